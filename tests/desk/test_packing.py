"""`inlimine pack` makes one file of a folder of banks; `inlimine install` takes it in whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.banks.pack import Pack, read_pack
from game.banks.packing import zipped
from tests.banks.packs import members
from tests.banks.samples import GOOD, changed
from tests.desk.running import inlimine

OURS = ("--licence", "CC-BY-4.0", "--author", "R. Alvarez")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A teacher's folder with one bank."""
    made = tmp_path / "Spring Term"
    made.mkdir()
    (made / "first.toml").write_text(GOOD, encoding="utf-8")
    return made


def banks() -> Path:
    return Path(os.environ["INLIMINE_DATA_DIR"]) / "banks"


def test_a_folder_becomes_a_pack_that_plays_elsewhere(folder: Path) -> None:
    (folder / "notes.docx").write_bytes(b"PK")
    ran = inlimine("pack", str(folder), *OURS)
    assert ran.code == 0
    file = folder.with_name("spring-term-1.0.0.zip")
    assert f"{file} is written: 1 bank, {file.stat().st_size:,} bytes.\n" in ran.out
    assert ran.err == "notes.docx is no bank and stays out of the pack\n"
    assert (folder / "pack.toml").read_text(encoding="utf-8").startswith('[pack]\nformat = 1\nname = "spring-term"')
    ran = inlimine("install", str(file))
    assert (ran.code, ran.err) == (0, "")
    first, second = ran.out.splitlines()
    assert first == f"A first bank 1.0.0 (R. Alvarez; CC-BY-4.0): installed as {banks() / 'spring-term.zip'}"
    assert second == "  A first bank: 1 to play"
    assert [file.name for file in banks().iterdir()] == ["spring-term.zip"]


def test_the_same_folder_makes_the_same_file(folder: Path, tmp_path: Path) -> None:
    inlimine("pack", str(folder), *OURS, "--out", str(tmp_path / "one.zip"))
    os.utime(folder / "first.toml", (0, 0))
    assert inlimine("pack", str(folder), "--out", str(tmp_path / "two.zip")).code == 0
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_changed_bank_gets_a_new_hash_and_what_was_written_stays(folder: Path) -> None:
    inlimine("pack", str(folder), *OURS)
    description = folder / "pack.toml"
    description.write_text("# for the spring\n" + description.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "first.toml").write_text(changed("weight = 3", "weight = 2"), encoding="utf-8")
    assert "not as it was packed" in inlimine("install", str(folder)).err
    assert not banks().exists()
    assert inlimine("pack", str(folder)).code == 0
    assert description.read_text(encoding="utf-8").startswith("# for the spring\n[pack]\n")
    assert inlimine("install", str(folder)).code == 0


def test_a_bank_with_an_error_is_not_packed(folder: Path) -> None:
    (folder / "first.toml").write_text(changed('ruling = "admitted"', 'ruling = "excluded"'), encoding="utf-8")
    ran = inlimine("pack", str(folder), *OURS)
    assert ran.code == 1
    assert "ruling-disagrees" in ran.err
    assert [file.name for file in folder.iterdir()] == ["first.toml"]


@pytest.mark.parametrize(
    ("given", "says"),
    [((), "give --licence"), (("--licence", "MIT"), "give --author")],
)
def test_what_a_pack_must_say_is_asked_for(folder: Path, given: tuple[str, ...], says: str) -> None:
    ran = inlimine("pack", str(folder), *given)
    assert ran.code == 2
    assert says in ran.err


def test_what_is_no_folder_or_has_no_bank_is_told(folder: Path, tmp_path: Path) -> None:
    assert "is not a folder" in inlimine("pack", str(folder / "first.toml")).err
    (tmp_path / "empty").mkdir()
    assert "there is no bank in" in inlimine("pack", str(tmp_path / "empty")).err
    assert "ends in .zip" in inlimine("pack", str(folder), *OURS, "--out", str(tmp_path / "pack.toml")).err


def test_another_version_takes_the_place_of_the_first_only_if_asked(folder: Path, tmp_path: Path) -> None:
    inlimine("pack", str(folder), *OURS, "--out", str(tmp_path / "one.zip"))
    description = folder / "pack.toml"
    description.write_text(description.read_text(encoding="utf-8").replace("1.0.0", "1.1"), encoding="utf-8")
    inlimine("pack", str(folder), "--out", str(tmp_path / "two.zip"))
    one, two = (str(tmp_path / name) for name in ("one.zip", "two.zip"))
    inlimine("install", one)
    assert "it is installed already" in inlimine("install", one).out
    refused = inlimine("install", two)
    assert (refused.code, "--replace" in refused.err) == (2, True)
    assert (banks() / "spring-term.zip").read_bytes() == (tmp_path / "one.zip").read_bytes()
    assert "is now called spring-term-2.zip.bak" in inlimine("install", two, "--replace").out
    assert (banks() / "spring-term.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_pack_is_installed_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "half.zip"
    broken = changed('ruling = "admitted"', 'ruling = "excluded"').replace("first-bank", "other-bank")
    file.write_bytes(zipped(members({"good.toml": GOOD.encode(), "broken.toml": broken.encode()})))
    ran = inlimine("install", str(file))
    assert ran.code == 1
    assert "half.zip/broken.toml:12:10: ruling-disagrees" in ran.err
    assert not list(banks().glob("*"))


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    file = tmp_path / "pack.zip"
    file.write_bytes(zipped(members()))
    banks().parent.mkdir(exist_ok=True)
    banks().write_text("in the way", encoding="utf-8")
    ran = inlimine("install", str(file))
    assert ran.code == 2
    assert "cannot be written" in ran.err


def test_a_pack_is_checked_bank_by_bank(tmp_path: Path) -> None:
    file = tmp_path / "pack.zip"
    file.write_bytes(zipped(members()))
    ran = inlimine("check", str(file))
    assert f"{file}/first.toml: 1 question" in ran.out
    assert f"{file}/more/real.toml: " in ran.out
    file.write_bytes(b"PK")
    ran = inlimine("check", str(file))
    assert (ran.code, ran.out.splitlines()[0]) == (1, f"{file}:1:1: damaged-zip: the archive is cut short")


def test_a_pack_plays_without_being_installed(tmp_path: Path) -> None:
    file = tmp_path / "pack.zip"
    file.write_bytes(zipped(members({"first.toml": GOOD.encode()})))
    ran = inlimine("play", str(file), "--terminal", given="1\n1\n")
    assert ran.code == 0
    assert "The van ran the red light" in " ".join(ran.out.split())
    assert isinstance(read_pack(file), Pack)


def test_all_that_a_pack_lacks_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "bank").mkdir()
    inlimine("new", str(tmp_path / "bank" / "mine.toml"), "--topic", "hearsay")
    done = inlimine("pack", str(tmp_path / "bank"), "--out", str(tmp_path / "mine.zip"))
    assert done.code == 2
    assert "no licence and no authors" in done.err
    assert "--licence and --author" in done.err

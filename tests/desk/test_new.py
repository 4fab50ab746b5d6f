"""`inlimine new` begins a bank that teaches, passes and plays, and overwrites nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import tomli

from game.banks.editors import schema_text
from game.desk.new import Kind, Topic, id_of, titled
from tests.desk.running import inlimine

if TYPE_CHECKING:
    from pathlib import Path

WAYS: list[tuple[Topic, Kind]] = [
    (topic, kind) for topic in Topic for kind in (Kind.RULING, Kind.CHOICE) if topic is not Topic.OBJECTIONS
]
WAYS += [(Topic.OBJECTIONS, Kind.CHOICE), (Topic.OBJECTIONS, Kind.OBJECTION)]


@pytest.mark.parametrize(("topic", "kind"), WAYS)
def test_every_skeleton_passes_the_check_and_is_laid_out_as_it_should_be(
    tmp_path: Path, topic: Topic, kind: Kind
) -> None:
    file = str(tmp_path / "week-six.toml")
    assert inlimine("new", file, "--topic", topic, "--kind", kind, "--title", "Week “six”").code == 0
    checked = inlimine("check", "--strict", file)
    assert (checked.code, checked.out.splitlines()[-1].endswith("nothing to mend")) == (0, True), checked.out
    assert inlimine("fmt", "--check", file).code == 0
    bank = tomli.loads((tmp_path / "week-six.toml").read_text(encoding="utf-8"))
    assert (bank["bank"]["id"], bank["bank"]["title"]) == ("week-six", "Week “six”")


def test_its_first_line_leads_to_the_schema_and_its_comments_teach(tmp_path: Path) -> None:
    assert inlimine("new", str(tmp_path / "mine.toml")).code == 0
    text = (tmp_path / "mine.toml").read_text(encoding="utf-8")
    assert text.startswith("#:schema ./bank.schema.json\n# This bank has one question")
    assert "inlimine check mine.toml" in text
    assert "under_stress = true # the speaker was still under the stress of the event" in text
    keys = [line for line in text.split("\n") if " = " in line and not line.startswith("#")]
    assert len(keys) > 25
    assert (tmp_path / "bank.schema.json").read_text(encoding="utf-8") == schema_text()


def test_without_a_path_it_goes_into_the_banks_folder_and_says_where(tmp_path: Path) -> None:
    ran = inlimine("new", "--data-dir", str(tmp_path), "--topic", "privilege")
    file = tmp_path / "banks" / "my-privilege.toml"
    assert file.is_file()
    assert ran.out.startswith(f"{file} is written: 1 question, ready to play.")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text("mine", encoding="utf-8")
    (tmp_path / "bank.schema.json").write_text("{}", encoding="utf-8")
    ran = inlimine("new", str(file))
    assert (ran.code, file.read_text(encoding="utf-8")) == (1, "mine")
    assert ran.err.startswith(f"inlimine: {file} is there already, and is left as it is\n  give another name")
    again = inlimine("new", str(tmp_path / "other"))
    assert (again.code, (tmp_path / "bank.schema.json").read_text(encoding="utf-8")) == (0, "{}")
    assert "is of another version and is left" in again.out
    assert (tmp_path / "other.toml").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("bank.docx",), "a bank's name ends in .toml: "),
        (("nowhere/bank.toml",), "make it first"),
        (("bank.toml", "--topic", "hearsay", "--kind", "objection"), "leave --topic out"),
        (("bank.toml", "--topic", "objections", "--kind", "ruling"), "--kind objection"),
        (("bank.toml", "--title", "x" * 500), "inlimine: the bank cannot be called that"),
        (("--sheet", "sheet.xlsx"), "name a file that ends in .csv"),
        (("bank.toml", "--from-sheet", "none.csv"), "there is no such file"),
    ],
)
def test_what_cannot_be_is_refused_with_a_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = inlimine("new", *arguments)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err
    assert list(tmp_path.glob("*.toml")) == []


def test_a_folder_that_cannot_be_written_in_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _content: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("game.desk.new.write_whole", refuse)
    ran = inlimine("new", str(tmp_path / "bank.toml"))
    assert ran.code == 2
    assert "cannot be written: permission denied\n  name a file in a folder that you may write in" in ran.err


def test_a_sheet_goes_out_and_comes_back(tmp_path: Path) -> None:
    sheet, bank = str(tmp_path / "sheet.csv"), str(tmp_path / "bank.toml")
    assert inlimine("new", "--sheet", sheet).code == 0
    assert inlimine("new", "--sheet", sheet).code == 1
    assert (tmp_path / "sheet.csv").read_bytes().startswith(b"\xef\xbb\xbfkind,topic,id,title,story,")
    assert inlimine("new", bank, "--from-sheet", sheet).code == 0
    assert inlimine("check", bank).out.endswith("15 questions in 22 variants: nothing to mend\n")


def test_a_sheet_with_a_fault_makes_no_bank(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    inlimine("new", "--sheet", str(sheet))
    text = sheet.read_text(encoding="utf-8-sig")
    sheet.write_text(text.replace(",admitted,803(2),", ",excluded,803(2),"), encoding="utf-8-sig")
    ran = inlimine("new", str(tmp_path / "bank.toml"), "--from-sheet", str(sheet))
    assert ran.code == 1
    assert "row 5, column ruling: ruling-disagrees: you say excluded" in ran.err
    assert "nothing is written until this is mended" in ran.err
    assert not (tmp_path / "bank.toml").exists()


def test_names_become_ids_and_titles(tmp_path: Path) -> None:
    assert id_of(tmp_path / "Week 6: Zeugen!.toml") == "week-6-zeugen"
    assert id_of(tmp_path / "low-tide.toml") == "my-low-tide"
    assert id_of(tmp_path / "ü.toml") == "my-bank"
    assert titled(tmp_path / "week_six.toml") == "Week six"

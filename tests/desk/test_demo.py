"""`inlimine demo` draws every kind of screen with no display, and writes what was told on the way."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from tests.desk.running import Ran, inlimine

if TYPE_CHECKING:
    from pathlib import Path

KINDS = (
    "title docket question sidebar ground reveal opinion what-if contestable case-file bad-bank"
    " doctor records chambers saying results"
)
PNG = b"\x89PNG\r\n\x1a\n"
WIDTH_AND_HEIGHT = slice(16, 24)


def shape(picture: Path) -> tuple[int, int]:
    """How wide and how high a PNG says it is."""
    data = picture.read_bytes()
    assert data.startswith(PNG)
    width, height = struct.unpack(">II", data[WIDTH_AND_HEIGHT])
    return width, height


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """The folder a demo wrote, at the smallest size, and what it said."""
    folder = tmp_path_factory.mktemp("demo") / "pictures"
    return folder, inlimine("demo", "--out", str(folder), "--size", "640x360", "--seed", "3")


@pytest.mark.parametrize("kind", KINDS.split())
def test_every_kind_of_screen_is_drawn_at_the_size_asked_for(kind: str, drawn: tuple[Path, Ran]) -> None:
    folder, _ = drawn
    assert shape(folder / f"{kind}.png") == (640, 360)


def test_what_was_told_is_written_beside_the_pictures(drawn: tuple[Path, Ran]) -> None:
    transcript = (drawn[0] / "transcript.txt").read_text(encoding="utf-8")
    assert "How do you rule?" in transcript
    assert "Question 8 of 8" in transcript
    assert "property-night.toml" in transcript


def test_it_counts_what_it_wrote(drawn: tuple[Path, Ran]) -> None:
    folder, ran = drawn
    pictures = len(list(folder.glob("*.png")))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{pictures} pictures and transcript.txt in {folder}\n"


@pytest.mark.long
@pytest.mark.parametrize("size", ["1280x720", "1920x1080"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", ["1.0", "2.0"])
def test_every_look_is_drawn(size: str, theme: str, scale: str, tmp_path: Path) -> None:
    ran = inlimine("demo", "--out", str(tmp_path), "--size", size, "--theme", theme, "--text-scale", scale)
    assert ran.code == 0
    assert {path.stem for path in tmp_path.glob("*.png")} >= set(KINDS.split())
    assert shape(tmp_path / "title.png") == tuple(map(int, size.split("x")))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--size", "large"), "write it as 1280x720"),
        (("--size", "0x0"), "choose from 640x360 to 7680x4320"),
        (("--size", "90000x90000"), "choose from 640x360 to 7680x4320"),
        (("--theme", "pink"), "choose light, dark or contrast"),
        (("--text-scale", "3"), "less than or equal to 2"),
        (("--seed", "-1"), "from 0 to 2147483647"),
    ],
)
def test_a_wrong_look_is_told_with_what_would_be_right(wrong: tuple[str, ...], said: str, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    ran = inlimine("demo", "--out", str(folder), *wrong)
    assert ran.code == 2
    assert said in ran.err
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    ran = inlimine("demo", "--out", str(in_the_way / "pictures"))
    assert ran.code == 2
    assert "give another folder with --out" in ran.err
    assert "Traceback" not in ran.err

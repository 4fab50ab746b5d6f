"""A class of three: one pack, taken in by each, one code, and the papers are the same whatever was answered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from game.play.paper import code_of
from game.store.places import questions_folder
from tests.desk.running import Ran, inlimine

if TYPE_CHECKING:
    from pathlib import Path

CODE = code_of(20_261_126)
WAYS = {"Ann": ("1", "1", ""), "Ben": ("2", "3", ""), "Cy": ("4", "", "2", "1", "")}
"""How each of three players answers, over and over: a line that means nothing where it falls is passed over."""
TEN = 10


def done(*arguments: str, given: str = "") -> Ran:
    ran = inlimine(*arguments, given=given)
    assert ran.code == 0, ran.err
    return ran


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The minute-book as a teacher's own, under another id than that of the bank which comes with the game."""
    folder = tmp_path / "witnesses"
    folder.mkdir()
    text = (questions_folder() / "the-minute-book.toml").read_text(encoding="utf-8")
    file = folder / "witnesses.toml"
    file.write_text(text.replace('id = "the-minute-book"', 'id = "witnesses"', 1), encoding="utf-8")
    done("check", "--strict", str(file))
    done("fmt", "--check", str(file))
    done("pack", str(folder), "--licence", "CC-BY-4.0", "--author", "R. Alvarez")
    return tmp_path / "witnesses-1.0.0.zip"


def sat(pack: Path, home: Path, way: tuple[str, ...]) -> list[dict[str, Any]]:
    """The first ten answers of somebody who installs the pack and plays by the code."""
    theirs = ("--data-dir", str(home))
    done("install", str(pack), *theirs)
    installed, lines = str(home / "banks" / "witnesses.zip"), "\n".join(way * 20)
    done("play", installed, "--terminal", "--seed", CODE, "--questions", str(TEN), *theirs, given=lines)
    found: list[dict[str, Any]] = json.loads(done("results", "--json", *theirs).out)["answers"]
    return found[:TEN]


def test_three_players_of_one_code_sit_one_paper(pack: Path, tmp_path: Path) -> None:
    answers = {name: sat(pack, tmp_path / name, way) for name, way in WAYS.items()}
    papers = {tuple((each["bank"], each["question"], each["variant"]) for each in rows) for rows in answers.values()}
    assert len(papers) == 1
    (paper,) = papers
    assert len({question for _, question, _ in paper}) == TEN
    assert len({tuple(each["choice"] for each in rows) for rows in answers.values()}) == len(WAYS)

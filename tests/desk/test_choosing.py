"""A choice is played by lines, kept in the journal as the number of its option, and read back from there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.banks.samples import CHOICE, HEADING
from tests.desk.running import inlimine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(("typed", "word", "choice", "points"), [
    ("1", "Affirmed", "option:1", 5), ("3", "Reversed", "option:3", 0), ("p", "Remanded", "skipped", 0),
])  # fmt: skip
def test_an_answer_is_given_told_and_kept(typed: str, word: str, choice: str, points: int, tmp_path: Path) -> None:
    path = tmp_path / "bank.toml"
    path.write_text(HEADING + CHOICE, encoding="utf-8")
    data = ("--data-dir", str(tmp_path / "data"))
    ran = inlimine("play", str(path), "--terminal", *data, given=f"{typed}\n\n")
    assert (ran.code, word in ran.out, "The author’s key, not the model’s." in ran.out) == (0, True, True)
    (answer,) = json.loads(inlimine("results", "--json", *data).out)["answers"]
    assert (answer["question"], answer["choice"], answer["ground"], answer["points"]) == (
        "which-door", choice, "", points,
    )  # fmt: skip

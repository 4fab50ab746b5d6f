"""`inlimine results` lists every ruling on disk, for a person and in the shape that others rely on."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from tests.benches import TEXT
from tests.desk.running import inlimine

if TYPE_CHECKING:
    from pathlib import Path

KEYS = ["n", "bank", "question", "variant", "choice", "ground", "points", "at", "certainty", "hints", "asked"]


def rulings() -> list[dict[str, Any]]:
    ran = inlimine("results", "--json")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out)
    assert list(found) == ["answers"]
    answers: list[dict[str, Any]] = found["answers"]
    return answers


@pytest.fixture
def _two_rulings(tmp_path: Path) -> None:
    bank = tmp_path / "red-light.toml"
    bank.write_text(TEXT, encoding="utf-8")
    inlimine("play", str(bank), "--terminal", "--seed", "3", given="2\n1\n\np\n")


def test_before_the_first_ruling_there_is_none() -> None:
    assert rulings() == []
    assert inlimine("results").out == "No ruling yet. `inlimine play` opens a hearing.\n"


@pytest.mark.usefixtures("_two_rulings")
def test_each_ruling_has_every_key_of_the_contract() -> None:
    first, second = rulings()
    assert list(first) == list(second) == KEYS
    assert (first["n"], first["bank"], first["question"]) == (1, "red-light", "bus-stop")
    assert first["choice"] == "let_in"
    assert isinstance(first["points"], int)
    assert (first["certainty"], first["hints"], first["asked"]) == ("", 0, 0)


@pytest.mark.usefixtures("_two_rulings")
def test_a_reading_is_spelt_by_its_phrases() -> None:
    first, second = rulings()
    assert first["variant"] in ("calm=0", "calm=1")
    assert second["variant"] in ("count=0", "count=1")


@pytest.mark.usefixtures("_two_rulings")
def test_a_question_passed_over_is_kept_as_such() -> None:
    _, second = rulings()
    assert (second["choice"], second["ground"], second["points"]) == ("skipped", "", 0)


@pytest.mark.usefixtures("_two_rulings")
def test_the_time_of_a_ruling_knows_its_zone() -> None:
    given = [datetime.fromisoformat(ruling["at"]) for ruling in rulings()]
    assert all(abs((datetime.now(UTC) - at).total_seconds()) < 600 for at in given)


@pytest.mark.usefixtures("_two_rulings")
def test_for_a_person_each_ruling_is_a_line() -> None:
    first, second = inlimine("results").out.splitlines()
    assert "red-light/bus-stop (calm=" in first
    assert "points" in first
    assert second.startswith("   2  ")


def test_another_folder_has_its_own_rulings(tmp_path: Path) -> None:
    assert json.loads(inlimine("results", "--json", "--data-dir", str(tmp_path)).out) == {"answers": []}
    assert json.loads(inlimine("--data-dir", str(tmp_path), "results", "--json").out) == {"answers": []}


def test_a_file_for_a_folder_is_refused(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    assert inlimine("results", "--data-dir", str(in_the_way)).code == 2

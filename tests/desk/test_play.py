"""`inlimine play --terminal`: a hearing by lines, which is resumed where the lines ended."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.banks.samples import GOOD, QUESTION
from tests.benches import TEXT
from tests.desk.running import Ran, inlimine

if TYPE_CHECKING:
    from pathlib import Path

VERDICTS = re.compile(r"^(Affirmed on other grounds|Affirmed|Reversed|Remanded)$", re.MULTILINE)
REPORTED = re.compile(r"^(As reported|Reported otherwise)$", re.MULTILINE)
PLACE = re.compile(r"^Question (\d+) of (\d+)$", re.MULTILINE)
SIX_QUESTIONS = GOOD + "".join(QUESTION.replace("red-light", f"red-light-{number}") for number in range(5))


def played(*arguments: str, lines: str = "") -> Ran:
    ran = inlimine("play", *arguments, "--terminal", given=lines)
    assert "Traceback" not in ran.err
    return ran


def answers(*arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(inlimine("results", "--json", *arguments).out)["answers"]
    return found


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def places(ran: Ran) -> list[tuple[str, ...]]:
    return [found.groups() for found in PLACE.finditer(ran.out)]


def story(ran: Ran) -> str:
    """The last question that was put, to the end of its story."""
    return ran.out[ran.out.rindex("Question ") : ran.out.rindex("How do you rule?")]


@pytest.fixture
def bank(tmp_path: Path) -> str:
    """A bank of six questions in two readings each."""
    return written(tmp_path / "first-bank.toml", SIX_QUESTIONS)


def test_a_hearing_is_played_to_its_ending_by_lines(bank: str) -> None:
    ran = played(bank, "--seed", "3", "--questions", "3", lines="1\n1\n\n" * 3)
    assert ran.code == 0
    assert list(dict.fromkeys(places(ran))) == [("1", "3"), ("2", "3"), ("3", "3")]
    assert len(VERDICTS.findall(ran.out)) == 3
    assert "What the jury heard" in ran.out
    assert len(answers()) == 3


def test_each_ruling_is_followed_by_its_verdict(bank: str) -> None:
    ran = played(bank, "--seed", "3", lines="1\n3\n\n2\n4\n\n" * 3)
    verdicts = VERDICTS.findall(ran.out)
    assert len(verdicts) == len(answers()) == 6
    for verdict, answer in zip(verdicts, answers(), strict=True):
        shaking = answer["variant"] == "calm=0"
        assert (verdict != "Reversed") is (answer["choice"] == ("let_in" if shaking else "keep_out"))


def test_a_case_file_says_what_was_reported(checkout: Path) -> None:
    ran = played(str(checkout / "questions" / "santa-fe-hearing.toml"), lines="2\n\n1\n\n2\n\n1\n\n")
    assert places(ran)[0] == ("1", "13")
    assert len(REPORTED.findall(ran.out)) == 4
    assert not VERDICTS.findall(ran.out)


def test_the_end_of_the_lines_leaves_and_the_hearing_is_resumed_in_the_same_reading(bank: str) -> None:
    before = played(bank, "--seed", "3", lines="1\n1\n\n1\n1\n\n")
    after = played(bank)
    assert (before.code, after.code) == (0, 0)
    assert places(before)[-1] == places(after)[0] == ("3", "6")
    assert story(before) == story(after)
    assert len(answers()) == 2


def test_a_ruling_without_its_ground_is_not_yet_entered(bank: str) -> None:
    played(bank, "--seed", "3", lines="1\n")
    assert answers() == []
    assert places(played(bank))[0] == ("1", "6")


def test_without_a_bank_the_hearing_that_was_left_is_resumed_too() -> None:
    before = played("--seed", "3", "--questions", "3", lines="1\n1\n\n")
    after = played("--seed", "3", "--questions", "3")
    assert places(before)[-1] == places(after)[0] == ("2", "3")
    assert story(before) == story(after)


@pytest.mark.parametrize("other", [("--seed", "4"), ("--questions", "2")])
def test_another_hearing_than_the_one_that_was_left_begins_anew(other: tuple[str, str], bank: str) -> None:
    played(bank, "--seed", "3", "--questions", "3", lines="1\n1\n\n")
    assert places(played(bank, *other))[0][0] == "1"
    assert places(played(bank, "--seed", "3"))[0] == ("2", "3")


def test_a_finished_hearing_is_not_resumed(bank: str) -> None:
    played(bank, "--seed", "3", "--questions", "2", lines="1\n1\n\n" * 2)
    assert places(played(bank, "--seed", "3", "--questions", "2"))[0] == ("1", "2")


def test_one_seed_is_one_hearing(bank: str, tmp_path: Path) -> None:
    first, again = (played(bank, "--seed", "5", "--data-dir", str(tmp_path / name)) for name in ("a", "b"))
    assert first.out == again.out


@pytest.mark.parametrize("where", ["before", "after"])
def test_the_folder_for_progress_can_be_named_before_the_verb_and_after(where: str, bank: str, tmp_path: Path) -> None:
    folder = ("--data-dir", str(tmp_path / "mine"))
    words = ("play", bank, "--terminal", "--seed", "3")
    ran = inlimine(*(*folder, *words) if where == "before" else (*words, *folder), given="1\n1\n\n")
    assert ran.code == 0
    assert answers() == []
    assert len(answers(*folder)) == 1


def test_a_bank_in_the_player_s_own_folder_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "mine" / "banks"
    folder.mkdir(parents=True)
    written(folder / "my-own.toml", TEXT)
    ran = inlimine("play", "--terminal", "--seed", "4", "--data-dir", str(tmp_path / "mine"), given="esc\n2\n")
    assert "The van at the crossing" in ran.out


def test_of_two_banks_the_first_named_is_opened(bank: str, tmp_path: Path) -> None:
    other = written(tmp_path / "red-light.toml", TEXT)
    assert "The van at the crossing" in played(other, bank).out
    assert "A first bank" in played(bank, other).out


def test_a_bad_bank_among_good_ones_is_told_and_the_rest_plays(bank: str, tmp_path: Path) -> None:
    bad = written(tmp_path / "bad.toml", "[bank\n")
    ran = played(bad, bank)
    assert ran.code == 0
    assert f"{bad}:1:6: not-toml: " in ran.err
    assert places(ran)[0] == ("1", "6")


@pytest.mark.parametrize(
    ("text", "said"),
    [("[bank\n", "1:6: not-toml"), ("", "1:1: empty"), (GOOD.replace("803(2)", "802"), "13:13: ground-disagrees")],
)
def test_a_bank_that_cannot_be_played_is_told_where_and_why(text: str, said: str, tmp_path: Path) -> None:
    path = written(tmp_path / "bad.toml", text)
    ran = played(path)
    assert (ran.code, ran.out) == (2, "")
    assert f"{path}:{said}" in ran.err
    assert "no question can be played" in ran.err


def test_a_disputed_question_is_set_aside_and_the_rest_plays(tmp_path: Path) -> None:
    disputed = GOOD.replace("803(2)", "802") + QUESTION.replace("red-light", "another")
    ran = played(written(tmp_path / "half.toml", disputed), "--questions", "8")
    assert places(ran)[0] == ("1", "1")


def test_a_bank_that_is_not_there_is_told(tmp_path: Path) -> None:
    ran = played(str(tmp_path / "none.toml"))
    assert ran.code == 2
    assert "missing-file: there is no such file" in ran.err


def test_a_folder_without_a_bank_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    ran = played(str(folder))
    assert ran.code == 2
    assert "there is no bank there" in ran.err


def test_a_folder_of_banks_can_be_named(bank: str, tmp_path: Path) -> None:
    assert bank
    assert places(played(str(tmp_path)))[0] == ("1", "6")


@pytest.mark.parametrize(
    "wrong", [("--questions", "0"), ("--questions", "101"), ("--questions", "two"), ("--seed", "-1"), ("--loud",)]
)
def test_a_wrong_use_is_refused(wrong: tuple[str, ...]) -> None:
    ran = played(*wrong)
    assert (ran.code, ran.out) == (2, "")
    assert wrong[0] in ran.err

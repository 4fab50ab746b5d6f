"""`inlimine explain` says why a question comes out as it does, and where in the file each reason stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from game.desk.explaining import WIDTH
from tests.banks.samples import GAP, GOOD
from tests.desk.running import inlimine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def bank(tmp_path: Path) -> str:
    return written(tmp_path, GOOD)


def written(folder: Path, text: str) -> str:
    file = folder / "bank.toml"
    file.write_text(text, encoding="utf-8")
    return str(file)


def as_json(*arguments: str) -> dict[str, Any]:
    ran = inlimine("explain", *arguments, "--json")
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_a_question_is_explained_in_every_part(bank: str) -> None:
    ran = inlimine("explain", bank, "red-light", "--reading", "calm=1")
    assert ran.code == 0
    told = ran.out
    for part in (
        "The man at the bus stop (first-bank, red-light, calm=1)",
        "Excluded, on 802.\nObjection. ",
        "The key: excluded, on 802. The model agrees.",
        "What came near\n  803(2) Excited utterance: it fails on link.under_stress (line ",
        "What would turn it\n  if ",
        "calm=0 “still shaking and sobbing”: admitted, on 803(2)\n",
        "calm=1 “an hour later, calm over coffee”: excluded, on 802  (here)",
        "Facts that it assumes, because nothing says otherwise",
    ):
        assert part in told


def test_each_fact_stands_on_the_line_that_is_told(bank: str) -> None:
    first, second = as_json(bank, "red-light"), as_json(bank, "red-light", "--reading", "calm=1")
    facts = {each["fact"]: each for each in first["facts"]}
    assert facts["link.startling_event"]["line"] == line_of(GOOD, "startling_event = true")
    assert facts["link.under_stress"]["line"] == line_of(GOOD, 'sets = { "link.under_stress" = true')
    assert facts["link.under_stress"]["state"] == "read"
    assert facts["offer.against"]["line"] == line_of(GOOD, "offer.against")
    turned = {each["fact"]: each for each in second["facts"]}
    assert turned["link.under_stress"]["line"] == line_of(GOOD, 'sets = { "link.under_stress" = false')
    assert {each["state"] for each in first["facts"]} >= {"read", "assumed", "unread"}


def test_json_has_the_key_the_finding_and_the_phrases(bank: str) -> None:
    found = as_json(bank, "red-light")
    assert (found["reading"], found["ruling"], found["agrees"]) == ("calm=0", "admitted", True)
    assert found["key"] == {"ruling": "admitted", "turns_on": ["803(2)"]}
    assert found["finding"]["turns_on"] == found["turns_on"]
    assert [(each["reading"], each["ruling"], each["here"]) for each in found["phrases"]] == [
        (0, "admitted", True),
        (1, "excluded", False),
    ]


def test_a_key_that_differs_and_a_fact_that_is_missing_are_told(tmp_path: Path) -> None:
    wrong = written(tmp_path, GOOD.replace('ruling = "admitted"', 'ruling = "excluded"'))
    assert "The key: excluded, on 803(2). The model does not agree." in inlimine("explain", wrong, "red-light").out
    gap = written(tmp_path, GOOD.replace(*GAP))
    told = inlimine("explain", gap, "red-light").out
    assert "Facts that it misses\n             purpose.any_tendency: " in told


def test_a_question_that_came_with_the_game_needs_no_file() -> None:
    ran = inlimine("explain", "the-cry")
    assert ran.code == 0
    assert "(prompt-side, the-cry, " in ran.out


def test_an_examination_lists_its_lines_and_explains_one(tmp_path: Path) -> None:
    file = str(tmp_path / "mine.toml")
    inlimine("new", file, "--topic", "objections")
    told = inlimine("explain", file, "goat-on-the-green").out
    assert "line=ate: “And the goat ate her best sheet, didn’t it?” Objection: leading. excluded, on 611(c)." in told
    one = as_json(file, "goat-on-the-green", "--reading", "line=ate")
    text = (tmp_path / "mine.toml").read_text(encoding="utf-8")
    facts = {each["fact"]: each["line"] for each in one["facts"]}
    assert facts["question.leading"] == line_of(text, "facts.question.leading = true")
    assert facts["witness.role"] == line_of(text, "witness = {")
    assert [each["line"] for each in as_json(file, "goat-on-the-green")["lines"]] == ["where", "ate", "did", "pleased"]


def test_a_choice_has_only_its_authors_key(tmp_path: Path) -> None:
    file = str(tmp_path / "mine.toml")
    inlimine("new", file, "--kind", "choice")
    told = inlimine("explain", file, "a-question-asked").out
    assert "right 1. A plain question asserts nothing" in told
    assert "The key is the author's, and no rule is asked." in told
    assert [each["right"] for each in as_json(file, "a-question-asked")["options"]] == [True, False, False]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("{bank}", "red-ligth"), 2, 'did you mean "red-light"?'),
        (("{bank}",), 2, "name one of: red-light"),
        (("the-crry",), 2, 'did you mean "the-cry"?'),
        (("{bank}", "red-light", "--reading", "calm=7"), 2, "there are: calm=0 to 1"),
        (("{bank}", "red-light", "--reading", "clam=1"), 2, "there are: calm=0 to 1"),
        (("{bank}", "red-light", "--reading", ",="), 2, "there are: calm=0 to 1"),
        (("{bank}", "red-light", "more"), 2, "explain takes one question"),
        (("none.toml", "red-light"), 2, "missing-file"),
        ((".", "red-light"), 2, "not-a-file"),
        (("low-sun",), 2, "name its bank file first"),
    ],
)
def test_what_is_not_there_is_told_with_a_remedy(bank: str, arguments: tuple[str, ...], code: int, said: str) -> None:
    ran = inlimine("explain", *(each.replace("{bank}", bank) for each in arguments))
    assert ran.code == code, ran.err
    assert said in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        (GOOD.replace("format = 1", "format = 9"), "other-format"),
        (GOOD.replace("under_stress = true\ntiming", "under_stres = true\ntiming"), "unknown-fact"),
        (GOOD.replace("weight = 3", 'weight = "x"'), "wrong-type"),
        ("PK\x03\x04", "not-text"),
        (
            GOOD.replace("testifies = false", 'testifies = true\nunavailable_reason = "dead_or_infirm"'),
            "impossible",
        ),
    ],
)
def test_a_bank_with_something_to_mend_says_what(tmp_path: Path, text: str, code: str) -> None:
    ran = inlimine("explain", written(tmp_path, text), "red-light")
    assert ran.code == 1, ran.out
    assert f": {code}: " in ran.err


def test_what_is_missing_is_not_told_as_assumed_too() -> None:
    states = [(each["fact"], each["state"]) for each in as_json("told-the-barber")["facts"]]
    assert [state for fact, state in states if fact == "link.predates_motive"] == ["missing"]


def test_a_choice_is_told_in_lines_that_can_be_read_and_with_the_rule_it_names() -> None:
    told = inlimine("explain", "jogging-mr-oxley").out
    assert max(map(len, told.splitlines())) <= WIDTH
    assert "right 3. Have him say that he has forgotten;" in told
    assert told.endswith("The key is the author's, and no rule is asked. It names 612.\n")
    assert as_json("jogging-mr-oxley")["turns_on"] == ["612"]


def test_what_counsel_raised_and_against_whom_is_read() -> None:
    states = {each["fact"]: each["state"] for each in as_json("photographs")["facts"]}
    assert (states["objection.grounds"], states["offer.against"]) == ("read", "read")


def test_no_use_that_nobody_argues_turns_it() -> None:
    told = inlimine("explain", "old-conviction").out
    assert "if it is offered to show a truthful character" not in told
    assert "if no dishonest act or false statement had to be proved to convict: excluded" in told


def test_what_comes_in_by_its_form_is_told_in_words() -> None:
    told = inlimine("explain", "notebook").out
    assert "if it is to go to the jury as an exhibit: admitted in this form only, on 803(5)" in told
    assert "form limited" not in told.lower()

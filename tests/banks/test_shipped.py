"""The banks we ship have nothing to mend, and no wrong key in them would go unseen."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from game.banks.bank import Bank
from game.banks.checking import Proved, proved
from game.banks.examining import tally
from game.banks.problems import rendered
from game.banks.reading import bank_of, read_bank
from game.banks.schema import Question
from game.banks.sheet import Sheet
from game.banks.variants import story_of, variants_of, words_of
from tests.banks.samples import TODAY

QUESTIONS = Path(__file__).resolve().parents[2] / "questions"
SHIPPED = sorted(QUESTIONS.glob("*.toml"))
EXAMINATION = 'kind = "objection"'
RULING = re.compile(r'^ruling = "(\w+)"', re.MULTILINE)
CITES = re.compile(r"^turns_on = \[(.*)\]", re.MULTILINE)


@pytest.fixture(params=SHIPPED, ids=[path.stem for path in SHIPPED])
def path(request: pytest.FixtureRequest) -> Path:
    found = request.param
    assert isinstance(found, Path)
    return found


@cache
def proof_of(path: Path) -> Proved:
    """A shipped bank, read and proved."""
    return proved(read_bank(path), TODAY)


def test_there_are_banks() -> None:
    assert SHIPPED


def test_a_shipped_bank_has_nothing_to_mend(path: Path) -> None:
    found = proof_of(path)
    assert [rendered(problem) for problem in found.problems if problem.severity == "error"] == []


def test_a_shipped_question_is_played_whole(path: Path) -> None:
    found = proof_of(path).bank
    assert isinstance(found, Bank)
    assert found.set_aside == ()
    for question in found.questions:
        told = [words_of(story_of(question, variant)) for variant in variants_of(question)]
        assert len(set(told)) == len(told)
        assert all(text.strip() == text and "  " not in text and " ," not in text for text in told)


def test_no_wrong_ruling_of_a_fictional_bank_goes_unseen(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if "[bank.case]" in text:
        pytest.skip("the key is what was reported, and not the model's")
    for alone in one_by_one(text):
        if EXAMINATION in alone:
            wrong = RULING.sub(lambda found: f'ruling = "{turned(found)}"', alone)
            assert codes_in(wrong).count("ruling-disagrees") == len(RULING.findall(alone))
            continue
        for found in RULING.finditer(alone):
            seen = "open" if found[1] == "open" else "ruling-disagrees"
            assert seen in codes(alone, found, f'ruling = "{turned(found)}"')


def test_no_wrong_ground_of_a_fictional_bank_goes_unseen(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for alone in (each for each in one_by_one(text) if 'kind = "choice"' not in each):
        if EXAMINATION in alone:
            wrong = CITES.sub(lambda found: f'turns_on = [{found[1]}, "1008"]', alone)
            assert codes_in(wrong).count("ground-disagrees") == len(CITES.findall(alone))
            continue
        for found in CITES.finditer(alone):
            assert "ground-disagrees" in codes(alone, found, f'turns_on = [{found[1]}, "1008"]')


def one_by_one(text: str) -> list[str]:
    """A bank of each question alone."""
    heading, *questions = re.split(r"^(?=\[\[question\]\])", text, flags=re.MULTILINE)
    return [heading + question for question in questions]


def turned(found: re.Match[str]) -> str:
    return "excluded" if found[1] != "excluded" else "admitted"


def codes(text: str, found: re.Match[str], instead: str) -> list[str]:
    return codes_in(text[: found.start()] + instead + text[found.end() :])


def codes_in(text: str) -> list[str]:
    return [problem.code for problem in proved(bank_of("bank.toml", text.encode()), TODAY).problems]


def test_the_examinations_together_have_much_to_rule_on_and_much_that_only_looks_wrong() -> None:
    counts = []
    for path in SHIPPED:
        found = proof_of(path).bank
        assert isinstance(found, Bank)
        counts += [tally(Sheet(found, question, TODAY)) for question in found.examinations]
    lines, bad = sum(count.lines for count in counts), sum(count.objectionable for count in counts)
    assert lines >= 180
    assert bad >= 60
    assert len(frozenset().union(*(count.grounds for count in counts))) >= 22
    assert 3 * sum(count.look_alikes for count in counts) >= lines - bad


def test_every_part_of_the_format_is_described() -> None:
    """A teacher's editor shows these."""
    found = Question.model_json_schema()
    tables = [found, *found["$defs"].values()]
    assert len(tables) >= 4
    for table in tables:
        assert table["description"]
        for name, field in table["properties"].items():
            assert field.get("description"), name

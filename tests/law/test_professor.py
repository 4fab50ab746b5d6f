"""A professor's own problems: each answer was written down before the model was asked."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import failed, missing, turns_on
from game.law.reasoning import Outcome, Ruling, rule_on
from game.law.records import nested, read_record
from tests.law.agreement import CASES, TODAY, agrees

PROBLEMS: tuple[dict[str, Any], ...] = tuple(
    json.loads(line) for line in (CASES / "professor.jsonl").read_text("utf-8").splitlines()
)
COMES_IN = {Outcome.ADMITTED, Outcome.LIMITED, Outcome.IN_PART, Outcome.FORM_LIMITED}
SETTLED = {
    "admit": COMES_IN,
    "limited": COMES_IN,
    "exclude": {Outcome.EXCLUDED},
    "contestable": {Outcome.CONTESTABLE},
}


def ruled(problem: dict[str, Any]) -> Ruling:
    day = date.fromisoformat(problem["day"]) if "day" in problem else TODAY
    record, faults = read_record(nested(problem["facts"]), VOCABULARY, today=day)
    assert record is not None, faults
    return rule_on(record, BOOKS[record.forum])


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem["id"])
def test_the_model_answers_as_the_professor_does(problem: dict[str, Any]) -> None:
    ruling = ruled(problem)
    nearest = failed(ruling)[:1] if ruling.outcome is Outcome.EXCLUDED else ()
    cites = (*turns_on(ruling), *(near.rule.cite for near in nearest))
    assert ruling.outcome in SETTLED[problem["ruling"]], missing(ruling)
    assert any(agrees(problem["rule"], cite) for cite in cites), cites


def test_there_are_eighty_problems_and_more() -> None:
    assert len({problem["id"] for problem in PROBLEMS}) == len(PROBLEMS) >= 80

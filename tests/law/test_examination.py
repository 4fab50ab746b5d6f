"""Examinations: written and keyed by some, encoded by others from the list of facts alone; only the third by one hand.

Where the blind encoding and the key did not meet, `settled` says what was mended (the model, the encoding, the key, or
nothing but which rule is named first) and `how`.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.law.agreement import EXAMINATIONS, as_encoded_blind, compare, examination, ruled

CASES = tuple(case for number in EXAMINATIONS for case in examination(number))
SETTLED = {"model", "encoding", "key", "first rule"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['id']} {case['about']}")
def test_the_model_answers_as_the_key_does(case: dict[str, Any]) -> None:
    found = compare(case, case)
    assert found.in_or_out, (found.word, found.cites)
    unruled = case["ruling"] == found.word == "open"  # what is not ruled on turns on no rule
    assert found.rule or unruled or case.get("settled") == "first rule", found.cites


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_case_that_was_encoded_anew_says_why(case: dict[str, Any]) -> None:
    blind = as_encoded_blind(case)
    assert ruled(blind["facts"]).cells
    assert ("settled" in case) == ("how" in case)
    assert case.get("settled", "model") in SETTLED
    assert "settled" in case or "blind" not in case


def test_each_examination_has_its_cases() -> None:
    assert [len({case["id"] for case in examination(number)}) for number in EXAMINATIONS] == [75, 75, 113, 62, 60]


def test_where_only_the_first_rule_differs_the_ruling_turns_on_another_of_the_key() -> None:
    for case in CASES:
        if case.get("settled") == "first rule":
            keys = [{**case, "rules": [rule]} for rule in case["rules"]]
            assert any(compare(case, key).rule for key in keys), case["id"]

"""Near relatives of the worked cases: what was settled for one case holds for others of its kind.

Each ruling was written down before the model was asked. Where it is `open`, the rule named is the fact it lacks.
"""

from __future__ import annotations

from typing import Any

import pytest

from game.law.pointing import failed, missing, turns_on
from game.law.reasoning import Outcome
from tests.law.agreement import agrees, relatives, ruled, word_of

COMES_IN = {"admit", "limited"}


@pytest.mark.parametrize("case", relatives(), ids=lambda case: case["about"])
def test_a_relative_comes_out_on_its_rule(case: dict[str, Any]) -> None:
    ruling = ruled(case["facts"], case.get("day", ""))
    if case["ruling"] == "open":
        assert case["rule"] in missing(ruling), (word_of(ruling), missing(ruling))
        return
    nearest = failed(ruling)[:1] if ruling.outcome is Outcome.EXCLUDED else ()
    cites = (*turns_on(ruling), *(near.rule.cite for near in nearest))
    word = word_of(ruling)
    assert word == case["ruling"] or {word, case["ruling"]} <= COMES_IN, (word, missing(ruling))
    assert any(agrees(case["rule"], cite) for cite in cites), cites

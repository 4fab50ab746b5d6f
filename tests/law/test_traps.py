"""Fifty traps of the law of evidence, each beside the case it is taken for: alike to look at, and ruled otherwise.

Each ruling and its rule were written down before the model was asked.
"""

from __future__ import annotations

import json
from typing import Any

import pytest

from game.law.pivots import possible
from game.law.pointing import failed, missing, turns_on
from game.law.reasoning import Outcome
from tests.law.agreement import CASES, agrees, ruled, word_of

FIFTY = 50
UNHEARD = 45
"""The trap in which what is inadmissible comes in, because nobody raised the right ground."""
TRAPS: tuple[dict[str, Any], ...] = tuple(
    json.loads(line) for line in (CASES / "traps.jsonl").read_text("utf-8").splitlines()
)
SIDES = tuple(
    pytest.param(side, id=f"{trap['number']} {trap['name']}: {which}")
    for trap in TRAPS
    for which, side in (("trap", trap), ("look-alike", trap["alike"]))
)


@pytest.mark.parametrize("side", SIDES)
def test_each_side_comes_out_on_its_rule(side: dict[str, Any]) -> None:
    ruling = ruled(side["record"])
    nearest = failed(ruling)[:1] if ruling.outcome is Outcome.EXCLUDED else ()
    cites = (*turns_on(ruling), *(near.rule.cite for near in nearest))
    assert possible(ruling.record, ruling.book)
    assert (ruling.merits is ruling.outcome) is (side.get("number") != UNHEARD)
    assert word_of(ruling) == side["ruling"], (cites, missing(ruling))
    assert any(agrees(side["rule"], cite) for cite in cites), cites


def test_there_are_fifty_pairs_that_look_alike_and_come_out_otherwise() -> None:
    assert [trap["number"] for trap in TRAPS] == list(range(1, FIFTY + 1))
    assert len({trap["name"] for trap in TRAPS}) == FIFTY
    for trap in TRAPS:
        assert trap["record"] != trap["alike"]["record"]
        assert trap["ruling"] != trap["alike"]["ruling"]

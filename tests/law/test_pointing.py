"""What a ruling is said to turn on: chains, definitions that carry an answer or fail it, and what came nearest."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from game.law.evidence.books import BOOKS
from game.law.evidence.examples.article_8 import CIVIL, PROSECUTION, SAID, TOLD_THE_POLICE
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import failed, turns_on
from game.law.reasoning import Ruling, rule_on
from game.law.records import record_from_paths

if TYPE_CHECKING:
    from collections.abc import Mapping

TODAY = date(2026, 11, 22)
PASSED_ON: Mapping[str, object] = {
    **CIVIL,
    "offer.form": "live_testimony",
    "purpose.kind": "truth_of_statement",
    "purpose.material": True,
    "purpose.any_tendency": True,
    "link.0.speaker": "bystander",
    "link.0.assertion": True,
    "link.0.declarant.testifies": False,
    "link.1.speaker": "civil_defendant",
    "link.1.assertion": True,
    "link.1.declarant.testifies": True,
}
FORMER: Mapping[str, object] = {
    **CIVIL,
    **SAID,
    "link.setting": "trial_or_hearing",
    "link.declarant.earlier_examination_by": "same_party",
    "link.declarant.earlier_motive_similar": True,
}


def ruled(facts: Mapping[str, object]) -> Ruling:
    return rule_on(record_from_paths(facts, VOCABULARY, today=TODAY), BOOKS["federal"])


def nearest(facts: Mapping[str, object]) -> str:
    return failed(ruled(facts))[0].rule.cite


def test_a_chain_that_fails_at_one_link_turns_on_the_rule_on_chains_too() -> None:
    assert turns_on(ruled(PASSED_ON)) == ("802", "805")


def test_so_does_a_chain_answered_at_every_link() -> None:
    whole = {**PASSED_ON, "link.0.describes_event": True, "link.0.timing": "during"}
    assert turns_on(ruled(whole))[:3] == ("803(1)", "801(d)(2)(A)", "805")


def test_a_witness_and_one_statement_are_no_chain() -> None:
    assert "805" not in turns_on(ruled({**PASSED_ON, "link.1.in_current_testimony": True}))


def test_unavailability_is_named_where_it_alone_fails_an_answer() -> None:
    here = {**FORMER, "link.declarant.unavailable_reason": "available"}
    assert turns_on(ruled(here)) == ("802", "804(a)")
    assert "804(a)" not in turns_on(ruled({**here, "link.declarant.earlier_motive_similar": False}))


def test_and_where_it_carries_one() -> None:
    gone = {**FORMER, "link.declarant.unavailable_reason": "absent_despite_process"}
    assert turns_on(ruled(gone))[:2] == ("804(b)(1)", "804(a)")


def test_a_ground_that_asks_for_more_than_a_definition_is_named_beside_it() -> None:
    warned = {**PROSECUTION, **SAID, "purpose.kind": "effect_on_listener"}
    assert turns_on(ruled(warned))[:2] == ("801(c)", "Amendment VI")


def test_what_the_record_raised_comes_nearer_than_what_it_never_did() -> None:
    blaming = {
        **PROSECUTION,
        **TOLD_THE_POLICE,
        **SAID,
        "link.content": frozenset({"past_fact"}),
        "link.against_interest": "penal",
        "link.self_inculpatory_part": False,
        "link.declarant.unavailable_reason": "refuses_after_order",
    }
    assert nearest(blaming) == "804(b)(3)"


def test_of_a_choice_only_one_part_need_be_mended() -> None:
    dying = {
        **PROSECUTION,
        **SAID,
        "case.subject": frozenset({"robbery"}),
        "link.content": frozenset({"cause_of_own_death"}),
        "link.believed_death_imminent": True,
        "link.identifies_person_perceived": True,
        "link.primary_purpose": "private",
        "link.declarant.unavailable_reason": "dead_or_infirm",
    }
    assert nearest(dying) == "804(b)(2)"


def test_what_one_fact_more_would_not_raise_either_is_not_near() -> None:
    """Rule 32 wants a deposition and a distance: one told otherwise and one untold leave it out of the story."""
    out = {**CIVIL, **SAID, "link.declarant.unavailable_reason": "absent_despite_process"}
    of_a_deposition = {**out, "link.setting": "deposition"}
    rule_32 = "Fed. R. Civ. P. 32(a)(4)(B)"
    assert rule_32 not in {near.rule.cite for near in failed(ruled(out))}
    assert rule_32 in {near.rule.cite for near in failed(ruled(of_a_deposition))}

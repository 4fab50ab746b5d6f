"""The right of confrontation: each rule earns its place, its traps, and the whole of its small fact space."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest

from game.law.conditions import all_of, any_of
from game.law.evidence import confrontation
from game.law.evidence.books import BOOKS
from game.law.evidence.examples.article_8 import CIVIL, ON_THE_STAND, PROSECUTION, SAID, TOLD_THE_POLICE
from game.law.evidence.examples.article_8_exceptions import GONE
from game.law.evidence.examples.confrontation import CERTIFICATE, CONFESSION, EXAMPLES, SHOUTED
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import missing, turns_on
from game.law.reasoning import Outcome, Ruling, rule_on
from game.law.records import record_from_paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.law.evidence.examples import Example
    from game.law.rules import Rulebook

TODAY = date(2026, 11, 22)
FEDERAL = BOOKS["federal"]
NO_PINS: Mapping[str, str] = {}


def ruled(facts: Mapping[str, object], book: Rulebook = FEDERAL, pins: Mapping[str, str] = NO_PINS) -> Ruling:
    return rule_on(replace(record_from_paths(facts, VOCABULARY, today=TODAY), pins=pins), book)


def without(example: Example) -> Rulebook:
    """The book with this one rule never met."""
    mute = replace(example.rule, when=all_of(example.rule.when, any_of()))
    return replace(FEDERAL, rules=tuple(mute if rule is example.rule else rule for rule in FEDERAL.rules))


def named(example: Example) -> str:
    return example.rule.name


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_without_the_rule_the_case_or_its_twin_comes_out_otherwise(example: Example) -> None:
    changed = [
        ruled(facts).outcome is not ruled(facts, without(example)).outcome
        for facts in (example.facts, example.twin_facts)
    ]
    assert any(changed)


def test_no_hearsay_exception_answers_it() -> None:
    ruling = ruled({**SHOUTED, **TOLD_THE_POLICE})
    assert turns_on(ruling) == ("Amendment VI",)


def test_it_is_no_matter_in_a_civil_case() -> None:
    assert ruled({**SHOUTED, **TOLD_THE_POLICE, **CIVIL}).outcome is Outcome.ADMITTED


def test_it_is_a_right_of_the_trial_and_not_of_the_sentence() -> None:
    assert "Amendment VI" not in turns_on(ruled({**CERTIFICATE, "case.stage": "sentencing"}))


def test_opening_the_door_does_not_lift_it() -> None:
    assert ruled({**CERTIFICATE, "purpose.opened_by_opponent": True}).outcome is Outcome.EXCLUDED


def test_a_certificate_in_due_form_proves_the_record_and_not_its_author() -> None:
    ruling = ruled({**CERTIFICATE, "exhibit.foundation_by": "certificate"})
    assert turns_on(ruling) == ("Amendment VI",)


def test_the_output_of_a_machine_bears_no_witness() -> None:
    printed = {**PROSECUTION, **SAID, "offer.form": "machine_output", "link.by_person": False}
    assert ruled(printed).outcome is Outcome.ADMITTED
    assert ruled({**printed, "link.by_person": True, "link.primary_purpose": "evidence_for_prosecution"}).outcome is (
        Outcome.EXCLUDED
    )


def test_testimonial_words_used_otherwise_than_for_their_truth_need_no_cross() -> None:
    assert ruled({**CERTIFICATE, "purpose.kind": "effect_on_listener"}).outcome is Outcome.ADMITTED


def test_one_testimonial_statement_in_a_chain_is_enough() -> None:
    chain: dict[str, object] = {
        **PROSECUTION,
        "link.0.speaker": "accused",
        "link.0.assertion": True,
        "link.1.speaker": "bystander",
        "link.1.assertion": True,
        "link.1.startling_event": True,
        "link.1.describes_event": True,
        "link.1.under_stress": True,
        "link.1.timing": "minutes_after",
        "link.1.primary_purpose": "evidence_for_prosecution",
        "link.1.declarant.testifies": False,
    }
    assert turns_on(ruled(chain)) == ("Amendment VI",)
    assert ruled({**chain, "link.1.primary_purpose": "ongoing_emergency"}).outcome is Outcome.ADMITTED


def test_an_arguable_purpose_is_decided_by_the_view_a_court_takes() -> None:
    facts = {**SHOUTED, "link.primary_purpose": "unclear"}
    assert ruled(facts).outcome is Outcome.CONTESTABLE
    assert ruled(facts, pins={"split.testimonial_unclear": "testimonial"}).outcome is Outcome.EXCLUDED
    assert ruled(facts, pins={"split.testimonial_unclear": "not testimonial"}).outcome is Outcome.ADMITTED


def test_dying_words_to_a_detective_are_decided_by_the_view_a_court_takes() -> None:
    facts = next(example for example in EXAMPLES if example.rule is confrontation.DYING_WORDS).facts
    assert ruled(facts, pins={"split.dying_confront": "it is outside"}).outcome is Outcome.ADMITTED
    assert ruled(facts, pins={"split.dying_confront": "it is not settled"}).outcome is Outcome.EXCLUDED


def test_an_unsaid_purpose_leaves_the_ruling_open_save_in_private_talk() -> None:
    unsaid = {path: value for path, value in SHOUTED.items() if path != "link.primary_purpose"}
    assert ruled({**unsaid, "link.setting": "private"}).outcome is Outcome.ADMITTED
    ruling = ruled({**unsaid, "link.setting": "police_interview"})
    assert ruling.outcome is Outcome.OPEN
    assert missing(ruling) == ("link.primary_purpose",)


@pytest.mark.parametrize(
    ("pointing", "ruling"),
    [
        ("by_name", "excluded"),
        ("obvious_redaction", "excluded"),
        ("neutral_placeholder", "limited"),
        ("no", "limited"),
    ],
)
def test_a_confession_offered_against_both_is_usable_against_its_maker_alone_or_not_at_all(
    pointing: str, ruling: str
) -> None:
    both = {
        **CONFESSION,
        "offer.against": frozenset({"accused", "codefendant"}),
        "link.implicates_codefendant": pointing,
    }
    assert ruled(both).outcome == ruling


@pytest.mark.parametrize(
    "change",
    [
        {"case.joint_trial": False},
        {"link.declarant.testifies": True},
        {"link.setting": "private", "link.primary_purpose": "private"},
        {"purpose.kind": "effect_on_listener"},
    ],
    ids=["tried apart", "the confessor testifies", "told to a friend", "not for its truth"],
)
def test_what_takes_a_confession_out_of_bruton(change: Mapping[str, object]) -> None:
    assert ruled(CONFESSION).outcome is Outcome.EXCLUDED
    assert ruled({**CONFESSION, **change}).outcome is Outcome.ADMITTED


def test_a_confession_is_evidence_against_whoever_made_it() -> None:
    assert ruled({**PROSECUTION, **SAID, **TOLD_THE_POLICE, "link.speaker": "accused"}).outcome is Outcome.ADMITTED


def test_the_defence_of_the_accused_is_no_help_to_the_prosecution() -> None:
    wanted = {**PROSECUTION, **ON_THE_STAND, "link.primary_purpose": "private", "purpose.constitution_requires": True}
    assert ruled(wanted).outcome is Outcome.EXCLUDED


def by_the_cases(*, testimonial: bool, testifies: bool, unavailable: bool, crossed: bool, silenced: bool) -> str:
    """Crawford and Giles, as plain questions."""
    if not testimonial or testifies or (unavailable and (crossed or silenced)):
        return "admitted"
    return "excluded"


def test_it_comes_out_as_the_cases_say_in_every_combination() -> None:
    for testimonial, testifies, unavailable, crossed, silenced in product((True, False), repeat=5):
        if testifies and unavailable:
            continue
        if silenced and not unavailable:
            continue
        facts = {
            **PROSECUTION,
            **GONE,
            "objection.grounds": frozenset({"confrontation"}),
            "link.setting": "police_interview",
            "link.primary_purpose": "evidence_for_prosecution" if testimonial else "ongoing_emergency",
            "link.declarant.testifies": testifies,
            "link.declarant.unavailable_reason": "dead_or_infirm" if unavailable else "available",
            "link.declarant.earlier_examination_by": "same_party" if crossed else "nobody",
            "link.declarant.caused_by": "accused" if silenced else "nobody",
            "link.declarant.intent_to_silence": silenced,
        }
        expected = by_the_cases(
            testimonial=testimonial,
            testifies=testifies,
            unavailable=unavailable,
            crossed=crossed,
            silenced=silenced,
        )
        assert ruled(facts).outcome == expected, facts


SILENT: Mapping[str, object] = {
    **PROSECUTION,
    "purpose.kind": "impeach_inconsistency",
    "link.speaker": "accused",
    "link.assertion": False,
    "link.silence": "after_warnings",
    "link.declarant.testifies": True,
}
KILLED_BY_A_FELLOW: Mapping[str, object] = {
    **PROSECUTION,
    **GONE,
    **TOLD_THE_POLICE,
    "link.declarant.caused_by": "third_person",
    "link.declarant.acquiesced_by": "accused",
    "link.declarant.intent_to_silence": True,
}
DEFENDING: Mapping[str, object] = {
    **PROSECUTION,
    "purpose.kind": "third_party_responsibility",
    "offer.proponent": "accused",
    "offer.against": frozenset({"prosecution"}),
}
CONFESSED: Mapping[str, object] = {
    **PROSECUTION,
    **TOLD_THE_POLICE,
    "link.speaker": "accused",
    "link.assertion": True,
    "link.declarant.testifies": True,
}


@pytest.mark.parametrize(
    ("facts", "changed", "outcome", "cite"),
    [
        (SILENT, {}, "excluded", "Due Process"),
        (SILENT, {"purpose.kind": "circumstantial_state_of_mind"}, "excluded", "Due Process"),
        (SILENT, {"link.silence": "after_arrest"}, "admitted", "Due Process"),
        (SILENT, {"link.silence": "before_arrest", "purpose.kind": "events"}, "admitted", "Due Process"),
        (SILENT, {"link.silence": "after_arrest", "purpose.kind": "events"}, "contestable", "Amendment V (silence"),
        (
            SILENT,
            {"link.speaker": "bystander", "link.assertion": True, "link.adopted_by": "accused"},
            "excluded",
            "Due",
        ),
        (SILENT, {**CIVIL, "link.speaker": "civil_defendant"}, "admitted", "801"),
        (CONFESSED, {"link.unwarned": True}, "excluded", "Amendment V"),
        (CONFESSED, {"link.unwarned": True, "purpose.kind": "impeach_contradiction"}, "admitted", "Amendment V"),
        (CONFESSED, {"link.involuntary": True, "purpose.kind": "impeach_contradiction"}, "excluded", "Due Process"),
        (CONFESSED, {"link.unwarned": True, "link.speaker": "codefendant"}, "excluded", "802"),
        (KILLED_BY_A_FELLOW, {}, "admitted", "804(b)(6)"),
        (KILLED_BY_A_FELLOW, {"link.declarant.acquiesced_by": "codefendant"}, "excluded", "Amendment VI"),
        (KILLED_BY_A_FELLOW, {"link.declarant.intent_to_silence": False}, "excluded", "Amendment VI"),
        (
            DEFENDING,
            {"offer.other_law_forbids": True, "purpose.constitution_requires": True},
            "admitted",
            "Due Process",
        ),
        (DEFENDING, {"offer.other_law_forbids": True, "purpose.constitution_requires": False}, "excluded", "402"),
        (DEFENDING, {"witness.competent": False, "purpose.constitution_requires": True}, "admitted", "Due Process"),
        (PROSECUTION, {"offer.other_law_forbids": True, "purpose.constitution_requires": True}, "excluded", "402"),
    ],
)
def test_its_near_relatives(
    facts: Mapping[str, object], changed: Mapping[str, object], outcome: str, cite: str
) -> None:
    ruling = ruled({**facts, **changed})
    assert ruling.outcome == outcome
    assert any(each.startswith(cite) for each in turns_on(ruling))

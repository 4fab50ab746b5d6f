"""Cases that cannot be: each is met by its own absurd record, and by no plain one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from game.law.evidence import impossible
from game.law.evidence.books import FEDERAL
from game.law.evidence.examples.scenes import BY_ACCUSED, BY_PLAINTIFF, BY_PROSECUTION, Told
from game.law.evidence.vocabulary import VOCABULARY
from game.law.reasoning import impossibilities
from game.law.records import record_from_paths

if TYPE_CHECKING:
    from game.law.rules import Rule

CIVIL: Told = {**BY_PLAINTIFF, "purpose.kind": "events"}
CRIMINAL: Told = {**BY_PROSECUTION, "purpose.kind": "events"}
TRUTH: Told = {**CIVIL, "purpose.kind": "truth_of_statement"}
PLEA: Told = {**CRIMINAL, "plea.item": "nolo", "plea.pleader": "accused"}

ABSURD: dict[str, tuple[Rule, Told]] = {
    "an accused sues": (
        impossible.CRIMINAL_PARTIES_IN_CIVIL_CASE,
        {**CIVIL, "offer.proponent": "accused"},
    ),
    "ten years run out after four": (
        impossible.RUN_OUT_BUT_FRESH,
        {
            **CRIMINAL,
            "purpose.kind": "impeach_truthful_character",
            "conviction.of": "witness",
            "conviction.years_since": 4,
            "conviction.ran_out_since_charge": True,
        },
    ),
    "by way of character and free of it": (
        impossible.THROUGH_CHARACTER_AND_NOT,
        {
            **CRIMINAL,
            "purpose.kind": "intent",
            "act.type": "crime_or_wrong",
            "act.actor": "accused",
            "purpose.propensity_chain": False,
            "purpose.partly_through_character": True,
        },
    ),
    "called only and mainly": (
        impossible.ONLY_AND_MAINLY,
        {
            **CRIMINAL,
            "purpose.kind": "impeach_inconsistency",
            "witness.called_as_subterfuge": True,
            "witness.called_mainly_for_statement": True,
        },
    ),
    "a plaintiff prosecutes": (
        impossible.CIVIL_PARTIES_IN_CRIMINAL_CASE,
        {**CRIMINAL, "offer.proponent": "civil_plaintiff"},
    ),
    "the accused speaks in a civil case": (
        impossible.CRIMINAL_SPEAKER_IN_CIVIL_CASE,
        {**CIVIL, "link.speaker": "accused"},
    ),
    "the plaintiff speaks in a criminal case": (
        impossible.CIVIL_SPEAKER_IN_CRIMINAL_CASE,
        {**CRIMINAL, "link.speaker": "civil_plaintiff"},
    ),
    "offered against a bystander": (
        impossible.AGAINST_A_STRANGER,
        {**CIVIL, "offer.against": frozenset({"bystander"})},
    ),
    "offered by a bystander": (impossible.OFFERED_BY_A_STRANGER, {**CIVIL, "offer.proponent": "bystander"}),
    "offered against oneself": (
        impossible.AGAINST_ITSELF,
        {**CIVIL, "offer.against": frozenset({"civil_plaintiff"})},
    ),
    "a civil grand jury": (impossible.CRIMINAL_STAGE_OF_CIVIL_CASE, {**CIVIL, "case.stage": "grand_jury"}),
    "a summary conviction on papers": (
        impossible.SUMMARY_JUDGMENT_IN_CRIMINAL_CASE,
        {**CRIMINAL, "case.stage": "summary_judgment"},
    ),
    "a codefendant to a claim": (impossible.JOINT_CIVIL_TRIAL, {**CIVIL, "case.joint_trial": True}),
    "the sentence before the verdict": (
        impossible.SENTENCE_OUT_OF_TURN,
        {**CRIMINAL, "purpose.kind": "sentence"},
    ),
    "completing nothing": (
        impossible.COMPLETING_NOTHING,
        {**CIVIL, "purpose.kind": "completeness", "offer.completes_excerpt": False},
    ),
    "character without character": (
        impossible.CHARACTER_WITHOUT_CHARACTER,
        {**CIVIL, "purpose.kind": "propensity", "purpose.propensity_chain": False},
    ),
    "character from a repair": (
        impossible.CHARACTER_OF_NOBODY,
        {**CIVIL, "purpose.kind": "rehabilitate_truthful_character", "act.type": "remedial_measure"},
    ),
    "fault from no insurance policy": (
        impossible.INSURANCE_USE_WITHOUT_INSURANCE,
        {**CIVIL, "purpose.kind": "insurance_shows_fault"},
    ),
    "consent from a repair": (
        impossible.SEXUAL_USE_WITHOUT_SEXUAL_ACT,
        {**BY_ACCUSED, "purpose.kind": "consent_with_accused", "act.type": "remedial_measure"},
    ),
    "habit from no habit": (impossible.HABIT_USE_WITHOUT_HABIT, {**CIVIL, "purpose.kind": "habit_conformity"}),
    "the victim's temper in a witness": (
        impossible.VICTIMS_PEACE_OF_ANOTHER,
        {**BY_ACCUSED, "purpose.kind": "victim_aggressor", "act.actor": "witness"},
    ),
    "the accused's virtue in a witness": (
        impossible.ACCUSED_TRAIT_OF_ANOTHER,
        {**BY_ACCUSED, "purpose.kind": "accused_good_trait", "act.actor": "witness"},
    ),
    "an answer to no charge": (
        impossible.REHABILITATED_WITHOUT_ATTACK,
        {**CIVIL, "purpose.kind": "rehabilitate_recent_fabrication", "witness.attacked_on": frozenset({"memory"})},
    ),
    "support for no opinion": (
        impossible.OPINION_WITHOUT_EXPERT,
        {**CIVIL, "purpose.kind": "expert_opinion_support"},
    ),
    "an aid that proves": (impossible.AID_AS_PROOF, {**CIVIL, "offer.form": "illustrative_aid"}),
    "the truth of nothing": (impossible.TRUTH_OF_NOTHING, {**TRUTH, "purpose.needs_truth": frozenset()}),
    "a dead witness": (
        impossible.HERE_AND_GONE,
        {**TRUTH, "link.declarant.testifies": True, "link.declarant.unavailable_reason": "dead_or_infirm"},
    ),
    "a murdered man in the box": (
        impossible.KILLED_AND_HEARD,
        {
            **CRIMINAL,
            "case.subject": frozenset({"homicide"}),
            "link.speaker": "victim",
            "link.declarant.testifies": True,
        },
    ),
    "testimony from no witness": (
        impossible.TESTIMONY_WITHOUT_WITNESS,
        {**TRUTH, "link.in_current_testimony": True, "link.declarant.testifies": False},
    ),
    "forgetting at home": (
        impossible.FORGETS_UNHEARD,
        {**TRUTH, "link.declarant.unavailable_reason": "no_memory", "link.declarant.testifies": False},
    ),
    "kept away and at hand": (
        impossible.AVAILABLE_BUT_KEPT_AWAY,
        {
            **TRUTH,
            "link.declarant.unavailable_reason": "available",
            "link.declarant.intent_to_silence": True,
            "link.declarant.caused_by": "civil_defendant",
        },
    ),
    "yes and no": (
        impossible.BOTH_WAYS,
        {**TRUTH, "link.inconsistent_with_testimony": True, "link.consistent_with_testimony": True},
    ),
    "a silent accused testifies": (
        impossible.SILENT_ON_THE_STAND,
        {**CRIMINAL, "link.speaker": "accused", "link.silence": "at_trial", "link.declarant.testifies": True},
    ),
    "contradicting silence": (
        impossible.COMPARED_WITH_SILENCE,
        {**TRUTH, "link.inconsistent_with_testimony": True, "link.declarant.testifies": False},
    ),
    "shaken by nothing": (
        impossible.STRESS_WITHOUT_SHOCK,
        {**TRUTH, "link.under_stress": True, "link.startling_event": False},
    ),
    "a frightened camera": (
        impossible.MACHINE_WITH_A_MIND,
        {**TRUTH, "link.by_person": False, "link.under_stress": True},
    ),
    "the prosecution in the box": (
        impossible.SPEAKER_IS_PROSECUTION,
        {**CRIMINAL, "link.speaker": "prosecution", "link.declarant.testifies": True},
    ),
    "one's own clerk": (
        impossible.OWN_AGENT,
        {**TRUTH, "link.speaker": "civil_defendant", "link.agent_of": "civil_defendant"},
    ),
    "an event at no time": (
        impossible.EVENT_AND_NO_EVENT,
        {**TRUTH, "link.describes_event": True, "link.startling_event": True, "link.timing": "not_applicable"},
    ),
    "crossing the absent": (
        impossible.CROSSED_WHILE_ABSENT,
        {**TRUTH, "link.declarant.subject_to_cross": True, "link.declarant.testifies": False},
    ),
    "the accused as a civil witness": (impossible.ACCUSED_IN_CIVIL_CASE, {**CIVIL, "witness.role": "accused"}),
    "beyond its own scope": (
        impossible.OUTSIDE_ITSELF,
        {**CIVIL, "question.outside_direct": True, "question.examination": "direct"},
    ),
    "a leading story": (
        impossible.LEADING_STORY,
        {**CIVIL, "question.leading": True, "question.calls_for_narrative": True},
    ),
    "asked on cross on direct": (
        impossible.ACT_ASKED_OFF_CROSS,
        {**CIVIL, "offer.method": "specific_act_inquiry_on_cross", "question.examination": "direct"},
    ),
    "here and lost": (
        impossible.PRODUCED_AND_LOST,
        {**CIVIL, "exhibit.copy_type": "original", "exhibit.original_status": "lost_good_faith"},
    ),
    "proved by nothing": (
        impossible.NO_ROUTE_AND_ENOUGH,
        {**CIVIL, "exhibit.authentication_route": "none", "exhibit.genuineness": "sufficient"},
    ),
    "a confidential nose": (
        impossible.CONFIDENCE_OF_NO_TALK,
        {**CIVIL, "privilege.claimed": "attorney_client", "privilege.reveals": "bodily_trait"},
    ),
    "accusing oneself by another's talk": (
        impossible.COMPELLED_CONFIDENCE,
        {**CRIMINAL, "privilege.claimed": "self_incrimination", "privilege.reveals": "communication"},
    ),
    "pillow talk with a stranger": (
        impossible.SPOUSES_WORDS_TO_ANOTHER,
        {**CRIMINAL, "privilege.claimed": "marital_communication", "privilege.told_to": "friend"},
    ),
    "a compromise of a plea": (
        impossible.COMPROMISED_PLEA,
        {**PLEA, "settlement.item": "offer_or_acceptance"},
    ),
    "paying with a plea": (impossible.PAYMENT_AND_PLEA, {**PLEA, "expense.item": "payment_or_promise"}),
    "the prosecution pleads": (impossible.PROSECUTOR_PLEADS, {**PLEA, "plea.pleader": "prosecution"}),
    "standing though withdrawn": (
        impossible.STANDING_AND_WITHDRAWN,
        {**PLEA, "plea.item": "withdrawn_guilty", "plea.ended_in_standing_plea": True},
    ),
    "nobody convicted": (impossible.NOBODY_CONVICTED, {**CIVIL, "conviction.of": "nobody"}),
    "nobody's deed": (impossible.CONDUCT_OF_NOBODY, {**CIVIL, "act.actor": "nobody"}),
    "an accused's trait in a civil case": (
        impossible.OWN_TRAIT_IN_CIVIL_CASE,
        {**CIVIL, "act.accused_offered_own_trait": True},
    ),
}


def found(facts: Told) -> list[str]:
    record = record_from_paths(facts, VOCABULARY, today=date(2026, 11, 22))
    return [rule.name for rule in impossibilities(record, FEDERAL)]


@pytest.mark.parametrize(("rule", "facts"), ABSURD.values(), ids=ABSURD)
def test_an_absurd_record_is_named_for_what_it_is(rule: Rule, facts: Told) -> None:
    assert rule.name in found(facts)


def test_no_absurdity_goes_without_its_record() -> None:
    assert {rule.name for rule, _ in ABSURD.values()} == {rule.name for rule in impossible.IMPOSSIBLE}


@pytest.mark.parametrize("facts", [CIVIL, CRIMINAL, TRUTH, PLEA])
def test_a_plain_record_is_possible(facts: Told) -> None:
    assert found(facts) == []


def test_a_witness_who_forgets_or_is_privileged_may_still_be_on_the_stand() -> None:
    for reason in ("no_memory", "privilege_ruled", "refuses_after_order"):
        facts: Told = {
            **TRUTH,
            "link.declarant.testifies": True,
            "link.declarant.unavailable_reason": reason,
        }
        assert found(facts) == []

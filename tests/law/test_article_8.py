"""Article VIII: each rule earns its place, the traps that teachers set, and whole fact spaces against the text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest

from game.law.conditions import all_of, any_of
from game.law.evidence import article_8_exceptions
from game.law.evidence.books import BOOKS
from game.law.evidence.examples import article_8 as first
from game.law.evidence.examples import article_8_exceptions as second
from game.law.evidence.examples.article_6 import LIED
from game.law.evidence.examples.article_8 import CIVIL, ON_THE_STAND, PROSECUTION, SAID, TOLD_THE_POLICE
from game.law.evidence.examples.article_8_exceptions import (
    BY_THE_ACCUSED,
    GONE,
    KEPT,
    NO_SUCH_RECORD,
    OFFICE,
    OLD_NOTE,
    PAPER,
    POLICE,
    PRIVATE,
)
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import missing, turns_on
from game.law.reasoning import Outcome, Ruling, impossibilities, rule_on
from game.law.records import record_from_paths

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.law.evidence.examples import Example
    from game.law.rules import Rulebook

TODAY = date(2026, 11, 22)
FEDERAL = BOOKS["federal"]
EXAMPLES = (*first.EXAMPLES, *second.EXAMPLES)
NO_PINS: Mapping[str, str] = {}


def ruled(facts: Mapping[str, object], book: Rulebook = FEDERAL, pins: Mapping[str, str] = NO_PINS) -> Ruling:
    return rule_on(replace(record_from_paths(facts, VOCABULARY, today=TODAY), pins=pins), book)


def without(example: Example) -> Rulebook:
    """The book with this one rule never met; its words stay, so that it is still asked at every statement."""
    mute = replace(example.rule, when=all_of(example.rule.when, any_of()))
    return replace(FEDERAL, rules=tuple(mute if rule is example.rule else rule for rule in FEDERAL.rules))


def named(example: Example) -> str:
    return f"{example.rule.cite} {example.rule.name}"


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_without_the_rule_the_case_or_its_twin_comes_out_otherwise(example: Example) -> None:
    changed = [
        ruled(facts).outcome is not ruled(facts, without(example)).outcome
        for facts in (example.facts, example.twin_facts)
    ]
    assert any(changed)


@dataclass(frozen=True)
class Trap:
    """A case that catches people, and one that looks like it and comes out the other way."""

    name: str
    facts: Mapping[str, object]
    ruling: str
    alike: Mapping[str, object]
    alike_ruling: str
    on: str = ""
    """A citation that the trap must turn on."""


CONSPIRED: Mapping[str, object] = {
    **PROSECUTION,
    **SAID,
    "link.speaker": "third_person",
    "link.conspired_with": "accused",
}
SENT_AWAY: Mapping[str, object] = {
    **CIVIL,
    **SAID,
    "link.against_interest": "money_or_property",
    "link.self_inculpatory_part": True,
    "link.declarant.unavailable_reason": "absent_despite_process",
}
ACCOMPLICE: Mapping[str, object] = {
    **PROSECUTION,
    **GONE,
    **PRIVATE,
    "link.speaker": "third_person",
    "link.against_interest": "penal",
    "link.corroboration": "clear",
}
BEFORE_GRAND_JURY: Mapping[str, object] = {
    **BY_THE_ACCUSED,
    **GONE,
    "link.setting": "grand_jury",
    "link.oath": True,
    "link.declarant.earlier_examination_by": "same_party",
}
STABBED: Mapping[str, object] = {
    **PROSECUTION,
    **GONE,
    **PRIVATE,
    "case.subject": frozenset({"homicide"}),
    "link.speaker": "victim",
    "link.content": frozenset({"cause_of_own_death"}),
}
KILLED_WITNESS: Mapping[str, object] = {
    **PROSECUTION,
    **GONE,
    **TOLD_THE_POLICE,
    "case.subject": frozenset({"homicide"}),
    "link.speaker": "victim",
    "link.declarant.caused_by": "accused",
}
PICKED_OUT: Mapping[str, object] = {
    **PROSECUTION,
    **ON_THE_STAND,
    **TOLD_THE_POLICE,
    "link.identifies_person_perceived": True,
}
HOSPITAL_NOTE: Mapping[str, object] = {
    **CIVIL,
    "purpose.kind": "truth_of_statement",
    "exhibit.kind": "business_record",
    "exhibit.made_near_time": True,
    "exhibit.source_knew_and_had_duty": True,
    "exhibit.regular_activity_and_practice": True,
    "exhibit.foundation_by": "certificate",
    "link.0.speaker": "employee",
    "link.0.assertion": True,
    "link.1.speaker": "bystander",
    "link.1.assertion": True,
    "link.1.describes_event": True,
    "link.1.timing": "minutes_after",
    "link.1.startling_event": True,
    "link.1.under_stress": True,
}

TRAPS = (
    Trap(
        "official findings: by the prosecution never, in a civil case freely",
        {**PROSECUTION, **OFFICE, "exhibit.public_content": "investigative_finding"},
        "excluded",
        {**CIVIL, **OFFICE, "exhibit.public_content": "investigative_finding"},
        "admitted",
        on="803(8)(A)(iii)",
    ),
    Trap(
        "a police report through the back door of recorded recollection, its author on the stand",
        {**PROSECUTION, **OLD_NOTE, **TOLD_THE_POLICE, "link.speaker": "police_officer", "offer.as_exhibit": False},
        "admitted",
        {**PROSECUTION, **POLICE, **TOLD_THE_POLICE},
        "excluded",
        on="803(5)",
    ),
    Trap(
        "an opposing party's words need no knowledge, an excited stranger's do",
        {**CIVIL, **SAID, "link.speaker": "civil_defendant", "link.had_knowledge": False},
        "admitted",
        {
            **CIVIL,
            **SAID,
            "link.had_knowledge": False,
            "link.startling_event": True,
            "link.describes_event": True,
            "link.under_stress": True,
            "link.timing": "during",
        },
        "excluded",
        on="801(d)(2)(A)",
    ),
    Trap(
        "an opposing party need not be unavailable, one who spoke against interest must be",
        {**CIVIL, **SAID, "link.speaker": "civil_defendant", "link.declarant.unavailable_reason": "available"},
        "admitted",
        {
            **CIVIL,
            **SAID,
            "link.speaker": "third_person",
            "link.against_interest": "money_or_property",
            "link.self_inculpatory_part": True,
            "link.declarant.unavailable_reason": "available",
        },
        "excluded",
        on="801(d)(2)(A)",
    ),
    Trap(
        "the alleged victim is nobody's agent",
        {**BY_THE_ACCUSED, **SAID, "link.speaker": "victim"},
        "excluded",
        {**PROSECUTION, **SAID, "link.speaker": "accused", "link.setting": "police_interview"},
        "admitted",
        on="802",
    ),
    Trap(
        "a codefendant's words are not the accused's",
        {**PROSECUTION, **SAID, **PRIVATE, "link.speaker": "codefendant"},
        "excluded",
        {**PROSECUTION, **SAID, **PRIVATE, "link.speaker": "accused"},
        "admitted",
        on="802",
    ),
    Trap(
        "a conspirator talks to the police after arrest",
        {**CONSPIRED, **TOLD_THE_POLICE, "link.during_and_in_furtherance": False},
        "excluded",
        {**CONSPIRED, **PRIVATE, "link.during_and_in_furtherance": True},
        "admitted",
        on="802",
    ),
    Trap(
        "the statement alone does not prove the conspiracy",
        {
            **CONSPIRED,
            **PRIVATE,
            "link.during_and_in_furtherance": True,
            "link.independent_proof_of_relation": False,
        },
        "excluded",
        {**CONSPIRED, **PRIVATE, "link.during_and_in_furtherance": True, "link.independent_proof_of_relation": True},
        "admitted",
        on="802",
    ),
    Trap(
        "a calm remark at the moment, and a shaken one later: time against stress",
        {**CIVIL, **SAID, "link.describes_event": True, "link.timing": "hours_or_more"},
        "excluded",
        {
            **CIVIL,
            **SAID,
            "link.describes_event": True,
            "link.timing": "hours_or_more",
            "link.startling_event": True,
            "link.under_stress": True,
        },
        "admitted",
        on="802",
    ),
    Trap(
        "fear is a feeling, its reason a memory",
        {**CIVIL, **SAID, "link.content": frozenset({"present_mental_state", "past_fact"})},
        "excluded",
        {**CIVIL, **SAID, "link.content": frozenset({"present_mental_state"})},
        "admitted",
        on="802",
    ),
    Trap(
        "a present feeling does not carry in what it is about",
        {**CIVIL, **SAID, "link.content": frozenset({"present_mental_state", "fault_or_identity"})},
        "excluded",
        {**CIVIL, **SAID, "link.content": frozenset({"present_mental_state", "plan"})},
        "admitted",
        on="802",
    ),
    Trap(
        "memory counts about one's own will",
        {**CIVIL, **SAID, "link.content": frozenset({"will_matter", "past_fact"})},
        "admitted",
        {**CIVIL, **SAID, "link.content": frozenset({"past_fact"})},
        "excluded",
        on="803(3)",
    ),
    Trap(
        "a recollection of which nothing more is asked is read, and one that is to be an exhibit is only read",
        {**CIVIL, **OLD_NOTE},
        "admitted",
        {**CIVIL, **OLD_NOTE, "offer.as_exhibit": True},
        "form_limited",
        on="803(5)",
    ),
    Trap(
        "refreshing a memory puts nothing in evidence, so there is nothing to call hearsay",
        {**CIVIL, **OLD_NOTE, "purpose.kind": "refresh_memory", "witness.memory": "refreshable"},
        "admitted",
        {**CIVIL, **OLD_NOTE, "witness.memory": "refreshable", "offer.as_exhibit": False},
        "excluded",
        on="801(c)",
    ),
    Trap(
        "one link of a chain fails",
        {**HOSPITAL_NOTE, "link.1.under_stress": False},
        "excluded",
        HOSPITAL_NOTE,
        "admitted",
        on="802",
    ),
    Trap(
        "one link of a chain need not be true",
        {**HOSPITAL_NOTE, "link.1.under_stress": False, "purpose.needs_truth": frozenset({"0"})},
        "admitted",
        {**HOSPITAL_NOTE, "link.1.under_stress": False, "purpose.needs_truth": frozenset({"0", "1"})},
        "excluded",
        on="803(6)",
    ),
    Trap(
        "twenty years no longer make an old document",
        {**CIVIL, **SAID, "exhibit.kind": "old_document", "exhibit.prepared_in": 1998},
        "excluded",
        {**CIVIL, **SAID, "exhibit.kind": "old_document", "exhibit.prepared_in": 1997},
        "admitted",
        on="802",
    ),
    Trap(
        "another's conviction: to prove the crime never, to impeach the witness it may",
        {**PROSECUTION, **dict(second.JUDGMENT), "conviction.of": "third_person", **PRIVATE},
        "excluded",
        {
            **PROSECUTION,
            **dict(second.JUDGMENT),
            "conviction.of": "third_person",
            **PRIVATE,
            "purpose.kind": "impeach_contradiction",
        },
        "admitted",
        on="803(22)(D)",
    ),
    Trap(
        "an appeal takes nothing from a conviction",
        {**CIVIL, **dict(second.JUDGMENT), "conviction.of": "civil_defendant", "conviction.appeal_pending": True},
        "admitted",
        {**CIVIL, **dict(second.JUDGMENT), "conviction.of": "civil_defendant", "conviction.over_one_year": False},
        "excluded",
        on="803(22)",
    ),
    Trap(
        "before the grand jury the accused had no chance to ask, at the preliminary hearing he had",
        {**PROSECUTION, **GONE, "link.setting": "grand_jury", "objection.grounds": frozenset({"hearsay"})},
        "excluded",
        {
            **PROSECUTION,
            **GONE,
            "link.setting": "trial_or_hearing",
            "link.declarant.earlier_examination_by": "same_party",
            "link.declarant.earlier_motive_similar": True,
        },
        "admitted",
        on="802",
    ),
    Trap(
        "one who believed death at hand and lived, but cannot be found",
        {
            **CIVIL,
            **SAID,
            "link.content": frozenset({"cause_of_own_death"}),
            "link.believed_death_imminent": True,
            "link.declarant.unavailable_reason": "absent_despite_process",
        },
        "admitted",
        {
            **CIVIL,
            **GONE,
            "link.content": frozenset({"cause_of_own_death"}),
            "link.believed_death_imminent": False,
        },
        "excluded",
        on="804(b)(2)",
    ),
    Trap(
        "whoever sends the speaker away cannot offer what was said",
        {**SENT_AWAY, "link.declarant.caused_by": "civil_plaintiff", "link.declarant.intent_to_silence": True},
        "excluded",
        {**SENT_AWAY, "link.declarant.caused_by": "third_person", "link.declarant.intent_to_silence": True},
        "admitted",
        on="802",
    ),
    Trap(
        "an absent speaker whose deposition could have been taken is not unavailable for this",
        {
            **CIVIL,
            **SAID,
            "link.against_interest": "money_or_property",
            "link.self_inculpatory_part": True,
            "link.declarant.unavailable_reason": "absent_despite_process",
            "link.declarant.deposition_unobtainable": False,
        },
        "excluded",
        {
            **CIVIL,
            **SAID,
            "link.setting": "trial_or_hearing",
            "link.declarant.unavailable_reason": "absent_despite_process",
            "link.declarant.deposition_unobtainable": False,
            "link.declarant.earlier_examination_by": "same_party",
            "link.declarant.earlier_motive_similar": True,
        },
        "admitted",
        on="802",
    ),
    Trap(
        "a confession that clears the accused needs corroboration, a debtor's word does not",
        {
            **BY_THE_ACCUSED,
            **GONE,
            "link.against_interest": "penal",
            "link.self_inculpatory_part": True,
            "link.corroboration": "weak",
        },
        "excluded",
        {
            **BY_THE_ACCUSED,
            **GONE,
            "link.against_interest": "money_or_property",
            "link.self_inculpatory_part": True,
            "link.corroboration": "weak",
        },
        "admitted",
        on="802",
    ),
    Trap(
        "a predecessor in interest may have examined in a civil case, not in a criminal one",
        {
            **PROSECUTION,
            **GONE,
            "link.setting": "deposition",
            "objection.grounds": frozenset({"hearsay"}),
            "link.declarant.earlier_examination_by": "predecessor_in_interest",
            "link.declarant.earlier_motive_similar": True,
        },
        "excluded",
        {
            **CIVIL,
            **GONE,
            "link.setting": "deposition",
            "link.declarant.earlier_examination_by": "predecessor_in_interest",
            "link.declarant.earlier_motive_similar": True,
        },
        "admitted",
        on="802",
    ),
    Trap(
        "a consistent statement from after the motive, and one that meets another attack",
        {
            **CIVIL,
            **ON_THE_STAND,
            "purpose.kind": "rehabilitate_recent_fabrication",
            "witness.attacked_on": frozenset({"recent_fabrication", "inconsistency"}),
            "link.consistent_with_testimony": True,
            "link.predates_motive": False,
        },
        "excluded",
        {
            **CIVIL,
            **ON_THE_STAND,
            "purpose.kind": "rehabilitate_other",
            "witness.attacked_on": frozenset({"recent_fabrication", "inconsistency"}),
            "link.consistent_with_testimony": True,
            "link.predates_motive": False,
        },
        "admitted",
        on="802",
    ),
    Trap(
        "an officer tells whom an absent witness picked out",
        {
            **CIVIL,
            "link.speaker": "witness",
            "link.assertion": True,
            "link.identifies_person_perceived": True,
            "link.declarant.testifies": False,
        },
        "excluded",
        {**CIVIL, **ON_THE_STAND, "link.identifies_person_perceived": True},
        "admitted",
        on="802",
    ),
    Trap(
        "a hearer's mind that matters to nothing",
        {**CIVIL, **SAID, "purpose.kind": "effect_on_listener", "purpose.material": False},
        "excluded",
        {**CIVIL, **SAID, "purpose.kind": "effect_on_listener"},
        "admitted",
        on="402",
    ),
    Trap(
        "words of contract are not asserted, a report of them is",
        {**CIVIL, **SAID, "purpose.kind": "verbal_act"},
        "admitted",
        {**CIVIL, **SAID, "purpose.kind": "claim_validity_or_amount"},
        "excluded",
        on="801(c)",
    ),
    Trap(
        "what a machine prints is nobody's statement, what a clerk types is",
        {**CIVIL, **SAID, "offer.form": "machine_output", "link.by_person": False},
        "admitted",
        {**CIVIL, **SAID, "offer.form": "writing", "link.by_person": True},
        "excluded",
        on="801(a)-(b)",
    ),
    Trap(
        "to impeach by it is one thing, to prove by it another",
        {
            **CIVIL,
            **ON_THE_STAND,
            "purpose.kind": "impeach_inconsistency",
            "link.inconsistent_with_testimony": True,
            "link.setting": "private",
            "link.oath": False,
            "witness.chance_to_explain": "before_extrinsic",
        },
        "admitted",
        {
            **CIVIL,
            **ON_THE_STAND,
            "link.inconsistent_with_testimony": True,
            "link.setting": "private",
            "link.oath": False,
        },
        "excluded",
    ),
    Trap(
        "what fairness needs beside the part put in overcomes hearsay",
        {
            **CIVIL,
            **SAID,
            "purpose.kind": "completeness",
            "offer.completes_excerpt": True,
            "offer.fairness_requires": True,
        },
        "admitted",
        {
            **CIVIL,
            **SAID,
            "purpose.kind": "completeness",
            "offer.completes_excerpt": True,
            "offer.fairness_requires": False,
        },
        "excluded",
        on="106",
    ),
    Trap(
        "notice makes the residual exception",
        {
            **CIVIL,
            **GONE,
            "link.trustworthiness": "strong",
            "link.best_obtainable_proof": True,
            "offer.notice": "none",
        },
        "excluded",
        {
            **CIVIL,
            **GONE,
            "link.trustworthiness": "strong",
            "link.best_obtainable_proof": True,
            "offer.notice": "late_good_cause",
        },
        "admitted",
        on="802",
    ),
    Trap(
        "a certificate of absence: the accused may demand its author, a party to a civil case may not",
        {
            **PROSECUTION,
            **NO_SUCH_RECORD,
            "exhibit.foundation_by": "certificate",
            "objection.grounds": frozenset({"hearsay"}),
            "offer.author_demanded": True,
        },
        "excluded",
        {**CIVIL, **NO_SUCH_RECORD, "exhibit.foundation_by": "certificate"},
        "admitted",
        on="803(10)(B)",
    ),
    Trap(
        "the prosecution's certificate of absence without notice, and the accused's own",
        {
            **PROSECUTION,
            **NO_SUCH_RECORD,
            "exhibit.foundation_by": "certificate",
            "objection.grounds": frozenset({"hearsay"}),
            "offer.notice": "none",
        },
        "excluded",
        {**BY_THE_ACCUSED, **NO_SUCH_RECORD, "exhibit.foundation_by": "certificate", "offer.notice": "none"},
        "admitted",
        on="803(10)(B)",
    ),
    Trap(
        "a recital in a deed needs no age, and the same words in a letter are too young",
        {**CIVIL, **PAPER, "exhibit.kind": "property_document", "exhibit.bears_on_transaction": True}
        | {"exhibit.prepared_in": 2021},
        "admitted",
        {**CIVIL, **PAPER, "exhibit.kind": "old_document", "exhibit.prepared_in": 2021},
        "excluded",
        on="803(15)",
    ),
    Trap(
        "later dealings undo a recital",
        {**CIVIL, **PAPER, "exhibit.kind": "property_document", "exhibit.bears_on_transaction": True}
        | {"exhibit.later_dealings_contradict": True},
        "excluded",
        {**CIVIL, **PAPER, "exhibit.kind": "property_document", "exhibit.bears_on_transaction": True},
        "admitted",
        on="802",
    ),
    Trap(
        "silence that asserts nothing needs no exception",
        {**CIVIL, **SAID, "link.assertion": False, "exhibit.kind": "business_silence"},
        "admitted",
        {**CIVIL, **SAID, "exhibit.kind": "business_silence", "exhibit.regularly_recorded": False},
        "excluded",
        on="801(a)-(b)",
    ),
    Trap(
        "a civil judgment proves a boundary, and no other fact it found",
        {
            **CIVIL,
            **PAPER,
            "exhibit.kind": "other_judgment",
            "conviction.fact_essential": True,
            "link.content": frozenset({"boundary_or_general_history"}),
        },
        "admitted",
        {
            **CIVIL,
            **PAPER,
            "exhibit.kind": "other_judgment",
            "conviction.fact_essential": True,
            "link.content": frozenset({"past_fact"}),
        },
        "excluded",
        on="803(23)",
    ),
    Trap(
        "a family record needs no knowledge and no death, a cousin's word needs both",
        {
            **CIVIL,
            **PAPER,
            "exhibit.kind": "family_record",
            "link.content": frozenset({"family_history"}),
            "link.had_knowledge": False,
        },
        "admitted",
        {
            **CIVIL,
            **SAID,
            "link.content": frozenset({"family_history"}),
            "link.of_the_family": True,
            "link.declarant.unavailable_reason": "available",
        },
        "excluded",
        on="803(13)",
    ),
    Trap(
        "what an accomplice says of the accused, and what he says of himself",
        {**ACCOMPLICE, "link.self_inculpatory_part": False},
        "excluded",
        {**ACCOMPLICE, "link.self_inculpatory_part": True},
        "admitted",
        on="802",
    ),
    Trap(
        "before the grand jury the government asked, and from the same motive or not",
        {**BEFORE_GRAND_JURY, "link.declarant.earlier_motive_similar": False},
        "excluded",
        {**BEFORE_GRAND_JURY, "link.declarant.earlier_motive_similar": True},
        "admitted",
        on="802",
    ),
    Trap(
        "one who dies of it and never thought he would, and one who knew",
        {**STABBED, "link.believed_death_imminent": False},
        "excluded",
        {**STABBED, "link.believed_death_imminent": True},
        "admitted",
        on="802",
    ),
    Trap(
        "a killing forfeits nothing unless it was done to silence the witness",
        {**KILLED_WITNESS, "link.declarant.intent_to_silence": False},
        "excluded",
        {**KILLED_WITNESS, "link.declarant.intent_to_silence": True},
        "admitted",
        on="Amendment VI",
    ),
    Trap(
        "one who picked somebody out and now forgets, and one who is not there",
        {**PICKED_OUT, "link.declarant.testifies": True, "link.declarant.unavailable_reason": "no_memory"},
        "admitted",
        {**PICKED_OUT, "link.declarant.testifies": False, "link.declarant.unavailable_reason": "dead_or_infirm"},
        "excluded",
        on="801(d)(1)(C)",
    ),
    Trap(
        "what an exhibit quotes is not in its exception",
        {
            **CIVIL,
            "exhibit.kind": "market_report",
            "exhibit.market_relies": True,
            "link.0.speaker": "third_person",
            "link.0.assertion": True,
            "link.0.declarant.testifies": False,
            "link.1.speaker": "bystander",
            "link.1.assertion": True,
            "link.1.declarant.testifies": False,
        },
        "excluded",
        {**CIVIL, **PAPER, "exhibit.kind": "market_report", "exhibit.market_relies": True},
        "admitted",
        on="802",
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_the_trap_and_what_looks_like_it(trap: Trap) -> None:
    caught = ruled(trap.facts)
    assert caught.outcome == trap.ruling
    assert ruled(trap.alike).outcome == trap.alike_ruling
    assert not trap.on or trap.on in turns_on(caught)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_the_traps_could_be(trap: Trap) -> None:
    for facts in (trap.facts, trap.alike):
        assert not list(impossibilities(record_from_paths(facts, VOCABULARY, today=TODAY), FEDERAL))


@pytest.mark.parametrize(
    ("forum", "day", "ruling"),
    [
        ("federal", date(2026, 11, 30), "excluded"),
        ("federal", date(2026, 12, 1), "admitted"),
        ("new-mexico", date(2026, 11, 30), "excluded"),
        ("new-mexico", date(2026, 12, 1), "excluded"),
    ],
)
def test_an_unsworn_contradiction_is_proof_in_federal_court_from_december_2026(
    forum: str, day: date, ruling: str
) -> None:
    facts = {
        **CIVIL,
        **ON_THE_STAND,
        "link.inconsistent_with_testimony": True,
        "link.setting": "private",
        "link.oath": False,
        "case.ruling_date": day,
    }
    assert ruled(facts, BOOKS[forum]).outcome == ruling


def test_a_successor_answers_for_its_predecessor_since_december_2024() -> None:
    facts = {**CIVIL, **SAID, "link.speaker": "third_person", "link.claim_derived_by": "civil_defendant"}
    assert ruled({**facts, "case.ruling_date": date(2024, 11, 30)}).outcome is Outcome.EXCLUDED
    assert ruled({**facts, "case.ruling_date": date(2024, 12, 1)}).outcome is Outcome.ADMITTED
    assert ruled({**facts, "case.ruling_date": date(2024, 12, 1)}, BOOKS["new-mexico"]).outcome is Outcome.EXCLUDED


NAMED_AT_HOME = next(each for each in second.EXAMPLES if each.rule is article_8_exceptions.ABUSER_NAMED).facts
SPLITS = (
    (
        {**BY_THE_ACCUSED, **POLICE},
        "split.police_by_accused",
        {"the accused may": "admitted", "nobody may": "excluded"},
    ),
    (
        {
            **PROSECUTION,
            **KEPT,
            "link.primary_purpose": "business_or_administrative",
            "exhibit.law_enforcement_source": True,
        },
        "split.oates",
        {"it reaches them": "excluded", "it stops at 803(8)": "admitted"},
    ),
    (
        {**PROSECUTION, **POLICE, "link.trustworthiness": "strong", "link.best_obtainable_proof": True},
        "split.oates",
        {"it reaches them": "excluded", "it stops at 803(8)": "admitted"},
    ),
    (
        {**PROSECUTION, **SAID, **PRIVATE, "link.content": frozenset({"plan"}), "link.plan_of_another": True},
        "split.hillmon",
        {"it may": "admitted", "it may with other proof": "excluded", "it may not": "excluded"},
    ),
    (
        NAMED_AT_HOME,
        "split.abuser_identity",
        {"the victim may": "admitted", "the victim may not": "excluded"},
    ),
    (
        {
            **CIVIL,
            **GONE,
            "link.setting": "deposition",
            "link.declarant.earlier_examination_by": "stranger_with_like_motive",
            "link.declarant.earlier_motive_similar": True,
        },
        "split.predecessor",
        {"a like interest is enough": "admitted", "privity is needed": "excluded"},
    ),
    (
        {
            **BY_THE_ACCUSED,
            **SAID,
            "link.speaker": "official",
            "link.agent_of": "prosecution",
            "link.within_agency_scope": True,
            "link.during_agency": True,
        },
        "split.government_agent",
        {"they never do": "excluded", "they sometimes do": "admitted"},
    ),
    (
        {**LIED, "offer.method": "specific_act_extrinsic", "witness.absent_speaker": True},
        "split.absent_speaker_acts",
        {"they may": "admitted", "they may not": "excluded"},
    ),
)


@pytest.mark.parametrize(("facts", "question", "positions"), SPLITS, ids=[each[1] for each in SPLITS])
def test_where_courts_differ_each_position_gives_its_own_ruling(
    facts: Mapping[str, object], question: str, positions: Mapping[str, str]
) -> None:
    assert ruled(facts).outcome is Outcome.CONTESTABLE
    assert {each: ruled(facts, pins={question: each}).outcome for each in positions} == positions


def test_clear_support_lets_a_plan_prove_anothers_act_where_support_is_asked_for() -> None:
    facts = {
        **PROSECUTION,
        **SAID,
        **PRIVATE,
        "link.content": frozenset({"plan"}),
        "link.plan_of_another": True,
        "link.corroboration": "clear",
    }
    assert ruled(facts, pins={"split.hillmon": "it may with other proof"}).outcome is Outcome.ADMITTED


UNSAID = (
    (
        "link.predates_motive",
        {path: value for path, value in first.EXAMPLES[7].facts.items() if "predates" not in path},
    ),
    (
        "link.declarant.unavailable_reason",
        {**CIVIL, **SAID, "link.against_interest": "money_or_property", "link.self_inculpatory_part": True},
    ),
    ("exhibit.made_near_time", {path: value for path, value in {**CIVIL, **KEPT}.items() if "near_time" not in path}),
    (
        "exhibit.search_diligent",
        {path: value for path, value in {**CIVIL, **NO_SUCH_RECORD}.items() if "search" not in path},
    ),
    ("exhibit.officiated", {**CIVIL, **PAPER, "exhibit.kind": "ceremony_certificate", "exhibit.made_near_time": True}),
    ("exhibit.market_relies", {**CIVIL, **PAPER, "exhibit.kind": "market_report"}),
)


@pytest.mark.parametrize(("path", "facts"), UNSAID, ids=[path for path, _ in UNSAID])
def test_an_element_that_is_reached_and_unsaid_leaves_the_ruling_open(path: str, facts: Mapping[str, object]) -> None:
    ruling = ruled(facts)
    assert ruling.outcome is Outcome.OPEN
    assert missing(ruling) == (path,)


def test_exceptions_that_nobody_raised_ask_for_nothing() -> None:
    ruling = ruled({**CIVIL, **SAID})
    assert ruling.outcome is Outcome.EXCLUDED
    assert turns_on(ruling) == ("802",)


def test_a_parish_book_need_not_say_who_wrote_it() -> None:
    facts = {
        **CIVIL,
        **PAPER,
        "exhibit.kind": "religious_record",
        "exhibit.regularly_recorded": False,
        "link.content": frozenset({"family_history"}),
    }
    ruling = ruled(facts)
    assert ruling.outcome is Outcome.EXCLUDED
    by_an_uncle = {**facts, "link.of_the_family": True, "link.declarant.unavailable_reason": "dead_or_infirm"}
    assert turns_on(ruled(by_an_uncle))[0] == "804(b)(4)"
    without_paper = {path: value for path, value in facts.items() if not path.startswith("exhibit")}
    assert missing(ruled(without_paper)) == ("link.of_the_family", "link.declarant.unavailable_reason")


def test_a_witness_need_not_be_said_to_be_available() -> None:
    facts = {
        **CIVIL,
        **ON_THE_STAND,
        "link.against_interest": "money_or_property",
        "link.self_inculpatory_part": True,
    }
    assert ruled(facts).outcome is Outcome.EXCLUDED
    assert ruled({**facts, "link.declarant.unavailable_reason": "no_memory"}).outcome is Outcome.ADMITTED


PUBLIC_CONTENTS = ("office_activity", "observed_under_duty", "investigative_finding")
YES_OR_NO = (True, False)


def by_the_text(content: str, offered: str, *, police: bool, routine: bool, duty: bool, doubtful: bool) -> str:
    """Rule 803(8) read straight from its text, with the two readings most courts give it."""
    if doubtful:
        return "excluded"
    if content == "office_activity":
        return "admitted"
    if not duty or (content == "investigative_finding" and offered == "against the accused"):
        return "excluded"
    barred = content == "observed_under_duty" and police and not routine
    if barred and offered == "by the accused":
        return "contestable"
    return "excluded" if barred and offered == "against the accused" else "admitted"


OFFERED = {"civil": CIVIL, "by the accused": BY_THE_ACCUSED, "against the accused": PROSECUTION}


@pytest.mark.parametrize(("content", "offered"), list(product(PUBLIC_CONTENTS, OFFERED)))
def test_public_records_come_out_as_the_text_says_in_every_combination(content: str, offered: str) -> None:
    for police, routine, duty, doubtful in product(YES_OR_NO, repeat=4):
        facts = {
            **OFFERED[offered],
            **OFFICE,
            "exhibit.public_content": content,
            "exhibit.law_enforcement_source": police,
            "exhibit.routine_nonadversarial": routine,
            "exhibit.reported_under_legal_duty": duty,
            "exhibit.untrustworthy_shown": doubtful,
        }
        expected = by_the_text(content, offered, police=police, routine=routine, duty=duty, doubtful=doubtful)
        assert ruled(facts).outcome == expected, facts


EXAMINERS = ("nobody", "same_party", "predecessor_in_interest", "stranger_with_like_motive")
REASONS = ("available", "no_memory", "dead_or_infirm", "absent_despite_process")


def former_testimony(examiner: str, reason: str, *, civil: bool, like_motive: bool) -> str:
    """Rule 804(b)(1) read straight from its text, with Lloyd's reading of a predecessor left open."""
    if reason == "available" or not like_motive or examiner == "nobody":
        return "excluded"
    if examiner == "same_party":
        return "admitted"
    if not civil:
        return "excluded"
    return "admitted" if examiner == "predecessor_in_interest" else "contestable"


@pytest.mark.parametrize(("examiner", "reason"), list(product(EXAMINERS, REASONS)))
def test_former_testimony_comes_out_as_the_text_says_in_every_combination(examiner: str, reason: str) -> None:
    for civil, like_motive in product(YES_OR_NO, repeat=2):
        facts = {
            **(CIVIL if civil else PROSECUTION),
            **SAID,
            "objection.grounds": frozenset({"hearsay"}),
            "link.setting": "trial_or_hearing",
            "link.declarant.testifies": reason == "no_memory",
            "link.declarant.unavailable_reason": reason,
            "link.declarant.earlier_examination_by": examiner,
            "link.declarant.earlier_motive_similar": like_motive,
        }
        expected = former_testimony(examiner, reason, civil=civil, like_motive=like_motive)
        assert ruled(facts).outcome == expected, facts


AFAR: Mapping[str, object] = {
    **CIVIL,
    **SAID,
    "objection.grounds": frozenset({"hearsay"}),
    "link.setting": "deposition",
    "link.declarant.unavailable_reason": "over_100_miles",
    "link.declarant.earlier_examination_by": "same_party",
}


def test_a_deposition_from_afar_comes_in_and_its_speaker_is_not_unavailable() -> None:
    for like_motive in YES_OR_NO:
        ruling = ruled({**AFAR, "link.declarant.earlier_motive_similar": like_motive})
        assert ruling.outcome == "admitted"
        assert "Fed. R. Civ. P. 32(a)(4)(B)" in turns_on(ruling)
        assert "804(b)(1)" not in turns_on(ruling)


@pytest.mark.parametrize(
    "but",
    [
        {"link.declarant.earlier_examination_by": "nobody"},
        {"link.declarant.earlier_examination_by": "predecessor_in_interest"},
        {"link.declarant.earlier_examination_by": "stranger_with_like_motive"},
        {"link.declarant.caused_by": "civil_plaintiff"},
        {"link.declarant.unavailable_reason": "available"},
        {"link.declarant.unavailable_reason": "not_shown"},
        {"link.setting": "trial_or_hearing"},
        {"link.had_knowledge": False},
    ],
    ids=str,
)
def test_a_deposition_from_afar_stays_out(but: Mapping[str, object]) -> None:
    assert ruled({**AFAR, "link.declarant.earlier_motive_similar": True, **but}).outcome == "excluded"


def test_somebody_elses_doing_does_not_keep_a_deposition_out() -> None:
    for who in ("civil_defendant", "third_person", "nobody"):
        assert ruled({**AFAR, "link.declarant.caused_by": who}).outcome == "admitted", who


@pytest.mark.parametrize("side", [PROSECUTION, BY_THE_ACCUSED], ids=["against the accused", "by the accused"])
def test_no_distance_lets_a_deposition_into_a_criminal_case(side: Mapping[str, object]) -> None:
    assert ruled({**AFAR, **side, "link.declarant.earlier_motive_similar": True}).outcome == "excluded"


def test_one_who_is_far_off_is_unavailable_for_no_exception_and_for_no_confrontation() -> None:
    against = {"link.against_interest": "money_or_property", "link.self_inculpatory_part": True}
    far = {**SAID, "link.declarant.unavailable_reason": "over_100_miles"}
    assert ruled({**CIVIL, **far, **against}).outcome == "excluded"
    testimonial = {
        **PROSECUTION,
        **far,
        "objection.grounds": frozenset({"confrontation"}),
        "link.setting": "deposition",
        "link.declarant.earlier_examination_by": "same_party",
        "link.declarant.earlier_motive_similar": True,
    }
    assert ruled(testimonial).outcome == "excluded"
    gone = {**testimonial, "link.declarant.unavailable_reason": "absent_despite_process"}
    assert ruled(gone).outcome == "admitted"


ATTACKS = ("recent_fabrication", "bias", "inconsistency", "memory", "truthful_character")
USES = ("truth_of_statement", "rehabilitate_recent_fabrication", "rehabilitate_other")


def consistent(attack: str, use: str, *, predates: bool, answers: bool) -> str:
    """Rule 801(d)(1)(B) read straight from its text, and Tome."""
    if not answers:
        return "excluded"
    if attack in {"recent_fabrication", "bias"}:
        return "admitted" if predates and use != "rehabilitate_other" else "excluded"
    mended = attack in {"inconsistency", "memory"} and use != "rehabilitate_recent_fabrication"
    return "admitted" if mended else "excluded"


@pytest.mark.parametrize(("attack", "use"), list(product(ATTACKS, USES)))
def test_consistent_statements_come_out_as_the_text_says_in_every_combination(attack: str, use: str) -> None:
    for predates, answers in product(YES_OR_NO, repeat=2):
        facts = {
            **CIVIL,
            **ON_THE_STAND,
            "purpose.kind": use,
            "witness.attacked_on": frozenset({attack}),
            "link.consistent_with_testimony": True,
            "link.predates_motive": predates,
            "link.declarant.subject_to_cross": answers,
        }
        assert ruled(facts).outcome == consistent(attack, use, predates=predates, answers=answers), facts

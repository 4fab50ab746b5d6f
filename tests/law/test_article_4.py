"""Article IV: the traps that teachers set, and how its rules meet each other."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest

from game.law.evidence.books import BOOKS
from game.law.evidence.examples.article_4 import (
    OTHER_CRIME,
    OWN_TRAIT,
    PLEA_TALK,
    REPAIR,
    SEXUAL,
    TALKS,
    VICTIMS_PEACE,
    VICTIMS_TRAIT,
)
from game.law.evidence.examples.scenes import BY_ACCUSED, BY_DEFENDANT, BY_PLAINTIFF, BY_PROSECUTION, Told
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import failed, missing, turns_on
from game.law.reasoning import Ruling, rule_on
from game.law.records import record_from_paths

if TYPE_CHECKING:
    from collections.abc import Mapping

FEDERAL = BOOKS["federal"]
WEIGHED = "purpose.weighing.probative", "purpose.weighing.unfair_prejudice"
NO_PINS: Mapping[str, str] = {}


def ruled(facts: Told, pins: Mapping[str, str] = NO_PINS) -> Ruling:
    record = record_from_paths(facts, VOCABULARY, today=date(2026, 11, 22))
    return rule_on(replace(record, pins=pins), BOOKS[record.forum])


def weighed(probative: int, prejudice: int) -> Told:
    return {
        **BY_PLAINTIFF,
        "purpose.kind": "events",
        WEIGHED[0]: probative,
        WEIGHED[1]: prejudice,
    }


def two_uses(facts: Told, *uses: Told) -> Told:
    """The same item offered for several uses."""
    item = {path: value for path, value in facts.items() if not path.startswith("purpose.")}
    one = {path: value for path, value in facts.items() if path.startswith("purpose.")}
    numbered = {
        path.replace("purpose.", f"purpose.{at}.", 1): value
        for at, use in enumerate(uses)
        for path, value in {**one, **use}.items()
    }
    return {**item, **numbered}


@pytest.mark.parametrize(
    ("probative", "prejudice", "outcome"),
    [
        (2, 2, "admitted"),
        (2, 3, "contestable"),
        (1, 3, "contestable"),
        (1, 4, "excluded"),
        (0, 1, "contestable"),
        (4, 4, "admitted"),
    ],
)
def test_403_keeps_out_only_what_is_substantially_outweighed(probative: int, prejudice: int, outcome: str) -> None:
    assert ruled(weighed(probative, prejudice)).outcome == outcome


def test_403_is_not_in_issue_until_a_danger_is_weighed_and_open_without_the_worth() -> None:
    facts = {path: value for path, value in weighed(2, 3).items() if path not in WEIGHED}
    assert ruled(facts).outcome == "admitted"
    ruling = ruled({**facts, WEIGHED[1]: 3})
    assert (ruling.outcome, missing(ruling)) == ("open", (WEIGHED[0],))


def test_an_instruction_that_can_work_lightens_the_danger_and_one_not_asked_for_does_not() -> None:
    facts = {**weighed(1, 4), "purpose.instruction_can_cure": True}
    assert ruled(facts).outcome == "excluded"
    assert ruled({**facts, "objection.instruction_requested": True}).outcome == "contestable"


def test_cleaner_proof_takes_from_its_worth() -> None:
    facts = {**weighed(2, 3), "purpose.weighing_settled": True}
    assert ruled(facts).outcome == "admitted"
    assert ruled({**facts, "purpose.cleaner_proof": True}).outcome == "excluded"


def test_a_barred_use_casts_its_shadow_on_the_use_that_is_left() -> None:
    alone = {**OTHER_CRIME, WEIGHED[0]: 2, WEIGHED[1]: 2}
    barred: Told = {"purpose.kind": "propensity", "purpose.propensity_chain": True}
    assert ruled(alone).outcome == "admitted"
    together = ruled(two_uses(alone, {}, barred))
    assert [cell.outcome for cell in together.cells] == ["contestable", "excluded"]


def test_one_item_comes_in_for_one_use_and_stays_out_for_another() -> None:
    barred: Told = {"purpose.kind": "propensity", "purpose.propensity_chain": True}
    ruling = ruled(two_uses(OTHER_CRIME, {}, barred))
    assert ruling.outcome == "limited"
    assert {"404(b)(1)", "404(b)(2)"} <= set(turns_on(ruling))


def test_naming_a_purpose_from_the_list_does_not_wash_out_character() -> None:
    for kind in ("motive", "intent", "plan", "knowledge", "identity", "absence_of_mistake"):
        ruling = ruled({**OTHER_CRIME, "purpose.kind": kind, "purpose.propensity_chain": True})
        assert (ruling.outcome, turns_on(ruling)) == ("excluded", ("404(b)(1)",))
        assert failed(ruling)[0].rule.cite == "404(b)(2)"


def test_whether_the_inference_runs_through_character_must_be_said() -> None:
    ruling = ruled({path: value for path, value in OTHER_CRIME.items() if path != "purpose.propensity_chain"})
    assert (ruling.outcome, missing(ruling)) == ("open", ("purpose.propensity_chain",))


def test_the_accused_owes_no_notice_and_a_civil_party_meets_the_same_bar() -> None:
    anothers = {**OTHER_CRIME, **BY_ACCUSED, "act.actor": "third_person", "purpose.kind": "identity"}
    assert ruled({**anothers, "offer.notice": "none"}).outcome == "admitted"
    civil = {**OTHER_CRIME, **BY_PLAINTIFF, "act.actor": "civil_defendant", "purpose.kind": "propensity"}
    assert ruled({**civil, "purpose.propensity_chain": True}).outcome == "excluded"


def test_no_civil_party_opens_the_door_of_character() -> None:
    facts = {**OWN_TRAIT, **BY_DEFENDANT, "act.actor": "civil_defendant"}
    assert turns_on(ruled(facts)) == ("404(a)(1)",)


def test_the_prosecution_may_not_go_first_with_the_victims_peace() -> None:
    assert ruled(VICTIMS_PEACE).outcome == "excluded"
    struck_first = {**VICTIMS_PEACE, "act.claimed_victim_was_aggressor": True}
    assert ruled(struck_first).outcome == "excluded"
    assert ruled({**struck_first, "case.subject": frozenset({"homicide"})}).outcome == "admitted"


def test_that_the_victim_struck_first_does_not_open_the_accuseds_own_trait() -> None:
    facts = {
        **VICTIMS_PEACE,
        "case.subject": frozenset({"homicide"}),
        "act.claimed_victim_was_aggressor": True,
        "act.actor": "accused",
        "act.same_trait": True,
        "purpose.kind": "propensity",
    }
    assert ruled(facts).outcome == "excluded"


def test_a_specific_act_does_not_show_the_victims_trait_on_direct() -> None:
    facts = {**VICTIMS_TRAIT, "act.type": "crime_or_wrong", "offer.method": "specific_act_extrinsic"}
    assert {"404(b)(1)", "405(a)"} <= set(turns_on(ruled(facts)))


def test_a_question_on_cross_of_a_character_witness_needs_a_basis() -> None:
    facts: Told = {
        **BY_PROSECUTION,
        "act.type": "crime_or_wrong",
        "act.actor": "accused",
        "act.accused_offered_own_trait": True,
        "offer.method": "specific_act_inquiry_on_cross",
        "question.examination": "cross",
        "purpose.kind": "rebut_good_trait",
        "purpose.propensity_chain": True,
    }
    assert ruled(facts).outcome == "admitted"
    assert "405(a)" in turns_on(ruled({**facts, "question.good_faith_basis": False}))


def test_407_asks_for_a_measure_after_the_harm() -> None:
    before = ruled({**REPAIR, "act.after_harm": False})
    assert (before.outcome, turns_on(before)[0]) == ("admitted", "407")


def test_feasibility_must_be_disputed_and_the_record_must_say() -> None:
    facts = {**REPAIR, "purpose.kind": "feasibility"}
    assert missing(ruled(facts)) == ("purpose.disputed",)
    assert ruled({**facts, "purpose.disputed": True}).outcome == "admitted"


def test_compromise_is_barred_for_the_one_who_made_the_offer_too() -> None:
    facts = {**TALKS, **BY_DEFENDANT, "settlement.item": "offer_or_acceptance"}
    assert turns_on(ruled(facts)) == ("408(a)(1)",)


def test_compromise_may_not_impeach_by_contradiction_but_may_show_bias() -> None:
    assert ruled({**TALKS, "purpose.kind": "impeach_contradiction"}).outcome == "excluded"
    assert turns_on(ruled({**TALKS, "purpose.kind": "impeach_bias"}))[0] == "408(b)"


def test_an_offer_to_a_regulator_stays_out_where_talk_with_it_comes_in() -> None:
    talk: Told = {
        **TALKS,
        **BY_PROSECUTION,
        "settlement.with_public_regulator": True,
        "purpose.kind": "truth_of_statement",
    }
    assert ruled(talk).outcome == "admitted"
    assert turns_on(ruled({**talk, "settlement.item": "offer_or_acceptance"})) == ("408(a)(1)",)
    civil = {**talk, **BY_PLAINTIFF}
    assert ruled(civil).outcome == "excluded"


def test_courts_are_split_on_the_compromise_of_another_claim() -> None:
    facts = {**TALKS, "settlement.same_claim": False}
    ruling = ruled(facts)
    assert ruling.outcome == "contestable"
    assert {world.ruling.outcome for world in ruling.worlds} == {"admitted", "excluded"}
    assert ruled(facts, {"split.settle_other": "same claim only"}).outcome == "admitted"


def test_an_admission_in_compromise_talks_is_out_although_it_is_the_partys_own() -> None:
    spoken: Told = {
        **TALKS,
        "purpose.kind": "truth_of_statement",
        "link.speaker": "civil_defendant",
        "link.assertion": True,
        "link.declarant.testifies": False,
    }
    assert turns_on(ruled(spoken)) == ("408(a)(2)",)
    with_a_bill: Told = {path: value for path, value in spoken.items() if not path.startswith("settlement.")}
    assert turns_on(ruled({**with_a_bill, "expense.item": "accompanying_admission"}))[:2] == ("801(d)(2)(A)", "409")


def test_410_protects_the_one_who_talked_and_nobody_else() -> None:
    against_the_state = {**PLEA_TALK, **BY_ACCUSED}
    assert ruled(against_the_state).outcome == "admitted"
    against_another = {**PLEA_TALK, "plea.pleader": "witness"}
    assert ruled(against_another).outcome == "admitted"
    assert ruled({**PLEA_TALK, "plea.ended_in_standing_plea": True}).outcome == "admitted"


def test_a_waiver_opens_statements_and_not_the_plea() -> None:
    plea: Told = {**PLEA_TALK, "plea.item": "nolo", "plea.waived": True}
    assert ruled(plea).outcome == "excluded"


def test_413_still_meets_403_and_needs_proof_that_the_act_happened() -> None:
    facts: Told = {
        **BY_PROSECUTION,
        "case.subject": frozenset({"sexual_assault"}),
        "act.type": "sexual_assault",
        "act.actor": "accused",
        "purpose.kind": "propensity",
        "purpose.propensity_chain": True,
    }
    assert turns_on(ruled({**facts, WEIGHED[0]: 0, WEIGHED[1]: 4})) == ("403",)
    assert turns_on(ruled({**facts, "act.proof": "insufficient"})) == ("104(b)",)


def test_the_complainants_conduct_is_no_bias_without_the_constitution() -> None:
    assert turns_on(ruled({**SEXUAL, "purpose.kind": "impeach_bias"})) == ("412(a)",)


def test_the_census_of_remedial_measures() -> None:
    """Every combination of what 407 reads, in a civil case, frozen."""
    kinds = ("negligence_or_fault", "feasibility", "impeach_contradiction", "notice")
    makers = ("civil_defendant", "third_person")
    flags = "act.after_harm", "act.would_have_reduced_harm", "purpose.disputed", "purpose.opened_by_opponent"
    found = Counter(
        str(
            ruled(
                {**REPAIR, "purpose.kind": kind, "act.measure_by": maker, **dict(zip(flags, values, strict=True))}
            ).outcome
        )
        for kind, maker, values in product(kinds, makers, product((True, False), repeat=len(flags)))
    )
    assert found == {"admitted": 120, "excluded": 8}


def test_the_census_of_the_doors_of_character() -> None:
    """Who may open character with which trait, for every kind of case, proponent and state of play."""
    kinds = ("accused_good_trait", "rebut_good_trait", "victim_aggressor", "victim_peaceful", "propensity")
    flags = "act.accused_offered_own_trait", "act.accused_offered_victim_trait", "act.claimed_victim_was_aggressor"
    bases: tuple[Told, ...] = (BY_ACCUSED, BY_PROSECUTION)
    shared: Told = {"act.type": "trait_evidence", "act.trait_pertinent": True, "act.same_trait": True}
    found = Counter(
        (kind, str(ruled(facts).outcome))
        for kind, base, values in product(kinds, bases, product((True, False), repeat=len(flags)))
        for facts in [
            {
                **base,
                **shared,
                "case.subject": frozenset({"homicide"}),
                "act.actor": "victim" if kind.startswith("victim") else "accused",
                "purpose.kind": kind,
                "purpose.propensity_chain": True,
                **dict(zip(flags, values, strict=True)),
            }
        ]
    )
    assert found == {
        ("accused_good_trait", "admitted"): 8,
        ("accused_good_trait", "excluded"): 8,
        ("rebut_good_trait", "admitted"): 6,
        ("rebut_good_trait", "excluded"): 10,
        ("victim_aggressor", "admitted"): 8,
        ("victim_aggressor", "excluded"): 8,
        ("victim_peaceful", "admitted"): 6,
        ("victim_peaceful", "excluded"): 10,
        ("propensity", "admitted"): 14,
        ("propensity", "excluded"): 2,
    }

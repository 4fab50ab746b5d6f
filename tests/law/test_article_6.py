"""Articles VI and VII: credibility, the form of questions, opinion; and Article XI, where none of it applies."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest

from game.law.evidence.books import BOOKS
from game.law.evidence.examples.article_6 import (
    ACCUSED_CONVICTED,
    ASKED_WHETHER_LIED,
    CONTRADICTED,
    CONVICTED,
    OLD,
    ON_CROSS,
    ON_DIRECT,
    SUBTERFUGE,
    TRUTHFUL,
)
from game.law.evidence.examples.article_7 import EXPERT, LAY, OF_CRIME, TELLS_BASIS
from game.law.evidence.examples.scenes import BY_ACCUSED, BY_DEFENDANT, BY_PROSECUTION, Told
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import missing, turns_on
from game.law.reasoning import Ruling, rule_on
from game.law.records import record_from_paths

if TYPE_CHECKING:
    from collections.abc import Mapping

WORTH, PREJUDICE = "purpose.weighing.probative", "purpose.weighing.unfair_prejudice"
NO_PINS: Mapping[str, str] = {}


def ruled(facts: Told, pins: Mapping[str, str] = NO_PINS) -> Ruling:
    record = record_from_paths(facts, VOCABULARY, today=date(2026, 11, 22))
    return rule_on(replace(record, pins=pins), BOOKS[record.forum])


def objecting(facts: Told, *grounds: str) -> Told:
    return {**facts, "objection.grounds": frozenset(grounds)}


@pytest.mark.parametrize(
    ("worth", "prejudice", "outcome"),
    [(3, 1, "admitted"), (2, 1, "contestable"), (2, 2, "contestable"), (2, 3, "excluded"), (4, 2, "admitted")],
)
def test_the_accuseds_felony_must_be_worth_more_than_it_hurts(worth: int, prejudice: int, outcome: str) -> None:
    assert ruled({**ACCUSED_CONVICTED, WORTH: worth, PREJUDICE: prejudice}).outcome == outcome


@pytest.mark.parametrize(
    ("worth", "prejudice", "outcome"),
    [(4, 1, "admitted"), (3, 1, "contestable"), (2, 1, "contestable"), (1, 1, "excluded"), (4, 4, "excluded")],
)
def test_an_old_conviction_must_be_worth_much_more(worth: int, prejudice: int, outcome: str) -> None:
    assert ruled({**OLD, WORTH: worth, PREJUDICE: prejudice}).outcome == outcome


def test_an_old_crime_of_dishonesty_still_meets_the_ten_years_and_notice() -> None:
    old_lie = {**OLD, "conviction.dishonesty_element": True, WORTH: 1, PREJUDICE: 2}
    assert turns_on(ruled(old_lie)) == ("609(b)",)
    assert ruled({**old_lie, "conviction.years_since": 10}).outcome == "admitted"
    assert ruled({**OLD, "offer.notice": "late_good_cause"}).outcome == "admitted"
    assert turns_on(ruled({**OLD, "offer.notice": "none"})) == ("609(b)",)


def test_the_accuseds_old_felony_is_weighed_once_and_not_twice() -> None:
    facts = {**ACCUSED_CONVICTED, "conviction.years_since": 20, WORTH: 4, PREJUDICE: 1}
    assert ruled(facts).outcome == "admitted"
    assert turns_on(ruled({**facts, PREJUDICE: 4})) == ("609(b)",)


def test_a_crime_of_dishonesty_is_never_weighed() -> None:
    facts = {**ACCUSED_CONVICTED, "conviction.dishonesty_element": True, WORTH: 0, PREJUDICE: 4}
    assert ruled(facts).outcome == "admitted"


def test_an_appeal_changes_nothing_and_a_pardon_everything() -> None:
    assert ruled({**CONVICTED, "conviction.appeal_pending": True}).outcome == "admitted"
    pardoned = {**CONVICTED, "conviction.dishonesty_element": True, "conviction.relief": "innocence"}
    assert turns_on(ruled(pardoned)) == ("609(c)",)


def test_a_conviction_that_shows_bias_is_no_business_of_609() -> None:
    facts = {**CONVICTED, "conviction.over_one_year": False, "purpose.kind": "impeach_bias"}
    assert ruled(facts).outcome == "admitted"


def test_whose_conviction_and_how_old_must_be_said() -> None:
    silent = {path: value for path, value in ACCUSED_CONVICTED.items() if path != "conviction.of"}
    assert "conviction.of" in missing(ruled(silent))
    silent = {path: value for path, value in CONVICTED.items() if path != "conviction.years_since"}
    assert missing(ruled(silent)) == ("conviction.years_since",)


def test_a_juvenile_adjudication_never_impeaches_the_accused() -> None:
    of_witness: Told = {
        **CONVICTED,
        **BY_ACCUSED,
        "conviction.juvenile": True,
        "conviction.juvenile_conditions": True,
    }
    assert ruled(of_witness).outcome == "admitted"
    of_accused = {**of_witness, **BY_PROSECUTION, "conviction.of": "accused", WORTH: 4, PREJUDICE: 0}
    assert turns_on(ruled(of_accused)) == ("609(d)",)


def test_an_attack_on_memory_does_not_open_truthful_character() -> None:
    assert turns_on(ruled({**TRUTHFUL, "witness.attacked_on": frozenset({"memory", "perception"})})) == ("608(a)",)


def test_the_answer_to_a_question_about_a_lie_is_taken() -> None:
    assert ruled(ASKED_WHETHER_LIED).outcome == "form_limited"
    assert ruled(objecting(ASKED_WHETHER_LIED, "impeachment")).outcome == "form_limited"
    proved = {**ASKED_WHETHER_LIED, "offer.method": "specific_act_extrinsic"}
    assert turns_on(ruled(proved)) == ("608(b)",)


def test_613_asks_for_the_chance_first_only_since_december_2024() -> None:
    late = {**CONTRADICTED, "witness.chance_to_explain": "after_extrinsic"}
    assert ruled({**late, "case.ruling_date": date(2024, 11, 30)}).outcome == "admitted"
    assert ruled({**late, "case.ruling_date": date(2024, 12, 1)}).outcome == "excluded"
    assert ruled({**late, "witness.chance_to_explain": "excused_by_court"}).outcome == "admitted"


def test_a_recording_of_the_statement_is_outside_proof_and_its_chance_must_be_told() -> None:
    played = {**CONTRADICTED, "offer.form": "recording"}
    assert missing(ruled(played)) == ("witness.chance_to_explain",)
    asked = {**CONTRADICTED, "offer.form": "question_only"}
    assert ruled(asked).outcome == "admitted"


def test_the_day_the_subterfuge_ends() -> None:
    assert ruled({**SUBTERFUGE, "case.ruling_date": date(2026, 11, 30)}).outcome == "excluded"
    assert ruled({**SUBTERFUGE, "case.ruling_date": date(2026, 12, 1)}).outcome == "admitted"


def test_a_wrong_objection_is_overruled_and_the_right_one_sustained() -> None:
    compound = {**ON_DIRECT, "question.compound": True, "question.leading": False}
    assert ruled(objecting(compound, "compound")).outcome == "excluded"
    assert ruled(objecting(compound, "form")).outcome == "excluded"
    wrong = ruled(objecting(compound, "leading"))
    assert (wrong.merits, wrong.outcome) == ("excluded", "admitted")
    assert "611(c)" in turns_on(wrong)


def test_character_names_improper_impeachment_well_enough_and_hearsay_does_not_name_confrontation() -> None:
    slight = {**CONVICTED, "conviction.over_one_year": False}
    assert ruled(objecting(slight, "character")).outcome == "excluded"
    assert ruled(objecting(slight, "relevance")).outcome == "admitted"
    accusing: Told = {
        **BY_PROSECUTION,
        "purpose.kind": "truth_of_statement",
        "link.speaker": "bystander",
        "link.assertion": True,
        "link.primary_purpose": "evidence_for_prosecution",
        "link.declarant.testifies": False,
        "link.startling_event": True,
        "link.describes_event": True,
        "link.under_stress": True,
    }
    assert ruled(objecting(accusing, "hearsay")).outcome == "admitted"
    assert ruled(objecting(accusing, "confrontation")).outcome == "excluded"


@pytest.mark.parametrize("examination", ["direct", "cross", "redirect", "recross"])
def test_leading_is_for_cross(examination: str) -> None:
    facts = {**ON_DIRECT, "question.examination": examination, "question.leading": True}
    assert ruled(facts).outcome == ("excluded" if examination in {"direct", "redirect"} else "admitted")


def test_cross_keeps_to_the_direct_unless_it_goes_to_credibility_or_the_court_allows_it() -> None:
    outside = {**ON_CROSS, "question.outside_direct": True}
    assert ruled(outside).outcome == "excluded"
    assert ruled({**outside, "question.goes_to_credibility": True}).outcome == "admitted"
    assert ruled({**outside, "question.court_allows_as_direct": True}).outcome == "admitted"


def test_an_expert_gives_no_lay_opinion_and_a_lay_witness_no_expert_one() -> None:
    assert turns_on(ruled({**LAY, "witness.opinion_from_perception": False})) == ("701",)
    unqualified = {**EXPERT, "witness.opinion": True, "expert.qualified": False}
    assert turns_on(ruled(unqualified)) == ("702",)


def test_each_element_of_702_that_is_told_is_asked_and_is_needed() -> None:
    elements = {
        "expert.qualified": "702",
        "expert.helps": "702(a)",
        "expert.sufficient_data": "702(b)",
        "expert.reliable_method": "702(c)",
        "expert.reliable_application": "702(d)",
    }
    for path, cite in elements.items():
        assert turns_on(ruled({**EXPERT, path: False})) == (cite,)
        alone = {each: value for each, value in EXPERT.items() if each not in elements} | {path: False}
        assert turns_on(ruled(alone)) == (cite,)
        assert ruled({**alone, path: True}).outcome == "admitted"


def test_an_expert_may_rely_on_what_the_jury_may_not_hear() -> None:
    relied_on = {**TELLS_BASIS, "expert.discloses_basis": False}
    assert ruled(relied_on).outcome == "admitted"
    assert turns_on(ruled(TELLS_BASIS)) == ("703",)
    assert ruled({**TELLS_BASIS, "expert.basis_help": 3, "expert.basis_prejudice": 1}).outcome == "contestable"


def test_704b_binds_experts_in_criminal_cases_only() -> None:
    stated = {**OF_CRIME, "expert.states_accused_mental_state": True, "expert.ultimate_issue": True}
    assert turns_on(ruled(stated)) == ("704(b)",)
    civil = {**EXPERT, "expert.ultimate_issue": True}
    assert ruled(civil).outcome == "admitted"


@pytest.mark.parametrize(
    ("stage", "outcome"),
    [
        ("jury_trial", "excluded"),
        ("in_limine", "excluded"),
        ("bench_trial", "excluded"),
        ("preliminary_question", "admitted"),
        ("suppression_hearing", "admitted"),
        ("preliminary_hearing", "admitted"),
        ("grand_jury", "admitted"),
        ("sentencing", "admitted"),
        ("revocation", "admitted"),
        ("bail", "admitted"),
        ("warrant", "admitted"),
        ("extradition", "admitted"),
    ],
)
def test_the_rules_bind_at_trial(stage: str, outcome: str) -> None:
    facts: Told = {
        **BY_PROSECUTION,
        "case.stage": stage,
        "purpose.kind": "propensity",
        "purpose.propensity_chain": True,
        "act.type": "crime_or_wrong",
        "act.actor": "accused",
        "link.speaker": "bystander",
        "link.assertion": True,
        "link.declarant.testifies": False,
        "link.primary_purpose": "private",
    }
    assert ruled(facts).outcome == outcome


def test_the_census_of_convictions() -> None:
    """609 for every grade, element, age and person, weighed alike, frozen."""
    whose: tuple[tuple[str, Told], ...] = (
        ("accused", BY_PROSECUTION),
        ("witness", BY_PROSECUTION),
        ("witness", BY_DEFENDANT),
    )
    found = Counter(
        (of if base is not BY_DEFENDANT else "civil", str(ruled(facts).outcome))
        for (of, base), felony, lie, years, (worth, prejudice) in product(
            whose, (True, False), (True, False), (2, 12), ((4, 1), (1, 1), (1, 3))
        )
        for facts in [
            {
                **CONVICTED,
                **base,
                "purpose.kind": "impeach_truthful_character",
                "conviction.of": of,
                "conviction.over_one_year": felony,
                "conviction.dishonesty_element": lie,
                "conviction.years_since": years,
                WORTH: worth,
                PREJUDICE: prejudice,
            }
        ]
    )
    assert found == {
        ("accused", "admitted"): 10,
        ("accused", "contestable"): 1,
        ("accused", "excluded"): 13,
        ("witness", "admitted"): 11,
        ("witness", "contestable"): 1,
        ("witness", "excluded"): 12,
        ("civil", "admitted"): 11,
        ("civil", "contestable"): 1,
        ("civil", "excluded"): 12,
    }

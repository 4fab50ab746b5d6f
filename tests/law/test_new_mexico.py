"""New Mexico: its numbers, what it drops and what it keeps after the federal rules have moved."""

from __future__ import annotations

from datetime import date

import pytest

from game.law.evidence.books import BOOKS, FEDERAL, NEW_MEXICO
from game.law.evidence.examples.article_1 import AID
from game.law.evidence.examples.article_4 import TALKS
from game.law.evidence.examples.article_7 import EXPERT, OF_CRIME
from game.law.evidence.examples.new_mexico import POLYGRAPH
from game.law.evidence.examples.scenes import BY_PLAINTIFF, BY_PROSECUTION, Told
from game.law.evidence.new_mexico import new_mexico_number
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import turns_on
from game.law.reasoning import Ruling, rule_on
from game.law.records import record_from_paths

DECEMBER = date(2026, 12, 2)


def ruled(facts: Told, forum: str) -> Ruling:
    told = {**facts, "case.jurisdiction": forum}
    return rule_on(record_from_paths(told, VOCABULARY, today=date(2026, 11, 22)), BOOKS[forum])


def outcomes(facts: Told) -> tuple[str, str]:
    """What a federal court and a court of New Mexico do with the same record."""
    return str(ruled(facts, "federal").outcome), str(ruled(facts, "new-mexico").outcome)


@pytest.mark.parametrize(
    ("federal", "state"),
    [
        ("403", "11-403"),
        ("404(a)(1)", "11-404(A)(1)"),
        ("404(a)(2)(B)(ii)", "11-404(A)(2)(b)(ii)"),
        ("609(a)(1)(B)", "11-609(A)(1)(b)"),
        ("801(d)(2)(E)", "11-801(D)(2)(e)"),
        ("801(a)-(b)", "11-801(A)-(B)"),
        ("803(8)(A)(ii)", "11-803(8)(a)(ii)"),
        ("803(6)", "11-803(6)"),
        ("Amendment VI", "Amendment VI"),
        ("Bruton", "Bruton"),
    ],
)
def test_numbers_mirror_the_federal_ones_and_letters_do_not(federal: str, state: str) -> None:
    assert new_mexico_number(federal) == state


def test_every_federal_number_is_spelled_its_own_way() -> None:
    assert [rule.cite for rule in NEW_MEXICO.rules if rule.cite[0].isdigit() and not rule.cite.startswith("11-")] == []
    assert [rule.cite for rule in FEDERAL.rules if rule.cite.startswith("11-")] == []


def test_a_use_for_either_forum_turns_on_its_own_citation() -> None:
    facts: Told = {**BY_PLAINTIFF, "purpose.kind": "events", "purpose.any_tendency": False}
    assert turns_on(ruled(facts, "new-mexico")) == ("11-402", "11-401")


def test_talk_with_a_regulator_stays_out() -> None:
    facts: Told = {
        **TALKS,
        **BY_PROSECUTION,
        "settlement.with_public_regulator": True,
        "purpose.kind": "truth_of_statement",
    }
    assert outcomes(facts) == ("admitted", "excluded")


def test_an_expert_may_speak_of_the_accuseds_mind() -> None:
    facts = {**OF_CRIME, "expert.field": "scientific", "expert.states_accused_mental_state": True}
    assert outcomes(facts) == ("excluded", "admitted")


def test_other_sexual_assaults_have_no_door() -> None:
    facts: Told = {
        **BY_PROSECUTION,
        "case.subject": frozenset({"sexual_assault"}),
        "act.type": "sexual_assault",
        "act.actor": "accused",
        "purpose.kind": "propensity",
        "purpose.propensity_chain": True,
    }
    assert outcomes(facts) == ("admitted", "excluded")


def test_there_is_no_rule_for_aids() -> None:
    assert outcomes({**AID, "purpose.weighing.probative": 1}) == ("form_limited", "admitted")


def test_a_statement_that_mends_another_attack_stays_hearsay() -> None:
    facts: Told = {
        **BY_PLAINTIFF,
        "purpose.kind": "rehabilitate_other",
        "witness.attacked_on": frozenset({"memory"}),
        "link.speaker": "witness",
        "link.assertion": True,
        "link.consistent_with_testimony": True,
        "link.declarant.testifies": True,
    }
    assert outcomes(facts) == ("admitted", "excluded")


def test_a_successor_does_not_answer_for_the_one_it_succeeds() -> None:
    facts: Told = {
        **BY_PLAINTIFF,
        "purpose.kind": "truth_of_statement",
        "link.speaker": "third_person",
        "link.claim_derived_by": "civil_defendant",
        "link.assertion": True,
        "link.declarant.testifies": False,
    }
    assert outcomes(facts) == ("admitted", "excluded")


@pytest.mark.parametrize(("day", "federal"), [(date(2026, 11, 30), "excluded"), (DECEMBER, "admitted")])
def test_the_oath_outlives_the_federal_amendment(day: date, federal: str) -> None:
    facts: Told = {
        **BY_PLAINTIFF,
        "case.ruling_date": day,
        "purpose.kind": "truth_of_statement",
        "link.speaker": "witness",
        "link.assertion": True,
        "link.oath": False,
        "link.inconsistent_with_testimony": True,
        "link.declarant.testifies": True,
    }
    assert outcomes(facts) == (federal, "excluded")


def test_reliability_is_asked_of_science() -> None:
    unreliable = {**EXPERT, "expert.reliable_method": False}
    assert outcomes({**unreliable, "expert.field": "scientific"}) == ("excluded", "excluded")
    assert outcomes({**unreliable, "expert.field": "experience"}) == ("excluded", "admitted")
    assert ruled(unreliable, "new-mexico").outcome == "open"


@pytest.mark.parametrize(
    ("claimed", "expected"),
    [("executive", ("excluded", "excluded")), ("deliberative", ("excluded", "admitted"))],
)
def test_a_governor_has_a_privilege_and_an_office_has_none(claimed: str, expected: tuple[str, str]) -> None:
    facts: Told = {**BY_PLAINTIFF, "privilege.claimed": claimed, "privilege.reveals": "communication"}
    assert outcomes({**facts, "purpose.kind": "events"}) == expected


def test_what_an_office_weighed_is_met_by_the_rule_that_knows_no_other_privilege() -> None:
    facts: Told = {
        **BY_PLAINTIFF,
        "purpose.kind": "events",
        "privilege.claimed": "deliberative",
        "privilege.reveals": "communication",
        "privilege.state_grants": True,
    }
    assert turns_on(ruled(facts, "new-mexico"))[0] == "11-501"


def test_a_polygraph_well_given_asks_for_a_qualified_examiner_all_the_same() -> None:
    unqualified = ruled({**POLYGRAPH, "expert.polygraph": True, "expert.qualified": False}, "new-mexico")
    assert unqualified.outcome == "excluded"
    assert turns_on(unqualified)[0] == "11-702"
    assert "expert.qualified (11-707(B)(1))" in VOCABULARY["expert.polygraph"].remark


def test_a_deposition_from_out_of_the_state_comes_in_by_the_states_own_rule() -> None:
    facts: Told = {
        **BY_PLAINTIFF,
        "objection.grounds": frozenset({"hearsay"}),
        "purpose.kind": "truth_of_statement",
        "link.speaker": "third_person",
        "link.assertion": True,
        "link.setting": "deposition",
        "link.declarant.testifies": False,
        "link.declarant.unavailable_reason": "over_100_miles",
        "link.declarant.earlier_examination_by": "same_party",
    }
    assert outcomes(facts) == ("admitted", "admitted")
    assert "Rule 1-032(A)(3)(b)" in turns_on(ruled(facts, "new-mexico"))


def test_what_is_not_named_is_the_same_law() -> None:
    federal = {rule.name: rule for rule in FEDERAL.rules}
    changed = {
        rule.name
        for rule in NEW_MEXICO.rules
        if rule.name not in federal
        or rule.when is not federal[rule.name].when
        or rule.raised_by is not federal[rule.name].raised_by
    }
    assert changed == {
        "Rule of completeness",
        "Other privileges",
        "Old document",
        "Polygraph",
        "Polygraph as a method",
        "Subsequent remedial measure",
        "The alleged victim's sexual conduct",
        "Motion on sexual conduct",
        "Sufficiency of the data",
        "Reliability of the method",
        "Reliability of the application",
        "Nothing is smuggled in",
        "No chance to explain",
        "Prior inconsistent statement",
        "Proceeding outside the rules",
        "Judicial notice",
        "Confidence made an issue",
        "Reporter's source",
        "Privilege not otherwise recognised",
        "Required report",
        "Physician and patient",
    }

"""Article V: privileges by their facts, whose they are, how they end, and what still binds outside the rules."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import TYPE_CHECKING

import pytest

from game.law.conditions import all_of, any_of
from game.law.evidence import article_5, article_11
from game.law.evidence.books import BOOKS, FEDERAL, NEW_MEXICO
from game.law.evidence.examples.article_5 import (
    ASKED,
    CIVIL,
    CRIMINAL,
    EXAMPLES,
    KEPT_BACK,
    LAWYER,
    MARITAL,
    NOTES,
    PENITENT,
    SENT_OUT,
    THERAPY,
    TIP,
    WIFE_ON_THE_STAND,
)
from game.law.evidence.terms import Aim, Company, Confidant, Reveals, Stage
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import missing, turns_on
from game.law.reasoning import Outcome, Ruling, impossibilities, rule_on
from game.law.records import record_from_paths
from game.law.rules import Effect

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.law.evidence.examples import Example
    from game.law.evidence.examples.scenes import Told
    from game.law.rules import Rule, Rulebook

TODAY = date(2026, 11, 22)
NO_PINS: Mapping[str, str] = {}
SILENCE_SPEAKS: dict[object, set[str]] = {
    "marital_communication": {"privilege.told_to", "privilege.heard_by"},
    "spousal_testimony": {"privilege.holder", "privilege.witness_willing"},
}
"""Spouses are taken to speak to each other alone, and a witness for whom it is claimed to be unwilling."""
PRIVILEGES = tuple(rule for rule in article_5.RULES if rule.then is Effect.EXCLUDES)
CLAIMS: dict[str, Told] = {
    "lawyer": {**CIVIL, **LAWYER},
    "work": NOTES,
    "spouse on the stand": WIFE_ON_THE_STAND,
    "words between spouses": {**CRIMINAL, **MARITAL},
    "therapist": {**CIVIL, **THERAPY},
    "clergy": {**CRIMINAL, **PENITENT},
    "self-incrimination": ASKED,
    "informer": TIP,
}


def ruled(facts: Told, book: Rulebook = FEDERAL, pins: Mapping[str, str] = NO_PINS) -> Ruling:
    return rule_on(replace(record_from_paths(facts, VOCABULARY, today=TODAY), pins=pins), book)


def outcomes(facts: Told) -> tuple[str, str]:
    """What a federal court and a court of New Mexico do with the same record."""
    return str(ruled(facts).outcome), str(ruled(facts, NEW_MEXICO).outcome)


def muted(example: Example) -> Rulebook:
    """The book with this one rule never met."""
    mute = replace(example.rule, when=all_of(example.rule.when, any_of()))
    return replace(FEDERAL, rules=tuple(mute if rule is example.rule else rule for rule in FEDERAL.rules))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example.rule.name))
def test_without_the_rule_the_case_or_its_twin_comes_out_otherwise(example: Example) -> None:
    book = muted(example)
    assert any(
        ruled(dict(facts)).outcome is not ruled(dict(facts), book).outcome
        for facts in (example.facts, example.twin_facts)
    )


@dataclass(frozen=True)
class Trap:
    """A case that catches people, and one that looks like it and comes out the other way."""

    name: str
    facts: Told
    ruling: str
    alike: Told
    alike_ruling: str
    on: str


TRAPS = (
    Trap(
        "divorce ends the privilege not to testify, and not the one for words",
        {**WIFE_ON_THE_STAND, "privilege.married_now": False},
        "admitted",
        {**CRIMINAL, **MARITAL, "privilege.married_now": False},
        "excluded",
        on="501 (spousal testimony)",
    ),
    Trap(
        "words from before the wedding are no marital words, but the wife may refuse to tell them",
        {**CRIMINAL, **MARITAL, "privilege.married_then": False},
        "admitted",
        {**WIFE_ON_THE_STAND, "privilege.married_then": False},
        "excluded",
        on="501 (marital communications)",
    ),
    Trap(
        "the accused cannot silence a wife who is willing, but may keep his words to her",
        {**WIFE_ON_THE_STAND, "privilege.witness_willing": True, "privilege.claimed_by": "accused"},
        "admitted",
        {
            **CRIMINAL,
            **MARITAL,
            "privilege.holder": "accused",
            "privilege.claimed_by": "accused",
            "privilege.witness_willing": True,
        },
        "excluded",
        on="501 (spousal testimony)",
    ),
    Trap(
        "the privilege not to testify is for criminal cases",
        {**WIFE_ON_THE_STAND, **CIVIL, "privilege.married_to": "civil_defendant"},
        "admitted",
        WIFE_ON_THE_STAND,
        "excluded",
        on="501 (spousal testimony)",
    ),
    Trap(
        "a paper older than the talk is not made secret by handing it to a lawyer",
        {**CIVIL, **LAWYER, "privilege.reveals": "earlier_document"},
        "admitted",
        {**CIVIL, **LAWYER},
        "excluded",
        on="501 (attorney-client)",
    ),
    Trap(
        "a fact is not made secret by telling it to a lawyer",
        {**CIVIL, **LAWYER, "privilege.reveals": "underlying_fact"},
        "admitted",
        {**CIVIL, **LAWYER},
        "excluded",
        on="501 (attorney-client)",
    ),
    Trap(
        "a friend in the room is fatal, an interpreter is not",
        {**CIVIL, **LAWYER, "privilege.heard_by": "outsider"},
        "admitted",
        {**CIVIL, **LAWYER, "privilege.heard_by": "needed_helper"},
        "excluded",
        on="501 (attorney-client)",
    ),
    Trap(
        "a lawyer asked about business is no adviser at law",
        {**CIVIL, **LAWYER, "privilege.aim": "business_advice"},
        "admitted",
        {**CIVIL, **LAWYER},
        "excluded",
        on="501 (attorney-client)",
    ),
    Trap(
        "an employee on an affair of his own is not the company",
        {**CIVIL, **LAWYER, "privilege.said_by": "employee_for_self"},
        "admitted",
        {**CIVIL, **LAWYER, "privilege.said_by": "employee_for_client"},
        "excluded",
        on="501 (Upjohn)",
    ),
    Trap(
        "a crime to come is helped by nobody's privilege, a crime gone by is what it is for",
        {**CRIMINAL, **LAWYER, "privilege.for_crime": True},
        "admitted",
        {**CRIMINAL, **LAWYER, "privilege.for_crime": False},
        "excluded",
        on="501 (crime-fraud)",
    ),
    Trap(
        "need opens notes of fact and not a lawyer's thinking",
        {**NOTES, "privilege.substantial_need": True},
        "admitted",
        {**NOTES, "privilege.substantial_need": True, "privilege.lawyers_thoughts": True},
        "excluded",
        on="Work product (need)",
    ),
    Trap(
        "telling an auditor loses a client's privilege, and not work product",
        {**CIVIL, **LAWYER, "privilege.disclosed": "intended", "privilege.disclosed_to": "outsider"},
        "admitted",
        {**NOTES, "privilege.disclosed": "intended", "privilege.disclosed_to": "outsider"},
        "excluded",
        on="501 (waiver)",
    ),
    Trap(
        "there is no privilege of physician and patient in a federal court",
        {**CIVIL, **THERAPY, "privilege.claimed": "physician_patient", "privilege.told_to": "physician"},
        "admitted",
        {**CIVIL, **THERAPY},
        "excluded",
        on="501",
    ),
    Trap(
        "a voice is no testimony",
        {**ASKED, "privilege.reveals": "bodily_trait"},
        "admitted",
        ASKED,
        "excluded",
        on="Amendment V",
    ),
    Trap(
        "one who saw the sale must be named, one who gave a tip need not",
        {**TIP, "privilege.vital": True},
        "admitted",
        TIP,
        "excluded",
        on="501 (informer)",
    ),
    Trap(
        "a mistake never opens the whole subject, a chosen disclosure may",
        KEPT_BACK,
        "admitted",
        {**KEPT_BACK, "privilege.disclosed": "by_mistake"},
        "excluded",
        on="502(a)",
    ),
    Trap(
        "an agreement does not bind a stranger, an order does",
        {**SENT_OUT, "privilege.care_taken": False, "privilege.agreed_with": "third_person"},
        "admitted",
        {**SENT_OUT, "privilege.care_taken": False, "privilege.court_order": True},
        "excluded",
        on="502(b)(2)-(3)",
    ),
    Trap(
        "a denial of the charge puts no advice in issue, a defence of advice does",
        {
            **CIVIL,
            **LAWYER,
            "privilege.holder": "civil_defendant",
            "privilege.issue_raised_by": "civil_defendant",
            "privilege.in_issue": "relies_on_it",
        },
        "admitted",
        {
            **CIVIL,
            **LAWYER,
            "privilege.holder": "civil_defendant",
            "privilege.issue_raised_by": "civil_plaintiff",
            "privilege.in_issue": "relies_on_it",
        },
        "excluded",
        on="501 (at issue)",
    ),
    Trap(
        "a need for the evidence opens an informer's name, and never a therapist's couch",
        {**TIP, "privilege.vital": True},
        "admitted",
        {**CIVIL, **THERAPY, "privilege.vital": True},
        "excluded",
        on="501 (informer)",
    ),
)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_a_trap_and_its_look_alike(trap: Trap) -> None:
    ruling = ruled(trap.facts)
    assert (ruling.outcome, ruled(trap.alike).outcome) == (trap.ruling, trap.alike_ruling)
    assert trap.on in turns_on(ruling)


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_the_traps_could_be(trap: Trap) -> None:
    for facts in (trap.facts, trap.alike):
        assert not list(impossibilities(record_from_paths(facts, VOCABULARY, today=TODAY), FEDERAL))


@pytest.mark.parametrize("facts", CLAIMS.values(), ids=CLAIMS)
def test_each_element_must_be_told_once_the_privilege_is_claimed(facts: Told) -> None:
    told = [path for path in facts if path.startswith("privilege.") and path != "privilege.claimed"]
    needed = [
        path for path in told if ruled({each: value for each, value in facts.items() if each != path}).outcome == "open"
    ]
    for path in needed:
        assert missing(ruled({each: value for each, value in facts.items() if each != path})) == (path,)
    assert set(told) - set(needed) <= SILENCE_SPEAKS.get(facts["privilege.claimed"], set())


def test_nothing_of_privilege_is_asked_where_none_is_claimed() -> None:
    for facts in CLAIMS.values():
        bare = {path: value for path, value in facts.items() if not path.startswith("privilege.")}
        assert ruled(bare).outcome is Outcome.ADMITTED
        assert ruled({**bare, "privilege.reveals": "communication"}).outcome is Outcome.ADMITTED


@pytest.mark.parametrize("stage", [Stage.GRAND_JURY, Stage.SENTENCING, Stage.PRELIMINARY_QUESTION, Stage.BAIL])
@pytest.mark.parametrize("facts", [WIFE_ON_THE_STAND, {**CRIMINAL, **LAWYER}, ASKED], ids=["spouse", "lawyer", "self"])
@pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
def test_privilege_binds_at_every_stage(stage: Stage, facts: Told, book: Rulebook) -> None:
    at_trial = ruled(facts, book).outcome
    assert ruled({**facts, "case.stage": stage}, book).outcome is at_trial


def test_the_rule_on_scope_sets_aside_no_privilege_and_notice_with_the_rest() -> None:
    names = {rule.name for rule in article_11.BARS}
    assert not names & {rule.name for rule in article_5.RULES}
    assert "Judicial notice" in names


@pytest.mark.parametrize("rule", PRIVILEGES, ids=lambda rule: str(rule.name))
def test_each_privilege_can_be_given_up_by_somebody(rule: Rule) -> None:
    ways = [other for other in FEDERAL.rules if rule.name in {each.name for each in other.answers}]
    assert ways, rule.name


def test_privilege_must_be_claimed_by_its_own_name() -> None:
    facts: Told = {**CIVIL, **LAWYER, "objection.grounds": frozenset({"relevance"})}
    ruling = ruled(facts)
    assert (ruling.merits, ruling.outcome) == ("excluded", "admitted")


def test_an_objection_of_privilege_must_say_which() -> None:
    facts: Told = {**CIVIL, "objection.grounds": frozenset({"privilege"})}
    assert missing(ruled(facts)) == ("privilege.claimed",)
    assert missing(ruled(facts, NEW_MEXICO)) == ("privilege.claimed",)


def test_no_worth_as_proof_opens_a_privilege() -> None:
    for worth, harm in product((0, 4), repeat=2):
        weighed: Told = {"purpose.weighing.probative": worth, "purpose.weighing.unfair_prejudice": harm}
        assert ruled({**CIVIL, **LAWYER, **weighed}).outcome is Outcome.EXCLUDED


def test_502b_asks_for_care_and_for_repair() -> None:
    found = {
        (care, repair): str(
            ruled({**SENT_OUT, "privilege.care_taken": care, "privilege.promptly_repaired": repair}).outcome
        )
        for care, repair in product((True, False), repeat=2)
    }
    assert found == {
        (True, True): "excluded",
        (True, False): "admitted",
        (False, True): "admitted",
        (False, False): "admitted",
    }


def test_502_saves_no_other_privilege_and_a_mistake_loses_none() -> None:
    let_out: Told = {**CIVIL, **THERAPY, "privilege.disclosed": "by_mistake"}
    assert ruled(let_out).outcome is Outcome.EXCLUDED
    meant: Told = {**CIVIL, **THERAPY, "privilege.disclosed": "intended", "privilege.court_order": True}
    assert ruled(meant).outcome is Outcome.ADMITTED


def test_whatever_is_forced_from_the_holder_waives_nothing() -> None:
    for facts in (CLAIMS["lawyer"], CLAIMS["therapist"], CLAIMS["clergy"]):
        assert ruled({**facts, "privilege.disclosed": "under_compulsion"}).outcome is Outcome.EXCLUDED


def test_where_state_law_decides_a_state_may_take_away_and_give() -> None:
    there: Told = {"case.state_law_supplies_decision": True}
    lawyer: Told = {**CIVIL, **LAWYER, **there}
    assert missing(ruled(lawyer)) == ("privilege.state_grants",)
    assert ruled({**lawyer, "privilege.state_grants": True}).outcome is Outcome.EXCLUDED
    assert ruled({**lawyer, "privilege.state_grants": False}).outcome is Outcome.ADMITTED
    assert ruled({**NOTES, **there, "privilege.state_grants": False}).outcome is Outcome.EXCLUDED


def test_what_new_mexico_lists_and_what_it_does_not() -> None:
    physician: Told = {**CIVIL, **THERAPY, "privilege.claimed": "physician_patient", "privilege.told_to": "physician"}
    assert outcomes(physician) == ("admitted", "excluded")
    assert outcomes(WIFE_ON_THE_STAND) == ("excluded", "admitted")
    assert outcomes({**CRIMINAL, **MARITAL, "privilege.joint_crime": True}) == ("admitted", "excluded")
    assert outcomes({**CRIMINAL, **MARITAL}) == ("excluded", "excluded")
    assert turns_on(ruled(WIFE_ON_THE_STAND, NEW_MEXICO))[0] == "11-501"
    assert turns_on(ruled(physician, NEW_MEXICO)) == ("11-504",)


def test_a_federal_order_binds_new_mexico_under_its_federal_number() -> None:
    facts: Told = {**SENT_OUT, "privilege.care_taken": False, "privilege.court_order": True}
    assert outcomes(facts) == ("excluded", "excluded")
    assert [rule.cite for rule in NEW_MEXICO.rules if rule.name == article_5.BY_ORDER.name] == ["Fed. R. Evid. 502(d)"]


def test_a_patient_in_new_mexico_opens_the_physicians_book_by_relying_on_it() -> None:
    facts: Told = {
        **CIVIL,
        **THERAPY,
        "privilege.claimed": "physician_patient",
        "privilege.told_to": "physician",
        "privilege.holder": "civil_defendant",
        "privilege.issue_raised_by": "civil_defendant",
        "privilege.in_issue": "relies_on_it",
    }
    assert ruled(facts, NEW_MEXICO).outcome is Outcome.ADMITTED
    assert ruled({**facts, "privilege.issue_raised_by": "civil_plaintiff"}, NEW_MEXICO).outcome is Outcome.EXCLUDED


SPLITS = (
    (
        {
            **CRIMINAL,
            **MARITAL,
            "privilege.holder": "accused",
            "privilege.shared_with": "witness",
            "privilege.claimed_by": "witness",
        },
        "split.marital_holder",
        {"either may": "excluded", "only the speaker may": "admitted"},
    ),
    (
        {**WIFE_ON_THE_STAND, "privilege.joint_crime": True},
        "split.spouses_in_crime",
        {"the spouse must": "admitted", "the spouse need not": "excluded"},
    ),
    (
        {**WIFE_ON_THE_STAND, "privilege.wrong_to": "child"},
        "split.wrong_to_child",
        {"the spouse must": "admitted", "the spouse need not": "excluded"},
    ),
    (
        {**CIVIL, **THERAPY, "privilege.grave_threat": True},
        "split.dangerous_patient",
        {"it does": "admitted", "it does not": "excluded"},
    ),
    (
        {
            **CIVIL,
            **THERAPY,
            "privilege.holder": "civil_defendant",
            "privilege.issue_raised_by": "civil_defendant",
            "privilege.in_issue": "ordinary_distress",
        },
        "split.psychotherapy_distress",
        {"it does": "admitted", "it does not": "excluded"},
    ),
    (
        {**CIVIL, "privilege.claimed": "news_media", "privilege.reveals": "identity"},
        "split.reporter",
        {"with good cause": "excluded", "never": "admitted"},
    ),
)


@pytest.mark.parametrize(("facts", "question", "positions"), SPLITS, ids=[each[1] for each in SPLITS])
def test_where_courts_differ_each_position_gives_its_own_ruling(
    facts: Told, question: str, positions: dict[str, str]
) -> None:
    assert ruled(facts).outcome is Outcome.CONTESTABLE
    assert {each: str(ruled(facts, pins={question: each}).outcome) for each in positions} == positions


def test_ordinary_distress_opens_nothing_told_to_a_lawyer() -> None:
    facts: Told = {
        **CIVIL,
        **LAWYER,
        "privilege.holder": "civil_defendant",
        "privilege.issue_raised_by": "civil_defendant",
        "privilege.in_issue": "ordinary_distress",
    }
    assert ruled(facts).outcome is Outcome.EXCLUDED


def lawyer_and_client(reveals: str, told_to: str, heard_by: str, aim: str) -> str:
    """Say what the cases say of one talk, element by element."""
    spoken = reveals == "communication"
    counsel = told_to in {"lawyer", "lawyers_staff", "taken_for_lawyer"}
    private = heard_by != "outsider"
    return "excluded" if spoken and counsel and private and aim == "legal_advice" else "admitted"


@pytest.mark.parametrize("heard_by", list(Company))
def test_lawyer_and_client_come_out_as_the_cases_say_in_every_combination(heard_by: Company) -> None:
    for reveals, told_to, aim in product(Reveals, Confidant, Aim):
        facts: Told = {
            **CIVIL,
            "privilege.claimed": "attorney_client",
            "privilege.reveals": reveals,
            "privilege.told_to": told_to,
            "privilege.heard_by": heard_by,
            "privilege.aim": aim,
        }
        assert ruled(facts).outcome == lawyer_and_client(reveals, told_to, heard_by, aim), facts


def spouse_testifies(*, criminal: bool, married: bool, willing: bool, wronged: str) -> str:
    """Trammel, and the exceptions to it."""
    if not (criminal and married) or willing or wronged == "spouse":
        return "admitted"
    return "contestable" if wronged == "child" else "excluded"


@pytest.mark.parametrize("wronged", ["neither", "spouse", "child"])
def test_a_spouses_refusal_comes_out_as_the_cases_say_in_every_combination(wronged: str) -> None:
    for criminal, married, willing in product((True, False), repeat=3):
        facts: Told = {
            **WIFE_ON_THE_STAND,
            **(CRIMINAL if criminal else CIVIL),
            "privilege.married_to": "accused" if criminal else "civil_defendant",
            "privilege.married_now": married,
            "privilege.witness_willing": willing,
            "privilege.wrong_to": wronged,
        }
        expected = spouse_testifies(criminal=criminal, married=married, willing=willing, wronged=wronged)
        assert ruled(facts).outcome == expected, facts


def test_a_spouse_may_refuse_against_the_other_spouse_only() -> None:
    facts: Told = {
        **WIFE_ON_THE_STAND,
        "case.joint_trial": True,
        "offer.against": frozenset({"accused", "codefendant"}),
    }
    ruling = ruled(facts)
    assert {cell.party: str(cell.outcome) for cell in ruling.cells} == {
        "accused": "excluded",
        "codefendant": "admitted",
    }


@pytest.mark.parametrize(
    ("claimed", "cite"), [("executive", "501 (executive)"), ("deliberative", "501 (deliberative process)")]
)
def test_what_was_said_in_government_yields_to_need_and_to_being_told_abroad(claimed: str, cite: str) -> None:
    facts: Told = {
        **CIVIL,
        "purpose.kind": "events",
        "privilege.claimed": claimed,
        "privilege.reveals": "communication",
    }
    assert turns_on(ruled(facts)) == (cite,)
    ways: tuple[Told, ...] = (
        {"privilege.vital": True},
        {"privilege.disclosed": "intended"},
        {"privilege.reveals": "underlying_fact"},
        {"privilege.claimed_by": "civil_plaintiff", "privilege.holder": "civil_defendant"},
    )
    assert [str(ruled({**facts, **way}).outcome) for way in ways] == ["admitted"] * len(ways)


def test_an_answer_to_hearsay_is_no_answer_to_privilege() -> None:
    own_words: Told = {
        **CIVIL,
        **LAWYER,
        "purpose.kind": "truth_of_statement",
        "link.speaker": "civil_defendant",
        "link.assertion": True,
        "link.declarant.testifies": False,
    }
    assert turns_on(ruled(own_words)) == ("501 (attorney-client)",)
    rest: Told = {
        **own_words,
        "purpose.kind": "completeness",
        "offer.completes_excerpt": True,
        "offer.fairness_requires": True,
    }
    assert ruled(rest).outcome is Outcome.EXCLUDED


@pytest.mark.parametrize("book", BOOKS.values(), ids=BOOKS)
def test_each_rule_of_privilege_has_a_citation_of_its_own(book: Rulebook) -> None:
    ours = {rule.name for rule in article_5.RULES}
    cites = [rule.cite for rule in book.rules if rule.name in ours]
    assert len(cites) == len(set(cites))

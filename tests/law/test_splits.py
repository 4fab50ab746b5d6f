"""Splits of authority, each by the story that hangs on it: what comes of it under every position, and without its fact.

A split is reached only where the record states the fact that makes it matter: take that fact away, and no court
need be chosen.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from game.law.evidence import article_4, article_5, article_6, article_8, article_8_exceptions, article_9
from game.law.evidence.books import BOOKS, NEW_MEXICO
from game.law.evidence.examples.all import EXAMPLES
from game.law.evidence.vocabulary import VOCABULARY, Split
from game.law.reasoning import Ruling, rule_on
from game.law.records import Record, record_from_paths, with_facts
from tests.law.corpus import TODAY
from tests.law.splits import positions_of

if TYPE_CHECKING:
    from game.law.facts import Switch
    from game.law.rules import Rule

OUT, IN, IN_PART = "excluded", "admitted", "form_limited"
STORIES: dict[Rule, tuple[Switch, str | None, dict[str, str]]] = {
    article_4.CONTRACT_MEASURE: (Split.contract_measures, None, {"it does": OUT, "it does not": IN}),
    article_4.BOUND_UP_ACT: (
        Split.bound_up_act,
        "act.bound_up_with_charge",
        {"it is no other act": IN, "it is another act": OUT},
    ),
    article_4.PURPOSE_IS_ENOUGH: (
        Split.other_act_chain,
        "purpose.partly_through_character",
        {"no link may run through character": OUT, "a proper purpose is enough": IN},
    ),
    article_5.REFRESHED_BY_IT: (
        Split.refreshing_privileged,
        "privilege.refreshed_a_witness",
        {"it is laid open": IN, "it is laid open where justice asks": IN, "it stays privileged": OUT},
    ),
    article_6.MAIN_AIM: (
        Split.main_aim,
        "witness.called_mainly_for_statement",
        {"the main aim is enough": OUT, "only bad faith is enough": IN},
    ),
    article_6.COURTS_FINDING: (
        Split.courts_finding,
        "question.asks_of_courts_finding",
        {"it may be asked": IN_PART, "it may not": OUT},
    ),
    article_6.TEN_YEARS_TO_THE_CHARGE: (
        Split.ten_years_end,
        "conviction.ran_out_since_charge",
        {"they end at the trial": OUT, "they end at the charge": IN},
    ),
    article_8.NAMED_IN_ACCOUNT: (
        Split.named_in_account,
        "link.named_in_account",
        {"it is": IN, "somebody must be picked out": OUT},
    ),
    article_8_exceptions.EVENT_SHOWN_BY_WORDS: (
        Split.event_proof,
        "link.event_shown_by_words_alone",
        {"they may": IN, "other proof is needed": OUT},
    ),
    article_8_exceptions.LESS_AT_STAKE: (
        Split.like_motive,
        "link.declarant.less_at_stake_then",
        {"the same side of the issue is enough": IN, "as much must be at stake": OUT},
    ),
    article_8_exceptions.NEAR_MISS: (Split.near_miss, "link.near_miss", {"it may": IN, "it may not": OUT}),
    article_9.AUTHOR_OF_POST: (
        Split.post_author,
        "exhibit.author_disputed",
        {"it is enough that a jury could find it": IN, "others must be ruled out": OUT},
    ),
}
"""For the standing case of each rule: the split, the fact that makes it matter, and the ruling under each position."""
AFTER = date(2026, 12, 2)


def case_of(rule: Rule) -> Record:
    (example,) = (example for example in EXAMPLES if example.rule is rule)
    return record_from_paths(example.facts, VOCABULARY, today=TODAY)


def ruled(record: Record) -> Ruling:
    return rule_on(record, BOOKS[record.forum])


@pytest.mark.parametrize("rule", STORIES, ids=lambda rule: f"{rule.cite} {rule.name}")
def test_each_position_rules_its_own_way(rule: Rule) -> None:
    switch, _, expected = STORIES[rule]
    found = positions_of(case_of(rule), switch)
    assert {position: str(ruling.outcome) for position, ruling in found.items()} == expected


@pytest.mark.parametrize(
    ("rule", "fact"), [(rule, fact) for rule, (_, fact, _) in STORIES.items() if fact], ids=lambda each: str(each)[-40:]
)
def test_without_its_fact_no_court_need_be_chosen(rule: Rule, fact: str) -> None:
    facts = next(example.facts for example in EXAMPLES if example.rule is rule)
    silent = record_from_paths({path: told for path, told in facts.items() if path != fact}, VOCABULARY, today=TODAY)
    assert ruled(silent).outcome in (OUT, IN, IN_PART)


def test_a_breach_that_was_careless_too_is_left_to_the_bar() -> None:
    both = with_facts(case_of(article_4.CONTRACT_MEASURE), {"case.subject": frozenset({"contract", "negligence"})})
    assert ruled(both).outcome == OUT


@pytest.mark.parametrize("prejudice", [0, 4])
def test_counted_to_the_charge_the_accuseds_felony_meets_its_own_balance(prejudice: int) -> None:
    record = with_facts(case_of(article_6.TEN_YEARS_TO_THE_CHARGE), {"purpose.weighing.unfair_prejudice": prejudice})
    at_the_charge = positions_of(record, Split.ten_years_end)["they end at the charge"]
    assert at_the_charge.outcome == (OUT if prejudice else IN)


def test_a_refreshing_paper_that_justice_does_not_ask_for_stays_back_in_two_courts_of_three() -> None:
    record = with_facts(case_of(article_5.REFRESHED_BY_IT), {"witness.justice_asks_to_show": False})
    found = positions_of(record, Split.refreshing_privileged)
    assert [str(ruling.outcome) for ruling in found.values()] == [IN, OUT, OUT]


def test_nothing_is_smuggled_in_once_the_statement_is_evidence() -> None:
    assert ruled(replace(case_of(article_6.MAIN_AIM), day=AFTER)).outcome == IN


def test_new_mexico_takes_a_side_on_posts_and_still_has_the_words_that_divided_the_residual_exception() -> None:
    assert dict(NEW_MEXICO.positions) == {Split.post_author.name: "it is enough that a jury could find it"}
    near_miss = replace(case_of(article_8_exceptions.NEAR_MISS), forum=NEW_MEXICO.name, day=TODAY)
    assert ruled(near_miss).outcome == "contestable"
    assert ruled(replace(near_miss, forum="federal")).outcome == IN

"""What holds of every ruling, whatever the rules: tried on every standing case and twin."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.law.conclusion import therefore
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Derived, Switch, Turning
from game.law.in_force import Law
from game.law.opinion import opinion, opinion_text
from game.law.pivots import Turn, flips, possible
from game.law.pointing import KEEPS_OUT, all_grounds, failed, missing, reads, turns_on
from game.law.reasoning import Outcome, Ruling, rule_on
from game.law.records import facts_of, with_facts
from game.law.why_not import reason, why_not
from tests.law.corpus import records, reversed_book

if TYPE_CHECKING:
    from game.law.records import Record

SAMPLE = st.integers(0, len(records()) - 1).map(lambda at: records()[at])


def ruled(record: Record) -> Ruling:
    return rule_on(record, BOOKS[record.forum])


@given(SAMPLE)
def test_the_order_of_the_rules_changes_no_ruling(record: Record) -> None:
    other = rule_on(record, reversed_book(record.forum))
    assert (other.merits, other.outcome) == (ruled(record).merits, ruled(record).outcome)
    assert set(turns_on(other)) == set(turns_on(ruled(record)))


@given(SAMPLE)
def test_nothing_that_is_remembered_changes_an_opinion(record: Record) -> None:
    afresh = rule_on(record, BOOKS[record.forum], Law(BOOKS[record.forum], record.day, remember=False))
    assert opinion_text(afresh) == opinion_text(ruled(record))
    assert afresh.outcome is ruled(record).outcome


@given(SAMPLE, st.data())
def test_stating_a_default_moves_nothing(record: Record, data: st.DataObject) -> None:
    silent = [word for word in VOCABULARY.values() if word.silent is not None and word.name not in facts_of(record)]
    word = data.draw(st.sampled_from(silent))
    if word.name.startswith("link") and not record.links:
        return
    count = len(record.links) if word.name.startswith("link") else len(record.purposes)
    path = word.name.replace(".", ".0.", 1) if word.name.startswith(("link.", "purpose.")) and count > 1 else word.name
    silence = word.silent
    assert silence is not None
    if path in facts_of(record):
        return
    stated = with_facts(record, {path: silence})
    assert ruled(stated).merits is ruled(record).merits


@given(SAMPLE, st.data())
def test_a_fact_taken_away_leaves_a_ruling_or_opens_it(record: Record, data: st.DataObject) -> None:
    """Where it opens the ruling, the missing facts are named; filling the gap again gives the ruling back."""
    names = sorted(record.item)
    name = data.draw(st.sampled_from(names))
    gone = replace(record, item={key: value for key, value in record.item.items() if key != name})
    ruling = ruled(gone)
    assert (ruling.outcome is Outcome.OPEN) == bool(missing(ruling))
    if missing(ruling) == (name,):
        assert ruled(with_facts(gone, {name: record.item[name]})).outcome is ruled(record).outcome


@settings(max_examples=30)
@given(SAMPLE)
def test_a_flip_applied_gives_what_it_promises_in_a_world_that_can_be(record: Record) -> None:
    first = ruled(record)
    for flip in flips(first, VOCABULARY, BOOKS):
        assert flip.ruling.outcome not in (first.outcome, Outcome.OPEN)
        assert rule_on(flip.edit.record, flip.edit.book).outcome is flip.ruling.outcome
        assert possible(flip.edit.record, flip.edit.book)
        changed = [change.path for change in flip.edit.changes]
        if flip.edit.turn in (Turn.FACT, Turn.FOUNDATION, Turn.PURPOSE, Turn.WEIGHING, Turn.PROCEDURE):
            assert set(changed) <= set(facts_of(record))


def test_doctrine_flips_come_before_foundation_and_weighing() -> None:
    order = list(Turn)
    for record in records()[::12]:
        turns = [order.index(flip.edit.turn) for flip in flips(ruled(record), VOCABULARY, BOOKS)]
        assert turns == sorted(turns)


def test_what_decides_is_named_unless_the_record_is_open() -> None:
    for record in records():
        ruling = ruled(record)
        assert bool(turns_on(ruling)) == (ruling.outcome is not Outcome.OPEN), opinion_text(ruling)


def test_an_exclusion_names_a_ground_that_stands() -> None:
    for record in records():
        ruling = ruled(record)
        if ruling.outcome is Outcome.EXCLUDED:
            standing = {ground.step.rule.cite for _, ground in all_grounds(ruling) if ground.step.stands.name == "YES"}
            assert turns_on(ruling)[0] in standing


def test_every_fact_read_is_stated() -> None:
    for record in records():
        stated = {*facts_of(record), "offer.against"}
        assert reads(ruled(record)) <= stated


def test_opinions_are_sentences_and_no_two_in_a_row_open_alike() -> None:
    for record in records():
        told = opinion(ruled(record))
        openings = [" ".join(passage.says.split()[:2]) for passage in told.passages]
        assert all(first != second for first, second in itertools.pairwise(openings)), openings
        for says in (*(passage.says for passage in told.passages), told.therefore, told.best_point):
            assert says[0].isupper(), says
            assert says.endswith((".", "?")), says
            assert "{" not in says
            assert "_" not in says, says


def test_no_opinion_says_that_an_exception_admits() -> None:
    assert not any(" admits " in opinion_text(ruled(record)) for record in records())


def test_every_ruling_has_a_reason_and_every_rule_an_answer_to_why_not() -> None:
    for record in records():
        ruling = ruled(record)
        assert reason(ruling)
        assert therefore(ruling)
        for cite in [rule.cite for rule in ruling.book.rules][::25]:
            assert why_not(ruling, cite).endswith((".", "?"))


def test_a_rule_that_keeps_nothing_out_is_not_said_to_fail() -> None:
    """Of a habit that is shown, "406 fails" would say the opposite."""
    said = [
        why_not(ruling, ground.step.rule.cite)
        for ruling in map(ruled, records())
        for _, ground in all_grounds(ruling)
        if ground.step.rule.then in KEEPS_OUT
    ]
    assert any(" does not keep it out, because " in each for each in said)
    assert not [each for each in said if " fails, " in each]


def test_near_misses_lack_something_the_record_says() -> None:
    for record in records():
        for near in failed(ruled(record)):
            assert near.lacks


@pytest.mark.parametrize("name", list(BOOKS))
def test_no_word_reads_a_switch_or_a_conclusion_as_a_fact(name: str) -> None:
    for rule in BOOKS[name].rules:
        assert rule.elements
        assert rule.name
        assert not rule.informative or rule.note, rule.name
    assert all(word.turning in Turning for word in VOCABULARY.values() if not isinstance(word, Derived | Switch))

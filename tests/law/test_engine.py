"""What holds of every ruling, whatever the rules: tried on every standing case and twin."""

from __future__ import annotations

import gc
import itertools
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.law import in_force
from game.law.alarms import Alarms
from game.law.conclusion import therefore
from game.law.conditions import ALWAYS, Condition, all_of, any_of, unless
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Derived, Flag, Group, Switch, Turning
from game.law.in_force import Ground, Law, Step
from game.law.opinion import opinion, opinion_text
from game.law.pivots import Turn, edits, flips, possible
from game.law.pointing import KEEPS_OUT, all_grounds, failed, missing, reads, turns_on
from game.law.reasoning import Outcome, Ruling, places_of, rule_on
from game.law.records import facts_of, with_facts
from game.law.truth import YES
from game.law.weighing import weigh
from game.law.why_not import reason, why_not
from tests.law.corpus import TODAY, records, reversed_book

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.law.records import Record
    from game.law.rules import Rulebook
    from game.law.weighing import Finding

SAMPLE = st.integers(0, len(records()) - 1).map(lambda at: records()[at])


class Told(Group):
    """A few facts to raise rules by."""

    path = "told"
    excited = Flag("the speaker was excited", "the speaker was calm")
    waived = Flag("it was waived", "it was kept")
    genuine = Flag("it is genuine", "it is false", presumed=True)
    barred = Derived("it is barred", "it is not barred")


def ruled(record: Record) -> Ruling:
    return rule_on(record, BOOKS[record.forum])


def argument(ruling: Ruling) -> object:
    """The whole tree of a ruling, so that two can be compared."""
    cells = [
        (cell.merits, cell.outcome, [(tree(ground.step), ground.link, ground.waived) for ground in cell.grounds])
        for cell in ruling.cells
    ]
    return ruling.merits, ruling.outcome, cells, [(world.pins, argument(world.ruling)) for world in ruling.worlds]


def tree(node: Step | Finding) -> object:
    if isinstance(node, Step):
        return node.rule.name, node.stands, tree(node.finding), [tree(answer) for answer in node.answers]
    kind, lacks = type(node.condition).__name__, [word.name for word in node.lacks]
    return kind, node.truth, lacks, node.presumed, node.saw, node.sums, [tree(below) for below in node.because]


def steps_kept_by(law: Law, told: Sequence[Record]) -> int:
    """How many new steps and grounds are alive once the law has ruled and its rulings are gone."""
    gc.collect()
    gc.freeze()  # the collector names no object that it has frozen: what it names is new
    try:
        for record in told:
            rule_on(record, law.book, law)
        gc.collect()
        return sum(isinstance(each, Step | Ground) for each in gc.get_objects())
    finally:
        gc.unfreeze()


@lru_cache(maxsize=16)
def forgetting(book: Rulebook, day: date) -> Law:
    """A law that remembers nothing, and is as good as new each time."""
    return Law(book, day, remember=False)


@given(SAMPLE)
def test_the_order_of_the_rules_changes_no_ruling(record: Record) -> None:
    other = rule_on(record, reversed_book(record.forum))
    assert (other.merits, other.outcome) == (ruled(record).merits, ruled(record).outcome)
    assert set(turns_on(other)) == set(turns_on(ruled(record)))


@given(SAMPLE, st.data())
def test_nothing_that_is_remembered_changes_an_argument(record: Record, data: st.DataObject) -> None:
    """Neither in a standing case nor one change away from it, which the law may never have seen."""
    turned = data.draw(st.sampled_from(list(edits(ruled(record), VOCABULARY, BOOKS))))
    for told, book in ((record, BOOKS[record.forum]), (turned.record, turned.book)):
        afresh = rule_on(told, book, forgetting(book, told.day))
        assert argument(afresh) == argument(rule_on(told, book))
        assert opinion_text(afresh) == opinion_text(rule_on(told, book))


def test_an_alarm_rings_wherever_its_rule_is_raised() -> None:
    laws = {name: Law(book, TODAY) for name, book in BOOKS.items()}
    alarms = {name: Alarms([rule.raised_by for rule in law.rules]) for name, law in laws.items()}
    for record in records():
        rules = laws[record.forum].rules
        for _, known in places_of(record, laws[record.forum], 0, record.against[0]):
            rung = alarms[record.forum].rung_by(known)
            silent = (rule for at, rule in enumerate(rules) if not rung & 1 << at)
            assert not [rule.name for rule in silent if weigh(rule.raised_by, known).truth is YES]


@pytest.mark.parametrize(
    "trigger", [ALWAYS, unless(Told.waived), any_of(Told.excited, unless(Told.waived)), Told.genuine]
)
def test_an_alarm_rings_in_silence_where_silence_raises_the_rule(trigger: Condition) -> None:
    assert Alarms([trigger]).rung_by({})
    assert weigh(trigger, {"told.waived": False}).truth is YES


@pytest.mark.parametrize(
    "trigger", [Told.excited, any_of(Told.excited), all_of(unless(Told.waived), Told.excited), any_of()]
)
def test_an_alarm_is_silent_where_no_fact_could_raise_the_rule(trigger: Condition) -> None:
    assert not Alarms([trigger]).rung_by({"told.waived": False, "told.excited": False})


@pytest.mark.parametrize("trigger", [Told.barred, unless(Told.barred)])
def test_a_trigger_that_reads_a_conclusion_is_refused(trigger: Condition) -> None:
    with pytest.raises(ValueError, match="may state"):
        Alarms([trigger])


@pytest.mark.parametrize("name", list(BOOKS))
def test_a_rule_is_answered_by_what_either_of_the_two_names_in_the_order_of_the_book(name: str) -> None:
    law = in_force.law_of(BOOKS[name], TODAY)
    for rule in law.rules:
        named = {each.name for each in rule.answered_by}
        answers = [each for each in law.rules if each.name in named or rule.name in {one.name for one in each.answers}]
        assert list(law.answering(rule)) == answers, rule.name


@pytest.mark.parametrize("name", list(BOOKS))
def test_the_days_between_two_changes_have_one_law_and_it_is_that_of_each(name: str) -> None:
    book = BOOKS[name]
    changes = {change for rule in book.rules for change in (rule.in_force.start, rule.in_force.until)}
    for change in changes - {date.min, date.max}:
        for day in (change - timedelta(1), change, change + timedelta(1)):
            assert in_force.law_of(book, day).rules == tuple(rule for rule in book.rules if rule.in_force.covers(day))
    assert in_force.law_of(book, TODAY) is in_force.law_of(book, TODAY - timedelta(1))


def test_a_law_that_forgets_rules_as_before_and_lets_go(monkeypatch: pytest.MonkeyPatch) -> None:
    book = BOOKS["federal"]
    told = [record for record in records() if (record.forum, record.day) == (book.name, TODAY)]
    kept, forgetful = Law(book, TODAY), Law(book, TODAY)
    steps = steps_kept_by(kept, told)
    monkeypatch.setattr(in_force, "MOST_PLACES", 20)
    assert 0 < steps_kept_by(forgetful, told) < steps / 10
    for record in told:
        assert argument(rule_on(record, book, forgetful)) == argument(ruled(record))


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
        for says in (
            *(passage.says for passage in told.passages),
            told.therefore,
            *([told.best_point] if told.best_point else []),
        ):
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

"""What holds of the law itself: no exception excludes, a filled gap moves only what it left open, no leaf is bare.

And a split of authority is ruled on under every position.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.law.conditions import All, Some, Stated, Taken
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Derived, Level, Switch, Tags, Word
from game.law.in_force import Ground, law_of
from game.law.pointing import KEEPS_OUT, all_grounds, fact_at, known_at, leaves, steps_under
from game.law.reasoning import Cell, Outcome, Ruling, rule_on
from game.law.records import facts_of, path_of, with_facts
from game.law.truth import EITHER, NO, OPEN
from game.law.weighing import parts_of, words_of, words_read
from tests.law.corpus import TODAY
from tests.law.mutants import answers_a_ground_only, other_values, told_records
from tests.law.splits import hanging, positions_of, splits

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from game.law.conditions import Condition, Leaf
    from game.law.records import Record
    from game.law.rules import Rule, Rulebook
    from game.law.weighing import Finding

SEED = 20261122
SAMPLE = 600
LETS_IN = (Outcome.ADMITTED, Outcome.FORM_LIMITED, Outcome.DEFERRED)


@cache
def told() -> tuple[Record, ...]:
    return tuple(told_records().values())


def ruled(record: Record) -> Ruling:
    return rule_on(record, BOOKS[record.forum])


RECORDS = st.integers(0, len(told_records()) - 1).map(lambda at: told()[at])


def exceptions(record: Record) -> tuple[Rule, ...]:
    """The rules in force that answer grounds and nothing else: no rule that takes an answer away is among them."""
    return exceptions_on(record.forum, record.day)


@cache
def exceptions_on(forum: str, day: date) -> tuple[Rule, ...]:
    law = law_of(BOOKS[forum], day)
    return tuple(rule for rule in law.rules if answers_a_ground_only(rule, law))


@settings(max_examples=40)
@given(RECORDS, st.data())
def test_an_exception_in_the_book_keeps_nothing_out(record: Record, data: st.DataObject) -> None:
    """What comes in under a book without the exception comes in under the book with it."""
    ruling = ruled(record)
    reached = {step.rule.name for _, ground in all_grounds(ruling) for step in steps_under(ground.step)}
    answers = [rule for rule in exceptions(record) if rule.name in reached]
    assume(answers)
    rule = data.draw(st.sampled_from(answers))
    poorer = replace(BOOKS[record.forum], rules=tuple(each for each in BOOKS[record.forum].rules if each is not rule))
    if rule_on(record, poorer).merits in LETS_IN:
        assert ruling.merits in LETS_IN


@cache
def own_words(rule: Rule, forum: str) -> tuple[Word, ...]:
    """The words without a presumption that only exceptions read: no ground, definition or answer to an answer does."""
    kept = exceptions_on(forum, TODAY)
    others = [each for each in law_of(BOOKS[forum], TODAY).rules if each not in kept]
    elsewhere = {word for each in others for word in (*words_read(each.raised_by), *words_read(each.when))}
    own = dict.fromkeys((*words_read(rule.raised_by), *words_read(rule.when)))
    return tuple(
        word for word in own if word not in elsewhere and word.silent is None and not isinstance(word, Derived | Switch)
    )


@settings(max_examples=100)
@given(RECORDS, st.data())
def test_telling_more_of_an_exception_keeps_nothing_out(record: Record, data: st.DataObject) -> None:
    """Whatever is said of an exception's own terms, where the record was silent, what came in still comes in."""
    assume(ruled(record).merits in LETS_IN)
    rule = data.draw(st.sampled_from([each for each in exceptions(record) if own_words(each, record.forum)]))
    fuller = record
    for word in own_words(rule, record.forum):
        for path in paths_of(word, record):
            if path not in facts_of(record) and word.name in VOCABULARY:
                fuller = with_facts(fuller, {path: data.draw(st.sampled_from(list(other_values(word, None))))})
    assert ruled(fuller).merits in LETS_IN


def paths_of(word: Word, record: Record) -> tuple[str, ...]:
    many = {"link": len(record.links), "purpose": len(record.purposes)}.get(word.name.split(".")[0])
    return (word.name,) if many is None else tuple(path_of(word.name, at, many) for at in range(many))


def test_filling_a_gap_moves_only_an_open_ruling() -> None:
    """A settled ruling that lacked a fact somewhere stays, whatever the fact: unless saying it raises a new ground."""
    chance, filled = Random(SEED), 0
    for record in chance.choices(told(), k=SAMPLE):
        silent = chance.choice(sorted(record.item))
        gapped = replace(record, item={name: value for name, value in record.item.items() if name != silent})
        before = ruled(gapped)
        if before.merits is Outcome.OPEN:
            continue
        for path, word in sorted(gaps_of(before)):
            value = chance.choice(list(other_values(VOCABULARY[word], None)))
            after = ruled(with_facts(gapped, {path: value}))
            assert after.merits is before.merits or raised(after) - raised(before), (path, value, facts_of(gapped))
            filled += 1
    assert filled > SAMPLE // 20


def gaps_of(ruling: Ruling) -> set[tuple[str, str]]:
    """Every fact that some part of the argument lacked, whether or not the ruling waits for it.

    A word whose silence a rule reads as such (`purpose.needs_truth`: the kind of use then says) leaves no gap.
    """
    heard = silence_read(ruling.book)
    return {
        (fact_at(ruling, cell, ground, word).path, word.name)
        for cell, ground, finding in findings(ruling)
        for word in finding.lacks
        if word.name in VOCABULARY and word not in heard
    }


@cache
def silence_read(book: Rulebook) -> frozenset[Word]:
    """The words of which some rule asks whether anything was said at all."""
    asked = (each for rule in book.rules for each in (rule.raised_by, rule.when))
    return frozenset(word for condition in asked for word in silences(condition))


def silences(condition: Condition) -> Iterator[Word]:
    if isinstance(condition, Stated):
        yield condition.word
    for part in parts_of(condition):
        yield from silences(part)


def raised(ruling: Ruling) -> set[str]:
    """The rules in issue anywhere in the argument."""
    return {step.rule.name for _, ground in all_grounds(ruling) for step in steps_under(ground.step)}


def findings(ruling: Ruling) -> Iterator[tuple[Cell, Ground, Finding]]:
    """Every leaf of the argument, with where it was found."""
    for cell, ground in all_grounds(ruling):
        for step in steps_under(ground.step):
            for leaf in leaves(step.finding):
                yield cell, ground, leaf


def test_every_leaf_is_a_stated_fact_a_default_or_a_gap() -> None:
    seen = 0
    for record in told():
        ruling = ruled(record)
        law = law_of(ruling.book, record.day)
        for cell, ground, leaf in findings(ruling):
            known = known_at(ruling, cell, ground, law)
            assert rests(leaf, {**known, **made_here(ruling, cell, known)}), (leaf, facts_of(record))
            seen += 1
    assert seen > 15 * len(told())


def made_here(ruling: Ruling, cell: Cell, known: Mapping[str, object]) -> dict[str, object]:
    """What the engine itself adds to a place: whether another use of the item is barred."""
    others = [each for each in ruling.cells if each.party == cell.party and each.purpose != cell.purpose]
    barred = any(
        ground.step.stands.name == "YES" and ground.step.rule.then in KEEPS_OUT
        for each in others
        for ground in each.grounds
    )
    return {"shadow.spills_over": True} if barred and "shadow.spills_over" not in known else {}


def rests(leaf: Finding, known: Mapping[str, object]) -> bool:
    """Whether a leaf rests on what is stated at its place, on a default, or on what it says is lacking."""
    condition = leaf.condition
    match condition:
        case All(parts) | Some(parts):
            return not parts
        case Derived():
            return bool(leaf.because) or leaf.truth is NO
        case Stated():
            return (leaf.truth is NO) is (condition.word.name not in known)
        case Taken():
            return leaf.truth is EITHER or condition.switch.name in known
    words = [word for word in words_read(condition) if isinstance(word, Level)] if leaf.sums else None
    if words is not None:
        return all(word.name in known or word.silent is not None for word in words)
    if leaf.lacks:
        return leaf.truth is OPEN and all(word.name not in known and word.silent is None for word in leaf.lacks)
    return all(seen(word, value, known) for word, value in zip(read_by(leaf), leaf.saw, strict=True))


def read_by(leaf: Finding) -> tuple[Word, ...]:
    condition: Leaf = leaf.condition  # type: ignore[assignment]  # every other kind was told apart before
    return words_of(condition)


def seen(word: Word, value: object, known: Mapping[str, object]) -> bool:
    stated = known.get(word.name)
    return stated == value if stated is not None else word.silent == value


def test_every_split_is_ruled_on_under_each_of_its_positions() -> None:
    """Pinned to a position, no ruling hangs on that split any more; unpinned, every split has a case that does."""
    for switch in splits():
        hangs = hanging(switch)
        assert hangs, switch.asks
        for record in hangs:
            rulings = positions_of(record, switch)
            assert set(rulings) == set(switch.positions)
            assert len({ruling.merits for ruling in rulings.values()}) > 1
            for ruling in rulings.values():
                assert not any(
                    isinstance(finding.condition, Taken)
                    and finding.condition.switch is switch
                    and finding.truth is EITHER
                    for _, _, finding in findings(ruling)
                )


def test_a_tag_among_the_facts_is_one_of_the_words_kinds() -> None:
    for record in told():
        for path, value in facts_of(record).items():
            word = VOCABULARY[path if path in VOCABULARY else ".".join((path.split(".")[0], *path.split(".")[2:]))]
            assert not isinstance(word, Tags) or all(each in set(word.kinds) for each in value), path  # type: ignore[union-attr]

"""Every rule that decides has a standing case and a twin, and neither comes out so without the rule."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from game.law.evidence.books import BOOKS, FEDERAL
from game.law.evidence.examples.all import EXAMPLES, FEDERAL_EXAMPLES
from game.law.evidence.vocabulary import VOCABULARY
from game.law.in_force import Law
from game.law.reasoning import impossibilities, rule_on
from game.law.records import Record, record_from_paths
from game.law.rules import Effect, Rule, Rulebook

if TYPE_CHECKING:
    from game.law.evidence.examples import Example

TODAY = date(2026, 11, 22)
LONGEST_STORY = 170


def case_of(example: Example) -> Record:
    return record_from_paths(example.facts, VOCABULARY, today=TODAY)


def twin_of(example: Example) -> Record:
    return record_from_paths(example.twin_facts, VOCABULARY, today=TODAY)


def ruled(record: Record) -> str:
    return rule_on(record, BOOKS[record.forum]).outcome


def ruled_without(rule: Rule, record: Record) -> str:
    """The ruling of a book that lacks the rule; a definition without which the book falls apart counts too."""
    law = law_without(rule.name, record.forum, record.day)
    return rule_on(record, law.book, law).outcome if law else "no such book"


@lru_cache(maxsize=4)
def law_without(name: str, forum: str, day: date) -> Law | None:
    """A book that lacks the rules of that name, for a case and its twin."""
    book = BOOKS[forum]
    try:
        return Law(replace(book, rules=tuple(each for each in book.rules if each.name != name)), day)
    except ValueError:
        return None


def named(example: Example) -> str:
    return f"{example.rule.cite} {example.rule.name}"


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_case_and_twin_come_out_as_promised(example: Example) -> None:
    assert ruled(case_of(example)) == example.ruling
    assert ruled(twin_of(example)) == example.twin_ruling
    assert example.ruling != example.twin_ruling


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_without_its_rule_case_or_twin_comes_out_otherwise(example: Example) -> None:
    found = (ruled_without(example.rule, case_of(example)), ruled_without(example.rule, twin_of(example)))
    assert found != (example.ruling, example.twin_ruling)


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_case_and_twin_are_possible(example: Example) -> None:
    for record in (case_of(example), twin_of(example)):
        assert [rule.name for rule in impossibilities(record, BOOKS[record.forum])] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=named)
def test_a_twin_changes_no_more_than_a_story_can_carry(example: Example) -> None:
    changed = [path for path, value in example.twin.items() if example.facts.get(path) != value]
    assert 1 <= len(changed) <= 5
    for told in (example.story, example.twin_story):
        assert told.rstrip("'").endswith((".", "?", "!"))
        assert len(told) <= LONGEST_STORY


def test_every_rule_that_decides_has_an_example() -> None:
    shown = {(example.rule.name, example.rule.in_force) for example in FEDERAL_EXAMPLES}
    answering = answered_somewhere(FEDERAL)
    for rule in FEDERAL.rules:
        decides = rule.then is not Effect.IMPOSSIBLE and (not rule.informative or rule.name in answering)
        assert not decides or (rule.name, rule.in_force) in shown, f"{rule.cite} {rule.name}"


def answered_somewhere(book: Rulebook) -> set[str]:
    return {name for rule in book.rules for name in (each.name for each in rule.answered_by)}


@pytest.mark.parametrize("book", BOOKS.values(), ids=lambda book: str(book.name))
def test_a_rule_is_a_ground_a_definition_an_answer_or_says_why_it_decides_nothing(book: Rulebook) -> None:
    answering = answered_somewhere(book)
    for rule in book.rules:
        assert not rule.informative or (rule.note and rule.name not in answering), rule.name


@pytest.mark.parametrize("book", BOOKS.values(), ids=lambda book: str(book.name))
def test_every_ground_has_the_name_of_an_objection_and_every_rule_its_source(book: Rulebook) -> None:
    for rule in book.rules:
        if rule.then is Effect.IMPOSSIBLE:
            continue
        assert rule.source, rule.name
        needs_one = isinstance(rule.then, Effect) and rule.name != "The judge as a witness"
        assert (rule.objection is not None) is needs_one, rule.name


@pytest.mark.parametrize(
    "day", [date(2019, 1, 1), date(2024, 6, 1), TODAY, date(2026, 12, 1), date(2031, 1, 1)], ids=str
)
@pytest.mark.parametrize("book", BOOKS.values(), ids=lambda book: str(book.name))
def test_on_no_day_does_a_book_contradict_itself(book: Rulebook, day: date) -> None:
    assert Law(book, day).rules


def test_words_printed_to_players_are_short_and_end_as_sentences() -> None:
    for book in BOOKS.values():
        for rule in book.rules:
            assert len(rule.name) <= 60, rule.name
            assert rule.elements.endswith("."), rule.name
            assert len(rule.elements) <= 170, rule.name


def test_the_census_of_standing_cases() -> None:
    found = Counter(example.ruling for example in EXAMPLES) + Counter(example.twin_ruling for example in EXAMPLES)
    assert found["admitted"] > 0
    assert set(found) <= {"admitted", "excluded", "form_limited", "deferred", "contestable", "open", "limited"}

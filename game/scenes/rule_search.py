"""Finding a rule by its number, its name or any word that tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from re import IGNORECASE, Pattern, escape
from re import compile as compile_
from typing import TYPE_CHECKING

from game.law.reading_copy import terms_told
from game.scenes.marks import Mark, Span
from game.scenes.rule_map import articles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from game.law.rules import Rule, Rulebook
    from game.scenes.marks import Words

AROUND = 30
"""So many letters before the word that was found are shown with it, and twice as many after it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that a search found, and the words it was found by, marked."""

    rule: Rule
    found: Words = ()


@lru_cache(maxsize=64)
def search(book: Rulebook, day: date, typed: str) -> tuple[Hit, ...]:
    """Find the rules that every word typed is in: by their number first, then by name, then by what tells of them."""
    words = typed.casefold().split()
    ranked = [(rank, hit) for rule in _in_order(book, day) if words for rank, hit in _hits(rule, words)]
    return tuple(hit for _, hit in sorted(ranked, key=lambda each: each[0]))


@lru_cache(maxsize=8)
def _in_order(book: Rulebook, day: date) -> tuple[Rule, ...]:
    return tuple(rule for row in articles(book, day) for number in row.numbers for rule in number.rules)


def _hits(rule: Rule, words: list[str]) -> list[tuple[int, Hit]]:
    if all(_cited(rule, word) for word in words):
        return [(0, Hit(rule))]
    left = [word for word in words if not _cited(rule, word)]
    if all(_begins(word, rule.name) for word in left):
        return [(1, Hit(rule))]
    texts = (rule.name, *_texts(rule))
    if not all(any(_begins(word, text) for text in texts) for word in left):
        return []
    word = next(word for word in left if not _begins(word, rule.name))
    return [(2, Hit(rule, _shown(next(text for text in texts if _begins(word, text)), words)))]


@lru_cache(maxsize=1024)
def _texts(rule: Rule) -> tuple[str, ...]:
    return (rule.elements, rule.note, *terms_told(rule), rule.source)


def _cited(rule: Rule, word: str) -> bool:
    """Whether a word is the beginning of the citation, with or without New Mexico's 11."""
    cite = "".join(rule.cite.casefold().split())
    return word[0].isdigit() and (cite.startswith(word) or cite.removeprefix("11-").startswith(word))


def _begins(word: str, text: str) -> bool:
    return _place(word, text) is not None


def _place(word: str, text: str) -> tuple[int, int] | None:
    """Where a word of a text begins with what was typed."""
    if word.isascii() and text.isascii() and word not in text.casefold():
        return None
    found = _beginning(word).search(text)
    return (found.start(), found.end()) if found else None


@lru_cache(maxsize=64)
def _beginning(word: str) -> Pattern[str]:
    return compile_(rf"(?<![^\W_]){escape(word)}", IGNORECASE)


def _shown(text: str, words: list[str]) -> Words:
    """So much of a text as stands round the first word found in it, each word found marked."""
    places = sorted(place for word in words if (place := _place(word, text)))
    first, last = places[0]
    start = 0 if first <= AROUND else text.rfind(" ", 0, first - AROUND) + 1
    end = len(text) if len(text) <= first + 2 * AROUND else max(last, text.rfind(" ", 0, first + 2 * AROUND))
    inside = [place for place in places if place[1] <= end]
    marked = _marked(text, (start, end), inside)
    return (*([Span("…\u00a0")] if start else []), *marked, *([Span("\u00a0…")] if end < len(text) else []))


def _marked(text: str, within: tuple[int, int], places: list[tuple[int, int]]) -> Iterator[Span]:
    at, end = within
    for begins, ends in places:
        if begins >= at:
            yield Span(text[at:begins])
            yield Span(text[begins:ends], Mark.LIT)
            at = ends
    yield Span(text[at:end])

"""The code as a map: an Article a row, a number a box, and in the box its rules in the order of their citations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import groupby
from re import compile as pattern
from typing import TYPE_CHECKING

from game.law.evidence.articles import ARTICLES, article_told
from game.law.evidence.books import FEDERAL
from game.law.rules import Effect

if TYPE_CHECKING:
    from game.law.rules import Rule, Rulebook

EVE, CHANGE = date(2026, 11, 30), date(2026, 12, 1)
"""The last day on which an earlier inconsistent statement must have been made on oath, and the day after it."""
SHORT = {
    "II": "Judicial notice", "I": "General", "III": "Presumptions", "IV": "Relevance", "V": "Privileges",
    "VI": "Witnesses", "VII": "Opinion", "VIII": "Hearsay", "IX": "Authentication", "X": "Writings", "XI": "Scope",
}  # fmt: skip
CONSTITUTION, OTHER = "Constitution", "Other law"
SUBDIVISION = pattern(r"\(([^()]*)\)")
LETTERS = 3
"""A subdivision has no more: (iii), (A), (23); what is longer is a word that tells two rules apart."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the code, or another law, with every rule that stands under it."""

    label: str
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A row of the map."""

    numeral: str
    name: str
    numbers: tuple[Number, ...]


@lru_cache(maxsize=16)
def articles(book: Rulebook, day: date) -> tuple[Article, ...]:
    """Set out every rule of a book in force on a day; impossible worlds are left out."""
    told = sorted(rules_of(book, day), key=_place)
    numbers = tuple(
        Number(label, tuple(rules)) for label, rules in groupby(told, key=lambda rule: number_of(rule.cite))
    )
    rows = groupby(numbers, key=lambda number: _row(number.rules[0].cite))
    return tuple(Article(numeral, name, tuple(mine)) for (numeral, name), mine in rows)


@lru_cache(maxsize=16)
def rules_of(book: Rulebook, day: date) -> tuple[Rule, ...]:
    """Every rule of a book in force on a day that can be read."""
    return tuple(rule for rule in book.rules if rule.in_force.covers(day) and rule.then is not Effect.IMPOSSIBLE)


@cache
def number_of(cite: str) -> str:
    """The number under which a rule stands on the map: 803 for 803(8)(A)(ii) and for 11-803(2)."""
    head, _, _ = cite.removeprefix("11-").partition("(")
    return head.partition(",")[0].strip() if _numbered(cite) else _law_of(cite)


def within(rule: Rule) -> str:
    """What a rule's box says beside the others of its number: (8)(A)(ii), the number, or nothing of another law."""
    number = number_of(rule.cite)
    own = rule.cite.removeprefix("11-").removeprefix(number)
    parts = SUBDIVISION.findall(own)
    if parts and all(len(part) <= LETTERS for part in parts):
        return own
    return number if _numbered(rule.cite) else ""


def siblings(book: Rulebook, rule: Rule) -> tuple[Rule | None, Rule | None]:
    """The law just before and just after a dated rule."""
    mine = [each for each in book.rules if each.name == rule.name]
    before = next((each for each in mine if each.in_force.until == rule.in_force.start), None)
    return before, next((each for each in mine if each.in_force.start == rule.in_force.until), None)


@lru_cache(maxsize=4)
def changing(book: Rulebook) -> frozenset[str]:
    """The names of the rules that are otherwise on 1 December 2026 than on the day before."""
    eve, morrow = (frozenset(rules_of(book, day)) for day in (EVE, CHANGE))
    return frozenset(rule.name for rule in eve ^ morrow)


@lru_cache(maxsize=16)
def differing(book: Rulebook, day: date) -> frozenset[str]:
    """The names of the rules that a state has otherwise than the federal book, or alone."""
    federal = {rule.name: rule for rule in rules_of(FEDERAL, day)}
    return frozenset(
        rule.name
        for rule in rules_of(book, day)
        if book is not FEDERAL and (rule.name not in federal or _terms(rule) != _terms(federal[rule.name]))
    )


def federal_of(rule: Rule, day: date) -> Rule | None:
    """The federal rule of the same name on a day."""
    return next((each for each in rules_of(FEDERAL, day) if each.name == rule.name), None)


@lru_cache(maxsize=16)
def lacking(book: Rulebook, day: date) -> tuple[str, ...]:
    """The federal numbers that a book has nothing under."""
    own = {number_of(rule.cite) for rule in rules_of(book, day)}
    found = dict.fromkeys(number_of(rule.cite) for rule in rules_of(FEDERAL, day))
    return tuple(label for label in found if label not in own and label.isdecimal())


def _terms(rule: Rule) -> tuple[object, ...]:
    return rule.elements, rule.when, rule.raised_by, rule.then


def _numbered(cite: str) -> bool:
    return article_told(cite).startswith("Article ")


def _law_of(cite: str) -> str:
    """Another law by its name, without what tells two of its rules apart."""
    return SUBDIVISION.sub(lambda found: found[0] if len(found[1]) <= LETTERS else "", cite).strip()


def _row(cite: str) -> tuple[str, str]:
    if not _numbered(cite):
        return "", CONSTITUTION if "Constitution" in article_told(cite) else OTHER
    numeral, _ = ARTICLES[int(number_of(cite)) // 100]
    return numeral, SHORT[numeral]


def _place(rule: Rule) -> tuple[int, str, tuple[tuple[int, int, str], ...]]:
    """Where a rule stands: by number, then by subdivision as numbers and letters run; other law last."""
    number = number_of(rule.cite)
    if not _numbered(rule.cite):
        last = 10_000 if _row(rule.cite)[1] == CONSTITUTION else 10_001
        return last, number, ()
    return int(number), "", tuple(_step(part) for part in SUBDIVISION.findall(rule.cite))


def _step(part: str) -> tuple[int, int, str]:
    if part.isdecimal():
        return 0, int(part), ""
    return (1, 0, part.lower()) if len(part) <= LETTERS else (2, 0, "")

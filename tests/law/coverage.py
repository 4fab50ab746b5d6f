"""Rule by rule: in how many encoded cases and variants of questions it is reached, and in how many it decides.

A rule is reached where it stands in the ruling's argument. It decides where it was reached and its citation is
among what the ruling turns on; rules that share a citation share that credit.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.banks.examination import as_question, objectable
from game.banks.reading import read_bank
from game.banks.variants import key_of, record_of, variants_of
from game.law.evidence.books import BOOKS, FEDERAL
from game.law.evidence.examples.all import EXAMPLES
from game.law.pointing import turns_on
from game.law.reasoning import rule_on
from tests.law.corpus import TODAY
from tests.law.mutants import decides, encoded_records, rules_reached

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.banks.schema import Question
    from game.law.records import Record
    from game.law.rules import Rule, Rulebook

HOME = Path(__file__).resolve().parents[2]
README = HOME / "game" / "law" / "README.md"
BEGIN, END = "<!-- coverage: begin, made by tests/law/test_coverage.py -->", "<!-- coverage: end -->"

HEAD = (
    "Of {cases} encoded cases and {variants} variants of questions, in how many each rule that decides is reached, "
    "and in how many the ruling turns on its citation."
)


@dataclass(frozen=True)
class Covered:
    """How often each rule, by its identity, is reached and decides."""

    records: int
    reached: Counter[int]
    decides: Counter[int]


def covered(records: Iterable[tuple[Record, Rulebook]]) -> Covered:
    """Count over some records."""
    reached: Counter[int] = Counter()
    deciding: Counter[int] = Counter()
    many = 0
    for record, book in records:
        ruling = rule_on(record, book)
        here = rules_reached(ruling)
        cites = set(turns_on(ruling))
        reached.update(here)
        deciding.update(id(rule) for rule in book.rules if id(rule) in here and rule.cite in cites)
        many += 1
    return Covered(many, reached, deciding)


@cache
def by_cases() -> Covered:
    """Over the encoded cases."""
    return covered((record, BOOKS[record.forum]) for record in encoded_records().values())


@cache
def by_variants() -> Covered:
    """Over every variant of every question that comes with the game."""
    return covered((record, BOOKS[record.forum]) for record in shipped_variants().values())


@cache
def shipped_variants() -> dict[str, Record]:
    """Every variant of every question that comes with the game, by bank, question and reading."""
    return dict(_variants())


def _variants() -> Iterator[tuple[str, Record]]:
    for path in sorted((HOME / "questions").glob("*.toml")):
        bank = read_bank(path)
        assert isinstance(bank, Bank), path.name
        for name, question in _asked(bank):
            for variant in variants_of(question):
                yield " ".join((path.stem, name, key_of(variant))), record_of(bank, question, variant, TODAY)


def _asked(bank: Bank) -> Iterator[tuple[str, Question]]:
    """Every question of a bank that is ruled on: of an examination, each line that may be objected to."""
    for question in bank.questions:
        if question.kind not in ("objection", "choice"):
            yield question.id, question
        for at in objectable(question):
            yield f"{question.id} {at.line.id}", as_question(question, at)


def own_rules(book: Rulebook) -> tuple[Rule, ...]:
    """The rules of a book that are told in its table: of New Mexico's, those that the federal book does not hold."""
    federal = {(id(rule.when), id(rule.raised_by), rule.name) for rule in FEDERAL.rules}
    return tuple(
        rule
        for rule in book.rules
        if decides(rule, book) and (book is FEDERAL or (id(rule.when), id(rule.raised_by), rule.name) not in federal)
    )


def table() -> str:
    """The generated section of the scholar's guide."""
    shown = {id(example.rule) for example in EXAMPLES}
    cases, variants = by_cases(), by_variants()
    lines = [
        BEGIN,
        "",
        HEAD.format(cases=cases.records, variants=variants.records),
        "",
    ]
    for book in BOOKS.values():
        lines += [f"### {book.title}{'' if book is FEDERAL else ': what differs'}", ""]
        lines += ["| Rule | Name | Case and twin | Cases: reached | decides | Variants: reached | decides |"]
        lines += ["|---|---|---|--:|--:|--:|--:|"]
        for rule in own_rules(book):
            counts = (each[id(rule)] for found in (cases, variants) for each in (found.reached, found.decides))
            told = "yes" if id(rule) in shown else "no"
            numbers = " | ".join(map(str, counts))
            lines.append(f"| {rule.cite} | {rule.name}{_period(rule)} | {told} | {numbers} |")
        lines.append("")
    return "\n".join([*lines, END])


def _period(rule: Rule) -> str:
    if rule.in_force.until != date.max:
        return f" (until {rule.in_force.until:%d %B %Y})"
    return f" (from {rule.in_force.start:%d %B %Y})" if rule.in_force.start != date.min else ""

"""What there is to read on one rule, and on a number with many: the right side of the rule book."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from game.law.evidence.books import FEDERAL
from game.law.in_force import law_of
from game.law.prose import capital, day_told
from game.law.reading_copy import entry_of, lead_of, period_told
from game.scenes.intents import Act, Intent
from game.scenes.past import standing_with
from game.scenes.rule_blocks import HalfRow, Held, QuestionRow, QuestionRows, RuleBox, RuleRow, RuleRows, RuleSheet
from game.scenes.rule_map import differing, federal_of, siblings, within
from game.study.matters import matter_of, settled_federally, title_of
from game.study.standing import Part, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from game.law.rules import Rule, Rulebook
    from game.scenes.rule_map import Number
    from game.scenes.turning_on import Found
    from game.study.standing import Standing

CITES = 12
ROWS = 8
KEYS = 9
LONGEST = 150
FEDERALLY = "the federal case and twin: the rule is the same here"
HELD = {State.SETTLED: Held.SETTLED, State.ONCE: Held.ONCE, State.OPEN: Held.OPEN}


def sheet(book: Rulebook, day: date, rule: Rule, stands: Standing | None) -> RuleSheet:
    """All there is to read on a rule, in the law of a day."""
    entry = entry_of(law_of(book, day), rule)
    terms = tuple(capital(term) for term in entry.terms if is_plain(term))
    rows = (
        ("Your record", f"missed last on {brief(stands.missed)}: due again" if stands and stands.missed else ""),
        ("Settled by", FEDERALLY if stands and settled_federally(book, rule) else ""),
        ("Answers", cites_told(entry.defeats)),
        ("Answered by", cites_told(entry.defeated_by)),
        ("In force", period_told(rule)),
        ("Source", rule.source),
        ("Note", rule.note),
        ("In full", f'every term is printed by: inlimine law "{rule.cite}"' if len(terms) < len(entry.terms) else ""),
    )
    return RuleSheet(
        rule.cite,
        rule.name,
        rule.elements,
        (lead_of(rule) or "Asks that") if terms else "",
        terms,
        beside(book, day, rule),
        halves(book, rule, stands) if stands else (),
        tuple((label, told) for label, told in rows if told),
    )


def is_plain(term: str) -> bool:
    """Whether a term reads as a sentence: it is short, and asks nothing of how a record is stated."""
    return 0 < len(term) <= LONGEST and "(" not in term and "the record " not in term


def beside(book: Rulebook, day: date, rule: Rule) -> tuple[tuple[str, str], ...]:
    """The law just before a dated rule and just after it; beside a state's own rule, the federal one."""
    before, after = siblings(book, rule)
    found = []
    if after is not None:
        found.append((f"From {day_told(after.in_force.start)}", after.elements))
    if before is not None:
        found.append((f"Until {day_told(before.in_force.until - timedelta(days=1))}", before.elements))
    if rule.name in differing(book, day):
        federal = federal_of(rule, day)
        told = federal.elements if federal else f"The {FEDERAL.title} have no such rule."
        same = federal is not None and federal.elements == rule.elements
        found.append(
            ("Differs from the federal rule", "The words are much the same; the terms are not." if same else told)
        )
    return tuple(found)


def halves(book: Rulebook, rule: Rule, stands: Standing) -> tuple[HalfRow, ...]:
    """A rule's case and its twin, by how they begin, and when each was ruled rightly."""
    matter = matter_of(book, rule)
    rows = []
    for part, days in ((Part.CASE, stands.case), (Part.TWIN, stands.twin)) if matter else ():
        title = title_of(matter or "", part).replace(" …", "…")
        rows.append(HalfRow(part.capitalize(), title, f"right, {brief(max(days))}" if days else "not yet", bool(days)))
    return tuple(rows)


def titled(book: Rulebook, number: Number) -> str:
    """A number as a heading, spelt as its book spells it."""
    return f"Rule {book.cited(number.label)}" if number.label.isdecimal() else number.label


def number_card(title: str, rows: tuple[RuleRow, ...], counts: str) -> RuleRows:
    """The rules of a number with many, as many as there is room for."""
    shown = tuple(replace(row, aside="") for row in rows[:ROWS])
    more = f"and {len(rows) - ROWS} more · " if len(rows) > ROWS else ""
    return RuleRows(title, f"{len(rows)} rules", shown, f"{more}{counts}")


def question_rows(found: tuple[Found, ...], first: int, cite: str) -> QuestionRows:
    """The questions that turn on a rule, nine at a time, each with its key."""
    shown = found[first : first + KEYS]
    rows = tuple(
        QuestionRow(str(at), question.title, bank.title, Intent(Act.CHOOSE, f"{bank.id}/{question.id}"))
        for at, (bank, question) in enumerate(shown, 1)
    )
    aside = f"{first + 1} to {first + len(shown)} of {len(found)}" if len(found) > KEYS else str(len(found))
    return QuestionRows(f"Questions that turn on {cite}", aside, rows)


def rule_row(
    book: Rulebook, rule: Rule, known: Mapping[str, Standing], *, focus: bool, changes: frozenset[str]
) -> RuleRow:
    """A rule on a line of its own, with how it stands."""
    stands = standing_with(known, book, rule)
    box = RuleBox(within(rule), held_by((stands,)), focus, Intent(Act.RULE, rule.name), differs=rule.name in changes)
    return RuleRow(box, rule.name, told_of(stands))


def held_by(stands: Iterable[Standing | None]) -> Held:
    """How far a rule is settled, or several taken together."""
    states = {each.state for each in stands if each}
    if not states:
        return Held.READ
    return HELD[next(iter(states))] if len(states) == 1 else Held.ONCE


def told_of(stands: Standing | None) -> str:
    """How a judge stands with a rule, in a word or two."""
    if stands is None:
        return "to read"
    told = f"once, {brief(stands.days[-1])}" if stands.state is State.ONCE else stands.state.value
    return f"{told}, due again" if stands.missed else told


@lru_cache(maxsize=64)
def brief(day: date) -> str:
    """A day as a margin has room for it: 9 Nov."""
    number, month, *_ = day_told(day).split()
    return f"{number} {month[:3]}"


def cites_told(cites: tuple[str, ...]) -> str:
    """Citations in a row; of very many the first."""
    more = f" and {len(cites) - CITES} more" if len(cites) > CITES else ""
    return ", ".join(cites[:CITES]) + more

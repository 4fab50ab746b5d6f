"""`inlimine law`: the reading copy of a rulebook, one rule of it, or the vocabulary."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from game.banks.problems import meant
from game.desk.finding import plain
from game.desk.options import DAY, RULEBOOK, day_of, fail, rulebook_of, say_json
from game.law.evidence import word_list
from game.law.evidence.books import BOOKS
from game.law.evidence.examples import Example
from game.law.evidence.examples.all import EXAMPLES
from game.law.evidence.word_list import GUIDE, Heading, Listed, headings
from game.law.reading_copy import Entry, entries, text
from game.law.rules import Rulebook


def law(
    cite: Annotated[str | None, typer.Argument(help="One rule by its number, as in 803(2).")] = None,
    *,
    rulebook: Annotated[str, RULEBOOK] = "federal",
    on: Annotated[str | None, DAY] = None,
    vocabulary: Annotated[bool, typer.Option("--vocabulary", help="The facts a record may state.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="For a program to read.")] = False,
) -> None:
    """Print the rules as this game reads them, or the facts they read."""
    if vocabulary:
        if as_json:
            say_json(vocabulary_json())
        else:
            typer.echo(vocabulary_text())
        return
    book, day = rulebook_of(rulebook), day_of(on) or date.today()  # noqa: DTZ011 the law of the player's own day
    found = entries(book, day, examples_for(book, day))
    if cite is not None:
        found = _cited(found, cite) or fail(
            f"no rule of the {book.title} is cited {cite}",
            meant(cite, [entry.rule.cite for entry in found], "run `inlimine law` for all of them"),
        )
    if as_json:
        rules = [entry_json(entry) for entry in found]
        say_json({"rulebook": book.name, "as_of": day.isoformat(), "rules": rules})
    else:
        typer.echo(text(book, day, found))


def examples_for(book: Rulebook, day: date) -> dict[str, Example]:
    """Give each rule its standing case: of siblings the one in force that day, and the book's own before another's."""
    own = frozenset(book.rules)
    shown = [example for example in reversed(EXAMPLES) if example.rule.in_force.covers(day)]
    return {example.rule.name: example for example in sorted(shown, key=lambda example: example.rule in own)}


def _cited(found: tuple[Entry, ...], cite: str) -> tuple[Entry, ...]:
    """The rule that is asked for, or its parts: 803 gives every 803(…)."""
    asked = _spelt_alike(cite)
    own = ((_spelt_alike(entry.rule.cite), entry) for entry in found)
    return tuple(entry for each, entry in own if each == asked or each.startswith(f"{asked}("))


def _spelt_alike(cite: str) -> str:
    """A citation without its spaces, its capitals and New Mexico's 11."""
    return "".join(cite.split()).removeprefix("11-").upper()


def entry_json(entry: Entry) -> dict[str, object]:
    """One rule as the contract's JSON."""
    rule = entry.rule
    period = [
        None if edge in (date.min, date.max) else edge.isoformat()
        for edge in (rule.in_force.start, rule.in_force.until)
    ]
    return {
        "cite": rule.cite,
        "name": rule.name,
        "elements": rule.elements,
        "terms": list(entry.terms),
        "defeats": list(entry.defeats),
        "defeated_by": list(entry.defeated_by),
        "in_force": period,
        "source": rule.source,
        "note": rule.note,
        "case": entry.case,
        "twin": entry.twin,
        "informative": rule.informative,
    }


def vocabulary_json() -> dict[str, object]:
    """Every fact a record may state, as the contract's JSON."""
    return {"guide": GUIDE, "facts": [_fact(word) for heading in _vocabulary() for word in heading.words]}


def vocabulary_text() -> str:
    """The vocabulary for a person: how a record is stated, each fact, what silence means, and its clauses."""
    return word_list.text(_vocabulary())


def _vocabulary() -> tuple[Heading, ...]:
    return headings(BOOKS["federal"], BOOKS)


def _fact(word: Listed) -> dict[str, object]:
    return {
        "name": word.name,
        "type": word.kind,
        "takes": word.takes,
        "values": [plain(value) for value in word.values],
        "default": None if word.default is None else plain(word.default),
        "silence": word.silence,
        "clauses": dict(word.clauses),
        "remark": word.remark,
        "remarks": dict(word.remarks),
        "read_by": list(word.read_by),
    }

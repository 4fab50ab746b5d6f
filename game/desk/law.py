"""`inlimine law`: the reading copy of a rulebook, one rule of it, or the vocabulary."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from game.banks.problems import meant
from game.desk.finding import plain
from game.desk.options import DAY, RULEBOOK, day_of, fail, rulebook_of, say_json
from game.law.evidence.examples import Example
from game.law.evidence.examples.all import EXAMPLES
from game.law.evidence.terms import Role
from game.law.evidence.vocabulary import GROUPS, VOCABULARY
from game.law.facts import Choice, Derived, Flag, Level, Number, Switch, Tags, Word
from game.law.reading_copy import Entry, entries, text
from game.law.rules import Rulebook
from game.law.weighing import words_read


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
    readers = _readers()
    stated = (word for word in VOCABULARY.values() if not isinstance(word, Derived | Switch))
    facts = [_fact(word, readers.get(word.name, [])) for word in stated]
    return {"facts": [*facts, _against(readers.get("party.role", []))]}


def _readers() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for rule in rulebook_of("federal").rules:
        for word in (*words_read(rule.raised_by), *words_read(rule.when)):
            if rule.cite not in found.setdefault(word.name, []) and rule.cite[:1].isalnum():
                found[word.name].append(rule.cite)
    return found


def _fact(word: Word, read_by: list[str]) -> dict[str, object]:
    values = values_of(word)
    clauses = {
        str(plain(value)).lower() if isinstance(value, bool) else str(value): _clause(word, value) for value in values
    }
    default = plain(word.silent) if word.silent is not None else None
    return {
        "name": word.name,
        "type": KINDS[type(word)],
        "values": [plain(value) for value in values],
        "default": default,
        "clauses": clauses,
        "read_by": read_by,
    }


def _clause(word: Word, value: bool | int | str) -> str:  # noqa: FBT001 a fact's value is often a bool
    return word.clause(frozenset({value}) if isinstance(word, Tags) and isinstance(value, str) else value)


KINDS = {Flag: "bool", Choice: "enum", Tags: "set", Level: "level", Number: "number"}


def values_of(word: Word) -> tuple[bool | int | str, ...]:
    """Every value a fact can have, in order; a plain number has no list."""
    match word:
        case Flag():
            return (True, False)
        case Choice() | Tags():
            return tuple(str(kind) for kind in word.kinds)
        case Level():
            return (0, 1, 2, 3, 4)
    return ()


def _against(read_by: list[str]) -> dict[str, object]:
    return {
        "name": "offer.against",
        "type": "set",
        "values": [str(role) for role in Role],
        "default": None,
        "clauses": {str(role): f"it is offered against {role.clause}" for role in Role},
        "read_by": read_by,
    }


def vocabulary_text() -> str:
    """The vocabulary for a person: each table, each fact, what silence means, and its clauses."""
    lines = ["The facts a record may state. Where no default is given, a fact that a rule reaches must be stated.", ""]
    for group in GROUPS:
        words = [
            word for word in vars(group).values() if isinstance(word, Word) and not isinstance(word, Derived | Switch)
        ]
        lines += [f"[{group.path}]  {(group.__doc__ or '').strip()}", ""] if words else []
        for word in words:
            default = "" if word.silent is None else f"  (silence: {_shown(word.silent)})"
            lines.append(f"  {word.name}{default}")
            lines += [f"    {_shown(value)}: {_clause(word, value)}" for value in values_of(word)]
        lines.append("")
    return "\n".join(lines)


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(plain(value) if value != frozenset() else "none")

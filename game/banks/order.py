"""The order in which a bank is best read: every table of the format, with its keys in the order of the schema."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from game.banks import schema
from game.law.evidence.vocabulary import GROUPS
from game.law.facts import Word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.banks.positions import Path

ANY = "*"
TABLES: Mapping[tuple[str, ...], type[schema.Table]] = {
    (): schema.BankFile,
    ("bank",): schema.Heading,
    ("bank", "case"): schema.CaseFile,
    ("question",): schema.Question,
    ("question", "tells", ANY): schema.Tell,
    ("question", "tells", ANY, "reading"): schema.Reading,
    ("question", "transcript"): schema.Line,
    ("question", "decoys"): schema.Decoy,
    ("question", "counsel"): schema.Counsel,
    ("question", "option"): schema.Option,
    ("question", "author_view"): schema.AuthorView,
    ("question", "line"): schema.Utterance,
    ("question", "report"): schema.Report,
}
"""Where each table of the format stands; the names of tells are the author's own, and so is their order."""
AHEAD: Mapping[type[schema.Table], tuple[str, ...]] = {schema.Utterance: ("stage", "by", "heading", "id", "when")}
"""What is read before that which every such table shares."""
FACTS = (("question", "facts"), ("question", "line", "facts"))


def named(path: Path) -> tuple[str, ...]:
    """Give a place without the numbers of a list's items, and with no author's name for a phrase."""
    words = tuple(part for part in path if isinstance(part, str))
    return (*words[:2], ANY, *words[3:]) if words[:2] == ("question", "tells") and words[2:] else words


def fact_of(path: Path) -> str | None:
    """Name the fact, or the heading of facts, that stands at a place; None where no facts stand."""
    words = named(path)
    return next((".".join(words[len(root) :]) for root in FACTS if words[: len(root)] == root), None)


def rank(table: Path, keys: tuple[str, ...]) -> tuple[int, ...]:
    """Say where in its table a key belongs. What is unknown comes last, and keeps the author's order."""
    fact = fact_of((*table, *keys))
    if fact:
        return (_facts().get(fact, len(_facts())),)
    model = TABLES.get(named(table))
    order = (*AHEAD.get(model, ()), *model.model_fields) if model else ()
    first = keys[0]
    return (order.index(first) if first in order else len(order),)


@cache
def _facts() -> dict[str, int]:
    """Number every heading of the record, each followed by its facts."""
    names: list[str] = []
    for group in GROUPS:
        names += [group.path, *(word.name for word in vars(group).values() if isinstance(word, Word))]
    names.insert(names.index("offer.proponent") + 1, "offer.against")  # it stands on the record itself
    return {name: at for at, name in enumerate(dict.fromkeys(names))}

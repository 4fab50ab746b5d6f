"""Chambers as they are said: the record group by group, the ruling, and the argument as a list of who answers whom."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from game.scenes.listing import Band, FactSheet, Tree
from game.scenes.spoken_words import Said, aside, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.listing import FactLine, TreeRow
    from game.scenes.spoken_words import Numbers


def chambers_said(block: FactSheet | Band | Tree, numbers: Numbers) -> Iterator[Said]:
    """Say one block of a record in chambers."""
    match block:
        case FactSheet():
            yield Said(joined(block.title, aside(block.aside)), heading=True)
            for group, rows in groupby(block.rows, lambda row: row.group):
                yield Said(group, heading=True)
                yield from (_fact(row, numbers) for row in rows)
            yield Said(block.note)
        case Band():
            yield Said(joined(f"The ruling: {block.word}", aside(block.aside)), heading=True)
            if block.under:
                yield Said(block.under, row=True)
        case Tree():
            yield Said(joined(block.title, aside(block.aside)), heading=True)
            yield from (_branch(row) for row in block.rows)


def _fact(row: FactLine, numbers: Numbers) -> Said:
    changed = "changed: " if row.changed else ""
    told = joined(f"{changed}{row.clause}", aside(row.answer))
    return Said(joined(numbers.get(row.intent, ""), told, by=". "), row=True, chosen=row.focus, mark="Here")


def _branch(row: TreeRow) -> Said:
    under = "" if row.head else "It asks: "
    changed = "[changed] " if row.changed else ""
    return Said(joined(f"{changed}{under}{row.says}", joined(row.state, aside(row.cite)), by=": "), row=True)

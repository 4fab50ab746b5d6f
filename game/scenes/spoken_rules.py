"""The rule book said: the map as a list by Article, the rules of a number, one rule, its questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.prose import capital
from game.scenes.rule_blocks import BoxRow, Held, QuestionRows, RuleMap, RuleRow, RuleRows, RuleSheet
from game.scenes.spoken_words import Said, aside, joined, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.rule_blocks import RuleBox
    from game.scenes.spoken_words import Numbers

STANDS = {
    Held.SETTLED: "settled",
    Held.ONCE: "begun",
    Held.OPEN: "open",
    Held.READ: "only to be read",
}


def boxes_of(block: RuleMap | RuleRows) -> tuple[RuleBox, ...]:
    """Every box of a map or a card, in order."""
    return tuple(box for row in block.rows for box in ((row.box,) if isinstance(row, RuleRow) else row.boxes))


def rule_book_said(block: RuleMap | RuleRows | RuleSheet | QuestionRows, numbers: Numbers) -> Iterator[Said]:
    """Say one block of the rule book."""
    match block:
        case RuleMap():
            yield from _map(block, numbers)
        case RuleRows():
            yield Said(joined(block.title, aside(block.aside)), heading=True)
            yield from (_rule(row, numbers) for row in block.rows)
            yield from (Said(note, row=True) for note in (block.note,) if note)
        case RuleSheet():
            yield from _sheet(block)
        case QuestionRows():
            yield Said(joined(block.title, aside(block.aside)), heading=True)
            yield from (Said(joined(f"{row.key}. {row.title}", aside(row.aside)), row=True) for row in block.rows)


def _map(block: RuleMap, numbers: Numbers) -> Iterator[Said]:
    yield Said(joined(block.title, aside(block.aside)), heading=True)
    if block.search.typing:
        yield Said(joined("Type what to look for.", block.search.text, aside(block.search.aside)))
    for row in block.rows:
        yield _article(row) if isinstance(row, BoxRow) else _rule(row, numbers)
    marked = [box.label for row in block.rows if isinstance(row, BoxRow) for box in row.boxes if box.differs]
    if marked:
        yield Said(f"{capital(block.differs)}: {', '.join(marked)}.")
    found = [box.label for row in block.rows if isinstance(row, BoxRow) for box in row.boxes if box.hit]
    if found:
        yield Said(f"Found under {', '.join(found)}.")
    here = next((box.label for row in block.rows if isinstance(row, BoxRow) for box in row.boxes if box.focus), "")
    if here:
        yield Said(f"You are at {here}; type another number to go there.")
    if block.note:
        yield Said(block.note)


def _article(row: BoxRow) -> Said:
    """An Article, its numbers by how they stand."""
    groups = ((STANDS[held], [box.label for box in row.boxes if box.held is held]) for held in Held)
    told = "; ".join(f"{word} {', '.join(labels)}" for word, labels in groups if labels)
    return Said(f"{joined(row.numeral, row.name)}: {told}", row=True)


def _rule(row: RuleRow, numbers: Numbers) -> Said:
    """A rule with what is typed to touch it, how it stands, and the words a search found in it."""
    stands = joined(row.aside or STANDS[row.box.held], "other law beside it" if row.box.differs else "", by="; ")
    told = joined(numbers.get(row.box.intent, ""), row.name, aside(stands))
    return Said(joined(told, text_of(row.under, numbers), by=": "), row=True, chosen=row.box.focus)


def _sheet(sheet: RuleSheet) -> Iterator[Said]:
    yield Said(joined(sheet.cite, sheet.name), heading=True)
    yield Said(sheet.text, row=True)
    if sheet.terms:
        yield Said(f"{sheet.label}: {'; '.join(sheet.terms)}.", row=True)
    yield from (Said(f"{label}: {told}", row=True) for label, told in sheet.beside)
    yield from (Said(f"{half.label}: {joined(half.title, aside(half.aside))}", row=True) for half in sheet.halves)
    yield from (Said(f"{label}: {told}", row=True) for label, told in sheet.rows)

"""The pleading page as it is said, item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.buttons import Button, ButtonRow
from game.scenes.marks import Glyph, Tone
from game.scenes.on_page import (
    Blank,
    Caps,
    Excerpt,
    FactRow,
    LabelRow,
    Legend,
    Note,
    Page,
    PageItem,
    Pills,
    Prose,
    ReadingRow,
    Signs,
    StageRow,
    Stamp,
    Testimony,
    Timer,
    Typed,
)
from game.scenes.spoken_words import SIGNS, Said, aside, joined, signed, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.spoken_words import Numbers

RULED = frozenset({Glyph.SUSTAINED, Glyph.OVERRULED})
"""Beside a speech, the signs of what the court says in it."""
SMALL = frozenset(
    {"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "was", "with", "it", "this", "v."}
)


def page_said(page: Page, numbers: Numbers) -> Iterator[Said]:
    """Read a page from its title to its foot, then its stamp."""
    yield Said(page.title, heading=True)
    if page.under:
        yield Said(_lowered(page.under), row=True)
    for item in (*page.body, *page.foot):
        yield from item_said(item, numbers)
    if page.stamp:
        yield Said(_stamped(page.stamp))


def item_said(item: PageItem, numbers: Numbers) -> Iterator[Said]:  # noqa: C901, PLR0912 - one case a kind of item
    """Say one item of a page."""
    match item:
        case Prose():
            yield Said(signed(text_of(item.words, numbers), item.sign or SIGNS[item.glyph]))
        case Testimony():
            yield _speech(item, numbers)
        case StageRow():
            yield Said(joined(item.text, item.under, by=". "), heading=True)
        case Timer():
            yield Said(item.text, row=True)
        case Caps():
            yield Said(joined(item.text, aside(item.aside)), heading=True)
        case FactRow():
            yield Said(f"({item.letter}) {item.text}", row=True)
        case LabelRow():
            yield Said(signed(joined(item.label, item.text, by=": "), item.sign or SIGNS[item.glyph]), row=True)
        case Typed():
            yield Said(joined(item.label, item.text or "…", by=": "), row=True)
        case Excerpt():
            yield _excerpt(item)
        case ReadingRow():
            yield _reading(item)
        case Note():
            yield Said(signed(item.text, SIGNS[item.glyph]))
        case Pills():
            yield Said(f"Rules: {', '.join(item.cites)}", row=True)
        case Button():
            yield _button(item)
        case ButtonRow():
            yield from (_button(button) for button in item.buttons)
        case Signs():
            yield Said(f"A row of {len(item.glyphs)} signs, counted in words.", row=True)
        case Blank() | Legend():  # each sign is said where it stands
            return


def _button(button: Button) -> Said:
    return Said(joined(f"{button.key}. {button.label}", aside(button.aside)), row=True)


def _speech(item: Testimony, numbers: Numbers) -> Said:
    said = joined(_speaker(item.who), text_of(item.words, numbers))
    sign = "" if item.glyph in RULED else item.sign or SIGNS[item.glyph]
    return Said(signed(said, sign), row=True, chosen=item.here or item.focus, mark="Now" if item.here else "Here")


def _speaker(who: str) -> str:
    return who if not who or who.endswith((".", ":")) else f"{who}:"


def _excerpt(item: Excerpt) -> Said:
    """Say a line of a file, and which words of it are marked."""
    marked = item.text[item.start : item.end].strip()
    under = f" The mark stands under: {marked}" if marked else ""
    return Said(f"Line {item.number} reads: {item.text.strip()}{under}", row=True)


def _reading(row: ReadingRow) -> Said:
    told = f"{row.key}. “{row.words}”: {row.ruling}"
    return Said(joined(told, aside(row.aside)), row=True, chosen=row.swapped_in)


def _stamped(stamp: Stamp) -> str:
    """A case file's stamp is its verdict and stands alone; a judge's own ruling is only repeated."""
    said = stamp.text.capitalize()
    return said if stamp.tone is Tone.INK else f"Stamped: {said}"


def _lowered(capitals: str) -> str:
    """Spell small capitals so that a voice reads words and not letters."""
    if not capitals.isupper():
        return capitals
    return " · ".join(_in_title_case(part) for part in capitals.lower().split(" · "))


def _in_title_case(words: str) -> str:
    first, *rest = words.split(" ")
    return " ".join([first.capitalize(), *(word if word in SMALL else word.capitalize() for word in rest)])

"""The pleading page, item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.view import (
    Blank,
    Button,
    ButtonRow,
    Caps,
    FactRow,
    LabelRow,
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
    Tone,
)
from game.terminal.lines import Line
from game.terminal.spans import aside, joined, signed, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.terminal.lines import Numbers

SMALL = frozenset(
    {"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "was", "with", "it", "this", "v."}
)


def page_lines(page: Page, numbers: Numbers) -> Iterator[Line]:
    """Read a page from its title to its foot, then its stamp."""
    yield Line(page.title, heading=True)
    if page.under:
        yield Line(_lowered(page.under), row=True)
    for item in (*page.body, *page.foot):
        yield from item_lines(item, numbers)
    if page.stamp:
        yield Line(_stamped(page.stamp))


def item_lines(item: PageItem, numbers: Numbers) -> Iterator[Line]:  # noqa: C901, PLR0912 - one case a kind of item
    """Say one item of a page."""
    match item:
        case Prose():
            yield Line(signed(text_of(item.words, numbers), item.glyph))
        case Testimony():
            said = f"{_speaker(item.who)} {text_of(item.words, numbers)}".strip()
            yield Line(said, row=True, chosen=item.here, mark="Now")
        case StageRow():
            yield Line(joined(item.text, item.under, by=". "), heading=True)
        case Timer():
            yield Line(f"{item.text} (no clock runs here)", row=True)
        case Caps():
            yield Line(joined(item.text, aside(item.aside)), heading=True)
        case FactRow():
            yield Line(f"({item.letter}) {item.text}", row=True)
        case LabelRow():
            yield Line(joined(item.label, item.text, by=": "), row=True)
        case ReadingRow():
            yield _reading(item)
        case Note():
            yield Line(signed(item.text, item.glyph))
        case Pills():
            yield Line(f"Rules: {', '.join(item.cites)}", row=True)
        case Button():
            yield from button_lines(item)
        case ButtonRow():
            for button in item.buttons:
                yield from button_lines(button)
        case Blank() | Signs():
            return


def button_lines(button: Button) -> Iterator[Line]:
    """Say a button and its key; what an empty line does is said at the end of every screen."""
    if button.key != "enter":
        yield Line(joined(f"{button.key}. {button.label}", aside(button.aside)), row=True)


def _speaker(who: str) -> str:
    return who if not who or who.endswith(".") else f"{who}:"


def _reading(row: ReadingRow) -> Line:
    told = f"{row.key}. “{row.words}”: {row.ruling}"
    return Line(joined(told, aside(row.aside)), row=True, chosen=row.swapped_in)


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

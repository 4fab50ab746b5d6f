"""How the sidebar looks: the page with its black bars, and what counsel may be asked before the ruling."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.play.answers import RULINGS
from game.play.sidebar import QUESTIONS, foundations, left_to_ask, under_seal
from game.scenes.asking import Allowance, Inquiry, Option, Rulings
from game.scenes.buttons import Button, Key
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import Mark, Span, plain
from game.scenes.on_page import Caps, Note, Page, PageItem, Testimony
from game.scenes.pages import about_keys, crumbs_of, page_marked, ticks_of
from game.scenes.view import View
from game.scenes.wording import spoken

if TYPE_CHECKING:
    from game.banks.variants import Segment
    from game.play.answers import Terms
    from game.play.posed import Posed
    from game.play.sidebar import Foundation
    from game.play.sitting import Sitting

LETTERS = "abcde"
NUMBERS = ("none", "one", "two")
SIDEBAR = Intent(Act.SIDEBAR)


def sidebar_view(sitting: Sitting, terms: Terms, focus: int, latest: str = "") -> View:
    """The page on the left; on the right the questions for counsel, and the four rulings in small."""
    posed = sitting.posed
    left = left_to_ask(posed, terms)
    return View(
        scene="sidebar",
        crumbs=(*crumbs_of(sitting), "Sidebar"),
        left=(as_seen(posed, terms, latest=latest),),
        right=(
            Plate(Picture.BENCH),
            Allowance("Ask counsel", QUESTIONS - left, QUESTIONS, left_told(left)),
            *(_inquiry(posed, terms, at, bool(left) and at == focus) for at in range(len(foundations(posed)))),
            Note("Unasked questions earn points; a ruling on an open record is remanded."),
            Rulings("Or rule now", _rulings(posed)),
        ),
        ticks=ticks_of(sitting),
        keys=(
            Key("down", "question", NEXT, shown="↑↓"),
            Key("up", "", PREVIOUS),
            Key("enter", "ask" if left else "rule", ENTER),
            Key("", "rule", ENTER, shown="1–4"),
            *(key for key in about_keys(posed) if key.key != "e"),
            Key("esc", "to the bench", BACK),
        ),
        note="not every answer matters",
    )


def left_told(left: int) -> str:
    """How many questions are left, in words."""
    return f"{NUMBERS[left]} left of {NUMBERS[QUESTIONS]}"


def sidebar_button(posed: Posed, terms: Terms) -> tuple[Button, ...]:
    """The way from the bench to the sidebar, where something opened under seal."""
    aside = left_told(left_to_ask(posed, terms))
    return (Button("b", "Ask counsel", SIDEBAR, aside=aside),) if posed.sealed else ()


def as_seen(posed: Posed, terms: Terms, lit: frozenset[str] = frozenset(), latest: str = "") -> Page:
    """The page as the judge sees it: bars where nobody has asked; beneath it what was said at the sidebar.

    `lit` are the facts, by path, whose words are lit; `latest` is the tell whose seal is just being lifted.
    """
    sealed = under_seal(posed, terms)
    first = {piece.tell: piece for piece in reversed(posed.story) if piece.tell in posed.sealed}
    numbers = {tell: at for at, tell in enumerate(reversed(first), 1)}

    def marked(_number: int, piece: Segment, usual: Mark) -> Span:
        if piece.tell in sealed:
            return Span(f"sealed phrase {numbers[piece.tell]}" if piece is first[piece.tell] else "", Mark.SEALED)
        if lit.intersection(piece.facts):
            return Span(piece.text, Mark.LIT)
        if piece.tell in posed.sealed:
            return Span(piece.text, Mark.LIFTING if piece.tell == latest else Mark.UNSEALED)
        return Span(piece.text, usual)

    page = page_marked(posed, marked)
    return replace(page, foot=(*page.foot, *_exchanges(posed, terms)))


def _exchanges(posed: Posed, terms: Terms) -> tuple[PageItem, ...]:
    """What was asked at the sidebar and what counsel answered, in the order of asking."""
    known = {each.name: each for each in foundations(posed)}
    asked = [known[name] for name in terms.questions if name in known]
    said = tuple(
        line for each in asked for line in (Testimony("Q.", plain(each.asks)), Testimony("A.", plain(each.answer)))
    )
    return (Caps("At the sidebar", "The jury cannot hear this."), *said) if said else ()


def _inquiry(posed: Posed, terms: Terms, at: int, focus: bool) -> Inquiry:  # noqa: FBT001 - bound in one place
    each = foundations(posed)[at]
    asked = each.name in terms.questions
    spent = not asked and not left_to_ask(posed, terms)
    told = _told(posed, each) if asked else ""
    return Inquiry(LETTERS[at], each.asks, asked, told, focus, spent, Intent(Act.ASK, each.name))


def _told(posed: Posed, each: Foundation) -> str:
    """The words that an answer unsealed; a decoy unseals none."""
    if not each.tell:
        return f"Nothing unsealed: {each.answer}"
    return f"Unsealed: {''.join(piece.text for piece in posed.story if piece.tell == each.tell)}"


def _rulings(posed: Posed) -> tuple[Option, ...]:
    options = []
    for at, choice in enumerate(RULINGS):
        told, intent = spoken(choice, posed.stage), Intent(Act.CHOOSE, choice)
        options.append(Option(str(at + 1), told.glyph, told.word, told.plain.lower(), "", chosen=False, intent=intent))
    return tuple(options)

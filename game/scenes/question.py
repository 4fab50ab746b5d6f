"""How a question looks: the page and the four rulings; then the page and the grounds; hints and certainty beneath."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.play.answers import Certainty
from game.play.hints import LIGHT, NAME, STRIKE, article, deciding, offered, struck
from game.scenes.asking import Candidate, Heading, Hint, Option, Segment, Segments
from game.scenes.buttons import Button, Key
from game.scenes.choosing import heading_of, options_of
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import Glyph
from game.scenes.on_page import Blank, Note, Page
from game.scenes.pages import about_keys, banner_of, crumbs_of, ticks_of
from game.scenes.sidebar import as_seen, sidebar_button
from game.scenes.view import View
from game.scenes.wording import spoken

if TYPE_CHECKING:
    from game.play.answers import Choice, Terms
    from game.play.posed import Posed
    from game.play.sitting import Sitting

ROW_KEYS = (Key("down", "", NEXT), Key("up", "", PREVIOUS))
HINTS = {
    LIGHT: "light the words that decide",
    NAME: "name the article that decides",
    STRIKE: "strike two grounds out",
}


def question_view(sitting: Sitting, chosen: Choice | None, terms: Terms) -> View:
    """The page on the left, the four rulings or the options on the right; `chosen` is pencilled in."""
    posed = sitting.posed
    label = "Enter your prediction" if posed.real else "Give this answer" if posed.authored else "Enter the ruling"
    return View(
        scene="case-file" if posed.real else "question",
        crumbs=crumbs_of(sitting),
        left=(_page(posed, terms),),
        right=(
            Plate(Picture.BENCH),
            *(_options(posed, chosen) if posed.authored else _rulings(posed, chosen)),
            *_certainty(terms),
            *sidebar_button(posed, terms),
            *_hint(posed, terms, on_grounds=False),
            Button("enter", label, ENTER, primary=True),
        ),
        ticks=ticks_of(sitting),
        banner=banner_of(posed),
        keys=(
            Key("", "choose" if posed.authored else "rule", ENTER, shown=f"1–{len(posed.row)}"),
            Key("enter", "enter it", ENTER),
            Key("p", "pass over", Intent(Act.SKIP), quiet=True),
            *about_keys(posed),
            Key("esc", "leave the bench", BACK),
            *ROW_KEYS,
        ),
        note=posed.note,
    )


def _rulings(posed: Posed, chosen: Choice | None) -> tuple[Heading | Option, ...]:
    """The four rulings, in the words of the stage."""
    ask = "What did the court rule?" if posed.real else "How do you rule?"
    options = []
    for at, choice in enumerate(posed.row):
        told, intent = spoken(choice, posed.stage), Intent(Act.CHOOSE, choice)
        options.append(Option(str(at + 1), told.glyph, told.word, told.plain, told.effect, choice is chosen, intent))
    return (Heading(ask, posed.objection), *options)


def _options(posed: Posed, chosen: Choice | None) -> tuple[Heading | Candidate, ...]:
    """The options of a choice."""
    return (heading_of(posed), *options_of(posed, chosen))


def ground_view(sitting: Sitting, choice: Choice, ground: int | None, terms: Terms) -> View:
    """The page on the left, the grounds to pick from on the right; those struck out stand greyed."""
    posed = sitting.posed
    told = spoken(choice, posed.stage)
    out = out_of_the_running(posed, terms)
    rows = tuple(
        Candidate(
            str(at + 1), each.cite, each.name, each.elements, at == ground, Intent(Act.CHOOSE, str(at)), at in out
        )
        for at, each in enumerate(posed.candidates)
    )
    return View(
        scene="ground",
        crumbs=(*crumbs_of(sitting), "The ground"),
        left=(_page(posed, terms),),
        right=(
            Heading("On what ground?", f"{told.word}: {told.plain.lower()}"),
            *rows,
            *_hint(posed, terms, on_grounds=True),
            Button("enter", "Name the ground", ENTER, primary=True),
        ),
        ticks=ticks_of(sitting),
        keys=(
            Key("", "pick", ENTER, shown=f"1–{len(rows)}"),
            Key("enter", "name it", ENTER),
            *about_keys(posed),
            Key("esc", "change the ruling", BACK),
            *ROW_KEYS,
        ),
        note="the rule that decides it, whichever way you ruled",
    )


def out_of_the_running(posed: Posed, terms: Terms) -> frozenset[int]:
    """The places of the grounds that a hint has struck out."""
    return struck(posed) if terms.hints >= STRIKE else frozenset()


def _page(posed: Posed, terms: Terms) -> Page:
    """The page, with what the hints have told."""
    hints = terms.hints if posed.argued else 0
    page = as_seen(posed, terms, deciding(posed.ruling) if hints >= LIGHT else frozenset())
    told = (Blank(), Note(f"It is decided in {article(posed)}.", Glyph.THEREFORE)) if hints >= NAME else ()
    return replace(page, body=(*page.body, *told))


def _hint(posed: Posed, terms: Terms, *, on_grounds: bool) -> tuple[Hint, ...]:
    """The hint that can be bought next."""
    following = offered(posed, terms.hints, on_grounds=on_grounds)
    return (Hint("h", HINTS[following], "−1 point", Intent(Act.HINT)),) if following else ()


def _certainty(terms: Terms) -> tuple[Segments, ...]:
    """How sure the judge is, where that is asked for."""
    if terms.certainty is None:
        return ()
    parts = tuple(Segment(each.value, each is terms.certainty, Intent(Act.CERTAINTY, each)) for each in Certainty)
    return (Segments("c", "How sure?", parts, Intent(Act.CERTAINTY)),)

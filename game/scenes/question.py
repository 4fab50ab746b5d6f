"""How a question looks: the page and the four rulings; then the page and the grounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.pages import about_keys, banner_of, crumbs_of, page_of, ticks_of
from game.scenes.view import Button, Candidate, Heading, Key, Option, Picture, Plate, View
from game.scenes.wording import RULINGS, spoken

if TYPE_CHECKING:
    from game.play.answers import Choice
    from game.play.sitting import Sitting

ROW_KEYS = (Key("down", "", NEXT), Key("up", "", PREVIOUS))


def question_view(sitting: Sitting, chosen: Choice | None) -> View:
    """The page on the left, the four rulings on the right; `chosen` is pencilled in."""
    posed = sitting.posed
    options = []
    for at, choice in enumerate(RULINGS):
        told, intent = spoken(choice, posed.stage), Intent(Act.CHOOSE, choice)
        options.append(Option(str(at + 1), told.glyph, told.word, told.plain, told.effect, choice is chosen, intent))
    ask = "What did the court rule?" if posed.real else "How do you rule?"
    label = "Enter your prediction" if posed.real else "Enter the ruling"
    return View(
        scene="case-file" if posed.real else "question",
        crumbs=crumbs_of(sitting),
        left=(page_of(posed),),
        right=(
            Plate(Picture.BENCH),
            Heading(ask, posed.objection),
            *options,
            Button("enter", label, ENTER, primary=True),
        ),
        ticks=ticks_of(sitting),
        banner=banner_of(posed),
        keys=(
            Key("", "rule", ENTER, shown="1–4"),
            Key("enter", "enter it", ENTER),
            Key("p", "pass over", Intent(Act.SKIP), quiet=True),
            *about_keys(posed),
            Key("esc", "leave the bench", BACK),
            *ROW_KEYS,
        ),
        note=posed.note,
    )


def ground_view(sitting: Sitting, choice: Choice, ground: int | None) -> View:
    """The page on the left, the grounds to pick from on the right."""
    posed = sitting.posed
    told = spoken(choice, posed.stage)
    rows = tuple(
        Candidate(str(at + 1), each.cite, each.name, each.elements, at == ground, Intent(Act.CHOOSE, str(at)))
        for at, each in enumerate(posed.candidates)
    )
    return View(
        scene="ground",
        crumbs=(*crumbs_of(sitting), "The ground"),
        left=(page_of(posed),),
        right=(
            Heading("On what ground?", f"{told.word}: {told.plain.lower()}"),
            *rows,
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

"""How a choice looks: the stem and its options; then what became of the one picked, with what its author says of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.scenes.asking import Candidate, Heading
from game.scenes.buttons import Button, Key
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import Mark, Span, plain
from game.scenes.on_page import Caps, FactRow, PageItem, Stamp
from game.scenes.pages import about_keys, crumbs_of, page_of, ticks_of
from game.scenes.telling import Card
from game.scenes.telling import Verdict as VerdictBlock
from game.scenes.view import View
from game.scenes.wording import points_told, sign_of, signed

if TYPE_CHECKING:
    from game.play.answers import Choice
    from game.play.posed import Posed
    from game.play.sitting import Sitting
    from game.play.verdict import Verdict

THE_AUTHORS = "The author’s key, not the model’s."


def options_of(posed: Posed, chosen: Choice | None) -> tuple[Candidate, ...]:
    """The options, on keys from 1; `chosen` is pencilled in."""
    rows = zip(posed.row, posed.question.option, strict=True)
    return tuple(
        Candidate(str(at), "", option.says, "", choice is chosen, Intent(Act.CHOOSE, choice))
        for at, (choice, option) in enumerate(rows, 1)
    )


def answered_view(sitting: Sitting, verdict: Verdict) -> View:
    """What became of the option picked, and, if another is right, which and why."""
    posed = sitting.posed
    glyph, tone, _ = sign_of(verdict)
    cite = next(iter(posed.turns_on), "")
    block = VerdictBlock(
        glyph, tone, verdict.word, THE_AUTHORS, _said_of(posed, verdict.choice), "It turns on" if cite else "", cite,
        posed.rule_name(cite), f"{signed(verdict.points)} of {verdict.out_of}", points_told(verdict.parts),
    )  # fmt: skip
    stamped = Stamp(f"ANSWER {posed.row.index(verdict.choice) + 1}" if verdict.choice in posed.row else "PASSED", tone)
    label = "The end of the hearing" if sitting.hearing.over else "Go on"
    return View(
        scene="answered",
        crumbs=crumbs_of(sitting),
        left=(replace(page_of(posed, stamp=stamped), foot=_options_again(posed)),),
        right=(
            Plate(Picture.STRIKE if verdict.stands else Picture.RETURNED),
            block,
            *(() if verdict.stands else (_right_one(posed),)),
            Button("enter", label, ENTER, primary=True),
        ),
        ticks=ticks_of(sitting),
        keys=(Key("enter", "go on", ENTER), *about_keys(posed), Key("esc", "leave the bench", BACK)),
        note="the author’s key: no rules were asked",
        moment=True,
    )


def heading_of(posed: Posed) -> Heading:
    """What is asked beside the stem of a choice."""
    return Heading("Which is right?", f"one of {len(posed.row)}")


def _options_again(posed: Posed) -> tuple[PageItem, ...]:
    """The options by their numbers, so that the stamp can be read."""
    rows = (FactRow(str(at), option.says) for at, option in enumerate(posed.question.option, 1))
    return (Caps("The options"), *rows)


def _said_of(posed: Posed, choice: Choice) -> str:
    option = posed.option(choice)
    return option.feedback if option else "You gave no answer."


def _right_one(posed: Posed) -> Card:
    right = posed.option(min(posed.standard.right))
    says, feedback = (right.says, right.feedback) if right else ("", "")
    return Card("The right answer", "by the author’s key", ((Span(says, Mark.STRONG),), plain(feedback)))

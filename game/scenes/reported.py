"""How the moment looks in a case file: the prediction beside what was reported, and the model's own view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.pointing import turns_on
from game.scenes.buttons import Button, ButtonRow, Key
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.marks import Mark, Span, Tone, plain
from game.scenes.on_page import Blank, Page, Prose, Stamp
from game.scenes.pages import about_keys, banner_of, crumbs_of, page_of, reported_rows, ticks_of
from game.scenes.telling import Card, CiteRows, Side
from game.scenes.telling import Outcome as Told
from game.scenes.view import View
from game.scenes.wording import outcome_spoken, spoken

if TYPE_CHECKING:
    from game.play.posed import Posed
    from game.play.sitting import Sitting
    from game.play.verdict import Verdict

ROWS = 2


def reported_view(sitting: Sitting, verdict: Verdict) -> View:
    """How a prediction stands to what was reported."""
    posed = sitting.posed
    page = page_of(posed, stamp=Stamp(verdict.word.upper(), Tone.INK))
    told = (Blank(), Prose(plain(posed.reason))) if posed.reason else ()
    reported = Page(page.title, page.under, (*page.body[-1:], *told), reported_rows(posed), page.stamp)
    yours, court = spoken(verdict.choice, posed.stage), outcome_spoken(posed.key, posed.stage)
    twin = (Button("t", "The fictional twin", Intent(Act.TWIN)),) if sitting.bank.heading.twin else ()
    return View(
        scene="case-file-reveal",
        crumbs=crumbs_of(sitting),
        left=(reported,),
        right=(
            Side(
                Told("You predicted", yours.glyph, yours.word, yours.plain.lower()),
                Told("Reported", court.glyph, court.word, court.plain.lower()),
                arrow=False,
                changed=False,
            ),
            *_model_view(posed),
            ButtonRow((*twin, Button("enter", "Next ruling", ENTER, primary=True))),
        ),
        ticks=ticks_of(sitting),
        banner=banner_of(posed),
        keys=(
            Key("enter", "next ruling", ENTER),
            *((Key("t", "twin", Intent(Act.TWIN)),) if twin else ()),
            *about_keys(posed),
            Key("esc", "leave the bench", BACK),
        ),
        note="neutral labels; names only in the case note",
        moment=True,
    )


def _model_view(posed: Posed) -> tuple[CiteRows | Card, ...]:
    """What the model makes of the same record: ours, never the court's."""
    note = "The reported ruling is the key; the model’s ruling earns the same."
    told = outcome_spoken(posed.ruling.outcome, posed.stage)
    head = f"{told.word}: {told.plain[:1].lower()}{told.plain[1:]}."
    rows = tuple((cite, posed.rule_elements(cite)) for cite in turns_on(posed.ruling)[:ROWS])
    card = Card("The model’s view", "ours, not the court’s", ((Span(head, Mark.STRONG),),), note)
    return (card, *((CiteRows("What it looks at", "in our words", rows),) if rows else ()))

"""How the moment looks: the stamp, what became of the ruling, the first reason; in a case file, what was reported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.law.pointing import turns_on
from game.law.reasoning import Outcome
from game.law.why_not import why_not, why_not_in, why_not_out
from game.play.answers import Choice
from game.play.verdict import Word, right_choices
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.pages import about_keys, banner_of, crumbs_of, page_of, reported_rows, ticks_of
from game.scenes.view import (
    Blank,
    Button,
    ButtonRow,
    Card,
    CiteRows,
    Key,
    Mark,
    Page,
    PageItem,
    Picture,
    Plate,
    Prose,
    Side,
    Span,
    Stamp,
    Tone,
    View,
    plain,
)
from game.scenes.view import Outcome as Told
from game.scenes.view import Verdict as VerdictBlock
from game.scenes.wording import UNDER, outcome_spoken, sign_of, spoken

if TYPE_CHECKING:
    from game.play.posed import Posed
    from game.play.sitting import Sitting
    from game.play.verdict import Verdict

WHY = Intent(Act.WHY)
WHAT_IF = Intent(Act.WHAT_IF)
ROWS = 2


def moment_view(sitting: Sitting, verdict: Verdict) -> View:
    """What became of the ruling, or how the prediction stands to what was reported."""
    return _reported(sitting, verdict) if sitting.posed.real else _reviewed(sitting, verdict)


def _reviewed(sitting: Sitting, verdict: Verdict) -> View:
    posed = sitting.posed
    glyph, tone, _ = sign_of(verdict)
    told = spoken(verdict.choice, posed.stage)
    what_if = (Button("f", "What if?", WHAT_IF),) if posed.tells else ()
    label, ground = _ground_told(posed, verdict)
    block = VerdictBlock(
        glyph, tone, verdict.word, _under(posed, verdict), reason_of(posed, verdict), label, ground,
        posed.rule_name(ground), f"{verdict.points} of {verdict.out_of}",
    )  # fmt: skip
    last = sitting.hearing.over
    page = page_of(posed, stamp=Stamp(told.word.upper(), tone))
    return View(
        scene="contestable" if posed.ruling.outcome is Outcome.CONTESTABLE else "reveal",
        crumbs=crumbs_of(sitting),
        left=(replace(page, body=(*page.body, *_consequence(posed, verdict))),),
        right=(
            Plate(Picture.STRIKE if verdict.stands else Picture.RETURNED),
            block,
            ButtonRow((Button("w", "Why?", WHY), *what_if)),
            Button("enter", "What the jury heard" if last else "Go on", ENTER, primary=True),
        ),
        ticks=ticks_of(sitting),
        keys=(
            Key("enter", "go on", ENTER),
            Key("w", "why?", WHY),
            *((Key("f", "what if?", WHAT_IF),) if posed.tells else ()),
            *about_keys(posed),
            Key("esc", "leave the bench", BACK),
        ),
        note="any key ends the animation",
        moment=True,
    )


def _ground_told(posed: Posed, verdict: Verdict) -> tuple[str, str]:
    """Your ground where it was right; else the one that decides."""
    if verdict.word is Word.AFFIRMED and verdict.ground:
        return "Your ground", verdict.ground
    return "It turns on", next(iter(turns_on(posed.ruling)), "")


def _consequence(posed: Posed, verdict: Verdict) -> tuple[PageItem, ...]:
    """What the ruling entered made of the jury's knowledge."""
    let_in = verdict.choice in (Choice.LET_IN, Choice.LIMITS)
    told = posed.question.if_in if let_in else posed.question.if_out
    return (Blank(), Prose(plain(told))) if told else ()


def _under(posed: Posed, verdict: Verdict) -> str:
    """What the word means; where the ruling was right, why its ground does not carry it."""
    if posed.ruling.outcome is Outcome.CONTESTABLE and verdict.stands:
        return "Within discretion: either ruling stands."
    if verdict.word is Word.OTHER_GROUNDS and verdict.ground:
        return why_not(posed.ruling, verdict.ground)
    return UNDER[verdict.word]


def reason_of(posed: Posed, verdict: Verdict) -> str:
    """The first thing said: why the ruling stands, or what the ruling entered overlooks."""
    told = outcome_spoken(posed.ruling.outcome, posed.stage)
    if posed.reason and verdict.stands:
        return posed.reason
    if verdict.word is Word.REVERSED and not posed.reason:
        return _overlooked(posed, verdict.choice)
    return posed.reason or f"{told.word}: {posed.model_reason}."


def _overlooked(posed: Posed, choice: Choice) -> str:
    right = right_choices(posed.ruling)
    if choice is Choice.KEEP_OUT or Choice.LET_IN in right:
        return why_not_out(posed.ruling)
    if choice is Choice.LET_IN or Choice.KEEP_OUT in right:
        return why_not_in(posed.ruling)
    return f"{outcome_spoken(posed.ruling.outcome, posed.stage).word}: {posed.model_reason}."


def _reported(sitting: Sitting, verdict: Verdict) -> View:
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
    note = "The reported ruling is the key; the model’s answer earns the same. Facts are turned only in the twin."
    told = outcome_spoken(posed.ruling.outcome, posed.stage)
    head = f"{told.word}: {told.plain[:1].lower()}{told.plain[1:]}."
    rows = tuple((cite, posed.rule_elements(cite)) for cite in turns_on(posed.ruling)[:ROWS])
    card = Card("The model’s view", "ours, not the court’s", ((Span(head, Mark.STRONG),),), note)
    return (card, *((CiteRows("What it looks at", "in our words", rows),) if rows else ()))

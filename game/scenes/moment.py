"""How the moment looks: the stamp, what became of the ruling, the first reason, and the ways to look closer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.law.best_point import best_point
from game.law.prose import lowered
from game.law.reasoning import Outcome
from game.law.why_not import why_not, why_not_in, why_not_out
from game.play.answers import Choice
from game.play.arguing import Point, nearest_point
from game.play.sidebar import foundations, under_seal
from game.play.verdict import Word, right_choices
from game.scenes.buttons import Button, ButtonRow, Key
from game.scenes.choosing import answered_view
from game.scenes.erring import parting
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import Glyph, plain
from game.scenes.on_page import Blank, Note, PageItem, Prose, Stamp
from game.scenes.pages import about_keys, crumbs_of, page_of, ticks_of
from game.scenes.reported import reported_view
from game.scenes.telling import Verdict as VerdictBlock
from game.scenes.view import View
from game.scenes.wording import UNDER, ended, headed, outcome_spoken, points_told, sign_of, signed, spoken

if TYPE_CHECKING:
    from game.play.posed import Posed
    from game.play.sitting import Sitting
    from game.play.verdict import Verdict

WHY = Intent(Act.WHY)
WHAT_IF = Intent(Act.WHAT_IF)
ARGUE = Intent(Act.ARGUE)
TURN_IT = Intent(Act.TURN_IT)
OPEN_AND_SAID = "The record was open as you saw it, and you said so."
OPEN_AND_RULED_ON = "Back to you: what was sealed could have decided it."


def moment_view(sitting: Sitting, verdict: Verdict) -> View:
    """What became of the ruling, or how the prediction stands to what was reported."""
    if sitting.posed.authored:
        return answered_view(sitting, verdict)
    return reported_view(sitting, verdict) if sitting.posed.real else _reviewed(sitting, verdict)


def _reviewed(sitting: Sitting, verdict: Verdict) -> View:
    posed = sitting.posed
    glyph, tone, _ = sign_of(verdict)
    told = spoken(verdict.choice, posed.stage)
    label, ground = _ground_told(posed, verdict)
    block = VerdictBlock(
        glyph, tone, verdict.word, _under(posed, verdict), _said(sitting, verdict), label, ground,
        posed.rule_name(ground), f"{signed(verdict.points)} of {verdict.out_of}", points_told(verdict.parts),
    )  # fmt: skip
    last = sitting.hearing.over
    closer = ways_closer(posed, verdict)
    page = page_of(posed, stamp=Stamp(told.word.upper(), tone))
    return View(
        scene="contestable" if posed.key is Outcome.CONTESTABLE else "reveal",
        crumbs=crumbs_of(sitting),
        left=(replace(page, body=(*page.body, *_consequence(posed, verdict))),),
        right=(
            Plate(Picture.STRIKE if verdict.stands else Picture.RETURNED),
            block,
            *_counsel(posed),
            *_other_side(posed, verdict),
            ButtonRow(closer),
            Button("enter", "What the jury heard" if last else "Go on", ENTER, primary=True),
        ),
        ticks=ticks_of(sitting),
        keys=(
            Key("enter", "go on", ENTER),
            *(Key(button.key, button.label.lower(), button.intent) for button in closer),
            *(() if posed.authored else (Key("l", "rule book", Intent(Act.RULE_BOOK), quiet=True),)),
            *about_keys(posed),
            Key("esc", "leave the bench", BACK),
        ),
        moment=True,
    )


def ways_closer(posed: Posed, verdict: Verdict) -> tuple[Button, ...]:
    """The ways to look closer at a ruling; each is here only where it leads somewhere."""
    ways = [Button("w", "Why?", WHY)]
    ways += [Button("f", "What if?", WHAT_IF)] if posed.tells and posed.argued else []
    ways += [Button("a", "Argue back", ARGUE)] if point_raised(posed, verdict) else []
    ways += [Button("t", "Turn it", TURN_IT)] if may_be_turned(posed, verdict) else []
    return tuple(ways)


def point_raised(posed: Posed, verdict: Verdict) -> Point | None:
    """The point that the losing side of a right ruling raises, where it has one that the page answers."""
    if not verdict.stands or verdict.open_as_seen or of_its_own_motion(posed, verdict):
        return None
    return nearest_point(posed, verdict.choice)


def may_be_turned(posed: Posed, verdict: Verdict) -> bool:
    """Whether it is worth asking which phrase turns a ruling: some do, and some do not."""
    ruled = verdict.choice is not Choice.SKIPPED
    return posed.argued and ruled and 0 < len(posed.turning) < len(posed.tells)


def _counsel(posed: Posed) -> tuple[Note, ...]:
    """How ruling and merits part, where counsel might have put it better."""
    told = parting(posed)
    return (Note(told, Glyph.THEREFORE),) if told else ()


def _other_side(posed: Posed, verdict: Verdict) -> tuple[Note, ...]:
    """The other side's nearest point: as it puts it, where it can be argued with; else where it should press."""
    if posed.view:
        model = outcome_spoken(posed.ruling.outcome, posed.stage)
        return (Note(f"By the author’s view. The model’s is another: {model.plain.lower()}.", Glyph.SWAP),)
    if not verdict.stands or verdict.open_as_seen or of_its_own_motion(posed, verdict):
        return ()
    point = point_raised(posed, verdict)
    told = f"“{point.claim}”" if point else lowered(best_point(posed.ruling))
    return (Note(f"The other side: {told}", Glyph.SWAP),) if told else ()


def rule_in_focus(posed: Posed, verdict: Verdict) -> tuple[str, str]:
    """The citation and the name of the rule that the screen names."""
    _, cite = _ground_told(posed, verdict)
    return cite, posed.rule_name(cite)


def _ground_told(posed: Posed, verdict: Verdict) -> tuple[str, str]:
    """Your ground where it was right; else the one that decides; on an open record there is none."""
    if verdict.word is Word.AFFIRMED and verdict.ground:
        return "Your ground", verdict.ground
    cite = next(iter(posed.turns_on), "")
    return "It turns on" if cite else "", cite


def _consequence(posed: Posed, verdict: Verdict) -> tuple[PageItem, ...]:
    """What the ruling entered made of the jury's knowledge."""
    let_in = verdict.choice in (Choice.LET_IN, Choice.LIMITS)
    told = posed.question.if_in if let_in else posed.question.if_out
    return (Blank(), Prose(plain(told))) if told else ()


def _under(posed: Posed, verdict: Verdict) -> str:
    """What the word means; where the ruling was right, why its ground does not carry it."""
    if verdict.open_as_seen and verdict.choice is not Choice.SKIPPED:
        return OPEN_AND_SAID if verdict.stands else OPEN_AND_RULED_ON
    if of_its_own_motion(posed, verdict):
        return "Counsel gave it up; the court may do it of its own motion."
    if posed.key is Outcome.CONTESTABLE and verdict.stands:
        return "Within discretion: either ruling stands."
    if posed.key is Outcome.OPEN and verdict.word is Word.AFFIRMED:
        return "Right ruling: nobody can rule on this record yet."
    if verdict.word is Word.OTHER_GROUNDS and verdict.ground and posed.argued:
        return why_not(posed.ruling, verdict.ground)
    return UNDER[verdict.word]


def _said(sitting: Sitting, verdict: Verdict) -> str:
    """The first thing said; of a record that was open as seen, what nobody had asked, and the answer."""
    posed = sitting.posed
    if not verdict.open_as_seen:
        return reason_of(posed, verdict)
    sealed = under_seal(posed, sitting.hearing.answers[posed.place].terms)
    unasked = [each for each in foundations(posed) if each.tell in sealed]
    first = min(unasked, key=lambda each: each.tell not in posed.turning)
    return f"Nobody asked: “{first.asks}” {first.answer}"


def reason_of(posed: Posed, verdict: Verdict) -> str:
    """The first thing said: why the ruling stands, or what the ruling entered overlooks."""
    if posed.question.author_view and posed.view:
        return posed.reason or ended(posed.question.author_view.because.rstrip("."))
    if of_its_own_motion(posed, verdict):
        return "No court of appeal faults a judge for keeping out what the rules allow to be kept out."
    told = outcome_spoken(posed.ruling.outcome, posed.stage)
    if posed.reason and verdict.stands:
        return posed.reason
    if verdict.word is Word.REVERSED and not posed.reason:
        return _overlooked(posed, verdict.choice)
    _, cite = _ground_told(posed, verdict)
    return posed.reason or headed(told.word, posed.model_reason_on(cite))


def of_its_own_motion(posed: Posed, verdict: Verdict) -> bool:
    """Whether the judge kept out what the rules keep out and nobody rightly asked to have kept out."""
    return verdict.stands and verdict.choice is Choice.KEEP_OUT and bool(posed.standard.own)


def _overlooked(posed: Posed, choice: Choice) -> str:
    right = right_choices(posed.ruling)
    if choice is Choice.KEEP_OUT or Choice.LET_IN in right:
        return why_not_out(posed.ruling)
    if choice is Choice.LET_IN or Choice.KEEP_OUT in right:
        return why_not_in(posed.ruling)
    return headed(outcome_spoken(posed.ruling.outcome, posed.stage).word, posed.model_reason)

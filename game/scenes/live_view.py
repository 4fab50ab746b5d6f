"""How a running examination looks: the transcript on the page, the grounds and the count beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.play.examined import ONLY_WHETHER, PACES, Fate
from game.play.objections import name_of, page_of_grounds, pages
from game.scenes.asking import Count, GroundKey, Grounds, Heading, Tally
from game.scenes.buttons import Button, Key
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.live_words import COUNTED, SIDES, SIGNS, STAGES, answered, speaker
from game.scenes.marks import Glyph, Mark, Span, plain
from game.scenes.on_page import Blank, Page, PageItem, StageRow, Testimony, Timer
from game.scenes.pages import ASIDE
from game.scenes.view import Clock, Columns, Cue, View

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.play.examined import Heard, Met, Run
    from game.scenes.live import Live

OBJECT: Final = Intent(Act.OBJECT)
LET_IN: Final = Intent(Act.LET_IN)
A_PAGE: Final = 16
A_LINE: Final = 50
MORE: Final = Intent(Act.MORE)
TALLIED: Final = ((Fate.GOOD, Fate.IDLE), (Fate.MISS,), (Fate.BAD, Fate.WRONG_GROUND), (Fate.SILENT,))


def live_view(live: Live) -> View:
    """The examination as far as it has come."""
    run = live.run
    return View(
        scene="live",
        crumbs=("Live objections", run.question.title, STAGES[run.stage]),
        left=(Page("", "", tuple(_transcript(live))),),
        right=(
            Heading("On what ground?" if live.standing else "Object, or let it in?"),
            *(() if live.standing else (Button("space", "Objection", OBJECT, primary=True, grand=True),)),
            _grounds(live),
            Button("0", "Sit down again" if live.standing else "Let it in", LET_IN, aside="no objection"),
            tally_of(run),
        ),
        columns=Columns.OPINION,
        clock=clock_of(live),
        cue=Cue.RAP if live.standing else None,
        keys=(
            *(() if live.standing else (Key("space", "object", OBJECT),)),
            Key("0", "sit down" if live.standing else "let it in", LET_IN),
            Key("tab", "other grounds", MORE),
            *((Key("p", "go on" if live.paused else "pause", Intent(Act.PAUSE)),) if live.pace else ()),
            *((Key("t", "slower", Intent(Act.SLOWER)),) if live.pace else ()),
            *((Key("+", "faster", Intent(Act.FASTER)),) if live.court.clocked and live.pace != PACES[-1] else ()),
            Key("left", "read back", Intent(Act.READ_BACK)),
            Key("right", "", Intent(Act.READ_ON)),
            *ASIDE,
            Key("esc", "back" if live.standing else "leave", BACK),
        ),
        note=pace_told(live),
    )


def end_view(run: Run) -> View:
    """The transcript to its end, from the last line that was ruled on."""
    heard = run.transcript()
    last = max(at for at, each in enumerate(heard) if each.met is not None)
    return View(
        scene="live-end",
        crumbs=("Live objections", run.question.title, STAGES[heard[-1].at.stage]),
        left=(Page("", "", tuple(_said(heard, min(_first_shown(heard), last)))),),
        right=(
            Plate(Picture.BENCH),
            Heading("The examination is over"),
            tally_of(run),
            Button("enter", "Look back", ENTER, primary=True),
        ),
        columns=Columns.OPINION,
        keys=(
            Key("enter", "look back", ENTER),
            *ASIDE,
            Key("esc", "title", BACK),
        ),
        note="saved · progress stays on this computer",
    )


def clock_of(live: Live) -> Clock | None:
    """The time there is to object, where time is kept."""
    if not live.pace:
        return None
    return Clock(live.lasts, live.gone, running=not (live.paused or live.standing or live.back))


def pace_told(live: Live) -> str:
    """The pace in words; after ten lines without a fault the next is offered, never pressed."""
    if live.offers:
        return f"{live.streak} lines without a fault: + tries {pace_name(live.offers)}"
    return f"pace: {pace_name(live.pace)}" + ("" if live.pace else " · the clock is off unless you turn it on")


def pace_name(pace: int) -> str:
    """A pace in words."""
    return f"{pace} {'second' if pace == 1 else 'seconds'} a line" if pace else "reader-set"


def tally_of(run: Run) -> Tally:
    """What has been counted so far, as the court answered; in the end, as the look back counts it."""
    if run.over:
        return Tally("In all", f"{len(run.lines)} lines", counted(run), in_all=True)
    counts = tuple(Count(SIGNS[fates[0]][0], run.count(*fates), COUNTED[fates[0]]) for fates in TALLIED)
    return Tally("So far", f"line {len(run.met) + 1} of {len(run.lines)}", counts)


def counted(run: Run) -> tuple[Count, ...]:
    """How many lines met each fate; those that none met are left out."""
    counts = (Count(SIGNS[fate][0], run.count(fate), COUNTED[fate]) for fate in Fate)
    return tuple(count for count in counts if count.number)


def _grounds(live: Live) -> Grounds:
    keys = tuple(
        GroundKey(each.key, each.name, each.rule, Intent(Act.GROUND, each.ground))
        for each in page_of_grounds(live.page)
    )
    aside = "Tab: others" if live.page == 0 else f"others, {live.page} of {pages() - 1} · Tab"
    return Grounds("Grounds", aside, keys)


def _transcript(live: Live) -> Iterator[PageItem]:
    """What was said last, down to the line before the court, or to the one that is read again."""
    heard = live.run.transcript()
    heard = heard[: len(heard) - live.back]
    yield from _said(heard, _first_shown(heard), focus=len(heard) - 1)
    if live.pace:
        yield Timer(_waiting(live))


def _said(heard: Sequence[Heard], first: int, focus: int | None = None) -> Iterator[PageItem]:
    """What was said from a line on, with a heading where a stage begins."""
    for at, each in enumerate(heard[first:], first):
        line = each.at.line
        if line.stage:
            yield from () if at == first else (Blank(),)
            yield StageRow(STAGES[line.stage], f"{line.heading or SIDES[each.at.by or 'prosecution'].upper()}:")
        yield from speech_of(each, focus=at == focus)


def _first_shown(heard: Sequence[Heard]) -> int:
    """Where to begin, so that what is new stands under what was said before it and a page holds it all."""
    room, first = A_PAGE, len(heard)
    while first and room >= (needed := _lines_of(heard[first - 1])):
        room, first = room - needed, first - 1
    return min(first, len(heard) - 1)


def _lines_of(heard: Heard) -> int:
    """How many lines of a page a speech takes, about, with its objection and the heading above it."""
    objected = heard.met is not None and heard.met.ruled is not None
    return -(-len(heard.at.line.says) // A_LINE) + 2 * objected + 3 * bool(heard.at.line.stage)


def _waiting(live: Live) -> str:
    if live.back:
        return "You read back; the clock stands. → reads on"
    if live.paused:
        return "The court waits; the clock stands"
    if live.standing:
        return "You are on your feet; the clock stands"
    if live.pace < ONLY_WHETHER:
        return "Object or not? The ground may wait"
    return "The witness is about to answer"


def speech_of(heard: Heard, *, focus: bool = False) -> Iterator[PageItem]:
    """A line as it was said, and what became of an objection to it."""
    line, met = heard.at.line, heard.met
    if met is None or met.ruled is None:
        yield Testimony(speaker(line.who), plain(line.says), here=heard.here, focus=focus, number=heard.at.number)
        return
    mark = Mark.WELL_TAKEN if met.sustained else Mark.NOT_TAKEN
    yield Testimony(speaker(line.who), (Span(line.says, mark),), focus=focus)
    yield from _objection(met)


def _objection(met: Met) -> Iterator[PageItem]:
    ruled = Glyph.SUSTAINED if met.sustained else Glyph.OVERRULED
    said = (Span(f"YOU: Objection. {name_of(met.ground)}.", Mark.STRONG),)
    yield Testimony("", said, SIGNS[met.fate][0], sign=COUNTED[met.fate])
    yield Testimony("", (Span(f"THE COURT: {answered(met)}", Mark.STRONG),), ruled)

"""How the way into live objections looks: who is who, whom you are for, and at what pace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.examination import objectable
from game.play.examined import PACES
from game.scenes.asking import Heading
from game.scenes.buttons import Button, Key
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import BankRow, Picture, Plate
from game.scenes.live_view import pace_name
from game.scenes.live_words import SIDES
from game.scenes.marks import plain
from game.scenes.on_page import Blank, Caps, LabelRow, Note, Page, PageItem, Prose
from game.scenes.pages import ASIDE
from game.scenes.view import Columns, View

if TYPE_CHECKING:
    from game.banks.bank import Bank
    from game.banks.examination import Spoken
    from game.banks.schema import Question
    from game.scenes.court import Court
    from game.scenes.live import LiveStart

SLOWER = Intent(Act.SLOWER)
FASTER = Intent(Act.FASTER)
RULES = (
    "Only the other side’s lines are yours to object to.",
    "Keys 1 to 9 are the grounds heard most; Tab has others.",
    "A wrong ground lets it in. Some sound lines look bad.",
)


def examinations(court: Court) -> tuple[tuple[Bank, Question], ...]:
    """Every examination on the shelf."""
    return tuple((bank, question) for bank in court.shelf.banks for question in bank.examinations)


def start_view(start: LiveStart) -> View:
    """The examination in focus on the page; the others, the pace and the way in beside it."""
    found = examinations(start.court)
    bank, question = found[start.selected]
    left = start.left(bank, question)
    afresh = (Key("n", "begin afresh", Intent(Act.AFRESH)),) if left else ()
    return View(
        scene="live-start",
        crumbs=("Live objections",),
        left=(_page(bank, question),),
        right=(
            Plate(Picture.BENCH),
            Heading("Live objections", "a transcript that runs"),
            *(_row(start, at, each, question) for at, (each, question) in enumerate(found)),
            *((_pace(start),) if start.court.clocked else ()),
            Button("enter", "Go on where you left it" if left else "Begin", ENTER, primary=True),
        ),
        columns=Columns.OPINION,
        keys=(
            Key("enter", "go on" if left else "begin", ENTER),
            *afresh,
            *((Key("down", "examination", NEXT, shown="↑↓"), Key("up", "", PREVIOUS)) if len(found) > 1 else ()),
            *((Key("+", "faster", FASTER),) if start.court.clocked and start.pace != PACES[-1] else ()),
            *((Key("t", "slower", SLOWER),) if start.pace else ()),
            *ASIDE,
            Key("esc", "title", BACK),
        ),
        tabs=("", "Cases"),
        note="every line is ruled on by the model · invented from end to end",
        notice=start.court.notice,
    )


def _pace(start: LiveStart) -> Button:
    return Button("+", f"Pace: {pace_name(start.pace)}", FASTER, aside="+ faster · T slower")


def _page(bank: Bank, question: Question) -> Page:
    lines = objectable(question)
    items: tuple[PageItem, ...] = (
        Prose(plain(question.story)),
        Blank(),
        LabelRow("Side", SIDES[question.side or "accused"]),
        LabelRow("Lines", f"{len(lines)} to rule on: {_stages(lines)}"),
        Blank(),
        Caps("How it goes"),
        *(Prose(plain(rule)) for rule in RULES),
    )
    kind = question.facts.get("case")
    told = str(kind.get("kind", "")) if isinstance(kind, dict) else ""
    return Page(question.title, " · ".join(part for part in (told, bank.title) if part).upper(), items, (_note(),))


def _note() -> Note:
    return Note("Nothing is timed unless you choose a pace. Each line is saved as you deal with it.")


def sat_for(question: Question) -> str:
    """For which side one sits, and through how many lines."""
    return f"for {SIDES[question.side or 'accused']}, {len(objectable(question))} lines"


def _stages(lines: tuple[Spoken, ...]) -> str:
    stages = dict.fromkeys(each.stage for each in lines)
    return ", ".join(stages)


def _row(start: LiveStart, at: int, bank: Bank, question: Question) -> BankRow:
    left = start.left(bank, question)
    note = f"line {left.place + 1} of {len(left.asked)}" if left else ""
    here = at == start.selected
    return BankRow(question.title, sat_for(question), note, here, Intent(Act.CHOOSE, str(at)), resume=left is not None)

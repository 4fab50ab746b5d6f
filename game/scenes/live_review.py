"""How an examination looks once it is over: the count, the row of signs, and line by line what was missed and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.banks.examining import sustained
from game.law.opinion import opinion
from game.law.pointing import turns_on
from game.law.reasoning import Outcome
from game.play.examined import OUT_OF, Fate
from game.play.objections import name_of
from game.scenes.asking import MenuRow, Tally
from game.scenes.buttons import Button, Key
from game.scenes.counting import in_words
from game.scenes.intents import BACK, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.live_view import counted, pace_name, speech_of
from game.scenes.live_words import COUNTED, MARKS, SIDES, SIGNS, STAGES, TOLD
from game.scenes.marks import plain
from game.scenes.on_page import Blank, Caps, LabelRow, Page, PageItem, Prose, Signs
from game.scenes.pages import ASIDE, sentence
from game.scenes.telling import Verdict
from game.scenes.view import Columns, View
from game.scenes.wording import concluded, outcome_spoken

if TYPE_CHECKING:
    from game.law.opinion import Passage
    from game.play.examined import Met, Run
    from game.play.posed import Posed

WHY = Intent(Act.WHY)
BEFORE = 2
STEPS = 4


def worth_reading(run: Run) -> tuple[Met, ...]:
    """Every fault, every sound objection that gained nothing, and every look-alike that was rightly let pass."""
    quiet = (Fate.GOOD, Fate.SILENT)
    return tuple(met for met in run.met if met.fate not in quiet or (met.fate is Fate.SILENT and met.tempting))


def row_of_signs(run: Run) -> str:
    """One sign a line."""
    return "".join(MARKS[met.fate] for met in run.met)


def copied(run: Run, pace: int) -> str:
    """What can be pasted: the examination, the pace, the points and the row of signs."""
    points, out_of = run.points
    head = f"In Limine · Live objections · {run.question.title} · {pace_name(pace)} · {points} of {out_of}"
    return f"{head}\n{row_of_signs(run)}"


def _opinions(count: int) -> str:
    return f"{in_words(count)}, with {'their opinions' if count > 1 else 'its opinion'}"


def summary_view(run: Run, pace: int, faster: int) -> View:
    """What was counted; on the page, what should not have come in. `faster` is the next pace, if there is one."""
    points, out_of = run.points
    again = Intent(Act.AFRESH)
    ways = [("w", "Look at each line", _opinions(len(worth_reading(run))), WHY)] if worth_reading(run) else []
    ways += [("y", "Copy the row of signs", "to paste anywhere", Intent(Act.COPY))]
    ways += [("n", "Sit through it again", pace_name(pace), again)]
    ways += [("+", "A faster pace", pace_name(faster), Intent(Act.FASTER))] if faster != pace else []
    return View(
        scene="live-summary",
        crumbs=("Live objections", run.question.title, "Afterwards"),
        left=(_left_in(run),),
        right=(
            Plate(Picture.BENCH),
            Tally("In all", f"{points} of {out_of} points", counted(run), in_all=True),
            *(MenuRow(key, label, told, intent, primary=at == 0) for at, (key, label, told, intent) in enumerate(ways)),
        ),
        columns=Columns.OPINION,
        keys=(
            *ASIDE,
            Key("esc", "title", BACK),
            Key("enter", "", WHY if worth_reading(run) else BACK),
        ),
        note="saved · progress stays on this computer",
    )


def _left_in(run: Run) -> Page:
    """The row of signs, and the lines that could have been kept out."""
    missed = [met for met in run.met if met.fate in (Fate.MISS, Fate.WRONG_GROUND)]
    rows = [Prose(plain(f"“{met.at.line.says}”"), SIGNS[met.fate][0], COUNTED[met.fate]) for met in missed]
    rows = rows or [Prose(plain("Nothing came in that you could have kept out."))]
    drawn = Signs(tuple(SIGNS[met.fate][0] for met in run.met))
    under = f"you sat for {SIDES[run.question.side or 'accused']}".upper()
    body: tuple[PageItem, ...] = (Caps("Line by line"), drawn, Blank(), Caps("What could have been kept out"), *rows)
    return Page(run.question.title, under, body)


def review_view(run: Run, at: int) -> View:
    """One line in its place, what became of it, and the steps of the opinion."""
    found = worth_reading(run)
    met = found[at]
    last = at + 1 == len(found)
    return View(
        scene="live-review",
        crumbs=("Live objections", run.question.title, f"{at + 1} of {len(found)}"),
        left=(Page("", "", _excerpt(run, met), _steps(met)),),
        right=(
            _verdict(met),
            *((Button("w", "The whole opinion", WHY),) if has_opinion(met) else ()),
            Button("enter", "Back to the count" if last else "Next line", NEXT, primary=True),
        ),
        columns=Columns.OPINION,
        keys=(
            Key("enter", "back" if last else "next", NEXT),
            *((Key("down", "line", NEXT, shown="↑↓"), Key("up", "", PREVIOUS)) if len(found) > 1 else ()),
            *((Key("w", "opinion", WHY),) if has_opinion(met) else ()),
            *ASIDE,
            Key("esc", "the count", BACK),
        ),
        note="ruled on by the model · rule texts are paraphrased",
    )


def _excerpt(run: Run, met: Met) -> tuple[PageItem, ...]:
    """The line with the two before it."""
    heard = run.transcript()
    at = next(place for place, each in enumerate(heard) if each.met is met)
    items = [item for each in heard[max(0, at - BEFORE) : at + 1] for item in speech_of(each, focus=each.met is met)]
    return (Caps(STAGES[met.at.stage]), *items, Blank())


def argued(met: Met) -> Posed:
    """The line on the objection that was made, where nothing supports any; else on the best there is."""
    return met.ruled if met.ruled is not None and not met.sound else met.posed


def has_opinion(met: Met) -> bool:
    """Whether any rule was near enough for an opinion to speak of it."""
    return bool(opinion(argued(met).ruling).passages)


def _steps(met: Met) -> tuple[PageItem, ...]:
    """The steps of the opinion, and its conclusion."""
    posed = argued(met)
    told = opinion(posed.ruling)
    rows = tuple(LabelRow(_role(passage), f"{passage.says}\u00a0({passage.cite})") for passage in told.passages[:STEPS])
    word = outcome_spoken(posed.ruling.outcome, posed.stage).word
    if posed.ruling.outcome is Outcome.FORM_LIMITED and not sustained(posed.ruling):
        rows = tuple(replace(row, label="The rule") for row in rows)
        return (Caps("The court’s reasons"), *rows, LabelRow("Therefore", "The question may be put. Overruled."))
    return (Caps("The court’s reasons"), *rows, LabelRow("Therefore", concluded(told.therefore, word)))


def _role(passage: Passage) -> str:
    return f"{passage.part.capitalize()}, {passage.status}"


def _verdict(met: Met) -> Verdict:
    glyph, tone = SIGNS[met.fate]
    word, under = TOLD[met.fate]
    posed = met.ruled if met.fate is Fate.BAD and met.ruled is not None else met.posed
    cite = next(iter(turns_on(posed.ruling)), "")
    named = f" You said: {name_of(met.ground).lower()}." if met.fate in (Fate.BAD, Fate.WRONG_GROUND) else ""
    reason = met.at.line.reason if met.at.line.reason and _speaks_of(met) else sentence(posed.model_reason)
    points = f"{met.points(0)} of {OUT_OF}".replace("-", "−")
    label = "It turns on" if cite else ""
    return Verdict(glyph, tone, word, f"{under}{named}", reason, label, cite, posed.rule_name(cite), points)


def _speaks_of(met: Met) -> bool:
    """Whether the author's reason is about the objection that was made."""
    named = met.posed.ruling.record.item.get("objection.grounds", frozenset())
    return met.fate is not Fate.BAD or (isinstance(named, frozenset) and met.ground in named)

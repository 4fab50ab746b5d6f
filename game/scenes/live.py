"""Live objections: an examination chosen, sat through for one side, and looked back on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.play.answers import Choice, Hearing
from game.play.examined import CLEAN, PACES, Run, call, take_up
from game.play.objections import pages
from game.play.sitting import Sitting
from game.scenes.glossary import aside
from game.scenes.intents import Act, Intent
from game.scenes.live_review import argued, copied, has_opinion, review_view, summary_view, worth_reading
from game.scenes.live_start import examinations, start_view
from game.scenes.live_view import end_view, live_view
from game.scenes.opinion import Opinion
from game.scenes.turns import STAY, Become, Begin, CopyText, Home, Pop, Push, Remember, Turn

if TYPE_CHECKING:
    from game.banks.bank import Bank
    from game.banks.schema import Question
    from game.play.examined import Met
    from game.scenes.court import Court
    from game.scenes.view import View


def open_live(court: Court, bank: Bank | None = None) -> Turn:
    """Open the way in, at the first examination of a bank if one is named; where there is none, stay."""
    found = examinations(court)
    places = [at for at, (each, _) in enumerate(found) if bank is None or each.id == bank.id]
    return Turn(Push(LiveStart(court, places[0]))) if places else STAY


@dataclass(frozen=True)
class LiveStart:
    """Which examination, for whom, and at what pace."""

    court: Court
    selected: int = 0
    pace: int = 0

    def view(self) -> View:
        """Show who is who, which side you sit for, and the paces."""
        return start_view(self)

    def on(self, intent: Intent) -> Turn:
        """Choose, set the pace, begin."""
        found = examinations(self.court)
        match intent.act:
            case Act.NEXT | Act.PREVIOUS:
                step = 1 if intent.act is Act.NEXT else -1
                return Turn(Become(replace(self, selected=(self.selected + step) % len(found))))
            case Act.CHOOSE:
                return Turn(Become(replace(self, selected=int(intent.what))))
            case Act.SLOWER | Act.FASTER:
                return Turn(Become(replace(self, pace=beside(self.court, self.pace, intent))))
            case Act.ENTER | Act.AFRESH:
                return self._begin(*found[self.selected], afresh=intent.act is Act.AFRESH)
            case Act.BACK:
                return Turn(Pop())
        return aside(self.view(), intent)

    def left(self, bank: Bank, question: Question) -> Hearing | None:
        """The examination as it was left, if it was."""
        left = self.court.left_in(bank)
        return left if left and left.asked[0].question == question.id else None

    def _begin(self, bank: Bank, question: Question, *, afresh: bool) -> Turn:
        left = self.left(bank, question)
        if left and not afresh:
            return Turn(Push(Live(self.court, take_up(bank, left, self.court.today), self.pace)))
        return begin_live(self.court, bank, question, self.pace)


def begin_live(court: Court, bank: Bank, question: Question, pace: int = 0, more: str = "") -> Turn:
    """Begin an examination; it is written down before its first line."""
    hearing = call(bank, question, f"{court.stamp}{more}", court.seed)
    return Turn(Push(Live(court, take_up(bank, hearing, court.today), pace)), (Begin(hearing),))


def resume_live(court: Court, bank: Bank, hearing: Hearing) -> Turn:
    """Go on with an examination where it was left, at the reader's pace."""
    return Turn(Push(Live(court, take_up(bank, hearing, court.today))))


@dataclass(frozen=True)
class Live:
    """An examination under way.

    `pace` is seconds a line, 0 for the reader's own; `gone` how many milliseconds of it have passed. `standing` is
    on one's feet, with the ground still to be named; `page` is the page of grounds; `back` how many lines one reads
    back; `streak` how many lines at this pace were without a fault.
    """

    court: Court
    run: Run
    pace: int = 0
    gone: int = 0
    paused: bool = False
    standing: bool = False
    page: int = 0
    back: int = 0
    streak: int = 0

    @property
    def lasts(self) -> int:
        """How many milliseconds there are for a line, stretched as the player asked."""
        return round(self.pace * 1000 * self.court.slack)

    @property
    def offers(self) -> int:
        """The next pace, once it has been earned; else 0."""
        faster = beside(self.court, self.pace, Intent(Act.FASTER))
        return faster if self.streak >= CLEAN and faster != self.pace else 0

    def view(self) -> View:
        """Show the transcript, the grounds and the count."""
        return live_view(self)

    def on(self, intent: Intent) -> Turn:
        """Object, let in, or hold the clock."""
        match intent.act:
            case Act.TICK:
                return self._passed(int(intent.what))
            case Act.OBJECT:
                return Turn(Become(replace(self, standing=True, back=0)))
            case Act.GROUND:
                return self._dealt(Choice.KEEP_OUT, intent.what)
            case Act.LET_IN if self.standing:
                return Turn(Become(replace(self, standing=False, page=0)))
            case Act.LET_IN:
                return self._dealt(Choice.LET_IN, "")
            case Act.BACK:
                return Turn(Become(replace(self, standing=False, page=0))) if self.standing else Turn(Home())
        return self._held(intent)

    def _held(self, intent: Intent) -> Turn:
        """Turn a page of grounds, read back, or change the pace."""
        match intent.act:
            case Act.MORE:
                return Turn(Become(replace(self, page=(self.page + 1) % pages())))
            case Act.PAUSE if self.pace:
                return Turn(Become(replace(self, paused=not self.paused)))
            case Act.SLOWER | Act.FASTER:
                return Turn(Become(replace(self, pace=beside(self.court, self.pace, intent), gone=0, streak=0)))
            case Act.READ_BACK | Act.READ_ON:
                step = 1 if intent.act is Act.READ_BACK else -1
                furthest = len(self.run.transcript()) - 1
                return Turn(Become(replace(self, back=min(max(self.back + step, 0), furthest))))
        return aside(self.view(), intent)

    def _passed(self, milliseconds: int) -> Turn:
        """Let time pass; when it has run out, the line is in."""
        if not self.pace or self.paused or self.standing or self.back:
            return STAY
        gone = self.gone + milliseconds
        return self._dealt(Choice.LET_IN, "") if gone >= self.lasts else Turn(Become(replace(self, gone=gone)))

    def _dealt(self, choice: Choice, ground: str) -> Turn:
        run, answer = self.run.dealt(choice, ground, self.pace)
        streak = 0 if run.met[-1].fault else self.streak + 1
        after = replace(self, run=run, gone=0, standing=False, page=0, back=0, paused=False, streak=streak)
        scene = LiveEnd(self.court, run, self.pace) if run.over else after
        return Turn(Become(scene), (Remember(run.hearing, answer),))


@dataclass(frozen=True)
class LiveEnd:
    """Nothing is left to object to: the transcript runs to its end, and the look back waits."""

    court: Court
    run: Run
    pace: int = 0

    def view(self) -> View:
        """Show what was said last, from the last line that was ruled on."""
        return end_view(self.run)

    def on(self, intent: Intent) -> Turn:
        """Look back, or leave."""
        match intent.act:
            case Act.ENTER:
                return Turn(Become(LiveSummary(self.court, self.run, self.pace)))
            case Act.BACK:
                return Turn(Home())
        return aside(self.view(), intent)


@dataclass(frozen=True)
class LiveSummary:
    """The examination is over: what was counted, and the ways on."""

    court: Court
    run: Run
    pace: int = 0

    def view(self) -> View:
        """Show the count, the points, and what should not have come in."""
        return summary_view(self.run, self.pace, beside(self.court, self.pace, Intent(Act.FASTER)))

    def on(self, intent: Intent) -> Turn:
        """Look at each line, copy the row of signs, begin again."""
        match intent.act:
            case Act.WHY if worth_reading(self.run):
                return Turn(Push(LiveReview(self.run)))
            case Act.COPY:
                return Turn(deeds=(CopyText(copied(self.run, self.pace)),))
            case Act.AFRESH:
                return begin_live(self.court, self.run.bank, self.run.question, self.pace, f"{self.run.hearing.key}+")
            case Act.FASTER:
                pace = beside(self.court, self.pace, intent)
                return begin_live(self.court, self.run.bank, self.run.question, pace, f"{self.run.hearing.key}+")
            case Act.BACK:
                return Turn(Home())
        return aside(self.view(), intent)


@dataclass(frozen=True)
class LiveReview:
    """One line at a time: every fault, and every look-alike that was rightly let pass, with its opinion."""

    run: Run
    at: int = 0

    @property
    def met(self) -> Met:
        """The line that is looked at."""
        return worth_reading(self.run)[self.at]

    def view(self) -> View:
        """Show the line in its place, what became of it, and why."""
        return review_view(self.run, self.at)

    def on(self, intent: Intent) -> Turn:
        """Go along the lines, or open the opinion."""
        count = len(worth_reading(self.run))
        match intent.act:
            case Act.NEXT if self.at + 1 < count:
                return Turn(Become(replace(self, at=self.at + 1)))
            case Act.PREVIOUS if self.at:
                return Turn(Become(replace(self, at=self.at - 1)))
            case Act.WHY if has_opinion(self.met):
                return Turn(Push(LineOpinion(self.run.question.title, opinion_of(self.run, self.met))))
            case Act.BACK | Act.NEXT:
                return Turn(Pop())
        return aside(self.view(), intent)


@dataclass(frozen=True)
class LineOpinion:
    """The opinion on one line, read over the look back."""

    title: str
    opinion: Opinion

    def view(self) -> View:
        """Show the opinion, and where it belongs."""
        return replace(self.opinion.view(), crumbs=("Live objections", self.title, "Opinion"), ticks=())

    def on(self, intent: Intent) -> Turn:
        """Read along, or back."""
        turn = self.opinion.on(intent)
        if isinstance(turn.move, Become) and isinstance(turn.move.scene, Opinion):
            return replace(turn, move=Become(replace(self, opinion=turn.move.scene)))
        return turn


def opinion_of(run: Run, met: Met) -> Opinion:
    """The opinion on one line, as a hearing of that line alone."""
    posed = argued(met)
    alone = Hearing(run.hearing.key, run.hearing.title, run.hearing.seed, (posed.asked,))
    return Opinion(Sitting(run.bank, alone, replace(posed, place=0), run.today))


def beside(court: Court, pace: int, intent: Intent) -> int:
    """The next pace, faster or slower, as far as there is one; the reader's own, where they want no clock."""
    if not court.clocked:
        return PACES[0]
    at = PACES.index(pace) + (1 if intent.act is Act.FASTER else -1)
    return PACES[min(max(at, 0), len(PACES) - 1)]

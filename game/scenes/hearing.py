"""The scenes of a hearing and how one leads to the next: ruling, ground, the moment, the ending."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import game
from game.law.prose import capital
from game.play.answers import PLAIN, Certainty, Choice, Hearing, Terms
from game.play.drawing import draw, draw_again, missed
from game.play.examined import is_live
from game.play.hints import offered
from game.play.sidebar import foundations, left_to_ask
from game.play.sitting import Sitting, sit
from game.scenes.argue_back import ArgueBack
from game.scenes.aside import read_aside
from game.scenes.card import drawn_up
from game.scenes.counting import many
from game.scenes.ending import ending_view, from_the_docket, motion_line
from game.scenes.intents import Act, Intent
from game.scenes.live import resume_live
from game.scenes.moment import may_be_turned, moment_view, point_raised, rule_in_focus
from game.scenes.opinion import Opinion
from game.scenes.past import standing
from game.scenes.question import ground_view, out_of_the_running, question_view
from game.scenes.review import looked_back
from game.scenes.rule_book import open_aside
from game.scenes.sat import Sat
from game.scenes.sidebar import sidebar_view
from game.scenes.turn_it import TurnIt
from game.scenes.turns import STAY, Become, Begin, CopyText, Export, Home, Pop, Push, Remember, Turn
from game.scenes.what_if import WhatIf
from game.study.matters import settled_law
from game.study.standing import SETTLED_LAW

if TYPE_CHECKING:
    from game.banks.bank import Bank
    from game.play.answers import Asked
    from game.play.verdict import Verdict
    from game.scenes.court import Court
    from game.scenes.rule_book import RuleBook
    from game.scenes.view import View

T = TypeVar("T")


@dataclass(frozen=True)
class Bench:
    """The question before the court; `choice` is the ruling pencilled in, not yet entered."""

    court: Court
    sitting: Sitting
    choice: Choice | None = None
    terms: Terms = PLAIN

    def view(self) -> View:
        """Show the page, and the four rulings or the options."""
        return question_view(self.sitting, self.choice, self.terms)

    def on(self, intent: Intent) -> Turn:
        """Pencil a ruling in, enter it, say how sure, buy a hint, pass over, or read aside."""
        match intent.act:
            case Act.CHOOSE:
                return Turn(Become(replace(self, choice=Choice(intent.what))))
            case Act.NEXT | Act.PREVIOUS:
                return Turn(Become(replace(self, choice=_beside(self.choice, self.sitting.posed.row, intent))))
            case Act.ENTER:
                return STAY if self.choice is None else self._enter(self.choice)
            case Act.CERTAINTY | Act.HINT:
                return self._on_terms(intent)
            case Act.SKIP:
                return enter(self.court, self.sitting, Choice.SKIPPED, "", self.terms)
            case Act.SIDEBAR if self.sitting.posed.sealed:
                return Turn(Become(Sidebar(self.court, self.sitting, self.terms)))
            case Act.BACK:
                return Turn(Home())
        return read_aside(self.sitting, self.view(), intent)

    def _on_terms(self, intent: Intent) -> Turn:
        """The same on other terms: surer, or with one more hint if there is one."""
        if intent.act is Act.CERTAINTY:
            return Turn(Become(replace(self, terms=surer(self.terms, intent.what))))
        another = offered(self.sitting.posed, self.terms.hints, on_grounds=False)
        return Turn(Become(replace(self, terms=hinted(self.terms)))) if another else STAY

    def _enter(self, choice: Choice) -> Turn:
        if self.sitting.posed.candidates:
            return Turn(Become(Naming(self.court, self.sitting, choice, None, self.terms)))
        return enter(self.court, self.sitting, choice, "", self.terms)


@dataclass(frozen=True)
class Sidebar:
    """Counsel has been called to the bench: what is under seal may be asked for, so often and no more.

    What was asked is written down with the ruling only: a hearing left here begins here again, its seals whole.
    """

    court: Court
    sitting: Sitting
    terms: Terms = PLAIN
    focus: int = 0
    latest: str = ""

    def view(self) -> View:
        """Show the page with its bars, the questions, and the four rulings in small."""
        return sidebar_view(self.sitting, self.terms, self.focus, self.latest)

    def on(self, intent: Intent) -> Turn:
        """Ask counsel, or rule."""
        listed = foundations(self.sitting.posed)
        match intent.act:
            case Act.ASK:
                return self._ask(next((at for at, each in enumerate(listed) if each.name == intent.what), -1))
            case Act.NEXT | Act.PREVIOUS:
                return Turn(
                    Become(replace(self, focus=_beside(self.focus, tuple(range(len(listed))), intent), latest=""))
                )
            case Act.ENTER if left_to_ask(self.sitting.posed, self.terms):
                return self._ask(self.focus)
            case Act.CHOOSE:
                return Turn(Become(Bench(self.court, self.sitting, Choice(intent.what), self.terms)))
            case Act.ENTER | Act.BACK:
                return Turn(Become(Bench(self.court, self.sitting, None, self.terms)))
        return read_aside(self.sitting, self.view(), intent)

    def _ask(self, at: int) -> Turn:
        """Put one question to counsel, unless it was put before or none is left; the next is then in focus."""
        posed = self.sitting.posed
        listed = foundations(posed)
        each = listed[at] if at >= 0 else None
        if each is None or each.name in self.terms.questions or not left_to_ask(posed, self.terms):
            return STAY
        terms = replace(self.terms, questions=(*self.terms.questions, each.name))
        following = (*range(at + 1, len(listed)), *range(at))
        focus = next((other for other in following if listed[other].name not in terms.questions), at)
        return Turn(Become(replace(self, terms=terms, focus=focus, latest=each.tell)))


@dataclass(frozen=True)
class Naming:
    """The ruling is made; its ground is to be named."""

    court: Court
    sitting: Sitting
    choice: Choice
    ground: int | None = None
    terms: Terms = PLAIN

    def view(self) -> View:
        """Show the page, and the grounds to pick from."""
        return ground_view(self.sitting, self.choice, self.ground, self.terms)

    def on(self, intent: Intent) -> Turn:
        """Pick a ground, name it, buy a hint, or go back to the ruling."""
        open_ones = self._open_ones()
        match intent.act:
            case Act.CHOOSE:
                return Turn(Become(replace(self, ground=int(intent.what)))) if int(intent.what) in open_ones else STAY
            case Act.NEXT | Act.PREVIOUS:
                return Turn(Become(replace(self, ground=_beside(self.ground, open_ones, intent))))
            case Act.ENTER if self.ground is not None:
                named = self.sitting.posed.candidates[self.ground].cite
                return enter(self.court, self.sitting, self.choice, named, self.terms)
            case Act.HINT if offered(self.sitting.posed, self.terms.hints, on_grounds=True):
                return Turn(Become(self._hinted()))
            case Act.BACK:
                return Turn(Become(Bench(self.court, self.sitting, self.choice, self.terms)))
        return read_aside(self.sitting, self.view(), intent)

    def _open_ones(self) -> tuple[int, ...]:
        """The places of the grounds that no hint has struck out."""
        posed = self.sitting.posed
        out = out_of_the_running(posed, self.terms)
        return tuple(at for at in range(len(posed.candidates)) if at not in out)

    def _hinted(self) -> Naming:
        """The same with one more hint; a ground that it strikes out is no longer picked."""
        after = replace(self, terms=hinted(self.terms))
        return after if after.ground in after._open_ones() else replace(after, ground=None)  # noqa: SLF001 - its own kind


@dataclass(frozen=True)
class Moment:
    """The ruling is entered and written down: the stamp, the verdict, the first reason."""

    court: Court
    sitting: Sitting
    verdict: Verdict

    def view(self) -> View:
        """Show what became of the ruling."""
        return moment_view(self.sitting, self.verdict)

    def on(self, intent: Intent) -> Turn:
        """Go on, or look closer."""
        posed = self.sitting.posed
        match intent.act:
            case Act.ENTER:
                return go_on(self.court, self.sitting)
            case Act.WHY | Act.RULE_BOOK if not (posed.real or posed.authored):
                return Turn(
                    Push(self._law() if intent.act is Act.RULE_BOOK else Opinion(self.sitting, court=self.court))
                )
            case Act.WHAT_IF:
                return Turn(Push(WhatIf(self.sitting))) if posed.tells and posed.argued else STAY
            case Act.ARGUE if (point := point_raised(posed, self.verdict)) is not None:
                return Turn(Push(ArgueBack(self.sitting, point)))
            case Act.TURN_IT if may_be_turned(posed, self.verdict):
                return Turn(Push(TurnIt(self.sitting)))
            case Act.TWIN:
                return self._twin()
            case Act.BACK:
                return Turn(Home())
        return read_aside(self.sitting, self.view(), intent)

    def _law(self) -> RuleBook:
        """The rule book over this hearing, at the rule that the screen names."""
        posed = self.sitting.posed
        return open_aside(self.court, posed.ruling, *rule_in_focus(posed, self.verdict))

    def _twin(self) -> Turn:
        twin = self.court.bank(self.sitting.bank.heading.twin or "")
        if twin is None:
            return STAY
        asked = draw(twin, self.court.length, self.court.seed)
        return begin(self.court, twin, asked, f"{self.sitting.hearing.key}+")


@dataclass(frozen=True)
class Ending:
    """Every question has its ruling: what the jury heard, the court of appeal, and what next; `told` is news of it."""

    court: Court
    sitting: Sitting
    told: str = ""

    def view(self) -> View:
        """Show the page made of the rulings, and the order on appeal."""
        stands = standing(self.court) if self.sitting.bank.id == SETTLED_LAW else None
        return replace(ending_view(self.sitting, self._next_bank(), stands), notice=self.told)

    def on(self, intent: Intent) -> Turn:
        """Play the missed ones, play again with new facts, go to the next hearing, copy the day's line, or home."""
        match intent.act:
            case Act.CHOOSE:
                return self._chosen(intent.what)
            case Act.COPY if self.sitting.hearing.motion_of:
                return Turn(deeds=(CopyText(motion_line(self.sitting)),))
            case Act.EXPORT:
                return Turn(deeds=(Export(),))
            case Act.CARD:
                return Turn(Push(drawn_up(self.court, lambda asked: self._begin(settled_law(), asked))))
            case Act.BACK | Act.ENTER:
                return Turn(self._home())
        return read_aside(self.sitting, self.view(), intent)

    def _chosen(self, way: str) -> Turn:
        """Look back, or open the hearing that was chosen to follow."""
        bank, asked = self.sitting.bank, missed(self.sitting)
        following = self._next_bank()
        match way:
            case "review" if self.sitting.hearing.sat:
                return Turn(Push(Review(self.court, self.sitting)))
            case "missed" if asked:
                return self._begin(bank, asked)
            case "again":
                return self._begin(bank, draw_again(bank, self.sitting.hearing))
            case "next" if following:
                return self._begin(following, draw(following, *self._lot()))
        return STAY

    def _home(self) -> Home:
        """To the docket as it now is, at the bank that was heard; from what the docket does not have, to the title."""
        docket = self.court.docket if from_the_docket(self.sitting) else None
        return Home(docket(self.sitting.bank.id) if docket else None)

    def _lot(self) -> tuple[int, int]:
        return self.court.length, self.court.seed

    def _begin(self, bank: Bank, asked: tuple[Asked, ...]) -> Turn:
        """Open the hearing that follows this one, under a key that neither it nor any before it has."""
        key, stamp = self.sitting.hearing.key, self.court.stamp
        return begin(self.court, bank, asked, f"{key}+" if key.startswith(stamp) else stamp)

    def _next_bank(self) -> Bank | None:
        banks = [bank for bank in self.court.shelf.banks if bank.rulings]
        places = [at for at, bank in enumerate(banks) if bank.id == self.sitting.bank.id]
        following = banks[(places[0] + 1) % len(banks)] if places else None
        return following if following and following.id != self.sitting.bank.id else None


@dataclass(frozen=True)
class Review:
    """The rulings of a hearing that was sat, one at a time, each as its moment would have told it."""

    court: Court
    sitting: Sitting
    at: int = 0

    def view(self) -> View:
        """Show the moment of one question, and the way along."""
        return looked_back(self._moment().view(), self.at, len(self.sitting.hearing.answers))

    def on(self, intent: Intent) -> Turn:
        """Go along the questions, or look closer at one."""
        last = len(self.sitting.hearing.answers) - 1
        match intent.act:
            case Act.ENTER | Act.NEXT if self.at < last:
                return Turn(Become(replace(self, at=self.at + 1)))
            case Act.PREVIOUS if self.at:
                return Turn(Become(replace(self, at=self.at - 1)))
            case Act.ENTER | Act.BACK:
                return Turn(Pop())
            case Act.NEXT | Act.PREVIOUS | Act.TWIN:
                return STAY
        return self._moment().on(intent)

    def _moment(self) -> Moment:
        posed, verdict = self.sitting.reviewed()[self.at]
        return Moment(self.court, replace(self.sitting, posed=posed), verdict)


def start(court: Court, bank: Bank) -> Turn:
    """Open a hearing of a bank, drawn by the court's lot; a case file is asked whole and in order."""
    return begin(court, bank, draw(bank, court.length, court.seed), court.stamp)


def begin(court: Court, bank: Bank, asked: tuple[Asked, ...], key: str) -> Turn:
    """Open a hearing of these very questions; it is written down before the first is asked."""
    hearing = Hearing(key, bank.title, court.seed, asked, digest=bank.digest, version=game.__version__)
    return Turn(Push(seated(court, sit(bank, hearing, court.today))), (Begin(hearing),))


def resume(court: Court, bank: Bank, hearing: Hearing) -> Turn:
    """Go on with a hearing at the question where it was left, in the reading in which it was put, or at its ending."""
    if is_live(hearing):
        return resume_live(court, bank, hearing)
    if hearing.over:
        return Turn(Push(Ending(court, sit(bank, hearing, court.today))))
    return Turn(Push(seated(court, sit(bank, hearing, court.today))))


def seated(court: Court, sitting: Sitting) -> Bench | Sidebar | Sat:
    """Call a question of a hearing that is begun or gone on with; of one that is sat, with the time that is gone."""
    scene = called(court, sitting)
    gone = court.since(sitting.hearing.key)
    return Sat(scene, partial(run_out, court), gone) if sitting.hearing.sat else scene


def run_out(court: Court, sitting: Sitting) -> Turn:
    """End a hearing whose time is up: what is unanswered is passed over, and written down so."""
    deeds: list[Remember] = []
    while not sitting.hearing.over:
        ruled, answer, _ = sitting.ruled(Choice.SKIPPED, "")
        deeds.append(Remember(sitting.hearing, answer))
        sitting = ruled if ruled.hearing.over else ruled.next()
    passed = f"{capital(many(len(deeds), 'question'))} {'were' if len(deeds) > 1 else 'was'}"
    return Turn(Become(Ending(court, sitting, f"The time is up. {passed} passed over.")), tuple(deeds))


def called(court: Court, sitting: Sitting) -> Bench | Sidebar:
    """Call a question, at the sidebar if it is sealed; whoever wants to be asked how sure begins in the middle."""
    asked = court.certainty and not sitting.posed.real
    terms = Terms(Certainty.LEANING) if asked else PLAIN
    return Sidebar(court, sitting, terms) if sitting.posed.sealed else Bench(court, sitting, terms=terms)


def surer(terms: Terms, what: str) -> Terms:
    """Say how sure one is, or with no word go on to the next; whoever was not asked is not."""
    if terms.certainty is None:
        return terms
    row = tuple(Certainty)
    following = row[(row.index(terms.certainty) + 1) % len(row)]
    return replace(terms, certainty=Certainty(what) if what else following)


def hinted(terms: Terms) -> Terms:
    """Buy one more hint."""
    return replace(terms, hints=terms.hints + 1)


def enter(court: Court, sitting: Sitting, choice: Choice, ground: str, terms: Terms = PLAIN) -> Turn:
    """Enter a ruling: it is written down before the next screen, which shows what became of it unless that waits."""
    ruled, answer, verdict = sitting.ruled(choice, ground, terms)
    move = go_on(court, ruled).move if sitting.hearing.sat else Become(Moment(court, ruled, verdict))
    return Turn(move, (Remember(sitting.hearing, answer),))


def go_on(court: Court, sitting: Sitting) -> Turn:
    """Call the next question, or, after the last, the ending."""
    return Turn(Become(Ending(court, sitting) if sitting.hearing.over else called(court, sitting.next())))


def _beside(here: T | None, row: tuple[T, ...], intent: Intent) -> T:
    """The next or the previous in a row that goes round."""
    step = 1 if intent.act is Act.NEXT else -1
    at = row.index(here) if here is not None else -1 if step == 1 else 0
    return row[(at + step) % len(row)]

"""A question as its author will see it played: taken anew from the file at any moment, and left where it was."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.banks.variants import key_of, variants_of
from game.play.answers import Asked, Hearing
from game.play.sitting import sit
from game.scenes.buttons import Key
from game.scenes.doctor import Doctor
from game.scenes.hearing import called
from game.scenes.intents import BACK, NEXT, PREVIOUS, Act, Intent
from game.scenes.live import begin_live
from game.scenes.on_page import Page
from game.scenes.turns import STAY, Become, CopyText, Home, Leave, Pop, Push, Stay, Turn

if TYPE_CHECKING:
    from game.banks.checking import Proved
    from game.banks.schema import Question
    from game.scenes.court import Court
    from game.scenes.turns import Scene
    from game.scenes.view import View

WAITING = "Mend it and save: this page goes on by itself."


@dataclass(frozen=True)
class Preview:
    """A bank played from one of its questions on; `stack` is what is in front, and `intents` are how it came there.

    `shape` is what of the question the intents count on: its kind, and how many there are of what can be chosen.
    Nothing that is done here is written down. Where the question cannot be played, `stack` is the doctor.
    """

    court: Court
    found: Proved
    question: str
    reading: str
    stack: tuple[Scene, ...]
    intents: tuple[Intent, ...] = ()
    shape: tuple[int | str, ...] = ()

    @property
    def ill(self) -> bool:
        """Whether the question cannot be played as the file now is."""
        return isinstance(self.stack[0], Doctor)

    def view(self) -> View:
        """Show the scene in front; of a bank with something to mend, the first problem with it."""
        view = self.stack[-1].view()
        if self.ill:
            keys = (Key("down", "problem", NEXT, shown="↑↓"), Key("up", "", PREVIOUS), Key("esc", "leave", BACK))
            pages = tuple(replace(block, foot=()) if isinstance(block, Page) else block for block in view.right)
            crumbs = ("Preview", view.crumbs[-1])
            return replace(view, crumbs=crumbs, right=pages, keys=(*keys, Key("q", "", Intent(Act.QUIT))), note=WAITING)
        problem = next(iter(self.found.problems), None)
        if problem is None or view.notice:
            return view
        return replace(view, notice=f"Line {problem.line}: {problem.message}; {problem.remedy}.")

    def on(self, intent: Intent) -> Turn:
        """Let the scene in front answer. What it would write down is not; what can be copied is."""
        if self.ill and intent.act in {Act.BACK, Act.ENTER, Act.QUIT}:
            return Turn(Leave())
        if self.ill and intent.act not in {Act.NEXT, Act.PREVIOUS, Act.CHOOSE}:
            return STAY
        turn = self.stack[-1].on(intent)
        stack = _moved(self.stack, turn)
        copies = tuple(deed for deed in turn.deeds if isinstance(deed, CopyText))
        if isinstance(turn.move, Stay):
            return Turn(deeds=copies)
        if isinstance(turn.move, Home) and self.intents:
            return Turn(Become(opened(self.court, self.found, self.question, self.reading)), copies)
        after = replace(self, stack=stack, intents=self.intents if self.ill else (*self.intents, intent))
        return Turn(Become(after) if stack else Leave(), copies)

    def anew(self, court: Court, found: Proved) -> Preview:
        """The same of the file as it now is: where it was, or as far on the way there as it still means something."""
        fresh = opened(court, found, self.question, self.reading)
        if fresh.ill:
            return replace(fresh, intents=self.intents, shape=self.shape)
        if self.shape != fresh.shape:
            return fresh
        stack, gone = fresh.stack, 0
        while gone < len(self.intents) and _still_means(self.intents[gone], stack[-1]):
            stack = _moved(stack, stack[-1].on(self.intents[gone])) or stack
            gone += 1
        return replace(fresh, stack=stack, intents=self.intents[:gone])


def opened(court: Court, found: Proved, question: str, reading: str = "") -> Preview:
    """Open a bank at a question, or at its first; where that cannot be played, at what is wrong with it."""
    bank = found.bank
    named = _named(bank, question) if isinstance(bank, Bank) else None
    if not isinstance(bank, Bank) or named is None:
        own = tuple(problem for problem in found.problems if problem.question == question)
        shown = replace(found, problems=own or found.problems)
        return Preview(court, found, question, reading, (Doctor(court, bank.path, shown, _nowhere),))
    return Preview(court, found, question, reading, (_first(court, bank, named, reading),), shape=_shape(named))


def _named(bank: Bank, question: str) -> Question | None:
    return bank.question(question) if question else next(iter(bank.questions), None)


def _first(court: Court, bank: Bank, question: Question, reading: str) -> Scene:
    """Call the question; in a hearing, every other question of the bank follows."""
    if question.kind == "objection":
        move = begin_live(court, bank, question).move
        assert isinstance(move, Push)  # noqa: S101 an examination is begun by putting it in front
        return move.scene
    following = bank.rulings
    at = following.index(question)
    asked = [Asked(bank.id, each.id, key_of(next(variants_of(each)))) for each in (*following[at:], *following[:at])]
    first = replace(asked[0], variant=reading or asked[0].variant)
    hearing = Hearing(court.stamp, bank.title, court.seed, (first, *asked[1:]))
    return called(court, sit(bank, hearing, court.today))


def _still_means(intent: Intent, scene: Scene) -> bool:
    """Whether what an intent is done to is still on the screen; time and typed letters are done to any."""
    return not intent.what or intent.act in {Act.TICK, Act.TYPE} or _has(scene.view(), intent)


def _has(part: object, intent: Intent) -> bool:
    """Whether an intent stands anywhere in a view."""
    if isinstance(part, tuple):
        return any(_has(each, intent) for each in part)
    if isinstance(part, Intent) or not is_dataclass(part):
        return part == intent
    return any(_has(getattr(part, field.name), intent) for field in fields(part))


def _moved(stack: tuple[Scene, ...], turn: Turn) -> tuple[Scene, ...]:
    match turn.move:
        case Become(scene):
            return (*stack[:-1], scene)
        case Push(scene):
            return (*stack, scene)
        case Pop():
            return stack[:-1]
        case Home() | Leave():
            return ()
    return stack


def _shape(question: Question) -> tuple[int | str, ...]:
    """What of a question must be as it was for the same keys to lead to the same place."""
    readings = (len(tell.reading) for tell in question.tells.values())
    return (question.kind, len(question.option), len(question.line), *readings)


def _nowhere(_court: Court) -> Scene:
    message = "a preview leads nowhere else"
    raise TypeError(message)

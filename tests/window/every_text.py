"""Every text that comes with the game, on the screens that show it: a screen is kept if it says something new.

A screen that a key or a click leads to is found by itself, so that a new kind of screen needs no line here.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from game.banks.variants import key_of, variants_of
from game.law.evidence.books import BOOKS
from game.play.answers import Asked, Choice, Hearing
from game.play.examined import call, take_up
from game.play.sitting import sit
from game.scenes.court import Court
from game.scenes.docket import Docket
from game.scenes.hearing import Bench, Ending, Moment
from game.scenes.intents import Act, Intent
from game.scenes.live import Live, LiveEnd, LiveReview, LiveStart, LiveSummary
from game.scenes.live_review import worth_reading
from game.scenes.marks import Span
from game.scenes.rule_book import open_book, opened_at
from game.scenes.title import Title
from game.scenes.turns import STAY, Become, Push
from tests.benches import TODAY
from tests.shelves import shipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from game.banks.bank import Bank
    from game.banks.schema import Question
    from game.law.rules import Rulebook
    from game.play.examined import Run
    from game.play.sitting import Sitting
    from game.scenes.turns import Scene
    from game.scenes.view import View

Source: TypeAlias = "tuple[str, Callable[[], Iterator[Scene]]]"
"""Where screens come from: a question, a stretch of an examination, some rules."""

DEEP, MANY = 2, 40
LINES_A_SCREEN = 3
RULES_AT_ONCE = 12
LEAVES = {Act.QUIT, Act.BACK, Act.REPORT}


def court() -> Court:
    """A court with those banks."""
    return Court(shipped, (), TODAY, "stamp", 7, live=True, motion=lambda: None)


def sources() -> list[Source]:
    """Everything that comes with the game."""
    found: list[Source] = [("the way in", way_in)]
    for bank in shipped().banks:
        found += [(f"{bank.id} {question.id}", partial(asked, bank, question)) for question in bank.rulings]
        found += [(f"{bank.id} {question.id}", partial(examined, bank, question)) for question in bank.examinations]
    for book in BOOKS.values():
        starts = range(0, len(book.rules), RULES_AT_ONCE)
        found += [(f"{book.title} {book.rules[at].cite}", partial(ruled, book, at)) for at in starts]
    return found


@dataclass
class New:
    """Keeps a screen that says something not yet said by another of its kind."""

    said: set[tuple[str, str]]

    def views(self, scenes: Iterable[Scene]) -> Iterator[View]:
        """The screens that say something new."""
        for scene in scenes:
            view = scene.view()
            texts = {(view.scene, text) for text in _paragraphs((view.left, view.right, view.note, view.banner))}
            if not texts <= self.said:
                self.said |= texts
                yield view


def _paragraphs(value: object) -> Iterator[str]:
    """Every text as it is read, however it is marked."""
    if isinstance(value, tuple) and value and all(isinstance(part, Span) for part in value):
        yield "".join(span.text for span in value)
    elif isinstance(value, tuple):
        for part in value:
            yield from _paragraphs(part)
    elif is_dataclass(value) and not isinstance(value, Intent):
        for field in fields(value):
            yield from _paragraphs(getattr(value, field.name))
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value


def reached(first: Scene, deep: int = DEEP, many: int = MANY) -> Iterator[Scene]:
    """A scene and those that its keys and touches lead to, so many steps away."""
    row, seen = deque([(first, 0)]), {first.view()}
    while row and len(seen) <= many:
        scene, far = row.popleft()
        yield scene
        for intent in intents_of(scene.view()) if far < deep else ():
            move = (scene.on(intent) if intent.act not in LEAVES else STAY).move
            if isinstance(move, Become | Push) and (view := move.scene.view()) not in seen:
                seen.add(view)
                row.append((move.scene, far + 1))


def intents_of(view: View) -> tuple[Intent, ...]:
    """What can be meant on a screen, by keys and by touch."""
    bound = [intent for _, intent in view.bindings()]
    return tuple(dict.fromkeys([*bound, *_intents((view.left, view.right, view.links))]))


def _intents(value: object) -> Iterator[Intent]:
    if isinstance(value, Intent):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _intents(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _intents(getattr(value, field.name))


# Where they come from.


def way_in() -> Iterator[Scene]:
    """The title and what it opens, and the docket at each bank."""
    yield from reached(Title(court()), deep=2)
    yield from reached(Title(replace(court(), first=True)), deep=1)
    for at in range(len(shipped().banks)):
        yield Docket(court(), at)


def asked(bank: Bank, question: Question) -> Iterator[Scene]:
    """A question in so many readings that each phrase was read in each of its words."""
    left = {(name, at) for name, tell in question.tells.items() for at in range(len(tell.reading))}
    for variant in variants_of(question):
        told = {(name, at) for name, at in variant.items() if (name, at) in left}
        if not told and left:
            continue
        left -= told
        sitting = sit(bank, Hearing("key", bank.title, 7, (Asked(bank.id, question.id, key_of(variant)),)), TODAY)
        yield Bench(court(), sitting)
        yield from moments(sitting)
        yield from reached(Bench(court(), sitting))


def moments(sitting: Sitting) -> Iterator[Scene]:
    """What becomes of each ruling, of the right one on each ground; and all that the right one leads to."""
    standard = sitting.posed.standard
    grounds = [ground.cite for ground in sitting.posed.candidates] or [""]
    right = standard.right
    for choice in sorted(sitting.posed.row, key=lambda choice: choice not in right):
        for cite in grounds if choice in right else grounds[:1]:
            after, _, verdict = sitting.ruled(choice, cite)
            yield Moment(court(), after, verdict)
        yield Ending(court(), after)
    after, _, verdict = sitting.ruled(min(right), next(iter(standard.grounds), ""))
    yield from reached(Moment(court(), after, verdict))


def examined(bank: Bank, question: Question) -> Iterator[Scene]:
    """An examination sat through twice: all is let in, and all is objected to that can be; then each look back."""
    yield from reached(LiveStart(court()), deep=1)
    for objecting in (False, True):
        run = take_up(bank, call(bank, question, "key", 7), TODAY)
        while not run.over:
            if len(run.met) % LINES_A_SCREEN == 0:
                yield Live(court(), run)
            run = dealt(run, objecting=objecting)
        yield from (LiveEnd(court(), run), LiveSummary(court(), run))
        for at in range(len(worth_reading(run))):
            yield from reached(LiveReview(run, at), deep=1)


def dealt(run: Run, *, objecting: bool) -> Run:
    """Deal with one line."""
    posed = run._posed(len(run.met))  # noqa: SLF001 - the line as the author put it
    named = posed.ruling.record.item.get("objection.grounds")
    grounds = sorted(map(str, named)) if objecting and isinstance(named, frozenset) else []
    return run.dealt(Choice.KEEP_OUT, grounds[0], 0)[0] if grounds else run.dealt(Choice.LET_IN, "", 0)[0]


def ruled(book: Rulebook, at: int) -> Iterator[Scene]:
    """The card of each of some rules, and what a card leads to."""
    opened = replace(open_book(court(), lambda *_: STAY), book=book)
    for rule in book.rules[at : at + RULES_AT_ONCE]:
        yield opened_at(opened, rule.cite, rule.name)

"""The motion of the day and the judge's card, through the real loop: by keys alone, by clicks alone, by typed lines."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from game.desk.world import World
from game.play.answers import Answer, Asked, Choice, Hearing, motion_key
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.title import Title
from game.scenes.turns import Begin, Remember
from game.store.places import assets_folder
from game.study.standing import SETTLED_LAW
from game.terminal.playing import run
from game.window.look import Look
from game.window.rehearsal import rehearse
from tests.e2e.players import Mouse, key_for, wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from game.scenes.court import Court
    from game.scenes.view import View
    from game.window.paint import Painting

DAY = date(2026, 11, 26)
CASE = "federal/803(2)/Excited utterance/case"
MOTION, CARD, COPY = Intent(Act.CHOOSE, "motion"), Intent(Act.CHOOSE, "card"), Intent(Act.COPY)


class Desk(World):
    """A player's world that keeps what was copied in it."""

    def __init__(self, folder: Path) -> None:
        """Play with the banks that came with the game, and draw the same lots each time."""
        super().__init__(folder, seed=3, copy=self._keep)
        self.copied: list[str] = []

    def court(self) -> Court:
        """The same day each time, so that its motion is the same."""
        here = super().court()
        return replace(here, today=DAY, motion=lambda: self.journal.hearing(motion_key(DAY)))

    def _keep(self, text: str) -> bool:
        self.copied.append(text)
        return True


@pytest.fixture
def world(tmp_path: Path) -> Iterator[Desk]:
    """One such world."""
    here = Desk(tmp_path)
    yield here
    here.journal.close()


class Errand:
    """Wants the motion of the day, its line, the card, the one rule that is due on it, and then nothing more."""

    def __init__(self, copied: list[str]) -> None:
        """Begin with nothing done; `copied` is what the world has copied so far."""
        self.done: list[Intent] = []
        self.copied = copied

    def __call__(self, view: View) -> Intent:
        """What is wanted on this screen."""
        want = self._wanted(view)
        self.done.append(want)
        return want

    def _wanted(self, view: View) -> Intent:
        if view.scene == "title":
            return CARD if MOTION in self.done else MOTION
        if view.scene == "results":
            return BACK if self.copied else COPY
        return ENTER if view.scene == "judges-card" else wanted(view)

    @property
    def over(self) -> bool:
        """Whether the card has led to a hearing."""
        return CARD in self.done and self.done[-1] == ENTER


class ByKeys:
    """Runs the errand by keys."""

    def __init__(self, copied: list[str]) -> None:
        """Begin."""
        self.errand = Errand(copied)

    def __call__(self, view: View, _painting: Painting) -> str | None:
        """The next key; None once the card has led on."""
        if view.scene == "question" and self.errand.over:
            return None
        return key_of(view, self.errand(view))


def key_of(view: View, intent: Intent) -> str:
    """The key that means it, of all there are."""
    return next((key for key, means in view.bindings() if key and means == intent), "") or key_for(view, intent)


def by_clicks(copied: list[str]) -> Callable[[View, Painting], tuple[int, int] | None]:
    """Run the errand by clicks."""
    errand = Errand(copied)
    mouse = Mouse(until="", wants=errand)

    def click(view: View, painting: Painting) -> tuple[int, int] | None:
        return None if view.scene == "question" and errand.over else mouse(view, painting)

    return click


def make_one_rule_due(world: World) -> None:
    hearing = Hearing("before", "Settled law", 7, (Asked(SETTLED_LAW, CASE),))
    world.perform(Begin(hearing))
    world.perform(Remember(hearing, Answer(0, Choice.KEEP_OUT, "802", 0)))


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("player", [ByKeys, by_clicks])
def test_the_motion_is_ruled_on_copied_and_counted_and_what_is_due_is_asked(
    player: Callable[[list[str]], Callable[[View, Painting], object]], text: int, world: Desk
) -> None:
    make_one_rule_due(world)
    rehearse(
        Title(world.court()),
        lambda: Title(world.court()),
        world.perform,
        Look((1280, 720), text),
        assets_folder(),
        player(world.copied),  # type: ignore[arg-type]
    )
    today = motion_key(DAY)
    assert [answer.hearing for answer in world.journal.answers()] == ["before", today]
    (line,) = world.copied
    assert line.startswith("In Limine · Motion of the day · ")
    (called,) = (hearing for hearing in world.journal.unfinished() if hearing.key not in ("before", today))
    assert {asked.question.rpartition("/")[0] for asked in called.asked} == {CASE.rpartition("/")[0]}


def test_it_is_ruled_on_told_and_counted_by_typed_lines(world: Desk) -> None:
    said = io.StringIO()
    lines = ["m", "4", "1", "", "y", "esc", "m", "esc", "j"]
    run(Title(world.court()), lambda: Title(world.court()), world.perform, lines, said)
    assert "Motion of the day, 26 November 2026, " in said.getvalue()
    assert said.getvalue().count("What the jury heard") == 2
    assert "How often you are reversed (1 ruling so far)" in said.getvalue()


def test_it_is_heard_once_a_day(world: Desk) -> None:
    lines = ["m", "1", "1", "", "esc", "m", "esc", "m", "esc"]
    run(Title(world.court()), lambda: Title(world.court()), world.perform, lines, io.StringIO())
    assert len(world.journal.answers()) == 1

"""A player who does anything at all, through the real loop: nothing breaks, nothing is lost, and Esc leads home.

Fifty things done at random are one run. Hypothesis makes them up, and where a run fails, finds the shortest.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.desk.demo import Gallery
from game.desk.walks import SCRIPT
from game.scenes.hearing import Bench, Naming, Sidebar, resume
from game.scenes.intents import Act, Intent
from game.scenes.live import Live
from game.scenes.title import WAYS, Title
from game.scenes.turns import Begin, Push, Remember
from game.store.places import assets_folder, banks_folder
from game.window import keys
from game.window.look import Look
from game.window.loop import play
from game.window.stage import Outside, Stage
from tests.shelves import Shipped, Small

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.desk.world import World
    from game.scenes.turns import Deed, Scene

STEPS = 50
IN_THE_SUITE, SHARES = 60, 4
IN_ALL = 2000
HOME_WITHIN = 20
"""So many times Esc is enough from anywhere."""
OTHER_KEYS = (*keys.NAMES.values(), *"0123456789abcdefghijklmnopqrstuvwxyz+-/?", "ctrl+comma")
LOOKS = ("ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+d", "ctrl+m", "f11")
SIZES = ((640, 360), (1024, 640), (1280, 720), (900, 1300), (1, 1))
KINDS = (
    "rest", "enter", *("onward",) * 7, "offered", "offered", "offered", "offered", "clicked", "clicked",
    "any key", "any spot", "turned", "waited", "hidden", "sized", "looked", "left", "cut",
)  # fmt: skip
"""The simplest first: a failing run is made shorter by doing nothing instead."""

visited: Counter[str] = Counter()
"""How often each kind of screen was seen, by all runs of this process."""

opened: Counter[str] = Counter()
"""How often each way in was taken from the title."""

run_of_steps = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 9999)), min_size=STEPS, max_size=STEPS)


@dataclass
class Wanderer:
    """Does one thing after another; what it remembers is what the screens were told is entered."""

    data: Path
    seed: int
    left: Iterator[tuple[str, int]]
    now: float = 100.0
    hide: bool = False
    given: list[tuple[str, int, str, str, int]] = field(default_factory=list)
    begun: list[str] = field(default_factory=list)

    def wander(self) -> None:
        """Play until nothing is left to do; killed and begun again wherever a cut comes."""
        while True:
            self.world = self._opened()
            look = Look(SIZES[self.seed % 3])
            self.stage = Stage(self._home(), Outside(self._perform, self._home, lambda _: None), look, assets_folder())
            self.cut = False
            play(self.stage, self._watch)
            self._resumed()
            self._all_is_written()
            self.world.journal.close()
            if not self.cut:
                break

    def active(self) -> bool:
        """Whether the window can be seen: hidden, it is shown again at the next look."""
        hidden, self.hide = self.hide, False
        return not hidden

    def _opened(self) -> World:
        """The world as it is on the disk: by the seed with small banks, or with what comes with the game."""
        return (Small if self.seed % 2 else Shipped)(self.data, self.seed, length=2)

    def _home(self) -> Title:
        return Title(self.world.court())

    def _perform(self, deed: Deed) -> str:
        told = self.world.perform(deed)
        if isinstance(deed, Begin):
            self.begun.append(deed.hearing.key)
        if isinstance(deed, Remember):
            answer = deed.answer
            self.given.append((deed.hearing.key, answer.place, answer.choice, answer.ground, answer.points))
            assert told == "", told
        return told

    def _watch(self, stage: Stage, _surface: pygame.Surface) -> bool:
        """Do the next thing, on a screen that is painted."""
        assert stage.painting is not None
        visited[stage.view.scene] += 1
        for kind, number in self.left:
            if kind == "cut":
                self.cut = True
                return False
            if event := self._event(kind, number):
                pygame.event.post(event)
                return True
        return self._leads_home(stage)

    def _leads_home(self, stage: Stage) -> bool:
        """From wherever it ended, Esc leads to the title and not past it."""
        for _ in range(HOME_WITHIN):
            if stage.view.scene == "title":
                return False
            stage.press("esc")
            assert not stage.over, "Esc left the game from a screen that is not the title"
        message = f"Esc does not lead back from {stage.view.scene}"
        raise AssertionError(message)

    def _event(self, kind: str, number: int) -> pygame.event.Event | None:  # noqa: PLR0911 - one line a kind
        match kind:
            case "enter":
                return keys.event_of("enter")
            case "onward":
                return keys.event_of(self._onward(number))
            case "offered":
                return self._offered(number)
            case "clicked":
                return self._clicked(number)
            case "any key":
                return keys.event_of(OTHER_KEYS[number % len(OTHER_KEYS)]) if number % 40 else None
            case "any spot":
                spot = (number * 7 % 1400, number * 13 % 800)
                return pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=spot, button=1)
            case "turned":
                return pygame.event.Event(pygame.MOUSEWHEEL, y=number % 3 - 1)
            case "sized":
                width, height = SIZES[number % len(SIZES)]
                return pygame.event.Event(pygame.VIDEORESIZE, w=width, h=height, size=(width, height))
            case "looked":
                return keys.event_of(LOOKS[number % len(LOOKS)])
        return self._passing(kind, number)

    def _passing(self, kind: str, number: int) -> pygame.event.Event | None:
        """What befalls a window while nobody touches it."""
        if kind == "waited":
            self.now += number % 200 / 10
        elif kind == "hidden":
            self.hide = True
            return pygame.event.Event(pygame.WINDOWFOCUSLOST)
        elif kind == "left":
            return pygame.event.Event(pygame.WINDOWLEAVE)
        return None

    def _onward(self, number: int) -> str:
        """A key that leads on: from the title one of the ways in, elsewhere what the demonstration presses."""
        view = self.stage.view
        if view.scene == "title":
            ways = {intent.what: key for key, intent in view.bindings() if intent.act is Act.CHOOSE}
            way = sorted(ways)[number % len(ways)]
            opened[way] += 1
            return ways[way]
        script = SCRIPT.get(view.scene, ("1", "enter"))
        return script[number % len(script)]

    def _offered(self, number: int) -> pygame.event.Event | None:
        """A key that means something here, but for leaving."""
        offered = [key for key, intent in self.stage.view.bindings() if key and intent.act is not Act.QUIT]
        offered = [key for key in offered if self.stage.view.scene != "title" or key != "esc"]
        return keys.event_of(offered[number % len(offered)]) if offered else None

    def _clicked(self, number: int) -> pygame.event.Event | None:
        """The middle of something that can be touched."""
        painting = self.stage.painting
        spots = [spot for spot in painting.hotspots if spot.means != Intent(Act.QUIT)] if painting else []
        if not spots:
            return None
        place = spots[number % len(spots)].rect.center
        pygame.event.post(pygame.event.Event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)))
        return pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=place, button=1)

    def _all_is_written(self) -> None:
        """Every answer is in the journal, once, in order, with its points."""
        written = [
            (each.hearing, each.place, str(each.choice), each.ground, each.points)
            for each in self.world.journal.answers()
        ]
        assert written == self.given
        places = [(key, place) for key, place, *_ in written]
        assert len(set(places)) == len(places)

    def _resumed(self) -> None:
        """Whatever was left in the middle comes back at the same question, with the same words."""
        again = self._opened()
        court = again.court()
        for hearing in court.unfinished:
            bank = court.bank(hearing.asked[0].bank)
            assert bank is not None
            move = resume(court, bank, hearing).move
            assert isinstance(move, Push)
            assert asked_in(move.scene) == (hearing.key, hearing.asked[hearing.place], told_in(move.scene))
            for scene in self.stage.stack:
                if asked_in(scene)[:1] == (hearing.key,):
                    assert asked_in(scene) == asked_in(move.scene)
        again.journal.close()


def asked_in(scene: Scene) -> tuple[object, ...]:
    """Whose hearing it is, what is being asked in it, and in which words; nothing, where nothing is."""
    if isinstance(scene, Bench | Naming | Sidebar):
        return (scene.sitting.hearing.key, scene.sitting.posed.asked, told_in(scene))
    if isinstance(scene, Live) and not scene.run.over:
        return (scene.run.hearing.key, scene.run.hearing.asked[len(scene.run.met)], told_in(scene))
    return ()


def told_in(scene: Scene) -> str:
    """The words of the question."""
    if isinstance(scene, Bench | Naming | Sidebar):
        return "".join(piece.text for piece in scene.sitting.posed.pieces)
    return scene.run.lines[len(scene.run.met)].line.says if isinstance(scene, Live) else ""


def wandered(steps: Sequence[tuple[str, int]], seed: int) -> Wanderer:
    """One run, in a folder of its own and under a clock that stands still unless it waits."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patched:
        banks_folder(Path(folder)).mkdir(parents=True, exist_ok=True)
        wanderer = Wanderer(Path(folder), seed, iter(steps))
        patched.setattr("game.window.loop.time", SimpleNamespace(monotonic=lambda: wanderer.now))
        patched.setattr(pygame.display, "get_active", wanderer.active)
        wanderer.wander()
    return wanderer


QUICK = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)


@pytest.mark.parametrize("share", range(SHARES))
def test_whatever_a_player_does_nothing_breaks_and_nothing_is_lost(share: int) -> None:
    @settings(max_examples=IN_THE_SUITE // SHARES, suppress_health_check=QUICK, database=None)
    @given(run_of_steps)
    def run(steps: list[tuple[str, int]]) -> None:
        wandered(steps, share)

    run()


FAR = frozenset({"bad-bank", "live-end", "live-review", "live-summary", "sitting", "sitting-start"})
"""What 500 players at random did not come to in fifty steps, or cannot: no bad file lies in their folder."""


@pytest.mark.long
@pytest.mark.parametrize("share", range(SHARES))
def test_two_thousand_players_break_nothing_and_see_every_screen(share: int, tmp_path: Path) -> None:
    @settings(max_examples=IN_ALL // SHARES, suppress_health_check=QUICK, database=None)
    @given(run_of_steps, st.integers(0, 999))
    def run(steps: list[tuple[str, int]], seed: int) -> None:
        wandered(steps, SHARES * seed + share)

    visited.clear()
    opened.clear()
    run()
    assert set(opened) == {way.name for way in WAYS}
    gallery = Gallery(tmp_path, seed=7)
    gallery.draw(Look(still=True))
    assert set(gallery.names) - set(visited) <= FAR

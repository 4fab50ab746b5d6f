"""A whole hearing through the real loop with no screen: by keys alone, and by clicks alone, at every size of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.desk.play import called
from game.desk.sitting import begun
from game.desk.world import World
from game.play.answers import Exercise
from game.scenes.docket import open_bank
from game.scenes.intents import BACK, Act, Intent
from game.scenes.on_page import Page, Prose
from game.scenes.title import Title
from game.scenes.turns import Push
from game.store.places import assets_folder, questions_folder
from game.window.look import Look
from game.window.rehearsal import rehearse
from tests.e2e.players import Keyboard, Mouse, key_for, wanted

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenes.turns import Scene
    from game.scenes.view import View
    from game.window.paint import Painting
    from game.window.rehearsal import Player

SMALL, LARGE = Look((1280, 720)), Look((1280, 720), 200)
FIVE = 5


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A player's world, with the banks that came with the game."""
    here = World(tmp_path, seed=3)
    yield here
    here.journal.close()


def play(world: World, player: Player, look: Look = SMALL, first: Scene | None = None) -> None:
    def home() -> Scene:
        return Title(world.court())

    rehearse(first or home(), home, world.perform, look, assets_folder(), player)


def places(world: World) -> list[int]:
    return [answer.place for answer in world.journal.answers()]


def case_file(world: World) -> Scene:
    world.files = (questions_folder() / "santa-fe-hearing.toml",)
    court = world.court()
    turn = open_bank(court, court.shelf.banks[0])
    world.perform(turn.deeds[0])
    assert isinstance(turn.move, Push)
    return turn.move.scene


@pytest.mark.parametrize("look", [SMALL, LARGE], ids=["small text", "large text"])
@pytest.mark.parametrize("player", [Keyboard, Mouse])
def test_a_hearing_of_eight_is_played_to_its_ending(player: type[Keyboard | Mouse], look: Look, world: World) -> None:
    play(world, player(), look)
    assert places(world) == list(range(8))
    assert world.journal.unfinished() == ()


@pytest.mark.parametrize("player", [Keyboard, Mouse])
def test_a_case_file_is_played_to_its_ending(player: type[Keyboard | Mouse], world: World) -> None:
    play(world, player(), first=case_file(world))
    assert places(world) == list(range(13))


@pytest.mark.parametrize("look", [SMALL, LARGE], ids=["small text", "large text"])
def test_keys_and_clicks_rule_alike(look: Look, tmp_path: Path) -> None:
    given = []
    for name, player in (("keys", Keyboard()), ("clicks", Mouse())):
        world = World(tmp_path / name, seed=5, length=3)
        play(world, player, look)
        given.append([(each.question, each.variant, each.choice, each.ground) for each in world.journal.answers()])
        world.journal.close()
    assert given[0] == given[1]
    assert len(given[0]) == 3


class Curious:
    """Plays by keys alone, buys a hint when it can, and looks at everything a moment offers before it goes on."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.seen: list[str] = []
        self.left: list[str] = []

    def __call__(self, view: View, _painting: Painting) -> str | None:
        """The next key; None at the end."""
        self.seen.append(view.scene)
        if view.scene == "results":
            return None
        if view.scene in ("argue-back", "turn-it"):
            return "tab" if self.seen[-2] != view.scene else "enter"
        if view.scene in ("reveal", "contestable"):
            if not self.seen[-2].startswith(("opinion", "what-if", "argu", "turn")):
                self.left = [key for key in "wfat" if view.intent_for(key)]
            return self.left.pop() if self.left else "enter"
        if view.scene == "question" and self.seen[-2] != "question":
            return "h"
        return "enter" if view.scene in ("opinion", "what-if", "argued") else key_for(view, wanted(view))


def test_a_hearing_is_played_with_keys_through_every_way_of_looking_closer(world: World) -> None:
    player = Curious()
    play(world, player)
    assert places(world) == list(range(8))
    assert {"argue-back", "argued", "turn-it", "what-if", "opinion"} <= set(player.seen)
    assert {answer.hints for answer in world.journal.answers()} == {1}
    assert {each.tried.exercise for each in world.journal.practised()} == set(Exercise)


class Advocate:
    """What a player wants who answers every point that is raised, with the first words that can be touched."""

    def __init__(self) -> None:
        """Begin with nothing answered."""
        self.answered: list[tuple[str, ...]] = []
        self.at: tuple[str, ...] = ()

    def __call__(self, view: View) -> Intent:
        """What is wanted here."""
        if view.scene in ("reveal", "contestable") and view.crumbs not in self.answered and view.intent_for("a"):
            self.at = view.crumbs
            return Intent(Act.ARGUE)
        if view.scene == "argue-back":
            self.answered += [] if self.at in self.answered else [self.at]
            page = view.left[0]
            assert isinstance(page, Page)
            prose = [span for item in page.body if isinstance(item, Prose) for span in item.words]
            return next(span.intent for span in prose if span.intent is not None)
        return BACK if view.scene == "argued" else wanted(view)


@pytest.mark.parametrize("look", [SMALL, LARGE], ids=["small text", "large text"])
def test_the_losing_side_is_answered_by_clicks_alone(look: Look, world: World) -> None:
    advocate = Advocate()
    play(world, Mouse(wants=advocate), look)
    assert places(world) == list(range(8))
    assert len(world.journal.practised()) == len(advocate.answered) > 0


class LeavesAfterFive:
    """Rules on five questions, presses Esc at the sixth, and goes on from the title."""

    def __init__(self, world: World) -> None:
        """Begin with nothing ruled on."""
        self.world = world
        self.left: View | None = None

    def __call__(self, view: View, _painting: Painting) -> str | None:
        """The next key."""
        if self.left is None and len(places(self.world)) == FIVE and view.scene == "question":
            self.left = view
            return key_for(view, BACK)
        if self.left is None:
            return key_for(view, wanted(view))
        if view.scene == "title":
            return key_for(view, Intent(Act.CHOOSE, "go_on"))
        assert view == self.left
        return None


def test_left_with_esc_it_is_gone_on_with_at_the_same_question_in_the_same_reading(world: World) -> None:
    player = LeavesAfterFive(world)
    play(world, player)
    assert player.left is not None
    assert "Question 6 of 8" in " ".join(player.left.crumbs)
    assert places(world) == list(range(FIVE))


@pytest.mark.parametrize("until", ["title", "question", "ground", "reveal", "results"])
def test_q_leaves_from_every_screen_of_a_hearing(until: str, world: World) -> None:
    seen: list[str] = []
    by_keys = Keyboard(until)

    def player(view: View, painting: Painting) -> str | None:
        seen.append(view.scene)
        return by_keys(view, painting) or "q"

    play(world, player)
    assert seen[-1] == until


def test_where_nothing_can_be_kept_it_is_said_at_once_and_the_hearing_is_played_all_the_same(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    world = World(in_the_way / "mine", seed=3)
    notices: list[str] = []
    by_keys = Keyboard()

    def player(view: View, painting: Painting) -> str | None:
        notices.append(view.notice)
        return by_keys(view, painting)

    play(world, player)
    assert "will not be kept" in notices[0]
    assert places(world) == list(range(8))
    world.journal.close()


def test_a_hearing_opened_straight_away_says_it_on_its_first_screen(world: World) -> None:
    world.notices = ("The settings file made no sense.",)
    world.files = (questions_folder() / "prompt-side.toml",)
    first = begun(world, called(world, world.court()))
    told: list[str] = []
    by_keys = Keyboard("ground")

    def player(view: View, painting: Painting) -> str | None:
        told.append(view.notice)
        return by_keys(view, painting)

    play(world, player, first=first)
    assert told == ["The settings file made no sense.", "", ""]

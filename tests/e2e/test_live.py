"""An examination sat through in the real loop: by keys alone, by clicks alone, and by typed lines."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from game.desk.world import World
from game.scenes import on_page
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.on_page import Page
from game.scenes.title import Title
from game.store.places import assets_folder
from game.terminal.playing import run
from game.window.look import Look
from game.window.rehearsal import by_list, rehearse
from tests.banks.samples import EXAMINATION
from tests.e2e.players import KEYS, Mouse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenes.view import View
    from game.window.paint import Painting
    from game.window.rehearsal import Player

LAST = "live-summary"
LET_IN = Intent(Act.LET_IN)
LINES = ["where", "red", "colour", "years", "sister", "speed", "thinking"]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A player's world, with one examination."""
    bank = tmp_path / "examination.toml"
    bank.write_text(EXAMINATION, encoding="utf-8")
    here = World(tmp_path / "data", seed=3, files=(bank,))
    yield here
    here.journal.close()


def play(world: World, player: Player, look: Look) -> None:
    rehearse(home(world), lambda: home(world), world.perform, look, assets_folder(), player)


def home(world: World) -> Title:
    return Title(world.court())


def answers(world: World) -> list[tuple[str, str, str]]:
    return [(each.variant.removeprefix("line="), each.choice, each.ground) for each in world.journal.answers()]


def wanted(view: View) -> Intent:
    """Object that whatever has its answer in it is leading, and let in the rest."""
    if view.scene == "title":
        return Intent(Act.CHOOSE, "live")
    if view.scene == "live":
        return Intent(Act.GROUND, "leading") if "didn’t you?" in now(view) else LET_IN
    return BACK if view.scene == LAST else ENTER


def now(view: View) -> str:
    """What is now being said."""
    [page] = view.left
    assert isinstance(page, Page)
    said = (item for item in page.body if isinstance(item, on_page.Testimony) and item.here)
    return "".join(span.text for item in said for span in item.words)


def keyboard(view: View, _painting: Painting) -> str | None:
    if view.scene == LAST:
        return None
    return next(key for key in (*KEYS, "0") if view.intent_for(key) == wanted(view))


@pytest.mark.parametrize("look", [Look((1280, 720)), Look((1280, 720), 200)], ids=["small text", "large text"])
@pytest.mark.parametrize("keys", [True, False], ids=["keys", "clicks"])
def test_an_examination_is_sat_through_to_its_count(keys: bool, look: Look, world: World) -> None:  # noqa: FBT001
    play(world, keyboard if keys else Mouse(until=LAST, wants=wanted), look)
    assert [name for name, _, _ in answers(world)] == LINES
    assert answers(world)[1] == ("red", "keep_out", "leading")
    assert world.journal.unfinished() == ()


def test_it_is_left_and_gone_on_with(world: World) -> None:
    play(world, by_list([str(way(world, "live")), "enter", "0", "2", "esc"]), Look())
    assert [name for name, _, _ in answers(world)] == LINES[:2]
    play(world, by_list([str(way(world, "go_on")), "0", "q"]), Look())
    assert [name for name, _, _ in answers(world)] == LINES[:3]


def way(world: World, name: str) -> int:
    """The key of a way in from the title."""
    return next(at for at in range(1, 9) if home(world).view().intent_for(str(at)) == Intent(Act.CHOOSE, name))


def test_it_is_sat_through_by_typed_lines(world: World) -> None:
    out = io.StringIO()
    typed = [str(way(world, "live")), "", "0", "space", "2", "0", "2", "1", "tab", "again", "0", "7", "", "y", "w", "w"]
    run(home(world), lambda: home(world), world.perform, (f"{line}\n" for line in typed), out)
    said = " ".join(out.getvalue().split())
    assert [name for name, _, _ in answers(world)] == LINES
    assert "Now: Q. Where were you at ten past five?" in said
    assert "THE COURT: Sustained. Rephrase, counsel." in said
    assert "·■·◇■·□" in said
    assert "The court’s reasons" in said
    assert "Therefore:" in said


def test_by_typed_lines_no_clock_runs(world: World) -> None:
    out = io.StringIO()
    run(home(world), lambda: home(world), world.perform, [f"{way(world, 'live')}\n", "+\n", "\n", "0\n"], out)
    assert "no clock runs here" in " ".join(out.getvalue().split())
    assert len(answers(world)) == 1

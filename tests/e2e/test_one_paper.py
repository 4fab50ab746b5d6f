"""One seed, one paper: in the window, in the terminal and played by itself, a class sits the same questions."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from game.desk.play import called
from game.desk.self_play import Judge, played
from game.desk.sitting import begun
from game.desk.world import World
from game.play.answers import Asked
from game.play.paper import code_of, seed_of
from game.scenes.hearing import Ending
from game.scenes.title import Title
from game.store.places import assets_folder
from game.terminal.playing import run
from game.window.look import Look
from game.window.rehearsal import rehearse
from tests.benches import TEXT
from tests.e2e.players import Keyboard

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.turns import Scene

CODE = code_of(20261126)


def player(folder: Path) -> World:
    """A player of their own, with the bank, who types the code."""
    folder.mkdir()
    bank = folder / "the-class.toml"
    bank.write_text(TEXT, encoding="utf-8")
    seed = seed_of(CODE.lower())
    assert isinstance(seed, int)
    return World(folder / "data", seed, files=(bank,), sitting=True)


def first(world: World) -> Scene:
    return begun(world, called(world, world.court()))


def paper(world: World) -> list[Asked]:
    """What was asked of a player, in order, as it is on the disk."""
    asked = [Asked(each.bank, each.question, each.variant) for each in world.journal.answers()]
    assert world.journal.unfinished() == ()
    world.journal.close()
    return asked


def test_three_players_sit_the_same_paper(tmp_path: Path) -> None:
    window, terminal, alone = (player(tmp_path / name) for name in ("window", "terminal", "alone"))
    rehearse(first(window), lambda: Title(window.court()), window.perform, Look(), assets_folder(), Keyboard())
    out = io.StringIO()
    run(first(terminal), lambda: Title(terminal.court()), terminal.perform, ["\n", *["1\n"] * 4], out)
    *_, ended = played(first(alone), Judge(3))
    assert isinstance(ended, Ending)
    by_itself = [*ended.sitting.hearing.asked]
    assert len(by_itself) == 2
    assert paper(window) == paper(terminal) == by_itself
    assert out.getvalue().count(CODE) == 2
    assert CODE in str(ended.view())
    alone.journal.close()

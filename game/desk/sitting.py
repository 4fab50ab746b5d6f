"""Opening the game: in a window where there is a display, else in the terminal, else by itself."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.desk.preferring import preferences_of
from game.scenes.settings import settings
from game.scenes.title import Title
from game.scenes.turns import Begin, Push
from game.store.places import assets_folder, banks_folder
from game.store.settings import Letters, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.desk.world import World
    from game.scenes.intents import Intent
    from game.scenes.turns import Scene, Turn
    from game.scenes.view import View
    from game.window.look import Look
    from game.window.stage import Outside

SHORT = 3
SELF_SEED = 7


def open_game(world: World) -> int:
    """Open on the title; the answer is the exit code."""
    return open_at(world, lambda: Title(world.court()), lambda: _at_once(world))


def _at_once(world: World) -> Turn:
    from game.scenes.docket import at_once  # noqa: PLC0415 banks are read after the first frame

    return at_once(world.court())


def open_at(world: World, first: Callable[[], Scene], alone: Callable[[], Turn]) -> int:
    """Open on a first scene, wherever it can be played; with nobody there, `alone` is the hearing that plays itself."""
    refused = in_window(world, first)
    gc.enable()
    if not refused:
        return 0
    if sys.stdin.isatty() and sys.stdout.isatty():
        print(f"{refused} The game is played here in the terminal instead.")  # noqa: T201 there is no window to say it in
        return in_terminal(world, first)
    return by_itself(world, alone)


def begun(world: World, called: Turn) -> Scene:
    """Begin the hearing that is called: it is written down before its first question is asked."""
    told = [world.perform(deed) for deed in called.deeds if isinstance(deed, Begin)]
    notices = dict.fromkeys(part for part in (world.journal.notice, *world.notices, *told) if part)
    return Noticed(_scene_of(called), " ".join(notices)) if notices else _scene_of(called)


@dataclass(frozen=True)
class Noticed:
    """A hearing's first scene, with what the player must be told before it: that nothing is kept, say."""

    scene: Scene
    notice: str

    def view(self) -> View:
        """Show the scene with the notice."""
        return replace(self.scene.view(), notice=self.notice)

    def on(self, intent: Intent) -> Turn:
        """Let the scene answer; wherever that leads, the notice has been read."""
        return self.scene.on(intent)


def _scene_of(turn: Turn) -> Scene:
    """The scene a turn opens."""
    if not isinstance(turn.move, Push):
        message = "a hearing is called by putting its first scene in front"
        raise TypeError(message)
    return turn.move.scene


def in_window(world: World, first: Callable[[], Scene]) -> str:
    """Play in a window until the player leaves; the answer is '' or why no window could be opened."""
    if no_display():
        return "There is no display."
    from game.window.clipboard import copy  # noqa: PLC0415 only a game in a window needs pygame
    from game.window.loop import Ending, run  # noqa: PLC0415

    world.copy, world.show_folder = copy, _show_folder
    look, scene, outside = window_look(world), first(), outside_of(world)
    gc.freeze()  # and what was made on the way here need never be gone through
    gc.enable()
    ended = run(scene, outside, look, assets_folder())
    if ended is Ending.LEFT:
        _close(world)
        return ""
    return "There is no display."


def outside_of(world: World) -> Outside:
    """What a window on this world asks of it."""
    from game.window.stage import Outside  # noqa: PLC0415 only a game in a window needs pygame

    return Outside(
        perform=world.perform,
        home=lambda: Title(world.court()),
        keep_look=lambda kept: _keep(world, kept),
        settings=lambda: settings(preferences_of(world.settings)),
        arrivals=lambda paths: _arrived(world, paths),
    )


def _arrived(world: World, paths: tuple[str, ...]) -> Scene:
    """What became of files that were dropped on the window."""
    from game.desk.receiving import received  # noqa: PLC0415 banks are read after the first frame
    from game.scenes.arrivals import Arrivals  # noqa: PLC0415

    return Arrivals(world.court(), received(paths, banks_folder(world.data)))


def in_terminal(world: World, first: Callable[[], Scene]) -> int:
    """Play by lines of standard input until they end."""
    from game.terminal.playing import run  # noqa: PLC0415 only a game by lines needs it

    world.ticking = False
    run(first(), lambda: Title(world.court()), world.perform, sys.stdin, sys.stdout)
    _close(world)
    return 0


def by_itself(world: World, called: Callable[[], Turn]) -> int:
    """Play the hearing that is called with nobody at the bench, short and seeded, and print it; nothing is written."""
    from game.desk.self_play import Judge, transcript  # noqa: PLC0415 only a game by itself needs it

    world.seed = SELF_SEED if world.seed is None else world.seed
    world.length = SHORT if world.length is None else world.length
    world.touch_nothing()
    print("There is no display and no terminal: a short hearing plays itself.\n")  # noqa: T201 standard output is all there is
    print(transcript(_scene_of(called()), Judge(world.seed)))  # noqa: T201
    world.journal.close()
    return 0


def _close(world: World) -> None:
    """Let go of the journal; what could not be written to the last is told where the player now looks."""
    world.hush()
    told = world.journal.close()
    if told:
        print(told, file=sys.stderr)  # noqa: T201 the screen is gone


def no_display() -> bool:
    """Whether there is plainly nothing to open a window on; SDL would else pick an invisible one."""
    wanted = os.environ.get("SDL_VIDEODRIVER", "")
    if wanted:
        return False
    return sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def window_look(world: World) -> Look:
    """How the player likes the window to look."""
    from game.window.look import Look  # noqa: PLC0415 see in_window

    kept = world.settings
    size, text = (kept.width, kept.height), round(kept.text_scale * 100)
    look = Look(size, text, kept.theme, kept.reduced_motion, kept.full_screen, kept.letters)
    return replace(look, volume=kept.volume, muted=kept.muted, captions=kept.captions)


def _keep(world: World, look: Look) -> None:
    world.keep(
        replace(
            world.settings,
            width=look.size[0],
            height=look.size[1],
            text_scale=look.text / 100,
            theme=Theme(look.theme),
            reduced_motion=look.still,
            full_screen=look.full_screen,
            letters=Letters(look.letters),
            muted=look.muted,
        )
    )


def _show_folder(folder: object) -> bool:
    import typer  # noqa: PLC0415 only asked for by a key

    return typer.launch(str(folder)) == 0

"""`inlimine preview`: a bank played from one question on, nothing written down, and taken anew when it is saved."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.banks.bank import BadFile, Bank
from game.banks.checking import proved
from game.banks.problems import meant, quoted, rendered
from game.banks.reading import read_bank
from game.banks.variants import key_of, variants_of
from game.desk.options import fail
from game.desk.sitting import no_display, window_look
from game.desk.world import world
from game.scenes.court import Court, Shelf
from game.scenes.hearing import Bench, Moment, Naming
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.preview import Preview, opened
from game.scenes.turns import Become, CopyText
from game.terminal.screen import told, told_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.banks.checking import Proved
    from game.banks.schema import Question
    from game.scenes.turns import Deed, Scene
    from game.scenes.view import View
    from game.window.stage import Outside

A_LOOK = 0.25
"""Seconds between two looks at the file."""
WIDTH = 80
READING = typer.Option("--reading", help="Which reading of which phrase, from 0.", metavar="stress=1,who=0")


def preview(
    bank: Annotated[Path, typer.Argument(help="A bank file.")],
    question: Annotated[str, typer.Argument(help="Its question to open at; without it, the first.")] = "",
    *,
    reading: Annotated[str, READING] = "",
    watch: Annotated[bool, typer.Option("--watch", help="Take the file anew whenever it is saved.")] = False,
) -> None:
    """Play a bank from one question on as you write it; nothing is written down."""
    file = File(bank)
    found = file.proof()
    _must_be_there(found, question, reading, watching=watch)
    first = opened(_court(found), found, question, _whole(found, question, reading))
    if no_display():
        raise typer.Exit(_in_text(file, first, watch=watch))
    raise typer.Exit(_in_window(file, first, watch=watch))


@dataclass
class File:
    """A file, and when it was last seen to change."""

    path: Path
    seen: tuple[int, int] = field(default=(0, 0))

    def proof(self) -> Proved:
        """Read and prove it as it now is."""
        self.seen = self._stamp() or self.seen
        return proved(read_bank(self.path), date.today())  # noqa: DTZ011 the law of the author's own day

    def changed(self) -> bool:
        """Whether it was saved since; while an editor puts another in its place it is not there, and is waited for."""
        stamp = self._stamp()
        return stamp is not None and stamp != self.seen

    def _stamp(self) -> tuple[int, int] | None:
        try:
            status = self.path.stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size


def _must_be_there(found: Proved, question: str, reading: str, *, watching: bool) -> None:
    """Refuse what cannot be opened at all; a bank with something to mend can be watched until it is mended."""
    bank = found.bank
    if isinstance(bank, BadFile) and (bank.unreadable or not watching):
        for problem in bank.problems:
            typer.echo(rendered(problem), err=True)
        raise typer.Exit(2 if bank.unreadable else 1)
    if not isinstance(bank, Bank):
        return
    ids = [*(each.id for each in bank.questions), *(each.id for each in bank.set_aside)]
    if question and question not in ids:
        remedy = meant(question, ids, f"there are: {', '.join(ids)}")
        fail(f"there is no question {quoted(question)} in {bank.path}", remedy)
    named = _named(bank, question)
    if reading and named and not _whole(found, question, reading):
        ways = ", ".join(f"{name}=0 to {len(tell.reading) - 1}" for name, tell in named.tells.items())
        fail(f"the story has no reading {quoted(reading)}", f"there are: {ways}" if ways else "leave --reading out")


def _named(bank: Bank, question: str) -> Question | None:
    return bank.question(question) if question else bank.questions[0]


def _whole(found: Proved, question: str, reading: str) -> str:
    """A reading of some phrases, with every other as first given; '' if there is no such reading."""
    named = _named(found.bank, question) if isinstance(found.bank, Bank) and reading else None
    said = {name.strip(): number.strip() for name, _, number in (part.partition("=") for part in reading.split(","))}
    if named is None or not said.keys() <= named.tells.keys():
        return ""
    ways = (each for each in variants_of(named) if all(str(each[name]) == number for name, number in said.items()))
    return next(map(key_of, ways), "")


def _court(found: Proved) -> Court:
    """A court that has this bank and no past."""
    banks = (found.bank,) if isinstance(found.bank, Bank) else ()
    return Court(lambda: Shelf(banks), (), date.today(), "preview", 0)  # noqa: DTZ011 see File.proof


def _in_window(file: File, first: Preview, *, watch: bool) -> int:
    """Play in a window until the author leaves."""
    from game.store.places import assets_folder  # noqa: PLC0415 only a preview in a window needs it
    from game.window.loop import Ending, play  # noqa: PLC0415 only a game in a window needs pygame
    from game.window.stage import Stage  # noqa: PLC0415

    outside = outside_of(file, first, watch=watch)
    if play(Stage(first, outside, window_look(world()), assets_folder())) is Ending.LEFT:
        return 0
    return _in_text(file, first, watch=watch)


def outside_of(file: File, first: Preview, *, watch: bool) -> Outside:
    """What a window on a file asks outside: nothing is written down, and the file may be looked at anew."""
    from game.window.clipboard import copy  # noqa: PLC0415 see _in_window
    from game.window.stage import Outside  # noqa: PLC0415

    def perform(deed: Deed) -> str:
        return "Copied: paste it where you want it." if isinstance(deed, CopyText) and copy(deed.text) else ""

    def anew(scene: Scene) -> Scene | None:
        if not isinstance(scene, Preview) or not file.changed():
            return None
        found = file.proof()
        return scene.anew(_court(found), found)

    return Outside(perform, lambda: first, lambda _look: None, anew=anew if watch else None)


def _in_text(file: File, first: Preview, *, watch: bool) -> int:
    """Print the question's screens; if it is watched, anew at every save, until the author has seen enough."""
    shown = first
    typer.echo(printed(shown))
    try:
        while watch:
            typer.echo(f"\n(watching {file.path}; Ctrl C to leave)")
            sys.stdout.flush()
            while not file.changed():
                time.sleep(A_LOOK)
            found = file.proof()
            shown = shown.anew(_court(found), found)
            typer.echo(f"\n{printed(shown)}")
    except KeyboardInterrupt:
        return 0
    return 1 if shown.ill else 0


def printed(first: Preview) -> str:
    """A question's screens one after the other, as who rules rightly sees them; each says only what is new."""
    parts, before = [], None
    for view in _views(first):
        parts.append(told(view, WIDTH) if before is None else told_after(before, view, WIDTH))
        before = view
    return "\n".join(part for part in parts if part)


def _views(first: Preview) -> Iterator[View]:
    here = first
    yield here.view()
    while (intents := _rightly(here)) is not None:
        for intent in intents:
            move = here.on(intent).move
            if not (isinstance(move, Become) and isinstance(move.scene, Preview)):
                return
            here = move.scene
        yield here.view()


def _rightly(here: Preview) -> tuple[Intent, ...] | None:
    """What somebody does who rules rightly, and then asks why."""
    scene = here.stack[-1]
    match scene:
        case Bench():
            right = next((each for each in scene.sitting.posed.row if each in scene.sitting.posed.standard.right), None)
            return None if right is None else (Intent(Act.CHOOSE, right), ENTER)
        case Naming():
            right_grounds = [at for at, each in enumerate(scene.sitting.posed.candidates) if each.right]
            return (Intent(Act.CHOOSE, str(right_grounds[0])), ENTER) if right_grounds else None
        case Moment():
            return (Intent(Act.WHY),)
    return None

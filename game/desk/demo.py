"""`inlimine demo`: a seeded hearing through the real loop, with a picture of every kind of screen and state."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.banks.sealing import sealable
from game.banks.variants import key_of, variants_of
from game.desk.options import SEED, fail
from game.desk.self_play import Judge
from game.desk.sitting import begun
from game.desk.world import World
from game.law.reasoning import Outcome
from game.play.answers import Asked, Hearing
from game.play.posed import pose
from game.play.sitting import sit
from game.scenes.asking import Candidate, Option
from game.scenes.card import drawn_up
from game.scenes.daily import open_motion
from game.scenes.hearing import begin
from game.scenes.listing import Tick
from game.scenes.live import open_live
from game.scenes.sat_start import open_sitting
from game.scenes.title import Title
from game.scenes.turns import STAY, Begin, Deed, Remember, Turn
from game.store.places import assets_folder, questions_folder
from game.terminal.screen import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pygame

    from game.banks.bank import Bank
    from game.scenes.court import Court
    from game.scenes.turns import Scene
    from game.scenes.view import View
    from game.window.look import Look
    from game.window.paint import Painting

WIDTH = 80
STEPS = 600
OF_A_KIND = 4
A_BAD_BANK = '[bank]\nformat = 1\nid = "property-night"\ntitle = "Property, week six"\nruling = "maybe"\n'
"""A bank that cannot be played, so that the docket's picture shows how one stands there."""


def demo(
    *,
    out: Annotated[
        Path, typer.Option("--out", help="The folder for the pictures and the transcript.", file_okay=False)
    ],
    size: Annotated[str, typer.Option("--size", help="In pixels.", metavar="WxH")] = "1280x720",
    text_scale: Annotated[float, typer.Option("--text-scale", help="From 1.0 to 2.0.", min=1.0, max=2.0)] = 1.0,
    theme: Annotated[str, typer.Option("--theme", help="light, dark or contrast.")] = "light",
    seed: Annotated[int, SEED] = 7,
) -> None:
    """Play a hearing with nobody at the bench and draw every screen of it; no display is needed."""
    if theme not in ("light", "dark", "contrast"):
        fail(f"there is no theme called {theme}", "choose light, dark or contrast")
    look = _look(size, round(text_scale * 100), theme)
    drawn = Gallery(out, seed)
    try:
        out.mkdir(parents=True, exist_ok=True)
        drawn.draw(look)
        (out / "transcript.txt").write_text("\n".join(drawn.told), encoding="utf-8")
    except OSError as error:
        fail(f"nothing more can be written in {out}: {error.strerror}", "give another folder with --out")
    typer.echo(f"{drawn.count} pictures and transcript.txt in {out}")


def _look(size: str, text: int, theme: str) -> Look:
    from game.window.look import LARGEST, SMALLEST, Look  # noqa: PLC0415 only pictures need it

    width, _, height = size.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        fail(f"{size} is not a size", "write it as 1280x720")
    look = Look((int(width), int(height)), text, theme, still=True)
    if look.sized(*look.size) != look:
        fail(
            f"a window of {size} cannot be drawn",
            f"choose from {SMALLEST[0]}x{SMALLEST[1]} to {LARGEST[0]}x{LARGEST[1]}",
        )
    return look


@dataclass
class Gallery:
    """The pictures drawn so far, and what was told beside them."""

    out: Path
    seed: int
    told: list[str] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many pictures there are."""
        return sum(min(seen, OF_A_KIND) for seen in self.names.values())

    def draw(self, look: Look) -> None:
        """Walk through the game with keys, and look at every screen; what the lot left out is put on apart."""
        with tempfile.TemporaryDirectory() as folder:
            bad = Path(folder) / "property-night.toml"
            bad.write_text(A_BAD_BANK, encoding="utf-8")
            world = World(Path(folder), self.seed, files=(questions_folder(), bad))
            self._walk(world, look, Title(world.court()), until="doctor")
            apart = None if "contestable" in self.names else arguable(world.court())
            if apart is not None:
                self._walk(world, look, begun(world, apart), until="results")
            otherwise = put_otherwise(world.court())
            if otherwise is not None:
                self._walk(world, look, begun(world, otherwise), until="results")
            motion = open_motion(world.court())
            if motion != STAY:
                self._walk(world, look, begun(world, motion), until="results")
            paper = next((bank for bank in world.court().shelf.banks if bank.rulings and not bank.of_a_real_case), None)
            if paper is not None:
                self._walk(world, look, begun(world, open_sitting(world.court(), paper)), until="results")
            self._walk(world, look, drawn_up(world.court(), lambda _: STAY), until="judges-card")
            live = open_live(world.court())
            if live != STAY:
                self._walk(world, look, begun(world, live), until="title")
            world.journal.close()

    def _walk(self, world: World, look: Look, first: Scene, until: str) -> None:
        from game.window.rehearsal import rehearse  # noqa: PLC0415 only pictures need it

        walk = Walk(world, until)
        rehearse(first, lambda: Title(world.court()), walk.perform, look, assets_folder(), walk.next, self.see)

    def see(self, view: View, surface: pygame.Surface) -> None:
        """Tell a screen, and keep the first pictures of each kind."""
        from game.window.picture import write  # noqa: PLC0415 only pictures need it

        self.told.append(told(view, WIDTH))
        kind = "sitting" if view.scene == "question" and "Sitting" in view.crumbs else view.scene
        count = self.names[kind] = self.names.get(kind, 0) + 1
        if count <= OF_A_KIND:
            name = kind if count == 1 else f"{kind}-{count}"
            write(surface, self.out / f"{name}.png")


def arguable(court: Court) -> Turn | None:
    """The first invented question on which either ruling is within the court's discretion, as a hearing of its own."""
    for bank in court.shelf.banks:
        for asked in () if bank.of_a_real_case else every_reading(bank):
            posed = sit(bank, Hearing(court.stamp, bank.title, court.seed, (asked,)), court.today).posed
            if posed.argued and posed.key is Outcome.CONTESTABLE:
                return begin(court, bank, (asked,), court.stamp)
    return None


def put_otherwise(court: Court) -> Turn | None:
    """The first question that can be sealed, sealed, and the first on which counsel errs, as a hearing of its own."""
    for bank in court.shelf.banks:
        sealed = next((each for each in bank.rulings if sealable(each)), None)
        erring = next((each for each in bank.rulings if each.counsel), None)
        if sealed is not None and erring is not None:
            barred = key_of(dict.fromkeys(sealed.tells, 0), 0, sealable(sealed))
            missed = key_of(dict.fromkeys(erring.tells, 0), 1)
            asked = (Asked(bank.id, sealed.id, barred), Asked(bank.id, erring.id, missed))
            return begin(court, bank, asked, f"{court.stamp}-put-otherwise")
    return None


def every_reading(bank: Bank) -> Iterator[Asked]:
    """Every question of a bank in each of its readings."""
    for question in bank.rulings:
        yield from (Asked(bank.id, question.id, key_of(variant)) for variant in variants_of(question))


@dataclass
class Walk:
    """A player made of code: it rules as a judge does who errs now and then, and looks at everything by turns."""

    world: World
    until: str
    hearing: Hearing | None = None
    pressed: dict[str, int] = field(default_factory=dict)
    left: int = STEPS

    def next(self, view: View, _painting: Painting) -> str | None:
        """The next key, or None at the last screen."""
        self.left -= 1
        turn = self.pressed[view.scene] = self.pressed.get(view.scene, 0) + 1
        return self._key(view, turn) if self.left else None

    def _key(self, view: View, turn: int) -> str | None:
        if view.scene == self.until:
            return None
        script = SCRIPT.get(view.scene, ("esc",))
        if view.scene == "question" and turn % 3 == 0:
            return "h"
        if view.scene in ("question", "case-file", "ground"):
            chosen = any(block.chosen for block in view.right if isinstance(block, Option | Candidate))
            return "enter" if chosen else str(1 + self._choice(view))
        return script[(turn - 1) % len(script)]

    def perform(self, deed: Deed) -> str:
        """Do a deed, and know by it which hearing is played."""
        if isinstance(deed, Begin | Remember):
            self.hearing = deed.hearing
        return self.world.perform(deed)

    def _choice(self, view: View) -> int:
        """Which of the rulings, or of the grounds, counted from 0."""
        hearing, court = self.hearing, self.world.court()
        bank = court.bank(hearing.asked[0].bank) if hearing else None
        if hearing is None or bank is None:
            return 0
        posed = pose(bank, hearing, view.ticks.index(Tick.HERE), court.today)
        judge = Judge(court.seed)
        return judge.ground(posed) if view.scene == "ground" else posed.row.index(judge.ruling(posed))


SCRIPT = {
    "sitting-start": ("t", "enter"),
    "live-start": ("enter",),
    "live": ("0", "0", "2", "space", "1", "left", "0", "tab"),
    "live-end": ("enter",),
    "live-summary": ("w", "esc"),
    "live-review": ("w", "enter", "esc"),
    "title": ("g", "l", "x", "1"),
    "records": ("enter", "down", "esc"),
    "chambers": ("down", "right", "t", "+", "esc"),
    "saying": ("down", "esc"),
    "bad-bank": ("enter",),
    "rule-book": ("/", "esc"),
    "rule-book-find": ("e",),
    "rule-book-search": ("x", "c", "i", "t", "enter"),
    "rule-book-rules": ("up", "d", "r", "esc"),
    "sidebar": ("a", "down", "b", "esc"),
    "leaflet": ("esc",),
    "docket": ("enter", "down", "enter", "up"),
    "answered": ("enter",),
    "reveal": ("w", "f", "a", "t", "enter"),
    "contestable": ("w", "f", "a", "enter"),
    "argue-back": ("tab", "enter"),
    "argued": ("enter",),
    "turn-it": ("tab", "enter"),
    "opinion": ("down", "esc"),
    "what-if": ("2", "tab", "1", "esc"),
    "case-file-reveal": ("s", "k", "enter"),
    "results": ("esc",),
}

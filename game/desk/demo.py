"""`inlimine demo`: every kind of screen and state through the real loop, with a picture of each and what was told."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.desk.options import SEED, fail
from game.desk.self_play import Judge
from game.desk.specimens import bad_bank
from game.desk.walks import Walk, walks
from game.desk.world import World
from game.play.posed import pose
from game.play.verdict import Word
from game.scenes.asking import Candidate, Option
from game.scenes.listing import Tick
from game.scenes.telling import Verdict
from game.scenes.title import Title
from game.scenes.turns import Begin, Deed, Remember
from game.store.places import assets_folder, questions_folder
from game.terminal.screen import told

if TYPE_CHECKING:
    import pygame

    from game.play.answers import Hearing
    from game.scenes.view import View
    from game.window.look import Leaf, Look
    from game.window.paint import Painting

WIDTH = 80
STEPS = 600
OF_A_KIND = 4
LEAVES = 6


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
    """Play with nobody at the bench and draw every screen and state of the game; no display is needed."""
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
    """The pictures drawn so far, and what was told beside them. `names` counts the screens by the names of scenes."""

    out: Path
    seed: int
    told: list[str] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    kinds: dict[str, list[View]] = field(default_factory=dict)
    count: int = 0

    def draw(self, look: Look) -> None:
        """Go every walk through the game, with keys."""
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder)
            world = World(data, self.seed, files=(questions_folder(), bad_bank(data / "given")))
            for walk in walks(self.seed):
                self._walk(world, look, walk)
            world.journal.close()

    def _walk(self, world: World, look: Look, walk: Walk) -> None:
        from game.window.rehearsal import rehearse  # noqa: PLC0415 only pictures need it

        first, player = walk.start(world), Player(world, walk)
        if first is None:
            return

        def see(view: View, surface: pygame.Surface, painting: Painting) -> None:
            if player.there or not walk.to_a_state:
                self._see(view, walk.ends if player.there else kind_of(view), Picture(surface, look, painting))

        rehearse(first, lambda: Title(world.court()), player.perform, look, assets_folder(), player.next, see)

    def _see(self, view: View, kind: str, picture: Picture) -> None:
        """Tell a screen, and keep the first pictures of each kind that are not alike; of the first, every leaf."""
        self.names[view.scene] += 1
        seen = self.kinds.setdefault(kind, [])
        if view in seen:
            return
        if len(seen) < OF_A_KIND:
            seen.append(view)
            name = kind if len(seen) == 1 else f"{kind}-{len(seen)}"
            self.count += picture.kept(view, self.out / name, whole=len(seen) == 1)
            self.told.append(f"[{name}.png]")
        self.told.append(told(view, WIDTH))


@dataclass(frozen=True)
class Picture:
    """A screen as it was met: painted, in a look, open at one of its leaves."""

    surface: pygame.Surface
    look: Look
    painting: Painting

    def kept(self, view: View, path: Path, *, whole: bool) -> int:
        """Write it, and with `whole` its other leaves as `path.2` and so on; the answer is how many were written."""
        from game.window.picture import draw, leaves, write  # noqa: PLC0415 only pictures need it

        write(self.surface, path.with_name(f"{path.name}.png"))
        others = [leaf for leaf in leaves(view, self.painting.pages, self.look) if not self._open_at(leaf)]
        others = others[: LEAVES - 1] if whole else []
        for number, leaf in enumerate(others, 2):
            write(draw(view, self.look, assets_folder(), leaf), path.with_name(f"{path.name}.{number}.png"))
        return 1 + len(others)

    def _open_at(self, leaf: Leaf) -> bool:
        """Whether the reader sees the same on this leaf."""
        here = self.painting.leaf
        if not self.look.one_column:
            return leaf.pages == here.pages
        return (leaf.column, leaf.pages[leaf.column]) == (here.column, here.pages[here.column])


def kind_of(view: View) -> str:
    """What the pictures of a screen are called: its scene, and the state that sets it apart from its like."""
    words = {block.word for block in view.right if isinstance(block, Verdict)} - {Word.AFFIRMED}
    if view.scene == "question" and "Sitting" in view.crumbs:
        return "sitting"
    return "-".join((view.scene, *(word.lower().replace(" ", "-") for word in words if view.scene == "reveal")))


@dataclass
class Player:
    """A player made of code: it presses the keys of a walk, or rules as a judge does who errs now and then."""

    world: World
    walk: Walk
    hearing: Hearing | None = None
    pressed: Counter[str] = field(default_factory=Counter)

    @property
    def there(self) -> bool:
        """Whether every key that leads to a state has been pressed."""
        return self.walk.to_a_state and self.pressed.total() == len(self.walk.presses)

    def next(self, view: View, _painting: Painting) -> str | None:
        """The next key, or None at the last screen."""
        gone = self.pressed.total()
        self.pressed[view.scene] += 1
        presses = self.walk.presses
        if isinstance(presses, tuple):
            return presses[gone] if gone < len(presses) else None
        over = view.scene == self.walk.ends or gone >= STEPS
        return None if over else self._ruling(view) or self._by_turns(view, presses.get(view.scene, ("esc",)))

    def perform(self, deed: Deed) -> str:
        """Do a deed, and know by it which hearing is played."""
        if isinstance(deed, Begin | Remember):
            self.hearing = deed.hearing
        return self.world.perform(deed)

    def _by_turns(self, view: View, keys: tuple[str, ...]) -> str:
        """The key of a screen that is next in turn."""
        return keys[(self.pressed[view.scene] - 1) % len(keys)]

    def _ruling(self, view: View) -> str | None:
        """What rules, where there is something to rule on; a hint for a question, now and then."""
        if view.scene not in ("question", "case-file", "ground"):
            return None
        if view.scene == "question" and self.pressed[view.scene] % 3 == 0:
            return "h"
        chosen = any(block.chosen for block in view.right if isinstance(block, Option | Candidate))
        return "enter" if chosen else str(1 + self._choice(view))

    def _choice(self, view: View) -> int:
        """Which of the rulings, or of the grounds, counted from 0."""
        hearing, court = self.hearing, self.world.court()
        bank = court.bank(hearing.asked[0].bank) if hearing else None
        if hearing is None or bank is None:
            return 0
        posed = pose(bank, hearing, view.ticks.index(Tick.HERE), court.today)
        judge = Judge(court.seed)
        return judge.ground(posed) if view.scene == "ground" else posed.row.index(judge.ruling(posed))

"""The game as it is started, in a real window on an X server: keys and clicks as a person's, answers read from disk."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pygame
import pytest

from game.desk.play import called
from game.desk.sitting import begun
from game.desk.world import World
from game.scenes.intents import BACK, Act, Intent
from game.scenes.title import Title
from game.store.places import assets_folder, questions_folder
from game.window.look import Look
from game.window.picture import ready
from game.window.stage import Outside, Stage
from tests.banks.samples import EXAMINATION
from tests.benchmarks.first_frame import x_server
from tests.desk.processes import results, started
from tests.e2e.players import Mouse, wanted
from tests.e2e.test_live import wanted as objects_now_and_then

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from game.scenes.view import View

NEEDED = ("Xvfb", "xdotool")
MISSING = [program for program in NEEDED if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}")

PATIENCE = 20.0
BREATH = 0.06
A_SCREEN = 0.15
"""What is clicked must have been painted."""
BANK = questions_folder() / "prompt-side.toml"


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """An X server for this module."""
    with x_server() as name:
        yield name


class Hands:
    """A person's hands on the keyboard and the mouse of one window."""

    def __init__(self, display: str, data: Path, *arguments: str) -> None:
        """Start the game and wait for its window."""
        self.data, self.display = data, display
        self.game = started(*arguments, data=data, DISPLAY=display, SDL_AUDIODRIVER="dummy", XDG_RUNTIME_DIR=str(data))
        self.window = self._window()
        waited_for(self._has_focus, "the window to have the keyboard")

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self._do("key", key)
            time.sleep(BREATH)

    def click(self, spot: tuple[int, int]) -> None:
        """Move the mouse there and click."""
        self._do("mousemove", "--window", self.window, str(spot[0]), str(spot[1]), "click", "1")
        time.sleep(A_SCREEN)

    def resize(self, width: int, height: int) -> None:
        """Pull the window to another size."""
        self._do("windowsize", self.window, str(width), str(height))
        time.sleep(3 * BREATH)

    def wait_for_answers(self, count: int) -> None:
        """Wait until so many rulings are on disk."""
        waited_for(lambda: self._answers() >= count, f"{count} answers; there are {self._answers()}")

    def ended(self) -> tuple[int, str, str]:
        """Wait for the game to end by itself."""
        out, err = self.game.communicate(timeout=PATIENCE)
        return self.game.returncode, out, err

    def kill(self) -> None:
        """End it, if it has not ended."""
        self.game.kill()
        self.game.communicate()

    def _answers(self) -> int:
        journal = self.data / "journal.sqlite3"
        if not journal.exists():
            return 0
        with closing(sqlite3.connect(f"file:{journal}?mode=ro", uri=True)) as tables:
            count: int = tables.execute("SELECT count(*) FROM answer").fetchone()[0]
        return count

    def _window(self) -> str:
        found: list[str] = []

        def there() -> bool:
            found[:] = self._do("search", "--onlyvisible", "--pid", str(self.game.pid)).split()
            return bool(found)

        waited_for(there, "a window")
        return found[-1]

    def _has_focus(self) -> bool:
        """Give it the keyboard; without a window manager nobody else does."""
        self._do("windowfocus", self.window)
        return self._do("getwindowfocus", "-f").strip() == self.window

    def _do(self, *words: str) -> str:
        """Let xdotool do it; it can wait for ever, and shall not."""
        done = subprocess.run(
            ["xdotool", *words], env={"DISPLAY": self.display}, capture_output=True, text=True, timeout=5, check=False
        )
        return done.stdout


def waited_for(so: Callable[[], bool], what: str) -> None:
    ends = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < ends, f"waited in vain for {what}"
        time.sleep(BREATH)


@pytest.fixture
def hands(display: str, tmp_path: Path) -> Iterator[Callable[..., Hands]]:
    """Start games; none outlives its test."""
    begun: list[Hands] = []

    def start(*arguments: str) -> Hands:
        begun.append(Hands(display, tmp_path, *arguments))
        return begun[-1]

    yield start
    for each in begun:
        each.kill()


def test_a_hearing_is_played_with_keys_from_the_bare_command_and_the_window_remembers_its_size(
    hands: Callable[..., Hands], tmp_path: Path
) -> None:
    player = hands()
    player.press("n")
    for count in range(1, 9):
        player.press("1", "Return", "1", "Return")
        player.wait_for_answers(count)
        player.press("Return")
        if count == 4:
            player.resize(1600, 900)
    player.press("Escape", "q")
    assert player.ended() == (0, "", "")
    given = results(tmp_path)
    assert [answer["choice"] for answer in given] == ["keep_out"] * 8
    kept = json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))
    assert (kept["width"], kept["height"]) == (1600, 900)


class Shadow:
    """The same hearing beside the window, painted out of sight: it knows where what can be clicked stands."""

    def __init__(
        self, folder: Path, seed: int, questions: int, bank: Path = BANK, wants: Callable[[View], Intent] | None = None
    ) -> None:
        """Open the same hearing in another folder."""
        ready()
        self.world = World(folder, seed, questions, files=(bank,))
        first = begun(self.world, called(self.world, self.world.court()))
        self.look = Look(still=True)
        outside = Outside(self.world.perform, lambda: Title(self.world.court()), lambda _: None)
        self.stage = Stage(first, outside, self.look, assets_folder())
        self.surface = pygame.Surface(self.look.size)
        self.mouse = Mouse(until="", wants=wants or clicks_on)

    def next(self) -> tuple[int, int]:
        """The next place to click; here it is clicked too."""
        self.stage.draw(self.surface, 0.0)
        assert self.stage.painting is not None
        spot = self.mouse(self.stage.view, self.stage.painting)
        assert spot is not None
        self.stage.click(spot)
        return spot


MOST_CLICKS = 400


def clicks_on(view: View) -> Intent:
    if view.scene == "title":
        return Intent(Act.QUIT)
    return BACK if view.scene in {"results", "docket"} else wanted(view)


@pytest.mark.parametrize("questions", [2, pytest.param(8, marks=pytest.mark.long)])
def test_a_hearing_is_played_with_the_mouse_alone(questions: int, hands: Callable[..., Hands], tmp_path: Path) -> None:
    player = hands("play", str(BANK), "--seed", "3", "--questions", str(questions))
    shadow = Shadow(tmp_path / "shadow", 3, questions)
    time.sleep(4 * A_SCREEN)
    clicked_to_the_end(player, shadow)
    ours = [(each.question, each.choice, each.ground) for each in shadow.world.journal.answers()]
    shadow.world.journal.close()
    assert [(each["question"], each["choice"], each["ground"]) for each in results(tmp_path)] == ours
    assert len(ours) == questions


@pytest.fixture
def examination(tmp_path: Path) -> Path:
    """A bank with a short examination."""
    bank = tmp_path / "examination.toml"
    bank.write_text(EXAMINATION, encoding="utf-8")
    return bank


def test_an_examination_is_sat_through_with_keys(
    hands: Callable[..., Hands], examination: Path, tmp_path: Path
) -> None:
    player = hands("play", str(examination), "--seed", "3")
    player.press("Return")
    for count, keys in enumerate((["0"], ["space", "2"], ["0"], ["0"], ["1"], ["0"], ["0"]), 1):
        player.press(*keys)
        player.wait_for_answers(count)
    player.press("Return", "w", "Return", "Escape", "Escape", "q")
    assert player.ended() == (0, "", "")
    given = [answer["choice"] for answer in results(tmp_path)]
    assert given == ["let_in", "keep_out", "let_in", "let_in", "keep_out", "let_in", "let_in"]


def sits_for(view: View) -> Intent:
    return Intent(Act.QUIT) if view.scene == "title" else objects_now_and_then(view)


def test_an_examination_is_sat_through_with_the_mouse_alone(
    hands: Callable[..., Hands], examination: Path, tmp_path: Path
) -> None:
    player = hands("play", str(examination), "--seed", "3")
    shadow = Shadow(tmp_path / "shadow", 3, 8, examination, sits_for)
    time.sleep(4 * A_SCREEN)
    clicked_to_the_end(player, shadow)
    ours = [(each.choice, each.ground) for each in shadow.world.journal.answers()]
    shadow.world.journal.close()
    assert [(each["choice"], each["ground"]) for each in results(tmp_path)] == ours
    assert len(ours) == 7
    assert ("keep_out", "leading") in ours


def clicked_to_the_end(player: Hands, shadow: Shadow) -> None:
    """Click in the window wherever the shadow does, until both have ended."""
    while not shadow.stage.over:
        before = len(shadow.world.journal.answers())
        player.click(shadow.next())
        assert shadow.mouse.clicked < MOST_CLICKS, f"no way out of {shadow.stage.view.scene}"
        now = len(shadow.world.journal.answers())
        if now > before:
            player.wait_for_answers(now)
    assert player.ended() == (0, "", "")


def test_a_window_that_is_killed_is_resumed(hands: Callable[..., Hands], tmp_path: Path) -> None:
    player = hands("play", str(BANK), "--seed", "4")
    player.press("1", "Return", "1", "Return")
    player.wait_for_answers(1)
    player.kill()
    again = hands("play", str(BANK))
    again.press("1", "Return", "1", "Return")
    again.wait_for_answers(2)
    again.press("q")
    assert again.ended()[0] == 0
    assert len({answer["question"] for answer in results(tmp_path)}) == 2

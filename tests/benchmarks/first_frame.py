"""The first frame: the game's title against a bare program that opens the same window. Starting Python is included."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from tests.benchmarks.timing import Ratio, taking_turns

if TYPE_CHECKING:
    from collections.abc import Iterator

AIM = 1.5
REPEATS = 15
PROGRAMS = Path(__file__).parent / "programs"
CHECKOUT = Path(__file__).parents[2]


def first_frames(repeats: int = REPEATS, compiled: Path | None = None) -> Iterator[Ratio]:
    """Measure with no screen, and on an X server where there is one; `compiled` is where Python keeps what it compiled.

    It is a new folder if none is named.
    """
    with tempfile.TemporaryDirectory() as folder:
        around = _around(folder, compiled or Path(folder, "compiled"))
        yield from _measured("first frame, no screen", {**around, "SDL_VIDEODRIVER": "dummy"}, repeats)
        with x_server() as display:
            if display:
                yield from _measured("first frame, X11", {**around, "DISPLAY": display}, repeats)


def _measured(name: str, around: dict[str, str], repeats: int) -> Iterator[Ratio]:
    """Against the least program there can be, and against one begun as most are."""

    def run(program: str) -> None:
        subprocess.run([sys.executable, str(PROGRAMS / f"{program}.py")], env=around, check=True, capture_output=True)

    taken = taking_turns(
        {program: partial(run, program) for program in ("title", "bare", "plain")}, repeats, perf_counter
    )
    yield Ratio(f"{name}, against the least", taken["title"], taken["bare"], AIM)
    yield Ratio(f"{name}, against a plain pygame.init()", taken["title"], taken["plain"], AIM)


def _around(folder: str, compiled: Path) -> dict[str, str]:
    """An environment as a player's: compiled once, progress in a folder that is there, no screen but the one given."""
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if name not in unset}
    return {
        **kept,
        "PYTHONPATH": str(CHECKOUT),
        "PYTHONPYCACHEPREFIX": str(compiled),
        "INLIMINE_DATA_DIR": f"{folder}/data",
        "PYGAME_HIDE_SUPPORT_PROMPT": "1",
        "SDL_AUDIODRIVER": "dummy",
        "SDL_FRAMEBUFFER_ACCELERATION": "0",  # the game asks for it on X11; the bare program shall have it too
        "XDG_RUNTIME_DIR": folder,
    }


@contextmanager
def x_server() -> Iterator[str]:
    """An X server of our own; '' where none is installed."""
    program = shutil.which("Xvfb")
    if program is None:
        yield ""
        return
    read, write = os.pipe()
    words = [program, "-displayfd", str(write), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(words, pass_fds=(write,), stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        try:
            yield f":{number}" if number else ""
        finally:
            server.terminate()

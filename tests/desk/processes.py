"""The game as a process of its own, far from this one: what it prints, and what it leaves when it is killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tests import COMPILED
from tests.desk.running import inlimine

CHECKOUT = Path(__file__).parents[2]
NOWHERE = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "NO_COLOR", "TERM", "PYTHONDONTWRITEBYTECODE")
PATIENCE = 60.0


def surroundings(**more: str) -> dict[str, str]:
    """This process's environment without a display, and with what a test wants."""
    kept = {name: value for name, value in os.environ.items() if name not in NOWHERE}
    ours = {"PYTHONPATH": str(CHECKOUT), "PYTHONPYCACHEPREFIX": str(COMPILED), "PYTHONIOENCODING": "utf-8"}
    return {**kept, **ours, **more}


def started(*arguments: str, data: Path | None = None, **more: str) -> subprocess.Popen[str]:
    """Start the game with all its streams in our hands."""
    given = {"INLIMINE_DATA_DIR": str(data)} if data else {}
    return subprocess.Popen(
        [sys.executable, "-m", "game", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=surroundings(**given, **more),
    )


@dataclass(frozen=True)
class Done:
    """How a process ended, and what it printed."""

    code: int
    out: str
    err: str


def finished(*arguments: str, said: str = "", data: Path | None = None, **more: str) -> Done:
    """Run the game to its end with these lines on standard input."""
    with started(*arguments, data=data, **more) as process:
        out, err = process.communicate(said, timeout=PATIENCE)
    return Done(process.returncode, out, err)


def results(data: Path) -> list[dict[str, Any]]:
    """Every ruling on disk, as a program reads them; what was played far away is read here."""
    ran = inlimine("results", "--json", "--data-dir", str(data))
    assert ran.code == 0, ran.err
    answers: list[dict[str, Any]] = json.loads(ran.out)["answers"]
    return answers


class Hearing:
    """A hearing played by lines, one line at a time: what was printed since is read after each."""

    def __init__(self, *arguments: str, data: Path) -> None:
        """Begin, and read the first screen."""
        self.process = started("play", *arguments, "--terminal", data=data)
        self.screen = self.read()

    def say(self, line: str) -> str:
        """Type a line and read what it leads to."""
        stdin = _stream(self.process.stdin)
        stdin.write(f"{line}\n")
        stdin.flush()
        self.screen = self.read()
        return self.screen

    def rule(self, ruling: str = "1", ground: str = "1") -> str:
        """Rule on the question before the court; what is printed is what became of it."""
        told = self.say(ruling)
        return self.say(ground) if "On what ground?" in told else told

    def read(self) -> str:
        """Read to the end of a screen: its last line says what can be typed."""
        lines: list[str] = []
        for line in _stream(self.process.stdout):
            lines.append(line)
            if line.endswith("? for all keys.\n"):
                break
        return "".join(lines)

    def kill(self) -> None:
        """End it as a power cut would, if it is not over already."""
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)

    def leave(self) -> Done:
        """End the lines, and wait for the game to end."""
        out, err = self.process.communicate(timeout=PATIENCE)
        return Done(self.process.returncode, out, err)


def _stream(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream

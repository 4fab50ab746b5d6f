"""A voice, where the computer has one: its own program is started, and the text given to it; no shell is in between."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_SAPI: Final = (
    "Add-Type -AssemblyName System.Speech; "
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; "
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())"
)


@dataclass(frozen=True, slots=True)
class Program:
    """A program that says a text: on its input, or as its last word; `hush` is what makes it stop, beside ending it."""

    words: tuple[str, ...]
    as_word: bool = False
    hush: tuple[str, ...] = ()


VOICES: Final = {
    "win32": (Program(("powershell", "-NoProfile", "-NonInteractive", "-Command", _SAPI)),),
    "darwin": (Program(("say", "-f", "-")),),
    "linux": (
        Program(("spd-say", "--wait", "--"), as_word=True, hush=("spd-say", "--cancel")),
        Program(("espeak-ng", "--stdin")),
        Program(("espeak", "--stdin")),
    ),
}
"""In the order in which they are asked for."""
AT_ONCE: Final = 0.2
_UNSEEN: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows the program opens no window of its own; elsewhere none does."""
LONGEST: Final = 100_000
"""No screen says so much; no system takes a much longer word."""


@dataclass
class Reader:
    """Whoever reads aloud; one text at a time. `which` finds a program, or does not."""

    system: str = sys.platform
    which: Callable[[str], str | None] = shutil.which
    _speaking: subprocess.Popen[bytes] | None = field(default=None, init=False)
    _hush: tuple[str, ...] = field(default=(), init=False)

    def read(self, text: str) -> bool:
        """Begin to read a text, in place of what is being read; False where there is no voice."""
        self.stop()
        return any(self._begin(program, text[:LONGEST]) for program in VOICES.get(self.system, VOICES["linux"]))

    @property
    def reading(self) -> bool:
        """Whether a text is being read."""
        return self._speaking is not None and self._speaking.poll() is None

    def stop(self) -> None:
        """Fall silent."""
        if self._speaking is None:
            return
        if self.reading and self._hush:
            _run(self._hush)
        with contextlib.suppress(OSError):
            self._speaking.terminate()
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            self._speaking.wait(timeout=1)
        self._speaking = None

    def _begin(self, program: Program, text: str) -> bool:
        found = self.which(program.words[0])
        if found is None:
            return False
        words = (found, *program.words[1:], *((text,) if program.as_word else ()))
        try:
            self._speaking = _started(words, b"" if program.as_word else text.encode())
        except (OSError, ValueError):
            return False
        self._hush = (found, *program.hush[1:]) if program.hush else ()
        return not self._failed()

    def _failed(self) -> bool:
        """Whether the program gave up at once, as where it is there and has nothing to speak with."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            return self._speaking is None or self._speaking.wait(AT_ONCE) != 0
        return False


def _started(words: tuple[str, ...], given: bytes) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    begun = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet, creationflags=_UNSEEN)  # noqa: S603 - a program named here, and no shell
    if begun.stdin is not None:
        with contextlib.suppress(OSError), begun.stdin as pipe:
            pipe.write(given)
    return begun


def _run(words: tuple[str, ...]) -> None:
    quiet = subprocess.DEVNULL
    with contextlib.suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(words, stdin=quiet, stdout=quiet, stderr=quiet, check=False, timeout=1)  # noqa: S603 - as above

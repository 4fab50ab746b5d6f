"""The game played by lines: a screen is said, a line is read, until the lines end."""

from __future__ import annotations

import io
import os
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from game.scenes.asking import Candidate, Option, Rulings
from game.scenes.intents import ENTER
from game.scenes.spoken_words import Said
from game.scenes.turns import Become, CopyText, Deed, Home, Leave, Pop, Push, Scene, Stay, Turn
from game.terminal.lines import wrapped
from game.terminal.screen import going_on, is_to_choose, keys_told, told, told_after
from game.terminal.typed import Aside, meant, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from game.scenes.intents import Intent
    from game.scenes.turns import Move
    from game.scenes.view import View

WIDEST = 88


def run(
    first: Scene,
    home: Callable[[], Scene],
    perform: Callable[[Deed], str],
    lines: Iterable[str],
    out: TextIO,
) -> None:
    """Play from a first scene until the player leaves or the lines end.

    `home` makes the first scene anew from what is on the disk. `perform` does what a turn asks of the world
    and answers with '' or a sentence for the player. An interrupt and a closed pipe end the game like the
    end of the lines: what was ruled on has been performed by then.
    """
    table = Table(home, perform, Voice(out))
    _be_forgiving(lines, out)
    try:
        _play(table, (first,), lines)
    except KeyboardInterrupt:
        table.voice.say("")
    except BrokenPipeError:
        return


def _play(table: Table, stack: tuple[Scene, ...], lines: Iterable[str]) -> None:
    view = stack[-1].view()
    table.voice.screen(told(view, table.voice.width, bold=table.voice.bold), view)
    for line in lines:
        stack = table.answer(stack, view, line)
        if not stack:
            break
        view = stack[-1].view()
    table.voice.say("You leave the bench.")


@dataclass(frozen=True)
class Table:
    """The reader's place: what is outside the game, and the voice that tells."""

    home: Callable[[], Scene]
    perform: Callable[[Deed], str]
    voice: Voice

    def answer(self, stack: tuple[Scene, ...], view: View, line: str) -> tuple[Scene, ...]:
        """Take one line: do what it means and say what came of it; an empty stack is the end."""
        meaning = meant(view, line)
        if isinstance(meaning, Aside):
            return self._aside(meaning, stack, view, line)
        after, notices, turn = self._answered(stack, meaning)
        if after and is_pick(view, meaning):
            after, more, turn = self._answered(after, ENTER)
            notices += more
        if after:
            self._tell(view, after[-1].view(), notices, turn)
        return after

    def _answered(self, stack: tuple[Scene, ...], intent: Intent) -> tuple[tuple[Scene, ...], tuple[str, ...], Turn]:
        turn = stack[-1].on(intent)
        notices = self._done(turn)
        return _moved(stack, turn.move, self.home), notices, turn

    def _aside(self, meaning: Aside, stack: tuple[Scene, ...], view: View, line: str) -> tuple[Scene, ...]:
        match meaning:
            case Aside.LEAVE:
                return ()
            case Aside.KEYS:
                self.voice.screen(keys_told(view, self.voice.width), view)
            case Aside.AGAIN:
                self.voice.screen(told(view, self.voice.width, bold=self.voice.bold), view)
            case Aside.NOTHING:
                self.voice.say(f"{quoted(line)} means nothing here. Type ? for what does.")
        return stack

    def _done(self, turn: Turn) -> tuple[str, ...]:
        """Do the deeds of a turn; a text to copy is said, for here it can be copied from the screen."""
        said = (deed.text if isinstance(deed, CopyText) else self.perform(deed) for deed in turn.deeds)
        return tuple(text for text in said if text)

    def _tell(self, before: View, view: View, notices: tuple[str, ...], turn: Turn) -> None:
        for notice in notices:
            self.voice.say(notice)
        text = told_after(before, view, self.voice.width, bold=self.voice.bold)
        if not text and not turn.deeds:
            text = "Choose a number first.\n" if is_to_choose(view) else "Nothing changes.\n"
        self.voice.screen(text, view)


def is_pick(view: View, intent: Intent) -> bool:
    """Whether a line picks a ruling or a ground: the end of the line has then entered it too."""
    blocks = (*view.left, *view.right)
    small = (option for block in blocks if isinstance(block, Rulings) for option in block.options)
    return any(isinstance(each, Option | Candidate) and each.intent == intent for each in (*blocks, *small))


def _moved(stack: tuple[Scene, ...], move: Move, home: Callable[[], Scene]) -> tuple[Scene, ...]:
    match move:
        case Stay():
            return stack
        case Become(scene):
            return (*stack[:-1], scene)
        case Push(scene):
            return (*stack, scene)
        case Pop():
            return stack[:-1]
        case Home(on):
            return (home(), *((on,) if on else ()))
        case Leave():
            return ()


@dataclass(frozen=True)
class Voice:
    """Where the game is told: a terminal or a file."""

    out: TextIO

    @property
    def width(self) -> int:
        """How wide the lines may be now."""
        return min(shutil.get_terminal_size().columns, WIDEST)

    @property
    def bold(self) -> bool:
        """Whether headings may stand out."""
        return may_be_bold(os.environ, terminal=self.out.isatty())

    def screen(self, text: str, view: View) -> None:
        """Say a screen and how to go on."""
        on = going_on(view)
        way = "Type the number of your choice." if is_to_choose(view) else f"Empty line: {on[:1].lower()}{on[1:]}."
        closing = f"{way} ? for all keys." if on else "? for all keys."
        prompt = "> " if self.out.isatty() else ""
        self._write(f"\n{text}\n{wrapped((Said(closing),), self.width)}{prompt}")

    def say(self, text: str) -> None:
        """Say something apart from any screen, paragraph by paragraph."""
        self._write("\n" + "".join(wrapped((Said(part),), self.width) for part in text.splitlines() or ("",)))

    def _write(self, text: str) -> None:
        self.out.write(text)
        self.out.flush()


def may_be_bold(environ: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether bold letters are welcome: on a terminal that knows them, unless NO_COLOR is set."""
    return terminal and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb" and sys.platform != "win32"


def _be_forgiving(*streams: object) -> None:
    """Let letters that an encoding does not know become a mark, and no error."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")

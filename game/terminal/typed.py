"""What a typed line means on a screen."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from game.scenes.spoken_words import clean
from game.terminal.screen import numbers_of

if TYPE_CHECKING:
    from game.scenes.intents import Intent
    from game.scenes.view import View


class Aside(Enum):
    """What a line can mean beside an intent: it is between the reader and the terminal."""

    KEYS = "list what can be typed"
    AGAIN = "say the screen again"
    LEAVE = "leave"
    NOTHING = "nothing"


Meaning: TypeAlias = "Intent | Aside"
NAMES = {"": "enter", "back": "esc", "escape": "esc", "space": "space"}
SHOWN = 40


def meant(view: View, line: str) -> Meaning:
    """Say what a typed line means here."""
    word = line.strip().casefold()
    if word in ("?", "help", "keys"):
        return Aside.KEYS
    intent = view.intent_for(NAMES.get(word, word)) or _numbered(view, word)
    if intent is not None:
        return intent
    return {"again": Aside.AGAIN, "quit": Aside.LEAVE, "q": Aside.LEAVE}.get(word, Aside.NOTHING)


def _numbered(view: View, word: str) -> Intent | None:
    if not word.isdecimal():
        return None
    return next((intent for intent, number in numbers_of(view).items() if number == word), None)


def quoted(line: str) -> str:
    """Repeat a typed line so far as it is fit to be said."""
    word = clean(line.strip())
    return f"“{word[:SHOWN]}…”" if len(word) > SHOWN else f"“{word}”"

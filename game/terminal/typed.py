"""What a typed line means on a screen."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from game.scenes.intents import Act, Intent
from game.scenes.spoken_words import clean
from game.terminal.screen import numbers_of

if TYPE_CHECKING:
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
    key = NAMES.get(word, word)
    letters = view.typed is not None and key == word and len(word) == 1
    intent = (None if letters else view.intent_for(key)) or _numbered(view, word)
    if intent is not None:
        return intent
    said = {"again": Aside.AGAIN, "quit": Aside.LEAVE, "q": Aside.LEAVE}
    if view.typed is None or word in ("again", "quit"):
        return said.get(word, Aside.NOTHING)
    return Intent(Act.TYPE, line.strip())


def _numbered(view: View, word: str) -> Intent | None:
    """What is touched by its number, or a rule by the label of its box."""
    return next((intent for intent, number in numbers_of(view).items() if number.casefold() == word), None)


def quoted(line: str) -> str:
    """Repeat a typed line so far as it is fit to be said."""
    word = clean(line.strip())
    return f"“{word[:SHOWN]}…”" if len(word) > SHOWN else f"“{word}”"

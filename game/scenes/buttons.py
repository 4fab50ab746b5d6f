"""What can be pressed: a key with what it says, and the buttons that stand in a column or on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenes.intents import Intent


@dataclass(frozen=True, slots=True)
class Button:
    """A key, what it does, and a word aside; a `grand` one is what the whole screen waits for."""

    key: str
    label: str
    intent: Intent
    primary: bool = False
    aside: str = ""
    grand: bool = False


@dataclass(frozen=True, slots=True)
class ButtonRow:
    """Buttons side by side."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """A key that works now. `shown` is how it is printed; a quiet one stands only in the list of all keys."""

    key: str
    says: str
    intent: Intent
    shown: str = ""
    quiet: bool = False

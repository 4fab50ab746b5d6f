"""Views told in other words: shorter, longer, with words that hardly break."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING, Any, Final

from game.scenes.buttons import Key
from game.scenes.intents import Intent

if TYPE_CHECKING:
    import random

    from game.scenes.view import View

_WORDS: Final = [
    "the",
    "of",
    "a",
    "ruling",
    "testimony",
    "evidence",
    "objection",
    "hearsay",
    "stagehand",
    "—",
    "“words”",
    "§",
    "Smythe-Featherstonehaugh",
]
_SHORT: Final = ["the", "of", "to", "as", "in", "by", "not", "red"]
_HOW_LONG: Final = (0.4, 1.0, 1.6, 2.5)
_KEPT: Final = {
    "key", "scene", "shown", "crumbs", "links", "letter", "note", "cite", "cites", "label", "role", "points", "cost",
    "verdict", "banner", "stamp", "numeral", "tabs",
}  # fmt: skip


def scrambled(view: View, chance: random.Random) -> View:
    """The view with other words, up to two and a half times as many; what is always short keeps its own."""
    found = _other(view, chance)
    assert isinstance(found, type(view))
    return found


def _other(value: Any, chance: random.Random) -> Any:  # noqa: ANN401 - it walks whatever a view holds
    if isinstance(value, str) and not isinstance(value, Enum):
        return _words(value, chance)
    if isinstance(value, tuple):
        return tuple(_other(part, chance) for part in value)
    if is_dataclass(value) and not isinstance(value, Intent | Key | type):
        names = [field.name for field in fields(value) if field.name not in _KEPT]
        return replace(value, **{name: _other(getattr(value, name), chance) for name in names})
    return value


def _words(text: str, chance: random.Random) -> str:
    much = len(text) * chance.choice(_HOW_LONG)
    words: list[str] = []
    while text and len(" ".join(words)) < much:
        words.append(chance.choice(_WORDS if len(text) > len("a few letters") else _SHORT))
    return " ".join(words)

"""A screen's words as a printed page has them: its straight marks bend, and what was typed stands as it was typed."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from game.scenes.intents import Intent
from game.scenes.on_page import Excerpt, Typed
from game.scenes.rule_blocks import SearchField

if TYPE_CHECKING:
    from game.scenes.view import View

_OPENING: Final = re.compile(r"(?<![^\s([“])'(?=\w)(?!(?:s|t|d|m|ll|re|ve)\b)")
_AS_IT_IS: Final = (Intent, Enum, Excerpt, Typed, SearchField)
_NAMES: Final = frozenset({"scene", "key", "typed"})


@lru_cache(maxsize=8)
def printed(view: View) -> View:
    """The view with every mark bent that a scene, a rule or a bank has straight; no name of a key and no intent is."""
    found: View = _bent(view)
    return found


def bent(text: str) -> str:
    """A text with its straight marks bent: “the witness’s ‘no’”."""
    return _OPENING.sub("‘", text).replace("'", "’") if "'" in text else text


def _bent(value: Any) -> Any:  # noqa: ANN401 - a part of a view may be of any kind, and stays of its kind
    if isinstance(value, str):
        return value if isinstance(value, Enum) else bent(value)
    if isinstance(value, _AS_IT_IS):
        return value
    if isinstance(value, tuple):
        parts = [_bent(part) for part in value]
        return tuple(parts) if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    new = {}
    for name in _told(value.__class__):
        part = getattr(value, name)
        if (found := _bent(part)) is not part:
            new[name] = found
    return replace(value, **new) if new else value


@lru_cache(maxsize=256)
def _told(kind: type) -> tuple[str, ...]:
    """What of a kind of value may hold words."""
    return tuple(field.name for field in fields(kind) if field.name not in _NAMES) if is_dataclass(kind) else ()

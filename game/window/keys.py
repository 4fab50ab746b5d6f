"""The names of keys, as a view spells them, and the events they come from."""

from __future__ import annotations

from typing import Final

import pygame

MOST_TYPED: Final = 40
NAMES: Final = {
    pygame.K_RETURN: "enter",
    pygame.K_KP_ENTER: "enter",
    pygame.K_ESCAPE: "esc",
    pygame.K_TAB: "tab",
    pygame.K_UP: "up",
    pygame.K_DOWN: "down",
    pygame.K_LEFT: "left",
    pygame.K_RIGHT: "right",
    pygame.K_SPACE: "space",
    pygame.K_BACKSPACE: "backspace",
    pygame.K_PAGEUP: "pageup",
    pygame.K_PAGEDOWN: "pagedown",
    pygame.K_F6: "f6",
    pygame.K_DELETE: "delete",
    pygame.K_F11: "f11",
}
_WITH_CTRL: Final = {
    pygame.K_PLUS: "ctrl+plus",
    pygame.K_EQUALS: "ctrl+plus",
    pygame.K_KP_PLUS: "ctrl+plus",
    pygame.K_MINUS: "ctrl+minus",
    pygame.K_KP_MINUS: "ctrl+minus",
    pygame.K_0: "ctrl+0",
    pygame.K_KP0: "ctrl+0",
    pygame.K_d: "ctrl+d",
    pygame.K_m: "ctrl+m",
    pygame.K_u: "ctrl+u",
    pygame.K_r: "ctrl+r",
    pygame.K_COMMA: "ctrl+comma",
    pygame.K_UP: "ctrl+up",
    pygame.K_DOWN: "ctrl+down",
    pygame.K_LEFT: "ctrl+left",
    pygame.K_RIGHT: "ctrl+right",
}
_ASIDE: Final = pygame.KMOD_ALT | pygame.KMOD_META
_CODES: Final = {name: code for code, name in reversed(NAMES.items())}
_CTRL_CODES: Final = {name: code for code, name in reversed(_WITH_CTRL.items())}


def name_of(event: pygame.event.Event) -> str:
    """The name of the key that went down, or '' if it has none here."""
    if event.mod & pygame.KMOD_CTRL:
        return _WITH_CTRL.get(event.key) or _ctrl_by_letter(event)
    if event.key in NAMES:
        return "" if event.mod & _ASIDE else NAMES[event.key]
    letter: str = event.unicode
    if len(letter) == 1 and letter.isprintable() and letter.isascii():
        return letter.lower()
    typed: int = event.key
    return chr(typed) if not event.mod & _ASIDE and 0 < typed < 128 and chr(typed).isalnum() else ""  # noqa: PLR2004


def _ctrl_by_letter(event: pygame.event.Event) -> str:
    """Ctrl with + or -, on keyboards where these share a key."""
    return {"+": "ctrl+plus", "-": "ctrl+minus"}.get(event.unicode, "")


def event_of(name: str) -> pygame.event.Event:
    """The event of a key going down, by its name."""
    if name in _CTRL_CODES:
        return pygame.event.Event(pygame.KEYDOWN, key=_CTRL_CODES[name], mod=pygame.KMOD_CTRL, unicode="", scancode=0)
    code = _CODES.get(name)
    if code is not None:
        return pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode="", scancode=0)
    return pygame.event.Event(pygame.KEYDOWN, key=ord(name), mod=0, unicode=name, scancode=0)


def text_after(typed: str, key: str) -> str | None:
    """What has been typed once this key went down too, or None for a key that types nothing."""
    if key == "backspace":
        return typed[:-1]
    letter = " " if key == "space" else key
    return (typed + letter)[:MOST_TYPED] if len(letter) == 1 else None

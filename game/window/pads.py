"""Gamepads: what is pressed on one is a key, by the same names as on the keyboard.

Nothing is polled. SDL tells of pads that come and go, of buttons and of sticks, and of nothing while there is no pad.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from collections.abc import Mapping

A_HAT: Final[Mapping[int, str]] = {
    0: "enter",  # A
    1: "esc",  # B
    2: "w",  # X: why
    3: "f",  # Y: what if
    4: "pageup",
    5: "pagedown",
    6: "tab",  # Back
    7: "?",  # Start: all keys
}
"""The buttons of a pad whose cross is a hat, as of an Xbox."""
NO_HAT: Final[Mapping[int, str]] = {
    0: "enter",
    1: "esc",
    2: "w",
    3: "f",
    4: "tab",  # Share, −
    6: "?",  # Options, +
    9: "pageup",
    10: "pagedown",
    11: "up",
    12: "down",
    13: "left",
    14: "right",
}
"""The buttons of a pad whose cross is four of them, as of a PlayStation or a Switch."""
STICKS: Final = {0: ("left", "right"), 1: ("up", "down")}
POINTING: Final = (("ctrl+left", "ctrl+right"), ("ctrl+up", "ctrl+down"))
PUSHED, LET_GO = 0.6, 0.35
_RIGHT_STICK: Final = {True: (3, 4), False: (2, 3)}
_CROSS: Final = 14


class Pads:
    """The pads that are plugged in, and how their sticks lie."""

    def __init__(self) -> None:
        """Know no pad, and ask for none."""
        self._pads: dict[int, pygame.joystick.JoystickType] = {}
        self._leaning: dict[tuple[int, str, int], int] = {}

    def begin(self) -> None:
        """Let SDL tell of pads from now on; where it cannot, there are none."""
        with suppress(pygame.error, NotImplementedError, AttributeError):
            pygame.joystick.init()

    def key(self, event: pygame.event.Event) -> str:
        """The name of the key that an event of a pad means; '' for none, and for what is no event of a pad."""
        match event.type:
            case pygame.JOYDEVICEADDED:
                self._plugged(event.device_index)
            case pygame.JOYDEVICEREMOVED:
                self._gone(event.instance_id)
            case pygame.JOYBUTTONDOWN:
                return self._buttons(event.instance_id).get(event.button, "")
            case pygame.JOYHATMOTION:
                across, along = event.value
                return self._leans((event.instance_id, "hat", 0), across, STICKS[0]) or self._leans(
                    (event.instance_id, "hat", 1), -along, STICKS[1]
                )
            case pygame.JOYAXISMOTION:
                return self._stick(event.instance_id, event.axis, event.value)
        return ""

    def _plugged(self, index: int) -> None:
        with suppress(pygame.error):
            pad = pygame.joystick.Joystick(index)
            self._pads[pad.get_instance_id()] = pad

    def _gone(self, pad: int) -> None:
        self._pads.pop(pad, None)
        self._leaning = {stick: way for stick, way in self._leaning.items() if stick[0] != pad}

    def _buttons(self, pad: int) -> Mapping[int, str]:
        return A_HAT if self._has_hat(pad) else NO_HAT

    def _has_hat(self, pad: int) -> bool:
        """Whether the cross of a pad is a hat; of one that says nothing else it is thought to be."""
        found = self._pads.get(pad)
        if found is None:
            return True
        with suppress(pygame.error):
            return found.get_numhats() > 0 or found.get_numbuttons() <= _CROSS
        return True

    def _stick(self, pad: int, axis: int, value: float) -> str:
        """The left stick is the arrows; the right one points at what can be touched."""
        ways = STICKS.get(axis)
        right = _RIGHT_STICK[self._has_hat(pad)]
        if axis in right:
            ways = POINTING[right.index(axis)]
        stick = (pad, "axis", axis)
        if ways is None or (abs(value) < PUSHED and self._leaning.get(stick) and abs(value) > LET_GO):
            return ""
        return self._leans(stick, 0 if abs(value) < PUSHED else 1 if value > 0 else -1, ways)

    def _leans(self, stick: tuple[int, str, int], way: int, ways: tuple[str, str]) -> str:
        """A stick is a key once for each time it is pushed."""
        before = self._leaning.get(stick, 0)
        self._leaning[stick] = way
        return "" if not way or way == before else ways[way > 0]

"""What there is beside the screen, a loudspeaker and gamepads: it is turned to only after the first frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.window import keys
from game.window.pads import Pads
from game.window.sound import Loudspeaker

if TYPE_CHECKING:
    import pygame

    from game.window.stage import Stage


class Room:
    """The room around a stage; the screen, when it closes, closes it too."""

    def __init__(self, stage: Stage) -> None:
        """Let pads be heard of; the loudspeaker waits for its first sound."""
        self._stage = stage
        self._speaker = Loudspeaker(stage.assets)
        self._pads = Pads()
        self._pads.begin()

    def heeded(self, event: pygame.event.Event) -> pygame.event.Event:
        """The event as the stage knows it: what is pressed on a pad is a key."""
        self._speaker.heed(event)
        name = self._pads.key(event)
        return keys.event_of(name) if name else event

    def sound(self, *, shown: bool) -> None:
        """Let be heard what the screen now shows; where nobody can see it, nothing is."""
        look = self._stage.look
        self._speaker.sound(self._stage.sounding(), 0 if look.muted or not shown else look.volume)

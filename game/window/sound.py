"""What is heard: the loudspeaker is opened at the first sound, and wherever it fails there is silence and no error."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pygame

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.view import Cue

RATE: Final = 22_050
MOST_BYTES: Final = 300_000
_BITS: Final = -16
_BUFFER: Final = 512
_ENDED: Final = {pygame.AUDIODEVICEREMOVED}
_COME: Final = {pygame.AUDIODEVICEADDED}


class Loudspeaker:
    """The one voice of the window. It knows nothing of a device before it is first to be heard."""

    def __init__(self, assets: Path) -> None:
        """Know where the sounds are kept; nothing is opened."""
        self._folder = assets / "sounds"
        self._open = False
        self._deaf = False
        self._loaded: dict[Cue, pygame.mixer.Sound | None] = {}

    def sound(self, cues: tuple[Cue, ...], volume: int) -> None:
        """Let cues be heard, one after the other, at a volume in per cent."""
        if not cues or volume <= 0 or not self._ready():
            return
        sounds = [sound for sound in (self._sound(cue) for cue in cues) if sound is not None]
        try:
            _play(sounds, min(volume, 100) / 100)
        except pygame.error:
            self.close()

    def heed(self, event: pygame.event.Event) -> None:
        """Let go of a device that has gone, and try again when one has come."""
        if event.type in _ENDED:
            self.close()
        self._deaf = self._deaf and event.type not in _COME | _ENDED

    def close(self) -> None:
        """Let go of the device; the next sound opens it again."""
        if self._open:
            silence()
        self._open = False
        self._loaded.clear()

    def _ready(self) -> bool:
        """Whether there is a device; one that could not be opened is not asked for again until another has come."""
        if not self._open and not self._deaf:
            try:
                pygame.mixer.init(RATE, _BITS, 1, _BUFFER)
                self._open = True
            except (pygame.error, NotImplementedError, AttributeError):
                self._deaf = True
        return self._open

    def _sound(self, cue: Cue) -> pygame.mixer.Sound | None:
        if cue not in self._loaded:
            self._loaded[cue] = _loaded(self._folder, cue)
        return self._loaded[cue]


def silence() -> None:
    """Let go of the mixer, once nothing sounds any more.

    A sound that waits behind another is taken up by the mixer's own thread; if that happens while the mixer is let
    go, pygame frees it twice, and the program falls over at some later time.
    """
    if pygame.mixer.get_init():
        pygame.mixer.stop()
        pygame.mixer.stop()  # in pygame-ce what waits its turn takes it as the first is stopped
    pygame.mixer.quit()


def _play(sounds: list[pygame.mixer.Sound], volume: float) -> None:
    """Play the first, and queue the one after it behind it."""
    channel = None
    for sound in sounds:
        sound.set_volume(volume)
        if channel is None:
            channel = sound.play()
        else:
            channel.queue(sound)


def _loaded(folder: Path, cue: Cue) -> pygame.mixer.Sound | None:
    """A sound, if its file is there and is the one that was summed."""
    data = genuine(folder, cue)
    try:
        return pygame.mixer.Sound(BytesIO(data)) if data else None
    except pygame.error:
        return None


def genuine(folder: Path, cue: Cue) -> bytes:
    """The file of a cue; nothing if it is missing or damaged."""
    try:
        with (folder / f"{cue.value}.wav").open("rb") as file:
            data = file.read(MOST_BYTES)
    except OSError:
        return b""
    return data if _sums(folder).get(f"{cue.value}.wav") == hashlib.sha256(data).hexdigest() else b""


@lru_cache(maxsize=4)
def _sums(folder: Path) -> dict[str, str]:
    try:
        lines = (folder / "SHA256SUMS").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return {}
    return {line.split()[1]: line.split()[0] for line in lines if len(line.split()) == 2}  # noqa: PLR2004 - a sum, a name

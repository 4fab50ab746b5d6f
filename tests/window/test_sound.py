"""The loudspeaker: silent before it is wanted, and silent without error wherever it cannot be heard."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.view import Cue
from game.window.screen import close_screen
from game.window.sound import Loudspeaker, genuine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

REMOVED = pygame.event.Event(pygame.AUDIODEVICEREMOVED, which=0, iscapture=0)
ADDED = pygame.event.Event(pygame.AUDIODEVICEADDED, which=0, iscapture=0)


@pytest.fixture
def speaker(assets: Path) -> Loudspeaker:
    pygame.mixer.quit()
    return Loudspeaker(assets)


def test_nothing_is_opened_before_the_first_cue_that_can_be_heard(speaker: Loudspeaker) -> None:
    speaker.sound((), 100)
    speaker.sound((Cue.GAVEL,), 0)
    assert not pygame.mixer.get_init()
    speaker.sound((Cue.GAVEL,), 50)
    assert pygame.mixer.get_init()
    assert pygame.mixer.get_busy()
    speaker.close()
    assert not pygame.mixer.get_init()


def test_each_cue_is_heard_at_its_volume(speaker: Loudspeaker, monkeypatch: pytest.MonkeyPatch) -> None:
    loudness: list[float] = []

    class Noted(pygame.mixer.Sound):
        def set_volume(self, value: float) -> None:
            loudness.append(value)

    monkeypatch.setattr(pygame.mixer, "Sound", Noted)
    for cue in Cue:
        speaker.sound((cue,), 25)
    assert loudness == [0.25] * len(Cue)
    speaker.close()


def test_the_second_cue_waits_for_the_first(speaker: Loudspeaker) -> None:
    speaker.sound((Cue.STAMP, Cue.AFFIRMED), 100)
    waiting = [pygame.mixer.Channel(at).get_queue() for at in range(pygame.mixer.get_num_channels())]
    assert sum(sound is not None for sound in waiting) == 1
    speaker.close()


@pytest.mark.parametrize("let_go", [Loudspeaker.close, lambda _: close_screen()], ids=["device", "window"])
def test_nothing_sounds_any_more_when_the_mixer_is_let_go(
    let_go: Callable[[Loudspeaker], None], speaker: Loudspeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy: list[bool] = []
    quits = pygame.mixer.quit

    def noted() -> None:
        busy.append(pygame.mixer.get_busy())
        quits()

    monkeypatch.setattr(pygame.mixer, "quit", noted)
    speaker.sound((Cue.STAMP, Cue.AFFIRMED), 100)
    let_go(speaker)
    assert busy == [False]
    assert not pygame.mixer.get_init()


def test_no_device_is_silence_until_one_comes(speaker: Loudspeaker, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def refuse(*_: int) -> None:
        asked.append(1)
        message = "no audio device"
        raise pygame.error(message)

    opened = pygame.mixer.init
    monkeypatch.setattr(pygame.mixer, "init", refuse)
    speaker.sound((Cue.GAVEL,), 100)
    speaker.sound((Cue.GAVEL,), 100)
    assert asked == [1]
    monkeypatch.setattr(pygame.mixer, "init", opened)
    speaker.heed(ADDED)
    speaker.sound((Cue.GAVEL,), 100)
    assert pygame.mixer.get_busy()
    speaker.close()


def test_a_device_that_goes_away_is_let_go_and_the_next_is_opened(speaker: Loudspeaker) -> None:
    speaker.sound((Cue.PAGE,), 100)
    speaker.heed(REMOVED)
    assert not pygame.mixer.get_init()
    speaker.sound((Cue.PAGE,), 100)
    assert pygame.mixer.get_busy()
    speaker.close()


def test_a_mixer_that_is_closed_behind_its_back_is_no_error(speaker: Loudspeaker) -> None:
    speaker.sound((Cue.PENCIL,), 100)
    pygame.mixer.quit()
    speaker.sound((Cue.PENCIL,), 100)
    speaker.sound((Cue.PENCIL,), 100)
    speaker.close()


@pytest.mark.parametrize("harm", ["missing", "damaged", "empty", "no sums", "a folder", "sums of nothing"])
def test_a_sound_that_is_not_as_it_was_made_is_not_heard(harm: str, assets: Path, tmp_path: Path) -> None:
    pygame.mixer.quit()
    folder = tmp_path / "sounds"
    shutil.copytree(assets / "sounds", folder)
    file = folder / "gavel.wav"
    match harm:
        case "missing":
            file.unlink()
        case "damaged":
            file.write_bytes(file.read_bytes()[:-1] + b"x")
        case "empty":
            file.write_bytes(b"")
        case "no sums":
            (folder / "SHA256SUMS").unlink()
        case "a folder":
            file.unlink()
            file.mkdir()
        case _:
            (folder / "SHA256SUMS").write_bytes(b"\xff\xfe one two three\n\n")
    assert genuine(folder, Cue.GAVEL) == b""
    speaker = Loudspeaker(tmp_path)
    speaker.sound((Cue.GAVEL,), 100)
    assert not pygame.mixer.get_busy()
    speaker.close()


def test_every_cue_has_its_file(assets: Path) -> None:
    assert all(genuine(assets / "sounds", cue) for cue in Cue)
    assert {path.stem for path in (assets / "sounds").glob("*.wav")} == {cue.value for cue in Cue}

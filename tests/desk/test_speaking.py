"""A voice is one that the computer has: it is given the text, and where there is none the text can be pasted."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest

from game.desk.speaking import VOICES, Program, Reader
from game.desk.world import World
from game.scenes.turns import Prefer, Speak

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = "Question 1 of 2\n-x; rm -rf $HOME `id` “é”"
LISTENS = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
HEARS = "import sys; open(sys.argv[1], 'wb').write(sys.argv[-1].encode())"
WAITS = "import time; time.sleep(60)"


def reader(monkeypatch: pytest.MonkeyPatch, *programs: Program) -> Reader:
    """A reader on a computer where only Python can speak."""
    monkeypatch.setitem(VOICES, "linux", programs)
    return Reader("linux", lambda name: sys.executable if name == "python" else None)


def until(heard: Callable[[], bool]) -> bool:
    for _ in range(200):
        if heard():
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize(("program", "as_word"), [(LISTENS, False), (HEARS, True)])
def test_the_text_comes_through_as_it_is(
    program: str,
    as_word: bool,  # noqa: FBT001 - a case
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = tmp_path / "said"
    voice = reader(monkeypatch, Program(("none",)), Program(("python", "-c", program, str(said)), as_word=as_word))
    assert voice.read(TEXT)
    assert until(lambda: not voice.reading)
    assert said.read_text(encoding="utf-8") == TEXT
    voice.stop()


def test_a_text_can_be_stopped_and_gives_way_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    voice = reader(monkeypatch, Program(("python", "-c", WAITS), hush=("python", "-c", "pass")))
    assert voice.read(TEXT)
    assert voice.reading
    assert voice.read(TEXT)
    voice.stop()
    assert not voice.reading
    voice.stop()


def test_a_program_that_gives_up_at_once_gives_way_to_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = tmp_path / "said"
    speaks, fails = Program(("python", "-c", LISTENS, str(said))), Program(("python", "-c", "raise SystemExit(1)"))
    monkeypatch.setattr("game.desk.speaking.AT_ONCE", 10)
    assert reader(monkeypatch, fails, speaks).read(TEXT)
    assert said.read_text(encoding="utf-8") == TEXT
    assert not reader(monkeypatch, fails).read(TEXT)


def test_a_program_that_will_not_start_is_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(VOICES, "linux", (Program(("gone",)),))
    assert not Reader("linux", lambda _: "/no/such/program").read(TEXT)
    assert not Reader("plan9", lambda _: None).read(TEXT)


def test_no_voice_is_a_shell() -> None:
    programs = [program for each in VOICES.values() for program in each]
    assert {program.words[0] for program in programs} == {"powershell", "say", "spd-say", "espeak-ng", "espeak"}
    assert all(program.words[-1] == "--" for program in programs if program.as_word)


@dataclass
class Voice:
    """A voice that notes what it is given."""

    has_breath: bool = True
    said: list[str] = field(default_factory=list)
    reading: bool = False

    def read(self, text: str) -> bool:
        self.said.append(text)
        self.reading = self.has_breath
        return self.has_breath

    def stop(self) -> None:
        self.reading = False


def world(tmp_path: Path, voice: Voice) -> World:
    here = World(tmp_path, seed=3)
    here.voice = voice
    return here


def test_the_world_reads_aloud_and_the_same_key_stops_it(tmp_path: Path) -> None:
    voice = Voice()
    here = world(tmp_path, voice)
    assert here.perform(Speak("One.")) == ""
    assert voice.reading
    assert here.perform(Speak("One.")) == ""
    assert not voice.reading
    assert voice.said == ["One."]
    here.perform(Speak("Two."))
    here.hush()
    assert not voice.reading


def test_without_a_voice_the_text_is_copied_and_the_player_told(tmp_path: Path) -> None:
    here = world(tmp_path, Voice(has_breath=False))
    copied: list[str] = []

    def copy(text: str) -> bool:
        copied.append(text)
        return True

    here.copy = copy
    assert "no voice" in here.perform(Speak("One."))
    assert copied == ["One."]
    here.copy = lambda _: False
    assert "no clipboard" in here.perform(Speak("One."))


def test_a_voice_that_is_off_is_not_asked(tmp_path: Path) -> None:
    voice = Voice()
    here = world(tmp_path, voice)
    here.perform(Prefer("speech", "off"))
    assert here.settings == replace(here.settings, speech=False)
    assert "off" in here.perform(Speak("One."))
    assert voice.said == []


def test_a_world_that_never_spoke_has_nothing_to_hush(tmp_path: Path) -> None:
    here = World(tmp_path, seed=3)
    here.hush()
    assert "voice" not in vars(here)

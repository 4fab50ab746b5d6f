"""Every file in assets/ is credited, and no font has changed since it was."""

from __future__ import annotations

import hashlib
import re
import runpy
import wave
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FONTS = {".ttf", ".woff"}


def test_every_asset_has_its_line_in_the_credits_and_every_line_its_asset(checkout: Path) -> None:
    assets = checkout / "assets"
    credited = re.findall(r"^\| `([^`]+)` \|", (assets / "CREDITS.md").read_text(encoding="utf-8"), re.MULTILINE)
    present = [path.relative_to(assets).as_posix() for path in assets.rglob("*") if path.is_file()]
    assert sorted(credited) == sorted(set(present) - {"CREDITS.md"})


def test_every_font_is_the_one_that_was_summed(checkout: Path) -> None:
    fonts = checkout / "assets" / "fonts"
    told = (line.split() for line in (fonts / "SHA256SUMS").read_text(encoding="utf-8").splitlines())
    files = [path for path in fonts.rglob("*") if path.suffix in FONTS]
    found = {path.relative_to(fonts).as_posix(): hashlib.sha256(path.read_bytes()) for path in files}
    assert {name: digest for digest, name in told} == {name: digest.hexdigest() for name, digest in found.items()}


def test_every_family_comes_with_its_licence(checkout: Path) -> None:
    families = {path.parent for path in (checkout / "assets" / "fonts").rglob("*") if path.suffix in FONTS}
    licences = [(family / "OFL.txt").read_text(encoding="utf-8") for family in families]
    assert licences
    assert all("SIL OPEN FONT LICENSE Version 1.1" in licence for licence in licences)


def test_every_sound_is_composed_anew_byte_for_byte(checkout: Path) -> None:
    sounds = checkout / "assets" / "sounds"
    score = runpy.run_path(str(sounds / "compose.py"))
    files = {path.stem: path.read_bytes() for path in sounds.glob("*.wav")}
    assert files
    assert {name: score["composed"](name) for name in score["SOUNDS"]} == files


def test_every_sound_is_the_one_that_was_summed(checkout: Path) -> None:
    sounds = checkout / "assets" / "sounds"
    told = [line.split() for line in (sounds / "SHA256SUMS").read_text(encoding="utf-8").splitlines()]
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sounds.glob("*.wav")}
    assert {name: digest for digest, name in told} == found


def test_the_sounds_are_small_mono_and_end_in_silence(checkout: Path) -> None:
    files = [path for path in (checkout / "assets" / "sounds").iterdir() if path.is_file()]
    assert sum(path.stat().st_size for path in files) <= 300_000
    for path in files:
        if path.suffix == ".wav":
            with wave.open(str(path)) as sound:
                assert (sound.getnchannels(), sound.getframerate(), sound.getsampwidth()) == (1, 22_050, 2)
                frames = sound.readframes(sound.getnframes())
            assert frames[-2:] == b"\0\0"
            assert any(frames)

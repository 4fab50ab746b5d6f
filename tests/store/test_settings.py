"""Settings come back as they were written, and no file can harm them."""

from __future__ import annotations

import errno
import json
import os
import sys
from dataclasses import astuple
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.store.settings import DEFAULTS, FILE, Letters, Settings, Theme, read_settings, write_settings

WITHIN = st.builds(
    Settings,
    width=st.integers(640, 7680),
    height=st.integers(360, 4320),
    text_scale=st.floats(1.0, 2.0),
    theme=st.sampled_from(Theme),
    reduced_motion=st.booleans(),
    full_screen=st.booleans(),
    certainty=st.booleans(),
    letters=st.sampled_from(Letters),
    timers=st.floats(0.0, 3.0),
    volume=st.integers(0, 100),
    muted=st.booleans(),
    captions=st.booleans(),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def read_from(content: bytes) -> tuple[Settings, str, list[bytes]]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / FILE).write_bytes(content)
        settings, notice = read_settings(folder)
        return settings, notice, [path.read_bytes() for path in folder.iterdir()]


def is_within(settings: Settings) -> bool:
    window = 640 <= settings.width <= 7680 and 360 <= settings.height <= 4320
    return window and 1 <= settings.text_scale <= 2 and 0 <= settings.timers <= 3 and 0 <= settings.volume <= 100


def has_its_types(settings: Settings) -> bool:
    kinds = [type(value) for value in astuple(settings)]
    return kinds == [int, int, float, Theme, bool, bool, bool, Letters, float, int, bool, bool, bool]


@given(WITHIN)
def test_what_is_written_is_read(settings: Settings) -> None:
    with TemporaryDirectory() as name:
        assert write_settings(Path(name) / "new", settings) == ""
        assert read_settings(Path(name) / "new") == (settings, "")
        assert os.listdir(Path(name) / "new") == [FILE]  # noqa: PTH208


@given(st.binary(max_size=200))
def test_no_bytes_can_harm_the_settings_or_are_lost(content: bytes) -> None:
    settings, _, kept = read_from(content)
    assert is_within(settings)
    assert has_its_types(settings)
    assert kept == [content]


@given(st.dictionaries(st.sampled_from(list(Settings.__slots__)), JSON))
def test_no_value_can_harm_the_settings(values: dict[str, object]) -> None:
    settings, notice, _ = read_from(json.dumps(values).encode())
    assert is_within(settings)
    assert has_its_types(settings)
    assert notice == ""


@pytest.mark.parametrize(
    "content",
    [b"", b"[" * 100_000, b"[]", b'{"width": ' + b"9" * 5000 + b"}", b"\xff\xfe{}", b" " * 70_000, b'"text"'],
    ids=["empty", "deep", "a list", "a long number", "UTF-16", "too long", "a text"],
)
def test_a_file_that_makes_no_sense_is_set_aside_and_said_so(content: bytes) -> None:
    settings, notice, kept = read_from(content)
    assert settings == DEFAULTS
    assert "settings-damaged-1.json" in notice
    assert kept == [content]


def test_a_number_out_of_bounds_becomes_the_nearest_within() -> None:
    settings, _, _ = read_from(b'{"width": 1e999, "height": -3, "text_scale": 9, "timers": -1, "volume": 400}')
    assert (settings.width, settings.height, settings.text_scale) == (7680, 360, 2.0)
    assert (settings.timers, settings.volume) == (0.0, 100)


def test_one_bad_value_leaves_the_others() -> None:
    settings, _, _ = read_from(b'{"theme": 3, "letters": "gothic", "width": "wide", "full_screen": true}')
    assert settings == Settings(full_screen=True)


def test_a_second_damaged_file_does_not_push_out_the_first(tmp_path: Path) -> None:
    for content in ("one", "two"):
        (tmp_path / FILE).write_text(content)
        read_settings(tmp_path)
    kept = [tmp_path / f"settings-damaged-{number}.json" for number in (1, 2)]
    assert [path.read_text() for path in kept] == ["one", "two"]


def test_a_folder_in_the_place_of_the_file_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert read_settings(tmp_path)[0] == DEFAULTS
    assert write_settings(tmp_path, DEFAULTS) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_in_the_place_of_the_file_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / FILE)
    assert read_settings(tmp_path)[0] == DEFAULTS


def test_settings_that_cannot_be_written_are_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a shopping list")
    assert "could not be saved" in write_settings(tmp_path / "data", DEFAULTS)
    assert read_settings(tmp_path / "data")[0] == DEFAULTS


def test_a_full_disk_leaves_the_old_settings_and_no_scraps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    write_settings(tmp_path, Settings(width=800))
    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", refuse)
        assert "no space left" in write_settings(tmp_path, Settings(width=900))
    assert read_settings(tmp_path) == (Settings(width=800), "")
    assert [path.name for path in tmp_path.iterdir()] == [FILE]

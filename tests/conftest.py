"""What holds for every test: no screen, no loudspeaker, and the player's own papers left alone."""

from __future__ import annotations

import gc
import os
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# A shared machine can be slow without being wrong, and a failure seen once must be seen again.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")

YOUNG = 50_000
"""So many new objects before garbage is looked for, in place of Python's 700: all that was collected lies around."""


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage meanwhile: what is collected stays to the end, and to go through it again takes seconds."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.set_threshold(YOUNG)


@pytest.fixture(scope="session")
def _data_dirs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders without end. The factory's own go through all that were made before, thousands of times."""
    root = tmp_path_factory.mktemp("inlimine")
    return (root / str(number) for number in count())


@pytest.fixture(autouse=True)
def _own_data_dir(_data_dirs: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Send progress, settings and the player's banks to a new folder."""
    folder = next(_data_dirs)
    folder.mkdir()
    monkeypatch.setenv("INLIMINE_DATA_DIR", str(folder))


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds game/, questions/ and assets/."""
    return Path(__file__).resolve().parents[1]

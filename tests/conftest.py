"""What holds for every test: no screen, no loudspeaker, and the player's own papers left alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

# A shared machine can be slow without being wrong, and a failure seen once must be seen again.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _own_data_dir(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send progress, settings and the player's banks to a new folder."""
    monkeypatch.setenv("INLIMINE_DATA_DIR", str(tmp_path_factory.mktemp("inlimine")))


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds game/, questions/ and assets/."""
    return Path(__file__).resolve().parents[1]

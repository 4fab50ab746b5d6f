"""What is chosen in the settings is on the disk at once, and comes back as it was chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.desk.preferring import preferences_of, preferring
from game.desk.world import World
from game.scenes.preferences import CHOICES, USUAL
from game.scenes.turns import Prefer
from game.store.settings import DEFAULTS, FILE, read_settings

if TYPE_CHECKING:
    from pathlib import Path

EVERY = [(choice.name, value) for choice in CHOICES for value, _ in choice.options]


def test_the_usual_settings_are_the_usual_preferences() -> None:
    assert preferences_of(DEFAULTS) == USUAL


@pytest.mark.parametrize(("name", "value"), EVERY)
def test_every_choice_is_on_the_disk_before_the_next_screen(name: str, value: str, tmp_path: Path) -> None:
    world = World(tmp_path, seed=3)
    assert world.perform(Prefer(name, value)) == ""
    assert preferences_of(read_settings(tmp_path)[0]) == USUAL.choosing(name, value)
    again = World(tmp_path)
    assert again.court().prefer == world.court().prefer == USUAL.choosing(name, value)
    for each in (world, again):
        each.journal.close()


def test_muting_keeps_the_volume() -> None:
    loud = preferring(DEFAULTS, "sound", "75")
    assert preferring(loud, "sound", "muted").volume == 75
    assert preferences_of(preferring(loud, "sound", "muted")).sound == "muted"


def test_a_number_between_two_options_is_the_nearer() -> None:
    kept = replace(DEFAULTS, text_scale=1.6, timers=2.6, volume=3)
    prefer = preferences_of(kept)
    assert (prefer.text, prefer.timers, prefer.sound) == ("150", "3", "25")


def test_what_cannot_be_saved_is_told_and_holds(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a shopping list")
    world = World(tmp_path / "data", seed=3)
    assert "could not be saved" in world.perform(Prefer("theme", "contrast"))
    assert preferences_of(world.settings).theme == "contrast"


def test_a_damaged_file_is_told_at_the_title(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("{")
    world = World(tmp_path, seed=3)
    assert "settings file made no sense" in world.court().notice
    world.journal.close()

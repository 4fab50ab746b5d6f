"""The player's choices as they are kept on the disk, and as the scenes speak of them."""

from __future__ import annotations

from dataclasses import replace

from game.scenes.preferences import CHOICES, MUTED, Preferences
from game.store.settings import Letters, Settings, Theme


def preferences_of(kept: Settings) -> Preferences:
    """What is kept, by the names the scenes know; a number between two options is the nearer one."""
    return Preferences(
        text=_nearest("text", kept.text_scale * 100),
        letters=kept.letters,
        theme=kept.theme,
        motion="reduced" if kept.reduced_motion else "full",
        timers=_nearest("timers", kept.timers) if kept.timers else "off",
        certainty="on" if kept.certainty else "off",
        sound=MUTED if kept.muted else _nearest("sound", kept.volume),
        captions="on" if kept.captions else "off",
        speech="on" if kept.speech else "off",
    )


def preferring(kept: Settings, name: str, value: str) -> Settings:
    """What is to be kept after a choice."""
    match name:
        case "text":
            return replace(kept, text_scale=int(value) / 100)
        case "letters":
            return replace(kept, letters=Letters(value))
        case "theme":
            return replace(kept, theme=Theme(value))
        case "timers":
            return replace(kept, timers=0.0 if value == "off" else float(value))
        case "sound":
            return replace(kept, muted=True) if value == MUTED else replace(kept, muted=False, volume=int(value))
        case _:
            return _switched(kept, name, value)


def _switched(kept: Settings, name: str, value: str) -> Settings:
    match name:
        case "motion":
            return replace(kept, reduced_motion=value == "reduced")
        case "certainty":
            return replace(kept, certainty=value == "on")
        case "captions":
            return replace(kept, captions=value == "on")
        case "speech":
            return replace(kept, speech=value == "on")
        case _:
            return kept


def _nearest(name: str, number: float) -> str:
    choice = next(each for each in CHOICES if each.name == name)
    numbers = [each for each, _ in choice.options if each.replace(".", "").isdigit()]
    return min(numbers, key=lambda each: abs(float(each) - number))

"""How the player likes the game to look, kept in one small JSON file."""

from __future__ import annotations

import contextlib
import json
import math
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from game.store.files import read_bounded, set_aside, why, write_whole

if TYPE_CHECKING:
    from pathlib import Path

FILE = "settings.json"
MOST_BYTES = 65_536


class Theme(StrEnum):
    """The looks of the game."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Letters(StrEnum):
    """The letters that law and testimony are set in."""

    SERIF = "serif"
    HYPERLEGIBLE = "hyperlegible"
    DYSLEXIA = "dyslexia"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the player has chosen. The window's size is in pixels; text is scaled from 1.0 to 2.0.

    `certainty` is whether they want to be asked how sure they are of a ruling; `timers` is by how much every clock
    is stretched, 0 for no clock at all; `volume` is in per cent.
    """

    width: int = 1280
    height: int = 720
    text_scale: float = 1.0
    theme: Theme = Theme.LIGHT
    reduced_motion: bool = False
    full_screen: bool = False
    certainty: bool = False
    letters: Letters = Letters.SERIF
    timers: float = 1.0
    volume: int = 50
    muted: bool = False
    captions: bool = False
    speech: bool = True


DEFAULTS = Settings()


def read_settings(folder: Path) -> tuple[Settings, str]:
    """Read the player's settings, with a sentence if something was wrong with them.

    A file that makes no sense is set aside and the usual settings hold; a single value that makes
    none gives way to the usual one, and a number out of bounds to the nearest within.
    """
    path = folder / FILE
    try:
        return _settings_of(json.loads(read_bounded(path, MOST_BYTES))), ""
    except FileNotFoundError:
        return DEFAULTS, ""
    except OSError as error:
        return DEFAULTS, f"The settings could not be read ({why(error)}); the usual ones hold."
    except (ValueError, RecursionError):
        return DEFAULTS, _aside(path)


def write_settings(folder: Path, settings: Settings) -> str:
    """Write the settings whole or not at all; the answer is '' or a sentence for the player."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / FILE, (json.dumps(asdict(settings), indent=2) + "\n").encode())
    except (OSError, ValueError) as error:
        return f"Your settings could not be saved ({why(error)}); they hold until you leave."
    return ""


def _aside(path: Path) -> str:
    with contextlib.suppress(OSError):
        return f"The settings file made no sense. It is kept as {set_aside(path).name}, and the usual settings hold."
    return "The settings file makes no sense; the usual settings hold."


def _settings_of(read: object) -> Settings:
    if not isinstance(read, dict):
        message = "the settings are not a table"
        raise ValueError(message)  # noqa: TRY004 - a bad file, not a bad call
    return Settings(
        width=round(_number(read.get("width"), DEFAULTS.width, 640, 7680)),
        height=round(_number(read.get("height"), DEFAULTS.height, 360, 4320)),
        text_scale=float(_number(read.get("text_scale"), DEFAULTS.text_scale, 1.0, 2.0)),
        theme=_theme(read.get("theme")),
        reduced_motion=_flag(read.get("reduced_motion"), usual=DEFAULTS.reduced_motion),
        full_screen=_flag(read.get("full_screen"), usual=DEFAULTS.full_screen),
        certainty=_flag(read.get("certainty"), usual=DEFAULTS.certainty),
        letters=next((letters for letters in Letters if letters.value == read.get("letters")), DEFAULTS.letters),
        timers=float(_number(read.get("timers"), DEFAULTS.timers, 0.0, 3.0)),
        volume=round(_number(read.get("volume"), DEFAULTS.volume, 0, 100)),
        muted=_flag(read.get("muted"), usual=DEFAULTS.muted),
        captions=_flag(read.get("captions"), usual=DEFAULTS.captions),
        speech=_flag(read.get("speech"), usual=DEFAULTS.speech),
    )


def _number(read: object, usual: float, least: float, most: float) -> float:
    if isinstance(read, bool) or not isinstance(read, int | float) or math.isnan(read):
        return usual
    return min(max(read, least), most)


def _theme(read: object) -> Theme:
    return next((theme for theme in Theme if theme.value == read), DEFAULTS.theme)


def _flag(read: object, *, usual: bool) -> bool:
    return read if isinstance(read, bool) else usual

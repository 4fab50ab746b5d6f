"""The colours by name, light, dark and in high contrast, and how far apart two of them are."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, auto
from typing import Final, TypeAlias

RGB: TypeAlias = tuple[int, int, int]


class Ink(IntEnum):
    """What a colour is for. Blue (`RIGHT`) and rust (`WRONG`) say right and wrong only; what flips is brass."""

    WALL = auto()
    PAPER = auto()
    CARD = auto()
    FOOT = auto()
    INK = auto()
    INK2 = auto()
    RULE = auto()
    LINE = auto()
    EDGE = auto()
    MARGIN = auto()
    SHADOW = auto()
    BAR = auto()
    ON_BAR = auto()
    ON_BAR2 = auto()
    BRASS = auto()
    RIGHT = auto()
    WRONG = auto()
    TINT_RIGHT = auto()
    TINT_WRONG = auto()
    LIT = auto()
    DIM_LIT = auto()
    TURNED = auto()
    ENGRAVED = auto()
    PLATE = auto()
    BUTTON = auto()
    ON_BUTTON = auto()
    ON_BUTTON2 = auto()
    TICK = auto()
    MISS = auto()
    LET_IN = auto()
    KEEP_OUT = auto()
    SEAL = auto()
    ON_SEAL = auto()


Theme: TypeAlias = Mapping[Ink, RGB]


def _rgb(code: str) -> RGB:
    value = int(code, 16)
    return value >> 16, value >> 8 & 255, value & 255


def _theme(**codes: str) -> Theme:
    return {Ink[name.upper()]: _rgb(code) for name, code in codes.items()}


LIGHT: Final = _theme(
    wall="E4DCCB", paper="FBF7ED", card="FFFDF7", foot="EEEBE2",
    ink="1C2433", ink2="4A5161", rule="CFC5AE", line="82775F", edge="B9AE97", margin="C98F86", shadow="8F836A",
    bar="1E3553", on_bar="F7F1E2", on_bar2="C9D3E0", brass="7A5A17",
    right="0B5394", wrong="A23B0A", tint_right="E3ECF5", tint_wrong="F8E6DA",
    lit="F6E3A8", dim_lit="F3EAD0", turned="FAF0CC", engraved="5A4330", plate="D8CCB4",
    button="1E3553", on_button="F7F1E2", on_button2="C9D3E0", tick="8CC2F5", miss="FFAE7A",
    let_in="1E3553", keep_out="7A5A17", seal="1C2433", on_seal="F7F1E2",
)  # fmt: skip
DARK: Final = _theme(
    wall="10141B", paper="1B212B", card="232B37", foot="2B323E",
    ink="F2ECDD", ink2="B9BECA", rule="39424F", line="77839A", edge="39424F", margin="8A5A52", shadow="05080C",
    bar="0A1422", on_bar="F2ECDD", on_bar2="AAB6C8", brass="E0BC74",
    right="8CC2F5", wrong="FFAE7A", tint_right="1C3450", tint_wrong="46301F",
    lit="4A3F1C", dim_lit="332E1E", turned="3C3418", engraved="C9A968", plate="171C25",
    button="E0BC74", on_button="14181F", on_button2="3A3320", tick="8CC2F5", miss="FFAE7A",
    let_in="8CC2F5", keep_out="E0BC74", seal="05080C", on_seal="F2ECDD",
)  # fmt: skip
CONTRAST: Final = _theme(
    wall="FFFFFF", paper="FFFFFF", card="FFFFFF", foot="FFFFFF",
    ink="000000", ink2="000000", rule="000000", line="000000", edge="000000", margin="000000", shadow="FFFFFF",
    bar="000000", on_bar="FFFFFF", on_bar2="FFFFFF", brass="000000",
    right="0046AD", wrong="A33100", tint_right="FFFFFF", tint_wrong="FFFFFF",
    lit="FFFFFF", dim_lit="FFFFFF", turned="FFFFFF", engraved="000000", plate="FFFFFF",
    button="000000", on_button="FFFFFF", on_button2="FFFFFF", tick="8CC2F5", miss="FFAE7A",
    let_in="000000", keep_out="595959", seal="000000", on_seal="FFFFFF",
)  # fmt: skip
"""White paper, black ink and no tints: here borders and lines say what a tint says elsewhere."""
THEMES: Final[Mapping[str, Theme]] = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}


def after(name: str) -> str:
    """The theme that comes after one."""
    names = tuple(THEMES)
    return names[(names.index(name) + 1) % len(names)]


_DARKEST: Final = 0.03928


def contrast(one: RGB, other: RGB) -> float:
    """The contrast of two colours as WCAG 2 reckons it, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: RGB) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARKEST else ((part + 0.055) / 1.055) ** 2.4

"""The typefaces, opened at the size they are drawn at, and the styles set in them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache, partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

import pygame

from game.window.cmap import letters_of
from game.window.theme import Ink

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Face(StrEnum):
    """The files under `assets/fonts`."""

    SERIF = "charis/CharisSIL-Regular.ttf"
    SERIF_BOLD = "charis/CharisSIL-Bold.ttf"
    SERIF_ITALIC = "charis/CharisSIL-Italic.ttf"
    SERIF_BOLD_ITALIC = "charis/CharisSIL-BoldItalic.ttf"
    SANS = "inter/Inter-Medium.ttf"
    SANS_BOLD = "inter/Inter-SemiBold.ttf"
    SANS_BLACK = "inter/Inter-Bold.ttf"
    MONO = "courier-prime/CourierPrime-Regular.ttf"
    MONO_BOLD = "courier-prime/CourierPrime-Bold.ttf"
    MONO_ITALIC = "courier-prime/CourierPrime-Italic.ttf"
    CLEAR = "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular.ttf"
    CLEAR_BOLD = "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_700Bold.ttf"
    CLEAR_ITALIC = "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"
    CLEAR_BOLD_ITALIC = "atkinson-hyperlegible-next/AtkinsonHyperlegibleNext_700Bold_Italic.ttf"
    WEIGHTED = "opendyslexic/opendyslexic-latin-400-normal.woff"
    WEIGHTED_BOLD = "opendyslexic/opendyslexic-latin-700-normal.woff"
    WEIGHTED_ITALIC = "opendyslexic/opendyslexic-latin-400-italic.woff"
    WEIGHTED_BOLD_ITALIC = "opendyslexic/opendyslexic-latin-700-italic.woff"


_STRONG: Final = {
    Face.SERIF: Face.SERIF_BOLD,
    Face.SERIF_ITALIC: Face.SERIF_BOLD_ITALIC,
    Face.SANS: Face.SANS_BOLD,
    Face.MONO: Face.MONO_BOLD,
}
_ITALIC: Final = {
    Face.SERIF: Face.SERIF_ITALIC,
    Face.SERIF_ITALIC: Face.SERIF,
    Face.SERIF_BOLD: Face.SERIF_BOLD_ITALIC,
    Face.MONO: Face.MONO_ITALIC,
}
_CLEAR: Final = {
    Face.SERIF: Face.CLEAR,
    Face.SERIF_BOLD: Face.CLEAR_BOLD,
    Face.SERIF_ITALIC: Face.CLEAR_ITALIC,
    Face.SERIF_BOLD_ITALIC: Face.CLEAR_BOLD_ITALIC,
    Face.MONO: Face.CLEAR,
    Face.MONO_BOLD: Face.CLEAR_BOLD,
    Face.MONO_ITALIC: Face.CLEAR_ITALIC,
}
_WEIGHTED: Final = {
    Face.SERIF: Face.WEIGHTED,
    Face.SERIF_BOLD: Face.WEIGHTED_BOLD,
    Face.SERIF_ITALIC: Face.WEIGHTED_ITALIC,
    Face.SERIF_BOLD_ITALIC: Face.WEIGHTED_BOLD_ITALIC,
    Face.MONO: Face.WEIGHTED,
    Face.MONO_BOLD: Face.WEIGHTED_BOLD,
    Face.MONO_ITALIC: Face.WEIGHTED_ITALIC,
}
READING: Final[Mapping[str, Mapping[Face, Face]]] = {"serif": {}, "hyperlegible": _CLEAR, "dyslexia": _WEIGHTED}
"""What is read, law and testimony, in the letters the player has chosen; controls keep theirs."""
_ROMANS: Final = (Face.SERIF, Face.SERIF_BOLD, Face.SERIF_ITALIC, Face.SERIF_BOLD_ITALIC)
_SERIFS: Final = {letters[face]: face for letters in (_CLEAR, _WEIGHTED) for face in _ROMANS}
_PLAIN_GROWTH: Final = 1.3
_GROWTH: Final = dict.fromkeys(_WEIGHTED.values(), 0.82)
"""OpenDyslexic is drawn so large that its letters are set smaller to stand as high as the others'."""


@dataclass(frozen=True, slots=True)
class Type:
    """A style of type: face, size and lead in logical pixels at 100 % text, and colour."""

    face: Face
    size: float
    lead: float
    ink: Ink = Ink.INK

    def tinted(self, ink: Ink) -> Type:
        """The style in another colour."""
        return Type(self.face, self.size, self.lead, ink)

    def strong(self) -> Type:
        """The style in bold."""
        return replace(self, face=_STRONG.get(self.face, self.face))

    def italic(self) -> Type:
        """The style in italics (roman, if it was italic)."""
        return replace(self, face=_ITALIC.get(self.face, self.face))

    def led(self, lead: float) -> Type:
        """The style with another lead."""
        return replace(self, lead=lead)


NAME: Final = Type(Face.SERIF_BOLD, 58, 68)
DISPLAY: Final = Type(Face.SERIF_BOLD, 40, 48)
CAPTION: Final = Type(Face.SERIF_ITALIC, 25, 32)
TITLE: Final = Type(Face.SERIF_BOLD, 26, 34)
REASON: Final = Type(Face.SERIF, 24, 35)
HEAD: Final = Type(Face.SERIF_BOLD, 21, 28)
BODY: Final = Type(Face.SERIF, 19.5, 28)
SUB: Final = Type(Face.SERIF, 18, 26)
SMALL: Final = Type(Face.SERIF, 17, 24)
NOTE: Final = Type(Face.SERIF_ITALIC, 16, 22, Ink.INK2)
MONO: Final = Type(Face.MONO, 17.5, 28)
NUMBER: Final = Type(Face.MONO, 13.5, 28, Ink.INK2)
CONTROL: Final = Type(Face.SANS_BOLD, 15.5, 22)
LABEL: Final = Type(Face.SANS_BOLD, 14.5, 20)
PLAIN: Final = Type(Face.SANS, 14.5, 20, Ink.INK2)
TINY: Final = Type(Face.SANS, 13.5, 20, Ink.INK2)
TINY_BOLD: Final = Type(Face.SANS_BOLD, 13.5, 20)
CAP: Final = Type(Face.SANS_BOLD, 13, 18)
CAPS: Final = Type(Face.SANS_BOLD, 13, 20, Ink.BRASS)
_TIGHTER: Final = 0.095
_TRACKING: Final = 0.1
_WORD: Final = 0.14


class Faces:
    """The fonts for one scale of the screen and one size of text; widths are in logical pixels."""

    def __init__(self, assets: Path, scale: float, text: float, letters: str = "serif") -> None:
        """`scale` is device pixels in a logical pixel; `text` is 1 at 100 %; `letters` are those of `READING`."""
        self.assets = assets
        self.scale = scale
        self.text = text
        self.letters = letters
        self._chosen = READING[letters]
        self._widths: dict[tuple[Face, float, str], float] = {}
        self._spaced: dict[tuple[Face, float, str], float] = {}
        self._fonts: dict[tuple[Face, float], pygame.font.Font] = {}

    def pixels(self, style: Type) -> int:
        """The size of a style in device pixels."""
        return max(1, round(style.size * self.text * self.scale))

    def font(self, style: Type) -> pygame.font.Font:
        """The font of a style, at the size it is drawn at."""
        found = self._fonts.get((style.face, style.size))
        if found is None:
            face = self._chosen.get(style.face, style.face)
            found = opened(self.assets, face, _grown(face, self.pixels(style)))
            self._fonts[style.face, style.size] = found
        return found

    def runs(self, words: str, style: Type) -> tuple[tuple[pygame.font.Font, str], ...]:
        """The words as they are drawn: a letter that their font lacks is from the serif, or else the sans."""
        if words.isascii():
            return ((self.font(style), words),)
        face = self._chosen.get(style.face, style.face)
        known = known_letters(self.assets, face)
        if not known or known.issuperset(map(ord, words)):
            return ((self.font(style), words),)
        pixels = self.pixels(style)
        parts = groupby(words, partial(self._face_of, face))
        return tuple((opened(self.assets, own, _grown(own, pixels)), "".join(part)) for own, part in parts)

    def _face_of(self, face: Face, letter: str) -> Face:
        serif = _SERIFS.get(face, Face.SERIF)
        faces = (face, serif, Face.SANS)
        return next((each for each in faces if ord(letter) in known_letters(self.assets, each)), serif)

    def width(self, words: str, style: Type) -> float:
        """How wide some words of one style are."""
        key = (style.face, style.size, words)
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = sum(font.size(part)[0] for font, part in self.runs(words, style)) / self.scale
        return found

    def size(self, style: Type) -> float:
        """The size of a style in logical pixels at this size of text."""
        return style.size * self.text

    def lead(self, style: Type) -> float:
        """The lead of a style in logical pixels at this size of text; the larger the type, the less lead it needs."""
        return style.lead * self.text * (1 - _TIGHTER * max(0.0, self.text - 1))

    def held(self, style: Type, most: float) -> Type:
        """A style that is large already: it grows to `most` times its size and no further."""
        less = min(1.0, most / self.text)
        return replace(style, size=style.size * less, lead=style.lead * less)

    def tracking(self, style: Type) -> float:
        """The space between spaced capitals: whole device pixels, so that they stand evenly."""
        return max(1, round(self.size(style) * _TRACKING * self.scale)) / self.scale

    def tracked(self, words: str, style: Type) -> float:
        """How wide some words are in spaced capitals."""
        key = (style.face, style.size, words)
        found = self._spaced.get(key)
        if found is None:
            steps = sum(self.step(letter, style) for letter in words.upper())
            found = self._spaced[key] = steps - self.tracking(style)
        return found

    def step(self, letter: str, style: Type) -> float:
        """How far one spaced capital leads to the next; a space is a little wider than it is by nature."""
        wide = round(self.size(style) * _WORD * self.scale) / self.scale if letter == " " else 0.0
        return self.width(letter, style) + self.tracking(style) + wide


@lru_cache(maxsize=32)
def faces_for(assets: Path, scale: float, text: float, letters: str = "serif") -> Faces:
    """The fonts for a scale, a size of text and the letters chosen, kept from one painting to the next."""
    return Faces(assets, scale, text, letters)


def _grown(face: Face, pixels: int) -> int:
    return max(1, round(pixels * _GROWTH.get(face, 1.0)))


@lru_cache(maxsize=256)
def opened(assets: Path, face: Face, pixels: int) -> pygame.font.Font:
    """A font at a size; pygame's own font, which is drawn small, where the file is missing or not the one we ship."""
    if genuine(assets, face):
        return pygame.font.Font(str(assets / "fonts" / face.value), pixels)
    return pygame.font.Font(None, round(pixels * _PLAIN_GROWTH))


@lru_cache(maxsize=64)
def genuine(assets: Path, face: Face) -> bool:
    """Whether a font file is the one we ship: a damaged font can end the process from within the library."""
    try:
        data = (assets / "fonts" / face.value).read_bytes()
    except OSError:
        return False
    return _sums(assets).get(face.value) == hashlib.sha256(data).hexdigest()


@lru_cache(maxsize=64)
def known_letters(assets: Path, face: Face) -> frozenset[int]:
    """The code points a face has signs for; none where plain type stands in for it, which has its own."""
    return letters_of((assets / "fonts" / face.value).read_bytes()) if genuine(assets, face) else frozenset()


def notice_of(assets: Path) -> str:
    """A sentence for the player if fonts are missing or damaged, else ''."""
    bad = [face.value.rsplit("/", 1)[-1] for face in Face if not genuine(assets, face)]
    more = f" and {len(bad) - 1} more are" if len(bad) > 1 else " is"
    return f"Plain type is used: {bad[0]}{more} missing or damaged in {assets / 'fonts'}." if bad else ""


@lru_cache(maxsize=4)
def _sums(assets: Path) -> dict[str, str]:
    try:
        lines = (assets / "fonts" / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    except OSError:
        return {}
    pairs = (line.split(maxsplit=1) for line in lines if line.strip())
    return {name.strip().lstrip("*").removeprefix("./"): code.lower() for code, name in pairs}

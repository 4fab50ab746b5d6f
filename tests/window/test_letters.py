"""Every letter that the game can say is drawn in whichever letters the player reads best."""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING

import pygame
import pytest

from game.law.evidence.books import BOOKS
from game.play.daily import HINT, MISSED, NEAR, RIGHT
from game.scenes.live_words import MARKS
from game.window.cmap import letters_of
from game.window.faces import BODY, MONO, NOTE, READING, TITLE, Face, Faces, known_letters
from game.window.fitting import troubles
from game.window.look import Look
from game.window.paint import paint
from tests.window.gallery import GALLERY, QUESTION

if TYPE_CHECKING:
    from pathlib import Path

SERIFS = (Face.SERIF, Face.SERIF_BOLD, Face.SERIF_ITALIC, Face.SERIF_BOLD_ITALIC)


@cache
def said(checkout: Path) -> set[str]:
    """Every letter in the shipped banks and in the rules."""
    banks = "".join(path.read_text(encoding="utf-8") for path in (checkout / "questions").glob("*.toml"))
    rules = "".join(f"{rule.cite}{rule.name}{rule.elements}" for book in BOOKS.values() for rule in book.rules)
    return {letter for letter in banks + rules if not letter.isspace()}


@pytest.mark.parametrize("letters", READING)
@pytest.mark.parametrize("face", [*SERIFS, Face.MONO, Face.MONO_BOLD, Face.MONO_ITALIC])
def test_every_letter_of_every_bank_is_in_a_face_or_in_the_serif(
    letters: str, face: Face, checkout: Path, assets: Path
) -> None:
    known = known_letters(assets, READING[letters].get(face, face)) | known_letters(assets, Face.SERIF)
    assert {letter for letter in said(checkout) if ord(letter) not in known} == set()


@pytest.mark.parametrize("face", Face)
def test_a_face_says_which_letters_it_has(face: Face, assets: Path) -> None:
    known = known_letters(assets, face)
    assert {ord(letter) for letter in "AZaz09.,;:“”‘’—–§é"} <= known
    assert ord("\u0378") not in known
    assert len(known) > 300


def test_what_a_face_lacks_is_taken_from_the_serif(assets: Path) -> None:
    faces = Faces(assets, 1.0, 1.0, "hyperlegible")
    assert [part for _, part in faces.runs("Rule 803 → in", BODY)] == ["Rule 803 ", "→", " in"]
    assert [part for _, part in faces.runs("§ 803(2) — “in”", BODY)] == ["§ 803(2) — “in”"]
    arrow = faces.width("→", BODY)
    assert arrow == Faces(assets, 1.0, 1.0).width("→", BODY)
    assert faces.width("Rule → in", BODY) == faces.width("Rule ", BODY) + arrow + faces.width(" in", BODY)


def picture(faces: Faces, words: str) -> tuple[bytes, ...]:
    images = [font.render(part, True, "black") for font, part in faces.runs(words, BODY)]  # noqa: FBT003
    return tuple(pygame.image.tobytes(image, "RGBA") for image in images)


@pytest.mark.parametrize("letters", READING)
def test_signs_that_cannot_be_copied_are_told_apart_where_they_are_shown(letters: str, assets: Path) -> None:
    faces = Faces(assets, 1.0, 1.0, letters)
    for signs in (set(MARKS.values()), {RIGHT, NEAR, MISSED, HINT}):
        assert len({picture(faces, sign) for sign in signs}) == len(signs)
        assert picture(faces, "\u0378") not in {picture(faces, sign) for sign in signs}


@pytest.mark.parametrize("style", [BODY, NOTE, TITLE, MONO])
def test_the_letters_chosen_are_those_of_everything_that_is_read(style: object, assets: Path) -> None:
    assert isinstance(style, type(BODY))
    widths = {Faces(assets, 1.0, 1.0, letters).width("The motion is denied.", style) for letters in READING}
    assert len(widths) == len(READING)


def test_letters_change_the_picture_but_not_what_can_be_touched(assets: Path) -> None:
    surface = pygame.Surface((1280, 720))
    touched = {}
    for letters in READING:
        painting = paint(QUESTION, surface, Look(letters=letters), assets)
        touched[letters] = {spot.means for spot in painting.hotspots}
    assert touched["hyperlegible"] >= touched["serif"]


@pytest.mark.parametrize("letters", ["hyperlegible", "dyslexia"])
@pytest.mark.parametrize("text", [100, 200])
def test_the_gallery_fits_in_other_letters(letters: str, text: int, assets: Path) -> None:
    look = Look((1280, 720), text, letters=letters)
    found = {name: troubles(view, look, assets) for name, view in GALLERY.items()}
    assert {name: trouble for name, trouble in found.items() if trouble} == {}


@pytest.mark.parametrize("data", [b"", b"wOFF", b"\x00\x01\x00\x00\x00\x09", b"wOFF" + bytes(400)])
def test_a_file_that_is_no_font_has_no_letters(data: bytes) -> None:
    assert letters_of(data) == frozenset()


def test_the_two_forms_of_table_are_read() -> None:
    ranges = struct.pack(">7H", 4, 0, 0, 4, 0, 0, 0) + struct.pack(
        ">2H H 2H 2H 2H", 66, 0xFFFF, 0, 65, 0xFFFF, 1, 1, 0, 0
    )
    groups = struct.pack(">2H3I", 12, 0, 28, 0, 1) + struct.pack(">3I", 0x1F600, 0x1F602, 7)
    table = struct.pack(">2H", 0, 2) + struct.pack(">2HI2HI", 3, 1, 20, 3, 10, 20 + len(ranges)) + ranges + groups
    font = struct.pack(">4s4H", b"\x00\x01\x00\x00", 1, 0, 0, 0) + struct.pack(">4s3I", b"cmap", 0, 28, len(table))
    assert {65, 66, 0x1F600, 0x1F602} <= letters_of(font + table) <= {65, 66, 0xFFFF, 0x1F600, 0x1F601, 0x1F602}

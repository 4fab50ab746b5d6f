"""Only the fonts we ship are opened: a damaged one gives plain type and a notice, never a crash."""

from __future__ import annotations

import random
import shutil
from typing import TYPE_CHECKING

import pytest

from game.window.faces import BODY, Face, Faces, genuine, notice_of
from game.window.look import Look
from game.window.picture import draw
from tests.window.gallery import QUESTION

if TYPE_CHECKING:
    from pathlib import Path


def test_every_face_is_the_one_we_ship(assets: Path) -> None:
    assert [face for face in Face if not genuine(assets, face)] == []
    assert notice_of(assets) == ""


def test_missing_fonts_are_told(tmp_path: Path) -> None:
    assert "CharisSIL-Regular.ttf" in notice_of(tmp_path)
    assert Faces(tmp_path, 1.0, 1.0).width("ruling", BODY) > 0


@pytest.mark.parametrize("seed", range(12))
def test_a_changed_byte_is_never_opened(seed: int, assets: Path, tmp_path: Path) -> None:
    chance = random.Random(seed)
    shutil.copytree(assets / "fonts", tmp_path / "fonts")
    damaged = tmp_path / "fonts" / Face.SERIF.value
    data = bytearray(damaged.read_bytes())
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    damaged.write_bytes(bytes(data[: chance.choice([len(data), len(data) // 2])]))
    assert not genuine(tmp_path, Face.SERIF)
    assert notice_of(tmp_path).startswith("Plain type is used: CharisSIL-Regular.ttf")
    draw(QUESTION, Look(), tmp_path)


def test_a_folder_in_the_place_of_a_font_is_not_opened(assets: Path, tmp_path: Path) -> None:
    shutil.copytree(assets / "fonts", tmp_path / "fonts")
    (tmp_path / "fonts" / Face.MONO.value).unlink()
    (tmp_path / "fonts" / Face.MONO.value).mkdir()
    assert not genuine(tmp_path, Face.MONO)

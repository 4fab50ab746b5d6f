"""Whether the words of a view fit their screen: all are drawn, none outside it, none over others.

What must measure type is here, so that the check of a bank can say what a player would see.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pygame

from game.scenes.asking import Candidate, Option
from game.scenes.intents import Intent
from game.scenes.listing import TitleCards
from game.scenes.marks import Mark, Span
from game.scenes.printing import printed
from game.window.brush import Brush
from game.window.canvas import Tracing
from game.window.faces import Face, known_letters, opened
from game.window.foot import lists_keys
from game.window.look import FIRST, Leaf, Look
from game.window.paint import Painting, drawn, focus_of, pages_of
from game.window.setting import SEALED, clean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenes.view import Block, View
    from game.window.canvas import Inked

_SHARED: Final = 2.0
_NO_SUCH: Final = "\U0010ffff"
_PROBE: Final = 24
_WHOLE: Final = 40
_LISTED: Final = {"note", "banner"}
_DRAWN: Final = ("left", "right", "note", "notice", "banner", "guide")
_UNSEEN: Final = {"key", "sign"}
"""What a key is called is drawn in short, and what a glyph says only for who cannot see it."""


def troubles(view: View, look: Look, assets: Path) -> tuple[str, ...]:
    """Everything that is wrong with how a view fits, over all its leaves; nothing, where it fits."""
    pygame.font.init()
    view = printed(view)
    paintings = (*_leaves(view, look, assets), *_each_chosen(view, look, assets))
    found = [trouble for painting in paintings for trouble in _misplaced(painting.inked, look)]
    found += [trouble for painting in paintings for trouble in _untold(painting, look)]
    written = "".join(words for painting in paintings for _, words in painting.inked)
    elsewhere = look.one_column and lists_keys(view)
    found += [f"not drawn: {word!r}" for word in _lost(view, written, elsewhere=elsewhere)]
    return tuple(dict.fromkeys(found))


def letters_drawn(assets: Path) -> frozenset[int]:
    """Every letter that the serif has, which lends what another face lacks; none where the fonts are not ours."""
    serifs = (Face.SERIF, Face.SERIF_BOLD, Face.SERIF_ITALIC, Face.SERIF_BOLD_ITALIC)
    return frozenset.intersection(*(known_letters(assets, face) for face in serifs))


def pages_at(view: View, text: int, assets: Path) -> int:
    """How many pages the left column of a view takes, in the usual window with text of this size in per cent."""
    pygame.font.init()
    return pages_of(view, Look(text=text), assets)[0]


def unknown_letters(words: str, assets: Path, face: Face = Face.SERIF) -> str:
    """The letters of a text that the face cannot draw; each once, in their order."""
    pygame.font.init()
    font = opened(assets, face, _PROBE)
    missing = _picture(font, _NO_SUCH)
    letters = dict.fromkeys(letter for letter in words if not letter.isspace())
    return "".join(letter for letter in letters if clean(letter) != letter or _picture(font, letter) == missing)


def _picture(font: pygame.font.Font, letter: str) -> bytes:
    image = font.render(letter, True, (0, 0, 0))  # noqa: FBT003 - pygame takes it by place
    return bytes(f"{image.get_size()}", "ascii") + pygame.image.tobytes(image, "RGBA")


def _leaves(view: View, look: Look, assets: Path) -> Iterator[Painting]:
    """Draw every page of every column, each at least once; what stands from page to page is drawn once."""
    first = page = _traced(view, look, assets)
    yield first
    columns = (0, 1) if look.one_column and view.right else (0,)
    for column in columns:
        pages = first.pages[column] if look.one_column else max(first.pages)
        for number in range(pages):
            leaf = Leaf(column, (min(number, first.pages[0] - 1), min(number, first.pages[1] - 1)))
            if leaf != first.leaf:
                page = _traced(view, look, assets, leaf, page)
                yield page


def _each_chosen(view: View, look: Look, assets: Path) -> Iterator[Painting]:
    """With large text a row says all of itself when it is chosen: draw each of those that are not."""
    for block in view.left if look.one_column else ():
        for number in range(len(block.cards) if isinstance(block, TitleCards) else 0):
            left = tuple(_in_focus(other, number) for other in view.left)
            shown = replace(view, left=left)
            yield _traced(shown, look, assets, Leaf(0, (focus_of(shown, look, assets)[0] or 0, 0)))
    for number, block in enumerate(view.right if look.one_column else ()):
        if isinstance(block, Option | Candidate) and not block.chosen:
            right = (*(_unchosen(other) for other in view.right[:number]), replace(block, chosen=True))
            shown = replace(view, right=(*right, *(_unchosen(other) for other in view.right[number + 1 :])))
            yield _traced(shown, look, assets, Leaf(1, (0, focus_of(shown, look, assets)[1] or 0)))


def _traced(view: View, look: Look, assets: Path, leaf: Leaf = FIRST, before: Painting | None = None) -> Painting:
    return drawn(view, look, assets, Brush(leaf), before, Tracing)


def _in_focus(block: Block, number: int) -> Block:
    if not isinstance(block, TitleCards):
        return block
    return replace(block, cards=tuple(replace(card, selected=at == number) for at, card in enumerate(block.cards)))


def _unchosen(block: Block) -> Block:
    return replace(block, chosen=False) if isinstance(block, Option | Candidate) else block


def _misplaced(inked: tuple[Inked, ...], look: Look) -> Iterator[str]:
    """Words off the screen, and words over words."""
    width, height = look.size[0] / look.scale, look.size[1] / look.scale
    crossing = _crossing(inked)
    for number, (box, words) in enumerate(inked):
        if box.x < 0 or box.y < 0 or box.right > width + 1 or box.bottom > height + 1:
            yield f"off the screen: {words!r}"
        for other in sorted(crossing.get(number, ())):
            yield f"{words!r} over {inked[other][1]!r}"


def _crossing(inked: tuple[Inked, ...]) -> dict[int, list[int]]:
    """Which words stand over which later ones: each is held against those only that begin above its foot."""
    found: dict[int, list[int]] = {}
    down = sorted((box.y, number) for number, (box, _) in enumerate(inked))
    for at, (_, number) in enumerate(down):
        box = inked[number][0]
        end, bottom = at + 1, box.bottom - _SHARED
        while end < len(down) and down[end][0] < bottom:
            other = inked[down[end][1]][0]
            if (
                min(box.right, other.right) - max(box.x, other.x) > _SHARED
                and min(box.bottom, other.bottom) - other.y > _SHARED
            ):
                first, second = sorted((number, down[end][1]))
                found.setdefault(first, []).append(second)
            end += 1
    return found


def _untold(painting: Painting, look: Look) -> Iterator[str]:
    """Pages that nothing on the screen counts, or that nothing turns."""
    drawn = {words for _, words in painting.inked}
    turned = {spot.means for spot in painting.hotspots}
    for column, count in enumerate(painting.pages):
        if count > 1 and (column == painting.leaf.column or not look.one_column):
            page = painting.leaf.pages[column]
            beside = page + 1 if page + 1 < count else page - 1
            if f"Page {page + 1} of {count}" not in drawn or painting.leaf.turned(column, beside) not in turned:
                yield f"page {page + 1} of {count} is not told"


def _lost(view: View, written: str, *, elsewhere: bool) -> Iterator[str]:
    """The words of a view that stand on none of its leaves; some may stand `elsewhere`, on the list of all keys."""
    said = "".join(written.split()).casefold()
    yield from (word for word, folded in _to_draw(view, elsewhere=elsewhere) if folded not in said)


@lru_cache(maxsize=1024)
def _to_draw(view: View, *, elsewhere: bool) -> tuple[tuple[str, str], ...]:
    """The words of a view as they are written and as they are looked for, kept from one look to the next."""
    names = [name for name in _DRAWN if not (elsewhere and name in _LISTED)]
    texts = [text for name in names for text in _texts(getattr(view, name))]
    words = [word for text in texts for word in clean(text).split() if len(word) < _WHOLE]
    keys = () if elsewhere else view.keys
    words += [word for key in keys if not key.quiet and key.intent not in view.keyed for word in key.says.split()]
    return tuple((word, word.casefold()) for word in dict.fromkeys(words))


def _texts(value: object) -> Iterator[str]:
    """Every text that a value has drawn, but not the keys, intents and signs in it."""
    if isinstance(value, Enum | Intent):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, Span) and value.mark is Mark.SEALED:
        yield SEALED
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _UNSEEN:
                yield from _texts(getattr(value, field.name))

"""How the pieces of a column share its height, and what goes on the next page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.window.box import Box
from game.window.column import Piece, Row, impose
from game.window.words import space

if TYPE_CHECKING:
    from game.window.canvas import Canvas

BOX: Final = Box(0, 0, 100, 100)
TURNING: Final = 10.0


def _nothing(_canvas: Canvas, _box: Box) -> None:
    pass


def _sheet(count: int) -> Piece:
    """A sheet of lines that takes up its whole page."""
    return Piece((*(Row(10, _nothing) for _ in range(count)), space(0, spring=1)), fills=True)


def test_what_follows_a_sheet_stands_under_its_last_line_where_there_is_room() -> None:
    pages = impose((_sheet(12), Piece((Row(20, _nothing),), gap=8)), BOX, TURNING)
    ends = [laid.part.box.bottom for laid in pages[-1]]
    assert len(pages) == 2
    assert ends == [62, 90]


def test_what_finds_no_room_under_a_sheet_has_a_page_of_its_own() -> None:
    pages = impose((_sheet(17), Piece((Row(20, _nothing),), gap=8)), BOX, TURNING)
    assert [laid.part.box.bottom for laid in pages[1]] == [90]
    assert len(pages) == 3


def test_a_spring_takes_no_more_than_its_most_and_the_others_have_the_rest() -> None:
    rows = (Row(10, _nothing, spring=1, most=5), Row(10, _nothing, spring=1), Row(10, _nothing, spring=1))
    ((laid,),) = impose((Piece(rows, stretch=1),), BOX, TURNING)
    assert [placed.box.h for placed in laid.part.rows] == [15, 42.5, 42.5]


def test_what_no_spring_takes_is_left_below() -> None:
    ((laid,),) = impose((Piece((Row(10, _nothing, spring=1, most=5),), stretch=1),), BOX, TURNING)
    assert [placed.box.h for placed in laid.part.rows] == [15]
    assert laid.part.box.h == 100

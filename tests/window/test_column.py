"""How the pieces of a column share its height, and what goes on the next page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.window.box import Box
from game.window.column import Part, Piece, Row, accompanied, impose, unwidowed
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


def test_no_line_of_a_paragraph_is_left_alone() -> None:
    lines = unwidowed([Row(10, _nothing) for _ in range(4)])
    for before in (7, 8):
        first, second = impose((Piece((*_sheet(before).rows[:-1], *lines)),), BOX, TURNING)
        counts = [len(laid.part.rows) for laid in (*first, *second)]
        assert counts[1] >= 2
        assert counts[0] != before + 1


def test_a_card_that_fits_on_the_next_page_is_not_parted() -> None:
    card = Piece(tuple(Row(10, _nothing) for _ in range(6)), _framed)
    first, second = impose((_lines(4), card), BOX, TURNING)
    assert [len(laid.part.rows) for laid in (*first, *second)] == [4, 6]


def test_a_card_on_a_page_that_is_hardly_begun_is_parted() -> None:
    card = Piece(tuple(Row(10, _nothing) for _ in range(9)), _framed, gap=8)
    first, _ = impose((_lines(1), card), BOX, TURNING)
    assert len(first) == 2


def _lines(count: int) -> Piece:
    return Piece(tuple(Row(10, _nothing) for _ in range(count)))


def _framed(_canvas: Canvas, _part: Part) -> None:
    pass


def test_the_last_words_go_with_what_ends_the_page() -> None:
    rows = accompanied([Row(10, _nothing), *unwidowed([Row(10, _nothing), Row(10, _nothing)]), space(5)])
    assert [row.joined for row in rows] == [False, True, True, True]


def test_controls_too_tall_to_stand_on_every_page_stand_together_on_one() -> None:
    rows = Piece(tuple(Row(10, _nothing) for _ in range(12)))
    menu = [Piece((Row(18, _nothing),), gap=4, control=True) for _ in range(3)]
    pages = impose((rows, *menu), BOX, TURNING)
    heights = [[laid.part.box.h for laid in page] for page in pages]
    assert heights == [[90], [30], [18, 18, 18]]


def test_they_stand_at_the_foot_of_the_last_page_where_there_is_room() -> None:
    rows = Piece(tuple(Row(10, _nothing) for _ in range(10)))
    menu = [Piece((Row(18, _nothing),), gap=4, control=True) for _ in range(3)]
    pages = impose((rows, *menu), BOX, TURNING)
    assert [laid.part.box.bottom for laid in pages[1]] == [10, 46, 68, 90]


def test_every_page_is_pressed_together_where_one_more_then_goes_on_it() -> None:
    cards = [Piece((Row(22, _nothing, give=8),), gap=10) for _ in range(10)]
    pages = impose(cards, BOX, TURNING)
    assert [len(page) for page in pages] == [4, 4, 2]


def test_what_goes_on_stands_on_every_page_where_all_the_controls_do_not() -> None:
    card = Piece(tuple(Row(10, _nothing, joined=number < 4) for number in range(5)), _framed)
    way, on = (Piece((Row(high, _nothing),), gap=4, control=True, last=high == 14) for high in (12, 14))
    remarks = (Piece((Row(high, _nothing),), gap=4, control=True, remark=True) for high in (16, 5))
    pages = impose((card, *remarks, way, on), BOX, TURNING)
    heights = [[laid.part.box.h for laid in page] for page in pages]
    assert heights == [[50, 12, 14], [16, 5, 12, 14]]
    assert all(page[-1].part.box.bottom == 90 for page in pages)


def test_the_tight_form_stands_where_it_spares_a_page_and_nowhere_else() -> None:
    plain, tight = _lines(12), _lines(8)
    fitting, long = replace(_lines(9), tight=lambda: tight), replace(plain, tight=lambda: tight)
    in_vain = replace(plain, tight=lambda: _lines(11))
    rows = [[len(page[0].part.rows) for page in impose((each,), BOX, TURNING)] for each in (fitting, long, in_vain)]
    assert rows == [[9], [8], [9, 3]]

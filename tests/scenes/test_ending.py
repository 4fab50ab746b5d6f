"""What a hearing ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.play.answers import Asked, Choice, Hearing
from game.play.sitting import sit
from game.scenes.ending import ending_view, short
from game.scenes.on_page import LabelRow, Legend, Page
from game.scenes.telling import Appeal
from tests.banks.tellings import bank_named
from tests.benches import TODAY, heard

if TYPE_CHECKING:
    from game.play.sitting import Sitting


def test_the_order_names_the_ground_that_the_moment_named() -> None:
    bank = bank_named("prompt-side")
    asked = Asked(bank.id, "old-hand", "school=0,basis=0,says=2")
    sitting = sit(bank, Hearing("key", bank.title, 7, (asked,)), TODAY)
    assert sitting.posed.turns_on[:2] == ("704(a)", "704(b)")
    cites = [_cite_told(sitting.ruled(Choice.LET_IN, ground)[0]) for ground in ("704(a)", "704(b)", "402")]
    assert cites == ["704(a)", "704(b)", "704(a)"]


def _cite_told(after: Sitting) -> str:
    appeal = next(block for block in ending_view(after, None).right if isinstance(block, Appeal))
    return appeal.rows[0].cite


def test_a_case_file_ends_with_one_list_of_what_was_reported_and_what_was_predicted() -> None:
    bank = bank_named("santa-fe-hearing")
    sitting = heard(bank, [Choice.KEEP_OUT, Choice.KEEP_OUT, Choice.SKIPPED, *[Choice.KEEP_OUT] * 10])
    view = ending_view(sitting, None)
    (page,) = (block for block in view.left if isinstance(block, Page))
    rows = [item for item in page.body if isinstance(item, LabelRow)]
    assert [row.label for row in rows] == [question.title for question in bank.rulings]
    assert {row.sign for row in rows} == {"as you predicted", "otherwise", "you passed it over"}
    (legend,) = (item for item in page.foot if isinstance(item, Legend))
    assert set(legend.signs) == {(row.glyph, row.sign) for row in rows}


@pytest.mark.parametrize(
    ("cite", "told"),
    [
        ("803(8)(A)(iii)", "803(8)(A)"),
        ("804(b)(2)", "804(b)(2)"),
        ("402", "402"),
        ("501 (spousal testimony)", "501 (spousal testimony)"),
    ],
)
def test_an_order_cites_as_far_as_what_tells_one_exception_from_another(cite: str, told: str) -> None:
    assert short(cite) == told

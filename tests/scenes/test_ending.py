"""What a hearing ends with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.play.answers import Asked, Choice, Hearing
from game.play.sitting import sit
from game.scenes.ending import ending_view
from game.scenes.telling import Appeal
from tests.banks.tellings import bank_named
from tests.benches import TODAY

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

"""A ruling long made, as it is judged now: whether it stands, and what it turned on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Ruled:
    """One ruling of the journal. `n` counts rulings up for ever, and is their order: a clock may be set back.

    `day` is the player's own day. `stands` says that the ruling was right, `right` that its ground was too;
    `cite` is the first rule it turned on, and `sure` how sure the judge said to be, '' where nobody asked.
    """

    n: int
    day: date
    question: str
    stands: bool
    right: bool
    cite: str = ""
    sure: str = ""

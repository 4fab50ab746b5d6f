"""Four answers to a legal question: yes, no, not told, and told but for the court to choose."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Truth(Enum):
    """How far the record and the law settle a question."""

    YES = "yes"
    NO = "no"
    OPEN = "the record does not say"
    EITHER = "the law lets a judge go either way"


YES, NO, OPEN, EITHER = Truth
OPPOSITE = {YES: NO, NO: YES, OPEN: OPEN, EITHER: EITHER}


def every(truths: Iterable[Truth]) -> Truth:
    """And: one no settles it; else a gap in the record, else discretion, leaves it so."""
    return _first_of((NO, OPEN, EITHER), truths, otherwise=YES)


def some(truths: Iterable[Truth]) -> Truth:
    """Or: one yes settles it; else a gap in the record, else discretion, leaves it so."""
    return _first_of((YES, OPEN, EITHER), truths, otherwise=NO)


def _first_of(order: tuple[Truth, ...], truths: Iterable[Truth], *, otherwise: Truth) -> Truth:
    found = tuple(truths)
    return next((truth for truth in order if truth in found), otherwise)

"""The rulebooks a question may be ruled on by, under the names that banks and the command line use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.evidence.federal import FEDERAL
from game.law.evidence.new_mexico import NEW_MEXICO

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.law.rules import Rulebook

__all__ = ["BOOKS", "FEDERAL", "NEW_MEXICO"]

BOOKS: Mapping[str, Rulebook] = {book.name: book for book in (FEDERAL, NEW_MEXICO)}

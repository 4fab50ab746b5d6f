"""Standing cases and their twins: one short story a rule decides, and the change in it that turns the ruling."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from game.law.facts import Value
    from game.law.rules import Rule


@dataclass(frozen=True, eq=False, kw_only=True)
class Example:
    """A rule's standing case and its twin.

    `facts` are spelled by path (`link.under_stress`, `offer.against`); `twin` holds only what changes, and a
    path that is None in it falls silent. `case.jurisdiction` and `case.ruling_date` are told where they matter.
    """

    rule: Rule
    story: str
    facts: Mapping[str, Value | date]
    ruling: str
    twin_story: str
    twin: Mapping[str, Value | date | None]
    twin_ruling: str

    @property
    def twin_facts(self) -> dict[str, Value | date]:
        """Every fact of the twin."""
        changed = {**self.facts, **self.twin}
        return {path: value for path, value in changed.items() if value is not None}

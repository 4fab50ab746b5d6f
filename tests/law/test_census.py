"""Every combination of the facts a few rules turn on, counted by what becomes of it, as perft counts moves.

A count that moves says that the law moved, and by how much. `INLIMINE_GOLDEN=write pytest
tests/law/test_census.py` writes the counts anew; then say why they moved.
"""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path

from tests.law.spaces import IMPOSSIBLE, SPACES, Space, idle_axes, outcomes, told

CENSUS = Path(__file__).with_name("census.txt")
MOST_RECORDS = 4000
HEAD = """\
# What becomes of every combination of the facts that a few rules turn on. See tests/law/spaces.py.
"""


@cache
def found(space: Space) -> list[str]:
    return list(outcomes(space))


def test_the_counts_are_what_they_were() -> None:
    count = HEAD + "".join(told(space, Counter(found(space))) for space in SPACES)
    if os.environ.get("INLIMINE_GOLDEN") == "write":
        CENSUS.write_text(count, "utf-8")
    assert count == CENSUS.read_text("utf-8")


def test_a_space_is_small_and_mostly_possible() -> None:
    for space in SPACES:
        assert len(found(space)) == space.size <= MOST_RECORDS, space.name
        assert 2 * found(space).count(IMPOSSIBLE) <= space.size, space.name


def test_nearly_every_axis_moves_something() -> None:
    idle = {(space.name, path) for space in SPACES for axis in idle_axes(space, found(space)) for path in axis[0]}
    told_of = {("803(3)-(4): feelings, plans and the sick", "link.corroboration")}
    moving = {path for _, path in idle - told_of} - SCENERY
    assert moving == set(), idle


SCENERY = frozenset(
    {"case.jurisdiction", "case.kind", "case.subject", "offer.proponent", "offer.against", "purpose.kind"}
    | {"purpose.material", "purpose.any_tendency"}
)
"""That these make no difference to some rules is worth counting too."""


def test_one_count_can_be_had_by_hand() -> None:
    """Words to three kinds of confidant, alone or with three kinds of company, by two speakers, for no crime."""
    (space,) = (space for space in SPACES if space.name == "501: lawyer and client")
    assert Counter(found(space))["excluded"] == 3 * 4 * 2

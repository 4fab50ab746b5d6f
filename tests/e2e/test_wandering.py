"""A player who does anything at all, through the real loop: nothing breaks, nothing is lost, and Esc leads home.

Fifty things done at random are one run. Hypothesis makes them up, and where a run fails, finds the shortest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from game.scenes.title import WAYS
from tests.e2e.dropped import lay_out
from tests.e2e.wanderers import taken, visited, wandered
from tests.scenes.naming import scenes_named

if TYPE_CHECKING:
    from pathlib import Path

STEPS = 50
IN_THE_SUITE, IN_ALL, SHARES = 60, 2000, 4
KINDS = (
    "rest", "enter", *("onward",) * 8, *("offered",) * 4, "clicked", "clicked", "any key", "any spot", "pointed",
    "typed", "padded", "dropped", "spoken", "turned", "sized", "looked", "waited", "hidden", "left", "unasked",
    "meddled", "closed", "cut",
)  # fmt: skip
"""The simplest first: a failing run is made shorter by doing nothing instead."""
QUICK = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example)

run_of_steps = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 9999)), min_size=STEPS, max_size=STEPS)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """What may be dropped on the window."""
    return lay_out(tmp_path_factory.mktemp("dropped"))


def wander(share: int, runs: int, files: tuple[Path, ...]) -> None:
    """So many runs; each share has others."""

    @seed(share)
    @settings(max_examples=runs, suppress_health_check=QUICK, database=None)
    @given(run_of_steps, st.integers(0, 9999))
    def run(steps: list[tuple[str, int]], number: int) -> None:
        wandered(steps, number, files)

    run()


@pytest.mark.parametrize("share", range(SHARES))
def test_whatever_a_player_does_nothing_breaks_and_nothing_is_lost(share: int, files: tuple[Path, ...]) -> None:
    wander(share, IN_THE_SUITE // SHARES, files)


@pytest.mark.long
def test_two_thousand_players_break_nothing_and_together_see_every_screen(files: tuple[Path, ...]) -> None:
    visited.clear()
    taken.clear()
    for share in range(SHARES):
        wander(share, IN_ALL // SHARES, files)
    assert set(taken) == {way.name for way in WAYS}
    assert {*scenes_named(), "sitting"} - set(visited) == set()

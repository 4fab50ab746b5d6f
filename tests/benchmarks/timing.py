"""Medians of runs that take turns, so that whatever else the machine does befalls all of them alike."""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Clock: TypeAlias = "Callable[[], float]"

LEAST = 20.0
"""How long a run must be so that it can be timed, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How long something took, in milliseconds: in the middle of its runs, and in the best of them."""

    middle: float
    best: float


@dataclass(frozen=True, slots=True)
class Ratio:
    """How long ours takes against a bare one; `aim` is the ratio hoped for, if any."""

    name: str
    ours: Taken
    bare: Taken
    aim: float | None

    def __str__(self) -> str:
        """One line to print."""
        middle, best = self.ours.middle / self.bare.middle, self.ours.best / self.bare.best
        return (
            f"{self.name:<56} {self.ours.middle:9.2f} ms against {self.bare.middle:8.2f} ms: "
            f"{middle:6.2f}x, at best {best:6.2f}x ({f'aim {self.aim:.2f}x' if self.aim else 'no aim'})"
        )


def pinned() -> None:
    """Stay on one processor, where the system lets us, and so do the processes we start."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def taking_turns(
    tasks: Mapping[str, Callable[[], object]], repeats: int, clock: Clock = process_time
) -> dict[str, Taken]:
    """Time each task by turns. Each runs before it counts, and what is quick so often that a run can be timed.

    The clock is that of this process alone, so that others on a busy machine do not count; what is done in
    other processes needs the clock on the wall.
    """
    often = {name: _often(task, clock) for name, task in tasks.items()}
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(repeats):
        for name, task in tasks.items():
            taken[name].append(_timed(task, often[name], clock))
    return {name: Taken(median(each), min(each)) for name, each in taken.items()}


def _often(task: Callable[[], object], clock: Clock) -> int:
    if _timed(task, 1, clock) > LEAST * 10:
        return 1
    return max(1, round(LEAST / max(_timed(task, 1, clock), LEAST / 1000)))


def _timed(task: Callable[[], object], times: int, clock: Clock) -> float:
    gc.collect()
    begun = clock()
    for _ in range(times):
        task()
    return (clock() - begun) * 1000 / times

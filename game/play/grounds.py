"""The grounds a judge picks from: what decided, what came near, what was raised; never what cannot be reached."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from game.law.pointing import all_grounds, failed, steps_under, turns_on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.law.reasoning import Ruling
    from game.law.rules import Rule

CANDIDATES = 5
RIGHT_ONES = 2


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground to pick: its citation, its name, its elements in our words, and whether it decided."""

    cite: str
    name: str
    elements: str
    right: bool


def candidates(ruling: Ruling, seed: int) -> tuple[Ground, ...]:
    """Lay out up to five grounds, the same for the same ruling and seed, in the order of the code.

    Members of what the ruling turns on come first (two at most), then the nearest failures, then what
    was raised and answered, then the same Article. A right ground is always among them if there is one.
    """
    decisive = turns_on(ruling)
    known = {rule.cite: rule for rule in reversed(ruling.book.rules) if _in_force(rule, ruling)}
    right = [cite for cite in decisive if cite in known][:RIGHT_ONES]
    near = [near.rule.cite for near in failed(ruling)]
    reached = [step.rule.cite for _, ground in all_grounds(ruling) for step in steps_under(ground.step)]
    others = [cite for cite in dict.fromkeys((*near, *reached)) if cite in known and cite not in decisive]
    kin = sorted(
        (cite for cite in known if _kin(cite, [*right, *others]) and cite not in (*decisive, *others)),
        key=lambda cite: _draw(seed, cite),
    )
    chosen = [*right, *others, *kin][:CANDIDATES]
    order = {rule.cite: at for at, rule in enumerate(ruling.book.rules)}
    return tuple(
        Ground(cite, known[cite].name, known[cite].elements, right=cite in decisive)
        for cite in sorted(chosen, key=lambda cite: order.get(cite, 0))
    )


def _in_force(rule: Rule, ruling: Ruling) -> bool:
    return rule.in_force.covers(ruling.record.day) and not rule.informative and rule.cite[:1].isalnum()


def _kin(cite: str, chosen: Iterable[str]) -> bool:
    """Whether a rule stands in the same hundred of the code as one that is in play."""
    return any(_hundred(cite) == _hundred(other) for other in chosen)


def _hundred(cite: str) -> str:
    number = cite.removeprefix("11-")
    return number[:-2] if number.isdigit() else number.split("(", maxsplit=1)[0][:-2] or cite


def _draw(seed: int, cite: str) -> bytes:
    """Order by lot, alike on every machine."""
    return blake2b(f"{seed}:{cite}".encode(), digest_size=8).digest()

"""The grounds a judge picks from: what decided, what came near, what was raised; never what cannot be reached."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from game.law.in_force import law_of
from game.law.pointing import all_grounds, answers_to, failed, raised_grounds, raised_steps, steps_under, turns_on
from game.law.truth import YES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.law.reasoning import Ruling

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

    Two at most of what the ruling turns on; the nearest failures; what was weighed, on the objections made
    first; then, by lot and the same Article first, other answers to the grounds in play. A right ground is
    always among them, and no rule that has nothing to do with a ground in play.
    """
    law = law_of(ruling.book, ruling.record.day)
    known = {rule.cite: rule for rule in reversed(law.rules) if not rule.informative}
    decisive = [cite for cite in turns_on(ruling) if cite in known]
    near = [near.rule.cite for near in failed(ruling) if not near.of_another_story]
    asked = sorted(all_grounds(ruling), key=lambda pair: pair[1].waived)
    weighed = [step.rule.cite for _, ground in asked for step in steps_under(ground.step)]
    answers = {rule.cite for _, ground in raised_grounds(ruling) for rule in answers_to(law, ground.step.rule)}
    by_lot = sorted(answers, key=lambda cite: (not _kin(cite, decisive), _draw(seed, cite)))
    fair = set(known) - set(decisive) - set(_carrying(ruling))
    others = [cite for cite in dict.fromkeys((*near, *weighed, *by_lot)) if cite in fair]
    chosen = [*decisive[:RIGHT_ONES], *others][:CANDIDATES]
    order = {rule.cite: at for at, rule in enumerate(ruling.book.rules)}
    return tuple(
        Ground(cite, known[cite].name, known[cite].elements, right=cite in decisive)
        for cite in sorted(chosen, key=lambda cite: order[cite])
    )


def _carrying(ruling: Ruling) -> Iterator[str]:
    """The definitions on which a ground that stands rests: to call one of them wrong would be unfair."""
    for step in raised_steps(ruling):
        if step.stands is YES:
            yield from (below.rule.cite for below in steps_under(step.finding) if below.stands is YES)


def _kin(cite: str, chosen: Iterable[str]) -> bool:
    """Whether a rule stands in the same hundred of the code as one that is in play."""
    return any(_hundred(cite) == _hundred(other) for other in chosen)


def _hundred(cite: str) -> str:
    return cite.removeprefix("11-").split("(", maxsplit=1)[0][:-2] or cite


def _draw(seed: int, cite: str) -> bytes:
    """Order by lot, alike on every machine."""
    return blake2b(f"{seed}:{cite}".encode(), digest_size=8).digest()

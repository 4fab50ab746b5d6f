"""What brings each rule into issue: alarms that a stated fact rings, so that no other rule need be asked.

An alarm that rings in vain costs a question; one that stays silent in error would lose a rule. So an alarm
rings wherever its rule could be raised.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from game.law.conditions import All, Condition, Not, Outweighs, Same, Some, Stated, Taken
from game.law.facts import Derived
from game.law.weighing import Concluded, holds, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.law.conditions import Leaf
    from game.law.facts import Value
    from game.law.weighing import Known

EVERY_ALARM = -1
MOST_TRIGGERS = 4096
Bell: TypeAlias = "Leaf | Stated"


class Alarms:
    """The alarms of a book's rules, each a bit in the order of the book."""

    def __init__(self, triggers: Sequence[Condition]) -> None:
        """Hang each rule's bells. Raises ValueError where a trigger reads what no record may state."""
        self._always = 0
        self._bells: dict[str, list[tuple[int, Bell]]] = {}
        self._rung: dict[tuple[str, Value | Concluded], int] = {}
        for at, trigger in enumerate(triggers):
            bells = _bells_of(trigger)
            if bells is None:
                self._always |= 1 << at
            for bell in bells or ():
                self._bells.setdefault(_fact_of(bell), []).append((1 << at, bell))

    def rung_by(self, known: Known) -> int:
        """The alarms that the facts at a place ring."""
        rung = self._always
        for fact in known.items():
            bits = self._rung.get(fact)
            if bits is None:
                bits = self._rung[fact] = self._ring(*fact)
            rung |= bits
        return rung

    def forget(self) -> None:
        """Let go of what each fact was found to ring."""
        self._rung.clear()

    def _ring(self, name: str, value: Value | Concluded) -> int:
        rung = 0
        for bit, bell in self._bells.get(name, ()):
            if isinstance(value, Concluded) or isinstance(bell, Stated | Same) or holds(bell, (value,)):
                rung |= bit
        return rung


@lru_cache(maxsize=MOST_TRIGGERS)
def _bells_of(trigger: Condition) -> tuple[Bell, ...] | None:
    """The facts of which one must be so for this to be raised; None when silence can raise it."""
    match trigger:
        case Some(parts):
            rows = [_bells_of(part) for part in parts]
            return None if None in rows else tuple(bell for row in rows if row is not None for bell in row)
        case All(parts):
            found = [bells for part in parts if (bells := _bells_of(part)) is not None]
            return min(found, key=len, default=None)
        case Stated():
            return (trigger,)
        case Derived() | Outweighs() | Taken():
            message = "a trigger reads only what a record may state"
            raise ValueError(message)
        case Not(part):
            _bells_of(part)  # what no record may state is refused there too
            return None
    return _bells_of_leaf(trigger)


def _bells_of_leaf(leaf: Leaf) -> tuple[Bell, ...] | None:
    silence = tuple(value for word in words_of(leaf) if (value := word.silent) is not None)
    return None if len(silence) == len(words_of(leaf)) and holds(leaf, silence) else (leaf,)


def _fact_of(bell: Bell) -> str:
    """The fact that rings: of two that must agree, the one silence says nothing of."""
    words = (bell.word,) if isinstance(bell, Stated) else words_of(bell)
    return next((word.name for word in words if word.silent is None), words[0].name)

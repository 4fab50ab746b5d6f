"""At the sidebar: what of the story is under seal, what counsel may be asked, and what that leaves open.

A bar is not silence, of which the law may make something: whatever a sealed phrase tells is unknown. So the
record as the judge has seen it is open where no ruling would be right however the sealed phrases read.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from itertools import product
from typing import TYPE_CHECKING

from game.banks.sealing import answer_to
from game.play.verdict import Seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.play.answers import Choice, Terms
    from game.play.posed import Posed

QUESTIONS = 2
LISTED = 5
DECOY = "decoy:"


@dataclass(frozen=True, slots=True)
class Foundation:
    """One question to ask of counsel: its name in the journal, its words, its answer, and the tell that it unseals."""

    name: str
    asks: str
    answer: str
    tell: str = ""


def foundations(posed: Posed) -> tuple[Foundation, ...]:
    """The questions on the list, in an order drawn by lot: one for each seal, and decoys for what room is left."""
    sealed = [_of_tell(posed, name) for name in posed.sealed]
    decoys = [Foundation(f"{DECOY}{at}", decoy.asks, decoy.answer) for at, decoy in enumerate(posed.question.decoys)]
    listed = (*sealed, *decoys)[:LISTED] if sealed else ()
    return tuple(sorted(listed, key=lambda each: _draw(posed, each.name)))


def _of_tell(posed: Posed, name: str) -> Foundation:
    asks = posed.question.tells[name].asks or ""
    return Foundation(name, asks, answer_to(posed.question, name, posed.variant[name]), name)


def under_seal(posed: Posed, terms: Terms) -> tuple[str, ...]:
    """The tells of which the judge has not been told."""
    return tuple(name for name in posed.sealed if name not in terms.questions)


def left_to_ask(posed: Posed, terms: Terms) -> int:
    """How many questions may still be asked."""
    return max(0, QUESTIONS - len(terms.questions)) if posed.sealed else 0


def seen(posed: Posed, terms: Terms) -> Seen:
    """How the record stands before a judge on these terms."""
    sealed = under_seal(posed, terms)
    return Seen(
        open=bool(sealed) and not frozenset.intersection(*_right(posed, sealed)), unasked=left_to_ask(posed, terms)
    )


def _right(posed: Posed, sealed: tuple[str, ...]) -> Iterator[frozenset[Choice]]:
    """The right rulings, for each way in which the sealed phrases can read."""
    counts = (range(len(posed.question.tells[name].reading)) for name in sealed)
    for readings in product(*counts):
        yield posed.reread(dict(zip(sealed, readings, strict=True))).standard.right


def _draw(posed: Posed, name: str) -> bytes:
    return blake2b(f"{posed.seed}:{posed.question.id}:{name}".encode(), digest_size=8).digest()

"""Which cases and twins a hearing asks that is to settle rules."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from game.law.evidence.articles import article_told
from game.law.evidence.books import FEDERAL
from game.play.answers import Asked
from game.scenes.past import standing
from game.study.matters import matter_of, question_of
from game.study.standing import SETTLED_LAW, UNTOUCHED, Part, State

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.scenes.court import Court
    from game.study.standing import Standing


def practice(court: Court, matters: tuple[str, ...], only: Part | None = None) -> tuple[Asked, ...]:
    """Draw a hearing on these matters.

    Of one both halves are asked (or `only` one), in an order by lot. Of several, as many as a hearing has
    questions are drawn, and of each its case or its twin, for the two give each other away: the one not
    yet ruled rightly, or else by lot.
    """
    parts = (only,) if only else tuple(Part)
    one = len(matters) == 1
    names = [question_of(matters[0], part) for part in parts] if one else _drawn(court, matters)
    return tuple(Asked(SETTLED_LAW, name) for name in sorted(names, key=lambda name: _lot(court, name)))


def open_matters(court: Court, known: Mapping[str, Standing], article: str = "") -> tuple[str, ...]:
    """What of the Federal Rules in force today is not settled, in one Article by the name it is told by, or in all."""
    rules = (rule for rule in FEDERAL.rules if rule.in_force.covers(court.today))
    mine = (rule for rule in rules if article in ("", article_told(rule.cite)))
    matters = dict.fromkeys(matter for rule in mine if (matter := matter_of(FEDERAL, rule)))
    return tuple(each for each in matters if known.get(each, UNTOUCHED).state is not State.SETTLED)


def _drawn(court: Court, matters: tuple[str, ...]) -> list[str]:
    known = standing(court)
    drawn = sorted(matters, key=lambda matter: _lot(court, matter))[: court.length]
    return [question_of(matter, _part(court, matter, known)) for matter in drawn]


def _part(court: Court, matter: str, known: Mapping[str, Standing]) -> Part:
    """The half of a matter to ask next."""
    stands = known.get(matter, UNTOUCHED)
    if bool(stands.case) != bool(stands.twin):
        return Part.TWIN if stands.case else Part.CASE
    return tuple(Part)[_lot(court, f"{matter} asks")[0] % 2]


def _lot(court: Court, name: str) -> bytes:
    return blake2b(f"{court.seed}:{name}".encode(), digest_size=8).digest()

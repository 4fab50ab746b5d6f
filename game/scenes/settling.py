"""A hearing that settles rules: the case and the twin of one, or one of the two of each of several."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from game.law.evidence.articles import article_told
from game.play.answers import Asked
from game.scenes.hearing import begin
from game.scenes.past import standing, standing_with
from game.scenes.turns import STAY
from game.study.matters import matter_of, question_of, settled_law
from game.study.standing import SETTLED_LAW, UNTOUCHED, Part, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.law.rules import Rule, Rulebook
    from game.scenes.court import Court
    from game.scenes.turns import Turn
    from game.study.standing import Standing


def settle(court: Court, book: Rulebook, rules: Iterable[Rule], only: Part | None = None) -> Turn:
    """Open a hearing on the cases and twins of these rules, or stay where none of them has any.

    Of one rule both are asked (or `only` one), in an order by lot. Of several, as many as a hearing has
    questions are drawn, and of each its case or its twin, for the two give each other away: the one not
    yet ruled rightly, or else by lot.
    """
    matters = tuple(dict.fromkeys(matter for rule in rules if (matter := matter_of(book, rule))))
    if not matters:
        return STAY
    parts = (only,) if only else tuple(Part)
    one = len(matters) == 1
    names = [question_of(matters[0], part) for part in parts] if one else _drawn(court, matters)
    by_lot = sorted(names, key=lambda name: _lot(court, name))
    return begin(court, settled_law(), tuple(Asked(SETTLED_LAW, name) for name in by_lot), court.stamp)


def open_in(court: Court, book: Rulebook, article: str) -> tuple[Rule, ...]:
    """The rules of an Article, by the name `article_told` gives it, in force today and not settled."""
    known = standing(court)
    mine = (rule for rule in book.rules if rule.in_force.covers(court.today) and article_told(rule.cite) == article)
    found = ((rule, standing_with(known, book, rule)) for rule in mine)
    return tuple(rule for rule, stands in found if stands and stands.state is not State.SETTLED)


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

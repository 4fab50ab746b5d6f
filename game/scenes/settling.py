"""A hearing that settles rules: the case and the twin of one, or one of the two of each of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.evidence.articles import article_told
from game.scenes.hearing import begin
from game.scenes.past import standing, standing_with
from game.scenes.practice import practice
from game.scenes.turns import STAY
from game.study.matters import matter_of, settled_law
from game.study.standing import State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.law.rules import Rule, Rulebook
    from game.scenes.court import Court
    from game.scenes.turns import Turn
    from game.study.standing import Part


def settle(court: Court, book: Rulebook, rules: Iterable[Rule], only: Part | None = None) -> Turn:
    """Open a hearing on the cases and twins of these rules, or stay where none of them has any.

    Of one rule both are asked, or `only` one; of several, one half of each, as many as a hearing has questions.
    """
    matters = tuple(dict.fromkeys(matter for rule in rules if (matter := matter_of(book, rule))))
    return begin(court, settled_law(), practice(court, matters, only), court.stamp) if matters else STAY


def open_in(court: Court, book: Rulebook, article: str) -> tuple[Rule, ...]:
    """The rules of an Article, by the name `article_told` gives it, in force today and not settled."""
    known = standing(court)
    mine = (rule for rule in book.rules if rule.in_force.covers(court.today) and article_told(rule.cite) == article)
    found = ((rule, standing_with(known, book, rule)) for rule in mine)
    return tuple(rule for rule, stands in found if stands and stands.state is not State.SETTLED)

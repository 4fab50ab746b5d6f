"""The rule book for the tests, as a judge with some rulings behind them finds it, open at one page and another."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from game.scenes.hearing import begin
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.rule_book import RuleBook, open_book
from game.scenes.turns import Become
from tests.benches import court
from tests.records import with_record

if TYPE_CHECKING:
    from game.scenes.court import Court

RULINGS = 40
FIND, DATE, BOOK = Intent(Act.FIND), Intent(Act.DATE), Intent(Act.BOOK)
MAP = (BACK,)
"""The book opens at the rule that was ruled on last; from there one step back."""


def opened(here: Court) -> RuleBook:
    """The book opened from the title of a court."""
    return open_book(here, lambda bank, asked: begin(here, bank, asked, here.stamp))


def book(*intents: Intent, ruled: int = RULINGS) -> RuleBook:
    """The book after these intents."""
    scene = opened(with_record(ruled) if ruled else court())
    for intent in intents:
        move = scene.on(intent).move
        assert isinstance(move, Become), (intent, move)
        assert isinstance(move.scene, RuleBook)
        scene = move.scene
    return scene


def at(name: str) -> Intent:
    """Touch a number, or a rule by its name."""
    return Intent(Act.RULE, name)


def typing(text: str) -> Intent:
    """Type into the search."""
    return Intent(Act.TYPE, text)


@cache
def scenes() -> dict[str, RuleBook]:
    """A page of each kind."""
    inconsistent = at("Prior inconsistent statement")
    return {
        "rule-book": book(*MAP, at("801")),
        "rule-book-new": book(ruled=0),
        "rule-book-number": book(*MAP, at("803")),
        "rule-book-rule": book(at("Excited utterance")),
        "rule-book-dated": book(inconsistent),
        "rule-book-december": book(inconsistent, DATE, DATE),
        "rule-book-state": book(BOOK, at("Residual exception")),
        "rule-book-new-mexico": book(*MAP, BOOK, at("707")),
        "rule-book-search": book(*MAP, FIND, typing("inconsistent")),
        "rule-book-words": book(*MAP, FIND, typing("oath"), Intent(Act.NEXT), ENTER, FIND, typing("oath")),
        "rule-book-asked": book(*MAP, FIND),
        "rule-book-none": book(*MAP, FIND, typing("zebra")),
    }


def drawn() -> dict[str, RuleBook]:
    """Those pages that look unlike the others."""
    same = ("rule-book-new", "rule-book-december", "rule-book-asked", "rule-book-none")
    return {name: scene for name, scene in scenes().items() if name not in same}

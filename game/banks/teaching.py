"""What a skeleton says of itself: above each key what it is for, behind each fact what it says in words."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

import tomli

from game.banks.layout import Remark
from game.banks.order import TABLES, fact_of, named
from game.law.evidence.vocabulary import GROUPS, VOCABULARY, Against

if TYPE_CHECKING:
    from game.banks.positions import Statement
    from game.law.facts import Value

WIDTH = 110
HEADINGS = {group.path: " ".join((group.__doc__ or "").split()) for group in GROUPS}


class Teacher:
    """Explains each key where it first stands, and every fact."""

    def __init__(self, text: str) -> None:
        """Begin with nothing explained."""
        self._text = text
        self._said: set[str] = set()

    def remark(self, statement: Statement) -> Remark:
        """Say what there is to say of a statement."""
        fact = fact_of((*statement.table, *statement.keys))
        if fact is not None:
            return self._of_fact(statement, fact)
        place = named((*statement.table, *statement.keys))
        model = TABLES.get(place)
        if statement.value is None and model is not None:
            return self._above((model.__doc__ or "").partition("`: ")[2])
        around = TABLES.get(named(place[:-1]))
        field = around.model_fields.get(place[-1]) if around else None
        return self._above((field.description if field else None) or "")

    def _of_fact(self, statement: Statement, fact: str) -> Remark:
        if statement.value is None:
            return self._above(HEADINGS.get(fact, "The record: what the court is told, in the words of the law."))
        value = tomli.loads(f"x = {self._text[statement.value.start : statement.value.end]}")["x"]
        return Remark(behind=clause_of(fact, value) or "")

    def _above(self, about: str) -> Remark:
        """Explain a thing once."""
        words = " ".join(f"{about[:1].upper()}{about[1:]}".split())
        if not about or words in self._said:
            return Remark()
        self._said.add(words)
        return Remark(tuple(wrap(words, WIDTH)))


def clause_of(fact: str, value: object) -> str | None:
    """Say a fact with its value in words, where there are words for it."""
    if fact == "offer.against" and isinstance(value, list):
        return " and ".join(Against.role.clause(str(each)) for each in value)
    word = VOCABULARY.get(fact)
    if word is None or isinstance(value, dict):
        return None
    said: Value | None = frozenset(map(str, value)) if isinstance(value, list) else _plain(value)
    return None if said is None else word.clause(said)


def _plain(value: object) -> Value | None:
    return value if isinstance(value, bool | int | str) else None

"""Saving a question from chambers in the player's own bank: proved before it is written, or not written at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.banks.bank import BadFile
from game.banks.checking import proved
from game.banks.files import bytes_of, name_of
from game.banks.keeping import appended, free_id
from game.banks.problems import Problem
from game.banks.reading import bank_of
from game.play.chambers import ruled
from game.store.files import why, write_whole

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from game.banks.bank import Bank
    from game.scenes.turns import SaveQuestion

FILE: Final = "my-questions.toml"
HEADING: Final = """#:schema ./bank.schema.json
# Questions you saved from chambers. Write in it what you like: it is only ever added to.

[bank]
format = 1
id = "my-questions"
title = "My questions"
description = "Saved from chambers."
"""


def saved(deed: SaveQuestion, folder: Path, today: date) -> str:
    """Add the question to the bank; the answer says where it is, or why it could not be saved."""
    path = folder / FILE
    text, taken = HEADING, frozenset[str]()
    if path.exists():
        bank = _own_bank(path)
        if isinstance(bank, str):
            return bank
        text, taken = bank.source.text, frozenset((*bank.numbers, *(each.id for each in bank.set_aside)))
    question, now = deed.posed.question, ruled(deed.record)
    name = free_id(question, taken)
    dated = bool(question.ruling_date or deed.posed.bank.heading.ruling_date)
    whole = appended(text, question, deed.posed.ruling, now, name, dated=dated)
    wrong = _wrong(whole, name, today)
    if wrong:
        return f"Not saved: {wrong}."
    try:
        write_whole(path, whole.encode())
    except OSError as error:
        return f"It could not be saved: {why(error)}."
    return f"Saved in your bank “My questions” as {name}; the docket shows it."


def _own_bank(path: Path) -> Bank | str:
    """The bank that questions are added to, or why nothing can be added."""
    data = bytes_of(path)
    found = BadFile(name_of(path), (data,)) if isinstance(data, Problem) else bank_of(name_of(path), data)
    if isinstance(found, BadFile):
        return f"Not saved: {FILE} has something to mend first, on line {found.first.line}: {found.first.message}."
    return found


def _wrong(text: str, name: str, today: date) -> str:
    """What the checker has against the new question, or against the file with it in."""
    found = proved(bank_of(FILE, text.encode()), today)
    errors = [each for each in found.problems if each.severity == "error" and each.question in ("", name)]
    return errors[0].message if errors else ""

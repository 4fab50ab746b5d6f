"""What only type can tell of a bank: letters that no font has, and pages too many at the largest text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.variants import key_of, told, variants_of
from game.play.answers import PLAIN, Asked, Hearing
from game.play.sitting import sit
from game.scenes.question import question_view
from game.store.places import assets_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from game.banks.bank import Bank
    from game.banks.problems import Problem
    from game.banks.schema import Question

MOST_PAGES = 2
LARGEST = 200


def lettering_problems(bank: Bank, today: date) -> Iterator[Problem]:
    """Look for letters that would be drawn as a box, and for questions of more than two pages at 200 %."""
    from game.window.fitting import letters_drawn  # noqa: PLC0415 - only here is the window needed

    yield from _unknown(bank, letters_drawn(assets_folder()))
    for question in bank.rulings:
        yield from _long(bank, question, today)


def _unknown(bank: Bank, known: frozenset[int]) -> Iterator[Problem]:
    """Name each letter that no font has, where it first stands; comments are not drawn."""
    text = bank.source.text
    unknown = {letter for letter in set(text) if known and ord(letter) not in known and not letter.isspace()}
    for path, spot in bank.source.positions.spots.items() if unknown else ():
        for letter in sorted(unknown.intersection(text[spot.value.start : spot.value.end])):
            unknown.discard(letter)
            at = bank.source.positions.words(path, letter)
            message = f"no font of the game has the letter {letter} (U+{ord(letter):04X}): a box would stand there"
            yield bank.source.problem(at, "no-glyph", message, "use another letter or a word", severity="warning")


def _long(bank: Bank, question: Question, today: date) -> Iterator[Problem]:
    from game.window.fitting import pages_at  # noqa: PLC0415 - see above

    longest = max(variants_of(question), key=lambda variant: len(told(question, variant)))
    hearing = Hearing("check", bank.title, 0, (Asked(bank.id, question.id, key_of(longest)),))
    pages = pages_at(question_view(sit(bank, hearing, today), None, PLAIN), LARGEST, assets_folder())
    if pages > MOST_PAGES:
        path = ("question", bank.numbers[question.id], "story")
        message = f"at {LARGEST} % text this takes {pages} pages to read; at most {MOST_PAGES} can be kept in mind"
        remedy = "shorten the story, or tell in it what is printed under the facts the court has found"
        key = bank.source.positions.key(path)
        yield bank.source.problem(key, "too-long", message, remedy, question=question.id, severity="warning")

"""What is wrong with the rules that an author names where the model does not say what decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.problems import meant, quoted
from game.law.evidence.books import BOOKS
from game.law.in_force import law_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.banks.positions import Path
    from game.banks.problems import Problem
    from game.banks.sheet import Sheet


def cited_problems(sheet: Sheet, path: Path, cites: Sequence[str]) -> Iterator[Problem]:
    """Look for rules that are named and that the rulebook of the question does not have on its day."""
    book = BOOKS.get(sheet.bank.rulebook_of(sheet.question))
    if book is None:
        name = sheet.question.rulebook or ""
        remedy = meant(name, BOOKS, f"there are: {', '.join(BOOKS)}")
        yield sheet.at_value(("rulebook",), "unknown-rulebook", f"there is no rulebook {quoted(name)}", remedy)
        return
    known = {rule.cite for rule in law_of(book, sheet.bank.day_of(sheet.question, sheet.today)).rules}
    for at, cite in enumerate(cites):
        if cite not in known:
            remedy = meant(cite, known, f"inlimine law --rulebook {book.name} lists the rules; or take it out")
            message = f"{quoted(cite)} is no rule of this book"
            yield sheet.at_value((*path, at), "unknown-rule", message, remedy)

"""The bank doctor: what is wrong with a bank, line by line, in plain words; or what was proved of it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.banks.bank import BadFile, Bank
from game.banks.checking import Proved, proved
from game.banks.reading import bank_of
from game.law.evidence.books import BOOKS
from game.law.prose import capital
from game.play.drawing import cites_of
from game.scenes.asking import Heading
from game.scenes.buttons import Button, ButtonRow, Key
from game.scenes.glossary import aside
from game.scenes.intents import BACK, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import Picture, Plate, ProblemRow
from game.scenes.marks import plain
from game.scenes.on_page import Blank, Caps, Excerpt, LabelRow, Note, Page, PageItem, Pills, Prose
from game.scenes.pages import ASIDE
from game.scenes.turns import Become, OpenBanksFolder, Turn
from game.scenes.view import Columns, View
from game.scenes.wording import ended

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.banks.problems import Also, Problem
    from game.scenes.court import Court
    from game.scenes.turns import Scene

PILLS = 24
WIDE = "WF"


@dataclass(frozen=True)
class Doctor:
    """One file examined; `at` is the problem being read, `told` what came of reading it again.

    `back` makes the screen that called the doctor, from the banks as they then are.
    """

    court: Court
    path: str
    found: Proved
    back: Callable[[Court], Scene]
    at: int = 0
    told: str = ""

    def view(self) -> View:
        """Show the problems and the one in focus; of a sound bank, what was proved."""
        problems = self._problems()
        keys = (
            *((Key("down", "problem", NEXT, shown="↑↓"), Key("up", "", PREVIOUS)) if problems else ()),
            Key("tab", "", NEXT),
            Key("r", "read again", Intent(Act.REREAD)),
            Key("ctrl+r", "", Intent(Act.REREAD)),
            Key("o", "open my banks folder", Intent(Act.FOLDER)),
            *ASIDE,
            Key("enter", "docket", BACK),
            Key("esc", "", BACK),
        )
        return View(
            scene="doctor",
            crumbs=("Docket", "Bank doctor", file_name(self.path)),
            left=(Heading("What to mend", self._tally()), *self._rows(problems))
            if problems
            else (Plate(Picture.HALL), self._sound()),
            right=(self._page(problems[self.at]),) if problems else (),
            columns=Columns.DOCKET if problems else Columns.WHOLE,
            keys=keys,
            note="nothing is changed in your file",
            notice=self.told,
        )

    def on(self, intent: Intent) -> Turn:
        """Go through the problems, read the file again, or go back."""
        count = len(self._problems()) or 1
        match intent.act:
            case Act.NEXT | Act.PREVIOUS:
                step = 1 if intent.act is Act.NEXT else -1
                return Turn(Become(replace(self, at=(self.at + step) % count, told="")))
            case Act.CHOOSE:
                return Turn(Become(replace(self, at=int(intent.what) % count, told="")))
            case Act.REREAD:
                return Turn(Become(self._read_again()))
            case Act.FOLDER:
                return Turn(deeds=(OpenBanksFolder(),))
            case Act.BACK | Act.ENTER:
                return Turn(Become(self.back(self.court)))
        return aside(self.view(), intent)

    def _problems(self) -> tuple[Problem, ...]:
        """Errors first, then warnings, each in the order of the file."""
        return tuple(sorted(self.found.problems, key=lambda problem: problem.severity == "warning"))

    def _read_again(self) -> Doctor:
        """The same file as it now is, and what has become of each problem."""
        court = replace(self.court)
        files: tuple[Bank | BadFile, ...] = (*court.shelf.banks, *court.shelf.bad)
        file = next((each for each in files if each.path == self.path), None)
        if file is None:
            return replace(self, court=court, told="This file is not in the folder any more.")
        found = proof_of(court, file)
        now, before = set(map(_named, found.problems)), set(map(_named, self.found.problems))
        told = _mended(len(before - now), len(now - before), len(found.problems))
        return replace(self, court=court, found=found, at=0, told=told)

    def _tally(self) -> str:
        errors = sum(problem.severity == "error" for problem in self.found.problems)
        return ", ".join(
            part for part in (_counted(errors, "error"), _counted(len(self.found.problems) - errors, "warning")) if part
        )

    def _rows(self, problems: tuple[Problem, ...]) -> tuple[ProblemRow, ...]:
        return tuple(
            ProblemRow(
                _place(each),
                capital(each.message),
                each.severity == "error",
                at == self.at,
                Intent(Act.CHOOSE, str(at)),
            )
            for at, each in enumerate(problems)
        )

    def _page(self, problem: Problem) -> Page:
        error, also = problem.severity == "error", problem.also
        items: tuple[PageItem, ...] = (
            Prose(plain(capital(ended(problem.message)))),
            *((Blank(), _excerpt(problem)) if problem.mark else ()),
            *((Caps(capital(also.label)), _excerpt(also)) if also and also.mark else ()),
            Blank(),
            Caps("How to mend it" if error else "What you may do"),
            Prose(plain(capital(ended(problem.remedy)))),
            *((Blank(), Note(_what_follows(problem, self.found))) if error else ()),
        )
        under = f"{'error' if error else 'warning'} · {self.at + 1} of {len(self.found.problems)}".upper()
        return Page(_place(problem), under, items, _buttons())

    def _sound(self) -> Page:
        """The page of a bank with nothing to mend: what was proved, and which rules it asks."""
        bank, found = self.found.bank, self.found
        if isinstance(bank, BadFile):
            return Page(file_name(self.path), "EMPTY", (Prose(plain("There is nothing in it to play.")),), _buttons())
        cites = cites_of(bank)
        about: tuple[PageItem, ...] = (
            LabelRow("Questions", f"{found.questions} of {found.questions} agree"),
            LabelRow("Readings", f"{found.variants:,}, each ruled on"),
            LabelRow("Rulebook", law_of(bank)),
            *((Blank(), Caps("The rules it asks", f"{len(cites)}"), Pills(cites[:PILLS])) if cites else ()),
        )
        return Page(bank.title, "SOUND · NOTHING NEEDS MENDING", about, _buttons())


def examine(court: Court, file: Bank | BadFile, back: Callable[[Court], Scene]) -> Doctor:
    """Have a file on the shelf examined."""
    return Doctor(court, file.path, proof_of(court, file), back)


def proof_of(court: Court, file: Bank | BadFile) -> Proved:
    """Prove a file anew, warnings and all; a file that is no bank says why by itself."""
    whole = file if isinstance(file, BadFile) else bank_of(file.path, file.source.text.encode())
    return proved(whole, court.today)


def law_of(bank: Bank) -> str:
    """The rule book of a bank by its title, or as the bank calls it."""
    book = BOOKS.get(bank.heading.rulebook)
    return book.title if book else bank.heading.rulebook


def file_name(path: str) -> str:
    """The name of a file without its folders."""
    return path.replace("\\", "/").rsplit("/", maxsplit=1)[-1]


def _place(problem: Problem) -> str:
    where = f"Line {problem.line}" if problem.mark else "The file"
    return f"{where} · question {problem.question}" if problem.question else where


def _excerpt(problem: Problem | Also) -> Excerpt:
    start = _letters(problem.excerpt, len(problem.mark) - problem.mark.count("^"))
    end = _letters(problem.excerpt, len(problem.mark))
    text = problem.excerpt.replace("\t", " ")
    return Excerpt(problem.line, text, start, max(end, start + 1))


def _letters(text: str, columns: int) -> int:
    """How many letters fill so many columns of a terminal."""
    filled = 0
    for at, letter in enumerate(text):
        if filled >= columns:
            return at
        mark = unicodedata.category(letter).startswith("M")
        filled += 0 if mark else 2 if unicodedata.east_asian_width(letter) in WIDE else 1
    return len(text)


def _what_follows(problem: Problem, found: Proved) -> str:
    if isinstance(found.bank, BadFile):
        return "The whole file waits until this is mended."
    return "This question waits until it is mended; the others play." if problem.question else "It waits until then."


def _buttons() -> tuple[PageItem, ...]:
    folder = Button("o", "Open the folder", Intent(Act.FOLDER))
    return (ButtonRow((Button("r", "Read again", Intent(Act.REREAD), primary=True), folder)),)


def _named(problem: Problem) -> tuple[str, str, str]:
    """A problem as it can be known again when lines have moved."""
    return problem.code, problem.question, problem.message


def _mended(mended: int, new: int, left: int) -> str:
    if not left:
        return f"Read again: {mended or 'all'} mended, and nothing is left to mend." if mended else "Read again: sound."
    told = [part for part in (f"{mended} mended" if mended else "", f"{new} new" if new else "") if part]
    return f"Read again: {', '.join(told) or 'nothing has changed'}; {left} left."


def _counted(count: int, what: str) -> str:
    return "" if not count else f"one {what}" if count == 1 else f"{count} {what}s"

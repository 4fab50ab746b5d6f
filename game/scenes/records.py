"""The way into chambers: every question with a record, bank by bank; real cases are not among them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.play.answers import Asked
from game.play.posed import Posed
from game.scenes.buttons import Button, Key
from game.scenes.chambers import into_chambers
from game.scenes.glossary import aside
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import BankRow, Picture, Plate
from game.scenes.marks import plain
from game.scenes.on_page import Page, Prose
from game.scenes.pages import page_of
from game.scenes.turns import Become, Pop, Turn
from game.scenes.view import Columns, View

if TYPE_CHECKING:
    from game.banks.bank import Bank
    from game.banks.schema import Question
    from game.scenes.court import Court


@dataclass(frozen=True)
class Records:
    """The questions of one bank; `at` is the one in focus."""

    court: Court
    bank: str = ""
    at: int = 0

    def view(self) -> View:
        """Show the questions on the left, and the one in focus as it is read."""
        keys = (
            Key("down", "question", NEXT, shown="↑↓"),
            Key("up", "", PREVIOUS),
            Key("right", "bank", Intent(Act.TURN), shown="←→"),
            Key("left", "", Intent(Act.TURN_BACK)),
            Key("enter", "open its record", ENTER),
            Key("?", "all keys", Intent(Act.KEYS)),
            Key("esc", "back", BACK),
            Key("q", "", Intent(Act.QUIT)),
        )
        bank = self._bank()
        if bank is None:
            words = "There is no invented question here, and the facts of a real case are not changed for play."
            page = Page("Chambers", "", (Prose(plain(words)),))
            return View("records", ("Chambers",), (Plate(Picture.HALL), page), columns=Columns.WHOLE, keys=keys[5:])
        questions = with_records(bank)
        rows = tuple(
            BankRow(each.title, ", ".join(each.turns_on), "", at == self.at, Intent(Act.CHOOSE, str(at)))
            for at, each in enumerate(questions)
        )
        page = replace(page_of(self._posed(bank)), foot=(Button("enter", "Open its record", ENTER, primary=True),))
        return View(
            scene="records",
            crumbs=("Chambers", bank.title),
            left=rows,
            right=(page,),
            columns=Columns.DOCKET,
            keys=keys,
            tabs=("Questions", ""),
            note="nothing here changes your score",
        )

    def on(self, intent: Intent) -> Turn:
        """Go along the questions or the banks, and open a record."""
        bank = self._bank()
        count = len(with_records(bank)) if bank else 1
        match intent.act:
            case Act.NEXT | Act.PREVIOUS:
                step = 1 if intent.act is Act.NEXT else -1
                return Turn(Become(replace(self, at=(self.at + step) % count)))
            case Act.CHOOSE:
                return Turn(Become(replace(self, at=int(intent.what) % count)))
            case Act.TURN | Act.TURN_BACK if bank:
                names = [each.id for each in _open_banks(self.court)]
                step = 1 if intent.act is Act.TURN else -1
                return Turn(Become(Records(self.court, names[(names.index(bank.id) + step) % len(names)])))
            case Act.ENTER if bank:
                return into_chambers(self._posed(bank))
            case Act.BACK:
                return Turn(Pop())
        return aside(self.view(), intent)

    def _bank(self) -> Bank | None:
        banks = _open_banks(self.court)
        return next((each for each in banks if each.id == self.bank), next(iter(banks), None))

    def _posed(self, bank: Bank) -> Posed:
        question = with_records(bank)[self.at]
        return Posed(bank, question, Asked(bank.id, question.id), 0, 0, self.court.today)


def _open_banks(court: Court) -> tuple[Bank, ...]:
    """The banks that have a record to open."""
    return tuple(bank for bank in court.shelf.banks if with_records(bank))


def with_records(bank: Bank) -> tuple[Question, ...]:
    """The questions of a bank whose records may be changed: none of a real case, and none whose key is an author's."""
    real = bank.of_a_real_case
    return () if real else tuple(each for each in bank.questions if each.kind == "ruling")

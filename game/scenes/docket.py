"""The docket: every bank on the shelf, what it asks, and what was left unfinished."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.law.prose import capital, day_told
from game.play.drawing import cites_of, papers
from game.play.paper import paper_told
from game.scenes.buttons import Button, ButtonRow, Key
from game.scenes.counting import many
from game.scenes.court import can_go_on
from game.scenes.doctor import examine, file_name, law_of
from game.scenes.from_code import FromCode
from game.scenes.glossary import aside
from game.scenes.hearing import resume, start
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import BankRow, Picture, Plate, Tick
from game.scenes.live import open_live
from game.scenes.live_start import sat_for
from game.scenes.marks import plain
from game.scenes.on_page import Blank, Caps, LabelRow, Note, Page, PageItem, Pills, Prose
from game.scenes.pages import ASIDE
from game.scenes.records import Records, with_records
from game.scenes.sat_start import open_sitting
from game.scenes.turns import STAY, Become, OpenBanksFolder, Pop, Push, Turn
from game.scenes.view import Columns, View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.banks.bank import BadFile
    from game.play.answers import Hearing
    from game.scenes.court import Court
    from game.scenes.turns import Scene

MINUTES_A_QUESTION = 1.4
MANY_PAPERS = 10**6
PILLS = 11
SHOWN = 3
CODE = Intent(Act.FROM_CODE)
SITTING = Intent(Act.SITTING)


@dataclass(frozen=True, slots=True)
class Docket:
    """The list of banks; `selected` counts good banks first, then files set aside.

    `told` is what came of reading the folders again.
    """

    court: Court
    selected: int = 0
    told: str = ""

    def view(self) -> View:
        """Show each bank on the left, the one in focus on the right."""
        if not self._shelf():
            return self._empty()
        rows = tuple(self._row(at) for at in range(len(self._shelf())))
        chosen = self._chosen()
        right = _page(self.court, chosen) if isinstance(chosen, Bank) else _bad_page(chosen)
        return View(
            scene="docket" if isinstance(chosen, Bank) else "bad-bank",
            crumbs=("Docket",),
            left=rows,
            right=(right,),
            columns=Columns.DOCKET,
            keys=(
                Key("down", "bank", NEXT, shown="↑↓"),
                Key("up", "", PREVIOUS),
                Key("tab", "", NEXT),
                Key("enter", "open", ENTER),
                *((Key("x", "chambers", Intent(Act.CHAMBERS), quiet=True),) if self._records() else ()),
                Key("p", "problems", Intent(Act.DOCTOR)),
                Key("r", "read again", Intent(Act.REREAD)),
                Key("ctrl+r", "", Intent(Act.REREAD)),
                Key("o", "open my banks folder", Intent(Act.FOLDER)),
                *(
                    (Key("b", "from a code", CODE), Key("t", "as a sitting", SITTING, quiet=True))
                    if _by_lot(chosen)
                    else ()
                ),
                *ASIDE,
                Key("esc", "title", BACK),
            ),
            note=self._tally(),
            notice=self.told or self.court.notice,
        )

    def on(self, intent: Intent) -> Turn:
        """Move, open, go on, begin afresh."""
        count = len(self._shelf()) or 1
        match intent.act:
            case Act.NEXT | Act.PREVIOUS:
                step = 1 if intent.act is Act.NEXT else -1
                return Turn(Become(replace(self, selected=(self.selected + step) % count, told="")))
            case Act.CHOOSE:
                return Turn(Become(replace(self, selected=int(intent.what), told="")))
            case Act.ENTER | Act.AFRESH:
                return self._open(afresh=intent.act is Act.AFRESH)
            case Act.DOCTOR if self._shelf():
                return Turn(Become(self._examined()))
            case Act.CHAMBERS if self._records():
                return Turn(Push(Records(self.court, self._records())))
            case Act.REREAD:
                return Turn(Become(self._read_again()))
        return self._paper(intent)

    def _paper(self, intent: Intent) -> Turn:
        """Sit the paper of the bank in focus, or take another by its code."""
        match intent.act:
            case Act.SITTING if self._shelf() and isinstance(bank := self._chosen(), Bank) and _by_lot(bank):
                return open_sitting(self.court, bank)
            case Act.FROM_CODE if self._shelf():
                return Turn(Become(FromCode(self.court, partial(_returned, self.selected))))
        return self._aside(intent)

    def _aside(self, intent: Intent) -> Turn:
        match intent.act:
            case Act.FOLDER:
                return Turn(deeds=(OpenBanksFolder(),))
            case Act.BACK:
                return Turn(Pop())
        return aside(self.view(), intent)

    def _empty(self) -> View:
        """Show that there is no bank at all, and how to come by one."""
        items = (
            Prose(plain("There is no bank of questions here, so there is nothing to rule on yet.")),
            Blank(),
            Prose(plain("A bank is one file that ends in .toml. Put one into your banks folder, then come back.")),
        )
        ways = ButtonRow(
            (
                Button("o", "Open my banks folder", Intent(Act.FOLDER), primary=True),
                Button("r", "Read again", Intent(Act.REREAD)),
            )
        )
        return View(
            scene="docket-empty",
            crumbs=("Docket",),
            left=(Plate(Picture.HALL), Page("The docket is empty", "", items, (ways,))),
            columns=Columns.WHOLE,
            keys=(
                Key("r", "read again", Intent(Act.REREAD)),
                Key("ctrl+r", "", Intent(Act.REREAD)),
                Key("o", "open my banks folder", Intent(Act.FOLDER)),
                Key("g", "glossary", Intent(Act.GLOSSARY)),
                Key("?", "all keys", Intent(Act.KEYS)),
                Key("esc", "title", BACK),
                Key("q", "", Intent(Act.QUIT)),
            ),
            notice=self.told or self.court.notice,
        )

    def _shelf(self) -> tuple[Bank | BadFile, ...]:
        return (*self.court.shelf.banks, *self.court.shelf.bad)

    def _chosen(self) -> Bank | BadFile:
        return self._shelf()[self.selected % len(self._shelf())]

    def _open(self, *, afresh: bool) -> Turn:
        bank = self._chosen() if self._shelf() else None
        if bank is None:
            return STAY
        if not isinstance(bank, Bank):
            return Turn(Become(self._examined()))
        if not bank.rulings:
            return open_live(self.court, bank)
        return start(self.court, bank) if afresh else open_bank(self.court, bank)

    def _records(self) -> str:
        """The id of the bank in focus, if it has records that may be changed."""
        chosen = self._chosen() if self._shelf() else None
        return chosen.id if isinstance(chosen, Bank) and with_records(chosen) else ""

    def _examined(self) -> Scene:
        """The bank doctor on the file in focus, who leads back here."""
        return examine(self.court, self._chosen(), partial(Docket, selected=self.selected))

    def _read_again(self) -> Docket:
        """The docket from the folders as they now are, at the same file if it is still there."""
        fresh = Docket(replace(self.court))
        paths = [each.path for each in fresh._shelf()]
        here = self._chosen().path if self._shelf() else ""
        selected = paths.index(here) if here in paths else 0
        return replace(fresh, selected=selected, told=f"Read again: {fresh._tally()}.")

    def _row(self, at: int) -> BankRow:
        bank = self._shelf()[at]
        intent, here = Intent(Act.CHOOSE, str(at)), at == self.selected
        if not isinstance(bank, Bank):
            return BankRow(file_name(bank.path), "", "", here, intent, problem=_first_problem(bank))
        left = self.court.left_in(bank)
        return BankRow(
            bank.title,
            _sub(bank),
            f"Question {left.place + 1} of {len(left.asked)}" if left else _standing(bank),
            here,
            intent,
            checked=not (bank.set_aside or bank.of_a_real_case or left),
            real=bank.of_a_real_case,
            twin=any(other.heading.twin == bank.id for other in self.court.shelf.banks),
            resume=left is not None,
            ticks=tuple(Tick.NEUTRAL if at < left.place else Tick.AHEAD for at in range(len(left.asked)))
            if left
            else (),
        )

    def _tally(self) -> str:
        good, bad = len(self.court.shelf.banks), len(self.court.shelf.bad)
        return ("one bank plays" if good == 1 else f"{good} banks play") + (f" · {bad} set aside" if bad else "")


def _returned(selected: int, court: Court, told: str) -> Docket:
    return Docket(court, selected, told)


def _by_lot(bank: Bank | BadFile) -> bool:
    """Whether what a bank asks is drawn by lot, so that a code means something."""
    return isinstance(bank, Bank) and bool(bank.rulings) and not bank.of_a_real_case


def go_on(court: Court) -> Turn:
    """Take up the latest hearing that was left in the middle; if its bank is gone, open the docket."""
    latest = court.unfinished[0] if court.unfinished else None
    bank = court.bank(latest.asked[0].bank) if latest and latest.asked else None
    if bank is None or latest is None or not can_go_on(bank, latest):
        return Turn(Push(Docket(court)))
    return resume(court, bank, latest)


def open_bank(court: Court, bank: Bank) -> Turn:
    """Go on with a bank's hearing where it was left, or open a new one."""
    if not bank.rulings:
        return open_live(court, bank)
    left = court.left_in(bank)
    return resume(court, bank, left) if left else start(court, bank)


def at_once(court: Court) -> Turn:
    """Open a hearing of the first invented bank; where there is none, the docket."""
    invented = [bank for bank in court.shelf.banks if bank.rulings and not bank.of_a_real_case]
    return start(court, invented[0]) if invented else Turn(Push(Docket(court)))


def _sub(bank: Bank) -> str:
    kind = _kind_of(bank)
    if not bank.rulings:
        count = len(bank.examinations)
        return f"{kind} · {'one examination' if count == 1 else f'{count} examinations'}"
    many = ("reported ruling" if bank.of_a_real_case else "question") + ("" if len(bank.rulings) == 1 else "s")
    kept = " · read only" if bank.of_a_real_case else " · invented" if bank.heading.invented else ""
    return f"{kind} · {len(bank.rulings)} {many}{kept}"


def _kind_of(bank: Bank) -> str:
    return "Case file" if bank.of_a_real_case else "Hearing" if bank.rulings else "Live objections"


def _standing(bank: Bank) -> str:
    if bank.of_a_real_case and bank.heading.case is not None:
        return bank.heading.case.outcome
    if bank.set_aside:
        return f"{len(bank.set_aside)} of {len(bank.questions) + len(bank.set_aside)} set aside"
    return f"Checked: {len(bank.questions)} of {len(bank.questions)} agree"


def _page(court: Court, bank: Bank) -> Page:
    left = court.left_in(bank)
    count = len(bank.rulings) if bank.of_a_real_case else min(court.length, len(bank.rulings))
    minutes = round(count * MINUTES_A_QUESTION)
    described = (Prose(plain(bank.heading.description)),) if bank.heading.description else ()
    cites = cites_of(bank)[:PILLS]
    lasts = f"about {many(minutes, 'minute')}" if _by_lot(bank) else ""
    asks = (Caps("What you will rule on", lasts), Pills(cites)) if cites else ()
    about = [LabelRow(label, text) for label, text in _about(bank)]
    if _by_lot(bank):
        about.append(LabelRow("Paper", paper_told(bank, court.seed, count)))
    elif bank.rulings:
        about.append(LabelRow("Time", f"{many(count, 'ruling')}, about {many(minutes, 'minute')}"))
    about += [LabelRow(question.title, sat_for(question)) for question in bank.examinations]
    aside = [
        Note(f"Set aside: “{each.title or each.id}”, {each.problems[0].message}") for each in bank.set_aside[:SHOWN]
    ]
    parts: list[Sequence[PageItem]] = [described, asks, about, aside]
    items = [item for part in parts if part for item in (*part, Blank())][:-1]
    told = (_kind_of(bank), "real" if bank.of_a_real_case else "invented" if bank.heading.invented else "")
    under = " · ".join(part for part in (*told, law_of(bank)) if part)
    return Page(bank.title, under.upper(), tuple(items), _buttons(bank, left))


def _buttons(bank: Bank, left: Hearing | None) -> tuple[Button | ButtonRow, ...]:
    """The ways into a bank: the first of them on Enter, and one beside it."""
    way = "Take the bench" if bank.rulings else "Sit for one side"
    first = f"Go on at question {left.place + 1}" if left and bank.rulings else way
    enter = Button("enter", first, ENTER, primary=True)
    if left and bank.rulings:
        return (ButtonRow((enter, Button("s", "Start again", Intent(Act.AFRESH)))),)
    return (ButtonRow((enter, Button("t", "As a sitting", SITTING))),) if _by_lot(bank) else (enter,)


def _about(bank: Bank) -> tuple[tuple[str, str], ...]:
    by = ", ".join(bank.heading.authors) or "not said"
    rows = [("By", f"{by} · {bank.heading.license or 'no licence said'}")]
    if bank.of_a_real_case and bank.heading.case is not None:
        rows.append(("Ended", bank.heading.case.outcome))
        return (*rows, ("As of", day_told(bank.heading.case.as_of)))
    checked = _standing(bank).removeprefix("Checked: ")
    different = papers(bank)
    told = "over a million" if different > MANY_PAPERS else f"{different:,}"
    return (*rows, ("Checked", f"{checked} · {told} different papers" if _by_lot(bank) else checked))


def _bad_page(bad: BadFile) -> Page:
    rows = tuple(LabelRow(f"Line {each.line}", f"{each.message}; {each.remedy}") for each in bad.problems[:SHOWN])
    more = len(bad.problems) - SHOWN
    items: tuple[PageItem, ...] = (
        Prose(plain("This file cannot be played until it is mended:")),
        Blank(),
        *rows,
        *((Note(f"And {more} more."),) if more > 0 else ()),
    )
    doctor = Button("enter", "Open the bank doctor", ENTER, primary=True)
    return Page(file_name(bad.path), "SET ASIDE", items, (doctor,))


def _first_problem(bad: BadFile) -> str:
    """What is wrong, with its line where it is about one and not about the whole file."""
    return f"Line {bad.first.line}: {bad.first.message}" if bad.first.mark else capital(bad.first.message)

"""The walks of the demonstration, as values: where each starts, what it presses, and where it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from game.banks.checking import proved
from game.banks.reading import read_bank
from game.banks.sealing import sealable
from game.banks.variants import key_of, variants_of
from game.desk.receiving import received
from game.desk.sitting import begun
from game.desk.specimens import bad_bank, dropped, teachers_bank
from game.desk.world import World
from game.law.reasoning import Outcome
from game.play.answers import Asked, Hearing
from game.play.drawing import draw
from game.play.paper import code_of
from game.play.sitting import sit
from game.scenes.arrivals import Arrivals
from game.scenes.card import drawn_up
from game.scenes.court import Court, Shelf
from game.scenes.daily import open_motion
from game.scenes.docket import Docket
from game.scenes.first_ruling import first_ruling
from game.scenes.hearing import begin
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.live import begin_live, open_live
from game.scenes.preview import opened
from game.scenes.sat_start import MINUTES, SatStart
from game.scenes.title import Title
from game.scenes.turns import STAY, Become, Scene
from game.store.journal import FILE
from game.store.places import banks_folder

if TYPE_CHECKING:
    from game.banks.bank import Bank
    from game.play.posed import Posed
    from game.scenes.turns import Turn

Start: TypeAlias = Callable[[World], Scene | None]
Presses: TypeAlias = Mapping[str, tuple[str, ...]] | tuple[str, ...]

SCRIPT: Final = {
    "sitting-start": ("t", "enter"),
    "live-start": ("enter",),
    "live": ("0", "0", "2", "space", "1", "left", "0", "tab"),
    "live-end": ("enter",),
    "live-summary": ("w", "esc"),
    "live-review": ("w", "enter", "esc"),
    "title": ("g", "l", "x", "1"),
    "records": ("enter", "down", "esc"),
    "chambers": ("down", "right", "t", "+", "esc"),
    "saying": ("down", "esc"),
    "bad-bank": ("enter",),
    "rule-book": ("/", "esc"),
    "rule-book-find": ("e",),
    "rule-book-search": ("x", "c", "i", "t", "enter"),
    "rule-book-rules": ("up", "d", "r", "esc"),
    "sidebar": ("a", "down", "b", "esc"),
    "leaflet": ("esc",),
    "docket": ("enter", "down", "enter", "up"),
    "answered": ("enter",),
    "reveal": ("w", "f", "a", "t", "enter"),
    "contestable": ("w", "f", "a", "enter"),
    "argue-back": ("tab", "enter"),
    "argued": ("enter",),
    "turn-it": ("tab", "enter"),
    "opinion": ("down", "esc"),
    "what-if": ("2", "tab", "1", "esc"),
    "case-file-reveal": ("s", "k", "enter"),
    "results": ("esc",),
}
"""What is pressed on each screen by turns, by whoever looks at everything."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk through the game.

    Keys in a row lead to one state, which is drawn under the name in `ends`. Keys by screen are those of a judge who
    looks at everything by turns: every kind of screen on the way is drawn, until one of the kind `ends`.
    """

    ends: str
    start: Start
    presses: Presses = ()

    @property
    def to_a_state(self) -> bool:
        """Whether only the last screen is of interest."""
        return isinstance(self.presses, tuple)


def _keys(told: str) -> tuple[str, ...]:
    return tuple(told.split())


# Where walks start.


def title(world: World) -> Scene:
    """The title, as it is after what was played before."""
    return Title(world.court())


def at_first(world: World) -> Scene:
    """The title of somebody who has never played."""
    return Title(_fresh(world))


def found_damaged(world: World) -> Scene:
    """The title over a journal that could not be read."""
    data = world.data / "damaged"
    banks_folder(data)
    (data / FILE).write_bytes(b"not a journal")
    other = World(data, world.seed, files=world.files)
    court = replace(other.court(), first=False)
    other.journal.close()
    return Title(court)


def guided(world: World) -> Scene:
    """The question by which a newcomer is taught."""
    return begun(world, first_ruling(_fresh(world)))


def docket(world: World) -> Scene:
    """The docket, at the first bank whose questions are drawn by lot."""
    court = world.court()
    bank = _invented(court)
    return Docket(court, court.shelf.banks.index(bank) if bank else 0)


def empty_docket(world: World) -> Scene:
    """The docket where there is no bank at all."""
    return Docket(replace(world.court(), shelve=lambda: Shelf(())))


def teachers_docket(world: World) -> Scene:
    """The docket of a teacher: a bank with a question to mend, and one that cannot be played."""
    return Docket(_teachers(world))


def files_dropped(world: World) -> Scene:
    """Files have just been dropped on the window."""
    court = world.court()
    folder = world.data / court.stamp.replace(":", "")
    return Arrivals(court, received(dropped(folder), banks_folder(folder)))


def previewed(question: str) -> Start:
    """A teacher's bank, open at one of its questions as its author will see it."""

    def start(world: World) -> Scene:
        found = proved(read_bank(teachers_bank(world.data)), world.court().today)
        return opened(replace(_teachers(world), stamp="preview"), found, question)

    return start


def once(called: Callable[[Court], Turn | None]) -> Start:
    """A hearing that is called by hand; None where the banks have no such question."""

    def start(world: World) -> Scene | None:
        turn = called(world.court())
        return None if turn in (None, STAY) else begun(world, turn)

    return start


def a_case_file(court: Court) -> Turn | None:
    """The first case file, whole."""
    bank = next((bank for bank in court.shelf.banks if bank.of_a_real_case), None)
    return begin(court, bank, draw(bank, court.length, court.seed), f"{court.stamp}-real") if bank else None


def arguable(court: Court) -> Turn | None:
    """The first invented question on which either ruling is within the court's discretion."""
    return asked_where(court, lambda posed: posed.argued and posed.key is Outcome.CONTESTABLE)


def to_be_reserved(court: Court) -> Turn | None:
    """The first question whose record does not say enough."""
    return asked_where(court, lambda posed: posed.key in (Outcome.OPEN, Outcome.DEFERRED))


def asked_where(court: Court, holds: Callable[[Posed], bool]) -> Turn | None:
    """The first invented question, in one of its readings, of which something holds, as a hearing of its own."""
    for bank in court.shelf.banks:
        for asked in () if bank.of_a_real_case else every_reading(bank):
            if holds(sit(bank, Hearing(court.stamp, bank.title, court.seed, (asked,)), court.today).posed):
                return begin(court, bank, (asked,), court.stamp)
    return None


def every_reading(bank: Bank) -> Iterator[Asked]:
    """Every question of a bank in each of its readings."""
    for question in bank.rulings:
        yield from (Asked(bank.id, question.id, key_of(variant)) for variant in variants_of(question))


def sealed(court: Court) -> Turn | None:
    """The first question that can be sealed, sealed."""
    for bank in court.shelf.banks:
        for each in bank.rulings:
            if sealable(each):
                barred = key_of(dict.fromkeys(each.tells, 0), 0, sealable(each))
                return begin(court, bank, (Asked(bank.id, each.id, barred),), f"{court.stamp}-sealed")
    return None


def erring(court: Court) -> Turn | None:
    """The first question that counsel also puts another way, put so."""
    for bank in court.shelf.banks:
        for each in bank.rulings:
            if each.counsel:
                missed = key_of(dict.fromkeys(each.tells, 0), 1)
                return begin(court, bank, (Asked(bank.id, each.id, missed),), f"{court.stamp}-erring")
    return None


def picked(court: Court) -> Turn | None:
    """The first choice on the shelf."""
    asked = (
        (bank, Asked(bank.id, each.id)) for bank in court.shelf.banks for each in bank.rulings if each.kind == "choice"
    )
    bank, found = next(asked, (None, None))
    return begin(court, bank, (found,), f"{court.stamp}-choice") if bank and found else None


def held_against(world: World) -> Scene:
    """A question that its author holds against the model."""
    court = _teachers(world)
    bank = court.shelf.banks[0]
    question = next(each for each in bank.rulings if each.author_view)
    return begun(world, begin(court, bank, (Asked(bank.id, question.id, "crime=0"),), f"{court.stamp}-held"))


def paper(world: World) -> Scene | None:
    """The way into a sitting."""
    bank = _invented(world.court())
    return SatStart(world.court(), bank) if bank else None


def nearly_over(world: World) -> Scene | None:
    """The last minutes of a sitting by the clock."""
    bank = _invented(world.court())
    if bank is None:
        return None
    start = SatStart(world.court(), bank, MINUTES)
    move = start.on(ENTER).move
    begun_now = move.scene if isinstance(move, Become) else start
    return _later(begun_now, start.allowed - 1000)


def time_up(world: World) -> Scene | None:
    """What stands there when the time of a sitting is up."""
    sitting = nearly_over(world)
    return _later(sitting, 1001) if sitting else None


def examined(pace: int, gone: int = 0) -> Start:
    """An examination at a pace in seconds a line, so many milliseconds into a line."""

    def start(world: World) -> Scene | None:
        court = world.court()
        found = ((bank, each) for bank in court.shelf.banks for each in bank.examinations)
        bank, question = next(found, (None, None))
        if bank is None or question is None:
            return None
        live = begun(world, begin_live(court, bank, question, pace))
        return _later(live, gone) if gone else live

    return start


def the_card(world: World) -> Scene:
    """The judge's card."""
    return drawn_up(world.court(), lambda _: STAY)


def a_clean_card(world: World) -> Scene:
    """The card of a judge who has ruled on nothing."""
    return drawn_up(_fresh(world), lambda _: STAY)


def _fresh(world: World) -> Court:
    """The court as somebody finds it who has never played."""
    here = world.court()
    return replace(
        here, first=True, unfinished=(), answers=tuple, tried=tuple, motion=lambda: None, stamp=f"{here.stamp}-first"
    )


def _teachers(world: World) -> Court:
    """The court over a teacher's own files."""
    files = (teachers_bank(world.data), bad_bank(world.data))
    return replace(world.court(), shelve=World(world.data, world.seed, files=files).shelve, motion=None)


def _invented(court: Court) -> Bank | None:
    return next((bank for bank in court.shelf.banks if bank.rulings and not bank.of_a_real_case), None)


def _later(scene: Scene, milliseconds: int) -> Scene:
    """A scene once so much time has passed."""
    move = scene.on(Intent(Act.TICK, str(milliseconds))).move
    return move.scene if isinstance(move, Become) else scene


def walks(seed: int) -> tuple[Walk, ...]:
    """Every walk, in their order: the states of somebody new first, before anything is ruled on."""
    return (
        Walk("title-first", at_first),
        Walk("title-notice", found_damaged),
        Walk("first-ruling", guided),
        Walk("first-ground", guided, _keys("1 enter")),
        Walk("first-look", guided, _keys("1 enter 1 enter")),
        Walk("judges-card-clean", a_clean_card),
        Walk("doctor", title, SCRIPT),
        Walk("results", once(a_case_file), SCRIPT),
        Walk("results", once(arguable), SCRIPT),
        Walk("results", once(sealed), SCRIPT),
        Walk("results", once(erring), SCRIPT),
        Walk("results", once(open_motion), SCRIPT),
        Walk("results", paper, SCRIPT),
        Walk("judges-card", the_card, SCRIPT),
        Walk("title", once(open_live), SCRIPT),
        Walk("title-left", title, _keys("n 1 enter 1 enter esc")),
        Walk("keys", title, ("?",)),
        Walk("glossary", title, ("g",)),
        Walk("settings", title, _keys("s down right")),
        Walk("settings-below", title, ("s", *("down",) * 8)),
        Walk("notice-sound-off", title, _keys("ctrl+u ctrl+u")),
        Walk("notice-motion-off", title, _keys("ctrl+m ctrl+m")),
        Walk("notice-read-aloud", docket, ("v",)),
        Walk("docket-left", docket),
        Walk("docket-read-again", docket, ("r",)),
        Walk("from-code", docket, ("b",)),
        Walk("from-code-good", docket, ("b", *code_of(seed).lower())),
        Walk("from-code-wrong", docket, ("b", *"limine-2222-2223", "enter")),
        Walk("docket-with-a-code", docket, ("b", *code_of(seed).lower(), "enter")),
        Walk("motion-done", once(open_motion), ("y",)),
        Walk("reveal-reserved", once(to_be_reserved), _keys("4 enter 1 enter")),
        Walk("reveal-remanded", once(arguable), ("p",)),
        Walk("question-erring", once(erring)),
        Walk("reveal-erring", once(erring), _keys("2 enter 1 enter")),
        Walk("reveal-open-as-seen", once(sealed), _keys("1 enter 1 enter")),
        Walk("choice", once(picked), ("2",)),
        Walk("answered", once(picked), _keys("3 enter")),
        Walk("answered-wrong", once(picked), _keys("1 enter")),
        Walk("reveal-held-against", held_against, _keys("1 enter")),
        Walk("opinion-held-against", held_against, _keys("1 enter w")),
        Walk("sitting-last-minute", nearly_over),
        Walk("sitting-time-up", time_up),
        Walk("review", time_up, ("1",)),
        Walk("live-clock", examined(5, 2000)),
        Walk("live-paused", examined(5, 2000), ("p",)),
        Walk("live-standing", examined(5, 2000), ("space",)),
        Walk("live-out-of-time", examined(5, 6000)),
        Walk("live-other-grounds", examined(0), ("tab",)),
        Walk("live-read-back", examined(0), _keys("0 0 left left")),
        Walk("rule-book-new-mexico", title, _keys("l r")),
        Walk("rule-book-december", title, _keys("l d d")),
        Walk("rule-book-none", title, ("l", "/", *"zebra")),
        Walk("arrivals", files_dropped, _keys("k")),
        Walk("arrivals-asked", files_dropped),
        Walk("docket-empty", empty_docket),
        Walk("docket-set-aside", teachers_docket),
        Walk("doctor-one-question", teachers_docket, _keys("p")),
        Walk("doctor-sound", docket, _keys("p")),
        Walk("preview", previewed("sawn-rung")),
        Walk("preview-ill", previewed("rail-the-day-after")),
    )

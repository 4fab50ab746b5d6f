"""The world outside the scenes: folders, journal, clock and dice, and what is done in it when a scene asks."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from game.desk.preferring import preferences_of, preferring
from game.play.answers import Asked, Given, motion_key
from game.scenes.court import Court, Shelf
from game.scenes.turns import (
    Begin,
    CopyText,
    Export,
    OpenBanksFolder,
    Practise,
    Prefer,
    Remember,
    SaveQuestion,
    Speak,
    TakeIn,
)
from game.store.files import why, write_whole
from game.store.journal import Journal, open_journal
from game.store.places import any_mentions, banks_folder, data_folder, questions_folder
from game.store.settings import read_settings, write_settings
from game.store.tables import in_memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.banks.bank import Bank
    from game.play.answers import Hearing
    from game.scenes.turns import Deed, Scene
    from game.store.settings import Settings


LENGTH = 8
SHEET = "results.csv"
EXAMINATION = b'kind = "objection"'
"""What a bank with an examination says: enough for the title, which reads no bank."""


class Voice(Protocol):
    """Whoever reads aloud."""

    @property
    def reading(self) -> bool:
        """Whether a text is being read."""
        ...

    def read(self, text: str) -> bool:
        """Begin to read; False where there is no voice."""
        ...

    def stop(self) -> None:
        """Fall silent."""
        ...


@dataclass
class World:
    """One run of the game. A given `seed` draws the same questions on every machine; without it, by lot.

    `length` is how many questions a hearing has, where the player said; `files` are the banks they named; `sitting` is
    whether the hearing is to be sat as an examination, and `minutes` how many each of its questions has, 0 for no
    clock; `ticking` is whether anybody tells the time.
    """

    data: Path
    seed: int | None = None
    length: int | None = None
    files: tuple[Path, ...] = ()
    sitting: bool = False
    minutes: float = 0.0
    ticking: bool = True
    notices: tuple[str, ...] = ()
    copy: Callable[[str], bool] = field(default=lambda _: False)
    show_folder: Callable[[Path], bool] = field(default=lambda _: False)

    @cached_property
    def journal(self) -> Journal:
        """The player's journal."""
        return open_journal(self.data)

    @cached_property
    def settings(self) -> Settings:
        """What the player has chosen; what cannot be saved holds until they leave."""
        kept, notice = read_settings(self.data)
        self.notices += (notice,) if notice else ()
        return kept

    @cached_property
    def voice(self) -> Voice:
        """Whoever reads aloud; asked for by a key."""
        from game.desk.speaking import Reader  # noqa: PLC0415 the first frame does not wait for it

        return Reader()

    def hush(self) -> None:
        """Fall silent, if anything was ever read."""
        if "voice" in vars(self):
            self.voice.stop()

    def keep(self, settings: Settings) -> str:
        """Keep what the player has chosen, at once; the answer is '' or a sentence for them."""
        self.settings = settings
        return write_settings(self.data, settings)

    def touch_nothing(self) -> None:
        """Play with the banks that were named or came with the game, and write nothing anywhere."""
        self.journal = Journal(in_memory(), None)
        self.files = self.files or (questions_folder(),)

    def court(self) -> Court:
        """What a first scene is made of: the world as it is now."""
        kept = self.settings
        return Court(
            shelve=self.shelve,
            read=self.read,
            docket=self._docket,
            unfinished=self.journal.unfinished(),
            today=date.today(),  # noqa: DTZ011 the law of the player's own day
            stamp=f"{now():%Y%m%dT%H%M%S.%f}-{os.urandom(3).hex()}",
            seed=_by_lot() if self.seed is None else self.seed,
            length=LENGTH if self.length is None else self.length,
            answers=self.given,
            tried=lambda: tuple(each.tried for each in self.journal.practised()),
            motion=self._motion if not self.files or questions_folder() in self.files else None,
            certainty=kept.certainty,
            first=self.journal.blank,
            slack=kept.timers or 1.0,
            prefer=preferences_of(kept),
            ticking=self.ticking,
            since=self._since,
            live=any_mentions(self.files or (questions_folder(), banks_folder(self.data)), EXAMINATION),
            notice=" ".join(part for part in (self.journal.notice, *self.notices) if part),
        )

    def _docket(self, name: str) -> Scene:
        """The docket as it now is, with another lot drawn, at the bank of a name."""
        from game.scenes.docket import Docket  # noqa: PLC0415 banks are read after the first frame

        court = self.court()
        ids = [bank.id for bank in court.shelf.banks]
        return Docket(court, ids.index(name) if name in ids else 0)

    def _since(self, key: str) -> int:
        """How many milliseconds ago a hearing was begun, by the clock on the wall."""
        began = self.journal.begun(key)
        return max(0, round((now() - began).total_seconds() * 1000)) if began else 0

    def _motion(self) -> Hearing | None:
        """The motion of today, if it was called."""
        return self.journal.hearing(motion_key(date.today()))  # noqa: DTZ011 the player's own day

    def given(self) -> tuple[Given, ...]:
        """Every ruling in the journal, on the player's own day."""
        return tuple(
            Given(
                each.n,
                each.at.astimezone().date(),
                each.hearing,
                Asked(each.bank, each.question, each.variant),
                each.answer,
            )
            for each in self.journal.answers()
        )

    def shelve(self) -> Shelf:
        """Read every bank there is: those named on the command line, else the shipped and the player's own."""
        from game.banks.installed import installed_banks  # noqa: PLC0415 banks are read after the first frame
        from game.desk.shelving import shelf_of  # noqa: PLC0415

        more = () if self.files else installed_banks()
        return shelf_of(self.files or (questions_folder(), banks_folder(self.data)), questions_folder(), more)

    def read(self) -> tuple[Bank, ...]:
        """Read every bank there is, and prove none."""
        from game.banks.installed import installed_banks  # noqa: PLC0415 banks are read after the first frame
        from game.desk.shelving import banks_of  # noqa: PLC0415

        places = self.files or (questions_folder(), banks_folder(self.data))
        return banks_of(places, () if self.files else installed_banks())

    def perform(self, deed: Deed) -> str:
        """Do what a scene asks; the answer is '' or a sentence for the player."""
        match deed:
            case Begin() | Remember() | Practise():
                return self._enter(deed)
            case CopyText(text):
                return "Copied: paste it where you want it." if self.copy(text) else f"Copy this by hand:\n{text}"
            case Export():
                return self._export()
            case Prefer(name, value):
                return self.keep(preferring(self.settings, name, value))
            case Speak(text):
                return self._speak(text)
            case TakeIn():
                from game.desk.receiving import take_in  # noqa: PLC0415 only asked for where a file was dropped

                return take_in(deed, banks_folder(self.data))
            case SaveQuestion():
                from game.desk.keeping import saved  # noqa: PLC0415 only asked for by a key

                return saved(deed, banks_folder(self.data), date.today())  # noqa: DTZ011 the player's own day
            case OpenBanksFolder():
                folder = banks_folder(self.data)
                return "" if self.show_folder(folder) else f"Your banks live in {folder}"

    def _enter(self, deed: Begin | Remember | Practise) -> str:
        """Write in the journal what was done in a hearing."""
        match deed:
            case Begin(hearing):
                return self.journal.begin(hearing, now())
            case Remember(hearing, answer):
                return self.journal.remember(hearing, answer, now())
            case Practise(hearing, tried):
                return self.journal.practise(hearing, tried, now())

    def _export(self) -> str:
        """Write every ruling to a sheet in the player's folder, in the place of the last one."""
        from game.desk.exporting import as_csv, rows_of  # noqa: PLC0415 nobody waits for it but who asks

        file = self.data / SHEET
        rows = rows_of(self.journal.answers(), self.journal.hearings(), self.shelve().banks)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, as_csv(rows))
        except (OSError, ValueError) as error:
            return f"The sheet could not be written: {why(error)}."
        return f"Every ruling, with nobody's name, is in {file}"

    def _speak(self, text: str) -> str:
        """Read aloud, or fall silent; with no voice, or none wanted, what would be said can be pasted."""
        if self.voice.reading:
            self.voice.stop()
            return ""
        if self.settings.speech and self.voice.read(text):
            return ""
        why = "There is no voice on this computer" if self.settings.speech else "The voice is off"
        kept = self.copy(text)
        return f"{why}: what the screen says is on the clipboard." if kept else f"{why}, and no clipboard."


def world(
    data: Path | None = None, seed: int | None = None, length: int | None = None, files: tuple[Path, ...] = ()
) -> World:
    """Make the world of this machine and this player."""
    return World(data_folder(data, os.environ), seed, length, files)


def _by_lot() -> int:
    """Draw a seed; the system's own chance is there at once, where the library for it takes its time to load."""
    return int.from_bytes(os.urandom(4), "big") >> 1


def now() -> datetime:
    """The time, in the one zone that the journal knows."""
    return datetime.now(UTC)

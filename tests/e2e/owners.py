"""Whose window it is: somebody who plays, of whose answers count is kept, or somebody who writes a bank."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from random import Random
from typing import TYPE_CHECKING

from game.banks.bank import BadFile
from game.desk import preview
from game.desk.preview import File, _court
from game.desk.sitting import outside_of, window_look
from game.desk.world import World
from game.scenes.court import can_go_on
from game.scenes.first_ruling import FirstRuling
from game.scenes.hearing import Bench, Naming, Sidebar, resume
from game.scenes.live import Live
from game.scenes.preview import opened
from game.scenes.sat import Sat
from game.scenes.title import Title
from game.scenes.turns import Practise, Push, Remember
from game.store.places import assets_folder, banks_folder
from game.store.settings import Letters, Settings, Theme
from game.window.look import Look
from game.window.stage import Stage
from tests.banks.samples import CHOICE, EXAMINATION, GOOD, HEADING, VIEWED
from tests.e2e.befalling import SIZES
from tests.e2e.pasts import past
from tests.shelves import Shipped, Small

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.play.answers import Tried
    from game.scenes.turns import Deed, Scene

LENGTH = 2
EIGHT, ALONE = 8, 6
"""Of eight players, one has nothing but the banks in their own folder; the others have the game's, or small ones."""
STARTS = (*SIZES[:3], SIZES[0], SIZES[0])
"""A small window is soon painted."""
DRAFTS = (
    GOOD,
    GOOD.replace("calm over coffee", "calm over tea"),
    GOOD.replace('ruling = "admitted"', 'ruling = "excluded"'),
    f"{HEADING}{CHOICE}",
    EXAMINATION,
    VIEWED,
    "[bank\n",
    "",
)
"""What an author saves: a bank that is sound, one whose ruling the rules do not share, one that is none, nothing."""


@dataclass
class Voice:
    """Reads until it is told to stop, or cannot read at all."""

    able: bool
    reading: bool = False

    def read(self, _text: str) -> bool:
        self.reading = self.able
        return self.able

    def stop(self) -> None:
        self.reading = False


@dataclass
class Judge:
    """Somebody who plays; what they remember is what the screens were told is entered."""

    data: Path
    number: int
    files: Sequence[Path]
    given: list[tuple[str, int, str, str, int]] = field(default_factory=list)
    tried: dict[tuple[str, int, str], Tried] = field(default_factory=dict)
    home: str = "title"

    def __post_init__(self) -> None:
        """Choose how the window is to look, and rule on something before, by lot."""
        chance = Random(self.number)
        self.world = self._opened()
        assert self.world.keep(_liked(chance)) == ""
        for _ in range(chance.randrange(3)):
            self.meddle(2 * chance.randrange(len(self.files)))
        for deed in past(self.world.court(), self.number // EIGHT):
            self._perform(deed)

    def begin(self) -> Stage:
        """Open the game on the title."""
        self.world.voice = Voice(able=self.number % 3 > 0)
        outside = replace(outside_of(self.world), perform=self._perform)
        return Stage(Title(self.world.court()), outside, window_look(self.world), assets_folder())

    def end(self, stage: Stage) -> None:
        """Whatever was entered is in the journal, and whatever was left comes back."""
        was, self.world = self.world, self._opened()
        was.journal.close()
        assert self.world.settings == was.settings
        _comes_back(self.world, stage)
        self._all_is_written()

    def leave(self) -> None:
        """Let go of the journal."""
        self.world.journal.close()

    def meddle(self, number: int) -> None:
        """Copy a file into the banks folder, or take one out of it."""
        folder = banks_folder(self.data)
        there = sorted(folder.iterdir())
        if number % 2 and there:
            there[number % len(there)].unlink()
            return
        file = self.files[number // 2 % len(self.files)]
        if file.is_file():
            shutil.copyfile(file, folder / file.name)

    @property
    def _has_others(self) -> bool:
        """Whether there are banks beside the player's own."""
        return self.number % EIGHT != ALONE

    def _opened(self) -> World:
        """The world as it is on the disk: with the banks of the game, with small ones, or with one’s own alone."""
        if not self._has_others:
            return World(self.data, self.number, LENGTH, (banks_folder(self.data),))
        return (Small if self.number % 2 else Shipped)(self.data, self.number, LENGTH)

    def _perform(self, deed: Deed) -> str:
        told = self.world.perform(deed)
        if isinstance(deed, Remember):
            answer = deed.answer
            self.given.append((deed.hearing.key, answer.place, answer.choice, answer.ground, answer.points))
        if isinstance(deed, Practise):
            self.tried.setdefault((deed.hearing.key, deed.tried.place, deed.tried.exercise), deed.tried)
        assert told == "" or not isinstance(deed, Remember | Practise), told
        return told

    def _all_is_written(self) -> None:
        """Every answer is in the journal, once, in order, with its points; and every exercise as it first went."""
        written = [
            (each.hearing, each.place, str(each.choice), each.ground, each.points)
            for each in self.world.journal.answers()
        ]
        assert written == self.given
        places = [(key, place) for key, place, *_ in written]
        assert len(set(places)) == len(places)
        practised = [(each.hearing, each.tried) for each in self.world.journal.practised()]
        assert practised == [(key, tried) for (key, _, _), tried in self.tried.items()]


@dataclass
class Author:
    """Somebody who previews a bank, and saves it again and again."""

    folder: Path
    number: int
    _files: Sequence[Path]
    home: str = ""

    def __post_init__(self) -> None:
        """Save a first draft."""
        self.meddle(self.number // EIGHT)

    def begin(self) -> Stage:
        """Open the preview; of what is no bank at all there is none, and the author saves one."""
        file = File(self.folder / "bank.toml")
        found = file.proof()
        if isinstance(found.bank, BadFile) and found.bank.unreadable:
            self.meddle(DRAFTS.index(GOOD))
            found = file.proof()
        first = opened(_court(found), found, "")
        look = Look().sized(*SIZES[self.number % len(SIZES)])
        return Stage(first, preview.outside_of(file, first, watch=True), look, assets_folder())

    def end(self, _stage: Stage) -> None:
        """Nothing was to be written down, and beside the bank nothing is."""
        assert {each.name for each in self.folder.iterdir()} <= {"bank.toml"}

    def leave(self) -> None:
        """Nothing is held."""

    def meddle(self, number: int) -> None:
        """Save the bank."""
        (self.folder / "bank.toml").write_text(DRAFTS[number % len(DRAFTS)], encoding="utf-8")


def _liked(chance: Random) -> Settings:
    width, height = chance.choice(STARTS)
    return Settings(
        width,
        height,
        text_scale=chance.choice((1.0, 1.0, 1.0, 1.5, 2.0)),
        theme=chance.choice(tuple(Theme)),
        letters=chance.choice(tuple(Letters)),
        certainty=chance.random() < 0.3,
        timers=chance.choice((1.0, 1.0, 2.0, 0.0)),
        muted=chance.random() < 0.9,
        captions=chance.random() < 0.3,
        reduced_motion=chance.random() < 0.3,
    )


def _comes_back(again: World, stage: Stage) -> None:
    """Whatever was left in the middle comes back at the same question, with the same words."""
    court = again.court()
    for hearing in court.unfinished:
        name = hearing.asked[0].bank
        bank = court.bank(name)
        if bank is None or not can_go_on(bank, hearing):
            assert name not in court.shelf.shipped, f"the bank {name} came with the game, and its hearing is lost"
            continue
        move = resume(court, bank, hearing).move
        assert isinstance(move, Push)
        assert asked_in(move.scene) == (hearing.key, hearing.asked[hearing.place], told_in(move.scene))
        for scene in stage.stack:
            if asked_in(scene)[:1] == (hearing.key,):
                assert asked_in(scene) == asked_in(move.scene)


def asked_in(scene: Scene) -> tuple[object, ...]:
    """Whose hearing it is, what is being asked in it, and in which words; nothing, where nothing is."""
    match scene:
        case Sat() | FirstRuling():
            return asked_in(scene.scene)
        case Bench() | Naming() | Sidebar():
            return (scene.sitting.hearing.key, scene.sitting.posed.asked, told_in(scene))
        case Live() if not scene.run.over:
            return (scene.run.hearing.key, scene.run.hearing.asked[len(scene.run.met)], told_in(scene))
    return ()


def told_in(scene: Scene) -> str:
    """The words of the question."""
    match scene:
        case Sat() | FirstRuling():
            return told_in(scene.scene)
        case Bench() | Naming() | Sidebar():
            return "".join(piece.text for piece in scene.sitting.posed.pieces)
        case Live():
            return scene.run.lines[len(scene.run.met)].line.says
    return ""

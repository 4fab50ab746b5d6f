"""Files dropped on the window: taken in and never written over, or refused in plain words."""

from __future__ import annotations

import os
from pathlib import Path

import pygame
import pytest

from game.banks import limits
from game.desk.receiving import received
from game.desk.world import World
from game.scenes.arrivals import Arrivals
from game.scenes.docket import Docket
from game.scenes.intents import BACK, ENTER, Intent
from game.scenes.title import Title
from game.scenes.turns import Home, TakeIn
from game.window.look import Look
from game.window.loop import handle
from game.window.stage import Outside, Stage
from tests.banks.packs import pack
from tests.benches import TEXT

OTHER = TEXT.replace("The van at the crossing", "The van again")


def dropped(world: World, *paths: Path) -> Arrivals:
    return Arrivals(world.court(), received([str(path) for path in paths], world.data / "banks"))


def docket_after(arrived: Arrivals, intent: Intent) -> Docket:
    move = arrived.on(intent).move
    assert isinstance(move, Home)
    assert isinstance(move.on, Docket)
    return move.on


@pytest.fixture
def world(tmp_path: Path) -> World:
    (tmp_path / "data" / "banks").mkdir(parents=True)
    return World(tmp_path / "data", seed=3)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "van.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_bank_dropped_is_copied_and_the_docket_shows_it_at_once(world: World, file: Path) -> None:
    arrived = dropped(world, file)
    assert [each.says for each in arrived.files] == ["Copied into your banks folder."]
    docket = docket_after(arrived, ENTER)
    assert "The van at the crossing" in str(docket.view())
    assert file.exists()
    world.journal.close()


def test_a_pack_dropped_is_taken_in_whole_and_only_if_it_is_whole(world: World, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.zip", tmp_path / "bad.zip"
    good.write_bytes(pack({"van.toml": TEXT.encode()}))
    bad.write_bytes(good.read_bytes()[:-1])
    arrived = dropped(world, good, bad, good)
    first, second, third = (each.says for each in arrived.files)
    assert first == "Copied into your banks folder."
    assert second.startswith("The archive is cut short, or something was added to its end: ")
    assert third == "You have this very file already."
    assert "The van at the crossing" in str(docket_after(arrived, ENTER).view())
    assert [file.name for file in (world.data / "banks").iterdir()] == ["good.zip"]
    world.journal.close()


def test_a_name_already_taken_asks_and_both_can_be_kept(world: World, file: Path) -> None:
    banks = world.data / "banks"
    (banks / "van.toml").write_text(OTHER, encoding="utf-8")
    arrived = dropped(world, file)
    intent = arrived.view().intent_for("k")
    assert intent is not None
    (deed,) = arrived.on(intent).deeds
    assert isinstance(deed, TakeIn)
    assert world.perform(deed) == "Copied into your banks folder as van-2.toml."
    assert (banks / "van.toml").read_text(encoding="utf-8") == OTHER
    assert (banks / "van-2.toml").read_text(encoding="utf-8") == TEXT
    world.journal.close()


def test_what_is_replaced_is_kept_under_another_name_time_after_time(world: World, file: Path) -> None:
    banks = world.data / "banks"
    (banks / "van.toml").write_text(OTHER, encoding="utf-8")
    for kept, was in (("van-2.toml.bak", OTHER), ("van-3.toml.bak", TEXT)):
        (waits,) = dropped(world, file).files if kept == "van-2.toml.bak" else (None,)
        told = world.perform(TakeIn("van.toml", TEXT.encode(), in_place=True))
        assert waits is None or waits.waits
        assert told == f"Replaced; the file that was there is now called {kept}."
        assert (banks / kept).read_text(encoding="utf-8") == was
    assert (banks / "van.toml").read_text(encoding="utf-8") == TEXT
    world.journal.close()


def test_a_file_that_waits_can_be_left_and_nothing_is_written(world: World, file: Path) -> None:
    banks = world.data / "banks"
    (banks / "van.toml").write_text(OTHER, encoding="utf-8")
    turn = dropped(world, file).on(BACK)
    assert not turn.deeds
    assert [path.name for path in banks.iterdir()] == ["van.toml"]
    world.journal.close()


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Week six.docx", "word processor"),
        ("banks.7z", "unpack anything else first"),
        ("banks.zip", "This is no zip archive"),
        ("notes.txt", "ends in .toml"),
        (".hidden.toml", "begins with a dot"),
        ("gone.toml", "There is no such file"),
    ],
)
def test_what_is_no_bank_is_told_in_plain_words(world: World, tmp_path: Path, name: str, says: str) -> None:
    if not name.startswith("gone"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (told,) = dropped(world, tmp_path / name).files
    assert says in told.says
    assert not list((world.data / "banks").iterdir())
    world.journal.close()


def test_a_folder_a_giant_a_pipe_and_a_file_too_many_are_told_apart(world: World, tmp_path: Path) -> None:
    giant = tmp_path / "giant.toml"
    giant.write_bytes(b"#" * (limits.FILE_BYTES + 1))
    told = dropped(world, tmp_path, giant).files
    assert "folder" in told[0].says
    assert "divide it" in told[1].says
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.toml")
        assert "a pipe or a device" in dropped(world, tmp_path / "pipe.toml").files[0].says
    assert dropped(world, *[tmp_path] * 22).files[-1].name == "2 more"
    world.journal.close()


def test_the_very_file_again_is_not_copied_twice_and_one_in_the_folder_stays(world: World, file: Path) -> None:
    dropped(world, file)
    assert dropped(world, file).files[0].says == "You have this very file already."
    assert dropped(world, world.data / "banks" / "van.toml").files[0].says == "It is in your banks folder already."
    assert len(list((world.data / "banks").iterdir())) == 1
    world.journal.close()


def test_a_folder_that_cannot_be_written_is_told(world: World, file: Path) -> None:
    (world.data / "banks").rmdir()
    (world.data / "banks").write_text("no folder", encoding="utf-8")
    (told,) = dropped(world, file).files
    assert told.says.startswith("It could not be copied: ")
    world.journal.close()


def test_a_hearing_under_way_is_left_by_who_goes_to_the_docket_from_a_drop_and_never_stands_behind_it(
    world: World, file: Path
) -> None:
    def arrivals(paths: tuple[str, ...]) -> Arrivals:
        return Arrivals(world.court(), received(paths, world.data / "banks"))

    outside = Outside(world.perform, lambda: Title(world.court()), lambda _: None, None, arrivals)
    stage = Stage(Title(world.court()), outside, Look(), Path("assets"))
    stage.press("n")
    assert stage.view.scene == "question"
    handle(stage, pygame.event.Event(pygame.DROPFILE, file=str(file)))
    handle(stage, pygame.event.Event(pygame.DROPCOMPLETE))
    stage.press("enter")
    assert stage.view.scene == "docket"
    stage.press("esc")
    assert stage.view.scene == "title"
    assert "Go on" in str(stage.view)
    world.journal.close()


def test_files_dropped_on_the_window_are_taken_in_together(world: World, file: Path) -> None:
    first = Docket(world.court())
    seen: list[tuple[str, ...]] = []

    def arrivals(paths: tuple[str, ...]) -> Arrivals:
        seen.append(paths)
        return Arrivals(world.court(), received(paths, world.data / "banks"))

    outside = Outside(world.perform, lambda: first, lambda _: None, None, arrivals)
    stage = Stage(first, outside, Look((1280, 720)), Path("assets"))
    for event in (
        pygame.event.Event(pygame.DROPBEGIN),
        pygame.event.Event(pygame.DROPFILE, file=str(file)),
        pygame.event.Event(pygame.DROPFILE, file=str(file.with_suffix(".docx"))),
        pygame.event.Event(pygame.DROPCOMPLETE),
    ):
        handle(stage, event)
    assert seen == [(str(file), str(file.with_suffix(".docx")))]
    assert stage.view.scene == "arrivals"
    assert len(stage.stack) == 1
    stage.press("enter")
    assert stage.view.scene == "docket"
    assert "The van at the crossing" in str(stage.view)
    world.journal.close()

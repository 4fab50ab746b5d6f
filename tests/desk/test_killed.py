"""A game that is killed, refused by the disk or opened twice loses no ruling, and says in a sentence what is wrong."""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from game.store import opening
from game.store.tables import connect
from tests.desk.processes import Hearing, finished, results
from tests.desk.running import inlimine
from tests.store.test_formats import in_future

if TYPE_CHECKING:
    from pathlib import Path

FIVE = 5
ROUND = "1\n1\n\n"
JOURNAL = "journal.sqlite3"


@pytest.fixture(scope="module")
def bank(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Eight shipped questions, those with the fewest readings: every process must prove them before it can begin."""
    text = (checkout / "questions" / "prompt-side.toml").read_text(encoding="utf-8")
    heading, *questions = re.split(r"^(?=\[\[question\]\])", text, flags=re.MULTILINE)
    chosen = sorted(questions, key=lambda question: question.count(".reading]]"))[:8]
    file = tmp_path_factory.mktemp("light") / "light.toml"
    file.write_text("".join((heading.replace('"prompt-side"', '"light"', 1), *chosen)), encoding="utf-8")
    return str(file)


def place_of(screen: str) -> str:
    return next(line for line in screen.splitlines() if line.startswith("Question "))


def kill_after_five(bank: str, data: Path, seed: int, breath: float) -> str:
    """Answer five questions, kill the game a breath after the fifth ruling, and give what was told last."""
    hearing = Hearing(bank, "--seed", str(seed), data=data)
    for _ in range(FIVE):
        told = hearing.rule()
        if len(results_now(data)) < FIVE:
            told = hearing.say("")
    time.sleep(breath)
    hearing.kill()
    return told


def results_now(data: Path) -> list[int]:
    """The places of the rulings on disk, read beside the game."""
    with closing(sqlite3.connect(f"file:{data / JOURNAL}?mode=ro", uri=True)) as tables:
        return [place for (place,) in tables.execute("SELECT place FROM answer ORDER BY n")]


def survive(bank: str, data: Path, seed: int, breath: float) -> None:
    kill_after_five(bank, data, seed, breath)
    before = results(data)
    assert len(before) == FIVE
    again = Hearing(bank, data=data)
    assert place_of(again.screen) == "Question 6 of 8"
    again.rule()
    assert again.leave().code == 0
    after = results(data)
    assert after[:FIVE] == before
    assert len(after) == FIVE + 1


@pytest.mark.parametrize("seed", range(3))
def test_killed_after_the_fifth_ruling_it_is_resumed_at_the_sixth(seed: int, bank: str, tmp_path: Path) -> None:
    survive(bank, tmp_path, seed, random.Random(seed).uniform(0, 0.05))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3, 23))
def test_twenty_more_kills_lose_nothing(seed: int, bank: str, tmp_path: Path) -> None:
    survive(bank, tmp_path, seed, random.Random(seed).uniform(0, 0.05))


def test_the_question_left_is_put_again_in_the_same_reading(bank: str, tmp_path: Path) -> None:
    hearing = Hearing(bank, "--seed", "11", data=tmp_path)
    hearing.rule()
    left = hearing.say("")
    hearing.kill()
    again = Hearing(bank, data=tmp_path)
    assert again.screen.split() == left.split()
    again.kill()


def test_a_kill_between_a_ruling_and_its_ground_loses_only_the_pencilled_ruling(bank: str, tmp_path: Path) -> None:
    hearing = Hearing(bank, "--seed", "11", data=tmp_path)
    hearing.say("1")
    hearing.kill()
    again = Hearing(bank, data=tmp_path)
    assert place_of(again.screen) == "Question 1 of 8"
    assert again.leave().code == 0
    assert results(tmp_path) == []


def test_two_copies_at_once_keep_the_rulings_of_both(bank: str, tmp_path: Path) -> None:
    one, other = (Hearing(bank, "--seed", seed, data=tmp_path) for seed in ("1", "2"))
    for _ in range(2):
        for hearing in (one, other):
            hearing.rule()
            hearing.say("")
    ended = [hearing.leave() for hearing in (one, other)]
    assert [(done.code, done.err) for done in ended] == [(0, ""), (0, "")]
    assert [answer["n"] for answer in results(tmp_path)] == [1, 2, 3, 4]


def test_two_copies_of_one_hearing_let_the_first_ruling_stand_and_say_so(bank: str, tmp_path: Path) -> None:
    one = Hearing(bank, "--seed", "1", data=tmp_path)
    other = Hearing(bank, "--seed", "1", data=tmp_path)
    one.rule("1")
    told = other.rule("2")
    assert "first" in told
    assert [hearing.leave().code for hearing in (one, other)] == [0, 0]
    assert [answer["choice"] for answer in results(tmp_path)] == ["keep_out"]


def test_a_folder_that_cannot_be_made_lets_the_player_play_and_says_that_nothing_is_kept(
    bank: str, tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    ran = inlimine("play", bank, "--terminal", "--data-dir", str(in_the_way / "mine"), given=ROUND)
    assert ran.code == 0
    assert "will not be kept" in " ".join(ran.out.split())
    assert "--data-dir" in ran.out
    assert "Question 2 of 8" in ran.out
    assert "Traceback" not in ran.err


def test_the_results_say_so_too(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    ran = inlimine("results", "--data-dir", str(in_the_way / "mine"))
    assert "will not be kept" in ran.err
    assert "Traceback" not in ran.err


def test_on_a_full_disk_the_game_goes_on_and_says_what_is_not_saved(
    bank: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(path: Path) -> sqlite3.Connection:
        tables = connect(path)
        (pages,) = tables.execute("PRAGMA page_count").fetchone()
        tables.execute(f"PRAGMA max_page_count = {pages}")
        return tables

    words = ("play", bank, "--terminal", "--data-dir", str(tmp_path))
    inlimine(*words, "--seed", "0", given=ROUND * 8)
    monkeypatch.setattr(opening, "connect", no_room)
    for seed in range(1, 20):
        ran = inlimine(*words, "--seed", str(seed), given=ROUND * 8)
        if "the disk is full" in ran.out:
            break
    monkeypatch.undo()
    assert ran.code == 0
    assert "could not be saved: the disk is full" in " ".join(ran.out.split())
    assert "What the jury heard" in ran.out
    assert "could not be saved: the disk is full" in ran.err
    assert "Traceback" not in ran.err
    kept = results(tmp_path)
    assert len(kept) >= 8 * seed
    assert [answer["n"] for answer in kept] == list(range(1, len(kept) + 1))


@pytest.mark.parametrize("damage", ["empty", "nonsense", "cut in two"])
def test_a_damaged_journal_is_set_aside_and_told(damage: str, bank: str, tmp_path: Path) -> None:
    inlimine("play", bank, "--terminal", "--seed", "1", "--data-dir", str(tmp_path), given=ROUND * 2)
    for spare in tmp_path.glob("*"):
        if spare.is_file() and spare.name != JOURNAL:
            spare.unlink()
    journal = tmp_path / JOURNAL
    whole = journal.read_bytes()
    journal.write_bytes({"empty": b"", "nonsense": b"nonsense" * 512, "cut in two": whole[: len(whole) // 2]}[damage])
    ran = inlimine("play", bank, "--terminal", "--seed", "2", "--data-dir", str(tmp_path), given=ROUND)
    assert ran.code == 0
    assert "Note: " in ran.out
    assert "Question 2 of 8" in ran.out
    assert "Traceback" not in ran.err
    again = finished("play", bank, "--seed", "2", "--terminal", data=tmp_path)
    assert place_of(again.out) == "Question 2 of 8"
    assert "Note: " not in again.out


def test_a_journal_of_a_newer_game_is_left_alone(bank: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = ("play", bank, "--terminal", "--data-dir", str(tmp_path))
    with monkeypatch.context() as future:
        in_future(future)
        inlimine(*words, "--seed", "1", given=ROUND)
    newer = (tmp_path / JOURNAL).read_bytes()
    ran = inlimine(*words, given=ROUND)
    assert ran.code == 0
    assert "written by a newer In Limine" in " ".join(ran.out.split())
    assert "Question 3 of 8" in ran.out
    assert (tmp_path / JOURNAL).read_bytes() == newer


def test_a_bank_that_has_gone_leaves_its_hearing_in_peace(bank: str, tmp_path: Path) -> None:
    own = tmp_path / "data" / "banks"
    own.mkdir(parents=True)
    copied = own / "mine.toml"
    shutil.copy(bank, copied)
    text = copied.read_text(encoding="utf-8").replace('id = "light"', 'id = "mine"', 1)
    copied.write_text(text, encoding="utf-8")
    data = ("--data-dir", str(tmp_path / "data"))
    inlimine("play", str(copied), "--terminal", *data, given=ROUND)
    copied.unlink()
    ran = inlimine("play", "--terminal", *data, given="esc\n1\n")
    assert ran.code == 0
    assert "Traceback" not in ran.err
    assert inlimine("results", *data).out.count("mine/") == 1

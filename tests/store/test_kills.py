"""What was acknowledged is there after the process is killed, and whatever other process writes."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import game
from game.store.journal import open_journal

if TYPE_CHECKING:
    from game.store.entries import Recorded

CHECKOUT = Path(game.__file__).parent.parent

# Gives rulings without end and says each number once the journal has acknowledged it.
GIVE_ALL = """
import sys
from pathlib import Path
from game.store.journal import open_journal
from tests.store.hearings import NOON, hearing_of, ruling_at

key, many, hearing = sys.argv[2], int(sys.argv[3]), hearing_of(int(sys.argv[3]), sys.argv[2])
journal = open_journal(Path(sys.argv[1]))
print("started", journal.notice, flush=True)
for place in range(many):
    told = journal.remember(hearing, ruling_at(place), NOON)
    print(place if told == "" else told, flush=True)
"""


def start(folder: Path, key: str, many: int) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", GIVE_ALL, str(folder), key, str(many)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, cwd=CHECKOUT)


def kill_after(folder: Path, key: str, lines: int, breath: float) -> list[int]:
    """Let it give rulings, kill it a breath after so many lines, and give what it said was acknowledged."""
    with start(folder, key, 5000) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(breath)
        process.kill()
        said += process.stdout.readlines()
    assert said[0] == "started \n"
    return [int(line) for line in said[1:] if line.endswith("\n")]


def survive_kills(folder: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)
    acknowledged = 0
    for turn in range(kills):
        said = kill_after(folder, str(turn), chance.randint(1, 6), chance.uniform(0, 0.02))
        assert said == list(range(len(said)))
        journal = open_journal(folder)
        given = [answer.place for answer in journal.answers() if answer.hearing == str(turn)]
        assert journal.notice == ""
        assert given == list(range(len(given)))
        assert len(said) <= len(given) <= len(said) + 1
        journal.close()
        acknowledged += len(said)
    assert acknowledged > kills


def test_twenty_kills_lose_no_acknowledged_ruling(tmp_path: Path) -> None:
    survive_kills(tmp_path, 20, seed=1)


@pytest.mark.long
def test_four_hundred_kills_lose_no_acknowledged_ruling(tmp_path: Path) -> None:
    survive_kills(tmp_path, 400, seed=2)


def test_four_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    everyone = [start(tmp_path, key, 50) for key in ("a", "b", "c", "d")]
    for process in everyone:
        said, _ = process.communicate()
        assert said.splitlines()[1:] == [str(place) for place in range(50)]
    journal = open_journal(tmp_path)
    answers = journal.answers()
    assert [answer.n for answer in answers] == list(range(1, 201))
    assert sorted(map(place_of, answers)) == [(key, place) for key in "abcd" for place in range(50)]
    assert journal.unfinished() == ()
    journal.close()


def place_of(answer: Recorded) -> tuple[str, int]:
    return answer.hearing, answer.place

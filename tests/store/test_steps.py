"""The game may be killed at any step of opening a journal; the next start has all that could be had."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import game
from game.store.journal import FILE, open_journal
from tests.store.hearings import give, hearing_of

if TYPE_CHECKING:
    from collections.abc import Callable

CHECKOUT = Path(game.__file__).parent.parent

# Opens a journal and dies, as if killed, just before the n-th time that it touches a file.
DIE_AT_STEP = """
import os, sys
from pathlib import Path
from game.store import health, tables
from game.store.journal import open_journal

folder, left, steps = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
if steps == 2:
    tables.STEPS = health.STEPS = (*tables.STEPS, ("CREATE TABLE due (at TEXT)",))

def count_down(event, given):
    global left
    touches = ("sqlite3.connect", "os.link", "os.rename", "os.remove", "os.mkdir", "open")
    if event in touches and str(folder) in str(given):
        left -= 1
        if left == 0:
            os._exit(9)

sys.addaudithook(count_down)
open_journal(folder).close()
"""


def damaged(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as forged:
        forged.execute("UPDATE answer SET points = 5 WHERE n = 12")


def unreadable(folder: Path) -> None:
    with (folder / FILE).open("r+b") as file:
        file.write(b"\0" * 100)
    (folder / f"{FILE}-journal").write_bytes(b"a change begun and never ended")


def emptied(folder: Path) -> None:
    (folder / FILE).write_bytes(b"")


def untouched(folder: Path) -> None:
    assert (folder / FILE).exists()


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a journal of twenty rulings and its copy."""
    folder = tmp_path_factory.mktemp("sound")
    journal = open_journal(folder)
    give(journal, hearing_of(20), range(20))
    journal.close()
    open_journal(folder).close()
    return folder


@pytest.mark.parametrize(("harm", "steps"), [(damaged, 1), (unreadable, 1), (emptied, 1), (untouched, 2)])
def test_a_kill_at_any_step_of_opening_loses_nothing(
    sound: Path, tmp_path: Path, harm: Callable[[Path], None], steps: int
) -> None:
    survived = 0
    for step in count(1):
        folder = tmp_path / str(step)
        shutil.copytree(sound, folder)
        harm(folder)
        arguments = [sys.executable, "-c", DIE_AT_STEP, str(folder), str(step), str(steps)]
        died = subprocess.run(arguments, cwd=CHECKOUT, check=False).returncode
        if died == 0:
            break
        assert died == 9
        survived += 1
        journal = open_journal(folder)
        assert [answer.n for answer in journal.answers()] == list(range(1, 21)), step
        journal.close()
    assert survived >= 3

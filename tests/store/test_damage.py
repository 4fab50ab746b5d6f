"""No damage goes unseen, what can be saved is saved, what cannot is counted, and the damaged file is kept."""

from __future__ import annotations

import os
import random
import re
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from game.play.answers import Exercise, Tried
from game.store.journal import FILE, open_journal
from tests.store.hearings import NOON, give, hearing_of, ruling_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from game.store.entries import Recorded

GIVEN = 40
HEARING = hearing_of(GIVEN + 1)
PRACTISED = Tried(4, Exercise.ARGUE_BACK, right=True)
COPY = "journal-copy.sqlite3"
DAMAGED = "journal-damaged-1.sqlite3"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a journal of forty rulings."""
    folder = tmp_path_factory.mktemp("sound")
    journal = open_journal(folder)
    assert set(give(journal, HEARING, range(GIVEN))) == {""}
    assert journal.practise(HEARING, PRACTISED, NOON) == ""
    journal.close()
    return (folder / FILE).read_bytes()


def rulings_of(content: bytes, folder: Path) -> tuple[str, tuple[Recorded, ...]]:
    """Start the game on these bytes, see that it goes on, and give the notice and the rulings."""
    folder.mkdir()
    (folder / FILE).write_bytes(content)
    journal = open_journal(folder)
    notice, answers = journal.notice, journal.answers()
    assert journal.on_disk
    assert journal.remember(HEARING, ruling_at(GIVEN), NOON) == ""
    journal.close()
    journal = open_journal(folder)
    assert (journal.notice, len(journal.answers())) == ("", len(answers) + 1)
    journal.close()
    return notice, answers


def flips(sound: bytes, many: int, seed: int) -> Iterator[bytes]:
    """Flip one bit: each of the first hundred bytes once, for they say what the file is, then any at all."""
    chance = random.Random(seed)
    for turn in range(many):
        byte = turn if turn < 100 else chance.randrange(len(sound))
        changed = bytearray(sound)
        changed[byte] ^= 1 << chance.randrange(8)
        yield bytes(changed)


def never_silent(sound: bytes, damaged: Iterator[bytes], folder: Path) -> int:
    _, whole = rulings_of(sound, folder / "sound")
    seen = 0
    for turn, content in enumerate(damaged):
        place = folder / str(turn)
        notice, answers = rulings_of(content, place)
        assert set(answers) <= set(whole)
        if notice == "":
            assert answers == whole
            continue
        seen += 1
        assert (place / DAMAGED).read_bytes() == content
        if said := re.search(r"(\d+) rulings? could be saved; (\d+) rulings? could not", notice):
            assert (int(said[1]), int(said[1]) + int(said[2])) == (len(answers), GIVEN)
    return seen


def test_no_flipped_bit_changes_a_ruling_unseen(sound: bytes, tmp_path: Path) -> None:
    assert never_silent(sound, flips(sound, 160, seed=1), tmp_path) > 20


@pytest.mark.long
def test_no_flipped_bit_of_two_thousand_changes_a_ruling_unseen(sound: bytes, tmp_path: Path) -> None:
    assert never_silent(sound, flips(sound, 2000, seed=2), tmp_path) > 300


def test_a_file_cut_short_is_seen(sound: bytes, tmp_path: Path) -> None:
    lengths = [*range(1, len(sound), 1499), 4096, len(sound) - 1]
    assert never_silent(sound, (sound[:length] for length in lengths), tmp_path) == len(lengths)


def test_a_changed_ruling_is_the_only_one_lost(sound: bytes, tmp_path: Path) -> None:
    forge(tmp_path, sound, "UPDATE answer SET points = 5 WHERE n = 12")
    journal = open_journal(tmp_path)
    assert journal.notice.endswith(f"{DAMAGED}. 39 rulings could be saved; 1 ruling could not.")
    assert [answer.n for answer in journal.answers()] == [n for n in range(1, 41) if n != 12]
    journal.close()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE answer SET place = 50 WHERE n = 1",
        "UPDATE answer SET at = '2026-11-22T12:00:01+00:00' WHERE n = 40",
        "UPDATE answer SET points = 1.5 WHERE n = 2",
        "UPDATE answer SET certainty = '' WHERE n = 2",
        "UPDATE answer SET hints = 0 WHERE n = 3",
        "UPDATE answer SET asked = 0 WHERE n = 4",
        "UPDATE answer SET asked = 1 WHERE n = 1",
        "UPDATE answer SET chain = x'00' WHERE n = 40",
        "UPDATE answer SET chain = 'text' WHERE n = 39",
        "UPDATE hearing SET title = 'Another'",
        "UPDATE head SET rows = 39 WHERE name = 'answer'",
        "UPDATE head SET rows = 1 WHERE name = 'format'",
        "DELETE FROM answer WHERE n = 40",
        "DELETE FROM answer WHERE n = 7",
        "DELETE FROM answer",
        "DELETE FROM head",
        "DROP TABLE answer",
        "DROP TABLE tried",
        "DELETE FROM head WHERE name = 'tried'",
        "UPDATE tried SET right = 1 - right",
        "DELETE FROM tried",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = 1",
        "PRAGMA user_version = 2",
        "PRAGMA user_version = 9",
        "PRAGMA application_id = 0",
    ],
)
def test_a_file_changed_from_outside_is_seen_and_its_copy_makes_it_whole(
    sound: bytes, tmp_path: Path, change: str
) -> None:
    assert forge(tmp_path, sound, change) != sound
    (tmp_path / COPY).write_bytes(sound)
    journal = open_journal(tmp_path)
    assert journal.notice == (
        f"The file with your rulings was damaged; it is kept as {DAMAGED}. Nothing was lost: 40 rulings could be saved."
    )
    assert [answer.n for answer in journal.answers()] == list(range(1, 41))
    assert [hearing.place for hearing in journal.hearings()] == [40]
    assert [each.tried for each in journal.practised()] == [PRACTISED]
    journal.close()


def forge(folder: Path, sound: bytes, change: str) -> bytes:
    (folder / FILE).write_bytes(sound)
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as forged:
        forged.execute(change)
    return (folder / FILE).read_bytes()


@pytest.mark.parametrize("content", [b"To do: milk, bread.\n" * 90, b"\0" * 4096, b"SQLite format 3\0"])
def test_a_file_that_is_no_journal_is_set_aside_and_the_copy_taken(
    sound: bytes, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / FILE).write_bytes(content)
    (tmp_path / f"{FILE}-journal").write_bytes(b"a change begun and never ended")
    (tmp_path / COPY).write_bytes(sound)
    journal = open_journal(tmp_path)
    assert "40 rulings could be saved, from the copy" in journal.notice
    assert len(journal.answers()) == 40
    journal.close()
    assert (tmp_path / DAMAGED).read_bytes() == content


def test_where_no_ruling_was_saved_none_is_counted(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    assert journal.begin(HEARING, NOON) == ""
    journal.close()
    forge(tmp_path, (tmp_path / FILE).read_bytes(), "DELETE FROM head WHERE name = 'tried'")
    journal = open_journal(tmp_path)
    assert journal.notice.endswith(f"{DAMAGED}. Nothing was lost: it held no ruling.")
    journal.close()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / FILE).write_bytes(b"not a journal")
    journal = open_journal(tmp_path / "other")
    assert journal.notice.endswith(f"{DAMAGED}. No ruling could be saved.")
    journal.close()


def test_an_empty_file_is_told_and_its_copy_taken(sound: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).touch()
    journal = open_journal(tmp_path)
    assert journal.notice == "The file with your rulings was empty; if there were any, they are lost."
    journal.close()
    (tmp_path / FILE).write_bytes(b"")
    (tmp_path / COPY).write_bytes(sound)
    journal = open_journal(tmp_path)
    assert "40 rulings could be saved" in journal.notice
    journal.close()


def test_another_programs_database_is_set_aside_unchanged(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / FILE)) as foreign:
        foreign.execute("CREATE TABLE recipe (name TEXT)")
    content = (tmp_path / FILE).read_bytes()
    journal = open_journal(tmp_path)
    assert DAMAGED in journal.notice
    assert journal.on_disk
    journal.close()
    assert (tmp_path / DAMAGED).read_bytes() == content


def a_folder(path: Path) -> None:
    path.mkdir()
    (path / "letter").touch()


def a_pipe(path: Path) -> None:
    os.mkfifo(path)


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such things")
@pytest.mark.parametrize("put", [a_folder, a_pipe, a_link_to_itself])
def test_what_is_no_file_is_set_aside(tmp_path: Path, put: Callable[[Path], None]) -> None:
    put(tmp_path / FILE)
    journal = open_journal(tmp_path)
    assert journal.notice == (
        f"What stood in the place of the file with your rulings was no file; it is kept as {DAMAGED}."
    )
    assert give(journal, hearing_of(1), range(1)) == [""]
    journal.close()
    assert os.path.lexists(tmp_path / DAMAGED)


def test_rulings_given_since_the_copy_and_rulings_only_in_the_copy_are_both_saved(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    give(journal, HEARING, range(20))
    journal.close()
    journal = open_journal(tmp_path)
    give(journal, HEARING, range(20, GIVEN))
    journal.close()
    forge(tmp_path, (tmp_path / FILE).read_bytes(), "UPDATE answer SET ground = '403' WHERE n IN (3, 9, 10)")
    journal = open_journal(tmp_path)
    assert "Nothing was lost: 40 rulings" in journal.notice
    assert [hearing.place for hearing in journal.hearings()] == [GIVEN]
    journal.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be damaged so")
def test_damage_while_the_game_runs_is_mended_on_the_way(sound: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(sound)
    journal = open_journal(tmp_path)
    with (tmp_path / FILE).open("r+b") as file:
        file.write(b"\0" * 100)
    assert "damaged" in journal.remember(HEARING, ruling_at(GIVEN), NOON)
    assert journal.on_disk
    assert [hearing.place for hearing in journal.hearings()] == [GIVEN + 1]
    journal.close()


def test_a_rescue_that_the_disk_refuses_leaves_the_damaged_file_and_shows_what_is_sound(
    sound: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = forge(tmp_path, sound, "UPDATE answer SET points = 5 WHERE n = 12")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as broken:
        broken.setattr(os, "link", refuse)
        broken.setattr("pathlib.Path.rename", refuse)
        journal = open_journal(tmp_path)
    assert "will not be kept: permission denied" in journal.notice
    assert len(journal.answers()) == 39
    journal.close()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [(FILE, changed)]

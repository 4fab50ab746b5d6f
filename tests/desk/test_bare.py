"""The bare command: with neither display nor terminal a hearing plays itself; a window opens only on a display."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.desk.processes import finished, started, surroundings
from tests.desk.running import inlimine

ALONE = "There is no display and no terminal: a short hearing plays itself."
VERDICTS = "Affirmed on other grounds|Affirmed|Reversed|Remanded|As reported|Reported otherwise"
VERDICT = re.compile(rf"^({VERDICTS})$", re.MULTILINE)
IN_A_TERMINAL = "import pty, sys; sys.exit(pty.spawn([sys.executable, '-m', 'game', '--data-dir', sys.argv[1]]) >> 8)"


@pytest.fixture
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("_no_display")
def test_with_nobody_there_a_hearing_plays_itself_and_is_printed() -> None:
    ran = inlimine()
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(ALONE)
    assert "Question 3 of 3" in ran.out
    assert len(VERDICT.findall(ran.out)) >= 3
    assert "What the jury heard" in ran.out


@pytest.mark.usefixtures("_no_display")
def test_it_is_the_same_hearing_every_time_and_nothing_is_written_of_it() -> None:
    folder = Path(os.environ["INLIMINE_DATA_DIR"])
    assert inlimine().out == inlimine().out
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("_no_display")
@pytest.mark.parametrize(("bank", "last"), [("prompt-side", 2), ("santa-fe-hearing", 13)])
def test_a_hearing_that_is_asked_for_plays_itself_too(bank: str, last: int, checkout: Path) -> None:
    ran = inlimine("play", str(checkout / "questions" / f"{bank}.toml"), "--seed", "5", "--questions", "2")
    assert ran.code == 0
    assert ran.out.startswith(ALONE)
    assert f"Question {last} of {last}" in ran.out
    assert len(VERDICT.findall(ran.out)) >= last
    assert inlimine("results").out.startswith("No ruling yet.")


def test_no_invisible_window_is_opened(tmp_path: Path) -> None:
    ran = finished(data=tmp_path, DISPLAY=":no-such-display")
    assert ran.code == 0
    assert ran.out.startswith(ALONE)


def test_a_driver_that_is_asked_for_gets_its_window(tmp_path: Path) -> None:
    with started(data=tmp_path, SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy") as process:
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(2)
        process.kill()
        out, err = process.communicate()
    assert (out, err) == ("", "")


def test_in_a_terminal_without_a_display_it_is_played_there(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", IN_A_TERMINAL, str(tmp_path)],
        input="q\n",
        capture_output=True,
        encoding="utf-8",
        env=surroundings(TERM="dumb"),
        timeout=60,
        check=False,
    )
    assert told.returncode == 0
    assert "There is no display. The game is played here in the terminal instead." in told.stdout
    assert "Take the bench" in told.stdout


def test_a_reader_that_has_read_enough_is_no_error(tmp_path: Path) -> None:
    with started(data=tmp_path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""

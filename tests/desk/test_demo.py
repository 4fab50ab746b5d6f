"""`inlimine demo` draws every screen and state with no display, and writes what was told on the way."""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING

import pytest

from game.desk.walks import walks
from tests.desk.running import Ran, inlimine
from tests.scenes.naming import scenes_named

if TYPE_CHECKING:
    from pathlib import Path

STATES = {
    "answered": "Affirmed The author’s key",
    "answered-wrong": "Reversed The author’s key",
    "arrivals": "Copied into your banks folder as",
    "arrivals-asked": "You have another file called",
    "choice": "Which is right?",
    "contestable": "Within discretion",
    "docket-left": "Question 2 of 8",
    "docket-read-again": "Read again:",
    "docket-set-aside": "1 of 4 set aside",
    "docket-with-a-code": "waits: choose its bank",
    "doctor-one-question": "This question waits until it is mended",
    "doctor-sound": "Nothing Needs Mending",
    "first-ground": "Now the rule that decides it",
    "first-look": "W tells why",
    "first-ruling": "Read the page, then rule",
    "from-code-good": "is a code. Enter takes it.",
    "from-code-wrong": "compare it with what you were given",
    "glossary": "the person who made a statement",
    "judges-card-clean": "No ruling yet",
    "keys": "full screen",
    "live-clock": "pace: 5 seconds a line",
    "live-other-grounds": "No connection",
    "live-out-of-time": "line 2 of",
    "live-paused": "The court waits; the clock stands",
    "live-read-back": "line 3 of",
    "live-standing": "You are on your feet; the clock stands",
    "motion-done": "Motion of the day",
    "notice-motion-off": "Motion is off.",
    "notice-read-aloud": "There is no voice on this computer",
    "notice-sound-off": "Sound is off.",
    "opinion-held-against": "The author’s view",
    "preview": "your view is scored",
    "preview-ill": "this page goes on by itself",
    "question-erring": "How do you rule?",
    "reveal-erring": "Counsel",
    "reveal-held-against": "By the author’s view",
    "reveal-open-as-seen": "Nobody asked:",
    "reveal-remanded": "Remanded",
    "reveal-reserved": "Ruling reserved",
    "reveal-reversed": "Reversed",
    "review": "back to the order",
    "rule-book-december": "1 December 2026",
    "rule-book-new-mexico": "Differs from the federal rule",
    "rule-book-none": "No rule of this book has “zebra” in it.",
    "settings-below": "Voice",
    "sitting": "how you ruled is told at the end",
    "sitting-last-minute": "the clock runs on",
    "sitting-time-up": "The time is up.",
    "title-first": "Your first ruling",
    "title-left": "Go on",
    "title-notice": "The file with your rulings was damaged",
}
"""What is told on the screen of a state, so that its walk is known to have come there."""
PNG = b"\x89PNG\r\n\x1a\n"
WIDTH_AND_HEIGHT = slice(16, 24)


def shape(picture: Path) -> tuple[int, int]:
    """How wide and how high a PNG says it is."""
    data = picture.read_bytes()
    assert data.startswith(PNG)
    width, height = struct.unpack(">II", data[WIDTH_AND_HEIGHT])
    return width, height


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """The folder a demo wrote, at the smallest size, and what it said."""
    folder = tmp_path_factory.mktemp("demo") / "pictures"
    return folder, inlimine("demo", "--out", str(folder), "--size", "640x360", "--seed", "3")


def test_the_names_of_the_scenes_are_found_where_they_are_given() -> None:
    assert scenes_named() > {"title", "records", "docket", "bad-bank", "case-file", "rule-book-find", "rule-book-rules"}


@pytest.mark.parametrize("scene", sorted(scenes_named()))
def test_every_scene_of_the_game_is_drawn_at_the_size_asked_for(scene: str, drawn: tuple[Path, Ran]) -> None:
    folder, _ = drawn
    assert shape(folder / f"{scene}.png") == (640, 360)


def test_every_state_is_drawn_and_is_the_one_it_is_called_by(drawn: tuple[Path, Ran]) -> None:
    transcript = (drawn[0] / "transcript.txt").read_text(encoding="utf-8")
    told = {
        name: " ".join(text.split())
        for name, text in re.findall(r"\[(\S+)\.png\]\n(.*?)(?=\n\[\S+\.png\]|\Z)", transcript, re.DOTALL)
    }
    assert {name for name, words in STATES.items() if words not in told.get(name, "")} == set()
    assert {walk.ends for walk in walks(3) if walk.to_a_state} <= {*STATES, *scenes_named()}


def test_of_a_screen_with_several_leaves_each_is_drawn(drawn: tuple[Path, Ran]) -> None:
    folder, _ = drawn
    assert (folder / "rule-book-rules.2.png").read_bytes() != (folder / "rule-book-rules.png").read_bytes()


def test_what_was_told_is_written_beside_the_pictures(drawn: tuple[Path, Ran]) -> None:
    transcript = (drawn[0] / "transcript.txt").read_text(encoding="utf-8")
    assert "How do you rule?" in transcript
    assert "Question 8 of 8" in transcript
    assert "property-night.toml" in transcript


def test_it_counts_what_it_wrote(drawn: tuple[Path, Ran]) -> None:
    folder, ran = drawn
    pictures = len(list(folder.glob("*.png")))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{pictures} pictures and transcript.txt in {folder}\n"


@pytest.mark.long
@pytest.mark.parametrize("size", ["1280x720", "1920x1080"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", ["1.0", "2.0"])
def test_every_look_is_drawn(size: str, theme: str, scale: str, tmp_path: Path) -> None:
    ran = inlimine("demo", "--out", str(tmp_path), "--size", size, "--theme", theme, "--text-scale", scale)
    assert ran.code == 0
    assert {path.stem for path in tmp_path.glob("*.png")} >= scenes_named()
    assert shape(tmp_path / "title.png") == tuple(map(int, size.split("x")))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("--size", "large"), "write it as 1280x720"),
        (("--size", "0x0"), "choose from 640x360 to 7680x4320"),
        (("--size", "90000x90000"), "choose from 640x360 to 7680x4320"),
        (("--theme", "pink"), "choose light, dark or contrast"),
        (("--text-scale", "3"), "less than or equal to 2"),
        (("--seed", "-1"), "from 0 to 2147483647"),
    ],
)
def test_a_wrong_look_is_told_with_what_would_be_right(wrong: tuple[str, ...], said: str, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    ran = inlimine("demo", "--out", str(folder), *wrong)
    assert ran.code == 2
    assert said in ran.err
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    ran = inlimine("demo", "--out", str(in_the_way / "pictures"))
    assert ran.code == 2
    assert "give another folder with --out" in ran.err
    assert "Traceback" not in ran.err

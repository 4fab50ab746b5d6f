"""`inlimine preview` shows a question as it will be played, keeps its place at every save, and writes nothing down."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from game.desk.preview import File, _court, printed
from game.play.answers import Choice
from game.scenes.argue_back import ArgueBack
from game.scenes.hearing import Moment
from game.scenes.intents import BACK, ENTER, NEXT, Act, Intent
from game.scenes.preview import Preview, opened
from game.scenes.turns import Become, Leave
from game.scenes.what_if import WhatIf
from tests.banks.samples import GOOD, QUESTION, VIEWED
from tests.desk.running import inlimine

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.turns import Turn

BROKEN = GOOD.replace('ruling = "admitted"', 'ruling = "excluded"')
RULED = (Intent(Act.CHOOSE, Choice.LET_IN), ENTER, Intent(Act.CHOOSE, "0"), ENTER)


@pytest.fixture
def file(tmp_path: Path) -> File:
    (tmp_path / "bank.toml").write_text(GOOD, encoding="utf-8")
    return File(tmp_path / "bank.toml")


@pytest.fixture(autouse=True)
def _no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")


def save(file: File, text: str) -> None:
    file.path.write_text(text, encoding="utf-8")
    os.utime(file.path, ns=(time.time_ns(), time.time_ns()))


def begun(file: File, question: str = "red-light", *intents: Intent) -> Preview:
    found = file.proof()
    here = opened(_court(found), found, question)
    for intent in intents:
        here = after(here.on(intent))
    return here


def after(turn: Turn) -> Preview:
    assert isinstance(turn.move, Become)
    assert isinstance(turn.move.scene, Preview)
    return turn.move.scene


def again(here: Preview, file: File) -> Preview:
    found = file.proof()
    return here.anew(_court(found), found)


def test_a_save_keeps_the_screen_and_the_reading(file: File) -> None:
    here = begun(file, "red-light", *RULED, Intent(Act.WHAT_IF), Intent(Act.READING, "1"))
    assert isinstance(here.stack[-1], WhatIf)
    save(file, GOOD.replace("calm over coffee", "calm over tea"))
    now = again(here, file)
    assert [type(scene) for scene in now.stack] == [Moment, WhatIf]
    assert "calm over tea" in str(now.view())
    assert str(now.view()) == str(here.view()).replace("calm over coffee", "calm over tea")


def test_a_save_with_a_fault_shows_its_line_and_remedy_and_a_mended_one_goes_on(file: File) -> None:
    here = begun(file, "red-light", *RULED)
    save(file, BROKEN)
    ill = again(here, file)
    assert ill.ill
    told = str(ill.view())
    assert "Line 12" in told
    assert "if the rules are right, or change the facts" in told
    assert "Read again" not in told
    assert ill.view().crumbs == ("Preview", "bank.toml")
    save(file, "[bank\n")
    worse = again(ill, file)
    assert worse.ill
    assert "not TOML" in str(worse.view())
    save(file, GOOD)
    well = again(worse, file)
    assert isinstance(well.stack[-1], Moment)


def test_a_question_of_another_shape_begins_anew(file: File) -> None:
    here = begun(file, "red-light", *RULED)
    more = '\n[[question.tells.calm.reading]]\nwords = "a week later"\nsets = { "link.under_stress" = false }\n'
    save(file, GOOD.replace("\n[question.shows]", f"{more}\n[question.shows]"))
    assert again(here, file).intents == ()


def test_what_is_done_while_a_fault_is_shown_is_not_done_to_the_question_when_it_is_mended(file: File) -> None:
    here = begun(file, "red-light", RULED[0])
    save(file, BROKEN)
    ill = again(here, file)
    for intent in (NEXT, Intent(Act.CHOOSE, "0")):
        ill = after(ill.on(intent))
    save(file, GOOD)
    assert again(ill, file).view() == here.view()


def test_where_a_save_turns_the_way_that_was_gone_it_is_followed_as_far_as_it_means_something(file: File) -> None:
    here = begun(file, "red-light", *RULED, Intent(Act.ARGUE))
    save(file, VIEWED)
    here = again(here, file)
    for intent in (ENTER, Intent(Act.CHOOSE, "again")):
        here = after(here.on(intent))
    save(file, GOOD)
    assert isinstance(again(here, file).stack[-1], ArgueBack)


def test_another_question_with_a_fault_does_not_stop_this_one(file: File) -> None:
    save(file, GOOD + QUESTION.replace("red-light", "other").replace('ruling = "admitted"', 'ruling = "excluded"'))
    here = begun(file)
    assert not here.ill
    assert here.view().notice.startswith("Line ")


def test_nothing_is_to_be_written_down(file: File) -> None:
    here = begun(file)
    for intent in RULED:
        turn = here.on(intent)
        assert turn.deeds == ()
        here = after(turn)


def test_back_from_the_first_screen_leaves_and_from_a_later_one_goes_to_the_first(file: File) -> None:
    here = begun(file)
    assert isinstance(here.on(BACK).move, Leave)
    later = begun(file, "red-light", *RULED)
    assert after(later.on(BACK)).intents == ()
    save(file, BROKEN)
    ill = again(here, file)
    assert after(ill.on(NEXT)).ill
    assert isinstance(ill.on(BACK).move, Leave)


def test_the_screens_are_printed_where_there_is_no_display(file: File) -> None:
    ran = inlimine("preview", str(file.path), "red-light")
    assert ran.code == 0
    for part in (
        "The man at the bus stop",
        "How do you rule?",
        "On what ground?",
        "Right ruling, right ground.",
        "Opinion",
    ):
        assert part in ran.out
    assert "calm over coffee" in inlimine("preview", str(file.path), "--reading", "calm=1").out


def test_every_kind_is_printed(tmp_path: Path) -> None:
    for topic, kind, words in (
        ("hearsay", "choice", "A plain question"),
        ("objections", "objection", "The goat on the green"),
    ):
        file = tmp_path / f"{kind}.toml"
        inlimine("new", str(file), "--topic", topic, "--kind", kind)
        assert words in printed(begun(File(file), ""))


def test_watching_prints_anew_at_every_save(file: File, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = iter([BROKEN, GOOD.replace("sobbing", "weeping")])

    def wait(_seconds: float) -> None:
        text = next(texts, None)
        if text is None:
            raise KeyboardInterrupt
        save(file, text)

    monkeypatch.setattr("game.desk.preview.time.sleep", wait)
    ran = inlimine("preview", str(file.path), "red-light", "--watch")
    assert ran.code == 0
    assert ran.out.count("(watching ") == 3
    assert "Mend it and save: this page goes on by itself." in ran.out
    assert "weeping" in ran.out


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("{bank}", "red-ligth"), 2, 'did you mean "red-light"?'),
        (("{bank}", "red-light", "--reading", "calm=9"), 2, "there are: calm=0 to 1"),
        (("none.toml",), 2, "missing-file"),
        ((".",), 2, "not-a-file"),
    ],
)
def test_what_is_not_there_is_told(file: File, arguments: tuple[str, ...], code: int, said: str) -> None:
    ran = inlimine("preview", *(each.replace("{bank}", str(file.path)) for each in arguments))
    assert ran.code == code
    assert said in ran.err


@pytest.mark.parametrize(("text", "code"), [("", "empty"), ("PK\x03\x04", "not-text"), ("[bank\n", "not-toml")])
def test_what_is_no_bank_is_told(file: File, text: str, code: str) -> None:
    save(file, text)
    ran = inlimine("preview", str(file.path))
    assert ran.code == 1
    assert f": {code}: " in ran.err


def test_a_file_that_an_editor_is_putting_in_place_is_waited_for(file: File) -> None:
    file.proof()
    assert not file.changed()
    file.path.unlink()
    assert not file.changed()
    save(file, BROKEN)
    assert file.changed()

"""What holds for every verb: help, exit codes, one line for an inner failure, and no colours where none are wanted."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.desk import sitting
from tests.desk.processes import finished
from tests.desk.running import inlimine

if TYPE_CHECKING:
    from pathlib import Path

VERBS = ("play", "results", "demo", "rule", "law", "check")
ESCAPE = "\x1b"


def fail(*_: object) -> int:
    message = "a wire came loose"
    raise RuntimeError(message)


def interrupt(*_: object) -> int:
    raise KeyboardInterrupt


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help(verb: str) -> None:
    ran = inlimine(verb, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"inlimine {verb} [OPTIONS]" in ran.out.splitlines()[0]


def test_the_help_names_every_verb() -> None:
    ran = inlimine("--help")
    assert ran.code == 0
    assert "not legal advice" in " ".join(ran.out.split())
    assert all(f"\n  {verb} " in ran.out for verb in VERBS)


@pytest.mark.parametrize("wrong", [("overrule",), ("--loud",), ("rule",), ("check",), ("demo",), ("play", "--seed")])
def test_a_wrong_use_is_told_on_standard_error(wrong: tuple[str, ...]) -> None:
    ran = inlimine(*wrong)
    assert (ran.code, ran.out) == (2, "")
    assert "Error: " in ran.err
    assert "Traceback" not in ran.err


def test_an_inner_failure_is_told_in_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitting, "open_game", fail)
    ran = inlimine()
    assert (ran.code, ran.out) == (1, "")
    assert "RuntimeError: a wire came loose" in ran.err
    assert "--debug" in ran.err
    assert "Traceback" not in ran.err


def test_an_inner_failure_is_shown_whole_where_that_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitting, "open_game", fail)
    with pytest.raises(RuntimeError, match="a wire came loose"):
        inlimine("--debug")


@pytest.mark.parametrize("words", [("--debug", "results"), ("results", "--debug")])
def test_debugging_can_be_asked_for_anywhere(words: tuple[str, ...]) -> None:
    assert inlimine(*words).code == 0


def test_an_interrupt_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitting, "open_game", interrupt)
    ran = inlimine()
    assert (ran.code, ran.out, ran.err) == (130, "", "")


@pytest.mark.parametrize("words", [("--help",), ("check", "none.toml")])
def test_no_colours_where_none_are_wanted(words: tuple[str, ...], tmp_path: Path) -> None:
    ran = finished(*words, data=tmp_path, NO_COLOR="1", TERM="xterm-256color", FORCE_COLOR="1")
    assert ESCAPE not in ran.out + ran.err


@pytest.mark.parametrize("words", [(), ("law", "--vocabulary"), ("play", "--terminal")])
def test_letters_that_a_terminal_does_not_know_are_no_failure(words: tuple[str, ...], tmp_path: Path) -> None:
    ran = finished(*words, data=tmp_path, PYTHONIOENCODING="ascii")
    assert (ran.code, ran.err) == (0, "")


def test_a_program_reads_every_letter_in_whatever_encoding(tmp_path: Path) -> None:
    for encoding in ("ascii", "utf-8"):
        ran = finished("check", "café.toml", "--format", "json", data=tmp_path, PYTHONIOENCODING=encoding)
        assert json.loads(ran.out)["banks"][0]["path"] == "café.toml"

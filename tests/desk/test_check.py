"""`inlimine check` names every problem of a bank, with its place, a caret and the remedy."""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.banks.samples import GAP, GOOD, HEADING, QUESTION
from tests.desk.running import inlimine

if TYPE_CHECKING:
    from pathlib import Path

BANK = {"path", "questions", "variants", "coverage", "problems"}
SHAKING = '{ "link.under_stress" = true }'
PROBLEM = {"severity", "code", "question", "line", "column", "message", "remedy", "also"}


@dataclass(frozen=True)
class Bad:
    """A bank with one thing wrong, where that stands, and words of the remedy."""

    data: bytes
    place: str
    code: str
    remedy: str


def but(old: str, new: str, place: str, code: str, remedy: str) -> Bad:
    """Break the good bank in one spot."""
    assert old in GOOD
    return Bad(GOOD.replace(old, new).encode(), place, code, remedy)


BAD = {
    "empty": Bad(b"", "1:1", "empty", "write a [bank] and a [[question]]"),
    "in UTF-16": Bad(GOOD.encode("utf-16"), "1:1", "not-utf8", "save the file as UTF-8"),
    "in Latin letters of old": Bad(GOOD.encode("cp1252"), "10:64", "not-utf8", "save the file as UTF-8"),
    "over four megabytes": Bad(b"#" * (4 * 1024 * 1024 + 1), "1:1", "too-large", "divide it into several banks"),
    "no TOML": but("weight = 3", "weight = = 3", "16:10", "not-toml", "a text needs quotes"),
    "nested too deep": Bad(f"{GOOD}x = {'[' * 40}{']' * 40}\n".encode(), "54:37", "too-deep", "never closed"),
    "a key of many parts": Bad(f"{GOOD}a.b.c.d.e.f.g.h.i = 1\n".encode(), "54:1", "long-key", "a heading of its own"),
    "a control character": but("A first bank", "A \\u001b[31m bank", "4:9", "bad-character", "take the \\u… out"),
    "a wrong field": but("weight = 3", 'weight = "three"', "16:10", "wrong-type", "weight = 2"),
    "a misspelt field": but("weight = 3", "wieght = 3", "16:1", "unknown-key", 'did you mean "weight"?'),
    "no question": Bad(HEADING.encode(), "1:1", "missing-key", "add question"),
    "an unknown fact": but(
        "under_stress = true\ntiming", "under_stres = true\ntiming", "49:1", "unknown-fact", "link.under_stress"
    ),
    "twice the same id": Bad((GOOD + QUESTION).encode(), "56:6", "duplicate-id", "give this question an id of its own"),
    "a phrase that is not in the story": but(
        '"the crash"', '"the crush"', "29:26", "phrase-not-in-story", "letter for letter"
    ),
    "against the model": but('ruling = "admitted"', 'ruling = "excluded"', "12:10", "ruling-disagrees", '"admitted"'),
    "a ground that does not decide": but(
        'turns_on = ["803(2)"]', 'turns_on = ["803(1)"]', "13:13", "ground-disagrees", "803(2)"
    ),
    "against itself": but(
        "testifies = false",
        'testifies = true\nunavailable_reason = "dead_or_infirm"',
        "32:1",
        "impossible",
        "change one of the facts that clash",
    ),
    "open": but(*GAP, "32:1", "open", "state any_tendency under [[question.facts.purpose]]"),
}


def written(folder: Path, data: bytes, name: str = "bank.toml") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def told(*arguments: str) -> list[dict[str, Any]]:
    found = json.loads(inlimine("check", *arguments, "--format", "json").out)
    assert set(found) == {"banks"}
    banks: list[dict[str, Any]] = found["banks"]
    assert all(set(bank) == BANK for bank in banks)
    return banks


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_bank_is_told_where_why_and_what_to_do(kind: str, tmp_path: Path) -> None:
    bad = BAD[kind]
    path = written(tmp_path, bad.data)
    ran = inlimine("check", path)
    assert ran.code == 1
    assert f"{path}:{bad.place}: {bad.code}: " in ran.out
    assert bad.remedy in ran.out
    assert "1 error" in ran.out.splitlines()[-1]
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("kind", sorted(set(BAD) - {"empty", "in UTF-16", "over four megabytes"}))
def test_the_line_is_shown_with_a_caret_under_the_spot(kind: str, tmp_path: Path) -> None:
    bad = BAD[kind]
    lines = inlimine("check", written(tmp_path, bad.data)).out.splitlines()
    at = next(at for at, line in enumerate(lines) if f": {bad.code}: " in line)
    assert lines[at + 1].strip().startswith(f"{bad.place.split(':')[0]} | ")
    assert set(lines[at + 2].replace("|", "").strip()) == {"^"}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_bank_is_told_to_a_program_too(kind: str, tmp_path: Path) -> None:
    bad = BAD[kind]
    path = written(tmp_path, bad.data)
    (bank,) = told(path)
    assert bank["path"] == path
    problem = next(problem for problem in bank["problems"] if problem["code"] == bad.code)
    assert set(problem) == PROBLEM
    assert f"{problem['line']}:{problem['column']}" == bad.place
    assert problem["severity"] == "error"
    assert bad.remedy in problem["remedy"]


def test_a_problem_names_its_question_and_a_file_s_problem_none(tmp_path: Path) -> None:
    (disputed,) = told(written(tmp_path, BAD["against the model"].data))
    (empty,) = told(written(tmp_path, b""))
    assert disputed["problems"][0]["question"] == "red-light"
    assert empty["problems"][0]["question"] is None


@pytest.mark.parametrize("data", [GOOD.encode(), b"\xef\xbb\xbf" + GOOD.encode(), GOOD.replace("\n", "\r\n").encode()])
def test_a_good_bank_is_fine_with_a_mark_of_byte_order_or_windows_lines_too(data: bytes, tmp_path: Path) -> None:
    path = written(tmp_path, data)
    ran = inlimine("check", path)
    assert (ran.code, ran.out) == (0, f"{path}: 1 question in 2 variants: nothing to mend\n")
    (bank,) = told(path)
    assert (bank["path"], bank["questions"], bank["variants"], bank["problems"]) == (path, 1, 2, [])


def test_a_warning_alone_is_no_failure(tmp_path: Path) -> None:
    both_shaking = GOOD.replace('{ "link.under_stress" = false }\nruling = "excluded"\nturns_on = ["802"]', SHAKING)
    ran = inlimine("check", written(tmp_path, both_shaking.encode()))
    assert "idle-tell: warning: no reading of calm changes the ruling" in ran.out
    assert ran.code == 0


def test_every_problem_of_every_bank_is_told(tmp_path: Path) -> None:
    worst = GOOD.replace('"the crash"', '"the crush"').replace('turns_on = ["802"]', 'turns_on = ["801"]')
    banks = [
        written(tmp_path, worst.encode(), "worst.toml"),
        written(tmp_path, GOOD.encode(), "good.toml"),
        written(tmp_path, b"", "empty.toml"),
    ]
    assert [len(bank["problems"]) for bank in told(*banks)] == [2, 0, 1]
    ran = inlimine("check", *banks)
    assert ran.code == 1
    assert [f"{bank}:" in ran.out for bank in banks] == [True, True, True]


def test_a_bank_that_is_not_there_is_another_matter_than_a_bad_one(tmp_path: Path) -> None:
    missing = str(tmp_path / "none.toml")
    ran = inlimine("check", missing)
    assert ran.code == 2
    assert f"{missing}:1:1: missing-file: there is no such file" in ran.out
    assert told(missing)[0]["problems"][0]["code"] == "missing-file"


def test_a_folder_a_pipe_and_a_device_are_no_banks(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.toml"
    os.mkfifo(pipe)
    for path in (str(tmp_path), str(pipe), "/dev/zero"):
        ran = inlimine("check", path)
        assert ran.code == 2
        assert f"{path}:1:1: not-a-file: " in ran.out


def test_the_shipped_banks_have_nothing_to_mend(checkout: Path) -> None:
    ran = inlimine("check", *(str(path) for path in sorted((checkout / "questions").glob("*.toml"))))
    assert ran.code == 0, ran.out
    assert not re.search(r"[1-9]\d* errors?", ran.out)


@pytest.mark.parametrize("wrong", [(), ("--format", "xml", "bank.toml"), ("--quickly",)])
def test_a_wrong_use_is_neither_fine_nor_a_bad_bank(wrong: tuple[str, ...]) -> None:
    assert inlimine("check", *wrong).code == 2

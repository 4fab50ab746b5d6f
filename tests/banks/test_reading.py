"""Whatever lies in a file, reading it gives a bank or says what is wrong, and where."""

from __future__ import annotations

import gc
import os
import time
from pathlib import Path

import pytest
import tomli

from game.banks.bank import BadFile, Bank
from game.banks.limits import FILE_BYTES
from game.banks.reading import bank_of, read_bank
from tests.banks.samples import GOOD, HEADING, QUESTION, bank, changed, check, read, spot


def first(found: Bank | BadFile) -> str:
    assert isinstance(found, BadFile)
    return found.first.code


def test_a_good_bank_is_read() -> None:
    found = bank(GOOD)
    assert (found.id, found.title, found.path) == ("first-bank", "A first bank", "bank.toml")
    assert [question.id for question in found.questions] == ["red-light"]
    assert found.set_aside == ()


def test_a_bank_is_known_by_the_bytes_of_its_file() -> None:
    assert bank(GOOD).digest == bank(GOOD).digest != bank(GOOD + "\n").digest


@pytest.mark.parametrize(
    "data",
    [
        GOOD.encode("utf-8-sig"),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r\n").encode("utf-8-sig"),
    ],
    ids=["byte order mark", "Windows line ends", "both"],
)
def test_what_editors_add_is_no_fault(data: bytes) -> None:
    found = bank_of("bank.toml", data)
    assert isinstance(found, Bank)
    assert found.questions == bank(GOOD).questions


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_named(encoding: str) -> None:
    found = bank_of("bank.toml", GOOD.encode(encoding))
    assert isinstance(found, BadFile)
    assert found.first.code == "not-utf8"
    assert "UTF-16" in found.first.message
    assert "UTF-8" in found.first.remedy


def test_another_encoding_is_told_at_its_first_letter() -> None:
    found = bank_of("bank.toml", changed("A first bank", "Café").encode("cp1252"))
    assert isinstance(found, BadFile)
    problem = found.first
    assert (problem.code, problem.line, problem.column) == ("not-utf8", 4, 13)
    assert problem.excerpt.startswith('title = "Caf')
    assert problem.mark == " " * 12 + "^"


@pytest.mark.parametrize("text", ["", " \n\n", "\ufeff", "\ufeff\n"])
def test_an_empty_file_is_called_empty(text: str) -> None:
    assert first(read(text)) == "empty"


def test_a_missing_file_a_folder_and_a_full_name_are_told(tmp_path: Path) -> None:
    assert first(read_bank(tmp_path / "none.toml")) == "missing-file"
    assert first(read_bank(tmp_path)) == "not-a-file"
    assert first(read_bank(tmp_path / ("x" * 300))) == "unreadable"
    assert first(read_bank("a\0b")) == "unreadable"


def test_a_name_that_is_no_text_is_still_printable(tmp_path: Path) -> None:
    found = read_bank(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\x1b[31m.toml"))
    assert isinstance(found, BadFile)
    assert found.path.encode()
    assert "\x1b" not in found.path


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hold_the_game_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    start = time.monotonic()
    assert first(read_bank(tmp_path / "pipe.toml")) == "not-a-file"
    assert time.monotonic() - start < 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_a_device_is_no_bank() -> None:
    assert first(read_bank("/dev/zero")) == "not-a-file"
    assert first(read_bank("/dev/null")) == "not-a-file"


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")
def test_a_link_may_lead_to_a_bank_but_not_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "bank.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "link.toml").symlink_to(tmp_path / "bank.toml")
    (tmp_path / "circle.toml").symlink_to(tmp_path / "circle.toml")
    assert isinstance(read_bank(tmp_path / "link.toml"), Bank)
    assert first(read_bank(tmp_path / "circle.toml")) == "unreadable"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind here")
def test_a_locked_file_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "bank.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bank.toml").chmod(0)
    assert first(read_bank(tmp_path / "bank.toml")) == "unreadable"


def test_a_giant_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "giant.toml").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    start = time.monotonic()
    assert first(read_bank(tmp_path / "giant.toml")) == "too-large"
    assert time.monotonic() - start < 1
    assert first(bank_of("bank.toml", b"#" * (FILE_BYTES + 1))) == "too-large"


def test_what_cannot_be_read_is_told_apart_from_what_is_wrong(tmp_path: Path) -> None:
    missing, broken = read_bank(tmp_path / "none.toml"), read("[bank")
    assert isinstance(missing, BadFile)
    assert isinstance(broken, BadFile)
    assert missing.unreadable
    assert not broken.unreadable


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "advice"),
    [
        ('title = "A first bank"', 'title = "A first bank', 4, 22, "on both sides"),
        ('title = "A first bank"', "title = “A first bank”", 4, 9, "curly"),
        ('title = "A first bank"', 'title "A first bank"', 4, 7, "equals sign"),
        ('title = "A first bank"', 'title = "A "first" bank"', 4, 13, "one key and its value a line"),
        ('title = "A first bank"', "title = A first bank", 4, 9, "quotes"),
        ('title = "A first bank"', 'id = "x"', 4, 9, "stands twice"),
        ('["803(2)"]', '["803(2)"', 14, 1, "a list ends with ]"),
        ("[bank]", "[bank", 1, 6, "a heading ends"),
        ("[question.facts]", "[bank]", 32, 6, "stands twice"),
    ],
)
def test_what_is_not_toml_is_told_where_and_how_to_mend_it(
    old: str, new: str, line: int, column: int, advice: str
) -> None:
    found = read(changed(old, new))
    assert isinstance(found, BadFile)
    assert len(found.problems) == 1
    problem = found.first
    assert (problem.code, problem.line) == ("not-toml", line), problem
    assert advice in problem.remedy
    assert problem.excerpt == changed(old, new).split("\n")[line - 1]
    assert problem.column == column, problem


@pytest.mark.parametrize(
    ("old", "new", "code", "line", "marked", "says", "advice"),
    [
        ('title = "A first bank"', "", "missing-key", 1, "[bank]", "bank has no title", "add title"),
        ('title = "A first bank"', 'titel = "A"', "unknown-key", 4, "titel", "no key", 'did you mean "title"?'),
        ('id = "first-bank"', 'id = "First Bank!"', "wrong-id", 3, '"First Bank!"', "cannot be an id", '"first-bank"'),
        ("format = 1", "format = 2", "other-format", 2, "2", "reads format 1", "a newer In Limine is needed"),
        ("format = 1", 'format = "1"', "other-format", 2, '"1"', "format = the text", "write format = 1"),
        ('title = "A first bank"', "title = 7", "wrong-type", 4, "7", "the number 7, not a text", "quotes"),
        ('title = "A first bank"', 'title = ""', "wrong-size", 4, '""', "is empty", "at least one word"),
        ('title = "A first bank"', f'title = "{"x" * 401}"', "wrong-size", 4, None, "at most 400", "shorten"),
        ('title = "A first bank"', 'title = "A"\nruling_date = "now"', "wrong-type", 5, '"now"', "not a date", "2026"),
        ('title = "A first bank"', 'title = "A"\nauthors = "Ann"', "wrong-type", 5, '"Ann"', "not a list", "brackets"),
        ('title = "A first bank"', 'title = "A"\ninvented = "yes"', "wrong-type", 5, '"yes"', "true or false", "small"),
        ('title = "A first bank"', 'title = "A"\ncase = 3', "wrong-type", 5, "3", "not a table", "heading"),
        ("[[question]]", "[[questions]]", "unknown-key", 6, "[[questions]]", "no key", 'did you mean "question"?'),
    ],
)
def test_a_wrong_heading_makes_a_bad_file(
    old: str, new: str, code: str, line: int, marked: str | None, says: str, advice: str
) -> None:
    text = changed(old, new) if old != "[[question]]" else GOOD.replace("question", "questions")
    found = read(text)
    assert isinstance(found, BadFile)
    problem = next(each for each in found.problems if each.code == code)
    assert problem.line == line
    assert marked is None or spot(problem) == marked
    assert says in problem.message
    assert advice in problem.remedy


@pytest.mark.parametrize(
    ("old", "new", "code", "marked", "advice"),
    [
        ('story = "', 'stroy = "', "unknown-key", "stroy", 'did you mean "story"?'),
        ('ruling = "admitted"', 'ruling = "sustained"', "wrong-value", '"sustained"', "write one of: admitted"),
        ('ruling = "admitted"', 'ruling = "admited"', "wrong-value", '"admited"', 'did you mean "admitted"?'),
        ("weight = 3", 'weight = "3"', "wrong-type", '"3"', "without quotes"),
        ("weight = 3", "weight = 4", "wrong-size", "4", "smaller"),
        ("weight = 3", "weight = 0", "wrong-size", "0", "larger"),
        ("weight = 3", "weight = true", "wrong-type", "true", "without quotes"),
        ('turns_on = ["803(2)"]', 'turns_on = "803(2)"', "wrong-type", '"803(2)"', '["803(2)"]'),
        ('topic = "hearsay"', "topic = nan", "wrong-type", "nan", "quotes"),
        ('id = "red-light"', 'id = "Red light"', "wrong-id", '"Red light"', "small letters"),
        ('words = "an', 'word = "an', "unknown-key", "word", 'did you mean "words"?'),
        ('sets = { "link.under_stress" = false }', "sets = {}", "wrong-size", "{}", "add what is missing"),
        ('sets = { "link.under_stress" = false }', "sets = 4", "wrong-type", "4", "heading"),
        ('topic = "hearsay"', 'kind = "quiz"', "wrong-value", '"quiz"', "write one of: ruling, case_file"),
    ],
)
def test_a_wrong_question_is_set_aside_and_the_rest_plays(
    old: str, new: str, code: str, marked: str, advice: str
) -> None:
    good = QUESTION.replace("red-light", "another")
    found = bank(changed(old, new) + good)
    assert [question.id for question in found.questions] == ["another"]
    (aside,) = found.set_aside
    problem = next(each for each in aside.problems if each.code == code)
    assert spot(problem) == marked
    assert advice in problem.remedy
    assert aside.number == 0


def test_a_bank_of_nothing_but_wrong_questions_is_a_bad_file() -> None:
    found = read(changed("weight = 3", "weight = 9"))
    assert isinstance(found, BadFile)
    assert found.first.question == "red-light"


def test_an_id_used_twice_is_told_with_both_lines() -> None:
    found = bank(GOOD + QUESTION)
    assert [question.id for question in found.questions] == ["red-light"]
    (aside,) = found.set_aside
    (problem,) = aside.problems
    again = GOOD.count("\n") + 3
    assert (problem.code, problem.line) == ("duplicate-id", again)
    assert "line 7" in problem.message


def test_a_list_is_not_called_too_short_for_what_it_holds() -> None:
    found = read(changed('words = "an', 'wrds = "an'))
    assert isinstance(found, BadFile)
    assert {problem.code for problem in found.problems} == {"unknown-key", "missing-key"}
    assert first(read(HEADING.replace("[bank]", "question = []\n[bank]"))) == "wrong-size"


def test_a_question_of_too_many_variants_is_set_aside() -> None:
    tells = "".join(
        f'[[question.tells.t{tell}.reading]]\nwords = "w"\nsets = {{ "link.oath" = true }}\n' * 5 for tell in range(3)
    )
    found = bank(QUESTION.join((HEADING, tells)) + QUESTION.replace("red-light", "another"))
    assert [problem.code for problem in found.set_aside[0].problems] == ["too-many-variants"]
    assert "250" in found.set_aside[0].problems[0].message


def test_a_bank_of_too_many_variants_is_refused() -> None:
    tell = '[[question.tells.{}.reading]]\nwords = "w"\nsets = {{ "link.oath" = true }}\n'
    tells = "".join(tell.replace("{}", f"t{number}").replace("{{", "{").replace("}}", "}") * 2 for number in range(6))
    one = QUESTION.replace("\n[question.shows]", f"\n{tells}\n[question.shows]").replace("{calm}", "calm")
    one = one[: one.index("[[question.tells.calm")] + one[one.index("[[question.tells.t0") :]
    found = read(HEADING + "".join(one.replace("red-light", f"q{number}") for number in range(160)))
    assert isinstance(found, BadFile)
    assert "10,240 variants" in found.first.message


@pytest.mark.parametrize(
    ("old", "new", "advice"),
    [
        ('ruling = "excluded"', 'weight = 2\nruling = "excluded"', "weight belongs to the question itself"),
        ("case.kind =", "weight = 2\ncase.kind =", "weight belongs to the question itself"),
        ('title = "A first bank"', 'title = "A"\ncase.invented = false', "invented belongs to the bank itself"),
    ],
)
def test_a_key_below_a_heading_it_does_not_belong_to_is_sent_home(old: str, new: str, advice: str) -> None:
    found = check(changed(old, new, changed("weight = 3\n", "")))
    assert any(advice in problem.remedy for problem in found.problems), found.problems


def test_too_many_questions_are_refused() -> None:
    text = HEADING + "[[question]]\n" * 2_001
    assert first(read(text)) == "too-many"


def test_loading_a_thousand_questions_is_quick() -> None:
    text = HEADING + "".join(QUESTION.replace("red-light", f"q{number}") for number in range(300))
    data = text.encode()
    gc.collect()
    bare = min(cpu(lambda: tomli.loads(text)) for _ in range(5))
    whole = min(cpu(lambda: bank_of("bank.toml", data)) for _ in range(5))
    assert whole < 2 * bare, f"{whole / bare:.2f} times the parser alone"


def cpu(work: object) -> float:
    assert callable(work)
    start = time.process_time()
    work()
    return time.process_time() - start

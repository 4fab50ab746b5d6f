"""What `check` proves of banks beyond the law: nothing stale, nothing twice, nothing that no play can reach."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from game.banks.bank import Bank
from game.banks.coverage import WEIGHTS, coverage, head_of
from game.banks.problems import rendered
from game.desk.proving import prove_all
from game.desk.sarif import uri_of
from game.law.evidence.books import BOOKS
from game.play.answers import Choice
from game.play.grounds import candidates
from tests.banks.samples import CHOICE, EXAMINATION, GOOD, HEADING, QUESTION, REAL, TODAY, changed, check, the_problem
from tests.desk.running import inlimine

if TYPE_CHECKING:
    from pathlib import Path

    from game.banks.problems import Problem

LATER = QUESTION.replace('id = "red-light"', 'id = "red-light-again"')
MARCH = """
[[question]]
id = "march"
title = "What she said in March"
story = "The witness says the car was blue. In March she told the police, not on oath, that it was red."
motion = "The plaintiff offers what she said in March. Objection: hearsay."
ruling = "{ruling}"
turns_on = ["{cite}"]{more}

[question.facts]
case = {{ kind = "civil"{day} }}
offer = {{ proponent = "civil_plaintiff", against = ["civil_defendant"] }}
objection = {{ grounds = ["hearsay"] }}

[[question.facts.purpose]]
kind = "truth_of_statement"
material = true
any_tendency = true

[[question.facts.link]]
speaker = "third_person"
assertion = true
setting = "police_interview"
oath = false
inconsistent_with_testimony = true
declarant = {{ testifies = true, subject_to_cross = true }}
"""


def march(ruling: str, cite: str, more: str = "", day: str = "") -> str:
    return HEADING + MARCH.format(ruling=ruling, cite=cite, more=more, day=day)


def found_in(folder: Path, today: date = TODAY, **banks: str) -> list[Problem]:
    """Everything that is found in banks lying side by side."""
    paths = []
    for name, text in banks.items():
        path = folder / f"{name}.toml"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return [problem for _, found in prove_all(paths, today) for problem in found.problems]


def only(problems: list[Problem], code: str) -> Problem:
    found = [problem for problem in problems if problem.code == code]
    assert len(found) == 1, [rendered(problem) for problem in problems]
    return found[0]


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_good_bank_has_nothing_to_mend(tmp_path: Path) -> None:
    assert found_in(tmp_path, bank=GOOD + CHOICE, real=REAL, examination=EXAMINATION) == []


# The second caret.


def test_a_disagreement_shows_the_fact_that_would_settle_it() -> None:
    problem = the_problem(changed('ruling = "admitted"', 'ruling = "excluded"'), "ruling-disagrees")
    assert problem.also is not None
    assert (problem.also.line, problem.also.column) == (20, 32)
    assert problem.also.label == "were this false, the rules would say excluded"
    assert rendered(problem).count("^^^") >= 2


def test_where_no_one_fact_would_the_one_it_rests_on_is_shown() -> None:
    problem = the_problem(changed('turns_on = ["803(2)"]', 'turns_on = ["803(1)"]'), "ground-disagrees")
    assert problem.also is not None
    assert problem.also.label.startswith("it rests on this: ")


def test_a_line_of_an_examination_points_at_its_own_fact() -> None:
    text = changed('ruling = "admitted"\nturns_on = ["701"]', 'ruling = "excluded"\nturns_on = ["701"]', EXAMINATION)
    problem = the_problem(text, "ruling-disagrees")
    assert problem.also is not None
    assert text.splitlines()[problem.also.line - 1].startswith("facts.")


# What does not last.


def test_what_will_be_otherwise_within_ninety_days_is_stale(tmp_path: Path) -> None:
    problem = only(found_in(tmp_path, bank=march("excluded", "802")), "stale")
    assert problem.severity == "warning"
    assert "from 1 December 2026 the answer is admitted (801(d)(1)(A), 801(d)(1))" in problem.message
    assert problem.remedy.endswith("ruling_date = 2026-11-22")


def test_what_is_otherwise_today_is_stale_however_old_its_day(tmp_path: Path) -> None:
    text = march("excluded", "802", day=", ruling_date = 2026-11-22")
    problem = only(found_in(tmp_path, date(2027, 5, 1), bank=text), "stale")
    assert "in force today the answer is admitted" in problem.message
    assert "it keeps the law of its ruling_date" in problem.remedy


def test_what_changes_later_or_never_is_not(tmp_path: Path) -> None:
    early = date(2026, 12, 1) - timedelta(days=91)
    assert "stale" not in codes(found_in(tmp_path, early, bank=march("excluded", "802")))
    assert "stale" in codes(found_in(tmp_path, early + timedelta(days=1), bank=march("excluded", "802")))
    assert "stale" not in codes(found_in(tmp_path, date(2027, 5, 1), bank=march("admitted", "801(d)(1)(A)")))


# What is told twice.


def test_two_stems_nearly_alike_are_told_once(tmp_path: Path) -> None:
    problem = only(found_in(tmp_path, bank=GOOD + LATER), "near-duplicate")
    assert (problem.severity, problem.question) == ("warning", "red-light-again")
    assert "nearly the question red-light: 100%" in problem.message


def test_and_so_in_another_bank(tmp_path: Path) -> None:
    other = (
        (HEADING + LATER)
        .replace('id = "first-bank"', 'id = "second-bank"')
        .replace("cannot be found", "cannot be seen")
    )
    problem = only(found_in(tmp_path, bank=GOOD, other=other), "near-duplicate")
    assert problem.path.endswith("other.toml")
    assert f"nearly the question red-light in {tmp_path / 'bank.toml'}: " in problem.message


def test_two_questions_of_their_own_are_not(tmp_path: Path) -> None:
    assert found_in(tmp_path, bank=GOOD, march=march("admitted", "801(d)(1)(A)", "\nruling_date = 2027-01-01")) == []


def test_a_bank_named_twice_is_no_duplicate_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "bank.toml"
    path.write_text(GOOD, encoding="utf-8")
    assert [len(found.problems) for _, found in prove_all([str(path), str(path)], TODAY)] == [0]


# What no play can reach.


def test_two_readings_that_read_alike_are_an_error() -> None:
    text = changed('words = "an hour later, calm over coffee"', 'words = "Still  shaking and sobbing"')
    problem = the_problem(text, "same-reading")
    assert (problem.severity, problem.line) == ("error", 23)


def two_tells(second: str) -> str:
    text = changed("He cannot be found.", "{gone}")
    tell = (
        '[[question.tells.gone.reading]]\nwords = "He has gone."\n'
        f'sets = {{ "link.declarant.testifies" = false, "link.under_stress" = {second} }}\n\n'
        '[[question.tells.gone.reading]]\nwords = "He has vanished."\n'
        f'sets = {{ "link.declarant.testifies" = false, "link.under_stress" = {second} }}\n\n[question.shows]'
    )
    return changed("[question.shows]", tell, text)


def test_a_fact_that_a_later_tell_always_sets_anew_is_never_in_force() -> None:
    problem = the_problem(two_tells("false"), "overridden-fact")
    assert problem.message == "gone sets link.under_stress as well, and wins"


# What is fair to choose from.


def test_a_ground_that_stands_and_would_be_scored_wrong_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The model names all that decides, so that this cannot be unless it forgets: here it does."""
    assert "right-distractor" not in codes(found_in(tmp_path, bank=GOOD))
    monkeypatch.setattr("game.play.fitness.turns_on", lambda _: ())
    problems = [problem for problem in found_in(tmp_path, bank=GOOD) if problem.code == "right-distractor"]
    assert [problem.message for problem in problems] == [
        "803(2) stands as well, and would be scored as a wrong ground",
        "802 stands as well, and would be scored as a wrong ground (with calm=1)",
    ]


def test_a_ruling_that_would_stand_beside_the_key_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("game.play.fitness.right_choices", lambda _: frozenset({Choice.LET_IN, Choice.LIMITS}))
    problems = [problem for problem in found_in(tmp_path, bank=GOOD) if problem.code == "right-distractor"]
    assert problems[0].message == "another ruling would be affirmed as well: limits"


def test_few_grounds_to_choose_from_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("game.play.fitness.candidates", lambda ruling, seed: candidates(ruling, seed)[:3])
    problems = [problem for problem in found_in(tmp_path, bank=GOOD) if problem.code == "few-grounds"]
    assert [problem.message for problem in problems] == [
        "only 3 grounds can be laid out to choose from",
        "only 3 grounds can be laid out to choose from (with calm=1)",
    ]


# What is read.


def test_a_letter_that_no_font_has_is_told_once_where_it_first_stands(tmp_path: Path) -> None:
    text = changed("He cannot be found.", "He cannot be found 🚐🚐.").replace("# ", "# 🚐")
    problem = only(found_in(tmp_path, bank=text), "no-glyph")
    assert (problem.severity, problem.line) == ("warning", 10)
    assert "U+1F690" in problem.message


@pytest.mark.parametrize("letters", ["é", "Ж", "“—”", "ł", "§"])
def test_letters_that_the_fonts_have_are_not(letters: str, tmp_path: Path) -> None:
    assert found_in(tmp_path, bank=changed("A first bank", f"A first {letters} bank")) == []


def test_what_takes_more_than_two_pages_at_the_largest_text_is_told(tmp_path: Path) -> None:
    text = changed("He cannot be found.", "He cannot be found, and so it goes, on and on and on. " * 12)
    problem = only(found_in(tmp_path, bank=text), "too-long")
    assert "at 200 % text this takes 3 pages" in problem.message


def test_letters_in_parts_are_read_whole_and_told(tmp_path: Path) -> None:
    problem = only(found_in(tmp_path, bank=changed("A first bank", "A cafe\u0301 bank")), "not-nfc")
    assert (problem.severity, problem.line, problem.column) == ("warning", 4, 15)
    assert "é" in problem.message


def test_a_file_that_the_docket_would_not_show_is_told(tmp_path: Path) -> None:
    path = tmp_path / "bank.txt"
    path.write_text(GOOD, encoding="utf-8")
    [(_, found)] = prove_all([str(path)], TODAY)
    assert codes(list(found.problems)) == ["other-ending"]


# What a bank is about.


def test_every_rule_of_evidence_falls_under_a_head() -> None:
    cites = {rule.cite for book in BOOKS.values() for rule in book.rules if rule.cite[:1].isdigit()}
    assert len(cites) > 150
    assert {cite for cite in cites if head_of(cite) is None} == set()
    assert [head_of(cite) for cite in ("403", "803(2)", "611(c)", "11-504(B)", "1002", "Amendment VI (no cross)")] == [
        "relevance", "hearsay", "presentation", "privileges", "writings", "hearsay",
    ]  # fmt: skip
    assert sum(WEIGHTS.values()) == 99


def test_what_turns_on_two_heads_counts_half_for_each() -> None:
    found = check(
        GOOD.replace('turns_on = ["803(2)"]', 'turns_on = ["803(2)"]') + CHOICE.replace('"803(2)"', '"403", "803(2)"')
    )
    assert isinstance(found.bank, Bank)
    covered = coverage(found.bank)
    assert (covered.total, covered.counts["hearsay"], covered.counts["relevance"]) == (2.0, 1.5, 0.5)


def test_a_bank_of_ten_is_told_its_shares_and_a_program_always(tmp_path: Path) -> None:
    path = tmp_path / "bank.toml"
    stem = CHOICE.replace('id = "which-door"', 'id = "door-{}"').replace("A bystander’s shout", "The shout of {}")
    path.write_text(HEADING + "".join(stem.replace("{}", str(at) * 3) for at in range(10)), encoding="utf-8")
    told = inlimine("check", str(path)).out
    assert "hearsay 100% (25)" in told
    (bank,) = json.loads(inlimine("check", str(path), "--format", "json").out)["banks"]
    assert bank["coverage"]["hearsay"] == {"share": 1.0, "exam": 0.25}


# How it is told.


@pytest.fixture
def disputed(tmp_path: Path) -> str:
    path = tmp_path / "my bank.toml"
    path.write_text(changed('ruling = "admitted"', 'ruling = "excluded"') + CHOICE, encoding="utf-8")
    return str(path)


def test_sarif_has_what_the_standard_requires(disputed: str) -> None:
    ran = inlimine("check", disputed, "--format", "sarif")
    log = json.loads(ran.out)
    assert (ran.code, log["version"], set(log)) == (1, "2.1.0", {"$schema", "version", "runs"})
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "inlimine"
    (result,) = run["results"]
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "ruling-disagrees"
    assert result["level"] == "error"
    assert result["message"]["text"]
    (place,) = result["locations"]
    assert region(place) == (12, 10, 20)
    (second,) = result["relatedLocations"]
    assert region(second) == (20, 32, 36)
    assert second["message"]["text"] == "were this false, the rules would say excluded"


def region(place: dict[str, Any]) -> tuple[int, int, int]:
    physical = place["physicalLocation"]
    assert physical["artifactLocation"]["uri"].startswith("file:///")
    assert physical["artifactLocation"]["uri"].endswith("/my%20bank.toml")
    found = physical["region"]
    return found["startLine"], found["startColumn"], found["endColumn"]


def test_a_relative_path_is_a_relative_address() -> None:
    assert uri_of("questions/my bank.toml") == "questions/my%20bank.toml"


def test_json_tells_the_second_place_and_null_where_there_is_none(disputed: str) -> None:
    (bank,) = json.loads(inlimine("check", disputed, "--format", "json").out)["banks"]
    (problem,) = bank["problems"]
    assert problem["also"] == {"line": 20, "column": 32, "label": "were this false, the rules would say excluded"}


def test_strict_lets_a_warning_fail(tmp_path: Path) -> None:
    path = tmp_path / "bank.toml"
    path.write_text(f"# :schema ./bank.schema.json\n{GOOD}", encoding="utf-8")
    assert [inlimine("check", str(path), *more).code for more in ((), ("--strict",))] == [0, 1]
    path.write_text(GOOD, encoding="utf-8")
    assert inlimine("check", str(path), "--strict").code == 0


# What a new teacher tries first.


def test_a_newer_bank_says_that_a_newer_game_is_needed_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    path.write_text("[bank]\nformat = 2\nnovel = true\n\n[[case]]\nx = 1\n", encoding="utf-8")
    ran = inlimine("check", str(path))
    assert ran.code == 1
    assert "this bank is of format 2; this In Limine reads format 1" in ran.out
    assert "a newer In Limine is needed" in ran.out
    assert "1 error, 0 warnings" in ran.out


@pytest.mark.parametrize("start", [b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest", b"{\\rtf1 rest}", b"%PDF-1.7 rest"])
def test_a_word_document_is_called_what_it_is(start: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bank.docx"
    path.write_bytes(start)
    ran = inlimine("check", str(path))
    assert ran.code == 1
    assert "not-text" in ran.out
    assert "copy its words into a plain text editor" in ran.out


def test_a_wrong_folder_or_name_is_answered_with_the_banks_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "my-first-bank.toml").write_text(GOOD, encoding="utf-8")
    assert "name a file of it: my-first-bank.toml" in inlimine("check", str(tmp_path)).out
    assert "did you mean my-first-bank.toml?" in inlimine("check", str(tmp_path / "my-frist-bank.toml")).out
    assert "look at the spelling and the folder" in inlimine("check", str(tmp_path / "no" / "x.toml")).out

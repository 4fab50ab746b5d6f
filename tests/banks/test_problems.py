"""A problem is printed so that a teacher can mend it: the golden file holds one of every kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.banks.positions import Span
from game.banks.problems import Source, meant, nearest, of_file, quoted, readable, rendered
from tests.banks.samples import GAP, GOOD, QUESTION, REAL, changed, check

GOLDEN = Path(__file__).with_name("problems.txt")

BROKEN = {
    "a quote is missing": changed('title = "A first bank"', 'title = "A first bank'),
    "curly quotes": changed('title = "A first bank"', "title = “A first bank”"),
    "a misspelt key": changed('story = "', 'stroy = "'),
    "a value of the wrong kind": changed("weight = 3", 'weight = "3"'),
    "a ruling nobody can give": changed('ruling = "admitted"', 'ruling = "admited"'),
    "the same id twice": GOOD + QUESTION,
    "a hidden character": changed("A first bank", "A first\u202e bank"),
    "brackets without end": changed("weight = 3", f"weight = {'[' * 40}"),
    "a fact nobody knows": changed("under_stress = true\ntiming", "under_stres = true\ntiming"),
    "a value that is none of its values": changed('case.kind = "civil"', 'case.kind = "civill"'),
    "a phrase that is not in the story": changed('= "the crash"', '= "the collision"'),
    "a tell that is not there": changed("bystander, {calm},", "bystander, {clam},"),
    "a ruling the model does not share": changed('ruling = "admitted"', 'ruling = "excluded"'),
    "a reading the model does not share": changed('ruling = "excluded"', 'ruling = "admitted"'),
    "a rule that does not decide": changed('turns_on = ["803(2)"]', 'turns_on = ["803(1)"]'),
    "a gap in the record": changed(*GAP),
    "a case that cannot be": changed("testifies = false", 'testifies = true\nunavailable_reason = "dead_or_infirm"'),
    "a conclusion the story does not show": changed("material = true", "material = false").replace(
        '["hearsay"]', '["hearsay", "relevance"]'
    ),
    "too many words": changed("Objection: hearsay.", f"Objection: {'well, ' * 25}hearsay."),
    "a name in a real case": changed("the accused ran", "Doe ran", REAL),
    "a report that differs": changed('ruling = "excluded"', 'ruling = "admitted"', REAL),
}


def printed() -> str:
    parts = []
    for name, text in BROKEN.items():
        told = "\n".join(rendered(problem) for problem in check(text).problems)
        parts.append(f"# {name}\n{told}\n")
    return "\n".join(parts)


def test_problems_are_printed_as_the_golden_file_has_them() -> None:
    """To renew it: python -m tests.banks.test_problems; then read what changed."""
    assert printed() == GOLDEN.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", BROKEN)
def test_each_of_them_is_a_problem(name: str) -> None:
    assert check(BROKEN[name]).problems


def test_a_whole_file_s_problem_has_no_line_to_show() -> None:
    problem = of_file("a.toml", "missing-file", "there is no such file", "look")
    assert rendered(problem) == "a.toml:1:1: missing-file: there is no such file\n    = look"


def test_the_caret_stands_under_the_spot_whatever_comes_before_it() -> None:
    source = Source("a.toml", "x\n\ttitle = '中文' # here")
    problem = source.problem(Span(16, 17), "c", "m", "r")
    assert (problem.line, problem.column) == (2, 15)
    assert rendered(problem).splitlines()[1:3] == ["  2 | \ttitle = '中文' # here", "    | \t               ^"]


def test_of_a_long_line_the_part_around_the_spot_is_shown() -> None:
    source = Source("a.toml", f"title = '{'x' * 500}here{'y' * 500}'")
    problem = source.problem(Span(509, 513), "c", "m", "r")
    start = problem.mark.index("^")
    assert problem.excerpt[start : start + 4] == "here"
    assert problem.mark.strip() == "^^^^"
    assert len(problem.excerpt) < 120


def test_what_is_printed_cannot_disturb_a_terminal() -> None:
    assert readable("a\x1b[31m\u202eb") == "a\ufffd[31m\ufffdb"
    assert quoted("two\nlines\x07") == '"two lines\ufffd"'
    assert len(quoted("x" * 1_000)) < 70


def test_the_nearest_word_is_named_only_if_one_is_near() -> None:
    assert nearest("storry", ["story", "motion"]) == "story"
    assert nearest("zebra", ["story", "motion"]) is None
    assert meant("zebra", ["story"], "look it up") == "look it up"
    assert nearest("x" * 10_000_000, ["story"]) is None


if __name__ == "__main__":
    GOLDEN.write_text(printed(), encoding="utf-8")

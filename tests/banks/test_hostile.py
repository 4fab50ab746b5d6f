"""What a bank from anybody may try, item by item: nothing in it is run, filled in or followed, and none is dear.

Nesting, keys of many parts, giant numbers, hidden letters and piled accents are tried in `test_limits`.
"""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from game.banks.alike import alike_problems
from game.banks.bank import BadFile
from game.banks.problems import rendered
from tests.banks.samples import CHOICE, GOOD, HEADING, changed, check, read, the_problem

FILLED_IN = ("{0.__class__.__init__.__globals__}", "{:>2000000000}", "%s%n%x", "%(path)s", "${HOME}", "$HOME", "`id`")
MOST_MEGABYTES = 150
MEASURE = """
import resource
from game.banks.reading import bank_of
from tests.benchmarks.bank_proof import made_of
data = made_of(2000)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
bank_of("bank.toml", data)
print(len(data), (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
"""


@pytest.mark.parametrize("words", FILLED_IN)
def test_nothing_is_filled_in(words: str) -> None:
    start = time.process_time()
    told = "\n".join(rendered(problem) for problem in check(changed("weight = 3", f'"{words}" = 3')).problems)
    assert words in told
    assert time.process_time() - start < 1
    read_of = check(changed("A first bank", words))
    assert getattr(read_of.bank, "title", "") == words


@pytest.mark.parametrize("words", [each for each in FILLED_IN if "{" in each])
def test_braces_in_a_story_are_a_tell_or_a_fault(words: str) -> None:
    found = check(changed("He cannot be found.", words))
    assert {problem.code for problem in found.problems} & {"unknown-tell", "stray-brace"}


@pytest.mark.parametrize("payload", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "\\t=1"])
def test_what_a_spreadsheet_would_run_is_only_text(payload: str) -> None:
    assert check(changed("A first bank", payload)).problems == ()


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\\\win", "CON", "a/b", "a\\u0000b", "é", "A"])
def test_an_id_is_no_path(name: str) -> None:
    found = read(changed('id = "first-bank"', f'id = "{name}"'))
    assert isinstance(found, BadFile)
    assert found.first.code in {"wrong-id", "bad-character"}


def test_a_nul_is_refused_as_it_stands_and_spelt_by_number() -> None:
    for text in (changed("A first bank", "A \x00 bank"), changed("A first bank", "A \\u0000 bank")):
        found = read(text)
        assert isinstance(found, BadFile)
        assert (found.first.code, found.first.line) == ("bad-character", 4)
        assert "U+0000" in found.first.message


@pytest.mark.parametrize("depth", [33, 5_000])
def test_arrays_within_a_question_are_not_followed_down(depth: int) -> None:
    found = read(changed("weight = 3", f"weight = {'[' * depth}{']' * depth}"))
    assert isinstance(found, BadFile)
    assert found.first.code == "too-deep"


def test_a_line_on_the_way_to_the_schema_costs_nothing_however_long() -> None:
    start = time.process_time()
    assert check(f"# schema {'x' * 1_000_000} jso\n{GOOD}").problems == ()
    assert time.process_time() - start < 1


def test_stems_made_to_look_alike_cost_no_more_than_others() -> None:
    options = CHOICE[CHOICE.index("\n[[question.option]]") :]
    same = "one two three four five six seven eight nine ten " * 3
    questions = (
        f'[[question]]\nid = "q{at}"\nkind = "choice"\ntitle = "t"\nstory = "{same} w{at} x{at} y{at} z{at}"\n{options}'
        for at in range(2_000)
    )
    bank = read(HEADING + "".join(questions))
    assert not isinstance(bank, BadFile)
    start = time.process_time()
    list(alike_problems([bank]))
    assert time.process_time() - start < 5


def test_the_memory_that_the_largest_bank_takes_is_bounded() -> None:
    ran = subprocess.run([sys.executable, "-c", MEASURE], capture_output=True, text=True, check=True)
    size, grown = ran.stdout.split()
    assert int(size) > 3_000_000
    assert float(grown) < MOST_MEGABYTES


def test_a_remedy_never_repeats_more_than_a_line_of_what_was_read() -> None:
    problem = the_problem(changed('case.kind = "civil"', f'case.kind = "{"x" * 390}"'), "unknown-value")
    assert all(len(line) < 260 for line in rendered(problem).splitlines())

"""An editor reads the schema's line only if it is spelt just so."""

from __future__ import annotations

import pytest

from tests.banks.samples import GOOD, check, spot, the_problem


@pytest.mark.parametrize(
    "line",
    [
        "# :schema ./bank.schema.json",
        "#schema ./bank.schema.json",
        "#: schema ./bank.schema.json",
        "# schema: bank.schema.json",
        "  #:Schema=./bank.schema.json",
    ],
)
def test_the_near_miss_is_told(line: str) -> None:
    problem = the_problem(f"{line}\n{GOOD}", "schema-line")
    assert (problem.severity, problem.line, spot(problem)) == ("warning", 1, line.strip() and line)
    assert "#:schema ./bank.schema.json" in problem.remedy


@pytest.mark.parametrize("line", ["#:schema ./bank.schema.json", "# The schema of this case is simple.", "# json", ""])
def test_what_an_editor_reads_and_what_is_no_such_line_is_not(line: str) -> None:
    assert check(f"{line}\n{GOOD}").problems == ()


def test_only_the_head_of_the_file_is_looked_at() -> None:
    assert check(f"{GOOD}\n# schema: bank.schema.json\n").problems == ()

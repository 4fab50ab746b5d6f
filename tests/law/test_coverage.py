"""The table of coverage in the scholar's guide is what the rules, cases and questions give.

`INLIMINE_GOLDEN=write pytest tests/law/test_coverage.py` writes it anew.
"""

from __future__ import annotations

import os

from game.law.evidence.books import BOOKS
from game.law.evidence.examples.all import EXAMPLES
from tests.law.coverage import BEGIN, END, README, by_cases, by_variants, own_rules, table


def test_the_guide_holds_the_table_of_coverage() -> None:
    guide = README.read_text("utf-8")
    before, _, rest = guide.partition(BEGIN)
    _, _, after = rest.partition(END)
    made = f"{before}{table()}{after}"
    if os.environ.get("INLIMINE_GOLDEN") == "write":
        README.write_text(made, "utf-8")
    assert README.read_text("utf-8") == made


def test_what_decides_is_reached() -> None:
    for found in (by_cases(), by_variants()):
        assert found.records > 0
        assert all(found.decides[rule] <= found.reached[rule] for rule in found.decides)


def test_every_rule_of_the_table_has_a_case_and_a_twin() -> None:
    shown = {id(example.rule) for example in EXAMPLES}
    missing = [rule.name for book in BOOKS.values() for rule in own_rules(book) if id(rule) not in shown]
    assert len(missing) <= MOST_WITHOUT, missing


MOST_WITHOUT = 0
"""Rules that still want a case of their own; this may only shrink."""

"""Whatever is taken out of a rule that decides, some record that reaches the rule notices.

`one_fact.txt` holds records made from the corpus by one change, with their rulings, frozen: each notices
something taken out that no standing case, twin or encoded case notices. `survivors.txt` lists what nothing
notices, with the reason; it may only shrink. `INLIMINE_GOLDEN=write pytest -m long tests/law/test_mutations.py`
writes both anew; then read what changed.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from game.law.evidence.books import BOOKS
from game.law.pivots import possible
from game.law.reasoning import rule_on
from tests.law.mutants import (
    ONE_FACT,
    REPEATED,
    Notice,
    OneFact,
    corpus,
    excuse,
    made,
    mutants,
    noticed,
    one_fact_cases,
    told_records,
)

SURVIVORS = Path(__file__).with_name("survivors.txt")
MOST_SURVIVORS = 48
SEED = 20261122
SAMPLE = 60


def listed() -> dict[str, str]:
    """The survivors that are known, with the reason for each."""
    lines = SURVIVORS.read_text("utf-8").splitlines()
    told = (line.rpartition(" | ") for line in lines if line and not line.startswith("#"))
    return {name: reason for name, _, reason in told}


def survive(sample: tuple[int, ...]) -> set[str]:
    return {str(mutants()[at]) for at in sample if noticed(mutants()[at]) is Notice.NOT}


def test_a_sample_of_what_is_taken_out_is_missed() -> None:
    sample = tuple(Random(SEED).sample(range(len(mutants())), SAMPLE))
    assert survive(sample) <= set(listed())


def test_every_survivor_names_a_reason_and_there_are_no_more_of_them() -> None:
    assert all(listed().values())
    assert len(listed()) <= MOST_SURVIVORS


def test_one_changed_fact_still_rules_as_it_did() -> None:
    told = told_records()
    for case in one_fact_cases():
        record = made(case, told[case.base])
        assert possible(record, BOOKS[record.forum]), case
        assert rule_on(record, BOOKS[record.forum]).outcome == case.ruling, case


@pytest.mark.long
def test_whatever_is_taken_out_is_missed() -> None:
    if os.environ.get("INLIMINE_GOLDEN") == "write":
        write()
    alive = survive(tuple(range(len(mutants()))))
    assert alive - set(listed()) == set(), "nothing notices these"
    assert set(listed()) - alive == set(), "these are noticed by now: strike them out"


def write() -> None:
    """Search for the one change that would notice each survivor, and write what is found and what is not."""
    ONE_FACT.unlink(missing_ok=True)
    forget()
    found = {str(each): excuse(each) for each in mutants() if noticed(each) is Notice.NOT}
    cases = {(case.base, case.path, case.value): case for case in found.values() if isinstance(case, OneFact)}
    ONE_FACT.write_text(ONE_FACT_HEAD + "".join(f"{case}\n" for case in cases.values()), "utf-8")
    forget()
    left = {str(each) for each in mutants() if isinstance(found.get(str(each)), str) and noticed(each) is Notice.NOT}
    alive = [(name, reason) for name, reason in found.items() if isinstance(reason, str) and name in left]
    tally = Counter(reason.split(" (")[0] for _, reason in alive)
    head = SURVIVORS_HEAD + "".join(f"# {count} {reason}\n" for reason, count in tally.most_common())
    SURVIVORS.write_text(head + "".join(f"{name} | {reason}\n" for name, reason in alive), "utf-8")


def forget() -> None:
    """Read the files again when they are next asked for."""
    from tests.law import mutants as module  # noqa: PLC0415 its memory, not its names

    for each in (one_fact_cases, corpus, module._told, module._examples_of):  # noqa: SLF001 what this test writes
        each.cache_clear()


ONE_FACT_HEAD = """\
# Records made by changing one fact of a standing case, a twin or an encoded case, with the ruling they get.
# Made by machine, since each notices something taken out of a rule that no told case notices; read, not told.
# record | change | ruling | what it notices
"""
SURVIVORS_HEAD = f"""\
# What can be taken out of a rule without any record's noticing, and why. This list may only shrink.
# '{REPEATED}': what raises the rule holds the same term. 'unproved': nobody has found a case.
"""

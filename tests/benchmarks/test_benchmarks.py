"""The benchmarks run and print their lines; how fast they are is for people to judge."""

from __future__ import annotations

import re
from itertools import islice
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from game.banks.checking import proved
from game.banks.reading import bank_of
from game.law.evidence.books import BOOKS
from game.law.in_force import Law
from game.law.pivots import possible
from tests import COMPILED
from tests.benchmarks import law_speed, timing
from tests.benchmarks.__main__ import main
from tests.benchmarks.bank_load import bank_loads
from tests.benchmarks.bank_proof import bank_proofs, made_of
from tests.benchmarks.first_frame import first_frames
from tests.benchmarks.law_speed import Rate, cases_of, law_speeds, variations
from tests.benchmarks.neutral import as_values, by_hand
from tests.benchmarks.redraw import FIRST_TIME, again, at_rest, touches
from tests.benchmarks.what_if import what_ifs
from tests.law.corpus import TODAY

if TYPE_CHECKING:
    from tests.benchmarks.timing import Ratio

LINE = re.compile(r"^.+ +[\d.]+ ms against +[\d.]+ ms: +[\d.]+x, at best +[\d.]+x \((aim \d\.\d\dx|no aim)\)$")


def told(ratios: list[Ratio]) -> list[str]:
    assert all(ratio.ours.best > 0 and ratio.bare.best > 0 for ratio in ratios)
    assert all(LINE.match(str(ratio)) for ratio in ratios)
    return [ratio.name for ratio in ratios]


@pytest.fixture(autouse=True)
def _uncollected(monkeypatch: pytest.MonkeyPatch) -> None:
    """Collect no garbage before each run: nobody judges by these, and a worker of the suite holds a great deal."""
    for module in (timing, law_speed):
        monkeypatch.setattr(module, "gc", SimpleNamespace(collect=int, freeze=int, unfreeze=int))


def test_the_first_frame_is_measured() -> None:
    assert told([next(first_frames(1, COMPILED))]) == ["first frame, no screen, against the least"]


def test_the_loading_of_banks_is_measured() -> None:
    names = told(list(islice(bank_loads(1, 5), 8)))
    assert names[0] == "bank of 5 questions, read and validated"
    assert "prompt-side.toml, read and validated" in names


def test_the_proof_of_a_large_bank_is_measured() -> None:
    assert told(list(bank_proofs(1, 10, 40))) == ["check of 40 questions against one of 10"]


def test_the_large_bank_has_nothing_but_warnings() -> None:
    found = proved(bank_of("bank.toml", made_of(60)), TODAY)
    assert {problem.severity for problem in found.problems} <= {"warning"}
    assert found.variants > 120


def test_the_what_ifs_are_measured() -> None:
    names = told(list(what_ifs(1)))
    assert [name.split(" (")[0] for name in names[:1]] == ["one ruling"]
    assert len(names) == 4


def test_what_is_drawn_again_and_what_is_touched_is_measured() -> None:
    causes = told(list(again(1)))
    assert len(causes) == 7
    assert [name for name in causes if FIRST_TIME in name] == [causes[3]]
    assert len(told(list(touches((1280, 720), 1)))) == 3


def test_a_screen_at_rest_is_measured() -> None:
    assert re.match(r"^.+ at rest +[\d.]+ % of a processor \(aim 1\.00 %\)$", str(at_rest(0.2)))


def test_the_speed_of_the_law_is_measured() -> None:
    figures = list(law_speeds(1, 40))
    assert all(figure.middle > 0 and figure.best > 0 for figure in figures)
    assert [str(figure) for figure in figures if isinstance(figure, Rate) and "neutral" not in figure.name]


def test_records_made_by_edits_can_be_and_differ() -> None:
    made = variations(cases_of("federal"), 60, 3)
    assert len({str(record) for record in made}) == 60
    assert all(possible(record, BOOKS["federal"]) for record in made)


def test_the_neutral_law_says_the_same_as_values_and_by_hand() -> None:
    law = Law(as_values.book(), TODAY)
    told = by_hand.cases()
    assert len({by_hand.decide(case)[1] for case in told}) == len(as_values.LISTED)
    for case in told:
        assert as_values.decide(as_values.record_of(case), law) == by_hand.decide(case)


def test_an_unknown_benchmark_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed"]) == 2
    assert "first, bank, proof, what-if, redraw, law" in capsys.readouterr().err

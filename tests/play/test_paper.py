"""One seed, one paper: a code tells every slip of one sign or two, and draws the same paper wherever it is typed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from game.play.answers import Hearing
from game.play.drawing import draw, draw_one
from game.play.paper import LETTERS, NAME, SEEDS, Slip, code_of, paper_of, paper_told, seed_of
from tests.benches import bank

SEED = st.integers(0, SEEDS - 1)
DRAWN = {
    0: ["bus-stop calm=0", "photographs count=1"],
    7: ["bus-stop calm=1", "photographs count=1"],
    SEEDS - 1: ["bus-stop calm=0", "photographs count=0"],
}
PRINTED = """
import json
from game.play.answers import Hearing
from game.play.drawing import draw
from game.play.sitting import sit
from tests.benches import TODAY, bank
told = []
for seed in range(40):
    for count in (1, 2):
        asked = draw(bank(), count, seed)
        posed = [sit(bank(), Hearing("k", "t", seed, asked), TODAY).at(at) for at in range(count)]
        told.append([[each.question, each.variant] for each in asked])
        told.append([[ground.cite for ground in each.candidates] for each in posed])
print(json.dumps(told))
"""


@given(SEED)
def test_a_code_is_read_back_however_it_is_typed(seed: int) -> None:
    code = code_of(seed)
    signs = code.removeprefix(f"{NAME}-")
    for typed in (code, code.lower(), f"  {code} ", signs, signs.replace("-", ""), code.replace("-", " ")):
        assert seed_of(typed) == seed


@given(SEED)
def test_no_two_seeds_share_a_code(seed: int) -> None:
    assert code_of(seed) != code_of((seed + 1) % SEEDS)


@given(SEED, st.integers(0, 7), st.sampled_from(LETTERS))
def test_one_wrong_sign_is_told(seed: int, place: int, sign: str) -> None:
    signs = code_of(seed).removeprefix(f"{NAME}-").replace("-", "")
    slipped = signs[:place] + sign + signs[place + 1 :]
    assert isinstance(seed_of(slipped), Slip) or slipped == signs


@given(SEED)
def test_two_signs_that_changed_places_are_told(seed: int) -> None:
    signs = code_of(seed).removeprefix(f"{NAME}-").replace("-", "")
    for one, other in combinations(range(len(signs)), 2):
        row = list(signs)
        row[one], row[other] = row[other], row[one]
        assert isinstance(seed_of("".join(row)), Slip) or "".join(row) == signs


@given(st.text(max_size=20))
def test_whatever_is_typed_is_a_seed_or_a_slip_in_words(typed: str) -> None:
    found = seed_of(typed)
    assert found.told if isinstance(found, Slip) else 0 <= found < SEEDS


def test_look_alikes_are_in_no_code_and_are_named() -> None:
    for sign in "01OIL":
        found = seed_of(f"{NAME}-22{sign}2-2222")
        assert isinstance(found, Slip)
        assert f"“{sign}”" in found.told


def test_a_code_beyond_the_last_seed_is_none() -> None:
    assert isinstance(seed_of("ZZZZZZZ" + "2"), Slip)
    assert all(isinstance(seed_of(f"ZZZZZZZ{sign}"), Slip) for sign in LETTERS)


def test_the_codes_that_were_given_out_hold_for_good() -> None:
    codes = {0: "LIMINE-2222-2222", 7: "LIMINE-2222-229U", SEEDS - 1: "LIMINE-4F2B-ZE3N"}
    assert {seed: code_of(seed) for seed in codes} == codes


def test_every_run_of_python_draws_the_same_papers_whatever_its_hashes() -> None:
    printed = []
    for hashes in ("0", "1", "20261122"):
        environ = {**os.environ, "PYTHONHASHSEED": hashes}
        done = subprocess.run([sys.executable, "-c", PRINTED], capture_output=True, check=True, env=environ, text=True)
        printed.append(json.loads(done.stdout))
    assert printed[0] == printed[1] == printed[2]


def test_the_papers_that_were_drawn_are_drawn_for_good() -> None:
    """Frozen, so that another Python, another machine or a later version that drew otherwise would be caught."""
    drawn = {seed: [f"{each.question} {each.variant}" for each in draw(bank(), 2, seed)] for seed in (0, 7, SEEDS - 1)}
    assert drawn == DRAWN


def test_a_paper_is_named_only_where_its_code_would_draw_it_again() -> None:
    asked = draw(bank(), 2, 7)
    hearing = Hearing("key", bank().title, 7, asked)
    assert paper_of(bank(), hearing) == paper_told(bank(), 7, 2)
    assert bank().digest[:6] in paper_of(bank(), hearing)
    assert paper_of(bank(), replace(hearing, asked=asked[::-1])) == ""
    one = draw_one(bank(), next(each for each in bank().rulings if each.id != draw(bank(), 1, 7)[0].question), 7)
    assert paper_of(bank(), replace(hearing, asked=one)) == ""

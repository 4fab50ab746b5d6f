"""At the sidebar: what is under seal, what the answers leave open, and what that does to a ruling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.reading import read_bank
from game.banks.variants import key_of, parted, variants_of
from game.law.pointing import turns_on
from game.play.answers import Answer, Asked, Certainty, Choice, Hearing, Terms
from game.play.drawing import draw, draw_again, missed
from game.play.sidebar import foundations, left_to_ask, seen, under_seal
from game.play.sitting import sit
from game.play.verdict import Word
from game.store.places import questions_folder
from tests.benches import TODAY
from tests.sealed import BARRED, ERRING, bank, sitting

if TYPE_CHECKING:
    from game.play.posed import Posed

NOBODY = Terms()
BOTH = Terms(questions=("calm", "saw"))


def posed(variant: str = BARRED) -> Posed:
    return sitting(variant).posed


def test_the_list_has_a_question_for_each_seal_and_a_decoy_in_one_order() -> None:
    assert {each.name for each in foundations(posed())} == {"calm", "saw", "decoy:0"}
    assert foundations(posed()) == foundations(posed())
    assert {each.answer for each in foundations(posed())} >= {"Calm by then: he was drinking coffee."}
    assert foundations(posed("calm=1,saw=0")) == ()


def test_an_answer_lifts_its_own_seal_and_a_decoy_lifts_none() -> None:
    assert under_seal(posed(), NOBODY) == ("calm", "saw")
    assert under_seal(posed(), Terms(questions=("calm", "decoy:0"))) == ("saw",)
    assert [left_to_ask(posed(), terms) for terms in (NOBODY, BOTH)] == [2, 0]
    assert left_to_ask(posed("calm=1,saw=0"), NOBODY) == 0


@pytest.mark.parametrize(
    ("variant", "questions", "left_open"),
    [
        (BARRED, (), True),
        (BARRED, ("decoy:0",), True),
        (BARRED, ("calm",), False),  # calm, he cannot be believed whatever he saw
        (BARRED, ("saw",), True),
        ("calm=0,saw=0,sealed=calm+saw", ("calm",), True),
        ("calm=0,saw=1,sealed=calm+saw", ("saw",), False),
        (BARRED, ("calm", "saw"), False),
        ("calm=1,saw=0", (), False),
        ("calm=1,saw=0,sealed=gone", (), False),
    ],
)
def test_the_record_is_open_as_seen_where_what_is_sealed_could_decide_it(
    variant: str,
    questions: tuple[str, ...],
    left_open: bool,  # noqa: FBT001
) -> None:
    assert seen(posed(variant), Terms(questions=questions)).open is left_open


def reviewed(choice: Choice, ground: str, terms: Terms, variant: str = BARRED) -> tuple[Word, int, tuple[str, ...]]:
    verdict = posed(variant).review(choice, ground, terms)
    return verdict.word, verdict.points, tuple(what for points, what in verdict.parts if points)


def test_a_ruling_on_an_open_record_is_remanded_even_where_it_would_have_been_right() -> None:
    assert reviewed(Choice.KEEP_OUT, "802", NOBODY) == (Word.REMANDED, 0, ())
    assert reviewed(Choice.KEEP_OUT, "802", Terms(Certainty.CERTAIN)) == (Word.REMANDED, -10, ("ruling (certain)",))
    assert reviewed(Choice.LET_IN, "803(2)", NOBODY)[0] is Word.REMANDED


def test_on_an_open_record_it_is_right_to_reserve_and_on_no_other() -> None:
    assert reviewed(Choice.OPEN, "802", NOBODY)[0] is Word.AFFIRMED
    assert reviewed(Choice.OPEN, "", NOBODY)[0] is Word.OTHER_GROUNDS
    assert reviewed(Choice.OPEN, "802", BOTH) == (Word.REVERSED, 0, ())


def test_who_reserves_and_could_have_asked_pays_for_it() -> None:
    one = Terms(questions=("decoy:0",))
    assert reviewed(Choice.OPEN, "802", NOBODY) == (Word.AFFIRMED, 4, ("ruling", "ground", "unasked"))
    assert reviewed(Choice.OPEN, "802", one) == (Word.AFFIRMED, 6, ("ruling", "ground", "unasked"))
    assert reviewed(Choice.OPEN, "", NOBODY)[1] == 1
    unsure = replace(NOBODY, certainty=Certainty.GUESS, hints=3)
    assert reviewed(Choice.OPEN, "", unsure)[1] == 0


def test_what_is_not_asked_earns_a_point_where_the_ruling_is_right_and_eight_is_the_most() -> None:
    one = Terms(questions=("calm",))
    assert reviewed(Choice.KEEP_OUT, "802", one) == (Word.AFFIRMED, 8, ("ruling", "ground"))
    assert reviewed(Choice.KEEP_OUT, "", one) == (Word.OTHER_GROUNDS, 6, ("ruling", "unasked"))
    assert reviewed(Choice.KEEP_OUT, "802", Terms(hints=2, questions=("calm",)))[1] == 7
    assert reviewed(Choice.KEEP_OUT, "", BOTH) == (Word.OTHER_GROUNDS, 5, ("ruling",))
    assert reviewed(Choice.LET_IN, "", one) == (Word.REVERSED, 0, ())
    assert reviewed(Choice.SKIPPED, "", NOBODY) == (Word.REMANDED, 0, ())


def test_what_counsel_gave_up_the_court_may_still_keep_out() -> None:
    """103 binds who complains of a ruling; an exclusion that the rules bear out stands, whoever thought of it."""
    assert reviewed(Choice.LET_IN, "103(a)(1)", NOBODY, ERRING) == (Word.AFFIRMED, 8, ("ruling", "ground"))
    assert reviewed(Choice.KEEP_OUT, "802", NOBODY, ERRING) == (Word.OTHER_GROUNDS, 7, ("ruling", "ground"))
    assert reviewed(Choice.KEEP_OUT, "804(b)(2)", NOBODY, ERRING) == (Word.OTHER_GROUNDS, 5, ("ruling",))
    assert reviewed(Choice.LIMITS, "802", NOBODY, ERRING)[0] is Word.REVERSED
    right_as_made = "calm=0,saw=0,counsel=1"
    assert not posed(right_as_made).standard.own


def test_what_was_asked_is_reviewed_with_the_answer() -> None:
    ruled, answer, verdict = sitting(BARRED).ruled(Choice.KEEP_OUT, "802", Terms(questions=("decoy:0", "calm")))
    assert (answer.questions, answer.asked) == (("decoy:0", "calm"), 2)
    assert ruled.reviewed()[0][1] == verdict


def test_what_if_rereads_keep_how_the_question_was_put() -> None:
    assert posed(ERRING).reread({"calm": 0}).asked.variant == "calm=0,saw=0,counsel=1"
    assert posed(BARRED).reread({"saw": 1}).sealed == ("calm", "saw")
    assert posed("calm=1,saw=0,counsel=9").counsel == 0


@pytest.fixture(scope="module")
def prompt_side() -> Bank:
    found = proved(read_bank(questions_folder() / "prompt-side.toml"), TODAY).bank
    assert isinstance(found, Bank)
    return found


def test_the_lot_seals_a_quarter_of_what_can_be_and_puts_a_fifth_otherwise(prompt_side: Bank) -> None:
    papers = [draw(prompt_side, 8, seed) for seed in range(300)]
    put = [(asked, prompt_side.question(asked.question), parted(asked.variant)) for paper in papers for asked in paper]
    erring = [counsel for _, question, (_, counsel, _) in put if question and question.counsel]
    assert 0.15 < sum(map(bool, erring)) / len(erring) < 0.25
    sealed = [parted(asked.variant)[2] for asked, question, _ in put if question and question.tells]
    assert {len(seals) for seals in sealed} == {0, 2, 3}
    assert 0.08 < sum(map(bool, sealed)) / len(sealed) < 0.20  # twelve of twenty can be sealed
    assert all(sum(bool(parted(asked.variant)[2]) for asked in paper) <= 2 for paper in papers)
    assert all(not (counsel and seals) for _, _, (_, counsel, seals) in put)
    assert papers == [draw(prompt_side, 8, seed) for seed in range(300)]


def test_whatever_is_drawn_can_be_put_ruled_on_and_answered(prompt_side: Bank) -> None:
    for seed in range(25):
        hearing = Hearing("key", "", seed, draw(prompt_side, 20, seed))
        assert [one.question for one in draw_again(prompt_side, hearing)] == [one.question for one in hearing.asked]
        at = sit(prompt_side, hearing, date(2026, 11, 22))
        for place in range(len(hearing.asked)):
            each = at.at(place)
            assert all(one.asks and one.answer for one in foundations(each))
            assert not each.candidates or any(ground.right for ground in each.candidates)
            seen(each, NOBODY)


def test_missed_questions_are_put_again_as_they_were() -> None:
    hearing = Hearing("key", "", 7, (sitting(BARRED).posed.asked,)).answered(Answer(0, Choice.LET_IN, "", 0))
    assert missed(sit(bank(), hearing, TODAY)) == hearing.asked


def test_a_right_ground_is_among_the_grounds_wherever_counsel_errs(prompt_side: Bank) -> None:
    erring = [(question, number) for question in prompt_side.rulings for number in range(len(question.counsel))]
    assert len(erring) >= 7
    for question, number in erring:
        for variant in variants_of(question):
            asked = Asked(prompt_side.id, question.id, key_of(variant, number + 1))
            put = sit(prompt_side, Hearing("key", "", 7, (asked,)), TODAY).posed
            assert not put.candidates or any(ground.right for ground in put.candidates)
            cites = {ground.cite for ground in put.candidates if ground.right}
            assert ("103(a)(1)" in cites) is ("103(a)(1)" in turns_on(put.ruling))

"""What can be sealed and how counsel may err: the bank is told where either would not play."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.banks.counsel import put_by_counsel
from game.banks.sealing import answer_to, sealable
from game.banks.variants import key_of, parted, variant_of
from game.law.reasoning import Outcome, rule_on
from tests.banks.samples import TODAY, bank, changed, check, spot, the_problem
from tests.sealed import TEXT, book_record

if TYPE_CHECKING:
    from game.banks.schema import Question


def question(text: str = TEXT) -> Question:
    return bank(text).questions[0]


def test_a_bank_with_a_sidebar_and_an_erring_counsel_is_proved() -> None:
    assert check(TEXT).problems == ()


def test_a_phrase_is_its_own_answer_unless_it_is_none() -> None:
    assert answer_to(question(), "saw", 0) == "He had watched it from the kerb."
    assert answer_to(question(), "calm", 0) == "Still shaking and sobbing."
    assert answer_to(question(), "calm", 1) == "Calm by then: he was drinking coffee."


def test_two_phrases_can_be_sealed_and_one_alone_cannot() -> None:
    assert sealable(question()) == ("calm", "saw")
    assert sealable(question(TEXT.replace('asks = "Had he seen it himself?"\n', ""))) == ()


SEALS = [
    ('asks = "Had he seen it himself?"\n', "", "lone-seal", 'asks = "How was he'),
    ("[question.shows]\n", '[question.shows]\n"link.had_knowledge" = "a bystander"\n', "seal-leaks", "asks"),
    ("account. Objection: hearsay", "account. He was still shaking and sobbing. Objection", "seal-leaks", "asks"),
    ('words = "He had it from a girl beside him."', 'words = "he had it from a girl beside him"', "seal-splits", '"he'),
    ('words = "He had it from a girl beside him."', 'words = "He said: “I saw."', "seal-splits", '"He said'),
    ('"link.had_knowledge" = false', '"link.had_knowledge" = true', "idle-seal", "asks"),
    ("Two oranges", "A girl beside him, still shaking and sobbing, with two oranges", "telling-decoy", "[[question.de"),
    ('asks = "What was in his bag?"', f'asks = "{"What " * 13}?"', "too-wordy", "asks"),
    ('asks = "Had he seen it himself?"', f'asks = "{"Had he " * 7}?"', "too-wordy", "asks"),
]


@pytest.mark.parametrize(("old", "new", "code", "marked"), SEALS)
def test_a_seal_that_would_not_play_is_told(old: str, new: str, code: str, marked: str) -> None:
    unruled = 'ruling = "excluded"\nturns_on = ["802"]\n\n[[question.decoys]]'
    text = changed(old, new, TEXT.replace(unruled, "[[question.decoys]]"))
    found = [problem for problem in check(text).problems if problem.code == code]
    assert found, [(each.code, each.message) for each in check(text).problems]
    assert marked.startswith(spot(found[0])) or spot(found[0]).startswith(marked)
    assert found[0].severity == ("warning" if code in {"lone-seal", "idle-seal", "too-wordy"} else "error")


def test_an_answer_that_nobody_asks_for_is_told() -> None:
    assert the_problem(TEXT.replace('asks = "How was he as he spoke?"\n', ""), "wrong-kind").severity == "error"


def test_no_tell_takes_a_word_that_says_how_a_question_is_put() -> None:
    named = TEXT.replace("{saw}", "{counsel}").replace("tells.saw", "tells.counsel")
    assert "counsel" in the_problem(named, "wrong-id").message


COUNSEL = [
    ('"objection.grounds" = ["relevance"]', '"link.assertion" = false', "unknown-fact", '"link.assertion"'),
    ('"objection.grounds" = ["relevance"]', '"objection.grounds" = ["relevnce"]', "unknown-value", '"relevnce"'),
    ('"objection.grounds" = ["relevance"]', '"objection.grounds" = ["hearsay"]', "idle-counsel", "sets"),
    ('turns_on = ["402"]', 'turns_on = ["802"]', "ground-disagrees", '"802"'),
]


@pytest.mark.parametrize(("old", "new", "code", "marked"), COUNSEL)
def test_a_counsel_who_errs_wrongly_is_told(old: str, new: str, code: str, marked: str) -> None:
    found = [problem for problem in check(changed(old, new, TEXT)).problems if problem.code == code]
    assert [spot(problem) for problem in found] == [marked], check(changed(old, new, TEXT)).problems


def test_the_authors_ruling_on_counsels_way_is_compared() -> None:
    entry = 'sets = { "objection.grounds" = ["relevance"] }\nruling = "admitted"'
    problem = the_problem(changed(entry, entry.replace("admitted", "excluded"), TEXT), "ruling-disagrees")
    assert spot(problem) == '"excluded"'


def test_ruling_and_merits_part_where_counsel_names_the_wrong_ground() -> None:
    put = put_by_counsel(question(), 1)
    assert put.motion.endswith("Objection: relevance.")
    ruling = rule_on(*book_record(put, {"calm": 1, "saw": 0}, TODAY))
    assert (ruling.outcome, ruling.merits) == (Outcome.ADMITTED, Outcome.EXCLUDED)
    assert all(put_by_counsel(put, number) is put for number in (0, 2))


def test_a_key_says_how_a_question_is_put_and_parts_again() -> None:
    key = key_of({"calm": 1, "saw": 0}, 2, ("saw", "calm"))
    assert key == "calm=1,saw=0,counsel=2,sealed=saw+calm"
    assert parted(key) == ("calm=1,saw=0", 2, ("saw", "calm"))
    assert variant_of(question(), key) == {"calm": 1, "saw": 0}
    assert parted("") == ("", 0, ())
    assert parted("counsel=1") == ("", 1, ())
    assert parted("calm=1,counsel=x") == ("calm=1", 0, ())

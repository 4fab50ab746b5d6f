"""What holds of every opinion, best point and why-not: they are English, they are not twice the same, they are true."""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from game.law.best_point import best_point
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Flag, Turning
from game.law.opinion import Opinion, Part, opinion
from game.law.pivots import Turn, flips
from game.law.pointing import all_grounds, failed, steps_under
from game.law.prose import called
from game.law.reasoning import Cell, Outcome, Ruling
from game.law.records import facts_of, split_path, with_facts
from game.law.truth import NO, YES
from game.law.wanting import lacking, mainstay
from game.law.why_not import reason, why_not, why_not_in, why_not_out
from game.play.grounds import candidates
from tests.law.coverage import shipped_variants
from tests.law.opinions import picked, ruled, tellable

if TYPE_CHECKING:
    from game.law.in_force import Ground

LABELS = st.sampled_from(sorted(tellable()))
BLEMISH = re.compile(r"  | ,| \.|,,|\.\.|;,|,;|\b(the|a|an|that|of|it|and) \1\b|\ba [aeiou]|[{}_]|\bNone\b")
A_VOWEL_THAT_IS_NONE = re.compile(r"\ba (one|un[it]|us|eu|uni)")
ADMITS = re.compile(r"\badmits? (it|this|the (item|statement|evidence))\b|\bexception admits\b")


@cache
def told(label: str) -> Opinion:
    return opinion(ruled(tellable()[label]))


def sentences(told_: Opinion) -> list[str]:
    after = [told_.therefore, *(says for says in (told_.instruction, told_.best_point) if says)]
    return [passage.says for passage in told_.passages] + after


def assert_english(says: str) -> None:
    assert says[0].isupper() or says[0].isdecimal(), says
    assert says.endswith((".", "?")), says
    assert not says.endswith(("..", "?.", ".?")), says
    blemish = BLEMISH.search(A_VOWEL_THAT_IS_NONE.sub("", says))
    assert blemish is None, (blemish, says)


def test_opinions_are_english() -> None:
    for label in tellable():
        for says in sentences(told(label)):
            assert_english(says)
            assert not ADMITS.search(says), says


def test_no_two_sentences_in_a_row_open_alike() -> None:
    for label in tellable():
        openings = [" ".join(says.split()[:2]) for says in sentences(told(label))]
        assert all(first != second for first, second in itertools.pairwise(openings)), (label, openings)


def test_an_answer_answers_and_a_reply_takes_it_away() -> None:
    """The verb of each step is what the derivation says of it."""
    verbs = {Part.RESPONSE: {"made out": "answers", "fails": "fails", "open": "may answer"}}
    seen = set()
    for label in tellable():
        for passage in told(label).passages:
            verb = verbs.get(passage.part, {}).get(passage.status, "")
            weighed = "danger" in passage.says
            met = passage.status == "fails" and "would answer" in passage.says
            assert verb in passage.says or weighed or met, passage
            seen.add((passage.part, passage.status))
    assert {(Part.RESPONSE, "made out"), (Part.RESPONSE, "fails"), (Part.REPLY, "stands")} <= seen


@settings(max_examples=150)
@given(LABELS)
def test_what_is_said_to_be_lacking_is_not_so(label: str) -> None:
    """No clause is said to be wanting that the record itself states."""
    ruling = ruled(tellable()[label])
    for cell, ground in all_grounds(ruling):
        for step in steps_under(ground.step):
            if step.finding.truth is NO:
                stated = {
                    VOCABULARY[name].clause(value)
                    for name, value in facts_at(ruling, cell.purpose, ground.link).items()
                    if name in VOCABULARY
                }
                assert not stated.intersection(lacking(step.finding)), (label, step.rule.name)


def facts_at(ruling: Ruling, purpose: int, link: int | None) -> dict[str, bool | int | str | frozenset[str]]:
    record = ruling.record
    here = record.links[link] if link is not None else {}
    return {**record.item, **record.purposes[purpose], **here}


@settings(max_examples=150)
@given(LABELS)
def test_what_is_to_be_denied_is_what_the_record_says(label: str) -> None:
    ruling = ruled(tellable()[label])
    stated = {*facts_of(ruling.record), "offer.against"}
    for cell, ground in all_grounds(ruling):
        for answer in ground.step.answers:
            fact = mainstay(ruling, cell, ground, answer.finding) if answer.stands is YES else None
            assert fact is None or fact.presumed or fact.path in stated


@settings(max_examples=200)
@given(LABELS)
def test_without_the_fact_to_deny_the_answer_falls(label: str) -> None:
    """Turn round the fact that the losing side is told to fight, and the answer no longer stands there."""
    ruling = ruled(tellable()[label])
    for cell, ground in all_grounds(ruling):
        for answer in ground.step.answers:
            fact = mainstay(ruling, cell, ground, answer.finding) if answer.stands is YES else None
            if fact is not None and isinstance(fact.word, Flag):
                other = ruled(with_facts(ruling.record, {fact.path: fact.value is not True}))
                assert answer.rule.name not in standing_at(other, cell, ground), (label, fact.path)


def standing_at(ruling: Ruling, cell: Cell, ground: Ground) -> set[str]:
    """The answers that stand against the same ground in the same place."""
    return {
        answer.rule.name
        for here, same in all_grounds(ruling)
        if (here.purpose, here.party, same.link, same.step.rule.name)
        == (cell.purpose, cell.party, ground.link, ground.step.rule.name)
        for answer in same.step.answers
        if answer.stands is YES
    }


def test_the_best_point_names_the_nearest_miss() -> None:
    seen = 0
    for record in tellable().values():
        ruling = ruled(record)
        near = [each for each in failed(ruling) if not each.of_another_story]
        if ruling.outcome is Outcome.EXCLUDED and near:
            assert best_point(ruling).startswith(f"The nearest answer is {called(near[0].rule)}")
            seen += 1
    assert seen > 100


def test_every_wrong_choice_of_every_shipped_question_is_told_in_one_sentence() -> None:
    seen = 0
    for label, record in shipped_variants().items():
        ruling = ruled(record)
        for says in (*said_of_wrong_grounds(label), why_not_in(ruling), why_not_out(ruling)):
            assert_one_sentence(says, label)
            seen += 1
        assert_a_clause(reason(ruling), label)
    assert seen > len(shipped_variants())


@cache
def said_of_wrong_grounds(label: str) -> tuple[str, ...]:
    """What each wrong ground of a shipped question is answered by."""
    ruling = ruled(shipped_variants()[label])
    return tuple(why_not(ruling, ground.cite) for ground in candidates(ruling, 7) if not ground.right)


def test_what_no_objection_reaches_is_told_in_a_clause_too() -> None:
    for label in sorted(tellable()):
        assert_a_clause(reason(ruled(tellable()[label])), label)


def assert_a_clause(says: str, label: str) -> None:
    """A clause stands after a colon and before a full stop of somebody else's."""
    assert says, label
    assert says[-1] not in ".:,;", (label, says)
    assert not says.startswith(("It ", "No ", "The ")), (label, says)


def assert_one_sentence(says: str, label: str) -> None:
    assert says.endswith((".", "?")), (label, says)
    assert not re.search(r"(?<!\bv)(?<!\bR)(?<!Fed)(?<!Civ)(?<!P)[.?] [A-Z]", says), (label, says)
    assert BLEMISH.search(A_VOWEL_THAT_IS_NONE.sub("", says)) is None, (label, says)


def test_a_wrong_ground_is_answered_by_what_it_lacks() -> None:
    """Hardly any wrong ground is waved away: a fact, an element or an answer is named."""
    said = [says for label in shipped_variants() for says in said_of_wrong_grounds(label)]
    waved = [each for each in said if each.endswith("which nothing here raises.")]
    assert len(waved) < len(said) / 20


def test_a_seed_picks_the_same_opinions() -> None:
    assert list(picked(7)) == list(picked(7))
    assert list(picked(7)) != list(picked(8))


@settings(max_examples=15, deadline=None)
@given(LABELS)
def test_a_quibble_about_foundation_never_comes_before_a_lesson_in_doctrine(label: str) -> None:
    ruling = ruled(tellable()[label])
    found = [flip.edit for flip in flips(ruling, VOCABULARY, BOOKS)]
    order = [list(Turn).index(edit.turn) for edit in found]
    assert order == sorted(order)
    for edit in found:
        words = [VOCABULARY.get(split_path(change.path)[0]) for change in edit.changes]
        quibble = any(word is not None and word.turning is Turning.FOUNDATION for word in words)
        assert not (quibble and edit.turn is Turn.FACT)

"""An examination is proved line by line: each that may be objected to is a record on which the rules rule."""

from __future__ import annotations

import pytest

from game.banks.bank import Bank
from game.banks.examination import as_question, facts_of, laid_over, line_asked, objectable, spoken, variant_of_line
from game.banks.examining import tally
from game.banks.sheet import Sheet
from game.banks.variants import record_of
from game.law.evidence.books import BOOKS
from game.law.reasoning import Outcome, rule_on
from tests.banks.samples import EXAMINATION, GOOD, TODAY, bank, changed, check, spot, the_problem

PRELIMINARY = "facts.question = { leading = true, preliminary = true }"


def test_a_good_examination_is_proved() -> None:
    found = check(EXAMINATION)
    assert found.problems == ()
    assert (found.questions, found.variants) == (1, 7)


def test_it_stands_beside_questions_and_is_no_ruling_of_a_judge() -> None:
    both = bank(GOOD + EXAMINATION[EXAMINATION.index("\n[[question]]") :])
    assert [each.id for each in both.rulings] == ["red-light"]
    assert [each.id for each in both.examinations] == ["low-sun"]


def test_its_lines_are_counted_by_sort() -> None:
    found = bank(EXAMINATION)
    count = tally(Sheet(found, found.examinations[0], TODAY))
    assert (count.lines, count.objectionable, count.look_alikes) == (7, 3, 3)
    assert count.grounds == {"leading", "hearsay", "speculation"}


def test_stage_and_side_hold_until_others_are_named() -> None:
    [question] = bank(EXAMINATION).examinations
    told = {each.line.says: (each.stage, each.by, each.heard) for each in spoken(question)}
    assert told["Red."] == ("direct", "civil_plaintiff", "in")
    assert told["I’ll ask it another way, your Honour."] == ("direct", "civil_plaintiff", "out")
    assert told["The sun was in your eyes?"] == ("cross", "civil_defendant", "always")
    assert told["How fast, by your eye, was the van going?"] == ("redirect", "civil_plaintiff", "always")


def test_only_what_the_other_side_brings_may_be_objected_to() -> None:
    ours = changed('says = "The sun was in your eyes?"', 'says = "The sun?"\nid = "sun"\nfacts = {}', EXAMINATION)
    [question] = bank(ours).examinations
    assert "sun" not in [each.line.id for each in objectable(question)]
    assert check(ours).variants == 8


def test_each_line_is_a_question_that_the_rules_rule_on() -> None:
    found = bank(EXAMINATION)
    [question] = found.examinations
    rulings = {}
    for each in objectable(question):
        record = record_of(found, as_question(question, each), {}, TODAY)
        rulings[each.line.id] = rule_on(record, BOOKS[record.forum]).outcome
    assert {name for name, outcome in rulings.items() if outcome is Outcome.EXCLUDED} == {"red", "sister", "thinking"}


def test_a_line_is_found_by_its_variant() -> None:
    [question] = bank(EXAMINATION).examinations
    at = line_asked(question, variant_of_line("sister"))
    assert at is not None
    assert as_question(question, at).motion == "Objection: hearsay."
    assert as_question(question, at).story.startswith("Q. You have carried post")
    assert line_asked(question, "line=gone") is None


def test_facts_are_laid_over_what_the_place_says() -> None:
    [question] = bank(EXAMINATION).examinations
    first = facts_of(question, objectable(question)[0])
    assert first["offer"] == {
        "form": "live_testimony", "proponent": "civil_plaintiff", "against": ["civil_defendant"],
        "phase": "case_in_chief",
    }  # fmt: skip
    assert first["objection"] == {"made": False}
    assert laid_over({"a": {"b": 1, "c": [1]}}, {"a": {"c": [2]}}) == {"a": {"b": 1, "c": [2]}}


@pytest.mark.parametrize(
    ("old", "new", "code", "marked"),
    [
        ('ruling = "excluded"\nturns_on = ["602"]', 'ruling = "admitted"\nturns_on = ["602"]', "ruling-disagrees",
         '"admitted"'),
        ('turns_on = ["602"]', 'turns_on = ["701"]', "ground-disagrees", '"701"'),
        ('turns_on = ["602"]\n', "", "no-turning", "[[question.line]]"),
        ('facts.objection.grounds = ["speculation"]\n', "", "no-grounds", '"excluded"'),
        ("calls_for_speculation = true", "calls_for_guess = true", "unknown-fact", "facts.question.calls_for_guess"),
        ('id = "sister"', 'id = "colour"', "duplicate-id", '"colour"'),
        ('id = "sister"\n', "", "missing-key", "[[question.line]]"),
        ('"witness.opinion_helpful" = "How fast"', '"witness.opinion_helpful" = "How slow"', "phrase-not-in-story",
         '"How slow"'),
        ('\n[question.line.shows]\n"witness.opinion_helpful" = "How fast"\n', "", "unseen-fact", None),
        ('who = "A."\nsays = "Twenty-one."', 'who = "A."\nsays = "Twenty-one."\nharm = 2', "wrong-kind", "harm"),
        ('id = "colour"', 'id = "colour"\nwhen = "out"', "wrong-kind", '"out"'),
        ("What colour was", "What {colour} was", "stray-brace", "{"),
        ('side = "civil_defendant"', 'side = "civil_defendant"\nmotion = "Objection."', "wrong-kind", "motion"),
        ('side = "civil_defendant"\n', "", "missing-key", "[[question]]"),
        ('stage = "direct"\nby = "civil_plaintiff"\n', "", "missing-key", None),
        ('when = "out"', 'when = "never"', "wrong-value", '"never"'),
        ("harm = 2", "harm = 3", "wrong-size", "3"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_where_it_stands(old: str, new: str, code: str, marked: str | None) -> None:
    text = changed(old, new, EXAMINATION)
    found = [problem for problem in check(text).problems if problem.code == code]
    assert found
    assert {problem.question for problem in found} == {"low-sun"}
    if marked is not None:
        assert [spot(problem) for problem in found] == [marked]


def test_a_ground_that_nobody_names_is_told() -> None:
    text = changed(PRELIMINARY, "facts.question.vague = true", EXAMINATION)
    assert "name its ground" in the_problem(text, "unnamed-ground").remedy


def test_a_look_alike_on_which_no_fact_speaks_is_told() -> None:
    problem = the_problem(changed("facts.question.leading = false\n", "", EXAMINATION), "mute-look-alike")
    assert problem.severity == "warning"
    assert "leading" in problem.message


def test_an_examination_that_tempts_nobody_is_told() -> None:
    asks = '\nreason = "It asks'
    plain = changed("facts.question.leading = false\n", "", EXAMINATION)
    plain = changed(f'facts.objection.grounds = ["leading"]{asks}', f"facts = {{}}{asks}", plain)
    plain = changed('facts.objection.grounds = ["leading"]\nruling = "admitted"\nturns_on = ["611(c)"]\n', "", plain)
    plain = changed(PRELIMINARY, "facts = {}", plain)
    plain = changed('facts.objection.grounds = ["lay_opinion"]\nruling = "admitted"\nturns_on = ["701"]\n', "", plain)
    problem = the_problem(plain, "few-look-alikes")
    assert problem.severity == "warning"
    assert "0 of the other 4 look-alikes" in problem.message


def test_an_examination_with_nothing_to_keep_out_is_told() -> None:
    head = EXAMINATION[: EXAMINATION.index('[[question.line]]\nid = "red"')]
    assert the_problem(head, "no-objection").severity == "error"


def test_a_ruling_needs_a_motion_and_no_side() -> None:
    assert spot(the_problem(changed('ruling = "admitted"\n', ""), "missing-key")) == "[[question]]"
    motion = 'motion = "The plaintiff offers the officer\'s account. Objection: hearsay."\n'
    assert "who offers what" in the_problem(changed(motion, ""), "missing-key").remedy
    assert spot(the_problem(changed("weight = 3", 'weight = 3\nside = "accused"'), "wrong-kind")) == "side"


def test_a_bad_line_sets_the_examination_aside_and_the_rest_plays() -> None:
    bad = changed('turns_on = ["602"]', 'turns_on = ["701"]', EXAMINATION)
    found = check(GOOD + bad[bad.index("\n[[question]]") :]).bank
    assert isinstance(found, Bank)
    assert [each.id for each in found.set_aside] == ["low-sun"]

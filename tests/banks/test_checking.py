"""A bank is proved: every disagreement with the law, with itself and with its readers is told where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.banks.bank import BadFile, Bank
from game.banks.checking import proved
from tests.banks.samples import (
    GAP,
    GOOD,
    HEADING,
    QUESTION,
    REAL,
    TODAY,
    bank,
    changed,
    check,
    spot,
    the_problem,
)

if TYPE_CHECKING:
    from pathlib import Path

    from game.banks.checking import Proved


def aside(found: Proved) -> list[str]:
    assert isinstance(found.bank, Bank)
    return [each.id for each in found.bank.set_aside]


def test_a_good_bank_is_proved() -> None:
    found = check(GOOD)
    assert found.problems == ()
    assert found.fit
    assert (found.questions, found.variants) == (1, 2)


def test_a_good_case_file_is_proved() -> None:
    found = check(REAL)
    assert found.problems == ()
    assert (found.questions, found.variants) == (1, 1)


FACTS = [
    ("under_stress = true\ntiming", "under_stres = true\ntiming", "unknown-fact", "under_stres", "link.under_stress"),
    ('case.kind = "civil"', 'case.kind = "civill"', "unknown-value", '"civill"', 'did you mean "civil"?'),
    ("assertion = true", 'assertion = "yes"', "wrong-type", '"yes"', "true or false"),
    ("assertion = true", "assertion = true\nhearsay = true", "derived-fact", "hearsay", "facts it follows from"),
    ('offer.against = ["civil_defendant"]\n', "", "missing-table", "offer", "against"),
    (
        '{ "link.under_stress" = false }',
        '{ "link.under_stres" = false }',
        "unknown-fact",
        '"link.under_stres"',
        "link.under_stress",
    ),
    ('{ "link.under_stress" = false }', '{ "link.under_stress" = 0 }', "wrong-type", "0", "true or false"),
    (
        '{ "link.under_stress" = false }',
        '{ "link.3.under_stress" = false }',
        "no-such-place",
        '"link.3.under_stress"',
        "number",
    ),
    (
        '"link.startling_event" = "the crash"',
        '"link.startled" = "the crash"',
        "unknown-fact",
        '"link.startled"',
        "link.startling_event",
    ),
    ('objection.grounds = ["hearsay"]\n', "", "no-grounds", "[question.facts]", 'objection.grounds = ["hearsay"]'),
    (
        'objection.grounds = ["hearsay"]',
        'objection.grounds = ["heresay"]',
        "unknown-value",
        '"heresay"',
        'did you mean "hearsay"?',
    ),
    (
        'case.kind = "civil"',
        'case.kind = "civil"\ncase.jurisdiction = "federl"',
        "unknown-rulebook",
        '"federl"',
        'did you mean "federal"?',
    ),
    (
        "weight = 3",
        'weight = 3\nrulebook = "new-mexcio"',
        "unknown-rulebook",
        '"new-mexcio"',
        'did you mean "new-mexico"?',
    ),
]


@pytest.mark.parametrize(("old", "new", "code", "marked", "advice"), FACTS)
def test_a_fact_that_cannot_be_read_is_told_with_the_nearest_right_word(
    old: str, new: str, code: str, marked: str, advice: str
) -> None:
    problem = the_problem(changed(old, new), code)
    assert problem.severity == "error"
    assert spot(problem) == marked
    assert advice in problem.remedy
    assert problem.question == "red-light"


@pytest.mark.parametrize(("old", "new"), [row[:2] for row in FACTS])
def test_such_a_question_is_set_aside_and_the_rest_plays(old: str, new: str) -> None:
    found = check(changed(old, new) + QUESTION.replace("red-light", "another"))
    assert aside(found) == ["red-light"]
    assert isinstance(found.bank, Bank)
    assert [question.id for question in found.bank.questions] == ["another"]
    assert not found.fit


def test_a_ruling_the_model_does_not_share_is_told_with_the_model_s_reason() -> None:
    problem = the_problem(changed('ruling = "admitted"', 'ruling = "excluded"'), "ruling-disagrees")
    assert (problem.line, spot(problem)) == (12, '"excluded"')
    assert "the rules say admitted" in problem.message
    assert '"admitted"' in problem.remedy


def test_what_a_rule_lacks_is_told_once(checkout: Path) -> None:
    skeleton = (checkout / "questions/skeletons/ruling/relevance.toml").read_text(encoding="utf-8")
    question = skeleton.replace('ruling = "excluded"', 'ruling = "admitted"', 1)
    (problem,) = (
        each for each in check(f"{HEADING}\n[[question]]\n{question}").problems if each.code == "ruling-disagrees"
    )
    assert problem.remedy.count("407 lacks purpose.kind") == 1


def test_a_reading_s_ruling_is_compared_too() -> None:
    problem = the_problem(changed('ruling = "excluded"', 'ruling = "admitted"'), "ruling-disagrees")
    assert (problem.line, spot(problem)) == (25, '"admitted"')
    assert "with calm=1" in problem.message
    assert "803(2) lacks link.under_stress" in problem.remedy


@pytest.mark.parametrize(
    ("old", "new", "marked", "advice"),
    [
        ('turns_on = ["803(2)"]', 'turns_on = ["803(1)"]', '"803(1)"', "write one or more of: 803(2)"),
        ('turns_on = ["803(2)"]', 'turns_on = ["803(2)", "802"]', '"802"', "write one or more of: 803(2)"),
        ('turns_on = ["803(2)"]', 'turns_on = ["803 (2)"]', '"803 (2)"', 'did you mean "803(2)"?'),
        ('turns_on = ["802"]', 'turns_on = ["803(2)"]', '"803(2)"', "write one or more of: 802"),
    ],
)
def test_a_rule_that_does_not_decide_is_told(old: str, new: str, marked: str, advice: str) -> None:
    problem = the_problem(changed(old, new), "ground-disagrees")
    assert spot(problem) == marked
    assert advice in problem.remedy


def test_a_question_says_what_it_turns_on() -> None:
    problem = the_problem(changed('turns_on = ["803(2)"]\n', ""), "no-turning")
    assert problem.remedy == "write one or more of: 803(2)"


def test_an_open_record_names_the_facts_it_lacks() -> None:
    problem = the_problem(changed(*GAP), "open")
    assert "whether it makes the point more or less likely (purpose.any_tendency)" in problem.message
    assert "any_tendency under [[question.facts.purpose]]" in problem.remedy
    assert 'ruling = "open"' in problem.remedy
    assert spot(problem) == "[question.facts]"


def test_a_reading_may_leave_a_gap_only_if_the_author_means_it() -> None:
    text = changed('"link.under_stress" = true }', '"link.timing" = "hours_or_more" }')
    text = changed("under_stress = true\ntiming", "timing", text)
    text = changed('ruling = "admitted"\nturns_on = ["803(2)"]', 'ruling = "open"\nasks = ["link.under_stress"]', text)
    assert check(text).problems == ()
    missed = changed('asks = ["link.under_stress"]', 'asks = ["link.speaker"]', text)
    assert "link.under_stress" in the_problem(missed, "ask-disagrees").remedy
    closed = changed(
        'ruling = "open"\nasks = ["link.under_stress"]', 'ruling = "admitted"\nturns_on = ["803(2)"]', text
    )
    assert "link.under_stress" in the_problem(closed, "open").message


def test_an_open_ruling_on_a_settled_record_is_a_disagreement() -> None:
    text = changed('ruling = "admitted"\nturns_on = ["803(2)"]', 'ruling = "open"')
    assert "the rules say admitted" in the_problem(text, "ruling-disagrees").message


def test_a_case_that_cannot_be_is_told() -> None:
    text = changed("testifies = false", 'testifies = true\nunavailable_reason = "dead_or_infirm"')
    problem = the_problem(text, "impossible")  # told once, and not again for each variant
    assert spot(problem) == "[question.facts]"
    assert "no such case can be" in problem.message


def test_a_reading_that_cannot_be_is_told_at_the_reading() -> None:
    text = changed(
        '{ "link.under_stress" = false }',
        '{ "link.declarant.testifies" = true, "link.declarant.unavailable_reason" = "dead_or_infirm" }',
    )
    problem = the_problem(text, "impossible")
    assert (problem.line, spot(problem)) == (24, "sets")


def test_a_phrase_that_is_not_in_the_story_is_told() -> None:
    problem = the_problem(changed('= "the crash"', '= "the collision"'), "phrase-not-in-story")
    assert spot(problem) == '"the collision"'
    assert "letter for letter" in problem.remedy


def test_a_phrase_that_a_reading_drops_is_told_with_the_reading() -> None:
    problem = the_problem(changed('= "the crash"', '= "shaking and sobbing"'), "phrase-not-in-story")
    assert "with calm=1" in problem.message


def test_a_phrase_may_stand_in_the_motion_or_the_transcript() -> None:
    text = changed("weight = 3", 'weight = 3\ntranscript = [{ who = "A.", says = "It was a terrible crash." }]')
    assert check(changed('= "the crash"', '= "a terrible crash"', text)).problems == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "marked"),
    [
        ("bystander, {calm},", "bystander, {clam},", "unknown-tell", "{clam}"),
        ("bystander, {calm},", "bystander told", "unused-tell", "calm"),
        ("officer's account", "officer's {calm} account", "stray-brace", "{"),
        ("After the crash", "After the crash}", "stray-brace", "}"),
        ("an hour later", "an {hour} later", "stray-brace", "{"),
    ],
)
def test_a_tell_stands_in_the_story_and_nowhere_else(old: str, new: str, code: str, marked: str) -> None:
    assert spot(the_problem(changed(old, new), code)) == marked


def test_a_tell_s_name_is_guessed() -> None:
    assert (
        the_problem(changed("bystander, {calm},", "bystander, {clam},"), "unknown-tell").remedy
        == 'did you mean "calm"?'
    )


HAT = """
[[question.tells.hat.reading]]
words = "in a hat"
sets = { "case.subject" = ["negligence"] }

[[question.tells.hat.reading]]
words = "bareheaded"
sets = { "case.subject" = ["other"] }

[question.shows]
"""


def test_a_tell_that_turns_nothing_is_idle_unless_it_is_meant_to_mislead() -> None:
    text = changed("\n[question.shows]\n", HAT, changed("bystander, {calm}", "bystander {hat}, {calm}"))
    problem = the_problem(text, "idle-tell")
    assert problem.severity == "warning"
    assert check(text).fit
    meant = changed("\n[question.shows]\n", "\n[question.tells.hat]\nlook_alike = true\n\n[question.shows]\n", text)
    assert check(meant).problems == ()


def test_a_look_alike_that_turns_the_ruling_is_none() -> None:
    text = changed("\n[question.shows]\n", "\n[question.tells.calm]\nlook_alike = true\n\n[question.shows]\n")
    assert "look-alike" in the_problem(text, "idle-tell").message


def test_too_many_words_are_a_warning() -> None:
    wordy = "word " * 70
    for old, new in (
        ("After the crash", f"{wordy}After the crash"),
        ("Objection: hearsay.", f"Objection: hearsay. {wordy}"),
        ("weight = 3", f'weight = 3\nreason = "{wordy}"'),
        ('turns_on = ["802"]', f'turns_on = ["802"]\nreason = "{wordy}"'),
    ):
        problem = the_problem(changed(old, new), "too-wordy")
        assert problem.severity == "warning"
        assert check(changed(old, new)).fit


BALANCE = """
[question.facts.purpose.weighing]
probative = 3
unfair_prejudice = 1

[[question.facts.link]]
"""


def test_a_weighing_is_explained() -> None:
    weighed = changed("\n[[question.facts.link]]\n", BALANCE)
    text = changed('grounds = ["hearsay"]', 'grounds = ["hearsay", "403"]', weighed)
    problem = the_problem(text, "weighing")
    assert (problem.severity, spot(problem)) == ("warning", "probative")
    for key in ("weighing", '"purpose.weighing"'):
        said = changed("\n[question.shows]\n", f'\n[question.because]\n{key} = "It is."\n\n[question.shows]\n', text)
        assert [each.code for each in check(said).problems if each.code == "weighing"] == []
    one = '\n[question.because]\n"purpose.weighing.probative" = "It is."\n\n[question.shows]\n'
    assert "probative" not in the_problem(changed("\n[question.shows]\n", one, text), "weighing").message


def test_a_conclusion_that_decides_is_shown_in_words() -> None:
    text = changed("material = true", "material = false").replace('["hearsay"]', '["hearsay", "relevance"]')
    problem = the_problem(text, "unseen-fact")
    assert spot(problem) == "material"
    assert problem.remedy == 'add under [question.shows]: "purpose.material" = "the words that show it"'
    shown = changed('"the crash"\n', '"the crash"\n"purpose.material" = "the red light"\n', text)
    assert [each for each in check(shown).problems if each.code == "unseen-fact"] == []


def test_an_unknown_rulebook_of_a_bank_makes_a_bad_file() -> None:
    found = check(changed('title = "A first bank"', 'title = "A first bank"\nrulebook = "federalist"'))
    assert isinstance(found.bank, BadFile)
    assert found.bank.first.remedy == 'did you mean "federal"?'
    assert spot(found.bank.first) == '"federalist"'


def test_a_rulebook_and_a_day_change_the_law_of_a_question() -> None:
    state = changed("weight = 3", 'weight = 3\nrulebook = "new-mexico"')
    state = state.replace('["803(2)"]', '["11-803(2)"]').replace('["802"]', '["11-802"]')
    assert check(state).problems == ()


def test_problems_come_in_the_order_of_the_file() -> None:
    text = GOOD.replace('"the crash"', '"the smash"').replace("{calm}", "{clam}").replace("true\ntiming", "1\ntiming")
    lines = [problem.line for problem in check(text).problems]
    assert len(lines) >= 4
    assert lines == sorted(lines)


def test_a_bank_of_which_nothing_can_be_played_is_a_bad_file_with_its_first_problem() -> None:
    found = check(changed('= "the crash"', '= "the collision"'))
    assert isinstance(found.bank, BadFile)
    assert found.bank.first.code == "phrase-not-in-story"


def test_a_record_out_of_all_measure_is_not_examined() -> None:
    many = ", ".join(["1"] * 500)
    for wrong in (f"[{many}]", f'"{"x" * 3_000}"'):
        found = check(changed("material = true", f"material = {wrong}")).problems
        assert [problem.code for problem in found] == ["too-many"]


def test_thousands_of_wrong_questions_are_not_all_examined() -> None:
    bad = QUESTION.replace("speaker =", "speakr =").replace("assertion =", "assertn =")
    text = HEADING + "".join(bad.replace("red-light", f"q{number}") for number in range(400))
    found = check(text)
    assert {problem.code for problem in found.problems} == {"unknown-fact", "and-more"}
    assert len(found.problems) < 1_000


@pytest.mark.parametrize(
    ("old", "new", "code", "marked"),
    [
        ("invented = false\n", "", "real-case", "[bank]"),
        ("invented = false", "invented = true", "real-case", "invented"),
        ('ruling = "excluded"', 'ruling = "excluded"\nif_in = "Heard."', "real-case", "if_in"),
        ('ruling = "excluded"', 'ruling = "excluded"\nweight = 2', "real-case", "weight"),
        ('source = "The Utopian, 1 May 2020"\n', "", "missing-key", "[question.report]"),
        ("ruled = 2020-05-01\n", "", "missing-key", "[question.report]"),
        ('outcome = "Acquitted."\n', "", "missing-key", "[bank.case]"),
        ("the accused ran", "Doe ran", "named", "Doe"),
        ('"link.assertion"]', '"link.assertions"]', "unknown-fact", '"link.assertions"'),
        ('"link.assertion"]', '"link.assertion", "case.kind"]', "unsourced-fact", '"case.kind"'),
        ('"link.speaker", "link.declarant', '"link.declarant', "unsourced-fact", "[question.report]"),
    ],
)
def test_a_bank_of_a_real_case_is_held_to_fairness(old: str, new: str, code: str, marked: str) -> None:
    assert spot(the_problem(changed(old, new, REAL), code)) == marked


def test_nothing_is_invented_in_a_bank_of_a_real_case() -> None:
    report = REAL[REAL.index("[question.report]") :]
    codes = [problem.code for problem in check(changed(report, "", REAL)).problems]
    assert codes == ["unreported"]
    fiction = changed('kind = "case_file"\n', "", REAL)
    assert {problem.code for problem in check(fiction).problems} >= {"real-case"}
    told = changed("bystander told", "bystander, {calm}, told", REAL)
    tell = QUESTION[QUESTION.index("[[question.tells") : QUESTION.index("[question.shows]")]
    flipped = changed("[question.facts]", f"{tell}[question.facts]", told)
    assert "invented twin" in the_problem(flipped, "real-case").remedy


def test_a_case_file_stands_in_a_bank_of_its_case() -> None:
    text = changed("weight = 3", 'kind = "case_file"')
    found = [problem for problem in check(text).problems if problem.code == "real-case"]
    assert any("[bank.case]" in problem.remedy for problem in found)
    assert len(found) == 4  # no case; tells; if_in; if_out


def test_a_reported_ruling_that_the_model_does_not_share_is_only_noted() -> None:
    found = check(changed('ruling = "excluded"', 'ruling = "admitted"', REAL))
    assert [(problem.code, problem.severity) for problem in found.problems] == [("reported-otherwise", "warning")]
    assert found.fit


def test_proving_leaves_the_bank_as_it_was() -> None:
    found = bank(GOOD)
    before = found.questions[0].model_dump()
    assert proved(found, TODAY).problems == proved(found, TODAY).problems == ()
    assert found.questions[0].model_dump() == before

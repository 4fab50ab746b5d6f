"""A choice has one right answer, its author's; and an author's view stands beside the model's."""

from __future__ import annotations

import pytest

from tests.banks.samples import CHOICE, GOOD, HEADING, VIEWED, changed, check, spot, the_problem

ALONE = HEADING + CHOICE


def codes(text: str) -> list[tuple[str, str]]:
    return [(problem.severity, problem.code) for problem in check(text).problems]


def test_a_choice_needs_no_record_and_counts_as_one_variant() -> None:
    found = check(ALONE)
    assert (found.problems, found.questions, found.variants) == ((), 1, 1)


def test_it_stands_beside_questions_of_other_kinds() -> None:
    found = check(GOOD + CHOICE)
    assert (found.problems, found.questions, found.variants) == ((), 2, 3)


def test_one_option_is_right_and_one_only() -> None:
    none = the_problem(changed("right = true\n", "", ALONE), "no-right-option")
    assert none.message == "no option is right"
    two = the_problem(
        changed('"It is the speaker', '"It is the speaker', ALONE).replace(
            'might have died."', 'might have died."\nright = true'
        ),
        "no-right-option",
    )
    assert (two.message, spot(two)) == ("a second option is right", "true")


@pytest.mark.parametrize("count", [0, 1, 7])
def test_there_are_two_to_six_options(count: int) -> None:
    option = '\n[[question.option]]\nsays = "No {}"\nfeedback = "No."\n'
    head = ALONE[: ALONE.index("\n[[question.option]]")]
    found = check(head + "".join(option.replace("{}", str(at)) for at in range(count)))
    assert [problem.code for problem in found.problems] == ["missing-key" if count == 0 else "wrong-size"]


def test_no_option_stands_twice() -> None:
    text = changed(
        "A dying declaration: the cyclist might have died.",
        "an excited utterance: the  stress of the crash vouches for it",
        ALONE,
    )
    assert the_problem(text, "same-option").remedy == "let each option say something of its own"


def test_a_rule_it_turns_on_is_one_of_the_book() -> None:
    problem = the_problem(changed('["803(2)"]', '["803(2"]', ALONE), "unknown-rule")
    assert (spot(problem), problem.remedy) == ('"803(2"', 'did you mean "803(2)"?')


@pytest.mark.parametrize(
    "line", ['ruling = "admitted"', 'facts = { case = { kind = "civil" } }', 'motion = "Objection."']
)
def test_what_the_rules_would_ask_for_is_not_for_a_choice(line: str) -> None:
    problem = the_problem(changed('kind = "choice"', f'kind = "choice"\n{line}', ALONE), "wrong-kind")
    assert problem.message == f"{line.split(' ', maxsplit=1)[0]} is for a question that the rules rule on"


def test_options_are_for_a_choice() -> None:
    text = changed(
        "[question.shows]",
        '[[question.option]]\nsays = "a"\nfeedback = "b"\n[[question.option]]\n'
        'says = "c"\nfeedback = "d"\n\n[question.shows]',
    )
    assert the_problem(text, "wrong-kind").message == "option is for a choice"


def test_braces_and_too_many_words_are_told() -> None:
    assert the_problem(changed("Which door", "Which {door}", ALONE), "stray-brace").line == 10
    long = the_problem(changed("might have died", "might have died" + " and died" * 12, ALONE), "too-wordy")
    assert "the option has" in long.message


def test_every_question_but_a_choice_has_facts() -> None:
    text = GOOD[: GOOD.index("[question.facts]")]
    assert the_problem(text, "missing-key").message == "question has no facts"


def test_an_authors_view_turns_the_disagreement_into_a_warning() -> None:
    (problem,) = check(VIEWED).problems
    assert (problem.severity, problem.code, spot(problem)) == ("warning", "author-view", '"excluded"')
    assert "you say excluded; on these facts the rules say admitted" in problem.message


def test_a_view_that_only_names_another_ground_is_one_too() -> None:
    text = VIEWED.replace(
        'ruling = "excluded"\nturns_on = ["802"]\nif_in', 'ruling = "admitted"\nturns_on = ["807"]\nif_in'
    )
    (problem,) = check(text).problems
    assert (problem.severity, problem.code, spot(problem)) == ("warning", "author-view", '"807"')


def test_the_rules_a_view_names_are_rules() -> None:
    text = VIEWED.replace('turns_on = ["802"]\nif_in', 'turns_on = ["8O2"]\nif_in')
    assert codes(text) == [("warning", "author-view"), ("error", "unknown-rule")]


def test_a_view_that_the_model_shares_is_no_view() -> None:
    text = VIEWED.replace(
        'ruling = "excluded"\nturns_on = ["802"]\nif_in', 'ruling = "admitted"\nturns_on = ["803(2)"]\nif_in'
    )
    assert codes(text) == [("warning", "idle-view")]


def test_an_open_record_is_a_gap_whatever_the_author_thinks() -> None:
    text = VIEWED.replace("any_tendency = true\n", "").replace('["hearsay"]', '["hearsay", "relevance"]')
    assert ("error", "open") in codes(text)

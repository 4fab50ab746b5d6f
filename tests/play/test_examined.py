"""An examination runs line by line: what is objected, on what ground, is ruled on by the model and counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.banks.examination import spoken
from game.banks.examining import tally
from game.banks.sheet import Sheet
from game.law.evidence.books import BOOKS
from game.law.evidence.terms import Objected
from game.law.reasoning import Outcome
from game.play.answers import Asked, Choice, Hearing
from game.play.examined import PACES, Fate, Run, call, is_live, take_up
from game.play.objections import KEYED, KEYS, OUTSIDE, RULES, name_of, page_of_grounds, pages, rule_of
from game.play.posed import holds, pose
from game.play.sitting import sit
from tests.banks.samples import EXAMINATION, TODAY, bank, changed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.banks.bank import Bank
    from game.banks.examination import Spoken
    from game.banks.schema import Question

SILENT = ("",) * 7


def begun(found: Bank | None = None) -> Run:
    found = found or bank(EXAMINATION)
    hearing = call(found, found.examinations[0], "key", 7)
    return take_up(found, hearing, TODAY)


def gone_on(run: Run, grounds: Iterable[str], pace: int = 0) -> Run:
    for ground in grounds:
        run, _ = run.dealt(Choice.KEEP_OUT if ground else Choice.LET_IN, ground, pace)
    return run


def said(run: Run) -> list[str]:
    return [heard.at.line.says for heard in run.transcript()]


def test_every_line_of_the_other_side_with_facts_is_asked_in_order() -> None:
    run = begun()
    assert [asked.variant for asked in run.hearing.asked] == [
        f"line={name}" for name in ("where", "red", "colour", "years", "sister", "speed", "thinking")
    ]
    assert is_live(run.hearing)


def test_the_transcript_runs_to_the_line_before_the_court() -> None:
    assert said(begun()) == ["Where were you at ten past five?"]
    run = gone_on(begun(), [""])
    assert said(run)[1:] == ["On the corner, with my bag.", "And you saw the van go through on red, didn’t you?"]
    assert [heard.here for heard in run.transcript()] == [False, False, True]


def test_an_answer_is_heard_only_if_the_question_came_in() -> None:
    out, let_in = gone_on(begun(), ["", "leading"]), gone_on(begun(), ["", ""])
    assert "I did." not in said(out)
    assert "I’ll ask it another way, your Honour." in said(out)
    assert "I did." in said(let_in)
    assert "I’ll ask it another way, your Honour." not in said(let_in)


def test_where_a_new_stage_begins_what_was_kept_out_before_it_silences_nobody() -> None:
    out = said(gone_on(begun(), ["", "", "", "", "hearsay"]))
    assert "That he never stops." not in out
    assert "It was low, but I could see." in out


def test_an_examination_ends_with_what_is_said_after_the_last_line() -> None:
    run = gone_on(begun(), SILENT)
    assert said(run)[-1] == "Of his supper."
    assert not any(heard.here for heard in run.transcript())


def test_a_question_whose_answer_is_final_may_be_put() -> None:
    """That the examiner must take the answer gives the objector nothing."""
    old = 'facts.question.leading = false\nfacts.objection.grounds = ["leading"]'
    facts = """facts.offer = { method = "specific_act_inquiry_on_cross", phase = "cross" }
facts.act = { type = "crime_or_wrong", actor = "witness", shows_untruthfulness = true }
facts.purpose = [{ kind = "impeach_truthful_character", propensity_chain = true, material = true, any_tendency = true }]
facts.question = { good_faith_basis = true, examination = "cross", leading = true }
facts.witness.role = "lay_fact"
facts.objection.grounds = ["impeachment"]
ruling = "form_limited"
turns_on = ["608(b)"]"""
    found = bank(changed(old, facts, EXAMINATION))
    run = gone_on(begun(found), ["", "", "impeachment"])
    assert run.met[-1].posed.ruling.outcome is Outcome.FORM_LIMITED
    assert run.met[-1].fate is Fate.BAD
    assert run.met[-1].tempting
    assert gone_on(begun(found), ["", "", ""]).met[-1].fate is Fate.SILENT
    assert tally(Sheet(found, found.examinations[0], TODAY)).objectionable == 3


def test_whether_a_bank_holds_an_examination_is_seen_in_going_through_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    run, through = begun(), []

    def counted(question: Question) -> tuple[Spoken, ...]:
        through.append(question.id)
        return spoken(question)

    monkeypatch.setattr("game.banks.examination.spoken", counted)
    assert holds(run.bank, run.hearing)
    assert through == [run.question.id]
    assert not holds(bank(changed('id = "speed"', 'id = "haste"', EXAMINATION)), run.hearing)


@pytest.mark.parametrize(
    ("grounds", "fate"),
    [
        (["leading"], Fate.BAD),
        ([""], Fate.SILENT),
        (["", "leading"], Fate.GOOD),
        (["", "hearsay"], Fate.WRONG_GROUND),
        (["", ""], Fate.MISS),
        (["", "", "leading"], Fate.BAD),
        (["", "form"], Fate.GOOD),
        ([*SILENT[:6], "foundation"], Fate.IDLE),
        (["", "", ""], Fate.SILENT),
        ([*SILENT[:6], "speculation"], Fate.IDLE),
        (SILENT, Fate.SILENT),
        (["", "", "", "", "hearsay"], Fate.GOOD),
        (["", "", "", "", "relevance"], Fate.WRONG_GROUND),
    ],
)
def test_each_line_has_its_fate(grounds: list[str], fate: Fate) -> None:
    assert gone_on(begun(), grounds).met[-1].fate is fate


def test_what_does_much_harm_costs_and_haste_earns() -> None:
    assert gone_on(begun(), ["", ""]).hearing.answers[-1].points == -4
    assert gone_on(begun(), ["", "leading"]).hearing.answers[-1].points == 8
    assert gone_on(begun(), ["", "leading"], pace=8).hearing.answers[-1].points == 8 + PACES.index(8)
    assert gone_on(begun(), SILENT[:5]).hearing.answers[-1].points == 0
    assert gone_on(begun(), [*SILENT[:6], "speculation"]).hearing.answers[-1].points == 6


def test_only_what_tempts_is_tempting() -> None:
    run = gone_on(begun(), SILENT)
    assert [met.at.line.id for met in run.met if met.tempting] == ["colour", "years", "speed"]


def test_what_was_met_is_counted() -> None:
    run = gone_on(begun(), ["", "leading", "leading", ""])
    assert run.count(Fate.SILENT) == 2
    assert run.count(Fate.GOOD, Fate.BAD) == 2


def test_an_examination_is_taken_up_where_it_was_left() -> None:
    run = gone_on(begun(), ["", "leading", ""])
    again = take_up(run.bank, run.hearing, TODAY)
    assert again.transcript()[-1].at == run.transcript()[-1].at
    assert [met.fate for met in again.met] == [met.fate for met in run.met]
    assert again.points == run.points


def test_an_examination_that_is_gone_cannot_be_taken_up() -> None:
    run = begun()
    other = bank(changed('id = "low-sun"', 'id = "high-sun"', EXAMINATION))
    with pytest.raises(LookupError, match="low-sun"):
        take_up(other, run.hearing, TODAY)


def test_a_line_can_be_posed_like_any_question() -> None:
    run = begun()
    posed = pose(run.bank, run.hearing, 1, TODAY)
    assert posed.motion[0].text == "Objection: leading."
    assert posed.review(Choice.KEEP_OUT, "611(c)").right
    sitting = sit(run.bank, gone_on(run, ["", "leading"]).hearing, TODAY)
    assert [verdict.stands for _, verdict in sitting.reviewed()] == [True, True]


def test_a_line_that_is_gone_cannot_be_posed() -> None:
    run = begun()
    other = bank(changed('id = "where"', 'id = "there"', EXAMINATION))
    with pytest.raises(LookupError):
        pose(other, run.hearing, 0, TODAY)


def test_a_ruling_within_discretion_is_right_either_way() -> None:
    weigh = 'facts.purpose = [{ kind = "events", material = true, any_tendency = true, weighing = WEIGHED }]\n'
    weigh = weigh.replace("WEIGHED", "{ probative = 2, unfair_prejudice = 3 }")
    old = 'facts.objection.grounds = ["leading"]\nreason = "It asks which'
    new = f'{weigh}facts.objection.grounds = ["403"]\nbecause = {{ weighing = "Some." }}\nruling = "contestable"\n'
    found = bank(changed(old, f'{new}turns_on = ["403"]\nreason = "It asks which', EXAMINATION))
    assert gone_on(begun(found), ["", "", ""]).met[-1].fate is Fate.SILENT
    assert gone_on(begun(found), ["", "", "403"]).met[-1].fate is Fate.GOOD


def test_no_more_can_be_dealt_with_than_there_is() -> None:
    run = gone_on(begun(), SILENT)
    assert run.over
    with pytest.raises((ValueError, IndexError)):
        run.dealt(Choice.LET_IN, "", 0)


# The grounds.


def test_ten_grounds_stand_on_fixed_keys_and_every_other_is_a_page_away() -> None:
    assert [each.key for each in page_of_grounds(0)] == list(KEYS)
    assert tuple(each.ground for each in page_of_grounds(0)) == KEYED
    laid = [each.ground for page in range(pages()) for each in page_of_grounds(page)]
    assert sorted(laid) == sorted(Objected)


def test_the_rule_of_each_ground_is_one_that_goes_by_it() -> None:
    assert not set(RULES) & set(OUTSIDE)
    assert set(RULES) | set(OUTSIDE) == set(Objected)
    for ground in Objected:
        assert rule_of(ground)
        goes_by = {ground} | BOOKS["federal"].includes.get(ground, frozenset())
        cites = [rule.cite for rule in BOOKS["federal"].rules if rule.objection in goes_by]
        assert cites, ground
        if ground in RULES:
            assert any(cite.startswith(RULES[ground]) for cite in cites), (ground, cites)


def test_every_ground_can_be_said_aloud() -> None:
    assert all(name_of(ground)[:1].isupper() or name_of(ground)[:1].isdigit() for ground in Objected)
    assert name_of("a ground of tomorrow") == "A ground of tomorrow"


def test_a_hearing_of_questions_is_not_live() -> None:
    assert not is_live(Hearing("key", "title", 7, ()))


def test_a_tell_that_is_called_line_makes_no_examination_of_a_hearing() -> None:
    asked = (Asked("prompt-side", "notebook", "line=1,wrote=0,memory=0"), Asked("prompt-side", "the-log", "side=0"))
    assert not is_live(Hearing("key", "A hearing", 7, asked))
    assert not is_live(Hearing("key", "A hearing", 7, asked[:1]))
    assert not is_live(Hearing("key", "A hearing", 7, ()))

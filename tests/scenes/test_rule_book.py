"""The rule book: everything stands on the map once, can be found, and leads to a ruling."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from game.banks.bank import Bank
from game.desk.shelving import shelf_of
from game.law.evidence.books import BOOKS, FEDERAL, NEW_MEXICO
from game.law.rules import Effect
from game.play.answers import Choice
from game.scenes.court import Court, Shelf
from game.scenes.hearing import Bench, Moment
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.marks import Mark
from game.scenes.on_page import Note
from game.scenes.opinion import Opinion
from game.scenes.rule_blocks import BoxRow, Held, QuestionRows, RuleMap, RuleRow, RuleRows, RuleSheet
from game.scenes.rule_book import RuleBook
from game.scenes.rule_map import CHANGE, EVE, articles, changing, differing, number_of, rules_of
from game.scenes.rule_search import search
from game.scenes.turning_on import turning_on
from game.scenes.turns import STAY, Become, Begin, Pop, Push
from game.store.places import questions_folder
from game.study.matters import matter_of
from game.study.standing import SETTLED_LAW, Part
from tests.benches import TODAY, bank, court, sitting
from tests.books import BOOK, DATE, FIND, MAP, at, book, opened, typing
from tests.records import with_record

if TYPE_CHECKING:
    from game.law.rules import Rule, Rulebook
    from game.play.answers import Hearing
    from game.scenes.rule_blocks import RuleBox
    from game.scenes.turns import Turn

UTTERANCE = at("Excited utterance")
INCONSISTENT = at("Prior inconsistent statement")
ABOVE, BELOW = Intent(Act.ABOVE), Intent(Act.BELOW)
DAYS = (date(2020, 1, 1), EVE, CHANGE)


def map_of(scene: RuleBook) -> RuleMap:
    (found,) = (block for block in scene.view().left if isinstance(block, RuleMap))
    return found


def boxes(scene: RuleBook) -> dict[str, RuleBox]:
    return {box.label: box for row in map_of(scene).rows if isinstance(row, BoxRow) for box in row.boxes}


def sheet_of(scene: RuleBook) -> RuleSheet:
    (found,) = (block for block in scene.view().right if isinstance(block, RuleSheet))
    return found


def hearing_of(turn: Turn) -> Hearing:
    assert isinstance(turn.move, Push)
    (deed,) = turn.deeds
    assert isinstance(deed, Begin)
    return deed.hearing


def settling(rule: Rule, *parts: str) -> set[str]:
    return {f"{matter_of(FEDERAL, rule)}/{part}" for part in parts or Part}


def rule(name: str, home: Rulebook = FEDERAL, day: date = TODAY) -> Rule:
    return next(each for each in rules_of(home, day) if each.name == name)


# The map.


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("home", BOOKS.values(), ids=lambda home: home.name)
def test_every_rule_in_force_stands_on_the_map_once_under_its_number(home: Rulebook, day: date) -> None:
    numbers = [number for row in articles(home, day) for number in row.numbers]
    placed = [each for number in numbers for each in number.rules]
    told = [each for each in home.rules if each.in_force.covers(day) and each.then is not Effect.IMPOSSIBLE]
    assert len(placed) == len(told)
    assert set(placed) == set(told)
    assert len({number.label for number in numbers}) == len(numbers)
    assert all(number_of(each.cite) == number.label for number in numbers for each in number.rules)


@pytest.mark.parametrize("home", BOOKS.values(), ids=lambda home: home.name)
def test_no_number_stands_before_a_lower_one(home: Rulebook) -> None:
    labels = [number.label for row in articles(home, TODAY) for number in row.numbers if number.label.isdecimal()]
    assert [int(label) for label in labels] == sorted(int(label) for label in labels)


def test_the_exceptions_stand_in_the_order_of_their_numbers() -> None:
    (rules,) = (number.rules for row in articles(FEDERAL, TODAY) for number in row.numbers if number.label == "803")
    numbers = [int(each.cite.partition("(")[2].partition(")")[0]) for each in rules]
    assert numbers == sorted(numbers)
    assert set(numbers) == set(range(1, 24))


def test_the_arrows_go_through_every_number_and_come_round() -> None:
    start = book(*MAP)
    scene, seen = start, []
    for _ in boxes(start):
        seen.append(scene.number)
        scene = became(scene, NEXT)
    assert scene.number == start.number
    assert sorted(seen) == sorted(boxes(start))
    assert became(became(start, PREVIOUS), NEXT) == start


def became(scene: RuleBook, intent: Intent) -> RuleBook:
    move = scene.on(intent).move
    assert isinstance(move, Become)
    assert isinstance(move.scene, RuleBook)
    return move.scene


def test_the_arrows_go_from_row_to_row_and_come_round() -> None:
    start = book(*MAP, at("101"))
    scene, rows = start, len(articles(FEDERAL, TODAY))
    for _ in range(rows):
        scene = became(scene, BELOW)
    assert scene.number == "101"
    assert became(start, ABOVE).number == articles(FEDERAL, TODAY)[-1].numbers[0].label


def test_a_number_opens_into_its_rules_and_closes_again() -> None:
    scene = became(book(*MAP, at("803")), ENTER)
    rows = [row for row in map_of(scene).rows if isinstance(row, RuleRow)]
    labels = [row.box.label for row in rows]
    assert labels[:2] == ["(1)", "(2)"]
    assert [row.again for row in rows] == [one == other for one, other in zip(["", *labels], labels, strict=False)]
    assert any(row.again for row in rows)
    assert became(scene, NEXT).rule == "Excited utterance"
    assert became(scene, BACK).rule == ""
    assert became(scene, BACK).on(BACK).move == Pop()


def test_a_box_tells_how_its_rules_stand() -> None:
    found = boxes(book(*MAP))
    assert found["1002"].held is Held.SETTLED
    assert found["803"].held is Held.ONCE
    assert found["802"].held is Held.OPEN
    assert found["101"].held is Held.READ
    assert {box.held for box in boxes(book(ruled=0)).values()} == {Held.OPEN, Held.READ}


def test_it_opens_where_the_last_case_was_ruled_on() -> None:
    here = with_record(2)
    name = here.answers()[-1].asked.question
    scene = opened(here)
    found = scene.open_rule()
    assert found is not None
    assert name.startswith(matter_of(FEDERAL, found) or "nowhere")


# The two days and the two books.


def test_the_day_changes_the_law_and_the_card_tells_of_the_other() -> None:
    today, eve, morrow = book(INCONSISTENT), book(INCONSISTENT, DATE), book(INCONSISTENT, DATE, DATE)
    assert (eve.day, morrow.day) == (EVE, CHANGE)
    assert became(morrow, DATE).day == today.day
    assert sheet_of(today).text == sheet_of(eve).text != sheet_of(morrow).text
    assert sheet_of(eve).beside == (("From 1 December 2026", sheet_of(morrow).text),)
    assert sheet_of(morrow).beside == (("Until 30 November 2026", sheet_of(eve).text),)


def test_what_changes_between_the_two_days_is_marked() -> None:
    assert {label for label, box in boxes(book(*MAP)).items() if box.differs} == {"801"}
    assert map_of(book(*MAP)).differs == "otherwise from 1 December 2026"
    assert map_of(book(*MAP, DATE, DATE)).differs == "otherwise until 30 November 2026"
    assert INCONSISTENT.what in changing(FEDERAL)


def test_what_is_not_yet_law_cannot_be_ruled_on() -> None:
    morrow = book(INCONSISTENT, DATE, DATE)
    assert morrow.on(ENTER) == STAY
    assert book(INCONSISTENT).on(ENTER) != STAY


def test_the_state_book_marks_what_it_has_otherwise_and_names_what_it_has_not() -> None:
    state = book(*MAP, BOOK)
    assert state.book is NEW_MEXICO
    assert {"201", "407", "504", "707", "807"} <= {label for label, box in boxes(state).items() if box.differs}
    assert not boxes(state)["401"].differs
    assert map_of(state).note.startswith("No 107, 413, 414 and 415 in this book. ")
    assert became(state, BOOK).book is FEDERAL


def test_a_rule_is_followed_into_the_other_book_by_its_name() -> None:
    state = book(at("Lawyer and client"), BOOK)
    found = state.open_rule()
    assert found is not None
    assert found.cite == "11-503(B)"
    assert became(state, BOOK).open_rule() is rule("Lawyer and client")
    assert book(*MAP, at("413"), BOOK).number == "412"


def test_a_state_rule_of_its_own_is_told_beside_the_federal_one() -> None:
    beside = dict(sheet_of(book(BOOK, at("Residual exception"))).beside)
    assert beside == {"Differs from the federal rule": rule("Residual exception").elements}
    assert "Excited utterance" not in differing(NEW_MEXICO, TODAY)


def test_what_the_state_took_over_says_that_it_is_settled_by_the_federal_case() -> None:
    assert map_of(book(*MAP, BOOK)).note.endswith("is settled by its federal case and twin.")
    assert "Settled by" in dict(sheet_of(book(UTTERANCE, BOOK)).rows)
    assert "Settled by" not in dict(sheet_of(book(UTTERANCE)).rows)
    assert "Settled by" not in dict(sheet_of(book(BOOK, at("Residual exception"))).rows)


# The search.


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("803(2)", "Excited utterance"),
        ("11-803(2)", "Excited utterance"),
        ("excited", "Excited utterance"),
        ("UTTERANCE", "Excited utterance"),
        ("803 stress", "Excited utterance"),
        ("calm", "Excited utterance"),
    ],
)
def test_a_rule_is_found_by_number_by_name_and_by_word(typed: str, first: str) -> None:
    home = NEW_MEXICO if typed.startswith("11-") else FEDERAL
    hits = search(home, TODAY, typed)
    assert hits[0].rule.name == first


@pytest.mark.parametrize("typed", ["", "   ", "zebra", "803(99)", "(", "[", "\\", "excited zebra"])
def test_what_is_not_there_is_not_found(typed: str) -> None:
    assert not any("zebra" in hit.rule.elements for hit in search(FEDERAL, TODAY, typed))
    scene = book(*MAP, FIND, typing(typed))
    assert scene.view().typed == typed
    assert typed == "(" or not scene.hits()


def test_every_rule_is_found_by_its_own_number_and_its_own_name() -> None:
    for each in rules_of(FEDERAL, TODAY):
        assert each in [hit.rule for hit in search(FEDERAL, TODAY, each.name)], each.name
        if each.cite[0].isdigit() and " " not in each.cite:
            assert each in [hit.rule for hit in search(FEDERAL, TODAY, each.cite)], each.cite


def test_the_words_found_are_marked_where_they_stand() -> None:
    for hit in search(FEDERAL, TODAY, "oath"):
        lit = [span.text.casefold() for span in hit.found if span.mark is Mark.LIT]
        assert lit == ["oath"] * len(lit)
        assert bool(lit) is ("oath" not in hit.rule.name.casefold())


def test_hits_are_marked_on_the_map_and_listed_beside_it() -> None:
    scene = book(*MAP, FIND, typing("inconsistent"))
    found = boxes(scene)
    assert {label for label, box in found.items() if box.hit} == {"801", "806"}
    assert [label for label, box in found.items() if box.focus] == ["801"]
    (rows,) = (block for block in scene.view().right if isinstance(block, RuleRows))
    assert [row.box.label for row in rows.rows] == ["801(d)(1)(A)", "806"]
    assert map_of(scene).search.aside == "1 of 2"


def test_enter_shows_the_rule_and_esc_goes_back_to_where_one_was() -> None:
    before = book(*MAP, at("403"))
    searching = became(became(became(before, FIND), typing("inconsistent")), NEXT)
    shown = became(searching, ENTER)
    assert shown.typed is None
    assert shown.open_rule() is rule("Absent speaker's other statement")
    assert became(searching, BACK) == before


def test_what_is_searched_for_means_nothing_else() -> None:
    scene = book(*MAP, FIND)
    for key in "dblnrq?/123":
        assert scene.view().intent_for(key) is None


def test_a_search_is_quick() -> None:
    began = perf_counter()
    for typed in ("s", "st", "str", "stre", "stres", "stress"):
        assert search(FEDERAL, TODAY - timedelta(days=1), typed)
    assert perf_counter() - began < 1.5  # measured at a twentieth of a second a letter on a busy machine


# Ruling.


def test_a_rule_is_ruled_on_by_its_case_and_twin() -> None:
    hearing = hearing_of(book(UTTERANCE, ruled=0).on(ENTER))
    assert {asked.question for asked in hearing.asked} == settling(rule("Excited utterance"))


def test_only_the_half_not_yet_right_is_asked() -> None:
    scene = book(at("Requirement of the original"), ruled=10)
    found = scene.open_rule()
    assert found is not None
    left = scene.left_of(found)
    assert left is not None
    assert {asked.question for asked in hearing_of(scene.on(ENTER)).asked} == settling(found, left)


def test_what_is_open_under_a_number_is_ruled_on_by_lot() -> None:
    hearing = hearing_of(book(*MAP, at("803")).on(Intent(Act.SETTLE)))
    assert len(hearing.asked) == court().length
    assert all(asked.question.startswith("federal/803(") for asked in hearing.asked)


def test_a_rule_to_be_read_opens_nothing() -> None:
    scene = book(*MAP, at("102"))
    assert scene.on(ENTER) == STAY
    assert scene.on(Intent(Act.SETTLE)) == STAY
    assert sheet_of(scene).halves == ()


def test_a_question_that_turns_on_a_rule_is_a_hearing_of_one() -> None:
    scene = book(UTTERANCE)
    (rows,) = (block for block in scene.view().right if isinstance(block, QuestionRows))
    (row,) = rows.rows
    assert scene.view().intent_for("1") == row.intent
    (asked,) = hearing_of(scene.on(row.intent)).asked
    assert (asked.bank, asked.question) == ("red-light", "bus-stop")


def many() -> Court:
    """A court on whose shelf a dozen questions turn on the excited utterance."""
    one = next(each for each in bank().questions if each.id == "bus-stop")
    questions = tuple(one.model_copy(update={"id": f"bus-stop-{at}"}) for at in range(12))
    whole = Bank(bank().source, bank().digest, bank().heading, questions, {each.id: 0 for each in questions})
    return replace(court(), shelve=lambda: Shelf((whole,)))


def test_many_questions_come_nine_at_a_time() -> None:
    scene = became(opened(many()), UTTERANCE)
    more = became(scene, Intent(Act.MORE))
    assert scene.view().intent_for("9") == Intent(Act.CHOOSE, "red-light/bus-stop-8")
    assert more.view().intent_for("3") == Intent(Act.CHOOSE, "red-light/bus-stop-11")
    assert more.view().intent_for("4") is None
    assert became(more, Intent(Act.MORE)) == scene


def test_every_question_on_the_shelf_is_found_under_each_rule_it_turns_on_and_at_once() -> None:
    shelf = shelf_of((questions_folder(),))
    cites = {cite for each in shelf.banks for question in each.rulings for cite in question.turns_on}
    began = perf_counter()
    found = {cite: turning_on(shelf.banks, cite) for cite in cites}
    assert perf_counter() - began < 0.05
    for each in shelf.banks:
        for question in each.rulings:
            assert all((each, question) in found[cite] for cite in question.turns_on)


def test_a_rule_is_shown_before_any_bank_is_proved_and_a_question_is_played_only_after() -> None:
    asked: list[str] = []
    shelf = court().shelf

    def shelve() -> Shelf:
        asked.append("proved")
        return shelf

    here = opened(replace(court(), shelve=shelve, read=lambda: shelf.banks))
    card = became(here, UTTERANCE)
    (rows,) = (block for block in card.view().right if isinstance(block, QuestionRows))
    assert (rows.rows[0].title, asked) == ("The man at the bus stop", [])
    assert hearing_of(card.on(rows.rows[0].intent)).asked
    assert asked == ["proved"]


def test_a_question_that_does_not_hold_when_it_is_proved_goes_from_its_card() -> None:
    here = opened(replace(court(), shelve=lambda: Shelf(()), read=lambda: (bank(),)))
    card = became(here, UTTERANCE)
    (rows,) = (block for block in card.view().right if isinstance(block, QuestionRows))
    assert not any(isinstance(block, QuestionRows) for block in became(card, rows.rows[0].intent).view().right)


# Over a hearing.


def test_over_a_hearing_the_book_is_open_at_its_rule_and_only_to_be_read() -> None:
    ruled, _, verdict = sitting().ruled(Choice.LET_IN, "803(2)")
    turn = Moment(court(), ruled, verdict).on(Intent(Act.RULE_BOOK))
    assert isinstance(turn.move, Push)
    scene = turn.move.scene
    assert isinstance(scene, RuleBook)
    assert scene.open_rule() is rule("Excited utterance")
    assert scene.on(ENTER) == STAY
    assert scene.on(Intent(Act.CHOOSE, "red-light/bus-stop")) == STAY
    assert became(scene, BACK).on(BACK).move == Pop()


def test_an_opinion_opens_the_book_at_the_step_in_focus() -> None:
    here = Opinion(sitting(), 0, court())
    (step, *_) = (block for block in here.view().left)
    turn = here.on(Intent(Act.RULE_BOOK))
    assert isinstance(turn.move, Push)
    assert isinstance(turn.move.scene, RuleBook)
    found = turn.move.scene.open_rule()
    assert found is not None
    assert found.cite == step.steps[0].cite  # type: ignore[union-attr]
    assert Opinion(sitting()).on(Intent(Act.RULE_BOOK)) == STAY


def test_settled_law_is_what_the_map_sends_to() -> None:
    turn = book(UTTERANCE).on(ENTER)
    assert isinstance(turn.move, Push)
    assert isinstance(turn.move.scene, Bench)
    assert {asked.bank for asked in hearing_of(turn).asked} == {SETTLED_LAW}


def test_why_a_rule_cannot_be_ruled_on_is_said() -> None:
    ruled, _, verdict = sitting().ruled(Choice.LET_IN, "803(2)")
    turn = Moment(court(), ruled, verdict).on(Intent(Act.RULE_BOOK))
    assert isinstance(turn.move, Push)
    over = turn.move.scene
    assert isinstance(over, RuleBook)
    said = {note(scene) for scene in (book(*MAP, at("102")), book(INCONSISTENT, DATE, DATE), over)}
    assert len(said) == 3
    assert "" not in said
    assert note(book(UTTERANCE)) == ""


def note(scene: RuleBook) -> str:
    return next((block.text for block in scene.view().right if isinstance(block, Note)), "")


def test_what_was_missed_last_is_due_again_on_its_card() -> None:
    scene = opened(with_record(12))
    missed = [each for each in rules_of(FEDERAL, TODAY) if (stands := scene.stands(each)) and stands.missed]
    assert missed
    for each in missed:
        card = sheet_of(became(became(scene, BACK) if scene.rule else scene, at(each.name)))
        assert dict(card.rows)["Your record"].endswith(": due again")
    assert "Your record" not in dict(sheet_of(book(at("Present sense impression"))).rows)


def test_what_a_search_finds_is_marked_on_the_map_and_not_again_in_the_list_of_it() -> None:
    view = book(*MAP, FIND, typing("exci")).view()
    (found,) = (block for block in view.right if isinstance(block, RuleRows))
    assert found.rows
    assert not any(row.box.hit for row in found.rows)
    (shown,) = (block for block in view.left if isinstance(block, RuleMap))
    assert any(box.hit for row in shown.rows if isinstance(row, BoxRow) for box in row.boxes)

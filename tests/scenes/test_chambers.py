"""Chambers: a fact turned turns the argument at once, no world is made that cannot be, and real cases stay closed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.banks.bank import Bank
from game.banks.shelf import shelf
from game.law.evidence.books import BOOKS
from game.law.pivots import possible
from game.law.reasoning import Outcome, rule_on
from game.law.tree import State, tree_of
from game.play.answers import Asked
from game.play.chambers import ruled, stated_in, turned, unsaid
from game.play.posed import Posed
from game.scenes.chambers import Chambers, Saying, chambers
from game.scenes.docket import Docket
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import Band, FactSheet, Tree
from game.scenes.opinion import Opinion
from game.scenes.records import Records
from game.scenes.title import Title
from game.scenes.turns import Become, Pop, Push, SaveQuestion
from game.scenes.what_if import WhatIf
from game.store.places import questions_folder
from tests.benches import TODAY, court, sitting
from tests.clinics import after, in_chambers

if TYPE_CHECKING:
    from game.scenes.turns import Scene

CALM = Intent(Act.TURN, "link.under_stress")
INTO = Intent(Act.CHAMBERS)


def band(scene: Scene) -> Band:
    return next(block for block in scene.view().right if isinstance(block, Band))


def tree(scene: Scene) -> Tree:
    return next(block for block in scene.view().right if isinstance(block, Tree))


def sheet(scene: Scene) -> FactSheet:
    return next(block for block in scene.view().left if isinstance(block, FactSheet))


def in_focus(scene: Scene) -> str:
    return next(row.clause for row in sheet(scene).rows if row.focus)


def test_a_fact_turned_turns_the_ruling_the_tree_and_says_what_it_was() -> None:
    here = in_chambers()
    there = after(here, CALM)
    assert (band(here).word, band(there).word) == ("Overruled", "Sustained")
    assert band(there).under == "was overruled, before “the speaker had calmed down”"
    changed = {row.says for row in tree(there).rows if row.changed}
    assert changed == {"Objection: hearsay", "Answer: excited utterance", "The speaker had calmed down"}
    assert not any(row.changed for row in tree(here).rows)
    back = after(there, CALM)
    assert isinstance(back, Chambers)
    assert back.record == here.record
    assert band(back).word == "Overruled"


def test_the_tree_is_the_rulings_own() -> None:
    ruling = ruled(in_chambers().record)
    heads = [row for row in tree_of(ruling) if row.head]
    assert ruling.outcome is Outcome.ADMITTED
    assert [(row.cite, row.state) for row in heads] == [
        ("802", State.FAILS),
        ("803(1)", State.FAILS),
        ("803(2)", State.HOLDS),
    ]


def test_a_fact_unsaid_leaves_it_open_and_can_be_said_again() -> None:
    silent = after(in_chambers(), Intent(Act.CHOOSE, "link.under_stress"), Intent(Act.UNSAY))
    assert band(silent).word == "Ruling reserved"
    assert any(row.state == "not stated" for row in tree(silent).rows)
    saying = after(silent, Intent(Act.SAY))
    assert isinstance(saying, Saying)
    assert saying.found[0].wanted
    assert saying.found[0].path == "link.under_stress"
    again = after(saying, ENTER)
    assert isinstance(again, Chambers)
    assert again.record == in_chambers().record
    assert after(saying, BACK) == silent
    other = after(saying, NEXT, ENTER)
    assert band(other).word == "Sustained"


def test_what_must_be_said_cannot_be_unsaid() -> None:
    here = after(in_chambers(), Intent(Act.CHOOSE, "purpose.kind"))
    kept = after(here, Intent(Act.UNSAY))
    assert isinstance(kept, Chambers)
    assert kept.record == in_chambers().record
    assert kept.view().notice == "This must be said, or there is nothing to rule on."


def test_a_world_that_cannot_be_is_passed_over_or_refused_with_its_reason() -> None:
    refused = 0
    for posed in shipped():
        record = posed.ruling.record
        for row in stated_in(record):
            found = turned(record, row.path, 1)
            assert possible(found.record, BOOKS[found.record.forum])
            if found.refused.startswith("It cannot be that"):
                refused += 1
                assert found.refused.endswith(".")
    assert refused


def test_every_fact_of_the_shipped_fiction_can_be_turned_and_unsaid_and_the_tree_still_stands() -> None:
    for posed in shipped():
        record = posed.ruling.record
        here = chambers(posed)
        assert here is not None
        for row in stated_in(record):
            for found in (turned(record, row.path, -1), unsaid(record, row.path)):
                view = replace(here, record=found.record, was=record, turn=row.path).view()
                assert view.right
                assert rule_on(found.record, BOOKS[found.record.forum]).outcome


def test_which_one_turns_it_goes_to_a_fact_that_does() -> None:
    for here in (in_chambers(), after(in_chambers(), CALM)):
        asked = after(here, Intent(Act.TURN_IT))
        notice = asked.view().notice
        assert notice.startswith("This one turns it: told otherwise, ")
        seen, turning = set(), asked
        for _ in range(24):
            turning = after(turning, Intent(Act.TURN))
            seen.add(band(turning).word.lower())
        assert notice.rstrip(".").rsplit(", ", maxsplit=1)[1] in seen


def test_asked_again_it_goes_to_the_next_that_does() -> None:
    asked = after(in_chambers(), CALM, Intent(Act.TURN_IT))
    assert in_focus(after(asked, Intent(Act.TURN_IT))) != in_focus(asked)


def test_the_arrows_go_round_and_z_puts_it_back() -> None:
    here = in_chambers()
    assert in_focus(after(here, NEXT)) == sheet(here).rows[1].clause
    assert in_focus(after(here, PREVIOUS)) == sheet(here).rows[-1].clause
    first = after(here, NEXT, PREVIOUS)
    assert in_focus(first) == in_focus(here)
    undone = after(here, CALM, Intent(Act.AS_TOLD))
    assert isinstance(undone, Chambers)
    assert undone.record == here.record
    assert not any(row.changed for row in sheet(undone).rows)


def test_chambers_open_from_the_opinion_the_what_if_the_docket_and_the_title() -> None:
    for scene in (Opinion(sitting()), WhatIf(sitting(), {"calm": 1})):
        assert scene.view().intent_for("x") == INTO
        move = scene.on(INTO).move
        assert isinstance(move, Push)
        assert isinstance(move.scene, Chambers)
        assert move.scene.on(BACK).move == Pop()
    move = Docket(court()).on(INTO).move
    assert isinstance(move, Push)
    assert isinstance(move.scene, Records)
    opened = move.scene.on(ENTER).move
    assert isinstance(opened, Push)
    assert isinstance(opened.scene, Chambers)
    assert opened.scene.record == in_chambers().record
    title = Title(court())
    intent = title.view().intent_for("x")
    assert intent is not None
    assert isinstance(title.on(intent).move, Push)


def test_what_was_swapped_in_the_what_if_is_what_chambers_begin_with() -> None:
    move = WhatIf(sitting(), {"calm": 1}).on(INTO).move
    assert isinstance(move, Push)
    assert band(move.scene).word == "Sustained"


def test_real_cases_are_closed() -> None:
    real = [bank for bank in banks() if bank.of_a_real_case]
    assert real
    for bank in real:
        posed = [Posed(bank, each, Asked(bank.id, each.id), 0, 0, TODAY) for each in bank.questions]
        assert not any(chambers(each) for each in posed)
    only = replace(court(), shelve=lambda: replace(court().shelf, banks=tuple(real)))
    assert "not changed for play" in str(Records(only).view())
    assert Docket(only).view().intent_for("x") is None


def test_saving_is_asked_of_the_world_outside() -> None:
    there = after(in_chambers(), CALM)
    assert isinstance(there, Chambers)
    turn = there.on(Intent(Act.SAVE))
    assert turn.deeds == (SaveQuestion(there.posed, there.record),)
    assert not isinstance(turn.move, Become)


def banks() -> tuple[Bank, ...]:
    return tuple(bank for bank in shelf([questions_folder()], TODAY) if isinstance(bank, Bank))


def shipped() -> list[Posed]:
    """Every question of the shipped fiction that chambers open."""
    found = [
        Posed(bank, each, Asked(bank.id, each.id), 0, 0, TODAY)
        for bank in banks()
        if not bank.of_a_real_case
        for each in bank.questions
        if each.kind == "ruling"
    ]
    if not found:
        pytest.fail("no fiction is shipped")
    return found

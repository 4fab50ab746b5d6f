"""What every scene says, as text; `INLIMINE_GOLDEN=write pytest tests/scenes/test_golden.py` writes it anew."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.law.evidence.books import FEDERAL
from game.play.answers import Certainty, Choice, Given, Terms, motion_key
from game.play.arguing import nearest_point
from game.scenes.argue_back import ArgueBack
from game.scenes.court import Shelf
from game.scenes.docket import Docket
from game.scenes.first_ruling import first_ruling
from game.scenes.glossary import GLOSSARY
from game.scenes.hearing import Bench, Ending, Moment, Naming, Review
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.opinion import Opinion
from game.scenes.preferences import USUAL
from game.scenes.sat import Sat
from game.scenes.sat_start import SatStart
from game.scenes.settings import settings
from game.scenes.title import Title
from game.scenes.turn_it import TurnIt
from game.scenes.turns import Become, Push
from game.scenes.what_if import WhatIf
from game.terminal.screen import told
from tests import books, choices, clinics, lives, sealed
from tests.benches import TODAY, bank, court, sitting
from tests.records import card, settle

if TYPE_CHECKING:
    from game.play.sitting import Sitting
    from game.scenes.turns import Scene

GOLDEN = Path(__file__).parent / "golden"


def moment(choice: Choice, ground: str, *, variant: str = "calm=0", question: str = "bus-stop") -> Moment:
    ruled, _, verdict = sitting(variant, question).ruled(choice, ground)
    return Moment(court(), ruled, verdict)


def argued(reply: str = "") -> ArgueBack:
    excluded = sitting("calm=1")
    point = nearest_point(excluded.posed, Choice.KEEP_OUT)
    assert point is not None
    return ArgueBack(excluded, point, reply=reply)


def motion() -> Sitting:
    """A motion of the day, ruled on with two hints."""
    ruled = sitting()
    hearing = replace(ruled.hearing, key=motion_key(TODAY))
    return replace(ruled, hearing=hearing).ruled(Choice.LET_IN, "803(1)", Terms(hints=2))[0]


def sat(ruled: int) -> Sat | Ending:
    """A timed sitting of two questions after so many rulings."""
    begun = SatStart(court(), bank(), 1.8).on(ENTER).move
    assert isinstance(begun, Become)
    scene = begun.scene
    for intent in (Intent(Act.CHOOSE, Choice.LET_IN), ENTER, Intent(Act.CHOOSE, "0"), ENTER) * ruled:
        move = scene.on(intent).move
        assert isinstance(move, Become)
        scene = move.scene
    assert isinstance(scene, Sat | Ending)
    return scene


def settled() -> Ending:
    """A hearing on one rule, its case ruled rightly and its twin not."""
    stood = settle(court(), [next(rule for rule in FEDERAL.rules if rule.cite == "803(2)")])
    assert isinstance(stood.move, Push)
    assert isinstance(stood.move.scene, Bench)
    here = stood.move.scene.sitting
    given = []
    for n, choice in enumerate((Choice.LET_IN, Choice.LET_IN), 1):
        here, answer, _ = here.next().ruled(choice, "803(2)")
        given.append(Given(n, TODAY, here.hearing.key, here.hearing.asked[answer.place], answer))
    return Ending(replace(court(), answers=lambda: tuple(given)), here)


def first() -> Scene:
    move = first_ruling(court()).move
    assert isinstance(move, Push)
    return move.scene


@cache
def scenes() -> dict[str, Scene]:
    """Every scene by its name, built once for all the tests: a scene never changes."""
    right = moment(Choice.LET_IN, "803(2)")
    return {
        "title": Title(court()),
        "glossary": GLOSSARY,
        "settings": settings(USUAL),
        "title-first": Title(replace(court(), first=True)),
        "first-ruling": first(),
        "docket": Docket(court()),
        "sitting-start": SatStart(court(), bank()),
        "sitting-start-timed": SatStart(court(), bank(), 1.8),
        "sitting": sat(0),
        "sitting-second": sat(1),
        "sitting-end": sat(2),
        "sitting-review": Review(court(), sat(2).sitting),
        "docket-empty": Docket(replace(court(), shelve=lambda: Shelf(()))),
        "question": Bench(court(), sitting()),
        "question-chosen": Bench(court(), sitting(), Choice.LET_IN),
        "question-hinted": Bench(court(), sitting(), Choice.LET_IN, Terms(Certainty.LEANING, hints=2)),
        "ground-struck": Naming(court(), sitting(), Choice.LET_IN, None, Terms(hints=3)),
        "ground": Naming(court(), sitting(), Choice.LET_IN, 1),
        "affirmed": right,
        "other-grounds": moment(Choice.LET_IN, "803(1)"),
        "reversed": moment(Choice.KEEP_OUT, "802"),
        "remanded": moment(Choice.SKIPPED, ""),
        "contestable": moment(Choice.KEEP_OUT, "403", variant="count=0", question="photographs"),
        "opinion": Opinion(right.sitting),
        "opinion-excluded": Opinion(sitting("calm=1"), 1),
        "opinion-balance": Opinion(sitting("count=1", "photographs")),
        "what-if": WhatIf(right.sitting),
        "what-if-turned": WhatIf(right.sitting, {"calm": 1}),
        "what-if-balance": WhatIf(sitting("count=0", "photographs"), {"count": 1}),
        "what-if-found": WhatIf(right.sitting, {"calm": 1}, found=True),
        "argue-back": argued(),
        "argued": argued("4"),
        "argued-in-vain": argued("none"),
        "turn-it": TurnIt(right.sitting, 0),
        **lives.scenes(),
        **sealed.scenes(),
        **choices.scenes(),
        **books.scenes(),
        **clinics.scenes(),
        "card": card(80),
        "card-few": card(5),
        "card-new": card(0),
        "settled": settled(),
        "motion": Ending(court(), motion()),
        "ending": Ending(court(), moment(Choice.KEEP_OUT, "802").sitting),
    }


@pytest.mark.parametrize("name", list(scenes()))
def test_a_scene_says_what_it_said(name: str) -> None:
    said = told(scenes()[name].view(), 80)
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("INLIMINE_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def test_every_golden_has_its_scene() -> None:
    assert {path.stem for path in GOLDEN.glob("*.txt")} == set(scenes())

"""Every screen of every shipped question can be read whole: nothing overlaps, nothing is cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.banks.reading import read_bank
from game.banks.variants import key_of, variants_of
from game.play.answers import Asked, Certainty, Choice, Hearing, Terms
from game.play.arguing import nearest_point
from game.play.sitting import sit
from game.play.verdict import right_choices
from game.scenes.argue_back import ArgueBack
from game.scenes.hearing import Bench, Ending, Moment, Naming
from game.scenes.opinion import Opinion
from game.scenes.turn_it import TurnIt
from game.scenes.what_if import WhatIf
from game.window.fitting import troubles
from game.window.look import Look
from tests.benches import TODAY, court

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.play.sitting import Sitting
    from game.scenes.turns import Scene

BANKS = ("prompt-side", "santa-fe-hearing")
LOOKS = (Look((1280, 720), 100), Look((1280, 720), 200))
MORE = (*LOOKS, Look((1024, 640), 125), Look((1920, 1080), 150), Look((960, 600), 100))


def scenes(checkout: Path, name: str, *, every: int) -> Iterator[tuple[str, Scene]]:
    """Every kind of screen of every question, in every so many of its readings."""
    bank = read_bank(checkout / "questions" / f"{name}.toml")
    for question in getattr(bank, "questions", ()):
        for variant in list(variants_of(question))[::every]:
            hearing = Hearing("key", name, 7, (Asked(name, question.id, key_of(variant)),))
            sitting = sit(bank, hearing, TODAY)  # type: ignore[arg-type]  # a shipped bank is a bank
            told = f"{question.id} {key_of(variant)}"
            yield told, Bench(court(), sitting)
            ruled, _, verdict = sitting.ruled(Choice.KEEP_OUT, "")
            yield told, Moment(court(), ruled, verdict)
            yield told, Ending(court(), ruled)
            if not sitting.posed.real:
                yield told, Naming(court(), sitting, Choice.LET_IN)
                yield from ((told, moment) for moment in other_grounds(sitting))
                yield told, Opinion(sitting)
                yield told, WhatIf(sitting)
                yield from ((told, scene) for scene in bought_and_asked(sitting))


def bought_and_asked(sitting: Sitting) -> Iterator[Scene]:
    """Every hint bought with certainty asked for, what is argued back and answered, what turns it and what does not."""
    bought = Terms(Certainty.LEANING, hints=2)
    yield Bench(court(), sitting, Choice.LET_IN, bought)
    yield Naming(court(), sitting, Choice.LET_IN, terms=bought)
    right = min(right_choices(sitting.posed.ruling))
    if (point := nearest_point(sitting.posed, right)) is not None:
        yield ArgueBack(sitting, point)
        yield ArgueBack(sitting, point, reply="none")
    if sitting.posed.tells:
        yield TurnIt(sitting, 0)
        yield WhatIf(sitting, found=False)


def other_grounds(sitting: Sitting) -> Iterator[Scene]:
    """Tell what became of the right ruling on each wrong ground."""
    right = min(right_choices(sitting.posed.ruling))
    for ground in sitting.posed.candidates:
        if not ground.right:
            ruled, _, verdict = sitting.ruled(right, ground.cite)
            yield Moment(court(), ruled, verdict)


def in_trouble(checkout: Path, name: str, looks: tuple[Look, ...], *, every: int) -> list[str]:
    assets = checkout / "assets"
    return [
        f"{type(scene).__name__} {told} at {look.size} {look.text} %: {trouble}"
        for told, scene in scenes(checkout, name, every=every)
        for look in looks
        for trouble in troubles(scene.view(), look, assets)
    ]


@pytest.mark.parametrize("name", BANKS)
def test_the_first_reading_of_every_question_fits(checkout: Path, name: str) -> None:
    assert in_trouble(checkout, name, LOOKS, every=10_000) == []


@pytest.mark.long
@pytest.mark.parametrize("name", BANKS)
def test_every_reading_of_every_question_fits(checkout: Path, name: str) -> None:
    assert in_trouble(checkout, name, MORE, every=1) == []

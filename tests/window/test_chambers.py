"""Chambers by the mouse alone: a fact is touched, its answer turned, and the footer's keys are touched too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.scenes.chambers import Chambers
from game.scenes.intents import Act, Intent
from game.scenes.turns import SaveQuestion
from game.window.look import Look
from game.window.stage import Outside, Stage
from tests.clinics import in_chambers

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.turns import Deed

STRESS = "link.under_stress"


def touch(stage: Stage, surface: pygame.Surface, means: Intent) -> None:
    """Touch what means this, where it stands, turning pages until it is in front."""
    for _ in range(8):
        stage.stale = True
        stage.draw(surface, 0.0)
        assert stage.painting is not None
        spot = next((each.rect.center for each in stage.painting.hotspots if each.means == means), None)
        if spot is not None:
            stage.click(spot)
            return
        stage.press("pagedown")
    message = f"{means} is nowhere"
    raise AssertionError(message)


def test_a_fact_is_turned_unsaid_and_saved_with_the_mouse_alone(assets: Path) -> None:
    done: list[Deed] = []

    def perform(deed: Deed) -> str:
        done.append(deed)
        return "Saved."

    first = in_chambers()
    stage = Stage(first, Outside(perform, lambda: first, lambda _: None), Look((1280, 720), still=True), assets)
    surface = pygame.Surface((1280, 720))
    touch(stage, surface, Intent(Act.TURN, STRESS))
    front = stage.stack[-1]
    assert isinstance(front, Chambers)
    assert (front.turn, front.here) == (STRESS, STRESS)
    assert "was overruled" in str(stage.view)
    touch(stage, surface, Intent(Act.SAVE))
    assert done == [SaveQuestion(first.posed, front.record)]
    assert stage.notice == "Saved."
    touch(stage, surface, Intent(Act.UNSAY))
    assert "not stated" in str(stage.view)
    touch(stage, surface, Intent(Act.AS_TOLD))
    back = stage.stack[-1]
    assert isinstance(back, Chambers)
    assert back.record == first.record


def test_the_page_with_the_fact_in_focus_is_in_front(assets: Path) -> None:
    first = in_chambers()
    stage = Stage(first, Outside(lambda _: "", lambda: first, lambda _: None), Look((1280, 720), still=True), assets)
    surface = pygame.Surface((1280, 720))
    stage.draw(surface, 0.0)
    assert stage.leaf.pages[0] == 0
    stage.press("up")
    stage.draw(surface, 0.0)
    assert stage.leaf.pages[0] > 0

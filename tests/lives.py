"""A small examination for the tests of live objections, and a court to sit through it in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from game.scenes.court import Court, Shelf
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.live import LineOpinion, Live, LiveEnd, LiveReview, LiveStart, LiveSummary
from game.scenes.turns import Become, Push
from tests.banks.samples import EXAMINATION, TODAY, bank

if TYPE_CHECKING:
    from game.play.answers import Hearing
    from game.scenes.turns import Scene

LET_IN = Intent(Act.LET_IN)
OBJECT = Intent(Act.OBJECT)
FASTER = Intent(Act.FASTER)


@cache
def shelf() -> Shelf:
    """The shelf with the examination on it."""
    return Shelf((bank(EXAMINATION),))


def court(*unfinished: Hearing) -> Court:
    """A court with one examination on its shelf."""
    return Court(shelf, unfinished, TODAY, "20261122T090000-aa", 7, live=True)


def on(ground: str) -> Intent:
    """Object on a ground."""
    return Intent(Act.GROUND, ground)


def after(scene: Scene, *intents: Intent) -> Scene:
    """The scene in front after these intents."""
    for intent in intents:
        move = scene.on(intent).move
        scene = move.scene if isinstance(move, Become | Push) else scene
    return scene


def live(*intents: Intent) -> Live:
    """An examination begun, and so far gone on with."""
    scene = after(LiveStart(court()), ENTER, *intents)
    assert isinstance(scene, Live)
    return scene


ERRING = (LET_IN, on("leading"), on("leading"), LET_IN, LET_IN, on("hearsay"), on("hearsay"))
"""Silent, rightly; well objected; overruled; silent at a look-alike; a miss; overruled; the wrong ground."""


def ended(*intents: Intent) -> LiveEnd:
    """The examination sat through to its end."""
    scene = after(live(), *(intents or ERRING))
    assert isinstance(scene, LiveEnd)
    return scene


def summary(*intents: Intent) -> LiveSummary:
    """The look back at an examination."""
    scene = after(ended(*intents), ENTER)
    assert isinstance(scene, LiveSummary)
    return scene


def scenes() -> dict[str, Scene]:
    """Every kind of screen of the mode, by name."""
    review = after(summary(), Intent(Act.WHY))
    assert isinstance(review, LiveReview)
    opinion = after(review, Intent(Act.NEXT), Intent(Act.NEXT), Intent(Act.WHY))
    assert isinstance(opinion, LineOpinion)
    return {
        "live-start": LiveStart(court()),
        "live": live(*ERRING[:4]),
        "live-timed": live(*ERRING[:3], FASTER, FASTER),
        "live-standing": live(*ERRING[:4], OBJECT),
        "live-others": live(Intent(Act.MORE)),
        "live-read-back": live(*ERRING[:4], Intent(Act.READ_BACK)),
        "live-end": ended(),
        "live-summary": summary(),
        "live-review": review,
        "live-review-miss": after(review, Intent(Act.NEXT), Intent(Act.NEXT)),
        "live-opinion": opinion,
    }

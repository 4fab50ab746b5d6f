"""What is heard when one screen takes the place of another: only ever what the new screen shows as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from game.scenes.asking import Tally
from game.scenes.marks import Glyph, Mark, Tone
from game.scenes.on_page import Page, Prose, Testimony
from game.scenes.spoken import spoken_view
from game.scenes.telling import Appeal, Side, Verdict
from game.scenes.view import Cue

if TYPE_CHECKING:
    from game.scenes.view import View

T = TypeVar("T", Appeal, Side, Tally)
VERDICTS: Final = {
    Glyph.AFFIRMED: Cue.AFFIRMED,
    Glyph.OTHER_GROUNDS: Cue.AFFIRMED,
    Glyph.REVERSED: Cue.REVERSED,
    Glyph.OPEN: Cue.REMANDED,
}
ANSWERED: Final = (Glyph.AFFIRMED, Glyph.FAILS)
STATES: Final = ("Chosen: ", "Here: ", "(chosen)", "[here: ", "[changed: ")


def heard(before: View, after: View, *, back: bool = False) -> tuple[Cue, ...]:
    """The cues of a change of screen, in the order in which they sound; a way `back` only turns the page."""
    if back:
        return _turned(before, after)
    return (
        _moment(before, after)
        or _answer(before, after)
        or _lifted(before, after)
        or ((after.cue,) if after.cue and after.cue is not before.cue else ())
        or _turned(before, after)
        or _pencilled(before, after)
    )


def _moment(before: View, after: View) -> tuple[Cue, ...]:
    """The stamp comes down and the verdict is told; a case file knows no right and wrong, and only stamps."""
    if not after.moment or before.moment:
        return ()
    stamped = any(isinstance(block, Page) and block.stamp for block in after.left)
    told = next((block for block in after.right if isinstance(block, Verdict)), None)
    verdict = VERDICTS.get(told.glyph) if told and told.tone is not Tone.INK else None
    return (*((Cue.STAMP,) if stamped else ()), *((verdict,) if verdict else ()))


def _answer(before: View, after: View) -> tuple[Cue, ...]:
    """The court answers: an objection, a changed story, or a whole hearing on appeal."""
    objection = before.scene == after.scene and _objections(after) > _objections(before)
    side = _first(after, Side)
    again = side is not None and side.arrow and side.changed and side != _first(before, Side)
    appeal = _first(after, Appeal) is not None and _first(before, Appeal) is None
    return (Cue.GAVEL,) if objection or again or appeal else ()


def _objections(view: View) -> int:
    """How many objections the court has answered, where they are counted."""
    tally = _first(view, Tally)
    return sum(count.number for count in tally.counts if count.glyph in ANSWERED) if tally else 0


def _lifted(before: View, after: View) -> tuple[Cue, ...]:
    """A seal is being lifted, and was not before."""
    lifting = _lifting(after)
    return (Cue.SEAL,) if lifting and lifting != _lifting(before) else ()


def _lifting(view: View) -> frozenset[str]:
    """The words from which a seal is just being lifted."""
    pages = (block for block in view.left if isinstance(block, Page))
    told = (item.words for page in pages for item in page.body if isinstance(item, Prose | Testimony))
    return frozenset(span.text for words in told for span in words if span.mark is Mark.LIFTING)


def _turned(before: View, after: View) -> tuple[Cue, ...]:
    elsewhere = (before.scene, before.crumbs) != (after.scene, after.crumbs) and before.left != after.left
    return (Cue.PAGE,) if elsewhere else ()


def _pencilled(before: View, after: View) -> tuple[Cue, ...]:
    """Something else is chosen or in focus, and is said to be."""
    known = set(spoken_view(before))
    fresh = (sentence for sentence in spoken_view(after) if sentence not in known)
    return (Cue.PENCIL,) if any(state in sentence for sentence in fresh for state in STATES) else ()


def _first(view: View, kind: type[T]) -> T | None:
    return next((block for block in (*view.left, *view.right) if isinstance(block, kind)), None)

"""Where counsel err: how the ruling on what was objected parts from what the rules say, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.evidence.terms import Objected
from game.law.pointing import GATES, KEEPS_OUT, all_grounds
from game.law.reasoning import Outcome
from game.law.rules import Effect
from game.law.truth import EITHER, YES
from game.scenes.wording import outcome_spoken

if TYPE_CHECKING:
    from game.law.reasoning import Ruling
    from game.play.posed import Posed

ON_THE_MERITS = {
    Outcome.EXCLUDED: "it would have been kept out",
    Outcome.CONTESTABLE: "it could have been kept out",
    Outcome.LIMITED: "it would have come in with limits",
    Outcome.IN_PART: "part of it would have been kept out",
    Outcome.DEFERRED: "it would have waited for what it lacks to be proved",
    Outcome.FORM_LIMITED: "it would have come in with limits",
}


def parting(posed: Posed) -> str:
    """How ruling and merits part where counsel put it another way, or that they do not; '' for the bank's own way."""
    ruling = posed.ruling
    if not posed.counsel:
        return ""
    if ruling.outcome is ruling.merits:
        return "Counsel might have put it better, and the ruling would have been the same."
    how, remedy = _how(ruling)
    word = outcome_spoken(ruling.outcome, posed.stage).word.lower()
    merits = ON_THE_MERITS.get(ruling.merits, "the ruling would have been another")
    return f"{how}, {word}; on {_unraised(ruling)} {merits}: {remedy}."


def _how(ruling: Ruling) -> tuple[str, str]:
    """What counsel did, and what counsel must do."""
    item = ruling.record.item
    if item.get("objection.made") is False:
        return "With no objection", "counsel must object"
    if item.get("objection.timely") is False:
        return "Raised too late", "counsel must object in time"
    if item.get("objection.grounds") == frozenset():
        return "With no ground named", "counsel must name it"
    return "On that ground", "counsel must name the ground"


def _unraised(ruling: Ruling) -> str:
    """The ground that nobody raised in time and that would have told."""
    wanted = (Effect.CONNECTS,) if ruling.merits is Outcome.DEFERRED else (*KEEPS_OUT, *GATES)
    unheard = [
        ground.step for _, ground in all_grounds(ruling) if ground.waived and ground.step.stands in (YES, EITHER)
    ]
    telling = sorted(unheard, key=lambda step: (step.rule.then not in wanted, step.stands is not YES))
    named = telling[0].rule.objection if telling else None
    return Objected(named).clause if named else "another ground"

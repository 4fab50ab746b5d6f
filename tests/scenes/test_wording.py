"""The words of a ruling: who hears what is let in."""

from __future__ import annotations

import pytest

from game.law.evidence.terms import Stage
from game.play.answers import Choice
from game.scenes.wording import spoken

ALONE = {*Stage} - {Stage.JURY_TRIAL, Stage.IN_LIMINE, Stage.SUPPRESSION_HEARING, Stage.GRAND_JURY}


@pytest.mark.parametrize("stage", sorted(Stage))
def test_a_jury_is_named_only_where_one_sits_or_will(stage: Stage) -> None:
    """At a bail hearing nobody but the judge weighs what comes in."""
    effects = {spoken(choice, stage).effect for choice in (Choice.KEEP_OUT, Choice.LET_IN)}
    assert all(("jury" in effect) != (stage in ALONE) for effect in effects)

"""The standing case and twin for Article XI."""

from __future__ import annotations

from game.law.evidence import article_11 as law
from game.law.evidence.examples import Example
from game.law.evidence.examples.scenes import BY_PROSECUTION

EXAMPLES = (
    Example(
        rule=law.SCOPE,
        story="At a sentencing the prosecution reads a letter from the shopkeeper who was robbed.",
        facts={
            **BY_PROSECUTION,
            "case.stage": "sentencing",
            "purpose.kind": "sentence",
            "link.speaker": "victim",
            "link.assertion": True,
            "link.declarant.testifies": False,
        },
        ruling="admitted",
        twin_story="At the trial it reads the letter to prove the robbery.",
        twin={"case.stage": "jury_trial", "purpose.kind": "truth_of_statement", "link.primary_purpose": "private"},
        twin_ruling="excluded",
    ),
)

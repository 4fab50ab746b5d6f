"""Standing cases and twins for Article II."""

from __future__ import annotations

from game.law.evidence import article_2 as law
from game.law.evidence.examples import Example
from game.law.evidence.examples.scenes import BY_PLAINTIFF, BY_PROSECUTION, Told

NOTICE: Told = {
    **BY_PLAINTIFF,
    "offer.form": "judicial_notice",
    "purpose.kind": "adjudicative_fact",
    "judicial.generally_known": False,
    "judicial.accurately_determinable": True,
}

EXAMPLES = (
    Example(
        rule=law.LEGISLATIVE_FACT,
        story="The plaintiff asks the court to bear in mind, in reading a statute, that night work is hard on health.",
        facts={
            **NOTICE,
            "judicial.adjudicative": False,
            "judicial.accurately_determinable": False,
        },
        ruling="admitted",
        twin_story="He asks it to take as proved that night work made him ill.",
        twin={"judicial.adjudicative": True},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.BEYOND_DISPUTE,
        story="The plaintiff asks the court to take from an almanac the hour at which the sun set that day.",
        facts=NOTICE,
        ruling="admitted",
        twin_story="He asks it to take from a newspaper how dark the lane was.",
        twin={"judicial.accurately_determinable": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.HEARD_ON_NOTICE,
        story="The court is about to take the hour of sunset from an almanac; the defendant asked to be heard and was "
        "not.",
        facts={**NOTICE, "judicial.opponent_heard": False},
        ruling="excluded",
        twin_story="The defendant was heard.",
        twin={"judicial.opponent_heard": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.NOTICE_IN_CRIMINAL_CASE,
        story="The prosecution asks the court to take from an almanac the hour at which the sun set.",
        facts={**NOTICE, **BY_PROSECUTION},
        ruling="form_limited",
        twin_story="The insurer of the shop asks for it in a civil case.",
        twin={
            "case.kind": "civil",
            "case.subject": frozenset({"contract"}),
            "offer.proponent": "civil_defendant",
            "offer.against": frozenset({"civil_plaintiff"}),
        },
        twin_ruling="admitted",
    ),
)

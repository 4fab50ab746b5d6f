"""Standing cases and twins for Article I."""

from __future__ import annotations

from datetime import date

from game.law.evidence import article_1 as law
from game.law.evidence.examples import Example
from game.law.evidence.examples.scenes import BY_ACCUSED, BY_DEFENDANT, BY_PLAINTIFF, Told

REST_OF_THE_TALK: Told = {
    **BY_DEFENDANT,
    "purpose.kind": "completeness",
    "offer.completes_excerpt": True,
    "offer.fairness_requires": True,
    "link.speaker": "civil_defendant",
    "link.assertion": True,
    "link.declarant.testifies": False,
}
SHOUT: Told = {**BY_DEFENDANT, "purpose.kind": "notice", "purpose.condition_support": "insufficient"}
AID: Told = {
    **BY_PLAINTIFF,
    "offer.form": "illustrative_aid",
    "purpose.kind": "illustrate",
    "purpose.weighing.utility": 3,
    "purpose.weighing.unfair_prejudice": 0,
    "purpose.weighing.misleading": 0,
}

CONFESSED: Told = {**BY_ACCUSED, "purpose.kind": "events", "purpose.judge_decided": True}

EXAMPLES = (
    Example(
        rule=law.SETTLED_BY_JUDGE,
        story="The judge found that the accused was warned before he confessed. He would have the jury find that he "
        "was not, and leave the confession out.",
        facts={**CONFESSED, "purpose.goes_to_weight": False},
        ruling="excluded",
        twin_story="The judge was never asked.",
        twin={"purpose.judge_decided": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.WEIGHT_REMAINS,
        story="The judge found the confession free. The accused would show how long the night was, so that the jury "
        "may doubt it.",
        facts={**CONFESSED, "purpose.goes_to_weight": True},
        ruling="admitted",
        twin_story="He would show that the officer on duty had no warrant to hold him.",
        twin={"purpose.goes_to_weight": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.CONDITIONAL_RELEVANCE,
        story="A clerk shouted that the ladder was cracked; nothing shows that the buyer was near enough to hear.",
        facts=SHOUT,
        ruling="excluded",
        twin_story="A camera shows the buyer at the counter as the clerk shouts.",
        twin={"purpose.condition_support": "sufficient"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.PROOF_PROMISED,
        story="Counsel says that the next witness will put the buyer at the counter.",
        facts={**SHOUT, "purpose.proof_to_follow": True},
        ruling="deferred",
        twin_story="Counsel has no such witness.",
        twin={"purpose.proof_to_follow": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.PROOF_TO_COME,
        story="The shout is in on counsel's word, and the witness who will put the buyer there has not been called.",
        facts={**SHOUT, "purpose.proof_to_follow": True},
        ruling="deferred",
        twin_story="The witness has been called, and puts the buyer at the counter.",
        twin={"purpose.condition_support": "sufficient"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.COMPLETENESS_TO_2023,
        story="In 2022 the plaintiff reads half of the defendant's letter, which misleads; the defendant offers the "
        "rest.",
        facts={**REST_OF_THE_TALK, "case.ruling_date": date(2022, 6, 1), "link.medium": "written"},
        ruling="admitted",
        twin_story="It was a talk on the telephone, never written down.",
        twin={"link.medium": "oral"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.COMPLETENESS,
        story="The plaintiff proves half of what the defendant said, which misleads; the defendant offers the other "
        "half.",
        facts=REST_OF_THE_TALK,
        ruling="admitted",
        twin_story="The half that is in is fair as it stands.",
        twin={"offer.fairness_requires": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.AID_MISLEADS,
        story="A cartoon of the crash shows the lorry at three times the speed that any witness gave.",
        facts={**AID, "purpose.weighing.utility": 1, "purpose.weighing.misleading": 4},
        ruling="excluded",
        twin_story="The cartoon keeps to the speeds that the witnesses gave.",
        twin={"purpose.weighing.misleading": 0},
        twin_ruling="form_limited",
    ),
    Example(
        rule=law.AID_INSTEAD_OF_403,
        story="A wooden model helps the jury to follow the engineer, though by itself it proves nothing and looks "
        "crude.",
        facts={**AID, "purpose.weighing.probative": 0, "purpose.weighing.misleading": 3},
        ruling="form_limited",
        twin_story="The model is offered as proof of how the crane gave way.",
        twin={"offer.form": "physical_object", "purpose.kind": "causation"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.AID_NOT_EVIDENCE,
        story="The plaintiff's counsel shows a drawn timeline while a witness speaks.",
        facts=AID,
        ruling="form_limited",
        twin_story="Counsel shows the diary itself.",
        twin={"offer.form": "writing", "purpose.kind": "events", "purpose.weighing.probative": 2},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.AID_TO_JURY_ROOM,
        story="The jury asks to have the drawn timeline with them; the other side will not hear of it.",
        facts={**AID, "offer.as_exhibit": True},
        ruling="excluded",
        twin_story="The other side has no objection.",
        twin={"exhibit.jury_room_basis": True},
        twin_ruling="form_limited",
    ),
)

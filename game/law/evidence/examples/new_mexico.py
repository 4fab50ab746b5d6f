"""Standing cases for what New Mexico does otherwise; most twins are the same case in a federal court."""

from __future__ import annotations

from datetime import date

from game.law.evidence import new_mexico as law
from game.law.evidence.examples import Example
from game.law.evidence.examples.article_1 import REST_OF_THE_TALK
from game.law.evidence.examples.article_4 import REPAIR, SEXUAL
from game.law.evidence.examples.article_6 import CONTRADICTED, SUBTERFUGE
from game.law.evidence.examples.article_7 import EXPERT
from game.law.evidence.examples.scenes import BY_ACCUSED, BY_DEFENDANT, BY_PLAINTIFF, BY_PROSECUTION, Told

THERE: Told = {"case.jurisdiction": "new-mexico"}
IN_FEDERAL_COURT: Told = {"case.jurisdiction": "federal"}
HEARD: Told = {
    **BY_PLAINTIFF,
    **THERE,
    "purpose.kind": "truth_of_statement",
    "link.speaker": "bystander",
    "link.assertion": True,
    "link.declarant.testifies": False,
}
TESTIFYING: Told = {**HEARD, "link.speaker": "witness", "link.declarant.testifies": True}
CONDUCT: Told = {
    **SEXUAL,
    **THERE,
    "purpose.kind": "impeach_bias",
    "purpose.weighing.unfair_prejudice": 1,
    "purpose.weighing.probative": 3,
}
OPINION: Told = {**EXPERT, **THERE, "expert.field": "experience"}
POLYGRAPH: Told = {**EXPERT, **BY_ACCUSED, **THERE, "expert.field": "scientific", "purpose.kind": "identity"}

EXAMPLES = (
    Example(
        rule=law.COMPLETENESS,
        story="The plaintiff proves half of what the defendant said aloud; the defendant offers the other half.",
        facts={**REST_OF_THE_TALK, **THERE},
        ruling="excluded",
        twin_story="The trial is in a federal court.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="admitted",
    ),
    Example(
        rule=law.MEASURES,
        story="A guest who fell on her own steps put in a rail; the builder offers it to show that the fault was hers.",
        facts={**REPAIR, **BY_DEFENDANT, **THERE, "act.measure_by": "civil_plaintiff"},
        ruling="admitted",
        twin_story="The trial is in a federal court.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="excluded",
    ),
    Example(
        rule=law.SEXUAL_CONDUCT,
        story="The complainant's affair tells strongly of a reason to lie and shames her little.",
        facts=CONDUCT,
        ruling="admitted",
        twin_story="It tells something, and plainly shames her more.",
        twin={
            "purpose.weighing.unfair_prejudice": 3,
            "purpose.weighing.probative": 2,
            "purpose.weighing_settled": True,
        },
        twin_ruling="excluded",
    ),
    Example(
        rule=law.CONSTITUTION_ON_CONDUCT,
        story="The affair shames her much, but without it the accused has no answer.",
        facts={
            **CONDUCT,
            "purpose.kind": "third_party_responsibility",
            "purpose.weighing.unfair_prejudice": 3,
            "purpose.weighing.probative": 2,
            "purpose.weighing_settled": True,
            "purpose.constitution_requires": True,
        },
        ruling="admitted",
        twin_story="He has other ways to show who it was.",
        twin={"purpose.constitution_requires": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.CONDUCT_NOTICE,
        story="The accused brings up the affair without any motion before trial.",
        facts={**CONDUCT, "offer.notice": "none"},
        ruling="excluded",
        twin_story="He moved in writing before trial.",
        twin={"offer.notice": "compliant"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.NOTHING_SMUGGLED,
        story="In December 2026 a witness is called only for what he told the police, not on oath.",
        facts={**SUBTERFUGE, **THERE, "case.ruling_date": date(2026, 12, 2)},
        ruling="excluded",
        twin_story="He had told it on oath to a grand jury.",
        twin={"link.setting": "grand_jury", "link.oath": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.CHANCE_TO_EXPLAIN,
        story="The witness's letter is proved first, and she is called back afterwards to explain it.",
        facts={**CONTRADICTED, **THERE, "witness.chance_to_explain": "after_extrinsic"},
        ruling="admitted",
        twin_story="She is never called back.",
        twin={"witness.chance_to_explain": "never"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.POLYGRAPH,
        story="The examiner scored the charts by eye. She would say that the accused spoke the truth about where he "
        "was.",
        facts={**POLYGRAPH, "expert.polygraph": False},
        ruling="excluded",
        twin_story="She scored them by numbers and did all else that the rule asks.",
        twin={"expert.polygraph": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.POLYGRAPH_INSTEAD_OF_METHOD,
        story="The State objects that polygraphs have not been shown to be sound science. This one was given and "
        "scored as the rule asks.",
        facts={**POLYGRAPH, "expert.polygraph": True, "expert.reliable_method": False},
        ruling="admitted",
        twin_story="The trial is in a federal court.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="excluded",
    ),
    Example(
        rule=law.EXPERT_QUALIFIED,
        story="A dentist gives an opinion on the strength of a bridge.",
        facts={**OPINION, "expert.qualified": False},
        ruling="excluded",
        twin_story="The witness has built bridges for thirty years.",
        twin={"expert.qualified": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.EXPERT_HELPS,
        story="A doctor tells the jury that a man who is hit may fall.",
        facts={**OPINION, "expert.helps": False},
        ruling="excluded",
        twin_story="A doctor tells the jury what sort of blow breaks that bone.",
        twin={"expert.helps": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.EXPERT_DATA,
        story="A farmer of forty years speaks of a field from one handful of soil.",
        facts={**OPINION, "expert.sufficient_data": False},
        ruling="admitted",
        twin_story="A chemist does so by a test.",
        twin={"expert.field": "scientific"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.EXPERT_METHOD,
        story="A horse dealer judges a horse by eye, as he always has.",
        facts={**OPINION, "expert.reliable_method": False},
        ruling="admitted",
        twin_story="An examiner matches bite marks by a method nobody has tested.",
        twin={"expert.field": "scientific"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.EXPERT_APPLICATION,
        story="A chemist reckons with a man twice as heavy as the one who drank.",
        facts={**OPINION, "expert.field": "scientific", "expert.reliable_application": False},
        ruling="excluded",
        twin_story="He reckons with the man's true weight.",
        twin={"expert.reliable_application": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.PRIOR_INCONSISTENT,
        story="In December 2026 a witness denies what she wrote to a friend, and the letter is offered for its truth.",
        facts={
            **TESTIFYING,
            "case.ruling_date": date(2026, 12, 2),
            "link.inconsistent_with_testimony": True,
            "link.oath": False,
        },
        ruling="excluded",
        twin_story="The trial is in a federal court.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="admitted",
    ),
    Example(
        rule=law.REBUTS_FABRICATION,
        story="Said to have invented it for a reward, a witness wrote the same before there was any reward.",
        facts={
            **TESTIFYING,
            "purpose.kind": "rehabilitate_recent_fabrication",
            "witness.attacked_on": frozenset({"recent_fabrication"}),
            "link.consistent_with_testimony": True,
            "link.predates_motive": True,
        },
        ruling="admitted",
        twin_story="He wrote it after the reward was posted.",
        twin={"link.predates_motive": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.OLD_DOCUMENT,
        story="A letter of 2003, found in the company's safe, tells who dug the well.",
        facts={
            **HEARD,
            "offer.form": "writing",
            "exhibit.kind": "old_document",
            "exhibit.prepared_in": 2003,
            "exhibit.genuineness": "sufficient",
        },
        ruling="admitted",
        twin_story="The trial is in a federal court.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="excluded",
    ),
    Example(
        rule=law.FORFEITURE,
        story="The defendant paid a witness to leave the country so that she would not testify.",
        facts={
            **HEARD,
            "link.declarant.unavailable_reason": "absent_despite_process",
            "link.declarant.caused_by": "civil_defendant",
            "link.declarant.intent_to_silence": True,
        },
        ruling="admitted",
        twin_story="He sent her abroad on business.",
        twin={"link.declarant.intent_to_silence": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.RESIDUAL,
        story="A dying man's careful account, checked by two others, is the only proof there is.",
        facts={
            **HEARD,
            "link.trustworthiness": "strong",
            "link.best_obtainable_proof": True,
        },
        ruling="admitted",
        twin_story="Two who were there could be called.",
        twin={"link.best_obtainable_proof": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.NEAR_MISS,
        story="A dead man's careful account lacked only an oath to be former testimony.",
        facts={
            **HEARD,
            "link.trustworthiness": "strong",
            "link.best_obtainable_proof": True,
            "link.near_miss": True,
        },
        ruling="contestable",
        twin_story="The trial is in a federal court.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="admitted",
    ),
    Example(
        rule=law.SCOPE,
        story="At a preliminary examination an officer passes on what a passer-by told him.",
        facts={
            **HEARD,
            **BY_PROSECUTION,
            "case.stage": "preliminary_hearing",
            "offer.form": "live_testimony",
        },
        ruling="excluded",
        twin_story="The examination is in a federal court.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="admitted",
    ),
)

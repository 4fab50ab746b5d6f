"""Standing cases for the privileges of New Mexico; most twins are the same case in a federal court."""

from __future__ import annotations

from game.law.evidence import new_mexico
from game.law.evidence import new_mexico_privileges as law
from game.law.evidence.examples import Example
from game.law.evidence.examples.article_2 import NOTICE
from game.law.evidence.examples.article_5 import CIVIL, MARITAL, THERAPY
from game.law.evidence.examples.new_mexico import IN_FEDERAL_COURT, THERE
from game.law.evidence.examples.scenes import BY_PROSECUTION, Told

TOLD_A_PHYSICIAN: Told = {
    **CIVIL,
    **THERE,
    **THERAPY,
    "privilege.claimed": "physician_patient",
    "privilege.told_to": "physician",
}
SOURCE: Told = {**CIVIL, **THERE, "privilege.claimed": "news_media", "privilege.reveals": "identity"}

EXAMPLES = (
    Example(
        rule=new_mexico.BEYOND_DISPUTE,
        story="The court is asked to take as so the bounds of a herd district, which a statute says courts shall know.",
        facts={**NOTICE, **THERE, "judicial.accurately_determinable": False, "judicial.statute_provides": True},
        ruling="admitted",
        twin_story="The trial is in a federal court.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="excluded",
    ),
    Example(
        rule=law.PHYSICIAN,
        story="The defendant told a physician, to be treated, how much he had drunk before he drove.",
        facts=TOLD_A_PHYSICIAN,
        ruling="excluded",
        twin_story="The trial is in a federal court, under a federal statute.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="admitted",
    ),
    Example(
        rule=law.MADE_AN_ISSUE,
        story="A patient who sues for an accident claims ordinary distress, and no treatment of the mind.",
        facts={
            **CIVIL,
            **THERE,
            **THERAPY,
            "privilege.holder": "civil_plaintiff",
            "privilege.issue_raised_by": "civil_plaintiff",
            "privilege.in_issue": "ordinary_distress",
        },
        ruling="excluded",
        twin_story="He claims the price of years of treatment of the mind.",
        twin={"privilege.in_issue": "relies_on_it"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.REQUIRED_REPORT,
        story="A mill's yearly return of its accidents, which the statute that demands it also keeps secret.",
        facts={**CIVIL, **THERE, "privilege.claimed": "required_report", "privilege.state_grants": True},
        ruling="excluded",
        twin_story="The statute demands it and says nothing of secrecy.",
        twin={"privilege.state_grants": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.BALLOT,
        story="A witness is asked how she voted in the last election for mayor.",
        facts={**CIVIL, **THERE, "privilege.claimed": "political_vote"},
        ruling="excluded",
        twin_story="She has told everyone in town how she voted.",
        twin={"privilege.disclosed": "intended"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.TRADE_SECRET,
        story="A baker is asked for the recipe of his bread.",
        facts={**CIVIL, **THERE, "privilege.claimed": "trade_secret"},
        ruling="excluded",
        twin_story="Half the town fell ill from the bread, and nothing but the recipe can show why.",
        twin={"privilege.vital": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.REPORTER,
        story="A reporter is asked who showed her the letter; three others could say.",
        facts=SOURCE,
        ruling="excluded",
        twin_story="The trial is in a federal court.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="contestable",
    ),
    Example(
        rule=law.EXECUTIVE,
        story="In a suit over a pardon a party asks what the governor's chief of staff advised him in confidence; the "
        "order itself would do as well.",
        facts={**CIVIL, **THERE, "privilege.claimed": "executive", "privilege.reveals": "communication"},
        ruling="excluded",
        twin_story="It asks what clerks of a department wrote to each other about it, and the claim is that the "
        "department was still weighing it.",
        twin={"privilege.claimed": "deliberative"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.UNLISTED,
        story="A mother is asked, in a suit that state law decides, what her grown son told her.",
        facts={
            **CIVIL,
            **THERE,
            "privilege.claimed": "parent_child",
            "case.state_law_supplies_decision": True,
            "privilege.state_grants": True,
        },
        ruling="admitted",
        twin_story="The trial is in a federal court, under the law of a state that grants such a privilege.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="excluded",
    ),
    Example(
        rule=law.MARITAL_WORDS,
        story="Husband and wife forged cheques together; he told her in private which bank was next.",
        facts={
            **BY_PROSECUTION,
            **THERE,
            **MARITAL,
            "purpose.kind": "events",
            "case.subject": frozenset({"fraud"}),
            "privilege.joint_crime": True,
        },
        ruling="excluded",
        twin_story="The trial is in a federal court.",
        twin=IN_FEDERAL_COURT,
        twin_ruling="admitted",
    ),
    Example(
        rule=law.WRONG_TO_CHILD,
        story="The accused, charged with beating his wife's son, had told her of it in private.",
        facts={
            **BY_PROSECUTION,
            **THERE,
            **MARITAL,
            "purpose.kind": "events",
            "case.subject": frozenset({"assault"}),
            "privilege.wrong_to": "child",
        },
        ruling="admitted",
        twin_story="He is charged with beating a neighbour.",
        twin={"privilege.wrong_to": "neither"},
        twin_ruling="excluded",
    ),
)

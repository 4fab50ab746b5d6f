"""Standing cases and twins for Article VIII: what hearsay is and is not (801-802)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from game.law.evidence import article_8 as law
from game.law.evidence.examples import Example

if TYPE_CHECKING:
    from game.law.facts import Value

CIVIL: dict[str, Value] = {
    "case.kind": "civil",
    "case.subject": frozenset({"negligence"}),
    "offer.proponent": "civil_plaintiff",
    "offer.against": frozenset({"civil_defendant"}),
    "offer.form": "live_testimony",
    "purpose.kind": "truth_of_statement",
    "purpose.material": True,
    "purpose.any_tendency": True,
}
PROSECUTION: dict[str, Value] = {
    **CIVIL,
    "case.kind": "criminal",
    "case.subject": frozenset({"robbery"}),
    "offer.proponent": "prosecution",
    "offer.against": frozenset({"accused"}),
}
SAID: dict[str, Value] = {"link.speaker": "bystander", "link.assertion": True, "link.declarant.testifies": False}
ON_THE_STAND: dict[str, Value] = {"link.speaker": "witness", "link.assertion": True, "link.declarant.testifies": True}
TOLD_THE_POLICE: dict[str, Value] = {
    "link.setting": "police_interview",
    "link.primary_purpose": "evidence_for_prosecution",
}

EXAMPLES = (
    Example(
        rule=law.STATEMENT,
        story="To prove that it was raining, the plaintiff says that a stranger across the street put up an umbrella.",
        facts={**CIVIL, **SAID, "link.assertion": False, "purpose.kind": "events"},
        ruling="admitted",
        twin_story="The stranger shook an umbrella at her through the window to tell her that it was raining.",
        twin={"link.assertion": True},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.USED_FOR_TRUTH,
        story="To prove that the stairs were wet, the plaintiff says that a shopper told the manager so.",
        facts={**CIVIL, **SAID},
        ruling="excluded",
        twin_story="He offers it to show that the manager had been warned.",
        twin={"purpose.kind": "notice"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.EXPERT_RELAYS,
        story="The prosecution's chemist tells the jury what an absent colleague noted at the bench, and adds that her "
        "own opinion rests on it.",
        facts={
            **PROSECUTION,
            "case.subject": frozenset({"drugs"}),
            "purpose.kind": "expert_opinion_support",
            "expert.basis": "inadmissible_data",
            "expert.basis_reasonable": True,
            "expert.discloses_basis": True,
            "expert.basis_help": 4,
            "expert.basis_prejudice": 1,
            "link.speaker": "analyst",
            "link.assertion": True,
            "link.primary_purpose": "evidence_for_prosecution",
            "link.declarant.testifies": False,
        },
        ruling="excluded",
        twin_story="She gives her opinion and says nothing of the notes.",
        twin={"expert.discloses_basis": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.HEARSAY_DEFINED,
        story="A driver tells the jury what he told his wife that evening: that the light had been red.",
        facts={**CIVIL, **ON_THE_STAND},
        ruling="excluded",
        twin_story="He tells the jury that the light was red.",
        twin={"link.in_current_testimony": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.ON_CROSS,
        story="A shop assistant picked the accused out for the police. On the stand she answers every question, though "
        "she no longer remembers doing it.",
        facts={**PROSECUTION, **ON_THE_STAND, **TOLD_THE_POLICE, "link.identifies_person_perceived": True},
        ruling="admitted",
        twin_story="She takes the stand and refuses to answer anything about it.",
        twin={"link.declarant.subject_to_cross": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.PRIOR_INCONSISTENT_TO_2026,
        story="On 20 November 2026 a witness swears that he never saw the accused. Before the grand jury he swore that "
        "he did.",
        facts={
            **PROSECUTION,
            **ON_THE_STAND,
            "case.ruling_date": date(2026, 11, 20),
            "link.inconsistent_with_testimony": True,
            "link.setting": "grand_jury",
            "link.oath": True,
            "link.primary_purpose": "evidence_for_prosecution",
        },
        ruling="admitted",
        twin_story="He had said it to a detective, unsworn.",
        twin={"link.setting": "police_interview", "link.oath": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.PRIOR_INCONSISTENT,
        story="On 2 December 2026 a witness denies that the accused was there. Unsworn, she had told a detective that "
        "he was.",
        facts={
            **PROSECUTION,
            **ON_THE_STAND,
            **TOLD_THE_POLICE,
            "case.ruling_date": date(2026, 12, 2),
            "link.inconsistent_with_testimony": True,
            "link.oath": False,
        },
        ruling="admitted",
        twin_story="She testifies two days earlier, before the amendment.",
        twin={"case.ruling_date": date(2026, 11, 30)},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.REBUTS_FABRICATION,
        story="Counsel charges that the bookkeeper invented her account when she was sued. She had told it to a friend "
        "a year before anyone sued her.",
        facts={
            **CIVIL,
            **ON_THE_STAND,
            "purpose.kind": "rehabilitate_recent_fabrication",
            "witness.attacked_on": frozenset({"recent_fabrication"}),
            "link.consistent_with_testimony": True,
            "link.predates_motive": True,
        },
        ruling="admitted",
        twin_story="She told it to the friend a week after she was sued.",
        twin={"link.predates_motive": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.REHABILITATES,
        story="Counsel suggests that the nurse's memory of the dose has failed. That same night she had told the "
        "pharmacist the same dose.",
        facts={
            **CIVIL,
            **ON_THE_STAND,
            "purpose.kind": "rehabilitate_other",
            "witness.attacked_on": frozenset({"memory"}),
            "link.consistent_with_testimony": True,
        },
        ruling="admitted",
        twin_story="Counsel called a colleague who says that the nurse is a liar, and attacked her in no other way.",
        twin={"witness.attacked_on": frozenset({"truthful_character"})},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.IDENTIFIES,
        story="The robbed cashier, now on the stand, pointed the accused out at a line-up.",
        facts={**PROSECUTION, **ON_THE_STAND, **TOLD_THE_POLICE, "link.identifies_person_perceived": True},
        ruling="admitted",
        twin_story="What she said at the line-up was only that the robber had come in twice that week.",
        twin={"link.identifies_person_perceived": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.NAMED_IN_ACCOUNT,
        story="In his kitchen a neighbour told an officer that Carl from number nine had hit the man. Now on the "
        "stand, he says that he saw nothing.",
        facts={
            **PROSECUTION,
            **ON_THE_STAND,
            **TOLD_THE_POLICE,
            "link.identifies_person_perceived": True,
            "link.named_in_account": True,
        },
        ruling="contestable",
        twin_story="He had pointed Carl out to the officer through the window.",
        twin={"link.named_in_account": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.OWN_STATEMENT,
        story="The plaintiff reports that the defendant told a neighbour: 'I never looked in the mirror.'",
        facts={**CIVIL, **SAID, "link.speaker": "civil_defendant"},
        ruling="admitted",
        twin_story="The defendant offers his own remark to the neighbour: 'I looked in the mirror twice.'",
        twin={"offer.proponent": "civil_defendant", "offer.against": frozenset({"civil_plaintiff"})},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.ADOPTED,
        story="A guest said to the host, 'You knew that railing was loose.' The host nodded and went on carving.",
        facts={**CIVIL, **SAID, "link.adopted_by": "civil_defendant"},
        ruling="admitted",
        twin_story="The host was in the kitchen and did not hear.",
        twin={"link.adopted_by": "nobody"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.AUTHORISED,
        story="The ferry company asked a publicist to tell the newspapers why the ramp had failed, and he told them.",
        facts={**CIVIL, **SAID, "link.speaker": "third_person", "link.authorized_by": "civil_defendant"},
        ruling="admitted",
        twin_story="Nobody had asked him; he was passing on what he had heard.",
        twin={"link.authorized_by": "nobody"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.AGENT,
        story="While still employed, the bakery's driver told a customer that he had skipped the brake check.",
        facts={
            **CIVIL,
            **SAID,
            "link.speaker": "employee",
            "link.agent_of": "civil_defendant",
            "link.within_agency_scope": True,
            "link.during_agency": True,
        },
        ruling="admitted",
        twin_story="He said it the day after the bakery dismissed him.",
        twin={"link.during_agency": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.GOVERNMENT_AGENT,
        story="The accused offers a customs officer's remark that the seal had been broken before he came.",
        facts={
            **PROSECUTION,
            **SAID,
            "case.subject": frozenset({"fraud"}),
            "offer.proponent": "accused",
            "offer.against": frozenset({"prosecution"}),
            "link.speaker": "official",
            "link.agent_of": "prosecution",
            "link.within_agency_scope": True,
            "link.during_agency": True,
        },
        ruling="contestable",
        twin_story="In a civil suit, the importer offers the remark against the customs service.",
        twin={
            "case.kind": "civil",
            "offer.proponent": "civil_plaintiff",
            "offer.against": frozenset({"civil_defendant"}),
            "link.agent_of": "civil_defendant",
        },
        twin_ruling="admitted",
    ),
    Example(
        rule=law.CONSPIRATOR,
        story="To bring in a buyer, a member of the ring told him that the accused would deliver the paintings.",
        facts={
            **PROSECUTION,
            **SAID,
            "case.subject": frozenset({"conspiracy", "theft"}),
            "link.speaker": "third_person",
            "link.conspired_with": "accused",
            "link.during_and_in_furtherance": True,
            "link.setting": "private",
            "link.primary_purpose": "private",
        },
        ruling="admitted",
        twin_story="He told it to a friend years later, when the ring was long broken up.",
        twin={"link.during_and_in_furtherance": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.PREDECESSORS_STATEMENT,
        story="An estate sues for its late owner's injuries. The defence offers her remark that she had not looked "
        "where she was going.",
        facts={
            **CIVIL,
            **SAID,
            "case.ruling_date": date(2026, 11, 20),
            "offer.proponent": "civil_defendant",
            "offer.against": frozenset({"civil_plaintiff"}),
            "link.speaker": "third_person",
            "link.claim_derived_by": "civil_plaintiff",
        },
        ruling="admitted",
        twin_story="The plaintiff is her daughter, who sues for the shock she suffered herself.",
        twin={"link.claim_derived_by": "nobody"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.EXPERTS_DATA,
        story="A surveyor explains to the jury which soil report her opinion rests on. Surveyors rely on such reports, "
        "and without it nobody could follow her.",
        facts={
            **CIVIL,
            **SAID,
            "purpose.kind": "expert_opinion_support",
            "link.speaker": "third_person",
            "expert.basis": "inadmissible_data",
            "expert.basis_reasonable": True,
            "expert.discloses_basis": True,
            "expert.basis_help": 4,
            "expert.basis_prejudice": 1,
        },
        ruling="admitted",
        twin_story="What she tells them is a rumour, on which no surveyor would rely.",
        twin={"expert.basis_reasonable": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.HEARSAY,
        story="A tenant says that the porter told her the boiler had been inspected.",
        facts={**CIVIL, **SAID, "link.speaker": "third_person"},
        ruling="excluded",
        twin_story="Nobody objects.",
        twin={"objection.made": False},
        twin_ruling="admitted",
    ),
)

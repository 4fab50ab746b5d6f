"""Standing cases and twins for Article VII."""

from __future__ import annotations

from game.law.evidence import article_7 as law
from game.law.evidence.examples import Example
from game.law.evidence.examples.scenes import BY_DEFENDANT, BY_PLAINTIFF, BY_PROSECUTION, Told

LAY: Told = {
    **BY_PLAINTIFF,
    "offer.form": "live_testimony",
    "witness.role": "lay_fact",
    "witness.opinion": True,
    "witness.opinion_from_perception": True,
    "witness.opinion_helpful": True,
    "witness.opinion_needs_expertise": False,
    "purpose.kind": "negligence_or_fault",
}
EXPERT: Told = {
    **BY_PLAINTIFF,
    "offer.form": "live_testimony",
    "witness.role": "expert",
    "expert.qualified": True,
    "expert.helps": True,
    "expert.sufficient_data": True,
    "expert.reliable_method": True,
    "expert.reliable_application": True,
    "purpose.kind": "causation",
}
TELLS_BASIS: Told = {
    **EXPERT,
    "expert.basis": "inadmissible_data",
    "expert.discloses_basis": True,
    "expert.basis_help": 1,
    "expert.basis_prejudice": 3,
}
OF_CRIME: Told = {**EXPERT, **BY_PROSECUTION, "case.subject": frozenset({"drugs"}), "purpose.kind": "intent"}

EXAMPLES = (
    Example(
        rule=law.LAY_OPINION,
        story="A shopkeeper who saw the car go by says from its marks on the road how fast it had been.",
        facts={**LAY, "witness.opinion_needs_expertise": True},
        ruling="excluded",
        twin_story="She says from watching it that it was going very fast.",
        twin={"witness.opinion_needs_expertise": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.EXPERT_QUALIFIED,
        story="A dentist gives an opinion on the strength of a bridge.",
        facts={**EXPERT, "expert.qualified": False},
        ruling="excluded",
        twin_story="The witness has built bridges for thirty years.",
        twin={"expert.qualified": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.EXPERT_HELPS,
        story="A doctor tells the jury that a man who is hit may fall.",
        facts={**EXPERT, "expert.helps": False},
        ruling="excluded",
        twin_story="A doctor tells the jury what sort of blow breaks that bone.",
        twin={"expert.helps": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.EXPERT_DATA,
        story="A chemist speaks of a whole river from one cup of water.",
        facts={**EXPERT, "expert.sufficient_data": False},
        ruling="excluded",
        twin_story="He drew two hundred samples over a year.",
        twin={"expert.sufficient_data": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.EXPERT_METHOD,
        story="An examiner matches bite marks by eye, and nobody has tested how often that goes wrong.",
        facts={**EXPERT, "expert.reliable_method": False},
        ruling="excluded",
        twin_story="The match is of genetic profiles, by a tested method.",
        twin={"expert.reliable_method": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.EXPERT_APPLICATION,
        story="From marks that fit many guns an examiner concludes that it was this gun and no other.",
        facts={**EXPERT, "expert.overstates": True},
        ruling="excluded",
        twin_story="She says only that this gun cannot be ruled out.",
        twin={"expert.overstates": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.BASIS_REASONABLE,
        story="A valuer rests his opinion on what he heard in a bar.",
        facts={**EXPERT, "expert.basis": "inadmissible_data", "expert.basis_reasonable": False},
        ruling="excluded",
        twin_story="He rests it on the price lists that valuers use.",
        twin={"expert.basis_reasonable": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.BASIS_DISCLOSED,
        story="A doctor would tell the jury what another patient's angry letter said of the clinic.",
        facts=TELLS_BASIS,
        ruling="excluded",
        twin_story="She would tell it the results of a blood test.",
        twin={"expert.basis_help": 4, "expert.basis_prejudice": 0},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.BASIS_ON_CROSS,
        story="On cross the other side asks the doctor about the angry letter that she had read and put aside.",
        facts={**TELLS_BASIS, **BY_DEFENDANT, "purpose.kind": "causation", "question.examination": "cross"},
        ruling="admitted",
        twin_story="The side that called her asks about it on direct.",
        twin={**BY_PLAINTIFF, "question.examination": "direct"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.ULTIMATE_ISSUE,
        story="A surveyor tells the jury that the defendant is liable.",
        facts={**EXPERT, "expert.ultimate_issue": True, "expert.legal_conclusion": True},
        ruling="excluded",
        twin_story="He tells it that the wall fell because its footing was too shallow.",
        twin={"expert.legal_conclusion": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.MENTAL_STATE,
        story="A customs agent gives the opinion that the accused knew what was in her car.",
        facts={**OF_CRIME, "expert.states_accused_mental_state": True},
        ruling="excluded",
        twin_story="He gives the opinion that most couriers know what they carry.",
        twin={"expert.states_accused_mental_state": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.BASIS_LATER,
        story="The court had ordered facts first, and an engineer opens with her opinion.",
        facts={**EXPERT, "expert.opinion_first": True, "expert.facts_ordered_first": True},
        ruling="excluded",
        twin_story="The court had ordered nothing of the kind.",
        twin={"expert.facts_ordered_first": False},
        twin_ruling="admitted",
    ),
)

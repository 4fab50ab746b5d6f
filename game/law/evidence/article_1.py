"""Article I. General provisions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from game.law.conditions import Outweighs, Scale, all_of, unless
from game.law.evidence.terms import Form, Medium, Objected, Support
from game.law.evidence.vocabulary import Act, Exhibit, Link, Objection, Offer, Purpose, Shadow, Weighing, Witness
from game.law.rules import Effect, Period, Rule

SCOPE = Rule(
    cite="101",
    name="Scope and words",
    elements="The rules govern proceedings in the courts of the United States; a writing includes what is kept "
    "electronically.",
    source="Fed. R. Evid. 101",
    note="It decides nothing here. The exceptions stand in 1101; a state's book stands beside this one.",
)

AIM = Rule(
    cite="102",
    name="What the rules are for",
    elements="They are read so that proceedings are fair, cheap and quick, and the truth is found.",
    source="Fed. R. Evid. 102",
    note="It decides nothing: it says how the others are read, and lets in nothing that they keep out.",
)

PRESERVING = Rule(
    cite="103",
    name="Preserving a claim of error",
    elements="A ground nobody raised in time, by its own name, is given up, plain error aside.",
    source="Fed. R. Evid. 103",
    note="Each ground here carries the name under which counsel must raise it; the ruling is what the court then does, "
    "the merits what the rules say. A definitive ruling before trial keeps the point alive. Plain error (103(e)), "
    "offers of proof (103(a)(2)) and the loss of a 609 point by an accused who stays off the stand (Luce v. United "
    "States, 1984) or brings the conviction out first (Ohler v. United States, 2000) are not modelled.",
)

PRELIMINARY_QUESTIONS = Rule(
    cite="104(a)",
    name="Preliminary questions",
    elements="The judge alone finds the facts a rule of evidence asks for, and is bound then by privilege only.",
    source="Fed. R. Evid. 104(a); Bourjaily v. United States (1987)",
    note="The companion in Article XI frees what the judge hears from the rules. Facts are recorded as the judge finds "
    "them, more likely than not. Only facts of the other kind, what a jury could find (104(b)), are graded: support "
    "for the condition, the act, genuineness and personal knowledge.",
)

SETTLED_BY_JUDGE = Rule(
    cite="104(a)",
    name="Question the judge has decided",
    elements="Whether evidence may come in is for the judge, and is not tried again before the jury.",
    raised_by=Purpose.judge_decided,
    when=Purpose.judge_decided,
    then=Effect.EXCLUDES,
    objection=Objected.RELEVANCE,
    source="Fed. R. Evid. 104(a)",
)

WEIGHT_REMAINS = Rule(
    cite="104(e)",
    name="Weight and credibility",
    elements="What the judge let in may still be attacked before the jury for its weight or credibility.",
    raised_by=Purpose.judge_decided,
    when=Purpose.goes_to_weight,
    answers=(SETTLED_BY_JUDGE,),
    source="Fed. R. Evid. 104(e); Crane v. Kentucky (1986)",
    note="A confession found voluntary, an expert found reliable, an identification found fair.",
)

CONDITIONAL_RELEVANCE = Rule(
    cite="104(b)",
    name="Conditional relevance",
    elements="If it matters only once another fact is shown, there must be enough for a jury to find that fact.",
    raised_by=Purpose.condition_support.is_one_of(Support.INSUFFICIENT, Support.SUFFICIENT, Support.CONCLUSIVE),
    when=Purpose.condition_support.is_one_of(Support.SUFFICIENT, Support.CONCLUSIVE),
    then=Effect.REQUIRED,
    objection=Objected.CONDITION,
    source="Fed. R. Evid. 104(b); Huddleston v. United States (1988)",
    note="The judge asks whether a jury could find the fact, and does not decide whether it is so.",
)

PROOF_PROMISED = Rule(
    cite="104(b)",
    name="Proof promised",
    elements="The court may let it in on the terms that the missing fact be proved later.",
    raised_by=Purpose.proof_to_follow,
    answers=(CONDITIONAL_RELEVANCE,),
    source="Fed. R. Evid. 104(b), second sentence",
    note="It answers want of proof of another act, of a witness's knowledge (602) and of what an exhibit is (901(a)) "
    "too, which the committee's notes call cases of 104(b). Silence is read as no promise.",
)

PROOF_TO_COME = Rule(
    cite="104(b)",
    name="Fact still to be proved",
    elements="What was let in on a promise is struck out again if the proof does not follow.",
    raised_by=Purpose.proof_to_follow,
    when=all_of(
        Purpose.condition_support.is_one_of(Support.NOT_NEEDED, Support.SUFFICIENT, Support.CONCLUSIVE),
        Act.proof.is_one_of(Support.NOT_NEEDED, Support.SUFFICIENT, Support.CONCLUSIVE),
        unless(Witness.personal_knowledge.is_one_of(Support.INSUFFICIENT)),
        unless(Exhibit.genuineness.is_one_of(Support.INSUFFICIENT)),
    ),
    then=Effect.CONNECTS,
    objection=Objected.CONDITION,
    source="Fed. R. Evid. 104(b), second sentence; Huddleston v. United States (1988)",
    note="Until then the ruling waits. The court may refuse to wait; that is for its discretion and is not modelled.",
)

CONFESSION_HEARING = Rule(
    cite="104(c)",
    name="Hearing without the jury",
    elements="Whether a confession may come in is heard without the jury, and so is anything else where justice asks "
    "it.",
    source="Fed. R. Evid. 104(c); Jackson v. Denno (1964)",
    note="It decides nothing here: it says where the judge hears it. What an accused says there stands in Article XI.",
)

LIMITED_PURPOSE = Rule(
    cite="105",
    name="Limiting instruction",
    elements="What is in for one use or against one party only, the court confines to that when asked.",
    source="Fed. R. Evid. 105",
    note="It never keeps anything out. A request that could work weighs in the balance of 403; the instruction itself "
    "is worded with the opinion. It does not save a codefendant's confession (Bruton v. United States, 1968).",
)

COMPLETENESS_TO_2023 = Rule(
    cite="106",
    name="Rule of completeness",
    elements="The rest of a writing or recording that in fairness belongs beside the part put in.",
    raised_by=Offer.completes_excerpt,
    when=all_of(Offer.fairness_requires, Link.medium.is_one_of(Medium.WRITTEN, Medium.RECORDED)),
    in_force=Period(until=date(2023, 12, 1)),
    source="Fed. R. Evid. 106 as it stood before 1 Dec 2023",
    note="Doubt: before the amendment courts divided on whether the rule overcame a hearsay objection; this follows "
    "those that said it did (United States v. Sutton, D.C. Cir. 1986).",
)

COMPLETENESS = Rule(
    cite="106",
    name="Rule of completeness",
    elements="The rest of a statement, spoken or written, or another that in fairness belongs beside the part put in.",
    raised_by=Offer.completes_excerpt,
    when=Offer.fairness_requires,
    in_force=Period(start=date(2023, 12, 1)),
    source="Fed. R. Evid. 106; amended 1 Dec 2023",
    note="Only the party against whom the part was used may complete it. It answers a hearsay objection and no other: "
    "privilege, relevance and 403 remain.",
)

AID_DANGERS = (Weighing.unfair_prejudice, Weighing.confusion, Weighing.misleading, Weighing.delay_or_waste)
DANGERS = Scale(
    "the dangers",
    (*AID_DANGERS, Weighing.cumulative),
    heavier=(Shadow.spills_over,),
    lighter=(all_of(Objection.instruction_requested, Purpose.instruction_can_cure),),
)

IS_AID = Offer.form.is_one_of(Form.ILLUSTRATIVE_AID)

AID_MISLEADS = Rule(
    cite="107(a)",
    name="Illustrative aid that misleads",
    elements="An aid may be used unless its dangers substantially outweigh its help in following the evidence or an "
    "argument.",
    raised_by=IS_AID,
    when=Outweighs(
        "107(a)",
        replace(DANGERS, levels=AID_DANGERS),
        Scale("its help", (Weighing.utility,)),
        margin=2,
        settled=Purpose.weighing_settled,
    ),
    then=Effect.EXCLUDES,
    objection=Objected.PREJUDICE,
    in_force=Period(start=date(2024, 12, 1)),
    source="Fed. R. Evid. 107; added 1 Dec 2024",
    note="The tilt of 403, but help in understanding takes the place of worth as proof, for an aid proves nothing. "
    "That it repeats other proof is not among its dangers.",
)

AID_INSTEAD_OF_403 = Rule(
    cite="107(a)",
    name="Own test for an aid",
    elements="For an aid the balance is of help in understanding, so the balance of worth as proof falls away.",
    raised_by=IS_AID,
    in_force=Period(start=date(2024, 12, 1)),
    source="Fed. R. Evid. 107(a); added 1 Dec 2024",
    note="It answers 403, which stands later in the code.",
)

AID_NOT_EVIDENCE = Rule(
    cite="107(b)",
    name="Illustrative aid is not evidence",
    elements="An aid is no evidence and stays out of the jury room unless all agree or there is good cause.",
    raised_by=IS_AID,
    then=Effect.LIMITS_FORM,
    objection=Objected.PREJUDICE,
    in_force=Period(start=date(2024, 12, 1)),
    source="Fed. R. Evid. 107; added 1 Dec 2024",
    note="It is entered in the record when that is practicable (107(c)). A summary that is itself to prove what bulky "
    "material says goes under 1006 (107(d)).",
)

AID_TO_JURY_ROOM = Rule(
    cite="107(b)",
    name="Illustrative aid in the jury room",
    elements="What only illustrates does not go with the jury unless all parties agree or there is good cause.",
    raised_by=all_of(IS_AID, Offer.as_exhibit.stated),
    when=all_of(Offer.as_exhibit, unless(Exhibit.jury_room_basis), unless(Offer.to_be_shown)),
    then=Effect.EXCLUDES,
    objection=Objected.PREJUDICE,
    in_force=Period(start=date(2024, 12, 1)),
    source="Fed. R. Evid. 107(b); added 1 Dec 2024",
    note="Where counsel asks at once to show it and to send it, the ruling is that it is shown and goes no further.",
)

RULES = (
    SCOPE,
    AIM,
    PRESERVING,
    PRELIMINARY_QUESTIONS,
    SETTLED_BY_JUDGE,
    WEIGHT_REMAINS,
    CONDITIONAL_RELEVANCE,
    PROOF_PROMISED,
    PROOF_TO_COME,
    CONFESSION_HEARING,
    LIMITED_PURPOSE,
    COMPLETENESS_TO_2023,
    COMPLETENESS,
    AID_MISLEADS,
    AID_INSTEAD_OF_403,
    AID_NOT_EVIDENCE,
    AID_TO_JURY_ROOM,
)

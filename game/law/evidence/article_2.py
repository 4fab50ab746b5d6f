"""Article II. Judicial notice: what the court may take as so without proof."""

from __future__ import annotations

from game.law.conditions import all_of, any_of, unless
from game.law.evidence.terms import CaseKind, Form, Objected, Stage
from game.law.evidence.vocabulary import Case, Judicial, Offer
from game.law.rules import Effect, Rule

ASKED_TO_NOTICE = Offer.form.is_one_of(Form.JUDICIAL_NOTICE)

BEYOND_DISPUTE = Rule(
    cite="201(b)",
    name="Judicial notice",
    elements="The fact is not open to reasonable dispute: known to all in the district, or settled by a source beyond "
    "question.",
    raised_by=ASKED_TO_NOTICE,
    when=any_of(Judicial.generally_known, Judicial.accurately_determinable),
    then=Effect.REQUIRED,
    objection=Objected.JUDICIAL_NOTICE,
    source="Fed. R. Evid. 201(b)-(d)",
    note="What the judge happens to know is not thereby known to all. The court may do it unasked and at any stage; "
    "asked, and given what it needs to know, it must.",
)

LEGISLATIVE_FACT = Rule(
    cite="201(a)",
    name="Fact for making law",
    elements="The rule governs facts of this case, not general facts that bear on what the law should be.",
    raised_by=all_of(ASKED_TO_NOTICE, unless(Judicial.adjudicative)),
    when=unless(Judicial.adjudicative),
    answers=(BEYOND_DISPUTE,),
    source="Fed. R. Evid. 201(a) and the advisory committee's note",
    note="What working hours do to health may shape a rule of law, and a court may read about it freely. Nor does the "
    "rule govern notice of the law itself.",
)

HEARD_ON_NOTICE = Rule(
    cite="201(e)",
    name="Hearing on judicial notice",
    elements="A party that asks in time must be heard on whether to notice the fact and what it is.",
    raised_by=all_of(ASKED_TO_NOTICE, Judicial.opponent_heard.stated),
    when=Judicial.opponent_heard,
    then=Effect.REQUIRED,
    objection=Objected.JUDICIAL_NOTICE,
    source="Fed. R. Evid. 201(e)",
    note="If the court took notice first, it must hear the party afterwards.",
)

NOTICE_IN_CRIMINAL_CASE = Rule(
    cite="201(f)",
    name="Noticed fact in a criminal case",
    elements="A criminal jury is told that it may take the noticed fact as proved, or not.",
    raised_by=all_of(
        ASKED_TO_NOTICE,
        Case.kind.is_one_of(CaseKind.CRIMINAL),
        Case.stage.is_one_of(Stage.JURY_TRIAL, Stage.IN_LIMINE),
        Judicial.adjudicative,
    ),
    then=Effect.LIMITS_FORM,
    objection=Objected.JUDICIAL_NOTICE,
    source="Fed. R. Evid. 201(f)",
    note="A civil jury is told that it must. It is taken as asked for: nobody need object for the instruction to be "
    "right.",
)

RULES = (LEGISLATIVE_FACT, BEYOND_DISPUTE, HEARD_ON_NOTICE, NOTICE_IN_CRIMINAL_CASE)

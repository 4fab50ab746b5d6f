"""Article VII. Opinions and expert testimony."""

from __future__ import annotations

from game.law.conditions import Outweighs, Scale, all_of, any_of, unless
from game.law.evidence.article_4 import CRIMINAL
from game.law.evidence.terms import Basis, Examination, Objected, WitnessRole
from game.law.evidence.vocabulary import Expert, Purpose, Question, Witness
from game.law.rules import Effect, Rule

ORDINARY_WITNESS = all_of(Witness.role.stated, unless(Witness.role.is_one_of(WitnessRole.EXPERT)))
PLAIN_OPINION = all_of(
    ORDINARY_WITNESS, Witness.opinion_needs_expertise.stated, unless(Witness.opinion_needs_expertise)
)
"""An ordinary witness's opinion that takes no special knowledge: that the witness is no expert is no matter."""

EXPERT_OFFERED = all_of(
    any_of(
        Expert.qualified.stated,
        Expert.helps.stated,
        Expert.sufficient_data.stated,
        Expert.reliable_method.stated,
        Expert.reliable_application.stated,
    ),
    unless(PLAIN_OPINION),
)

LAY_OPINION = Rule(
    cite="701",
    name="Proper lay opinion",
    elements="A lay opinion is drawn from what the witness perceived, helps the jury, and takes no special knowledge.",
    raised_by=all_of(
        Witness.opinion,
        any_of(unless(EXPERT_OFFERED), all_of(ORDINARY_WITNESS, Expert.qualified.stated, unless(Expert.qualified))),
        unless(all_of(Witness.role.stated, Witness.role.is_one_of(WitnessRole.EXPERT))),
    ),
    when=all_of(
        Witness.opinion_from_perception,
        Witness.opinion_helpful,
        unless(Witness.opinion_needs_expertise),
    ),
    then=Effect.REQUIRED,
    objection=Objected.LAY_OPINION,
    source="Fed. R. Evid. 701; amended 1 Dec 2000",
    note="Speed, drunkenness, mood, age, handwriting one knows, the worth of one's own goods, what one's own business "
    "earns. The third element keeps expert proof from coming in lay clothing.",
)

SINCE_2023 = "Fed. R. Evid. 702; amended 1 Dec 2023; Daubert v. Merrell Dow (1993); Kumho Tire v. Carmichael (1999)"

EXPERT_QUALIFIED = Rule(
    cite="702",
    name="Expert's qualification",
    elements="The proponent shows it more likely than not that the expert has the knowledge, skill or training.",
    raised_by=all_of(Expert.qualified.stated, unless(PLAIN_OPINION)),
    when=Expert.qualified,
    then=Effect.REQUIRED,
    objection=Objected.EXPERT,
    source=SINCE_2023,
    note="The burden is the proponent's on all five. Each is in issue where the record tells of it: the other side "
    "must say what it wants shown, and silence on one of them is no finding that it was.",
)

EXPERT_HELPS = Rule(
    cite="702(a)",
    name="Help to the jury",
    elements="Special knowledge will help the jury understand the evidence or find a fact.",
    raised_by=all_of(Expert.helps.stated, unless(PLAIN_OPINION)),
    when=Expert.helps,
    then=Effect.REQUIRED,
    objection=Objected.EXPERT,
    source=SINCE_2023,
)

EXPERT_DATA = Rule(
    cite="702(b)",
    name="Sufficiency of the data",
    elements="The opinion rests on enough facts or data.",
    raised_by=all_of(Expert.sufficient_data.stated, unless(PLAIN_OPINION)),
    when=Expert.sufficient_data,
    then=Effect.REQUIRED,
    objection=Objected.EXPERT,
    source=SINCE_2023,
    note="Since the amendment it is no answer that a thin basis goes to weight: the court must first find it enough.",
)

EXPERT_METHOD = Rule(
    cite="702(c)",
    name="Reliability of the method",
    elements="The opinion is the product of reliable principles and methods.",
    raised_by=all_of(Expert.reliable_method.stated, unless(PLAIN_OPINION)),
    when=Expert.reliable_method,
    then=Effect.REQUIRED,
    objection=Objected.EXPERT,
    source=SINCE_2023,
    note="Testing, review by peers, known error, standards, acceptance: guides, not elements, and not for science "
    "only.",
)

EXPERT_APPLICATION = Rule(
    cite="702(d)",
    name="Reliability of the application",
    elements="The opinion reflects a reliable application of the method to this case and claims no more than it gives.",
    raised_by=all_of(any_of(Expert.reliable_application.stated, Expert.overstates), unless(PLAIN_OPINION)),
    when=all_of(Expert.reliable_application, unless(Expert.overstates)),
    then=Effect.REQUIRED,
    objection=Objected.EXPERT,
    source=SINCE_2023,
    note="Claiming certainty that the method cannot give fails here.",
)

BASIS_REASONABLE = Rule(
    cite="703",
    name="Reasonable basis of the opinion",
    elements="Facts that are not admissible may support an opinion if experts in the field reasonably rely on such "
    "facts.",
    raised_by=Expert.basis.is_one_of(Basis.INADMISSIBLE_DATA),
    when=Expert.basis_reasonable,
    then=Effect.REQUIRED,
    objection=Objected.EXPERT,
    source="Fed. R. Evid. 703",
    note="It lets the opinion in, not the facts. It is no exception to the hearsay rule, and in a criminal case what "
    "is told to support the opinion comes in for its truth (Smith v. Arizona, 2024).",
)

BASIS_DISCLOSED = Rule(
    cite="703",
    name="Inadmissible basis told to the jury",
    elements="Its proponent may tell the jury inadmissible facts only if their help in judging the opinion "
    "substantially outweighs their prejudice.",
    raised_by=all_of(Expert.basis.is_one_of(Basis.INADMISSIBLE_DATA), Expert.discloses_basis),
    when=Outweighs(
        "703",
        Scale("the prejudice of the facts", (Expert.basis_prejudice,)),
        Scale("their help in judging the opinion", (Expert.basis_help,)),
        margin=-1,
        settled=Purpose.weighing_settled,
    ),
    then=Effect.EXCLUDES,
    objection=Objected.EXPERT,
    source="Fed. R. Evid. 703; amended 1 Dec 2000",
    note="The jury is told on request to use them on the opinion only.",
)

BASIS_ON_CROSS = Rule(
    cite="703",
    name="Basis brought out on cross",
    elements="The other side may bring out on cross what an opinion rests on, without that balance.",
    raised_by=Question.examination.is_one_of(Examination.CROSS, Examination.RECROSS),
    answers=(BASIS_DISCLOSED,),
    source="Fed. R. Evid. 703, 705, and the advisory committee's note of 2000",
    note="It comes in to test the opinion.",
)

ULTIMATE_ISSUE = Rule(
    cite="704(a)",
    name="Opinion on the ultimate issue",
    elements="An opinion is not barred for embracing an ultimate issue, but it may not just tell the jury the result.",
    raised_by=any_of(Expert.ultimate_issue.stated, Expert.legal_conclusion.stated),
    when=Expert.legal_conclusion,
    then=Effect.EXCLUDES,
    objection=Objected.ULTIMATE_ISSUE,
    source="Fed. R. Evid. 704(a), with 701, 702(a) and 403",
    note="The rule itself only lifts the old bar. Opinions that merely state the legal result fail for want of help; "
    "they are kept out here so that both halves of the lesson stand together.",
)

MENTAL_STATE = Rule(
    cite="704(b)",
    name="Opinion on the accused's state of mind",
    elements="In a criminal case no expert says whether the accused had a state of mind that is part of the crime or "
    "a defence.",
    raised_by=Expert.states_accused_mental_state.stated,
    when=all_of(Expert.states_accused_mental_state, CRIMINAL, unless(ORDINARY_WITNESS)),
    then=Effect.EXCLUDES,
    objection=Objected.ULTIMATE_ISSUE,
    source="Fed. R. Evid. 704(b); added 1984; Diaz v. United States (2024)",
    note="An opinion about what most people in a class know or intend is not one about the accused, nor is a diagnosis "
    "that leaves the last step to the jury. One who is no expert is held to 701 alone.",
)

BASIS_LATER = Rule(
    cite="705",
    name="Opinion first, basis on cross",
    elements="An expert may state the opinion before the facts behind it, unless the court orders otherwise; on cross "
    "the facts must be told.",
    raised_by=Expert.opinion_first.stated,
    when=all_of(Expert.opinion_first, any_of(Expert.facts_ordered_first, Expert.refuses_facts_on_cross)),
    then=Effect.EXCLUDES,
    objection=Objected.EXPERT,
    source="Fed. R. Evid. 705",
    note="It settles the order of questions. Duties of disclosure before trial are procedure.",
)

COURTS_EXPERT = Rule(
    cite="706",
    name="Expert of the court's own",
    elements="The court may appoint an expert, whom each side may depose, call and cross-examine.",
    source="Fed. R. Evid. 706",
    note="It keeps nothing out: the court's expert meets 702 to 705 like any other. Whether the jury is told who chose "
    "the expert is for the court.",
)

RULES = (
    LAY_OPINION,
    EXPERT_QUALIFIED,
    EXPERT_HELPS,
    EXPERT_DATA,
    EXPERT_METHOD,
    EXPERT_APPLICATION,
    BASIS_REASONABLE,
    BASIS_DISCLOSED,
    BASIS_ON_CROSS,
    ULTIMATE_ISSUE,
    MENTAL_STATE,
    BASIS_LATER,
    COURTS_EXPERT,
)

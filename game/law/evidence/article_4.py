"""Article IV. Relevance and its limits."""

from __future__ import annotations

from game.law.conditions import Outweighs, Scale, all_of, any_of, unless
from game.law.evidence.article_1 import AID_INSTEAD_OF_403, DANGERS, PROOF_PROMISED
from game.law.evidence.terms import (
    ActType,
    CaseKind,
    ExpenseItem,
    Kind,
    Method,
    Notice,
    Objected,
    PleaItem,
    Regularity,
    Role,
    Subject,
    Support,
    Talks,
)
from game.law.evidence.vocabulary import (
    Act,
    Against,
    Case,
    Expense,
    Offer,
    Plea,
    Purpose,
    Question,
    Settlement,
    Split,
    Weighing,
)
from game.law.rules import Effect, Rule

CIVIL = Case.kind.is_one_of(CaseKind.CIVIL)
CRIMINAL = Case.kind.is_one_of(CaseKind.CRIMINAL)
BY_PROSECUTION = Offer.proponent.is_one_of(Role.PROSECUTION)
BY_ACCUSED = Offer.proponent.is_one_of(Role.ACCUSED, Role.CODEFENDANT)
NOTICE_GIVEN = Offer.notice.is_one_of(Notice.COMPLIANT, Notice.LATE_GOOD_CAUSE)

# 401-403. Relevance, and what may outweigh it.

RELEVANCE_DEFINED = Rule(
    cite="401",
    name="What relevance is",
    elements="It makes a point that matters here more likely or less, however little.",
    when=all_of(Purpose.any_tendency, Purpose.material),
    then=Purpose.relevant,
    source="Fed. R. Evid. 401",
    note="The point need not be disputed, and one brick need not make a wall.",
)

RELEVANCE = Rule(
    cite="402",
    name="Relevance",
    elements="What is irrelevant stays out; what is relevant is in unless some law keeps it out.",
    when=Purpose.relevant,
    then=Effect.REQUIRED,
    objection=Objected.RELEVANCE,
    source="Fed. R. Evid. 402",
    note="The Constitution is among the laws that may keep evidence out; where it lets evidence in against a rule, "
    "the rule says so (412(b)(1)(C)) or a case does.",
)

CLEANER_PROOF = any_of(Purpose.cleaner_proof, all_of(Offer.stipulation_available, unless(Purpose.cleaner_proof.stated)))
WORTH = Scale("its worth as proof", (Weighing.probative,), lighter=(CLEANER_PROOF,))

UNFAIR_PREJUDICE = Rule(
    cite="403",
    name="Unfair prejudice, confusion and waste",
    elements="It may be kept out if its dangers substantially outweigh what it proves.",
    raised_by=any_of(
        Weighing.unfair_prejudice.stated,
        Weighing.confusion.at_least(1),
        Weighing.misleading.at_least(1),
        Weighing.delay_or_waste.at_least(1),
        Weighing.cumulative.at_least(1),
    ),
    when=Outweighs("403", DANGERS, WORTH, margin=2, settled=Purpose.weighing_settled),
    then=Effect.EXCLUDES,
    objection=Objected.PREJUDICE,
    answered_by=(AID_INSTEAD_OF_403,),
    source="Fed. R. Evid. 403; Old Chief v. United States (1997)",
    note="The rule leans towards letting evidence in. Surprise is no listed danger. Cleaner proof at hand takes from "
    "its worth, and an offer to admit the point is taken for that unless the record says that it would not do as well: "
    "mostly a side may prove its case in its own way. Doubt: at a trial without a jury most courts give unfair "
    "prejudice little room; the author's weighing must say so.",
)

# 404-406. Character, other acts, habit.

TRAIT_USES = (
    Kind.PROPENSITY,
    Kind.VICTIM_AGGRESSOR,
    Kind.VICTIM_PEACEFUL,
    Kind.ACCUSED_GOOD_TRAIT,
    Kind.REBUT_GOOD_TRAIT,
)
CREDIBILITY_USES = (Kind.IMPEACH_TRUTHFUL_CHARACTER, Kind.REHABILITATE_TRUTHFUL)
FOR_CHARACTER = Purpose.kind.is_one_of(*TRAIT_USES, *CREDIBILITY_USES)
FOR_CREDIBILITY = Purpose.kind.is_one_of(*CREDIBILITY_USES)
FREE_OF_CHARACTER = Purpose.kind.is_one_of(
    Kind.IMPEACH_BIAS,
    Kind.IMPEACH_CAPACITY,
    Kind.IMPEACH_CONTRADICTION,
    Kind.IMPEACH_INCONSISTENCY,
    Kind.EFFECT_ON_LISTENER,
    Kind.NOTICE,
    Kind.VERBAL_ACT,
    Kind.OBSTRUCTION,
    Kind.DAMAGES,
    Kind.AUTHENTICATE,
)
"""Uses in which nobody would think of saying that the inference does not run through character."""
THROUGH_CHARACTER = all_of(any_of(unless(FREE_OF_CHARACTER), Purpose.propensity_chain.stated), Purpose.propensity_chain)
SPECIFIC_ACT = Act.type.is_one_of(
    ActType.CRIME_OR_WRONG,
    ActType.GOOD_ACT,
    ActType.SEXUAL_ASSAULT,
    ActType.CHILD_MOLESTATION,
)
OTHER_ACT = all_of(
    any_of(SPECIFIC_ACT, all_of(Act.type.is_one_of(ActType.SIMILAR_INCIDENT), Purpose.propensity_chain)),
    unless(FOR_CREDIBILITY),
)
BY_REPUTE = Offer.method.is_one_of(Method.REPUTATION, Method.OPINION)
IN_CHARACTER = Purpose.kind.is_one_of(Kind.PROPENSITY)
"""The use told at its broadest, where the record might have named whose trait it is and for what."""

CHARACTER = Rule(
    cite="404(a)(1)",
    name="Character to prove conduct",
    elements="A trait of character may not show that a person acted in keeping with it.",
    raised_by=any_of(
        Act.type.is_one_of(ActType.TRAIT_EVIDENCE),
        all_of(FOR_CREDIBILITY, BY_REPUTE),
        all_of(Purpose.kind.is_one_of(*TRAIT_USES), unless(Act.type.stated)),
        all_of(Purpose.kind.is_one_of(*TRAIT_USES), Act.type.is_one_of(ActType.HABIT)),
    ),
    when=any_of(FOR_CHARACTER, THROUGH_CHARACTER),
    then=Effect.EXCLUDES,
    objection=Objected.CHARACTER,
    source="Fed. R. Evid. 404(a)(1)",
    note="In civil and criminal cases alike. What a person had heard of another's violence, offered to show fear, is "
    "no use of character. Specific acts meet 404(b)(1) instead; acts and convictions that tell on truthfulness meet "
    "608(b) and 609.",
)

ACCUSED_TRAIT = Rule(
    cite="404(a)(2)(A)",
    name="The accused's own good trait",
    elements="In a criminal case the accused may show a trait of his own that bears on the charge.",
    raised_by=any_of(
        Purpose.kind.is_one_of(Kind.ACCUSED_GOOD_TRAIT),
        all_of(IN_CHARACTER, Act.actor.same_as(Offer.proponent)),
    ),
    when=all_of(Act.trait_pertinent, Act.actor.same_as(Offer.proponent), BY_ACCUSED, CRIMINAL),
    answers=(CHARACTER,),
    source="Fed. R. Evid. 404(a)(2)(A); Michelson v. United States (1948)",
    note="There is no such door in a civil case, however criminal its facts (amended 2006).",
)

ACCUSED_TRAIT_REBUTTED = Rule(
    cite="404(a)(2)(A)",
    name="Rebutting the accused's good trait",
    elements="Once the accused has shown a good trait, the prosecution may rebut that trait.",
    raised_by=any_of(
        Purpose.kind.is_one_of(Kind.REBUT_GOOD_TRAIT),
        all_of(IN_CHARACTER, BY_PROSECUTION, Act.actor.same_as(Against.role)),
    ),
    when=all_of(Act.accused_offered_own_trait, BY_PROSECUTION, CRIMINAL),
    answers=(CHARACTER,),
    source="Fed. R. Evid. 404(a)(2)(A)",
)

VICTIM_TRAIT = Rule(
    cite="404(a)(2)(B)",
    name="The alleged victim's trait",
    elements="In a criminal case the accused may show a trait of the alleged victim that bears on the charge.",
    raised_by=any_of(
        Purpose.kind.is_one_of(Kind.VICTIM_AGGRESSOR),
        all_of(IN_CHARACTER, Act.actor.is_one_of(Role.VICTIM)),
    ),
    when=all_of(Act.trait_pertinent, Act.actor.is_one_of(Role.VICTIM), BY_ACCUSED, CRIMINAL),
    answers=(CHARACTER,),
    source="Fed. R. Evid. 404(a)(2)(B)",
    note="Sexual traits meet 412. What the accused had heard of the victim, to show why he was afraid, is no use of "
    "character at all: that is its effect on the hearer.",
)

VICTIMS_PEACE = any_of(
    Purpose.kind.is_one_of(Kind.VICTIM_PEACEFUL),
    all_of(IN_CHARACTER, BY_PROSECUTION, Act.actor.is_one_of(Role.VICTIM)),
)

VICTIM_TRAIT_REBUTTED = Rule(
    cite="404(a)(2)(B)(i)",
    name="Rebutting the attack on the alleged victim",
    elements="Once the accused has attacked the alleged victim's trait, the prosecution may rebut it.",
    raised_by=VICTIMS_PEACE,
    when=all_of(Act.accused_offered_victim_trait, BY_PROSECUTION, CRIMINAL),
    answers=(CHARACTER,),
    source="Fed. R. Evid. 404(a)(2)(B)(i)",
)

SAME_TRAIT = Rule(
    cite="404(a)(2)(B)(ii)",
    name="The accused's same trait",
    elements="Having attacked the alleged victim's trait, the accused may be shown to have the same one.",
    raised_by=all_of(
        Purpose.kind.is_one_of(Kind.PROPENSITY, Kind.REBUT_GOOD_TRAIT),
        Act.accused_offered_victim_trait,
    ),
    when=all_of(Act.same_trait, Act.actor.same_as(Against.role), BY_PROSECUTION, CRIMINAL),
    answers=(CHARACTER,),
    source="Fed. R. Evid. 404(a)(2)(B)(ii); added 1 Dec 2000",
)

VICTIM_PEACEFUL = Rule(
    cite="404(a)(2)(C)",
    name="The alleged victim's peacefulness",
    elements="In a homicide case the prosecution may show peacefulness to meet evidence that the alleged victim "
    "attacked first.",
    raised_by=VICTIMS_PEACE,
    when=all_of(
        Act.claimed_victim_was_aggressor,
        Case.subject.includes(Subject.HOMICIDE),
        BY_PROSECUTION,
        CRIMINAL,
    ),
    answers=(CHARACTER,),
    source="Fed. R. Evid. 404(a)(2)(C)",
    note="Any evidence of a first attack opens it, not character evidence only; it does not open the accused's own "
    "trait.",
)

OTHER_ACTS = Rule(
    cite="404(b)(1)",
    name="Other act to show character",
    elements="Another crime, wrong or act may not show a person's character and so what he did this time.",
    raised_by=OTHER_ACT,
    when=unless(Act.intrinsic_to_charge),
    then=Effect.EXCLUDES,
    objection=Objected.CHARACTER,
    source="Fed. R. Evid. 404(b)(1)",
    note="Of any person, in any case, before or after the event charged: also of a stranger whom the accused would "
    "blame (United States v. Williams, 3d Cir. 2006). Courts that speak of a lower bar for the accused mean the "
    "balance of 403, which the record weighs. An act that is part of that very event is not another act.",
)

BOUND_UP_ACT = Rule(
    cite="404(b)(1)",
    name="Act bound up with the charge",
    elements="Some courts take an act without which the charge cannot be told for a part of it, and so for no other "
    "act.",
    raised_by=Act.bound_up_with_charge,
    when=Split.bound_up_act.at("it is no other act"),
    answers=(OTHER_ACTS,),
    source="United States v. Bajoghli (4th Cir. 2015); against it United States v. Green (3d Cir. 2010) and United "
    "States v. Gorman (7th Cir. 2010)",
    note="'Inextricably intertwined' is the old phrase. Where it is another act it needs a purpose free of character, "
    "which telling the story may be, and notice. Gorman gave the phrase up altogether.",
)

WITNESS_CHARACTER = Rule(
    cite="404(a)(3)",
    name="A witness's character for truthfulness",
    elements="A witness's character may be shown as the rules on impeachment allow.",
    raised_by=FOR_CREDIBILITY,
    answers=(CHARACTER,),
    source="Fed. R. Evid. 404(a)(3)",
    note="It opens the door to 607, 608 and 609, whose own terms must then be met.",
)

OTHER_PURPOSE = Rule(
    cite="404(b)(2)",
    name="Purpose other than character",
    elements="Another act may show something that does not run through character: motive, plan, knowledge and so on.",
    raised_by=unless(Purpose.kind.is_one_of(*TRAIT_USES, *CREDIBILITY_USES, Kind.CHARACTER_ELEMENT)),
    when=any_of(unless(Purpose.propensity_chain), all_of(FREE_OF_CHARACTER, unless(Purpose.propensity_chain.stated))),
    answers=(OTHER_ACTS,),
    source="Fed. R. Evid. 404(b)(2); United States v. Abel (1984)",
    note="The rule's list is not closed, and naming a purpose from it is not enough; but what shows bias, contradicts, "
    "or was a warning is taken to be free of character unless the record says otherwise. It is no exception to "
    "404(b)(1), for a true other purpose never meets that rule's terms; it is stated as an answer so that a ruling can "
    "turn on it. That such a mishap is unlikely to befall one person twice (the doctrine of chances) is such a "
    "purpose. Then 403 is weighed.",
)

PURPOSE_IS_ENOUGH = Rule(
    cite="404(b)(2)",
    name="Proper purpose by way of character",
    elements="Some courts ask only that another act go to a proper purpose, though a step on the way runs through "
    "character.",
    raised_by=all_of(
        Purpose.partly_through_character,
        unless(Purpose.kind.is_one_of(*TRAIT_USES, *CREDIBILITY_USES, Kind.CHARACTER_ELEMENT)),
    ),
    when=Split.other_act_chain.at("a proper purpose is enough"),
    answers=(OTHER_ACTS,),
    source="United States v. Gomez (7th Cir. 2014, en banc) and United States v. Caldwell (3d Cir. 2014); against them "
    "United States v. Sanders (11th Cir. 2012)",
    note="An earlier sale of drugs, offered to show what was meant by the bag in his pocket. Sanders, seen as a later "
    "case quotes it, calls 404(b) a rule of inclusion that bars only what goes to character and nothing else; 403 does "
    "the rest. Caldwell was not read: summaries of it say that knowledge must be truly in issue and the purpose shown "
    "free of character; that no link may run through it is told from memory. New Mexico speaks of inclusion (State v. "
    "Otto, 2007) and of reasons free of character (State v. Gallegos, 2007, read at its opening only, which holds "
    "that proof of what was done to one victim would not be admissible on the other), so no side is taken for it.",
)

OTHER_ACT_PROVED = Rule(
    cite="104(b)",
    name="Proof of the other act",
    elements="There must be enough for a jury to find that the other act happened and who did it.",
    raised_by=OTHER_ACT,
    when=Act.proof.is_one_of(Support.NOT_NEEDED, Support.SUFFICIENT, Support.CONCLUSIVE),
    then=Effect.REQUIRED,
    objection=Objected.CONDITION,
    answered_by=(PROOF_PROMISED,),
    source="Fed. R. Evid. 104(b); Huddleston v. United States (1988)",
    note="No conviction is needed, and an acquittal does not bar it (Dowling v. United States, 1990).",
)

OTHER_ACT_NOTICE = Rule(
    cite="404(b)(3)",
    name="Notice of other acts",
    elements="The prosecution gives written notice before trial of the act, the purpose and the reasoning.",
    raised_by=all_of(
        OTHER_ACT,
        BY_PROSECUTION,
        unless(Act.intrinsic_to_charge),
        unless(Purpose.kind.is_one_of(*TRAIT_USES)),
    ),
    when=NOTICE_GIVEN,
    then=Effect.REQUIRED,
    objection=Objected.NOTICE,
    answered_by=(BOUND_UP_ACT,),
    source="Fed. R. Evid. 404(b)(3); amended 1 Dec 2020",
    note="Good cause excuses lateness. The defence owes no such notice. It is for what 404(b)(2) may let in: acts put "
    "to a character witness need none, and 413 and 414 ask for a notice of their own. Silence is read as notice duly "
    "given.",
)

ACT_ASKED_ON_CROSS = Rule(
    cite="404(a)(2)",
    name="Specific acts put to a character witness",
    elements="To rebut a trait a side may ask the character witness on cross of acts that bear on it.",
    raised_by=any_of(
        Purpose.kind.is_one_of(Kind.REBUT_GOOD_TRAIT, Kind.VICTIM_PEACEFUL, Kind.VICTIM_AGGRESSOR),
        all_of(IN_CHARACTER, Offer.method.is_one_of(Method.SPECIFIC_ACT_INQUIRY)),
    ),
    when=all_of(
        CRIMINAL,
        any_of(
            all_of(BY_PROSECUTION, any_of(Act.accused_offered_own_trait, Act.accused_offered_victim_trait)),
            all_of(BY_ACCUSED, Purpose.opened_by_opponent),
        ),
        any_of(BY_REPUTE, Offer.method.is_one_of(Method.SPECIFIC_ACT_INQUIRY)),
    ),
    answers=(OTHER_ACTS,),
    source="Fed. R. Evid. 404(a)(2), 405(a); Michelson v. United States (1948)",
    note="The act tests what the witness knows; it proves nothing by itself. A rebuttal witness who would tell of acts "
    "is kept to reputation and opinion.",
)

SPECIFIC_ACT_ASKED = all_of(Offer.method.is_one_of(Method.SPECIFIC_ACT_INQUIRY), Question.good_faith_basis)

METHOD_OF_PROOF = Rule(
    cite="405(a)",
    name="Proper proof of character",
    elements="By reputation or opinion; specific acts only in questions on cross of a character witness.",
    raised_by=all_of(Purpose.kind.is_one_of(*TRAIT_USES), Act.type.stated, Offer.method.stated),
    when=any_of(BY_REPUTE, SPECIFIC_ACT_ASKED),
    then=Effect.REQUIRED,
    objection=Objected.CHARACTER,
    source="Fed. R. Evid. 405(a); Michelson v. United States (1948)",
    note="The examiner must have a basis in good faith, and takes the answer. It governs the doors of 404(a)(2).",
)

CHARACTER_IN_ISSUE = Rule(
    cite="405(b)",
    name="Character itself in issue",
    elements="Where a trait is an element of a charge, claim or defence, specific acts may prove it too.",
    raised_by=any_of(Purpose.kind.is_one_of(Kind.CHARACTER_ELEMENT), Act.trait_is_element),
    when=all_of(
        any_of(Act.trait_is_element, unless(Act.trait_is_element.stated)),
        unless(Purpose.kind.is_one_of(*TRAIT_USES)),
    ),
    answers=(CHARACTER, OTHER_ACTS, METHOD_OF_PROOF),
    source="Fed. R. Evid. 405(b)",
    note="Rare: truth as a defence to defamation, entrapment (in most courts), negligent hiring or entrusting. It "
    "proves the trait and no more: that the careless driver was careless this time too stays barred. Self-defence "
    "does not make the victim's character an element.",
)

HABIT_SHOWN = Rule(
    cite="406 (habit)",
    name="Habit",
    elements="The same response to the same situation, often repeated, may show that a person or an organisation "
    "acted so this time.",
    raised_by=Act.type.is_one_of(ActType.HABIT),
    when=all_of(Act.regularity.is_one_of(Regularity.REGULAR, Regularity.NEAR_INVARIABLE), Act.situation_specific),
    answers=(CHARACTER,),
    source="Fed. R. Evid. 406",
    note="Habit is no character, so 404 does not reach it, whatever the use is called.",
)

HABIT = Rule(
    cite="406",
    name="Less than a habit",
    elements="What is less than the same response to the same situation, often repeated, is no habit and does not "
    "come in as one.",
    raised_by=any_of(Act.type.is_one_of(ActType.HABIT), Purpose.kind.is_one_of(Kind.HABIT_CONFORMITY)),
    when=any_of(
        unless(Act.regularity.is_one_of(Regularity.REGULAR, Regularity.NEAR_INVARIABLE)),
        unless(Act.situation_specific),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.HABIT,
    source="Fed. R. Evid. 406",
    note="It needs no eyewitness and no corroboration. What falls short of habit is character, which 404 keeps out; "
    "here it fails as the habit it was offered to be.",
)

# 407-411. What policy keeps out when it is offered to prove fault.

FAULT_USES = (
    Kind.NEGLIGENCE_OR_FAULT,
    Kind.PRODUCT_OR_WARNING_DEFECT,
    Kind.STANDARD_OF_CARE,
    Kind.TRUTH_OF_STATEMENT,
)
"""What tells of such a thing, offered for its truth and no more said, is offered to prove fault."""
DISPUTE_USES = (Kind.OWNERSHIP_OR_CONTROL, Kind.FEASIBILITY)
CONTRADICTION_USES = (Kind.IMPEACH_INCONSISTENCY, Kind.IMPEACH_CONTRADICTION)

MEASURES = Rule(
    cite="407",
    name="Subsequent remedial measure",
    elements="A party's measure after the harm that would have made it less likely may not prove fault, defect or "
    "need to warn.",
    raised_by=Act.type.is_one_of(ActType.REMEDIAL_MEASURE),
    when=all_of(
        Act.after_harm,
        Act.would_have_reduced_harm,
        Act.measure_by.same_as(Against.role),
        Purpose.kind.is_one_of(*FAULT_USES, *DISPUTE_USES, *CONTRADICTION_USES),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.MEASURES,
    source="Fed. R. Evid. 407; amended 1 Dec 1997",
    note="The text names no actor; federal courts agree that a stranger's repair is outside it.",
)

CONTRACT_MEASURE = Rule(
    cite="407",
    name="Measure after a contract was broken",
    elements="Some courts keep the bar to wrongs, and let in what a party changed after a contract was broken.",
    raised_by=all_of(
        Case.subject.includes(Subject.CONTRACT),
        unless(Case.subject.includes(Subject.NEGLIGENCE, Subject.PRODUCT_LIABILITY)),
    ),
    when=Split.contract_measures.at("it does not"),
    answers=(MEASURES,),
    source="Reynolds v. University of Pennsylvania (3d Cir. 2012); against it Mowbray v. Waste Management Holdings (D. "
    "Mass. 1999)",
    note="Reynolds takes a breach to be culpable conduct. Mowbray was seen to be a claim in contract; what it says of "
    "the rule is taken from others. A claim that is one of negligence too is left to the bar.",
)

MEASURE_FOR_DISPUTED_POINT = Rule(
    cite="407",
    name="Measure to prove a disputed point",
    elements="It may prove ownership, control or that precautions were feasible, if that is disputed.",
    raised_by=Purpose.kind.is_one_of(*DISPUTE_USES),
    when=all_of(Purpose.disputed, unless(Offer.stipulation_available)),
    answers=(MEASURES,),
    source="Fed. R. Evid. 407",
    note="An offer to admit the point closes this door.",
)

MEASURE_TO_IMPEACH = Rule(
    cite="407",
    name="Measure to impeach",
    elements="It may contradict a witness who put the matter in play, as by claiming that nothing safer could be had.",
    raised_by=Purpose.kind.is_one_of(*CONTRADICTION_USES),
    when=Purpose.opened_by_opponent,
    answers=(MEASURES,),
    source="Fed. R. Evid. 407",
    note="The text says only 'impeachment'. Courts read it narrowly, or every denial of fault would open it; how "
    "narrowly is for each circuit.",
)

CLAIM_USES = (
    Kind.CLAIM_VALIDITY_OR_AMOUNT,
    Kind.TRUTH_OF_STATEMENT,
    Kind.NEGLIGENCE_OR_FAULT,
    Kind.PRODUCT_OR_WARNING_DEFECT,
    Kind.STANDARD_OF_CARE,
    Kind.DUTY,
    Kind.CAUSATION,
    Kind.DAMAGES,
    Kind.LIABILITY_FOR_EXPENSES,
    Kind.THIRD_PARTY_RESPONSIBILITY,
    Kind.EVENTS,
    Kind.ADJUDICATIVE_FACT,
    *CONTRADICTION_USES,
)
THE_CLAIM = any_of(Settlement.same_claim, Split.settle_other.at("other claims too"))

COMPROMISE_OFFER = Rule(
    cite="408(a)(1)",
    name="Offer of compromise",
    elements="An offer to compromise a disputed claim, or its acceptance, may not prove or disprove the claim or "
    "impeach by contradiction.",
    raised_by=Settlement.item.is_one_of(Talks.OFFER_OR_ACCEPTANCE),
    when=all_of(Settlement.claim_disputed, THE_CLAIM),
    then=Effect.EXCLUDES,
    objection=Objected.COMPROMISE,
    source="Fed. R. Evid. 408(a)(1); amended 1 Dec 2006",
    note="No party may use it, not even the one who made the offer. Before there is a dispute there is nothing to "
    "compromise.",
)

COMPROMISE_TALK = Rule(
    cite="408(a)(2)",
    name="Statement in compromise talks",
    elements="What is said or done in talks to compromise a disputed claim is kept out for the same uses.",
    raised_by=Settlement.item.is_one_of(Talks.NEGOTIATION_STATEMENT),
    when=all_of(Settlement.claim_disputed, THE_CLAIM),
    then=Effect.EXCLUDES,
    objection=Objected.COMPROMISE,
    source="Fed. R. Evid. 408(a)(2); amended 1 Dec 2006",
    note="A fact that can be proved otherwise is not lost by being mentioned in talks. An admission made in talks is "
    "kept out although it is an opposing party's own statement.",
)

REGULATOR = Rule(
    cite="408(a)(2)",
    name="Talks with a public regulator",
    elements="In a criminal case what was said to a regulator in talks on its claim may be used; what was offered may "
    "not.",
    raised_by=Settlement.with_public_regulator,
    when=all_of(Settlement.with_public_regulator, CRIMINAL),
    answers=(COMPROMISE_TALK,),
    source="Fed. R. Evid. 408(a)(2); amended 1 Dec 2006",
)

COMPROMISE_OTHER_PURPOSE = Rule(
    cite="408(b)",
    name="Compromise for another purpose",
    elements="A compromise may show something else: bias, an answer to a charge of delay, obstruction.",
    raised_by=unless(Purpose.kind.is_one_of(*CLAIM_USES)),
    answers=(COMPROMISE_OFFER, COMPROMISE_TALK),
    source="Fed. R. Evid. 408(b)",
    note="The other purpose must be really in issue; relevance and 403 see to that.",
)

EXPENSES = Rule(
    cite="409",
    name="Payment of expenses",
    elements="Paying, or offering to pay, what an injury costs may not prove liability for it.",
    raised_by=any_of(Expense.item.stated, Purpose.expense_item.stated),
    when=all_of(
        any_of(
            all_of(Purpose.expense_item.stated, Purpose.expense_item.is_one_of(ExpenseItem.PAYMENT_OR_PROMISE)),
            all_of(unless(Purpose.expense_item.stated), Expense.item.is_one_of(ExpenseItem.PAYMENT_OR_PROMISE)),
        ),
        Purpose.kind.is_one_of(
            Kind.LIABILITY_FOR_EXPENSES,
            Kind.CLAIM_VALIDITY_OR_AMOUNT,
            Kind.CAUSATION,
            *FAULT_USES,
        ),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.EXPENSES,
    source="Fed. R. Evid. 409",
    note="Unlike 408 it asks for no dispute, and an admission made along with the offer is not protected: of a remark "
    "that is both, each part goes its own way.",
)

PLEADER = Plea.pleader.same_as(Against.role)

WITHDRAWN_PLEA = Rule(
    cite="410(a)(1)",
    name="Withdrawn guilty plea",
    elements="A guilty plea later withdrawn may not be used against the one who made it.",
    raised_by=Plea.item.is_one_of(PleaItem.WITHDRAWN_GUILTY, PleaItem.STANDING_GUILTY),
    when=all_of(Plea.item.is_one_of(PleaItem.WITHDRAWN_GUILTY), PLEADER),
    then=Effect.EXCLUDES,
    objection=Objected.PLEA,
    source="Fed. R. Evid. 410(a)(1)",
    note="In civil and criminal cases alike. A plea that stands is not covered: it is its maker's own statement.",
)

NOLO_PLEA = Rule(
    cite="410(a)(2)",
    name="Plea of no contest",
    elements="A plea of no contest may not be used against the one who made it.",
    raised_by=Plea.item.is_one_of(PleaItem.NOLO),
    when=PLEADER,
    then=Effect.EXCLUDES,
    objection=Objected.PLEA,
    source="Fed. R. Evid. 410(a)(2)",
    note="A conviction entered on such a plea may still impeach under 609.",
)

PLEA_HEARING = Rule(
    cite="410(a)(3)",
    name="Statement at a plea hearing",
    elements="What was said in court on a plea since withdrawn, or of no contest, may not be used against the one who "
    "pleaded.",
    raised_by=Plea.item.is_one_of(PleaItem.PLEA_HEARING_STATEMENT),
    when=all_of(PLEADER, unless(Plea.ended_in_standing_plea)),
    then=Effect.EXCLUDES,
    objection=Objected.PLEA,
    source="Fed. R. Evid. 410(a)(3)",
)

PLEA_DISCUSSION = Rule(
    cite="410(a)(4)",
    name="Statement in plea discussions",
    elements="What was said in plea talks with the prosecutor, if no plea stands, may not be used against the one who "
    "talked.",
    raised_by=Plea.item.is_one_of(PleaItem.DISCUSSION_STATEMENT),
    when=all_of(PLEADER, Plea.with_prosecuting_attorney, unless(Plea.ended_in_standing_plea)),
    then=Effect.EXCLUDES,
    objection=Objected.PLEA,
    source="Fed. R. Evid. 410(a)(4); amended 1 Dec 1980",
    note="Talk with the police is not covered unless an officer bargains with the prosecutor's express authority. It "
    "protects the accused only: what the prosecution said may be shown against it.",
)

PLEA_COMPANION = Rule(
    cite="410(b)(1)",
    name="Companion of a plea statement",
    elements="Where one statement from the same plea or talks is in, another may join it that in fairness belongs "
    "beside it.",
    raised_by=Plea.counterpart_introduced,
    when=all_of(Plea.counterpart_introduced, Offer.fairness_requires),
    answers=(PLEA_HEARING, PLEA_DISCUSSION),
    source="Fed. R. Evid. 410(b)(1)",
)

PLEA_PERJURY = Rule(
    cite="410(b)(2)",
    name="Perjury in plea proceedings",
    elements="In a prosecution for perjury a statement made on oath, on the record and with counsel present may be "
    "used.",
    raised_by=Plea.perjury_conditions,
    when=all_of(Plea.perjury_conditions, Case.subject.includes(Subject.PERJURY), CRIMINAL),
    answers=(PLEA_HEARING, PLEA_DISCUSSION),
    source="Fed. R. Evid. 410(b)(2)",
    note="A prosecution for a false statement counts as one for perjury: tag it so.",
)

PLEA_WAIVER = Rule(
    cite="410 (waiver)",
    name="Waiver of the plea rule",
    elements="Someone who agreed to it, knowing what it meant, may give up the protection of plea talks.",
    raised_by=Plea.waived,
    answers=(PLEA_HEARING, PLEA_DISCUSSION),
    source="United States v. Mezzanatto (1995)",
    note="Decided for impeachment; circuits have since upheld waivers for rebuttal and for the case in chief. Doubt: "
    "whether the pleas themselves may be waived in is not settled, so only statements are opened.",
)

INSURANCE = Rule(
    cite="411",
    name="Liability insurance",
    elements="That someone was or was not insured may not prove fault.",
    raised_by=Act.type.is_one_of(ActType.INSURANCE),
    when=Purpose.kind.is_one_of(Kind.INSURANCE_SHOWS_FAULT, *FAULT_USES),
    then=Effect.EXCLUDES,
    objection=Objected.INSURANCE,
    source="Fed. R. Evid. 411",
    note="It may show bias, agency, ownership or control.",
)

# 412-415. Sexual conduct.

SEXUAL_CASE = Case.subject.includes(Subject.SEXUAL_MISCONDUCT, Subject.SEXUAL_ASSAULT, Subject.CHILD_MOLESTATION)

SEXUAL_CONDUCT = Rule(
    cite="412(a)",
    name="The alleged victim's sexual conduct",
    elements="In a case of alleged sexual misconduct the alleged victim's other sexual behaviour or disposition may "
    "not be shown.",
    raised_by=all_of(Act.type.is_one_of(ActType.SEXUAL_BEHAVIOR), SEXUAL_CASE),
    when=Act.actor.is_one_of(Role.VICTIM, Role.CIVIL_PLAINTIFF),
    then=Effect.EXCLUDES,
    objection=Objected.SEXUAL_CONDUCT,
    source="Fed. R. Evid. 412(a)",
)

OTHER_SOURCE = Rule(
    cite="412(b)(1)(A)",
    name="Another source of physical evidence",
    elements="In a criminal case an act with someone else may explain semen, injury or other physical evidence.",
    raised_by=Purpose.kind.is_one_of(Kind.SOURCE_OF_PHYSICAL_EVIDENCE),
    when=all_of(Purpose.kind.is_one_of(Kind.SOURCE_OF_PHYSICAL_EVIDENCE), CRIMINAL),
    answers=(SEXUAL_CONDUCT,),
    source="Fed. R. Evid. 412(b)(1)(A)",
)

WITH_ACCUSED = Rule(
    cite="412(b)(1)(B)",
    name="Acts with the accused",
    elements="In a criminal case acts with the accused may show consent, if the accused offers them.",
    raised_by=Purpose.kind.is_one_of(Kind.CONSENT_WITH_ACCUSED),
    when=all_of(
        Purpose.kind.is_one_of(Kind.CONSENT_WITH_ACCUSED),
        Act.with_accused,
        any_of(BY_ACCUSED, BY_PROSECUTION),
        CRIMINAL,
    ),
    answers=(SEXUAL_CONDUCT,),
    source="Fed. R. Evid. 412(b)(1)(B)",
    note="The prosecution may offer such acts for any purpose, as to tell of their whole time together; only the use "
    "for consent is modelled.",
)

CONSTITUTION_ON_CONDUCT = Rule(
    cite="412(b)(1)(C)",
    name="Conduct the Constitution lets in",
    elements="In a criminal case the accused may show what the Constitution gives a right to show.",
    raised_by=Purpose.constitution_requires,
    when=all_of(Purpose.constitution_requires, BY_ACCUSED, CRIMINAL),
    answers=(SEXUAL_CONDUCT,),
    source="Fed. R. Evid. 412(b)(1)(C); Olden v. Kentucky (1988)",
)

VICTIM_BALANCE = Outweighs(
    "412(b)(2)",
    Scale("the harm to the alleged victim and unfair prejudice", (Weighing.victim_harm, Weighing.unfair_prejudice)),
    WORTH,
    margin=-1,
    settled=Purpose.weighing_settled,
)

CIVIL_CONDUCT = Rule(
    cite="412(b)(2)",
    name="Conduct in a civil case",
    elements="In a civil case it comes in if its worth substantially outweighs harm to the alleged victim and unfair "
    "prejudice; reputation only if the alleged victim put it in issue.",
    raised_by=CIVIL,
    when=all_of(
        unless(VICTIM_BALANCE),
        any_of(unless(Offer.method.is_one_of(Method.REPUTATION)), Purpose.opened_by_opponent),
    ),
    answers=(SEXUAL_CONDUCT,),
    source="Fed. R. Evid. 412(b)(2)",
)

CIVIL_CONDUCT_INSTEAD_OF_403 = Rule(
    cite="412(b)(2)",
    name="Own test for conduct in a civil case",
    elements="Its balance leans the other way, so the balance of 403 falls away.",
    raised_by=all_of(CIVIL, Act.type.is_one_of(ActType.SEXUAL_BEHAVIOR), SEXUAL_CASE),
    answers=(UNFAIR_PREJUDICE,),
    source="Fed. R. Evid. 412(b)(2)",
)

CONDUCT_NOTICE = Rule(
    cite="412(c)",
    name="Motion on sexual conduct",
    elements="It takes a motion at least 14 days before trial, with notice to the alleged victim, heard in private.",
    raised_by=all_of(Act.type.is_one_of(ActType.SEXUAL_BEHAVIOR), SEXUAL_CASE),
    when=NOTICE_GIVEN,
    then=Effect.REQUIRED,
    objection=Objected.NOTICE,
    source="Fed. R. Evid. 412(c)",
    note="Whether want of notice may shut out what the accused has a right to show depends on the case (Michigan v. "
    "Lucas, 1991). Silence is read as notice duly given.",
)

SEXUAL_ASSAULTS = Rule(
    cite="413",
    name="Other sexual assault by the accused",
    elements="Where the charge is sexual assault, another by the accused may be shown, for any use it has.",
    raised_by=all_of(Act.type.is_one_of(ActType.SEXUAL_ASSAULT, ActType.CHILD_MOLESTATION), CRIMINAL),
    when=all_of(
        any_of(
            Case.subject.includes(Subject.SEXUAL_ASSAULT),
            all_of(Act.type.is_one_of(ActType.SEXUAL_ASSAULT), Case.subject.includes(Subject.CHILD_MOLESTATION)),
        ),
        BY_PROSECUTION,
        Act.actor.same_as(Against.role),
        NOTICE_GIVEN,
    ),
    answers=(OTHER_ACTS, METHOD_OF_PROOF),
    source="Fed. R. Evid. 413; added 9 Jul 1995",
    note="403 still applies, and a jury must be able to find the other assault. Its use runs through character, yet "
    "the act itself may be proved: a witness may tell of it and a judgment may show it. Notice is due fifteen days "
    "before trial, or later for good cause. To molest a child is a sexual "
    "assault too, as charge and as other act.",
)

CHILD_MOLESTATIONS = Rule(
    cite="414",
    name="Other child molestation by the accused",
    elements="Where the charge is child molestation, another by the accused may be shown, for any use it has.",
    raised_by=all_of(Act.type.is_one_of(ActType.CHILD_MOLESTATION), CRIMINAL),
    when=all_of(
        Case.subject.includes(Subject.CHILD_MOLESTATION),
        BY_PROSECUTION,
        Act.actor.same_as(Against.role),
        NOTICE_GIVEN,
    ),
    answers=(OTHER_ACTS, METHOD_OF_PROOF),
    source="Fed. R. Evid. 414; added 9 Jul 1995",
    note="403 still applies, and a jury must be able to find the other act.",
)

CIVIL_SEXUAL_ACTS = Rule(
    cite="415",
    name="Other sexual assault in a civil case",
    elements="Where the claim is sexual assault or child molestation, another by that party may be shown.",
    raised_by=all_of(Act.type.is_one_of(ActType.SEXUAL_ASSAULT, ActType.CHILD_MOLESTATION), CIVIL),
    when=all_of(
        Case.subject.includes(Subject.SEXUAL_ASSAULT, Subject.CHILD_MOLESTATION),
        Act.actor.same_as(Against.role),
        NOTICE_GIVEN,
    ),
    answers=(OTHER_ACTS, METHOD_OF_PROOF),
    source="Fed. R. Evid. 415; added 9 Jul 1995",
)

RULES = (
    RELEVANCE_DEFINED,
    RELEVANCE,
    UNFAIR_PREJUDICE,
    CHARACTER,
    ACCUSED_TRAIT,
    ACCUSED_TRAIT_REBUTTED,
    VICTIM_TRAIT,
    VICTIM_TRAIT_REBUTTED,
    SAME_TRAIT,
    VICTIM_PEACEFUL,
    WITNESS_CHARACTER,
    OTHER_ACTS,
    BOUND_UP_ACT,
    OTHER_PURPOSE,
    PURPOSE_IS_ENOUGH,
    OTHER_ACT_PROVED,
    OTHER_ACT_NOTICE,
    ACT_ASKED_ON_CROSS,
    METHOD_OF_PROOF,
    CHARACTER_IN_ISSUE,
    HABIT_SHOWN,
    HABIT,
    MEASURES,
    CONTRACT_MEASURE,
    MEASURE_FOR_DISPUTED_POINT,
    MEASURE_TO_IMPEACH,
    COMPROMISE_OFFER,
    COMPROMISE_TALK,
    REGULATOR,
    COMPROMISE_OTHER_PURPOSE,
    EXPENSES,
    WITHDRAWN_PLEA,
    NOLO_PLEA,
    PLEA_HEARING,
    PLEA_DISCUSSION,
    PLEA_COMPANION,
    PLEA_PERJURY,
    PLEA_WAIVER,
    INSURANCE,
    SEXUAL_CONDUCT,
    OTHER_SOURCE,
    WITH_ACCUSED,
    CONSTITUTION_ON_CONDUCT,
    CIVIL_CONDUCT,
    CIVIL_CONDUCT_INSTEAD_OF_403,
    CONDUCT_NOTICE,
    SEXUAL_ASSAULTS,
    CHILD_MOLESTATIONS,
    CIVIL_SEXUAL_ACTS,
)

"""Cases that cannot be. A change that lands in one is no lesson, and a record that is one is an error.

Each is asked at every place like any rule. Silence makes nothing impossible, save that a use needs the
thing it is a use of: nothing is proved from insurance where no insurance is offered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.conditions import all_of, any_of, unless
from game.law.evidence.article_4 import CIVIL, CREDIBILITY_USES, CRIMINAL, TRAIT_USES
from game.law.evidence.article_6 import CONVICTION_OFFERED
from game.law.evidence.terms import (
    PARTIES,
    ActType,
    Attack,
    Claimed,
    Confidant,
    Content,
    Copy,
    Examination,
    ExpenseItem,
    Form,
    Interest,
    Kind,
    Method,
    Original,
    PleaItem,
    Position,
    Reason,
    Reveals,
    Role,
    Route,
    Silence,
    Stage,
    Subject,
    Support,
    Talks,
    Timing,
    WitnessRole,
)
from game.law.evidence.vocabulary import (
    Act,
    Against,
    Case,
    Conviction,
    Declarant,
    Exhibit,
    Expense,
    Expert,
    Link,
    Offer,
    Plea,
    Privilege,
    Purpose,
    Question,
    Settlement,
    Witness,
)
from game.law.rules import Effect, Rule

if TYPE_CHECKING:
    from game.law.conditions import Condition

GONE = Declarant.unavailable_reason.is_one_of(
    Reason.DEAD_OR_INFIRM, Reason.ABSENT_DESPITE_PROCESS, Reason.OVER_100_MILES
)
CRIMINAL_ROLES = (Role.PROSECUTION, Role.ACCUSED, Role.CODEFENDANT)
CIVIL_ROLES = (Role.CIVIL_PLAINTIFF, Role.CIVIL_DEFENDANT, Role.CIVIL_CODEFENDANT)
DEFENDING = (Role.ACCUSED, Role.CODEFENDANT)
PROPENSITY_USES = (*TRAIT_USES, *CREDIBILITY_USES)
NO_CHARACTER = (ActType.REMEDIAL_MEASURE, ActType.INSURANCE, ActType.THIRD_PARTY_FAULT)


def impossible(name: str, elements: str, when: Condition) -> Rule:
    """Make the rule that such a case cannot be; `elements` is the sentence that says why."""
    return Rule(cite="impossible", name=name, elements=elements, when=when, then=Effect.IMPOSSIBLE)


def someone_is(*roles: Role) -> Condition:
    """Someone in one of these roles takes part: a party, or whose act, conviction or plea it is."""
    return any_of(
        Offer.proponent.is_one_of(*roles),
        Against.role.is_one_of(*roles),
        Act.actor.is_one_of(*roles),
        Act.measure_by.is_one_of(*roles),
        Conviction.of.is_one_of(*roles),
        Plea.pleader.is_one_of(*roles),
        Privilege.holder.is_one_of(*roles),
        Privilege.claimed_by.is_one_of(*roles),
        Privilege.shared_with.is_one_of(*roles),
        Privilege.issue_raised_by.is_one_of(*roles),
        Privilege.agreed_with.is_one_of(*roles),
        Privilege.married_to.is_one_of(*roles),
    )


def someone_behind_it_is(*roles: Role) -> Condition:
    """Someone in one of these roles is behind a statement: said it, took it up, sent or silenced the speaker."""
    return any_of(
        Link.speaker.is_one_of(*roles),
        Link.adopted_by.is_one_of(*roles),
        Link.authorized_by.is_one_of(*roles),
        Link.agent_of.is_one_of(*roles),
        Link.conspired_with.is_one_of(*roles),
        Link.claim_derived_by.is_one_of(*roles),
        Declarant.caused_by.is_one_of(*roles),
        Declarant.acquiesced_by.is_one_of(*roles),
    )


# Parties and stages.

CRIMINAL_PARTIES_IN_CIVIL_CASE = impossible(
    "Criminal parties in a civil case",
    "A civil case has no prosecution and no accused.",
    all_of(CIVIL, someone_is(*CRIMINAL_ROLES)),
)
CIVIL_PARTIES_IN_CRIMINAL_CASE = impossible(
    "Civil parties in a criminal case",
    "A criminal case has no plaintiff and no civil defendant.",
    all_of(CRIMINAL, someone_is(*CIVIL_ROLES)),
)
CRIMINAL_SPEAKER_IN_CIVIL_CASE = impossible(
    "A criminal party speaks in a civil case",
    "In a civil case nobody speaks, sends or silences as the prosecution or the accused.",
    all_of(CIVIL, someone_behind_it_is(*CRIMINAL_ROLES)),
)
CIVIL_SPEAKER_IN_CRIMINAL_CASE = impossible(
    "A civil party speaks in a criminal case",
    "In a criminal case nobody speaks, sends or silences as the plaintiff or the defendant to a claim.",
    all_of(CRIMINAL, someone_behind_it_is(*CIVIL_ROLES)),
)
AGAINST_A_STRANGER = impossible(
    "Evidence against a stranger",
    "Evidence is offered against a party.",
    unless(Against.role.is_one_of(*PARTIES)),
)
OFFERED_BY_A_STRANGER = impossible(
    "Evidence from a stranger",
    "Evidence is offered by a party, or called for by the court.",
    unless(Offer.proponent.is_one_of(*PARTIES, Role.COURT)),
)
AGAINST_ITSELF = impossible(
    "A party against itself",
    "Nobody offers evidence against the party that offers it.",
    Offer.proponent.same_as(Against.role),
)
CRIMINAL_STAGE_OF_CIVIL_CASE = impossible(
    "A criminal stage of a civil case",
    "Only a criminal case has a grand jury, bail, a preliminary examination, a warrant, a sentence or its revocation.",
    all_of(
        CIVIL,
        Case.stage.is_one_of(
            Stage.GRAND_JURY,
            Stage.BAIL,
            Stage.PRELIMINARY_HEARING,
            Stage.WARRANT,
            Stage.EXTRADITION,
            Stage.SENTENCING,
            Stage.REVOCATION,
            Stage.SUPPRESSION_HEARING,
        ),
    ),
)
SUMMARY_JUDGMENT_IN_CRIMINAL_CASE = impossible(
    "Summary judgment in a criminal case",
    "Nobody is convicted on a motion for summary judgment.",
    all_of(CRIMINAL, Case.stage.is_one_of(Stage.SUMMARY_JUDGMENT)),
)
JOINT_CIVIL_TRIAL = impossible(
    "Codefendants in a civil case",
    "A codefendant here is tried for the crime beside the accused; a civil case has none.",
    all_of(CIVIL, Case.joint_trial),
)
SENTENCE_OUT_OF_TURN = impossible(
    "A sentence out of turn",
    "What bears on the sentence is offered at the sentencing.",
    all_of(
        Purpose.kind.is_one_of(Kind.SENTENCE),
        unless(Case.stage.is_one_of(Stage.SENTENCING, Stage.REVOCATION)),
    ),
)
COMPLETING_NOTHING = impossible(
    "Completing nothing",
    "Evidence completes what the other side put in only if the other side put part of it in.",
    all_of(Purpose.kind.is_one_of(Kind.COMPLETENESS), unless(Offer.completes_excerpt)),
)

# Uses.

CHARACTER_WITHOUT_CHARACTER = impossible(
    "Character without an inference from character",
    "To show that someone acted in character is to reason through character.",
    all_of(Purpose.kind.is_one_of(*PROPENSITY_USES), unless(Purpose.propensity_chain)),
)
CHARACTER_OF_NOBODY = impossible(
    "Character from nothing that shows character",
    "Character is shown by a trait, an act, a conviction or repute; the record names none.",
    all_of(
        Purpose.kind.is_one_of(*PROPENSITY_USES),
        unless(
            any_of(
                all_of(Act.type.stated, unless(Act.type.is_one_of(*NO_CHARACTER))),
                Act.actor.stated,
                CONVICTION_OFFERED,
                Offer.method.stated,
                all_of(Purpose.propensity_chain.stated, Purpose.propensity_chain),
                Witness.religion_used,
            )
        ),
    ),
)
INSURANCE_USE_WITHOUT_INSURANCE = impossible(
    "An insurance use without insurance",
    "Nothing is proved from insurance by what is not about insurance.",
    all_of(
        Purpose.kind.is_one_of(Kind.INSURANCE_SHOWS_FAULT, Kind.INSURANCE_AGENCY_OR_BIAS),
        unless(all_of(Act.type.stated, Act.type.is_one_of(ActType.INSURANCE))),
    ),
)
SEXUAL_USE_WITHOUT_SEXUAL_ACT = impossible(
    "A sexual use without sexual conduct",
    "Only sexual conduct shows a sexual disposition, another source, or consent from earlier acts.",
    all_of(
        Purpose.kind.is_one_of(Kind.SEXUAL_PREDISPOSITION, Kind.SOURCE_OF_PHYSICAL_EVIDENCE, Kind.CONSENT_WITH_ACCUSED),
        unless(all_of(Act.type.stated, Act.type.is_one_of(ActType.SEXUAL_BEHAVIOR))),
    ),
)
HABIT_USE_WITHOUT_HABIT = impossible(
    "Habit without a habit offered",
    "Only what is offered as a habit shows that someone acted by habit.",
    all_of(
        Purpose.kind.is_one_of(Kind.HABIT_CONFORMITY),
        unless(all_of(Act.type.stated, Act.type.is_one_of(ActType.HABIT))),
    ),
)
VICTIMS_PEACE_OF_ANOTHER = impossible(
    "The alleged victim's trait in someone else",
    "A trait of the alleged victim is the alleged victim's.",
    all_of(
        CRIMINAL,
        Purpose.kind.is_one_of(Kind.VICTIM_AGGRESSOR, Kind.VICTIM_PEACEFUL),
        unless(Act.actor.is_one_of(Role.VICTIM)),
    ),
)
ACCUSED_TRAIT_OF_ANOTHER = impossible(
    "The accused's good trait in someone else",
    "A good trait of the accused is the accused's.",
    all_of(
        CRIMINAL,
        Purpose.kind.is_one_of(Kind.ACCUSED_GOOD_TRAIT),
        unless(Act.actor.is_one_of(*DEFENDING)),
    ),
)
REHABILITATED_WITHOUT_ATTACK = impossible(
    "An answer to a charge nobody made",
    "A charge of recent invention is answered only where it was made.",
    all_of(
        Purpose.kind.is_one_of(Kind.REHABILITATE_FABRICATION),
        Witness.attacked_on.stated,
        unless(Witness.attacked_on.includes(Attack.RECENT_FABRICATION, Attack.BIAS)),
    ),
)
OPINION_WITHOUT_EXPERT = impossible(
    "Support for an opinion nobody gives",
    "An expert's opinion is supported only where there is an expert.",
    all_of(
        Purpose.kind.is_one_of(Kind.EXPERT_OPINION_SUPPORT),
        unless(
            any_of(*(word.stated for word in (Expert.qualified, Expert.basis, Expert.discloses_basis, Expert.field)))
        ),
        unless(all_of(Witness.role.stated, Witness.role.is_one_of(WitnessRole.EXPERT))),
    ),
)
AID_AS_PROOF = impossible(
    "An aid as proof",
    "An illustrative aid only helps to follow other evidence; it is not offered to prove anything.",
    all_of(Offer.form.is_one_of(Form.ILLUSTRATIVE_AID), unless(Purpose.kind.is_one_of(Kind.ILLUSTRATE))),
)
TRUTH_OF_NOTHING = impossible(
    "The truth of no statement",
    "To prove that what was said is so is to rely on the truth of some statement.",
    all_of(
        Purpose.kind.is_one_of(Kind.TRUTH_OF_STATEMENT),
        Purpose.needs_truth.stated,
        unless(Purpose.needs_truth.includes(*Position)),
    ),
)

# Statements and those who make them.

HERE_AND_GONE = impossible(
    "Both here and gone",
    "A speaker who testifies is neither dead nor beyond the reach of the court, nor far from it.",
    all_of(Declarant.testifies, GONE),
)
KILLED_AND_HEARD = impossible(
    "Killed, and heard as a witness",
    "At the trial of a killing the one who was killed does not testify.",
    all_of(Case.subject.includes(Subject.HOMICIDE), Link.speaker.is_one_of(Role.VICTIM), Declarant.testifies),
)
TESTIMONY_WITHOUT_WITNESS = impossible(
    "Testimony without a witness",
    "What is said from the stand is said by someone who testifies.",
    all_of(Link.in_current_testimony, unless(Declarant.testifies)),
)
FORGETS_UNHEARD = impossible(
    "Forgetting off the stand",
    "To testify to remembering nothing is to testify.",
    all_of(
        Declarant.unavailable_reason.is_one_of(Reason.NO_MEMORY),
        unless(Declarant.testifies),
    ),
)
AVAILABLE_BUT_KEPT_AWAY = impossible(
    "Kept away, yet available",
    "A speaker whom somebody put beyond reach to silence is not there to be called.",
    all_of(
        Declarant.unavailable_reason.is_one_of(Reason.AVAILABLE),
        Declarant.intent_to_silence,
        unless(Declarant.caused_by.is_one_of(Role.NOBODY)),
    ),
)
BOTH_WAYS = impossible(
    "Agreeing and contradicting at once",
    "One statement does not both agree with and contradict what the speaker now says.",
    all_of(Link.inconsistent_with_testimony, Link.consistent_with_testimony),
)
SILENT_ON_THE_STAND = impossible(
    "Silent at trial and on the stand",
    "Whoever testifies has kept no silence at the trial.",
    all_of(Link.silence.is_one_of(Silence.AT_TRIAL), Declarant.testifies),
)
COMPARED_WITH_SILENCE = impossible(
    "Compared with testimony nobody gave",
    "A statement agrees with or contradicts testimony only if the speaker testifies, or is believed without it.",
    all_of(
        any_of(Link.inconsistent_with_testimony, Link.consistent_with_testimony),
        unless(Declarant.testifies),
        unless(Witness.absent_speaker),
    ),
)
STRESS_WITHOUT_SHOCK = impossible(
    "Stress without a shock",
    "Nobody is under the stress of an event that startled nobody.",
    all_of(Link.under_stress, unless(Link.startling_event)),
)
MACHINE_WITH_A_MIND = impossible(
    "A machine with a mind",
    "A machine swears no oath, feels no shock, seeks no care, expects no death and has no interest to risk.",
    all_of(
        unless(Link.by_person),
        any_of(
            Link.oath,
            Link.under_stress,
            Link.for_medical_care,
            Link.believed_death_imminent,
            Link.content.includes(Content.PRESENT_MENTAL_STATE, Content.PRESENT_BODILY_CONDITION, Content.PLAN),
            unless(Link.against_interest.is_one_of(Interest.NONE)),
            Declarant.testifies,
        ),
    ),
)
SPEAKER_IS_PROSECUTION = impossible(
    "A prosecution that speaks as a witness",
    "The prosecution is a side and not a person; its officers speak as officers.",
    all_of(Link.speaker.is_one_of(Role.PROSECUTION), Declarant.testifies),
)
OWN_AGENT = impossible(
    "One's own agent",
    "Nobody is his own agent or conspires with himself alone.",
    any_of(Link.speaker.same_as(Link.agent_of), Link.speaker.same_as(Link.conspired_with)),
)
EVENT_AND_NO_EVENT = impossible(
    "An event described apart from any event",
    "What describes an event was said before, during or after it.",
    all_of(Link.describes_event, Link.startling_event, Link.timing.is_one_of(Timing.NOT_APPLICABLE)),
)
CROSSED_WHILE_ABSENT = impossible(
    "Cross-examining the absent",
    "Only a speaker who testifies answers questions about the statement here.",
    all_of(
        Declarant.subject_to_cross.stated,
        Declarant.subject_to_cross,
        unless(Declarant.testifies),
    ),
)

# Witnesses and questions.

ACCUSED_IN_CIVIL_CASE = impossible(
    "The accused on the stand in a civil case",
    "A civil case has no accused to take the stand.",
    all_of(CIVIL, Witness.role.is_one_of(WitnessRole.ACCUSED)),
)
OUTSIDE_ITSELF = impossible(
    "A direct outside the direct",
    "A direct examination sets its own scope.",
    all_of(Question.outside_direct, Question.examination.is_one_of(Examination.DIRECT)),
)
LEADING_STORY = impossible(
    "A leading call for a story",
    "A question that suggests its answer does not invite a story.",
    all_of(Question.leading, Question.calls_for_narrative),
)
ACT_ASKED_OFF_CROSS = impossible(
    "A question on cross outside cross",
    "To ask of an act on cross is to ask on cross.",
    all_of(
        Offer.method.is_one_of(Method.SPECIFIC_ACT_INQUIRY),
        unless(Question.examination.is_one_of(Examination.CROSS, Examination.RECROSS)),
    ),
)

# Papers and things.

PRODUCED_AND_LOST = impossible(
    "An original produced and lost",
    "The original is not both produced and lost.",
    all_of(
        Exhibit.copy_type.stated,
        Exhibit.copy_type.is_one_of(Copy.ORIGINAL),
        unless(Exhibit.original_status.is_one_of(Original.AVAILABLE)),
    ),
)
NO_ROUTE_AND_ENOUGH = impossible(
    "Enough proof in no way shown",
    "What is shown to be genuine in no way has not enough proof that it is.",
    all_of(
        Exhibit.authentication_route.is_one_of(Route.NONE),
        Exhibit.genuineness.stated,
        Exhibit.genuineness.is_one_of(Support.SUFFICIENT, Support.CONCLUSIVE),
    ),
)

# Privileges.

CONFIDENCES = (
    Claimed.ATTORNEY_CLIENT,
    Claimed.MARITAL_COMMUNICATION,
    Claimed.PSYCHOTHERAPIST,
    Claimed.PHYSICIAN,
    Claimed.CLERGY,
)
CONFIDENCE_OF_NO_TALK = impossible(
    "A confidence that is none",
    "What was confided is talk, a paper or a deed, not testimony compelled here, nor a trait of the body.",
    all_of(
        Privilege.claimed.is_one_of(*CONFIDENCES),
        Privilege.reveals.is_one_of(Reveals.OWN_TESTIMONY, Reveals.BODILY_TRAIT),
    ),
)
COMPELLED_CONFIDENCE = impossible(
    "Self-incrimination by a confidence",
    "One is made to accuse oneself by testimony, by giving up a paper or a trait of the body, or by having refused.",
    all_of(
        Privilege.claimed.is_one_of(Claimed.SELF_INCRIMINATION),
        Privilege.reveals.stated,
        unless(
            Privilege.reveals.is_one_of(
                Reveals.OWN_TESTIMONY,
                Reveals.BODILY_TRAIT,
                Reveals.EARLIER_DOCUMENT,
                Reveals.HANDING_OVER,
                Reveals.REFUSAL,
            ),
        ),
    ),
)
SPOUSES_WORDS_TO_ANOTHER = impossible(
    "Words between spouses told to another",
    "Words between spouses are told by one spouse to the other.",
    all_of(
        Privilege.claimed.is_one_of(Claimed.MARITAL_COMMUNICATION),
        Privilege.told_to.stated,
        unless(Privilege.told_to.is_one_of(Confidant.SPOUSE)),
    ),
)

# Acts, compromises, pleas, convictions.

COMPROMISED_PLEA = impossible(
    "A compromise and a plea in one",
    "An offer of compromise in a civil claim is no plea to a charge.",
    all_of(Settlement.item.is_one_of(*Talks), Plea.item.is_one_of(*PleaItem)),
)
PAYMENT_AND_PLEA = impossible(
    "A payment and a plea in one",
    "A payment of expenses is no plea.",
    all_of(Expense.item.is_one_of(*ExpenseItem), Plea.item.is_one_of(*PleaItem)),
)
PROSECUTOR_PLEADS = impossible(
    "A plea by the prosecution",
    "Only someone charged pleads; the prosecution does not.",
    all_of(
        Plea.item.is_one_of(PleaItem.WITHDRAWN_GUILTY, PleaItem.NOLO, PleaItem.STANDING_GUILTY),
        Plea.pleader.is_one_of(Role.PROSECUTION),
    ),
)
STANDING_AND_WITHDRAWN = impossible(
    "A plea both standing and withdrawn",
    "A plea that was withdrawn does not stand.",
    all_of(Plea.item.is_one_of(PleaItem.WITHDRAWN_GUILTY), Plea.ended_in_standing_plea),
)
NOBODY_CONVICTED = impossible(
    "Nobody convicted",
    "A conviction is of somebody, and the prosecution is nobody.",
    Conviction.of.is_one_of(Role.NOBODY, Role.PROSECUTION, Role.COURT),
)
CONDUCT_OF_NOBODY = impossible(
    "An act of nobody",
    "An act, trait or measure is somebody's.",
    Act.actor.is_one_of(Role.NOBODY),
)
RUN_OUT_BUT_FRESH = impossible(
    "Ten years run out that are not over",
    "Ten years that ran out before the trial are over by then.",
    all_of(Conviction.ran_out_since_charge, Conviction.years_since.stated, unless(Conviction.years_since.at_least(11))),
)
THROUGH_CHARACTER_AND_NOT = impossible(
    "A step through character that is none",
    "An inference with a step through character runs through character.",
    all_of(Purpose.partly_through_character, Purpose.propensity_chain.stated, unless(Purpose.propensity_chain)),
)
ONLY_AND_MAINLY = impossible(
    "An only aim among others",
    "A witness called for nothing else was not called for other testimony too.",
    all_of(Witness.called_as_subterfuge, Witness.called_mainly_for_statement),
)
OWN_TRAIT_IN_CIVIL_CASE = impossible(
    "An accused's trait in a civil case",
    "Only in a criminal case has an accused opened a trait or attacked an alleged victim's.",
    all_of(CIVIL, any_of(Act.accused_offered_own_trait, Act.accused_offered_victim_trait)),
)

IMPOSSIBLE = (
    CRIMINAL_PARTIES_IN_CIVIL_CASE,
    CIVIL_PARTIES_IN_CRIMINAL_CASE,
    CRIMINAL_SPEAKER_IN_CIVIL_CASE,
    CIVIL_SPEAKER_IN_CRIMINAL_CASE,
    AGAINST_A_STRANGER,
    OFFERED_BY_A_STRANGER,
    AGAINST_ITSELF,
    CRIMINAL_STAGE_OF_CIVIL_CASE,
    SUMMARY_JUDGMENT_IN_CRIMINAL_CASE,
    JOINT_CIVIL_TRIAL,
    SENTENCE_OUT_OF_TURN,
    COMPLETING_NOTHING,
    CHARACTER_WITHOUT_CHARACTER,
    CHARACTER_OF_NOBODY,
    INSURANCE_USE_WITHOUT_INSURANCE,
    SEXUAL_USE_WITHOUT_SEXUAL_ACT,
    HABIT_USE_WITHOUT_HABIT,
    VICTIMS_PEACE_OF_ANOTHER,
    ACCUSED_TRAIT_OF_ANOTHER,
    REHABILITATED_WITHOUT_ATTACK,
    OPINION_WITHOUT_EXPERT,
    AID_AS_PROOF,
    TRUTH_OF_NOTHING,
    HERE_AND_GONE,
    KILLED_AND_HEARD,
    TESTIMONY_WITHOUT_WITNESS,
    FORGETS_UNHEARD,
    AVAILABLE_BUT_KEPT_AWAY,
    BOTH_WAYS,
    SILENT_ON_THE_STAND,
    COMPARED_WITH_SILENCE,
    STRESS_WITHOUT_SHOCK,
    MACHINE_WITH_A_MIND,
    SPEAKER_IS_PROSECUTION,
    OWN_AGENT,
    EVENT_AND_NO_EVENT,
    CROSSED_WHILE_ABSENT,
    ACCUSED_IN_CIVIL_CASE,
    OUTSIDE_ITSELF,
    LEADING_STORY,
    ACT_ASKED_OFF_CROSS,
    PRODUCED_AND_LOST,
    NO_ROUTE_AND_ENOUGH,
    CONFIDENCE_OF_NO_TALK,
    COMPELLED_CONFIDENCE,
    SPOUSES_WORDS_TO_ANOTHER,
    COMPROMISED_PLEA,
    PAYMENT_AND_PLEA,
    PROSECUTOR_PLEADS,
    STANDING_AND_WITHDRAWN,
    NOBODY_CONVICTED,
    CONDUCT_OF_NOBODY,
    RUN_OUT_BUT_FRESH,
    THROUGH_CHARACTER_AND_NOT,
    ONLY_AND_MAINLY,
    OWN_TRAIT_IN_CIVIL_CASE,
)

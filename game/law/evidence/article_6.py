"""Article VI. Witnesses: who may testify, how they are questioned, and how they are discredited."""

from __future__ import annotations

from datetime import date

from game.law.conditions import Outweighs, Scale, all_of, any_of, unless
from game.law.evidence.article_1 import PROOF_PROMISED
from game.law.evidence.article_4 import (
    BY_ACCUSED,
    BY_REPUTE,
    CREDIBILITY_USES,
    CRIMINAL,
    FOR_CREDIBILITY,
    NOTICE_GIVEN,
    SPECIFIC_ACT,
    UNFAIR_PREJUDICE,
    WORTH,
)
from game.law.evidence.article_8 import HEARSAY, SWORN_AT_A_PROCEEDING
from game.law.evidence.terms import (
    PARTIES,
    Attack,
    Chance,
    Examination,
    Form,
    JuryMatter,
    Kind,
    Method,
    Objected,
    Relief,
    Role,
    Stage,
    Support,
    WitnessRole,
)
from game.law.evidence.vocabulary import (
    Act,
    Against,
    Case,
    Conviction,
    Declarant,
    Expert,
    Link,
    Objection,
    Offer,
    Purpose,
    Question,
    Split,
    Weighing,
    Witness,
)
from game.law.rules import Effect, Period, Rule

# 601-603. Competence, knowledge, oath.

COMPETENCE = Rule(
    cite="601",
    name="Competence",
    elements="Everyone may testify unless a rule says otherwise.",
    raised_by=Witness.competent.stated,
    when=Witness.competent,
    then=Effect.REQUIRED,
    objection=Objected.COMPETENCE,
    source="Fed. R. Evid. 601",
    note="Age, infirmity, drink, conviction and interest go to weight; a child or a person of unsound mind testifies "
    "who can perceive, recall, tell and understand the duty to tell the truth.",
)

DEAD_MAN = Rule(
    cite="601",
    name="Dead man's statute",
    elements="Where state law decides a civil claim it says who is competent, and may silence one who would tell of "
    "the dead.",
    raised_by=Witness.dead_man_statute.stated,
    when=all_of(Witness.dead_man_statute, Case.state_law_supplies_decision),
    then=Effect.EXCLUDES,
    objection=Objected.COMPETENCE,
    source="Fed. R. Evid. 601, second sentence",
    note="On a federal claim, and in every criminal case, the statute is no matter. What each state's statute covers, "
    "and who may waive it, is for the record to say.",
)

KNOWLEDGE = Rule(
    cite="602",
    name="Personal knowledge",
    elements="There must be enough for a jury to find that the witness perceived the matter.",
    raised_by=Witness.personal_knowledge.stated,
    when=Witness.personal_knowledge.is_one_of(Support.NOT_NEEDED, Support.SUFFICIENT, Support.CONCLUSIVE),
    then=Effect.REQUIRED,
    objection=Objected.KNOWLEDGE,
    answered_by=(PROOF_PROMISED,),
    source="Fed. R. Evid. 602",
    note="The witness's own word may be enough. The judge does not decide whether the witness is right.",
)

EXPERT_KNOWLEDGE = Rule(
    cite="602",
    name="Expert's knowledge",
    elements="An expert may speak to facts learned otherwise.",
    raised_by=any_of(Expert.qualified.stated, Witness.role.is_one_of(WitnessRole.EXPERT)),
    answers=(KNOWLEDGE,),
    source="Fed. R. Evid. 602, last sentence; 703",
)

OATH = Rule(
    cite="603",
    name="Oath or affirmation",
    elements="A witness first swears or affirms to tell the truth.",
    raised_by=all_of(
        Witness.oath_given.stated,
        unless(all_of(Witness.role.stated, Witness.role.is_one_of(WitnessRole.INTERPRETER))),
    ),
    when=Witness.oath_given,
    then=Effect.REQUIRED,
    objection=Objected.COMPETENCE,
    source="Fed. R. Evid. 603",
    note="No set form of words is asked for, and no belief; of a child a promise in its own words is enough.",
)

INTERPRETER = Rule(
    cite="604",
    name="Interpreter",
    elements="An interpreter is qualified, and swears or affirms to translate truly.",
    raised_by=Witness.role.is_one_of(WitnessRole.INTERPRETER),
    when=all_of(Witness.competent, Witness.oath_given),
    then=Effect.REQUIRED,
    objection=Objected.COMPETENCE,
    source="Fed. R. Evid. 604",
)

JUDGE = Rule(
    cite="605",
    name="The judge as a witness",
    elements="The judge who presides may not testify at the trial.",
    raised_by=Witness.role.is_one_of(WitnessRole.PRESIDING_JUDGE),
    then=Effect.EXCLUDES,
    source="Fed. R. Evid. 605",
    note="No objection is needed to preserve the point.",
)

JUROR = Rule(
    cite="606(a)",
    name="A juror as a witness at the trial",
    elements="A juror may not testify before the other jurors.",
    raised_by=all_of(
        Witness.role.is_one_of(WitnessRole.JUROR),
        unless(Purpose.kind.is_one_of(Kind.ATTACK_VERDICT)),
    ),
    when=Case.stage.is_one_of(Stage.JURY_TRIAL),
    then=Effect.EXCLUDES,
    objection=Objected.COMPETENCE,
    source="Fed. R. Evid. 606(a)",
)

TOLD_BY_JUROR = any_of(Witness.role.is_one_of(WitnessRole.JUROR), Witness.juror_matter.stated)
"""The account is a juror's, in person, on paper or through another."""

DELIBERATIONS = Rule(
    cite="606(b)",
    name="What happened in the jury room",
    elements="To attack a verdict a juror may tell only of outside information, outside pressure or a slip on the "
    "form.",
    raised_by=Purpose.kind.is_one_of(Kind.ATTACK_VERDICT),
    when=all_of(
        TOLD_BY_JUROR,
        unless(
            Witness.juror_matter.is_one_of(
                JuryMatter.EXTRANEOUS_INFORMATION,
                JuryMatter.OUTSIDE_INFLUENCE,
                JuryMatter.VERDICT_FORM_MISTAKE,
            )
        ),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.COMPETENCE,
    source="Fed. R. Evid. 606(b); Tanner v. United States (1987); Warger v. Shauers (2014)",
    note="It shuts out drink, haste, misread instructions and lies told in jury selection, and also a juror's "
    "affidavit and another's report of what a juror said. One who is no juror may tell what he himself saw.",
)

EFFECT_ON_VOTE = Rule(
    cite="606(b)",
    name="What swayed the vote",
    elements="Even of what came from outside a juror tells that it came, not what it did to anybody's vote.",
    raised_by=Purpose.kind.is_one_of(Kind.ATTACK_VERDICT),
    when=Witness.tells_of_vote,
    then=Effect.EXCLUDES,
    objection=Objected.COMPETENCE,
    source="Fed. R. Evid. 606(b)(1); Mattox v. United States (1892)",
    note="The court asks itself how such a thing would have moved an ordinary jury.",
)

RACE_IN_THE_JURY_ROOM = Rule(
    cite="Amendment VI (impartial jury)",
    name="Race in the jury room",
    elements="In a criminal case a juror may tell of another's open avowal that race drove the vote to convict.",
    raised_by=Witness.juror_matter.is_one_of(JuryMatter.OVERT_RACIAL_ANIMUS),
    when=all_of(Witness.juror_matter.is_one_of(JuryMatter.OVERT_RACIAL_ANIMUS), CRIMINAL, BY_ACCUSED),
    answers=(DELIBERATIONS,),
    source="U.S. Const. amend. VI; Pena-Rodriguez v. Colorado (2017)",
    note="The right to an impartial jury overrides 606(b), which on its own words would hold. An offhand remark is not "
    "enough.",
)

# 607-610. Credibility.

WHO_MAY_IMPEACH = Rule(
    cite="607",
    name="Who may impeach",
    elements="Any party may attack a witness, the one that called the witness too; bias is nearly always to the point.",
    source="Fed. R. Evid. 607; on bias United States v. Abel, 469 U.S. 45 (1984)",
    note="It lifts an old bar that this model never imposes, so by itself it decides nothing here; the one limit that "
    "courts have set to it is the next rule.",
)

SUBTERFUGE = Rule(
    cite="607",
    name="Impeachment as a subterfuge",
    elements="Nobody calls a witness only to bring out, as impeachment, what is otherwise barred as hearsay.",
    raised_by=all_of(Purpose.kind.is_one_of(Kind.IMPEACH_INCONSISTENCY), Link.speaker.stated),
    when=Witness.called_as_subterfuge,
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 607; United States v. Webster (7th Cir. 1984)",
    note="Made by the courts, on the footing of 403.",
)

MAIN_AIM = Rule(
    cite="607",
    name="Impeachment as the main aim",
    elements="Some courts keep the earlier statement out too where getting it in was the main aim of calling the "
    "witness, and not the only one.",
    raised_by=all_of(
        Purpose.kind.is_one_of(Kind.IMPEACH_INCONSISTENCY), Witness.called_mainly_for_statement, Link.speaker.stated
    ),
    when=Split.main_aim.at("the main aim is enough"),
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="United States v. Morlang (4th Cir. 1975); against it United States v. Webster (7th Cir. 1984)",
    note="The two are read here as treatises read them; neither was read again for this. Some courts leave motive "
    "alone and weigh by 403. The question fades with the federal amendment of December 2026.",
)

BY_THE_CALLER = Question.examination.is_one_of(Examination.DIRECT, Examination.REDIRECT)

CALLED_TO_BE_ATTACKED = Rule(
    cite="607",
    name="Calling a witness only to attack",
    elements="Nobody calls a witness from whom nothing is hoped only to attack the witness before the jury.",
    raised_by=any_of(
        Purpose.kind.is_one_of(Kind.IMPEACH_BIAS, Kind.IMPEACH_CONTRADICTION, Kind.IMPEACH_CAPACITY),
        all_of(Purpose.kind.is_one_of(Kind.IMPEACH_TRUTHFUL_CHARACTER), BY_THE_CALLER),
    ),
    when=all_of(BY_THE_CALLER, Witness.called_as_subterfuge),
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 607; United States v. Webster (7th Cir. 1984)",
    note="Otherwise any party may attack any witness: bias, capacity and contradiction need no other rule's leave. One "
    "may bring out what tells against one's own witness, and often does so to draw the sting.",
)

NOTHING_SMUGGLED_TO_2026 = Rule(
    cite="801(d)(1)(A)",
    name="Nothing is smuggled in",
    elements="If the earlier statement was on oath at a proceeding, it is evidence anyway.",
    when=all_of(Declarant.on_cross, SWORN_AT_A_PROCEEDING),
    answers=(SUBTERFUGE, MAIN_AIM),
    in_force=Period(until=date(2026, 12, 1)),
    source="Fed. R. Evid. 801(d)(1)(A)",
)

NOTHING_SMUGGLED = Rule(
    cite="801(d)(1)(A)",
    name="Nothing is smuggled in",
    elements="An earlier inconsistent statement of a witness who can be crossed is evidence anyway.",
    when=Declarant.on_cross,
    answers=(SUBTERFUGE, MAIN_AIM),
    in_force=Period(start=date(2026, 12, 1)),
    source="Fed. R. Evid. 801(d)(1)(A) as transmitted to Congress on 8 Apr 2026, in effect 1 Dec 2026 unless Congress "
    "acts",
    note="Our reading: once any such statement is substantive evidence, the bar has nothing left to guard. No court "
    "has yet said so.",
)

SIDE_ISSUE = Rule(
    cite="403 (collateral matter)",
    name="Contradiction on a side issue",
    elements="A witness may be asked about a slip on a side issue, but no other proof of it is heard.",
    raised_by=all_of(
        Purpose.kind.is_one_of(Kind.IMPEACH_CONTRADICTION, Kind.IMPEACH_INCONSISTENCY),
        any_of(Witness.contradicted_on_side_issue.stated, unless(Purpose.material)),
    ),
    when=all_of(
        any_of(Witness.contradicted_on_side_issue, unless(Purpose.material)),
        any_of(Offer.method.is_one_of(Method.SPECIFIC_ACT_EXTRINSIC), unless(Offer.form.is_one_of(Form.QUESTION_ONLY))),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 403, 607, 611(a)",
    note="The old rule against contradicting on collateral matters stands in no rule by name; courts reach it by 403. "
    "A matter is collateral if it could be proved for no purpose but to contradict. Bias, capacity and untruthful "
    "character by conviction or repute are never collateral.",
)

TRUTHFUL_AFTER_ATTACK = Rule(
    cite="608(a)",
    name="Truthful character before any attack",
    elements="A witness's truthful character may not be shown before it has been attacked.",
    raised_by=Purpose.kind.is_one_of(Kind.REHABILITATE_TRUTHFUL),
    when=unless(Witness.attacked_on.includes(Attack.TRUTHFUL_CHARACTER)),
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 608(a)",
    note="Showing bias or one inconsistency is not such an attack. Doubt: a slashing cross may be.",
)

TRUTHFULNESS_BY_REPUTE = Rule(
    cite="608(a)",
    name="Repute or opinion of truthfulness",
    elements="Reputation or opinion may attack or support a witness, if it is of truthfulness and no other trait.",
    raised_by=all_of(FOR_CREDIBILITY, BY_REPUTE),
    when=unless(all_of(Act.shows_untruthfulness.stated, unless(Act.shows_untruthfulness))),
    then=Effect.REQUIRED,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 608(a)",
    note="A name for violence or drink tells nothing of truth. Silence on which trait it is of is read as "
    "truthfulness, the point it is offered on.",
)

CONVICTION_OFFERED = any_of(
    Conviction.of.stated,
    Conviction.over_one_year.stated,
    Conviction.dishonesty_element.stated,
    Conviction.years_since.stated,
)

ASKED_ON_CROSS = any_of(
    Offer.method.is_one_of(Method.SPECIFIC_ACT_INQUIRY),
    all_of(
        unless(Offer.method.stated),
        SPECIFIC_ACT,
        Offer.form.is_one_of(Form.QUESTION_ONLY),
        Question.examination.is_one_of(Examination.CROSS, Examination.RECROSS),
    ),
)

UNTRUTHFUL_ACT_PROVED = Rule(
    cite="608(b)",
    name="Outside proof of untruthful acts",
    elements="Outside proof of specific acts may not attack or support a witness's character for truthfulness.",
    raised_by=any_of(
        all_of(
            FOR_CREDIBILITY,
            any_of(
                Offer.method.is_one_of(Method.SPECIFIC_ACT_EXTRINSIC),
                all_of(SPECIFIC_ACT, unless(any_of(ASKED_ON_CROSS, BY_REPUTE))),
            ),
            unless(CONVICTION_OFFERED),
        ),
        all_of(
            Purpose.kind.is_one_of(Kind.IMPEACH_BIAS, Kind.IMPEACH_CONTRADICTION, Kind.IMPEACH_CAPACITY),
            Offer.method.is_one_of(Method.SPECIFIC_ACT_EXTRINSIC),
        ),
    ),
    when=FOR_CREDIBILITY,
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 608(b); amended 1 Dec 2003; United States v. Abel (1984)",
    note="It governs character for truthfulness only: proof of bias, contradiction, capacity or an earlier statement "
    "is not barred by it.",
)

UNTRUTHFUL_ACT_ASKED = Rule(
    cite="608(b)",
    name="Proper question about an untruthful act",
    elements="On cross a witness may be asked of acts that tell on truthfulness, if there is a basis for asking.",
    raised_by=all_of(FOR_CREDIBILITY, ASKED_ON_CROSS),
    when=all_of(Act.shows_untruthfulness, Question.good_faith_basis, unless(Question.asks_what_others_made_of_it)),
    then=Effect.REQUIRED,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 608(b) and the advisory committee's note of 2003",
    note="The court may allow it; 403 and 611 are its measure. Acts of violence and mere arrests tell nothing of "
    "truth. Asking what an employer or a court made of the act brings in another's opinion by the back door.",
)

COURTS_FINDING = Rule(
    cite="608(b)",
    name="What a court made of the witness",
    elements="Some courts let a witness be asked on cross whether another court found that he was not to be believed.",
    raised_by=Question.asks_of_courts_finding,
    when=all_of(Split.courts_finding.at("it may be asked"), Act.shows_untruthfulness),
    answers=(UNTRUTHFUL_ACT_ASKED,),
    source="United States v. Dawson (7th Cir. 2006); United States v. White (2d Cir. 2012); United States v. Woodard "
    "(10th Cir. 2012); against them United States v. Davis (3d Cir. 1999)",
    note="Davis barred what police investigators had found, as hearsay and as outside proof; the committee's note of "
    "2003 follows it. Others tell a court's finding apart, and then weigh how like the two cases are.",
)

ANSWER_TAKEN = Rule(
    cite="608(b)",
    name="The answer must be taken",
    elements="The examiner must take the answer: no document and no other witness may prove the act.",
    raised_by=all_of(FOR_CREDIBILITY, ASKED_ON_CROSS),
    then=Effect.LIMITS_FORM,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 608(b)",
    note="Pressing the witness further on cross, and reminding him of the oath, are not outside proof. One who "
    "testifies on another matter does not thereby give up the privilege against self-incrimination on such acts.",
)

CONVICTION_TO_IMPEACH = all_of(Purpose.kind.is_one_of(Kind.IMPEACH_TRUTHFUL_CHARACTER), CONVICTION_OFFERED)
ON_TRIAL_HERE = any_of(
    Conviction.of.is_one_of(Role.ACCUSED),
    all_of(Conviction.of.is_one_of(Role.CODEFENDANT), Case.joint_trial),
)
OF_ACCUSED = all_of(CRIMINAL, ON_TRIAL_HERE)
OVER_TEN_YEARS = Conviction.years_since.at_least(11)

CONVICTION_ENTERED = Rule(
    cite="609(a)",
    name="Conviction that has been entered",
    elements="It counts from the day on which it was entered.",
    raised_by=unless(Conviction.appeal_pending),
    then=Conviction.counts,
    source="Fed. R. Evid. 609(a)",
)

APPEAL_PENDING = Rule(
    cite="609(e)",
    name="Appeal pending",
    elements="A conviction under appeal counts, and the appeal may be mentioned.",
    raised_by=Conviction.appeal_pending,
    then=Conviction.counts,
    source="Fed. R. Evid. 609(e)",
)

CONVICTION_DESCRIBED = Rule(
    cite="609(a)",
    name="Impeachment by conviction",
    elements="A conviction may attack a witness's truthfulness; whose it is and how old it is decide by which test.",
    raised_by=CONVICTION_TO_IMPEACH,
    when=all_of(unless(Conviction.of.is_one_of(Role.NOBODY)), Conviction.years_since.at_least(0), Conviction.counts),
    then=Effect.REQUIRED,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 609(a)",
    note="It can fail only by silence. The acts behind a conviction are a matter for 608(b); a conviction that shows "
    "bias or contradicts the witness is not governed by 609 at all.",
)

CRIME_TOO_SLIGHT = Rule(
    cite="609(a)",
    name="Limits on impeachment by conviction",
    elements="A conviction impeaches only if the crime carried more than a year, or was one of dishonesty.",
    raised_by=CONVICTION_TO_IMPEACH,
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 609(a)(1)-(2)",
    note="What counts is the sentence the crime carried, not the one given.",
)

FELONY_OF_WITNESS = Rule(
    cite="609(a)(1)(A)",
    name="Felony of a witness",
    elements="A crime that carried more than a year impeaches a witness who is not on trial, subject to 403.",
    raised_by=all_of(CONVICTION_TO_IMPEACH, unless(OF_ACCUSED)),
    when=Conviction.over_one_year,
    answers=(CRIME_TOO_SLIGHT,),
    source="Fed. R. Evid. 609(a)(1)(A)",
    note="A party to a civil case who testifies is a witness under this part.",
)

PREJUDICE_TO_ACCUSED = Outweighs(
    "609(a)(1)(B)",
    Scale(
        "the prejudice to the accused",
        (Weighing.unfair_prejudice,),
        lighter=(all_of(Objection.instruction_requested, Purpose.instruction_can_cure),),
    ),
    WORTH,
    margin=0,
    settled=Purpose.weighing_settled,
)

FELONY_OF_ACCUSED = Rule(
    cite="609(a)(1)(B)",
    name="Felony of the accused",
    elements="A crime that carried more than a year may impeach a defendant who testifies, by a balance of its own.",
    raised_by=all_of(CONVICTION_TO_IMPEACH, CRIMINAL),
    when=all_of(Conviction.over_one_year, ON_TRIAL_HERE),
    answers=(CRIME_TOO_SLIGHT,),
    source="Fed. R. Evid. 609(a)(1)(B)",
    note="One who does not testify cannot complain of the ruling (Luce v. United States, 1984), and one who brings the "
    "conviction out first gives up the point (Ohler v. United States, 2000).",
)

PREJUDICED_BY_FELONY = Rule(
    cite="609(a)(1)(B)",
    name="Impeaching the accused by a felony",
    elements="It does so only if its worth outweighs the prejudice to that defendant.",
    raised_by=all_of(CONVICTION_TO_IMPEACH, OF_ACCUSED),
    when=all_of(PREJUDICE_TO_ACCUSED, any_of(unless(OVER_TEN_YEARS), Conviction.ran_out_since_charge)),
    answers=(FELONY_OF_ACCUSED,),
    source="Fed. R. Evid. 609(a)(1)(B)",
    note="The prosecution bears the burden, and likeness to the charge adds prejudice, not worth. Past ten years the "
    "stricter balance of 609(b) takes over, unless the years are counted to the charge. A proposal before the "
    "rulemakers would ask for substantially more worth.",
)

FELONY_INSTEAD_OF_403 = Rule(
    cite="609(a)(1)(B)",
    name="Own test for the accused's felony",
    elements="Its balance leans the other way, so the balance of 403 falls away.",
    raised_by=all_of(CONVICTION_TO_IMPEACH, OF_ACCUSED),
    answers=(UNFAIR_PREJUDICE,),
    source="Fed. R. Evid. 609(a)(1)(B)",
)

CRIME_OF_DISHONESTY = Rule(
    cite="609(a)(2)",
    name="Crime of dishonesty",
    elements="Any crime, however small, may impeach if its elements required a dishonest act or false statement; "
    "nothing is weighed.",
    raised_by=CONVICTION_TO_IMPEACH,
    when=Conviction.dishonesty_element,
    answers=(CRIME_TOO_SLIGHT, UNFAIR_PREJUDICE),
    source="Fed. R. Evid. 609(a)(2); amended 1 Dec 2006",
    note="Perjury, fraud, forgery, embezzlement. Theft, shoplifting, robbery and violence are not such crimes in "
    "themselves. Courts once looked behind the elements for a lie; since 2006 the text looks only to what had to be "
    "proved or admitted, so here that is a fact and no split. New Mexico took the same words in 2007.",
)

OLD_BALANCE = Outweighs(
    "609(b)",
    Scale("its prejudice", (Weighing.unfair_prejudice,)),
    WORTH,
    margin=-1,
    settled=Purpose.weighing_settled,
)

OLD_CONVICTION = Rule(
    cite="609(b)",
    name="Conviction over ten years old",
    elements="After more than ten years it is out, unless its worth on specific facts substantially outweighs its "
    "prejudice and written notice was given.",
    raised_by=all_of(CONVICTION_TO_IMPEACH, OVER_TEN_YEARS),
    when=any_of(OLD_BALANCE, unless(NOTICE_GIVEN)),
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 609(b)",
    note="Counted from conviction or release from confinement, whichever is later; crimes of dishonesty too. A year "
    "begun counts as a year here: ten years and a month is stated as 11.",
)

OLD_INSTEAD_OF_403 = Rule(
    cite="609(b)",
    name="Own test for an old conviction",
    elements="Its balance leans the other way, so the balance of 403 falls away.",
    raised_by=all_of(CONVICTION_TO_IMPEACH, OVER_TEN_YEARS),
    answers=(UNFAIR_PREJUDICE,),
    source="Fed. R. Evid. 609(b)",
)

TEN_YEARS_TO_THE_CHARGE = Rule(
    cite="609(b)",
    name="Ten years counted to the charge",
    elements="Some courts stop counting the ten years when the charge is brought, and not at the trial.",
    raised_by=Conviction.ran_out_since_charge,
    when=Split.ten_years_end.at("they end at the charge"),
    answers=(OLD_CONVICTION, OLD_INSTEAD_OF_403),
    source="Fed. R. Evid. 609(b), which names no last day; B. Levine, The Missing Endpoint of Rule 609(b) (2024)",
    note="Other days have been proposed: the crime charged, the arrest, the day the witness testifies. That courts are "
    "divided is seen in Levine; which court holds what was not checked, so none is named.",
)

PARDON = Rule(
    cite="609(c)",
    name="Pardon or annulment",
    elements="A conviction pardoned for innocence, or for rehabilitation with no later felony, is out.",
    raised_by=all_of(CONVICTION_TO_IMPEACH, Conviction.relief.stated),
    when=Conviction.relief.is_one_of(Relief.REHABILITATION_NO_LATER_FELONY, Relief.INNOCENCE),
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 609(c)",
    note="A pardon for mercy, or only to restore civil rights, changes nothing.",
)

JUVENILE = Rule(
    cite="609(d)",
    name="Juvenile adjudication",
    elements="It is out, save in a criminal case against a witness other than the accused where a fair trial needs it.",
    raised_by=all_of(CONVICTION_TO_IMPEACH, Conviction.juvenile),
    when=unless(all_of(CRIMINAL, unless(ON_TRIAL_HERE), Conviction.juvenile_conditions)),
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 609(d); Davis v. Alaska (1974)",
    note="The same adjudication may show bias, which is no business of 609.",
)

CONVICTION_BY_ITS_RECORD = Rule(
    cite="609(a)",
    name="Conviction shown by its record",
    elements="To impeach, a conviction is shown by the witness's answer or by the record of the court.",
    raised_by=all_of(CONVICTION_TO_IMPEACH, Link.speaker.is_one_of(Role.COURT)),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 609(a), 803(8)(A)(i), 803(22)",
    note="The judgment proves that there was a conviction; what the crime was made of is 803(22)'s business.",
)

BELIEF = Rule(
    cite="610",
    name="Religious beliefs",
    elements="What a witness believes may not be used to attack or support credibility.",
    raised_by=Witness.religion_used.stated,
    when=all_of(
        Witness.religion_used,
        Purpose.kind.is_one_of(*CREDIBILITY_USES, Kind.REHABILITATE_OTHER, Kind.IMPEACH_CAPACITY),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 610",
    note="Membership that shows interest or bias is not barred.",
)

# 611. The form of questions. These are conventions of the court's control, reviewed only for abuse of discretion.

CONTROL = "Fed. R. Evid. 611(a)"
EXPERT_WITNESS = all_of(Witness.role.stated, Witness.role.is_one_of(WitnessRole.EXPERT))

COMPOUND = Rule(
    cite="611(a)",
    name="Compound question",
    elements="One question asks one thing.",
    raised_by=Question.compound.stated,
    when=Question.compound,
    then=Effect.EXCLUDES,
    objection=Objected.COMPOUND,
    source=CONTROL,
    note="Counsel may ask the parts one by one.",
)

ARGUMENTATIVE = Rule(
    cite="611(a)",
    name="Argumentative question",
    elements="A question asks for facts and does not argue the case.",
    raised_by=Question.argumentative.stated,
    when=Question.argumentative,
    then=Effect.EXCLUDES,
    objection=Objected.ARGUMENTATIVE,
    source=CONTROL,
    note="Courts give more room on cross.",
)

ASKED_AND_ANSWERED = Rule(
    cite="611(a)",
    name="Asked and answered",
    elements="An examiner who has the answer does not ask again.",
    raised_by=Question.already_answered.stated,
    when=Question.already_answered,
    then=Effect.EXCLUDES,
    objection=Objected.ASKED_AND_ANSWERED,
    source=CONTROL,
    note="Another examiner may ask, and so may the same one if the first answer was evasive.",
)

ASSUMES_FACTS = Rule(
    cite="611(a)",
    name="Assumes facts not in evidence",
    elements="A question does not take as given a disputed fact that nobody has proved.",
    raised_by=Question.assumes_unproved_fact.stated,
    when=all_of(Question.assumes_unproved_fact, unless(all_of(EXPERT_WITNESS, Question.assumption_supported))),
    then=Effect.EXCLUDES,
    objection=Objected.ASSUMES_FACTS,
    source="Fed. R. Evid. 611(a), 702, 705",
    note="An expert may be asked a hypothetical question, but only on facts that the evidence supports, or will before "
    "the case ends. On cross of an ordinary witness courts allow more where counsel has ground for the fact.",
)

MISSTATES = Rule(
    cite="611(a)",
    name="Misstates the evidence",
    elements="A question does not misquote the testimony.",
    raised_by=Question.misstates_testimony.stated,
    when=Question.misstates_testimony,
    then=Effect.EXCLUDES,
    objection=Objected.MISSTATES,
    source=CONTROL,
)

SPECULATION = Rule(
    cite="602",
    name="Calls for speculation",
    elements="A witness tells what was perceived and does not guess.",
    raised_by=Question.calls_for_speculation.stated,
    when=all_of(Question.calls_for_speculation, unless(EXPERT_WITNESS)),
    then=Effect.EXCLUDES,
    objection=Objected.SPECULATION,
    source="Fed. R. Evid. 602, 611(a), 701",
    note="An estimate from what the witness saw is no guess, and an expert may give an opinion on assumed facts.",
)

NARRATIVE = Rule(
    cite="611(a)",
    name="Calls for a narrative",
    elements="A question does not invite a story at large, which leaves no time to object.",
    raised_by=Question.calls_for_narrative.stated,
    when=Question.calls_for_narrative,
    then=Effect.EXCLUDES,
    objection=Objected.NARRATIVE,
    source=CONTROL,
    note="Courts often let a child or an expert tell it whole.",
)

VAGUE = Rule(
    cite="611(a)",
    name="Vague question",
    elements="A question can be understood.",
    raised_by=Question.vague.stated,
    when=Question.vague,
    then=Effect.EXCLUDES,
    objection=Objected.VAGUE,
    source=CONTROL,
)

CUMULATIVE = Rule(
    cite="611(a)(2)",
    name="Cumulative question",
    elements="The court need not hear again what other proof has shown.",
    raised_by=Question.cumulative.stated,
    when=Question.cumulative,
    then=Effect.EXCLUDES,
    objection=Objected.CUMULATIVE,
    source="Fed. R. Evid. 611(a)(2), 403",
)

REPETITION = Rule(
    cite="611(a)",
    name="Control of repetition",
    elements="A point once made before the jury need not be made again and again.",
    raised_by=Question.repeated_point.stated,
    when=Question.repeated_point,
    then=Effect.EXCLUDES,
    objection=Objected.CUMULATIVE,
    source="Fed. R. Evid. 611(a)(1)-(2); Delaware v. Van Arsdall (1986)",
    note="A judge has wide room to stop repetition, but not to cut off a line of attack on bias altogether.",
)

HARASSING = Rule(
    cite="611(a)(3)",
    name="Harassing the witness",
    elements="The court shields a witness from harassment and undue embarrassment.",
    raised_by=Question.harassing.stated,
    when=Question.harassing,
    then=Effect.EXCLUDES,
    objection=Objected.HARASSING,
    source="Fed. R. Evid. 611(a)(3)",
)

CALLS_FOR_LAW = Rule(
    cite="701 (legal conclusion)",
    name="Calls for a legal conclusion",
    elements="A question asks for facts and leaves the law to the court.",
    raised_by=Question.calls_for_legal_conclusion.stated,
    when=Question.calls_for_legal_conclusion,
    then=Effect.EXCLUDES,
    objection=Objected.LEGAL_CONCLUSION,
    source="Fed. R. Evid. 701(b), 702(a), 704(a)",
    note="A word that the law also uses may be asked for in its everyday sense.",
)

ANSWER_DOES_NOT_RESPOND = Rule(
    cite="611(a)",
    name="Answer that does not respond",
    elements="The examiner may have struck an answer that does not meet the question.",
    raised_by=Question.answer_unresponsive.stated,
    when=all_of(Question.answer_unresponsive, Objection.by_examiner),
    then=Effect.EXCLUDES,
    objection=Objected.UNRESPONSIVE,
    source=CONTROL,
    note="It is the examiner's to complain of: the other side must find a ground against what was said. Whether "
    "otherwise good evidence is struck is for the court, and a few courts hear the complaint from either side.",
)

ANSWER_RUNS_ON = Rule(
    cite="611(a)",
    name="Answer beyond the question",
    elements="An answer keeps to what was asked; what runs on past it is struck.",
    raised_by=Question.answer_runs_on.stated,
    when=Question.answer_runs_on,
    then=Effect.EXCLUDES,
    objection=Objected.UNRESPONSIVE,
    source=CONTROL,
    note="Counsel must be able to meet what is coming by an objection, so either side may complain of what is "
    "volunteered. Of an answer that merely fails to respond only the examiner may.",
)

BASIS_TO_ASK = Rule(
    cite="611(a)",
    name="Basis for the question",
    elements="Who insinuates a fact by a question must have a reason to believe it.",
    raised_by=Question.good_faith_basis.stated,
    when=Question.good_faith_basis,
    then=Effect.REQUIRED,
    objection=Objected.FORM,
    source="Fed. R. Evid. 611(a); Michelson v. United States (1948)",
)

BEYOND_SCOPE = Rule(
    cite="611(b)",
    name="Beyond the scope",
    elements="Cross keeps to the subject of the direct and to credibility, unless the court lets counsel ask as if on "
    "direct.",
    raised_by=all_of(
        any_of(Question.outside_direct.stated, Question.goes_to_credibility.stated),
        Question.examination.is_one_of(Examination.CROSS, Examination.REDIRECT, Examination.RECROSS),
    ),
    when=all_of(Question.outside_direct, unless(Question.goes_to_credibility), unless(Question.court_allows_as_direct)),
    then=Effect.EXCLUDES,
    objection=Objected.SCOPE,
    source="Fed. R. Evid. 611(b)",
    note="The direct is read by its subject, not word for word. For redirect and recross the same limit is custom: "
    "each keeps to what the one before it opened. Where the court lets counsel go on, it is as if on direct, and "
    "counsel does not lead.",
)

LEADING = Rule(
    cite="611(c)",
    name="Leading question",
    elements="On direct, or on a cross of one's own side, a question does not suggest its answer.",
    raised_by=Question.leading.stated,
    when=all_of(
        Question.leading,
        any_of(
            Question.examination.is_one_of(Examination.DIRECT, Examination.REDIRECT),
            Witness.of_examiners_side,
            Question.court_allows_as_direct,
        ),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.LEADING,
    source="Fed. R. Evid. 611(c)",
    note="On cross leading is ordinarily allowed. A court may forbid it where the cross is one in form only, as of a "
    "party by its own counsel after the other side called it.",
)

LEADING_NEEDED = Rule(
    cite="611(c)",
    name="Leading where it is needed",
    elements="Counsel may lead on direct too, on a preliminary matter or to help a witness who cannot testify without "
    "it.",
    raised_by=any_of(Question.preliminary, Witness.needs_leading_help),
    answers=(LEADING,),
    source="Fed. R. Evid. 611(c)",
    note="The young, the timid, the confused and the forgetful; and what nobody disputes.",
)

LEADING_HOSTILE = Rule(
    cite="611(c)(2)",
    name="Leading a hostile witness",
    elements="Counsel may lead a hostile witness on direct too, and the opposing party or one of its side.",
    raised_by=Witness.hostile_or_adverse,
    answers=(LEADING,),
    source="Fed. R. Evid. 611(c)(2)",
)

# 612-613. Refreshing memory, and earlier statements.

TESTS = (
    Kind.IMPEACH_INCONSISTENCY,
    Kind.IMPEACH_BIAS,
    Kind.IMPEACH_CAPACITY,
    Kind.IMPEACH_CONTRADICTION,
    Kind.REFRESH_MEMORY,
)

REFRESHING = Rule(
    cite="612",
    name="What refreshes is not thereby evidence",
    elements="Anything may refresh a witness's memory, but what refreshes does not come in for that.",
    raised_by=any_of(Purpose.kind.is_one_of(Kind.REFRESH_MEMORY), Witness.refreshed_by.is_one_of(*PARTIES)),
    when=all_of(
        Purpose.kind.is_one_of(Kind.REFRESH_MEMORY),
        Offer.as_exhibit,
        unless(Purpose.opened_by_opponent),
        unless(all_of(Witness.refreshed_by.stated, unless(Witness.refreshed_by.same_as(Offer.proponent)))),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.HEARSAY,
    source="Fed. R. Evid. 612",
    note="Whoever wrote it, and whether or not it could come in. It differs from a record of what was once known "
    "(803(5)), which is read where memory fails. A privileged paper that refreshed is a matter for 612 and 501 both.",
)

REFRESHER_OF_OPPONENT = Rule(
    cite="612(b)",
    name="What refreshed the other side's witness",
    elements="The side whose opponent refreshed a witness may put in what bears on the testimony, to test it.",
    raised_by=Witness.refreshed_by.is_one_of(*PARTIES),
    when=unless(Witness.refreshed_by.same_as(Offer.proponent)),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 612(b)",
    note="The side that used it gets nothing in by this.",
)

REFRESHER_AS_PROOF = Rule(
    cite="612(b)",
    name="Refresher as proof",
    elements="What comes in because it refreshed goes to the witness's credit and does not prove what it says.",
    raised_by=Witness.refreshed_by.is_one_of(*PARTIES),
    when=unless(Purpose.kind.is_one_of(*TESTS)),
    answers=(REFRESHER_OF_OPPONENT,),
    source="Fed. R. Evid. 612(b), as commonly read",
    note="Doubt: the rule does not say so. An exception to 802 may still let it in as proof.",
)

REFRESHED_IN_SECRET = Rule(
    cite="612",
    name="Showing what refreshed the witness",
    elements="The other side may see what a witness used to refresh memory, ask about it and use it.",
    raised_by=any_of(Purpose.kind.is_one_of(Kind.REFRESH_MEMORY), Witness.refreshing_item_shown.stated),
    when=any_of(
        Witness.refreshing_item_shown,
        all_of(Witness.refreshed_before, unless(Witness.justice_asks_to_show)),
    ),
    then=Effect.REQUIRED,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 612(a)-(c)",
    note="Of what was used before testifying the court asks it only where justice does. If the prosecution will not "
    "show it the testimony is struck, or a new trial ordered; otherwise the court finds a fitting remedy.",
)

ASKED_OF_STATEMENT = all_of(
    Purpose.kind.is_one_of(Kind.IMPEACH_INCONSISTENCY), Offer.form.is_one_of(Form.QUESTION_ONLY)
)

STATEMENT_SHOWN = Rule(
    cite="613(a)",
    name="Showing the statement to counsel",
    elements="The witness need not see the earlier statement; opposing counsel must, on request.",
    raised_by=any_of(Witness.statement_disclosed.stated, ASKED_OF_STATEMENT),
    when=Witness.statement_disclosed,
    then=Effect.REQUIRED,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 613(a)",
    note="The witness may be asked of it, and of a silence where one would have spoken, with no paper in hand.",
)

OUTSIDE_PROOF_OF_STATEMENT = all_of(
    Purpose.kind.is_one_of(Kind.IMPEACH_INCONSISTENCY),
    Link.inconsistent_with_testimony,
    any_of(
        Witness.chance_to_explain.stated,
        Offer.method.is_one_of(Method.SPECIFIC_ACT_EXTRINSIC),
        Offer.form.is_one_of(Form.WRITING, Form.RECORDING),
    ),
)

CHANCE_TO_EXPLAIN_TO_2024 = Rule(
    cite="613(b)",
    name="No chance to explain",
    elements="Outside proof of it is out if the witness never gets a chance to explain or deny.",
    raised_by=OUTSIDE_PROOF_OF_STATEMENT,
    when=unless(
        Witness.chance_to_explain.is_one_of(Chance.BEFORE_EXTRINSIC, Chance.AFTER_EXTRINSIC, Chance.EXCUSED_BY_COURT)
    ),
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    in_force=Period(until=date(2024, 12, 1)),
    source="Fed. R. Evid. 613(b) as it stood before 1 Dec 2024",
)

CHANCE_TO_EXPLAIN = Rule(
    cite="613(b)",
    name="No chance to explain",
    elements="Outside proof of it is out until the witness has had a chance to explain or deny, unless the court "
    "excused it.",
    raised_by=OUTSIDE_PROOF_OF_STATEMENT,
    when=unless(Witness.chance_to_explain.is_one_of(Chance.BEFORE_EXTRINSIC, Chance.EXCUSED_BY_COURT)),
    then=Effect.EXCLUDES,
    objection=Objected.IMPEACHMENT,
    in_force=Period(start=date(2024, 12, 1)),
    source="Fed. R. Evid. 613(b); amended 1 Dec 2024",
    note="It lets the statement in to impeach only; its truth is a matter for 801. On a collateral point outside "
    "proof is kept out by 403.",
)

PARTY_STATEMENT_UNEXPLAINED = Rule(
    cite="613(b)",
    name="Opposing party's statement",
    elements="The chance to explain is not owed for the statement of the party it is offered against.",
    raised_by=any_of(
        Link.speaker.same_as(Against.role),
        Link.adopted_by.same_as(Against.role),
        Link.authorized_by.same_as(Against.role),
        Link.agent_of.same_as(Against.role),
        Link.conspired_with.same_as(Against.role),
    ),
    answers=(CHANCE_TO_EXPLAIN,),
    source="Fed. R. Evid. 613(b), last sentence; 801(d)(2)",
)

COURT_CALLS = Rule(
    cite="614",
    name="The court's own witnesses and questions",
    elements="The court may call a witness and may question one; each side may cross-examine.",
    source="Fed. R. Evid. 614",
    note="It keeps nothing out. An objection may wait until the jury is out of the room.",
)

ORDERED_OUT = Rule(
    cite="615",
    name="Witness who heard the others",
    elements="On request the court orders witnesses out, and may shut out one who breaks the order.",
    raised_by=Witness.heard_others.stated,
    when=all_of(
        Witness.ordered_out,
        Witness.heard_others,
        any_of(unless(Witness.learned_outside), Witness.order_reached_outside),
        unless(Witness.may_stay),
        Split.broken_order.at("the witness is not heard"),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.COMPETENCE,
    source="Fed. R. Evid. 615; amended 1 Dec 2023; Holder v. United States (1893)",
    note="A party, the one officer named for a party that is no person, one shown to be essential and one whom a "
    "statute allows may stay. An order reaches what is learned outside the courtroom only if it says so. What a "
    "breach costs is for the court.",
)

RULES = (
    COMPETENCE,
    DEAD_MAN,
    KNOWLEDGE,
    EXPERT_KNOWLEDGE,
    OATH,
    INTERPRETER,
    JUDGE,
    JUROR,
    DELIBERATIONS,
    EFFECT_ON_VOTE,
    RACE_IN_THE_JURY_ROOM,
    WHO_MAY_IMPEACH,
    SUBTERFUGE,
    MAIN_AIM,
    CALLED_TO_BE_ATTACKED,
    NOTHING_SMUGGLED_TO_2026,
    NOTHING_SMUGGLED,
    SIDE_ISSUE,
    TRUTHFUL_AFTER_ATTACK,
    TRUTHFULNESS_BY_REPUTE,
    UNTRUTHFUL_ACT_PROVED,
    UNTRUTHFUL_ACT_ASKED,
    COURTS_FINDING,
    ANSWER_TAKEN,
    CONVICTION_ENTERED,
    APPEAL_PENDING,
    CONVICTION_DESCRIBED,
    CRIME_TOO_SLIGHT,
    FELONY_OF_WITNESS,
    FELONY_OF_ACCUSED,
    PREJUDICED_BY_FELONY,
    FELONY_INSTEAD_OF_403,
    CRIME_OF_DISHONESTY,
    OLD_CONVICTION,
    OLD_INSTEAD_OF_403,
    TEN_YEARS_TO_THE_CHARGE,
    PARDON,
    JUVENILE,
    CONVICTION_BY_ITS_RECORD,
    BELIEF,
    COMPOUND,
    ARGUMENTATIVE,
    ASKED_AND_ANSWERED,
    ASSUMES_FACTS,
    MISSTATES,
    SPECULATION,
    NARRATIVE,
    VAGUE,
    CUMULATIVE,
    REPETITION,
    HARASSING,
    CALLS_FOR_LAW,
    ANSWER_DOES_NOT_RESPOND,
    ANSWER_RUNS_ON,
    BASIS_TO_ASK,
    BEYOND_SCOPE,
    LEADING,
    LEADING_NEEDED,
    LEADING_HOSTILE,
    REFRESHING,
    REFRESHER_OF_OPPONENT,
    REFRESHER_AS_PROOF,
    REFRESHED_IN_SECRET,
    STATEMENT_SHOWN,
    CHANCE_TO_EXPLAIN_TO_2024,
    CHANCE_TO_EXPLAIN,
    PARTY_STATEMENT_UNEXPLAINED,
    COURT_CALLS,
    ORDERED_OUT,
)

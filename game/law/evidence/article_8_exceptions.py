"""Article VIII, continued: the exceptions to the rule against hearsay (803-807), each an answer and no more."""

from __future__ import annotations

from datetime import date

from game.law.conditions import all_of, any_of, unless
from game.law.evidence.article_6 import CHANCE_TO_EXPLAIN, UNTRUTHFUL_ACT_PROVED
from game.law.evidence.article_8 import HEARSAY
from game.law.evidence.terms import (
    PARTIES,
    CaseKind,
    Content,
    ConvictedBy,
    Corroboration,
    Examiner,
    Foundation,
    Interest,
    Kind,
    Memory,
    Notice,
    Objected,
    Paper,
    Position,
    PublicContent,
    Reason,
    Role,
    Setting,
    Subject,
    Timing,
    Trust,
)
from game.law.evidence.vocabulary import (
    Against,
    Case,
    Conviction,
    Declarant,
    Exhibit,
    Link,
    Offer,
    Place,
    Purpose,
    Split,
    Witness,
)
from game.law.rules import Effect, Period, Rule

CIVIL = Case.kind.is_one_of(CaseKind.CIVIL)
CRIMINAL = Case.kind.is_one_of(CaseKind.CRIMINAL)
AGAINST_THE_ACCUSED = Against.role.is_one_of(Role.ACCUSED, Role.CODEFENDANT)
AGAINST_THE_GOVERNMENT = Against.role.is_one_of(Role.PROSECUTION)
OF_THE_MOMENT = Link.content.includes(
    Content.PRESENT_MENTAL_STATE, Content.PRESENT_BODILY_CONDITION, Content.PLAN, Content.WILL_MATTER
)
OTHER_MATTERS = (
    Content.GENERAL_CAUSE,
    Content.FAULT_OR_IDENTITY,
    Content.FAMILY_HISTORY,
    Content.CAUSE_OF_OWN_DEATH,
    Content.BOUNDARY_OR_GENERAL_HISTORY,
)
"""What no state of mind carries in with it: the speaker tells it from memory or belief."""
OUTERMOST = Place.link.is_one_of(Position.FIRST)
"""An exhibit is the outermost statement of a chain; what it quotes needs an answer of its own."""

# 803: whether or not the speaker could be called.

PRESENT_SENSE = Rule(
    cite="803(1)",
    name="Present sense impression",
    elements="It describes or explains an event and was made while the speaker perceived it or immediately after.",
    raised_by=all_of(Link.describes_event, Link.timing.stated),
    when=Link.timing.is_one_of(Timing.DURING, Timing.IMMEDIATELY_AFTER),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(1)",
    note="No excitement is asked for; time is all, and whoever offers the statement must show it: a record silent on "
    "the time does not claim this exception. Courts forgive a slight lapse, and differ on how much: a scene that says "
    "'some minutes after' means time to reflect.",
)

EXCITED_UTTERANCE = Rule(
    cite="803(2)",
    name="Excited utterance",
    elements="It relates to a startling event and was made while its stress still held the speaker.",
    raised_by=Link.startling_event,
    when=all_of(Link.under_stress, Link.startling_event),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(2)",
    note="Lapse of time is evidence of calm, not a test of its own. To relate to the event is wider than to describe "
    "it, as a present sense impression must.",
)

EVENT_SHOWN_BY_WORDS = Rule(
    cite="803(2)",
    name="Event that only the words show",
    elements="Some courts ask for other proof that anything startling happened, and will not take the words for it.",
    raised_by=Link.event_shown_by_words_alone,
    when=Split.event_proof.at("other proof is needed"),
    answers=(EXCITED_UTTERANCE,),
    source="United States v. Brown (3d Cir. 2001); against it People v. Burton (Mich. 1989), narrowed by People v. "
    "Barrett (Mich. 2008)",
    note="The judge, whom no rule of evidence binds here (104(a)), may look at the words themselves. Since Barrett "
    "Michigan looks at them too, beside something else. In most stories a shaken speaker is that something.",
)

STATE_OF_MIND = Rule(
    cite="803(3)",
    name="Then-existing state of mind or body",
    elements="It tells how the speaker then felt, in mind or body, or what he then meant to do.",
    raised_by=OF_THE_MOMENT,
    when=OF_THE_MOMENT,
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(3); Mutual Life Ins. Co. v. Hillmon (1892)",
    note="The contents stated are those of the part that is offered. Present remorse is a state of mind; whether it "
    "matters is for 401.",
)

MEMORY = Rule(
    cite="803(3)",
    name="Memory or belief",
    elements="What the speaker remembered or believed is not let in to prove it by being told along with a feeling.",
    raised_by=OF_THE_MOMENT,
    when=Link.content.includes(Content.PAST_FACT, *OTHER_MATTERS),
    answers=(STATE_OF_MIND,),
    source="Fed. R. Evid. 803(3); Shepard v. United States (1933)",
    note="'I am afraid of him' is a feeling, 'he hit me on Monday' a memory. A pain felt now is a symptom too, and "
    "comes in; since when it has hurt is a past fact. Without this the exception would swallow the rule.",
)

OWN_WILL = Rule(
    cite="803(3)",
    name="The speaker's own will",
    elements="About the validity or the terms of his own will the speaker's memory counts too.",
    raised_by=Link.content.includes(Content.WILL_MATTER),
    when=Link.content.includes(Content.WILL_MATTER),
    answers=(MEMORY,),
    source="Fed. R. Evid. 803(3)",
    note="Need, more than trust, made this exception: the one who knew is dead. Who brought pressure to bear bears on "
    "validity, so what was remembered of that comes in too.",
)

HILLMON = Rule(
    cite="803(3)",
    name="Limit on proving another's act",
    elements="Some courts take a plan as proof of what the speaker did, but not of what someone else did.",
    raised_by=Link.plan_of_another,
    when=any_of(
        Split.hillmon.at("it may not"),
        all_of(
            Split.hillmon.at("it may with other proof"),
            unless(Link.corroboration.is_one_of(Corroboration.CLEAR)),
        ),
    ),
    answers=(STATE_OF_MIND,),
    source="Mutual Life Ins. Co. v. Hillmon (1892) and the courts divided on it",
    note="Hillmon itself allowed both. United States v. Pheaster (9th Cir. 1976) follows it; United States v. "
    "Delvecchio (2d Cir. 1987) asks for other proof; the House report on the rule would stop at the speaker.",
)

MEDICAL = Rule(
    cite="803(4)",
    name="Statement for medical care",
    elements="Made for diagnosis or treatment and pertinent to it: history, symptoms, how they began, general cause.",
    raised_by=Link.for_medical_care,
    when=Link.pertinent_to_care,
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(4)",
    note="It need not be made to a doctor, nor by the patient; a doctor seen only for the lawsuit will do. Past "
    "symptoms count, unlike under 803(3).",
)

BLAME = Rule(
    cite="803(4)",
    name="Blame rather than cause",
    elements="A doctor needs to hear what caused the harm, but not who was to blame for it.",
    raised_by=all_of(Link.for_medical_care, Link.content.stated),
    when=Link.content.includes(Content.FAULT_OR_IDENTITY),
    answers=(MEDICAL,),
    source="Advisory committee's note to Fed. R. Evid. 803(4)",
    note="'A car hit me' is cause; 'a car that ran the light' is blame.",
)

ABUSER_NAMED = Rule(
    cite="803(4)",
    name="Name of an abuser",
    elements="Some courts hold that the care of one who lives with the abuser depends on who that is.",
    raised_by=Link.names_housemate,
    when=Split.abuser_identity.at("the victim may"),
    answers=(BLAME,),
    source="United States v. Renville (8th Cir. 1985); United States v. Joe (10th Cir. 1993)",
    note="Child abuse, and violence in the home: where the patient may safely go is part of the treatment. Other "
    "courts never go past the letter of the rule.",
)

RECORDED_RECOLLECTION = Rule(
    cite="803(5)",
    name="Recorded recollection",
    elements="What the witness once knew, recorded or adopted while fresh and rightly, and now cannot recall well.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.RECORDED_RECOLLECTION), OUTERMOST),
    when=all_of(
        Witness.memory.is_one_of(Memory.INSUFFICIENT), Exhibit.made_or_adopted_when_fresh, Exhibit.accurate_when_made
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(5)",
    note="A paper that brings the memory back is no evidence at all (612). A police report comes in this way even "
    "where 803(8) bars it, since its author is on the stand.",
)

READ_RECOLLECTION = Rule(
    cite="803(5)",
    name="Recollection read, not received",
    elements="The record is read to the jury; only the other side may put it in as an exhibit.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.RECORDED_RECOLLECTION), OUTERMOST),
    when=all_of(Link.hearsay, Offer.as_exhibit),
    then=Effect.LIMITS_FORM,
    objection=Objected.HEARSAY,
    source="Fed. R. Evid. 803(5), last sentence",
    note="It stands in for testimony and gets no second reading in the jury room. The proponent is taken to be the "
    "side that has it read.",
)

BUSINESS_RECORD = Rule(
    cite="803(6)",
    name="Record of a regular activity",
    elements="Made near the time from one who knew and had to report, kept as a regular practice, and duly shown.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.BUSINESS_RECORD), OUTERMOST),
    when=all_of(
        Exhibit.made_near_time,
        Exhibit.source_knew_and_had_duty,
        Exhibit.regular_activity_and_practice,
        Exhibit.foundation_by.is_one_of(Foundation.QUALIFIED_WITNESS, Foundation.CERTIFICATE),
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(6)(A)-(D)",
    note="Opinions and diagnoses count. Everyone in the chain must act in the course of the activity: what an outsider "
    "told it is a further statement (Johnson v. Lutz, N.Y. 1930). A certificate that shows only how the record is "
    "kept is no testimony (Melendez-Diaz v. Massachusetts, 2009).",
)

DOUBTFUL_BUSINESS_RECORD = Rule(
    cite="803(6)(E)",
    name="Untrustworthiness of the record",
    elements="The other side shows that its source, or how or why it was made, is not to be trusted.",
    raised_by=Exhibit.kind.is_one_of(Paper.BUSINESS_RECORD),
    when=any_of(Exhibit.untrustworthy_shown, Exhibit.prepared_for_litigation),
    answers=(BUSINESS_RECORD,),
    source="Fed. R. Evid. 803(6)(E); Palmer v. Hoffman (1943)",
    note="Since 1 Dec 2014 the rule says that the opponent must show it. A report made to win a lawsuit, offered by "
    "its maker, is the standard case; a record merely used in one is not.",
)

BUSINESS_SILENCE = Rule(
    cite="803(7)",
    name="Silence of a regular record",
    elements="That such a record says nothing of a matter, where such matters were regularly recorded, to prove that "
    "it was not so.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.BUSINESS_SILENCE), OUTERMOST),
    when=all_of(Exhibit.regularly_recorded, unless(Exhibit.untrustworthy_shown)),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(7)",
    note="Many hold that silence asserts nothing and is no hearsay at all: a record that says nothing was asserted "
    "needs no exception. The other side must show want of trust (since 1 Dec 2014).",
)

PUBLIC_ACTIVITY = Rule(
    cite="803(8)(A)(i)",
    name="Public record of the office's activities",
    elements="A public office's record of what it did itself.",
    raised_by=all_of(
        Exhibit.kind.is_one_of(Paper.PUBLIC_RECORD),
        any_of(unless(Exhibit.public_content.stated), Exhibit.public_content.is_one_of(PublicContent.OFFICE_ACTIVITY)),
        OUTERMOST,
    ),
    when=Exhibit.public_content.is_one_of(PublicContent.OFFICE_ACTIVITY),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(8)(A)(i)",
    note="Open to every party in every case.",
)

PUBLIC_OBSERVATION = Rule(
    cite="803(8)(A)(ii)",
    name="Public record of what was observed",
    elements="A public office's record of what its people saw while under a legal duty to report.",
    raised_by=all_of(
        Exhibit.kind.is_one_of(Paper.PUBLIC_RECORD),
        Exhibit.public_content.is_one_of(PublicContent.OBSERVED_UNDER_DUTY),
        OUTERMOST,
    ),
    when=all_of(Exhibit.public_content.is_one_of(PublicContent.OBSERVED_UNDER_DUTY), Exhibit.reported_under_legal_duty),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(8)(A)(ii)",
    note="What a bystander told the office is a further statement.",
)

PUBLIC_FINDING = Rule(
    cite="803(8)(A)(iii)",
    name="Public record of findings",
    elements="What a lawful official investigation found, in a civil case or against the government.",
    raised_by=all_of(
        Exhibit.kind.is_one_of(Paper.PUBLIC_RECORD),
        Exhibit.public_content.is_one_of(PublicContent.INVESTIGATIVE_FINDING),
        OUTERMOST,
    ),
    when=all_of(
        Exhibit.public_content.is_one_of(PublicContent.INVESTIGATIVE_FINDING), Exhibit.reported_under_legal_duty
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(8)(A)(iii); Beech Aircraft Corp. v. Rainey (1988)",
    note="Opinions and conclusions drawn from the facts count too.",
)

UNTRUSTWORTHY_PUBLIC_RECORD = Rule(
    cite="803(8)(B)",
    name="Untrustworthiness of the public record",
    elements="The other side shows that its source or circumstances are not to be trusted.",
    raised_by=Exhibit.kind.is_one_of(Paper.PUBLIC_RECORD),
    when=Exhibit.untrustworthy_shown,
    answers=(PUBLIC_ACTIVITY, PUBLIC_OBSERVATION, PUBLIC_FINDING),
    source="Fed. R. Evid. 803(8)(B)",
    note="Is it late, unskilled, without a hearing, or made with an eye to a lawsuit? Since 1 Dec 2014 the rule says "
    "that the opponent must show it.",
)

POLICE_OBSERVATION = Rule(
    cite="803(8)(A)(ii)",
    name="Bar on police observations",
    elements="What law enforcement saw is left out of this exception in a criminal case.",
    raised_by=all_of(
        CRIMINAL,
        Exhibit.kind.is_one_of(Paper.PUBLIC_RECORD),
        Exhibit.public_content.is_one_of(PublicContent.OBSERVED_UNDER_DUTY),
    ),
    when=Exhibit.law_enforcement_source,
    answers=(PUBLIC_OBSERVATION,),
    source="Fed. R. Evid. 803(8)(A)(ii)",
    note="Who counts as law enforcement is disputed at the edges: a crime laboratory usually does, a medical examiner "
    "often does not.",
)

FINDINGS_AGAINST_ACCUSED = Rule(
    cite="803(8)(A)(iii)",
    name="Bar on findings against the accused",
    elements="In a criminal case official findings may be used against the government only.",
    raised_by=all_of(
        CRIMINAL,
        Exhibit.kind.is_one_of(Paper.PUBLIC_RECORD),
        Exhibit.public_content.is_one_of(PublicContent.INVESTIGATIVE_FINDING),
    ),
    when=unless(AGAINST_THE_GOVERNMENT),
    answers=(PUBLIC_FINDING,),
    source="Fed. R. Evid. 803(8)(A)(iii)",
    note="It is no matter which office made them, nor how neutral they are.",
)

POLICE_BY_ACCUSED = Rule(
    cite="803(8)(A)(ii)",
    name="Use of a police record by the accused",
    elements="The bar protects the accused, and most courts let the accused use the record all the same.",
    raised_by=all_of(CRIMINAL, AGAINST_THE_GOVERNMENT),
    when=Split.police_by_accused.at("the accused may"),
    answers=(POLICE_OBSERVATION,),
    source="United States v. Smith (D.C. Cir. 1975), against the letter of Fed. R. Evid. 803(8)(A)(ii)",
    note="The text speaks of a criminal case without saying for whom.",
)

OATES = Rule(
    cite="803(8)(A)(ii)-(iii)",
    name="Police report by the back door",
    elements="Some courts keep what is barred as a public record from coming in under another exception.",
    raised_by=all_of(
        CRIMINAL,
        AGAINST_THE_ACCUSED,
        Exhibit.law_enforcement_source,
        Exhibit.kind.is_one_of(Paper.BUSINESS_RECORD, Paper.PUBLIC_RECORD),
    ),
    when=Split.oates.at("it reaches them"),
    answers=(BUSINESS_RECORD,),
    source="United States v. Oates (2d Cir. 1977)",
    note="Other circuits stop at 803(8), above all where the author testifies. Most such reports are testimonial now "
    "and fall to the right of confrontation first.",
)

ROUTINE = Rule(
    cite="803(8)(A)(ii)",
    name="Routine entry",
    elements="Most courts read the bar to spare entries made by routine, before anyone was accused.",
    raised_by=Exhibit.kind.is_one_of(Paper.PUBLIC_RECORD, Paper.BUSINESS_RECORD),
    when=Exhibit.routine_nonadversarial,
    answers=(POLICE_OBSERVATION, OATES),
    source="United States v. Quezada (5th Cir. 1985)",
    note="A record of a border crossing or of a serial number, not a description of a crime.",
)

VITAL_RECORD = Rule(
    cite="803(9)",
    name="Record of births, deaths and marriages",
    elements="A birth, death or marriage as reported to a public office under a legal duty.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.VITAL_RECORD), OUTERMOST),
    when=Exhibit.reported_under_legal_duty,
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(9)",
    note="Whoever reported it, a midwife or a minister, need not be an official. How far it proves a cause of death is "
    "disputed.",
)

PUBLIC_SILENCE = Rule(
    cite="803(10)",
    name="Absence of a public record",
    elements="Testimony or a certificate that a diligent search found no such record, to prove that there is none or "
    "that a matter regularly recorded was not so.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.PUBLIC_SILENCE), OUTERMOST),
    when=all_of(Exhibit.search_diligent, any_of(unless(Exhibit.regularly_recorded.stated), Exhibit.regularly_recorded)),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(10)(A)",
    note="To prove only that there is no record, it need not have been one that was regularly kept: a record that says "
    "nothing of that is taken to prove no more.",
)

AUTHOR_DEMANDED = Rule(
    cite="803(10)(B)",
    name="Demand for the author of a certificate",
    elements="A prosecutor who offers the certificate must give notice, and must bring its author if the accused "
    "demands it.",
    raised_by=all_of(
        CRIMINAL,
        Exhibit.kind.is_one_of(Paper.PUBLIC_SILENCE),
        Exhibit.foundation_by.is_one_of(Foundation.CERTIFICATE),
        Offer.proponent.is_one_of(Role.PROSECUTION),
    ),
    when=any_of(Offer.author_demanded, unless(Offer.notice.is_one_of(Notice.COMPLIANT, Notice.LATE_GOOD_CAUSE))),
    answers=(PUBLIC_SILENCE,),
    source="Fed. R. Evid. 803(10)(B); added 1 Dec 2013 after Melendez-Diaz v. Massachusetts (2009)",
    note="Written notice 14 days before trial; a written objection within 7 days of it.",
)

RELIGIOUS_RECORD = Rule(
    cite="803(11)",
    name="Record of a religious organisation",
    elements="Birth, marriage, kinship and the like in a record the organisation regularly keeps.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.RELIGIOUS_RECORD), OUTERMOST),
    when=all_of(Link.content.includes(Content.FAMILY_HISTORY), Exhibit.regularly_recorded),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(11)",
    note="Nobody need have known the matter or had a duty to report it, unlike under 803(6).",
)

CEREMONY_CERTIFICATE = Rule(
    cite="803(12)",
    name="Certificate of a ceremony",
    elements="Made at about the time by one who performed the marriage, baptism or the like and had authority to.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.CEREMONY_CERTIFICATE), OUTERMOST),
    when=all_of(Exhibit.officiated, Exhibit.made_near_time),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(12)",
)

FAMILY_RECORD = Rule(
    cite="803(13)",
    name="Family record",
    elements="Family history in a Bible, a genealogy, on a ring, a portrait or a gravestone.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.FAMILY_RECORD), OUTERMOST),
    when=Link.content.includes(Content.FAMILY_HISTORY),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(13)",
    note="Who wrote it need not be known: a family would not let a falsehood stand.",
)

RECORDED_DEED = Rule(
    cite="803(14)",
    name="Public record of a deed",
    elements="What a document about property says, and that it was signed and delivered, by the record a statute "
    "lets the office keep.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.RECORDED_DEED), OUTERMOST),
    when=Exhibit.reported_under_legal_duty,
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(14)",
    note="The record proves the document; what the document tells of the world is for 803(15).",
)

PROPERTY_DOCUMENT = Rule(
    cite="803(15)",
    name="Statement in a document about property",
    elements="A matter that bore on what the document was for, unless later dealings with the property contradict it.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.PROPERTY_DOCUMENT), OUTERMOST),
    when=all_of(Exhibit.bears_on_transaction, unless(Exhibit.later_dealings_contradict)),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(15)",
    note="No age is asked for. That a seller is the heir of the last owner is the usual recital.",
)

OLD_DOCUMENT = Rule(
    cite="803(16)",
    name="Old document",
    elements="In a document made before 1998.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.OLD_DOCUMENT), OUTERMOST),
    when=unless(Exhibit.prepared_in.at_least(1998)),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(16); cut off at 1 Jan 1998 since 1 Dec 2017",
    note="It must also be shown to be genuine, which 901 asks of every document and is not asked again here. Twenty "
    "years' age, which helps to show that (901(b)(8)), is another test and no longer this one.",
)

MARKET_REPORT = Rule(
    cite="803(17)",
    name="Market report or directory",
    elements="Quotations, lists and directories that the public or a trade relies on.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.MARKET_REPORT), OUTERMOST),
    when=Exhibit.market_relies,
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(17)",
    note="For plain facts such as prices, not for anybody's opinion or analysis.",
)

TREATISE = Rule(
    cite="803(18)",
    name="Learned treatise",
    elements="From a reliable authority, put to an expert on the stand.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.TREATISE), OUTERMOST),
    when=all_of(Exhibit.authority_established, Exhibit.put_to_expert),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(18)",
    note="On cross, or relied on by the expert on direct. Any expert, or the court's own notice, can establish it as "
    "an authority.",
)

READ_TREATISE = Rule(
    cite="803(18)",
    name="Treatise read, not received",
    elements="The passage is read to the jury; the book does not go in as an exhibit.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.TREATISE), OUTERMOST),
    when=all_of(Link.hearsay, Offer.as_exhibit),
    then=Effect.LIMITS_FORM,
    objection=Objected.HEARSAY,
    source="Fed. R. Evid. 803(18), last sentence",
    note="Whoever offers it: here no exception is made for the other side.",
)

FAMILY_REPUTATION = Rule(
    cite="803(19)",
    name="Reputation about family history",
    elements="What family, associates or the community hold about birth, marriage, kinship and the like.",
    raised_by=all_of(Link.content.includes(Content.REPUTATION), Link.content.includes(Content.FAMILY_HISTORY)),
    when=Link.content.includes(Content.REPUTATION),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(19)",
    note="A reputation is what many say; one relative's word goes under 804(b)(4).",
)

OLD_REPUTATION = Rule(
    cite="803(20)",
    name="Reputation about boundaries or history",
    elements="What the community holds about its land, from before the quarrel, or about its general history.",
    raised_by=all_of(
        Link.content.includes(Content.REPUTATION), Link.content.includes(Content.BOUNDARY_OR_GENERAL_HISTORY)
    ),
    when=Link.content.includes(Content.REPUTATION),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(20)",
    note="That the reputation about land arose before the controversy is taken as given.",
)

CHARACTER_REPUTATION = Rule(
    cite="803(21)",
    name="Reputation about character",
    elements="What associates or the community hold about a person's character.",
    raised_by=all_of(
        Link.content.includes(Content.REPUTATION),
        unless(Link.content.includes(*(each for each in Content if each not in {Content.REPUTATION, Content.OTHER}))),
    ),
    when=Link.content.includes(Content.REPUTATION),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(21)",
    note="It answers hearsay only: whether character may be proved at all is for 404, 405 and 608.",
)

CONVICTION = Rule(
    cite="803(22)",
    name="Judgment of conviction",
    elements="A judgment for a crime of more than a year, to prove a fact it could not do without.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.JUDGMENT), OUTERMOST),
    when=all_of(Conviction.over_one_year, Conviction.fact_essential),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(22)(B)-(C)",
    note="An appeal goes to weight. Acquittals and civil judgments are not covered. A conviction shown only to exist, "
    "as under 609, asserts nothing else and needs no statement in the record.",
)

NOLO_CONVICTION = Rule(
    cite="803(22)(A)",
    name="Conviction on a plea of no contest",
    elements="The judgment must follow a trial or a guilty plea; a plea of no contest admits nothing.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.JUDGMENT), Conviction.basis.stated),
    when=Conviction.basis.is_one_of(ConvictedBy.NOLO),
    answers=(CONVICTION,),
    source="Fed. R. Evid. 803(22)(A)",
    note="The plea itself is a matter for 410. A record that does not say how the judgment came about is read as one "
    "after a trial or a guilty plea.",
)

ANOTHERS_CONVICTION = Rule(
    cite="803(22)(D)",
    name="Bar on another's conviction",
    elements="The prosecution may prove its case by the accused's own conviction, never by someone else's.",
    raised_by=all_of(
        CRIMINAL,
        Exhibit.kind.is_one_of(Paper.JUDGMENT),
        Offer.proponent.is_one_of(Role.PROSECUTION),
        unless(
            Purpose.kind.is_one_of(
                Kind.IMPEACH_TRUTHFUL_CHARACTER,
                Kind.IMPEACH_BIAS,
                Kind.IMPEACH_CONTRADICTION,
                Kind.IMPEACH_CAPACITY,
                Kind.IMPEACH_INCONSISTENCY,
            )
        ),
    ),
    when=unless(Conviction.of.same_as(Against.role)),
    answers=(CONVICTION,),
    source="Fed. R. Evid. 803(22)(D); Kirby v. United States (1899)",
    note="To impeach a witness it may.",
)

JUDGMENT_OF_HISTORY = Rule(
    cite="803(23)",
    name="Judgment about history or boundaries",
    elements="A judgment that could not do without the matter, on what reputation could prove: family, general "
    "history, boundaries.",
    raised_by=all_of(Exhibit.kind.is_one_of(Paper.OTHER_JUDGMENT), OUTERMOST),
    when=all_of(
        Conviction.fact_essential,
        Link.content.includes(Content.FAMILY_HISTORY, Content.BOUNDARY_OR_GENERAL_HISTORY),
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 803(23)",
    note="The only way in for a civil judgment as proof of what it found.",
)

# 804: only when the speaker cannot be heard.

KEPT_AWAY_BY_THE_PROPONENT = all_of(
    Declarant.caused_by.stated, Declarant.caused_by.same_as(Offer.proponent), Declarant.intent_to_silence
)

UNAVAILABLE = Rule(
    cite="804(a)",
    name="Unavailability",
    elements="The speaker is privileged, refuses, cannot remember, is dead, ill or out of reach, and not by the doing "
    "of the party that offers it.",
    when=all_of(
        unless(Declarant.unavailable_reason.is_one_of(Reason.AVAILABLE, Reason.NOT_SHOWN, Reason.OVER_100_MILES)),
        unless(KEPT_AWAY_BY_THE_PROPONENT),
        unless(all_of(Declarant.testifies, unless(Declarant.unavailable_reason.stated))),
    ),
    then=Declarant.unavailable,
    source="Fed. R. Evid. 804(a)",
    note="One who testifies is taken to be available unless the record gives a reason. A witness can be on the stand "
    "and unavailable: by forgetting, refusing or claiming a privilege. An accused who claims privilege and then offers "
    "his own earlier words has made himself unavailable; the record must say who caused it. Distance alone is not "
    "enough: a subpoena or other reasonable means must have been of no use.",
)

NOT_EVEN_DEPOSED = any_of(
    unless(Declarant.unavailable_reason.is_one_of(Reason.ABSENT_DESPITE_PROCESS)), Declarant.deposition_unobtainable
)
"""Of one merely absent, 804(a)(5)(B) asks under (b)(2)-(4) that no deposition could be had either."""

SOMEONE_EXAMINED = Declarant.earlier_examination_by.is_one_of(
    Examiner.SAME_PARTY, Examiner.PREDECESSOR_IN_INTEREST, Examiner.STRANGER_WITH_LIKE_MOTIVE
)

FORMER_TESTIMONY = Rule(
    cite="804(b)(1)",
    name="Former testimony",
    elements="Testimony that the party now opposing it (in a civil case, or its predecessor) could test from a like "
    "motive.",
    raised_by=all_of(
        Link.setting.is_one_of(
            Setting.TRIAL_OR_HEARING, Setting.DEPOSITION, Setting.GRAND_JURY, Setting.OTHER_PROCEEDING
        ),
        unless(all_of(Link.speaker.stated, Link.speaker.is_one_of(Role.COURT))),
    ),
    when=all_of(
        any_of(
            Declarant.earlier_examination_by.is_one_of(Examiner.SAME_PARTY),
            all_of(Declarant.earlier_examination_by.is_one_of(Examiner.PREDECESSOR_IN_INTEREST), CIVIL),
            all_of(
                Declarant.earlier_examination_by.is_one_of(Examiner.STRANGER_WITH_LIKE_MOTIVE),
                CIVIL,
                Split.predecessor.at("a like interest is enough"),
            ),
        ),
        Declarant.earlier_motive_similar,
        Declarant.unavailable,
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 804(b)(1); United States v. Salerno (1992); Lloyd v. American Export Lines (3d Cir. 1978)",
    note="Opportunity is enough; nobody need have used it. Before a grand jury the accused had none, and the "
    "government's motive there must be looked at case by case (Salerno).",
)

LESS_AT_STAKE = Rule(
    cite="804(b)(1)",
    name="Less at stake in the earlier examination",
    elements="Some courts find no like motive in a party that had much less at stake in the earlier examination.",
    raised_by=Declarant.less_at_stake_then,
    when=Split.like_motive.at("as much must be at stake"),
    answers=(FORMER_TESTIMONY,),
    source="United States v. DiNapoli (2d Cir. 1993, en banc); against it United States v. McFall (9th Cir. 2009)",
    note="A prosecutor before a grand jury stands on the side on which he will stand at the trial, but need not win "
    "there. For DiNapoli that is a matter of how much; McFall looks to the object of the questions.",
)

DYING_DECLARATION = Rule(
    cite="804(b)(2)",
    name="Statement under belief of imminent death",
    elements="In a homicide or civil case: made believing death at hand, about what brought it on.",
    raised_by=any_of(Link.believed_death_imminent, Link.content.includes(Content.CAUSE_OF_OWN_DEATH)),
    when=all_of(
        Link.believed_death_imminent,
        Link.content.includes(Content.CAUSE_OF_OWN_DEATH),
        any_of(Case.subject.includes(Subject.HOMICIDE), CIVIL),
        Declarant.unavailable,
        NOT_EVEN_DEPOSED,
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 804(b)(2); Shepard v. United States (1933)",
    note="The speaker need not have died, only be unavailable; but must have given up hope.",
)

AGAINST_INTEREST = Rule(
    cite="804(b)(3)",
    name="Statement against interest",
    elements="So against the speaker's own interest, in the very part offered, that only truth explains it.",
    raised_by=Link.against_interest.is_one_of(Interest.MONEY_OR_PROPERTY, Interest.PENAL, Interest.DEFEATS_CLAIM),
    when=all_of(
        Link.self_inculpatory_part,
        any_of(
            Link.corroboration.is_one_of(Corroboration.CLEAR),
            unless(Link.against_interest.is_one_of(Interest.PENAL)),
            CIVIL,
        ),
        Declarant.unavailable,
        NOT_EVEN_DEPOSED,
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 804(b)(3); Williamson v. United States (1994)",
    note="Each remark is taken by itself: what shifts blame or curries favour is out, however it is wrapped. In a "
    "criminal case, when the risk was one of prosecution, either side needs clear corroboration, judged since 1 Dec "
    "2024 on everything that supports or undermines it.",
)

ON_A_RECORD_OF_FAMILIES = all_of(
    Exhibit.kind.stated,
    Exhibit.kind.is_one_of(
        Paper.VITAL_RECORD,
        Paper.RELIGIOUS_RECORD,
        Paper.CEREMONY_CERTIFICATE,
        Paper.FAMILY_RECORD,
        Paper.OTHER_JUDGMENT,
    ),
    OUTERMOST,
)
"""Such a paper has an exception of its own, so nobody need say who wrote it."""

FAMILY_HISTORY = Rule(
    cite="804(b)(4)",
    name="Statement of family history",
    elements="By a member of the family, or one as close, about birth, marriage, kinship and the like.",
    raised_by=all_of(
        Link.content.includes(Content.FAMILY_HISTORY),
        unless(Link.content.includes(Content.REPUTATION)),
        unless(all_of(ON_A_RECORD_OF_FAMILIES, unless(Link.of_the_family.stated))),
    ),
    when=all_of(Link.of_the_family, Declarant.unavailable, NOT_EVEN_DEPOSED),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 804(b)(4)",
    note="About one's own history no knowledge is asked for.",
)

SOMEONE_SILENCED = all_of(Declarant.caused_by.stated, unless(Declarant.caused_by.is_one_of(Role.NOBODY)))
SILENCED_BY_OPPONENT = all_of(
    any_of(
        all_of(Declarant.caused_by.stated, Declarant.caused_by.same_as(Against.role)),
        all_of(Declarant.acquiesced_by.stated, Declarant.acquiesced_by.same_as(Against.role)),
    ),
    Declarant.intent_to_silence,
)

FORFEITURE = Rule(
    cite="804(b)(6)",
    name="Forfeiture by wrongdoing",
    elements="The party it is offered against wrongfully kept the speaker from testifying, or went along with that, "
    "the aim being that.",
    raised_by=any_of(SOMEONE_SILENCED, Declarant.acquiesced_by.is_one_of(*PARTIES)),
    when=all_of(SILENCED_BY_OPPONENT, Declarant.unavailable),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 804(b)(6)",
    note="Going along with another's wrong is enough, and a conspirator goes along with what his fellows foreseeably "
    "do within the conspiracy (United States v. Cherry, 10th Cir. 2000). The aim must have been to keep the speaker "
    "from testifying; a killing for another reason forfeits nothing. It binds the government too.",
)

# 805-807.

CHAIN = Rule(
    cite="805",
    name="Hearsay within hearsay",
    elements="A chain of statements comes in only if each one has an answer of its own.",
    source="Fed. R. Evid. 805",
    note="It decides nothing by itself: the rule against hearsay is asked at every statement in the chain.",
)

ATTACKING_SPEAKER = Rule(
    cite="806",
    name="Attack on an absent speaker",
    elements="Whoever is believed without testifying, or spoke for a party, may be attacked as a witness could be; "
    "nobody else who stays away.",
    raised_by=Witness.absent_speaker,
    when=Witness.words_relied_on,
    then=Effect.REQUIRED,
    objection=Objected.IMPEACHMENT,
    source="Fed. R. Evid. 806",
    note="607 to 609 and 613 are then asked of the speaker as of a witness. Words that are in for another use put "
    "nobody's credibility in issue; a party's own words are not named in the rule. The party they were used against "
    "may call the speaker and examine as if on cross.",
)

ABSENT_SPEAKER_UNASKED = Rule(
    cite="806",
    name="Absent speaker's other statement",
    elements="An inconsistent statement or act of an absent speaker comes in without any chance to explain it.",
    raised_by=Witness.absent_speaker,
    when=Witness.absent_speaker,
    answers=(CHANCE_TO_EXPLAIN,),
    source="Fed. R. Evid. 806, second sentence",
    note="Whenever it was made: it may well be later than the statement that it attacks.",
)

ABSENT_SPEAKERS_ACTS = Rule(
    cite="806",
    name="Outside proof against an absent speaker",
    elements="Some courts let outside proof take the place of the question that an absent speaker cannot be asked.",
    raised_by=Witness.absent_speaker,
    when=Split.absent_speaker_acts.at("they may"),
    answers=(UNTRUTHFUL_ACT_PROVED,),
    source="United States v. Friedman (2d Cir. 1988), in passing; against it United States v. Saada (3d Cir. 2000)",
    note="The words of 608(b) make no exception; without one an absent speaker is safer than a present one.",
)

RESIDUAL = Rule(
    cite="807",
    name="Residual exception",
    elements="Trustworthy on all the circumstances, better proof not to be had, and notice given.",
    raised_by=Link.trustworthiness.is_one_of(Trust.SOME, Trust.STRONG),
    when=all_of(
        Link.trustworthiness.is_one_of(Trust.STRONG),
        Link.best_obtainable_proof,
        Offer.notice.is_one_of(Notice.COMPLIANT, Notice.LATE_GOOD_CAUSE),
    ),
    answers=(HEARSAY,),
    answered_by=(OATES,),
    source="Fed. R. Evid. 807; rewritten 1 Dec 2019",
    note="For the rare case. Corroboration counts. Since 2019 it takes what 'is not admissible under' another "
    "exception, and the committee's note lets a court look at how near a miss is, and why; so that is no split now.",
)

NEAR_MISS = Rule(
    cite="807",
    name="Near miss",
    elements="While it took what was 'not specifically covered' by another exception, some courts kept out what just "
    "missed one.",
    raised_by=Link.near_miss,
    when=Split.near_miss.at("it may not"),
    answers=(RESIDUAL,),
    in_force=Period(until=date(2019, 12, 1)),
    source="Fed. R. Evid. 807 as it stood before 1 Dec 2019; United States v. Laster (6th Cir. 2001), with its "
    "dissent; Zenith Radio v. Matsushita (E.D. Pa. 1980)",
    note="What Laster holds was seen in a digest of it: a statement is specifically covered only if another exception "
    "admits it, and most circuits agree. Its dissent and what Zenith Radio says of near misses were not read, and are "
    "told from memory; so is the committee's note of 2019. Of all else in 807 the text of today is applied to those "
    "years.",
)

SPEAKERS_KNOWLEDGE = Rule(
    cite="602",
    name="Want of knowledge",
    elements="A speaker who did not perceive the matter proves no more out of court than on the stand.",
    raised_by=unless(Link.had_knowledge),
    when=unless(Link.had_knowledge),
    answers=(
        PRESENT_SENSE,
        EXCITED_UTTERANCE,
        RECORDED_RECOLLECTION,
        FORMER_TESTIMONY,
        DYING_DECLARATION,
        AGAINST_INTEREST,
        RESIDUAL,
    ),
    source="Advisory committee's note to Fed. R. Evid. 803",
    note="It is asked of the speakers behind these exceptions, and not of an opposing party.",
)

RULES = (
    PRESENT_SENSE,
    EXCITED_UTTERANCE,
    EVENT_SHOWN_BY_WORDS,
    STATE_OF_MIND,
    MEMORY,
    OWN_WILL,
    HILLMON,
    MEDICAL,
    BLAME,
    ABUSER_NAMED,
    RECORDED_RECOLLECTION,
    READ_RECOLLECTION,
    BUSINESS_RECORD,
    DOUBTFUL_BUSINESS_RECORD,
    BUSINESS_SILENCE,
    PUBLIC_ACTIVITY,
    PUBLIC_OBSERVATION,
    POLICE_OBSERVATION,
    POLICE_BY_ACCUSED,
    PUBLIC_FINDING,
    FINDINGS_AGAINST_ACCUSED,
    OATES,
    ROUTINE,
    UNTRUSTWORTHY_PUBLIC_RECORD,
    VITAL_RECORD,
    PUBLIC_SILENCE,
    AUTHOR_DEMANDED,
    RELIGIOUS_RECORD,
    CEREMONY_CERTIFICATE,
    FAMILY_RECORD,
    RECORDED_DEED,
    PROPERTY_DOCUMENT,
    OLD_DOCUMENT,
    MARKET_REPORT,
    TREATISE,
    READ_TREATISE,
    FAMILY_REPUTATION,
    OLD_REPUTATION,
    CHARACTER_REPUTATION,
    CONVICTION,
    NOLO_CONVICTION,
    ANOTHERS_CONVICTION,
    JUDGMENT_OF_HISTORY,
    UNAVAILABLE,
    FORMER_TESTIMONY,
    LESS_AT_STAKE,
    DYING_DECLARATION,
    AGAINST_INTEREST,
    FAMILY_HISTORY,
    FORFEITURE,
    CHAIN,
    ATTACKING_SPEAKER,
    ABSENT_SPEAKER_UNASKED,
    ABSENT_SPEAKERS_ACTS,
    RESIDUAL,
    NEAR_MISS,
    SPEAKERS_KNOWLEDGE,
)

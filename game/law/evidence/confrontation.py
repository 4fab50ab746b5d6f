"""The right of confrontation, which stands beside the rule against hearsay and asks its own question.

Amendment VI in criminal trials: whether the accused could face and question whoever bore witness against
him. No hearsay exception answers it, and reliability has nothing to do with it (Crawford v. Washington, 2004).
"""

from __future__ import annotations

from game.law.conditions import all_of, any_of, unless
from game.law.evidence.article_1 import SETTLED_BY_JUDGE
from game.law.evidence.article_4 import SEXUAL_CONDUCT, UNFAIR_PREJUDICE
from game.law.evidence.article_5 import INFERENCE
from game.law.evidence.article_6 import COMPETENCE, JUVENILE
from game.law.evidence.article_8 import HEARSAY
from game.law.evidence.article_8_exceptions import SILENCED_BY_OPPONENT, SOMEONE_EXAMINED, SOMEONE_SILENCED
from game.law.evidence.terms import (
    CaseKind,
    Content,
    Examiner,
    Kind,
    Notice,
    Objected,
    Pointing,
    Primary,
    Role,
    Setting,
    Silence,
    Stage,
)
from game.law.evidence.vocabulary import Against, Case, Declarant, Link, Offer, Purpose, Split, Witness
from game.law.rules import Effect, Rule

AT_TRIAL = Case.stage.is_one_of(Stage.JURY_TRIAL, Stage.BENCH_TRIAL, Stage.IN_LIMINE)
BY_THE_PROSECUTION = all_of(
    Case.kind.is_one_of(CaseKind.CRIMINAL),
    AT_TRIAL,
    Offer.proponent.is_one_of(Role.PROSECUTION),
    Against.role.is_one_of(Role.ACCUSED, Role.CODEFENDANT),
)
AT_A_PROCEEDING = Link.setting.is_one_of(
    Setting.TRIAL_OR_HEARING, Setting.DEPOSITION, Setting.GRAND_JURY, Setting.OTHER_PROCEEDING
)
ATTACKS = (
    Kind.IMPEACH_BIAS,
    Kind.IMPEACH_CONTRADICTION,
    Kind.IMPEACH_INCONSISTENCY,
    Kind.IMPEACH_CAPACITY,
    Kind.IMPEACH_TRUTHFUL_CHARACTER,
)
OWN_WORDS = any_of(
    Link.speaker.same_as(Against.role), all_of(Link.adopted_by.stated, Link.adopted_by.same_as(Against.role))
)

NOT_FOR_A_CASE = all_of(
    unless(Link.primary_purpose.stated),
    any_of(
        all_of(
            Link.setting.stated,
            Link.setting.is_one_of(Setting.PRIVATE, Setting.ONLINE, Setting.BUSINESS, Setting.MEDICAL),
            unless(Link.speaker.is_one_of(Role.ANALYST, Role.POLICE_OFFICER)),
        ),
        all_of(Link.during_and_in_furtherance.stated, Link.during_and_in_furtherance),
    ),
)
"""Private talk, business, a patient's history and a conspiracy's work make no evidence, unless the record says so."""

TESTIMONIAL = Rule(
    cite="Amendment VI (testimonial)",
    name="Testimonial statement",
    elements="Seen objectively, the main purpose of the exchange was to make evidence for a prosecution.",
    when=all_of(
        unless(NOT_FOR_A_CASE),
        any_of(
            Link.primary_purpose.is_one_of(Primary.EVIDENCE),
            all_of(
                Link.primary_purpose.is_one_of(Primary.UNCLEAR),
                Split.testimonial_unclear.at("testimonial"),
            ),
        ),
    ),
    then=Link.testimonial,
    source="Davis v. Washington (2006); Michigan v. Bryant (2011); Ohio v. Clark (2015)",
    note="A casual remark, a record of business and the talk of conspirators are not, so of these silence is read that "
    "way. A cry for help while danger lasts is not; an account to the police once it is over is; a laboratory "
    "certificate for a prosecution is (Melendez-Diaz, 2009; Bullcoming, 2011). On autopsies courts divide. Smith v. "
    "Arizona (2024) left the test for forensic notes open, so of notes whose aim is arguable the purpose is unclear, "
    "and courts divide in the same two ways; two Justices have asked for another look at it "
    "(Franklin v. New York, cert. denied 2025).",
)

TESTIMONY = Rule(
    cite="Amendment VI (testimonial)",
    name="Former testimony is testimonial",
    elements="What was said at a trial, a hearing, a deposition or before a grand jury is testimony on any test.",
    raised_by=AT_A_PROCEEDING,
    when=AT_A_PROCEEDING,
    then=Link.testimonial,
    source="Crawford v. Washington (2004)",
    note="For these the purpose of the exchange need not be looked into.",
)

CONFRONTATION = Rule(
    cite="Amendment VI",
    name="Confrontation",
    elements="The prosecution may not use another's testimonial hearsay against the accused.",
    raised_by=BY_THE_PROSECUTION,
    when=all_of(Link.hearsay, Link.testimonial, unless(OWN_WORDS)),
    then=Effect.EXCLUDES,
    objection=Objected.CONFRONTATION,
    source="U.S. Const. amend. VI; Crawford v. Washington (2004)",
    note="It binds at trial, not at sentencing or before. Nothing that the accused does to open the door lifts it "
    "(Hemphill v. New York, 2022).",
)

BEFORE_A_JURY = Case.stage.is_one_of(Stage.JURY_TRIAL, Stage.IN_LIMINE)

BRUTON = Rule(
    cite="Bruton",
    name="Codefendant's confession at a joint trial",
    elements="One defendant's testimonial confession that points at the other stays out of their joint trial "
    "altogether.",
    raised_by=all_of(
        BY_THE_PROSECUTION,
        BEFORE_A_JURY,
        Case.joint_trial,
        Link.implicates_codefendant.is_one_of(
            Pointing.BY_NAME, Pointing.OBVIOUS_REDACTION, Pointing.NEUTRAL_PLACEHOLDER
        ),
    ),
    when=all_of(
        Link.speaker.same_as(Against.role),
        Link.hearsay,
        Link.testimonial,
        Link.implicates_codefendant.is_one_of(Pointing.BY_NAME, Pointing.OBVIOUS_REDACTION),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.CONFRONTATION,
    source="Bruton v. United States (1968); Gray v. Maryland (1998); Samia v. United States (2023)",
    note="It is asked of the use against the one who confessed, since the jury cannot forget the other. A gap or "
    "'deleted' is as bad as the name; a neutral phrase with an instruction will do, and so will words that point at "
    "nobody until other proof is added (Richardson v. Marsh, 1987). A judge sitting alone is trusted to keep the two "
    "apart. The remedies are to redact, to try apart, or to do without. Doubt: that only testimonial confessions count "
    "is the view of most circuits.",
)

CROSS_REFUSED = Rule(
    cite="Amendment VI (no cross)",
    name="Testimony that cannot be crossed",
    elements="A witness for the prosecution whom the accused cannot cross-examine is not to be heard against him.",
    raised_by=all_of(BY_THE_PROSECUTION, Link.in_current_testimony, Declarant.subject_to_cross.stated),
    when=unless(any_of(Declarant.subject_to_cross, OWN_WORDS)),
    then=Effect.EXCLUDES,
    objection=Objected.CONFRONTATION,
    source="Douglas v. Alabama (1965); Smith v. Illinois (1968); Delaware v. Fensterer (1985)",
    note="The remedy is to strike what was said. To forget is not to refuse: an opportunity is all that is promised. A "
    "refusal on a side issue alone leaves the rest.",
)

FACED_HERE = Rule(
    cite="Amendment VI (cross)",
    name="Cross-examination here",
    elements="The speaker takes the stand and can be questioned about the statement.",
    when=Declarant.on_cross,
    answers=(CONFRONTATION, BRUTON),
    source="Crawford v. Washington (2004); California v. Green (1970); Nelson v. O'Neil (1971)",
    note="The right is to an opportunity, and a poor memory does not take it away (United States v. Owens, 1988).",
)

FACED_BEFORE = Rule(
    cite="Amendment VI (prior cross)",
    name="Earlier cross-examination",
    elements="The speaker is unavailable, and this accused could cross-examine when the statement was made.",
    raised_by=SOMEONE_EXAMINED,
    when=all_of(Declarant.earlier_examination_by.is_one_of(Examiner.SAME_PARTY), Declarant.unavailable),
    answers=(CONFRONTATION,),
    source="Crawford v. Washington (2004)",
    note="Opportunity is the whole test: a like motive is asked for by 804(b)(1), not here. The prosecution must have "
    "tried in earnest to bring the witness (Hardy v. Cross, 2011).",
)

FORFEITED = Rule(
    cite="Amendment VI (forfeiture)",
    name="Forfeiture of confrontation",
    elements="The accused made the witness unavailable in order to silence that witness, or went along with it.",
    raised_by=any_of(
        SOMEONE_SILENCED,
        Declarant.acquiesced_by.is_one_of(Role.ACCUSED, Role.CODEFENDANT),
    ),
    when=all_of(SILENCED_BY_OPPONENT, Declarant.unavailable),
    answers=(CONFRONTATION,),
    source="Giles v. California (2008)",
    note="The killing on trial is not enough: it must have been done to keep the witness from testifying, as it may "
    "have been after a history of abuse. Courts of appeals reach a conspirator whose fellows foreseeably did it "
    "(United States v. Cherry, 10th Cir. 2000; United States v. Dinkins, 4th Cir. 2012).",
)

NOT_DEMANDED = Rule(
    cite="Amendment VI (demand)",
    name="Author not demanded",
    elements="An accused who had notice of the certificate, and did not demand its author, has let the right go.",
    raised_by=Offer.author_demanded.stated,
    when=all_of(unless(Offer.author_demanded), Offer.notice.is_one_of(Notice.COMPLIANT, Notice.LATE_GOOD_CAUSE)),
    answers=(CONFRONTATION,),
    source="Melendez-Diaz v. Massachusetts (2009)",
    note="Where a statute or a rule such as 803(10)(B) sets the notice and the time to demand. A record that says "
    "nothing of a demand is read as a case without such a rule.",
)

DYING_WORDS = Rule(
    cite="Amendment VI (dying declarations)",
    name="Dying words outside the right",
    elements="Some courts hold that dying declarations were always outside the right.",
    raised_by=all_of(Link.believed_death_imminent, Link.content.includes(Content.CAUSE_OF_OWN_DEATH)),
    when=all_of(Declarant.unavailable, Split.dying_confront.at("it is outside")),
    answers=(CONFRONTATION,),
    source="Crawford v. Washington (2004), footnote 6",
    note="The Court has named the exception and never decided it.",
)

FACE_TO_FACE = Rule(
    cite="Amendment VI (face to face)",
    name="Witness kept from facing the accused",
    elements="A witness against the accused testifies in the accused's sight, not from behind a screen or over a link.",
    raised_by=all_of(BY_THE_PROSECUTION, Witness.shielded),
    when=Witness.shielded,
    then=Effect.EXCLUDES,
    objection=Objected.CONFRONTATION,
    source="Coy v. Iowa (1988)",
    note="It is asked of those who testify here; an oath and full cross-examination are taken as given.",
)

SHIELD_NEEDED = Rule(
    cite="Amendment VI (shielded witness)",
    name="Shield that this witness needs",
    elements="The court hears evidence and finds that to face the accused would harm this very witness too much to "
    "testify.",
    raised_by=Witness.shielded,
    when=Witness.shielding_needed,
    answers=(FACE_TO_FACE,),
    source="Maryland v. Craig (1990); Pitts v. Mississippi (2025)",
    note="A statute that gives every child a screen is not enough: the finding must be about this one. Most cases are "
    "of abused children; a witness merely far away is another matter, on which courts differ.",
)

# What other law forbids, and what the accused must be let prove all the same.

FORBIDDEN_ELSEWHERE = Rule(
    cite="402",
    name="Bar in other law",
    elements="Relevant evidence is out where a statute, or a rule outside this code that binds the court, forbids it.",
    raised_by=Offer.other_law_forbids,
    when=Offer.other_law_forbids,
    then=Effect.EXCLUDES,
    objection=Objected.OTHER_LAW,
    source="Fed. R. Evid. 402",
    note="A statute on wiretaps, on the census, on juvenile files; in a state's court any rule of its own that this "
    "code has not. In a federal court only federal law can do it.",
)

RIGHT_TO_CROSS = Rule(
    cite="Amendment VI (bias)",
    name="Right to show bias",
    elements="The accused may ask a witness for the prosecution what would let a jury see a reason to lie.",
    raised_by=all_of(Purpose.constitution_requires, Purpose.kind.is_one_of(*ATTACKS)),
    when=all_of(
        Purpose.constitution_requires,
        Offer.proponent.is_one_of(Role.ACCUSED, Role.CODEFENDANT),
    ),
    answers=(FORBIDDEN_ELSEWHERE, SEXUAL_CONDUCT, JUVENILE, UNFAIR_PREJUDICE),
    source="Davis v. Alaska (1974); Delaware v. Van Arsdall (1986); Olden v. Kentucky (1988)",
    note="A judge may still cut short what harasses, repeats or hardly matters. No court has given the accused a right "
    "to whatever would help (Nevada v. Jackson, 2013): the record must say that this is so.",
)

RIGHT_TO_A_DEFENCE = Rule(
    cite="Due Process",
    name="Right to present a defence",
    elements="A rule of evidence yields where it would deny the accused a reliable and vital defence.",
    raised_by=all_of(Purpose.constitution_requires, unless(Purpose.kind.is_one_of(*ATTACKS))),
    when=all_of(
        Purpose.constitution_requires,
        Offer.proponent.is_one_of(Role.ACCUSED, Role.CODEFENDANT),
    ),
    answers=(HEARSAY, COMPETENCE, FORBIDDEN_ELSEWHERE, SETTLED_BY_JUDGE, UNFAIR_PREJUDICE),
    source="Chambers v. Mississippi (1973); Crane v. Kentucky (1986); Rock v. Arkansas (1987); Holmes v. South "
    "Carolina (2006)",
    note="Rare and always open to argument: the record must say that it is so. A rule falls that is arbitrary or out "
    "of proportion to its purpose; most do not (United States v. Scheffer, 1998, on the polygraph). It lies in "
    "Amendment XIV, in federal court in Amendment V, and in both in the right to call witnesses (VI).",
)

# The accused's silence, and what was drawn from him.

BY_PROSECUTOR = all_of(
    Case.kind.is_one_of(CaseKind.CRIMINAL),
    Offer.proponent.is_one_of(Role.PROSECUTION),
)
HIS_OWN = Link.speaker.same_as(Against.role)

SILENCE_AFTER_WARNING = Rule(
    cite="Due Process",
    name="Silence after warnings",
    elements="Warned that silence is a right, the accused may not have it held against him, even to impeach.",
    raised_by=all_of(
        BY_PROSECUTOR,
        Link.silence.is_one_of(Silence.BEFORE_ARREST, Silence.AFTER_ARREST, Silence.AFTER_WARNINGS),
    ),
    when=all_of(OWN_WORDS, Link.silence.is_one_of(Silence.AFTER_WARNINGS)),
    then=Effect.EXCLUDES,
    objection=Objected.SILENCE,
    source="Doyle v. Ohio (1976); Wainwright v. Greenfield (1986)",
    note="The warning promises that silence will cost nothing; so it adopts nothing that others say either. What he "
    "said after the warning is no silence (Anderson v. Charles, 1980), and silence before any warning may impeach "
    "(Jenkins v. Anderson, 1980; Fletcher v. Weir, 1982).",
)

SILENCE_AT_TRIAL = Rule(
    cite="Amendment V (silence at trial)",
    name="Comment on not testifying",
    elements="Nothing is to be made of it that the accused did not testify.",
    raised_by=all_of(BY_PROSECUTOR, Link.silence.is_one_of(Silence.AT_TRIAL)),
    when=HIS_OWN,
    then=Effect.EXCLUDES,
    objection=Objected.SILENCE,
    source="Griffin v. California (1965); Mitchell v. United States (1999)",
    note="At the sentencing too. In a civil case it may be held against a party (Baxter v. Palmigiano, 1976).",
)

SILENCE_AS_PROOF = Rule(
    cite="Amendment V (silence in custody)",
    name="Silence after arrest as proof of guilt",
    elements="Some courts hold that silence after arrest may impeach but may not prove guilt, warned of or not.",
    raised_by=all_of(
        BY_PROSECUTOR, Link.silence.is_one_of(Silence.AFTER_ARREST), unless(Purpose.kind.is_one_of(*ATTACKS))
    ),
    when=all_of(OWN_WORDS, Split.silence_in_custody.at("it may not")),
    then=Effect.EXCLUDES,
    objection=Objected.SILENCE,
    source="United States v. Moore (D.C. Cir. 1997); against it United States v. Frazier (8th Cir. 2005)",
    note="Of silence before arrest Salinas v. Texas (2013) asks that the privilege be claimed aloud; no claim is "
    "modelled.",
)

OVERBORNE = Rule(
    cite="Due Process (involuntary)",
    name="Confession that was not free",
    elements="Words that the police drew from the accused against his will are not used against him at all.",
    raised_by=all_of(BY_PROSECUTOR, Link.involuntary),
    when=HIS_OWN,
    then=Effect.EXCLUDES,
    objection=Objected.SILENCE,
    source="Brown v. Mississippi (1936); Mincey v. Arizona (1978); Colorado v. Connelly (1986)",
    note="Not even to impeach. It takes pressure by the state: a voice in the speaker's head is none.",
)

UNWARNED = Rule(
    cite="Amendment V (Miranda)",
    name="Answers without the warnings",
    elements="What the accused told the police in custody, not warned, does not prove the charge; it may contradict "
    "what he now swears.",
    raised_by=all_of(BY_PROSECUTOR, Link.unwarned),
    when=all_of(HIS_OWN, unless(Purpose.kind.is_one_of(*ATTACKS))),
    then=Effect.EXCLUDES,
    objection=Objected.SILENCE,
    source="Miranda v. Arizona (1966); Harris v. New York (1971); Dickerson v. United States (2000)",
    note="It contradicts the accused only, and not a witness for the defence (James v. Illinois, 1990). Questions that "
    "the safety of the public cannot let wait are not modelled (New York v. Quarles, 1984).",
)

FAIR_REPLY = Rule(
    cite="Due Process (fair reply)",
    name="Reply to what the defence made of it",
    elements="One who says that he told the police his story, or had no chance to tell it, may be answered.",
    raised_by=Purpose.opened_by_opponent,
    when=Purpose.opened_by_opponent,
    answers=(INFERENCE, SILENCE_AFTER_WARNING, SILENCE_AT_TRIAL, SILENCE_AS_PROOF),
    source="Doyle v. Ohio (1976), footnote 11; United States v. Robinson (1988)",
)

RULES = (
    TESTIMONIAL,
    TESTIMONY,
    CONFRONTATION,
    BRUTON,
    CROSS_REFUSED,
    FACED_HERE,
    FACED_BEFORE,
    FORFEITED,
    NOT_DEMANDED,
    DYING_WORDS,
    FACE_TO_FACE,
    SHIELD_NEEDED,
    FORBIDDEN_ELSEWHERE,
    RIGHT_TO_CROSS,
    RIGHT_TO_A_DEFENCE,
    SILENCE_AFTER_WARNING,
    SILENCE_AT_TRIAL,
    SILENCE_AS_PROOF,
    OVERBORNE,
    UNWARNED,
    FAIR_REPLY,
)

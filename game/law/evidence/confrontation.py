"""The right of confrontation, which stands beside the rule against hearsay and asks its own question.

Amendment VI in criminal trials: whether the accused could face and question whoever bore witness against
him. No hearsay exception answers it, and reliability has nothing to do with it (Crawford v. Washington, 2004).
"""

from __future__ import annotations

from game.law.conditions import all_of, any_of, unless
from game.law.evidence.article_8 import HEARSAY
from game.law.evidence.article_8_exceptions import SOMEONE_EXAMINED
from game.law.evidence.terms import (
    CaseKind,
    Content,
    Examiner,
    Notice,
    Objected,
    Pointing,
    Primary,
    Role,
    Setting,
    Stage,
)
from game.law.evidence.vocabulary import Against, Case, Declarant, Link, Offer, Purpose, Split
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
OWN_WORDS = any_of(
    Link.speaker.same_as(Against.role), all_of(Link.adopted_by.stated, Link.adopted_by.same_as(Against.role))
)

TESTIMONIAL = Rule(
    cite="Amendment VI (testimonial)",
    name="Testimonial statement",
    elements="Seen objectively, the main purpose of the exchange was to make evidence for a prosecution.",
    when=any_of(
        Link.primary_purpose.is_one_of(Primary.EVIDENCE),
        all_of(
            Link.primary_purpose.is_one_of(Primary.UNCLEAR),
            Split.testimonial_unclear.at("testimonial"),
        ),
    ),
    then=Link.testimonial,
    source="Davis v. Washington (2006); Michigan v. Bryant (2011); Ohio v. Clark (2015)",
    note="A cry for help while danger lasts is not; an account to the police once it is over is; a laboratory "
    "certificate for a prosecution is (Melendez-Diaz, 2009; Bullcoming, 2011). Smith v. Arizona (2024) left the test "
    "for forensic notes open, and two Justices have asked for another look at it (Franklin v. New York, cert. denied "
    "2025).",
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
    "(Hemphill v. New York, 2022). Screens between witness and accused (Maryland v. Craig, 1990; Pitts v. Mississippi, "
    "2025) are not modelled.",
)

BRUTON = Rule(
    cite="Bruton",
    name="Codefendant's confession at a joint trial",
    elements="One defendant's testimonial confession that points at the other stays out of their joint trial "
    "altogether.",
    raised_by=all_of(
        BY_THE_PROSECUTION,
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
    "'deleted' is as bad as the name; a neutral phrase with an instruction will do. The remedies are to redact, to try "
    "apart, or to do without. Doubt: that only testimonial confessions count is the view of most circuits.",
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
    elements="The accused made the witness unavailable in order to silence that witness.",
    raised_by=Declarant.caused_by.is_one_of(Role.ACCUSED, Role.CODEFENDANT),
    when=all_of(Declarant.caused_by.same_as(Against.role), Declarant.intent_to_silence, Declarant.unavailable),
    answers=(CONFRONTATION,),
    source="Giles v. California (2008)",
    note="The killing on trial is not enough: it must have been done to keep the witness from testifying, as it may "
    "have been after a history of abuse.",
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

RIGHT_TO_A_DEFENCE = Rule(
    cite="Amendment XIV",
    name="Right to present a defence",
    elements="A rule of evidence yields where it would deny the accused a reliable and vital defence.",
    raised_by=Purpose.constitution_requires,
    when=all_of(
        Purpose.constitution_requires,
        Case.kind.is_one_of(CaseKind.CRIMINAL),
        Offer.proponent.is_one_of(Role.ACCUSED, Role.CODEFENDANT),
    ),
    answers=(HEARSAY,),
    source="Chambers v. Mississippi (1973); Holmes v. South Carolina (2006)",
    note="Rare and always open to argument: the record must say that it is so. In federal court the same right lies in "
    "Amendments V and VI.",
)

RULES = (
    TESTIMONIAL,
    TESTIMONY,
    CONFRONTATION,
    BRUTON,
    FACED_HERE,
    FACED_BEFORE,
    FORFEITED,
    NOT_DEMANDED,
    DYING_WORDS,
    RIGHT_TO_A_DEFENCE,
)

"""Article XI. Where the rules of evidence do not apply."""

from __future__ import annotations

from game.law.conditions import all_of, any_of, unless
from game.law.evidence import (
    article_1,
    article_2,
    article_4,
    article_6,
    article_7,
    article_8,
    article_8_exceptions,
    article_9,
    article_10,
)
from game.law.evidence.article_4 import CIVIL, CRIMINAL
from game.law.evidence.terms import (
    Examination,
    Examiner,
    Kind,
    Medium,
    Objected,
    Position,
    Reason,
    Setting,
    Stage,
    WitnessRole,
)
from game.law.evidence.vocabulary import Case, Declarant, Link, Offer, Place, Purpose, Question, Witness
from game.law.rules import Effect, Rule

BARS = tuple(
    rule
    for article in (
        article_1,
        article_2,
        article_4,
        article_6,
        article_7,
        article_8,
        article_8_exceptions,
        article_9,
        article_10,
    )
    for rule in article.RULES
    if isinstance(rule.then, Effect)
)
"""Every bar of the rules of evidence. Privilege and the Constitution stand outside: they bind at every stage."""

SCOPE = Rule(
    cite="1101(d)",
    name="Proceeding outside the rules",
    elements="The rules, but not privilege, are set aside for preliminary questions, grand juries, warrants, "
    "extradition, bail, preliminary examinations, sentencing and revocation.",
    raised_by=Case.stage.is_one_of(
        Stage.SUPPRESSION_HEARING,
        Stage.PRELIMINARY_QUESTION,
        Stage.PRELIMINARY_HEARING,
        Stage.GRAND_JURY,
        Stage.SENTENCING,
        Stage.REVOCATION,
        Stage.BAIL,
        Stage.WARRANT,
        Stage.EXTRADITION,
    ),
    answers=BARS,
    source="Fed. R. Evid. 1101(c)-(d); United States v. Matlock (1974)",
    note="A suppression hearing counts as a preliminary question of fact. Due process still asks that a sentence rest "
    "on reliable information. Hearings before trial on what the jury may hear are argued by the rules of that trial.",
)

HEARD_BY_THE_JUDGE = Rule(
    cite="104(a)",
    name="Proof heard by the judge alone",
    elements="On whether evidence may come in or a witness may testify the judge hears anything but what is "
    "privileged.",
    raised_by=any_of(
        Case.stage.is_one_of(Stage.PRELIMINARY_QUESTION, Stage.SUPPRESSION_HEARING),
        Purpose.kind.is_one_of(Kind.PRELIMINARY_FACT),
    ),
    answers=BARS,
    source="Fed. R. Evid. 104(a), 1101(d)(1); Bourjaily v. United States (1987)",
    note="The very statement in question counts towards its own admission. A jury that must find the fact itself "
    "(104(b)) hears only what is admissible.",
)

DISTANT_WITNESS = Rule(
    cite="Fed. R. Civ. P. 32(a)(4)(B)",
    name="Deposition of a distant witness",
    elements="In a civil case, the deposition of one over a hundred miles off, against a party who could take part in "
    "it, unless its offeror procured the absence.",
    raised_by=all_of(
        CIVIL,
        Link.setting.is_one_of(Setting.DEPOSITION),
        Declarant.unavailable_reason.is_one_of(Reason.OVER_100_MILES),
    ),
    when=all_of(
        Declarant.earlier_examination_by.is_one_of(Examiner.SAME_PARTY),
        unless(all_of(Declarant.caused_by.stated, Declarant.caused_by.same_as(Offer.proponent))),
    ),
    answers=(article_8.HEARSAY,),
    answered_by=(article_8_exceptions.SPEAKERS_KNOWLEDGE,),
    source="Fed. R. Civ. P. 32(a)(1), (4)(B), with the note of 1970; Ueland v. United States (7th Cir. 2002)",
    note="802 yields to other rules of the Supreme Court. No unavailability is asked for, and no like motive: to have "
    "been there, or represented, or to have had reasonable notice is enough. Everything else is asked as if the "
    "witness were on the stand, so what the deposition repeats needs an answer of its own. The dead, the sick and "
    "those whom no subpoena brings (32(a)(4)(A), (C), (D)) are left to 804(b)(1), which asks for more. Doubt: the "
    "text says 'may', and a court may still ask for the witness (Garcia-Martinez v. City and County of Denver, 10th "
    "Cir. 2004, of a party); and some take one so far off to be unavailable too (Hill v. Equitable Bank, D. Del. "
    "1987), which here must be told.",
)

MOTION_PAPERS = Rule(
    cite="Fed. R. Civ. P. 43(c)",
    name="Affidavit on a motion",
    elements="On a motion to the court, sworn papers may stand in for the witnesses who swore them.",
    raised_by=all_of(
        Case.stage.is_one_of(Stage.POST_VERDICT, Stage.SUMMARY_JUDGMENT),
        Place.link.is_one_of(Position.FIRST),
        Link.medium.is_one_of(Medium.WRITTEN),
    ),
    when=Link.oath,
    answers=(article_8.HEARSAY,),
    source="Fed. R. Civ. P. 43(c), 56(c)(4); Fed. R. Crim. P. 47(b)",
    note="802 yields to other rules of the Supreme Court. It covers what the one who swore it knows, and not what it "
    "repeats. Summary judgment asks besides that what it says could be shown at trial in an admissible form.",
)

ACCUSED_BEFORE_THE_JUDGE = Rule(
    cite="104(d)",
    name="The accused on a preliminary question",
    elements="An accused who testifies on a preliminary question is not cross-examined on the rest of the case.",
    raised_by=all_of(
        CRIMINAL,
        any_of(
            Case.stage.is_one_of(Stage.PRELIMINARY_QUESTION, Stage.SUPPRESSION_HEARING),
            Purpose.kind.is_one_of(Kind.PRELIMINARY_FACT),
        ),
        Witness.role.is_one_of(WitnessRole.ACCUSED),
        Question.examination.is_one_of(Examination.CROSS),
        Question.outside_direct.stated,
    ),
    when=all_of(Question.outside_direct, unless(Question.goes_to_credibility)),
    then=Effect.EXCLUDES,
    objection=Objected.SCOPE,
    source="Fed. R. Evid. 104(d)",
    note="The other rules stand aside there; this one is made for it.",
)

WHERE_THE_RULES_APPLY = Rule(
    cite="1101(a)-(c), (e)",
    name="Where the rules apply",
    elements="The rules govern civil and criminal cases, bankruptcy and contempt in the federal courts; privilege at "
    "every stage.",
    source="Fed. R. Evid. 1101(a)-(c), (e)",
    note="Every record of the federal book is taken to be of such a case. Contempt in which the court may act at once "
    "is left out. Where a statute or another rule provides for evidence of its own, a record says so of itself.",
)

AMENDMENTS = Rule(
    cite="1102",
    name="Amendments",
    elements="These rules are amended as a statute provides.",
    source="Fed. R. Evid. 1102; 28 U.S.C. 2072",
    note="It decides nothing; when each amendment came into force stands at the rule amended.",
)

TITLE = Rule(
    cite="1103",
    name="Title",
    elements="These rules may be cited as the Federal Rules of Evidence.",
    source="Fed. R. Evid. 1103",
    note="It decides nothing.",
)

RULES = (
    HEARD_BY_THE_JUDGE,
    ACCUSED_BEFORE_THE_JUDGE,
    WHERE_THE_RULES_APPLY,
    SCOPE,
    DISTANT_WITNESS,
    MOTION_PAPERS,
    AMENDMENTS,
    TITLE,
)

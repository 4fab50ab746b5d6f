"""New Mexico, made from the Federal Rules by naming what differs (Rule Set 11 NMRA as amended through 2024).

Not verified: amendments since 2024. Where nothing is named the federal rule is taken to hold there.

Another state's book is another file like this one. A rule that the state has otherwise is `replace(...)` of the
federal value: it keeps its name, by which everything that it answers, and that answers it, finds it, and takes the
state's number, terms and source. `FEDERAL.but(...)` at the end lists what the state has not (`without`), what it has
otherwise (`instead`), what it alone has (`also`), the sides it takes on questions that divide the courts
(`positions`), and how it spells a federal number it has kept (`cited`). `books.py` then names the book.
"""

from __future__ import annotations

from dataclasses import replace
from re import sub
from typing import TYPE_CHECKING

from game.law.conditions import Outweighs, Scale, all_of, any_of, unless
from game.law.evidence import (
    article_1,
    article_2,
    article_4,
    article_6,
    article_7,
    article_8,
    article_8_exceptions,
    article_11,
    new_mexico_privileges,
)
from game.law.evidence.federal import FEDERAL
from game.law.evidence.terms import Field, Objected, Role, Stage
from game.law.evidence.vocabulary import Act, Case, Exhibit, Expert, Judicial, Offer, Purpose, Split, Weighing
from game.law.rules import Effect, Period, Rule

if TYPE_CHECKING:
    from re import Match

AS_OF = "NMRA as amended through 2024"


def new_mexico_number(cite: str) -> str:
    """Spell a federal citation as New Mexico does: 803(8)(A)(ii) is 11-803(8)(a)(ii), 404(a)(1) is 11-404(A)(1)."""
    if not cite[0].isdigit():
        return cite
    return sub(r"(^|, )(?=\d)", r"\g<1>11-", sub(r"(?<=([\d)-]))\((\w)\)", _lettered, cite))


def _lettered(found: Match[str]) -> str:
    """Letters run A, (1), (a): the first below the number is a capital, the third is not."""
    before, letter = found[1], found[2]
    return f"({letter.lower() if before == ')' else letter.upper()})"


COMPLETENESS = replace(
    article_1.COMPLETENESS_TO_2023,
    cite="11-106",
    in_force=Period(),
    source=f"Rule 11-106 {AS_OF}",
    note="New Mexico is not seen to have followed the federal amendment of 2023, so spoken statements are outside it. "
    "Doubt: whether it answers hearsay is settled by no text.",
)

BEYOND_DISPUTE = replace(
    article_2.BEYOND_DISPUTE,
    cite="11-201(B)",
    elements="The fact is known to all in the district, settled by a source beyond question, or one that a statute "
    "says to notice.",
    when=any_of(article_2.BEYOND_DISPUTE.when, Judicial.statute_provides),
    source=f"Rule 11-201(B) {AS_OF}",
    note="The third way, 11-201(B)(3), has no federal counterpart.",
)

MEASURES = replace(
    article_4.MEASURES,
    cite="11-407",
    elements="A defendant's measure after the harm that would have made it less likely may not prove fault, defect or "
    "need to warn.",
    when=all_of(
        article_4.MEASURES.when,
        Act.measure_by.is_one_of(Role.CIVIL_DEFENDANT, Role.CIVIL_CODEFENDANT, Role.ACCUSED, Role.CODEFENDANT),
    ),
    source=f"Rule 11-407 {AS_OF}",
    note="The text names a defendant; the repair of anyone else is outside it (Couch v. Astec Industries, N.M. App. "
    "2002).",
)

CONDUCT_BALANCE = Outweighs(
    "11-412",
    Scale("its prejudice", (Weighing.unfair_prejudice, Weighing.victim_harm)),
    article_4.WORTH,
    margin=1,
    settled=Purpose.weighing_settled,
)

SEXUAL_CONDUCT = replace(
    article_4.SEXUAL_CONDUCT,
    cite="11-412",
    elements="The alleged victim's past sexual conduct may not be shown if its prejudice outweighs its worth; there "
    "is one test, civil or criminal.",
    when=all_of(article_4.SEXUAL_CONDUCT.when, CONDUCT_BALANCE),
    source=f"Rule 11-412 {AS_OF}; NMSA 1978, 30-9-16",
    note="It must also be material and relevant. The list of federal exceptions has no counterpart.",
)

CONSTITUTION_ON_CONDUCT = replace(
    article_4.CONSTITUTION_ON_CONDUCT,
    cite="Amendment VI (conduct)",
    source="State v. Johnson (N.M. 1997); State v. Montoya (N.M. 2014)",
    note="The rule does not say so; the right of the accused to confront and to defend does. The court first finds "
    "what the proof would show of a defence, and then weighs it.",
)

CONDUCT_NOTICE = replace(
    article_4.CONDUCT_NOTICE,
    cite="11-412(C)",
    elements="It takes a written motion by the defendant before trial, heard in private, and sealed.",
    raised_by=all_of(
        article_4.CONDUCT_NOTICE.raised_by,
        Offer.proponent.is_one_of(Role.ACCUSED, Role.CODEFENDANT, Role.CIVIL_DEFENDANT, Role.CIVIL_CODEFENDANT),
    ),
    source=f"Rule 11-412 {AS_OF}",
    note="Silence is read as the motion duly made.",
)

SCIENTIFIC = Expert.field.is_one_of(Field.SCIENTIFIC)
ALBERICO = "Rule 11-702 NMRA; State v. Alberico (N.M. 1993); State v. Torres (N.M. 1999)"


def for_science(rule: Rule, elements: str, note: str = "") -> Rule:
    """Confine one element of the federal rule to scientific opinion."""
    return replace(
        rule,
        cite="11-702",
        elements=elements,
        when=any_of(unless(SCIENTIFIC), rule.when),
        source=ALBERICO,
        note=note,
    )


EXPERT_QUALIFIED = replace(article_7.EXPERT_QUALIFIED, cite="11-702", source=ALBERICO)
EXPERT_HELPS = replace(article_7.EXPERT_HELPS, cite="11-702", source=ALBERICO)
EXPERT_DATA = for_science(
    article_7.EXPERT_DATA,
    "A scientific opinion rests on enough facts or data.",
    "The text has no such element; the court asks it of science as part of reliability (State v. Downey, N.M. 2008).",
)
EXPERT_METHOD = for_science(
    article_7.EXPERT_METHOD,
    "A scientific opinion comes from a valid and reliable method.",
    "New Mexico never took the federal text of 2000. It asks for scientific reliability of science only, by factors "
    "like Daubert's and whether the opinion rests on reasonable probability; other expertise is tested by what the "
    "expert knows (State v. Torrez, N.M. 2009).",
)
EXPERT_APPLICATION = for_science(
    article_7.EXPERT_APPLICATION,
    "A scientific opinion fits the facts of the case and claims no more than its method gives.",
    "State v. Downey (N.M. 2008).",
)

POLYGRAPH = Rule(
    cite="11-707",
    name="Polygraph",
    elements="A licensed examiner may say whether answers under a polygraph were truthful, if the test was given and "
    "scored as the rule asks.",
    raised_by=Expert.polygraph.stated,
    when=Expert.polygraph,
    then=Effect.REQUIRED,
    objection=Objected.EXPERT,
    source=f"Rule 11-707 {AS_OF}; Lee v. Martinez (N.M. 2004)",
    note="Its conditions are one fact here: licence, scoring by numbers, history told before, at least two relevant "
    "questions, and more; of the text the first of them were seen. The examiner's five years' experience, or training "
    "that equals it (11-707(B)(1)), is asked for where every expert's is, by 11-702 in expert.qualified. It says that "
    "the opinion may be admitted, which leaves 11-403. No federal rule is like it; a federal court asks 702 and 403 as "
    "of any expert.",
)

POLYGRAPH_INSTEAD_OF_METHOD = Rule(
    cite="11-707",
    name="Polygraph as a method",
    elements="A test given and scored as the rule asks needs no other proof that its method is sound.",
    raised_by=Expert.polygraph,
    answers=(EXPERT_DATA, EXPERT_METHOD, EXPERT_APPLICATION),
    source="Lee v. Martinez (N.M. 2004)",
    note="The one who offers it need not show at a hearing of its own that polygraphs are reliable; that the examiner "
    "is qualified must still be shown. Whether 11-608(B) bars such proof the court left open.",
)

PRIOR_INCONSISTENT = replace(
    article_8.PRIOR_INCONSISTENT_TO_2026,
    cite="11-801(D)(1)(a)",
    in_force=Period(),
    source=f"Rule 11-801(D)(1)(a) {AS_OF}",
    note="New Mexico still asks for the oath and the proceeding, also after 1 December 2026, when the federal rule "
    "stops. Not verified: any amendment of its own since 2024.",
)

REBUTS_FABRICATION = replace(
    article_8.REBUTS_FABRICATION,
    cite="11-801(D)(1)(b)",
    source=f"Rule 11-801(D)(1)(b) {AS_OF}",
    note="This is the only use New Mexico gives a consistent statement: there is no limb for other attacks.",
)

NOTHING_SMUGGLED = replace(
    article_6.NOTHING_SMUGGLED_TO_2026,
    cite="11-801(D)(1)(a)",
    in_force=Period(),
    source=f"Rule 11-801(D)(1)(a) {AS_OF}",
)

CHANCE_TO_EXPLAIN = replace(
    article_6.CHANCE_TO_EXPLAIN_TO_2024,
    cite="11-613(B)",
    in_force=Period(),
    source=f"Rule 11-613(B) {AS_OF}",
    note="The federal change of 2024, chance first, was not followed.",
)

DOUBTFUL_BUSINESS_RECORD = replace(
    article_8_exceptions.DOUBTFUL_BUSINESS_RECORD,
    cite="11-803(6)",
    source=f"Rule 11-803(6) {AS_OF}; Palmer v. Hoffman (1943)",
    note="There the sentence on want of trust has no letter of its own. The opponent must show it.",
)
UNTRUSTWORTHY_PUBLIC_RECORD = replace(
    article_8_exceptions.UNTRUSTWORTHY_PUBLIC_RECORD,
    cite="11-803(8)",
    source=f"Rule 11-803(8) {AS_OF}",
    note="There the sentence on want of trust has no letter of its own. The opponent must show it. Doubt: how the "
    "letters run below 11-803(8) was not verified; the federal ones are taken.",
)

OLD_DOCUMENT = replace(
    article_8_exceptions.OLD_DOCUMENT,
    cite="11-803(16)",
    elements="In a document at least twenty years old.",
    when=unless(Exhibit.prepared_in.at_least(2007)),
    source=f"Rule 11-803(16) {AS_OF}",
    note="New Mexico is not seen to have followed the federal cut-off of 2017. Twenty years are counted here back from "
    "2026; a later trial reaches later documents.",
)

AGAINST_INTEREST = replace(
    article_8_exceptions.AGAINST_INTEREST,
    cite="11-804(B)(3)",
    source=f"Rule 11-804(B)(3) {AS_OF}; State v. Torres (N.M. 1998)",
    note="Torres, seen in summary only, reads it much as Williamson does; what it says of confrontation Crawford has "
    "overtaken. The federal words of 2024 on what may corroborate were not seen there.",
)

FORFEITURE = replace(
    article_8_exceptions.FORFEITURE,
    cite="11-804(B)(5)",
    elements="The speaker, expected as a witness, was made unavailable by this party in order to prevent the "
    "testimony.",
    source=f"Rule 11-804(B)(5) {AS_OF}; State v. Alvarez-Lopez (N.M. 2004); State v. Farrington (N.M. 2020)",
    note="Four parts: expected to testify, unavailable, by this party's wrong, meant to prevent it. The first is "
    "taken for granted where the rest is shown.",
)

RESIDUAL = replace(
    article_8_exceptions.RESIDUAL,
    cite="11-807",
    elements="As trustworthy as under another exception, on a material fact, better proof not to be had, and notice "
    "given.",
    source=f"Rule 11-807 {AS_OF}",
    note="The federal text before 2019: equivalent guarantees, a material fact and the interests of justice; notice "
    "gives the speaker's name and address.",
)

NEAR_MISS = replace(
    article_8_exceptions.NEAR_MISS,
    cite="11-807",
    elements="As it takes what is 'not specifically covered' by another exception, some courts keep out what just "
    "misses one.",
    in_force=Period(),
    source=f"Rule 11-807 {AS_OF}",
    note="New Mexico keeps the words that divided the federal courts until 2019. Where its own courts stand was looked "
    "for and not found.",
)

SCOPE = replace(
    article_11.SCOPE,
    cite="11-1101(D)",
    elements="The rules, but not privilege, are set aside for preliminary questions, grand juries, warrants, "
    "extradition, bail, sentencing and revocation of probation.",
    raised_by=Case.stage.is_one_of(
        Stage.SUPPRESSION_HEARING,
        Stage.PRELIMINARY_QUESTION,
        Stage.GRAND_JURY,
        Stage.SENTENCING,
        Stage.REVOCATION,
        Stage.BAIL,
        Stage.WARRANT,
        Stage.EXTRADITION,
    ),
    source=f"Rule 11-1101(D) {AS_OF}; Rule 6-202.1 NMRA",
    note="Preliminary examinations are held by the rules of evidence there, with exceptions of their own that are not "
    "modelled; the right of confrontation does not reach them (State v. Lopez, N.M. 2013).",
)

DISTANT_WITNESS = replace(
    article_11.DISTANT_WITNESS,
    cite="Rule 1-032(A)(3)(b)",
    elements="In a civil case, the deposition of one over a hundred miles off or out of the state, against a party who "
    "could take part in it, unless its offeror procured the absence.",
    source=f"Rules 1-032(A)(3)(b) and 11-802 {AS_OF}",
    note="11-802 yields to other rules of the court. The text is the old federal one, with the state in the place of "
    "the United States, and it too lets in no more than if the witness were on the stand. The others of 1-032(A)(3) "
    "are not modelled: a witness nearer by under an order made before, the dead, the sick, and those whom no subpoena "
    "brings. Doubt: no case of New Mexico on it was seen.",
)

MOTION_PAPERS = replace(
    article_11.MOTION_PAPERS,
    cite="Rule 1-043(C)",
    source="Rule 1-043(C) NMRA; not seen",
    note="The state's own rules of procedure stand in the place of the federal ones.",
)

NEW_MEXICO = FEDERAL.but(
    "new-mexico",
    "New Mexico Rules of Evidence",
    without=(
        article_1.AID_MISLEADS,
        article_1.AID_INSTEAD_OF_403,
        article_1.AID_NOT_EVIDENCE,
        article_1.AID_TO_JURY_ROOM,
        article_4.REGULATOR,
        article_4.OTHER_SOURCE,
        article_4.WITH_ACCUSED,
        article_4.CIVIL_CONDUCT,
        article_4.CIVIL_CONDUCT_INSTEAD_OF_403,
        article_4.SEXUAL_ASSAULTS,
        article_4.CHILD_MOLESTATIONS,
        article_4.CIVIL_SEXUAL_ACTS,
        article_7.MENTAL_STATE,
        article_8.REHABILITATES,
        article_8.PREDECESSORS_STATEMENT,
        *new_mexico_privileges.WITHOUT,
    ),
    instead=(
        COMPLETENESS,
        BEYOND_DISPUTE,
        MEASURES,
        SEXUAL_CONDUCT,
        CONSTITUTION_ON_CONDUCT,
        CONDUCT_NOTICE,
        NOTHING_SMUGGLED,
        CHANCE_TO_EXPLAIN,
        EXPERT_QUALIFIED,
        EXPERT_HELPS,
        EXPERT_DATA,
        EXPERT_METHOD,
        EXPERT_APPLICATION,
        PRIOR_INCONSISTENT,
        REBUTS_FABRICATION,
        DOUBTFUL_BUSINESS_RECORD,
        UNTRUSTWORTHY_PUBLIC_RECORD,
        OLD_DOCUMENT,
        AGAINST_INTEREST,
        FORFEITURE,
        RESIDUAL,
        NEAR_MISS,
        SCOPE,
        DISTANT_WITNESS,
        MOTION_PAPERS,
        *new_mexico_privileges.INSTEAD,
    ),
    also=(POLYGRAPH, POLYGRAPH_INSTEAD_OF_METHOD, *new_mexico_privileges.ALSO),
    positions={Split.post_author.name: "it is enough that a jury could find it"},
    cited=new_mexico_number,
)

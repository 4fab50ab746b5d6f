"""Article V in New Mexico: only what the rules, the Constitution and the court's other rules list (11-501 to 11-514).

Made from the federal rules by naming what differs, as `new_mexico` is, which takes its three lists from here.
"""

from __future__ import annotations

from dataclasses import replace

from game.law.conditions import all_of, any_of, unless
from game.law.evidence import article_5
from game.law.evidence.terms import Aim, Claimed, Confidant, InIssue, Objected, Reveals
from game.law.evidence.vocabulary import Privilege
from game.law.rules import Effect, Rule

AS_OF = "NMRA as amended through 2024"

ATTORNEY_CLIENT = replace(
    article_5.ATTORNEY_CLIENT,
    cite="11-503(B)",
    source=f"Rule 11-503(A)-(C) {AS_OF}",
    note="It reaches the talk of lawyers with each other, and with another's lawyer on a common interest. The facts "
    "told in it are as open as anywhere.",
)
CRIME_OR_FRAUD = replace(article_5.CRIME_OR_FRAUD, cite="11-503(D)(1)", source=f"Rule 11-503(D) {AS_OF}", note="")
DEAD_CLIENT = replace(article_5.DEAD_CLIENT, cite="11-503(D)(2)", source=f"Rule 11-503(D) {AS_OF}", note="")
JOINT_CLIENTS = replace(article_5.JOINT_CLIENTS, cite="11-503(D)(5)", source=f"Rule 11-503(D) {AS_OF}", note="")
NOT_THE_CLIENT = replace(
    article_5.NOT_THE_CLIENT,
    cite="11-503(B)(4)",
    source=f"Rule 11-503(B) {AS_OF}",
    note="The text speaks of a representative of the client and does not say who is one; the federal test is taken.",
)
WORK_PRODUCT = replace(
    article_5.WORK_PRODUCT,
    source="Rules 1-026 and 5-501 NMRA; Santa Fe Pacific Gold Corp. v. United Nuclear Corp. (N.M. Ct. App. 2007)",
)
SUBSTANTIAL_NEED = replace(
    article_5.SUBSTANTIAL_NEED,
    source="Rule 1-026 NMRA; Santa Fe Pacific Gold Corp. v. United Nuclear Corp. (N.M. Ct. App. 2007)",
)

PATIENT = replace(
    article_5.PSYCHOTHERAPIST,
    cite="11-504(B)",
    elements="What patient and psychotherapist or licensed therapist told each other in confidence, for diagnosis or "
    "treatment, may be kept back.",
    source=f"Rule 11-504 {AS_OF}; Albuquerque Rape Crisis Center v. Blackmer (N.M. 2005)",
    note="Not what was said in an examination ordered by a court, nor what the law demands to be reported (11-504(D)); "
    "the second is not modelled.",
)
PHYSICIAN = Rule(
    cite="11-504",
    name="Physician and patient",
    elements="What patient and physician told each other in confidence, for diagnosis or treatment, may be kept back.",
    raised_by=Privilege.claimed.is_one_of(Claimed.PHYSICIAN),
    when=all_of(
        article_5.A_COMMUNICATION,
        Privilege.told_to.is_one_of(Confidant.PHYSICIAN),
        article_5.IN_CONFIDENCE,
        Privilege.aim.is_one_of(Aim.TREATMENT),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    answered_by=(article_5.STRANGERS_CLAIM, article_5.MADE_AN_ISSUE, article_5.WAIVED),
    source=f"Rule 11-504 {AS_OF}",
    note="The federal courts have none. A party who relies on the condition as part of a claim or defence opens it "
    "(11-504(D)(3)).",
)
MADE_AN_ISSUE = replace(
    article_5.MADE_AN_ISSUE,
    cite="11-504(D)(3)",
    elements="A holder who relies on the confidence or on the condition, or charges the adviser with a wrong, opens "
    "it.",
    when=all_of(Privilege.issue_raised_by.same_as(Privilege.holder), Privilege.in_issue.is_one_of(InIssue.RELIES)),
    source=f"Rules 11-503(D)(3) and 11-504(D)(3) {AS_OF}; Public Service Co. v. Lyons (N.M. Ct. App. 2000)",
    note="For lawyer and client it is 11-503(D)(3), breach of duty. A patient must rely on the condition as part of a "
    "claim or defence; ordinary distress is taken to fall short. Doubt: no case was seen on that.",
)

BROKEN_DUTY = replace(
    article_5.BROKEN_DUTY, cite="11-503(D)(3)", source=f"Rule 11-503(D)(3) {AS_OF}", note="Whichever of them says so."
)

MARITAL_WORDS = replace(
    article_5.MARITAL_WORDS,
    cite="11-505(B)",
    source=f"Rule 11-505 {AS_OF}; State v. Gutierrez (N.M. 2019, and on rehearing 2020)",
    note="Either spouse may claim it (11-505(C)). The court abolished it in 2019 and took that back in 2020. There is "
    "no privilege not to testify against a spouse, and no exception for a crime done together.",
)
WRONG_TO_SPOUSE = replace(
    article_5.WRONG_TO_SPOUSE,
    cite="11-505(D)(1)",
    source=f"Rule 11-505(D)(1) {AS_OF}",
    note="A wrong done to somebody else in the course of it counts too (11-505(D)(1)(b)); that is not modelled.",
)
WRONG_TO_CHILD = replace(article_5.WRONG_TO_CHILD, cite="11-505(D)(1)(a)", source=f"Rule 11-505(D)(1) {AS_OF}", note="")
SPOUSES_AT_LAW = replace(article_5.SPOUSES_AT_LAW, cite="11-505(D)(2)", source=f"Rule 11-505(D)(2) {AS_OF}", note="")

CLERGY = replace(article_5.CLERGY, cite="11-506(B)", source=f"Rule 11-506 {AS_OF}")
BALLOT = replace(article_5.BALLOT, cite="11-507", source=f"Rule 11-507 {AS_OF}")
TRADE_SECRET = replace(
    article_5.TRADE_SECRET,
    cite="11-508",
    elements="An owner may keep a trade secret, unless that would hide a fraud or work an injustice.",
    source=f"Rule 11-508 {AS_OF}",
    note="That the other side cannot fairly do without it stands here for the injustice. Where it must be told, the "
    "court guards it by an order.",
)
REQUIRED_REPORT = Rule(
    cite="11-502",
    name="Required report",
    elements="A report that a law demands and itself makes confidential.",
    raised_by=Privilege.claimed.is_one_of(Claimed.REQUIRED_REPORT),
    when=Privilege.state_grants,
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    answered_by=(article_5.STRANGERS_CLAIM, article_5.WAIVED),
    source=f"Rule 11-502 {AS_OF}",
    note="Not where the report is itself charged as false.",
)
INFORMER = replace(
    article_5.INFORMER,
    cite="11-510",
    source=f"Rule 11-510 {AS_OF}",
    note="On a showing that the informer could help, the judge hears the government in private (11-510(D)(3)).",
)
EXECUTIVE = replace(
    article_5.EXECUTIVE,
    cite="11-501 (executive)",
    elements="What is said in confidence to or by the governor, or those next to the governor, for a decision of the "
    "governor's, unless it is truly needed.",
    source="N.M. Const. art. III, 1; Republican Party of N.M. v. N.M. Taxation & Revenue Dep't (N.M. 2012)",
    note="It rests on the constitution alone: no other office has one, and there is none for deliberations. In a "
    "lawsuit the need is weighed against candour; that weighing is told as need. How far down from the governor it "
    "reaches the court left open. Known from its head and two reports of it: the opinion was not read whole. Doubt: "
    "what it leaves of State ex rel. Attorney General v. First Judicial District Court (N.M. 1981), which was broader.",
)
REPORTER = replace(
    article_5.REPORTER,
    cite="11-514",
    elements="A reporter may keep a confidential source, and what it told, from those who can fairly do without it.",
    when=all_of(
        Privilege.reveals.is_one_of(Reveals.IDENTITY, Reveals.COMMUNICATION),
        unless(Privilege.vital),
    ),
    source=f"Rule 11-514 {AS_OF}",
    note="Whoever asks must have no other way, find it crucial, and outweigh the public's interest in secrecy.",
)
UNLISTED = replace(
    article_5.UNLISTED,
    cite="11-501",
    elements="What neither the Constitution nor a rule of the court lists is no privilege.",
    raised_by=Privilege.claimed.is_one_of(
        Claimed.SPOUSAL_TESTIMONY, Claimed.PARENT_CHILD, Claimed.ACCOUNTANT, Claimed.DELIBERATION, Claimed.OTHER
    ),
    when=any_of(),
    source=f"Rule 11-501 {AS_OF}; Estate of Romero v. City of Santa Fe (N.M. 2006); Republican Party of N.M. v. N.M. "
    "Taxation & Revenue Dep't (N.M. 2012)",
    note="The privileges of the common law are gone, an office's for its deliberations with them (Republican Party), "
    "and a statute cannot make one (Ammerman v. Hubbard Broadcasting, N.M. 1976).",
)

STRANGERS_CLAIM = replace(
    article_5.STRANGERS_CLAIM,
    cite="11-503(C)",
    source=f"Rules 11-503(C), 11-504(C), 11-505(C), 11-506(C), 11-510(C) {AS_OF}",
    note="Each rule has its own list; authority to speak for the holder is presumed.",
)
WAIVED = replace(
    article_5.WAIVED,
    cite="11-511",
    source=f"Rule 11-511 {AS_OF}",
    note="Of any significant part, and not by telling it under another privilege. What is forced from the holder, or "
    "told before there was a chance to claim, stays out (11-512).",
)
WAIVED_ON_SUBJECT = replace(
    article_5.WAIVED_ON_SUBJECT,
    cite="11-511 (scope)",
    source="Gingrich v. Sandia Corp. (N.M. Ct. App. 2007)",
    note="New Mexico has no text like 502(a); the case let waiver reach talk about the same report. The federal limits "
    "are taken.",
)
CARELESS = replace(
    article_5.CARELESS,
    cite="11-511 (carelessness)",
    source=f"Rule 11-511 {AS_OF}",
    note="The rule speaks of voluntary disclosure and has no text like 502(b). Doubt: the federal test is taken.",
)
BY_MISTAKE = replace(
    article_5.BY_MISTAKE,
    cite="11-511 (mistake)",
    source=f"Rule 11-511 {AS_OF}",
    note="The rule speaks of voluntary disclosure and has no text like 502(b). Doubt: the federal test is taken; no "
    "case of New Mexico on it was verified.",
)
BY_ORDER = replace(article_5.BY_ORDER, cite="Fed. R. Evid. 502(d)")
BY_AGREEMENT = replace(
    article_5.BY_AGREEMENT,
    cite="11-511 (agreement)",
    source="Common ground; no text of New Mexico was seen",
    note="New Mexico has no text like 502(e).",
)
OTHER_PRIVILEGES = Rule(
    cite="11-509, 11-512, 11-513",
    name="Other privileges",
    elements="Words to social services about a child, what was forced out unlawfully, and comment on a claim.",
    source=f"Rules 11-509, 11-512 and 11-513 {AS_OF}",
    note="They decide nothing here: the first is for the children's court, and the others are about what follows a "
    "claim.",
)

WITHOUT = (
    article_5.SPOUSES_TESTIMONY,
    article_5.TESTIMONY_ON_CHILD,
    article_5.JOINT_CRIME,
    article_5.JOINT_CRIME_TESTIMONY,
    article_5.LISTENING_SPOUSE,
    article_5.DANGEROUS_PATIENT,
    article_5.DELIBERATION,
    article_5.ORDINARY_DISTRESS,
    article_5.STATE_LAW,
    article_5.FIRST_IN_STATE_COURT,
)
INSTEAD = (
    ATTORNEY_CLIENT,
    CRIME_OR_FRAUD,
    DEAD_CLIENT,
    JOINT_CLIENTS,
    NOT_THE_CLIENT,
    WORK_PRODUCT,
    SUBSTANTIAL_NEED,
    PATIENT,
    MADE_AN_ISSUE,
    BROKEN_DUTY,
    MARITAL_WORDS,
    WRONG_TO_SPOUSE,
    WRONG_TO_CHILD,
    SPOUSES_AT_LAW,
    CLERGY,
    INFORMER,
    EXECUTIVE,
    REPORTER,
    UNLISTED,
    STRANGERS_CLAIM,
    WAIVED,
    CARELESS,
    WAIVED_ON_SUBJECT,
    BY_MISTAKE,
    BY_ORDER,
    BY_AGREEMENT,
    BALLOT,
    TRADE_SECRET,
)
ALSO = (REQUIRED_REPORT, PHYSICIAN, OTHER_PRIVILEGES)

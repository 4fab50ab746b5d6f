"""Article V. Privileges. Rule 501 leaves them to the common law; 502 limits how two of them are lost.

They bind at every stage (1101(c)), and the judge too when finding facts (104(a)). A claim names one privilege;
the record says what was confided, to whom, who else heard it and what for.
"""

from __future__ import annotations

from game.law.conditions import all_of, any_of, unless
from game.law.evidence.terms import (
    Aim,
    CaseKind,
    Claimed,
    Company,
    Confidant,
    Confider,
    Disclosed,
    Extent,
    InIssue,
    Objected,
    Recipient,
    Reveals,
    Wronged,
)
from game.law.evidence.vocabulary import Against, Case, Objection, Offer, Privilege, Split, Witness
from game.law.rules import Effect, Rule

CIVIL = Case.kind.is_one_of(CaseKind.CIVIL)
CRIMINAL = Case.kind.is_one_of(CaseKind.CRIMINAL)
A_COMMUNICATION = Privilege.reveals.is_one_of(Reveals.COMMUNICATION)
IN_CONFIDENCE = Privilege.heard_by.is_one_of(Company.NOBODY, Company.HELPER, Company.EAVESDROPPER)
BETWEEN_ITS_SHARERS = all_of(Privilege.shared_with.same_as(Offer.proponent), Privilege.holder.same_as(Against.role))
"""One who shared the confidence offers it against the other."""

CLAIM = Rule(
    cite="501 (claim)",
    name="Claim of a privilege",
    elements="Whoever objects that something is privileged must say by which privilege.",
    raised_by=Objection.grounds.includes(Objected.PRIVILEGE),
    when=Privilege.claimed.is_one_of(*Claimed),
    then=Effect.REQUIRED,
    objection=Objected.PRIVILEGE,
    source="Fed. R. Evid. 103(a)(1)(B) and 501",
    note="It can fail only by silence. The one who claims must also show what the privilege asks for.",
)

# Lawyer and client.

ATTORNEY_CLIENT = Rule(
    cite="501 (attorney-client)",
    name="Lawyer and client",
    elements="What client and lawyer, or the lawyer's staff, told each other in confidence for legal advice may be "
    "kept back.",
    raised_by=Privilege.claimed.is_one_of(Claimed.ATTORNEY_CLIENT),
    when=all_of(
        A_COMMUNICATION,
        Privilege.told_to.is_one_of(Confidant.LAWYER, Confidant.LAWYERS_STAFF, Confidant.TAKEN_FOR_LAWYER),
        any_of(IN_CONFIDENCE, Privilege.heard_by.is_one_of(Company.ALLY)),
        Privilege.aim.is_one_of(Aim.LEGAL_ADVICE),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Fed. R. Evid. 501; Upjohn Co. v. United States (1981); Swidler & Berlin v. United States (1998)",
    note="The client holds it, and it outlives the client. It covers words and never the facts told in them, nor a "
    "paper that was there before (Fisher v. United States, 1976), nor as a rule the client's name and the fee. An "
    "interpreter does no harm, a friend ends it. A listener nobody could have guarded against does no harm either: "
    "that is the modern view. Where advice is mixed, courts ask for its main purpose.",
)

NOT_THE_CLIENT = Rule(
    cite="501 (Upjohn)",
    name="Talk by one who is not the client",
    elements="A company is its employees only as far as they speak at its bidding so that it may be advised.",
    raised_by=all_of(
        Privilege.claimed.is_one_of(Claimed.ATTORNEY_CLIENT),
        Privilege.said_by.is_one_of(Confider.EMPLOYEE_FOR_CLIENT, Confider.EMPLOYEE_FOR_SELF, Confider.OUTSIDER),
    ),
    when=unless(Privilege.said_by.is_one_of(Confider.EMPLOYEE_FOR_CLIENT)),
    answers=(ATTORNEY_CLIENT,),
    source="Upjohn Co. v. United States (1981)",
    note="Rank is no matter: the clerk who knows speaks for the company as much as its president. What a lawyer takes "
    "down from an eyewitness may still be work product.",
)

JOINT_CLIENTS = Rule(
    cite="501 (joint clients)",
    name="Shared lawyer",
    elements="Two who consulted one lawyer on one matter have no privilege against each other.",
    raised_by=all_of(Privilege.claimed.is_one_of(Claimed.ATTORNEY_CLIENT), Privilege.shared_with.stated),
    when=BETWEEN_ITS_SHARERS,
    answers=(ATTORNEY_CLIENT,),
    source="Proposed Fed. R. Evid. 503(d)(5); Restatement (Third) of the Law Governing Lawyers 75",
    note="Against the rest of the world they keep it.",
)

DEAD_CLIENT = Rule(
    cite="501 (deceased client)",
    name="Claim through one client on both sides",
    elements="Among those who all claim through the same dead client the privilege is at an end.",
    raised_by=all_of(Privilege.claimed.is_one_of(Claimed.ATTORNEY_CLIENT), Privilege.heirs_dispute),
    when=Privilege.heirs_dispute,
    answers=(ATTORNEY_CLIENT,),
    source="Glover v. Patten (1897); Swidler & Berlin v. United States (1998)",
    note="The client would have wished the truth about the will to come out.",
)

# Work for a lawsuit.

WORK_PRODUCT = Rule(
    cite="Work product",
    name="Work for a lawsuit",
    elements="What a party or its lawyer prepared because of a lawsuit, pending or expected, may be kept back.",
    raised_by=Privilege.claimed.is_one_of(Claimed.WORK_PRODUCT),
    when=all_of(Privilege.reveals.is_one_of(Reveals.PREPARATION), Privilege.for_litigation),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Hickman v. Taylor (1947); United States v. Nobles (1975); Fed. R. Civ. P. 26(b)(3)",
    note="Mostly a matter of discovery, but it holds at trial too. It covers the notes and not the facts in them. "
    "Calling the investigator as a witness gives up what the testimony covers (Nobles).",
)

SUBSTANTIAL_NEED = Rule(
    cite="Work product (need)",
    name="Substantial need",
    elements="Facts gathered for a lawsuit must be shared on substantial need, a lawyer's own thinking need not.",
    raised_by=Privilege.substantial_need,
    when=all_of(Privilege.substantial_need, unless(Privilege.lawyers_thoughts)),
    answers=(WORK_PRODUCT,),
    source="Fed. R. Civ. P. 26(b)(3)(A)(ii), (B); Upjohn Co. v. United States (1981)",
    note="A witness who has since died is the usual case. Some courts protect thinking absolutely, others nearly so.",
)

REFRESHED_BY_IT = Rule(
    cite="612 (privilege)",
    name="Privileged paper that refreshed",
    elements="Courts differ on whether a privileged paper is laid open because a witness refreshed memory with it.",
    raised_by=Privilege.refreshed_a_witness,
    when=any_of(
        Split.refreshing_privileged.at("it is laid open"),
        all_of(Split.refreshing_privileged.at("it is laid open where justice asks"), Witness.justice_asks_to_show),
    ),
    answers=(ATTORNEY_CLIENT, WORK_PRODUCT),
    source="Fed. R. Evid. 612; Wheeling-Pittsburgh Steel v. Underwriters Laboratories (N.D. Ill. 1978); Sporck v. Peil "
    "(3d Cir. 1985)",
    note="Sporck guards a lawyer's choice of papers to prepare a witness, and leaves room for Rule 612 where its terms "
    "are met. The rule itself says nothing of privilege.",
)

CRIME_OR_FRAUD = Rule(
    cite="501 (crime-fraud)",
    name="Crime or fraud",
    elements="No privilege covers help that the client sought for a crime or fraud still to come.",
    raised_by=Privilege.for_crime,
    when=Privilege.for_crime,
    answers=(ATTORNEY_CLIENT, WORK_PRODUCT),
    source="United States v. Zolin (1989); Clark v. United States (1933)",
    note="Advice on a wrong already done is what the privilege is for. The lawyer need not have known. On some showing "
    "the judge may read the papers in private to see.",
)

# Spouses.

SPOUSES_TESTIMONY = Rule(
    cite="501 (spousal testimony)",
    name="Testimony against a spouse",
    elements="In a criminal case a witness may refuse to testify against the one to whom he or she is then married.",
    raised_by=Privilege.claimed.is_one_of(Claimed.SPOUSAL_TESTIMONY, Claimed.BOTH_MARITAL),
    when=all_of(
        CRIMINAL,
        Privilege.married_now,
        Privilege.married_to.same_as(Against.role),
        unless(Privilege.witness_willing),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Trammel v. United States (1980)",
    note="It is the witness's alone: the accused cannot silence a spouse who wishes to speak. It covers everything, "
    "acts and years before the wedding too, and ends with the marriage. What the spouse said out of court is for the "
    "rule against hearsay.",
)

MARITAL_WORDS = Rule(
    cite="501 (marital communications)",
    name="Confidence between spouses",
    elements="What one spouse told the other in confidence during the marriage may be kept back.",
    raised_by=Privilege.claimed.is_one_of(Claimed.MARITAL_COMMUNICATION, Claimed.BOTH_MARITAL),
    when=all_of(A_COMMUNICATION, Privilege.married_then, any_of(unless(Privilege.heard_by.stated), IN_CONFIDENCE)),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Wolfle v. United States (1934); Blau v. United States (1951); United States v. Montgomery (9th Cir. 2004)",
    note="It outlives the marriage. Acts seen are not words told. Talk between spouses is taken to be confidential "
    "where the record does not say who was there. That a secret listener does no harm is the modern view.",
)

LISTENING_SPOUSE = Rule(
    cite="501 (listening spouse)",
    name="Claim by the spouse who listened",
    elements="Some courts give the privilege only to the spouse who spoke.",
    raised_by=all_of(
        Privilege.claimed.is_one_of(Claimed.MARITAL_COMMUNICATION, Claimed.BOTH_MARITAL),
        Privilege.claimed_by.stated,
        Privilege.shared_with.stated,
    ),
    when=all_of(Privilege.claimed_by.same_as(Privilege.shared_with), Split.marital_holder.at("only the speaker may")),
    answers=(MARITAL_WORDS,),
    source="United States v. Montgomery (9th Cir. 2004) collects the courts",
    note="The holder here is the spouse who spoke.",
)

WRONG_TO_SPOUSE = Rule(
    cite="501 (spouse wronged)",
    name="Wrong to the spouse",
    elements="Neither privilege of spouses stands where one is charged with a wrong to the other.",
    raised_by=all_of(CRIMINAL, Privilege.wrong_to.is_one_of(Wronged.SPOUSE)),
    when=Privilege.wrong_to.is_one_of(Wronged.SPOUSE),
    answers=(SPOUSES_TESTIMONY, MARITAL_WORDS),
    source="Wyatt v. United States (1960); Stein v. Bowman (1839)",
    note="A privilege for the peace of a marriage is not for the one who broke it.",
)

WRONG_TO_CHILD = Rule(
    cite="501 (child wronged)",
    name="Confidence about a wrong to a child",
    elements="What spouses told each other is not kept secret where one is charged with a wrong to a child of either.",
    raised_by=all_of(CRIMINAL, Privilege.wrong_to.is_one_of(Wronged.CHILD)),
    when=Privilege.wrong_to.is_one_of(Wronged.CHILD),
    answers=(MARITAL_WORDS,),
    source="United States v. White (9th Cir. 1992); United States v. Bahe (10th Cir. 1997)",
    note="Bahe took in any child of the household.",
)

TESTIMONY_ON_CHILD = Rule(
    cite="501 (child wronged, testimony)",
    name="Testimony on a wrong to a child",
    elements="Courts divide on whether a spouse must testify to a wrong to a child of the family.",
    raised_by=all_of(CRIMINAL, Privilege.wrong_to.is_one_of(Wronged.CHILD)),
    when=Split.wrong_to_child.at("the spouse must"),
    answers=(SPOUSES_TESTIMONY,),
    source="United States v. Allery (8th Cir. 1975); against it United States v. Jarvison (10th Cir. 2005)",
)

JOINT_CRIME = Rule(
    cite="501 (joint crime)",
    name="Crime of both spouses",
    elements="What spouses told each other to carry out a crime of both is not kept secret.",
    raised_by=Privilege.joint_crime,
    when=Privilege.joint_crime,
    answers=(MARITAL_WORDS,),
    source="United States v. Estes (2d Cir. 1986); United States v. Montgomery (9th Cir. 2004)",
    note="Nearly all circuits. Telling of one's own crime is not yet sharing in it: the listener must have joined in, "
    "and only what was said from then on counts.",
)

JOINT_CRIME_TESTIMONY = Rule(
    cite="501 (joint crime, testimony)",
    name="Testimony of a spouse in the crime",
    elements="A few courts make a spouse who shared in the crime testify; most do not.",
    raised_by=Privilege.joint_crime,
    when=Split.spouses_in_crime.at("the spouse must"),
    answers=(SPOUSES_TESTIMONY,),
    source="United States v. Clark (7th Cir. 1983); against it United States v. Pineda-Mateo (1st Cir. 2018)",
    note="A judge of the Seventh Circuit has asked it to think again (United States v. Diggs, 2023, concurring).",
)

SPOUSES_AT_LAW = Rule(
    cite="501 (spouse v. spouse)",
    name="Lawsuit between spouses",
    elements="In a lawsuit between the spouses neither keeps from the court what the other was told.",
    raised_by=all_of(
        CIVIL,
        Privilege.claimed.is_one_of(Claimed.MARITAL_COMMUNICATION, Claimed.BOTH_MARITAL),
        Privilege.shared_with.stated,
    ),
    when=BETWEEN_ITS_SHARERS,
    answers=(MARITAL_WORDS,),
    source="Unif. R. Evid. 504(d)",
    note="Rare in federal courts, which hear few such lawsuits.",
)

# Those who heal and those who hear confession.

PSYCHOTHERAPIST = Rule(
    cite="501 (psychotherapist)",
    name="Psychotherapist and patient",
    elements="What patient and licensed psychotherapist told each other in confidence for treatment may be kept back.",
    raised_by=Privilege.claimed.is_one_of(Claimed.PSYCHOTHERAPIST),
    when=all_of(
        A_COMMUNICATION,
        Privilege.told_to.is_one_of(Confidant.PSYCHOTHERAPIST),
        IN_CONFIDENCE,
        Privilege.aim.is_one_of(Aim.TREATMENT),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Jaffee v. Redmond (1996)",
    note="There is no weighing of the need for the evidence. Whether unlicensed counsellors count is unsettled, and "
    "taken here to be no. There is no federal privilege for a physician.",
)

DANGEROUS_PATIENT = Rule(
    cite="501 (dangerous patient)",
    name="Dangerous patient",
    elements="Courts divide on whether a grave threat that only disclosure could avert leaves the privilege.",
    raised_by=Privilege.grave_threat,
    when=Split.dangerous_patient.at("it does"),
    answers=(PSYCHOTHERAPIST,),
    source="Jaffee v. Redmond (1996), footnote 19; United States v. Glass (10th Cir. 1998)",
    note="A duty to warn is one thing and testimony another: United States v. Hayes (6th Cir. 2000) and United States "
    "v. Chase (9th Cir. 2003, en banc).",
)

CLERGY = Rule(
    cite="501 (clergy)",
    name="Confidence to the clergy",
    elements="What a person told a member of the clergy in confidence to get spiritual counsel may be kept back.",
    raised_by=Privilege.claimed.is_one_of(Claimed.CLERGY),
    when=all_of(
        A_COMMUNICATION,
        Privilege.told_to.is_one_of(Confidant.CLERGY),
        IN_CONFIDENCE,
        Privilege.aim.is_one_of(Aim.SPIRITUAL),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="In re Grand Jury Investigation (3d Cir. 1990); Trammel v. United States (1980), in passing",
    note="Every faith, and not confession alone.",
)

MADE_AN_ISSUE = Rule(
    cite="501 (at issue)",
    name="Confidence made an issue",
    elements="A holder who relies on the confidence, or charges the adviser with a wrong, cannot keep it secret.",
    raised_by=Privilege.issue_raised_by.stated,
    when=all_of(
        Privilege.issue_raised_by.same_as(Privilege.holder),
        Privilege.in_issue.is_one_of(InIssue.RELIES),
    ),
    answers=(ATTORNEY_CLIENT, PSYCHOTHERAPIST),
    source="United States v. Bilzerian (2d Cir. 1991); Koch v. Cox (D.C. Cir. 2007)",
    note="Advice of counsel as a defence, a suit for malpractice, a claim for treatment of the mind. A denial of the "
    "charge puts nothing in issue.",
)

ORDINARY_DISTRESS = Rule(
    cite="501 (ordinary distress)",
    name="Ordinary distress made an issue",
    elements="Courts divide on whether a claim of ordinary distress opens what the holder told a psychotherapist.",
    raised_by=all_of(
        Privilege.issue_raised_by.same_as(Privilege.holder), Privilege.in_issue.is_one_of(InIssue.DISTRESS)
    ),
    when=Split.psychotherapy_distress.at("it does"),
    answers=(PSYCHOTHERAPIST,),
    source="Koch v. Cox (D.C. Cir. 2007); Sarko v. Penn-Del Directory Co. (E.D. Pa. 1997)",
    note="It is the distress that anyone would feel at such a wrong, not an illness or a treatment.",
)

BROKEN_DUTY = Rule(
    cite="501 (breach of duty)",
    name="Duty broken between lawyer and client",
    elements="Where lawyer or client is said to have broken a duty to the other, what bears on that is not kept back.",
    raised_by=all_of(Privilege.claimed.is_one_of(Claimed.ATTORNEY_CLIENT), Privilege.breach_between),
    answers=(ATTORNEY_CLIENT,),
    source="Proposed Fed. R. Evid. 503(d)(3); Hunt v. Blackburn (1888)",
    note="Whichever of them says so: a client's suit for bad advice, a lawyer's for the fee, a lawyer's answer to a "
    "charge.",
)

# The Constitution.

SELF_INCRIMINATION = Rule(
    cite="Amendment V",
    name="Self-incrimination",
    elements="Nobody is made to give testimony that could help to convict him.",
    raised_by=Privilege.claimed.is_one_of(Claimed.SELF_INCRIMINATION),
    when=all_of(Privilege.incriminates, Privilege.reveals.is_one_of(Reveals.OWN_TESTIMONY, Reveals.HANDING_OVER)),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="U.S. Const. amend. V; Hoffman v. United States (1951); Schmerber v. California (1966)",
    note="In any proceeding, civil ones too. It reaches testimony only: not blood, a voice or handwriting, and not "
    "what a paper written freely before says (Fisher v. United States, 1976). To hand the paper over on demand is "
    "testimony if that shows that it exists, is held and is genuine (United States v. Hubbell, 2000). What a regulated "
    "business must record (Shapiro v. United States, 1948) is not modelled.",
)

FOREGONE = Rule(
    cite="Amendment V (foregone conclusion)",
    name="Foregone conclusion",
    elements="To hand over what is already known to exist, to be held and to be genuine tells nobody anything.",
    raised_by=all_of(Privilege.reveals.is_one_of(Reveals.HANDING_OVER), Privilege.foregone),
    answers=(SELF_INCRIMINATION,),
    source="Fisher v. United States (1976); United States v. Hubbell (2000)",
)

INFERENCE = Rule(
    cite="Amendment V (inference)",
    name="Refusal held against the one who refused",
    elements="In a criminal case nobody's claim of the privilege is put before the jury; in a civil case a refusal may "
    "be held against a party.",
    raised_by=all_of(
        Privilege.claimed.is_one_of(Claimed.SELF_INCRIMINATION), Privilege.reveals.is_one_of(Reveals.REFUSAL)
    ),
    when=CRIMINAL,
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Griffin v. California (1965); Baxter v. Palmigiano (1976)",
    note="Nor may a side in a criminal case call a witness only to have the jury see it claimed (Namet v. United "
    "States, 1963). In a civil case other proof must support the claim.",
)

COMPANY_PAPER = Rule(
    cite="Amendment V (company)",
    name="Company paper",
    elements="A company has no privilege, and whoever keeps its papers must hand them over.",
    raised_by=Privilege.of_a_company.stated,
    when=all_of(Privilege.of_a_company, Privilege.reveals.is_one_of(Reveals.HANDING_OVER)),
    answers=(SELF_INCRIMINATION,),
    source="Braswell v. United States (1988); Curcio v. United States (1957)",
    note="What handing them over shows is the company's act and may not be held against its keeper, who need not "
    "answer questions that could convict him (Curcio).",
)

IMMUNITY = Rule(
    cite="Amendment V (immunity)",
    name="Immunity",
    elements="An answer that can never be used against the witness, nor anything it leads to, must be given.",
    raised_by=Privilege.immunity,
    when=Privilege.immunity,
    answers=(SELF_INCRIMINATION,),
    source="Kastigar v. United States (1972)",
)

TESTIFIED_ALREADY = Rule(
    cite="Amendment V (waiver)",
    name="Testimony already given",
    elements="A witness who has told part of a subject cannot refuse the details.",
    raised_by=Privilege.testified_on_it,
    when=Privilege.testified_on_it,
    answers=(SELF_INCRIMINATION,),
    source="Rogers v. United States (1951); Brown v. United States (1958); Mitchell v. United States (1999)",
    note="In the same proceeding, and of the same subject. A plea of guilty is no such waiver at the sentencing.",
)

# The public, the press, and privileges the federal courts do not know.

INFORMER = Rule(
    cite="501 (informer)",
    name="Identity of an informer",
    elements="The government may keep back who told it of a crime, unless the other side cannot fairly do without.",
    raised_by=Privilege.claimed.is_one_of(Claimed.INFORMER),
    when=all_of(Privilege.reveals.is_one_of(Reveals.IDENTITY), unless(Privilege.vital)),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Roviaro v. United States (1957); McCray v. Illinois (1967)",
    note="It covers who, not what was said. One who took part in the crime or saw it must mostly be named; one who "
    "only gave a tip need not be. Silence on need is read as none shown.",
)

STATE_SECRETS = Rule(
    cite="501 (state secrets)",
    name="Secrets of state",
    elements="The head of a department may keep back what there is reason to fear would lay open secrets of defence or "
    "diplomacy.",
    raised_by=Privilege.claimed.is_one_of(Claimed.STATE_SECRETS),
    when=all_of(Privilege.claimed_formally, Privilege.endangers_nation),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="United States v. Reynolds (1953); United States v. Zubaydah (2022)",
    note="Where it stands no need overcomes it. The need only says how far the court looks behind the claim, and where "
    "need is small it does not look at the papers at all. In a criminal case the government may have to give up the "
    "charge instead.",
)

EXECUTIVE = Rule(
    cite="501 (executive)",
    name="Confidences of the chief executive",
    elements="What a President and a President's close advisers said in confidence, unless it is truly needed.",
    raised_by=Privilege.claimed.is_one_of(Claimed.EXECUTIVE),
    when=all_of(A_COMMUNICATION, unless(Privilege.vital)),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="United States v. Nixon (1974); In re Sealed Case (D.C. Cir. 1997)",
    note="A wish for confidence alone yields to a specific need in a criminal trial; the judge looks at the papers "
    "first. It takes in talk among close advisers that the President never heard, and papers whole, also after a "
    "decision; not a fact that can be proved without them. How far it takes in is told from memory.",
)

DELIBERATION = Rule(
    cite="501 (deliberative process)",
    name="Deliberations of an office",
    elements="Advice and opinion among those who helped an office of government to decide, unless it is truly needed.",
    raised_by=Privilege.claimed.is_one_of(Claimed.DELIBERATION),
    when=all_of(A_COMMUNICATION, unless(Privilege.vital)),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="In re Sealed Case (D.C. Cir. 1997); Department of the Interior v. Klamath Water Users Protective "
    "Association (2001)",
    note="It covers what was weighed before a decision, not the facts it rests on, nor the decision once made. It "
    "yields to need more readily than a President's, and is commonly refused where the talk may show misconduct in "
    "office; that is told as need. Klamath, on the statute of public records, leaves out those who advise an office "
    "in their own interest; that, and when the talk was, a record cannot tell. What is said of both cases is told "
    "from memory.",
)

REPORTER = Rule(
    cite="501 (reporter)",
    name="Reporter's source",
    elements="Courts divide on whether a reporter may keep a source from those who can fairly do without it.",
    raised_by=Privilege.claimed.is_one_of(Claimed.NEWS_MEDIA),
    when=all_of(Split.reporter.at("with good cause"), unless(Privilege.vital)),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Branzburg v. Hayes (1972)",
    note="Branzburg refused one before a grand jury; most circuits have since found a qualified one, strongest in "
    "civil cases.",
)

UNLISTED = Rule(
    cite="501",
    name="Privilege not otherwise recognised",
    elements="A privilege the federal courts do not know counts only where state law decides the claim and grants it.",
    raised_by=Privilege.claimed.is_one_of(
        Claimed.PHYSICIAN, Claimed.PARENT_CHILD, Claimed.ACCOUNTANT, Claimed.REQUIRED_REPORT, Claimed.OTHER
    ),
    when=all_of(CIVIL, Case.state_law_supplies_decision, Privilege.state_grants),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Fed. R. Evid. 501; Couch v. United States (1973); University of Pennsylvania v. EEOC (1990)",
    note="A physician, an accountant, a parent: federal common law has no privilege for them. Where a state's law "
    "grants one, what it asks for is taken as met.",
)

STATE_LAW = Rule(
    cite="501 (state law)",
    name="State law of privilege",
    elements="In a civil case state law governs privilege on a claim that state law decides.",
    raised_by=all_of(CIVIL, Case.state_law_supplies_decision),
    when=unless(Privilege.state_grants),
    answers=(ATTORNEY_CLIENT, MARITAL_WORDS, PSYCHOTHERAPIST, CLERGY, REPORTER),
    source="Fed. R. Evid. 501, second sentence",
    note="A state that grants the privilege is taken to ask for what the federal courts ask. Work product and waiver "
    "under 502 stay federal (502(f)). A case with federal and state claims is not modelled: there most courts apply "
    "federal law to all.",
)

BALLOT = Rule(
    cite="501 (secret ballot)",
    name="Secret ballot",
    elements="How a person lawfully voted in a political election by secret ballot.",
    raised_by=Privilege.claimed.is_one_of(Claimed.POLITICAL_VOTE),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Fed. R. Evid. 501; proposed Fed. R. Evid. 507",
    note="A vote unlawfully cast is not covered; that is not modelled.",
)

TRADE_SECRET = Rule(
    cite="501 (trade secret)",
    name="Trade secret",
    elements="A trade secret is not pried out of its owner by one who can fairly do without it.",
    raised_by=Privilege.claimed.is_one_of(Claimed.TRADE_SECRET),
    when=unless(Privilege.vital),
    then=Effect.EXCLUDES,
    objection=Objected.PRIVILEGE,
    source="Fed. R. Evid. 501; proposed Fed. R. Evid. 508; Centurion Industries v. Warren Steurer (10th Cir. 1981)",
    note="There is no absolute privilege. Where it must be told, the court guards it by an order on who may see it.",
)

# Whose claim it is, and how it is lost.

CONFIDENCES = (ATTORNEY_CLIENT, MARITAL_WORDS, PSYCHOTHERAPIST, CLERGY, UNLISTED)
UNDER_502 = Privilege.claimed.is_one_of(Claimed.ATTORNEY_CLIENT, Claimed.WORK_PRODUCT)
LET_OUT = all_of(
    Privilege.disclosed.is_one_of(Disclosed.INTENDED, Disclosed.BY_MISTAKE),
    Privilege.disclosed_part.is_one_of(Extent.THIS),
)

STRANGERS_CLAIM = Rule(
    cite="501 (holder)",
    name="Claim by one who does not hold it",
    elements="A privilege is claimed by its holder, or on the holder's behalf, and by nobody else.",
    raised_by=Privilege.claimed_by.stated,
    when=all_of(
        unless(Privilege.claimed_by.same_as(Privilege.holder)),
        unless(Privilege.for_holder),
        unless(
            all_of(
                Privilege.claimed.is_one_of(Claimed.MARITAL_COMMUNICATION, Claimed.BOTH_MARITAL),
                Privilege.shared_with.stated,
                Privilege.claimed_by.same_as(Privilege.shared_with),
            )
        ),
    ),
    answers=(
        *CONFIDENCES,
        SPOUSES_TESTIMONY,
        SELF_INCRIMINATION,
        INFORMER,
        STATE_SECRETS,
        EXECUTIVE,
        DELIBERATION,
        BALLOT,
        TRADE_SECRET,
    ),
    source="Trammel v. United States (1980); proposed Fed. R. Evid. 503(c); Fisher v. United States (1976)",
    note="A record that does not say who claims it is read as a claim by the holder. The lawyer, the therapist and the "
    "priest speak for the holder unless told otherwise.",
)

WAIVED = Rule(
    cite="501 (waiver)",
    name="Waiver by disclosure",
    elements="A holder who lets a real part of it out to others on purpose gives the privilege up.",
    raised_by=LET_OUT,
    when=Privilege.disclosed.is_one_of(Disclosed.INTENDED),
    answers=(*CONFIDENCES, EXECUTIVE, DELIBERATION, BALLOT, TRADE_SECRET),
    source="Proposed Fed. R. Evid. 511; In re Qwest Communications (10th Cir. 2006)",
    note="Telling it to another under a privilege of its own is no disclosure. What is forced from the holder, or let "
    "out by somebody else, waives nothing. Doubt: that a mere mistake does not lose the privileges other than a "
    "client's follows the courts that ask for intent.",
)

WORK_PRODUCT_WAIVED = Rule(
    cite="Work product (waiver)",
    name="Work product shown to an adversary",
    elements="It is given up by showing it to an adversary, or to one likely to pass it on, and not by showing it to "
    "others.",
    raised_by=LET_OUT,
    when=all_of(
        Privilege.disclosed.is_one_of(Disclosed.INTENDED), Privilege.disclosed_to.is_one_of(Recipient.ADVERSARY)
    ),
    answers=(WORK_PRODUCT,),
    source="United States v. Deloitte LLP (D.C. Cir. 2010)",
    note="It guards against the other side and not for secrecy's own sake.",
)

CARELESS = Rule(
    cite="502(b)(2)-(3)",
    name="Waiver by a mistake",
    elements="A slip gives it up, unless care was taken to prevent it and it was promptly put right.",
    raised_by=all_of(
        UNDER_502,
        Privilege.disclosed.is_one_of(Disclosed.BY_MISTAKE),
        Privilege.disclosed_part.is_one_of(Extent.THIS),
    ),
    when=any_of(
        Privilege.claimed.is_one_of(Claimed.ATTORNEY_CLIENT), Privilege.disclosed_to.is_one_of(Recipient.ADVERSARY)
    ),
    answers=(ATTORNEY_CLIENT, WORK_PRODUCT),
    source="Fed. R. Evid. 502(b); enacted 19 Sept 2008",
    note="Work product is lost only to an adversary, or to one likely to tell an adversary.",
)

WAIVED_ON_SUBJECT = Rule(
    cite="502(a)",
    name="Waiver of the whole subject",
    elements="What was kept back is lost too if disclosure was meant, the subject is one, and fairness wants them "
    "together.",
    raised_by=all_of(UNDER_502, Privilege.disclosed_part.is_one_of(Extent.SAME_SUBJECT)),
    when=all_of(Privilege.disclosed.is_one_of(Disclosed.INTENDED), Privilege.fairness_requires),
    answers=(ATTORNEY_CLIENT, WORK_PRODUCT),
    source="Fed. R. Evid. 502(a); enacted 19 Sept 2008",
    note="Of disclosure in a federal proceeding or to a federal office. It is for one who would use the good half as a "
    "sword and keep the bad half behind a shield. A mistake never reaches this far.",
)

BY_MISTAKE = Rule(
    cite="502(b)",
    name="Disclosure by mistake",
    elements="A mistake waives nothing if care was taken to prevent it and it was promptly put right.",
    raised_by=all_of(UNDER_502, Privilege.disclosed.is_one_of(Disclosed.BY_MISTAKE)),
    when=all_of(Privilege.care_taken, Privilege.promptly_repaired),
    answers=(CARELESS,),
    source="Fed. R. Evid. 502(b); enacted 19 Sept 2008",
    note="In a federal proceeding or to a federal office. Some courts still weigh older lists of factors under these "
    "two heads.",
)

FIRST_IN_STATE_COURT = Rule(
    cite="502(c)",
    name="Disclosure in a state's court",
    elements="What was let out in a state's court waives nothing in a federal one if either court's law would save it.",
    source="Fed. R. Evid. 502(c), (f)-(g); enacted 19 Sept 2008",
    note="It decides nothing here: the record does not say in which court it was let out. 502 binds state courts as to "
    "what was let out in federal ones, and speaks of client's privilege and work product only.",
)

BY_ORDER = Rule(
    cite="502(d)",
    name="Order that disclosure waives nothing",
    elements="A federal court may order that disclosure in its case waives nothing, there or anywhere else.",
    raised_by=all_of(UNDER_502, Privilege.court_order),
    when=Privilege.court_order,
    answers=(WAIVED, WORK_PRODUCT_WAIVED, CARELESS, WAIVED_ON_SUBJECT),
    source="Fed. R. Evid. 502(d); enacted 19 Sept 2008",
    note="It asks neither for agreement nor for care, and binds strangers and state courts.",
)

BY_AGREEMENT = Rule(
    cite="502(e)",
    name="Agreement that disclosure waives nothing",
    elements="The parties may agree on it, and it binds those who agreed.",
    raised_by=all_of(UNDER_502, Privilege.agreed_with.stated),
    when=Privilege.agreed_with.same_as(Offer.proponent),
    answers=(WAIVED, WORK_PRODUCT_WAIVED, CARELESS, WAIVED_ON_SUBJECT),
    source="Fed. R. Evid. 502(e); enacted 19 Sept 2008",
    note="To bind anyone else it must be made an order.",
)

RULES = (
    CLAIM,
    ATTORNEY_CLIENT,
    NOT_THE_CLIENT,
    JOINT_CLIENTS,
    DEAD_CLIENT,
    WORK_PRODUCT,
    SUBSTANTIAL_NEED,
    REFRESHED_BY_IT,
    CRIME_OR_FRAUD,
    SPOUSES_TESTIMONY,
    MARITAL_WORDS,
    LISTENING_SPOUSE,
    WRONG_TO_SPOUSE,
    WRONG_TO_CHILD,
    TESTIMONY_ON_CHILD,
    JOINT_CRIME,
    JOINT_CRIME_TESTIMONY,
    SPOUSES_AT_LAW,
    PSYCHOTHERAPIST,
    DANGEROUS_PATIENT,
    CLERGY,
    MADE_AN_ISSUE,
    ORDINARY_DISTRESS,
    BROKEN_DUTY,
    SELF_INCRIMINATION,
    FOREGONE,
    INFERENCE,
    COMPANY_PAPER,
    IMMUNITY,
    TESTIFIED_ALREADY,
    INFORMER,
    STATE_SECRETS,
    EXECUTIVE,
    DELIBERATION,
    REPORTER,
    UNLISTED,
    STATE_LAW,
    BALLOT,
    TRADE_SECRET,
    STRANGERS_CLAIM,
    WAIVED,
    WORK_PRODUCT_WAIVED,
    CARELESS,
    WAIVED_ON_SUBJECT,
    BY_MISTAKE,
    FIRST_IN_STATE_COURT,
    BY_ORDER,
    BY_AGREEMENT,
)

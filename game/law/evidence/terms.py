"""The answers a fact can have: each term as TOML spells it, with the clause that says it in English."""

from __future__ import annotations

from game.law.facts import Term


class CaseKind(Term):
    """Civil or criminal."""

    CIVIL = "civil", "civil"
    CRIMINAL = "criminal", "criminal"


class Stage(Term):
    """What the court is doing."""

    JURY_TRIAL = "jury_trial", "a jury trial"
    BENCH_TRIAL = "bench_trial", "a trial without a jury"
    IN_LIMINE = "in_limine", "a hearing before trial"
    SUMMARY_JUDGMENT = "summary_judgment", "a motion for summary judgment"
    POST_VERDICT = "post_verdict", "a hearing after verdict"
    SUPPRESSION_HEARING = "suppression_hearing", "a suppression hearing"
    PRELIMINARY_QUESTION = "preliminary_question", "a preliminary question for the judge"
    PRELIMINARY_HEARING = "preliminary_hearing", "a preliminary examination"
    GRAND_JURY = "grand_jury", "a grand jury"
    SENTENCING = "sentencing", "a sentencing"
    REVOCATION = "revocation", "a revocation hearing"
    BAIL = "bail", "a bail hearing"
    WARRANT = "warrant", "an application for a warrant"
    EXTRADITION = "extradition", "an extradition hearing"


class Subject(Term):
    """Tags of the charge or claim that special rules read."""

    HOMICIDE = "homicide", "a killing"
    SEXUAL_MISCONDUCT = "sexual_misconduct", "sexual misconduct short of assault, such as harassment"
    SEXUAL_ASSAULT = "sexual_assault", "sexual assault"
    CHILD_MOLESTATION = "child_molestation", "child molestation"
    ASSAULT = "assault", "an assault"
    ROBBERY = "robbery", "robbery"
    THEFT = "theft", "theft"
    FRAUD = "fraud", "fraud"
    DRUGS = "drugs", "drugs"
    PERJURY = "perjury", "perjury"
    CONSPIRACY = "conspiracy", "conspiracy"
    ENDANGERMENT = "endangerment", "endangering others"
    NEGLIGENCE = "negligence", "negligence"
    PRODUCT_LIABILITY = "product_liability", "a defective product"
    CONTRACT = "contract", "a contract"
    DEFAMATION = "defamation", "defamation"
    EMPLOYMENT = "employment", "employment"
    OTHER = "other", "another matter"


class Role(Term):
    """Who someone is in the case. Parties first, then everyone else."""

    PROSECUTION = "prosecution", "the prosecution"
    ACCUSED = "accused", "the accused"
    CODEFENDANT = "codefendant", "the codefendant"
    CIVIL_PLAINTIFF = "civil_plaintiff", "the plaintiff"
    CIVIL_DEFENDANT = "civil_defendant", "the defendant"
    CIVIL_CODEFENDANT = "civil_codefendant", "the other defendant"
    COURT = "court", "the court"
    VICTIM = ("victim", "the alleged victim", "in a criminal case; one who sues is civil_plaintiff")
    WITNESS = ("witness", "the witness", "for one who testifies here and is no party")
    POLICE_OFFICER = "police_officer", "a police officer"
    OFFICIAL = "official", "a public official"
    EXPERT = "expert", "an expert"
    ANALYST = "analyst", "an analyst"
    EMPLOYEE = "employee", "an employee"
    BYSTANDER = "bystander", "a bystander"
    THIRD_PERSON = (
        "third_person",
        "someone outside the case",
        "for anybody without a word of their own here, a physician or a juror too",
    )
    UNKNOWN = ("unknown", "someone unknown", "for one whom nobody can name")
    NOBODY = "nobody", "nobody"


PARTIES = (
    Role.PROSECUTION,
    Role.ACCUSED,
    Role.CODEFENDANT,
    Role.CIVIL_PLAINTIFF,
    Role.CIVIL_DEFENDANT,
    Role.CIVIL_CODEFENDANT,
)


class Form(Term):
    """The shape of the thing offered."""

    LIVE_TESTIMONY = "live_testimony", "live testimony"
    WRITING = "writing", "a writing"
    RECORDING = "recording", "a sound recording"
    PHOTO_OR_VIDEO = "photo_or_video", "a photograph or video"
    PHYSICAL_OBJECT = "physical_object", "an object"
    MACHINE_OUTPUT = "machine_output", "the output of a machine"
    SUMMARY_CHART = "summary_chart", "a summary"
    ILLUSTRATIVE_AID = "illustrative_aid", "an illustrative aid"
    JUDICIAL_NOTICE = "judicial_notice", "a request for judicial notice"
    QUESTION_ONLY = "question_only", "a question to the witness"


class Phase(Term):
    """When it is offered."""

    PRETRIAL = "pretrial", "before trial"
    CASE_IN_CHIEF = "case_in_chief", "in the case in chief"
    CROSS = "cross", "on cross-examination"
    REDIRECT = "redirect", "on redirect"
    REBUTTAL = "rebuttal", "in rebuttal"


class Method(Term):
    """How the point is being proved."""

    FIRSTHAND = "firsthand_testimony", "first-hand proof"
    REPUTATION = "reputation", "reputation"
    OPINION = "opinion", "opinion of character"
    SPECIFIC_ACT_EXTRINSIC = "specific_act_extrinsic", "outside proof of a specific act"
    SPECIFIC_ACT_INQUIRY = "specific_act_inquiry_on_cross", "a question on cross about a specific act"
    CERTIFIED_JUDGMENT = "certified_judgment", "a certified judgment"
    OTHER = "other", "other means"


class Notice(Term):
    """Whether whatever notice the route asks for was given."""

    COMPLIANT = "compliant", "given in time and in full"
    DEFECTIVE = "defective", "given, but defective"
    LATE_GOOD_CAUSE = "late_good_cause", "late, with good cause"
    LATE = "late", "late, without good cause"
    NONE = "none", "never given"


class Objected(Term):
    """The name under which counsel raises a ground."""

    RELEVANCE = "relevance", "relevance"
    CONDITION = "condition", "a missing connection"
    PREJUDICE = "403", "unfair prejudice"
    CHARACTER = "character", "character"
    HABIT = "habit", "habit"
    NOTICE = "notice", "want of notice"
    MEASURES = "remedial_measures", "subsequent remedial measures"
    COMPROMISE = "compromise", "compromise"
    EXPENSES = "expenses", "payment of expenses"
    PLEA = "plea", "pleas and plea talks"
    INSURANCE = "insurance", "insurance"
    SEXUAL_CONDUCT = "sexual_conduct", "sexual conduct"
    JUDICIAL_NOTICE = "judicial_notice", "improper judicial notice"
    PRIVILEGE = "privilege", "privilege"
    COMPETENCE = ("competence", "competence", "for who may testify at all, jurors on their verdict too")
    KNOWLEDGE = "personal_knowledge", "personal knowledge"
    IMPEACHMENT = (
        "impeachment",
        "improper impeachment",
        "for every objection to how a witness is attacked or supported",
    )
    FORM = ("form", "the form of the question", "where counsel says no more than form; else the fault by its own name")
    LEADING = "leading", "leading"
    COMPOUND = "compound", "compound question"
    ARGUMENTATIVE = "argumentative", "argumentative"
    ASKED_AND_ANSWERED = "asked_and_answered", "asked and answered"
    ASSUMES_FACTS = "assumes_facts", "assumes facts not in evidence"
    MISSTATES = "misstates_evidence", "misstates the evidence"
    SPECULATION = "speculation", "calls for speculation"
    NARRATIVE = "narrative", "calls for a narrative"
    LEGAL_CONCLUSION = "legal_conclusion", "calls for a legal conclusion"
    FOUNDATION = "foundation", "lack of foundation"
    VAGUE = "vague", "vague"
    UNRESPONSIVE = "unresponsive", "an answer beyond the question"
    SCOPE = "beyond_scope", "beyond the scope"
    HARASSING = "harassing", "harassing the witness"
    CUMULATIVE = "cumulative", "cumulative"
    LAY_OPINION = "lay_opinion", "lay opinion"
    EXPERT = "expert", "expert testimony"
    ULTIMATE_ISSUE = "ultimate_issue", "opinion on the ultimate issue"
    HEARSAY = "hearsay", "hearsay"
    CONFRONTATION = "confrontation", "confrontation"
    SILENCE = (
        "right_to_silence",
        "the right to silence",
        "for silence, a confession that was not free, and answers without the warnings",
    )
    OTHER_LAW = "other_law", "a law outside the rules of evidence"
    AUTHENTICATION = "authentication", "authentication"
    ORIGINAL = "best_evidence", "the original document"


class Kind(Term):
    """What an item is offered to show. The clause completes 'it is offered …'."""

    TRUTH_OF_STATEMENT = (
        "truth_of_statement",
        "to prove that what was said is so",
        "for words out of court used to prove what they say, where no kind below names the point",
    )
    PRIOR_IDENTIFICATION = (
        "prior_identification",
        "to prove that the right person was picked out",
        "for a witness's earlier picking out of a person",
    )
    EXPERT_OPINION_SUPPORT = (
        "expert_opinion_support",
        "to support an expert's opinion",
        "for what others said that an expert's opinion rests on",
    )
    EFFECT_ON_LISTENER = (
        "effect_on_listener",
        "to show what the words did to their hearer",
        "for any other effect of words on one who heard them",
    )
    NOTICE = (
        "notice",
        "to show that somebody was warned, or knew of a danger",
        "for a warning or report whose reaching someone is the point, true or not",
    )
    VERBAL_ACT = (
        "verbal_act",
        "for the legal effect of the words themselves",
        "for an offer, a promise, words of gift, a threat or a libel that is itself the wrong",
    )
    CIRCUMSTANTIAL_STATE_OF_MIND = (
        "circumstantial_state_of_mind",
        "to show the speaker's mind from the fact of speaking",
        (
            "for words from which, true or not, a belief, a feeling or knowledge is inferred; an outright 'I fear' or "
            "'I shall go' is used for its truth"
        ),
    )
    CONTEXT = (
        "context",
        "to make other evidence understood",
        "for the other half of a talk, without which the half that counts makes no sense",
    )
    COMPLETENESS = (
        "completeness",
        "to complete what the other side put in",
        "for the rest of a statement of which the other side put in a part",
    )
    PROPENSITY = "propensity", "to show that a person acted in character"
    CHARACTER_ELEMENT = "character_element", "to prove a character that is itself in issue"
    HABIT_CONFORMITY = "habit_conformity", "to show that a person acted by habit"
    VICTIM_AGGRESSOR = "victim_aggressor", "to show that the alleged victim attacked first"
    VICTIM_PEACEFUL = "victim_peaceful", "to show that the alleged victim was peaceful"
    ACCUSED_GOOD_TRAIT = "accused_good_trait", "to show a good trait of the accused"
    REBUT_GOOD_TRAIT = "rebut_good_trait", "to rebut a good trait of the accused"
    MOTIVE = "motive", "to show motive"
    OPPORTUNITY = "opportunity", "to show opportunity"
    INTENT = "intent", "to show intent"
    PREPARATION = "preparation", "to show preparation"
    PLAN = "plan", "to show a plan"
    KNOWLEDGE = (
        "knowledge",
        "to show knowledge",
        ("for what someone knew, as part of the charge or claim; for a warning that reached someone, notice"),
    )
    IDENTITY = (
        "identity",
        "to show who did it",
        ("for who did it, by any proof; for a witness's earlier picking out of a person, prior_identification"),
    )
    ABSENCE_OF_MISTAKE = "absence_of_mistake", "to show that it was no mistake"
    LACK_OF_ACCIDENT = "lack_of_accident", "to show that it was no accident"
    RES_GESTAE = ("res_gestae", "to tell the whole of the event charged", "for what is part of the event charged")
    IMPEACH_TRUTHFUL_CHARACTER = "impeach_truthful_character", "to show an untruthful character"
    IMPEACH_INCONSISTENCY = (
        "impeach_inconsistency",
        "to show that the witness said otherwise before",
        "for the witness's own earlier words, whoever tells them",
    )
    IMPEACH_BIAS = "impeach_bias", "to show bias"
    IMPEACH_CONTRADICTION = (
        "impeach_contradiction",
        "to contradict the witness",
        (
            "for other proof that the witness is wrong on a point; for the witness's own earlier "
            "words, impeach_inconsistency"
        ),
    )
    IMPEACH_CAPACITY = (
        "impeach_capacity",
        "to show that the witness could not see or recall well",
        "for sight, hearing, memory, drink",
    )
    REHABILITATE_FABRICATION = "rehabilitate_recent_fabrication", "to answer a charge of recent invention"
    REHABILITATE_OTHER = "rehabilitate_other", "to mend another attack on the witness"
    REHABILITATE_TRUTHFUL = "rehabilitate_truthful_character", "to show a truthful character"
    NEGLIGENCE_OR_FAULT = (
        "negligence_or_fault",
        "to prove fault",
        ("where fault itself is the point, as of a later measure, a compromise, insurance or a payment"),
    )
    PRODUCT_OR_WARNING_DEFECT = "product_or_warning_defect", "to prove a defect or a need for warning"
    OWNERSHIP_OR_CONTROL = (
        "ownership_or_control",
        "to prove ownership or control",
        "for any proof of it but insurance",
    )
    FEASIBILITY = "feasibility", "to prove that precautions were feasible"
    CLAIM_VALIDITY_OR_AMOUNT = "claim_validity_or_amount", "to prove or disprove a claim or its amount"
    NEGATE_UNDUE_DELAY = "negate_undue_delay", "to answer a charge of delay"
    OBSTRUCTION = "obstruction", "to prove an effort to obstruct"
    LIABILITY_FOR_EXPENSES = "liability_for_expenses", "to prove liability for the expenses"
    INSURANCE_SHOWS_FAULT = "insurance_shows_fault", "to prove fault from insurance"
    INSURANCE_AGENCY_OR_BIAS = (
        "insurance_shows_agency_or_bias",
        "to show agency, control or bias from insurance",
        "only where what is offered is insurance",
    )
    SEXUAL_PREDISPOSITION = "sexual_predisposition", "to show sexual predisposition"
    SOURCE_OF_PHYSICAL_EVIDENCE = "source_of_physical_evidence", "to show another source of physical evidence"
    CONSENT_WITH_ACCUSED = "consent_with_accused", "to show consent with the accused"
    THIRD_PARTY_RESPONSIBILITY = "third_party_responsibility", "to show that someone else is to blame"
    CAUSATION = "causation", "to prove the cause"
    STANDARD_OF_CARE = "standard_of_care", "to prove what care was due"
    DUTY = "duty", "to prove a duty"
    DAMAGES = "damages", "to prove damages"
    CAUSE_OF_DEATH = "cause_or_manner_of_death", "to prove how death came about"
    EVENTS = (
        "events",
        "to prove what happened",
        (
            "for what happened, where no kind names the point more closely; of words out of court it "
            "relies on their truth too"
        ),
    )
    INVESTIGATION_QUALITY = "investigation_quality", "to show how well the investigation was done"
    ADJUDICATIVE_FACT = (
        "adjudicative_fact",
        "to prove a fact in the case",
        "for any other fact of the case; no rule tells it from events",
    )
    PRELIMINARY_FACT = "preliminary_fact", "to show the judge a fact on which admission turns"
    REFRESH_MEMORY = (
        "refresh_memory",
        "to refresh a witness's memory",
        "for what is shown to a witness who has forgotten",
    )
    AUTHENTICATE = "authenticate", "to show that an item is genuine"
    PROVE_CONTENT = (
        "prove_content",
        "to prove what a writing, recording or photograph says",
        ("for what a paper says, where its words matter and not their truth, as of a contract or a libel"),
    )
    ILLUSTRATE = "illustrate", "to help the jury follow other evidence"
    ATTACK_VERDICT = "attack_verdict", "to attack a verdict"
    SYMPATHY = "sympathy", "to win sympathy"
    NULLIFICATION = "nullification", "to invite the jury to ignore the law"
    PUNISH_OTHER_WRONGS = "punish_other_wrongs", "to have other wrongs punished"
    SENTENCE = "sentence", "to bear on the sentence"


class Support(Term):
    """How far the evidence would let a jury find a fact (104(b))."""

    NOT_NEEDED = "not_needed", "not needed"
    INSUFFICIENT = "insufficient", "too thin for a jury to find it"
    SUFFICIENT = "sufficient", "enough for a jury to find it"
    CONCLUSIVE = "conclusive", "beyond argument"


class Position(Term):
    """Which statement in a chain, outermost first."""

    FIRST = "0", "the outermost statement"
    SECOND = "1", "the second statement"
    THIRD = "2", "the third statement"
    FOURTH = "3", "the fourth statement"
    FIFTH = "4", "the fifth statement"
    SIXTH = "5", "the sixth statement"
    SEVENTH = "6", "the seventh statement"
    EIGHTH = "7", "the eighth statement"


class Part(Term):
    """Which part of a divisible item a purpose is about."""

    WHOLE = "whole", "the whole"
    FIRST = "first", "the first part"
    SECOND = "second", "the second part"
    THIRD = "third", "the third part"


class Medium(Term):
    """The form of a statement."""

    ORAL = "oral", "aloud"
    WRITTEN = "written", "in writing"
    RECORDED = "recorded", "on a recording"
    NONVERBAL = "nonverbal", "without words"


class Setting(Term):
    """Where and in what circumstances a statement was made."""

    TRIAL_OR_HEARING = "trial_or_hearing", "at a trial or hearing"
    DEPOSITION = "deposition", "at a deposition"
    GRAND_JURY = "grand_jury", "before a grand jury"
    OTHER_PROCEEDING = "other_proceeding", "at another formal proceeding"
    POLICE_INTERVIEW = "police_interview", "to the police"
    EMERGENCY_CALL = "emergency_call", "in an emergency call"
    MEDICAL = "medical", "to those giving medical care"
    BUSINESS = "business", "in the course of business"
    PUBLIC_OFFICE = "public_office", "in the course of a public office"
    PRIVATE = "private", "in private"
    ONLINE = "online", "online"


class Silence(Term):
    """When someone kept the silence that is offered."""

    BEFORE_ARREST = "before_arrest", "before any arrest"
    AFTER_ARREST = "after_arrest", "after arrest, with no warning given"
    AFTER_WARNINGS = "after_warnings", "after being warned of the right to it"
    AT_TRIAL = "at_trial", "at the trial, by not testifying"


class Timing(Term):
    """When a statement was made, counted from the event it speaks of."""

    DURING = "during", "while it was happening"
    IMMEDIATELY_AFTER = "immediately_after", "immediately after the event, with no time to reflect"
    MINUTES_AFTER = "minutes_after", "some minutes after the event, with time to reflect"
    HOURS_OR_MORE = "hours_or_more", "hours or more after the event"
    NOT_APPLICABLE = "not_applicable", "apart from any event"


class Content(Term):
    """What a statement is about."""

    PRESENT_MENTAL_STATE = "present_mental_state", "the speaker's present state of mind or feeling"
    PRESENT_BODILY_CONDITION = "present_bodily_condition", "the speaker's present bodily condition"
    PLAN = "plan", "the speaker's plan"
    PAST_FACT = "past_fact", "a past fact, from memory or belief"
    WILL_MATTER = "will_matter", "the speaker's will"
    SYMPTOM_OR_HISTORY = "symptom_or_history", "symptoms or their history"
    GENERAL_CAUSE = "general_cause", "the general cause of an injury"
    FAULT_OR_IDENTITY = "fault_or_identity", "who was to blame"
    FAMILY_HISTORY = "family_history", "family history"
    CAUSE_OF_OWN_DEATH = "cause_of_own_death", "what brought about the speaker's own death, come or expected"
    CONSPIRACY_BUSINESS = "conspiracy_business", "the business of a conspiracy"
    REPUTATION = "reputation", "reputation"
    BOUNDARY_OR_GENERAL_HISTORY = "boundary_or_general_history", "boundaries or general history"
    OTHER = "other", "something else"


class Interest(Term):
    """The interest a statement cut against when it was made."""

    NONE = "none", "no interest"
    MONEY_OR_PROPERTY = "money_or_property", "money, property or freedom from civil liability"
    PENAL = "penal", "freedom from prosecution"
    DEFEATS_CLAIM = "defeats_claim", "a claim of the speaker's own"


class Corroboration(Term):
    """Circumstances that show a statement trustworthy, net of what undermines it."""

    NONE = "none", "nothing supports it"
    WEAK = "weak", "little supports it"
    CLEAR = "clear", "clear circumstances support it"


class Primary(Term):
    """What an exchange was for, seen objectively (the test of a testimonial statement)."""

    EVIDENCE = "evidence_for_prosecution", "to establish facts for a prosecution"
    EMERGENCY = "ongoing_emergency", "to meet an emergency still under way"
    MEDICAL = "medical", "to obtain medical care"
    ADMINISTRATION = "business_or_administrative", "to run a business or an office"
    PRIVATE = "private", "for private talk"
    UNCLEAR = "unclear", "for a purpose that can be argued either way"


class Pointing(Term):
    """How one defendant's confession points at another who is tried beside the speaker."""

    NO = "no", "does not point at anyone tried beside the speaker"
    NEUTRAL_PLACEHOLDER = "neutral_placeholder", "has a neutral phrase, such as 'the other person', for the name"
    OBVIOUS_REDACTION = "obvious_redaction", "leaves an obvious gap where the name was"
    BY_NAME = "by_name", "names one tried beside the speaker"


class Trust(Term):
    """Guarantees of trustworthiness on all the circumstances."""

    NONE = "none", "no guarantees"
    SOME = "some", "some guarantees"
    STRONG = "strong", "strong guarantees"


class Reason(Term):
    """Why a declarant cannot be heard (804(a)), or that he can."""

    AVAILABLE = ("available", "could be called to testify", "or is not shown to be unavailable")
    NOT_SHOWN = (
        "not_shown",
        "is not shown to be unavailable",
        "nobody knows who or where the speaker is, or no reason is given",
    )
    PRIVILEGE_RULED = "privilege_ruled", "is excused by a privilege"
    REFUSES_AFTER_ORDER = "refuses_after_order", "refuses to testify although ordered to"
    NO_MEMORY = "no_memory", "testifies to remembering nothing of it"
    DEAD_OR_INFIRM = "dead_or_infirm", "is dead or too ill to testify"
    ABSENT_DESPITE_PROCESS = "absent_despite_process", "cannot be brought to court by process or other reasonable means"
    OVER_100_MILES = (
        "over_100_miles",
        "is more than a hundred miles from the court",
        "or abroad, or in New Mexico out of the state; this alone makes nobody unavailable (804(a))",
    )


class Examiner(Term):
    """Who had the chance to examine a declarant earlier."""

    NOBODY = "nobody", "nobody"
    SAME_PARTY = "same_party", "the very party it is now offered against"
    PREDECESSOR_IN_INTEREST = (
        "predecessor_in_interest",
        "a predecessor in interest of that party",
        "one from whom that party took its claim or liability",
    )
    STRANGER_WITH_LIKE_MOTIVE = "stranger_with_like_motive", "a stranger with a like motive"


class WitnessRole(Term):
    """Who is on the stand."""

    LAY_FACT = "lay_fact", "an ordinary witness"
    EXPERT = "expert", "an expert"
    CUSTODIAN = "custodian", "a keeper of records"
    CHARACTER = "character", "a character witness"
    PARTY = "party", "a party"
    ACCUSED = "accused", "the accused"
    VICTIM = "victim", "the alleged victim"
    CHILD = ("child", "a child", "of a child who is the alleged victim, victim")
    POLICE_OFFICER = "police_officer", "a police officer"
    JUROR = ("juror", "a juror", "on the stand or in an affidavit")
    PRESIDING_JUDGE = "presiding_judge", "the presiding judge"
    COUNSEL = "counsel", "counsel in the case"
    INTERPRETER = "interpreter", "an interpreter"


class JuryMatter(Term):
    """What a juror would tell of how a verdict came about (606(b))."""

    DELIBERATIONS = "deliberations", "what was said, done or felt in the deliberations"
    EXTRANEOUS_INFORMATION = "extraneous_information", "information from outside that reached the jury"
    OUTSIDE_INFLUENCE = "outside_influence", "pressure brought on a juror from outside"
    VERDICT_FORM_MISTAKE = "verdict_form_mistake", "a slip in writing the verdict down"
    OVERT_RACIAL_ANIMUS = "overt_racial_animus", "another juror's open avowal that race decided the vote"


class Memory(Term):
    """What the witness now recalls."""

    FULL = "full", "remembers it"
    REFRESHABLE = "refreshable", "remembers once refreshed"
    INSUFFICIENT = "insufficient", "cannot recall it well enough to testify fully"


class Attack(Term):
    """How a witness's credibility was attacked."""

    NONE = "none", "nothing at all"
    TRUTHFUL_CHARACTER = "truthful_character", "character for truthfulness"
    INCONSISTENCY = "inconsistency", "inconsistency"
    BIAS = "bias", "bias"
    RECENT_FABRICATION = "recent_fabrication", "recent invention or influence"
    MEMORY = "memory", "memory"
    PERCEPTION = "perception", "perception"


class Chance(Term):
    """When a witness could explain an earlier inconsistent statement."""

    BEFORE_EXTRINSIC = "before_extrinsic", "before the outside proof"
    AFTER_EXTRINSIC = "after_extrinsic", "only after the outside proof"
    NEVER = "never", "at no time"
    EXCUSED_BY_COURT = "excused_by_court", "only if the court asks, which excused it"


class Examination(Term):
    """The stage of questioning."""

    DIRECT = "direct", "direct examination"
    CROSS = "cross", "cross-examination"
    REDIRECT = "redirect", "redirect"
    RECROSS = "recross", "recross"


class Paper(Term):
    """What kind of thing an exhibit is."""

    BUSINESS_RECORD = "business_record", "a record of a regular activity"
    PUBLIC_RECORD = "public_record", "a public record"
    RECORDED_RECOLLECTION = (
        "recorded_recollection",
        "a record of what a witness once knew",
        "offered because its author or adopter cannot now recall",
    )
    TREATISE = "treatise", "a treatise"
    JUDGMENT = "judgment", "a judgment of conviction"
    OTHER_JUDGMENT = "other_judgment", "a judgment in another case"
    BUSINESS_SILENCE = (
        "business_silence",
        "the silence of a record of a regular activity",
        "where the point is that such a record holds no entry",
    )
    PUBLIC_SILENCE = (
        "public_silence",
        "the absence of a public record",
        "where the point is that a public office holds no record or entry",
    )
    VITAL_RECORD = "vital_record", "a public record of births, deaths or marriages"
    RELIGIOUS_RECORD = "religious_record", "a record kept by a religious organisation"
    CEREMONY_CERTIFICATE = "ceremony_certificate", "a certificate of a marriage, baptism or the like"
    FAMILY_RECORD = "family_record", "a family's own record, such as a Bible or a gravestone"
    RECORDED_DEED = "recorded_deed", "the public record of a document about property"
    PROPERTY_DOCUMENT = "property_document", "a document about property"
    MARKET_REPORT = "market_report", "a market report, list or directory"
    CORRESPONDENCE = "correspondence", "a letter or message"
    LEGAL_ACT_DOCUMENT = "legal_act_document", "a document with legal effect"
    OLD_DOCUMENT = "old_document", "an old document"
    ONLINE_POST = "online_post", "a post online"
    PHOTO_OR_VIDEO = "photo_or_video", "a photograph or video"
    AUDIO = "audio", "a sound recording"
    MACHINE_LOG = "machine_log", "a machine's log"
    PHYSICAL_OBJECT = "physical_object", "an object"
    AID = "aid", "an aid"
    OTHER = "other", "another thing"


class Foundation(Term):
    """How the foundation of a record is shown."""

    QUALIFIED_WITNESS = "qualified_witness", "by a witness who knows how it is kept"
    CERTIFICATE = "certificate", "by a certificate in due form"
    NONE = "none", "by nobody"


class PublicContent(Term):
    """What a public record sets out: 803(8)(A)(i) to (iii)."""

    OFFICE_ACTIVITY = "office_activity", "the office's own activities"
    OBSERVED_UNDER_DUTY = "observed_under_duty", "a matter observed under a duty to report"
    INVESTIGATIVE_FINDING = "investigative_finding", "a finding of an authorised investigation"


class Copy(Term):
    """What is produced to prove a writing's content."""

    ORIGINAL = "original", "the original"
    DUPLICATE = "duplicate", "a duplicate"
    OTHER_EVIDENCE = "other_evidence", "other evidence of the content"


class Original(Term):
    """What became of the original of a writing, recording or photograph (1004)."""

    AVAILABLE = ("available", "is at hand", "or no reason is given why it is not here")
    LOST_GOOD_FAITH = "lost_good_faith", "is lost or destroyed, and not by the proponent in bad faith"
    DESTROYED_BAD_FAITH = "destroyed_bad_faith", "was lost or destroyed by the proponent in bad faith"
    UNOBTAINABLE = "unobtainable", "cannot be had by any available process"
    OPPONENT_WITHHELD = (
        "opponent_withheld_after_notice",
        "was kept back by the other side, which knew it would be needed",
    )


class Route(Term):
    """How an item is shown to be genuine (901(b))."""

    KNOWLEDGEABLE_WITNESS = "knowledgeable_witness", "by a witness who knows it"
    LAY_HANDWRITING = "lay_handwriting", "by one who knows the handwriting"
    COMPARISON = "comparison", "by comparison"
    DISTINCTIVE_TRAITS = "distinctive_traits", "by its own distinctive traits"
    VOICE = "voice", "by a known voice"
    PHONE_CALL = "phone_call", "by the circumstances of a call"
    PUBLIC_OFFICE = "public_office", "by coming from the office that keeps it"
    AGE = "age", "by its age"
    PROCESS_OR_SYSTEM = "process_or_system", "by a process shown to be accurate"
    STATUTE_OR_RULE = "statute_or_rule", "by statute or rule"
    SELF_AUTHENTICATING = "self_authenticating", "on its face"
    NONE = "none", "in no way"


class SelfProof(Term):
    """What makes an item prove itself genuine (902)."""

    SEALED_PUBLIC = "sealed_public_document", "a public document under a seal"
    SIGNED_PUBLIC = "signed_public_document", "a public document signed, and the signature certified under seal"
    FOREIGN_PUBLIC = "foreign_public_document", "a foreign public document with a final certification"
    CERTIFIED_COPY = "certified_copy", "a certified copy of a public record"
    OFFICIAL_PUBLICATION = "official_publication", "a publication of a public office"
    NEWSPAPER = "newspaper_or_periodical", "a newspaper or periodical"
    TRADE_INSCRIPTION = "trade_inscription", "a label or sign of the trade"
    ACKNOWLEDGED = "acknowledged_document", "a document acknowledged before a notary"
    COMMERCIAL_PAPER = "commercial_paper", "commercial paper, or a signature on it"
    BY_STATUTE = "presumed_by_statute", "what a federal statute presumes to be genuine"
    CERTIFIED_RECORD = "certified_business_record", "a business record with its keeper's certificate"
    FOREIGN_RECORD = "certified_foreign_record", "a foreign business record with its keeper's certificate"
    CERTIFIED_OUTPUT = (
        "certified_machine_output",
        "the output of a system with a qualified person's certificate",
        "for the certificate that a machine or process gives a true result",
    )
    CERTIFIED_DATA = (
        "certified_copy_of_data",
        "a copy of data with a qualified person's certificate",
        "for the certificate that a copy of data is true",
    )
    OTHER = "other", "of no sort named here"


class Admission(Term):
    """How the other side has told what a writing says (1007)."""

    IN_TESTIMONY = "in_testimony", "on oath, at a trial or a deposition"
    IN_WRITING = "in_writing", "in writing"
    ALOUD = "aloud_out_of_court", "aloud, out of court"


class ActType(Term):
    """What kind of act or trait is to be proved."""

    CRIME_OR_WRONG = "crime_or_wrong", "another crime or wrong"
    GOOD_ACT = "good_act", "a good act"
    TRAIT_EVIDENCE = "trait_evidence", "a trait of character"
    HABIT = "habit", "a habit"
    REMEDIAL_MEASURE = "remedial_measure", "a repair, a warning or another precaution"
    INSURANCE = "insurance", "insurance"
    SEXUAL_BEHAVIOR = "sexual_behavior", "sexual behaviour"
    SEXUAL_ASSAULT = "sexual_assault", "another sexual assault"
    CHILD_MOLESTATION = "child_molestation", "another child molestation"
    SIMILAR_INCIDENT = "similar_incident", "a similar incident"
    THIRD_PARTY_FAULT = "third_party_fault", "someone else's fault"


class Regularity(Term):
    """How often a response recurs."""

    ISOLATED = "isolated", "happened once or twice"
    OCCASIONAL = "occasional", "happened now and then"
    REGULAR = "regular", "happened regularly"
    NEAR_INVARIABLE = "near_invariable", "happened almost without fail"


class Talks(Term):
    """What part of a compromise is offered."""

    OFFER_OR_ACCEPTANCE = "offer_or_acceptance", "an offer, promise or acceptance in compromise"
    NEGOTIATION_STATEMENT = "negotiation_statement", "a statement made in the talks"


class ExpenseItem(Term):
    """What is offered of a payment of expenses."""

    PAYMENT_OR_PROMISE = "payment_or_promise", "a payment of medical or like expenses, or the promise of one"
    ACCOMPANYING_ADMISSION = "accompanying_admission", "an admission made along with it"


class PleaItem(Term):
    """What part of a plea or of plea talks is offered."""

    WITHDRAWN_GUILTY = "withdrawn_guilty", "a guilty plea later withdrawn"
    NOLO = "nolo", "a plea of no contest"
    PLEA_HEARING_STATEMENT = "plea_hearing_statement", "a statement at the plea hearing"
    DISCUSSION_STATEMENT = "discussion_statement", "a statement in plea discussions"
    STANDING_GUILTY = "standing_guilty", "a guilty plea that stands"


class Relief(Term):
    """What has since befallen a conviction."""

    NONE = "none", "no pardon or the like was granted"
    REHABILITATION_NO_LATER_FELONY = (
        "rehabilitation_no_later_felony",
        "a pardon for rehabilitation was granted, and no later felony followed",
    )
    REHABILITATION_LATER_FELONY = (
        "rehabilitation_later_felony",
        "a pardon for rehabilitation was granted, and a later felony followed",
    )
    INNOCENCE = "innocence", "a pardon for innocence was granted"
    OTHER = "other", "a pardon was granted on some other ground"


class ConvictedBy(Term):
    """How a conviction was entered."""

    TRIAL = "trial", "after a trial"
    GUILTY_PLEA = "guilty_plea", "on a guilty plea"
    NOLO = "nolo", "on a plea of no contest"


class Field(Term):
    """What kind of expertise an opinion draws on."""

    SCIENTIFIC = "scientific", "science"
    TECHNICAL = "technical", "technical knowledge"
    EXPERIENCE = "experience", "experience and training"


class Basis(Term):
    """Where an expert's facts come from."""

    PERCEIVED = "perceived", "what the expert perceived"
    MADE_KNOWN = "made_known", "facts made known in court"
    INADMISSIBLE_DATA = "inadmissible_data", "data not themselves admitted"


class Claimed(Term):
    """The privilege that is claimed."""

    ATTORNEY_CLIENT = "attorney_client", "the privilege of lawyer and client"
    WORK_PRODUCT = "work_product", "the protection of work for a lawsuit"
    SPOUSAL_TESTIMONY = "spousal_testimony", "a spouse's privilege not to testify"
    MARITAL_COMMUNICATION = "marital_communication", "the privilege for words between spouses"
    BOTH_MARITAL = "both_marital", "both privileges of spouses, on testimony and on words"
    PSYCHOTHERAPIST = "psychotherapist_patient", "the privilege of psychotherapist and patient"
    PHYSICIAN = "physician_patient", "a privilege of physician and patient"
    CLERGY = "clergy", "the privilege for words to the clergy"
    SELF_INCRIMINATION = "self_incrimination", "the privilege against self-incrimination"
    INFORMER = "informer", "the privilege for an informer's identity"
    NEWS_MEDIA = "news_media", "a reporter's privilege"
    STATE_SECRETS = "state_secrets", "the privilege for secrets of state"
    EXECUTIVE = (
        "executive",
        "a privilege for the confidences of the chief executive",
        "a President or a governor, and those next to them",
    )
    DELIBERATION = (
        "deliberative",
        "a privilege for what an office weighs before it decides",
        "any office of government, such as a department or a board",
    )
    POLITICAL_VOTE = "political_vote", "the secrecy of the ballot"
    TRADE_SECRET = "trade_secret", "a privilege for trade secrets"
    REQUIRED_REPORT = "required_report", "a privilege for a report the law demands"
    PARENT_CHILD = "parent_child", "a privilege of parent and child"
    ACCOUNTANT = "accountant", "a privilege of accountant and client"
    OTHER = "other", "some other privilege"


class Reveals(Term):
    """What would be laid open."""

    FACT = "underlying_fact", "a fact that was also spoken of between them"
    EARLIER_DOCUMENT = "earlier_document", "a paper that existed before"
    BODILY_TRAIT = "bodily_trait", "a trait of the body, such as blood, a voice or handwriting"
    COMMUNICATION = "communication", "what was said or written between them"
    OBSERVATION = "observation", "what somebody saw or did"
    IDENTITY = ("identity", "who somebody is", "an informer's or a client's name")
    FEE = "fee", "what fee was paid, and by whom"
    PREPARATION = "preparation", "work done to prepare the case"
    OWN_TESTIMONY = "own_testimony", "what the witness would be made to say"
    HANDING_OVER = "handing_over", "what handing a paper over on demand would show of it"
    REFUSAL = "refusal", "that somebody claimed the privilege and did not answer"


class Confidant(Term):
    """Who was spoken to."""

    FRIEND = "friend", "a friend"
    LAWYER = "lawyer", "a lawyer"
    LAWYERS_STAFF = "lawyers_staff", "someone who worked for the lawyer"
    TAKEN_FOR_LAWYER = "taken_for_lawyer", "someone reasonably taken for a lawyer"
    PSYCHOTHERAPIST = "psychotherapist", "a licensed psychotherapist or social worker"
    UNLICENSED_COUNSELLOR = "unlicensed_counsellor", "a counsellor without a licence"
    PHYSICIAN = "physician", "a physician"
    CLERGY = "clergy", "a member of the clergy"
    SPOUSE = "spouse", "the spouse"
    OTHER = "other", "somebody else"


class Company(Term):
    """Who else was meant, or allowed, to hear."""

    OUTSIDER = "outsider", "they let an outsider hear it"
    NOBODY = "nobody", "nobody else was meant to hear it"
    HELPER = "needed_helper", "only someone they needed, such as an interpreter, was with them"
    ALLY = "ally", "only someone with the same legal interest was with them"
    EAVESDROPPER = "eavesdropper", "somebody listened in secret"


class Aim(Term):
    """What a confidence was for."""

    SOCIAL = "social", "for company"
    LEGAL_ADVICE = "legal_advice", "to get or give legal advice"
    BUSINESS_ADVICE = "business_advice", "to get or give advice on business"
    TREATMENT = "treatment", "for diagnosis or treatment"
    EXAMINATION = "ordered_examination", "for an examination that a court had ordered"
    SPIRITUAL = "spiritual", "to get spiritual counsel"


class Confider(Term):
    """Who spoke to the lawyer."""

    CLIENT = "client", "the client"
    EMPLOYEE_FOR_CLIENT = "employee_for_client", "the client's employee, told to speak so that the client be advised"
    EMPLOYEE_FOR_SELF = "employee_for_self", "the client's employee, on an affair of his own"
    OUTSIDER = "outsider", "someone who was not the client"


class Disclosed(Term):
    """How it came to be known outside."""

    INTENDED = "intended", "by the holder, on purpose"
    BY_MISTAKE = "by_mistake", "by mistake"
    UNDER_COMPULSION = "under_compulsion", "under compulsion"
    WITHOUT_CONSENT = "without_consent", "by somebody else, without leave"


class Recipient(Term):
    """Who learned of it."""

    ADVERSARY = "adversary", "an adversary, or one likely to tell an adversary"
    OUTSIDER = "outsider", "an outsider on no side"


class Extent(Term):
    """How what is offered stands to what was disclosed."""

    THIS = "this", "what is offered is what was disclosed"
    SAME_SUBJECT = "same_subject", "what is offered is on the same subject, and was not disclosed"


class InIssue(Term):
    """How the holder made it an issue."""

    RELIES = "relies_on_it", "relies on it, or charges the adviser with a wrong"
    DISTRESS = "ordinary_distress", "claims ordinary distress and no more"


class Wronged(Term):
    """Whom the charge says was wronged, within a family."""

    NEITHER = "neither", "neither the spouse nor a child"
    SPOUSE = "spouse", "the spouse"
    CHILD = "child", "a child of either spouse"

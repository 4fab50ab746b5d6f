"""Every fact a record may state, in the order of its tables, in the words the game prints.

`presumed` stands only on foundation, on what the opponent must show and on what the rest of the record implies:
silence there is read as the court would read it, and said to be assumed. All else that a rule reaches must be stated.
"""

from __future__ import annotations

from game.law.evidence import terms as t
from game.law.facts import Axis, Choice, Derived, Flag, Group, Level, Number, Switch, Tags, Turning, Word, words_in

FOUNDATION = Turning.FOUNDATION
SCENE = Turning.SCENE
HARM = ("is nil", "is slight", "is real", "is serious", "is grave")
WORTH = ("is nil", "is slight", "is fair", "is strong", "is very strong")


class Case(Group):
    """The proceeding."""

    path = "case"
    kind = Choice(t.CaseKind, "the case is {}")
    stage = Choice(
        t.Stage,
        "this is {}",
        t.Stage.JURY_TRIAL,
        turning=SCENE,
        remark=(
            "A ruling asked for before the trial is in_limine; a question for the judge on which "
            "admission turns is preliminary_question."
        ),
    )
    subject = Tags(
        t.Subject,
        "the case is about {}",
        turning=SCENE,
        remark=(
            "What is charged or claimed, not what the item tells of. sexual_assault and "
            "child_molestation open the rules on like acts by the accused; sexual_misconduct is any "
            "other case in which someone's sexual conduct is the wrong alleged."
        ),
    )
    joint_trial = Flag(
        "a codefendant is tried in the same trial",
        "nobody else is tried in this trial",
        presumed=False,
        remark="A criminal case only; of two civil defendants say nothing.",
    )
    state_law_supplies_decision = Flag(
        "state law decides this claim, in a federal court", "federal law decides this claim", presumed=False
    )


class Offer(Group):
    """Who offers the item, and how. Against whom stands on the record itself."""

    path = "offer"
    proponent = Choice(t.Role, "{} offers it", turning=SCENE)
    form = Choice(
        t.Form,
        "it is {}",
        turning=SCENE,
        remark=(
            "What is put before the court, not what it tells of: a witness who would repeat a letter "
            "is live_testimony. question_only is a question, on direct or cross, whose answer is not "
            "yet out."
        ),
        about="in what form it is offered",
    )
    phase = Choice(t.Phase, "it is offered {}", t.Phase.CASE_IN_CHIEF, turning=FOUNDATION)
    method = Choice(
        t.Method,
        "the point is to be proved by {}",
        t.Method.FIRSTHAND,
        remark=(
            "State it where character, an act or an attack on a witness is proved. "
            "specific_act_extrinsic is proof of an act by anything but the answer of the witness who "
            "is attacked; an act asked about on cross is specific_act_inquiry_on_cross; a speaker's "
            "earlier words are firsthand_testimony, whoever tells them."
        ),
        about="how the point is to be proved",
    )
    as_exhibit = Flag(
        "it is to go to the jury as an exhibit",
        "it is only to be read aloud",
        presumed=False,
        remark=(
            "Only where showing or reading and receiving come apart: an illustrative aid, a treatise, "
            "recorded recollection, what refreshed a memory. It is what the proponent now asks for. "
            "Where an aid is to be shown and also to go to the jury room, those are two requests: "
            "state offer.to_be_shown too."
        ),
    )
    to_be_shown = Flag(
        "it is also to be shown in court",
        "only its going to the jury is asked for",
        presumed=False,
        remark="Of an aid with offer.as_exhibit: the two requests are then ruled on together. True also where it is "
        "being shown and only the sending is opposed.",
    )
    notice = Choice(
        t.Notice,
        "notice was {}",
        t.Notice.COMPLIANT,
        turning=FOUNDATION,
        remark=(
            "Whatever notice the rule at hand asks for: of other acts, an old conviction, sexual "
            "conduct, a certificate, the residual exception. What is owed in discovery, such as the "
            "naming of an expert, is offer.other_law_forbids."
        ),
    )
    author_demanded = Flag(
        "the accused demanded in time that its author testify",
        "the accused did not demand that its author testify",
        presumed=False,
        remark=(
            "Where a rule or statute on certificates asks the accused to demand the author in time; "
            "false where the accused had notice and was silent. Leave it out where there is no such "
            "rule."
        ),
    )
    other_law_forbids = Flag(
        "a statute, an order or a rule outside this code forbids it",
        "no law outside this code, and no order, forbids it",
        presumed=False,
    )
    completes_excerpt = Flag(
        "it is the rest of what the other side put in, or belongs with it",
        "the other side put in no part of it",
        remark=(
            "Whether the other side put in a part of this statement, or another that this one belongs "
            "beside; offer.fairness_requires then says whether that misleads."
        ),
    )
    fairness_requires = Flag("the part already in misleads without it", "the part already in is fair as it stands")
    stipulation_available = Flag(
        "the other side offers to admit the point",
        "nobody offers to admit the point",
        presumed=False,
        remark="If the admission would not do as well as the proof, say so: purpose.cleaner_proof false.",
    )


class Objection(Group):
    """What counsel did about it (Rules 103 and 105)."""

    path = "objection"
    made = Flag("an objection was made", "nobody objected", presumed=True)
    timely = Flag(
        "the objection came in time",
        "the objection came too late",
        presumed=True,
        remark="False too where the form of a question asked at a deposition is objected to only when it is read in "
        "court (Fed. R. Civ. P. 32(d)(3)(B)).",
    )
    grounds = Tags(
        t.Objected,
        "the objection is {}",
        turning=SCENE,
        remark="Silence raises every ground there is. Naming some gives up the rest, and the court then looks at no "
        "other: leave it out where the question is whether the item comes in, and name grounds where it is whether "
        "that objection is good. A broad name takes in its parts: form takes in leading and every other fault of a "
        "question; relevance a missing connection; character impeachment and habit; 403 cumulative; personal_knowledge "
        "and speculation each the other.",
    )
    instruction_requested = Flag(
        "a limiting instruction is asked for", "no limiting instruction is asked for", presumed=False
    )
    by_examiner = Flag(
        "it is the examiner who objects, to the answer",
        "it is not the examiner who objects",
        presumed=False,
        remark="Only of an answer that does not respond.",
    )
    definitive_ruling = Flag(
        "the court ruled on it definitively before", "the court has not ruled on it definitively before", presumed=False
    )


class Purpose(Group):
    """One use of the item: what it is offered to show, and whether that matters."""

    path = "purpose"
    axis = Axis.PURPOSE
    kind = Choice(
        t.Kind,
        "it is offered {}",
        remark=(
            "One purpose for each use the proponent makes. A use that the proponent disclaims and the "
            "other side fears is no purpose: it is a danger, and goes into purpose.weighing. Where an "
            "item has several uses, each is ruled on by itself."
        ),
    )
    part = Choice(
        t.Part,
        "this concerns {}",
        t.Part.WHOLE,
        turning=SCENE,
        remark=(
            "Only where the item falls into parts that may fare differently, such as a payment and an "
            "admission made along with it: then one purpose for each part."
        ),
    )
    material = Flag(
        "the point matters to this case",
        "the point does not matter to this case",
        turning=FOUNDATION,
        remark=(
            "False for a side issue too: what contradicts a witness on a point that matters to nothing in the case."
        ),
    )
    any_tendency = Flag(
        "it makes the point more or less likely",
        "it makes the point neither more nor less likely",
        turning=FOUNDATION,
    )
    disputed = Flag(
        "the point is disputed",
        "nobody disputes the point",
        remark=("Whether the other side disputes the very point this use goes to: ownership, feasibility, a claim."),
    )
    condition_support = Choice(
        t.Support,
        "proof of the fact on which its relevance depends is {}",
        t.Support.NOT_NEEDED,
        remark=(
            "Only where relevance hangs on another fact, such as who sent a letter. It is enough that "
            "a jury could find it, though the judge is not persuaded."
        ),
    )
    proof_to_follow = Flag(
        "counsel undertakes to prove the missing fact later",
        "nobody undertakes to prove the missing fact later",
        presumed=False,
        remark="With purpose.condition_support, act.proof, witness.personal_knowledge or exhibit.genuineness "
        "insufficient: then the ruling is deferred.",
    )
    expense_item = Choice(
        t.ExpenseItem,
        "this part is {}",
        turning=SCENE,
        remark=(
            "Of a remark in two parts, a payment and an admission: which of them this purpose is "
            "about. Of a remark that is only one, expense.item alone."
        ),
        about="which part of the remark this is",
    )
    needs_truth = Tags(
        t.Position,
        "it is offered for the truth of {}",
        empty="no statement need be true for this use",
        turning=SCENE,
        remark=(
            "The positions of the statements whose truth this use needs, 0 for the outermost; [] for "
            "none. Where it is silent the kind of use decides: effect_on_listener, notice, "
            "verbal_act, circumstantial_state_of_mind, context, impeach_inconsistency, impeach_bias, "
            "investigation_quality, authenticate, prove_content and the like need none, every other "
            "kind all. State it where one statement of a chain must be true and another need not be, and "
            "where words show motive, knowledge or intent by what they did to their hearer, or prove a "
            "point by being spoken at all (that the speaker was alive, or knew the language): []."
        ),
        about="which statements this use needs to be true",
    )
    propensity_chain = Flag(
        "the inference runs through character",
        "the inference does not run through character",
        remark=(
            "True if the reasoning is that such a person would have done it, or would lie; false if "
            "the item proves its point without that step. Leave it out where no act, trait or "
            "conviction is offered."
        ),
    )
    partly_through_character = Flag(
        "it goes to a proper purpose, though a step on the way runs through character",
        "no proper purpose is reached by way of character",
        presumed=False,
        remark=(
            "Of another act, with purpose.propensity_chain true: that the purpose named, such as intent or knowledge, "
            "is truly in issue, and only a step towards it runs through character. Silence counts as no."
        ),
    )
    opened_by_opponent = Flag(
        "the other side opened the subject",
        "the other side has not opened the subject",
        presumed=False,
        remark="By proof or testimony that this item answers, as a witness who swears that nothing safer could be had.",
    )
    instruction_can_cure = Flag(
        "an instruction could hold the jury to the proper use",
        "no instruction could hold the jury to the proper use",
        presumed=True,
    )
    cleaner_proof = Flag("equally good and cleaner proof is at hand", "no cleaner proof is at hand", presumed=False)
    weighing_settled = Flag(
        "no reasonable judge would weigh it otherwise",
        "reasonable judges could weigh it otherwise",
        presumed=False,
        turning=SCENE,
    )
    judge_decided = Flag(
        "the judge has decided the point, in letting other evidence in",
        "the judge has not decided the point",
        remark=(
            "Only of proof that goes again over something the judge has ruled on, such as whether a "
            "confession was free."
        ),
    )
    goes_to_weight = Flag(
        "it bears on what that evidence is worth", "it bears only on whether that evidence should be in"
    )
    constitution_requires = Flag(
        "keeping it out would deny the accused a defence",
        "keeping it out would deny the accused no defence",
        presumed=False,
        remark=(
            "Only where the accused could not otherwise have a fair defence; an argument that it is so is not enough."
        ),
    )
    relevant = Derived("it is relevant", "it is irrelevant")


class Weighing(Group):
    """The author's weighing of one purpose, from 0 to 4: a teaching device, not law."""

    path = "purpose.weighing"
    axis = Axis.PURPOSE
    probative = Level("its worth as proof", WORTH)
    unfair_prejudice = Level("the danger of unfair prejudice", HARM)
    confusion = Level("the danger of confusing the issues", HARM, 0)
    misleading = Level("the danger of misleading the jury", HARM, 0)
    delay_or_waste = Level("the cost in time", HARM, 0)
    cumulative = Level("needless repetition", HARM, 0)
    victim_harm = Level("the harm to the alleged victim", HARM, 0)
    utility = Level("its help in following other evidence", WORTH)


class Link(Group):
    """One statement in the chain, outermost first: who said what, where, and in what state."""

    path = "link"
    axis = Axis.LINK
    speaker = Choice(
        t.Role,
        "the speaker was {}",
        turning=SCENE,
        remark=(
            "The role that matters most: a party before all else, then what the person is in the case "
            "(victim, witness, police_officer, expert), then third_person. Whether the speaker now "
            "testifies is said by link.declarant.testifies and not by the role. Only whether it is a "
            "party (or, of a judgment, court) changes a ruling."
        ),
        about="who the speaker was",
    )
    assertion = Flag(
        "the speaker meant to assert something",
        "nothing was meant to be asserted",
        presumed=True,
        turning=FOUNDATION,
        remark=(
            "True of anything meant to say that something is so, by words, a sign or a telling "
            "silence. False of a question, an order, a greeting, and of conduct not meant to tell "
            "anybody anything. Of a promise, words of gift or the libel sued on it is true, and the "
            "purpose is verbal_act."
        ),
    )
    by_person = Flag(
        "a person made the statement",
        "a machine produced it, not a person",
        presumed=True,
        remark="False for what a device measures or logs by itself; true for what a person typed into one, and for the "
        "records that a business keeps of its dealings, by computer too.",
    )
    in_current_testimony = Flag(
        "it is said from the stand here",
        "it was said out of court",
        presumed=False,
        turning=SCENE,
        remark=(
            "What a witness says from the stand here of what that witness saw needs no link at all. "
            "State one only where cross-examination on it is cut off."
        ),
    )
    medium = Choice(t.Medium, "it was made {}", t.Medium.ORAL, turning=SCENE)
    setting = Choice(
        t.Setting,
        "it was made {}",
        remark=(
            "An officer's questions anywhere are police_interview. A sworn statement to a lawyer or a "
            "notary is no proceeding."
        ),
        about="where it was made",
        idle=(t.Setting.BUSINESS, t.Setting.PUBLIC_OFFICE, t.Setting.PRIVATE, t.Setting.ONLINE),
    )
    oath = Flag("it was made under penalty of perjury", "it was not made under oath")
    describes_event = Flag(
        "it describes or explains the event",
        "it does not describe the event",
        remark="Whether it is about the event that matters, as distinct from a feeling or a plan.",
    )
    timing = Choice(
        t.Timing,
        "it was said {}",
        remark=(
            "immediately_after is within seconds or a minute or so, with no time to reflect; "
            "minutes_after is some minutes and more than that; hours_or_more from about an hour. A "
            "story that gives no time claims nothing from it."
        ),
        about="when it was said",
        idle=(t.Timing.HOURS_OR_MORE, t.Timing.NOT_APPLICABLE),
    )
    startling_event = Flag(
        "it relates to a startling event",
        "it relates to no startling event",
        remark="Wider than to describe it: any remark that the event called forth relates to it.",
    )
    under_stress = Flag("the speaker was still under the stress of the event", "the speaker had calmed down")
    content = Tags(
        t.Content,
        "it speaks of {}",
        remark=(
            "Everything the offered words speak of. A feeling or plan together with the reason for it "
            "is both present_mental_state or plan and past_fact."
        ),
        about="what it speaks of",
    )
    plan_of_another = Flag(
        "the plan is used to prove what someone else did",
        "the plan is used to prove only what the speaker did",
        presumed=False,
    )
    of_the_family = Flag(
        "the speaker was of that family, or as close to it", "the speaker was a stranger to that family"
    )
    for_medical_care = Flag(
        "it was made for medical diagnosis or treatment", "it was not made for medical diagnosis or treatment"
    )
    pertinent_to_care = Flag(
        "it told what the care needed: history, symptoms, how they began or what caused them",
        "it told nothing the care needed",
    )
    event_shown_by_words_alone = Flag(
        "only the words themselves show that anything startling happened",
        "something besides the words shows that it happened",
        presumed=False,
        remark="A shaken speaker, an injury or a scene in disorder is something besides the words.",
    )
    names_housemate = Flag(
        "it names someone the speaker lives with", "it names nobody the speaker lives with", presumed=False
    )
    inconsistent_with_testimony = Flag(
        "it contradicts what the speaker now testifies", "it does not contradict what the speaker now testifies"
    )
    consistent_with_testimony = Flag(
        "it agrees with what the speaker now testifies", "it does not agree with what the speaker now testifies"
    )
    predates_motive = Flag("it was made before the motive to lie arose", "it was made after the motive to lie arose")
    identifies_person_perceived = Flag(
        "it identifies someone the speaker had seen",
        "it identifies nobody the speaker had seen",
        remark=(
            "Of picking a person out: of a line-up, of pictures, in the street. An account that names its doer picks "
            "nobody out. Leave it out there, unless counsel offers the naming as an identification; then say "
            "link.named_in_account too."
        ),
    )
    named_in_account = Flag(
        "it picks nobody out, and names in an account someone the speaker knew",
        "it picks somebody out",
        presumed=False,
        remark="With link.identifies_person_perceived, where counsel argues that to name somebody is to identify him.",
    )
    against_interest = Choice(
        t.Interest,
        "it put at risk {}",
        remark=("What a sensible person would have seen to be at risk when it was said; none where nothing was."),
    )
    self_inculpatory_part = Flag(
        "the very part offered counts against the speaker",
        "the part offered does not count against the speaker",
        remark=(
            "Of a confession that blames the speaker and another: whether the part offered is the one "
            "that blames the speaker."
        ),
    )
    corroboration = Choice(t.Corroboration, "{}", t.Corroboration.NONE)
    believed_death_imminent = Flag("the speaker believed death was at hand", "the speaker did not expect to die")
    adopted_by = Choice(
        t.Role,
        "{} took it up as true, by words, conduct or a telling silence",
        remark=(
            "Of a silence: only where the party heard, understood and would naturally have denied it. "
            "nobody is the same as leaving it out."
        ),
    )
    authorized_by = Choice(t.Role, "{} had authorised the speaker to speak on it")
    agent_of = Choice(
        t.Role,
        "the speaker was an agent or employee of {}",
        remark=("Whose employee or agent the speaker was. Of an authority to speak for someone, link.authorized_by."),
    )
    within_agency_scope = Flag("it concerned the speaker's work", "it did not concern the speaker's work")
    during_agency = Flag("it was said while that work lasted", "it was said after that work had ended")
    conspired_with = Choice(t.Role, "the speaker conspired with {}")
    during_and_in_furtherance = Flag(
        "it was made during the conspiracy and to advance it",
        "the conspiracy was over, or it did nothing to advance it",
    )
    independent_proof_of_relation = Flag(
        "something besides the statement helps to prove that relation",
        "only the statement itself proves that relation",
        presumed=True,
        turning=FOUNDATION,
    )
    claim_derived_by = Choice(t.Role, "{} claims or is liable through the speaker")
    predates_transfer = Flag(
        "it was said before the claim or liability passed on",
        "it was said after the claim or liability had passed on",
        presumed=True,
        turning=FOUNDATION,
    )
    silence = Choice(
        t.Silence,
        "it is a silence kept {}",
        remark=(
            "Only where a silence is offered in a criminal case, as a link of its own. Of a refusal "
            "to answer on a claim of privilege say so under privilege, and use no link."
        ),
    )
    involuntary = Flag("the police overbore the speaker's will", "the speaker spoke of free will", presumed=False)
    unwarned = Flag(
        "the police drew it from the speaker in custody without the warnings",
        "the speaker was warned, or was not questioned in custody",
        presumed=False,
    )
    primary_purpose = Choice(
        t.Primary,
        "the exchange was meant {}",
        remark=(
            "What the exchange was for, seen from outside; only in a criminal case. A certificate or "
            "report made for the trial is evidence_for_prosecution. What is said to the police once "
            "danger is over is too; on an autopsy courts divide, so of one it is unclear."
        ),
        about="what the exchange was meant for",
    )
    trustworthiness = Choice(t.Trust, "the circumstances give {}")
    near_miss = Flag(
        "it just misses another exception",
        "it comes near no other exception",
        presumed=False,
        remark="Matters in a federal court before 1 December 2019, and in New Mexico.",
    )
    best_obtainable_proof = Flag("no better proof can reasonably be had", "better proof can be had")
    implicates_codefendant = Choice(t.Pointing, "it {}")
    had_knowledge = Flag(
        "the speaker had perceived the matter",
        "the speaker had not perceived the matter",
        presumed=True,
        turning=FOUNDATION,
        remark=(
            "Whether the speaker of this link perceived what this link says. One who passes on "
            "another's words perceived the words."
        ),
    )
    statement = Derived("it is a person's assertion", "it is no person's assertion")
    needed_true = Derived("this use depends on its being true", "this use does not depend on its being true")
    hearsay = Derived("it is hearsay", "it is not hearsay")
    testimonial = Derived("it is testimonial", "it is not testimonial")


class Declarant(Group):
    """The person who made a link's statement."""

    path = "link.declarant"
    axis = Axis.LINK
    testifies = Flag(
        "the speaker testifies",
        "the speaker does not testify",
        remark=(
            "Whether the one who made the statement takes the stand at this trial or hearing; true "
            "even of one since excused. Of a party whose own words are offered against it, leave it "
            "out, unless someone tried beside it is named in them."
        ),
    )
    subject_to_cross = Flag(
        "the speaker answers questions about the statement",
        "the speaker cannot be questioned about the statement",
        presumed=True,
        remark=(
            "False where the speaker refuses, is excused by a privilege, or is gone before cross- "
            "examination. Forgetting does not make it false."
        ),
    )
    unavailable_reason = Choice(
        t.Reason,
        "the speaker {}",
        remark="Of one who has testified here and been excused leave it out. no_memory is of one on the stand.",
        about="why the speaker cannot be had",
    )
    deposition_unobtainable = Flag(
        "the speaker's deposition could not be had either",
        "the speaker's deposition could have been had",
        presumed=True,
        turning=FOUNDATION,
        remark="Of one absent despite process: whether a deposition could have been taken.",
    )
    caused_by = Choice(t.Role, "{} caused the speaker's absence", remark="nobody is the same as leaving it out.")
    acquiesced_by = Choice(t.Role, "{} went along with that wrong, or answers for it as a conspirator")
    intent_to_silence = Flag(
        "the aim was to keep the speaker from testifying", "the aim was not to keep the speaker from testifying"
    )
    earlier_examination_by = Choice(
        t.Examiner,
        "the speaker could then be examined by {}",
        t.Examiner.NOBODY,
        remark="Opportunity counts, used or not; of a deposition reasonable notice is enough. same_party is the party "
        "it is now offered against.",
    )
    earlier_motive_similar = Flag(
        "the motive to examine then was like the motive now", "the motive to examine then was a different one"
    )
    less_at_stake_then = Flag(
        "much less was at stake in that earlier examination",
        "as much was at stake in that earlier examination",
        presumed=False,
        remark=(
            "With link.declarant.earlier_motive_similar true, so that the party was on the same side of the same "
            "issue: as of a prosecutor before a grand jury, who had other proof and no need to press."
        ),
    )
    on_cross = Derived("the speaker testifies and can be crossed on it", "the speaker cannot be crossed on it here")
    unavailable = Derived("the speaker is unavailable", "the speaker is not unavailable")


class Witness(Group):
    """The witness on the stand."""

    path = "witness"
    role = Choice(
        t.WitnessRole,
        "{} is on the stand",
        turning=SCENE,
        remark=(
            "Who is on the stand, or of whom the juror's, judge's or interpreter's word comes in "
            "writing: a party or the accused before all else; expert where the witness gives an "
            "opinion as one; then what the witness is in the case."
        ),
    )
    competent = Flag(
        "nothing disqualifies the witness",
        "the witness is disqualified",
        presumed=True,
        turning=FOUNDATION,
        about="whether anything disqualifies the witness",
    )
    dead_man_statute = Flag(
        "a state's dead man's statute would silence the witness",
        "no dead man's statute touches the witness",
        presumed=False,
        remark=(
            "Where the state has one and its terms are met; whether it binds this court turns on "
            "case.state_law_supplies_decision."
        ),
    )
    oath_given = Flag(
        "the witness has sworn or affirmed", "the witness has not sworn or affirmed", presumed=True, turning=FOUNDATION
    )
    personal_knowledge = Choice(
        t.Support,
        "evidence that the witness perceived the matter is {}",
        t.Support.SUFFICIENT,
        remark="Of the witness on the stand; of a speaker out of court link.had_knowledge.",
        about="whether the witness perceived the matter",
    )
    memory = Choice(
        t.Memory,
        "the witness {}",
        t.Memory.FULL,
        remark=(
            "What the witness now recalls: refreshable if a look at something brought, or may bring, "
            "it back; insufficient if nothing did."
        ),
    )
    opinion = Flag(
        "the answer is an opinion",
        "the answer is not an opinion",
        remark=("Only of what the witness on the stand says. An opinion in a record belongs to that record."),
    )
    opinion_from_perception = Flag(
        "it rests on what the witness perceived", "it does not rest on what the witness perceived"
    )
    opinion_helpful = Flag("it helps the jury", "it tells the jury nothing it cannot see for itself")
    opinion_needs_expertise = Flag("it takes special knowledge to form", "it takes no special knowledge to form")
    attacked_on = Tags(
        t.Attack,
        "the witness was attacked on the ground of {}",
        frozenset(),
        empty="the witness was not attacked",
        remark="Attacks already made on this witness by others, not the one now offered.",
        about="on what grounds the witness was attacked",
    )
    absent_speaker = Flag(
        "the one attacked does not testify, but his words are in evidence",
        "the one attacked is on the stand",
        presumed=False,
        remark=(
            "The one attacked or supported said what is in evidence and is not here. It is enough to "
            "say so; no chance to explain is then owed."
        ),
    )
    shielded = Flag(
        "a screen or a video link keeps the witness from facing the accused",
        "the witness faces the accused",
        presumed=False,
    )
    shielding_needed = Flag(
        "the court found that this witness needs it", "the court made no finding that this witness needs it"
    )
    words_relied_on = Flag(
        "the absent speaker's words are in evidence to prove what they say",
        "the absent speaker's words are in evidence for another use",
        presumed=True,
        turning=FOUNDATION,
        remark=("False where the absent speaker's words are in only as words said, so that nobody need believe them."),
    )
    chance_to_explain = Choice(
        t.Chance,
        "the witness can explain the earlier statement {}",
        remark=("Of an earlier inconsistent statement that is proved by anything but the witness's own answer."),
        about="when the witness can explain the earlier statement",
    )
    refreshed_by = Choice(
        t.Role,
        "{} used it to refresh the witness's memory",
        remark="Where the very item now offered was used to refresh a witness: the side that used it, whoever "
        "offers it now. Showing it to the witness is purpose.kind refresh_memory.",
    )
    refreshing_item_shown = Flag(
        "what refreshed the witness was shown to opposing counsel on request",
        "opposing counsel asked to see what refreshed the witness and was refused it",
        presumed=True,
        turning=FOUNDATION,
        remark=("Only where something refreshed the witness. Say nothing of it where nobody asked to see it."),
    )
    refreshed_before = Flag(
        "the witness refreshed memory before taking the stand",
        "the witness refreshed memory on the stand",
        presumed=False,
    )
    justice_asks_to_show = Flag(
        "justice asks that what refreshed the witness be shown",
        "justice does not ask that what refreshed the witness be shown",
    )
    ordered_out = Flag(
        "the court had ordered witnesses out of the room",
        "the court had not ordered witnesses out of the room",
        presumed=False,
    )
    heard_others = Flag(
        "the witness learned what the others had testified",
        "the witness learned nothing of what the others had testified",
        presumed=False,
    )
    learned_outside = Flag(
        "the witness learned it outside the courtroom", "the witness learned it in the courtroom", presumed=False
    )
    order_reached_outside = Flag(
        "the order also kept the witness from learning it outside",
        "the order kept the witness out of the courtroom and no more",
        presumed=False,
    )
    may_stay = Flag(
        "the witness is a party, speaks for one, is essential or has a right to stay",
        "nothing gives the witness a right to stay",
        presumed=False,
    )
    statement_disclosed = Flag(
        "the earlier statement was shown to opposing counsel on request",
        "opposing counsel asked for the statement and was refused it",
        presumed=True,
        turning=FOUNDATION,
    )
    called_as_subterfuge = Flag(
        "the witness was called only to get the earlier statement before the jury",
        "the witness was called in good faith",
        presumed=False,
        remark="Only where the side that called the witness attacks the witness.",
    )
    called_mainly_for_statement = Flag(
        "the witness was called for other testimony too, but mainly to get the earlier statement before the jury",
        "getting the earlier statement before the jury was not the main aim of calling the witness",
        presumed=False,
        remark="Of a witness called for nothing else, witness.called_as_subterfuge.",
    )
    hostile_or_adverse = Flag(
        "the witness is hostile to the examiner, or is the other party or of its side",
        "the witness is neither hostile to the examiner nor of the other side",
        presumed=False,
    )
    of_examiners_side = Flag(
        "the witness is the examiner's own client or ally",
        "the witness is not the examiner's own client or ally",
        presumed=False,
        remark="Only of a cross, by counsel for the witness or for a side that the witness favours.",
    )
    needs_leading_help = Flag(
        "the witness needs help to testify", "the witness needs no help to testify", presumed=False
    )
    contradicted_on_side_issue = Flag(
        "the point on which the witness is contradicted matters for nothing else",
        "the point on which the witness is contradicted matters in itself",
        presumed=False,
        remark=(
            "True where the point is collateral: nobody could prove it but to contradict the witness. "
            "purpose.material then asks of the witness's credibility, which always matters."
        ),
    )
    religion_used = Flag(
        "the point is made from the witness's religious belief",
        "the witness's religious belief is left alone",
        presumed=False,
    )
    tells_of_vote = Flag(
        "the juror would tell what it did to the vote",
        "the juror would not tell what it did to the vote",
        presumed=False,
    )
    juror_matter = Choice(
        t.JuryMatter,
        "the juror would tell of {}",
        remark=("What the juror would tell, on the stand or in an affidavit. Ethnic animus counts as racial."),
        about="what the juror would tell of",
    )


class Question(Group):
    """The form of a question put to a witness."""

    path = "question"
    examination = Choice(t.Examination, "this is {}")
    leading = Flag(
        "it suggests its answer",
        "it suggests no answer",
        presumed=False,
        remark=("State it only where the form of the question is in issue; so too the other faults of a question."),
    )
    preliminary = Flag(
        "it is on a preliminary or undisputed matter", "it is on no preliminary or undisputed matter", presumed=False
    )
    compound = Flag("it asks two things at once", "it asks one thing", presumed=False)
    argumentative = Flag("it argues", "it does not argue", presumed=False)
    already_answered = Flag("the same examiner already has the answer", "it has not been answered yet", presumed=False)
    assumes_unproved_fact = Flag(
        "it takes an unproved fact as given", "it takes no unproved fact as given", presumed=False
    )
    assumption_supported = Flag(
        "the evidence supports, or will support, what it assumes",
        "no evidence supports what it assumes",
        presumed=True,
        turning=FOUNDATION,
        remark="Of a hypothetical question to an expert.",
    )
    misstates_testimony = Flag("it misquotes the testimony", "it does not misquote the testimony", presumed=False)
    calls_for_speculation = Flag("it asks for a guess", "it asks for no guess", presumed=False)
    calls_for_narrative = Flag("it invites a story", "it invites a short answer", presumed=False)
    vague = Flag("it cannot be understood", "it is plain", presumed=False)
    outside_direct = Flag(
        "it goes outside the examination it follows",
        "it keeps to the examination it follows",
        presumed=False,
        remark=("Of cross, redirect or recross: whether it goes outside what the examination before it opened."),
    )
    goes_to_credibility = Flag("it goes to credibility", "it does not go to credibility", presumed=False)
    court_allows_as_direct = Flag(
        "the court allows it as if on direct", "the court has not allowed it as if on direct", presumed=False
    )
    cumulative = Flag("it only repeats other proof", "it repeats no other proof", presumed=False)
    harassing = Flag("it harasses the witness", "it does not harass the witness", presumed=False)
    repeated_point = Flag("the point has been made once already", "the point has not been made before", presumed=False)
    asks_what_others_made_of_it = Flag(
        "it asks what others found or did about the act",
        "it asks of the act itself, not of what others made of it",
        presumed=False,
    )
    asks_of_courts_finding = Flag(
        "it asks whether a court found the witness not to be believed",
        "it asks of no court's finding about the witness",
        presumed=False,
        remark="With question.asks_what_others_made_of_it, where the others are a court in another case.",
    )
    calls_for_legal_conclusion = Flag(
        "it asks the witness what the law is, or how it applies",
        "it leaves the law to the court",
        presumed=False,
        remark="Of the question; expert.legal_conclusion is of an expert's opinion.",
    )
    answer_unresponsive = Flag(
        "the answer does not meet the question",
        "the answer meets the question",
        presumed=False,
        remark=(
            "Of an answer that evades or speaks of something else; question.answer_runs_on is of one that answers "
            "and then volunteers more."
        ),
        about="whether the answer meets the question",
    )
    answer_runs_on = Flag(
        "the answer runs on past what was asked", "the answer keeps to what was asked", presumed=False
    )
    good_faith_basis = Flag(
        "the examiner has a basis for it", "the examiner has no basis for it", presumed=True, turning=FOUNDATION
    )


class Exhibit(Group):
    """A document, recording or object, and its foundation."""

    path = "exhibit"
    kind = Choice(
        t.Paper,
        "it is {}",
        turning=SCENE,
        remark=(
            "What it is offered as. A paper that was shown to a witness to refresh memory is other. "
            "The absence of an entry is business_silence or public_silence."
        ),
        about="what kind of thing it is",
    )
    genuineness = Choice(
        t.Support,
        "evidence that it is what it is said to be is {}",
        t.Support.SUFFICIENT,
        turning=FOUNDATION,
        about="how well it is shown to be what it is said to be",
    )
    authentication_route = Choice(
        t.Route,
        "it is shown to be genuine {}",
        t.Route.KNOWLEDGEABLE_WITNESS,
        turning=FOUNDATION,
        about="how it is shown to be genuine",
    )
    author_disputed = Flag(
        "it was posted on a network, and the other side says that another may have written it",
        "nobody disputes who posted it",
        presumed=False,
        remark=(
            "Only of a post or a profile on a network, not of a text message or an e-mail, where a jury could find the "
            "author and who else may have used the account is in dispute. Where nothing but a name shows whose it is, "
            "exhibit.genuineness is insufficient."
        ),
    )
    proves_itself_as = Choice(
        t.SelfProof,
        "it is {}",
        t.SelfProof.OTHER,
        turning=SCENE,
        remark=(
            "How it is shown to be what it is, with no witness; that the terms of 803(6) are met is "
            "exhibit.foundation_by. A business record under its keeper's certificate says both."
        ),
        about="as what it proves itself",
    )
    learned_for_litigation = Flag(
        "the witness learned the hand for this lawsuit",
        "the witness knew the hand before this lawsuit",
        presumed=False,
    )
    subscriber_required = Flag(
        "the law that governs it asks for one who signed it as a witness, and none is called",
        "no law asks for one who signed it as a witness",
        presumed=False,
    )
    prepared_in = Number("it was made in {}", about="when it was made")
    made_near_time = Flag("it was made at or near the time", "it was made long afterwards", turning=FOUNDATION)
    source_knew_and_had_duty = Flag(
        "its source knew the matter and had a duty to report it",
        "its source had no duty to report it",
        remark=(
            "Of whoever supplied the matter to the record: true if that person acted within the "
            "activity. What an outsider told it is a link of its own, and leaves this true of the one "
            "who wrote it down."
        ),
    )
    regular_activity_and_practice = Flag(
        "making it was a regular practice of a regular activity", "making it was no regular practice"
    )
    foundation_by = Choice(
        t.Foundation,
        "its foundation is shown {}",
        turning=FOUNDATION,
        remark=(
            "How the terms of the exception for records are shown. For what proves that it is genuine "
            "see exhibit.authentication_route."
        ),
        about="how its foundation is shown",
    )
    untrustworthy_shown = Flag(
        "the other side shows that it is untrustworthy", "nothing shows that it is untrustworthy", presumed=False
    )
    prepared_for_litigation = Flag(
        "it was made with litigation in view",
        "it was not made with litigation in view",
        presumed=False,
        remark=(
            "Made to win a lawsuit, by one with a stake in it. A certificate that only vouches for "
            "records already kept is not."
        ),
    )
    public_content = Choice(
        t.PublicContent,
        "it sets out {}",
        remark=(
            "Of a public record only. Findings and opinions drawn by an investigation are "
            "investigative_finding; what an official saw is observed_under_duty."
        ),
        about="what the public record sets out",
    )
    law_enforcement_source = Flag("its author is law enforcement", "its author is not law enforcement", presumed=False)
    routine_nonadversarial = Flag("it is routine and takes no side", "it is not merely routine", presumed=False)
    reported_under_legal_duty = Flag(
        "the law required or authorised it", "no law required or authorised it", presumed=True, turning=FOUNDATION
    )
    made_or_adopted_when_fresh = Flag(
        "the witness made or adopted it while memory was fresh",
        "the witness's memory had faded when it was made",
        remark=("Of the witness whose memory fails. A paper the witness neither made nor took up as right: false."),
    )
    accurate_when_made = Flag(
        "the witness vouches that it was right when made",
        "nobody vouches that it was right when made",
        turning=FOUNDATION,
    )
    regularly_recorded = Flag(
        "such matters were regularly recorded there", "such matters were not regularly recorded there"
    )
    search_diligent = Flag("a diligent search for it was made", "no diligent search for it was made")
    officiated = Flag(
        "its maker performed the act it certifies and had authority to",
        "its maker did not perform the act it certifies, or had no authority to",
    )
    bears_on_transaction = Flag(
        "the matter bears on what the document was for", "the matter has nothing to do with what the document was for"
    )
    later_dealings_contradict = Flag(
        "later dealings with the property contradict it", "no later dealings contradict it", presumed=False
    )
    market_relies = Flag("the public or a trade relies on it", "neither the public nor a trade relies on it")
    authority_established = Flag("it is shown to be a reliable authority", "it is not shown to be a reliable authority")
    put_to_expert = Flag("it is put to an expert on the stand", "it is put to no expert on the stand")
    content_is_what_is_proved = Flag(
        "what is to be proved is what it says or shows",
        "what is to be proved is known apart from what it says or shows",
        remark=(
            "True where the point is what the paper, recording or photograph says or shows; false "
            "where a witness tells of an event that a paper also happens to record, or says that a "
            "paper exists."
        ),
    )
    copy_type = Choice(
        t.Copy,
        "what is produced is {}",
        t.Copy.ORIGINAL,
        remark=(
            "What is put before the court: the thing itself or a printout of what is stored (original), a "
            "photocopy or scan (duplicate), "
            "or testimony, a summary from memory or a copy written out anew (other_evidence)."
        ),
        about="whether the original is produced or something else",
    )
    original_status = Choice(
        t.Original,
        "the original {}",
        remark=(
            "Of the original where something else is offered. Where no reason is given why it is not here: available."
        ),
        about="what became of the original",
        idle=(t.Original.AVAILABLE,),
    )
    original_questioned = Flag(
        "there is a real question whether the original is genuine",
        "nobody questions that the original is genuine",
        presumed=False,
    )
    collateral = Flag(
        "what it says bears only on a side issue",
        "what it says goes to the heart of the matter",
        presumed=False,
        remark=("True where the writing is only one small circumstance and nobody's case hangs on its terms."),
    )
    simple_mark = Flag(
        "it is a thing with a mark too simple to misremember",
        "what it says must be known word for word",
        presumed=False,
    )
    opponent_told_content = Choice(
        t.Admission, "the other side told what it says {}", about="how the other side told what it says"
    )
    duplicate_unfair = Flag(
        "the copy would be unfair in place of the original",
        "the copy is fair in place of the original",
        presumed=False,
    )
    jury_room_basis = Flag(
        "all agree that it go to the jury room, or there is good cause",
        "not all agree that it go to the jury room, and there is no good cause",
        presumed=False,
    )
    voluminous = Flag("the material is too bulky to be examined in court", "the material can well be examined in court")
    underlying_available = Flag(
        "the material is admissible and the other side could see it",
        "the material is not admissible, or the other side could not see it",
        presumed=True,
        turning=FOUNDATION,
    )
    genuine = Derived("a jury could find it genuine", "nothing lets a jury find it genuine")


class Act(Group):
    """Another act, trait, habit or measure."""

    path = "act"
    actor = Choice(
        t.Role,
        "it is about {}",
        turning=SCENE,
        remark=(
            "Whose act or trait it is: a party before all else, so that an alleged victim who sues is civil_plaintiff."
        ),
        about="whom it is about",
    )
    type = Choice(
        t.ActType,
        "it concerns {}",
        turning=SCENE,
        remark=(
            "What is offered besides the event on trial. crime_or_wrong is any other bad act, charged "
            "or not; similar_incident an accident or occurrence like this one, where nobody's "
            "character is the point; trait_evidence a trait shown by repute or opinion."
        ),
        about="what act, trait or other matter it concerns",
    )
    proof = Choice(t.Support, "evidence that it happened, and who did it, is {}", t.Support.SUFFICIENT)
    trait_pertinent = Flag(
        "the trait bears on the charge or claim",
        "the trait has no bearing on the charge or claim",
        presumed=True,
        remark="Peacefulness bears on an assault and not on a fraud; honesty the other way.",
    )
    trait_is_element = Flag(
        "character is itself in issue",
        "character is not itself in issue",
        remark=(
            "Only where the substantive law makes the trait an element: defamation, negligent hiring or "
            "entrusting, predisposition in entrapment. Never self-defence."
        ),
    )
    accused_offered_own_trait = Flag(
        "the accused put that trait of his own in evidence",
        "the accused has not put that trait in evidence",
        presumed=False,
        remark="By proof already in. An item that is itself that first offer does not count.",
    )
    accused_offered_victim_trait = Flag(
        "the accused attacked that trait of the alleged victim",
        "the accused has not attacked that trait of the alleged victim",
        presumed=False,
        remark="By proof already in; the item now offered does not count.",
    )
    same_trait = Flag(
        "it is the very trait that was attacked in the alleged victim",
        "it is not the trait that was attacked in the alleged victim",
    )
    claimed_victim_was_aggressor = Flag(
        "there is evidence that the alleged victim attacked first",
        "nothing suggests that the alleged victim attacked first",
        presumed=False,
        remark="By any proof already in, of character or not.",
    )
    with_accused = Flag(
        "the conduct was with the accused",
        "the conduct was with somebody else",
        presumed=True,
        remark="Of sexual conduct offered to show consent (consent_with_accused): say that it was with others wherever "
        "the story does; only conduct with the accused may show that the alleged victim consented.",
    )
    intrinsic_to_charge = Flag(
        "it is part of the very event charged", "it is separate from the event charged", presumed=False
    )
    bound_up_with_charge = Flag(
        "the crime charged cannot be told without it",
        "the crime charged can be told without it",
        presumed=False,
        remark="Of an act apart from the event charged; a part of that event is act.intrinsic_to_charge.",
    )
    shows_untruthfulness = Flag("the act tells on truthfulness", "the act says nothing of truthfulness")
    after_harm = Flag(
        "it was taken after the harm",
        "it was taken before the harm",
        remark="The harm sued on: a measure after an earlier accident may still be before this one.",
    )
    would_have_reduced_harm = Flag(
        "it would have made the harm less likely", "it would not have made the harm less likely"
    )
    measure_by = Choice(
        t.Role, "{} took the measure", remark="Who took the measure or had it taken: a party, or third_person."
    )
    regularity = Choice(t.Regularity, "the response {}")
    situation_specific = Flag(
        "it is the same response to the same situation",
        "it is no particular response to a particular situation",
        remark="To stop at this crossing is; to be careful, or to drink, is not.",
    )


class Settlement(Group):
    """A compromise, and the talks about it."""

    path = "settlement"
    item = Choice(
        t.Talks,
        "what is offered is {}",
        remark=(
            "Of a letter or meeting that holds both, what the offered part is; the rule treats both "
            "alike save in a criminal case."
        ),
    )
    claim_disputed = Flag(
        "whether or how much was owed was disputed",
        "nobody yet disputed that it was owed, or how much",
        remark="By the time of the offer or talk. Who owns to the debt and asks for time disputes nothing.",
    )
    same_claim = Flag(
        "the compromise was of this claim",
        "the compromise was of another claim",
        remark="Of the same accident, another victim's claim is another.",
    )
    with_public_regulator = Flag(
        "the talks were with a public regulator", "the talks were not with a public regulator", presumed=False
    )


class Expense(Group):
    """A payment of medical or similar expenses."""

    path = "expense"
    item = Choice(
        t.ExpenseItem,
        "what is offered is {}",
        about="whether a payment of expenses is offered, or what was said with it",
    )


class Plea(Group):
    """A plea, or talk of one."""

    path = "plea"
    item = Choice(t.PleaItem, "what is offered is {}")
    pleader = Choice(t.Role, "{} pleaded or talked", turning=SCENE)
    with_prosecuting_attorney = Flag(
        "the talks were with the prosecutor, or with one allowed to bargain for the prosecutor",
        "the talks were with nobody who could bargain for the prosecutor",
    )
    ended_in_standing_plea = Flag(
        "a guilty plea came of it, and stands", "no guilty plea that stands came of it", presumed=False
    )
    waived = Flag("the protection was validly waived", "the protection was not waived", presumed=False)
    counterpart_introduced = Flag("a companion statement is already in", "no companion statement is in", presumed=False)
    perjury_conditions = Flag(
        "this is a perjury case, and it was said on oath, on the record and with counsel",
        "this is no such perjury case",
        presumed=False,
    )


class Conviction(Group):
    """A judgment of conviction."""

    path = "conviction"
    of = Choice(t.Role, "the person convicted was {}", turning=SCENE, about="who was convicted")
    over_one_year = Flag("the crime carried more than a year", "the crime carried a year or less")
    dishonesty_element = Flag(
        "a dishonest act or false statement had to be proved or admitted to convict",
        "no dishonest act or false statement had to be proved to convict",
        remark=(
            "Whether the court can readily tell that the conviction took proof, or an admission, of a lie or "
            "deceit: perjury, fraud, forgery, embezzlement. Theft, robbery and violence in themselves are none."
        ),
    )
    years_since = Number(
        "{} years have passed since the conviction or release, whichever came later",
        remark=(
            "Whole years from the conviction or the release from confinement, whichever is later, to "
            "the trial. A year begun counts: ten years and a month is 11."
        ),
        about="how old the conviction is",
    )
    ran_out_since_charge = Flag(
        "the ten years ran out between the charge and the trial",
        "the ten years did not run out between the charge and the trial",
        presumed=False,
        remark="Of a conviction more than ten years old at the trial, and not yet so when the case was brought.",
    )
    relief = Choice(t.Relief, "{}", t.Relief.NONE, about="what became of the conviction")
    juvenile = Flag("it was a juvenile adjudication", "it was an adult conviction", presumed=False)
    juvenile_conditions = Flag(
        "a fair determination needs it, and an adult's would be admissible",
        "a fair determination does not need it",
        presumed=False,
    )
    appeal_pending = Flag("an appeal is pending", "no appeal is pending", presumed=False)
    basis = Choice(t.ConvictedBy, "it was entered {}", about="how the conviction was entered")
    fact_essential = Flag(
        "the fact to be proved was essential to the judgment",
        "the fact to be proved was not essential to the judgment",
        remark="Only where the conviction is to prove what was done, not to impeach.",
    )
    counts = Derived("the conviction counts", "the conviction does not count")


class Expert(Group):
    """An expert's opinion, and what it rests on."""

    path = "expert"
    qualified = Flag(
        "the expert is qualified",
        "the expert is not qualified",
        remark="These facts are of an opinion that is itself offered. Of what is only put to an expert, such as a "
        "treatise, say no more than that the witness is one (witness.role).",
    )
    helps = Flag("the opinion will help the jury", "the opinion will not help the jury")
    sufficient_data = Flag("it rests on enough facts", "it rests on too few facts")
    reliable_method = Flag("its method is reliable", "its method is not shown to be reliable")
    reliable_application = Flag(
        "it applies the method reliably to this case", "it does not apply the method reliably to this case"
    )
    overstates = Flag(
        "it claims more certainty than the method gives", "it claims no more than the method gives", presumed=False
    )
    field = Choice(
        t.Field,
        "the expertise is {}",
        about="what the expertise is",
        remark="Matters in New Mexico, which asks for a reliable method of science only.",
    )
    polygraph = Flag(
        "a polygraph was given and scored as the rule on polygraphs asks",
        "a polygraph was given or scored otherwise than the rule on polygraphs asks",
        remark=(
            "Only of an examiner's opinion that answers under a polygraph were true, in New Mexico, which has such a "
            "rule: licence, scoring by numbers, history told before, enough relevant questions. An examiner without "
            "five years' experience or training that equals it is not expert.qualified (11-707(B)(1)). It shows no "
            "character: its use is what the answers go to, such as identity."
        ),
    )
    basis = Choice(t.Basis, "it rests on {}", t.Basis.PERCEIVED, about="what the opinion rests on")
    basis_reasonable = Flag(
        "experts in the field reasonably rely on such data",
        "experts in the field do not reasonably rely on such data",
        presumed=True,
    )
    discloses_basis = Flag(
        "the jury would be told the inadmissible data",
        "the jury would not be told the data",
        presumed=False,
        remark="Whether the jury is to be told what the data say, beyond the bare opinion.",
    )
    basis_help = Level("the help the data give in judging the opinion", WORTH)
    basis_prejudice = Level("the prejudice of the data", HARM)
    opinion_first = Flag(
        "the opinion comes before the facts it rests on", "the facts come before the opinion", presumed=False
    )
    facts_ordered_first = Flag(
        "the court ordered that the facts come first", "the court made no order on what comes first", presumed=False
    )
    refuses_facts_on_cross = Flag(
        "asked on cross, the expert will not give the facts",
        "asked on cross, the expert gives the facts",
        presumed=False,
    )
    states_accused_mental_state = Flag(
        "it says whether the accused had the state of mind of the crime or of a defence",
        "it leaves the accused's state of mind alone",
        presumed=False,
        about="whether the expert speaks of the accused's state of mind",
    )
    ultimate_issue = Flag("it speaks to an ultimate issue", "it speaks to no ultimate issue", presumed=False)
    legal_conclusion = Flag(
        "it merely tells the jury the legal result", "it does not tell the jury the legal result", presumed=False
    )


class Privilege(Group):
    """A claim of privilege: whose it is, what was confided, to whom, why, and what became of it."""

    path = "privilege"
    claimed = Choice(
        t.Claimed,
        "what is claimed is {}",
        turning=SCENE,
        remark="The privilege on which the objection rests. Of a spouse who claims all there is, both_marital; of "
        "other claims made together, the one that fits what would be laid open.",
    )
    holder = Choice(
        t.Role,
        "the privilege is for {} to claim",
        turning=SCENE,
        remark=(
            "Whose it is: the client, the patient, the penitent; the witness spouse for "
            "spousal_testimony; the spouse who spoke for marital_communication; whoever would accuse "
            "himself; the government for an informer."
        ),
    )
    claimed_by = Choice(t.Role, "{} claims it", turning=SCENE)
    for_holder = Flag(
        "the claim is made on the holder's behalf",
        "the claim is not made on the holder's behalf",
        presumed=False,
        remark="True of a lawyer, therapist, guardian or executor who claims it for the holder.",
    )
    reveals = Choice(
        t.Reveals,
        "it would lay open {}",
        remark=("What the answer or paper would lay open. A fact does not become a communication by being told."),
        about="what it would lay open",
    )
    told_to = Choice(t.Confidant, "the talk was with {}", about="whom the talk was with")
    heard_by = Choice(
        t.Company,
        "{}",
        remark="Silence counts as nobody for words between spouses; else it must be stated.",
        about="who else heard it",
    )
    aim = Choice(t.Aim, "the talk was {}")
    said_by = Choice(t.Confider, "the one who spoke to the lawyer was {}")
    for_crime = Flag(
        "the help was sought for a crime or fraud still to come",
        "the help was not sought for a crime or fraud still to come",
        presumed=False,
    )
    shared_with = Choice(t.Role, "{} shared the confidence, as fellow client or spouse", turning=SCENE)
    heirs_dispute = Flag(
        "both sides claim through the dead client", "the sides do not both claim through a dead client", presumed=False
    )
    issue_raised_by = Choice(t.Role, "{} made it an issue", turning=SCENE)
    in_issue = Choice(t.InIssue, "the holder {}")
    disclosed = Choice(
        t.Disclosed, "it was disclosed {}", remark="How it got out, if it did. Silence means that it did not."
    )
    disclosed_to = Choice(t.Recipient, "the one who learned of it was {}")
    disclosed_part = Choice(t.Extent, "{}", t.Extent.THIS)
    fairness_requires = Flag(
        "in fairness it belongs beside what was disclosed", "what was disclosed is fair as it stands"
    )
    care_taken = Flag("reasonable care was taken to prevent it", "no reasonable care was taken to prevent it")
    promptly_repaired = Flag("the mistake was promptly put right", "the mistake was not promptly put right")
    court_order = Flag(
        "a federal court had ordered that disclosure in its case waives nothing",
        "no court had ordered that disclosure waives nothing",
        presumed=False,
    )
    agreed_with = Choice(t.Role, "{} had agreed that disclosure waives nothing", turning=SCENE)
    for_litigation = Flag(
        "it was prepared because of a lawsuit, pending or expected", "it was prepared without a lawsuit in view"
    )
    lawyers_thoughts = Flag(
        "it lays open a lawyer's own thinking", "it lays open no lawyer's own thinking", presumed=False
    )
    refreshed_a_witness = Flag(
        "a witness used it to refresh memory",
        "no witness used it to refresh memory",
        presumed=False,
        remark=(
            "Of a paper for which the privilege of lawyer and client, or for a lawsuit, is claimed; whether justice "
            "asks that it be shown is witness.justice_asks_to_show."
        ),
    )
    substantial_need = Flag(
        "the other side needs it and cannot fairly get the like elsewhere",
        "the other side can get the like elsewhere",
        presumed=False,
        remark=(
            "Of work product only; of an informer, a reporter, a trade secret, an executive confidence "
            "or an office's deliberations it is privilege.vital."
        ),
    )
    married_to = Choice(t.Role, "the witness's spouse is {}", turning=SCENE)
    married_now = Flag("they are married now", "they are not married now")
    married_then = Flag("they were married when it was said", "they were not married when it was said")
    witness_willing = Flag(
        "the witness is willing to testify against the spouse",
        "the witness is not willing to testify",
        presumed=False,
        remark="Where the accused would silence a willing spouse, say that the witness is willing.",
    )
    wrong_to = Choice(t.Wronged, "the one wronged, by the charge, is {}", t.Wronged.NEITHER)
    joint_crime = Flag(
        "the spouses were in the crime together", "the spouses were not in a crime together", presumed=False
    )
    grave_threat = Flag(
        "the patient made a grave threat that only disclosure could avert",
        "the patient made no threat that only disclosure could avert",
        presumed=False,
    )
    breach_between = Flag(
        "the case is about a duty that lawyer or client broke to the other",
        "the case is about no duty between lawyer and client",
        presumed=False,
        remark="A claim of bad advice, a suit for the fee, a lawyer's answer to a charge.",
    )
    incriminates = Flag(
        "a true answer could help to convict the witness", "no true answer could help to convict the witness"
    )
    of_a_company = Flag("it is a company's paper", "it is the witness's own", presumed=False)
    foregone = Flag(
        "it is known already that the paper exists, is held and is genuine",
        "it is not known already that the paper exists, is held and is genuine",
        presumed=False,
    )
    immunity = Flag(
        "the answer can never be used against the witness",
        "nothing keeps the answer from being used against the witness",
        presumed=False,
    )
    testified_on_it = Flag(
        "the witness has already testified here on the subject",
        "the witness has not testified here on the subject",
        presumed=False,
    )
    vital = Flag(
        "the other side cannot fairly do without it",
        "the other side can fairly do without it",
        presumed=False,
        remark=(
            "Of an informer, a reporter, a trade secret, an executive confidence or an office's "
            "deliberations; of work product it is privilege.substantial_need."
        ),
    )
    claimed_formally = Flag(
        "the head of the department looked at it and claims it in form",
        "the head of the department has made no claim in form",
    )
    endangers_nation = Flag(
        "there is reason to fear that it would lay open secrets of defence or diplomacy",
        "nothing suggests that it would lay open secrets of defence or diplomacy",
    )
    state_grants = Flag("the state's law grants the privilege", "the state's law grants no such privilege")


class Judicial(Group):
    """A request that the court take judicial notice of a fact."""

    path = "judicial"
    adjudicative = Flag(
        "it is a fact of this very case",
        "it is a general fact that bears on what the law should be",
        presumed=True,
        remark="False of a fact that only helps the judge decide what the law should be.",
    )
    generally_known = Flag(
        "everyone in the court's district knows it", "it is not known to everyone in the court's district"
    )
    accurately_determinable = Flag(
        "a source that nobody can question settles it", "no source beyond question settles it"
    )
    statute_provides = Flag(
        "a statute says that notice is to be taken of it",
        "no statute says that notice is to be taken of it",
        presumed=False,
    )
    opponent_heard = Flag(
        "the other side could be heard on it",
        "the other side asked to be heard on it and was not",
        presumed=True,
        turning=FOUNDATION,
    )


class Split(Group):
    """Questions the courts answer differently, with who holds what."""

    path = "split"
    settle_other = Switch(
        "Does 408 reach a compromise of another claim from the same event?",
        {
            "other claims too": "courts that read 'the claim' by its purpose",
            "same claim only": "courts that read 'the claim' by its letter",
        },
    )
    police_by_accused = Switch(
        "May the accused use what a police record says was observed?",
        {
            "the accused may": "most federal courts, by the rule's purpose",
            "nobody may": "courts that read 803(8)(A)(ii) by its letter",
        },
    )
    oates = Switch(
        "Does the bar on police records reach the other hearsay exceptions?",
        {"it reaches them": "2d Cir., Oates (1977)", "it stops at 803(8)": "most other circuits"},
    )
    government_agent = Switch(
        "Do police officers and prosecutors speak for the government in a criminal case?",
        {
            "they never do": "courts that follow Santos (2d Cir. 1967)",
            "they sometimes do": "courts that follow Morgan (D.C. Cir. 1978) and Kattar (1st Cir. 1988)",
        },
    )
    hillmon = Switch(
        "May one person's plan prove what another person did?",
        {
            "it may": "9th Cir., Pheaster (1976), on Hillmon (1892)",
            "it may with other proof": "2d Cir., Delvecchio (1987)",
            "it may not": "courts that follow the House report of 1973",
        },
    )
    abuser_identity = Switch(
        "May a victim of abuse name the abuser to a doctor?",
        {
            "the victim may": "most circuits, after Renville (8th Cir. 1985) and Joe (10th Cir. 1993)",
            "the victim may not": "courts that keep to the letter of 803(4)",
        },
    )
    predecessor = Switch(
        "Is one who examined with the same interest a predecessor in interest?",
        {
            "a like interest is enough": "3d Cir., Lloyd (1978)",
            "privity is needed": "courts that ask for a legal succession",
        },
    )
    dying_confront = Switch(
        "Is a dying declaration outside the right of confrontation?",
        {"it is outside": "courts that follow Crawford's footnote 6", "it is not settled": "courts that leave it open"},
    )
    testimonial_unclear = Switch(
        "When the purpose of an exchange is arguable, is the statement testimonial?",
        {
            "testimonial": "courts that look to its likely use at trial",
            "not testimonial": "courts that look to its formality",
        },
    )
    psychotherapy_distress = Switch(
        "Does a claim of ordinary distress open what was told a psychotherapist?",
        {
            "it does": "courts that read the claim broadly, as Sarko (E.D. Pa. 1997)",
            "it does not": "most courts since, as Koch (D.C. Cir. 2007)",
        },
    )
    dangerous_patient = Switch(
        "Does a grave threat take the words out of the psychotherapist's privilege?",
        {
            "it does": "10th Cir., Glass (1998)",
            "it does not": "6th Cir., Hayes (2000); 9th Cir., Chase (2003)",
        },
    )
    spouses_in_crime = Switch(
        "Must a spouse who shared in the crime testify?",
        {
            "the spouse must": "7th Cir., Van Drunen (1974) and Clark (1983)",
            "the spouse need not": "1st Cir., Pineda-Mateo (2018), with the 2d, 3d and 9th",
        },
    )
    wrong_to_child = Switch(
        "Must a spouse testify where the charge is of a wrong to a child of the family?",
        {"the spouse must": "8th Cir., Allery (1975)", "the spouse need not": "10th Cir., Jarvison (2005)"},
    )
    marital_holder = Switch(
        "May the spouse who listened claim the privilege for marital words?",
        {
            "either may": "most courts, as Montgomery (9th Cir. 2004)",
            "only the speaker may": "courts that give it to the one who spoke",
        },
    )
    reporter = Switch(
        "May a reporter keep a source from a federal court?",
        {
            "with good cause": "courts that read a qualified privilege in Branzburg (1972)",
            "never": "courts that find none, as 6th Cir., In re Grand Jury Proceedings (1987)",
        },
    )
    silence_in_custody = Switch(
        "May silence after arrest, before any warning, prove guilt?",
        {
            "it may": "4th, 8th and 11th Cir., as Frazier (8th Cir. 2005)",
            "it may not": "7th, 9th and D.C. Cir., as Moore (D.C. Cir. 1997)",
        },
    )
    broken_order = Switch(
        "What follows when a witness hears others in breach of an order to stay out?",
        {
            "the witness is not heard": "a court that finds the harm past mending, or the party to blame",
            "the witness is heard, and the breach told": "most courts, after Holder v. United States (1893)",
        },
    )
    absent_speaker_acts = Switch(
        "May the acts of an absent speaker, who cannot be asked, be proved from outside?",
        {
            "they may": "2d Cir., Friedman (1988), in passing",
            "they may not": "3d Cir., Saada (2000)",
        },
    )
    contract_measures = Switch(
        "Does the rule on later measures reach a claim that a contract was broken?",
        {
            "it does": "most courts, as 3d Cir., Reynolds (2012)",
            "it does not": "a few courts, as Mowbray (D. Mass. 1999)",
        },
    )
    bound_up_act = Switch(
        "Is an act without which the charge cannot be told another act at all?",
        {
            "it is no other act": "courts that ask whether it is intertwined, as 4th Cir., Bajoghli (2015)",
            "it is another act": "3d Cir., Green (2010); 7th Cir., Gorman (2010)",
        },
    )
    other_act_chain = Switch(
        "May another act go to a proper purpose by way of character?",
        {
            "no link may run through character": "7th Cir., Gomez (2014); 3d Cir., Caldwell (2014)",
            "a proper purpose is enough": "courts that bar what shows character alone, as 11th Cir., Sanders (2012)",
        },
    )
    ten_years_end = Switch(
        "On what day do the ten years of a conviction end?",
        {
            "they end at the trial": "courts that count to the trial or to the testimony",
            "they end at the charge": "courts that count to the indictment or the charge",
        },
    )
    courts_finding = Switch(
        "May a witness be asked whether a court once disbelieved him?",
        {
            "it may be asked": "7th Cir., Dawson (2006); 2d Cir., White (2012); 10th Cir., Woodard (2012)",
            "it may not": "courts that follow Davis (3d Cir. 1999) on what others found",
        },
    )
    main_aim = Switch(
        "Is it enough that getting the earlier statement in was the main aim of calling the witness?",
        {
            "the main aim is enough": "courts that read Morlang (4th Cir. 1975) by purpose",
            "only bad faith is enough": "7th Cir., Webster (1984)",
        },
    )
    refreshing_privileged = Switch(
        "Is a privileged paper laid open because a witness refreshed memory with it?",
        {
            "it is laid open": "Wheeling-Pittsburgh Steel (N.D. Ill. 1978)",
            "it is laid open where justice asks": "courts that weigh need against the privilege, by Rule 612(a)(2)",
            "it stays privileged": "courts that put the privilege first, near Sporck (3d Cir. 1985)",
        },
    )
    event_proof = Switch(
        "May excited words alone prove that anything startling happened?",
        {
            "they may": "3d Cir., Brown (2001), with the committee's note of 1972",
            "other proof is needed": "Michigan, Burton (1989), narrowed by Barrett (2008)",
        },
    )
    named_in_account = Switch(
        "Is it an identification to name, in an account, someone the speaker knew?",
        {
            "it is": "3d Cir., Lopez (2001)",
            "somebody must be picked out": "E.D. Wis., Kaquatosh (2003)",
        },
    )
    like_motive = Switch(
        "Is a motive alike where much less was at stake?",
        {
            "the same side of the issue is enough": "9th Cir., McFall (2009)",
            "as much must be at stake": "2d Cir., DiNapoli (1993, en banc)",
        },
    )
    near_miss = Switch(
        "May the residual exception take in what just misses another?",
        {
            "it may": "most courts, as 6th Cir., Laster (2001)",
            "it may not": "Zenith Radio (E.D. Pa. 1980) and the dissent in Laster",
        },
    )
    post_author = Switch(
        "How is the author of a post shown, where another may have written it?",
        {
            "it is enough that a jury could find it": "most courts, as Tienda (Tex. Crim. App. 2012)",
            "others must be ruled out": "Griffin (Md. 2011), which Maryland has since left, and courts that follow it",
        },
    )


class Against(Group):
    """Made by the engine: the party a cell of the ruling is about."""

    path = "party"
    axis = Axis.PARTY
    role = Choice(t.Role, "it is offered against {}")


class Place(Group):
    """Made by the engine: which statement of the chain is being looked at."""

    path = "place"
    axis = Axis.LINK
    link = Choice(t.Position, "this is {}")


class Shadow(Group):
    """Made by the engine: whether another purpose of the item is barred."""

    path = "shadow"
    axis = Axis.PURPOSE
    spills_over = Flag(
        "the jury may misuse it for a purpose that is barred", "no barred purpose shadows it", presumed=False
    )


GROUPS = (
    Case, Offer, Objection, Purpose, Weighing, Link, Declarant, Witness, Question, Exhibit, Act,
    Settlement, Expense, Plea, Conviction, Expert, Privilege, Judicial, Split,
)  # fmt: skip
VOCABULARY: dict[str, Word] = words_in(*GROUPS)
"""Every word a record may state, derived words and switches with them."""

"""Article VIII. Hearsay: what it is, what is not hearsay, and the rule against it (801-802).

The exceptions stand in `article_8_exceptions`, the right of confrontation in `confrontation`.
"""

from __future__ import annotations

from datetime import date

from game.law.conditions import all_of, any_of, unless
from game.law.evidence.article_1 import COMPLETENESS
from game.law.evidence.terms import PARTIES, Attack, Basis, Kind, Medium, Objected, Reason, Role, Setting
from game.law.evidence.vocabulary import Against, Declarant, Expert, Link, Place, Purpose, Split, Witness
from game.law.rules import Effect, Period, Rule

NOT_FOR_ITS_TRUTH = (
    Kind.EFFECT_ON_LISTENER,
    Kind.NOTICE,
    Kind.VERBAL_ACT,
    Kind.CIRCUMSTANTIAL_STATE_OF_MIND,
    Kind.CONTEXT,
    Kind.IMPEACH_INCONSISTENCY,
    Kind.IMPEACH_BIAS,
    Kind.NEGATE_UNDUE_DELAY,
    Kind.OBSTRUCTION,
    Kind.INVESTIGATION_QUALITY,
    Kind.REFRESH_MEMORY,
    Kind.AUTHENTICATE,
    Kind.PROVE_CONTENT,
    Kind.ILLUSTRATE,
    Kind.ATTACK_VERDICT,
)
"""Uses that ask only whether the words were said. Every other use leans on a statement being true."""
MENDING = (Kind.REHABILITATE_FABRICATION, Kind.REHABILITATE_OTHER)

STATEMENT = Rule(
    cite="801(a)-(b)",
    name="What a statement is",
    elements="Words or conduct by which a person means to assert something.",
    when=all_of(
        Link.assertion, any_of(Link.assertion.stated, unless(Link.medium.is_one_of(Medium.NONVERBAL))), Link.by_person
    ),
    then=Link.statement,
    source="Fed. R. Evid. 801(a)-(b)",
    note="What a machine reports by itself is nobody's statement (United States v. Lizarraga-Tirado, 9th Cir. 2015): "
    "its reliability goes to authentication. Questions, orders and conduct assert something only if that was meant; "
    "of conduct whoever says so must show it (committee's note), so silence is read that way. Doubt: most federal "
    "courts let in what words merely imply, some only what the speaker did not mean to imply.",
)

USED_FOR_TRUTH = Rule(
    cite="801(c)",
    name="Use for its truth",
    elements="The use needs what the statement asserts to be true.",
    when=any_of(
        all_of(Purpose.needs_truth.stated, Place.link.among(Purpose.needs_truth)),
        all_of(Purpose.kind.is_one_of(*MENDING), Link.consistent_with_testimony),
        all_of(
            unless(Purpose.needs_truth.stated),
            unless(Purpose.kind.is_one_of(Kind.EXPERT_OPINION_SUPPORT, *NOT_FOR_ITS_TRUTH)),
        ),
    ),
    then=Link.needed_true,
    source="Fed. R. Evid. 801(c)(2)",
    note="The kind of use decides unless the record names the statements that must be true: a use of words to show "
    "motive, knowledge or bias may need the truth of one statement in a chain and not of the next. Mending a witness "
    "by an earlier consistent statement is a use for its truth whatever is claimed for it, so that 801(d)(1)(B) "
    "governs it (Tome v. United States, 1995); so does completing what the other side put in, so that 106 does.",
)

EXPERT_RELAYS = Rule(
    cite="Smith v. Arizona",
    name="Expert passes on another's statements",
    elements="An expert who gives the jury another's statements to support an opinion uses them for their truth.",
    raised_by=Purpose.kind.is_one_of(Kind.EXPERT_OPINION_SUPPORT),
    when=Expert.discloses_basis,
    then=Link.needed_true,
    source="Smith v. Arizona (2024)",
    note="They support the opinion only if they are true. Whether they are testimonial is a separate question, which "
    "Smith left open. An expert who gives an opinion without passing them on puts no statement before the jury.",
)

HEARSAY_DEFINED = Rule(
    cite="801(c)",
    name="What hearsay is",
    elements="A statement made anywhere but on the stand here, used to prove that what it says is so.",
    when=all_of(Link.needed_true, Link.statement, unless(Link.in_current_testimony)),
    then=Link.hearsay,
    source="Fed. R. Evid. 801(c)",
    note="A witness's own earlier words are hearsay like anyone else's. What 801(d) takes out of the definition "
    "appears here as an answer to the rule against hearsay, which comes to the same.",
)

BEYOND_CALL = all_of(
    Declarant.unavailable_reason.stated,
    Declarant.unavailable_reason.is_one_of(Reason.DEAD_OR_INFIRM, Reason.ABSENT_DESPITE_PROCESS, Reason.OVER_100_MILES),
)
"""Whoever is dead, out of reach or far away does not testify; nobody need say so again."""

ON_CROSS = Rule(
    cite="801(d)(1)",
    name="Speaker on the stand",
    elements="The speaker testifies here and can be questioned about the statement.",
    when=all_of(unless(BEYOND_CALL), Declarant.testifies, Declarant.subject_to_cross),
    then=Declarant.on_cross,
    source="Fed. R. Evid. 801(d)(1); United States v. Owens (1988)",
    note="A witness who takes the questions and remembers nothing is still subject to cross-examination. One who "
    "refuses to answer, or is excused by a privilege, is not.",
)

SWORN_AT_A_PROCEEDING = any_of(
    all_of(
        Link.setting.is_one_of(Setting.TRIAL_OR_HEARING, Setting.DEPOSITION, Setting.GRAND_JURY),
        any_of(unless(Link.oath.stated), Link.oath),
    ),
    all_of(Link.setting.is_one_of(Setting.OTHER_PROCEEDING), Link.oath),
)
"""At a trial, a deposition and before a grand jury one speaks on oath; nobody need say so."""

HEARSAY = Rule(
    cite="802",
    name="Hearsay",
    elements="What was said elsewhere may not prove what it says, unless a rule or a statute lets it in.",
    when=Link.hearsay,
    then=Effect.EXCLUDES,
    objection=Objected.HEARSAY,
    answered_by=(COMPLETENESS,),
    source="Fed. R. Evid. 802",
    note="Each statement in a chain is asked about by itself (805).",
)

PRIOR_INCONSISTENT_TO_2026 = Rule(
    cite="801(d)(1)(A)",
    name="Prior inconsistent statement",
    elements="A witness's earlier contradictory statement, made on oath at a trial, hearing, deposition or the like.",
    raised_by=Link.inconsistent_with_testimony,
    when=all_of(SWORN_AT_A_PROCEEDING, Declarant.on_cross),
    answers=(HEARSAY,),
    in_force=Period(until=date(2026, 12, 1)),
    source="Fed. R. Evid. 801(d)(1)(A) as it stands until 1 Dec 2026",
    note="A grand jury is a proceeding; a police station is not, whatever is sworn there. A statement that misses this "
    "may still impeach (613).",
)

PRIOR_INCONSISTENT = Rule(
    cite="801(d)(1)(A)",
    name="Prior inconsistent statement",
    elements="A witness's earlier contradictory statement, sworn or not.",
    raised_by=Link.inconsistent_with_testimony,
    when=all_of(Link.inconsistent_with_testimony, Declarant.on_cross),
    answers=(HEARSAY,),
    in_force=Period(start=date(2026, 12, 1)),
    source="Fed. R. Evid. 801(d)(1)(A) as amended from 1 Dec 2026",
    note="The Supreme Court adopted one amendment of these rules and sent it to Congress on 8 April 2026; the oath and "
    "the proceeding are dropped. It governs what is begun from 1 December 2026, and what is then pending so far as "
    "that is just and practicable (28 U.S.C. 2074(a)). Not verified: the final wording, which was not seen, and that "
    "Congress has not acted; as of November 2026 no act was found.",
)

REBUTS_FABRICATION = Rule(
    cite="801(d)(1)(B)(i)",
    name="Consistent statement before the motive",
    elements="A witness's earlier matching statement, against a charge of invention, from before the motive to lie.",
    raised_by=all_of(Link.consistent_with_testimony, unless(Purpose.kind.is_one_of(Kind.REHABILITATE_OTHER))),
    when=all_of(
        any_of(
            Witness.attacked_on.includes(Attack.RECENT_FABRICATION, Attack.BIAS),
            all_of(Purpose.kind.is_one_of(Kind.REHABILITATE_FABRICATION), unless(Witness.attacked_on.stated)),
        ),
        Link.predates_motive,
        Declarant.on_cross,
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 801(d)(1)(B)(i); Tome v. United States (1995)",
    note="A charge of bias is taken for a charge of improper motive; courts differ on how recent the motive must be. "
    "What is offered to answer a charge of invention is taken to have such a charge to answer.",
)

REHABILITATES = Rule(
    cite="801(d)(1)(B)(ii)",
    name="Consistent statement against another attack",
    elements="A witness's earlier matching statement that repairs an attack of another kind.",
    raised_by=all_of(Link.consistent_with_testimony, unless(Purpose.kind.is_one_of(Kind.REHABILITATE_FABRICATION))),
    when=all_of(
        any_of(
            Witness.attacked_on.includes(Attack.INCONSISTENCY, Attack.MEMORY),
            all_of(Purpose.kind.is_one_of(Kind.REHABILITATE_OTHER), unless(Witness.attacked_on.stated)),
        ),
        Declarant.on_cross,
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 801(d)(1)(B)(ii); added 1 Dec 2014",
    note="It must truly repair the attack: it explains an apparent inconsistency or meets a charge of bad memory. It "
    "is no way round the timing of (i), nor an answer to an attack on character for truthfulness.",
)

IDENTIFIES = Rule(
    cite="801(d)(1)(C)",
    name="Prior identification",
    elements="A witness's earlier identification of a person seen before.",
    raised_by=Link.identifies_person_perceived,
    when=all_of(Link.identifies_person_perceived, Declarant.on_cross),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 801(d)(1)(C); United States v. Owens (1988)",
    note="It need not agree or disagree with the testimony, and loss of memory does no harm: but the person who "
    "identified, not only the officer who watched, must testify.",
)

NAMED_IN_ACCOUNT = Rule(
    cite="801(d)(1)(C)",
    name="Name given in an account",
    elements="Some courts ask that somebody be picked out, at a line-up, from pictures or in the street, and not only "
    "named in telling what happened.",
    raised_by=Link.named_in_account,
    when=Split.named_in_account.at("somebody must be picked out"),
    answers=(IDENTIFIES,),
    source="United States v. Kaquatosh (E.D. Wis. 2003); against it United States v. Lopez (3d Cir. 2001)",
    note="The wider reading lets in nearly every accusation by one who now testifies. Kaquatosh was read as far as its "
    "facts and question; Lopez was not, and is told as Kaquatosh takes it. A law review counts courts on both sides "
    "(Rein, 'That's the Guy!', 2013).",
)

OWN_STATEMENT = Rule(
    cite="801(d)(2)(A)",
    name="Opposing party's own statement",
    elements="The speaker is the very party it is offered against.",
    raised_by=Link.speaker.is_one_of(*PARTIES),
    when=Link.speaker.same_as(Against.role),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 801(d)(2)(A)",
    note="It need not have hurt when made, nor rest on knowledge. A party cannot use this for its own words, nor "
    "against someone tried beside it.",
)

ADOPTED = Rule(
    cite="801(d)(2)(B)",
    name="Statement the opposing party adopted",
    elements="The party it is offered against took it up as true, by words, conduct or a telling silence.",
    raised_by=Link.adopted_by.is_one_of(*PARTIES),
    when=Link.adopted_by.same_as(Against.role),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 801(d)(2)(B)",
    note="Silence adopts only what the party heard, understood and would naturally have denied; silence after a "
    "caution may not be used so (Doyle v. Ohio, 1976).",
)

AUTHORISED = Rule(
    cite="801(d)(2)(C)",
    name="Statement the opposing party authorised",
    elements="The party it is offered against had authorised the speaker to speak on the subject.",
    raised_by=Link.authorized_by.is_one_of(*PARTIES),
    when=all_of(Link.authorized_by.same_as(Against.role), Link.independent_proof_of_relation),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 801(d)(2)(C)",
    note="The statement counts towards proof of the authority but cannot prove it alone.",
)

AGENT = Rule(
    cite="801(d)(2)(D)",
    name="Statement of the opposing party's agent",
    elements="By an agent or employee of the party it is offered against, about that work and while it lasted.",
    raised_by=Link.agent_of.is_one_of(*PARTIES),
    when=all_of(
        Link.within_agency_scope,
        Link.during_agency,
        Link.agent_of.same_as(Against.role),
        Link.independent_proof_of_relation,
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 801(d)(2)(D)",
    note="Authority to do the work is enough; authority to speak about it is not asked for.",
)

GOVERNMENT_AGENT = Rule(
    cite="801(d)(2)(D)",
    name="Bar on agents of the government",
    elements="Some courts hold that no officer's words count against the government in a criminal case.",
    raised_by=Link.agent_of.is_one_of(Role.PROSECUTION),
    when=Split.government_agent.at("they never do"),
    answers=(AGENT,),
    source="United States v. Santos (2d Cir. 1967)",
    note="Against it: United States v. Morgan (D.C. Cir. 1978); United States v. Kattar (1st Cir. 1988). An alleged "
    "victim is nobody's agent on any view.",
)

CONSPIRATOR = Rule(
    cite="801(d)(2)(E)",
    name="Statement of a fellow conspirator",
    elements="By someone who conspired with the party it is offered against, during the conspiracy and to advance it.",
    raised_by=Link.conspired_with.is_one_of(*PARTIES),
    when=all_of(
        Link.during_and_in_furtherance,
        Link.conspired_with.same_as(Against.role),
        Link.independent_proof_of_relation,
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 801(d)(2)(E); Bourjaily v. United States (1987)",
    note="The judge finds the conspiracy, more likely than not; it need not be charged. What is told to the police "
    "after arrest ends the speaker's part and advances nothing.",
)

PREDECESSORS_STATEMENT = Rule(
    cite="801(d)(2)",
    name="Statement of one whom the party succeeds",
    elements="The party's claim or liability comes directly through the speaker, against whom it could be used.",
    raised_by=Link.claim_derived_by.is_one_of(*PARTIES),
    when=all_of(Link.claim_derived_by.same_as(Against.role), Link.predates_transfer),
    answers=(HEARSAY,),
    in_force=Period(start=date(2024, 12, 1)),
    source="Fed. R. Evid. 801(d)(2), last sentence; added 1 Dec 2024",
    note="An estate or an assignee stands in the speaker's shoes. Once the rights have passed, the speaker is a "
    "stranger to them (committee note); a record that does not say when is read as before. Only the speaker's own "
    "words are modelled, not those of the speaker's agents.",
)

EXPERTS_DATA = Rule(
    cite="703",
    name="Disclosure of an expert's data",
    elements="An expert's reasonable data may be told to help the jury judge the opinion, not as proof of themselves.",
    raised_by=Expert.discloses_basis,
    when=all_of(
        Expert.basis_reasonable,
        Expert.basis.is_one_of(Basis.INADMISSIBLE_DATA),
        Purpose.kind.is_one_of(Kind.EXPERT_OPINION_SUPPORT),
    ),
    answers=(HEARSAY,),
    source="Fed. R. Evid. 703",
    note="It meets the hearsay objection only: 703 has its own balance against telling them, and it is no answer to "
    "the right of confrontation (Smith v. Arizona, 2024). Doubt: after Smith the line between explaining an opinion "
    "and proving its data is thin even in civil cases.",
)

RULES = (
    STATEMENT,
    USED_FOR_TRUTH,
    EXPERT_RELAYS,
    HEARSAY_DEFINED,
    ON_CROSS,
    PRIOR_INCONSISTENT_TO_2026,
    PRIOR_INCONSISTENT,
    REBUTS_FABRICATION,
    REHABILITATES,
    IDENTIFIES,
    NAMED_IN_ACCOUNT,
    OWN_STATEMENT,
    ADOPTED,
    AUTHORISED,
    AGENT,
    GOVERNMENT_AGENT,
    CONSPIRATOR,
    PREDECESSORS_STATEMENT,
    EXPERTS_DATA,
    HEARSAY,
)

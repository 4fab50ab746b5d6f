"""Small worlds to count: for a handful of rules, every combination of the facts they turn on.

A space is a scene and its axes. Each axis is a choice between bundles of facts (mostly of one fact; `None`
leaves it unsaid). What becomes of every combination is counted, and the counts are frozen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import product
from math import prod
from typing import TYPE_CHECKING, TypeAlias

from game.law.evidence.books import BOOKS
from game.law.evidence.examples.scenes import BY_ACCUSED, BY_DEFENDANT, BY_PLAINTIFF, BY_PROSECUTION, Told
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pivots import possible
from game.law.reasoning import Outcome, rule_on
from game.law.records import facts_of, read_changes, record_from_paths, with_facts
from tests.law.corpus import TODAY

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping

    from game.law.facts import Value
    from game.law.records import Record

Axis: TypeAlias = "tuple[Mapping[str, object], ...]"
IMPOSSIBLE = "impossible"


@dataclass(frozen=True, eq=False)
class Space:
    """A scene and its axes."""

    name: str
    scene: Told
    axes: tuple[Axis, ...]

    @property
    def size(self) -> int:
        """How many records it holds."""
        return prod(len(axis) for axis in self.axes)


def each(path: str, *values: object) -> Axis:
    """One fact, with each of these values; None leaves it unsaid."""
    return tuple({} if value is None else {path: value} for value in values)


def flag(path: str) -> Axis:
    """Yes or no."""
    return ({path: True}, {path: False})


def unsaid_or(path: str) -> Axis:
    """Yes, no, or not a word."""
    return (*flag(path), {})


def weights(path: str, other: str, *pairs: tuple[int, int]) -> Axis:
    """Two weights together."""
    return tuple({path: first, other: second} for first, second in pairs)


def tags(path: str, *kinds: str) -> Axis:
    """Each of these alone, and each two of them."""
    twos = (frozenset({one, two}) for at, one in enumerate(kinds) for two in kinds[at + 1 :])
    return tuple({path: found} for found in (*(frozenset({kind}) for kind in kinds), *twos))


def outcomes(space: Space) -> Iterator[str]:
    """What becomes of each record of a space, in order."""
    for record in records_in(space):
        book = BOOKS[record.forum]
        yield rule_on(record, book).outcome if possible(record, book) else IMPOSSIBLE


def records_in(space: Space) -> Iterator[Record]:
    """Every record of a space."""
    scene = record_from_paths({**space.scene, **_first(space)}, VOCABULARY, today=TODAY)
    axes = [[_typed(scene, bundle) for bundle in axis] for axis in space.axes]
    silent = {path for axis in space.axes if {} in axis for bundle in axis for path in bundle}
    bare = _without(scene, silent)
    for bundles in product(*axes):
        yield with_facts(bare, {path: value for bundle in bundles for path, value in bundle.items()})


def _first(space: Space) -> dict[str, Value | date]:
    found: dict[str, object] = {}
    for axis in space.axes:
        found |= next(bundle for bundle in axis if bundle)
    return found  # type: ignore[return-value]  # as an example tells them


def _typed(scene: Record, bundle: Mapping[str, object]) -> dict[str, Value | date]:
    typed, faults = read_changes(scene, bundle, VOCABULARY)
    assert not faults, faults
    return typed


def _without(scene: Record, paths: set[str]) -> Record:
    kept = {path: value for path, value in facts_of(scene).items() if path not in paths}
    context = {"offer.against": frozenset(scene.against), "case.jurisdiction": scene.forum}
    return record_from_paths({**kept, **context}, VOCABULARY, today=scene.day)


def idle_axes(space: Space, found: list[str]) -> list[Axis]:
    """The axes that move nothing: whatever is said there, every record comes out the same."""
    idle = []
    for at, axis in enumerate(space.axes):
        stride = prod(len(later) for later in space.axes[at + 1 :])
        span = stride * len(axis)
        moved = any(
            len({found[start + low + step * stride] for step in range(len(axis))} - {IMPOSSIBLE}) > 1
            for start in range(0, len(found), span)
            for low in range(stride)
        )
        if not moved:
            idle.append(axis)
    return idle


def told(space: Space, found: Counter[str]) -> str:
    """Two lines of the golden file."""
    return f"{space.name}\n  {space.size:,} records: {counts(found)}\n"


def counts(found: Counter[str]) -> str:
    """How many came to what."""
    return ", ".join(f"{outcome} {found[outcome]:,}" for outcome in [*Outcome, IMPOSSIBLE] if found[outcome])


SIDES: Axis = (BY_PLAINTIFF, BY_DEFENDANT, BY_PROSECUTION, BY_ACCUSED)
TWO_SIDES: Axis = (BY_PLAINTIFF, BY_PROSECUTION)
FORUMS = each("case.jurisdiction", "federal", "new-mexico")
ACROSS_2026 = each("case.ruling_date", date(2026, 11, 30), date(2026, 12, 2))
ACROSS_2024 = each("case.ruling_date", date(2024, 11, 30), date(2024, 12, 2))
BALANCES = weights("purpose.weighing.probative", "purpose.weighing.unfair_prejudice", (3, 1), (2, 2), (2, 3), (1, 4))

SAID: Told = {
    **BY_PLAINTIFF,
    "purpose.kind": "truth_of_statement",
    "link.speaker": "third_person",
    "link.assertion": True,
    "link.primary_purpose": "private",
    "link.setting": "private",
    "link.declarant.testifies": False,
    "link.declarant.unavailable_reason": "available",
}
WRITTEN: Told = {**SAID, "offer.form": "writing", "link.medium": "written", "link.setting": "business"}
EVENTS: Told = {**BY_PLAINTIFF, "purpose.kind": "events"}

HERE = {"link.declarant.testifies": True}
ABSENT = {"link.declarant.testifies": False}
NOT_CROSSED = {**HERE, "link.declarant.subject_to_cross": False}


def told_by(*speakers: Mapping[str, object]) -> Axis:
    """Each bundle in a civil and a criminal case, offered by either side; parties go by the name that fits the case."""
    names = {"accused": "civil_defendant", "prosecution": "civil_plaintiff"}
    civil = [{path: names.get(str(value), value) for path, value in speaker.items()} for speaker in speakers]
    criminal = [{**side, **speaker} for side in (BY_PROSECUTION, BY_ACCUSED) for speaker in speakers]
    return (*({**side, **speaker} for side in (BY_PLAINTIFF, BY_DEFENDANT) for speaker in civil), *criminal)


ARTICLE_4 = (
    Space(
        "403: the balance",
        EVENTS,
        (
            each("purpose.weighing.probative", 0, 1, 2, 3, 4),
            each("purpose.weighing.unfair_prejudice", 0, 1, 2, 3, 4),
            each("purpose.weighing.confusion", None, 2, 3, 4),
            flag("purpose.cleaner_proof"),
            flag("purpose.weighing_settled"),
            flag("objection.instruction_requested"),
        ),
    ),
    Space(
        "404(a), 405: traits",
        {**BY_PROSECUTION, "act.trait_is_element": False, "act.same_trait": True},
        (
            (BY_PROSECUTION, BY_ACCUSED),
            each("case.subject", frozenset({"homicide"}), frozenset({"assault"})),
            (
                {"purpose.kind": "propensity", "act.actor": "accused"},
                {"purpose.kind": "accused_good_trait", "act.actor": "accused"},
                {"purpose.kind": "rebut_good_trait", "act.actor": "accused"},
                {"purpose.kind": "victim_aggressor", "act.actor": "victim"},
                {"purpose.kind": "victim_peaceful", "act.actor": "victim"},
            ),
            each("act.type", "trait_evidence", "crime_or_wrong"),
            flag("act.trait_pertinent"),
            flag("act.accused_offered_own_trait"),
            flag("act.accused_offered_victim_trait"),
            flag("act.claimed_victim_was_aggressor"),
            each("offer.method", "reputation", "specific_act_extrinsic"),
        ),
    ),
    Space(
        "404(b): other acts",
        BY_PROSECUTION,
        (
            told_by({"act.actor": "accused"}),
            each("purpose.kind", "propensity", "intent", "identity"),
            flag("purpose.propensity_chain"),
            flag("act.intrinsic_to_charge"),
            each("act.proof", "insufficient", "sufficient"),
            each("offer.notice", "compliant", "late_good_cause", "none"),
            each("act.type", "crime_or_wrong", "similar_incident"),
            (*BALANCES, {}),
        ),
    ),
    Space(
        "407: remedial measures, in both forums",
        {**BY_PLAINTIFF, "act.type": "remedial_measure"},
        (
            FORUMS,
            flag("act.after_harm"),
            unsaid_or("act.would_have_reduced_harm"),
            each("act.measure_by", "civil_defendant", "civil_plaintiff", "third_person"),
            each(
                "purpose.kind",
                "negligence_or_fault",
                "product_or_warning_defect",
                "ownership_or_control",
                "feasibility",
                "impeach_contradiction",
                "causation",
            ),
            flag("purpose.disputed"),
            flag("purpose.opened_by_opponent"),
        ),
    ),
    Space(
        "408: compromise, in both forums",
        BY_PLAINTIFF,
        (
            FORUMS,
            SIDES,
            each("settlement.item", "offer_or_acceptance", "negotiation_statement"),
            unsaid_or("settlement.claim_disputed"),
            flag("settlement.same_claim"),
            flag("settlement.with_public_regulator"),
            each("purpose.kind", "claim_validity_or_amount", "impeach_contradiction", "impeach_bias", "obstruction"),
        ),
    ),
    Space(
        "409, 411: expenses and insurance",
        BY_PLAINTIFF,
        (
            each("expense.item", "payment_or_promise", "accompanying_admission", None),
            each("act.type", "insurance", None),
            each(
                "purpose.kind",
                "liability_for_expenses",
                "negligence_or_fault",
                "causation",
                "insurance_shows_fault",
                "insurance_shows_agency_or_bias",
                "ownership_or_control",
            ),
        ),
    ),
    Space(
        "410: pleas",
        {**BY_PROSECUTION, "purpose.kind": "events", "offer.fairness_requires": True},
        (
            told_by(*each("plea.pleader", "accused", "prosecution", "witness")),
            each("case.subject", frozenset({"perjury"}), frozenset({"fraud"})),
            each(
                "plea.item",
                "withdrawn_guilty",
                "nolo",
                "plea_hearing_statement",
                "discussion_statement",
                "standing_guilty",
            ),
            flag("plea.with_prosecuting_attorney"),
            flag("plea.ended_in_standing_plea"),
            flag("plea.waived"),
            flag("plea.counterpart_introduced"),
            flag("plea.perjury_conditions"),
        ),
    ),
    Space(
        "412: the alleged victim's conduct, in both forums",
        {**BY_PROSECUTION, "act.type": "sexual_behavior", "purpose.propensity_chain": False},
        (
            FORUMS,
            tuple({**side, "case.subject": frozenset({"sexual_assault"})} for side in SIDES),
            each("purpose.kind", "source_of_physical_evidence", "consent_with_accused", "sexual_predisposition"),
            each("act.actor", "victim", "witness"),
            flag("purpose.constitution_requires"),
            each("offer.method", "reputation", None),
            flag("purpose.opened_by_opponent"),
            each("offer.notice", "compliant", "none"),
            BALANCES[:3],
        ),
    ),
)

ARTICLE_5 = (
    Space(
        "501: lawyer and client",
        {**EVENTS, "privilege.claimed": "attorney_client"},
        (
            each("privilege.reveals", "communication", "underlying_fact", "earlier_document", "identity", None),
            each("privilege.told_to", "lawyer", "lawyers_staff", "taken_for_lawyer", "friend"),
            each("privilege.heard_by", "nobody", "needed_helper", "ally", "eavesdropper", "outsider"),
            each("privilege.aim", "legal_advice", "business_advice", None),
            each("privilege.said_by", "client", "employee_for_client", "outsider"),
            flag("privilege.for_crime"),
        ),
    ),
    Space(
        "501: spouses",
        {**BY_PROSECUTION, "purpose.kind": "events"},
        (
            (
                {**BY_PROSECUTION, "privilege.married_to": "accused"},
                {**BY_PROSECUTION, "privilege.married_to": "codefendant"},
                {**BY_PLAINTIFF, "privilege.married_to": "civil_defendant"},
            ),
            each("privilege.claimed", "spousal_testimony", "marital_communication"),
            each("privilege.reveals", "communication", "observation"),
            each("privilege.heard_by", "nobody", "outsider"),
            flag("privilege.married_now"),
            flag("privilege.married_then"),
            flag("privilege.witness_willing"),
            each("privilege.wrong_to", "neither", "spouse", "child"),
            flag("privilege.joint_crime"),
        ),
    ),
    Space(
        "501: the chief executive and an office, in both forums",
        {**EVENTS, "privilege.holder": "civil_defendant"},
        (
            each("case.jurisdiction", "federal", "new-mexico"),
            each("privilege.claimed", "executive", "deliberative"),
            each("privilege.reveals", "communication", "underlying_fact", None),
            flag("privilege.vital"),
            each("privilege.claimed_by", "civil_defendant", "civil_plaintiff", None),
            each("privilege.disclosed", "intended", "by_mistake", None),
        ),
    ),
    Space(
        "502: waiver",
        {
            **EVENTS,
            "privilege.reveals": "communication",
            "privilege.told_to": "lawyer",
            "privilege.heard_by": "nobody",
            "privilege.aim": "legal_advice",
            "privilege.for_litigation": True,
        },
        (
            tuple(
                {"privilege.claimed": kind, "privilege.reveals": what}
                for kind, what in (("attorney_client", "communication"), ("work_product", "preparation"))
            ),
            each("privilege.disclosed", "intended", "by_mistake", "under_compulsion", "without_consent"),
            each("privilege.disclosed_to", "adversary", "outsider"),
            each("privilege.disclosed_part", "this", "same_subject"),
            unsaid_or("privilege.fairness_requires"),
            flag("privilege.care_taken"),
            flag("privilege.promptly_repaired"),
            flag("privilege.court_order"),
        ),
    ),
)

ARTICLE_6 = (
    Space(
        "609: convictions",
        {
            **BY_PROSECUTION,
            "purpose.kind": "impeach_truthful_character",
            "offer.method": "certified_judgment",
            "conviction.basis": "trial",
        },
        (
            (BY_PROSECUTION, BY_ACCUSED, BY_PLAINTIFF),
            each("conviction.of", "accused", "witness"),
            flag("conviction.over_one_year"),
            flag("conviction.dishonesty_element"),
            each("conviction.years_since", 5, 10, 11),
            each("conviction.relief", "none", "innocence"),
            each("offer.notice", "compliant", "none"),
            (*BALANCES, {}),
        ),
    ),
    Space(
        "609(d): juvenile adjudications",
        {
            **BY_PROSECUTION,
            "purpose.kind": "impeach_truthful_character",
            "conviction.years_since": 2,
            "conviction.over_one_year": True,
            "conviction.dishonesty_element": False,
            "purpose.weighing.probative": 3,
            "purpose.weighing.unfair_prejudice": 1,
        },
        (
            (BY_PROSECUTION, BY_ACCUSED, BY_PLAINTIFF),
            each("conviction.of", "accused", "codefendant", "witness"),
            flag("case.joint_trial"),
            flag("conviction.juvenile"),
            flag("conviction.juvenile_conditions"),
        ),
    ),
    Space(
        "613: earlier statements, on both sides of December 2024",
        {**SAID, "link.declarant.testifies": True},
        (
            ACROSS_2024,
            TWO_SIDES,
            each("purpose.kind", "impeach_inconsistency", "truth_of_statement"),
            flag("link.inconsistent_with_testimony"),
            each("link.speaker", "witness", "civil_defendant"),
            each("witness.chance_to_explain", "before_extrinsic", "after_extrinsic", "never", "excused_by_court", None),
            unsaid_or("witness.statement_disclosed"),
            each("offer.method", "specific_act_extrinsic", None),
        ),
    ),
)

ARTICLE_7 = (
    Space(
        "702: experts, in both forums",
        {**BY_PLAINTIFF, "purpose.kind": "causation", "witness.role": "expert"},
        (
            FORUMS,
            unsaid_or("expert.qualified"),
            unsaid_or("expert.helps"),
            flag("expert.sufficient_data"),
            unsaid_or("expert.reliable_method"),
            unsaid_or("expert.reliable_application"),
            flag("expert.overstates"),
            each("expert.field", "scientific", "experience"),
        ),
    ),
    Space(
        "703: the basis told",
        {
            **BY_PLAINTIFF,
            "purpose.kind": "causation",
            "witness.role": "expert",
            **dict.fromkeys(
                (
                    "expert.qualified",
                    "expert.helps",
                    "expert.sufficient_data",
                    "expert.reliable_method",
                    "expert.reliable_application",
                ),
                True,
            ),
        },
        (
            each("expert.basis", "perceived", "inadmissible_data"),
            flag("expert.basis_reasonable"),
            flag("expert.discloses_basis"),
            each("expert.basis_help", 0, 1, 2, 3, 4),
            each("expert.basis_prejudice", 0, 1, 2, 3, 4),
        ),
    ),
)

ARTICLE_8 = (
    Space(
        "801(d)(1)(A): inconsistent statements, on both sides of December 2026",
        SAID,
        (
            ACROSS_2026,
            TWO_SIDES,
            (
                *(
                    {**here, **said}
                    for here in (HERE, NOT_CROSSED)
                    for said in flag("link.inconsistent_with_testimony")
                ),
                ABSENT,
            ),
            unsaid_or("link.oath"),
            each("link.setting", "trial_or_hearing", "grand_jury", "private", None),
            each("purpose.kind", "truth_of_statement", "impeach_inconsistency"),
        ),
    ),
    Space(
        "801(d)(1)(B)-(C): consistent statements and identifications",
        {**SAID, "link.speaker": "witness"},
        (
            TWO_SIDES,
            (
                *({**here, **said} for here in (HERE, NOT_CROSSED) for said in flag("link.consistent_with_testimony")),
                ABSENT,
            ),
            flag("link.predates_motive"),
            flag("link.identifies_person_perceived"),
            tuple(
                {"witness.attacked_on": frozenset({kind})}
                for kind in ("none", "recent_fabrication", "inconsistency", "memory", "bias")
            ),
            each("purpose.kind", "truth_of_statement", "rehabilitate_recent_fabrication", "rehabilitate_other"),
        ),
    ),
    Space(
        "801(d)(2): an opposing party's statement",
        {**SAID, "link.setting": "business"},
        (
            told_by(
                {"link.speaker": "accused"},
                {"link.speaker": "prosecution"},
                {"link.speaker": "third_person"},
                {"link.speaker": "third_person", "link.adopted_by": "accused"},
                {"link.speaker": "third_person", "link.authorized_by": "accused"},
                {"link.speaker": "employee", "link.agent_of": "accused"},
                {"link.speaker": "employee", "link.agent_of": "prosecution"},
                {"link.speaker": "third_person", "link.conspired_with": "accused"},
            ),
            unsaid_or("link.within_agency_scope"),
            flag("link.during_agency"),
            unsaid_or("link.during_and_in_furtherance"),
            flag("link.independent_proof_of_relation"),
        ),
    ),
    Space(
        "803(1)-(2): the event and its stress",
        SAID,
        (
            SIDES,
            flag("link.describes_event"),
            each("link.timing", "during", "immediately_after", "minutes_after", "hours_or_more", None),
            unsaid_or("link.startling_event"),
            unsaid_or("link.under_stress"),
            flag("link.had_knowledge"),
        ),
    ),
    Space(
        "803(3)-(4): feelings, plans and the sick",
        SAID,
        (
            tags(
                "link.content",
                "present_mental_state",
                "present_bodily_condition",
                "plan",
                "past_fact",
                "will_matter",
                "symptom_or_history",
                "general_cause",
                "fault_or_identity",
            ),
            flag("link.plan_of_another"),
            each("link.corroboration", "none", "clear"),
            flag("link.for_medical_care"),
            flag("link.pertinent_to_care"),
            flag("link.names_housemate"),
        ),
    ),
    Space(
        "803(5), 612: memory recorded and refreshed",
        {**WRITTEN, "exhibit.kind": "recorded_recollection", "link.speaker": "witness", "witness.role": "lay_fact"},
        (
            TWO_SIDES,
            each("purpose.kind", "truth_of_statement", "refresh_memory"),
            each("witness.memory", "full", "refreshable", "insufficient"),
            unsaid_or("exhibit.made_or_adopted_when_fresh"),
            unsaid_or("exhibit.accurate_when_made"),
            unsaid_or("offer.as_exhibit"),
        ),
    ),
    Space(
        "803(6): records of a regular activity",
        {**WRITTEN, "link.primary_purpose": "business_or_administrative"},
        (
            SIDES,
            each("exhibit.kind", "business_record", "business_silence"),
            unsaid_or("exhibit.made_near_time"),
            flag("exhibit.source_knew_and_had_duty"),
            flag("exhibit.regular_activity_and_practice"),
            flag("exhibit.regularly_recorded"),
            each("exhibit.foundation_by", "qualified_witness", "certificate", "none"),
            flag("exhibit.untrustworthy_shown"),
            flag("exhibit.prepared_for_litigation"),
        ),
    ),
    Space(
        "803(8): public records, and the bar on police reports",
        {
            **WRITTEN,
            "link.speaker": "official",
            "link.setting": "public_office",
            "exhibit.made_near_time": True,
            "exhibit.source_knew_and_had_duty": True,
            "exhibit.regular_activity_and_practice": True,
            "exhibit.foundation_by": "qualified_witness",
        },
        (
            SIDES,
            each("exhibit.kind", "public_record", "business_record"),
            each("exhibit.public_content", "office_activity", "observed_under_duty", "investigative_finding"),
            flag("exhibit.law_enforcement_source"),
            flag("exhibit.routine_nonadversarial"),
            flag("exhibit.untrustworthy_shown"),
            flag("exhibit.reported_under_legal_duty"),
            each("link.primary_purpose", "evidence_for_prosecution", "business_or_administrative"),
        ),
    ),
    Space(
        "804(a), 804(b)(1): former testimony",
        {**SAID, "link.oath": True, "link.declarant.intent_to_silence": True},
        (
            told_by(
                {"link.declarant.unavailable_reason": "available"},
                {"link.declarant.unavailable_reason": "dead_or_infirm"},
                {"link.declarant.unavailable_reason": "dead_or_infirm", "link.declarant.caused_by": "accused"},
                {"link.declarant.unavailable_reason": "dead_or_infirm", "link.declarant.caused_by": "prosecution"},
                {"link.declarant.unavailable_reason": "absent_despite_process"},
                {"link.declarant.unavailable_reason": "over_100_miles"},
                {},
            ),
            each(
                "link.declarant.earlier_examination_by",
                "nobody",
                "same_party",
                "predecessor_in_interest",
                "stranger_with_like_motive",
            ),
            unsaid_or("link.declarant.earlier_motive_similar"),
            each("link.setting", "trial_or_hearing", "deposition", "grand_jury", "private"),
        ),
    ),
    Space(
        "804(b)(2)-(3): dying declarations and statements against interest",
        SAID,
        (
            TWO_SIDES,
            each("case.subject", frozenset({"homicide"}), frozenset({"robbery"})),
            flag("link.believed_death_imminent"),
            each("link.content", frozenset({"cause_of_own_death"}), frozenset({"past_fact"})),
            each("link.against_interest", "none", "money_or_property", "penal"),
            flag("link.self_inculpatory_part"),
            each("link.corroboration", "none", "clear"),
            each("link.declarant.unavailable_reason", "available", "dead_or_infirm", "absent_despite_process"),
            flag("link.declarant.deposition_unobtainable"),
        ),
    ),
    Space(
        "804(b)(6), 807: forfeiture and the rest",
        SAID,
        (
            told_by(
                {"link.declarant.unavailable_reason": "available"},
                *(
                    {"link.declarant.unavailable_reason": "dead_or_infirm", **by}
                    for by in each("link.declarant.caused_by", "accused", "prosecution", None)
                ),
            ),
            unsaid_or("link.declarant.intent_to_silence"),
            each("link.trustworthiness", "none", "some", "strong"),
            flag("link.best_obtainable_proof"),
            each("offer.notice", "compliant", "late_good_cause", "none"),
        ),
    ),
)

ARTICLE_10 = (
    Space(
        "1002-1006: originals, duplicates, summaries",
        {**BY_PLAINTIFF, "purpose.kind": "prove_content", "exhibit.kind": "legal_act_document"},
        (
            unsaid_or("exhibit.content_is_what_is_proved"),
            each("exhibit.copy_type", "original", "duplicate", "other_evidence"),
            each(
                "exhibit.original_status",
                "available",
                "lost_good_faith",
                "destroyed_bad_faith",
                "unobtainable",
                "opponent_withheld_after_notice",
                None,
            ),
            flag("exhibit.original_questioned"),
            flag("exhibit.duplicate_unfair"),
            each("offer.form", "writing", "summary_chart"),
            flag("exhibit.voluminous"),
            flag("exhibit.underlying_available"),
        ),
    ),
)

KILLERS: Axis = (
    {},
    {"link.declarant.caused_by": "accused", "link.declarant.intent_to_silence": True},
    {"link.declarant.caused_by": "accused", "link.declarant.intent_to_silence": False},
)
CONFRONTATION = (
    Space(
        "Crawford: testimonial statements",
        {**SAID, "link.startling_event": True, "link.under_stress": True, "link.describes_event": True},
        (
            (BY_PROSECUTION, BY_ACCUSED),
            each("case.stage", "jury_trial", "bench_trial", "sentencing"),
            each(
                "link.primary_purpose",
                "evidence_for_prosecution",
                "ongoing_emergency",
                "private",
                "unclear",
                None,
            ),
            each("link.setting", "police_interview", "trial_or_hearing"),
            (
                HERE,
                NOT_CROSSED,
                ABSENT,
                *({**ABSENT, "link.declarant.unavailable_reason": "dead_or_infirm", **by} for by in KILLERS),
            ),
            each("link.declarant.earlier_examination_by", "nobody", "same_party"),
        ),
    ),
    Space(
        "Bruton: confessions at a joint trial",
        {**SAID, **BY_PROSECUTION, "link.setting": "police_interview"},
        (
            flag("case.joint_trial"),
            each("link.implicates_codefendant", "no", "neutral_placeholder", "obvious_redaction", "by_name"),
            each("link.speaker", "accused", "codefendant"),
            tuple(
                {"offer.against": frozenset(each)}
                for each in (("accused",), ("codefendant",), ("accused", "codefendant"))
            ),
            each("link.primary_purpose", "evidence_for_prosecution", "private"),
            flag("link.declarant.testifies"),
        ),
    ),
)

SPACES = (*ARTICLE_4, *ARTICLE_5, *ARTICLE_6, *ARTICLE_7, *ARTICLE_8, *ARTICLE_10, *CONFRONTATION)

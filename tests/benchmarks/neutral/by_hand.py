"""The neutral law as a programmer would write it, and five thousand cases for it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Told: TypeAlias = "Mapping[str, bool]"
Answer: TypeAlias = "tuple[str, str]"

ADMISSIBLE, EXCLUDED = "admissible", "excluded"
FACTS = (
    "irrelevant", "privileged", "waived", "out_of_court", "for_truth", "unfair_prejudice", "party_opponent",
    "prior_inconsistent", "under_oath", "identification", "business_record", "untrustworthy", "public_record",
    "criminal", "excited", "state_of_mind", "medical", "unavailable", "former_testimony", "against_interest",
)  # fmt: skip
CASES = 5000
SEED = 42
OFTEN = {
    "irrelevant": 0.06,
    "privileged": 0.15,
    "out_of_court": 0.9,
    "for_truth": 0.85,
    "party_opponent": 0.15,
    "business_record": 0.25,
    "public_record": 0.25,
    "excited": 0.25,
    "state_of_mind": 0.25,
    "identification": 0.2,
    "prior_inconsistent": 0.25,
}
"""How often a fact is so, that the rules far down are reached too; every other fact is so half the time."""


def cases() -> list[dict[str, bool]]:
    """Five thousand cases, the same in every run."""
    chance = Random(SEED)
    return [{fact: chance.random() < OFTEN.get(fact, 0.5) for fact in FACTS} for _ in range(CASES)]


def decide(told: Told) -> Answer:  # noqa: C901, PLR0911, PLR0912 the plainest way to say it is what is measured
    """The first rule that is met, and what it does."""
    if told["irrelevant"]:
        return EXCLUDED, "402"
    if told["privileged"] and not told["waived"]:
        return EXCLUDED, "501"
    if not told["out_of_court"] and told["unfair_prejudice"] and not told["for_truth"]:
        return EXCLUDED, "403 live"
    if not told["out_of_court"]:
        return ADMISSIBLE, "live"
    if not told["for_truth"] and told["unfair_prejudice"]:
        return EXCLUDED, "403 other use"
    if not told["for_truth"]:
        return ADMISSIBLE, "801(c)(2)"
    if told["party_opponent"]:
        return ADMISSIBLE, "801(d)(2)"
    if told["prior_inconsistent"] and told["under_oath"]:
        return ADMISSIBLE, "801(d)(1)(A)"
    if told["identification"] and not told["unavailable"]:
        return ADMISSIBLE, "801(d)(1)(C)"
    if told["business_record"] and told["untrustworthy"] and not told["public_record"]:
        return EXCLUDED, "803(6)(E)"
    if told["business_record"] and not told["untrustworthy"]:
        return ADMISSIBLE, "803(6)"
    if told["public_record"] and told["criminal"] and not told["excited"]:
        return EXCLUDED, "803(8)(A)(ii)"
    if told["public_record"] and told["untrustworthy"] and not told["excited"]:
        return EXCLUDED, "803(8)(B)"
    if told["public_record"] and not told["untrustworthy"]:
        return ADMISSIBLE, "803(8)"
    if told["excited"]:
        return ADMISSIBLE, "803(2)"
    if told["state_of_mind"] and told["untrustworthy"] and told["unfair_prejudice"]:
        return EXCLUDED, "803(3) doubtful"
    if told["state_of_mind"]:
        return ADMISSIBLE, "803(3)"
    if told["medical"] and not told["untrustworthy"]:
        return ADMISSIBLE, "803(4)"
    if told["unavailable"] and told["former_testimony"] and told["criminal"] and not told["under_oath"]:
        return EXCLUDED, "804(b)(1) criminal"
    if told["unavailable"] and told["former_testimony"] and told["under_oath"]:
        return ADMISSIBLE, "804(b)(1)"
    if told["unavailable"] and told["against_interest"] and told["criminal"] and told["untrustworthy"]:
        return EXCLUDED, "804(b)(3)(B)"
    if told["unavailable"] and told["against_interest"]:
        return ADMISSIBLE, "804(b)(3)"
    if told["unavailable"] and not told["untrustworthy"] and told["under_oath"]:
        return ADMISSIBLE, "807"
    if told["prior_inconsistent"] and not told["under_oath"]:
        return EXCLUDED, "613(b)"
    return EXCLUDED, "802"

"""The neutral law as values of our engine: an exclusion is a ground, an admission answers every ground below it.

The engine has no order of rules. Of the grounds that stand and the admissions that are met, the first in the
list decides, so the answer is read off the argument tree. The facts are words as any others, and the rules
could be read aloud.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from game.law.conditions import ALWAYS, All, Condition, all_of, unless
from game.law.facts import Flag, Group, Value, words_in
from game.law.reasoning import Outcome, Ruling, rule_on
from game.law.records import Record
from game.law.rules import Effect, Rule, Rulebook
from game.law.truth import YES
from tests.benchmarks.neutral.by_hand import ADMISSIBLE, EXCLUDED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.law.in_force import Law
    from tests.benchmarks.neutral.by_hand import Answer, Told

TODAY = date(2026, 11, 22)


class Fact(Group):
    """The twenty facts."""

    path = "fact"
    irrelevant = Flag("it is irrelevant", "it is relevant")
    privileged = Flag("it is privileged", "it is not privileged")
    waived = Flag("the privilege was waived", "the privilege was kept")
    out_of_court = Flag("it was said out of court", "it is said in court")
    for_truth = Flag("it is offered for its truth", "it is offered for something else")
    unfair_prejudice = Flag("it would prejudice unfairly", "it would not prejudice unfairly")
    party_opponent = Flag("the opponent said it", "the opponent did not say it")
    prior_inconsistent = Flag("the witness now says otherwise", "the witness does not say otherwise")
    under_oath = Flag("it was said on oath", "it was not said on oath")
    identification = Flag("it identifies somebody", "it identifies nobody")
    business_record = Flag("it is a business record", "it is no business record")
    untrustworthy = Flag("it is untrustworthy", "nothing makes it untrustworthy")
    public_record = Flag("it is a public record", "it is no public record")
    criminal = Flag("the case is criminal", "the case is civil")
    excited = Flag("the speaker was excited", "the speaker was calm")
    state_of_mind = Flag("it tells a state of mind", "it tells no state of mind")
    medical = Flag("it was said for treatment", "it was not said for treatment")
    unavailable = Flag("the speaker is unavailable", "the speaker is available")
    former_testimony = Flag("it is former testimony", "it is no former testimony")
    against_interest = Flag("it was against interest", "it was not against interest")


WORDS = words_in(Fact)
F = Fact
LISTED: tuple[tuple[str, str, Condition], ...] = (
    ("402", EXCLUDED, F.irrelevant),
    ("501", EXCLUDED, all_of(F.privileged, unless(F.waived))),
    ("403 live", EXCLUDED, all_of(unless(F.out_of_court), F.unfair_prejudice, unless(F.for_truth))),
    ("live", ADMISSIBLE, unless(F.out_of_court)),
    ("403 other use", EXCLUDED, all_of(unless(F.for_truth), F.unfair_prejudice)),
    ("801(c)(2)", ADMISSIBLE, unless(F.for_truth)),
    ("801(d)(2)", ADMISSIBLE, F.party_opponent),
    ("801(d)(1)(A)", ADMISSIBLE, all_of(F.prior_inconsistent, F.under_oath)),
    ("801(d)(1)(C)", ADMISSIBLE, all_of(F.identification, unless(F.unavailable))),
    ("803(6)(E)", EXCLUDED, all_of(F.business_record, F.untrustworthy, unless(F.public_record))),
    ("803(6)", ADMISSIBLE, all_of(F.business_record, unless(F.untrustworthy))),
    ("803(8)(A)(ii)", EXCLUDED, all_of(F.public_record, F.criminal, unless(F.excited))),
    ("803(8)(B)", EXCLUDED, all_of(F.public_record, F.untrustworthy, unless(F.excited))),
    ("803(8)", ADMISSIBLE, all_of(F.public_record, unless(F.untrustworthy))),
    ("803(2)", ADMISSIBLE, F.excited),
    ("803(3) doubtful", EXCLUDED, all_of(F.state_of_mind, F.untrustworthy, F.unfair_prejudice)),
    ("803(3)", ADMISSIBLE, F.state_of_mind),
    ("803(4)", ADMISSIBLE, all_of(F.medical, unless(F.untrustworthy))),
    (
        "804(b)(1) criminal",
        EXCLUDED,
        all_of(F.unavailable, F.former_testimony, F.criminal, unless(F.under_oath)),
    ),
    ("804(b)(1)", ADMISSIBLE, all_of(F.unavailable, F.former_testimony, F.under_oath)),
    ("804(b)(3)(B)", EXCLUDED, all_of(F.unavailable, F.against_interest, F.criminal, F.untrustworthy)),
    ("804(b)(3)", ADMISSIBLE, all_of(F.unavailable, F.against_interest)),
    ("807", ADMISSIBLE, all_of(F.unavailable, unless(F.untrustworthy), F.under_oath)),
    ("613(b)", EXCLUDED, all_of(F.prior_inconsistent, unless(F.under_oath))),
    ("802", EXCLUDED, ALWAYS),
)


def book() -> Rulebook:
    """The twenty-five rules. What a first term asks raises a rule; the rest is what must be so."""
    return Rulebook("neutral", "A neutral piece of law", tuple(reversed(list(_rules()))))


def _rules() -> Iterator[Rule]:
    """From the last to the first, since an admission names every ground that stands after it."""
    grounds: list[Rule] = []
    for cite, effect, condition in reversed(LISTED):
        first, rest = _parted(condition)
        if effect == EXCLUDED:
            grounds.insert(0, _rule(cite, first, rest, then=Effect.EXCLUDES))
            yield grounds[0]
        else:
            yield _rule(cite, first, rest, answers=tuple(grounds))


def _rule(
    cite: str, first: Condition, rest: Condition, *, then: Effect | None = None, answers: tuple[Rule, ...] = ()
) -> Rule:
    return Rule(cite=cite, name=cite, elements=cite, raised_by=first, when=rest, then=then, answers=answers)


def _parted(condition: Condition) -> tuple[Condition, Condition]:
    if not isinstance(condition, All):
        return condition, ALWAYS
    if not condition.parts:
        return ALWAYS, ALWAYS
    first, *rest = condition.parts
    return first, all_of(*rest)


def record_of(told: Told) -> Record:
    """A case as our engine takes it: one use, against one party."""
    facts: dict[str, Value] = {f"fact.{name}": value for name, value in told.items()}
    return Record(facts, ({},), ("nobody",), day=TODAY, forum="neutral")


ORDER = {cite: at for at, (cite, _, _) in enumerate(LISTED)}


def decide(record: Record, law: Law) -> Answer:
    """Rule on the whole argument, and read off what decided: the first ground that stands, or else the first answer."""
    ruling = rule_on(record, law.book, law)
    excluded = ruling.merits is Outcome.EXCLUDED
    return (EXCLUDED if excluded else ADMISSIBLE), min(_deciding(ruling, excluded=excluded), key=ORDER.__getitem__)


def _deciding(ruling: Ruling, *, excluded: bool) -> Iterator[str]:
    for cell in ruling.cells:
        for ground in cell.grounds:
            if excluded and ground.step.stands is YES:
                yield ground.step.rule.cite
            if not excluded:
                yield from (answer.rule.cite for answer in ground.step.answers if answer.stands is YES)

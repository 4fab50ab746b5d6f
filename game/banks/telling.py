"""What a player can read before ruling: every stated fact that decides is told, shown or printed.

A fact is *told* by a tell that sets it, *shown* by words of the story bound to it, or *printed* under
'Facts the court has found'. A conclusion that the judge is asked to draw is never printed, for that would
be the answer: the story must show it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.banks.variants import spelt, told_by
from game.law.evidence.vocabulary import VOCABULARY, Against
from game.law.pointing import reads
from game.law.records import facts_of, split_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.banks.schema import Question
    from game.law.facts import Value
    from game.law.reasoning import Ruling
    from game.law.records import Record

CONCLUSIONS: Mapping[str, bool | None] = {
    "purpose.material": True,
    "purpose.any_tendency": True,
    "purpose.propensity_chain": None,
    "purpose.constitution_requires": False,
    "purpose.instruction_can_cure": True,
    "offer.fairness_requires": None,
    "link.primary_purpose": None,
    "link.trustworthiness": None,
    "link.corroboration": None,
    "witness.opinion_helpful": None,
    "witness.opinion_needs_expertise": False,
    "exhibit.untrustworthy_shown": False,
    "act.trait_pertinent": None,
    "act.intrinsic_to_charge": False,
    "act.shows_untruthfulness": None,
    "expert.qualified": True,
    "expert.helps": True,
    "expert.sufficient_data": True,
    "expert.reliable_method": True,
    "expert.reliable_application": True,
    "expert.overstates": False,
    "expert.basis_reasonable": True,
    "expert.legal_conclusion": False,
}
"""What a judge concludes from the story, and so is never told outright before the ruling.

Beside each stands the answer that a story which says nothing of it tells as a whole: a record that nobody
attacks is trustworthy. Any other answer, and any at all where None stands, must be shown in words.
"""

OF_THE_WHOLE = frozenset({"purpose.needs_truth", "purpose.weighing_settled"})
"""The author's analysis of the whole item, like the weighings: no words can be pointed at, and none need be."""

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


class Found(NamedTuple):
    """One fact the court has found: its letter on the page, its clause, its path.

    `inferred` marks what nobody reported of a real case: it is ours, and no court's.
    """

    letter: str
    clause: str
    path: str
    inferred: bool = False


def found_facts(question: Question, ruling: Ruling) -> tuple[Found, ...]:
    """List the clauses to print under 'Facts the court has found' before this ruling."""
    read, ours = reads(ruling), _inferred(question)
    printed = [
        (clause_at(ruling.record, path), path)
        for path in _untold(question, ruling.record)
        if path in read and split_path(path)[0] not in CONCLUSIONS
    ]
    return tuple(Found(_letter(at), clause, path, path in ours) for at, (clause, path) in enumerate(printed))


def seen_facts(question: Question) -> frozenset[str]:
    """Name the facts that words of the question show or that are marked as inferred, by path."""
    return _told(question) | _inferred(question)


def unseen_facts(ruling: Ruling, seen: frozenset[str]) -> tuple[str, ...]:
    """Name the conclusions that this ruling reads and that are not seen, by path."""
    unseen = [
        path
        for path, value in stated(ruling.record).items()
        if (name := split_path(path)[0]) in CONCLUSIONS and value is not CONCLUSIONS[name]
        if path not in seen and not _of_the_whole(name)
    ]
    read = reads(ruling) if unseen else frozenset()
    return tuple(path for path in unseen if path in read)


def clause_at(record: Record, path: str) -> str:
    """Say one stated fact as a clause, and of which statement or use it is one where there are several."""
    name, number = split_path(path)
    value = stated(record)[path]
    if name == "offer.against":
        roles = sorted(value) if isinstance(value, frozenset) else [str(value)]
        return " and ".join(Against.role.clause(role) for role in roles)
    clause = VOCABULARY[name].clause(value)
    if number is None:
        return clause
    return f"{clause} (the {ORDINALS[number]} {'statement' if name.startswith('link.') else 'use'})"


def stated(record: Record) -> dict[str, Value]:
    """Give every stated fact by its path, the party it is offered against among them."""
    return {**facts_of(record), "offer.against": frozenset(record.against)}


def _untold(question: Question, record: Record) -> Iterator[str]:
    told = _told(question)
    return (path for path in stated(record) if path not in told and not _of_the_whole(split_path(path)[0]))


def _told(question: Question) -> frozenset[str]:
    """Name what a tell tells or a phrase shows."""
    tells = (path for name in question.tells for path in told_by(question, name))
    return frozenset((*tells, *(spelt(question, path) for path in question.shows)))


def _of_the_whole(name: str) -> bool:
    return name in OF_THE_WHOLE or name.startswith("purpose.weighing.")


def _inferred(question: Question) -> frozenset[str]:
    """Name what a case file marks as inferred: no report's words can show it."""
    return frozenset(spelt(question, path) for path in question.report.inferred) if question.report else frozenset()


def _letter(number: int) -> str:
    """Letter a list: a to z, then aa, ab and on."""
    rounds, at = divmod(number, len(LETTERS))
    return (LETTERS[rounds - 1] if rounds else "") + LETTERS[at]

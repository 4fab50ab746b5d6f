"""Another way in which counsel put a question: on a wrong ground or on none, so that ruling and merits may part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.banks.double_entry import entry_problems, ruled
from game.banks.examination import laid_over
from game.banks.problems import meant, quoted
from game.banks.sheet import told_as
from game.banks.stating import fault_problem, record_problems
from game.banks.turning import sight_problems
from game.banks.variants import key_of
from game.banks.wording import MOTION_WORDS, REASON_WORDS, budget_problems, phrase_problems
from game.law.evidence.vocabulary import VOCABULARY
from game.law.records import nested, read_changes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.banks.double_entry import Ruled
    from game.banks.positions import Path
    from game.banks.problems import Problem
    from game.banks.schema import Counsel, Question, Tell
    from game.banks.sheet import Sheet
    from game.law.records import Record

GROUP = "objection."
GROUNDS = f"{GROUP}grounds"
MADE = f"{GROUP}made"


def put_by_counsel(question: Question, number: int) -> Question:
    """Make the question as counsel put it in another way, counted from 1; 0, and any that is not there, is the bank's.

    What counsel did about it then is the same in every reading, and the author has ruled on the first alone.
    """
    if not 1 <= number <= len(question.counsel):
        return question
    version = question.counsel[number - 1]
    return question.model_copy(
        update={
            "motion": version.motion,
            "ruling": version.ruling,
            "turns_on": version.turns_on,
            "reason": version.reason,
            "facts": _facts(question, version),
            "tells": {name: _untold(tell, _replaced(version)) for name, tell in question.tells.items()},
        }
    )


def _replaced(version: Counsel) -> frozenset[str]:
    """The facts that this way of putting it settles; whoever does not object names no ground either."""
    return frozenset(version.sets) | ({GROUNDS} if version.sets.get(MADE) is False else set())


def _facts(question: Question, version: Counsel) -> dict[str, object]:
    """The record with what counsel did in the place of what the bank says counsel did."""
    own = question.facts.get("objection", {})
    out = {path.removeprefix(GROUP) for path in _replaced(version)}
    kept = {key: value for key, value in own.items() if key not in out} if isinstance(own, dict) else {}
    return laid_over({**question.facts, "objection": kept}, nested(version.sets))


def _untold(tell: Tell, paths: frozenset[str]) -> Tell:
    """A tell that leaves these facts, and the author's own answers, unsaid."""
    readings = (
        reading.model_copy(
            update={
                "sets": {path: value for path, value in reading.sets.items() if path not in paths},
                "ruling": None,
                "turns_on": (),
                "reason": None,
            }
        )
        for reading in tell.reading
    )
    return tell.model_copy(update={"reading": tuple(readings)})


def counsel_problems(sheet: Sheet, record: Record, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    """Look at each other way in which counsel put it: its words, its ruling, and whether the merits stay the same."""
    for at, version in enumerate(sheet.question.counsel):
        wrong = [*_settings(sheet, record, at, version)]
        yield from wrong
        if not wrong:
            put = replace(sheet, question=put_by_counsel(sheet.question, at + 1), within=("counsel", at))
            yield from phrase_problems(put)
            yield from budget_problems(put, ("motion",), "the motion", version.motion, MOTION_WORDS)
            yield from budget_problems(put, ("reason",), "the reason", version.reason or "", REASON_WORDS)
            yield from _rulings(put, rulings)


def _settings(sheet: Sheet, record: Record, at: int, version: Counsel) -> Iterator[Problem]:
    known = [name for name in VOCABULARY if name.startswith(GROUP)]
    for path in version.sets:
        if path not in known:
            place: Path = ("counsel", at, "sets", path)
            remedy = meant(path, known, "the story tells the other facts, whoever objects to what")
            yield sheet.at_key(place, "unknown-fact", f"{quoted(path)} is nothing that counsel did", remedy)
    for fault in read_changes(record, version.sets, VOCABULARY)[1]:
        if fault.path[0] in known:
            yield fault_problem(sheet, ("counsel", at, "sets", *fault.path), fault)


def _rulings(put: Sheet, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    record, wrong = record_problems(put)
    yield from wrong
    if record is None or any(problem.severity == "error" for problem in wrong):
        return
    versions, impossible = ruled(put, record)
    yield from impossible
    yield from entry_problems(put, versions)
    yield from sight_problems(put, versions)
    yield from _merits(put, rulings, versions)


def _merits(put: Sheet, rulings: Sequence[Ruled], versions: Sequence[Ruled]) -> Iterator[Problem]:
    """Compare with the bank's own way: the merits cannot differ, and somewhere the ruling or its ground should."""
    own = {key_of(each.variant): each for each in rulings}
    pairs = [(own[key_of(each.variant)], each) for each in versions if key_of(each.variant) in own]
    for one, other in pairs:
        if one.ruling.merits is not other.ruling.merits:
            merits = f"{one.ruling.merits}, and here {other.ruling.merits}"
            message = f"on the merits it was {merits}{told_as(other.variant)}"
            remedy = "let counsel differ in the grounds named, in time or in silence, and in nothing else"
            yield put.at_key(("sets",), "merits-differ", message, remedy)
            return
    if pairs and all(one.answer == other.answer for one, other in pairs):
        message = "this changes neither ruling nor ground, in any reading"
        remedy = "let counsel miss a ground that counts"
        yield put.at_key(("sets",), "idle-counsel", message, remedy, "warning")

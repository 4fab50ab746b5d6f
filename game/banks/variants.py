"""Every way a question can read: its variants, and the story, record and answer of each.

A variant's key names the reading of each tell in the order of the bank, as in `stress=1,who=0`; the
first variant is all zeros, and a question without tells has the one variant ''. How a question is put may
say more: `stress=1,who=0,counsel=1` is counsel's first other way to put it, and `sealed=stress+who` names the
phrases that are under seal until somebody asks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING, TypeAlias

from game.law.evidence.vocabulary import VOCABULARY
from game.law.records import path_of, read_changes, read_record, split_path, with_facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from game.banks.bank import Bank
    from game.banks.schema import Question, Reading
    from game.law.records import Record

Variant: TypeAlias = "Mapping[str, int]"
TELL = re.compile(r"\{([^{}]*)\}")
COUNSEL, SEALED = "counsel", "sealed"
AND = "+"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the words shown. In a tell: its name and reading. `facts` are the paths that these words tell."""

    text: str
    tell: str = ""
    reading: int = 0
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    """The author's own answer: the other half of the double entry."""

    ruling: str
    turns_on: tuple[str, ...]


def variants_of(question: Question) -> Iterator[Variant]:
    """Every combination of readings, the story as first told first."""
    counts = (range(len(tell.reading)) for tell in question.tells.values())
    return (dict(zip(question.tells, chosen, strict=True)) for chosen in product(*counts))


def key_of(variant: Variant, counsel: int = 0, sealed: Sequence[str] = ()) -> str:
    """Spell a variant; and, where it is so put, which of counsel's other ways it is and what is under seal."""
    parts = [f"{name}={reading}" for name, reading in variant.items()]
    parts += [f"{COUNSEL}={counsel}"] if counsel else []
    parts += [f"{SEALED}={AND.join(sealed)}"] if sealed else []
    return ",".join(parts)


def parted(key: str) -> tuple[str, int, tuple[str, ...]]:
    """Part a key: the readings alone, the number of counsel's way (0 is the bank's own), the tells under seal."""
    parts = [part.partition("=") for part in key.split(",")]
    counsel = next((int(said) for name, _, said in parts if name == COUNSEL and said.isdecimal()), 0)
    sealed = next((tuple(said.split(AND)) for name, _, said in parts if name == SEALED), ())
    return ",".join(map("".join, (part for part in parts if part[0] not in (COUNSEL, SEALED)))), counsel, sealed


def variant_of(question: Question, key: str) -> Variant | None:
    """Find the variant of this key, if the question (still) has it."""
    readings, _, _ = parted(key)
    said = {name: chosen for name, _, chosen in (part.partition("=") for part in readings.split(","))}
    variant = {
        name: at
        for name, tell in question.tells.items()
        for at in range(len(tell.reading))
        if said.get(name) == str(at)
    }
    return variant if len(variant) == len(question.tells) and key_of(variant) == readings else None


def readings_of(question: Question, variant: Variant) -> Iterator[Reading]:
    """The reading taken of each tell."""
    return (question.tells[name].reading[chosen] for name, chosen in variant.items())


def turned(question: Question, variant: Variant) -> tuple[str, Reading] | None:
    """The one tell that reads otherwise than first given, if there is just one."""
    others = [(name, question.tells[name].reading[chosen]) for name, chosen in variant.items() if chosen]
    return others[0] if len(others) == 1 else None


def expected_of(question: Question, variant: Variant) -> Expected | None:
    """The ruling the author states for this variant, if any."""
    if not any(variant.values()):
        return Expected(question.ruling, question.turns_on)
    other = turned(question, variant)
    if other is None or other[1].ruling is None:
        return None
    return Expected(other[1].ruling, other[1].turns_on)


def reason_of(question: Question, variant: Variant) -> str | None:
    """The author's one sentence for this variant, if there is one. A phrase that only sounds decisive changes none."""
    told = {name: 0 if question.tells[name].look_alike else chosen for name, chosen in variant.items()}
    if not any(told.values()):
        return question.reason
    other = turned(question, told)
    return other[1].reason if other else None


def table_of(bank: Bank, question: Question) -> dict[str, object]:
    """Give the question's facts as the bank states them, with the bank's rulebook where they name none."""
    case = question.facts.get("case", {})
    forum: dict[str, object] = {"jurisdiction": bank.rulebook_of(question)}
    return {**question.facts, "case": {**forum, **case} if isinstance(case, dict) else case}


def record_of(bank: Bank, question: Question, variant: Variant, today: date) -> Record:
    """Make the record the court rules on. `today` is the day of play, for a question that names no day.

    Raises ValueError if the facts are no record: a bank that was proved holds no such question.
    """
    return record_with(stated_record(bank, question, today), question, variant)


def stated_record(bank: Bank, question: Question, today: date) -> Record:
    """Read the record as the bank states it, before any phrase is read; it raises what `record_of` does."""
    record, faults = read_record(table_of(bank, question), VOCABULARY, today=bank.day_of(question, today))
    if record is None:
        message = "; ".join(fault.message for fault in faults)
        raise ValueError(message)
    return record


def record_with(record: Record, question: Question, variant: Variant) -> Record:
    """Make a question's record anew as this variant tells it.

    Raises ValueError if a reading sets what cannot be set.
    """
    sets = {path: value for reading in readings_of(question, variant) for path, value in reading.sets.items()}
    changes, faults = read_changes(record, sets, VOCABULARY)
    if faults:
        message = "; ".join(fault.message for fault in faults)
        raise ValueError(message)
    return with_facts(record, changes)


def story_of(question: Question, variant: Variant) -> tuple[Segment, ...]:
    """Give the story in this variant, cut where a tell or a phrase that tells a fact begins and ends."""
    parts: list[tuple[str, str]] = []
    at = 0
    for found in TELL.finditer(question.story):
        parts.append((question.story[at : found.start()], ""))
        name = found[1]
        known = name in question.tells
        parts.append((question.tells[name].reading[variant[name]].words if known else found[0], name if known else ""))
        at = found.end()
    return _bound(question, variant, [*parts, (question.story[at:], "")])


def told(question: Question, variant: Variant) -> str:
    """Tell the story in this variant, in one piece."""
    tells = {name: question.tells[name].reading[chosen].words for name, chosen in variant.items()}
    return TELL.sub(lambda found: tells.get(found[1], found[0]), question.story)


def motion_of(question: Question) -> tuple[Segment, ...]:
    """Give the motion, cut where a phrase that tells a fact begins and ends."""
    return _bound(question, {}, [(question.motion, "")])


def testimony_of(question: Question) -> tuple[tuple[Segment, ...], ...]:
    """Give each speech of the transcript, cut where a phrase that tells a fact begins and ends."""
    return tuple(_bound(question, {}, [(speech.says, "")]) for speech in question.transcript)


def words_of(segments: Sequence[Segment]) -> str:
    """The words alone."""
    return "".join(segment.text for segment in segments)


def told_by(question: Question, name: str) -> tuple[str, ...]:
    """The facts that a tell tells, in any of its readings."""
    found = (spelt(question, path) for reading in question.tells[name].reading for path in reading.sets)
    return tuple(dict.fromkeys(found))


def spelt(question: Question, path: str) -> str:
    """Spell a fact's path as a ruling does: numbered only where the question has several links or purposes."""
    name, number = split_path(path)
    many = question.facts.get(name.partition(".")[0])
    return path_of(name, number or 0, len(many)) if isinstance(many, list) else name


def _bound(question: Question, variant: Variant, parts: Sequence[tuple[str, str]]) -> tuple[Segment, ...]:
    """Cut a text at the edges of its tells and of the phrases bound to facts."""
    whole = "".join(words for words, _ in parts)
    tells = dict(_spans(parts))
    phrases = [(whole.find(phrase), phrase, spelt(question, path)) for path, phrase in question.shows.items()]
    shown = [(start, start + len(phrase), path) for start, phrase, path in phrases if start >= 0]
    edges = {0, len(whole), *(edge for span in tells for edge in span), *(edge for s, e, _ in shown for edge in (s, e))}
    cuts = sorted(edges)
    return tuple(
        _segment(question, variant, whole[start:end], _tell_at(tells, start), _shown_at(shown, start, end))
        for start, end in pairwise(cuts)
    )


def _spans(parts: Sequence[tuple[str, str]]) -> Iterator[tuple[tuple[int, int], str]]:
    at = 0
    for words, tell in parts:
        if tell:
            yield (at, at + len(words)), tell
        at += len(words)


def _tell_at(tells: Mapping[tuple[int, int], str], at: int) -> str:
    return next((name for (start, end), name in tells.items() if start <= at < end), "")


def _shown_at(shown: Sequence[tuple[int, int, str]], start: int, end: int) -> tuple[str, ...]:
    return tuple(path for first, last, path in shown if first <= start and end <= last)


def _segment(question: Question, variant: Variant, text: str, tell: str, shown: tuple[str, ...]) -> Segment:
    told = told_by(question, tell) if tell else ()
    return Segment(text, tell, variant[tell] if tell else 0, tuple(dict.fromkeys((*told, *shown))))

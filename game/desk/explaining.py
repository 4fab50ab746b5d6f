"""What there is to explain of a question in one reading, as values, as JSON, and as told to a person."""

from __future__ import annotations

import json
from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING

from game.banks.telling import clause_at, stated
from game.banks.variants import expected_of, key_of, motion_of, record_with, spelt, story_of, words_of
from game.desk.finding import finding, flip_says, plain
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.opinion import opinion, opinion_text
from game.law.pivots import Turn, flips
from game.law.pointing import failed, missing, reads, turns_on
from game.law.reasoning import Outcome, impossibilities, rule_on
from game.law.records import split_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.banks.positions import Path
    from game.banks.problems import Problem
    from game.banks.sheet import Sheet
    from game.banks.variants import Variant
    from game.law.pivots import Flip
    from game.law.reasoning import Ruling
    from game.law.records import Record

WIDTH = 100


@dataclass(frozen=True)
class Phrase:
    """A reading of one phrase, the others as they are explained, and the ruling then; None if no such case can be."""

    name: str
    number: int
    words: str
    here: bool
    ruling: Ruling | None

    @property
    def told(self) -> str:
        """Say it on one line."""
        comes_out = _comes_out(self.ruling) if self.ruling else "no such case can be"
        return f"  {self.name}={self.number} “{self.words}”: {comes_out}{'  (here)' if self.here else ''}"


@dataclass(frozen=True)
class Told:
    """A fact: its path, its value, what it says, the line it stands on, and what became of it."""

    path: str
    value: object
    clause: str
    line: int | None
    state: str

    @property
    def told(self) -> str:
        """Say it on one line."""
        where = f"line {self.line}" if self.line else ""
        value = "" if self.value is None else f" = {json.dumps(self.value, ensure_ascii=False, default=str)}"
        return f"  {where:>9}  {self.path}{value}{f': {self.clause}' if self.clause else ''}"


@dataclass(frozen=True)
class Explained:
    """A question in one reading, ruled on."""

    sheet: Sheet
    variant: Variant
    ruling: Ruling
    phrases: tuple[Phrase, ...]
    facts: tuple[Told, ...]

    @property
    def comes_out(self) -> str:
        """The ruling and what it turns on, in a few words."""
        return _comes_out(self.ruling)

    def key_json(self) -> dict[str, object]:
        """The author's key beside the model's."""
        key = expected_of(self.sheet.question, self.variant)
        return {
            "key": {"ruling": key.ruling, "turns_on": list(key.turns_on)} if key else None,
            "agrees": self._agrees,
            "ruling": self.ruling.outcome,
            "turns_on": list(turns_on(self.ruling)),
        }

    def as_json(self) -> dict[str, object]:
        """Everything, for a program."""
        question = self.sheet.question
        return {
            "bank": self.sheet.bank.id,
            "question": question.id,
            "kind": question.kind,
            "reading": key_of(self.variant),
            "story": words_of(story_of(question, self.variant)),
            "motion": question.motion,
            **self.key_json(),
            "finding": finding(self.ruling),
            "phrases": [
                {
                    "name": each.name,
                    "reading": each.number,
                    "words": each.words,
                    "here": each.here,
                    "ruling": each.ruling.outcome if each.ruling else None,
                    "turns_on": list(turns_on(each.ruling)) if each.ruling else [],
                }
                for each in self.phrases
            ],
            "facts": [
                {"fact": each.path, "value": each.value, "says": each.clause, "line": each.line, "state": each.state}
                for each in self.facts
            ],
        }

    @property
    def _agrees(self) -> bool | None:
        key = expected_of(self.sheet.question, self.variant)
        if key is None:
            return None
        decided = turns_on(self.ruling)
        return key.ruling == self.ruling.outcome and all(cite in decided for cite in key.turns_on)

    def told(self) -> str:
        """Everything, for a person."""
        return "\n\n".join(part for part in self._parts() if part)

    def _parts(self) -> Iterator[str]:
        question, reading = self.sheet.question, key_of(self.variant)
        yield f"{question.title} ({self.sheet.bank.id}, {question.id}{f', {reading}' if reading else ''})"
        yield _filled(words_of(story_of(question, self.variant)))
        yield _filled(words_of(motion_of(question)))
        yield f"{_capital(self.comes_out)}.\n{opinion_text(self.ruling)}"
        yield self._key_told()
        near = [f"  {each.rule.cite} {each.rule.name}: {self._lacks(each.lacks)}" for each in failed(self.ruling)]
        yield _under("What came near", near)
        turns = [f"  {flip_says(each)}: {_comes_out(each.ruling)}" for each in self._turns()]
        yield _under("What would turn it", turns)
        yield _under("What each phrase does", [each.told for each in self.phrases])
        for state, title in STATES.items():
            yield _under(title, [each.told for each in self.facts if each.state == state])

    def _turns(self) -> Iterator[Flip]:
        """What would turn it; another use only where some reading of the question makes that use."""
        rulings = (self.ruling, *(each.ruling for each in self.phrases if each.ruling))
        argued = {use.get("purpose.kind") for ruling in rulings for use in ruling.record.purposes}
        for flip in flips(self.ruling, VOCABULARY, BOOKS):
            if flip.edit.turn is not Turn.PURPOSE or flip.edit.changes[0].new in argued:
                yield flip

    def _key_told(self) -> str:
        key = expected_of(self.sheet.question, self.variant)
        if key is None:
            return "The key: the bank states none for this reading, so the model's ruling is the key."
        end = "The model agrees." if self._agrees else "The model does not agree."
        return f"The key: {_listed(key.ruling, key.turns_on)}. {end}"

    def _lacks(self, paths: tuple[str, ...]) -> str:
        lines = {each.path: each.line for each in self.facts}
        told = (f"{path} (line {lines[path]})" if lines.get(path) else path for path in paths)
        return f"it fails on {', '.join(told)}"


READ_BY_THE_COURT = frozenset(
    f"objection.{each}" for each in ("made", "timely", "grounds", "definitive_ruling", "instruction_requested")
) | {"offer.against"}
"""Facts that no rule reads and no ruling can do without: what counsel raised, and against whom."""
STATES = {
    "read": "Facts that the ruling reads",
    "assumed": "Facts that it assumes, because nothing says otherwise",
    "missing": "Facts that it misses",
    "unread": "Facts that it does not need",
}


def explained(sheet: Sheet, record: Record, variant: Variant) -> Explained | Problem:
    """Explain a question in one reading; or say that no such case can be."""
    ruling = _ruled(record, sheet, variant)
    if ruling is None:
        told = record_with(record, sheet.question, variant)
        clash = next(impossibilities(told, BOOKS[told.forum]))
        message, remedy = f"no such case can be: {clash.elements}", f"change one of the facts that clash ({clash.name})"
        return sheet.at_key(("facts",), "impossible", message, remedy)
    phrases, facts = _phrases(sheet, record, variant), _facts(sheet, variant, ruling)
    return Explained(sheet, variant, ruling, tuple(phrases), tuple(facts))


def _ruled(record: Record, sheet: Sheet, variant: Variant) -> Ruling | None:
    told = record_with(record, sheet.question, variant)
    book = BOOKS[told.forum]
    return None if next(impossibilities(told, book), None) else rule_on(told, book)


def _phrases(sheet: Sheet, record: Record, variant: Variant) -> Iterator[Phrase]:
    for name, tell in sheet.question.tells.items():
        for number, reading in enumerate(tell.reading):
            other = {**variant, name: number}
            yield Phrase(name, number, reading.words, variant[name] == number, _ruled(record, sheet, other))


def _facts(sheet: Sheet, variant: Variant, ruling: Ruling) -> Iterator[Told]:
    """Every fact stated, in the order of the record, then what is assumed and what is missing."""
    read, facts = reads(ruling) | READ_BY_THE_COURT, stated(ruling.record)
    for path, value in facts.items():
        line = _line_of(sheet, variant, path)
        yield Told(path, plain(value), clause_at(ruling.record, path), line, "read" if path in read else "unread")
    assumed = [fact for passage in opinion(ruling).passages for fact in passage.facts if fact.presumed]
    for fact in {each.path: each for each in assumed if each.path not in facts}.values():
        if fact.value is not None:
            yield Told(fact.path, plain(fact.value), fact.word.clause(fact.value), None, "assumed")
    for path in missing(ruling):
        yield Told(path, None, VOCABULARY[split_path(path)[0]].topic, None, "missing")


def _line_of(sheet: Sheet, variant: Variant, path: str) -> int | None:
    """The line on which a fact stands: in the reading that sets it, or under the facts."""
    positions = sheet.bank.source.positions
    spot = next((positions.spots[place] for place in _places(sheet, variant, path) if place in positions.spots), None)
    return positions.place(spot.key.start)[0] if spot else None


def _places(sheet: Sheet, variant: Variant, path: str) -> Iterator[Path]:
    whole: Path = ("question", sheet.number)
    for name, number in variant.items():
        for fact in sheet.question.tells[name].reading[number].sets:
            if spelt(sheet.question, fact) == path:
                yield (*whole, "tells", name, "reading", number, "sets", fact)
    name, place = split_path(path)
    group, *rest = name.split(".")
    inside: Path = (group, place or 0, *rest) if group in {"link", "purpose"} else (group, *rest)
    yield (*whole, *sheet.within, "facts", *inside)
    yield (*whole, "facts", *inside)


def _comes_out(ruling: Ruling) -> str:
    return _listed(ruling.outcome, turns_on(ruling))


def _listed(outcome: object, cites: object) -> str:
    """A ruling and its rules."""
    rules = ", ".join(map(str, cites)) if isinstance(cites, list | tuple) else ""
    told = Outcome(str(outcome)).told
    return f"{told}, on {rules}" if rules else told


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def _under(title: str, lines: list[str]) -> str:
    return "\n".join([title, *lines]) if lines else ""


def _filled(words: str) -> str:
    return fill(words, WIDTH)

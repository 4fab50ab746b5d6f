"""A question told otherwise, written out as a bank's text: behind what stands there, which is left as it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.banks.telling import clause_at, stated
from game.banks.variants import readings_of, spelt, told
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import missing, turns_on
from game.law.prose import listed
from game.law.reasoning import Outcome
from game.law.records import read_changes, split_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from game.banks.schema import Question
    from game.banks.variants import Variant
    from game.law.reasoning import Ruling


def appended(text: str, question: Question, was: Ruling, now: Ruling, name: str, *, dated: bool) -> str:
    """The text of a bank with one more question: a question as it was ruled on, with its record as it now is.

    `name` is the new question's id; a `dated` one keeps the day whose law it was ruled under.
    """
    return "\n".join((text.rstrip(), "", *_lines(question, was, now, name, dated=dated), ""))


def free_id(question: Question, taken: Collection[str]) -> str:
    """The first id of the kind 'bus-stop-2' that no question has."""
    stem = question.id[:56]
    return next(name for number in range(2, len(taken) + 3) if (name := f"{stem}-{number}") not in taken)


def _lines(question: Question, was: Ruling, now: Ruling, name: str, *, dated: bool) -> Iterator[str]:
    variant = _variant(question, now)
    changed = _changed(question, variant, was, now)
    yield "[[question]]"
    yield f"id = {_text(name)}"
    yield f"title = {_text(f'{question.title}, told otherwise'[:400])}"
    yield f"topic = {_text(question.topic)}"
    yield f"story = {_text(' '.join(part for part in (told(question, variant), _remark(was, now, changed)) if part))}"
    yield f"motion = {_text(question.motion)}"
    yield f"ruling = {_text(str(now.outcome))}"
    yield f"turns_on = {_list(turns_on(now))}"
    if now.outcome is Outcome.OPEN:
        yield f"asks = {_list(missing(now))}"
    yield f"rulebook = {_text(now.record.forum)}"
    if dated:
        yield f"ruling_date = {now.record.day.isoformat()}"
    if question.transcript:
        speeches = (f"{{ who = {_text(line.who)}, says = {_text(line.says)} }}" for line in question.transcript)
        yield f"transcript = [{', '.join(speeches)}]"
    yield from _table("question.shows", _shows(question, variant, was, now, changed))
    yield from _table("question.because", question.because)
    yield from _facts(now)


def _variant(question: Question, now: Ruling) -> Variant:
    """Each phrase in the reading that says what the record says, as far as one does; else as first told."""
    return {
        name: next((at for at, each in enumerate(tell.reading) if _fits(each.sets, now)), 0)
        for name, tell in question.tells.items()
    }


def _fits(sets: Mapping[str, object], now: Ruling) -> bool:
    changes, faults = read_changes(now.record, sets, VOCABULARY)
    facts = stated(now.record)
    return not faults and all(facts.get(path) == value for path, value in changes.items())


def _changed(question: Question, variant: Variant, was: Ruling, now: Ruling) -> tuple[str, ...]:
    """The facts that are otherwise than first told, and that no phrase of the story tells as they now are."""
    before, after = stated(was.record), stated(now.record)
    fitting = [each for each in readings_of(question, variant) if _fits(each.sets, now)]
    told_now = {spelt(question, path) for each in fitting for path in each.sets}
    paths = dict.fromkeys((*before, *after))
    return tuple(path for path in paths if before.get(path) != after.get(path) and path not in told_now)


def _remark(was: Ruling, now: Ruling, changed: tuple[str, ...]) -> str:
    """What is otherwise, in plain words after the story."""
    after = stated(now.record)
    told_now = [clause_at(now.record, path) for path in changed if path in after]
    silent = [VOCABULARY[split_path(path)[0]].topic for path in changed if path not in after]
    topics = [topic for topic in silent if topic and "{" not in topic]
    parts = [f"But here {listed(told_now)}." if told_now else ""]
    parts += [f"Nothing shows {listed(topics)}." if topics else ""]
    parts += [f"The rules are the {now.book.title}." if now.book is not was.book else ""]
    return " ".join(part for part in parts if part)


def _shows(question: Question, variant: Variant, was: Ruling, now: Ruling, changed: tuple[str, ...]) -> dict[str, str]:
    """Which words tell each fact: those that did and still do, the phrases as they now read, and the remark."""
    before, after = stated(was.record), stated(now.record)
    kept = {
        path: words
        for path, words in question.shows.items()
        if before.get(spelt(question, path)) == after.get(spelt(question, path)) is not None
    }
    for each in readings_of(question, variant):
        if _fits(each.sets, now):
            kept |= dict.fromkeys((spelt(question, path) for path in each.sets), each.words)
    return {**kept, **{path: clause_at(now.record, path) for path in changed if path in after}}


def _facts(now: Ruling) -> Iterator[str]:
    record = now.record
    yield from _table("question.facts", {**record.item, "offer.against": frozenset(record.against)}, dotted=True)
    for group, many in (("link", record.links), ("purpose", record.purposes)):
        for each in many:
            own = {key.removeprefix(f"{group}."): value for key, value in each.items() if key.startswith(f"{group}.")}
            yield from _table(f"question.facts.{group}", own, dotted=True, listed_in=True)


def _table(name: str, values: Mapping[str, object], *, dotted: bool = False, listed_in: bool = False) -> Iterator[str]:
    if values or listed_in:
        yield f"\n[[{name}]]" if listed_in else f"\n[{name}]"
        yield from (f"{key if dotted else _text(key)} = {_value(value)}" for key, value in values.items())


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return _list(sorted(map(str, value))) if isinstance(value, frozenset) else _text(str(value))


def _list(words: Collection[str]) -> str:
    return f"[{', '.join(map(_text, words))}]"


def _text(words: str) -> str:
    return json.dumps(str(words), ensure_ascii=False)

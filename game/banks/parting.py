"""The fact on which an author and the rules part: the second place to look at where the two keys disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.variants import spelt, told_by
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.opinion import opinion
from game.law.pivots import other_answers, possible
from game.law.pointing import failed, turns_on
from game.law.prose import is_scene
from game.law.reasoning import rule_on
from game.law.records import facts_of, split_path, with_facts
from game.law.weighing import words_read

if TYPE_CHECKING:
    from game.banks.double_entry import Ruled
    from game.banks.positions import Path
    from game.banks.problems import Also
    from game.banks.schema import Question
    from game.banks.sheet import Sheet
    from game.banks.variants import Variant
    from game.law.facts import Value
    from game.law.reasoning import Ruling
    from game.law.records import Record
    from game.law.rules import Rule

MOST_TRIED = 8
NEAREST = 2


def parting_place(sheet: Sheet, each: Ruled, wanted: str | None = None) -> Also | None:
    """Where the one fact stands that would make the author right; else the first that the ruling rests on."""
    facts = _resting(sheet, each)[:MOST_TRIED]
    stated = facts_of(each.ruling.record)
    for path in facts if wanted else ():
        for new in other_answers(VOCABULARY[split_path(path)[0]], stated[path]):
            if _would_say(each.ruling, path, new) == wanted:
                return _at(sheet, each.variant, path, f"were this {_toml(new)}, the rules would say {wanted}")
    for path in facts[:1]:
        return _at(
            sheet, each.variant, path, f"it rests on this: {VOCABULARY[split_path(path)[0]].clause(stated[path])}"
        )
    return None


def _resting(sheet: Sheet, each: Ruled) -> list[str]:
    """The stated facts that carry the ruling or failed what came nearest: those that a tell tells first.

    Who is who, and to what use it is put, come last: to change those would be to tell another story.
    """
    ruling = each.ruling
    cites, stated, passages = turns_on(ruling), facts_of(ruling.record), opinion(ruling).passages
    carrying = [fact for passage in passages if passage.cite in cites for fact in passage.facts]
    near = [fact for miss in failed(ruling)[:NEAREST] for fact in miss.facts]
    rest = [fact for passage in passages for fact in passage.facts]
    found = [fact for fact in (*carrying, *near, *rest) if fact.path in stated]
    told = {path for name in sheet.question.tells for path in told_by(sheet.question, name)}
    ranked = sorted(found, key=lambda fact: (is_scene(fact), fact.path.endswith(".kind"), fact.path not in told))
    return list(dict.fromkeys(fact.path for fact in ranked))


def _would_say(ruling: Ruling, path: str, new: Value) -> str:
    book = BOOKS[ruling.record.forum]
    record = with_facts(ruling.record, {path: new})
    return rule_on(record, book).outcome if possible(record, book) else ""


def _toml(value: Value) -> str:
    if isinstance(value, frozenset):
        return f"[{', '.join(map(_toml, sorted(value)))}]"
    return str(value).lower() if isinstance(value, bool) else f'"{value}"' if isinstance(value, str) else str(value)


def clash_place(sheet: Sheet, variant: Variant, record: Record, clash: Rule) -> Also | None:
    """Where one of the facts stands that cannot be together, one that a tell tells if there is one."""
    names = {word.name for condition in (clash.when, clash.raised_by) for word in words_read(condition)}
    stated = facts_of(record)
    told = {path for name in sheet.question.tells for path in told_by(sheet.question, name)}
    found = sorted((path for path in stated if split_path(path)[0] in names), key=lambda path: path not in told)
    for path in found[:1]:
        said = VOCABULARY[split_path(path)[0]].clause(stated[path])
        return _at(sheet, variant, path, f"one of the facts that clash: {said}")
    return None


def _at(sheet: Sheet, variant: Variant, path: str, label: str) -> Also:
    return sheet.also(place_of(sheet.question, variant, path), label)


def place_of(question: Question, variant: Variant, path: str) -> Path:
    """Where a fact of a variant is stated: in the reading that tells it, or in the record."""
    for name, chosen in reversed(list(variant.items())):
        for key in question.tells[name].reading[chosen].sets:
            if spelt(question, key) == path:
                return ("tells", name, "reading", chosen, "sets", key)
    return ("facts", *inside(path))


def inside(path: str) -> Path:
    """Find a fact's path in its table, as far as its spelling tells: link.1.timing is link, 1, timing."""
    parts = [int(part) if part.isdecimal() else part for part in path.split(".")]
    numbered = parts[0] in {"link", "purpose"} and not isinstance(parts[1], int)
    return (parts[0], 0, *parts[1:]) if numbered else tuple(parts)

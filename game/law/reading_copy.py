"""The rulebook as a professor reads it: every rule in force on a day, its terms in English, its case and twin."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from game.law.conditions import (
    ALWAYS,
    All,
    AtLeast,
    Condition,
    Includes,
    IsOneOf,
    Not,
    Outweighs,
    Same,
    Some,
    Stated,
    Taken,
)
from game.law.facts import Choice, Derived, Flag, Level, Tags
from game.law.in_force import Law, law_of
from game.law.pointing import answers_to
from game.law.prose import day_told
from game.law.rules import Effect, Rule, Rulebook

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.law.evidence.examples import Example
    from game.law.facts import Word


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule of the reading copy; citations are spelt as the book spells them."""

    rule: Rule
    raised: tuple[str, ...]
    terms: tuple[str, ...]
    defeats: tuple[str, ...]
    defeated_by: tuple[str, ...]
    case: str | None
    twin: str | None


def entries(book: Rulebook, day: date, examples: Mapping[str, Example]) -> tuple[Entry, ...]:
    """Read every rule of a book in force on a day, in the order of the code. Impossible worlds are left out."""
    law = law_of(book, day)
    told = [rule for rule in law.rules if rule.then is not Effect.IMPOSSIBLE]
    return tuple(entry_of(law, rule, examples.get(rule.name)) for rule in told)


def entry_of(law: Law, rule: Rule, example: Example | None = None) -> Entry:
    """Read one rule of the law of a day."""
    names = {answered.name for answered in rule.answers}
    defeats = [each.cite for each in law.rules if each.name in names or rule.name in _answerers(each)]
    return Entry(
        rule,
        raised=() if rule.raised_by is ALWAYS else tuple(_raised(_parts(rule.raised_by))),
        terms=terms_told(rule),
        defeats=tuple(dict.fromkeys(defeats)),
        defeated_by=tuple(dict.fromkeys(each.cite for each in answers_to(law, rule))),
        case=example.story if example else None,
        twin=example.twin_story if example else None,
    )


def terms_told(rule: Rule) -> tuple[str, ...]:
    """What a rule asks for, term by term."""
    return tuple(told(part) for part in _parts(rule.when))


def _answerers(rule: Rule) -> frozenset[str]:
    return frozenset(each.name for each in rule.answered_by)


def _raised(parts: tuple[Condition, ...]) -> Iterator[str]:
    for part in parts:
        yield _apart(part, AND) if len(parts) > 1 else told(part)


def _parts(condition: Condition) -> tuple[Condition, ...]:
    return condition.parts if isinstance(condition, All) else (condition,)


def text(book: Rulebook, day: date, found: tuple[Entry, ...]) -> str:
    """Print the reading copy."""
    head = f"{book.title}\nas in force on {day_told(day)}, in our words; a teaching model, not legal advice\n"
    return "\n".join([head, *(_printed(entry) for entry in found)])


def _printed(entry: Entry) -> str:
    rule = entry.rule
    lines = [f"{rule.cite}  {rule.name}", f"  {rule.elements}"]
    lines += [f"  In issue when {' and '.join(entry.raised)}."] if entry.raised else []
    lines += [f"  {lead_of(rule)}:"] if entry.terms and lead_of(rule) else []
    lines += [f"    - {term}" for term in entry.terms]
    lines += [f"  Answers {', '.join(entry.defeats)}."] if entry.defeats else []
    lines += [f"  Answered by {', '.join(entry.defeated_by)}."] if entry.defeated_by else []
    lines += [f"  Case: {entry.case}", f"  Twin: {entry.twin}"] if entry.case else []
    lines += [f"  In force {period_told(rule)}."] if period_told(rule) else []
    lines += [f"  Source: {rule.source}."] if rule.source else []
    lines += [f"  Note: {rule.note}"] if rule.note else []
    return "\n".join(lines) + "\n"


AND, OR = " and ", " or "
EFFECTS = {
    Effect.EXCLUDES: "Kept out when",
    Effect.REQUIRED: "Kept out unless",
    Effect.CONNECTS: "Deferred unless",
    Effect.LIMITS_FORM: "Limited in form when",
    Effect.IMPOSSIBLE: "Impossible when",
}


def lead_of(rule: Rule) -> str:
    """What stands over a rule's terms: what follows when they are met, or unless they are."""
    if isinstance(rule.then, Effect):
        return EFFECTS[rule.then]
    if isinstance(rule.then, Derived):
        return f"It follows that {rule.then.says}, when"
    return "It answers when" if rule.answers else ""


def period_told(rule: Rule) -> str:
    """From when and until when a rule is in force, or '' where it always was and still is."""
    begun = "" if rule.in_force.start == date.min else f"from {day_told(rule.in_force.start)}"
    ended = "" if rule.in_force.until == date.max else f"until the day before {day_told(rule.in_force.until)}"
    return " ".join(part for part in (begun, ended) if part)


def told(condition: Condition, *, met: bool = True) -> str:
    """A condition in English; with `met=False`, its denial."""
    match condition:
        case Flag() | Derived():
            return condition.clause(met)
        case All(parts) | Some(parts):
            joint = _joint(condition, met=met)
            return joint.join(_apart(part, joint, met=met) for part in parts)
        case Not(part):
            return told(part, met=not met)
        case Outweighs():
            return _balance_told(condition, met=met)
        case Stated():
            return _speaks_of(condition.word, met=met)
        case Taken():
            return f"{'' if met else 'not '}on the view that {condition.position} ({condition.switch.asks})"
    return _leaf_told(condition, met=met)


def _speaks_of(word: Word, *, met: bool) -> str:
    """That the record says anything on this, or says nothing."""
    if isinstance(word, Level):
        return f"the record {'weighs' if met else 'does not weigh'} {word.says}"
    return f"the record {'says' if met else 'does not say'} {word.topic}"


def _joint(condition: All | Some, *, met: bool) -> str:
    return AND if met == isinstance(condition, All) else OR


def _apart(part: Condition, joint: str, *, met: bool = True) -> str:
    """A part in English, in brackets where it would run on into the next."""
    inner, so = part, met
    while isinstance(inner, Not):
        inner, so = inner.part, not so
    runs_on = isinstance(inner, All | Some) and len(inner.parts) > 1 and _joint(inner, met=so) != joint
    return f"({told(part, met=met)})" if runs_on else told(part, met=met)


def _leaf_told(leaf: IsOneOf | Includes | AtLeast | Same, *, met: bool) -> str:
    denied = "" if met else "it is not so that "
    match leaf:
        case IsOneOf() | Includes():
            return denied + _framed(leaf.word, " or ".join(_clauses(leaf.word, leaf.kinds)))
        case Same():
            return f"{denied}{_framed(leaf.word, 'X')} and {_framed(leaf.other, 'X')}"
        case AtLeast() if isinstance(leaf.word, Level):
            return f"{denied}{leaf.word.clause(leaf.least)} at least"
        case AtLeast():
            return f"{denied}at least {leaf.word.clause(leaf.least)}"


def _framed(word: Choice | Tags, answer: str) -> str:
    return word.says.replace("{}", answer)


def _clauses(word: Choice | Tags, kinds: frozenset[str]) -> list[str]:
    return [kind.clause for kind in word.kinds if kind in kinds]


def _balance_told(test: Outweighs, *, met: bool) -> str:
    verb = "reaches" if met else "falls short of"
    return f"{test.danger.says} less {test.worth.says} {verb} {test.margin} on our scale of 0 to 4"

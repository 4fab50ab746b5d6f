"""The vocabulary as one who states a record needs it: `inlimine law --vocabulary`."""

from __future__ import annotations

from dataclasses import dataclass, field
from textwrap import fill
from typing import TYPE_CHECKING

from game.law.conditions import ALWAYS, Condition
from game.law.evidence.terms import Role
from game.law.evidence.vocabulary import GROUPS
from game.law.facts import Choice, Derived, Flag, Level, Number, Switch, Tags, Term, Value, Word
from game.law.rules import Effect
from game.law.weighing import words_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from game.law.rules import Rule, Rulebook

WIDTH = 110
GUIDE = """\
HOW TO STATE A RECORD

A record tells the facts of one ruling on one item: who offers what against whom, for what use, and what is
known of it. It states facts as the story tells them, and no conclusion: that words are hearsay, or an
opponent's own, is for the rules to find.

Layout. A fact's name is its place in the record: case.kind, link.declarant.testifies. In a file each group is a
table ([case], [offer] …). Uses and statements are arrays, [[purpose]] and [[link]], each link with its
[link.declarant] and each purpose with its [purpose.weighing]. Where there are several, a path numbers them from
0: link.0.speaker, purpose.1.kind; where there is one, no number is needed.

Must be there. case.kind, offer.proponent, offer.against, and at least one purpose with its kind, whether it is
material and whether it has any tendency to prove the point.

Links are the statements made out of court, outermost first: the one nearest the courtroom is 0, the one it
passes on is 1. A report that quotes a bystander is two links. What a witness says on the stand of what that
witness saw is no link.

Purposes are the uses that the proponent makes of the item, one each; each is ruled on by itself, against each
party named in offer.against. Do not list a use that nobody argues for, nor one that the other side merely fears:
such a danger belongs in purpose.weighing. Where the item falls into parts, purpose.part says which part a purpose
is about.

Grounds. objection.grounds silent raises every ground there is, those that counsel argues among them. Naming some
gives up all others, and the court then looks at nothing else. Where the question is whether the item comes in, leave
it out, even if the story reports an objection. Name grounds where the question is whether that objection is good, or
where the point is that no other was made; and then all that were.

Roles. Who spoke, acted, was convicted or holds a privilege is a role, compared with the parties. One person with
two roles gets the one that makes a party of them, and only then what they are otherwise.

Silence. Three kinds, said of each fact below. Presumed: the court assumes what is shown. Not in issue: the rule
that would ask is not raised. Must be stated: a rule that is reached asks, and without an answer the ruling stays
open. Whoever is in doubt states what the story tells and leaves out what it does not.

Weighing. purpose.weighing is a judgment from 0 to 4 and no fact; unless a danger is weighed 403 is not in issue.

The day. The law in force on case.ruling_date is applied: the day of the trial or hearing, where the story gives one.
The rules change: a trial in 2027 does not have the rules of 2026.
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """One word as it is listed: how it is answered, what each answer says, when to choose it, what silence means."""

    name: str
    kind: str
    takes: str
    silence: str
    values: tuple[Value, ...] = ()
    clauses: Mapping[str, str] = field(default_factory=dict)
    default: Value | None = None
    remark: str = ""
    remarks: Mapping[str, str] = field(default_factory=dict)
    read_by: tuple[str, ...] = ()
    of_roles: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """One table of a record, and its words."""

    path: str
    says: str
    words: tuple[Listed, ...]


ALWAYS_ASKED = ("case.kind", "offer.proponent", "purpose.kind", "purpose.material", "purpose.any_tendency")
SILENCE_OF_ITS_OWN = {
    "objection.grounds": "every ground there is is raised",
    "purpose.needs_truth": "the kind of use decides",
    "link.assertion": "presumed: true of words; of what was done without words, false",
    "link.oath": "sworn at a trial, a deposition or before a grand jury; elsewhere it must be stated",
    "link.primary_purpose": "not to make evidence, where it was said in private, online, in the course of business, "
    "to those giving medical care or to advance a conspiracy; elsewhere it must be stated once Amendment VI is reached",
    **dict.fromkeys(ALWAYS_ASKED, "never: every record states it"),
}
"""Where what silence means follows from no one rule."""
KINDS: dict[type[Word], tuple[str, str]] = {
    Flag: ("bool", "true or false"),
    Choice: ("enum", "one value"),
    Tags: ("set", "a list of values"),
    Level: ("level", "a whole number from 0 to 4"),
    Number: ("number", "a whole number"),
}


def headings(book: Rulebook, books: Mapping[str, Rulebook]) -> tuple[Heading, ...]:
    """Every word a record may state, table by table, as a book's rules read it, or another's if its own do not."""
    readers = Readers.of(book.rules)
    every = (readers, *(Readers.of(other.rules) for other in books.values() if other is not book))
    of_the_record = _of_the_record(", ".join(books), readers)
    found = []
    for group in GROUPS:
        words = [word for word in vars(group).values() if isinstance(word, Word)]
        facts = [word for word in words if not isinstance(word, Derived | Switch)]
        stated = tuple(_listed(word, _who_read(word, every)) for word in facts)
        own = tuple(each for each in of_the_record if each.name.rpartition(".")[0] == group.path)
        if stated:
            found.append(Heading(group.path, (group.__doc__ or "").strip(), (*stated, *own)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Readers:
    """Which rules read a word: as a trigger, where silence raises nothing, and as a term, where it leaves a gap."""

    triggers: Mapping[str, tuple[str, ...]]
    terms: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Readers:
        """Find the readers of every word among these rules."""
        triggers: dict[str, dict[str, None]] = {}
        terms: dict[str, dict[str, None]] = {}
        for rule in (each for each in rules if each.then is not Effect.IMPOSSIBLE):
            raising = _names(rule.raised_by)
            for name in raising:
                triggers.setdefault(name, {})[rule.cite] = None
            for name in _names(rule.when) - raising:
                terms.setdefault(name, {})[rule.cite] = None
        return cls({name: tuple(cites) for name, cites in triggers.items()}, {n: tuple(c) for n, c in terms.items()})

    def all_of(self, name: str) -> tuple[str, ...]:
        """Every rule that reads a word, by citation."""
        return tuple(dict.fromkeys((*self.triggers.get(name, ()), *self.terms.get(name, ()))))

    def silence(self, word: Word) -> str:
        """What the court makes of silence on a word."""
        if word.name in SILENCE_OF_ITS_OWN:
            return SILENCE_OF_ITS_OWN[word.name]
        asked, reached = self.triggers.get(word.name, ()), self.terms.get(word.name, ())
        if word.silent is not None:
            return f"presumed: {word.clause(word.silent)}"
        if reached and asked:
            return (
                f"not in issue ({_cites(asked)}); must be stated once a rule is reached that asks ({_cites(reached)})"
            )
        if reached:
            return f"must be stated once a rule is reached that asks ({_cites(reached)})"
        return f"not in issue ({_cites(asked)})" if asked else "no matter: no rule reads it"


def _who_read(word: Word, every: tuple[Readers, ...]) -> Readers:
    """The first book whose rules read a word; the book's own if none does."""
    return next((readers for readers in every if readers.all_of(word.name)), every[0])


def text(found: Iterable[Heading]) -> str:
    """The whole list for a person, the guide first."""
    lines = [GUIDE, *_roles()]
    for heading in found:
        lines += [f"[{heading.path}]  {heading.says}", ""]
        lines += [line for word in heading.words for line in _told(word)]
    return "\n".join(lines)


def _roles() -> Iterator[str]:
    yield "The roles, for every fact that takes one:"
    for role in Role:
        yield _wrapped(f"{role}: {role.clause}{_parenthesis(role.remark)}", 2)
    yield ""


def _told(word: Listed) -> Iterator[str]:
    yield f"  {word.name}  ({'one role' if word.of_roles and word.kind == 'enum' else word.takes})"
    if word.remark:
        yield _wrapped(word.remark, 4)
    yield _wrapped(f"silence: {word.silence}", 4)
    if word.of_roles:
        yield _wrapped(f"as in {Role.ACCUSED}: {word.clauses[Role.ACCUSED]}", 4)
    else:
        for value, clause in word.clauses.items():
            yield _wrapped(f"{value}: {clause}{_parenthesis(word.remarks.get(value, ''))}", 4)
    yield ""


def _parenthesis(remark: str) -> str:
    return f"  ({remark})" if remark else ""


def _wrapped(line: str, indent: int) -> str:
    return fill(line, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2), break_long_words=False)


def _cites(cites: tuple[str, ...]) -> str:
    most = 4
    told = ", ".join(cites[:most])
    return told if len(cites) <= most else f"{told} and others"


def _names(condition: Condition) -> set[str]:
    return set() if condition is ALWAYS else {word.name for word in words_read(condition)}


def _listed(word: Word, readers: Readers) -> Listed:
    kind, takes = KINDS[type(word)]
    values = values_of(word)
    terms = list(word.kinds) if isinstance(word, Choice | Tags) else []
    return Listed(
        word.name,
        kind,
        takes,
        readers.silence(word),
        values,
        {_spelt(value): _clause(word, value) for value in values},
        word.silent,
        word.remark,
        {str(term): term.remark for term in terms if term.remark},
        readers.all_of(word.name),
        of_roles=terms == list(Role),
    )


def values_of(word: Word) -> tuple[bool | int | str, ...]:
    """Every value a fact can have, in order; a plain number has no list."""
    match word:
        case Flag():
            return (True, False)
        case Choice() | Tags():
            return tuple(str(kind) for kind in word.kinds)
        case Level():
            return (0, 1, 2, 3, 4)
    return ()


def _spelt(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _clause(word: Word, value: bool | int | str) -> str:  # noqa: FBT001 a fact's value is often a bool
    return word.clause(frozenset({value}) if isinstance(word, Tags) and isinstance(value, str) else value)


def _of_the_record(books: str, readers: Readers) -> tuple[Listed, ...]:
    """What stands on the record itself and is no word of the vocabulary."""
    roles: list[Term] = list(Role)
    return (
        Listed(
            "offer.against",
            "set",
            "a list of roles",
            "never silent: a record names at least one party",
            tuple(str(role) for role in roles),
            {str(role): f"it is offered against {role.clause}" for role in roles},
            remark="The party or parties against whom it would count; each gets a ruling of its own. Evidence of the "
            "prosecution is against the accused, and of the accused against the prosecution.",
            read_by=readers.all_of("party.role"),
            of_roles=True,
        ),
        Listed(
            "case.ruling_date",
            "date",
            "a day, as 2026-11-22",
            "today",
            remark="The law of that day is applied. State it wherever the story gives the year or day of the trial: "
            "801(d)(1)(A), for one, changes on 2026-12-01.",
        ),
        Listed("case.jurisdiction", "text", f"a rulebook: {books}", "federal"),
    )

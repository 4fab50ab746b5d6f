"""A rule's case and its twin as questions of a bank: what is practised until the rule is settled.

A matter is called BOOK/CITE/NAME, with the last day of a rule that has gone out of force, and its two
questions BOOK/CITE/NAME/case and /twin: under these names rulings stand in the journal.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.banks.problems import Source
from game.banks.schema import FORMAT, Heading, Question
from game.banks.telling import CONCLUSIONS
from game.law.evidence.examples.all import EXAMPLES
from game.law.evidence.terms import Objected, Role
from game.law.evidence.vocabulary import VOCABULARY
from game.law.prose import capital, listed
from game.law.records import CONTEXT, nested, split_path
from game.law.rules import Period
from game.study.standing import SETTLED_LAW, Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.law.evidence.examples import Example
    from game.law.facts import Value
    from game.law.rules import Rule, Rulebook

FEDERAL = "federal"
ALWAYS_IN_FORCE = Period().until
TITLE = 34  # letters
UNENDING = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "had", "has", "her", "his", "in", "is", "its", "of", "on", "or"}
    | {"than", "that", "the", "their", "to", "was", "were", "with", "who"}
)
"""Words at which no title breaks off."""


def question_of(matter: str, part: Part) -> str:
    """Name the question that asks a matter's case or its twin."""
    return f"{matter}/{part}"


def matter_of(book: Rulebook, rule: Rule) -> str | None:
    """Name the matter that settles a rule, or None for one that decides nothing by itself.

    A rule that a state took over as it stands is settled by the federal case and twin.
    """
    key = (rule.name, rule.in_force)
    return next((_matters()[where, *key] for where in (book.name, FEDERAL) if (where, *key) in _matters()), None)


def settled_federally(book: Rulebook, rule: Rule) -> bool:
    """Whether a state's rule is settled by the federal case and twin, because it was taken over as it stands."""
    return book.name != FEDERAL and (matter_of(book, rule) or "").startswith(f"{FEDERAL}/")


@lru_cache(maxsize=1)
def settled_law() -> Bank:
    """Make the bank of every case and twin."""
    questions = tuple(_question(example, part) for example in EXAMPLES for part in Part)
    heading = Heading.model_construct(
        format=FORMAT, id=SETTLED_LAW, title="Settled law", authors=("In Limine",), license="MIT", rulebook=FEDERAL
    )
    numbers = {question.id: at for at, question in enumerate(questions)}
    return Bank(Source("", ""), "", heading, questions, numbers)


def title_of(matter: str, part: Part) -> str:
    """How a matter's case or twin begins; for this alone no question is made."""
    example = _examples()[matter]
    return _title(example.twin_story if part is Part.TWIN else example.story)


@lru_cache(maxsize=1)
def _examples() -> Mapping[str, Example]:
    return {_matter(example): example for example in EXAMPLES}


@lru_cache(maxsize=1)
def _matters() -> Mapping[tuple[str, str, Period], str]:
    return {(_book_of(example), example.rule.name, example.rule.in_force): _matter(example) for example in EXAMPLES}


def _matter(example: Example) -> str:
    until = example.rule.in_force.until
    dated = "" if until == ALWAYS_IN_FORCE else f" before {until}"
    return f"{_book_of(example)}/{example.rule.cite}/{example.rule.name}{dated}"


def _book_of(example: Example) -> str:
    return str(example.facts.get("case.jurisdiction", FEDERAL))


def _question(example: Example, part: Part) -> Question:
    """Put a case or a twin as a question: what its words tell is bound to them, the rest is found by the court."""
    twin = part is Part.TWIN
    facts = example.twin_facts if twin else example.facts
    words = example.twin_story if twin else example.story
    agreed = _agreed(example, facts)
    told_in_words = {path: words for path in example.twin if path in facts and path not in CONTEXT}
    shows = told_in_words | dict.fromkeys(agreed, _sentence(agreed))
    told = (
        example.story,
        *(("Now change one thing.", words) if twin else ()),
        *([_sentence(agreed)] if agreed else []),
    )
    return Question.model_construct(
        id=question_of(_matter(example), part),
        title=_title(words),
        story=" ".join(told),
        motion=_motion(facts),
        ruling=example.twin_ruling if twin else example.ruling,
        shows=shows,
        facts=nested(facts),
    )


def _agreed(example: Example, facts: Mapping[str, Value | date]) -> dict[str, str]:
    """What a judge concludes here and the words do not tell, by path: the sides do not quarrel over it."""
    concluded = ((path, split_path(path)[0], value) for path, value in facts.items() if path not in example.twin)
    return {
        path: VOCABULARY[name].clause(value)
        for path, name, value in concluded
        if name in CONCLUSIONS and value is not CONCLUSIONS[name] and not isinstance(value, date)
    }


def _sentence(agreed: Mapping[str, str]) -> str:
    return f"It is common ground that {listed(list(agreed.values()))}."


def _motion(facts: Mapping[str, Value | date]) -> str:
    """Who offers it, and who objects: on the grounds named, or, in silence, on every ground there is."""
    by, against, grounds = (facts.get(path) for path in ("offer.proponent", "offer.against", "objection.grounds"))
    offered = f"{capital(_party(by))} offers it." if by else "It is offered."
    roles = sorted(against) if isinstance(against, frozenset) else []
    if isinstance(grounds, frozenset):
        return f"{offered} Objection: {listed(sorted(Objected(each).clause for each in grounds))}."
    objects = "objects" if len(roles) == 1 else "object"
    return f"{offered} {capital(listed([_party(role) for role in roles]))} {objects} on every ground there is."


def _party(role: object) -> str:
    return Role(str(role)).clause


def _title(words: str) -> str:
    """The first words of a story, as a title that does not name the rule, broken off where it can be."""
    if len(words) <= TITLE:
        return words.rstrip(".")
    first = words[:TITLE].split()[:-1]
    while first[-1] in UNENDING and len(first) > 1:
        first.pop()
    return f"{' '.join(first).rstrip(',;:')} …"

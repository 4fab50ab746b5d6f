"""An examination proved: each line that may be objected to is ruled on, and the whole is fit to be sat through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.banks.double_entry import entry_problems, ruled
from game.banks.examination import as_question, objectable, spoken
from game.banks.problems import quoted
from game.banks.sheet import Sheet
from game.banks.stating import record_problems
from game.banks.turning import sight_problems
from game.banks.wording import REASON_WORDS, STORY_WORDS, budget_problems, phrase_problems
from game.law.evidence.article_6 import ANSWER_TAKEN
from game.law.opinion import opinion
from game.law.pointing import all_grounds
from game.law.reasoning import Outcome
from game.law.rules import Effect
from game.law.truth import YES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.banks.double_entry import Look, Ruled
    from game.banks.examination import Spoken
    from game.banks.problems import Problem
    from game.law.reasoning import Ruling

SETTLES = frozenset({
    "motion", "ruling", "turns_on", "asks", "transcript", "tells", "decoys", "counsel", "shows", "because", "report",
    "option", "author_view",
})  # fmt: skip
STANDS = frozenset({Outcome.EXCLUDED, Outcome.LIMITED, Outcome.IN_PART, Outcome.FORM_LIMITED, Outcome.CONTESTABLE})
"""The rulings on an objection that give the objector something, or may."""
A_THIRD = 3


def sustained(ruling: Ruling) -> bool:
    """Whether an objection gives the objector something, or may: a question whose answer is final may be put."""
    return ruling.outcome in STANDS and not (ruling.outcome is Outcome.FORM_LIMITED and _only_final(ruling))


def _would_be(ruling: Ruling) -> bool:
    """Whether an objection that nobody made would have given something."""
    return ruling.merits in STANDS and not (ruling.merits is Outcome.FORM_LIMITED and _only_final(ruling))


def _only_final(ruling: Ruling) -> bool:
    """Whether all that a ruling limits is that the examiner must take the answer."""
    standing = [ground.step.rule for _, ground in all_grounds(ruling) if ground.step.stands is YES]
    return {rule.name for rule in standing if rule.then is Effect.LIMITS_FORM} == {ANSWER_TAKEN.name}


@dataclass(frozen=True, slots=True)
class Tally:
    """What an examination asks of its player: how many lines, and of which sort."""

    lines: int
    objectionable: int
    look_alikes: int
    grounds: frozenset[str]

    @property
    def told(self) -> str:
        """The count, in words."""
        others = self.lines - self.objectionable
        return (
            f"{self.lines} lines to rule on: {self.objectionable} objectionable on {len(self.grounds)} grounds, "
            f"{self.look_alikes} of the other {others} look-alikes"
        )


def examination_problems(sheet: Sheet, further: Sequence[Look] = ()) -> tuple[int, list[Problem]]:
    """Count the lines that could be ruled on, and find everything wrong with an examination."""
    found = [*_misplaced(sheet), *_order(sheet), *_words(sheet)]
    rulings: list[tuple[Spoken, Ruled]] = []
    for at in spoken(sheet.question):
        if at.line.facts is not None:
            each, wrong = _line(sheet, at, further)
            found += wrong
            rulings += [(at, each)] if each else []
    return len(rulings), [*found, *_mixture(sheet, [pair for pair in rulings if pair[0].by != sheet.question.side])]


def tally_of(rulings: list[tuple[Spoken, Ruled]]) -> Tally:
    """Count the lines of each sort."""
    bad = [(at, each) for at, each in rulings if sustained(each.ruling)]
    named = [_grounds(each) for _, each in bad]
    alike = sum(bool(_grounds(each)) for _, each in rulings) - sum(map(bool, named))
    return Tally(len(rulings), len(bad), alike, frozenset().union(*named))


def tally(sheet: Sheet) -> Tally:
    """Count the lines of an examination that has nothing to mend."""
    lines = [(at, _line(sheet, at)[0]) for at in objectable(sheet.question)]
    return tally_of([(at, each) for at, each in lines if each])


def _line(sheet: Sheet, at: Spoken, further: Sequence[Look] = ()) -> tuple[Ruled | None, list[Problem]]:
    """Rule on one line, and compare."""
    here = Sheet(sheet.bank, as_question(sheet.question, at), sheet.today, ("line", at.number))
    record, found = record_problems(here)
    found += phrase_problems(here)
    if at.line.reason:
        found += budget_problems(here, ("reason",), "the reason", at.line.reason, REASON_WORDS)
    if record is None or any(problem.severity == "error" for problem in found):
        return None, found
    rulings, impossible = ruled(here, record)
    found += impossible
    for each in rulings:
        found += _compared(here, at, each)
    found += [problem for look in further for problem in look(here, rulings)]
    return (rulings[0] if rulings else None), found


def _compared(here: Sheet, at: Spoken, each: Ruled) -> Iterator[Problem]:
    if at.line.ruling not in (None, "admitted") and not _grounds(each):
        message = f"you say {at.line.ruling}, and no objection is named"
        yield here.at_value(("ruling",), "no-grounds", message, 'add objection.grounds = ["hearsay"] under its facts')
        return
    entries = entry_problems(here, [each])
    yield from (problem for problem in entries if at.line.ruling or problem.code != "no-turning")
    yield from sight_problems(here, [each])
    if not sustained(each.ruling) and _would_be(each.ruling):
        message = "an objection that you do not name would be sustained here"
        remedy = "name its ground under objection.grounds, or change the fact that supports it"
        yield here.at_key(("facts",), "unnamed-ground", message, remedy)
    elif not sustained(each.ruling) and _grounds(each) and not opinion(each.ruling).passages:
        message = f"nothing answers the objection: {', '.join(sorted(_grounds(each)))}"
        remedy = "state the fact it fails on, as in facts.question.leading = false, so that the opinion can say it"
        yield here.at_key(("facts",), "mute-look-alike", message, remedy, "warning")


def _grounds(each: Ruled) -> frozenset[str]:
    found = each.ruling.record.item.get("objection.grounds", frozenset())
    return frozenset(map(str, found)) if isinstance(found, frozenset) else frozenset()


def _misplaced(sheet: Sheet) -> Iterator[Problem]:
    """Look for what an examination as a whole cannot say: each of its lines is ruled on by itself."""
    for key in sorted(SETTLES & sheet.question.model_fields_set):
        message = f"an examination has no {key} of its own"
        yield sheet.at_key((key,), "wrong-kind", message, "write it under the [[question.line]] it belongs to")


def _order(sheet: Sheet) -> Iterator[Problem]:
    """Look at each line's name and place."""
    taken: set[str] = set()
    for at in spoken(sheet.question):
        path = ("line", at.number)
        if at.line.id in taken:
            message, remedy = f"the id {quoted(at.line.id)} is taken in this examination", "give this line its own"
            yield sheet.at_value((*path, "id"), "duplicate-id", message, remedy)
        taken |= {at.line.id} if at.line.id else set()
        if at.line.facts is None:
            yield from _without_facts(sheet, at)
        elif at.line.id is None:
            yield sheet.at_key(path, "missing-key", "line has no id", "add id: answers are kept under it")
        elif at.by is None or not at.stage:
            remedy = 'add stage = "direct" and by = "prosecution" to the line where the examination begins'
            yield sheet.at_key(path, "missing-key", "nobody examines yet", remedy)
        elif at.line.when not in (None, "always"):
            message = "a line that may be objected to is always said"
            yield sheet.at_value((*path, "when"), "wrong-kind", message, "take out when, or its facts")


def _without_facts(sheet: Sheet, at: Spoken) -> Iterator[Problem]:
    for key in ("ruling", "turns_on", "reason", "harm", "shows", "because"):
        if key in at.line.model_fields_set:
            message = f"{key} is for a line with facts"
            remedy = "add its facts (facts = {} if all it needs stands under [question.facts]), or take it out"
            yield sheet.at_key(("line", at.number, key), "wrong-kind", message, remedy)


def _words(sheet: Sheet) -> Iterator[Problem]:
    yield from budget_problems(sheet, ("story",), "the story", sheet.question.story, STORY_WORDS)
    for at, line in enumerate(sheet.question.line):
        brace = next((letter for letter in line.says if letter in "{}"), None)
        if brace:
            remedy = "an examination has no tells: write the words themselves"
            yield sheet.at_words(("line", at, "says"), brace, "stray-brace", "a brace has no meaning here", remedy)


def _mixture(sheet: Sheet, rulings: list[tuple[Spoken, Ruled]]) -> Iterator[Problem]:
    """Look for an examination in which one does as well by objecting to everything that sounds wrong."""
    count = tally_of(rulings)
    if not count.objectionable:
        message, remedy = "nothing that the other side says can be kept out", "give the player something to object to"
        yield sheet.at_key(("line",), "no-objection", message, remedy)
    elif A_THIRD * count.look_alikes < count.lines - count.objectionable:
        message = f"too few lines only look objectionable: {count.told}"
        remedy = "name the tempting ground under objection.grounds of at least a third of those that come in"
        yield sheet.at_key(("line",), "few-look-alikes", message, remedy, "warning")

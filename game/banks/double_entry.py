"""The author's books against the model's: every variant ruled on, and the two answers compared."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from game.banks.citing import cited_problems
from game.banks.parting import clash_place, parting_place
from game.banks.problems import nearest, quoted
from game.banks.sheet import told_as
from game.banks.variants import expected_of, readings_of, record_with, spelt, turned, variants_of
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Flag
from game.law.pointing import failed, missing, turns_on
from game.law.reasoning import Outcome, Ruling, impossibilities, rule_on
from game.law.records import split_path
from game.law.why_not import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from game.banks.positions import Path
    from game.banks.problems import Problem
    from game.banks.sheet import Sheet
    from game.banks.variants import Expected, Variant
    from game.law.records import Record

OPEN_MEANT = 'or write ruling = "open" if that is what you mean'


@dataclass(frozen=True)
class Ruled:
    """One variant and the model's ruling on it."""

    variant: Variant
    ruling: Ruling

    @cached_property
    def answer(self) -> tuple[Outcome, tuple[str, ...]]:
        """What a player is asked: the ruling, and what it turns on."""
        return self.ruling.outcome, turns_on(self.ruling)


Look: TypeAlias = "Callable[[Sheet, Sequence[Ruled]], Iterator[Problem]]"
"""A further look at a question, with the rulings on all its variants."""


def ruled(sheet: Sheet, record: Record) -> tuple[list[Ruled], list[Problem]]:
    """Rule on every variant that can be, and say which cannot."""
    rulings: list[Ruled] = []
    found: list[Problem] = []
    for variant in variants_of(sheet.question):
        told = record_with(record, sheet.question, variant)
        book = BOOKS.get(told.forum)
        clash = next(impossibilities(told, book), None) if book else None
        if book is None:
            message = f"there is no rulebook {quoted(told.forum)}{told_as(variant)}"
            found.append(_of_variant(sheet, variant, "unknown-rulebook", message, f"there are: {_all(BOOKS)}"))
        elif clash is not None:
            message = f"no such case can be{told_as(variant)}: {_small(clash.elements)}"
            remedy = f"change one of the facts that clash ({clash.name})"
            problem = _of_variant(sheet, variant, "impossible", message, remedy)
            found.append(replace(problem, also=clash_place(sheet, variant, told, clash)))
            if not any(variant.values()):
                break
        else:
            rulings.append(Ruled(variant, rule_on(told, book)))
    return rulings, found


def entry_problems(sheet: Sheet, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    """Compare every answer the author gives with the model's, and look for what nobody could rule on."""
    told: set[tuple[str, ...]] = set()
    for each in rulings:
        expected = expected_of(sheet.question, each.variant)
        if each.ruling.outcome is Outcome.OPEN and not _may_be_open(sheet, each.variant):
            gaps = missing(each.ruling)
            if gaps not in told:
                yield _open(sheet, each, gaps)
            told.add(gaps)
        elif expected is not None and sheet.question.kind == "case_file":
            yield from _reported_otherwise(sheet, each, expected)
        elif expected is not None:
            compare = _viewed if sheet.question.author_view else _compared
            yield from compare(sheet, each, expected)
    yield from _idle_view(sheet, rulings)


def _may_be_open(sheet: Sheet, variant: Variant) -> bool:
    """Whether the author meant the gap: in the question, or in a reading this variant takes."""
    meant_so = {sheet.question.ruling, *(reading.ruling for reading in readings_of(sheet.question, variant))}
    return "open" in meant_so


def _open(sheet: Sheet, each: Ruled, gaps: tuple[str, ...]) -> Problem:
    message = f"the court cannot rule{told_as(each.variant)}: the record does not say {_all(map(_asked, gaps))}"
    remedy = f"state {_all(map(_at_home, gaps))}, {OPEN_MEANT}"
    if turned(sheet.question, each.variant) or not any(each.variant.values()):
        return _of_variant(sheet, each.variant, "open", message, remedy)
    return sheet.at_key(("tells",), "open", message, remedy)


def _asked(path: str) -> str:
    """Name a fact, and ask it in words where it is answered yes or no."""
    word = VOCABULARY.get(split_path(path)[0])
    return f"whether {word.says} ({path})" if isinstance(word, Flag) else path


def _at_home(path: str) -> str:
    """Say under which heading a fact is stated."""
    name, number = split_path(path)
    group, _, rest = name.partition(".")
    table, _, key = rest.rpartition(".")
    if group not in {"link", "purpose"}:
        return f"{name} under [question.facts]"
    heading = f"[question.facts.{group}.{table}]" if table else f"[[question.facts.{group}]]"
    return f"{key} under {heading}{f' (the one numbered {number}, from 0)' if number is not None else ''}"


def _reported_otherwise(sheet: Sheet, each: Ruled, expected: Expected) -> Iterator[Problem]:
    outcome = each.ruling.outcome
    if outcome not in (expected.ruling, Outcome.CONTESTABLE):
        message = f"reported as {expected.ruling}; the model says {outcome}: {reason(each.ruling)}"
        remedy = "a report is not the model's to correct: look only at what you inferred"
        yield sheet.at_value(("ruling",), "reported-otherwise", message, remedy, "warning")


def _compared(sheet: Sheet, each: Ruled, expected: Expected) -> Iterator[Problem]:
    place = _place_of(sheet, each.variant)
    if expected.ruling != each.ruling.outcome:
        message = (
            f"you say {expected.ruling}{told_as(each.variant)}; "
            f"on these facts the rules say {each.ruling.outcome}: {reason(each.ruling)}"
        )
        problem = sheet.at_value((*place, "ruling"), "ruling-disagrees", message, _ways_out(each))
        yield replace(problem, also=parting_place(sheet, each, expected.ruling))
        return
    yield from _grounds(sheet, each, expected, place)
    if expected.ruling == "open" and not place:
        yield from _asks(sheet, each)


def _viewed(sheet: Sheet, each: Ruled, expected: Expected) -> Iterator[Problem]:
    """Where the author has a view of their own, say how the model differs, and hold it against nobody."""
    remedy = "nothing need be mended: your view is scored, and the opinion shows both"
    for problem in _compared(sheet, each, expected):
        differs = problem.code in {"ruling-disagrees", "ground-disagrees"}
        yield replace(problem, code="author-view", severity="warning", remedy=remedy) if differs else problem
    if differs_from_model(each.ruling, expected):
        yield from cited_problems(sheet, (*_place_of(sheet, each.variant), "turns_on"), expected.turns_on)


def differs_from_model(ruling: Ruling, expected: Expected) -> bool:
    """Whether the author's answer is another than the model's: in the ruling, or in a ground of it."""
    return expected.ruling != ruling.outcome or not set(expected.turns_on) <= set(turns_on(ruling))


def _idle_view(sheet: Sheet, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    if sheet.question.author_view is None or not rulings or sheet.question.kind != "ruling":
        return
    pairs = [(each, expected_of(sheet.question, each.variant)) for each in rulings]
    if not any(expected and differs_from_model(each.ruling, expected) for each, expected in pairs):
        message, remedy = "the rules say what you say, in every reading", "take [question.author_view] out"
        yield sheet.at_key(("author_view",), "idle-view", message, remedy, "warning")


def _ways_out(each: Ruled) -> str:
    near = tuple(dict.fromkeys(f"{miss.rule.cite} lacks {_all(miss.lacks)}" for miss in failed(each.ruling)))[:2]
    advice = f"write {quoted(each.ruling.outcome)} if the rules are right, or change the facts"
    return f"{advice}: {'; '.join(near)}" if near else advice


def _grounds(sheet: Sheet, each: Ruled, expected: Expected, place: Path) -> Iterator[Problem]:
    decisive = turns_on(each.ruling)
    wanted = f"write one or more of: {', '.join(decisive)}"
    if not expected.turns_on and decisive and not place:
        message = "turns_on is empty: which rule decides?"
        yield sheet.at_key(("turns_on",), "no-turning", message, wanted)
    for at, cite in enumerate(expected.turns_on):
        if cite not in decisive:
            known = cite in {rule.cite for rule in each.ruling.book.rules}
            near = None if known else nearest(cite, decisive)
            what = "is not what decides" if known else "is no rule of this book"
            message = f"{quoted(cite)} {what}{told_as(each.variant)}; it turns on {_all(decisive) or 'nothing yet'}"
            remedy = f'did you mean "{near}"?' if near else wanted
            problem = sheet.at_value((*place, "turns_on", at), "ground-disagrees", message, remedy)
            yield replace(problem, also=parting_place(sheet, each))


def _asks(sheet: Sheet, each: Ruled) -> Iterator[Problem]:
    gaps = missing(each.ruling)
    for at, path in enumerate(sheet.question.asks):
        if spelt(sheet.question, path) not in gaps:
            message = f"the ruling does not wait for {quoted(path)}"
            yield sheet.at_value(("asks", at), "ask-disagrees", message, f"it waits for: {_all(gaps)}")


def _of_variant(sheet: Sheet, variant: Variant, code: str, message: str, remedy: str) -> Problem:
    place = _place_of(sheet, variant)
    return sheet.at_key((*place, "sets") if place else ("facts",), code, message, remedy)


def _place_of(sheet: Sheet, variant: Variant) -> Path:
    """Where the author's answer for a variant stands: in the question, or in the one reading that is turned."""
    other = turned(sheet.question, variant)
    return ("tells", other[0], "reading", variant[other[0]]) if other else ()


def _all(names: Iterable[str]) -> str:
    return ", ".join(names)


def _small(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}".rstrip(".")

"""Every figure of the model on one screen: `python -m tests.law.figures [KEYS] [--quick]`.

KEYS is a file of answers to the encoded cases, if there is one. `--quick` leaves out the mutations and the speed.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from game.law.evidence.books import BOOKS
from game.law.evidence.examples.all import EXAMPLES
from game.law.facts import Derived, Switch
from game.law.reasoning import rule_on
from game.law.rules import Effect
from tests.benchmarks.law_speed import law_speeds
from tests.benchmarks.timing import pinned
from tests.law.agreement import Compared, compare, encoded, sat
from tests.law.coverage import by_cases, by_variants, own_rules
from tests.law.mutants import Mutant, Notice, corpus, encoded_records, mutants, noticed, one_fact_cases
from tests.law.spaces import SPACES, counts, outcomes
from tests.law.splits import hanging, splits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.law.rules import Rule, Rulebook

KINDS = ("ground", "answer", "definition", "informative", "impossible")


def main(arguments: list[str]) -> int:
    """Print the figures."""
    keys = [each for each in arguments if not each.startswith("--")]
    pinned()
    for line in lines(keys[0] if keys else None, quick="--quick" in arguments):
        print(line, flush=True)  # noqa: T201 a command prints
    return 0


def lines(keys: str | None, *, quick: bool = False) -> Iterator[str]:
    """The figures, line by line, the slow ones last."""
    for book in BOOKS.values():
        yield from _rules(book)
    yield from _examples()
    yield from _cases(keys)
    yield from (_agreed(name.capitalize(), found) for name, found in sat())
    yield from _reach()
    yield from _splits()
    yield from _census()
    if not quick:
        yield from _mutations()
        yield from (str(figure) for figure in law_speeds())


def article_of(rule: Rule) -> str:
    """The Article of a rule, by its citation."""
    found = re.match(r"(?:11-)?(\d+)", rule.cite)
    if found and rule.then is not Effect.IMPOSSIBLE:
        return f"Article {int(found[1]) // 100}"
    if rule.then is Effect.IMPOSSIBLE:
        return "no such case"
    privilege = rule.cite.startswith(("Work product", "Amendment V ", "501")) or rule.cite == "Amendment V"
    return "Article 5" if privilege else "Constitution"


def kind_of(rule: Rule) -> str:
    """What a rule does."""
    if rule.then is Effect.IMPOSSIBLE:
        return "impossible"
    if isinstance(rule.then, Derived):
        return "definition"
    if isinstance(rule.then, Effect):
        return "ground"
    return "informative" if rule.informative else "answer"


def _rules(book: Rulebook) -> Iterator[str]:
    found = Counter((article_of(rule), kind_of(rule)) for rule in book.rules)
    totals = Counter(kind_of(rule) for rule in book.rules)
    told = ", ".join(f"{totals[kind]} {kind}" for kind in KINDS if totals[kind])
    yield f"{book.title}: {len(book.rules)} rules; {told}"
    for article in sorted({article for article, _ in found}, key=_rank):
        parts = ", ".join(f"{found[article, kind]} {kind}" for kind in KINDS if found[article, kind])
        yield f"  {article}: {parts}"


def _rank(article: str) -> tuple[int, str]:
    number = re.search(r"\d+", article)
    return (int(number[0]) if number else len(article) * 100, article)


def _examples() -> Iterator[str]:
    rulings = Counter(ruling for each in EXAMPLES for ruling in (each.ruling, each.twin_ruling))
    told = ", ".join(f"{count} {ruling}" for ruling, count in rulings.most_common())
    shown = {id(example.rule) for example in EXAMPLES}
    bare = [rule for book in BOOKS.values() for rule in own_rules(book) if id(rule) not in shown]
    yield f"Standing cases: {len(EXAMPLES)}, each with its twin: {told}; rules that decide without one: {len(bare)}"


def _cases(keys: str | None) -> Iterator[str]:
    found = Counter(rule_on(each, BOOKS[each.forum]).outcome for each in encoded_records().values())
    told = ", ".join(f"{count} {outcome}" for outcome, count in found.most_common())
    yield f"Encoded cases: {len(encoded_records())}: {told}"
    if keys is None:
        return
    answers = {key["id"]: key for key in map(json.loads, Path(keys).read_text("utf-8").splitlines())}
    compared = [compare(case, answers[name]) for name, case in encoded().items() if name in answers]
    yield _agreed("agreement with the keys", compared)
    for family in sorted({each.family for each in compared}):
        yield _agreed(f"  {family}", [each for each in compared if each.family == family])


def _agreed(name: str, compared: Sequence[Compared]) -> str:
    many = len(compared)
    figures = (("in or out", "in_or_out"), ("word", "exact"), ("decisive rule", "rule"))
    told = ", ".join(f"{what} {sum(getattr(each, field) for each in compared) / many:.1%}" for what, field in figures)
    return f"{name}: {many} cases: {told}"


def _reach() -> Iterator[str]:
    rules = [rule for book in BOOKS.values() for rule in own_rules(book)]
    for name, found in (("encoded cases", by_cases()), ("variants of questions", by_variants())):
        reached = sum(1 for rule in rules if found.reached[id(rule)])
        deciding = sum(1 for rule in rules if found.decides[id(rule)])
        told = f"reach {reached} of {len(rules)} rules that decide, and turn on {deciding}"
        yield f"Coverage: {found.records} {name} {told}"


def _splits() -> Iterator[str]:
    told: list[Switch] = sorted(splits(), key=lambda switch: -len(hanging(switch)))
    each = ", ".join(f"{switch.name.removeprefix('split.')} {len(hanging(switch))}" for switch in told)
    yield f"Splits of authority: {len(told)}; records that hang on each, of {len(corpus())}: {each}"


def _census() -> Iterator[str]:
    found: Counter[str] = Counter()
    for space in SPACES:
        found.update(outcomes(space))
    yield f"Census: {len(SPACES)} spaces, {sum(space.size for space in SPACES):,} records: {counts(found)}"


def _mutations() -> Iterator[str]:
    found: dict[Mutant, Notice] = {mutant: noticed(mutant) for mutant in mutants()}
    for what, chosen in (
        ("rules removed or muted", [each for each in found if each.part is None]),
        ("parts of rules dropped", [each for each in found if each.part is not None]),
    ):
        by = Counter(found[each] for each in chosen)
        names = {
            Notice.RULING: "by the ruling",
            Notice.TURNS_ON: "by what it turns on",
            Notice.MISSING: "by what is missing",
        }
        told = ", ".join(f"{by[notice]} {words}" for notice, words in names.items())
        missed = len(chosen) - by[Notice.NOT]
        yield (
            f"Mutations: {len(chosen)} {what}: {missed} noticed ({missed / len(chosen):.1%}): {told}, "
            f"{by[Notice.FAILED]} by what came near; {by[Notice.NOT]} survive"
        )
    yield f"  on {len(corpus())} records, {len(one_fact_cases())} of them one fact away from a told one"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""How far the model agrees with worked cases not ours; `python -m tests.law.agreement [KEYS]` prints it.

KEYS is a file of answers to the encoded cases; without one it is the examinations, as first encoded and as settled.

`limited`, `in part`, `form limited` and `admitted` with an instruction are one class. A case's first rule
agrees when the ruling turns on it or, of an exclusion, when it is the answer that came nearest; 801(a)-(c)
and 802 count as one, a subdivision as its parent.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.law.conclusion import instruction
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import failed, turns_on
from game.law.reasoning import Outcome, Ruling, rule_on
from game.law.records import nested, read_record

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 22)
HEARSAY = {"801", "801(a)", "801(b)", "801(c)", "802", "801(a)-(b)"}
IN_WITH_LIMITS = (Outcome.LIMITED, Outcome.IN_PART, Outcome.FORM_LIMITED)


@dataclass(frozen=True)
class Compared:
    """One case: what the key says, what the model says, and where they meet."""

    id: str
    family: str
    key: str
    rules: tuple[str, ...]
    word: str
    cites: tuple[str, ...]
    in_or_out: bool
    exact: bool
    rule: bool


def encoded() -> dict[str, dict[str, Any]]:
    """Every encoded case by its id."""
    lines = (line for path in sorted(CASES.glob("share-*.jsonl")) for line in path.read_text("utf-8").splitlines())
    return {case["id"]: case for case in map(json.loads, filter(None, lines))}


def relatives() -> tuple[dict[str, Any], ...]:
    """Every near relative of the worked cases, with its ruling and the rule it turns on, in the order of the files."""
    texts = (path.read_text("utf-8") for path in sorted(CASES.glob("relatives-*.jsonl")))
    return tuple(json.loads(line) for text in texts for line in text.splitlines())


def examination(number: int) -> tuple[dict[str, Any], ...]:
    """One examination by strangers: each case as settled, with its key, and `blind` where it was encoded otherwise."""
    lines = (CASES / f"exam-{number}.jsonl").read_text("utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def as_encoded_blind(case: dict[str, Any]) -> dict[str, Any]:
    """A case of an examination as those encoded it who saw the list of facts and nothing else."""
    return {"id": case["id"], "facts": case.get("blind", case["facts"])}


EXAMINATIONS = (1, 2, 3, 4, 5)


def sat() -> Iterator[tuple[str, list[Compared]]]:
    """Every examination as it was first encoded, and as it was settled."""
    for number in EXAMINATIONS:
        cases = examination(number)
        yield f"examination {number}, as first encoded", [compare(as_encoded_blind(each), each) for each in cases]
        yield f"examination {number}, as settled", [compare(each, each) for each in cases]


def ruled(facts: dict[str, Any], day: str = "") -> Ruling:
    """Rule on one encoded case, on its own day if it has one."""
    today = date.fromisoformat(day) if day else TODAY
    record, faults = read_record(nested(facts), VOCABULARY, today=today)
    assert record is not None, faults
    return rule_on(record, BOOKS[record.forum])


def word_of(ruling: Ruling) -> str:
    """The ruling in the keys' words, or the model's own where they have none."""
    if ruling.outcome in IN_WITH_LIMITS or (ruling.outcome is Outcome.ADMITTED and instruction(ruling)):
        return "limited"
    return {Outcome.ADMITTED: "admit", Outcome.EXCLUDED: "exclude"}.get(ruling.outcome, str(ruling.outcome))


def compare(case: dict[str, Any], key: dict[str, Any]) -> Compared:
    """Set the model's ruling on a case beside its key."""
    ruling = ruled(case["facts"], case.get("day", ""))
    word = word_of(ruling)
    nearest = failed(ruling)[:1] if ruling.outcome is Outcome.EXCLUDED else ()
    cites = (*turns_on(ruling), *(near.rule.cite for near in nearest))
    into = {"admit", "limited"}
    same = word == key["ruling"] or {word, key["ruling"]} <= into
    rules = tuple(key["rules"])
    met = bool(rules) and any(agrees(rules[0], cite) for cite in cites)
    return Compared(
        case["id"], key.get("family", ""), key["ruling"], rules, word, cites, same, word == key["ruling"], met
    )


def agrees(rule: str, cite: str) -> bool:
    """Whether a key's rule and a citation of ours are the same, or one a part of the other."""
    first, second = plain(rule), plain(cite)
    if first in HEARSAY and second in HEARSAY:
        return True
    return first == second or first.startswith(f"{second}(") or second.startswith(f"{first}(")


def plain(cite: str) -> str:
    """A citation without a state's numbering or a remark; an amendment by its number, the sixth by its letters."""
    if cite.startswith(("Amendment VI", "Crawford", "CC", "Bruton", "Smith v.", "6th Amendment")):
        return "CC"
    if cite.startswith(("Amendment V", "5th Amendment")):
        return "Amendment V"
    return cite.removeprefix("11-").split(" ", maxsplit=1)[0]


def main(path: str = "") -> None:
    """Print the agreement with a file of keys, by family, then each case that differs; or with the examinations."""
    if not path:
        for name, found in sat():
            report(name, found)
        return
    keys = {key["id"]: key for key in map(json.loads, Path(path).read_text("utf-8").splitlines())}
    cases = encoded()
    found = [compare(case, keys[name]) for name, case in cases.items() if name in keys]
    report("all", found)
    for family in sorted({each.family for each in found}):
        report(family, [each for each in found if each.family == family])
    for each in found:
        if not (each.in_or_out and each.rule):
            mark = "OUT " if not each.in_or_out else "rule"
            print(f"{mark} {each.id} {each.family}: key {each.key} {each.rules}; model {each.word} {each.cites}")  # noqa: T201
    print(Counter(each.word for each in found))  # noqa: T201


def report(name: str, found: list[Compared]) -> None:
    """Print one line of figures."""
    count = len(found)
    figures = [sum(getattr(each, what) for each in found) for what in ("in_or_out", "exact", "rule")]
    told = ", ".join(
        f"{what} {figure} ({figure / count:.1%})"
        for what, figure in zip(("in or out", "word", "rule"), figures, strict=True)
    )
    print(f"{name}: {count} cases; {told}")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])

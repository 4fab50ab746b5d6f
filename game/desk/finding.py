"""A ruling as the contract's JSON: what was decided, on what grounds, what is missing, what would turn it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypedDict

from game.law.conclusion import instruction, splits_in, therefore
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Choice
from game.law.opinion import opinion_text, status_of
from game.law.pivots import Change, Flip, Turn, flips
from game.law.pointing import all_grounds, failed, missing, turns_on
from game.law.prose import day_told, listed
from game.law.reasoning import Outcome
from game.law.records import split_path
from game.law.truth import YES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.law.in_force import Ground
    from game.law.pointing import NearMiss
    from game.law.reasoning import Cell, Ruling


class Finding(TypedDict):
    """The object that `rule --json` prints."""

    merits: str
    ruling: str
    turns_on: list[str]
    failed: list[dict[str, object]]
    grounds: list[dict[str, object]]
    purposes: list[dict[str, object]]
    instruction: str | None
    opinion: str
    missing: list[str]
    flips: list[dict[str, object]]
    rulebook: str
    as_of: str
    contestable: dict[str, object] | None


def finding(ruling: Ruling) -> Finding:
    """Set a ruling out for a program to read."""
    return {
        "merits": ruling.merits,
        "ruling": ruling.outcome,
        "turns_on": list(turns_on(ruling)),
        "failed": [_failed(near) for near in failed(ruling)],
        "grounds": [_ground(cell, ground) for cell, ground in all_grounds(ruling)],
        "purposes": [_purpose(ruling, cell) for cell in ruling.cells],
        "instruction": instruction(ruling),
        "opinion": opinion_text(ruling),
        "missing": list(missing(ruling)),
        "flips": [_flip(flip) for flip in flips(ruling, VOCABULARY, BOOKS)],
        "rulebook": ruling.book.name,
        "as_of": ruling.record.day.isoformat(),
        "contestable": _contestable(ruling),
    }


def _failed(near: NearMiss) -> dict[str, object]:
    return {"cite": near.rule.cite, "name": near.rule.name, "lacks": list(near.lacks)}


def _ground(cell: Cell, ground: Ground) -> dict[str, object]:
    step = ground.step
    return {
        "cite": step.rule.cite,
        "name": step.rule.name,
        "status": "open" if status_of(ground) == "arguable" else status_of(ground),
        "answered_by": [answer.rule.cite for answer in step.answers if answer.stands is YES],
        "purpose": cell.purpose,
        "against": cell.party,
        "link": ground.link,
    }


def _purpose(ruling: Ruling, cell: Cell) -> dict[str, object]:
    kind = ruling.record.purposes[cell.purpose].get("purpose.kind")
    return {"kind": kind, "against": cell.party, "ruling": cell.outcome}


def _contestable(ruling: Ruling) -> dict[str, object] | None:
    if Outcome.CONTESTABLE not in (ruling.outcome, ruling.merits):
        return None
    return {
        "why": therefore(ruling),
        "splits": [{"asks": asks, "positions": dict(positions)} for asks, positions in splits_in(ruling)],
        "worlds": [{"if": dict(world.pins), "ruling": world.ruling.outcome} for world in ruling.worlds],
    }


def _flip(flip: Flip) -> dict[str, object]:
    return {
        "kind": "fact" if flip.edit.turn is Turn.FOUNDATION else flip.edit.turn,
        "says": flip_says(flip),
        "changes": [
            {"fact": change.path, "from": plain(change.old), "to": plain(change.new)} for change in flip.edit.changes
        ],
        "ruling": flip.ruling.outcome,
        "turns_on": list(flip.turns_on),
    }


def flip_says(flip: Flip) -> str:
    """A change as a condition: 'if the speaker had calmed down'."""
    first = flip.edit.changes[0]
    match flip.edit.turn:
        case Turn.PARTY:
            return f"if {_role(first.new)} offered it against {_role(first.old)}"
        case Turn.DATE if isinstance(first.new, date):
            return f"if it were ruled on {day_told(first.new)}"
        case Turn.FORUM:
            return f"under the {flip.edit.book.title}"
    return f"if {listed(_clauses(flip.edit.changes))}"


def _role(role: object) -> str:
    word = VOCABULARY["offer.proponent"]
    return word.kinds(str(role)).clause if isinstance(word, Choice) else str(role)


def _clauses(changes: Sequence[Change]) -> list[str]:
    said = []
    for change in changes:
        word = VOCABULARY[split_path(change.path)[0]]
        said.append(word.clause(change.new) if isinstance(change.new, bool | int | str | frozenset) else word.name)
    return said


def plain(value: object) -> object:
    """A fact's value as JSON holds it."""
    if isinstance(value, date):
        return value.isoformat()
    return sorted(value) if isinstance(value, frozenset) else value

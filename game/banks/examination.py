"""An examination as a court hears it: whose each line is, and each line with facts as a question of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.law.evidence.terms import Objected

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.banks.schema import Question, Side, Utterance

OPPOSITE: Mapping[Side, Side] = {
    "prosecution": "accused",
    "accused": "prosecution",
    "civil_plaintiff": "civil_defendant",
    "civil_defendant": "civil_plaintiff",
}
PHASES = {"direct": "case_in_chief", "cross": "cross", "redirect": "redirect", "recross": "cross"}
PREFIX = "line="
BEFORE = 2


@dataclass(frozen=True)
class Spoken:
    """One line in its place: `number` in the examination from 0, the stage it falls in, and who examines there."""

    number: int
    line: Utterance
    stage: str
    by: Side | None

    @property
    def heard(self) -> str:
        """When it is said: "always", or only if the line ruled on before came "in" or was kept "out"."""
        return _heard(self.line)


def _heard(line: Utterance) -> str:
    answers = line.who == "A." and line.facts is None
    return line.when or ("in" if answers else "always")


def spoken(question: Question) -> tuple[Spoken, ...]:
    """Every line of an examination; stage and side hold until others are named."""
    found: list[Spoken] = []
    stage, by = "", None
    for number, line in enumerate(question.line):
        stage, by = line.stage or stage, line.by or by
        found.append(Spoken(number, line, stage, by))
    return tuple(found)


def objectable(question: Question) -> tuple[Spoken, ...]:
    """The lines the player may object to: those with facts, while the other side examines."""
    return tuple(each for each in spoken(question) if each.line.facts is not None and each.by != question.side)


def variant_of_line(name: str) -> str:
    """Spell the variant under which a line is asked and answered."""
    return f"{PREFIX}{name}"


def line_asked(question: Question, variant: str) -> Spoken | None:
    """Find the line that a variant names, if the examination (still) has it."""
    name = variant.removeprefix(PREFIX)
    return next((each for each in objectable(question) if each.line.id == name), None)


def as_question(question: Question, at: Spoken) -> Question:
    """Make a line a question of its own, on which the model rules: the words around it are its story."""
    line = at.line
    return question.model_copy(
        update={
            "kind": "ruling",
            "story": _told(question, at),
            "motion": _motion(at),
            "ruling": line.ruling or "admitted",
            "turns_on": line.turns_on,
            "reason": line.reason,
            "facts": facts_of(question, at),
            "shows": line.shows,
            "because": line.because,
            "line": (),
        }
    )


def facts_of(question: Question, at: Spoken) -> dict[str, object]:
    """Lay a line's facts over what its place in the examination says, and that over the facts of all lines."""
    side: dict[str, object] = {} if at.by is None else {"proponent": at.by, "against": [OPPOSITE[at.by]]}
    phase: dict[str, object] = {"phase": PHASES[at.stage]} if at.stage else {}
    asked: dict[str, object] = {"question": {"examination": at.stage}} if at.stage else {}
    of_place: dict[str, object] = {"offer": {"form": "live_testimony", **side, **phase}, **asked}
    facts = laid_over(laid_over(of_place, question.facts), at.line.facts or {})
    objection = facts.get("objection", {})
    silent = isinstance(objection, dict) and not {"grounds", "made"} & set(objection)
    return laid_over(facts, {"objection": {"made": False}}) if silent else facts


def laid_over(under: Mapping[str, object], over: Mapping[str, object]) -> dict[str, object]:
    """Lay one table over another: tables are laid key by key, anything else replaces what was there."""
    return {**under, **{key: _laid(under.get(key), value) for key, value in over.items()}}


def _laid(under: object, over: object) -> object:
    return laid_over(under, over) if isinstance(under, dict) and isinstance(over, dict) else over


def _told(question: Question, at: Spoken) -> str:
    """The line with the two before it, as one text; what is said only after an objection is left out."""
    lines = [line for line in question.line[: at.number + 1] if _heard(line) != "out"]
    return " ".join(f"{line.who} {line.says}" for line in lines[-1 - BEFORE :])


def _motion(at: Spoken) -> str:
    objection = (at.line.facts or {}).get("objection")
    named = objection.get("grounds") if isinstance(objection, dict) else None
    grounds = [_in_words(each) for each in named] if isinstance(named, list) else []
    return f"Objection: {', '.join(grounds)}." if grounds else "No objection."


def _in_words(ground: object) -> str:
    return Objected(ground).clause if isinstance(ground, str) and ground in set(Objected) else str(ground)

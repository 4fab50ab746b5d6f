"""The grounds on which counsel may object aloud: ten on fixed keys, the others a page or more away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.law.evidence.terms import Objected

KEYS: Final = "123456789-"
KEYED: Final = (
    Objected.HEARSAY,
    Objected.LEADING,
    Objected.RELEVANCE,
    Objected.PREJUDICE,
    Objected.FOUNDATION,
    Objected.CHARACTER,
    Objected.SPECULATION,
    Objected.LAY_OPINION,
    Objected.ASKED_AND_ANSWERED,
    Objected.ASSUMES_FACTS,
)
"""What is heard most often in a courtroom, each on the same key for the whole game."""

SHORT: Final = {
    Objected.FOUNDATION: "foundation",
    Objected.LEGAL_CONCLUSION: "legal conclusion",
    Objected.FORM: "form",
    Objected.CONDITION: "no connection",
    Objected.JUDICIAL_NOTICE: "judicial notice",
    Objected.IMPEACHMENT: "impeachment",
    Objected.ASKED_AND_ANSWERED: "asked, answered",
    Objected.ASSUMES_FACTS: "assumes facts",
    Objected.MISSTATES: "misstates it",
    Objected.HARASSING: "harassing",
    Objected.SPECULATION: "speculation",
    Objected.NARRATIVE: "narrative",
    Objected.COMPOUND: "compound",
    Objected.UNRESPONSIVE: "not responsive",
    Objected.ULTIMATE_ISSUE: "ultimate issue",
    Objected.ORIGINAL: "best evidence",
    Objected.OTHER_LAW: "another law",
    Objected.MEASURES: "later repairs",
    Objected.SILENCE: "right to silence",
    Objected.NOTICE: "no notice",
    Objected.EXPENSES: "offer to pay",
    Objected.PLEA: "plea talks",
}
"""What is said aloud where the law's own name of the ground is long."""

RULES: Final = {
    Objected.RELEVANCE: "402", Objected.CONDITION: "104(b)", Objected.PREJUDICE: "403", Objected.CHARACTER: "404",
    Objected.HABIT: "406", Objected.NOTICE: "404(b)(3)", Objected.MEASURES: "407", Objected.COMPROMISE: "408",
    Objected.EXPENSES: "409", Objected.PLEA: "410", Objected.INSURANCE: "411", Objected.SEXUAL_CONDUCT: "412",
    Objected.JUDICIAL_NOTICE: "201", Objected.PRIVILEGE: "501", Objected.COMPETENCE: "601", Objected.KNOWLEDGE: "602",
    Objected.FOUNDATION: "602", Objected.LEGAL_CONCLUSION: "701", Objected.IMPEACHMENT: "608",
    Objected.FORM: "611(a)", Objected.LEADING: "611(c)", Objected.COMPOUND: "611(a)",
    Objected.ARGUMENTATIVE: "611(a)", Objected.ASKED_AND_ANSWERED: "611(a)", Objected.ASSUMES_FACTS: "611(a)",
    Objected.MISSTATES: "611(a)", Objected.SPECULATION: "602", Objected.NARRATIVE: "611(a)", Objected.VAGUE: "611(a)",
    Objected.UNRESPONSIVE: "611(a)", Objected.SCOPE: "611(b)", Objected.HARASSING: "611(a)(3)",
    Objected.CUMULATIVE: "611(a)(2)", Objected.LAY_OPINION: "701", Objected.EXPERT: "702",
    Objected.ULTIMATE_ISSUE: "704(b)", Objected.HEARSAY: "802", Objected.AUTHENTICATION: "901",
    Objected.ORIGINAL: "1002",
}  # fmt: skip
"""The federal rule that counsel would name, where the rules of evidence have one."""
OUTSIDE: Final = {
    Objected.CONFRONTATION: "Sixth Amendment",
    Objected.SILENCE: "Fifth Amendment",
    Objected.OTHER_LAW: "a statute or an order",
}


@dataclass(frozen=True, slots=True)
class Objection:
    """One ground as counsel names it: its key on its page, its name, and its rule."""

    key: str
    ground: Objected
    name: str
    rule: str


def pages() -> int:
    """How many pages of grounds there are: the ten on fixed keys, and the others."""
    return 1 + -(-len(_others()) // len(KEYS))


def page_of_grounds(page: int) -> tuple[Objection, ...]:
    """Lay out one page of grounds, the ten on fixed keys first."""
    others = _others()
    grounds = KEYED if page == 0 else others[(page - 1) * len(KEYS) : page * len(KEYS)]
    return tuple(
        Objection(key, ground, name_of(ground), rule_of(ground)) for key, ground in zip(KEYS, grounds, strict=False)
    )


def name_of(ground: str) -> str:
    """Name a ground as counsel says it."""
    known = next((each for each in Objected if each == ground), None)
    words = SHORT.get(known, known.clause) if known else ground
    return f"{words[:1].upper()}{words[1:]}"


def rule_of(ground: Objected) -> str:
    """Name the rule that counsel would name, or the law outside the rules."""
    return OUTSIDE.get(ground) or f"Rule {RULES[ground]}"


def _others() -> tuple[Objected, ...]:
    return tuple(each for each in Objected if each not in KEYED)

"""The Federal Rules of Evidence, with the constitutional rules that stand beside them."""

from __future__ import annotations

from game.law.evidence import (
    article_1,
    article_2,
    article_3,
    article_4,
    article_5,
    article_6,
    article_7,
    article_8,
    article_8_exceptions,
    article_9,
    article_10,
    article_11,
    confrontation,
)
from game.law.evidence.impossible import IMPOSSIBLE
from game.law.evidence.terms import Objected
from game.law.rules import Rulebook

FORM_OBJECTIONS = frozenset(
    {
        Objected.LEADING,
        Objected.COMPOUND,
        Objected.ARGUMENTATIVE,
        Objected.ASKED_AND_ANSWERED,
        Objected.ASSUMES_FACTS,
        Objected.MISSTATES,
        Objected.SPECULATION,
        Objected.NARRATIVE,
        Objected.LEGAL_CONCLUSION,
        Objected.UNRESPONSIVE,
        Objected.VAGUE,
        Objected.SCOPE,
        Objected.HARASSING,
        Objected.CUMULATIVE,
    }
)

FEDERAL = Rulebook(
    "federal",
    "Federal Rules of Evidence",
    (
        *article_1.RULES,
        *article_2.RULES,
        *article_3.RULES,
        *article_4.RULES,
        *article_5.RULES,
        *article_6.RULES,
        *article_7.RULES,
        *article_8.RULES,
        *article_8_exceptions.RULES,
        *article_9.RULES,
        *article_10.RULES,
        *article_11.RULES,
        *confrontation.RULES,
        *IMPOSSIBLE,
    ),
    includes={
        Objected.FORM: FORM_OBJECTIONS,
        Objected.NARRATIVE: frozenset({Objected.UNRESPONSIVE}),
        Objected.LEGAL_CONCLUSION: frozenset({Objected.ULTIMATE_ISSUE}),
        Objected.FOUNDATION: frozenset(
            {
                Objected.CONDITION,
                Objected.KNOWLEDGE,
                Objected.SPECULATION,
                Objected.LAY_OPINION,
                Objected.EXPERT,
                Objected.AUTHENTICATION,
            }
        ),
        Objected.RELEVANCE: frozenset({Objected.CONDITION}),
        Objected.PREJUDICE: frozenset({Objected.CUMULATIVE}),
        Objected.CHARACTER: frozenset({Objected.IMPEACHMENT, Objected.HABIT}),
        Objected.KNOWLEDGE: frozenset({Objected.SPECULATION}),
        Objected.SPECULATION: frozenset({Objected.KNOWLEDGE}),
    },
)

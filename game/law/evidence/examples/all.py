"""Every standing case, in the order of the code."""

from __future__ import annotations

from game.law.evidence.examples import (
    Example,
    article_1,
    article_2,
    article_4,
    article_5,
    article_6,
    article_7,
    article_8,
    article_8_exceptions,
    article_9,
    article_11,
    confrontation,
    new_mexico,
    new_mexico_privileges,
)

FEDERAL_EXAMPLES: tuple[Example, ...] = (
    *article_1.EXAMPLES,
    *article_2.EXAMPLES,
    *article_4.EXAMPLES,
    *article_5.EXAMPLES,
    *article_6.EXAMPLES,
    *article_7.EXAMPLES,
    *article_8.EXAMPLES,
    *article_8_exceptions.EXAMPLES,
    *article_9.EXAMPLES,
    *article_11.EXAMPLES,
    *confrontation.EXAMPLES,
)
EXAMPLES: tuple[Example, ...] = (*FEDERAL_EXAMPLES, *new_mexico.EXAMPLES, *new_mexico_privileges.EXAMPLES)

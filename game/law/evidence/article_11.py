"""Article XI. Where the rules of evidence do not apply."""

from __future__ import annotations

from game.law.evidence import (
    article_1,
    article_2,
    article_4,
    article_6,
    article_7,
    article_8,
    article_8_exceptions,
    article_9,
    article_10,
)
from game.law.evidence.terms import Stage
from game.law.evidence.vocabulary import Case
from game.law.rules import Effect, Rule

BARS = tuple(
    rule
    for article in (
        article_1,
        article_2,
        article_4,
        article_6,
        article_7,
        article_8,
        article_8_exceptions,
        article_9,
        article_10,
    )
    for rule in article.RULES
    if isinstance(rule.then, Effect)
)
"""Every bar of the rules of evidence. Privilege and the Constitution stand outside: they bind at every stage."""

SCOPE = Rule(
    cite="1101(d)",
    name="Proceeding outside the rules",
    elements="The rules, but not privilege, are set aside for preliminary questions, grand juries, warrants, "
    "extradition, bail, preliminary examinations, sentencing and revocation.",
    raised_by=Case.stage.is_one_of(
        Stage.SUPPRESSION_HEARING,
        Stage.PRELIMINARY_QUESTION,
        Stage.PRELIMINARY_HEARING,
        Stage.GRAND_JURY,
        Stage.SENTENCING,
        Stage.REVOCATION,
        Stage.BAIL,
        Stage.WARRANT,
        Stage.EXTRADITION,
    ),
    answers=BARS,
    source="Fed. R. Evid. 1101(c)-(d); United States v. Matlock (1974)",
    note="A suppression hearing counts as a preliminary question of fact. Due process still asks that a sentence rest "
    "on reliable information. Hearings before trial on what the jury may hear are argued by the rules of that trial.",
)

RULES = (SCOPE,)

"""Small banks to break: each test changes one line of a good one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from game.banks.bank import BadFile, Bank
from game.banks.checking import Proved, proved
from game.banks.reading import bank_of

if TYPE_CHECKING:
    from game.banks.problems import Problem

TODAY = date(2026, 11, 22)

HEADING = """\
[bank]
format = 1
id = "first-bank"
title = "A first bank"
"""

QUESTION = """\

[[question]]
id = "red-light"
title = "The man at the bus stop"
topic = "hearsay"
story = "After the crash a bystander, {calm}, told an officer: “The van ran the red light!” He cannot be found."
motion = "The plaintiff offers the officer's account. Objection: hearsay."
ruling = "admitted"
turns_on = ["803(2)"]
if_in = "The jury heard that the van ran the light."
if_out = "The jury never learned of the man at the bus stop."
weight = 3

[[question.tells.calm.reading]]
words = "still shaking and sobbing"
sets = { "link.under_stress" = true }

[[question.tells.calm.reading]]
words = "an hour later, calm over coffee"
sets = { "link.under_stress" = false }
ruling = "excluded"
turns_on = ["802"]

[question.shows]
"link.startling_event" = "the crash"
"offer.proponent" = "The plaintiff offers"

[question.facts]
case.kind = "civil"
offer.proponent = "civil_plaintiff"
offer.against = ["civil_defendant"]
offer.form = "live_testimony"
objection.grounds = ["hearsay"]

[[question.facts.purpose]]
kind = "truth_of_statement"
material = true
any_tendency = true

[[question.facts.link]]
speaker = "bystander"
assertion = true
describes_event = true
startling_event = true
under_stress = true
timing = "hours_or_more"

[question.facts.link.declarant]
testifies = false
"""

GOOD = HEADING + QUESTION

REAL = """\
[bank]
format = 1
id = "real-bank"
title = "A reported hearing"
invented = false

[bank.case]
name = "State of Utopia v. Jane Doe, No. 7"
court = "A court in Utopia"
outcome = "Acquitted."
as_of = 2026-11-22
sources = ["The Utopian, 1 May 2020"]

[[question]]
id = "the-call"
kind = "case_file"
title = "The call"
story = "After the crash a bystander told an officer that the accused ran the light. He cannot be found for trial."
motion = "The State offers the officer's account. Objection: hearsay."
ruling = "excluded"

[question.facts]
case.kind = "criminal"
offer.proponent = "prosecution"
offer.against = ["accused"]
offer.form = "live_testimony"
objection.grounds = ["hearsay"]

[[question.facts.purpose]]
kind = "truth_of_statement"
material = true
any_tendency = true

[[question.facts.link]]
speaker = "bystander"
assertion = true

[question.facts.link.declarant]
testifies = false

[question.report]
ruled = 2020-05-01
source = "The Utopian, 1 May 2020"
reasons = "not reported"
reported = [
    "case.kind", "offer.proponent", "offer.against", "link.speaker", "link.declarant.testifies", "purpose.kind",
]
inferred = ["offer.form", "objection.grounds", "purpose.material", "purpose.any_tendency", "link.assertion"]
"""


def read(text: str | bytes) -> Bank | BadFile:
    """Read a bank from its text."""
    return bank_of("bank.toml", text.encode() if isinstance(text, str) else text)


def bank(text: str) -> Bank:
    """Read a bank that is one."""
    found = read(text)
    assert isinstance(found, Bank), found.problems
    return found


def check(text: str | bytes) -> Proved:
    """Prove a bank from its text."""
    return proved(read(text), TODAY)


def changed(old: str, new: str, text: str = GOOD) -> str:
    """Change one place of a text, which must have it once."""
    assert text.count(old) == 1, (old, text.count(old))
    return text.replace(old, new)


def the_problem(text: str | bytes, code: str) -> Problem:
    """Prove a text and give its one problem of this kind."""
    found = [problem for problem in check(text).problems if problem.code == code]
    assert len(found) == 1, [(each.code, each.line, each.message) for each in check(text).problems]
    return found[0]


def spot(problem: Problem) -> str:
    """The words of the excerpt over the carets."""
    start = len(problem.mark) - len(problem.mark.lstrip())
    return problem.excerpt[start : len(problem.mark)]

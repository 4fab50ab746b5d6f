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
OBJECTION = """\
objection.grounds = ["hearsay"]

[[question.facts.purpose]]
kind = "truth_of_statement"
material = true
any_tendency = true
"""
GAP = (OBJECTION, OBJECTION.replace('"hearsay"', '"hearsay", "relevance"').replace("any_tendency = true\n", ""))
"""Relevance is objected to as well, and the record does not say what it asks."""

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

CHOICE = """\

[[question]]
id = "which-door"
kind = "choice"
title = "The right door"
story = "A bystander’s shout at the crash is offered to prove that the light was red. Which door is the widest for it?"
turns_on = ["803(2)"]

[[question.option]]
says = "An excited utterance: the stress of the crash vouches for it."
right = true
feedback = "A startling event, and words about it while its stress lasted: Rule 803(2) asks no more."

[[question.option]]
says = "A dying declaration: the cyclist might have died."
feedback = "It is the speaker who must believe that death is near, and speak of its cause."

[[question.option]]
says = "No door: nobody may repeat what a stranger said."
feedback = "Hearsay is out unless an exclusion or exception lets it in; here one does."
"""

VIEW = """\
[question.author_view]
because = "Hours after the crash no stress is left that could vouch for anybody, whatever the officer saw."
authority = "The course reader, chapter 7"

[[question.tells.calm.reading]]
words = "still"""
VIEWED = (
    GOOD.replace('ruling = "admitted"', 'ruling = "excluded"')
    .replace('["803(2)"]', '["802"]')
    .replace('[[question.tells.calm.reading]]\nwords = "still', VIEW)
)
"""The author keeps out, in the first reading, what the model lets in."""

EXAMINATION = """\
[bank]
format = 1
id = "first-examination"
title = "A first examination"

[[question]]
id = "low-sun"
kind = "objection"
title = "The corner of Mill Street"
story = "A cyclist says that a van ran the red light. Mr Tull, a postman, saw it. You are for the van’s owner."
side = "civil_defendant"

[question.facts]
case = { kind = "civil", subject = ["negligence"] }
witness = { role = "lay_fact" }

[[question.facts.purpose]]
kind = "events"
material = true
any_tendency = true

[[question.line]]
stage = "direct"
by = "civil_plaintiff"
heading = "Ms Okafor examines Mr Tull"
id = "where"
who = "Q."
says = "Where were you at ten past five?"
facts = {}

[[question.line]]
who = "A."
says = "On the corner, with my bag."

[[question.line]]
id = "red"
who = "Q."
says = "And you saw the van go through on red, didn’t you?"
facts.question.leading = true
facts.objection.grounds = ["leading"]
ruling = "excluded"
turns_on = ["611(c)"]
reason = "The question hands him the colour of the light."
harm = 2

[[question.line]]
who = "A."
says = "I did."

[[question.line]]
when = "out"
who = "Q."
says = "I’ll ask it another way, your Honour."

[[question.line]]
id = "colour"
who = "Q."
says = "What colour was the light for the van?"
facts.question.leading = false
facts.objection.grounds = ["leading"]
reason = "It asks which colour and suggests none."

[[question.line]]
who = "A."
says = "Red."

[[question.line]]
id = "years"
who = "Q."
says = "You have carried post for twenty years, have you not?"
facts.question = { leading = true, preliminary = true }
facts.objection.grounds = ["leading"]
ruling = "admitted"
turns_on = ["611(c)"]
reason = "It leads, but on a preliminary matter that nobody disputes."

[[question.line]]
who = "A."
says = "Twenty-one."

[[question.line]]
id = "sister"
who = "Q."
says = "What has your sister told you about that driver’s habits at the light?"
facts.objection.grounds = ["hearsay"]
facts.purpose = [{ kind = "truth_of_statement", material = true, any_tendency = true }]
facts.link = [{ speaker = "third_person", assertion = true, declarant = { testifies = false } }]
ruling = "excluded"
turns_on = ["802"]
reason = "The sister is not here to be asked, and her word is offered for its truth."

[[question.line]]
who = "A."
says = "That he never stops."

[[question.line]]
stage = "cross"
by = "civil_defendant"
heading = "You cross-examine Mr Tull"
who = "Q."
says = "The sun was in your eyes?"

[[question.line]]
who = "A."
says = "It was low, but I could see."

[[question.line]]
stage = "redirect"
by = "civil_plaintiff"
heading = "Ms Okafor again"
id = "speed"
who = "Q."
says = "How fast, by your eye, was the van going?"
facts.witness.opinion = true
facts.witness.opinion_from_perception = true
facts.witness.opinion_helpful = true
facts.witness.opinion_needs_expertise = false
facts.objection.grounds = ["lay_opinion"]
ruling = "admitted"
turns_on = ["701"]
reason = "Anyone may say how fast a thing he saw was going."

[question.line.shows]
"witness.opinion_helpful" = "How fast"

[[question.line]]
who = "A."
says = "Faster than the cars."

[[question.line]]
id = "thinking"
who = "Q."
says = "What do you suppose the driver was thinking?"
facts.question.calls_for_speculation = true
facts.objection.grounds = ["speculation"]
ruling = "excluded"
turns_on = ["602"]
reason = "He can tell what he saw, not what another man thought."
harm = 0

[[question.line]]
who = "A."
says = "Of his supper."
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

"""A small bank for the tests of a hearing, and a court to play it in."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.reading import bank_of
from game.play.answers import Asked, Hearing
from game.play.sitting import sit
from game.scenes.court import Court, Shelf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.play.answers import Choice
    from game.play.sitting import Sitting

TODAY = date(2026, 11, 22)
TEXT = """
[bank]
format = 1
id = "red-light"
title = "The van at the crossing"
description = "A van, a crossing, a bystander who has gone."
authors = ["In Limine"]
license = "CC-BY-4.0"

[[question]]
id = "bus-stop"
title = "The man at the bus stop"
story = "A van hit a cyclist. A man at the bus stop, {calm}, told an officer: “The van ran the red light!” He is gone."
motion = "The plaintiff offers the officer's account, to prove the light was red. Objection: hearsay."
ruling = "admitted"
turns_on = ["803(2)"]
reason = "Overruled: still shaking, he had no time to invent."
if_in = "The jury heard that the van ran the light."
if_out = "The jury never learned of the man at the bus stop."
weight = 3

[[question.tells.calm.reading]]
words = "still shaking and sobbing, minutes later"
sets = { "link.under_stress" = true, "link.timing" = "minutes_after" }

[[question.tells.calm.reading]]
words = "an hour later, calm over coffee"
sets = { "link.under_stress" = false, "link.timing" = "hours_or_more" }
ruling = "excluded"
turns_on = ["802"]

[question.shows]
"link.speaker" = "A man at the bus stop"
"link.startling_event" = "A van hit a cyclist"
"link.describes_event" = "“The van ran the red light!”"
"link.assertion" = "told an officer"
"link.declarant.testifies" = "He is gone."
"purpose.kind" = "to prove the light was red"
"offer.proponent" = "The plaintiff offers"
"offer.against" = "The plaintiff offers"

[question.facts]
case.kind = "civil"
offer.proponent = "civil_plaintiff"
offer.against = ["civil_defendant"]
objection.grounds = ["hearsay"]

[[question.facts.link]]
speaker = "bystander"
assertion = true
describes_event = true
startling_event = true
timing = "minutes_after"
under_stress = true
declarant = { testifies = false, unavailable_reason = "absent_despite_process" }

[[question.facts.purpose]]
kind = "truth_of_statement"
material = true
any_tendency = true

[[question]]
id = "photographs"
title = "The photographs"
story = "The cyclist's side has {count} of the bent wheel, each a little bloodier than the last."
motion = "The plaintiff offers the photographs to prove damages. Objection: unfair prejudice."
ruling = "contestable"
turns_on = ["403"]
if_in = "The jury saw the wheel."
if_out = "The jury never saw the wheel."
weight = 1

[question.because]
weighing = "Each picture adds less than the one before."

[[question.tells.count.reading]]
words = "six photographs"
sets = { "purpose.weighing.probative" = 2, "purpose.weighing.cumulative" = 1, "purpose.weighing.unfair_prejudice" = 3 }

[[question.tells.count.reading]]
words = "forty photographs"
sets = { "purpose.weighing.probative" = 1, "purpose.weighing.cumulative" = 4, "purpose.weighing.unfair_prejudice" = 4 }
ruling = "excluded"
turns_on = ["403"]

[question.shows]
"purpose.kind" = "to prove damages"
"purpose.instruction_can_cure" = "each a little bloodier than the last"

[question.facts]
case.kind = "civil"
offer.proponent = "civil_plaintiff"
offer.against = ["civil_defendant"]
objection.grounds = ["403"]

[[question.facts.purpose]]
kind = "damages"
material = true
any_tendency = true
instruction_can_cure = false
weighing = { probative = 2, unfair_prejudice = 3, cumulative = 1 }
"""


@cache
def bank() -> Bank:
    """The bank, proved."""
    found = proved(bank_of("red-light.toml", TEXT.encode()), TODAY).bank
    assert isinstance(found, Bank), found
    return found


def court(*, seed: int = 7, unfinished: tuple[Hearing, ...] = ()) -> Court:
    """A court with the one bank on its shelf."""
    return Court(lambda: Shelf((bank(),)), unfinished, TODAY, "stamp", seed)


def sitting(variant: str = "calm=0", question: str = "bus-stop") -> Sitting:
    """A hearing of one question in one reading."""
    hearing = Hearing("key", bank().title, 7, (Asked(bank().id, question, variant),))
    return sit(bank(), hearing, TODAY)


def heard(bank: Bank, choices: Sequence[Choice]) -> Sitting:
    """A hearing of a bank's first questions, in its order, as they were told first: one for each of these rulings."""
    asked = tuple(Asked(bank.id, question.id, "") for question in bank.rulings[: len(choices)])
    here = sit(bank, Hearing("key", bank.title, 7, asked), TODAY)
    for choice in choices:
        here = here.ruled(choice, "")[0]
        here = here if here.hearing.over else here.next()
    return here

"""A small bank whose question can open sealed and be put on the wrong ground, and a court to play it in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.reading import bank_of
from game.banks.variants import record_of
from game.law.evidence.books import BOOKS
from game.play.answers import Asked, Choice, Hearing, Terms
from game.play.sitting import sit
from game.scenes.court import Court, Shelf
from game.scenes.hearing import Bench, Moment, Naming, Sidebar
from tests.benches import TODAY

if TYPE_CHECKING:
    from datetime import date

    from game.banks.schema import Question
    from game.banks.variants import Variant
    from game.law.records import Record
    from game.law.rules import Rulebook
    from game.play.sitting import Sitting
    from game.scenes.turns import Scene

BARRED = "calm=1,saw=0,sealed=calm+saw"
ERRING = "calm=1,saw=0,counsel=1"

TEXT = """\
[bank]
format = 1
id = "sealed"
title = "The van at the crossing"

[[question]]
id = "bus-stop"
title = "The man at the bus stop"
story = "After the crash a bystander, {calm}, told an officer: “The van ran the red light!” {saw} He cannot be found."
motion = "The plaintiff offers the officer's account. Objection: hearsay."
ruling = "admitted"
turns_on = ["803(2)"]
if_in = "The jury heard that the van ran the light."
if_out = "The jury never learned of the man at the bus stop."

[question.tells.calm]
asks = "How was he as he spoke?"

[[question.tells.calm.reading]]
words = "still shaking and sobbing"
sets = { "link.under_stress" = true }

[[question.tells.calm.reading]]
words = "by then calm over coffee"
answer = "Calm by then: he was drinking coffee."
sets = { "link.under_stress" = false }
ruling = "excluded"
turns_on = ["802"]

[question.tells.saw]
asks = "Had he seen it himself?"

[[question.tells.saw.reading]]
words = "He had watched it from the kerb."
sets = { "link.had_knowledge" = true }

[[question.tells.saw.reading]]
words = "He had it from a girl beside him."
sets = { "link.had_knowledge" = false }
ruling = "excluded"
turns_on = ["802"]

[[question.decoys]]
asks = "What was in his bag?"
answer = "Two oranges and a newspaper."

[[question.counsel]]
motion = "The plaintiff offers the officer's account. Objection: relevance."
sets = { "objection.grounds" = ["relevance"] }
ruling = "admitted"
turns_on = ["402"]
reason = "Which light was red is the whole dispute, and nobody has said hearsay."

[question.shows]
"link.startling_event" = "the crash"

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
timing = "minutes_after"

[question.facts.link.declarant]
testifies = false
"""


@cache
def bank() -> Bank:
    """The bank, proved."""
    found = proved(bank_of("sealed.toml", TEXT.encode()), TODAY).bank
    assert isinstance(found, Bank), found
    return found


def sitting(variant: str) -> Sitting:
    """A hearing of the one question, put in one way."""
    return sit(bank(), Hearing("key", bank().title, 7, (Asked(bank().id, "bus-stop", variant),)), TODAY)


def court(*unfinished: Hearing) -> Court:
    """A court with the one bank on its shelf."""
    return Court(lambda: Shelf((bank(),)), unfinished, TODAY, "stamp", 7)


def sidebar(*questions: str, latest: str = "") -> Sidebar:
    """The question under seal, after these questions to counsel."""
    return Sidebar(court(), sitting(BARRED), Terms(questions=questions), latest=latest)


def ruled(choice: Choice, ground: str, *questions: str, variant: str = BARRED) -> Moment:
    """The moment after a ruling that followed these questions."""
    after, _, verdict = sitting(variant).ruled(choice, ground, Terms(questions=questions))
    return Moment(court(), after, verdict)


def scenes() -> dict[str, Scene]:
    """Every state of the sidebar, and counsel erring."""
    return {
        "sidebar": sidebar(),
        "sidebar-asked": sidebar("calm", latest="calm"),
        "sidebar-spent": sidebar("decoy:0", "calm"),
        "question-sealed": Bench(court(), sitting(BARRED), Choice.LET_IN, Terms(questions=("calm",))),
        "remanded-unasked": ruled(Choice.LET_IN, "803(2)", "decoy:0"),
        "reserved": ruled(Choice.OPEN, "802"),
        "affirmed-asked": ruled(Choice.KEEP_OUT, "802", "calm"),
        "counsel-errs": Bench(court(), sitting(ERRING)),
        "counsel-errs-ground": Naming(court(), sitting(ERRING), Choice.LET_IN),
        "counsel-erred": ruled(Choice.LET_IN, "103(a)(1)", variant=ERRING),
        "counsel-erred-kept-out": ruled(Choice.KEEP_OUT, "802", variant=ERRING),
        "counsel-erred-alike": ruled(Choice.KEEP_OUT, "802", variant="calm=0,saw=0,counsel=1"),
    }


def book_record(question: Question, variant: Variant, today: date) -> tuple[Record, Rulebook]:
    """The record of a question in one reading, and the book it is ruled under."""
    record = record_of(bank(), question, variant, today)
    return record, BOOKS[record.forum]

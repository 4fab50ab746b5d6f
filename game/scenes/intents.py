"""What a player can mean, whichever key, click or typed line meant it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """The verbs of the game."""

    CHOOSE = "choose"
    ENTER = "enter"
    BACK = "back"
    NEXT = "next"
    PREVIOUS = "previous"
    WHY = "why"
    WHAT_IF = "what_if"
    ARGUE = "argue"
    TURN_IT = "turn_it"
    RULE = "rule"
    HINT = "hint"
    CERTAINTY = "certainty"
    READING = "reading"
    AS_TOLD = "as_told"
    TWIN = "twin"
    SOURCES = "sources"
    OUTCOME = "outcome"
    GLOSSARY = "glossary"
    KEYS = "keys"
    SETTINGS = "settings"
    PREFER = "prefer"
    REPORT = "report"
    FOLDER = "folder"
    AFRESH = "afresh"
    SKIP = "skip"
    QUIT = "quit"
    OBJECT = "object"
    GROUND = "ground"
    MORE = "more"
    LET_IN = "let_in"
    PAUSE = "pause"
    SLOWER = "slower"
    FASTER = "faster"
    READ_BACK = "read_back"
    READ_ON = "read_on"
    TICK = "tick"
    SIDEBAR = "sidebar"
    ASK = "ask"
    COPY = "copy"
    EXPORT = "export"
    CARD = "card"
    ABOVE = "above"
    BELOW = "below"
    RULE_BOOK = "rule_book"
    FIND = "find"
    TYPE = "type"
    DATE = "date"
    BOOK = "book"
    SETTLE = "settle"
    REREAD = "reread"
    DOCTOR = "doctor"
    FROM_CODE = "from_code"
    CHAMBERS = "chambers"
    TURN = "turn"
    TURN_BACK = "turn_back"
    SAY = "say"
    UNSAY = "unsay"
    SAVE = "save"
    SITTING = "sitting"
    CLOCK = "clock"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Intent:
    """One thing the player means: the verb, and what it is done to (an option's name or number)."""

    act: Act
    what: str = ""


ENTER = Intent(Act.ENTER)
BACK = Intent(Act.BACK)
NEXT = Intent(Act.NEXT)
PREVIOUS = Intent(Act.PREVIOUS)

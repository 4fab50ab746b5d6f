"""The words of a running examination: how the court answers an objection, and how each fate is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.law.evidence.terms import Objected
from game.law.reasoning import Outcome
from game.play.examined import Fate
from game.scenes.marks import Glyph, Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.play.examined import Met

STAGES: Final = {
    "direct": "Direct examination",
    "cross": "Cross-examination",
    "redirect": "Redirect examination",
    "recross": "Recross-examination",
}
SIDES: Final = {
    "prosecution": "the prosecution",
    "accused": "the defence",
    "civil_plaintiff": "the plaintiff",
    "civil_defendant": "the defendant",
}
SIGNS: Final[Mapping[Fate, tuple[Glyph, Tone]]] = {
    Fate.GOOD: (Glyph.AFFIRMED, Tone.GOOD),
    Fate.IDLE: (Glyph.OTHER_GROUNDS, Tone.GOOD),
    Fate.WRONG_GROUND: (Glyph.OPEN, Tone.BAD),
    Fate.BAD: (Glyph.FAILS, Tone.BAD),
    Fate.MISS: (Glyph.REVERSED, Tone.BAD),
    Fate.SILENT: (Glyph.SILENT, Tone.GOOD),
}
TOLD: Final = {
    Fate.GOOD: ("Well objected", "Sustained, on the right ground."),
    Fate.IDLE: ("Sound, and idle", "Sustained; but it shut out nothing that could have hurt you."),
    Fate.WRONG_GROUND: ("The wrong ground", "It could have been kept out, but not on the ground you named."),
    Fate.BAD: ("Overruled", "Nothing supports that objection."),
    Fate.MISS: ("Let in", "You could have kept it out."),
    Fate.SILENT: ("Rightly silent", "It looks objectionable, and it is not."),
}
COUNTED: Final = {
    Fate.GOOD: "well objected",
    Fate.IDLE: "sound, and idle",
    Fate.WRONG_GROUND: "wrong ground",
    Fate.BAD: "overruled",
    Fate.MISS: "wrongly let in",
    Fate.SILENT: "rightly silent",
}
MARKS: Final = {
    Fate.GOOD: "■",
    Fate.IDLE: "□",
    Fate.WRONG_GROUND: "▲",
    Fate.BAD: "◇",
    Fate.MISS: "◆",
    Fate.SILENT: "·",
}
"""One sign a line, for a row that can be pasted anywhere; each in a face we ship, as what cannot be copied is shown."""

_REPHRASE: Final = "Rephrase, counsel."
_SUSTAINED: Final = {
    Objected.LEADING: _REPHRASE,
    Objected.COMPOUND: "One question at a time, counsel.",
    Objected.ARGUMENTATIVE: "Save it for your closing, counsel.",
    Objected.ASKED_AND_ANSWERED: "You have your answer. Move on.",
    Objected.CUMULATIVE: "We have heard enough on this. Move on.",
    Objected.ASSUMES_FACTS: "That is not in evidence. Lay it first.",
    Objected.MISSTATES: "That is not what the witness said.",
    Objected.SPECULATION: "The witness will not guess.",
    Objected.NARRATIVE: "Put it in questions, counsel.",
    Objected.VAGUE: "Make it plainer, counsel.",
    Objected.HARASSING: "That will do, counsel.",
    Objected.SCOPE: "Keep to what was opened before.",
    Objected.UNRESPONSIVE: "The rest is struck.",
    Objected.KNOWLEDGE: "Lay a foundation first.",
    Objected.FORM: _REPHRASE,
    Objected.FOUNDATION: "Lay a foundation first.",
    Objected.LEGAL_CONCLUSION: "The law is for the court. Ask for facts.",
    Objected.AUTHENTICATION: "Lay a foundation first.",
    Objected.HEARSAY: "The witness will not tell us what was said.",
}


def speaker(who: str) -> str:
    """Whoever speaks as a transcript names them: in capitals and with a colon, but for Q. and A."""
    return who if who.endswith((".", ":")) else f"{who.upper()}:"


def answered(met: Met) -> str:
    """What the court says to an objection."""
    if met.ruled is None:
        return ""
    outcome = met.ruled.ruling.outcome
    said = met.at.line.who == "A."
    if met.sustained and outcome in (Outcome.LIMITED, Outcome.IN_PART, Outcome.FORM_LIMITED):
        return "Sustained in part. The jury will be told how far it may go."
    if met.sustained:
        known = next((each for each in Objected if each == met.ground), None)
        usual = "Struck. The jury will disregard it." if said else "The jury will not hear it."
        return f"Sustained. {_SUSTAINED.get(known, usual) if known and not said else usual}"
    return "Overruled. The answer stands." if said else "Overruled. You may answer."

"""What every screen of a hearing answers alike: glossary, keys, how it ended, sources, report an error, quit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import game
from game.law.prose import day_told
from game.scenes.glossary import GLOSSARY, Leaflet, aside
from game.scenes.intents import Act
from game.scenes.turns import CopyText, Push, Turn

if TYPE_CHECKING:
    from game.play.posed import Posed
    from game.play.sitting import Sitting
    from game.scenes.intents import Intent
    from game.scenes.view import View


def read_aside(sitting: Sitting, view: View, intent: Intent) -> Turn:
    """Open a page over the hearing, or leave; the hearing waits where it is."""
    posed = sitting.posed
    match intent.act:
        case Act.OUTCOME if posed.real:
            return Turn(Push(outcome_leaflet(posed)))
        case Act.SOURCES if posed.real:
            return Turn(Push(sources_leaflet(posed)))
        case Act.REPORT:
            return Turn(deeds=(CopyText(error_report(posed)),))
    return aside(view, intent)


def outcome_leaflet(posed: Posed) -> Leaflet:
    """How the real case ended, with the day on which that was last checked."""
    case = posed.bank.heading.case
    if case is None:
        return GLOSSARY
    rows = [("Outcome", case.outcome), *(("", paragraph) for paragraph in case.more)]
    rows += [("Who is who", case.labels)] if case.labels else []
    return Leaflet(case.name, f"{case.court} · as of {day_told(case.as_of)}".upper(), tuple(rows))


def sources_leaflet(posed: Posed) -> Leaflet:
    """Where this ruling, and the case, were reported; what of the record is our own inference."""
    case, report = posed.bank.heading.case, posed.question.report
    rows = []
    if report is not None:
        rows += [("This ruling", report.source), *(("Also", also) for also in report.also)]
        rows += [("Reports differ", report.conflict)] if report.conflict else []
    rows += [("The case", source) for source in case.sources] if case else []
    note = "The model's view rests in part on facts that we infer; they are ours, not the court's."
    return Leaflet("Sources", "WHERE IT WAS REPORTED", tuple(rows), note)


def error_report(posed: Posed) -> str:
    """What a maintainer needs to find the question again."""
    variant = posed.asked.variant or "as told"
    model = "not asked: the key is the author's" if posed.authored else posed.ruling.outcome
    return (
        f"In Limine, error report\nbank: {posed.bank.id}\nquestion: {posed.question.id}\nreading: {variant}\n"
        f"file: {posed.bank.digest[:12]}\nmodel: {model}\nversion: {game.__version__}\nWhat is wrong:\n"
    )

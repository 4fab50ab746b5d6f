"""A hearing under way: which bank, what was asked, and the question now before the court."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.play.answers import PLAIN, Answer, Choice, Terms
from game.play.posed import Posed, pose

if TYPE_CHECKING:
    from datetime import date

    from game.banks.bank import Bank
    from game.play.answers import Hearing
    from game.play.verdict import Verdict


@dataclass(frozen=True)
class Sitting:
    """One hearing of one bank; `posed` is the question before the court, or the one just ruled on."""

    bank: Bank
    hearing: Hearing
    posed: Posed
    today: date

    def ruled(self, choice: Choice, ground: str, terms: Terms = PLAIN) -> tuple[Sitting, Answer, Verdict]:
        """Enter a ruling on the question before the court, and review it."""
        verdict = self.posed.review(choice, ground, terms)
        place = self.hearing.place
        answer = Answer(place, choice, ground, verdict.points, terms.certainty, terms.hints, terms.questions)
        return replace(self, hearing=self.hearing.answered(answer)), answer, verdict

    def next(self) -> Sitting:
        """Call the next question."""
        return sit(self.bank, self.hearing, self.today)

    def at(self, place: int) -> Posed:
        """The question at a place of the hearing, as it was put."""
        return pose(self.bank, self.hearing, place, self.today)

    def reviewed(self) -> tuple[tuple[Posed, Verdict], ...]:
        """Every question ruled on so far, with what became of the ruling, judged again from the record."""
        answered = ((self.at(answer.place), answer) for answer in self.hearing.answers)
        return tuple((posed, posed.review(answer.choice, answer.ground, answer.terms)) for posed, answer in answered)


def sit(bank: Bank, hearing: Hearing, today: date) -> Sitting:
    """Take up a hearing at its first question without an answer; a hearing that is over, at its last."""
    place = min(hearing.place, len(hearing.asked) - 1)
    return Sitting(bank, hearing, pose(bank, hearing, place, today), today)

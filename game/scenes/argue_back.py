"""Argue back: the losing side raises its nearest point, and the judge points at the words that defeat it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.law.prose import capital
from game.play.answers import Exercise, Tried
from game.scenes.aside import read_aside
from game.scenes.asking import Heading
from game.scenes.buttons import Button, ButtonRow, Key
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import Glyph, Mark, Span, Tone, plain
from game.scenes.pages import about_keys, crumbs_of, page_marked, ticks_of
from game.scenes.telling import Card, Verdict
from game.scenes.turns import STAY, Become, Pop, Practise, Turn
from game.scenes.view import View

if TYPE_CHECKING:
    from game.banks.variants import Segment
    from game.play.arguing import Point
    from game.play.sitting import Sitting
    from game.scenes.view import Block

ASK = "Point at the words that defeat this, or say that none do."
NONE = "none"
NO_WORDS = Intent(Act.CHOOSE, NONE)
MOVES = (
    Key("tab", "next words", NEXT),
    *(Key(key, "", NEXT) for key in ("right", "down")),
    *(Key(key, "", PREVIOUS) for key in ("left", "up")),
)


@dataclass(frozen=True)
class ArgueBack:
    """The point raised, the words being looked at, and the reply once it is given: words by number, or none."""

    sitting: Sitting
    point: Point
    focus: int | None = None
    reply: str = ""

    def view(self) -> View:
        """Show the page and the point; after the reply, the words that defeat it and why."""
        posed = self.sitting.posed
        return View(
            scene="argued" if self.reply else "argue-back",
            crumbs=(*crumbs_of(self.sitting), "Argue back"),
            left=(page_marked(posed, self._span),),
            right=self._answered() if self.reply else self._asked(),
            ticks=ticks_of(self.sitting),
            keys=(
                *(() if self.reply else (*MOVES, Key("enter", "answer with them", ENTER))),
                *about_keys(posed),
                Key("esc", "back to the ruling", BACK),
            ),
            note="nothing here changes your score",
        )

    def on(self, intent: Intent) -> Turn:
        """Look along the words, answer with some or with none, and go back."""
        match intent.act:
            case Act.NEXT | Act.PREVIOUS if not self.reply:
                return Turn(Become(replace(self, focus=self._beside(1 if intent.act is Act.NEXT else -1))))
            case Act.CHOOSE if not self.reply:
                return self._reply(intent.what)
            case Act.ENTER if not self.reply:
                return STAY if self.focus is None else self._reply(str(self.focus))
            case Act.BACK | Act.ENTER:
                return Turn(Pop())
            case Act.CHOOSE | Act.NEXT | Act.PREVIOUS:
                return STAY
        return read_aside(self.sitting, self.view(), intent)

    def _reply(self, reply: str) -> Turn:
        """Give the reply: it is written down, for practice only."""
        after = replace(self, reply=reply)
        tried = Tried(self.sitting.posed.place, Exercise.ARGUE_BACK, after.right)
        return Turn(Become(after), (Practise(self.sitting.hearing, tried),))

    @property
    def right(self) -> bool:
        """Whether the reply defeats the point, or rightly says that no words do."""
        if self.reply == NONE:
            return not self.point.facts
        return bool(self.reply) and self.point.defeated_by(self.sitting.posed.pieces[int(self.reply)])

    def _beside(self, step: int) -> int:
        """The next words that tell something, in a row that goes round."""
        row = [at for at, piece in enumerate(self.sitting.posed.pieces) if piece.facts]
        at = row.index(self.focus) if self.focus in row else -1 if step == 1 else 0
        return row[(at + step) % len(row)]

    def _span(self, at: int, piece: Segment, usual: Mark) -> Span:
        if self.reply:
            defeating = piece.facts and self.point.defeated_by(piece)
            return Span(piece.text, Mark.LIT if defeating else Mark.TELL if str(at) == self.reply else usual)
        if not piece.facts:
            return Span(piece.text, usual)
        return Span(piece.text, Mark.LIT if at == self.focus else Mark.TELL, intent=Intent(Act.CHOOSE, str(at)))

    def _card(self) -> Card:
        """What is claimed, and the rule it is claimed on."""
        rule = self.point.rule
        claim = (Span(f"“{self.point.claim}”", Mark.STRONG),)
        return Card(rule.name, rule.cite, (claim, plain(rule.elements)), "" if self.reply else ASK)

    def _asked(self) -> tuple[Block, ...]:
        return (
            Plate(Picture.BENCH),
            Heading("Counsel argues back", capital(self.point.by)),
            self._card(),
            ButtonRow(
                (
                    Button("n", "No words defeat it", NO_WORDS),
                    Button("enter", "Answer with these words", ENTER, primary=True),
                )
            ),
        )

    def _answered(self) -> tuple[Block, ...]:
        told = Verdict(
            Glyph.AFFIRMED if self.right else Glyph.REVERSED, Tone.GOOD if self.right else Tone.BAD,
            "Answered" if self.right else "Not answered", self._under(), self.point.why, "", "", "", "",
        )  # fmt: skip
        return (told, self._card(), Button("enter", "Back to the ruling", BACK, primary=True))

    def _under(self) -> str:
        if self.right:
            return "No words on the page defeat it." if self.reply == NONE else "Those words defeat it."
        return "The lit words defeat it." if self.point.facts else "No words on the page defeat it."

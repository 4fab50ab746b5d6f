"""What if: touch a phrase, the words change, the record changes, the court rules again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from game.law.opinion import opinion
from game.law.pointing import turns_on
from game.law.reasoning import Outcome
from game.scenes.aside import read_aside
from game.scenes.buttons import Key
from game.scenes.chambers import chambers_keys, into_chambers
from game.scenes.intents import BACK, NEXT, PREVIOUS, Act, Intent
from game.scenes.marks import Glyph, Mark, Span, Tone, plain
from game.scenes.on_page import Caps, Note, Page, PageItem, Prose, ReadingRow
from game.scenes.pages import about_keys, caption, crumbs_of, story_words, ticks_of
from game.scenes.telling import Balance, Card, CiteRows, Side, Verdict
from game.scenes.telling import Outcome as Told
from game.scenes.turns import STAY, Become, Pop, Turn
from game.scenes.view import Block, View
from game.scenes.wording import cited, headed, outcome_spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.play.posed import Posed
    from game.play.sitting import Sitting

ROWS = 3
NAMED = 2


@dataclass(frozen=True)
class WhatIf:
    """The question as it was put, the readings swapped in since, and the phrase being looked at.

    `found` is whether that phrase was rightly said to turn the ruling, where that was just asked.
    """

    sitting: Sitting
    swapped: Mapping[str, int] | None = None
    phrase: int = 0
    found: bool | None = None

    @cached_property
    def now(self) -> Posed:
        """The question as it reads now, ruled on again."""
        return self.sitting.posed.reread(self.swapped or {})

    def view(self) -> View:
        """Show the story as it reads now, each reading's ruling, and before beside after."""
        first, now = self.sitting.posed, self.now
        rows = self._rows()
        return View(
            scene="what-if",
            crumbs=(*crumbs_of(self.sitting), "What if?"),
            left=(Page(first.title, caption(now), self._body(), (*rows, *self._remarks())),),
            right=self._beside_it(),
            ticks=ticks_of(self.sitting),
            keys=(
                Key("tab", "next phrase", NEXT),
                Key("right", "", NEXT),
                Key("down", "", NEXT),
                Key("left", "", PREVIOUS),
                Key("up", "", PREVIOUS),
                Key("", "choose a reading", NEXT, shown="1–9"),
                Key("z", "as first told", Intent(Act.AS_TOLD)),
                *chambers_keys(first),
                *about_keys(first),
                Key("enter", "go on", BACK),
                Key("esc", "", BACK),
            ),
            note="nothing here changes your score",
        )

    def on(self, intent: Intent) -> Turn:  # noqa: PLR0911 - one answer for each verb
        """Touch a phrase, choose a reading of it, or put everything back."""
        names = tuple(tell.name for tell in self.sitting.posed.tells)
        match intent.act:
            case Act.NEXT:
                return Turn(Become(replace(self, phrase=(self.phrase + 1) % len(names), found=None)))
            case Act.PREVIOUS:
                return Turn(Become(replace(self, phrase=(self.phrase - 1) % len(names), found=None)))
            case Act.CHOOSE if intent.what in names:
                return Turn(Become(self._touched(names.index(intent.what))))
            case Act.READING:
                return Turn(Become(self._read(self.phrase, int(intent.what))))
            case Act.AS_TOLD:
                return Turn(Become(WhatIf(self.sitting, None, self.phrase)))
            case Act.CHAMBERS:
                return into_chambers(self.now)
            case Act.BACK | Act.ENTER:
                return Turn(Pop())
            case Act.CHOOSE:
                return STAY
        return read_aside(self.sitting, self.view(), intent)

    def _touched(self, phrase: int) -> WhatIf:
        """Touch a phrase: it takes its next reading at once."""
        tell = self.now.tells[phrase]
        return self._read(phrase, (tell.current + 1) % len(tell.words))

    def _read(self, phrase: int, reading: int) -> WhatIf:
        tell = self.now.tells[phrase]
        swapped = {**(self.swapped or {}), tell.name: reading % len(tell.words)}
        return replace(self, swapped=swapped, phrase=phrase, found=None)

    def _body(self) -> tuple[PageItem, ...]:
        now, first = self.now, self.sitting.posed
        marks = {}
        for at, (tell, was) in enumerate(zip(now.tells, first.tells, strict=True)):
            mark = Mark.TURNED if tell.current != was.current else Mark.LIT if at == self.phrase else Mark.TELL
            marks[tell.name] = Span(tell.words[tell.current], mark, intent=Intent(Act.CHOOSE, tell.name))
        return (Prose(story_words(now, marks)),)

    def _rows(self) -> tuple[Caps | ReadingRow, ...]:
        now, tell = self.now, self.now.tells[self.phrase]
        was = self.sitting.posed.tells[self.phrase].current
        rows: list[Caps | ReadingRow] = [Caps("The words you touched", f"phrase {self.phrase + 1} of {len(now.tells)}")]
        for at, words in enumerate(tell.words):
            told = outcome_spoken(now.reread({tell.name: at}).ruling.outcome, now.stage)
            aside = "as first told" if at == was else ""
            row = ReadingRow(
                str(at + 1), words, told.glyph, f"{told.word}: {told.plain.lower()}", aside, at == tell.current,
                Intent(Act.READING, str(at)),
            )  # fmt: skip
            rows.append(row)
        return tuple(rows)

    def _remarks(self) -> tuple[Note, ...]:
        """Which other phrases would turn it; of the phrase touched each reading tells its ruling."""
        if not self.now.turning:
            return (Note("No other reading of one phrase would turn this.", Glyph.THEREFORE),)
        told = [tell for at, tell in enumerate(self.now.tells) if tell.name in self.now.turning and at != self.phrase]
        quoted = " or ".join(cited(tell.words[tell.current].rstrip(".")) for tell in told[:NAMED])
        return (Note(f"Read otherwise, {quoted} would turn it.", Glyph.SWAP),) if told else ()

    def _answered(self) -> Verdict:
        """Whether the phrase was rightly said to turn the ruling, and what it comes to."""
        first = self.sitting.posed
        if self.found:
            return _judged(Glyph.AFFIRMED, Tone.GOOD, "Right", "These words turn the ruling.", self._told())
        turning = [tell.words[tell.current].rstrip(".") for tell in first.tells if tell.name in first.turning]
        told = f"What turns it, told otherwise: {' or '.join(map(cited, turning[:NAMED]))}."
        return _judged(Glyph.REVERSED, Tone.BAD, "Wrong", "However these words read, the ruling stands.", told)

    def _told(self) -> str:
        now = self.now
        return headed(outcome_spoken(now.ruling.outcome, now.stage).word, now.model_reason)

    def _side(self) -> Side:
        first, now = self.sitting.posed, self.now
        before, after = (outcome_spoken(posed.ruling.outcome, posed.stage) for posed in (first, now))
        changed = (before.word, _on_ground(first)) != (after.word, _on_ground(now))
        return Side(
            Told("Before", before.glyph, before.word, _on_ground(first)),
            Told("After", after.glyph, after.word, _on_ground(now)),
            arrow=True,
            changed=changed,
        )

    def _beside_it(self) -> tuple[Block, ...]:
        if self.found is not None:
            return (self._answered(), self._side(), *self._balance(), *self._because())
        return (self._side(), *self._balance(), self._again(), *self._because())

    def _balance(self) -> tuple[Balance, ...]:
        scale = self.now.balance
        if scale is None:
            return ()
        was = self.sitting.posed.balance
        before = was.danger - was.worth if was else None
        return (
            Balance(scale.test, scale.worth, scale.danger, scale.margin, scale.worth_says, scale.danger_says, before),
        )

    def _because(self) -> tuple[CiteRows, ...]:
        """The argument in short, where there is room beside no balance."""
        if self.now.balance is not None:
            return ()
        rows = tuple((passage.cite, passage.says) for passage in opinion(self.now.ruling).passages[:ROWS])
        return (CiteRows("The argument", "as it now runs", rows),) if rows else ()

    def _again(self) -> Card:
        now = self.now
        word = outcome_spoken(now.ruling.outcome, now.stage).word
        cites = ", ".join(turns_on(now.ruling)[:3])
        first = (Span(word, Mark.STRONG), Span(self._told().removeprefix(word)))
        more = [plain(now.elsewhere)] if now.elsewhere else []
        note = (
            "Between the marks, either ruling would be affirmed." if now.ruling.outcome is Outcome.CONTESTABLE else ""
        )
        return Card("The court rules again", cites, (first, *more), note)


def _judged(glyph: Glyph, tone: Tone, word: str, under: str, reason: str) -> Verdict:
    return Verdict(glyph, tone, word, under, reason, "", "", "", "")


def _on_ground(posed: Posed) -> str:
    """What a ruling turns on, in a word aside."""
    cites = turns_on(posed.ruling)
    return f"on {cites[0]}" if cites else "the record leaves it open"

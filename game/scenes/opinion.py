"""The opinion: objection, response, reply, therefore; each step lights the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from game.law.opinion import Part, opinion
from game.law.prose import capital
from game.scenes.aside import read_aside
from game.scenes.buttons import Key
from game.scenes.chambers import chambers_keys, into_chambers
from game.scenes.intents import BACK, NEXT, PREVIOUS, Act, Intent
from game.scenes.marks import Glyph, Mark, Span, Words, plain
from game.scenes.pages import about_keys, crumbs_of, ticks_of
from game.scenes.rule_book import open_aside
from game.scenes.telling import Argument, Card, CiteRows, RuleCard, Side, Step
from game.scenes.telling import Outcome as Told
from game.scenes.turns import Become, Pop, Push, Turn
from game.scenes.view import Columns, View
from game.scenes.what_if import WhatIf
from game.scenes.wording import concluded, outcome_spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.banks.variants import Segment
    from game.law.opinion import Passage
    from game.play.posed import Posed
    from game.play.sitting import Sitting
    from game.scenes.court import Court

STEPS = 4
NEAR = 3


@dataclass(frozen=True)
class Opinion:
    """The argument of the ruling just made; `focus` is the step being read. With a `court` the rule book is at hand."""

    sitting: Sitting
    focus: int = 0
    court: Court | None = None

    def view(self) -> View:
        """Show the argument, the rule of the step in focus, and the near misses."""
        posed = self.sitting.posed
        passages = self._passages()
        told = opinion(posed.ruling)
        spoken = outcome_spoken(posed.ruling.outcome, posed.stage)
        focus = min(self.focus, len(passages) - 1)
        steps = tuple(_step(posed, at, passage, focus=at == focus) for at, passage in enumerate(passages))
        near = posed.near_misses[:NEAR]
        card = _rule_card(posed, passages[focus]) if passages else None
        views = _views(posed)
        last = (CiteRows("Near misses", "what failed each", near),) if near else () if views else self._in_play()
        return View(
            scene="opinion",
            crumbs=(*crumbs_of(self.sitting), "Opinion"),
            left=(
                Argument(
                    _lit_story(posed, passages, focus),
                    steps,
                    concluded(told.therefore, spoken.word),
                    spoken.glyph,
                    told.best_point,
                ),
            ),
            right=(*views, *((card,) if card else ()), *last),
            columns=Columns.OPINION,
            ticks=ticks_of(self.sitting),
            keys=(
                Key("down", "step", NEXT, shown="↑↓"),
                Key("up", "", PREVIOUS),
                *((Key("f", "what if?", Intent(Act.WHAT_IF)),) if posed.tells and posed.argued else ()),
                *((Key("l", "rule book", Intent(Act.RULE_BOOK), quiet=True),) if self.court and passages else ()),
                *chambers_keys(posed),
                *about_keys(posed),
                Key("enter", "back", BACK),
                Key("esc", "", BACK),
            ),
            note="rule texts are paraphrased · each step is a check the model ran",
        )

    def on(self, intent: Intent) -> Turn:
        """Move along the argument, or back."""
        count = max(1, len(self._passages()))
        match intent.act:
            case Act.NEXT:
                return Turn(Become(replace(self, focus=(self.focus + 1) % count)))
            case Act.PREVIOUS:
                return Turn(Become(replace(self, focus=(self.focus - 1) % count)))
            case Act.CHOOSE:
                return Turn(Become(replace(self, focus=int(intent.what))))
            case Act.WHAT_IF if self.sitting.posed.tells and self.sitting.posed.argued:
                return Turn(Push(WhatIf(self.sitting)))
            case Act.RULE_BOOK if self.court and self._passages():
                passage = self._passages()[min(self.focus, count - 1)]
                ruling = self.sitting.posed.ruling
                return Turn(Push(open_aside(self.court, ruling, passage.cite, passage.name)))
            case Act.CHAMBERS:
                return into_chambers(self.sitting.posed)
            case Act.BACK | Act.ENTER:
                return Turn(Pop())
        return read_aside(self.sitting, self.view(), intent)

    def _in_play(self) -> tuple[CiteRows, ...]:
        """Where nothing came near: how each rule that was weighed fared; where none was, what it turns on asks."""
        posed = self.sitting.posed
        told = opinion(posed.ruling).passages
        rows = {passage.cite: f"{passage.name}: {passage.status}." for passage in told}
        if rows:
            return (CiteRows("In play", "how each fared", tuple(rows.items())[:STEPS]),)
        asks = tuple((cite, posed.rule_elements(cite)) for cite in posed.turns_on[:STEPS])
        return (CiteRows("Not in play", "what it would ask", asks),) if asks else ()

    def _passages(self) -> tuple[Passage, ...]:
        """The passages there is room for: those that stand and those that carry them first, in their order."""
        told = opinion(self.sitting.posed.ruling).passages
        if len(told) <= STEPS:
            return told
        ranked = sorted(range(len(told)), key=lambda at: (told[at].status in ("fails", "not made out", "met"), at))
        return tuple(told[at] for at in sorted(ranked[:STEPS]))


def _views(posed: Posed) -> tuple[Side | Card, ...]:
    """The author's view and the model's side by side, where they differ; the author's is scored."""
    told = posed.question.author_view
    if told is None or posed.view is None:
        return ()
    author, model = (outcome_spoken(each, posed.stage) for each in (posed.key, posed.ruling.outcome))
    sides = Side(
        Told("The author, scored", author.glyph, author.word, author.plain.lower()),
        Told("The model", model.glyph, model.word, model.plain.lower()),
        arrow=False,
        changed=False,
    )
    cites = f"It turns on {', '.join(posed.view.turns_on)}. " if posed.view.turns_on else ""
    return (sides, Card("The author’s view", "scored", (plain(f"{cites}{told.because}"),), told.authority))


def _step(posed: Posed, at: int, passage: Passage, *, focus: bool) -> Step:
    lit = _phrases(posed, passage)
    return Step(
        passage.part.capitalize(), passage.status, _glyph(passage), passage.says, passage.cite, lit, focus,
        Intent(Act.CHOOSE, str(at)),
    )  # fmt: skip


def _glyph(passage: Passage) -> Glyph:
    """What bars has the bar, what answers the check; the signs of a verdict are none of an argument's."""
    if passage.status in ("fails", "not made out", "met", "waived"):
        return Glyph.FAILS
    if passage.status in ("open", "arguable", "courts are split"):
        return Glyph.OPEN
    return Glyph.HOLDS if passage.part is Part.RESPONSE else Glyph.SUSTAINED


def _phrases(posed: Posed, passage: Passage) -> tuple[str, ...]:
    """The words of the story that tell the facts a passage rests on; what stands side by side is one phrase."""
    paths = {fact.path for fact in passage.facts}
    return tuple(
        dict.fromkeys(
            "".join(piece.text for piece in side).strip()
            for told in (posed.story, posed.motion)
            for lit, side in groupby(told, lambda piece: not paths.isdisjoint(piece.facts))
            if lit
        )
    )


def _lit_story(posed: Posed, passages: Sequence[Passage], focus: int) -> Words:
    """The story with the words of the step in focus lit, those of the others dimly, each with its step's number."""
    told = groupby(posed.story, lambda piece: _lighting(piece, passages, focus))
    return tuple(Span("".join(piece.text for piece in side), *marked) for marked, side in told)


def _lighting(piece: Segment, passages: Sequence[Passage], focus: int) -> tuple[Mark, str]:
    """How some words are marked, and with which step's number."""
    lighting = [
        at for at, passage in enumerate(passages) if {fact.path for fact in passage.facts}.intersection(piece.facts)
    ]
    if not lighting:
        return Mark.PLAIN, ""
    return (Mark.LIT, str(focus + 1)) if focus in lighting else (Mark.DIM_LIT, str(lighting[0] + 1))


def _rule_card(posed: Posed, passage: Passage) -> RuleCard:
    terms = tuple(
        (None if fact.value is None else passage.made_out, capital(posed.fact_clause(fact)))
        for fact in passage.facts[:STEPS]
    )
    return RuleCard(
        passage.cite, passage.name, posed.rule_elements(passage.cite), terms, foot=posed.rule_source(passage.cite)
    )

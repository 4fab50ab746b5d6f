"""Chambers: a question's record laid open. Turn a fact, and the argument and the ruling are there at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from game.law.pointing import turns_on
from game.law.prose import capital
from game.law.reasoning import Outcome
from game.law.tree import Branch, State, tree_of
from game.play.chambers import (
    Restated,
    Sayable,
    clause_of,
    ruled,
    said,
    sayable,
    stated_in,
    turned,
    turning,
    unsaid,
    value_at,
)
from game.scenes.buttons import Key
from game.scenes.counting import many
from game.scenes.glossary import aside
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import Band, FactLine, FactSheet, Tree, TreeRow
from game.scenes.marks import Glyph
from game.scenes.pages import ASIDE
from game.scenes.turns import STAY, Become, Leave, Pop, Push, SaveQuestion, Turn
from game.scenes.view import Columns, View
from game.scenes.wording import outcome_spoken

if TYPE_CHECKING:
    from game.law.reasoning import Ruling
    from game.law.records import Record
    from game.play.posed import Posed

SIGNS: Final = {
    State.HOLDS: Glyph.HOLDS,
    State.FAILS: Glyph.FAILS,
    State.UNSTATED: Glyph.OPEN,
    State.EITHER: Glyph.OTHER_GROUNDS,
    None: Glyph.NONE,
}
UNSAID = "A fact left unsaid may decide: “not on this record”."
NOTHING_MORE = "No rule in issue asks for more than the record says."


@dataclass(frozen=True)
class Chambers:
    """The question it began with, the record as it now is, and as it was before the last change.

    `focus` is the path of the fact in focus, `turn` the one changed last; `told` is what there is to say about it.
    """

    posed: Posed
    record: Record
    was: Record | None = None
    focus: str = ""
    turn: str = ""
    told: str = ""

    @cached_property
    def ruling(self) -> Ruling:
        """The ruling on the record as it now is."""
        return ruled(self.record)

    def view(self) -> View:
        """Show the record, the ruling, and the tree of the argument."""
        return View(
            scene="chambers",
            crumbs=("Chambers", self.posed.title),
            left=(self._sheet(),),
            right=self.beside,
            columns=Columns.CHAMBERS,
            keys=(
                Key("down", "fact", NEXT, shown="↑↓"),
                Key("up", "", PREVIOUS),
                Key("right", "turn it", Intent(Act.TURN), shown="←→"),
                Key("left", "", Intent(Act.TURN_BACK)),
                Key("t", "which one turns it?", Intent(Act.TURN_IT)),
                Key("+", "say more", Intent(Act.SAY)),
                Key("-", "unsay", Intent(Act.UNSAY)),
                Key("delete", "", Intent(Act.UNSAY)),
                Key("z", "as it was", Intent(Act.AS_TOLD)),
                Key("s", "save as a question", Intent(Act.SAVE)),
                *ASIDE,
                Key("esc", "back", BACK),
            ),
            notice=self.told,
        )

    def on(self, intent: Intent) -> Turn:  # noqa: PLR0911 - one answer for each verb
        """Go along the facts; turn, say or unsay one; ask which would turn the ruling."""
        paths = tuple(row.path for row in stated_in(self.record))
        at = paths.index(self.here) if self.here in paths else 0
        match intent.act:
            case Act.NEXT | Act.PREVIOUS:
                step = 1 if intent.act is Act.NEXT else -1
                return Turn(Become(replace(self, focus=paths[(at + step) % len(paths)], told="")))
            case Act.CHOOSE if intent.what in paths:
                return Turn(Become(replace(self, focus=intent.what, told="")))
            case Act.TURN | Act.TURN_BACK:
                path = intent.what or self.here
                step = 1 if intent.act is Act.TURN else -1
                return Turn(Become(self._with(path, turned(self.record, path, step))))
            case Act.UNSAY:
                near = paths[at + 1] if at + 1 < len(paths) else paths[at - 1]
                found = unsaid(self.record, self.here)
                return Turn(Become(replace(self._with(self.here, found), focus=self.here if found.refused else near)))
            case Act.SAY:
                return Turn(Become(Saying(self, sayable(self.ruling))))
            case Act.TURN_IT:
                return Turn(Become(self._asked()))
            case Act.SAVE:
                return Turn(deeds=(SaveQuestion(self.posed, self.record),))
            case Act.AS_TOLD:
                return Turn(Become(replace(self, record=self.posed.ruling.record, was=None, turn="", told="")))
            case Act.BACK:
                return Turn(Pop())
        return aside(self.view(), intent)

    @property
    def beside(self) -> tuple[Band, Tree]:
        """The ruling on the record as it now is, and the argument."""
        return self._band(), self._tree()

    @property
    def here(self) -> str:
        """The path of the fact in focus."""
        return self.focus or stated_in(self.record)[0].path

    def said(self, one: Sayable) -> Chambers:
        """With one more fact said."""
        return self._with(one.path, said(self.record, one.path, one.value))

    def _with(self, path: str, found: Restated) -> Chambers:
        if found.record == self.record:
            return replace(self, focus=path, told=found.refused)
        told = f"Passed over. {found.refused}" if found.refused else ""
        return replace(self, record=found.record, was=self.record, focus=path, turn=path, told=told)

    def _asked(self) -> Chambers:
        """The next fact, after the one in focus, that would turn the ruling by itself."""
        found = turning(self.ruling)
        if not found:
            return replace(self, told="No one fact, told otherwise, would turn this ruling.")
        paths = [path for path, _ in found]
        at = (paths.index(self.here) + 1) % len(paths) if self.here in paths else 0
        told = outcome_spoken(Outcome(found[at][1]), self.posed.stage)
        return replace(self, focus=paths[at], told=f"This one turns it: told otherwise, {told.word.lower()}.")

    def _sheet(self) -> FactSheet:
        first = self.posed.ruling.record
        rows = stated_in(self.record)
        lines = tuple(
            FactLine(
                row.group,
                capital(row.clause),
                row.answer,
                value_at(first, row.path) != value_at(self.record, row.path),
                row.path == self.here,
                Intent(Act.CHOOSE, row.path),
                Intent(Act.TURN, row.path),
            )
            for row in rows
        )
        return FactSheet("The record", f"{many(len(rows), 'fact')} stated", lines, UNSAID)

    def _band(self) -> Band:
        told = outcome_spoken(self.ruling.outcome, self.posed.stage)
        cites = ", ".join(turns_on(self.ruling)[:2])
        if self.was is None:
            return Band(told.glyph, told.word, told.plain, cites)
        before = outcome_spoken(ruled(self.was).outcome, self.posed.stage)
        same = before.word == told.word
        now = value_at(self.record, self.turn)
        change = "you left something unsaid" if now is None else f"“{clause_of(self.turn, now)}”"
        under = f"as it was before {change}" if same else f"was {before.word.lower()}, before {change}"
        return Band(told.glyph, told.word, under, cites)

    def _tree(self) -> Tree:
        before = {row.place: row.state for row in tree_of(ruled(self.was))} if self.was else None
        rows = tuple(_row(row, before) for row in tree_of(self.ruling))
        nothing = TreeRow(0, "Nothing that was raised is in issue here", "", Glyph.NONE, "", head=True, changed=False)
        return Tree("The tree", "what changed is outlined" if self.was else "", rows or (nothing,))


@dataclass(frozen=True)
class Saying:
    """What the record leaves unsaid, to say one of it."""

    chambers: Chambers
    found: tuple[Sayable, ...]
    at: int = 0

    def view(self) -> View:
        """Show each fact that could be said, as its clause."""
        rows = tuple(
            FactLine(
                "The ruling waits for" if one.wanted else "Silence is read otherwise",
                capital(one.clause),
                "say it",
                changed=False,
                focus=at == self.at,
                intent=Intent(Act.CHOOSE, str(at)),
                turn=Intent(Act.SAY, str(at)),
                unsaid=True,
            )
            for at, one in enumerate(self.found)
        )
        note = NOTHING_MORE if not rows else "Only what a rule in issue asks, and what could be so."
        return View(
            scene="saying",
            crumbs=("Chambers", self.chambers.posed.title, "Say more"),
            left=(FactSheet("Left unsaid", "", rows, note),),
            right=self.chambers.beside,
            columns=Columns.CHAMBERS,
            keys=(
                Key("down", "fact", NEXT, shown="↑↓"),
                Key("up", "", PREVIOUS),
                Key("enter", "say it", ENTER),
                Key("esc", "back", BACK),
                Key("q", "", Intent(Act.QUIT)),
            ),
        )

    def on(self, intent: Intent) -> Turn:
        """Choose what to say, or go back."""
        count = len(self.found) or 1
        match intent.act:
            case Act.NEXT | Act.PREVIOUS:
                step = 1 if intent.act is Act.NEXT else -1
                return Turn(Become(replace(self, at=(self.at + step) % count)))
            case Act.CHOOSE:
                return Turn(Become(replace(self, at=int(intent.what) % count)))
            case Act.SAY if self.found:
                return Turn(Become(self.chambers.said(self.found[int(intent.what or self.at) % count])))
            case Act.ENTER if self.found:
                return Turn(Become(self.chambers.said(self.found[self.at])))
            case Act.BACK | Act.ENTER:
                return Turn(Become(self.chambers))
            case Act.QUIT:
                return Turn(Leave())
        return STAY


def chambers(posed: Posed) -> Chambers | None:
    """Chambers on a question; none where it has no record, or where the case is a real one."""
    if posed.real or posed.authored or posed.bank.of_a_real_case or posed.question.kind != "ruling":
        return None
    return Chambers(posed, posed.ruling.record)


def chambers_keys(posed: Posed) -> tuple[Key, ...]:
    """The key into chambers, where they are open."""
    return (Key("x", "chambers", Intent(Act.CHAMBERS)),) if chambers(posed) else ()


def into_chambers(posed: Posed) -> Turn:
    """Open the record of a question, if it has one that may be changed."""
    opened = chambers(posed)
    return Turn(Push(opened)) if opened else STAY


def _row(row: Branch, before: dict[str, State | None] | None) -> TreeRow:
    changed = before is not None and before.get(row.place, "") != row.state
    return TreeRow(row.depth, row.says, row.state or "", SIGNS[row.state], row.cite, row.head, changed)

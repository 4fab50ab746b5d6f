"""A whole screen as text, and what of it is new after the screen before."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, TypeVar

from game.scenes.asking import Candidate, Option
from game.scenes.buttons import Button, ButtonRow
from game.scenes.intents import Act
from game.scenes.listing import BankRow, FactSheet, ProblemRow
from game.scenes.on_page import Page, Prose, Testimony, Timer
from game.scenes.rule_blocks import RuleMap, RuleRows
from game.scenes.spoken import buttons_of, view_said
from game.scenes.spoken_rules import boxes_of
from game.scenes.spoken_words import Said
from game.scenes.telling import Argument, Card
from game.terminal.lines import wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.buttons import Key
    from game.scenes.intents import Intent
    from game.scenes.marks import Words
    from game.scenes.on_page import PageItem
    from game.scenes.view import Block, View

T = TypeVar("T")


def told(view: View, width: int, *, bold: bool = False) -> str:
    """Say a whole screen."""
    return wrapped(screen_lines(view), width, bold=bold)


def told_after(before: View, view: View, width: int, *, bold: bool = False) -> str:
    """Say a screen to somebody who has just heard another; of the same question only what is new."""
    if before.crumbs[:2] != view.crumbs[:2]:
        return told(view, width, bold=bold)
    heard = set(screen_lines(before))
    fresh = (line for line in screen_lines(view) if line not in heard and replace(line, chosen=True) not in heard)
    return wrapped(fresh, width, bold=bold)


def screen_lines(view: View) -> tuple[Said, ...]:
    """Say a screen as it is spoken, but for what a terminal does otherwise."""
    return tuple(view_said(by_lines(view), numbers_of(view)))


def by_lines(view: View) -> View:
    """The screen of a player who types: what an empty line does is said at the end, and no clock runs."""
    said = {button.intent for button in buttons_of(view) if button.key == "enter"}
    keys = tuple(key for key in view.keys if key.key != "enter" and key.intent not in said)
    return replace(view, left=_typed(view.left), right=_typed(view.right), keys=keys, clock=None)


def _typed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(
        replace(block, body=_without(block.body), foot=_without(block.foot)) if isinstance(block, Page) else block
        for block in _without(blocks)
    )


def _without(parts: tuple[T, ...]) -> tuple[T, ...]:
    """The blocks or items without the buttons of the empty line, and with a clock that stands."""
    kept = (replace(part, buttons=_without(part.buttons)) if isinstance(part, ButtonRow) else part for part in parts)
    return tuple(
        replace(part, text=f"{part.text} (no clock runs here)") if isinstance(part, Timer) else part
        for part in kept
        if not (isinstance(part, Button) and part.key == "enter")
    )


def going_on(view: View) -> str:
    """Say what an empty line does."""
    labels = [button.label for button in buttons_of(view) if button.key == "enter"]
    labels += [key.says for key in view.keys if key.key == "enter" and key.says]
    intent = view.intent_for("enter")
    usual = "" if intent is None else "back" if intent.act is Act.BACK else "go on"
    return next(iter(labels), usual)


def is_to_choose(view: View) -> bool:
    """Whether a ruling or a ground is asked for and none is chosen."""
    choices = [block for block in view.right if isinstance(block, Option | Candidate)]
    return bool(choices) and not any(choice.chosen for choice in choices)


def keys_told(view: View, width: int) -> str:
    """Say everything that can be typed here."""
    numbers = numbers_of(view)
    numbered = sorted({int(number) for number in numbers.values() if number.isdecimal()})
    lines = [Said("What you can type here", heading=True)]
    if numbered:
        lines.append(Said(f"a number from {numbered[0]} to {numbered[-1]}: choose", row=True))
    if going_on(view) and not is_to_choose(view):
        lines.append(Said(f"an empty line: {going_on(view)}", row=True))
    lines += [Said(f"{button.key}: {button.label}", row=True) for button in buttons_of(view) if button.key != "enter"]
    said = {button.intent for button in buttons_of(view)}
    lines += [
        Said(f"{key.key}: {_says(key)}", row=True) for key in view.keys if _listed(key) and key.intent not in said
    ]
    lines += [
        Said("back: one screen back", row=True),
        Said("again: say the whole screen again", row=True),
        Said("?: this list", row=True),
        Said("quit, or the end of input: leave", row=True),
    ]
    return wrapped(lines, width)


def _listed(key: Key) -> bool:
    return key.key not in ("", "enter", "esc", "?") and bool(_says(key))


def _says(key: Key) -> str:
    return key.says or {"q": "leave", "up": "the one before"}.get(key.key, "")


def numbers_of(view: View) -> dict[Intent, str]:
    """Give each thing that can be touched its key, and a number of its own where it has none."""
    numbers: dict[Intent, str] = {}
    for key, intent in view.bindings():
        if key:
            numbers.setdefault(intent, key)
    for block in (*view.left, *view.right):
        if isinstance(block, RuleMap | RuleRows):
            _by_label(block, numbers)
    taken = {key for key, _ in view.bindings()}
    free = (str(number) for number in count(1) if str(number) not in taken)
    for intent in (*_touchable(view), *(intent for _, intent in view.links)):
        if intent not in numbers:
            numbers[intent] = next(free)
    return numbers


def _by_label(block: RuleMap | RuleRows, numbers: dict[Intent, str]) -> None:
    """Let each rule be typed as its box is labelled; the second of a label with a 2 behind it, and so on."""
    seen: Counter[str] = Counter()
    for box in boxes_of(block):
        label = box.label or "rule"
        seen[label] += 1
        numbers.setdefault(box.intent, label if seen[label] == 1 else f"{label} {seen[label]}")


def _touchable(view: View) -> Iterator[Intent]:
    for block in (*view.left, *view.right):
        match block:
            case FactSheet():
                yield from (row.intent for row in block.rows)
            case BankRow() | ProblemRow():
                yield block.intent
            case Argument():
                yield from _touched(block.story)
                yield from (step.intent for step in block.steps)
            case Card():
                yield from (intent for words in block.paragraphs for intent in _touched(words))
            case Page():
                yield from (intent for item in (*block.body, *block.foot) for intent in _in_item(item))


def _in_item(item: PageItem) -> Iterator[Intent]:
    if isinstance(item, Prose | Testimony):
        yield from _touched(item.words)


def _touched(words: Words) -> Iterator[Intent]:
    yield from (span.intent for span in words if span.intent is not None)

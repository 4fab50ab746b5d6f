"""A whole screen as text, and what of it is new after the screen before."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from game.scenes.intents import Act
from game.scenes.view import (
    Argument,
    BankRow,
    Button,
    ButtonRow,
    Candidate,
    Card,
    Option,
    Page,
    Prose,
    Testimony,
    Tick,
)
from game.terminal.blocks import block_lines
from game.terminal.lines import Line, wrapped
from game.terminal.spans import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.intents import Intent
    from game.scenes.view import Block, Key, PageItem, View, Words
    from game.terminal.lines import Numbers

OF = re.compile(r"\b\d+ of \d+$")


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


def screen_lines(view: View) -> tuple[Line, ...]:
    """Say where we are, what must be known, the page, what stands beside it, and what else can be typed."""
    numbers = numbers_of(view)
    blocks = (line for block in (*view.left, *view.right) for line in block_lines(block, numbers))
    return (*_place(view), *_remarks(view), *blocks, *_links(view, numbers), *_also(view))


def _place(view: View) -> Iterator[Line]:
    """Say the crumbs; where one of several questions is open, which."""
    here = view.ticks.index(Tick.HERE) + 1 if Tick.HERE in view.ticks else 0
    question = f"Question {here} of {len(view.ticks)}"
    crumbs = [question if here and OF.search(crumb) else crumb for crumb in view.crumbs]
    if here and question not in crumbs:
        crumbs.append(question)
    yield from (Line(crumb, heading=True, row=True) for crumb in crumbs)


def _remarks(view: View) -> Iterator[Line]:
    if view.notice:
        yield Line(f"Note: {view.notice}")
    if any(view.banner):
        yield Line(joined(*view.banner, by=": "))


def _links(view: View, numbers: Numbers) -> Iterator[Line]:
    yield from (Line(f"{numbers[intent]}. {label}", row=True) for label, intent in view.links)


def _also(view: View) -> Iterator[Line]:
    """Say the keys of the footer that no block has said, and the small print."""
    said = {button.intent for button in _buttons(view)}
    keys = [key for key in view.keys if key.says and key.key not in ("enter", "") and key.intent not in said]
    if keys:
        yield Line(f"Also: {', '.join(f'{key.key} {key.says}' for key in keys)}.")
    if view.note and not view.moment:
        yield Line(view.note, row=True)


def going_on(view: View) -> str:
    """Say what an empty line does."""
    labels = [button.label for button in _buttons(view) if button.key == "enter"]
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
    lines = [Line("What you can type here", heading=True)]
    if numbered:
        lines.append(Line(f"a number from {numbered[0]} to {numbered[-1]}: choose", row=True))
    if going_on(view) and not is_to_choose(view):
        lines.append(Line(f"an empty line: {going_on(view)}", row=True))
    lines += [Line(f"{button.key}: {button.label}", row=True) for button in _buttons(view) if button.key != "enter"]
    said = {button.intent for button in _buttons(view)}
    lines += [
        Line(f"{key.key}: {_says(key)}", row=True) for key in view.keys if _listed(key) and key.intent not in said
    ]
    lines += [
        Line("back: one screen back", row=True),
        Line("again: say the whole screen again", row=True),
        Line("?: this list", row=True),
        Line("quit, or the end of input: leave", row=True),
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
    taken = {key for key, _ in view.bindings()}
    free = (str(number) for number in count(1) if str(number) not in taken)
    for intent in (*_touchable(view), *(intent for _, intent in view.links)):
        if intent not in numbers:
            numbers[intent] = next(free)
    return numbers


def _touchable(view: View) -> Iterator[Intent]:
    for block in (*view.left, *view.right):
        match block:
            case BankRow():
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


def _buttons(view: View) -> Iterator[Button]:
    for block in (*view.left, *view.right):
        items: tuple[Block | PageItem, ...] = (*block.body, *block.foot) if isinstance(block, Page) else (block,)
        for item in items:
            if isinstance(item, Button):
                yield item
            if isinstance(item, ButtonRow):
                yield from item.buttons

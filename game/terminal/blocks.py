"""What stands beside the page, block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.scenes.view import (
    Appeal,
    Argument,
    Balance,
    BankRow,
    Block,
    Button,
    ButtonRow,
    Candidate,
    Card,
    Choices,
    CiteRows,
    Course,
    Glyph,
    Grounds,
    Heading,
    Hint,
    MenuRow,
    Note,
    Option,
    Outcome,
    Page,
    Plate,
    RuleCard,
    Segments,
    Shares,
    Side,
    Step,
    Tally,
    TitleCards,
    Tone,
    Verdict,
)
from game.terminal.lines import Line
from game.terminal.page import item_lines, page_lines
from game.terminal.spans import aside, joined, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.terminal.lines import Numbers

SIGNED = {Glyph.AFFIRMED: Tone.GOOD, Glyph.REVERSED: Tone.BAD, Glyph.NONE: Tone.INK}
MET = {True: "met", False: "not met", None: "not looked at"}


def block_lines(block: Block, numbers: Numbers) -> Iterator[Line]:  # noqa: C901, PLR0912, PLR0915 - a case a kind
    """Say one block of a screen."""
    match block:
        case Page():
            yield from page_lines(block, numbers)
        case Heading():
            yield Line(block.text, heading=True)
            yield from _row(block.aside)
        case Option():
            told = f"{block.key}. {block.word}: {block.plain.lower()}. {block.effect}"
            yield Line(told, row=True, chosen=block.chosen)
        case Candidate():
            yield _candidate(block)
        case Hint():
            yield Line(joined(f"{block.key}. {block.text}", aside(block.cost)), row=True)
        case Segments():
            parts = ", ".join(f"[{part.text}]" if part.chosen else part.text for part in block.parts)
            yield Line(f"{block.key}. {block.label} {parts}", row=True)
        case Button() | ButtonRow() | Note():
            yield from item_lines(block, numbers)
        case Grounds() | Tally():
            yield from _listed(block)
        case Verdict():
            yield from _verdict(block)
        case Argument():
            yield from _argument(block, numbers)
        case RuleCard():
            yield from _rule_card(block)
        case CiteRows():
            yield Line(joined(block.title, aside(block.aside)), heading=True)
            yield from (Line(joined(cite, says, by=": "), row=True) for cite, says in block.rows)
        case Card():
            yield Line(joined(block.title, aside(block.aside)), heading=True)
            yield from (Line(text_of(words, numbers)) for words in block.paragraphs)
            yield from _line(block.note)
        case Side():
            yield from _side(block)
        case Balance():
            yield from _balance(block)
        case Appeal():
            yield from _appeal(block)
        case Shares() | Course():
            yield from _charted(block)
        case MenuRow():
            yield Line(joined(f"{block.key}. {block.label}", aside(block.aside)), row=True)
        case BankRow():
            yield _bank(block, numbers)
        case TitleCards():
            yield from _title(block)
        case Choices():
            yield from _choices(block)
        case Plate():
            return


def _choices(block: Choices) -> Iterator[Line]:
    """Say every choice with what is chosen in brackets; its number goes on to the next option."""
    yield Line(block.title, heading=True)
    for row in block.rows:
        parts = ", ".join(f"[{part.text}]" if part.chosen else part.text for part in row.parts)
        yield Line(joined(f"{row.key}. {row.label}: {parts}", aside(row.note)), row=True)


def _line(text: str) -> Iterator[Line]:
    if text:
        yield Line(text)


def _row(text: str) -> Iterator[Line]:
    if text:
        yield Line(text, row=True)


def _listed(block: Grounds | Tally) -> Iterator[Line]:
    """Say the grounds to object on, or what has been counted, under the label of the list."""
    yield Line(joined(block.label, aside(block.aside)), heading=True)
    if isinstance(block, Grounds):
        yield from (Line(f"{key.key}. {joined(key.name, aside(key.rule))}", row=True) for key in block.grounds)
    else:
        yield from (Line(f"{count.number} {count.text}", row=True) for count in block.counts)


def _candidate(block: Candidate) -> Line:
    struck = "struck out: " if block.struck else ""
    return Line(f"{block.key}. {struck}{block.cite} {block.name}: {block.elements}", row=True, chosen=block.chosen)


def _verdict(block: Verdict) -> Iterator[Line]:
    yield Line(block.word, heading=True)
    yield from _row(block.under)
    yield from _line(block.reason)
    yield from _row(joined(block.label, joined(block.cite, block.name), by=": "))
    yield from _row(joined("Points", joined(block.points, aside(block.parts)), by=": ") if block.points else "")


def _argument(block: Argument, numbers: Numbers) -> Iterator[Line]:
    yield Line(text_of(block.story, numbers))
    for at, step in enumerate(block.steps, 1):
        yield _step(at, step, numbers)
    yield Line(f"Therefore: {block.therefore}")
    yield from _line(block.best_point)


def _step(at: int, step: Step, numbers: Numbers) -> Line:
    head = f"{numbers.get(step.intent, at)}. {joined(step.role, aside(step.status))}"
    lit = f"It rests on {', '.join(f'“{words}”' for words in step.lit)}." if step.lit else ""
    return Line(joined(f"{head}:", step.sentence, aside(step.cite), lit), row=True, chosen=step.focus)


def _rule_card(block: RuleCard) -> Iterator[Line]:
    yield Line(joined(block.cite, block.name), heading=True)
    yield from _row(block.text)
    yield from (Line(f"{MET[met].capitalize()}: {says}", row=True) for met, says in block.elements)
    yield from _row(block.foot)


def _side(block: Side) -> Iterator[Line]:
    yield Line(_outcome(block.before), row=True)
    yield Line(_outcome(block.after), row=True)
    if block.arrow:
        yield Line("That changes the ruling." if block.changed else "The ruling stays as it was.", row=True)


def _outcome(outcome: Outcome) -> str:
    return f"{outcome.label}: {outcome.word}, {outcome.plain}"


def _balance(block: Balance) -> Iterator[Line]:
    weighs = block.danger - block.worth
    was = "" if block.was is None else f" As first told, {block.was:+d}."
    yield Line(block.test, heading=True)
    yield Line(joined(f"Worth {block.worth} of 4", block.worth_says, by=": "), row=True)
    yield Line(joined(f"Danger {block.danger} of 4", block.danger_says, by=": "), row=True)
    yield Line(f"Danger less worth is {weighs:+d}; it is kept out from {block.margin:+d}.{was}", row=True)


def _appeal(block: Appeal) -> Iterator[Line]:
    yield Line(block.title, heading=True)
    for row in block.rows:
        yield Line(f"{row.number}. {joined(row.title, aside(row.cite))}: {row.verdict}", row=True)
    yield from _line(f"{block.label} {block.order}")
    yield from _line(block.points)


def _charted(block: Shares | Course) -> Iterator[Line]:
    """Say what is drawn: each share with what it was counted from, or the curve as its sentence."""
    yield Line(joined(block.title, aside(block.aside)), heading=True)
    if isinstance(block, Course):
        yield from _line(block.says)
        return
    meant = {SIGNED[glyph]: text for glyph, text in block.legend if glyph in SIGNED}
    for row in block.rows:
        likely = f"in the long run from {row.low:.0%} to {row.high:.0%}"
        told = joined(f"{row.share:.0%}, {row.says}", likely, meant.get(row.tone, ""), by="; ")
        yield Line(joined(joined(row.label, row.name), told, by=": "), row=True)
    yield from _line(block.foot)


def _bank(block: BankRow, numbers: Numbers) -> Line:
    twin = "the fictional twin of a case file" if block.twin else ""
    trouble = f"cannot be played: {block.problem}" if block.problem else ""
    told = joined(block.title, block.sub, block.note, twin, trouble, by="; ")
    number = numbers.get(block.intent, "")
    return Line(joined(number, told, by=". "), row=True, chosen=block.selected)


def _title(block: TitleCards) -> Iterator[Line]:
    yield Line(block.name, heading=True)
    yield from _row(block.motto)
    for card in block.cards:
        told = joined(f"{card.key}. {card.label}", joined(card.sub, aside(card.note)), by=": ")
        yield Line(told, row=True, chosen=card.selected)

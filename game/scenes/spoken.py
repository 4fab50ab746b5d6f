"""The sentences a screen reader would say, for every block and for a whole screen: the terminal prints just those.

They come in reading order. Each has its key first, then its name and what else is known of it; a state goes before,
and a sign is said by its word.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from game.law.prose import capital, lowered
from game.scenes.asking import (
    Allowance,
    Candidate,
    Choices,
    Grounds,
    Heading,
    Hint,
    Inquiry,
    MenuRow,
    Option,
    Rulings,
    Segments,
    Tally,
)
from game.scenes.buttons import Button, ButtonRow
from game.scenes.listing import Band, BankRow, FactSheet, Plate, ProblemRow, Tick, TitleCards, Tree
from game.scenes.marks import Glyph, Tone
from game.scenes.on_page import Page
from game.scenes.printing import printed
from game.scenes.rule_blocks import QuestionRows, RuleMap, RuleRows, RuleSheet
from game.scenes.spoken_chambers import chambers_said
from game.scenes.spoken_page import item_said, page_said
from game.scenes.spoken_rules import rule_book_said
from game.scenes.spoken_words import Said, aside, joined, text_of
from game.scenes.telling import (
    Appeal,
    Argument,
    Balance,
    Card,
    CiteRows,
    Course,
    Outcome,
    RuleCard,
    Shares,
    Side,
    Step,
    Verdict,
)
from game.scenes.wording import cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.asking import Segment
    from game.scenes.on_page import PageItem
    from game.scenes.spoken_words import Numbers
    from game.scenes.view import Block, View

SIGNED = {Glyph.AFFIRMED: Tone.GOOD, Glyph.REVERSED: Tone.BAD, Glyph.NONE: Tone.INK}
OF: Final = re.compile(r"\b\d+ of \d+$")
NOTHING: Final[Numbers] = {}
MET: Final = {True: "met", False: "not met", None: "not looked at"}


TICKS: Final = {
    Tick.RIGHT: "right",
    Tick.HALF: "half right",
    Tick.WRONG: "wrong",
    Tick.NEUTRAL: "answered",
    Tick.HERE: "",
    Tick.AHEAD: "",
}


def spoken(part: Block | PageItem) -> tuple[str, ...]:
    """The sentences of one block or of one item of a page; for mere decoration and for an empty line, none."""
    return tuple(each.sentence for each in block_said(part, NOTHING) if each.text)


def spoken_view(view: View) -> tuple[str, ...]:
    """The sentences of a whole screen."""
    return tuple(each.sentence for each in view_said(view, NOTHING))


def view_said(view: View, numbers: Numbers) -> Iterator[Said]:
    """Say where we are, what must be known, the page, what stands beside it, and what else can be done.

    `numbers` are what can be typed to touch things that have no key of their own. What has just been said is not
    said again, as where a page bears the name of its screen.
    """
    before = ""
    for each in _all_said(printed(view), numbers):
        if each.text and each.sentence != before:
            yield each
            before = each.sentence


def _all_said(view: View, numbers: Numbers) -> Iterator[Said]:
    yield from _place(view)
    yield from _remarks(view)
    for block in (*view.left, *view.right):
        yield from block_said(block, numbers)
    yield from (Said(joined(numbers.get(intent, ""), label, by=". "), row=True) for label, intent in view.links)
    yield from _also(view)


def _place(view: View) -> Iterator[Said]:
    """Say the crumbs; where one of several questions is open, which, and what became of those before."""
    here = view.ticks.index(Tick.HERE) + 1 if Tick.HERE in view.ticks else 0
    question = f"Question {here} of {len(view.ticks)}"
    crumbs = [question if here and OF.search(crumb) else crumb for crumb in view.crumbs]
    if here and question not in crumbs:
        crumbs.append(question)
    yield from (Said(crumb, heading=True, row=True) for crumb in crumbs)
    runs = ((TICKS[tick], len(tuple(same))) for tick, same in groupby(view.ticks))
    so_far = ", ".join(f"{count} {word}" for word, count in runs if word)
    if so_far:
        yield Said(f"So far: {so_far}", row=True)


def _remarks(view: View) -> Iterator[Said]:
    if view.clock is not None and view.clock.runs_on:
        yield Said(capital(view.clock.told(1 - view.clock.gone / view.clock.lasts)))
    if view.notice:
        yield Said(f"Note: {view.notice}")
    if view.guide:
        yield Said(view.guide)
    if any(view.banner):
        yield Said(joined(*view.banner, by=": "))


def _also(view: View) -> Iterator[Said]:
    """Say the keys of the footer that no block has said, and the small print."""
    on_blocks = {button.intent for button in buttons_of(view)}
    keys = [key for key in view.keys if key.says and key.key and key.intent not in on_blocks]
    if keys:
        yield Said(f"Also: {', '.join(f'{key.key} {key.says}' for key in keys)}.")
    if view.note and not view.moment:
        yield Said(view.note, row=True)


def buttons_of(view: View) -> Iterator[Button]:
    """Every button of a screen, on the page and beside it."""
    for block in (*view.left, *view.right):
        items: tuple[Block | PageItem, ...] = (*block.body, *block.foot) if isinstance(block, Page) else (block,)
        for item in items:
            if isinstance(item, Button):
                yield item
            if isinstance(item, ButtonRow):
                yield from item.buttons


def block_said(block: Block | PageItem, numbers: Numbers) -> Iterator[Said]:  # noqa: C901, PLR0912, PLR0915 - a kind
    """Say one block of a screen."""
    match block:
        case Page():
            yield from page_said(block, numbers)
        case Heading():
            yield Said(block.text, heading=True)
            yield from _row(block.aside)
        case Allowance() | Inquiry() | Rulings():
            yield from _at_the_sidebar(block)
        case Option() | Candidate():
            yield _ruling(block) if isinstance(block, Option) else _candidate(block)
        case Hint():
            yield Said(joined(f"{block.key}. {block.text}", aside(block.cost)), row=True)
        case Segments():
            yield Said(f"{block.key}. {block.label} {_parts(block.parts)}", row=True)
        case Grounds() | Tally():
            yield from _listed(block)
        case Verdict():
            yield from _verdict(block)
        case Argument():
            yield from _argument(block, numbers)
        case RuleCard():
            yield from _rule_card(block)
        case CiteRows():
            yield Said(joined(block.title, aside(block.aside)), heading=True)
            yield from (Said(joined(cite, says, by=": "), row=True) for cite, says in block.rows)
        case Card():
            yield Said(joined(block.title, aside(block.aside)), heading=True)
            yield from (Said(text_of(words, numbers)) for words in block.paragraphs)
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
            yield Said(joined(f"{block.key}. {block.label}", aside(block.aside)), row=True)
        case BankRow():
            yield _bank(block, numbers)
        case FactSheet() | Band() | Tree():
            yield from chambers_said(block, numbers)
        case ProblemRow():
            told = f"{block.place}, {'error' if block.error else 'warning'}: {block.message}"
            yield Said(
                joined(numbers.get(block.intent, ""), told, by=". "), row=True, chosen=block.selected, mark="Here"
            )
        case TitleCards():
            yield from _title(block)
        case Choices():
            yield from _choices(block)
        case RuleMap() | RuleRows() | RuleSheet() | QuestionRows():
            yield from rule_book_said(block, numbers)
        case Plate():
            return
        case _:
            yield from item_said(block, numbers)


def _at_the_sidebar(block: Allowance | Inquiry | Rulings) -> Iterator[Said]:
    """Say how often counsel may be asked, one of the questions, or the rulings in small."""
    match block:
        case Allowance():
            yield Said(joined(block.text, aside(block.aside)), heading=True)
        case Inquiry():
            state = "asked" if block.asked else "cannot be asked any more" if block.spent else ""
            told = aside(joined(state, lowered(block.told), by="; "))
            yield Said(joined(f"{block.key}. {block.text}", told), row=True, chosen=block.focus, mark="Here")
        case Rulings():
            yield Said(block.text, heading=True)
            yield from (Said(f"{each.key}. {each.word}: {each.plain}", row=True) for each in block.options)


def _choices(block: Choices) -> Iterator[Said]:
    """Say every choice with all its options; its number goes on to the next of them."""
    yield Said(block.title, heading=True)
    for row in block.rows:
        told = joined(f"{row.key}. {row.label}: {_parts(row.parts)}", aside(row.note))
        yield Said(told, row=True, chosen=row.focus, mark="Here")


def _parts(parts: tuple[Segment, ...]) -> str:
    return ", ".join(f"{part.text} (chosen)" if part.chosen else part.text for part in parts)


def _line(text: str) -> Iterator[Said]:
    if text:
        yield Said(text)


def _row(text: str) -> Iterator[Said]:
    if text:
        yield Said(text, row=True)


def _listed(block: Grounds | Tally) -> Iterator[Said]:
    """Say the grounds to object on, or what has been counted, under the label of the list."""
    yield Said(joined(block.label, aside(block.aside)), heading=True)
    if isinstance(block, Grounds):
        yield from (Said(f"{key.key}. {joined(key.name, aside(key.rule))}", row=True) for key in block.grounds)
    else:
        yield from (Said(f"{count.number} {count.text}", row=True) for count in block.counts)


def _ruling(block: Option) -> Said:
    told = f"{block.key}. {block.word}: {block.plain.lower()}. {block.effect}"
    return Said(told, row=True, chosen=block.chosen)


def _candidate(block: Candidate) -> Said:
    struck = "struck out: " if block.struck else ""
    told = joined(joined(block.cite, block.name), block.elements, by=": ")
    return Said(f"{block.key}. {struck}{told}", row=True, chosen=block.chosen)


def _verdict(block: Verdict) -> Iterator[Said]:
    yield Said(block.word, heading=True)
    yield from _row(block.under)
    yield from _line(block.reason)
    yield from _row(joined(block.label, joined(block.cite, block.name), by=": "))
    yield from _row(joined("Points", joined(block.points, aside(block.parts)), by=": ") if block.points else "")


def _argument(block: Argument, numbers: Numbers) -> Iterator[Said]:
    yield Said(text_of(block.story, numbers))
    for at, step in enumerate(block.steps, 1):
        yield _step(at, step, numbers)
    yield Said(f"Therefore: {block.therefore}")
    yield from _line(block.best_point)


def _step(at: int, step: Step, numbers: Numbers) -> Said:
    head = f"{numbers.get(step.intent, at)}. {joined(step.role, aside(step.status))}"
    phrases = ", ".join(map(cited, step.lit))
    stop = "" if phrases.endswith((".”", "!”", "?”")) else "."
    lit = f"It rests on {phrases}{stop}" if phrases else ""
    return Said(joined(f"{head}:", step.sentence, aside(step.cite), lit), row=True, chosen=step.focus)


def _rule_card(block: RuleCard) -> Iterator[Said]:
    yield Said(joined(block.cite, block.name), heading=True)
    yield from _row(block.text)
    yield from (Said(f"{MET[met].capitalize()}: {says}", row=True) for met, says in block.elements)
    yield from _row(block.foot)


def _side(block: Side) -> Iterator[Said]:
    yield Said(_outcome(block.before), row=True)
    yield Said(_outcome(block.after), row=True)
    if block.arrow:
        yield Said("That changes the ruling." if block.changed else "The ruling stays as it was.", row=True)


def _outcome(outcome: Outcome) -> str:
    return f"{outcome.label}: {outcome.word}, {outcome.plain}"


def _balance(block: Balance) -> Iterator[Said]:
    """Say what is in each pan, which way the beam leans, and what the court may do then."""
    yield Said(f"The balance: {block.test}", heading=True)
    yield Said(f"For letting it in: {block.worth_says} ({block.worth} of 4)", row=True)
    yield Said(f"For keeping it out: {block.danger_says} ({block.danger} of 4)", row=True)
    yield Said(_leans(block.danger - block.worth, block.margin), row=True)
    if block.was is not None:
        yield Said(f"As first told: {_leans(block.was, block.margin).lower()}", row=True)


def _leans(over: int, margin: int) -> str:
    """Danger less worth in words, against the margin and the band of two steps that ends at it."""
    steps = f"{abs(over)} step{'' if abs(over) == 1 else 's'} more than"
    weighs = "Worth and danger weigh the same" if not over else f"Worth weighs {steps} danger"
    weighs = f"Danger weighs {steps} worth" if over > 0 else weighs
    may = "either ruling stands" if margin - 1 <= over <= margin else "keep it out" if over > margin else "let it in"
    return f"{weighs}: {may}."


def _appeal(block: Appeal) -> Iterator[Said]:
    yield Said(block.title, heading=True)
    for row in block.rows:
        yield Said(f"{row.number}. {joined(row.title, aside(row.cite))}: {row.verdict}", row=True)
    yield from _line(f"{block.label} {block.order}")
    yield from _line(block.points)


def _charted(block: Shares | Course) -> Iterator[Said]:
    """Say what is drawn: each share with what it was counted from, or the curve as its sentence."""
    yield Said(joined(block.title, aside(block.aside)), heading=True)
    if isinstance(block, Course):
        yield from _line(block.says)
        return
    meant = {SIGNED[glyph]: text for glyph, text in block.legend if glyph in SIGNED}
    for row in block.rows:
        likely = f"in the long run from {row.low:.0%} to {row.high:.0%}"
        told = joined(f"{row.share:.0%}, {row.says}", likely, meant.get(row.tone, ""), by="; ")
        yield Said(joined(joined(row.label, row.name), told, by=": "), row=True)
    yield from _line(block.foot)


def _bank(block: BankRow, numbers: Numbers) -> Said:
    twin = "the fictional twin of a case file" if block.twin else ""
    trouble = f"cannot be played: {block.problem}" if block.problem else ""
    told = joined(block.title, block.sub, block.note, twin, trouble, by="; ")
    number = numbers.get(block.intent, "")
    return Said(joined(number, told, by=". "), row=True, chosen=block.selected)


def _problem(block: ProblemRow, numbers: Numbers) -> Said:
    told = f"{block.place}, {'error' if block.error else 'warning'}: {block.message}"
    return Said(joined(numbers.get(block.intent, ""), told, by=". "), row=True, chosen=block.selected, mark="Here")


def _title(block: TitleCards) -> Iterator[Said]:
    yield Said(block.name, heading=True)
    yield from _row(block.motto)
    for card in block.cards:
        told = joined(f"{card.key}. {card.label}", joined(card.sub, aside(card.note)), by=": ")
        yield Said(told, row=True, chosen=card.selected)

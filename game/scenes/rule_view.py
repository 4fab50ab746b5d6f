"""How the rule book looks: the map by Article or the rules of a number, the search, and the card beside it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from game.law.evidence.books import FEDERAL
from game.law.prose import day_told, listed
from game.scenes.buttons import Button, Key
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.on_page import Note
from game.scenes.rule_blocks import BoxRow, Held, RuleBox, RuleMap, RuleRows, SearchField
from game.scenes.rule_card import HELD, KEYS, brief, held_by, number_card, question_rows, rule_row, sheet, titled
from game.scenes.rule_map import CHANGE, EVE, changing, differing, lacking, number_of
from game.scenes.view import Columns, View
from game.study.matters import matter_of, settled_federally

if TYPE_CHECKING:
    from game.law.rules import Rule
    from game.scenes.rule_blocks import RuleRow
    from game.scenes.rule_book import RuleBook
    from game.scenes.rule_map import Number
    from game.scenes.rule_search import Hit
    from game.scenes.view import Block

FIND = Intent(Act.FIND)
LEGEND = (
    (Held.SETTLED, "settled: case and twin right, on two days"),
    (Held.ONCE, "begun: ruled rightly once"),
    (Held.OPEN, "open"),
    (Held.READ, "only to be read"),
)
SETTLED_FEDERALLY = "What does not differ is settled by its federal case and twin."
NOTHING = "nothing here is settled by ruling"
ASK = "Type a number, a name, or any word of what the rules say: 803(2), excited, oath."
"""What the search says before anything is typed."""


def rule_book_view(here: RuleBook) -> View:
    """Say the whole screen."""
    return View(
        scene=_scene_of(here),
        crumbs=("Rule book", here.book.title, day_told(here.day)),
        left=(_map(here),),
        right=_hits_beside(here) if here.typed is not None else _beside(here),
        columns=Columns.QUESTION if here.rule and here.typed is None else Columns.RULES,
        keys=_search_keys(here) if here.typed is not None else _keys(here),
        note="our words · not legal advice",
        typed=here.typed,
    )


def _scene_of(here: RuleBook) -> str:
    if here.typed is None:
        return "rule-book-rules" if here.rule else "rule-book"
    return "rule-book-search" if here.typed else "rule-book-find"


# The map.


def _map(here: RuleBook) -> RuleMap:
    rows = _rules(here) if here.rule and here.typed is None else _numbers(here)
    number = here.open_number()
    zoomed = bool(here.rule) and here.typed is None
    title = titled(here.book, number) if zoomed else "Settled law"
    every = (
        number.rules
        if zoomed
        else tuple(rule for row in here.articles() for each in row.numbers for rule in each.rules)
    )
    lacks = lacking(here.book, here.day)
    notes = (
        *([f"No {listed(list(lacks))} in this book."] if lacks and not zoomed else []),
        *([SETTLED_FEDERALLY] if not zoomed and any(settled_federally(here.book, rule) for rule in every) else []),
    )
    legend = () if zoomed else LEGEND  # beside each of these rules its state stands in words
    told = counts(here, every), _field(here)
    return RuleMap(title, *told, rows, legend, _difference(here, every), " ".join(notes))


def counts(here: RuleBook, rules: tuple[Rule, ...]) -> str:
    """How many are settled, ruled on once and open, each case and twin counted once."""
    matters = {matter_of(here.book, rule): here.stands(rule) for rule in rules}
    found = Counter(HELD[stands.state] for stands in matters.values() if stands)
    told = [f"{found[Held.SETTLED] or 'none'} settled"]
    told += [f"{found[held]} {what}" for held, what in ((Held.ONCE, "ruled once"), (Held.OPEN, "open")) if found[held]]
    return ", ".join(told) if found else NOTHING


def _difference(here: RuleBook, rules: tuple[Rule, ...]) -> str:
    """What the corner of a box says in this book."""
    marked = _marked(here)
    if not any(rule.name in marked for rule in rules):
        return ""
    if here.book is not FEDERAL:
        return "differs from the federal rule"
    return f"otherwise {'from' if here.day < CHANGE else 'until'} {day_told(CHANGE if here.day < CHANGE else EVE)}"


def _marked(here: RuleBook) -> frozenset[str]:
    return changing(here.book) | differing(here.book, here.day)


def _field(here: RuleBook) -> SearchField:
    count = len(here.hits())
    aside = f"{here.hit + 1} of {count}" if count else "none" if here.typed else ""
    return SearchField(here.typed or "", aside, here.typed is not None, FIND)


def _numbers(here: RuleBook) -> tuple[BoxRow, ...]:
    hits = here.hits()
    found = {number_of(hit.rule.cite) for hit in hits}
    focus = here.number if here.typed is None else number_of(hits[here.hit].rule.cite) if hits else ""
    return tuple(
        BoxRow(row.numeral, row.name, tuple(_box(here, number, found, focus) for number in row.numbers))
        for row in here.articles()
    )


def _box(here: RuleBook, number: Number, found: set[str], focus: str) -> RuleBox:
    marked = _marked(here)
    return RuleBox(
        number.label,
        held_by(here.stands(rule) for rule in number.rules),
        number.label == focus,
        Intent(Act.RULE, number.label),
        hit=number.label in found,
        differs=any(rule.name in marked for rule in number.rules),
    )


def _rules(here: RuleBook) -> tuple[RuleRow, ...]:
    """The rules of a number; those of one citation stand together under it."""
    rules = here.open_number().rules
    marked, before = _marked(here), ("", *(rule.cite for rule in rules))
    rows = (rule_row(here.book, rule, here.known, focus=rule.name == here.rule, changes=marked) for rule in rules)
    return tuple(replace(row, again=rule.cite == above) for row, rule, above in zip(rows, rules, before, strict=False))


# Beside it.


def _beside(here: RuleBook) -> tuple[Block, ...]:
    rule = here.open_rule()
    if rule is None:
        return _number_beside(here)
    found = here.questions()
    questions = (question_rows(found, here.first, rule.cite),) if found else ()
    return (sheet(here.book, here.day, rule, here.stands(rule)), *questions, *_ruling_on(here, rule))


def _ruling_on(here: RuleBook, rule: Rule) -> tuple[Block, ...]:
    """The way to its case and twin, or why there is none."""
    if not here.can_rule_on(rule):
        return (Note(_why_not(here, rule)),)
    left = here.left_of(rule)
    return (Button("enter", f"Rule on the {left}" if left else "Rule on it: case and twin", ENTER, primary=True),)


def _why_not(here: RuleBook, rule: Rule) -> str:
    if matter_of(here.book, rule) is None:
        return "It decides nothing by itself here, and stands to be read."
    if here.begins is None:
        return "A hearing waits: rule on it from the title’s rule book."
    return "It is not the law of today, so it cannot be ruled on today."


def _number_beside(here: RuleBook) -> tuple[Block, ...]:
    number = here.open_number()
    rows = _rules(here)
    open_ones = here.open_rules()
    count = min(len({matter_of(here.book, rule) for rule in open_ones}), here.court.length)
    more = (Button("n", "Rule on what is open", Intent(Act.SETTLE), aside=f"{count} by lot"),) if open_ones else ()
    return (
        number_card(titled(here.book, number), rows, counts(here, number.rules)),
        *more,
        Button("enter", f"Open its {len(rows)} rules", ENTER, primary=True),
    )


def _hits_beside(here: RuleBook) -> tuple[Block, ...]:
    hits = here.hits()
    if not hits:
        told = f"No rule of this book has “{here.typed}” in it." if here.typed else ASK
        return (RuleRows(f"Find: {here.typed}" if here.typed else "Find", "", (), told),)
    rows = tuple(_hit_row(here, at, hit) for at, hit in enumerate(hits))
    card = RuleRows(f"Find: {here.typed}", f"{len(hits)} {'rule' if len(hits) == 1 else 'rules'}", rows)
    return (card, Button("enter", "Show the rule", ENTER, primary=True))


def _hit_row(here: RuleBook, at: int, hit: Hit) -> RuleRow:
    row = rule_row(here.book, hit.rule, here.known, focus=at == here.hit, changes=_marked(here))
    return replace(row, box=replace(row.box, label=hit.rule.cite), aside="", under=hit.found)


# Keys.


def _keys(here: RuleBook) -> tuple[Key, ...]:
    rule = here.open_rule()
    more = len(here.questions()) > KEYS
    does = "look closer" if rule is None else "rule on it" if here.can_rule_on(rule) else ""
    along = "rule" if here.rule else "number"
    return (
        Key("right", along, NEXT, shown="←↑↓→"),
        Key("left", "", PREVIOUS),
        Key("down", "", Intent(Act.BELOW)),
        Key("up", "", Intent(Act.ABOVE)),
        Key("enter", does, ENTER),
        Key("/", "find", FIND),
        Key("d", f"law of {brief(here.day_after())}", Intent(Act.DATE)),
        Key("r", here.book_after().title.removesuffix(" Rules of Evidence"), Intent(Act.BOOK)),
        *((Key("tab", "more questions", Intent(Act.MORE)),) if more else ()),
        Key("g", "glossary", Intent(Act.GLOSSARY), quiet=True),
        Key("?", "all keys", Intent(Act.KEYS)),
        Key("q", "", Intent(Act.QUIT)),
        Key("l", "", BACK),
        Key("esc", "back", BACK),
    )


def _search_keys(here: RuleBook) -> tuple[Key, ...]:
    found = bool(here.hits())
    return (
        *((Key("down", "next", NEXT, shown="↑↓"), Key("up", "", PREVIOUS)) if found else ()),
        Key("enter", "show the rule" if found else "", ENTER),
        Key("esc", "end the search", BACK),
    )

"""The scholar's table of what became of the first list of facts is what the map says, and every name in it is real.

`INLIMINE_GOLDEN=write pytest tests/law/test_vocabulary.py` writes `game/law/VOCABULARY.md` anew from the map.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from game.law.evidence.books import BOOKS
from game.law.evidence.terms import Role
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Choice, Derived, Tags
from game.law.reading_copy import told
from game.law.weighing import words_read

MAP = Path(__file__).with_name("vocabulary_map.txt")
TABLE = Path(__file__).resolve().parents[2] / "game" / "law" / "VOCABULARY.md"
FIRST_LIST = 192
HEAD = (
    "# What became of the first list of facts\n\n"
    "The model began from a list of {first} core facts that the doctrine was thought to need. {kept} of them stand "
    "under the same name; {changed} were renamed, moved, split into the facts they follow from, or dropped, since they "
    "held a conclusion or said a thing twice. The model's own list, with a clause for every value, is printed by "
    "`inlimine law --vocabulary`; it holds {stated} facts that a record may state and {derived} that rules conclude, "
    "and {new} of the facts were not on the first list.\n\n"
    "| First list | Here | How |\n|---|---|---|\n"
)

REMARKS = (
    "\n## What a clause leaves in doubt\n\nRemarks for whoever states a record, as `inlimine law --vocabulary` prints "
    "them.\n\n"
)


def remarks() -> str:
    """Every remark on a fact, and on the values that lie close together, in the order of the vocabulary."""
    lines = []
    for name, word in VOCABULARY.items():
        terms = [term for term in word.kinds if term.remark] if isinstance(word, Choice | Tags) else []
        shown = [] if name != "link.speaker" and any(isinstance(term, Role) for term in terms) else terms
        told = [word.remark] if word.remark else []
        lines += [f"- `{name}`: {' '.join(told)}".rstrip(": ") + "\n"] if told or shown else []
        lines += [f"  - `{term}`: {term.remark}\n" for term in shown]
    return REMARKS + "".join(lines)


def mapped() -> list[tuple[str, tuple[str, ...], str]]:
    """The map, line by line."""
    lines = (line for line in MAP.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    parts = (line.split(" | ") for line in lines)
    return [(first, tuple(filter(None, ours.split(", "))), how) for first, ours, how in parts]


def test_every_name_on_the_right_is_a_fact_and_none_is_a_conclusion() -> None:
    for first, ours, how in mapped():
        assert how, first
        for name in ours:
            assert name in VOCABULARY, f"{first}: {name}"
            assert not isinstance(VOCABULARY[name], Derived), f"{first}: {name}"
        assert ours or how.startswith("a record still says it"), first
        assert how != "kept" or ours == (first,), first


def test_the_whole_first_list_is_mapped_once() -> None:
    names = [first for first, _, _ in mapped()]
    assert len(set(names)) == len(names) == FIRST_LIST


def test_every_fact_named_in_the_table_is_read_by_some_rule() -> None:
    rules = [rule for book in BOOKS.values() for rule in book.rules]
    read = {word.name for rule in rules for word in (*words_read(rule.raised_by), *words_read(rule.when))}
    read |= {name for name in VOCABULARY if name.startswith("objection.")}  # the ruling itself reads what was objected
    unread = {name for _, ours, _ in mapped() for name in ours if name not in read}
    assert unread <= UNREAD, unread


UNREAD = frozenset({"conviction.appeal_pending", "offer.phase"})
"""Facts that stand in the vocabulary though no rule reads them; this may only shrink."""


def test_the_table_is_what_the_map_gives() -> None:
    rows = [f"| {first} | {', '.join(ours) or '—'} | {how} |\n" for first, ours, how in mapped()]
    concluded = sum(isinstance(word, Derived) for word in VOCABULARY.values())
    splits = sum(name.startswith("split.") for name in VOCABULARY)
    kept = sum(ours == (first,) for first, ours, _ in mapped())
    new = set(VOCABULARY) - {name for _, ours, _ in mapped() for name in ours}
    table = HEAD.format(
        first=FIRST_LIST,
        kept=kept,
        changed=FIRST_LIST - kept,
        stated=len(VOCABULARY) - concluded - splits,
        derived=concluded,
        new=sum(not isinstance(VOCABULARY[name], Derived) and not name.startswith("split.") for name in new),
    )
    table += "".join(rows) + remarks()
    if os.environ.get("INLIMINE_GOLDEN") == "write":
        TABLE.write_text(table, "utf-8")
    assert table == TABLE.read_text("utf-8")


A_PATH = re.compile(r"\b[a-z_]+\.[a-z_]+\b")
A_TOPIC = re.compile(
    r"the record (says|does not say) (whether|whom?|what|which|when|where|why|how|in what|on what|as what) "
)


def test_no_path_of_a_fact_is_read_aloud_in_a_rule() -> None:
    """What a rule asks of silence is told in words, as all else it asks."""
    for rule in (rule for book in BOOKS.values() for rule in book.rules):
        for says in (told(part, met=met) for part in (rule.raised_by, rule.when) for met in (True, False)):
            assert not A_PATH.search(says), (rule.name, says)
            spoken_of = says.count("the record says") + says.count("the record does not say")
            assert len(A_TOPIC.findall(says)) == spoken_of, (rule.name, says)

"""Every key and value of a text is found where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from game.banks.positions import Path, Positions, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BARE = st.text("abcdefgh-_019", min_size=1, max_size=5)
QUOTED = st.text(st.sampled_from("ab .=[]{}#'\"\\\té,\n"), max_size=6)
VALUES = st.one_of(
    st.booleans(),
    st.integers(-999, 999),
    st.sampled_from([date(2026, 11, 22), 1.5]),
    st.text(st.sampled_from("ab \"'\\\n#[]{}=,é“.\t"), max_size=12),
)
TREES = st.recursive(
    VALUES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.one_of(BARE, QUOTED), inner, max_size=3)),
    max_leaves=12,
)
TABLES = st.dictionaries(st.one_of(BARE, QUOTED), TREES, max_size=5)


def basic(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


@dataclass
class Writer:
    """Writes a tree as TOML in one of its many spellings, as the draw decides."""

    draw: st.DrawFn

    def coin(self) -> bool:
        return self.draw(st.booleans())

    def key(self, key: str) -> str:
        plain = key and all(letter in "abcdefgh-_019" for letter in key)
        if plain and self.coin():
            return key
        literal = "'" not in key and "\n" not in key
        return f"'{key}'" if literal and self.coin() else basic(key)

    def text(self, words: str) -> str:
        if "'" not in words and "\n" not in words and self.coin():
            return f"'{words}'"
        if "'''" not in words and not words.endswith("'") and self.coin():
            return f"'''\n{words}'''"
        if self.coin():
            return '"""\n' + words.replace("\\", "\\\\").replace('"', '\\"') + '"""'
        return basic(words)

    def value(self, value: object) -> str:
        gap = self.draw(st.sampled_from(["", " ", "\n  ", " # a comment ]}\n"]))
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, list):
            return f"[{gap}" + f",{gap}".join(self.value(each) for each in value) + f"{gap}]"
        if isinstance(value, dict):
            pairs = (f"{self.key(key)} = {self.value(each)}" for key, each in value.items())
            return f"{{{gap}" + f",{gap}".join(pairs) + f"{gap}}}"
        return str(value)

    def table(self, table: Mapping[str, object], heading: str) -> Iterator[str]:
        later: list[tuple[str, object]] = []
        for key, value in table.items():
            if self.opens(value) and self.coin():
                later.append((key, value))
            elif isinstance(value, dict) and value and self.coin():
                yield from (f"{self.key(key)} . {self.key(sub)} = {self.value(each)}" for sub, each in value.items())
            else:
                yield f"{self.key(key)} = {self.value(value)}"
        for key, value in later:
            name = f"{heading}.{self.key(key)}" if heading else self.key(key)
            for each in value if isinstance(value, list) else [value]:
                assert isinstance(each, dict)
                yield f"\n[[ {name} ]]" if isinstance(value, list) else f"\n[{name}] # here"
                yield from self.table(each, name)

    @staticmethod
    def opens(value: object) -> bool:
        """Whether the value may have a heading of its own."""
        return isinstance(value, dict) or (
            isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)
        )


@st.composite
def documents(draw: st.DrawFn) -> str:
    return "\n".join(Writer(draw).table(draw(TABLES), ""))


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from leaves(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from leaves(each, (*path, index))
    else:
        yield path, value


def read(positions: Positions, span: Span) -> object:
    return tomli.loads(f"x = {positions.text[span.start : span.end]}")["x"]


@settings(max_examples=300, deadline=None)
@given(documents())
def test_every_value_the_parser_reads_stands_where_the_scanner_says(text: str) -> None:
    parsed = tomli.loads(text)
    positions = Positions(text)
    for path, value in leaves(parsed):
        assert path in positions.spots, path
        assert read(positions, positions.value(path)) == value


@settings(max_examples=200, deadline=None)
@given(documents())
def test_a_key_is_found_by_its_own_name(text: str) -> None:
    positions = Positions(text)
    for path, _ in leaves(tomli.loads(text)):
        if isinstance(path[-1], str):
            span = positions.key(path)
            key = text[span.start : span.end]
            tree: object = tomli.loads(f"{key} = 0")
            found = [part for each, _ in leaves(tree) for part in each]
            assert found[-1] == path[-1]


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab\"'[]{}=.,#\n\\ 1é"), max_size=60))
def test_no_text_makes_the_scanner_fail(text: str) -> None:
    positions = Positions(text)
    span = positions.value(("a", 0, "b"))
    assert 0 <= span.start <= span.end <= len(text)


BANK = """\
[[question]]
id = "a"

[[question]]
id = "b"
[[question.tells.calm.reading]]
words = "x"
sets = { "link.under_stress" = true,
         "link.timing" = "later" }
[question.facts]
case.kind = "civil"
[[question.facts.link]]
speaker = "x"
[question.facts.link.declarant]
testifies = false
"""


def at(positions: Positions, span: Span) -> tuple[int, int, str]:
    return (*positions.place(span.start), positions.text[span.start : span.end])


def test_a_path_through_arrays_of_tables_leads_to_its_line() -> None:
    positions = Positions(BANK)
    assert at(positions, positions.key(("question", 1))) == (4, 1, "[[question]]")
    assert at(positions, positions.value(("question", 1, "id"))) == (5, 6, '"b"')
    reading = ("question", 1, "tells", "calm", "reading", 0)
    assert at(positions, positions.key((*reading, "sets", "link.timing"))) == (9, 10, '"link.timing"')
    facts = ("question", 1, "facts")
    assert at(positions, positions.value((*facts, "case", "kind"))) == (11, 13, '"civil"')
    assert at(positions, positions.value((*facts, "link", 0, "declarant", "testifies"))) == (15, 13, "false")


def test_what_is_not_there_is_told_at_the_nearest_table_around_it() -> None:
    positions = Positions(BANK)
    link = positions.key(("question", 1, "facts", "link", 0, "oath"))
    assert at(positions, link) == (12, 1, "[[question.facts.link]]")
    assert at(positions, positions.value(("question", 0, "title"))) == (1, 1, "[[question]]")
    assert at(positions, positions.key(("question", 1, "tells", "calm", "look_alike"))) == (6, 18, "calm")
    assert at(positions, positions.key(("bank",))) == (1, 1, "")


def test_words_are_found_within_their_text() -> None:
    positions = Positions('story = """\nShe ran, {calm}.\n"""')
    assert at(positions, positions.words(("story",), "{calm}")) == (2, 10, "{calm}")
    assert at(positions, positions.words(("story",), "absent"))[:2] == (1, 9)

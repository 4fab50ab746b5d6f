"""Hostile files are refused before they cost anything, with the place of what is wrong."""

from __future__ import annotations

import sys
import time
import unicodedata

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from game.banks.bank import BadFile
from game.banks.limits import letters_breach, refused_in, shape_breach
from game.banks.reading import bank_of
from tests.banks.samples import GOOD, changed, read

ALLOWED_LETTERS = ["é", "“", "—", "ß", "Ж", "中", "\N{NO-BREAK SPACE}", "Ạ\N{COMBINING ACUTE ACCENT}"]
REFUSED_LETTERS = {
    "a control character": "\x07",
    "escape": "\x1b",
    "delete": "\x7f",
    "next line": "\x85",
    "right-to-left override": "\u202e",
    "left-to-right isolate": "\u2066",
    "zero-width space": "\u200b",
    "zero-width joiner": "\u200d",
    "word joiner": "\u2060",
    "soft hyphen": "\u00ad",
    "byte order mark inside": "\ufeff",
    "line separator": "\u2028",
    "private use": "\ue000",
    "unassigned": "\u0378",
    "noncharacter": "\uffff",
    "tag": "\U000e0041",
    "variation selector": "\ufe0f",
    "hangul filler": "\u3164",
}


@pytest.mark.parametrize("letter", ALLOWED_LETTERS)
def test_letters_of_every_script_may_stand(letter: str) -> None:
    assert letters_breach(f"title = '{letter}'") is None
    assert refused_in(letter) is None


@pytest.mark.parametrize("letter", REFUSED_LETTERS.values(), ids=REFUSED_LETTERS)
def test_what_cannot_be_seen_may_not(letter: str) -> None:
    found = read(changed("A first bank", f"A first{letter} bank"))
    assert isinstance(found, BadFile)
    problem = found.first
    assert (problem.code, problem.line, problem.column) == ("bad-character", 4, 17)
    assert f"U+{ord(letter):04X}" in problem.message
    assert letter not in problem.excerpt


@pytest.mark.parametrize("letter", [each for each in REFUSED_LETTERS.values() if not 0xD800 <= ord(each) <= 0xDFFF])
def test_nor_may_it_be_spelt_by_number(letter: str) -> None:
    found = read(changed("A first bank", f"A first\\U{ord(letter):08X} bank"))
    assert isinstance(found, BadFile)
    assert (found.first.code, found.first.line) == ("bad-character", 4)


def test_a_letter_spelt_by_number_may_stand() -> None:
    found = read(changed("A first bank", "Caf\\u00E9"))
    assert not isinstance(found, BadFile)
    assert found.title == "Café"


def test_the_characters_a_bank_may_hold_are_those_of_visible_categories() -> None:
    refused: set[str] = set()
    allowed: set[str] = set()
    for letter in map(chr, range(sys.maxunicode + 1)):
        (refused if refused_in(letter) else allowed).add(unicodedata.category(letter))
    assert refused >= {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
    assert allowed & {"Cf", "Cn", "Co", "Cs", "Zl", "Zp"} == set()


@pytest.mark.parametrize("count", [5, 5_000, 1_000_000])
def test_accents_do_not_pile_up(count: int) -> None:
    start = time.process_time()
    found = read(changed("A first bank", "e" + "\u0301\u0316" * (count // 2) + "\u0301"))
    assert isinstance(found, BadFile)
    assert found.first.code == "bad-character"
    assert time.process_time() - start < 2


def test_text_is_read_in_its_shortest_spelling() -> None:
    found = read(changed("A first bank", "Cafe\u0301"))
    assert not isinstance(found, BadFile)
    assert found.title == "Café"


@pytest.mark.parametrize("depth", [33, 400, 1_000, 10_000, 100_000, 1_000_000])
@pytest.mark.parametrize("bracket", ["[", "{a=", "[{a="])
def test_deep_nesting_is_refused(depth: int, bracket: str) -> None:
    start = time.process_time()
    found = read(HEADED + "deep = " + bracket * depth)
    assert isinstance(found, BadFile)
    assert found.first.code in {"too-deep", "too-large", "too-many"}
    assert time.process_time() - start < 2


HEADED = "[bank]\nformat = 1\n"


def test_the_depth_is_counted_outside_texts_and_comments() -> None:
    text = "\n".join(
        [
            'a = "' + "[" * 50 + '"',
            "b = '" + "{" * 50 + "'",
            'c = """' + '"[' * 50 + '"""',
            "d = '''" + "'[" * 50 + "'''",
            'e = "\\"' + "[" * 50 + '"',
            "# " + "[" * 50,
            "f = " + "[" * 32 + "]" * 32,
        ]
    )
    tomli.loads(text)
    assert shape_breach(text) is None
    deep = shape_breach(text + "\ng = " + "[" * 16 + '"]]]]]]]]]]]]]]]]", ' + "[" * 17 + "]" * 33)
    assert deep is not None
    assert (deep.code, deep.offset) == ("too-deep", len(text) + 5 + 16 + 20 + 16)


@pytest.mark.parametrize("parts", [9, 200, 1_000, 10_000])
def test_keys_of_many_parts_are_refused(parts: int) -> None:
    for key in (".".join("a" * parts), " . ".join(['"a"'] * parts)):
        found = read(f"{HEADED}{key} = 1\n" * 3)
        assert isinstance(found, BadFile)
        assert (found.first.code, found.first.line) == ("long-key", 3)


def test_eight_parts_and_any_number_of_dots_in_a_text_are_fine() -> None:
    text = "a.b.c.d.e.f.g.h = 'a.b.c.d.e.f.g.h.i.j.k'\nx = [1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5]"
    tomli.loads(text)
    assert shape_breach(text) is None


def test_four_megabytes_of_long_keys_are_refused_at_once() -> None:
    start = time.process_time()
    found = read(HEADED + (".".join("a" * 200) + " = 1\n") * 9_000)
    assert isinstance(found, BadFile)
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "number",
    ["1" * 7, "-" + "1" * 4_300, "1" * 4_301, "1" * 100_000, "0x" + "f" * 100_000, "0b" + "1" * 1_000_000, "1_0" * 9,
     "0o" + "7" * 7],
    ids=["7", "4300", "4301", "100000", "hex", "binary", "underscores", "octal"],
)  # fmt: skip
def test_large_numbers_are_refused(number: str) -> None:
    found = read(changed("weight = 3", f"weight = {number}"))
    assert isinstance(found, BadFile)
    assert (found.first.code, found.first.line, found.first.column) == ("large-number", 16, 10)


@pytest.mark.parametrize("value", ["1e999999999", "inf", "-nan", "1.5", "2026-11-22T07:32:00.123456Z", "123456"])
def test_other_numbers_are_refused_where_they_stand(value: str) -> None:
    found = read(changed("weight = 3", f"weight = {value}"))
    assert isinstance(found, BadFile)
    assert (found.first.code in {"wrong-type", "wrong-size"}, found.first.line) == (True, 16)


def test_names_with_many_digits_are_no_numbers() -> None:
    assert shape_breach('[question.tells.day-20261122]\na_12345678 = "12345678"\n# 12345678\nx = 123456\n') is None


def test_very_many_values_are_refused() -> None:
    for text in ("k = 1\n" * 200_000, "x = [" + "1," * 1_900_000 + "]"):
        start = time.process_time()
        found = read(HEADED + text)
        assert isinstance(found, BadFile)
        assert found.first.code == "too-many"
        assert time.process_time() - start < 1


LEVELS = st.lists(
    st.sampled_from([("[", "]"), ("{a=", "}"), ('["]]",', "]"), ("{']'=0,a=", "}"), ("[ # ]]\n", "]")]),
    min_size=28,
    max_size=37,
)


@given(LEVELS)
def test_depth_is_measured_as_the_parser_sees_it(levels: list[tuple[str, str]]) -> None:
    text = "x = " + "".join(level[0] for level in levels) + "0" + "".join(level[1] for level in reversed(levels))
    assert depth_of(tomli.loads(text)) == len(levels) + 1
    breach = shape_breach(text)
    assert (breach is not None) == (len(levels) > 32)
    assert breach is None or breach.code == "too-deep"


@pytest.mark.parametrize("text", ['"""' * 1_300_000, '"""\\' * 1_000_000, "'''a''" * 600_000, '"' + "\\" * 4_000_000])
def test_no_text_makes_the_scan_slow(text: str) -> None:
    start = time.process_time()
    assert isinstance(bank_of("bank.toml", text.encode()[:4_000_000]), BadFile)
    assert time.process_time() - start < 2


def depth_of(value: object) -> int:
    if isinstance(value, dict):
        return 1 + max((depth_of(each) for each in value.values()), default=0)
    if isinstance(value, list):
        return 1 + max((depth_of(each) for each in value), default=0)
    return 0


def test_a_good_bank_breaches_nothing() -> None:
    assert letters_breach(GOOD) is None
    assert shape_breach(GOOD) is None


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"[a{number}]\n" for number in range(380_000)),
        "[[question.facts.link]]\n" * 170_000,
        "\n" * 4_000_000,
        "# note\n" * 500_000,
        'title = "' + "x" * 3_900_000 + '"\n',
        'title = "' + "\\u0041" * 600_000 + '"\n',
    ],
    ids=["headings", "array tables", "blank lines", "comments", "one text", "escapes"],
)
def test_no_large_file_costs_much(text: str) -> None:
    start = time.process_time()
    assert isinstance(read(HEADED + text), BadFile)
    assert time.process_time() - start < 3

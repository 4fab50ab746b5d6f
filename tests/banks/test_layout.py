"""Laying out changes how a bank looks and nothing else: not what it means, not one comment, and nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from game.banks.layout import comments, laid_out
from game.banks.parsing import decoded
from game.banks.problems import Problem, Source
from tests.banks.samples import GOOD

if TYPE_CHECKING:
    from pathlib import Path

MESSY = """\
#:schema ./bank.schema.json
# whose it is

[[question]] # the first
ruling  =   'admitted'
# why it matters
title = "T"
id="a"
turns_on=[ "803(2)",'802' , ]
# and so on

[question.facts]
link = [{speaker='bystander',timing="during"}]
case.kind = "civil"
[question.tells.zeal]
look_alike=true
[[question.tells.calm.reading]]
sets={ "link.under_stress"=true,'link.timing'="during" }
words = \"\"\"
two \\
lines\"\"\"
[bank]
title = "B"
format = 0x1
# last words
"""
LAID = """\
#:schema ./bank.schema.json
# whose it is

[bank]
format = 0x1
# last words

title = "B"


[[question]] # the first
id = "a"
# why it matters
title = "T"
ruling = "admitted"
turns_on = ["803(2)", "802"]
# and so on

[question.tells.zeal]
look_alike = true

[[question.tells.calm.reading]]
words = \"\"\"
two \\
lines\"\"\"
sets = { "link.under_stress" = true, "link.timing" = "during" }

[question.facts]
case.kind = "civil"
link = [{ speaker = "bystander", timing = "during" }]
"""


def told(text: str) -> str:
    found = laid_out(Source("bank.toml", text))
    assert isinstance(found, str), found
    return found


def test_a_messy_bank_is_put_in_order() -> None:
    assert told(MESSY) == LAID


@pytest.fixture(scope="module")
def shipped(checkout: Path) -> list[str]:
    files = sorted((checkout / "questions").rglob("*.toml"))
    assert len(files) > 20
    return [file.read_text(encoding="utf-8") for file in files]


def test_every_bank_that_comes_with_the_game_means_the_same_and_is_not_changed_twice(shipped: list[str]) -> None:
    for text in shipped:
        once = told(text)
        assert tomli.loads(once) == tomli.loads(text)
        assert told(once) == once


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_comments_put_anywhere_are_kept_and_nothing_changes_twice(data: st.DataObject) -> None:
    lines = (GOOD + "\n[[question.decoys]]\nasks = 'Why?'\nanswer = 'So.'\n").split("\n")
    for number in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(lines) - 1))
        if data.draw(st.booleans()):
            lines.insert(at, f"# remark {number}, = [of] {{a}} 'sort'")
        elif lines[at]:
            lines[at] += f"   # behind {number}"
        lines[at:at] = [""] * data.draw(st.integers(0, 2))
    text = "\n".join(lines)
    once = told(text)
    assert sorted(comments(once)) == sorted(comments(text))
    assert tomli.loads(once) == tomli.loads(text)
    assert told(once) == once


def test_comments_between_the_lines_of_a_shipped_bank_are_kept(shipped: list[str]) -> None:
    for text in shipped:
        lines = text.split("\n")
        marked = [
            part for at, line in enumerate(lines) for part in ((f"# {at}", line) if line.startswith("[") else (line,))
        ]
        once = told("\n".join(marked))
        assert told(once) == once
        headings = [line for line in marked if line.startswith("[")]
        for number, line in enumerate(marked):
            if line.startswith("[[question.tells") and headings.count(line) == 1:
                assert f"{marked[number - 1]}\n{line}" in once


def test_a_comment_within_a_value_leaves_the_value_alone() -> None:
    value = "turns_on = [\n  '802', # the rule\n      \"803(2)\"]"
    assert value in told(f"[[question]]\n{value}\nid = 'a'\n")


def test_the_order_of_the_phrases_is_the_authors() -> None:
    text = told(MESSY)
    assert text.index("tells.zeal") < text.index("tells.calm")


@pytest.mark.parametrize("text", ["[bank\n", "a = [1,\n", 'x = "\n'])
def test_what_is_not_toml_is_told_and_not_laid_out(text: str) -> None:
    assert isinstance(laid_out(Source("bank.toml", text)), Problem)


def test_a_document_of_a_word_processor_is_told_from_a_text() -> None:
    for start in (b"PK\x03\x04\x14", b"\xd0\xcf\x11\xe0\xa1", b"%PDF-1.7", b"{\\rtf1"):
        found = decoded("bank.toml", start + b" and more")
        assert isinstance(found, Problem)
        assert found.code == "not-text"
        assert "plain text" in found.remedy

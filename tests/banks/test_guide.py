"""The teacher's guide keeps its word: every example on it is run, every key and every code is on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
import tomli

from game.banks import schema
from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.problems import rendered
from game.banks.reading import bank_of
from game.desk.check import bank_text
from tests.banks.samples import TODAY, check
from tests.banks.test_checking import FACTS
from tests.banks.test_problems import BROKEN

if TYPE_CHECKING:
    from pathlib import Path

    from game.banks.checking import Proved

NAME = "my-first-bank.toml"
ELSEWHERE = ("play/fitness.py", "desk/lettering.py", "desk/proving.py")
HEADING = '[bank]\nformat = 1\nid = "guide"\ntitle = "The guide"\n\n'
PARTS: dict[str, type[schema.Table]] = {
    "[bank]": schema.Heading,
    "[bank.case]": schema.CaseFile,
    "[[question]]": schema.Question,
    "[question.tells.NAME]": schema.Tell,
    "[[question.tells.NAME.reading]]": schema.Reading,
    "[[question.line]]": schema.Utterance,
    "[[question.decoys]]": schema.Decoy,
    "[[question.counsel]]": schema.Counsel,
    "[[question.option]]": schema.Option,
    "[question.author_view]": schema.AuthorView,
    "[question.report]": schema.Report,
}


@pytest.fixture(scope="module")
def guide(checkout: Path) -> str:
    return (checkout / "questions" / "README.md").read_text(encoding="utf-8")


def blocks(guide: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)


def prove(text: str) -> Proved:
    return proved(bank_of(NAME, text.encode()), TODAY)


def test_every_example_is_a_bank_or_a_question_with_nothing_to_mend(guide: str) -> None:
    examples = blocks(guide, "toml")
    assert len(examples) == 11
    for example in examples:
        whole = example if example.startswith("[bank]") else HEADING + example
        found = prove(whole)
        assert [rendered(problem) for problem in found.problems if problem.code != "author-view"] == []
        assert isinstance(found.bank, Bank)


def test_the_examples_can_stand_in_one_bank(guide: str) -> None:
    questions = [example for example in blocks(guide, "toml") if example.startswith("[[question]]")]
    found = prove(HEADING + "\n".join(questions))
    assert {problem.code for problem in found.problems} == {"author-view"}
    assert found.questions == len(questions)


def test_the_count_of_an_examination_is_what_is_printed(guide: str) -> None:
    [example] = [text for text in blocks(guide, "toml") if 'kind = "objection"' in text]
    found = prove(HEADING + example)
    assert f"`{bank_text(NAME, found).splitlines()[0]}`" in guide


def test_the_problems_shown_are_those_that_are_printed(guide: str) -> None:
    first = blocks(guide, "toml")[0]
    misspelt, excluded = blocks(guide, "text")
    for old, new, shown in (
        ('case.kind = "civil"', 'case.kind = "civill"', misspelt),
        ('ruling = "admitted"', 'ruling = "excluded"', excluded),
    ):
        assert first.count(old) == 1
        problems = prove(first.replace(old, new)).problems
        assert "\n".join(rendered(problem) for problem in problems) == shown.rstrip("\n")


def test_small_pieces_of_notation_are_what_they_are_said_to_be(guide: str) -> None:
    table = guide[guide.index("There are five things") : guide.index("A line that begins with `#`")]
    pieces = re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)
    assert len(pieces) == 5
    for piece in pieces:
        assert tomli.loads(piece)


def test_every_key_stands_in_the_table_of_keys(guide: str) -> None:
    table = guide[guide.index("## Every key") : guide.index("**Length.**")]
    named = set(re.findall(r"`(\w+)`", table))
    for part in (
        schema.Heading,
        schema.CaseFile,
        schema.Question,
        schema.Tell,
        schema.Reading,
        schema.Line,
        schema.Utterance,
        schema.Decoy,
        schema.Counsel,
        schema.Option,
        schema.AuthorView,
        schema.Report,
    ):
        assert set(part.model_fields) <= named


def test_every_key_that_must_be_written_is_said_to(guide: str) -> None:
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]*) \| ([^|]*) \|$", guide[guide.index("## Every key") :], re.MULTILINE)
    for heading, must, may in rows:
        if heading in PARTS:
            needed = {name: field.is_required() for name, field in PARTS[heading].model_fields.items()}
            assert set(re.findall(r"`(\w+)`", must)) == {name for name, must_be in needed.items() if must_be}
            assert set(re.findall(r"`(\w+)`", may)) == {name for name, must_be in needed.items() if not must_be}


def test_every_code_that_a_check_printed_is_explained(guide: str) -> None:
    table = guide[guide.index("## What the check can tell you") :]
    explained = set(re.findall(r"`([a-z0-9-]+)`", table))
    texts = [*BROKEN.values(), *(f"{old} {new}" for old, new, *_ in FACTS)]
    printed = {problem.code for text in texts for problem in check(text).problems} | {row[2] for row in FACTS}
    assert printed <= explained


def test_every_code_that_is_written_in_the_room_is_explained(guide: str, checkout: Path) -> None:
    explained = set(re.findall(r"`([a-z0-9-]+)`", guide[guide.index("## What the check can tell you") :]))
    rooms = checkout / "game"
    files = [*(rooms / "banks").glob("*.py"), *(rooms / each for each in ELSEWHERE)]
    sources = [path.read_text(encoding="utf-8") for path in files]
    written = {code for source in sources for code in re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"', source)}
    assert len(written) > 30
    assert written - {"utf-8", "utf-8-sig"} <= explained

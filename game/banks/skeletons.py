"""The questions from which a new bank begins: one for each kind and topic, each real, little and proved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.layout import laid_out
from game.banks.problems import Problem, Source
from game.banks.teaching import Teacher
from game.banks.writing import bank_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

KINDS = ("ruling", "choice", "objection")
SCHEMA = "bank.schema.json"
FIRST = {
    "ruling": """\
1. title, story, motion: your own words. {NAME} in the story stands for a phrase that can read two ways.
2. The two readings under it: their words; then what each of them sets.
3. ruling and turns_on: what you would rule, and the rule that decides. The model rules too, and must agree.
4. The facts: only where your story differs. The words behind each say what it means.""",
    "choice": """\
1. title and story: your own words; the story is the question that is asked.
2. The options, two to six of them. Leave right = true in the one that is right.
3. The feedback of each: what whoever chose it should hear.""",
    "objection": """\
1. title, story, side: the case in your own words, and whose counsel the player is.
2. The lines, in their order. A line with facts can be objected to; an answer has none.
3. ruling and turns_on of each line that is to be kept out, and the facts that make it so.""",
}
"""What to change first."""


def skeletons_in(folder: Path) -> dict[tuple[str, str], str]:
    """Read every skeleton, by its kind and its topic.

    Raises OSError if they cannot be read: they come with the game.
    """
    files = ((kind, file) for kind in KINDS for file in sorted((folder / kind).glob("*.toml")))
    return {(kind, file.stem): file.read_text(encoding="utf-8") for kind, file in files}


def skeleton(bank: str, title: str, kind: str, question: str, file: str) -> str:
    """Make a new bank of one question, with comments that teach; `file` is what it will be called."""
    text = bank_text(bank, title, [question])
    found = laid_out(Source(file, text), Teacher(text).remark)
    taught = text if isinstance(found, Problem) else found
    return f"#:schema ./{SCHEMA}\n{_preface(kind, question, file)}\n\n{taught}"


def _preface(kind: str, question: str, file: str) -> str:
    named = question.partition("question.tells.")[2].partition(".")[0]
    lines = (
        "This bank has one question, which passes the check and plays as it is. Make it yours, in this order:",
        *(f"  {step}" for step in FIRST[kind].replace("NAME", named).split("\n")),
        f"Whenever you have saved: inlimine check {file}, and to see it: inlimine preview {file} --watch",
        "All the facts there are: inlimine law --vocabulary. A line that begins with # is a note; delete them freely.",
    )
    return "\n".join(f"# {line}" for line in lines)


def tables_lent(skeletons: Mapping[tuple[str, str], str]) -> list[str]:
    """The questions a fresh sheet shows: every ruling, then every choice."""
    return [text for kind in KINDS[:2] for (of, _), text in skeletons.items() if of == kind]

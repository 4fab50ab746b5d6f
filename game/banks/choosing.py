"""A choice proved: its answers and its key are the author's own, and no rules are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.citing import cited_problems
from game.banks.wording import STORY_WORDS, budget_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.banks.positions import Path
    from game.banks.problems import Problem
    from game.banks.sheet import Sheet

OPTION_WORDS = 25
FEEDBACK_WORDS = 40
ELSEWHERE = frozenset({
    "motion", "ruling", "asks", "reason", "tells", "decoys", "counsel", "shows", "because", "facts", "if_in", "if_out",
})  # fmt: skip
"""What only a question has that the rules rule on."""


def choice_problems(sheet: Sheet) -> Iterator[Problem]:
    """Look at the answers of a choice, its key, and the rules it names."""
    for key in sorted(ELSEWHERE & sheet.question.model_fields_set):
        message = f"{key} is for a question that the rules rule on"
        yield sheet.at_key((key,), "wrong-kind", message, 'take it out; or take out kind = "choice" and the options')
    yield from _key(sheet)
    yield from _alike(sheet)
    yield from _words(sheet)
    yield from cited_problems(sheet, ("turns_on",), sheet.question.turns_on)


def _key(sheet: Sheet) -> Iterator[Problem]:
    right = [at for at, option in enumerate(sheet.question.option) if option.right]
    if not right:
        message, remedy = "no option is right", "add right = true to the one that is"
        yield sheet.at_key(("option",), "no-right-option", message, remedy)
    for at in right[1:]:
        message, remedy = "a second option is right", "leave right = true in one of them"
        yield sheet.at_value(("option", at, "right"), "no-right-option", message, remedy)


def _alike(sheet: Sheet) -> Iterator[Problem]:
    """Look for an answer that stands twice, so that one of the two is wrong and right."""
    taken: set[str] = set()
    for at, option in enumerate(sheet.question.option):
        words = " ".join(option.says.casefold().split()).rstrip(".")
        if words in taken:
            message, remedy = "this option stands above already", "let each option say something of its own"
            yield sheet.at_value(("option", at, "says"), "same-option", message, remedy)
        taken.add(words)


def _words(sheet: Sheet) -> Iterator[Problem]:
    question = sheet.question
    texts: list[tuple[Path, str]] = [(("title",), question.title), (("story",), question.story)]
    texts += [(("transcript", at, "says"), line.says) for at, line in enumerate(question.transcript)]
    texts += [(("option", at, "says"), option.says) for at, option in enumerate(question.option)]
    texts += [(("option", at, "feedback"), option.feedback) for at, option in enumerate(question.option)]
    for path, words in texts:
        brace = next((letter for letter in words if letter in "{}"), None)
        if brace:
            message, remedy = "a brace has no meaning here", "a choice has no tells: write the words themselves"
            yield sheet.at_words(path, brace, "stray-brace", message, remedy)
    yield from budget_problems(sheet, ("story",), "the story", question.story, STORY_WORDS)
    for at, option in enumerate(question.option):
        yield from budget_problems(sheet, ("option", at, "says"), "the option", option.says, OPTION_WORDS)
        yield from budget_problems(sheet, ("option", at, "feedback"), "the feedback", option.feedback, FEEDBACK_WORDS)

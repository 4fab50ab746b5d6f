"""What is wrong with a question's words: tells that are not there, phrases that are not said, too many words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.problems import meant, quoted
from game.banks.sheet import told_as
from game.banks.variants import TELL, told, variants_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.banks.positions import Path
    from game.banks.problems import Problem
    from game.banks.sheet import Sheet

STORY_WORDS = 70
MOTION_WORDS = 25
REASON_WORDS = 20


def wording_problems(sheet: Sheet) -> Iterator[Problem]:
    """Look at a question's words alone."""
    yield from _tells(sheet)
    yield from _braces(sheet)
    yield from phrase_problems(sheet)
    yield from _budgets(sheet)


def _tells(sheet: Sheet) -> Iterator[Problem]:
    question = sheet.question
    named = {found[1] for found in TELL.finditer(question.story)}
    for name in sorted(named - set(question.tells)):
        advice = meant(name, question.tells, f"add [[question.tells.{name}.reading]] twice, or take the braces away")
        message = f"the story has {quoted('{' + name + '}')}, but no tell is called so"
        yield sheet.at_words(("story",), f"{{{name}}}", "unknown-tell", message, advice)
    for name in question.tells:
        if name not in named:
            remedy = f"write {{{name}}} in the story where its words belong"
            yield sheet.at_key(("tells", name), "unused-tell", f"the story has no place for the tell {name}", remedy)


def _braces(sheet: Sheet) -> Iterator[Problem]:
    """Look for braces that would be printed as they stand."""
    remedy = "only the story has places for tells: write the words themselves"
    for path, words in _other_texts(sheet):
        brace = next((letter for letter in words if letter in "{}"), None)
        if brace:
            yield sheet.at_words(path, brace, "stray-brace", "a brace has no meaning here", remedy)
    left = TELL.sub("", sheet.question.story)
    brace = next((letter for letter in left if letter in "{}"), None)
    if brace:
        message, remedy = "a brace stands alone", "a tell's place is {name}, opened and closed"
        yield sheet.at_words(("story",), brace, "stray-brace", message, remedy)


def _other_texts(sheet: Sheet) -> Iterator[tuple[Path, str]]:
    question = sheet.question
    yield ("title",), question.title
    yield ("motion",), question.motion
    for at, line in enumerate(question.transcript):
        yield ("transcript", at, "says"), line.says
    for name, tell in question.tells.items():
        for at, reading in enumerate(tell.reading):
            yield ("tells", name, "reading", at, "words"), reading.words
            yield ("tells", name, "reading", at, "answer"), reading.answer or ""
        yield ("tells", name, "asks"), tell.asks or ""
    for at, decoy in enumerate(question.decoys):
        yield ("decoys", at, "asks"), decoy.asks
        yield ("decoys", at, "answer"), decoy.answer
    for at, version in enumerate(question.counsel):
        yield ("counsel", at, "motion"), version.motion


def phrase_problems(sheet: Sheet) -> Iterator[Problem]:
    """Look for each phrase that is bound to a fact in every variant of what is read."""
    question = sheet.question
    around = [question.motion, *(line.says for line in question.transcript)]
    read = [(variant, [told(question, variant), *around]) for variant in variants_of(question)]
    for path, phrase in question.shows.items():
        absent = [variant for variant, texts in read if not any(phrase in text for text in texts)]
        if absent:
            some = len(absent) < len(read)
            message = f"the phrase {quoted(phrase)} is not in the story{told_as(absent[0]) if some else ''}"
            remedy = "copy the words letter for letter from the story, the motion or the transcript"
            if some:
                remedy = "bind words that stand in every reading, or let the tell set this fact"
            yield sheet.at_value(("shows", path), "phrase-not-in-story", message, remedy)


def _budgets(sheet: Sheet) -> Iterator[Problem]:
    question = sheet.question
    longest = max((told(question, variant) for variant in variants_of(question)), key=lambda text: len(text.split()))
    yield from budget_problems(sheet, ("story",), "the story", longest, STORY_WORDS)
    yield from budget_problems(sheet, ("motion",), "the motion", question.motion, MOTION_WORDS)
    if question.reason:
        yield from budget_problems(sheet, ("reason",), "the reason", question.reason, REASON_WORDS)
    for name, tell in question.tells.items():
        for at, reading in enumerate(tell.reading):
            if reading.reason:
                path = ("tells", name, "reading", at, "reason")
                yield from budget_problems(sheet, path, "the reason", reading.reason, REASON_WORDS)


def budget_problems(sheet: Sheet, path: Path, what: str, text: str, most: int) -> Iterator[Problem]:
    """Say so if a text has more words than a player has patience for."""
    words = len(text.split())
    if words > most:
        message = f"{what} has {words} words; a player has patience for {most}"
        yield sheet.at_key(path, "too-wordy", message, "say it in fewer words", "warning")

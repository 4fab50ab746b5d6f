"""What can stand under seal until the judge asks for it at the sidebar, and what is wrong with how it is asked."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from game.banks.problems import quoted
from game.banks.turning import turns
from game.banks.variants import COUNSEL, SEALED, spelt, told_by
from game.banks.wording import budget_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.banks.double_entry import Ruled
    from game.banks.positions import Path
    from game.banks.problems import Problem
    from game.banks.schema import Question, Tell
    from game.banks.sheet import Sheet

QUESTION_WORDS = 12
FEWEST = 2
ENDS = (".", "!", "?")


def sealable(question: Question) -> tuple[str, ...]:
    """Name the tells that can be put under seal: none where there is but one, or the case is real."""
    names = tuple(name for name, tell in question.tells.items() if tell.asks)
    return names if len(names) >= FEWEST and question.kind == "ruling" else ()


def answer_to(question: Question, name: str, reading: int) -> str:
    """What counsel answers when asked for a tell: its own answer, or the phrase as a sentence."""
    told = question.tells[name].reading[reading]
    if told.answer:
        return told.answer
    words = f"{told.words[:1].upper()}{told.words[1:]}"
    return words if words.rstrip("”").endswith(ENDS) else f"{words}."


def seal_problems(sheet: Sheet, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    """Look at every phrase that can be sealed, and at the questions that only seem to matter."""
    question = sheet.question
    asking = [name for name, tell in question.tells.items() if tell.asks]
    for name, tell in question.tells.items():
        if name in {COUNSEL, SEALED}:
            message = f"no tell may be called {name}: the word says how a question is put"
            remedy = "give it another name, in its heading and in the story"
            yield sheet.at_key(("tells", name), "wrong-id", message, remedy)
        yield from _of_tell(sheet, name, tell, rulings) if tell.asks else _unasked(sheet, name, tell)
    yield from _decoys(sheet)
    if len(asking) == 1 or (question.decoys and not asking):
        path: Path = ("tells", asking[0], "asks") if asking else ("decoys",)
        message = f"a sidebar needs {FEWEST} phrases that can be sealed; this question has {len(asking)}"
        yield sheet.at_key(path, "lone-seal", message, "give another tell that matters its asks", "warning")


def _unasked(sheet: Sheet, name: str, tell: Tell) -> Iterator[Problem]:
    for at, reading in enumerate(tell.reading):
        if reading.answer:
            message, remedy = "this answers a question that nobody asks", f"add asks under [question.tells.{name}]"
            yield sheet.at_key(("tells", name, "reading", at, "answer"), "wrong-kind", message, remedy)


def _of_tell(sheet: Sheet, name: str, tell: Tell, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    place: Path = ("tells", name, "asks")
    yield from budget_problems(sheet, place, "the question", tell.asks or "", QUESTION_WORDS)
    yield from _split(sheet, name, tell)
    for told in _told_elsewhere(sheet.question, name):
        remedy = "seal only what nothing else tells: bind those words to another fact, or let no other tell set it"
        yield sheet.at_key(place, "seal-leaks", f"sealed, {told} could still be read elsewhere", remedy)
    if not turns(name, rulings, len(tell.reading)):
        message, remedy = f"no reading of {name} matters, sealed or not", "ask it as one of the [[question.decoys]]"
        yield sheet.at_key(place, "idle-seal", message, remedy, "warning")


def _split(sheet: Sheet, name: str, tell: Tell) -> Iterator[Problem]:
    """Look for phrases in whose place a bar would not read as English."""
    for at, reading in enumerate(tell.reading):
        words = reading.words
        uneven = words.count("“") != words.count("”")
        unlike = _is_sentence(words) is not _is_sentence(tell.reading[0].words)
        if uneven or unlike:
            what = "holds half of a quotation" if uneven else "ends with a stop where another reading has none"
            remedy = "let every reading be a whole phrase, or every one a whole sentence"
            yield sheet.at_value(("tells", name, "reading", at, "words"), "seal-splits", f"sealed, it {what}", remedy)


def _is_sentence(words: str) -> bool:
    return words.rstrip("”").endswith(ENDS)


def _told_elsewhere(question: Question, name: str) -> Iterator[str]:
    """The facts and the words of a tell that stand elsewhere too."""
    shown = {spelt(question, path) for path in question.shows}
    others = {path for other in question.tells if other != name for path in told_by(question, other)}
    yield from (path for path in told_by(question, name) if path in shown | others)
    around = " ".join([question.title, question.motion, *(line.says for line in question.transcript)])
    yield from (quoted(each.words) for each in question.tells[name].reading if each.words in around)


def _decoys(sheet: Sheet) -> Iterator[Problem]:
    question = sheet.question
    readings = chain.from_iterable(tell.reading for tell in question.tells.values())
    telling = [*(each.words for each in readings), *question.shows.values()]
    for at, decoy in enumerate(question.decoys):
        yield from budget_problems(sheet, ("decoys", at, "asks"), "the question", decoy.asks, QUESTION_WORDS)
        said = f"{decoy.asks} {decoy.answer}".casefold()
        for words in telling:
            if words.casefold().rstrip(".!?") in said:
                message = f"this tells {quoted(words)}, which the court may rule on"
                remedy = "let a decoy be about something that no rule asks for"
                yield sheet.at_key(("decoys", at), "telling-decoy", message, remedy)

"""The pleading page of a question: its story with whatever is marked in it, the motion, the facts found."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias

from game.law.prose import day_told
from game.scenes.buttons import Key
from game.scenes.intents import Act, Intent
from game.scenes.listing import Tick
from game.scenes.marks import Mark, Span, Words
from game.scenes.on_page import Blank, Caps, FactRow, LabelRow, Page, PageItem, Prose, Stamp, Testimony
from game.scenes.wording import sign_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from game.banks.variants import Segment
    from game.play.posed import Posed
    from game.play.sitting import Sitting

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ASIDE: Final = (
    Key("g", "glossary", Intent(Act.GLOSSARY), quiet=True),
    Key("?", "all keys", Intent(Act.KEYS)),
    Key("q", "", Intent(Act.QUIT)),
)
"""The keys of most screens: to what is read aside, and out of the game."""


Marking: TypeAlias = "Callable[[int, Segment, Mark], Span]"
"""How a run of words is marked: by its number on the page, what it is, and its usual mark."""


def page_of(posed: Posed, lit: frozenset[str] = frozenset(), stamp: Stamp | None = None) -> Page:
    """Set out a question as it is read; `lit` are the facts, by path, whose words are lit."""
    return page_marked(posed, partial(_lit, lit), stamp)


def _lit(lit: frozenset[str], _number: int, piece: Segment, usual: Mark) -> Span:
    return Span(piece.text, Mark.LIT if lit.intersection(piece.facts) else usual)


def page_marked(posed: Posed, marked: Marking, stamp: Stamp | None = None) -> Page:
    """Set out story, testimony and motion, their words marked; beneath them the facts the court has found."""
    numbers = count()

    def words(pieces: Iterable[Segment], usual: Mark) -> Words:
        return _joined(marked(next(numbers), piece, usual) for piece in pieces)

    story = Prose(words(posed.story, Mark.PLAIN))
    speeches = zip(posed.question.transcript, posed.testimony, strict=True)
    lines = tuple(Testimony(speech.who, words(said, Mark.PLAIN)) for speech, said in speeches)
    motion = (Prose(words(posed.motion, Mark.ITALIC)),) if posed.motion else ()
    parts = tuple(part for part in ((story,), lines, motion) if part)
    body = tuple(item for part in parts for item in (*part, Blank()))[:-1]
    return Page(posed.title, caption(posed), body, facts_found(posed), stamp)


def _joined(spans: Iterable[Span]) -> Words:
    """Spans with neighbours run together that are marked alike and cannot be touched."""
    runs: list[Span] = []
    for span in spans:
        if runs and (runs[-1].mark, runs[-1].intent, None) == (span.mark, None, span.intent):
            runs[-1] = replace(runs[-1], text=runs[-1].text + span.text)
        else:
            runs.append(span)
    return tuple(runs)


def facts_found(posed: Posed) -> tuple[PageItem, ...]:
    """The facts that the story leaves unsaid, each by its letter; in a case file, what was reported of it."""
    if posed.real:
        return ()
    rows = tuple(FactRow(LETTERS[at], sentence(clause)) for at, clause in enumerate(posed.found))
    return (Caps("Facts the court has found"), *rows) if rows else ()


def story_words(posed: Posed, marks: Mapping[str, Span] | None = None) -> Words:
    """The story as spans; `marks` gives, for a tell's name, the span its phrase is to be."""
    spans = []
    for piece in posed.story:
        marked = (marks or {}).get(piece.tell) if piece.tell else None
        spans.append(Span(piece.text) if marked is None else marked)
    return tuple(spans)


def caption(posed: Posed) -> str:
    """The small capitals under a page's title: kind of case, stage, rulebook."""
    told = [posed.kind_of_case, posed.stage_told, posed.book.title]
    return " · ".join(part for part in told if part).upper()


def reported_rows(posed: Posed) -> tuple[PageItem, ...]:
    """Where a ruling was reported, when it was made, and what was reported of its reasons."""
    report = posed.question.report
    if report is None:
        return ()
    rows = [
        ("Ruled", report.ruled_about or day_told(report.ruled)),
        ("Source", report.source),
        ("Reasons", report.reasons),
    ]
    more = "S: every report, and where they differ" if report.conflict else "S: every report"
    return (Caps("As the record has it", more), *(LabelRow(label, text) for label, text in rows))


def crumbs_of(sitting: Sitting) -> tuple[str, ...]:
    """Where we are: the hearing, and which question of how many."""
    of = f"{sitting.posed.place + 1} of {len(sitting.hearing.asked)}"
    return (sitting.bank.title, f"{'Ruling' if sitting.posed.real else 'Question'} {of}")


def ticks_of(sitting: Sitting) -> tuple[Tick, ...]:
    """One tick a question: how those ruled on fared, where we are, what is ahead."""
    done = [sign_of(verdict)[2] for _, verdict in sitting.reviewed()]
    if sitting.posed.place < len(done):
        done[sitting.posed.place] = Tick.HERE
        return (*done, *(Tick.AHEAD,) * (len(sitting.hearing.asked) - len(done)))
    return (*done, Tick.HERE, *(Tick.AHEAD,) * (len(sitting.hearing.asked) - len(done) - 1))


def banner_of(posed: Posed) -> tuple[str, str]:
    """How a real case ended, on every screen of it."""
    case = posed.bank.heading.case
    return ("How it ended", case.outcome) if case else ("", "")


def about_keys(posed: Posed) -> tuple[Key, ...]:
    """The keys that work on every screen of a hearing, read aside and come back."""
    real = (
        Key("k", "how it ended", Intent(Act.OUTCOME), quiet=True),
        Key("s", "sources", Intent(Act.SOURCES)),
    )
    return (
        *(real if posed.real else ()),
        Key("g", "glossary", Intent(Act.GLOSSARY), quiet=posed.real),
        Key("e", "report an error in this question", Intent(Act.REPORT), quiet=True),
        Key("?", "all keys", Intent(Act.KEYS)),
        Key("q", "", Intent(Act.QUIT)),
    )


def sentence(clause: str) -> str:
    """A clause as a sentence."""
    return f"{clause[:1].upper()}{clause[1:]}."

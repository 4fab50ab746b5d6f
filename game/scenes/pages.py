"""The pleading page of a question: its story with whatever is marked in it, the motion, the facts found."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from game.law.prose import day_told
from game.scenes.intents import Act, Intent
from game.scenes.view import (
    Blank,
    Caps,
    FactRow,
    Key,
    LabelRow,
    Mark,
    Page,
    PageItem,
    Prose,
    Span,
    Stamp,
    Testimony,
    Tick,
    Words,
    plain,
)
from game.scenes.wording import sign_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.banks.variants import Segment
    from game.play.posed import Posed
    from game.play.sitting import Sitting

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def page_of(posed: Posed, lit: frozenset[str] = frozenset(), stamp: Stamp | None = None) -> Page:
    """Set out a question as it is read: story, testimony, motion; beneath them the facts the court has found.

    `lit` are the facts, by path, whose words are lit.
    """
    story, motion = _lit(posed.story, lit, Mark.PLAIN), _lit(posed.motion, lit, Mark.ITALIC)
    return Page(posed.title, caption(posed), body_of(posed, story, motion), facts_found(posed), stamp)


def _lit(pieces: Sequence[Segment], lit: frozenset[str], usual: Mark) -> Words:
    """Runs of words, those that tell one of these facts lit."""
    marked = [(piece.text, Mark.LIT if lit.intersection(piece.facts) else usual) for piece in pieces]
    runs = groupby(marked, key=itemgetter(1))
    return tuple(Span("".join(text for text, _ in run), mark) for mark, run in runs)


def body_of(posed: Posed, story: Words, motion: Words) -> tuple[PageItem, ...]:
    """The numbered lines: story, testimony, motion."""
    lines = tuple(Testimony(line.who, plain(line.says)) for line in posed.question.transcript)
    return (Prose(story), Blank(), *lines, *((Blank(),) if lines else ()), Prose(motion))


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
    told = [posed.kind_of_case, posed.stage_told, posed.ruling.book.title]
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
    rows += [("More", "S lists every report" + (", and where they differ" if report.conflict else ""))]
    return (Caps("As the record has it"), *(LabelRow(label, text) for label, text in rows))


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

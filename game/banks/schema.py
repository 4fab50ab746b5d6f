"""What a bank's TOML may say: every table and key, with its meaning, strictly typed and bounded.

The descriptions are read by teachers' editors. What a question means in law is not judged here.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, Strict

from game.banks.limits import LINES, QUESTIONS

FORMAT = 1

Id: TypeAlias = Annotated[str, Field(pattern=r"^[a-z0-9._-]{1,64}$", description="lower-case letters, digits, . _ -")]
Title: TypeAlias = Annotated[str, Field(min_length=1, max_length=400)]
Words: TypeAlias = Annotated[str, Field(min_length=1, max_length=4_000)]
Sentence: TypeAlias = Annotated[str, Field(min_length=1, max_length=400)]
Path: TypeAlias = Annotated[str, Field(min_length=1, max_length=100)]
Cite: TypeAlias = Annotated[str, Field(min_length=1, max_length=40)]
Loose = Strict(strict=False)  # TOML has lists and no tuples
RulingWord: TypeAlias = Literal[
    "admitted", "excluded", "limited", "in_part", "form_limited", "deferred", "contestable", "open"
]
Side: TypeAlias = Literal["prosecution", "accused", "civil_plaintiff", "civil_defendant"]
Paths: TypeAlias = Annotated[tuple[Path, ...], Loose, Field(max_length=300)]
Cites: TypeAlias = Annotated[tuple[Cite, ...], Loose, Field(max_length=20)]


class Table(BaseModel):
    """One table of a bank: strict, closed, never changed after reading."""

    model_config = ConfigDict(
        strict=True, extra="forbid", allow_inf_nan=False, frozen=True, use_attribute_docstrings=True
    )


class CaseFile(Table):
    """`[bank.case]`: the real case whose reported rulings the bank holds."""

    name: Title
    """The case's name as reported. It is shown only in the case note."""
    court: Title
    """The court that ruled."""
    outcome: Sentence
    """One line that says how the case ended; every screen of the case shows it."""
    more: Annotated[tuple[Words, ...], Loose, Field(max_length=20)] = ()
    """Paragraphs that a key opens: what happened after."""
    as_of: date
    """The day on which what is said here was last checked."""
    sources: Annotated[tuple[Title, ...], Loose, Field(min_length=1, max_length=50)]
    """Where the reports were published."""
    labels: Words | None = None
    """Who is who: names stand only here; the questions speak of the accused, the State, a witness."""
    withdrawn: bool = False
    """True once the bank should no longer be played; it then says so instead."""


class Heading(Table):
    """`[bank]`: what the bank is, whose it is, and under which law it rules."""

    format: Literal[1]
    """The version of this format. Always 1."""
    id: Id
    """The bank's name for the program, stable for ever: lower-case letters, digits, dot, dash, underscore."""
    title: Title
    """The bank's title as the docket shows it."""
    description: Words | None = None
    """A sentence or two for whoever chooses a bank."""
    authors: Annotated[tuple[Title, ...], Loose, Field(max_length=50)] = ()
    """Who wrote it."""
    license: Annotated[str, Field(max_length=100)] = ""
    """Under which licence others may use it, such as CC-BY-4.0."""
    rulebook: Id = "federal"
    """The rules its questions are ruled under, unless a question names others."""
    ruling_date: date | None = None
    """The day whose law applies; without it, the day of play."""
    invented: bool = True
    """Whether the facts are made up. A bank of a real case says false."""
    twin: Id | None = None
    """The id of the made-up bank that repeats a real case's kinds of evidence."""
    case: CaseFile | None = None
    """Only in a bank of a real case."""


class Reading(Table):
    """`[[question.tells.NAME.reading]]`: one way the phrase can read, and what it makes of the facts."""

    words: Sentence
    """The phrase, as it stands in the story."""
    sets: Annotated[dict[Path, object], Field(min_length=1, max_length=40)]
    """The facts this phrase tells, by their paths: "link.under_stress" = true."""
    ruling: RulingWord | None = None
    """Your own ruling where this phrase reads so and every other phrase reads as first given."""
    turns_on: Cites = ()
    """The rules that ruling turns on."""
    reason: Sentence | None = None
    """One sentence of at most 20 words, said first after the ruling."""
    answer: Sentence | None = None
    """What counsel answers at the sidebar where the phrase reads so; without it, the phrase itself."""


class Tell(Table):
    """`[question.tells.NAME]`: a phrase of the story that can read in several ways."""

    reading: Annotated[tuple[Reading, ...], Loose, Field(min_length=2, max_length=8)]
    """The ways it can read; the first is the story as first told."""
    look_alike: bool = False
    """True if it sounds decisive and is not."""
    asks: Sentence | None = None
    """The foundation question, of at most 12 words, that this phrase answers: the phrase may then be put under seal."""


class Decoy(Table):
    """`[[question.decoys]]`: a question to ask at the sidebar whose answer decides nothing."""

    asks: Sentence
    """The question, of at most 12 words."""
    answer: Sentence
    """What counsel answers: nothing that the court could rule on."""


class Counsel(Table):
    """`[[question.counsel]]`: another way in which counsel put it: on a wrong ground, or on none."""

    motion: Annotated[str, Field(min_length=1, max_length=1_000)]
    """The motion as counsel then put it, at most 25 words."""
    sets: Annotated[dict[Path, object], Field(min_length=1, max_length=10)]
    """What counsel did, by paths that begin with objection: "objection.grounds" = ["relevance"]."""
    ruling: RulingWord
    """Your ruling on that objection, with every phrase as first given; the merits stay what they were."""
    turns_on: Cites = ()
    """The rules that ruling turns on."""
    reason: Sentence | None = None
    """One sentence of at most 20 words, said first after the ruling."""


class Option(Table):
    """`[[question.option]]`: one of the answers to choose from, in a question whose key is the author's own."""

    says: Sentence
    """The answer as it is read, at most 25 words."""
    right: bool = False
    """True for the one answer that is right."""
    feedback: Sentence
    """What is said to whoever chose it, at most 40 words: why it is right, or what it overlooks."""


class AuthorView(Table):
    """`[question.author_view]`: your own view where it is not the model's; then yours is scored, and both are shown."""

    because: Sentence
    """Why the ruling is yours and not the model's, in a sentence."""
    authority: Sentence
    """What it rests on: a case, a committee note, a treatise."""


class Line(Table):
    """One line of an examination: who speaks, and what is said."""

    who: Annotated[str, Field(min_length=1, max_length=40)]
    """Who speaks: "Q.", "A.", "The Court"."""
    says: Annotated[str, Field(min_length=1, max_length=1_000)]
    """What is said."""


class Utterance(Line):
    """`[[question.line]]`: one line of a running examination; with facts, one that may be objected to."""

    id: Id | None = None
    """The line's name for the program, stable for ever; a line with facts must have one."""
    stage: Literal["direct", "cross", "redirect", "recross"] | None = None
    """Where an examination begins: it holds for this line and those after it."""
    by: Side | None = None
    """Whose counsel examines: it holds for this line and those after it."""
    heading: Sentence | None = None
    """Where an examination begins: who examines whom, such as "Ms Okafor examines Mr Tull"."""
    when: Literal["always", "in", "out"] | None = None
    """"in": said only if the line ruled on before it came in; "out": only if it was kept out. An answer is "in"."""
    facts: Annotated[dict[str, object], Field(max_length=40)] | None = None
    """The record of this line, laid over the facts of the question; without it nobody can object here."""
    ruling: RulingWord | None = None
    """Your ruling on the objection under facts; without it you say that the line comes in."""
    turns_on: Cites = ()
    """The rules that ruling turns on."""
    reason: Sentence | None = None
    """One sentence of at most 20 words, for the review: why it is kept out, or why it is not."""
    harm: Annotated[int, Field(ge=0, le=2)] = 1
    """What it costs if a line that could be kept out comes in: 0 nothing, 1 something, 2 much."""
    shows: Annotated[dict[Path, Sentence], Field(default_factory=dict, max_length=40)]
    """Which exact words, of this line or the two before it, tell a fact."""
    because: Annotated[dict[Path, Sentence], Field(default_factory=dict, max_length=40)]
    """One sentence for each weighing, or one for all under the key weighing."""


class Report(Table):
    """`[question.report]`: where a real ruling was reported, and what of the record is our inference."""

    ruled: date
    """The day the court ruled; where no report gives it, a day near it, and `ruled_about` says so."""
    ruled_about: Sentence | None = None
    """When the court ruled, in words, where no report gives the day: "in the week before 8 July 2024"."""
    source: Sentence
    """The report the ruling is taken from."""
    also: Annotated[tuple[Sentence, ...], Loose, Field(max_length=20)] = ()
    """Other reports of it."""
    conflict: Words | None = None
    """Where the reports differ, and how."""
    reasons: Words
    """"not reported", or what was reported of the court's reasons, and by whom."""
    reported: Paths = ()
    """The facts of the record that were reported."""
    inferred: Paths = ()
    """The facts of the record that we infer."""


class Question(Table):
    """`[[question]]`: a story, a motion, and a record the court can rule on."""

    id: Id
    """The question's name for the program, stable for ever: answers are kept under it."""
    kind: Literal["ruling", "case_file", "objection", "choice"] = "ruling"
    """"ruling", the usual; "case_file", a real court's; "objection", an examination; "choice", some answers."""
    title: Title
    """A short title, as the docket shows it."""
    topic: Annotated[str, Field(max_length=64)] = ""
    """What it is about, for choosing: hearsay, character, privilege."""
    story: Words
    """The story, at most 70 words; {name} stands where the words of the tell of that name go."""
    motion: Annotated[str, Field(min_length=1, max_length=1_000)] = ""
    """Who offers what and who objects, at most 25 words. An examination and a choice have none."""
    ruling: RulingWord = "open"
    """Your ruling with every phrase as first given; the model must agree. In a case file: as reported."""
    turns_on: Cites = ()
    """The rules your ruling turns on: some of those the model names, and at least one."""
    asks: Paths = ()
    """Only with ruling = "open": the facts a judge must ask for."""
    rulebook: Id | None = None
    """Other rules than the bank's."""
    ruling_date: date | None = None
    """Another day than the bank's."""
    reason: Sentence | None = None
    """One sentence of at most 20 words, said first after the ruling; without it the model speaks."""
    transcript: Annotated[tuple[Line, ...], Loose, Field(max_length=40)] = ()
    """Lines of testimony, shown under the story."""
    tells: Annotated[dict[Id, Tell], Field(default_factory=dict, max_length=8)]
    """The phrases that can read in several ways, by name."""
    decoys: Annotated[tuple[Decoy, ...], Loose, Field(max_length=3)] = ()
    """Questions for the sidebar whose answers decide nothing, beside those that the tells ask."""
    counsel: Annotated[tuple[Counsel, ...], Loose, Field(max_length=3)] = ()
    """Other ways in which counsel put it: on a wrong ground, or on none."""
    shows: Annotated[dict[Path, Sentence], Field(default_factory=dict, max_length=100)]
    """Which exact words of the story tell a fact: "link.startling_event" = "the crash"."""
    because: Annotated[dict[Path, Sentence], Field(default_factory=dict, max_length=40)]
    """One sentence for each weighing, or one for all under the key weighing."""
    facts: Annotated[dict[str, object], Field(default_factory=dict, min_length=1, max_length=40)]
    """The record: tables case, offer, objection, [[link]], [[purpose]] and the others. Only a choice has none."""
    option: Annotated[tuple[Option, ...], Loose, Field(min_length=2, max_length=6)] = ()
    """Only in a choice: the answers, in their order, of which one is right."""
    author_view: AuthorView | None = None
    """Only where the model rules otherwise than you: why, and on what authority; your ruling is then the key."""
    side: Side | None = None
    """Only in an examination: the side the player sits for. Only the other side's lines can be objected to."""
    line: Annotated[tuple[Utterance, ...], Loose, Field(max_length=LINES)] = ()
    """Only in an examination: its lines, in their order."""
    report: Report | None = None
    """Only in a case file: where the ruling was reported."""
    if_in: Sentence | None = None
    """What the jury heard if you let it in: one sentence."""
    if_out: Sentence | None = None
    """What the jury never learned if you kept it out: one sentence."""
    weight: Annotated[int, Field(ge=1, le=3)] = 1
    """How much it mattered to the case, from 1 to 3."""


class BankFile(Table):
    """A whole bank."""

    bank: Heading
    """What the bank is."""
    question: Annotated[tuple[Question, ...], Loose, Field(min_length=1, max_length=QUESTIONS)]
    """The questions, in their order."""

"""Hand-made views of every block and state: an invented theatre case, told at realistic length."""

# ruff: noqa: E501 - the words of a screen stand on one line

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.scenes import on_page
from game.scenes.asking import Candidate, Heading, Hint, MenuRow, Option, Segment, Segments
from game.scenes.buttons import Button, ButtonRow, Key
from game.scenes.court import Shelf
from game.scenes.docket import Docket
from game.scenes.first_ruling import LOOK, RULE
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import BankRow, Picture, Plate, Tick, TitleCard, TitleCards
from game.scenes.marks import Glyph, Mark, Span, Tone, Words, plain
from game.scenes.on_page import Blank, Caps, FactRow, LabelRow, Note, Page, Pills, Prose, ReadingRow, Stamp
from game.scenes.preferences import USUAL
from game.scenes.settings import settings
from game.scenes.telling import (
    Appeal,
    AppealRow,
    Argument,
    Balance,
    Card,
    CiteRows,
    Course,
    Outcome,
    RuleCard,
    ShareRow,
    Shares,
    Side,
    Step,
    Verdict,
)
from game.scenes.view import Columns, View
from tests import books, choices, clinics, lives, sealed
from tests.benches import court

CASE: Final = "State v. Marlowe"
LINKS: Final = (
    ("Rule book", Intent(Act.RULE)),
    ("Glossary", Intent(Act.GLOSSARY)),
    ("Keys", Intent(Act.KEYS)),
)
TICKS: Final = (Tick.RIGHT, Tick.HALF, Tick.HERE, *(Tick.AHEAD,) * 5)
LATER: Final = (Tick.RIGHT, Tick.HALF, Tick.RIGHT, Tick.WRONG, Tick.HERE, *(Tick.AHEAD,) * 3)
ESC: Final = Key("esc", "back", BACK)
HELP: Final = Key("?", "all keys", Intent(Act.KEYS))


def _choose(what: str) -> Intent:
    return Intent(Act.CHOOSE, what)


def _story(calm: Span, time: Span | None = None) -> Words:
    return (
        Span("The State charges Marlowe, head rigger of a touring company, with endangerment: "),
        Span("a lighting batten fell", Mark.BOUND, "a"),
        Span(" during the matinee. No one was hurt. "),
        time or Span("Ten minutes later"),
        Span(" a dresser, "),
        calm,
        Span(", "),
        Span("told the stage doorkeeper", Mark.BOUND, "c"),
        Span(": “Marlowe never set the lock. "),
        Span("I watched him walk away.”", Mark.BOUND, "b"),
        Span(" She has since gone abroad."),
    )


FACTS: Final = (
    Caps("Facts the court has found"),
    FactRow("a", "The dresser saw the batten fall."),
    FactRow("b", "From the wings she had a clear view of the lock."),
    FactRow("c", "She spoke first; nobody had questioned her."),
    FactRow("d", "The doorkeeper is not with the police."),
)


def _question_page(calm: Span, answer: Words, stamp: Stamp | None = None) -> Page:
    return Page(
        CASE,
        "Criminal · direct examination of the doorkeeper",
        (
            Prose(_story(calm)),
            Blank(),
            on_page.Testimony("", plain("BY MS. ARDEN:")),
            on_page.Testimony("Q.", plain("What did the dresser tell you?")),
            on_page.Testimony("MR. QUILL:", plain("Objection, Your Honor. Hearsay.")),
            on_page.Testimony("MS. ARDEN:", plain("We offer her words for their truth.")),
            on_page.Testimony("A.", answer),
        ),
        FACTS,
        stamp,
    )


def _options(chosen: int) -> tuple[Option, ...]:
    rows = (
        (Glyph.SUSTAINED, "Sustained", "Keep it out", "The jury never hears what she said."),
        (Glyph.OVERRULED, "Overruled", "Let it in", "The jury may take her words as true."),
        (Glyph.LIMITED, "Sustained in part", "In, with limits", "One purpose, part or form; you name which next."),
        (Glyph.OPEN, "Ruling reserved", "Not on this record", "Something that decides has not been shown."),
    )
    return tuple(
        Option(str(number), *row, number == chosen, _choose(str(number))) for number, row in enumerate(rows, start=1)
    )


SURE: Final = Segments(
    "c",
    "How sure?",
    tuple(Segment(word, word == "leaning", Intent(Act.CERTAINTY, word)) for word in ("guess", "leaning", "certain")),
    Intent(Act.CERTAINTY),
)

QUESTION: Final = View(
    scene="question",
    crumbs=(CASE, "Question 3 of 8"),
    left=(
        _question_page(
            Span("still shaking and sobbing", Mark.PLAIN),
            (Span("The witness waits for your ruling.", Mark.ITALIC),),
        ),
    ),
    right=(
        Plate(Picture.BENCH),
        Heading("How do you rule?", "on the objection: hearsay"),
        *_options(2),
        Hint("h", "light the words that decide", "−1 point", Intent(Act.HINT)),
        Button("enter", "Enter the ruling", ENTER, primary=True),
    ),
    ticks=TICKS,
    keys=(
        Key("1", "rule", _choose("1"), "1–4"),
        Key("enter", "enter it", ENTER),
        Key("g", "glossary", Intent(Act.GLOSSARY)),
        ESC,
        HELP,
    ),
    note="State v. Marlowe is invented · ruled under the federal rules of today",
    links=LINKS,
)

GROUND: Final = View(
    scene="ground",
    crumbs=(CASE, "Question 3 of 8", "Ground"),
    left=QUESTION.left,
    right=(
        Heading("On what ground?", "you ruled: overruled"),
        *(
            Candidate(str(number), cite, name, elements, number == 2, _choose(cite), struck=number == 5)
            for number, (cite, name, elements) in enumerate(
                (
                    (
                        "803(1)",
                        "Present sense impression",
                        "Words describing an event, spoken while it ran or at once after.",
                    ),
                    (
                        "803(2)",
                        "Excited utterance",
                        "A statement about a startling event, made while its stress still held the speaker.",
                    ),
                    (
                        "803(3)",
                        "State of mind",
                        "What the speaker then felt, meant or planned; not a memory of a past fact.",
                    ),
                    (
                        "804(b)(3)",
                        "Statement against interest",
                        "So far against the speaker’s own interest that only a true one would be made.",
                    ),
                    (
                        "801(d)(2)(D)",
                        "An opponent’s agent",
                        "What the opponent’s servant said of his work, while he was employed to do it.",
                    ),
                ),
                start=1,
            )
        ),
        Button("enter", "Enter the ground", ENTER, primary=True),
    ),
    ticks=TICKS,
    keys=(
        Key("1", "ground", _choose("803(1)"), "1–5"),
        Key("enter", "enter it", ENTER),
        Key("esc", "change the ruling", BACK),
        HELP,
    ),
    note="each of the five is a ground the record could reach",
    links=LINKS,
)


def _reveal(name: str, stamp: Stamp, verdict: Verdict, picture: Picture, answer: Words) -> View:
    return View(
        scene=name,
        crumbs=(CASE, "Question 3 of 8"),
        left=(_question_page(Span("still shaking and sobbing", Mark.LIT), answer, stamp),),
        right=(
            Plate(picture),
            verdict,
            ButtonRow((Button("w", "Why?", Intent(Act.WHY)), Button("f", "What if?", Intent(Act.WHAT_IF)))),
            Button("enter", "Go on", ENTER, primary=True),
        ),
        ticks=TICKS,
        keys=(
            Key("enter", "go on", ENTER),
            Key("w", "why?", Intent(Act.WHY)),
            Key("f", "what if?", Intent(Act.WHAT_IF)),
            ESC,
            HELP,
        ),
        moment=True,
        links=LINKS,
    )


AFFIRMED: Final = _reveal(
    "reveal",
    Stamp("Overruled", Tone.GOOD),
    Verdict(
        Glyph.AFFIRMED,
        Tone.GOOD,
        "Affirmed",
        "Right ruling, right ground.",
        "Overruled: ten minutes on, still shaking, she had no calm in which to invent.",
        "Your ground",
        "803(2)",
        "excited utterance",
        "8 of 8",
        "ruling 5 · ground 3",
    ),
    Picture.STRIKE,
    plain("“Marlowe never set the lock.”"),
)
REVERSED: Final = _reveal(
    "reveal",
    Stamp("Sustained", Tone.BAD),
    Verdict(
        Glyph.REVERSED,
        Tone.BAD,
        "Reversed",
        "The objection had an answer.",
        "Still shaking, she spoke under stress: time alone does not end excitement; calm does.",
        "Your ground",
        "802",
        "hearsay, not answered",
        "0 of 8",
    ),
    Picture.RETURNED,
    (Span("“Marlowe never set the lock.”", Mark.STRUCK),),
)
OTHER_GROUNDS: Final = _reveal(
    "reveal",
    Stamp("Overruled", Tone.GOOD),
    Verdict(
        Glyph.OTHER_GROUNDS,
        Tone.GOOD,
        "Affirmed on other grounds",
        "The ruling stands, though not for the reason you gave; the court of appeal found a better one.",
        "Overruled: the words came too late for a present sense impression, but their stress had not passed.",
        "Your ground",
        "801(d)(2)(D)",
        "the statement of an opponent’s agent or servant",
        "4 of 8",
        "ruling (leaning) 3 · ground 2 · hint −1",
    ),
    Picture.STRIKE,
    plain("“Marlowe never set the lock.”"),
)
REMANDED: Final = _reveal(
    "reveal",
    Stamp("Ruling reserved", Tone.BAD),
    Verdict(
        Glyph.OPEN,
        Tone.BAD,
        "Remanded",
        "The record says enough to rule.",
        "Nothing was missing: her state, the event and the words were all before you.",
        "",
        "",
        "",
        "0 of 8",
    ),
    Picture.RETURNED,
    (Span("The witness was excused.", Mark.ITALIC),),
)

OPINION: Final = View(
    scene="opinion",
    crumbs=(CASE, "Question 3", "Opinion"),
    left=(
        Argument(
            (
                Span("The State charges Marlowe, head rigger of a touring company, with endangerment: "),
                Span("a lighting batten fell", Mark.LIT, "2"),
                Span(" during the matinee. No one was hurt. "),
                Span("Ten minutes later", Mark.DIM_LIT, "3"),
                Span(" a dresser, "),
                Span("still shaking and sobbing", Mark.LIT, "2"),
                Span(", told the stage doorkeeper: “"),
                Span("Marlowe never set the lock.", Mark.DIM_LIT, "1"),
                Span(" I watched him walk away.” She has since gone abroad."),
            ),
            (
                Step(
                    "Objection",
                    "stands unless answered",
                    Glyph.SUSTAINED,
                    "Hearsay: words from outside this court, offered for their truth.",
                    "801(c) · 802",
                    ("“Marlowe never set the lock.”",),
                    focus=False,
                    intent=_choose("0"),
                ),
                Step(
                    "Response",
                    "made out",
                    Glyph.HOLDS,
                    "The excited-utterance exception answers: a startling event, and its stress.",
                    "803(2)",
                    ("a lighting batten fell", "still shaking and sobbing"),
                    focus=True,
                    intent=_choose("1"),
                ),
                Step(
                    "Reply",
                    "fails",
                    Glyph.FAILS,
                    "Ten minutes had passed. But time alone does not end excitement; calm does.",
                    "803(2)",
                    ("Ten minutes later",),
                    focus=False,
                    intent=_choose("2"),
                ),
            ),
            "The objection is answered. Overruled: the jury may take her words as true.",
            Glyph.OVERRULED,
            "Ten minutes is time enough to reflect, and to choose whom to blame.",
        ),
    ),
    right=(
        RuleCard(
            "803(2)",
            "Excited utterance",
            "Hearsay is not kept out when it concerns a startling event and the speaker was still under the stress of it.",
            ((True, "A startling event"), (True, "Words that relate to it"), (True, "Speaker still under its stress")),
            "In force since 1 December 2014 · Fed. R. Evid. 803(2)",
        ),
        CiteRows(
            "Near misses",
            "what each would need",
            (
                ("803(1)", "would need words spoken as the batten fell, or at once after."),
                ("801(d)(2)", "would need the words of Marlowe, or words he made his own."),
                ("804(b)(3)", "would need words against her own interest: these accuse another."),
            ),
        ),
    ),
    columns=Columns.OPINION,
    ticks=TICKS,
    keys=(
        Key("down", "step", NEXT, "↑↓"),
        Key("up", "", PREVIOUS),
        Key("r", "rule", Intent(Act.RULE)),
        Key("f", "what if?", Intent(Act.WHAT_IF)),
        Key("enter", "go on", ENTER),
        ESC,
    ),
    note="rule texts are paraphrased · each step is a check the model ran",
    links=LINKS,
)

LONG_OPINION: Final = View(
    scene="opinion",
    crumbs=("In re the estate of Hollis Pemberton-Ashgrove, deceased", "Question 7", "Opinion"),
    left=(
        Argument(
            plain(
                "The executor offers a letter in which the deceased, three weeks before his death, told his sister that "
                "he had signed the codicil only because his nephew stood over him. The nephew’s counsel objects that it "
                "is hearsay, that no one has proved the hand, and that the copy is not the letter."
            ),
            tuple(
                Step(
                    role,
                    status,
                    glyph,
                    sentence,
                    cite,
                    ("told his sister that he had signed the codicil", "his nephew stood over him"),
                    focus=place == 2,
                    intent=_choose(str(place)),
                )
                for place, (role, status, glyph, sentence, cite) in enumerate(
                    (
                        (
                            "Objection",
                            "stands unless answered",
                            Glyph.SUSTAINED,
                            "Hearsay: a letter written out of court, offered to prove what it says.",
                            "801(c) · 802",
                        ),
                        (
                            "Response",
                            "made out in part, for his state of mind alone",
                            Glyph.HOLDS,
                            "A declarant’s own will and its terms are within the exception for a then existing state of mind.",
                            "803(3)",
                        ),
                        (
                            "Reply",
                            "fails",
                            Glyph.FAILS,
                            "A memory of being stood over is not a state of mind; but a testator’s memory of his own will is excepted.",
                            "803(3)",
                        ),
                        (
                            "Objection",
                            "not made out",
                            Glyph.FAILS,
                            "No one proved the hand; yet its contents and its postmark are proof enough for a jury.",
                            "901(b)(4)",
                        ),
                        (
                            "Objection",
                            "answered",
                            Glyph.SUSTAINED,
                            "A duplicate serves as well as the original unless its genuineness is fairly questioned.",
                            "1003",
                        ),
                    )
                )
            ),
            "Every objection is answered. Denied: the jury may read the letter, for his state of mind and his will.",
            Glyph.LIMITED,
            "A letter that no one saw written, in a hand no one can swear to, offered by the person who gains most by it.",
        ),
    ),
    right=OPINION.right,
    columns=Columns.OPINION,
    ticks=TICKS,
    keys=OPINION.keys,
    note=OPINION.note,
    links=LINKS,
)

_RECORDING: Final = (
    Span("The State offers a spectator’s recording. Its first nine seconds show "),
    Span("the open lock", Mark.TELL, intent=Intent(Act.CHOOSE, "one")),
    Span("; the rest is "),
    Span("four minutes of a frightened audience, screaming", Mark.TURNED, intent=Intent(Act.CHOOSE, "two")),
    Span(". The inspector’s photographs show "),
    Span("the same lock, closer", Mark.TELL, intent=Intent(Act.CHOOSE, "three")),
    Span(". Counsel say they cannot cut it."),
)

WHAT_IF: Final = View(
    scene="what-if",
    crumbs=(CASE, "Question 5", "What if?"),
    left=(
        Page(
            CASE,
            "Motion in limine · a spectator’s recording",
            (Prose(_RECORDING), Blank(), on_page.Testimony("MR. QUILL:", plain("Rule 403. Move to exclude it."))),
            (
                Caps("The words you touched", "phrase 2 of 3"),
                ReadingRow(
                    "1",
                    "a few people calling for help",
                    Glyph.OVERRULED,
                    "Denied: let it in",
                    "as first told",
                    swapped_in=False,
                    intent=Intent(Act.READING, "0"),
                ),
                ReadingRow(
                    "2",
                    "four minutes of a frightened audience, screaming",
                    Glyph.SUSTAINED,
                    "Granted: keep it out",
                    "swapped in",
                    swapped_in=True,
                    intent=Intent(Act.READING, "1"),
                ),
                Note("The words change, the record changes, the court rules again.", Glyph.SWAP),
                Note("Phrase 3 alone would also turn it; phrase 1 would not.", Glyph.THEREFORE),
            ),
        ),
    ),
    right=(
        Side(
            Outcome("Before", Glyph.OVERRULED, "Denied", "the jury sees it"),
            Outcome("After", Glyph.SUSTAINED, "Granted", "the jury does not"),
            arrow=True,
            changed=True,
        ),
        Balance(
            "substantially outweighed", 2, 4, 2, "Worth as proof: some, 2 of 4", "Unfair prejudice: grave, 4 of 4", -1
        ),
        Card(
            "",
            "",
            (
                (
                    Span("Granted:", Mark.STRONG),
                    Span(" the photographs already prove the lock, and the screams add fear, not fact."),
                ),
            ),
            "Between the marks, either ruling would be affirmed.",
        ),
    ),
    ticks=LATER,
    keys=(
        Key("tab", "next phrase", NEXT),
        Key("1", "choose a reading", Intent(Act.READING, "0"), "1–2"),
        Key("z", "as first told", Intent(Act.AS_TOLD)),
        Key("enter", "go on", ENTER),
        ESC,
    ),
    note="ruled again in 2 ms · nothing here changes your score",
    links=LINKS,
)

WHAT_IF_RULES: Final = View(
    scene="what-if",
    crumbs=(CASE, "Question 3", "What if?"),
    left=(
        Page(
            CASE,
            "Criminal · direct examination of the doorkeeper",
            (
                Prose(
                    _story(
                        Span("an hour later, calm over coffee", Mark.TURNED, intent=_choose("calm")),
                        Span("Ten minutes later", Mark.TELL, intent=_choose("time")),
                    )
                ),
            ),
            (
                Caps("The words you touched", "phrase 2 of 2"),
                ReadingRow(
                    "1",
                    "still shaking and sobbing",
                    Glyph.OVERRULED,
                    "Overruled: let it in",
                    "as first told",
                    swapped_in=False,
                    intent=Intent(Act.READING, "0"),
                ),
                ReadingRow(
                    "2",
                    "an hour later, calm over coffee",
                    Glyph.SUSTAINED,
                    "Sustained: keep it out",
                    "swapped in",
                    swapped_in=True,
                    intent=Intent(Act.READING, "1"),
                ),
                ReadingRow(
                    "3",
                    "in a letter a week later to her sister in Ostend, at leisure and with a map of the stage drawn in the margin",
                    Glyph.SUSTAINED,
                    "Sustained: keep it out, and the letter must be proved",
                    "also to be had",
                    swapped_in=False,
                    intent=Intent(Act.READING, "2"),
                ),
            ),
        ),
    ),
    right=(
        Side(
            Outcome("Before", Glyph.OVERRULED, "Overruled", "the jury hears it"),
            Outcome("After", Glyph.SUSTAINED, "Sustained", "the jury does not hear it"),
            arrow=True,
            changed=False,
        ),
        RuleCard(
            "803(2)",
            "Excited utterance",
            "Hearsay is not kept out when it concerns a startling event and the speaker was still under the stress of it.",
            ((True, "A startling event"), (None, "Words that relate to it"), (False, "Speaker still under its stress")),
        ),
        Card("", "", (plain("Sustained: calm had come, and with it the time to invent."),)),
    ),
    ticks=LATER,
    keys=WHAT_IF.keys,
    note=WHAT_IF.note,
    links=LINKS,
)

CASE_FILE: Final = View(
    scene="case-file",
    crumbs=("State v. Harrow", "Ruling 2 of 6"),
    banner=("How it ended", "The jury acquitted the accused on 4 March 1987."),
    left=(
        Page(
            "State v. Harrow",
            "Case file · motion in limine · read only",
            (
                Prose(
                    plain(
                        "The accused kept the books of a savings club. The State asked to tell the jury that, six years "
                        "before, money had gone missing from another club whose books he kept. He was never charged with it."
                    )
                ),
                Blank(),
                Prose(
                    plain(
                        "The defence moved to keep it out. The State said that it showed he knew how such losses are hidden."
                    )
                ),
            ),
            (
                Caps("As the record has it"),
                LabelRow("Ruling", "granted: the earlier loss stays out"),
                LabelRow("Ruled", "9 January 1987, before trial"),
                LabelRow("Source", "Eastmoor Courier, 12 January 1987, page 3"),
                LabelRow("Reasons", "not reported; none is supplied here"),
                LabelRow("Checked", "two sources agree, 3 May 2026"),
            ),
            Stamp("As reported", Tone.INK),
        ),
    ),
    right=(
        Side(
            Outcome("You predicted", Glyph.SUSTAINED, "Granted", "keep it out"),
            Outcome("Reported", Glyph.SUSTAINED, "Granted", "keep it out"),
            arrow=False,
            changed=False,
        ),
        CiteRows(
            "The model’s view: either ruling stands",
            "ours, not the court’s",
            (
                ("404(b)(1)", "bars the loss as proof that he is the kind to take."),
                ("404(b)(2)", "answers, if offered for what he knew instead."),
                ("403", "weighs it; here the weighing falls in the band."),
            ),
        ),
        Note("Nothing is flipped here. Facts may be changed in the twin."),
        ButtonRow(
            (Button("t", "The fictional twin", Intent(Act.TWIN)), Button("enter", "Next ruling", ENTER, primary=True))
        ),
    ),
    ticks=(Tick.NEUTRAL, Tick.HERE, *(Tick.AHEAD,) * 4),
    keys=(
        Key("enter", "next ruling", ENTER),
        Key("t", "twin", Intent(Act.TWIN)),
        Key("s", "sources", Intent(Act.SOURCES)),
        Key("k", "how it ended", Intent(Act.OUTCOME)),
        Key("esc", "docket", BACK),
    ),
    note="neutral labels; names only in the case note",
    links=LINKS,
)

JURY: Final = View(
    scene="results",
    crumbs=(CASE, "Results"),
    left=(
        Page(
            "What the jury heard",
            "State v. Marlowe · by your rulings",
            tuple(
                Prose((Span(words, mark),), glyph)
                for glyph, mark, words in (
                    (
                        Glyph.OVERRULED,
                        Mark.PLAIN,
                        "A lighting batten fell during the matinee, and the show was stopped before anyone was hurt.",
                    ),
                    (
                        Glyph.SUSTAINED,
                        Mark.STRUCK,
                        "Two seasons ago, in another town, he left a rope unchecked, and a curtain came down.",
                    ),
                    (
                        Glyph.OVERRULED,
                        Mark.PLAIN,
                        "A dresser, still shaking ten minutes on, said that Marlowe never set the lock and walked away.",
                    ),
                    (
                        Glyph.OVERRULED,
                        Mark.PLAIN,
                        "The inspector told them he was sure of the cause, though he had tested nothing.",
                    ),
                    (
                        Glyph.OVERRULED,
                        Mark.PLAIN,
                        "A spectator’s film showed them the open lock, and a few people calling for help.",
                    ),
                    (Glyph.OVERRULED, Mark.PLAIN, "The company’s rigging log records the lock as open."),
                    (
                        Glyph.LIMITED,
                        Mark.PLAIN,
                        "The crew’s note of warning was read to show that he had notice, and for nothing else.",
                    ),
                    (Glyph.SUSTAINED, Mark.STRUCK, "Two of the company called him a careful man."),
                )
            ),
            (Note("No verdict is shown. Nothing here scores a person’s guilt."),),
        ),
    ),
    right=(
        Appeal(
            tuple(
                AppealRow(number, *row)
                for number, row in enumerate(
                    (
                        ("The fall", "401", Glyph.AFFIRMED, Tone.GOOD, "Affirmed"),
                        ("The earlier rope", "404(b)", Glyph.OTHER_GROUNDS, Tone.GOOD, "On other grounds"),
                        ("The dresser", "803(2)", Glyph.AFFIRMED, Tone.GOOD, "Affirmed"),
                        ("The inspector", "702", Glyph.REVERSED, Tone.BAD, "Reversed: prejudicial"),
                        ("The film", "403", Glyph.AFFIRMED, Tone.GOOD, "Affirmed"),
                        ("The rigging log", "803(6)", Glyph.AFFIRMED, Tone.GOOD, "Affirmed"),
                        ("The warning", "105", Glyph.OPEN, Tone.BAD, "Remanded"),
                        ("A careful man", "404(a)", Glyph.REVERSED, Tone.BAD, "Reversed: harmless"),
                    ),
                    start=1,
                )
            ),
            "Six rulings stand, one on other grounds. One error was harmless. The other was not: the inspector’s "
            "certainty goes to a new hearing.",
            "45 of 64 points",
        ),
        MenuRow("1", "Play the ones I missed", "two questions", _choose("missed"), primary=True),
        MenuRow("2", "Again with new facts", "other readings", _choose("again")),
        MenuRow("3", "Next hearing", "The Understudy’s Contract", _choose("next")),
    ),
    columns=Columns.JURY,
    ticks=(Tick.RIGHT, Tick.HALF, Tick.RIGHT, Tick.WRONG, Tick.RIGHT, Tick.RIGHT, Tick.RIGHT, Tick.WRONG),
    keys=(
        Key("1", "choose", _choose("missed"), "1–3"),
        Key("c", "copy the glyphs", Intent(Act.REPORT)),
        Key("esc", "docket", BACK),
    ),
    note="saved · progress stays on this computer",
    links=LINKS,
)

LONG_JURY: Final = View(
    scene="results",
    crumbs=("State v. Penhallow: the prompt side", "Results"),
    left=JURY.left,
    right=(
        Appeal(
            tuple(
                AppealRow(number, title, cite, Glyph.REVERSED, Tone.BAD, "Reversed: prejudicial")
                for number, (title, cite) in enumerate(
                    (
                        ("Another tour, another line", "404(b)(1)"),
                        ("An official report, and who wrote it", "803(8)(A)(iii)"),
                        ("The rigger’s own case", "410(a)(2)"),
                        ("Talks about the price of a brake, in another country", "408(a)(2)"),
                        ("Nineteen signatures", "402"),
                        ("Against the other table", "801(d)(1)(A)"),
                        ("A cry backstage", "803(1)"),
                        ("The owner’s share", ""),
                    ),
                    start=1,
                )
            ),
            "No ruling stands. Every error was prejudicial, and the case goes back for a new hearing before another judge.",
            "0 of 64 points",
        ),
        *JURY.right[1:],
    ),
    columns=Columns.JURY,
    ticks=(Tick.WRONG,) * 8,
    keys=JURY.keys,
    note=JURY.note,
    links=LINKS,
)

_BANKS: Final = (
    BankRow(
        CASE,
        "Hearing · 8 questions · invented",
        "Question 3 of 8",
        selected=True,
        intent=_choose("0"),
        resume=True,
        ticks=(Tick.RIGHT, Tick.WRONG, Tick.HERE, *(Tick.AHEAD,) * 5),
    ),
    BankRow(
        "State v. Harrow",
        "Case file · 6 reported rulings · read only",
        "Ended in an acquittal, 4 March 1987",
        selected=False,
        intent=_choose("1"),
        real=True,
    ),
    BankRow(
        "The Harbor Fire",
        "Its fictional twin · facts may be flipped",
        "Not yet played",
        selected=False,
        intent=_choose("2"),
        twin=True,
    ),
    BankRow(
        "Evidence II, week six",
        "From a teacher · 24 questions · CC BY 4.0",
        "Checked: 24 of 24 agree",
        selected=False,
        intent=_choose("3"),
        checked=True,
    ),
    BankRow(
        "property-night.toml",
        "Set aside until it is mended",
        "",
        selected=False,
        intent=_choose("4"),
        problem='Line 42: ruling = "maybe" is not a ruling; write admitted, excluded, limited, deferred or open.',
    ),
)
_BANK_PAGE: Final = Page(
    CASE,
    "Hearing · invented · federal rules",
    (
        Prose(
            plain(
                "A touring company, a matinee, a batten that fell. The head rigger stands charged. Eight rulings decide "
                "what twelve people will be allowed to hear."
            )
        ),
        Blank(),
        Caps("What you will rule on"),
        Pills(("105", "401", "403", "404(a)", "404(b)", "702", "803(2)", "803(6)")),
        Blank(),
        Caps("The bank"),
        LabelRow("By", "In Limine, example bank"),
        LabelRow("Checked", "8 of 8 agree with the rules"),
        LabelRow("Readings", "384 different papers"),
        LabelRow("Time", "about eleven minutes"),
        Button("enter", "Go on at question 3", ENTER, primary=True),
        ButtonRow(
            (Button("s", "Start again", Intent(Act.AFRESH)), Button("o", "Open my banks folder", Intent(Act.FOLDER)))
        ),
    ),
)
_DOCKET_KEYS: Final = (
    Key("down", "bank", NEXT, "↑↓"),
    Key("up", "", PREVIOUS),
    Key("enter", "open", ENTER),
    Key("o", "open my banks folder", Intent(Act.FOLDER)),
    Key("esc", "title", BACK),
)
DOCKET: Final = View(
    scene="docket",
    crumbs=("Docket",),
    left=_BANKS,
    right=(_BANK_PAGE,),
    columns=Columns.DOCKET,
    keys=_DOCKET_KEYS,
    note="four banks play · one set aside",
    links=LINKS,
)
BAD_BANK: Final = View(
    scene="bad-bank",
    crumbs=("Docket",),
    left=(
        *(
            BankRow(
                f"Evidence II, week {week}",
                "From a teacher · 24 questions · CC BY 4.0",
                "Checked: 24 of 24 agree",
                selected=False,
                intent=_choose(week),
                checked=True,
            )
            for week in ("one", "two", "three", "four", "five")
        ),
        BankRow(
            "property-night.toml",
            "Set aside until it is mended",
            "",
            selected=True,
            intent=_choose("4"),
            problem='Line 42: ruling = "maybe" is not a ruling; write admitted, excluded, limited, deferred or open.',
        ),
    ),
    right=(
        Page(
            "property-night.toml",
            "Set aside until it is mended",
            (
                Caps("What is wrong"),
                Note(
                    'Line 42, column 10: ruling = "maybe" is not a ruling. Write admitted, excluded, limited, in_part, form_limited, deferred, contestable or open.',
                    Glyph.REVERSED,
                ),
                Note(
                    'Line 57: the phrase "by the moonlight" is not in the story. Copy it from the story, letter by letter.',
                    Glyph.REVERSED,
                ),
                Blank(),
                Prose(plain("The other banks play as before. Mend the file, and come back to this screen.")),
                Button("o", "Open my banks folder", Intent(Act.FOLDER), primary=True, aside="then press Esc"),
            ),
        ),
    ),
    columns=Columns.DOCKET,
    keys=_DOCKET_KEYS,
    note="five banks play · one set aside",
    links=LINKS,
    notice="The disk is full: your last answer is kept in memory only. Free some room and press any key to try again.",
)

REST: Final = (
    Key("n", "a hearing at once", _choose("once"), quiet=True),
    Key("m", "motion of the day", _choose("day"), quiet=True),
    Key("l", "rule book", Intent(Act.RULE), quiet=True),
    Key("j", "judge’s card", _choose("card"), quiet=True),
    Key("s", "settings", _choose("settings"), quiet=True),
    Key("g", "glossary", Intent(Act.GLOSSARY), quiet=True),
)
TITLE: Final = View(
    scene="title",
    crumbs=(),
    left=(
        Plate(Picture.HALL),
        TitleCards(
            "In Limine",
            "Rule on objections. See the whole chain of reasons. Change a fact and watch it turn.",
            (
                TitleCard(
                    "1",
                    "Take the bench",
                    "Eight questions, ten minutes",
                    "12 due for review",
                    selected=True,
                    intent=_choose("bench"),
                ),
                TitleCard(
                    "2",
                    "Case files",
                    "Real rulings, as reported",
                    "two cases, both with a twin",
                    selected=False,
                    intent=_choose("files"),
                ),
                TitleCard(
                    "3",
                    "Rule book",
                    "Every rule in our words",
                    "nine settled of sixty-four",
                    selected=False,
                    intent=_choose("rules"),
                ),
                TitleCard(
                    "4",
                    "Teach",
                    "Make banks, read results",
                    "no account needed",
                    selected=False,
                    intent=_choose("teach"),
                ),
            ),
            REST,
        ),
    ),
    columns=Columns.WHOLE,
    keys=(
        Key("enter", "open", ENTER),
        Key("right", "choose", NEXT, "← →"),
        Key("left", "", PREVIOUS),
        *REST,
        Key("q", "quit", Intent(Act.QUIT)),
    ),
    note="A study aid, not legal advice · progress stays on this computer",
)

RULES: Final = View(
    scene="rule",
    crumbs=("Rule book", "801(d)(1)(A)"),
    left=(
        RuleCard(
            "801(d)(1)(A)",
            "A declarant-witness’s prior inconsistent statement",
            "Not hearsay: what a witness now in court, open to questions, once said, if it clashes with the testimony and "
            "was given on oath at a proceeding. From 1 December 2026 the oath and the proceeding drop away.",
            (
                (None, "The speaker testifies and can be questioned on it"),
                (None, "It clashes with the testimony"),
                (
                    None,
                    "It was given on oath, in a proceeding, until 30 November 2026; after that day no oath is asked for",
                ),
            ),
            "Fed. R. Evid. 801(d)(1)(A), as amended",
        ),
        Card(
            "Keys",
            "what the player presses",
            (
                plain("Enter goes on; Esc goes back and asks nothing."),
                plain("Tab changes the column when the text is large."),
            ),
            "Nothing is lost by going back.",
        ),
    ),
    right=(
        CiteRows(
            "Kin",
            "",
            tuple(
                (f"801(d)(2)({letter})", "an opposing party’s statement, in one of its five kinds")
                for letter in "ABCDE"
            ),
        ),
        Note("Rules paraphrased; as of 22 November 2026.", Glyph.THEREFORE),
        Button("enter", "Back to the opinion", BACK, primary=True),
    ),
    keys=(Key("enter", "back", BACK), ESC),
    links=LINKS,
    note="not legal advice",
)

LONG: Final = View(
    scene="question",
    crumbs=("Ottoline Featherstonehaugh v. The Consolidated Repertory Players of Great Yarmouth", "Question 11 of 12"),
    left=(
        Page(
            "Featherstonehaugh v. Consolidated Repertory Players of Great Yarmouth",
            "Civil · cross-examination of the assistant deputy stage manager · second day",
            (
                Prose(
                    plain(
                        "The plaintiff, an understudy, fell through a trap that a stagehand had been told to bolt. Two days "
                        "after the fall the company fitted a spring catch to each of its traps, and its manager wrote to every "
                        "house on the tour that no trap was to be left to a bolt again. The plaintiff offers the catch and the "
                        "letter. The company has said in its opening that no better catch was to be had at any price, and "
                        "that the trap was another’s."
                    )
                ),
                Prose(plain("Supercalifragilistic" * 6)),
                Blank(),
                *(
                    item
                    for _ in range(3)
                    for item in (
                        on_page.Testimony(
                            "Q.",
                            plain(
                                "And when you had seen the bolt, and seen that it was drawn, what was the very next thing that you yourself did about it?"
                            ),
                        ),
                        on_page.Testimony(
                            "MS. ARDEN-WHITTINGTON:",
                            plain("Objection, Your Honor. It assumes a fact, and it is a later repair besides."),
                        ),
                        on_page.Testimony("A.", plain("I fetched the carpenter.")),
                    )
                ),
            ),
            (
                Caps("Facts the court has found"),
                FactRow(
                    "a",
                    "The company owns the trap, hires the stagehand, and writes the standing orders that he works by.",
                ),
                FactRow("b", "The catch was on the market for nine years."),
            ),
            Stamp("Sustained in part", Tone.GOOD),
        ),
    ),
    right=(
        Plate(Picture.BENCH),
        Heading(
            "How do you rule on the motion to exclude?", "on the objection: subsequent remedial measures, and relevance"
        ),
        Option(
            "1",
            Glyph.SUSTAINED,
            "Granted",
            "Keep it out",
            "The jury hears neither of the catch nor of the letter, for any purpose, and counsel may not allude to either of them.",
            chosen=False,
            intent=_choose("1"),
        ),
        Option(
            "2",
            Glyph.OVERRULED,
            "Denied",
            "Let it in",
            "The jury hears of both, and may take them as proof of fault.",
            chosen=False,
            intent=_choose("2"),
        ),
        Option(
            "3",
            Glyph.LIMITED,
            "Granted in part and denied in part",
            "In, with limits of your naming",
            "The jury hears of the catch alone, to show that it was to be had and whose the trap was, and is told to use it for nothing else.",
            chosen=True,
            intent=_choose("3"),
        ),
        Option(
            "4",
            Glyph.OPEN,
            "Ruling reserved until the evidence at trial",
            "Not on this record",
            "Something that decides has not been shown.",
            chosen=False,
            intent=_choose("4"),
        ),
        Hint("h", "light the words, name the Article, strike two grounds", "−1 each", Intent(Act.HINT)),
        Button("enter", "Enter the ruling", ENTER, primary=True),
    ),
    ticks=(*(Tick.RIGHT,) * 10, Tick.HERE, Tick.AHEAD),
    keys=QUESTION.keys,
    note=QUESTION.note,
    links=LINKS,
)

QUESTION_SURE: Final = replace(QUESTION, right=(*QUESTION.right[1:-1], SURE, QUESTION.right[-1]))

_ARTICLES: Final = (
    ("Article I", "General provisions", 0.0, 0.0, 0.79, "0 of 1", Tone.INK),
    ("Article IV", "Relevance and its limits", 0.13, 0.04, 0.38, "2 of 15", Tone.GOOD),
    ("Article VI", "Witnesses", 0.25, 0.07, 0.59, "2 of 8", Tone.GOOD),
    ("Article VIII", "Hearsay", 0.44, 0.26, 0.63, "10 of 23", Tone.BAD),
    ("", "The Constitution", 0.0, 0.0, 0.56, "0 of 3", Tone.GOOD),
)
CARD: Final = View(
    scene="judges-card",
    crumbs=("The judge’s card",),
    left=(
        Shares(
            "How often you are reversed",
            "the last fifty rulings",
            tuple(ShareRow(*row) for row in _ARTICLES),
            (
                (Glyph.AFFIRMED, "three in ten or fewer"),
                (Glyph.REVERSED, "worth another look"),
                (Glyph.NONE, "too few to say"),
            ),
            "The sign stands at the share reversed; the line shows where it may well lie in the long run. Argued back rightly: 3 of 4.",
        ),
    ),
    right=(
        Course(
            "Over time",
            "28% reversed",
            tuple(0.5 - 0.22 * at / 49 + 0.03 * (at % 4) for at in range(50)),
        ),
        Shares(
            "How sure, and how right",
            "share that stood",
            tuple(
                ShareRow("", name, share, share - 0.2, min(1.0, share + 0.15), says)
                for name, share, says in (
                    ("Guess", 0.48, "12 of 25"),
                    ("Leaning", 0.7, "14 of 20"),
                    ("Certain", 0.81, "17 of 21"),
                )
            ),
        ),
        CiteRows(
            "Another look",
            "9 rules",
            (("803(2)", "Excited utterance: missed last time."), ("407", "Later measures: one more day settles it.")),
        ),
        Button("enter", "Look again at 8", ENTER, primary=True),
    ),
    columns=Columns.OPINION,
    keys=(Key("enter", "look again", ENTER), HELP, ESC),
    note="nothing here scores a person · each ruling is judged by the law of its own day",
)

GALLERY: Final[dict[str, View]] = {
    "title": TITLE,
    "settings": settings(USUAL).view(),
    "docket-empty": Docket(replace(court(), shelve=lambda: Shelf(()))).view(),
    "first-ruling": replace(QUESTION, guide=RULE),
    "first-look": replace(AFFIRMED, guide=LOOK, notice="The disk is full: your last answer is kept in memory only."),
    "docket": DOCKET,
    "bad-bank": BAD_BANK,
    "question": QUESTION,
    "question-sure": QUESTION_SURE,
    "ground": GROUND,
    "reveal": AFFIRMED,
    "reveal-reversed": REVERSED,
    "reveal-other": OTHER_GROUNDS,
    "reveal-remanded": REMANDED,
    "opinion": OPINION,
    "opinion-long": LONG_OPINION,
    "what-if": WHAT_IF,
    "what-if-rules": WHAT_IF_RULES,
    "case-file": CASE_FILE,
    "jury": JURY,
    "judges-card": CARD,
    "jury-long": LONG_JURY,
    "rule": RULES,
    "long": LONG,
    **{
        name: scene.view()
        for group in (lives.scenes(), sealed.scenes(), books.drawn(), clinics.scenes(), choices.scenes())
        for name, scene in group.items()
    },
}

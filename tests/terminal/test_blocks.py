"""Each kind of block, as it is said."""

from __future__ import annotations

import textwrap

import pytest

from game.scenes import on_page
from game.scenes.asking import (
    Allowance,
    Candidate,
    ChoiceRow,
    Choices,
    Count,
    GroundKey,
    Grounds,
    Heading,
    Hint,
    Inquiry,
    MenuRow,
    Option,
    Rulings,
    Segment,
    Segments,
    Tally,
)
from game.scenes.buttons import Button, ButtonRow
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.listing import (
    Band,
    BankRow,
    FactLine,
    FactSheet,
    Picture,
    Plate,
    ProblemRow,
    TitleCard,
    TitleCards,
    Tree,
    TreeRow,
)
from game.scenes.marks import Glyph, Mark, Span, Tone, plain
from game.scenes.on_page import (
    Blank,
    Caps,
    Excerpt,
    FactRow,
    LabelRow,
    Legend,
    Note,
    Page,
    PageItem,
    Pills,
    Prose,
    ReadingRow,
    Signs,
    StageRow,
    Stamp,
    Timer,
    Typed,
)
from game.scenes.rule_blocks import (
    BoxRow,
    HalfRow,
    Held,
    QuestionRow,
    QuestionRows,
    RuleBox,
    RuleMap,
    RuleRow,
    RuleRows,
    RuleSheet,
    SearchField,
)
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
from game.scenes.view import Block, View
from game.terminal.screen import told

TOUCH = Intent(Act.CHOOSE, "calm")
STORY = (
    Span("A bystander, "),
    Span("still shaking", Mark.TELL, intent=TOUCH),
    Span(", spoke of "),
    Span("the crash", Mark.BOUND, "a"),
    Span("."),
)


def page_of(*items: PageItem) -> Page:
    return Page("The man at the bus stop", "CIVIL · TRIAL", items)


def on_the_page(said: str) -> str:
    return f"The man at the bus stop\nCivil, Trial\n{textwrap.dedent(said)}"


BLOCKS: dict[str, tuple[Block, str]] = {
    "Page": (
        Page(
            "The man at the bus stop",
            "CIVIL · TRIAL · FEDERAL RULES",
            (Prose(plain("After the crash a bystander spoke.")),),
            (Caps("Facts the court has found"), FactRow("a", "The bystander cannot be found.")),
            Stamp("SUSTAINED", Tone.GOOD),
        ),
        """\
        The man at the bus stop
        Civil, Trial, Federal Rules

        After the crash a bystander spoke.

        Facts the court has found
        (a) The bystander cannot be found.

        Stamped: Sustained
        """,
    ),
    "RuleMap": (
        RuleMap(
            "Settled law",
            "1 settled, 1 open",
            SearchField("oath", "1 of 2", typing=True, intent=TOUCH),
            (
                BoxRow(
                    "VIII",
                    "Hearsay",
                    (
                        RuleBox(
                            "801", Held.SETTLED, focus=True, intent=Intent(Act.RULE, "801"), hit=True, differs=True
                        ),
                        RuleBox("802", Held.OPEN, focus=False, intent=Intent(Act.RULE, "802")),
                    ),
                ),
            ),
            ((Held.SETTLED, "settled"),),
            "otherwise from 1 December 2026",
            "No 107 in this book.",
        ),
        """\
        Settled law (1 settled, 1 open)

        Type what to look for. oath (1 of 2)

        VIII Hearsay: settled 801; open 802

        Otherwise from 1 December 2026: 801.

        Found under 801.

        You are at 801; type another number to go there.

        No 107 in this book.
        """,
    ),
    "RuleRows": (
        RuleRows(
            "Rule 803",
            "2 rules",
            (
                RuleRow(RuleBox("(3)", Held.ONCE, focus=True, intent=TOUCH), "State of mind", "once, 9 Nov"),
                RuleRow(
                    RuleBox("(3)", Held.READ, focus=False, intent=BACK, differs=True),
                    "Memory",
                    under=(Span("not a "), Span("memory", Mark.LIT)),
                ),
            ),
            "and 3 more",
        ),
        """\
        Rule 803 (2 rules)
        Chosen: (3) State of mind (once, 9 Nov)
        (3) 2 Memory (only to be read; other law beside it): not a [lit: memory]
        and 3 more
        """,
    ),
    "RuleSheet": (
        RuleSheet(
            "803(2)",
            "Excited utterance",
            "Said under the stress.",
            "It answers when",
            ("It was said in time", "It relates to the event"),
            (("From 1 December 2026", "Said later."),),
            (HalfRow("Case", "A crane fell…", "right, 9 Nov", right=True),),
            (("Answers", "802"),),
        ),
        """\
        803(2) Excited utterance
        Said under the stress.
        It answers when: It was said in time; It relates to the event.
        From 1 December 2026: Said later.
        Case: A crane fell… (right, 9 Nov)
        Answers: 802
        """,
    ),
    "QuestionRows": (
        QuestionRows("Questions that turn on 803(2)", "1", (QuestionRow("1", "The bus stop", "A bank", TOUCH),)),
        """\
        Questions that turn on 803(2) (1)
        1. The bus stop (A bank)
        """,
    ),
    "Plate": (Plate(Picture.BENCH), ""),
    "Heading": (Heading("How do you rule?", "Objection: hearsay"), "How do you rule?\nObjection: hearsay\n"),
    "Allowance": (Allowance("Ask counsel", 1, 2, "one left of two"), "Ask counsel (one left of two)\n"),
    "Inquiry": (
        Inquiry("b", "Who kept it?", asked=False, told="", focus=True, spent=False, intent=TOUCH),
        "Here: b. Who kept it?\n",
    ),
    "Rulings": (
        Rulings("Or rule now", (Option("2", Glyph.OVERRULED, "Overruled", "let it in", "", False, TOUCH),)),  # noqa: FBT003
        "Or rule now\n2. Overruled: let it in\n",
    ),
    "Option": (
        Option("2", Glyph.OVERRULED, "Overruled", "Let it in", "The jury may weigh it.", chosen=True, intent=TOUCH),
        "Chosen: 2. Overruled: let it in. The jury may weigh it.\n",
    ),
    "Candidate": (
        Candidate(
            "1", "803(2)", "Excited utterance", "Made under its stress.", chosen=False, intent=TOUCH, struck=True
        ),
        "1. struck out: 803(2) Excited utterance: Made under its stress.\n",
    ),
    "Choices": (
        Choices(
            "Reading",
            (
                ChoiceRow(
                    "1",
                    "Paper",
                    "White, or dark.",
                    (Segment("Light", True, TOUCH), Segment("Dark", False, TOUCH)),  # noqa: FBT003
                    focus=True,
                    intent=TOUCH,
                ),
            ),
        ),
        "Reading\nHere: 1. Paper: Light (chosen), Dark (White, or dark.)\n",
    ),
    "Segments": (
        Segments("c", "How sure?", (Segment("guess", False, TOUCH), Segment("leaning", True, TOUCH)), TOUCH),  # noqa: FBT003
        "c. How sure? guess, leaning (chosen)\n",
    ),
    "Hint": (Hint("h", "Light the words", "−1", TOUCH), "h. Light the words (−1)\n"),
    "Button": (Button("w", "Why?", TOUCH, aside="the opinion"), "w. Why? (the opinion)\n"),
    "ButtonRow": (
        ButtonRow(
            (Button("w", "Why?", TOUCH), Button("enter", "Go on", ENTER, primary=True), Button("f", "What if?", TOUCH))
        ),
        "w. Why?\nf. What if?\n",
    ),
    "Verdict": (
        Verdict(
            Glyph.OTHER_GROUNDS,
            Tone.GOOD,
            "Affirmed on other grounds",
            "Right ruling; another ground decides it.",
            "Overruled: still shaking, she had no time to invent.",
            "Your ground",
            "803(1)",
            "Present sense impression",
            "5 of 8",
        ),
        """\
        Affirmed on other grounds
        Right ruling; another ground decides it.

        Overruled: still shaking, she had no time to invent.

        Your ground: 803(1) Present sense impression
        Points: 5 of 8
        """,
    ),
    "Argument": (
        Argument(
            STORY,
            (
                Step(
                    "Objection",
                    "stands",
                    Glyph.SUSTAINED,
                    "It is hearsay.",
                    "802",
                    ("the crash",),
                    focus=False,
                    intent=Intent(Act.CHOOSE, "0"),
                ),
                Step(
                    "Response",
                    "fails",
                    Glyph.FAILS,
                    "He had calmed down.",
                    "803(2)",
                    (),
                    focus=True,
                    intent=Intent(Act.CHOOSE, "1"),
                ),
            ),
            "Sustained.",
            Glyph.SUSTAINED,
            "He spoke within minutes.",
        ),
        """\
        A bystander, still shaking [1], spoke of the crash (a).

        2. Objection (stands): It is hearsay. (802) It rests on “the crash”.
        Chosen: 3. Response (fails): He had calmed down. (803(2))

        Therefore: Sustained.

        He spoke within minutes.
        """,
    ),
    "RuleCard": (
        RuleCard(
            "803(2)",
            "Excited utterance",
            "Made under its stress.",
            ((True, "the event startled"), (False, "he was calm"), (None, "it was told")),
            "FRE",
        ),
        """\
        803(2) Excited utterance
        Made under its stress.
        Met: the event startled
        Not met: he was calm
        Not looked at: it was told
        FRE
        """,
    ),
    "CiteRows": (
        CiteRows("Near misses", "what failed each", (("803(1)", "an hour had passed"),)),
        "Near misses (what failed each)\n803(1): an hour had passed\n",
    ),
    "Card": (
        Card("The court rules again", "803(2)", (STORY, plain("It comes in.")), "Either would stand."),
        """\
        The court rules again (803(2))

        A bystander, still shaking [1], spoke of the crash (a).

        It comes in.

        Either would stand.
        """,
    ),
    "Side": (
        Side(
            Outcome("Before", Glyph.OVERRULED, "Overruled", "let it in"),
            Outcome("After", Glyph.SUSTAINED, "Sustained", "keep it out"),
            arrow=True,
            changed=True,
        ),
        "Before: Overruled, let it in\nAfter: Sustained, keep it out\nThat changes the ruling.\n",
    ),
    "Shares": (
        Shares(
            "Reversed",
            "fifty rulings",
            (
                ShareRow("Article IV", "Relevance", 0.25, 0.1, 0.5, "2 of 8", Tone.BAD),
                ShareRow("", "Guess", 1, 0.5, 1, "3 of 3"),
            ),
            ((Glyph.REVERSED, "worth another look"),),
            "Fewer is better.",
        ),
        """\
        Reversed (fifty rulings)
        Article IV Relevance: 25%, 2 of 8; in the long run from 10% to 50%; worth another look
        Guess: 100%, 3 of 3; in the long run from 50% to 100%

        Fewer is better.
        """,
    ),
    "Course": (
        Course("Over time", "20% reversed", (1.0, 0.5, 0.2)),
        """\
        Over time (20% reversed)

        20% at its lowest, 100% at its highest, 20% now.
        """,
    ),
    "Balance": (
        Balance("Rule 403", 1, 3, 2, "some worth", "a strong pull", was=-1),
        """\
        The balance: Rule 403
        For letting it in: some worth (1 of 4)
        For keeping it out: a strong pull (3 of 4)
        Danger weighs 2 steps more than worth: either ruling stands.
        As first told: worth weighs 1 step more than danger: let it in.
        """,
    ),
    "Appeal": (
        Appeal(
            (
                AppealRow(1, "The bus stop", "803(2)", Glyph.AFFIRMED, Tone.GOOD, "Affirmed"),
                AppealRow(2, "The café", "", Glyph.REVERSED, Tone.BAD, "Reversed: harmless"),
            ),
            "One ruling stands.",
            "9 of 16 points",
        ),
        """\
        In the court of appeal
        1. The bus stop (803(2)): Affirmed
        2. The café: Reversed: harmless

        Order. One ruling stands.

        9 of 16 points
        """,
    ),
    "MenuRow": (
        MenuRow("1", "Play the ones I missed", "two questions", TOUCH),
        "1. Play the ones I missed (two questions)\n",
    ),
    "Grounds": (
        Grounds("Grounds", "Tab: others", (GroundKey("1", "Hearsay", "Rule 802", TOUCH),)),
        "Grounds (Tab: others)\n1. Hearsay (Rule 802)\n",
    ),
    "Tally": (
        Tally("So far", "line 2 of 7", (Count(Glyph.AFFIRMED, 1, "well objected"),)),
        "So far (line 2 of 7)\n1 well objected\n",
    ),
    "BankRow": (
        BankRow(
            "Hearsay",
            "Hearing, 8 questions",
            "Checked",
            selected=True,
            intent=TOUCH,
            twin=True,
            problem="line 3 is no TOML",
        ),
        """\
        Chosen: 1. Hearsay; Hearing, 8 questions; Checked; the fictional twin of a case file;
            cannot be played: line 3 is no TOML
        """,
    ),
    "FactSheet": (
        FactSheet(
            "The record",
            "1 fact stated",
            (FactLine("The case", "The case is civil", "civil", changed=True, focus=True, intent=TOUCH, turn=ENTER),),
            "A fact left unsaid may decide.",
        ),
        """\
        The record (1 fact stated)

        The case
        Here: 1. changed: The case is civil (civil)

        A fact left unsaid may decide.
        """,
    ),
    "Band": (
        Band(Glyph.SUSTAINED, "Sustained", "was overruled, before “he was calm”", "802"),
        "The ruling: Sustained (802)\nwas overruled, before “he was calm”\n",
    ),
    "Tree": (
        Tree(
            "The tree",
            "what changed is outlined",
            (
                TreeRow(0, "Objection: hearsay", "holds", Glyph.HOLDS, "802", head=True, changed=True),
                TreeRow(1, "He meant it", "not stated", Glyph.OPEN, "801(a)", head=False, changed=False),
            ),
        ),
        """\
        The tree (what changed is outlined)
        [changed] Objection: hearsay: holds (802)
        It asks: He meant it: not stated (801(a))
        """,
    ),
    "ProblemRow": (
        ProblemRow("Line 3 · question bus-stop", "Question has no key", error=True, selected=True, intent=TOUCH),
        "Here: 1. Line 3, question bus-stop, error: Question has no key\n",
    ),
    "TitleCards": (
        TitleCards(
            "In Limine",
            "You are the judge.",
            (TitleCard("1", "The docket", "Choose a hearing", "9 banks", selected=True, intent=TOUCH),),
        ),
        "In Limine\nYou are the judge.\nChosen: 1. The docket: Choose a hearing (9 banks)\n",
    ),
    "Note": (Note("heard", Glyph.OVERRULED), "heard (let in)\n"),
}
ITEMS: dict[str, tuple[PageItem, str]] = {
    "Prose": (
        Prose((Span("Out.", Mark.STRUCK), Span(" "), Span("Calm", Mark.TURNED), Span("!", Mark.LIT, "2")), Glyph.OPEN),
        "\n[struck out: Out.] [changed: Calm][lit: !] (2) (not on this record)\n",
    ),
    "Testimony": (on_page.Testimony("Q.", plain("Where were you?")), "Q. Where were you?\n"),
    "StageRow": (StageRow("Redirect", "Ms Arden:"), "\nRedirect. Ms Arden:\n"),
    "Timer": (Timer("The witness waits"), "The witness waits (no clock runs here)\n"),
    "Signs": (Signs((Glyph.AFFIRMED, Glyph.SILENT)), "A row of 2 signs, counted in words.\n"),
    "Legend": (Legend(((Glyph.OVERRULED, "heard"),)), ""),
    "Caps": (Caps("The words you touched", "phrase 1 of 2"), "\nThe words you touched (phrase 1 of 2)\n"),
    "FactRow": (FactRow("b", "The case is civil."), "(b) The case is civil.\n"),
    "Excerpt": (
        Excerpt(4, "  title = maybe", 10, 15),
        "Line 4 reads: title = maybe The mark stands under: maybe\n",
    ),
    "LabelRow": (LabelRow("Source", "a newspaper, 8 July 2024"), "Source: a newspaper, 8 July 2024\n"),
    "ReadingRow": (
        ReadingRow("1", "shaking", Glyph.OVERRULED, "Let it in", "as first told", swapped_in=True, intent=TOUCH),
        "Chosen: 1. “shaking”: Let it in (as first told)\n",
    ),
    "Note": (Note("Nothing else would turn this.", Glyph.THEREFORE), "\nNothing else would turn this.\n"),
    "Blank": (Blank(), ""),
    "Pills": (Pills(("802", "803(2)")), "Rules: 802, 803(2)\n"),
    "Button": (Button("s", "Start again", TOUCH), "s. Start again\n"),
    "ButtonRow": (ButtonRow((Button("s", "Start again", TOUCH),)), "s. Start again\n"),
    "Typed": (Typed("Code", "limine-2"), "Code: limine-2\n"),
}  # fmt: skip


def alone(*blocks: Block) -> View:
    return View(scene="test", crumbs=(), left=blocks)


@pytest.mark.parametrize("name", BLOCKS)
def test_each_block_is_said(name: str) -> None:
    block, said = BLOCKS[name]
    assert told(alone(block), 88) == textwrap.dedent(said)


@pytest.mark.parametrize("name", ITEMS)
def test_each_item_of_a_page_is_said(name: str) -> None:
    item, said = ITEMS[name]
    assert told(alone(page_of(item)), 88) == on_the_page(said)


def test_no_kind_of_block_is_left_out() -> None:
    assert set(BLOCKS) == set(str(Block).split(" | "))
    assert set(ITEMS) == set(str(PageItem).split(" | "))


def test_a_speaker_who_is_named_gets_a_colon() -> None:
    said = told(alone(page_of(on_page.Testimony("Ms. Arden", plain("Nothing further.")))), 88)
    assert said.endswith("Ms. Arden: Nothing further.\n")
    said = told(alone(page_of(on_page.Testimony("THE CLERK:", plain("Ms. Arden is sworn.")))), 88)
    assert said.endswith("THE CLERK: Ms. Arden is sworn.\n")


def test_the_stamp_of_a_case_file_stands_alone() -> None:
    page = Page("A ruling", "", (), stamp=Stamp("REPORTED OTHERWISE", Tone.INK))
    assert told(alone(page), 88).splitlines()[-1] == "Reported otherwise"

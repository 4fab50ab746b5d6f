"""A hearing of two questions made by hand: a ruling, its verdict, the next, the end."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.play.answers import Answer, Asked, Choice, Hearing
from game.scenes.asking import Heading, Option
from game.scenes.buttons import Button, Key
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.listing import Tick
from game.scenes.marks import Glyph, Mark, Span, Tone, plain
from game.scenes.on_page import LabelRow, Page, Prose, Stamp
from game.scenes.telling import Verdict
from game.scenes.turns import STAY, Become, CopyText, Home, Leave, OpenBanksFolder, Pop, Push, Remember, Turn
from game.scenes.view import View

HEARING = Hearing("first", "Hearsay", 7, (Asked("hearsay", "red-light"), Asked("hearsay", "blue-van")))
STORY = "After the crash a bystander told an officer that the van ran the red light."
MOTION = "The plaintiff offers it. Objection: hearsay."
RULINGS = (("Sustained", "Keep it out", Choice.KEEP_OUT), ("Overruled", "Let it in", Choice.LET_IN))
FOOTER = (
    Key("", "rule", ENTER, shown="1-2"),
    Key("enter", "enter it", ENTER),
    Key("g", "glossary", Intent(Act.GLOSSARY)),
    Key("e", "report an error", Intent(Act.REPORT)),
    Key("o", "open my banks folder", Intent(Act.FOLDER)),
    Key("?", "all keys", Intent(Act.KEYS)),
    Key("q", "", Intent(Act.QUIT)),
    Key("esc", "docket", BACK),
)


@dataclass(frozen=True)
class Question:
    """The question at a place of the hearing, and the ruling pencilled in."""

    hearing: Hearing = HEARING
    choice: Choice | None = None

    def view(self) -> View:
        """Show the story and two rulings."""
        options = tuple(
            Option(str(at), Glyph.NONE, word, means, "So it is.", choice is self.choice, Intent(Act.CHOOSE, choice))
            for at, (word, means, choice) in enumerate(RULINGS, 1)
        )
        enter = Button("enter", "Enter the ruling", ENTER, primary=True)
        return View(
            scene="question",
            crumbs=("Hearsay: the exceptions", f"Question {self.hearing.place + 1} of 2"),
            left=(page_of(self.hearing.place),),
            right=(Heading("How do you rule?", "hearsay"), *options, enter),
            ticks=ticks_of(self.hearing.place),
            keys=FOOTER,
        )

    def on(self, intent: Intent) -> Turn:
        """Pencil a ruling in and enter it."""
        match intent.act:
            case Act.CHOOSE:
                return Turn(Become(replace(self, choice=Choice(intent.what))))
            case Act.ENTER if self.choice is not None:
                answer = Answer(self.hearing.place, self.choice, "803(2)", 8)
                return Turn(Become(Reviewed(self.hearing.answered(answer))), (Remember(self.hearing, answer),))
            case Act.GLOSSARY:
                return Turn(Push(Glossary()))
            case Act.REPORT:
                return Turn(deeds=(CopyText("question: red-light\nversion: 0"),))
            case Act.FOLDER:
                return Turn(deeds=(OpenBanksFolder(),))
            case Act.BACK:
                return Turn(Home())
            case Act.QUIT:
                return Turn(Leave())
        return STAY


@dataclass(frozen=True)
class Reviewed:
    """What became of the last ruling."""

    hearing: Hearing

    def view(self) -> View:
        """Show the verdict beside the stamped page."""
        last = self.hearing.answers[-1]
        word = "Affirmed" if last.choice is Choice.LET_IN else "Reversed"
        verdict = Verdict(
            Glyph.NONE, Tone.GOOD, word, "", "He was still shaking.", "The ground", "803(2)", "", "8 of 8"
        )
        return View(
            scene="reveal",
            crumbs=("Hearsay: the exceptions", f"Question {last.place + 1} of 2"),
            left=(replace(page_of(last.place), stamp=Stamp(last.choice.upper(), Tone.GOOD)),),
            right=(verdict, Button("enter", "Go on", ENTER, primary=True)),
            ticks=ticks_of(last.place),
            keys=(Key("enter", "go on", ENTER), Key("esc", "docket", BACK)),
            moment=True,
        )

    def on(self, intent: Intent) -> Turn:
        """Go on to the next question, or leave after the last."""
        if intent == ENTER:
            return Turn(Leave() if self.hearing.over else Become(Question(self.hearing)))
        return Turn(Home()) if intent == BACK else STAY


@dataclass(frozen=True)
class Glossary:
    """A page over the question."""

    def view(self) -> View:
        """Show one word."""
        page = Page("Glossary", "", (LabelRow("declarant", "who spoke"),))
        return View(
            scene="leaflet", crumbs=("Glossary",), left=(page,), keys=(Key("esc", "back", BACK), Key("enter", "", BACK))
        )

    def on(self, intent: Intent) -> Turn:
        """Close."""
        return Turn(Pop()) if intent == BACK else STAY


def page_of(place: int) -> Page:
    """Make the page of a question."""
    motion = Prose((Span(MOTION, Mark.ITALIC),))
    return Page(f"Item {place + 1}", "CIVIL · TRIAL", (Prose(plain(STORY)), motion))


def ticks_of(place: int) -> tuple[Tick, ...]:
    """Make the two ticks of the hearing."""
    return (Tick.HERE, Tick.AHEAD) if place == 0 else (Tick.RIGHT, Tick.HERE)

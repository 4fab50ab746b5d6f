"""The settings: rows of choices, a page beside them that looks as it will look, and everything saved at once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.scenes.asking import ChoiceRow, Choices, Segment
from game.scenes.buttons import Key
from game.scenes.intents import BACK, NEXT, PREVIOUS, Act, Intent
from game.scenes.marks import Glyph, Mark, Span, plain
from game.scenes.on_page import Blank, Caps, Note, Page, Prose, Testimony
from game.scenes.preferences import CHOICES, MUTED, USUAL, Choice, Preferences
from game.scenes.turns import STAY, Become, Home, Leave, Pop, Prefer, Turn
from game.scenes.view import Columns, View

SAMPLE = Page(
    "As it will look",
    "SAVED AS YOU CHOOSE",
    (
        Prose(
            (
                Span("Ten minutes later a dresser, "),
                Span("still shaking and sobbing", Mark.TELL),
                Span(", told the stage doorkeeper: “He never set the lock.”"),
            )
        ),
        Blank(),
        Testimony("Q.", plain("What did she say?")),
    ),
    (
        Caps("The verdicts", "each has its own shape"),
        Note("Affirmed", Glyph.AFFIRMED),
        Note("Affirmed on other grounds", Glyph.OTHER_GROUNDS),
        Note("Reversed", Glyph.REVERSED),
        Note("Remanded", Glyph.OPEN),
    ),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """What is chosen now, what was chosen `before`, the row in focus; `home` if the title waits beneath."""

    prefer: Preferences
    before: Preferences
    row: int = 0
    home: bool = False

    def view(self) -> View:
        """Show every choice, and a page set as it will be."""
        rows = tuple(self._row(at, choice) for at, choice in enumerate(CHOICES))
        here = CHOICES[self.row]
        chosen = self.prefer.chosen(here.name)
        return View(
            scene="settings",
            crumbs=("Settings",),
            left=(Choices("Reading and play", rows),),
            right=(SAMPLE,),
            columns=Columns.QUESTION,
            keys=(
                Key("down", "row", NEXT, shown="↑↓"),
                Key("up", "", PREVIOUS),
                Key("right", "choose", _prefer(here, here.beside(chosen, 1)), shown="←→"),
                Key("left", "", _prefer(here, here.beside(chosen, -1))),
                Key("z", "as it was", Intent(Act.AS_TOLD)),
                *self._shortcuts(),
                Key("esc", "back", BACK),
                Key("enter", "", BACK),
                Key("q", "", Intent(Act.QUIT)),
            ),
        )

    def on(self, intent: Intent) -> Turn:
        """Choose, move among the rows, take it all back, or close."""
        match intent.act:
            case Act.NEXT | Act.PREVIOUS:
                step = 1 if intent.act is Act.NEXT else -1
                return Turn(Become(replace(self, row=(self.row + step) % len(CHOICES))))
            case Act.PREFER:
                return self._choose(*intent.what.split("="))
            case Act.AS_TOLD:
                deeds = tuple(
                    Prefer(each.name, self.before.chosen(each.name))
                    for each in CHOICES
                    if self.before.chosen(each.name) != self.prefer.chosen(each.name)
                )
                return Turn(Become(replace(self, prefer=self.before)), deeds)
            case Act.BACK:
                return Turn(Home() if self.home else Pop())
            case Act.QUIT:
                return Turn(Leave())
        return STAY

    def _choose(self, name: str, value: str) -> Turn:
        prefer = self.prefer.choosing(name, value)
        row = next((at for at, choice in enumerate(CHOICES) if choice.name == name), self.row)
        deeds = (Prefer(name, value),) if prefer != self.prefer else ()
        return Turn(Become(replace(self, prefer=prefer, row=row)), deeds)

    def _row(self, at: int, choice: Choice) -> ChoiceRow:
        chosen = self.prefer.chosen(choice.name)
        parts = tuple(Segment(shown, name == chosen, _prefer(choice, name)) for name, shown in choice.options)
        on = _prefer(choice, choice.following(chosen))
        return ChoiceRow(str(at + 1), choice.label, choice.note, parts, at == self.row, on)

    def _shortcuts(self) -> tuple[Key, ...]:
        """The keys that restyle any screen: here they choose, so that the rows keep up with them."""
        usual = self.before if self.before.sound != MUTED else USUAL
        text, theme, motion, sound = (next(each for each in CHOICES if each.name == name) for name in _RESTYLED)
        size = self.prefer.text
        return (
            Key("ctrl+plus", "", _prefer(text, text.beside(size, 1))),
            Key("ctrl+minus", "", _prefer(text, text.beside(size, -1))),
            Key("ctrl+0", "", _prefer(text, "100")),
            Key("ctrl+d", "", _prefer(theme, theme.following(self.prefer.theme))),
            Key("ctrl+m", "", _prefer(motion, motion.following(self.prefer.motion))),
            Key("ctrl+u", "", _prefer(sound, usual.sound if self.prefer.sound == MUTED else MUTED)),
        )


_RESTYLED = ("text", "theme", "motion", "sound")


def _prefer(choice: Choice, value: str) -> Intent:
    return Intent(Act.PREFER, f"{choice.name}={value}")


def settings(prefer: Preferences, *, home: bool = False) -> Settings:
    """Open the settings on what is chosen."""
    return Settings(prefer, prefer, home=home)

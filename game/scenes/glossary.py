"""The courtroom's words for laymen, and the keys: pages that open over any screen and close with Esc."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from game.scenes.buttons import Key
from game.scenes.intents import BACK, Act, Intent
from game.scenes.marks import plain
from game.scenes.on_page import Blank, LabelRow, Note, Page, PageItem, Prose
from game.scenes.turns import STAY, Leave, Pop, Push, Turn
from game.scenes.view import Columns, View

if TYPE_CHECKING:
    from collections.abc import Iterator

TERMS = (
    ("admit", "to let the jury have an item of evidence"),
    ("best evidence", "the rule that asks for the original to prove what a paper says"),
    ("confrontation", "the right of an accused to cross-examine the witnesses against him"),
    ("cross", "cross-examination: questions by the other side"),
    ("declarant", "the person who made a statement"),
    ("extrinsic proof", "outside proof, other than the witness's own answers"),
    ("ground", "the reason in law for an objection or a ruling"),
    ("hearsay", "a statement from outside this court, offered to prove what it says"),
    ("impeach", "to attack a witness's credibility"),
    ("in limine", "at the threshold: ruled on before the jury hears of it"),
    ("instruction", "what the judge tells the jury it may or may not do with evidence"),
    ("motion", "a request for a ruling"),
    ("offer", "to put evidence forward"),
    ("overruled", "the objection fails; the evidence comes in"),
    ("probative", "tending to prove something"),
    ("proponent", "the side that offers an item of evidence"),
    ("record", "everything the court has before it"),
    ("sustained", "the objection holds; the evidence stays out"),
    ("unfair prejudice", "a pull to decide on an improper ground"),
)


Pressed: TypeAlias = tuple[str, str, str]
"""A key by its name, or '' for several told as one; as it is printed; and what it does."""

EVERYWHERE: Final[tuple[Pressed, ...]] = (
    ("ctrl+comma", "Ctrl ,", "settings"),
    ("f11", "F11", "full screen"),
    ("ctrl+plus", "Ctrl +", "larger text"),
    ("ctrl+minus", "Ctrl −", "smaller text"),
    ("ctrl+0", "Ctrl 0", "text at its first size"),
    ("ctrl+d", "Ctrl D", "light, dark or high contrast"),
    ("ctrl+m", "Ctrl M", "motion off or on"),
    ("ctrl+u", "Ctrl U", "sound off or on"),
    ("v", "V", "read this screen aloud; once more: stop"),
    ("", "Ctrl ↑↓←→", "point at what can be touched; Enter touches it"),
)
"""The keys of the window, which work on every screen."""

GAMEPAD: Final = (
    "Gamepad",
    "A enter · B back · X why · Y what if · bumpers turn the page · Start all keys · right stick points",
)


@dataclass(frozen=True, slots=True)
class Leaflet:
    """A page to read over whatever is below: rows of a label and a text, paragraphs where there is no label.

    Before them come `keys` of the screen below: touched, one is pressed there, once this page is closed.
    """

    title: str
    under: str
    rows: tuple[tuple[str, str], ...]
    note: str = ""
    keys: tuple[Pressed, ...] = ()

    def view(self) -> View:
        """Show the rows, and the way back."""
        rows = (*(_key_row(*key) for key in self.keys), *_set_out(self.rows))
        return View(
            scene="leaflet",
            crumbs=(self.title,),
            left=(Page(self.title, self.under, rows, (Note(self.note),) if self.note else ()),),
            columns=Columns.WHOLE,
            keys=(Key("esc", "back", BACK), Key("enter", "", BACK), Key("q", "", Intent(Act.QUIT))),
            links=(("Back", BACK),),
        )

    def on(self, intent: Intent) -> Turn:
        """Close, or leave the game."""
        if intent.act is Act.QUIT:
            return Turn(Leave())
        return Turn(Pop()) if intent.act in (Act.BACK, Act.ENTER) else STAY


def _key_row(key: str, shown: str, says: str) -> LabelRow:
    """A key and what it does; of several that are told as one none is meant by a touch."""
    return LabelRow(shown, says, Intent(Act.PRESS, key) if key else None)


def _set_out(rows: tuple[tuple[str, str], ...]) -> Iterator[PageItem]:
    """A label is said once for all the rows in a row that bear it; each paragraph stands apart."""
    last: str | None = None
    for label, text in rows:
        if not label and last is not None:
            yield Blank()
        yield LabelRow("" if label == last else label, text) if label else Prose(plain(text))
        last = label


GLOSSARY = Leaflet("Glossary", "THE WORDS OF THE COURTROOM", TERMS)


def keys_leaflet(view: View) -> Leaflet:
    """Every key that works on a screen, as a page; at its end what the screen notes of itself."""
    here = tuple(
        ("" if key.shown else key.key, (key.shown or key.key).capitalize(), key.says) for key in view.keys if key.says
    )
    told = view.note.replace(" · ", "; ")  # here it takes lines, and a dot at the end of one would join nothing
    notes = tuple(("This screen", says) for says in (told, view.banner[1]) if says)
    return Leaflet("Keys", "WHAT WORKS ON THIS SCREEN", (GAMEPAD, *notes), keys=(*here, *EVERYWHERE))


def aside(view: View, intent: Intent) -> Turn:
    """Open the glossary or the list of all keys over a screen, or leave the game; the screen waits where it is."""
    match intent.act:
        case Act.GLOSSARY:
            return Turn(Push(GLOSSARY))
        case Act.KEYS:
            return Turn(Push(keys_leaflet(view)))
        case Act.QUIT:
            return Turn(Leave())
    return STAY

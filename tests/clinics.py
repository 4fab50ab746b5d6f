"""Banks with something to mend, on a shelf that can change under the player's hands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.reading import bank_of
from game.banks.shelf import shelved
from game.scenes.arrivals import Arrival, Arrivals
from game.scenes.chambers import Chambers, chambers
from game.scenes.court import Court, Shelf
from game.scenes.docket import Docket
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.preview import Preview, opened
from game.scenes.records import Records
from game.scenes.turns import Become
from tests.benches import TEXT, TODAY, sitting

if TYPE_CHECKING:
    from game.scenes.turns import Scene

DISAGREES = (
    TEXT.replace('id = "red-light"', 'id = "disagrees"')
    .replace('ruling = "admitted"', 'ruling = "excluded"')
    .replace('"Overruled: still', '"Overruled: because as anyone who looks at him can see he was still')
    .replace("shaking, he had no time to invent", "shaking, and so had no time at all in which to think of or invent")
)
"""One question whose ruling the rules do not share, and whose reason is too long."""
BROKEN = '[bank]\nformat = 1\nid = "broken"\ntitle = maybe\n'


@dataclass
class Folder:
    """A banks folder made of texts, by file name."""

    files: dict[str, str] = field(default_factory=dict)

    def shelve(self) -> Shelf:
        found = shelved(((name, text.encode()) for name, text in self.files.items()), TODAY)
        banks = tuple(each for each in found if isinstance(each, Bank))
        return Shelf(banks, tuple(each for each in found if not isinstance(each, Bank)))

    def court(self) -> Court:
        return Court(self.shelve, (), TODAY, "stamp", 7)


def folder() -> Folder:
    return Folder({"good.toml": TEXT, "mine/disagrees.toml": DISAGREES, "mine/broken.toml": BROKEN})


def after(scene: Scene, *intents: Intent) -> Scene:
    """The scene that takes the place of another once these are meant."""
    for intent in intents:
        move = scene.on(intent).move
        assert isinstance(move, Become), move
        scene = move.scene
    return scene


def in_chambers() -> Chambers:
    """Chambers on the man at the bus stop."""
    found = chambers(sitting().posed)
    assert found is not None
    return found


def previewed(text: str) -> Preview:
    """The preview of a bank, at its first question."""
    found = proved(bank_of("week-six.toml", text.encode()), TODAY)
    return opened(folder().court(), found, "bus-stop")


def coded(*intents: Intent) -> Scene:
    """The screen on which a code is typed, after so much of it."""
    return after(Docket(folder().court()), Intent(Act.FROM_CODE), *intents)


def scenes() -> dict[str, Scene]:
    """The docket of such a folder, the bank doctor on each of its files, and what else a teacher opens."""
    here = folder().court()
    asked = Intent(Act.DOCTOR)
    files = (
        Arrival("week-six.toml", "Copied into your banks folder."),
        Arrival("Week six.docx", "This is a document of a word processor, not a bank."),
        Arrival("hearsay.toml", "Another file has this name.", TEXT.encode(), waits=True),
    )
    calm = Intent(Act.TURN, "link.under_stress")
    return {
        "chambers": in_chambers(),
        "chambers-turned": after(in_chambers(), calm),
        "chambers-unsaid": after(in_chambers(), Intent(Act.CHOOSE, "link.under_stress"), Intent(Act.UNSAY)),
        "saying": after(in_chambers(), Intent(Act.SAY)),
        "records": Records(here),
        "arrivals": Arrivals(here, files[:2]),
        "arrivals-asked": Arrivals(here, files),
        "docket-bad": Docket(here, 2),
        "doctor-sound": after(Docket(here), asked),
        "doctor": after(Docket(here, 1), asked),
        "doctor-broken": after(Docket(here, 2), asked),
        "from-code": coded(Intent(Act.TYPE, "limine-2222-229u")),
        "from-code-begun": coded(Intent(Act.TYPE, "limine-22")),
        "from-code-slip": coded(Intent(Act.TYPE, "limine-2222-22u9"), ENTER),
        "preview": previewed(TEXT),
        "preview-warned": previewed(DISAGREES.replace('ruling = "excluded"', 'ruling = "admitted"', 1)),
        "preview-ill": previewed(DISAGREES),
    }

"""What a scene answers an intent with: where to go, and what the world outside should do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from game.law.records import Record
    from game.play.answers import Answer, Hearing, Tried
    from game.play.posed import Posed
    from game.scenes.intents import Intent
    from game.scenes.view import View


class Scene(Protocol):
    """A frozen value that can be looked at and can answer an intent."""

    def view(self) -> View:
        """Say what the screen says."""
        ...

    def on(self, intent: Intent) -> Turn:
        """Answer one intent."""
        ...


@dataclass(frozen=True, slots=True)
class Stay:
    """Nothing changes."""


@dataclass(frozen=True, slots=True)
class Become:
    """This scene gives way to another in its place."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Push:
    """Another scene comes on top; Esc will come back here."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class Pop:
    """Back to the scene beneath; from the last one, out."""


@dataclass(frozen=True, slots=True)
class Home:
    """Back to the first scene of the stack, made anew from what is now on the disk; and on from there, if `on` is."""

    on: Scene | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """Out of the game."""


Move: TypeAlias = "Stay | Become | Push | Pop | Home | Leave"


@dataclass(frozen=True, slots=True)
class Begin:
    """Write down a hearing before its first question is asked."""

    hearing: Hearing


@dataclass(frozen=True, slots=True)
class Remember:
    """Write down an answer before the next screen."""

    hearing: Hearing
    answer: Answer


@dataclass(frozen=True, slots=True)
class Practise:
    """Write down how an exercise on a ruling went, for the judge's card."""

    hearing: Hearing
    tried: Tried


@dataclass(frozen=True, slots=True)
class CopyText:
    """Put a text where the player can paste it."""

    text: str


@dataclass(frozen=True, slots=True)
class Export:
    """Write every ruling to a sheet that can be handed in."""


@dataclass(frozen=True, slots=True)
class Prefer:
    """Keep a choice of the player's, by the names in `preferences`, at once."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Speak:
    """Read a text aloud, a sentence a line."""

    text: str


@dataclass(frozen=True, slots=True)
class OpenBanksFolder:
    """Show the folder of the player's own banks."""


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Put a file into the player's banks folder: beside one of its name, or in its place with the old one kept."""

    name: str
    data: bytes
    in_place: bool = False


@dataclass(frozen=True, slots=True)
class SaveQuestion:
    """Save a question, its record told otherwise, in a bank of the player's own."""

    posed: Posed
    record: Record


Deed: TypeAlias = (
    "Begin | Remember | Practise | CopyText | Export | OpenBanksFolder | Prefer | Speak | TakeIn | SaveQuestion"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A scene's answer to an intent: the move, and the deeds that come before it."""

    move: Move = Stay()
    deeds: tuple[Deed, ...] = ()


STAY = Turn()

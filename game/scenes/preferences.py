"""How the player likes the game: what there is to choose, and what is chosen."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the player has chosen, each by its name in `CHOICES`."""

    text: str = "100"
    letters: str = "serif"
    theme: str = "light"
    motion: str = "full"
    timers: str = "1"
    certainty: str = "off"
    sound: str = "50"
    captions: str = "off"
    speech: str = "on"

    def chosen(self, name: str) -> str:
        """What is chosen of one thing."""
        return str(getattr(self, name))

    def choosing(self, name: str, value: str) -> Preferences:
        """The preferences with another choice; what cannot be chosen changes nothing."""
        choice = next((each for each in CHOICES if each.name == name), None)
        if choice is None or value not in dict(choice.options):
            return self
        return replace(self, **{name: value})


USUAL = Preferences()


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen, with its options by name and as they are shown."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    note: str = ""

    def beside(self, value: str, step: int) -> str:
        """The option so many steps on, and none beyond the last."""
        names = [name for name, _ in self.options]
        at = names.index(value) if value in names else 0
        return names[min(max(at + step, 0), len(names) - 1)]

    def following(self, value: str) -> str:
        """The option after this one, and after the last the first."""
        on = self.beside(value, 1)
        return on if on != value else self.options[0][0]


MUTED = "muted"
_SWITCH = (("off", "Off"), ("on", "On"))
CHOICES = (
    Choice(
        "text",
        "Text size",
        tuple((size, f"{size} %") for size in ("100", "125", "150", "175", "200")),
    ),
    Choice("letters", "Letters", (("serif", "Serif"), ("hyperlegible", "Hyperlegible"), ("dyslexia", "Dyslexia"))),
    Choice("theme", "Paper", (("light", "Light"), ("dark", "Chambers"), ("contrast", "High contrast"))),
    Choice(
        "motion",
        "Motion",
        (("full", "Full"), ("reduced", "Reduced")),
    ),
    Choice(
        "timers",
        "Timers",
        (("off", "Off"), ("1", "× 1"), ("1.5", "× 1.5"), ("2", "× 2"), ("3", "× 3")),
        "Only live objections and sittings have a clock, if you ask for one.",
    ),
    Choice("certainty", "Certainty", _SWITCH, "On: you say how sure you are, and it is scored."),
    Choice(
        "sound",
        "Sound",
        ((MUTED, "Mute"), *((volume, f"{volume} %") for volume in ("25", "50", "75", "100"))),
    ),
    Choice("captions", "Captions", _SWITCH),
    Choice("speech", "Voice", _SWITCH, "V reads the screen aloud; off, it copies the words."),
)

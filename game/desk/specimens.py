"""Files for the demonstration to come upon: a bank that cannot be played, a teacher's with one question to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.skeletons import skeletons_in
from game.banks.writing import bank_text
from game.store.places import banks_folder, questions_folder

if TYPE_CHECKING:
    from pathlib import Path

BAD = '[bank]\nformat = 1\nid = "property-night"\ntitle = "Property, week six"\nruling = "maybe"\n'
OTHERWISE = """\
[question.author_view]
because = "A fine so small tells nothing that is worth the jury’s time."
authority = "The course reader, chapter 7"

[question.facts]"""
LET_IN = "Overruled: whoever was convicted of a lie may be met with it, however small the penalty."
KEPT_OUT = "Sustained: a fine so small tells the jury nothing of the man."


def bad_bank(folder: Path) -> Path:
    """Lay out a bank that cannot be read."""
    return _laid(folder / "property-night.toml", BAD)


def teachers_bank(folder: Path) -> Path:
    """Lay out a bank in which one question is sound, one held against the model, one a choice, and one to be mended."""
    lent = skeletons_in(questions_folder() / "skeletons")
    otherwise = (
        lent["ruling", "impeachment"]
        .replace('ruling = "admitted"', 'ruling = "excluded"', 1)
        .replace(LET_IN, KEPT_OUT, 1)
    )
    questions = (
        lent["ruling", "hearsay"],
        otherwise.replace('turns_on = ["609(a)(2)"]\n', "", 1)
        .replace(LET_IN, KEPT_OUT, 1)
        .replace("[question.facts]", OTHERWISE, 1),
        lent["choice", "hearsay"],
        lent["ruling", "relevance"].replace('ruling = "excluded"', 'ruling = "admitted"', 1),
    )
    return _laid(folder / "evidence-two.toml", bank_text("evidence-two", "Evidence II, week six", questions))


def dropped(folder: Path) -> tuple[str, ...]:
    """Lay out files to drop on the window: one to take in, one whose name is taken, and two that are no bank's."""
    taken = _laid(folder / "torts.toml", BAD)
    _laid(banks_folder(folder) / taken.name, BAD.replace("Property", "Torts"))
    fresh = _laid(folder / "contracts.toml", BAD.replace("Property", "Contracts"))
    others = (_laid(folder / "Week six.docx", ""), _laid(folder / "slides.7z", ""))
    return tuple(str(file) for file in (fresh, taken, *others))


def _laid(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file

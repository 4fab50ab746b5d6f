"""Every mode of the game is played to its end by typed lines, from the title and back to it."""

from __future__ import annotations

import io
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from game.scenes.asking import Candidate, Option
from game.scenes.intents import Act
from game.scenes.title import WAYS, Title
from game.store.places import questions_folder
from game.terminal.playing import Voice, run
from tests.shelves import Shipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenes.view import View

ENOUGH = 1500
ENDS = {
    "go_on": "results", "docket": "results", "at_once": "results", "motion": "results", "live": "live-summary",
    "card": "judges-card", "rules": "rule-book-rules",
}  # fmt: skip
"""The last screen of a mode that is known; of any other it is enough that it opens, and leads back."""


@dataclass
class Reader:
    """Types a line on each screen: picks the first of what is to choose, goes on where it can, else goes back."""

    way: str
    down: int = 0
    view: View | None = None
    seen: Counter[View] = field(default_factory=Counter)
    kinds: list[str] = field(default_factory=list)

    def heard(self, view: View) -> None:
        """Hear a screen."""
        self.view = view
        self.seen[view] += 1
        self.kinds.append(view.scene)

    def lines(self) -> Iterator[str]:
        """Type until the title is back in front."""
        for _ in range(ENOUGH):
            assert self.view is not None
            if self.view.scene == "title":
                if len(self.kinds) > 1:
                    return
                yield f"{self._key_of_the_way(self.view)}\n"
            else:
                yield f"{self._line(self.view)}\n"
        message = f"{self.way} does not end: {Counter(self.kinds).most_common(4)}"
        raise AssertionError(message)

    def _key_of_the_way(self, title: View) -> str:
        keys = [key for key, intent in title.bindings() if intent.act is Act.CHOOSE and intent.what == self.way]
        assert keys, f"no key of the title opens {self.way}"
        return keys[0]

    def _line(self, view: View) -> str:
        picks = [block for block in view.right if isinstance(block, Option | Candidate) and not block.chosen]
        if picks:
            return picks[0].key
        if view.scene == "live":
            return "0"
        if view.scene == "docket" and "results" in self.kinds:
            return "esc"  # a hearing's end leads here, and another is not begun
        if view.scene == "docket" and self.kinds.count("docket") <= self.down:
            return "down"
        return "" if view.intent_for("enter") and self.seen[view] == 1 else "esc"


def read(monkeypatch: pytest.MonkeyPatch, folder: Path, reader: Reader) -> str:
    """Play by what the reader types; gives all that was said."""
    said = Voice.screen

    def screen(voice: Voice, text: str, view: View) -> None:
        reader.heard(view)
        said(voice, text, view)

    monkeypatch.setattr(Voice, "screen", screen)
    world, out = Shipped(folder, seed=5, length=2), io.StringIO()
    run(Title(world.court()), lambda: Title(world.court()), world.perform, reader.lines(), out)
    assert world.journal.unfinished() == ()
    world.journal.close()
    return out.getvalue()


@pytest.mark.parametrize("way", [way.name for way in WAYS if way.name != "go_on"])
def test_every_way_in_is_played_to_its_end(way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, world = Reader(way), Shipped(tmp_path)
    with closing(world.journal):
        opens = next(each for each in WAYS if each.name == way).says(world.court()) is not None
    if not opens:
        pytest.skip("it opens nothing to a judge with this record")
    said = read(monkeypatch, tmp_path, reader)
    assert len(set(reader.kinds)) > 1, "it opened something"
    assert ENDS.get(way, reader.kinds[1]) in reader.kinds
    assert "means nothing here" not in said


@pytest.mark.parametrize("at", range(len(list(questions_folder().glob("*.toml")))))
def test_every_bank_is_played_to_its_end(at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader("docket", down=at)
    said = read(monkeypatch, tmp_path, reader)
    assert {"results", "live-summary"} & set(reader.kinds)
    assert "means nothing here" not in said


def test_what_was_left_is_gone_on_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = Shipped(tmp_path, seed=5, length=2)
    key = Reader("at_once")._key_of_the_way(Title(world.court()).view())  # noqa: SLF001 - the same title
    run(Title(world.court()), lambda: Title(world.court()), world.perform, [f"{key}\n", "1\n"], io.StringIO())
    assert len(world.journal.unfinished()) == 1
    world.journal.close()
    reader = Reader("go_on")
    read(monkeypatch, tmp_path, reader)
    assert "results" in reader.kinds

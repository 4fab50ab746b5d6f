"""Scenes for the tests: they show what they are given and note what they are asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.scenes.turns import STAY, Turn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.scenes.intents import Act, Intent
    from game.scenes.turns import Deed, Scene
    from game.scenes.view import View
    from game.window.look import Look


@dataclass(frozen=True)
class Shown:
    """A scene that shows one view; `turns` says how it answers some acts, and it stays for the rest."""

    shows: View
    heard: list[Intent] = field(default_factory=list, compare=False)
    turns: Mapping[Act, Turn] = field(default_factory=dict, compare=False)

    def view(self) -> View:
        return self.shows

    def on(self, intent: Intent) -> Turn:
        self.heard.append(intent)
        return self.turns.get(intent.act, STAY)


@dataclass
class World:
    """The world outside the window, made of lists."""

    first: Scene
    deeds: list[Deed] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    notice: str = ""

    def home(self) -> Scene:
        return self.first

    def perform(self, deed: Deed) -> str:
        self.deeds.append(deed)
        return self.notice

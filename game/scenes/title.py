"""The way in: the name of the game, and what there is to do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.scenes.glossary import GLOSSARY, keys_leaflet
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.turns import STAY, Become, Leave, Push, Turn
from game.scenes.view import Columns, Key, Picture, Plate, TitleCard, TitleCards, View

if TYPE_CHECKING:
    from game.scenes.court import Court

MOTTO = "You are the judge. Rule on what the jury may hear, see why, change a phrase and watch it turn."


@dataclass(frozen=True)
class Title:
    """The first screen; `selected` is the card in focus. It touches no bank, so that it is there at once."""

    court: Court
    selected: int = 0

    def view(self) -> View:
        """Show the ways in; one that is not open is not shown."""
        cards = tuple(
            TitleCard(str(at + 1), label, sub, note, at == self.selected, Intent(Act.CHOOSE, way))
            for at, (way, label, sub, note) in enumerate(self._ways())
        )
        return View(
            scene="title",
            crumbs=(),
            left=(Plate(Picture.HALL), TitleCards("In Limine", MOTTO, cards)),
            columns=Columns.WHOLE,
            keys=(
                Key("enter", "open", ENTER),
                Key("g", "glossary", Intent(Act.GLOSSARY)),
                Key("?", "all keys", Intent(Act.KEYS)),
                Key("q", "quit", Intent(Act.QUIT)),
                *(Key(key, "", NEXT) for key in ("right", "tab", "down")),
                *(Key(key, "", PREVIOUS) for key in ("left", "up")),
                Key("esc", "", BACK),
            ),
            note="A study aid, not legal advice · progress stays on this computer",
            notice=self.court.notice,
        )

    def on(self, intent: Intent) -> Turn:
        """Open a way, or leave."""
        ways = self._ways()
        match intent.act:
            case Act.NEXT | Act.PREVIOUS:
                step = 1 if intent.act is Act.NEXT else -1
                return Turn(Become(replace(self, selected=(self.selected + step) % len(ways))))
            case Act.CHOOSE:
                return self._open(intent.what)
            case Act.ENTER:
                return self._open(ways[self.selected][0])
            case Act.GLOSSARY:
                return Turn(Push(GLOSSARY))
            case Act.KEYS:
                return Turn(Push(keys_leaflet(self.view())))
            case Act.QUIT | Act.BACK:
                return Turn(Leave())
        return STAY

    def _ways(self) -> tuple[tuple[str, str, str, str], ...]:
        left = self.court.unfinished
        here = f"question {left[0].place + 1} of {len(left[0].asked)}" if left else ""
        go_on = (("go_on", "Go on", left[0].title, here),) if left else ()
        return (
            *go_on,
            ("docket", "Take the bench", "Choose a hearing", "the docket: every bank there is"),
            (
                "at_once",
                "A hearing at once",
                f"{self.court.length} rulings, drawn by lot",
                "about ten minutes, invented facts",
            ),
            *(
                (("live", "Live objections", "Sit for one side", "a transcript runs, and you object"),)
                if self.court.live
                else ()
            ),
            ("glossary", "The words", "A glossary for laymen", "declarant, proponent, limine …"),
        )

    def _open(self, way: str) -> Turn:
        if way == "glossary":
            return Turn(Push(GLOSSARY))
        if way == "live":
            from game.scenes.live import open_live  # noqa: PLC0415 see below

            return open_live(self.court)
        from game.scenes.docket import Docket, at_once, go_on  # noqa: PLC0415 banks are read after the first frame

        if way == "at_once":
            return at_once(self.court)
        return go_on(self.court) if way == "go_on" else Turn(Push(Docket(self.court)))

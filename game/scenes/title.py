"""The way in: the name of the game, and what there is to do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from game.scenes.buttons import Key
from game.scenes.counting import many
from game.scenes.glossary import aside
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import Picture, Plate, TitleCard, TitleCards
from game.scenes.settings import settings
from game.scenes.turns import STAY, Become, Leave, Push, Turn
from game.scenes.view import Columns, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.court import Court

MOTTO = "You are the judge. Rule, see why, then change a phrase and watch the ruling turn."
LARGE = 4
"""So many ways stand as cards; the others are a key each."""

Says: TypeAlias = "Callable[[Court], tuple[str, str] | None]"


@dataclass(frozen=True, slots=True)
class Way:
    """A way in. `says` gives what its card says beneath its label, or None while it opens nothing."""

    name: str
    key: str
    label: str
    says: Says
    opens: Callable[[Court], Turn]


@dataclass(frozen=True)
class Title:
    """The first screen; `selected` is the card in focus. It touches no bank, so that it is there at once."""

    court: Court
    selected: int = 0

    def view(self) -> View:
        """Show the ways in: the first few as cards, the others as keys."""
        ways = self._ways()
        cards = tuple(
            TitleCard(str(at + 1), way.label, *(way.says(self.court) or ("", "")), at == self.selected, _choice(way))
            for at, way in enumerate(ways[:LARGE])
        )
        rest = (
            *(Key(way.key, way.label.lower(), _choice(way), quiet=True) for way in ways[LARGE:]),
            Key("s", "settings", Intent(Act.SETTINGS), quiet=True),
        )
        return View(
            scene="title",
            crumbs=(),
            left=(Plate(Picture.HALL), TitleCards("In Limine", MOTTO, cards, rest)),
            columns=Columns.WHOLE,
            keys=(
                Key("enter", "open", ENTER),
                *rest,
                Key("g", "glossary", Intent(Act.GLOSSARY)),
                Key("?", "all keys", Intent(Act.KEYS)),
                Key("q", "quit", Intent(Act.QUIT)),
                *(Key(key, "", NEXT) for key in ("right", "tab", "down")),
                *(Key(key, "", PREVIOUS) for key in ("left", "up")),
                *(Key(way.key, "", _choice(way)) for way in ways[:LARGE] if way.key),
                Key("esc", "", BACK),
            ),
            note="A study aid, not legal advice · progress stays on this computer",
            notice=self.court.notice,
        )

    def on(self, intent: Intent) -> Turn:
        """Open a way, or leave."""
        cards = self._ways()[:LARGE]
        match intent.act:
            case Act.NEXT | Act.PREVIOUS:
                step = 1 if intent.act is Act.NEXT else -1
                return Turn(Become(replace(self, selected=(self.selected + step) % len(cards))))
            case Act.CHOOSE:
                return next((way.opens(self.court) for way in self._ways() if way.name == intent.what), STAY)
            case Act.ENTER:
                return cards[self.selected].opens(self.court)
            case Act.SETTINGS:
                return Turn(Push(settings(self.court.prefer, home=True)))
            case Act.BACK:
                return Turn(Leave())
        return aside(self.view(), intent)

    def _ways(self) -> tuple[Way, ...]:
        return tuple(way for way in WAYS if way.says(self.court) is not None)


def _choice(way: Way) -> Intent:
    return Intent(Act.CHOOSE, way.name)


# What each way says, and what it opens; banks are read only after the first frame.


def _left(court: Court) -> tuple[str, str] | None:
    left = court.unfinished[0] if court.unfinished else None
    return (left.title, f"question {left.place + 1} of {len(left.asked)}") if left else None


def _go_on(court: Court) -> Turn:
    from game.scenes.docket import go_on  # noqa: PLC0415

    return go_on(court)


def _first(court: Court) -> Turn:
    from game.scenes.first_ruling import first_ruling  # noqa: PLC0415

    return first_ruling(court)


def _docket(court: Court) -> Turn:
    from game.scenes.docket import Docket  # noqa: PLC0415

    return Turn(Push(Docket(replace(court))))


def _drawn(court: Court) -> tuple[str, str]:
    return f"{many(court.length, 'ruling').capitalize()}, drawn by lot", "about ten minutes, invented facts"


def _at_once(court: Court) -> Turn:
    from game.scenes.docket import at_once  # noqa: PLC0415

    return at_once(court)


def _live(court: Court) -> Turn:
    from game.scenes.live import open_live  # noqa: PLC0415

    return open_live(court)


def _motion(court: Court) -> tuple[str, str] | None:
    if court.motion is None:
        return None
    heard = court.motion()
    if heard is None:
        return "One question a day", "the same for everybody"
    return (
        "One question a day",
        "ruled on: look again or copy it" if heard.over else "called, and not ruled on yet",
    )


def _open_motion(court: Court) -> Turn:
    from game.scenes.daily import open_motion  # noqa: PLC0415

    return open_motion(court)


def _card(court: Court) -> Turn:
    from game.scenes.card import drawn_up  # noqa: PLC0415
    from game.scenes.hearing import begin  # noqa: PLC0415
    from game.study.matters import settled_law  # noqa: PLC0415

    return Turn(Push(drawn_up(court, lambda asked: begin(court, settled_law(), asked, court.stamp))))


def _rule_book(court: Court) -> Turn:
    from game.scenes.hearing import begin  # noqa: PLC0415
    from game.scenes.rule_book import open_book  # noqa: PLC0415

    return Turn(Push(open_book(court, lambda bank, asked: begin(court, bank, asked, court.stamp))))


def _chambers(court: Court) -> Turn:
    from game.scenes.records import Records  # noqa: PLC0415

    return Turn(Push(Records(replace(court))))


def _always(sub: str, note: str) -> Says:
    return lambda _: (sub, note)


WAYS: tuple[Way, ...] = (
    Way(
        "first",
        "",
        "Your first ruling",
        lambda court: ("One short question", "with a word at each step") if court.first else None,
        _first,
    ),
    Way("go_on", "", "Go on", _left, _go_on),
    Way("docket", "", "Take the bench", _always("Choose a hearing", "the docket: every bank there is"), _docket),
    Way(
        "live",
        "",
        "Live objections",
        lambda court: ("Sit for one side", "a transcript runs, and you object") if court.live else None,
        _live,
    ),
    Way("at_once", "n", "A hearing at once", _drawn, _at_once),
    Way("motion", "m", "Motion of the day", _motion, _open_motion),
    Way(
        "rule_book",
        "l",
        "Rule book",
        _always("What is settled, and what is open", "every rule, by Article"),
        _rule_book,
    ),
    Way("card", "j", "Judge’s card", _always("How often you are reversed", "by Article, and over time"), _card),
    Way("chambers", "x", "Chambers", _always("Change the facts", "and watch the argument turn"), _chambers),
)
"""In the order in which they are offered: those beyond the cards are a key each, so each of those has one."""

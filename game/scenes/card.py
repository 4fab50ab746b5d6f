"""The judge's card: how often one is reversed, by Article and over time, how sure and how right, what is due again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.law.prose import capital
from game.play.answers import Certainty, Exercise
from game.scenes.asking import Heading
from game.scenes.buttons import Button, Key
from game.scenes.glossary import aside
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import Glyph, Tone, plain
from game.scenes.on_page import Blank, Note, Page, Prose
from game.scenes.pages import ASIDE
from game.scenes.past import lately, standing, sure_ones
from game.scenes.practice import open_matters, practice
from game.scenes.telling import Card, CiteRows, Course, ShareRow, Shares
from game.scenes.turns import STAY, Pop, Turn
from game.scenes.view import Columns, View
from game.study.reversals import LAST, NEEDED, by_article, course, last, sureness

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from game.play.answers import Asked, Tried
    from game.scenes.court import Court
    from game.scenes.view import Block
    from game.study.reversals import Share
    from game.study.ruled import Ruled
    from game.study.standing import Standing

FEW = 0.3
NO_ARTICLE = " than the rules of evidence"
SHOWN = 2
TOO_FEW = 3
TRIED = {Exercise.ARGUE_BACK: "Argued back", Exercise.TURN_IT: "Turned"}
LEGEND = (
    (Glyph.AFFIRMED, "three in ten or fewer"),
    (Glyph.REVERSED, "worth another look"),
    (Glyph.NONE, "too few to say"),
)
RANGE = "The sign stands at the share reversed; the line shows where it may well lie in the long run."
SETTLES = "A rule is settled once its case and its twin were each ruled rightly, on two different days."


@dataclass(frozen=True)
class JudgesCard:
    """The record of one judge, read once when the card is drawn up. `begins` opens a hearing of what is due."""

    court: Court
    rulings: tuple[Ruled, ...]
    sure: tuple[Ruled, ...]
    stands: Mapping[str, Standing]
    tried: tuple[Tried, ...]
    begins: Callable[[tuple[Asked, ...]], Turn]

    def view(self) -> View:
        """Show what the rulings so far come to; of a judge who has made none, what will stand here."""
        due = self._due()
        on = Key("enter", "look again" if due else "settle some law", ENTER)
        return View(
            scene="judges-card",
            crumbs=("The judge’s card",),
            left=(self._reversals(),) if self.rulings else (_empty_page(),),
            right=self._beside(due),
            columns=Columns.OPINION,
            tabs=("Card", "Next"),
            keys=(
                on,
                *ASIDE,
                Key("esc", "back", BACK),
                Key("j", "", BACK),
            ),
            note="nothing here scores a person · each ruling is judged by the law of its own day",
        )

    def on(self, intent: Intent) -> Turn:
        """Look again at what is due, or settle what is open, or back."""
        match intent.act:
            case Act.ENTER:
                matters = self._due()[: self.court.length] or self._open()
                return self.begins(practice(self.court, matters)) if matters else STAY
            case Act.BACK:
                return Turn(Pop())
        return aside(self.view(), intent)

    def _due(self) -> tuple[str, ...]:
        """The matters that ask for another look: those missed last come first, and among equals the longest ago."""
        due = [matter for matter, stands in self.stands.items() if stands.due(self.court.today)]
        return tuple(sorted(due, key=lambda matter: (not self.stands[matter].missed, self._last_day(matter))))

    def _open(self) -> tuple[str, ...]:
        """What is open in the Article in which one is reversed most; where none stands out, in all of them."""
        return open_matters(self.court, self.stands, self._weakest()) or open_matters(self.court, self.stands)

    def _weakest(self) -> str:
        """The Article in which one is reversed most, or ''."""
        rates = {article: counted.rate for article, counted in by_article(self.rulings).items()}
        article = max(rates, key=lambda each: rates[each], default="")
        return article if rates.get(article) else ""

    def _last_day(self, matter: str) -> date:
        stands = self.stands[matter]
        return max([*stands.days, stands.missed] if stands.missed else stands.days)

    def _reversals(self) -> Shares:
        rows = tuple(_article_row(article, counted) for article, counted in by_article(self.rulings).items())
        count = len(last(self.rulings))
        aside = "the last fifty rulings" if count == LAST else f"{count} {'ruling' if count == 1 else 'rulings'} so far"
        return Shares("How often you are reversed", aside, rows, LEGEND, " ".join([RANGE, *self._tried()]))

    def _tried(self) -> list[str]:
        """How the exercises went, which score nothing."""
        counts = []
        for exercise, word in TRIED.items():
            went = [tried.right for tried in self.tried if tried.exercise is exercise]
            counts += [f"{word} rightly: {sum(went)} of {len(went)}."] if went else []
        return counts

    def _beside(self, due: tuple[str, ...]) -> tuple[Block, ...]:
        blocks: list[Block] = [] if self.rulings else [Plate(Picture.BENCH)]
        points = course(self.rulings)
        if points:
            blocks.append(Course("Over time", f"{percent(points[-1])} reversed", points))
        counts = sureness(self.sure)
        if counts:
            rows = tuple(_sure_row(each, counts[each]) for each in Certainty if each in counts)
            blocks.append(Shares("How sure, and how right", "share that stood", rows))
        return (*blocks, *self._another_look(due))

    def _another_look(self, due: tuple[str, ...]) -> tuple[Block, ...]:
        if not due:
            told: tuple[Block, ...] = (Card("Another look", "nothing is due", (plain(SETTLES),)),)
            if not self.rulings:
                told = (Heading("Another look", "nothing is due"), Note(SETTLES))
            where = self._weakest().partition(",")[0].removesuffix(NO_ARTICLE) or "any Article"
            return (*told, Button("enter", f"Settle what is open in {where}", ENTER, primary=True))
        rows = tuple(self._due_row(matter) for matter in due[:SHOWN])
        count = min(len(due), self.court.length)
        label = "Look again at it" if count == 1 else f"Look again at {count}"
        aside = f"{len(due)} {'rule' if len(due) == 1 else 'rules'}"
        return (CiteRows("Another look", aside, rows), Button("enter", label, ENTER, primary=True))

    def _due_row(self, matter: str) -> tuple[str, str]:
        _, cite, name = matter.split("/")
        why = "missed last time" if self.stands[matter].missed else "one more day settles it"
        return cite, f"{name}: {why}."


def drawn_up(court: Court, begins: Callable[[tuple[Asked, ...]], Turn]) -> JudgesCard:
    """Draw up the card from the journal as it is now."""
    return JudgesCard(
        court, lately(court, NEEDED), sure_ones(court, LAST), standing(court), court.tried(), begins
    )  # fmt: skip


def percent(part: float) -> str:
    """A share as a sentence says it."""
    return f"{round(part * 100)}%"


def _article_row(article: str, counted: Share) -> ShareRow:
    label, _, name = article.partition(", ")
    of_the_code = label.startswith("Article")
    says = f"{counted.reversed} of {counted.rulings}"
    tone = Tone.INK if counted.rulings < TOO_FEW else Tone.GOOD if counted.rate <= FEW else Tone.BAD
    label, name = (label, capital(name)) if of_the_code else ("", capital(label.removesuffix(NO_ARTICLE)))
    return ShareRow(label, name, counted.rate, *counted.likely, says, tone)


def _sure_row(certainty: Certainty, counted: Share) -> ShareRow:
    low, high = counted.likely
    stood = counted.rulings - counted.reversed
    return ShareRow("", certainty.capitalize(), 1 - counted.rate, 1 - high, 1 - low, f"{stood} of {counted.rulings}")


def _empty_page() -> Page:
    """What a new judge finds."""
    body = (
        Prose(plain("No ruling yet that a court of appeal could review.")),
        Blank(),
        Prose(plain("Take the bench and come back. Here will stand how often you were reversed, Article by Article.")),
        Blank(),
        Prose(plain("Only rulings are counted. Predictions in a real case, and what you pass over, are not.")),
    )
    return Page("The judge’s card", "A CLEAN RECORD", body)

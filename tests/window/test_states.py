"""No state is told by colour alone: with every hue taken away, each pair of states is still two pictures."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Final

import pygame
import pytest

from game.scenes import on_page
from game.scenes.asking import Candidate, Inquiry, Option
from game.scenes.intents import ENTER
from game.scenes.listing import BankRow, Tick, TitleCard, TitleCards
from game.scenes.marks import Glyph, Mark, Span, Tone
from game.scenes.on_page import Page, Prose, ReadingRow, Stamp
from game.scenes.rule_blocks import BoxRow, Held, RuleBox, RuleMap, RuleRow, RuleRows, SearchField
from game.scenes.telling import Argument as Opinion
from game.scenes.telling import Outcome as Ruled
from game.scenes.telling import RuleCard, ShareRow, Shares, Side, Step, Verdict
from game.scenes.view import Block, View
from game.window.brush import Brush
from game.window.look import Leaf, Look
from game.window.paint import pages_of, paint
from game.window.theme import THEMES, Ink, Theme, contrast
from tests.books import scenes
from tests.clinics import in_chambers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ENOUGH: Final = 40
_SEEN: Final = 1.5
_GROUNDS: Final = {Ink.TINT_RIGHT: Ink.CARD, Ink.TINT_WRONG: Ink.CARD, Ink.TURNED: Ink.CARD}
_TOKENS: Final = {
    **dict.fromkeys((Ink.RIGHT, Ink.WRONG, Ink.BRASS, Ink.LET_IN, Ink.KEEP_OUT), Ink.INK),
    **dict.fromkeys((Ink.TICK, Ink.MISS, Ink.ON_BAR2), Ink.ON_BAR),
}

CHOICE: Final = Option("1", Glyph.SUSTAINED, "Sustained", "Keep it out", "Never heard.", False, ENTER)  # noqa: FBT003
GROUND: Final = Candidate("1", "802", "Hearsay", "Words from outside.", False, ENTER)  # noqa: FBT003
INQUIRY: Final = Inquiry("A", "Who wrote it?", False, "", False, False, ENTER)  # noqa: FBT003
BANK: Final = BankRow("A bank", "Hearing", "Checked", False, ENTER)  # noqa: FBT003
WAY: Final = TitleCard("1", "Take the bench", "Choose", "the docket", False, ENTER)  # noqa: FBT003
READING: Final = ReadingRow("1", "an hour later", Glyph.SUSTAINED, "Granted", "", False, ENTER)  # noqa: FBT003
STEP: Final = Step("Reply", "made", Glyph.HOLDS, "It holds.", "802", (), focus=False, intent=ENTER)
WON: Final = Verdict(Glyph.AFFIRMED, Tone.GOOD, "", "", "The same words.", "", "", "", "")


def _marked(mark: Mark) -> Page:
    return Page("", "", (Prose((Span("Still shaking", mark, intent=ENTER), Span(", she spoke."))),))


def _side(*, changed: bool) -> Side:
    ruled = Ruled("Before", Glyph.OVERRULED, "Denied", "it comes in")
    return Side(ruled, replace(ruled, label="After"), arrow=False, changed=changed)


def _stamped(tone: Tone, text: str) -> Page:
    return Page("", "", (Prose((Span("A story."),)),), (), Stamp(text, tone))


def _share(tone: Tone) -> Shares:
    return Shares("", "", (ShareRow("", "Hearsay", 0.25, 0.1, 0.5, "2 of 8", tone),))


BOX: Final = RuleBox("801", Held.OPEN, focus=False, intent=ENTER)


def _map(*boxes: RuleBox) -> RuleMap:
    return RuleMap(
        "Settled law", "", SearchField("", "", typing=False, intent=ENTER), (BoxRow("VIII", "Hearsay", boxes),), ()
    )


def _rule(*, focus: bool) -> RuleRows:
    return RuleRows("Rule 801", "", (RuleRow(replace(BOX, focus=focus), "Hearsay"),))


PAIRS: Final[dict[str, tuple[Block, Block]]] = {
    "a ruling chosen": (CHOICE, replace(CHOICE, chosen=True)),
    "a ground chosen": (GROUND, replace(GROUND, chosen=True)),
    "a ground struck": (GROUND, replace(GROUND, struck=True)),
    "a question for counsel that is one too many": (INQUIRY, replace(INQUIRY, spent=True)),
    "a question that counsel was asked": (INQUIRY, replace(INQUIRY, asked=True)),
    "a bank in focus": (BANK, replace(BANK, selected=True)),
    "a bank checked": (BANK, replace(BANK, checked=True)),
    "a bank that cannot be played": (BANK, replace(BANK, problem="Checked", note="")),
    "a way in focus": (TitleCards("", "", (WAY,)), TitleCards("", "", (replace(WAY, selected=True),))),
    "a reading swapped in": (
        Page("", "", (READING,)),
        Page("", "", (replace(READING, swapped_in=True),)),
    ),
    "a step in focus": (
        Opinion((), (STEP,), "So.", Glyph.THEREFORE, ""),
        Opinion((), (replace(STEP, focus=True),), "So.", Glyph.THEREFORE, ""),
    ),
    "a step that fails": (
        Opinion((), (STEP,), "So.", Glyph.THEREFORE, ""),
        Opinion((), (replace(STEP, glyph=Glyph.FAILS),), "So.", Glyph.THEREFORE, ""),
    ),
    "right and wrong": (WON, replace(WON, glyph=Glyph.REVERSED, tone=Tone.BAD)),
    "right, on other grounds": (WON, replace(WON, glyph=Glyph.OTHER_GROUNDS)),
    "a ruling that changed": (_side(changed=False), _side(changed=True)),
    "an element met": (
        RuleCard("802", "Hearsay", "Words.", ((True, "A startling event"),)),
        RuleCard("802", "Hearsay", "Words.", ((False, "A startling event"),)),
    ),
    "an element not looked at": (
        RuleCard("802", "Hearsay", "Words.", ((None, "A startling event"),)),
        RuleCard("802", "Hearsay", "Words.", ((False, "A startling event"),)),
    ),
    "a phrase that can be changed": (_marked(Mark.PLAIN), _marked(Mark.TELL)),
    "a phrase lit": (_marked(Mark.PLAIN), _marked(Mark.LIT)),
    "a phrase swapped in": (_marked(Mark.LIT), _marked(Mark.TURNED)),
    "a phrase struck out": (_marked(Mark.PLAIN), _marked(Mark.STRUCK)),
    "a share that is good": (_share(Tone.GOOD), _share(Tone.BAD)),
    "a share too small to say": (_share(Tone.GOOD), _share(Tone.INK)),
    "a number of the map in focus": (_map(BOX), _map(replace(BOX, focus=True))),
    "a number that a search found": (_map(BOX), _map(replace(BOX, hit=True))),
    "a number in focus that a search found": (_map(replace(BOX, focus=True)), _map(replace(BOX, focus=True, hit=True))),
    "a number with other law beside it": (_map(BOX), _map(replace(BOX, differs=True))),
    "a settled number with other law beside it": (
        _map(replace(BOX, held=Held.SETTLED)),
        _map(replace(BOX, held=Held.SETTLED, differs=True)),
    ),
    "a rule in focus": (_rule(focus=False), _rule(focus=True)),
    "a stamp": (_stamped(Tone.GOOD, "Granted"), _stamped(Tone.BAD, "Denied")),
}
TICKS: Final = (Tick.AHEAD, Tick.HERE, Tick.RIGHT, Tick.HALF, Tick.WRONG)


def colourless(theme: Theme) -> Theme:
    """A theme in which what is right, wrong or turned has the colour of everything else."""
    return {ink: theme[_TOKENS.get(ink, _GROUNDS.get(ink, ink))] for ink in theme}


def shot(view: View, theme: Theme, assets: Path, monkeypatch: pytest.MonkeyPatch) -> pygame.Surface:
    """The picture of a view in a theme."""
    surface = pygame.Surface((1280, 720))
    name = next(name for name, known in THEMES.items() if known is theme)
    with monkeypatch.context() as patch:
        grey = theme if name == "contrast" else colourless(theme)
        patch.setattr("game.window.paint.THEMES", {name: grey})
        paint(view, surface, Look(theme=name), assets)
    return surface


def told_apart(one: pygame.Surface, other: pygame.Surface) -> bool:
    """Whether enough points of two pictures differ in lightness so that it is seen; no more are looked for."""
    first, second = (pygame.image.tobytes(each, "RGB") for each in (one, other))
    row = one.get_width() * 3
    rows = ((first[at : at + row], second[at : at + row]) for at in range(0, len(first), row))
    points = (None for ours, others in rows if ours != others for _ in _differing(ours, others))
    return sum(1 for _ in islice(points, _ENOUGH)) == _ENOUGH


def _differing(one: bytes, other: bytes) -> Iterator[None]:
    pairs = ((one[at : at + 3], other[at : at + 3]) for at in range(0, len(one), 3))
    return (None for a, b in pairs if a != b and _is_seen(a, b))


@cache
def _is_seen(one: bytes, other: bytes) -> bool:
    return contrast((one[0], one[1], one[2]), (other[0], other[1], other[2])) >= _SEEN


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("pair", PAIRS)
def test_two_states_are_told_apart_without_their_colours(
    pair: str, theme: str, assets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = (shot(View("state", (), (block,)), THEMES[theme], assets, monkeypatch) for block in PAIRS[pair])
    assert told_apart(one, other)


@pytest.mark.parametrize("theme", THEMES)
def test_every_tick_has_its_own_shape(theme: str, assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page("", "", ())
    shots = [
        shot(View("state", ("Here",), (page,), ticks=(tick,) * 8), THEMES[theme], assets, monkeypatch) for tick in TICKS
    ]
    assert all(told_apart(one, other) for at, one in enumerate(shots) for other in shots[:at])


@pytest.mark.parametrize("theme", THEMES)
def test_how_far_a_rule_is_settled_is_told_by_shape(theme: str, assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shots = [
        shot(View("state", (), (_map(replace(BOX, held=held)),)), THEMES[theme], assets, monkeypatch) for held in Held
    ]
    assert all(told_apart(one, other) for at, one in enumerate(shots) for other in shots[:at])


def test_high_contrast_keeps_the_whole_border_of_what_is_tinted_elsewhere(assets: Path) -> None:
    surface, black = pygame.Surface((1280, 720)), (0, 0, 0)
    paint(View("reveal", ("A case",), (_marked(Mark.PLAIN),), (WON,)), surface, Look(theme="contrast"), assets)
    right = [tuple(surface.get_at((x, 120)))[:3] for x in (1245, 1246, 1247)]
    assert right == [black] * 3


def test_high_contrast_keeps_the_whole_frame_where_the_speech_now_being_made_begins_a_page(assets: Path) -> None:
    surface, black = pygame.Surface((1280, 720)), (0, 0, 0, 255)
    before = (on_page.Testimony("Q.", (Span("Yes?"),)),) * 10
    page = Page("", "", (*before, on_page.Testimony("Q.", (Span("And then?"),), here=True)))
    look, second = Look(text=200, theme="contrast"), Brush(Leaf(0, (1, 0)))
    painting = paint(View("live", ("A case",), (page,), (WON,)), surface, look, assets, second)
    assert "Yes?" not in [words for _, words in painting.inked]
    assert {tuple(surface.get_at((x, 100))) for x in range(40, 1240)} == {black}


@pytest.mark.parametrize(("text", "strip"), [(100, (1229, 1244)), (200, (1215, 1244))])
def test_the_heavier_border_of_high_contrast_leaves_a_sign_its_margin(
    text: int, strip: tuple[int, int], assets: Path
) -> None:
    surface, white = pygame.Surface((1280, 720)), (255, 255, 255, 255)
    page = Page("What was heard", "", (Prose((Span("A bolt was shown."),), Glyph.SUSTAINED),))
    paint(View("results", (), (page,)), surface, Look(text=text, theme="contrast"), assets)
    bounds = [{tuple(surface.get_at((x, y))) for y in range(40, 620)} for x in strip]
    within = {tuple(surface.get_at((x, y))) for x in range(*strip) for y in range(40, 620)}
    assert bounds == [{white}] * 2
    assert within != {white}


def test_no_box_of_a_further_page_of_the_map_stands_on_the_border_of_its_sheet(assets: Path) -> None:
    view, look, white = scenes()["rule-book"].view(), Look(text=200, theme="contrast"), (255, 255, 255, 255)
    pages, _ = pages_of(view, look, assets)
    assert pages > 1
    for page in range(1, pages):
        surface = pygame.Surface(look.size)
        paint(view, surface, look, assets, Brush(Leaf(0, (page, 0))))
        assert {tuple(surface.get_at((x, 103))) for x in range(40, 1240)} == {white}


def test_in_chambers_nothing_is_right_or_wrong(assets: Path) -> None:
    surface = pygame.Surface((1280, 720))
    paint(in_chambers().view(), surface, Look(), assets)
    rust = THEMES["light"][Ink.WRONG]
    assert not pygame.mask.from_threshold(surface, rust, (24, 24, 24)).count()


def test_how_a_point_of_an_argument_fares_is_neither_right_nor_wrong(assets: Path) -> None:
    signs = (Glyph.SUSTAINED, Glyph.HOLDS, Glyph.FAILS, Glyph.OPEN)
    steps = tuple(replace(STEP, glyph=glyph) for glyph in signs)
    rule = RuleCard("802", "Hearsay", "Words.", ((True, "It is said"), (False, "It is sworn"), (None, "It is true")))
    surface = pygame.Surface((1280, 720))
    paint(View("opinion", (), (Opinion((), steps, "So.", Glyph.THEREFORE, ""),), (rule,)), surface, Look(), assets)
    for name in (Ink.RIGHT, Ink.WRONG):
        assert not pygame.mask.from_threshold(surface, THEMES["light"][name], (24, 24, 24)).count()

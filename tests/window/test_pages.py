"""Pages are turned to for what is worth a page: nothing is left over on one, and what belongs together stays so."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pygame
import pytest

from game.banks.variants import key_of, variants_of
from game.play.answers import Asked, Choice, Hearing
from game.play.sitting import sit
from game.scenes import on_page
from game.scenes.asking import Candidate
from game.scenes.buttons import Button, ButtonRow
from game.scenes.ending import ending_view
from game.scenes.glossary import GLOSSARY, Leaflet, keys_leaflet
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.listing import TitleCard, TitleCards
from game.scenes.marks import Glyph, Mark, Span, Tone, plain
from game.scenes.on_page import LabelRow, Note, Page, Pills, Prose
from game.scenes.telling import Argument, Card, Step, Verdict
from game.scenes.view import Columns, View
from game.scenes.what_if import WhatIf
from game.window.brush import Brush
from game.window.faces import CAPS, faces_for
from game.window.foot import lists_keys
from game.window.look import Leaf, Look
from game.window.paint import pages_of, paint
from game.window.theme import THEMES, Ink
from game.window.words import caps_lines
from tests import books
from tests.banks.tellings import bank_named
from tests.benches import TODAY, heard
from tests.window.gallery import GALLERY, LONG, REVERSED

if TYPE_CHECKING:
    from pathlib import Path

LARGE = [Look(size, text) for size in ((1024, 640), (1280, 720)) for text in (150, 175, 200)]
AFFIRMED_BLOCK = next(block for block in GALLERY["reveal"].right if isinstance(block, Verdict))
APART = 16.0
LISTED = {name: view for name, view in GALLERY.items() if lists_keys(view)}


def leaves(view: View, look: Look, assets: Path, column: int) -> list[str]:
    """The words of each page of a column."""
    surface = pygame.Surface(look.size)
    found = []
    for page in range(pages_of(view, look, assets)[column]):
        leaf = Leaf(column, (0, page) if column else (page, 0))
        found.append(" ".join(words for _, words in paint(view, surface, look, assets, Brush(leaf)).inked))
    return found


def bare(view: View) -> View:
    """The view without what the foot says of it."""
    kept = tuple(replace(key, quiet=key.intent.act is not Act.KEYS) for key in view.keys)
    return replace(view, note="", keys=kept, links=())


@pytest.mark.parametrize("look", LARGE, ids=lambda look: f"{look.size} {look.text}")
def test_what_the_foot_has_no_room_for_takes_no_page_of_its_own(look: Look, assets: Path) -> None:
    pages = {name: pages_of(view, look, assets) for name, view in LISTED.items()}
    assert pages == {name: pages_of(bare(view), look, assets) for name, view in LISTED.items()}


@pytest.mark.parametrize("look", LARGE, ids=lambda look: f"{look.size} {look.text}")
def test_the_list_of_all_keys_is_always_a_key_away(look: Look, assets: Path) -> None:
    for name, view in LISTED.items():
        touched = {spot.means for spot in paint(view, pygame.Surface(look.size), look, assets).hotspots}
        assert Intent(Act.KEYS) in touched, name


@pytest.mark.parametrize("look", LARGE, ids=lambda look: f"{look.size} {look.text}")
def test_the_way_back_can_be_clicked_from_every_page(look: Look, assets: Path) -> None:
    for name, view in GALLERY.items():
        back = any(key.key and key.intent == BACK and key.says and not key.quiet for key in view.keys)
        touched = {spot.means for spot in paint(view, pygame.Surface(look.size), look, assets).hotspots}
        assert not back or BACK in touched, name


def test_a_key_that_a_button_shows_gives_way_to_one_that_nothing_shows(assets: Path) -> None:
    view = GALLERY["affirmed-asked"]
    page = leaves(view, Look(text=200), assets, 0)[0]
    assert "leave the bench" in page
    assert "argue back" not in page


@pytest.mark.parametrize("lines", range(1, 12))
def test_no_button_stands_alone_where_all_would_go_on_one_page(lines: int, assets: Path) -> None:
    three = (Button("w", "Why?", ENTER), Button("f", "What if?", ENTER), Button("a", "Argue back", ENTER))
    card = Card("The model’s view", "", tuple(plain(f"Point {at} of the argument.") for at in range(lines)))
    more = tuple(Button(letter, f"Way {letter}", ENTER) for letter in "bcd")
    view = View("reveal", ("A case",), (Page("", "", ()),), (card, ButtonRow(three), *more))
    pages = leaves(view, Look(text=200), assets, 1)
    held = [page for page in pages if "Why?" in page]
    assert held == pages[-1:]
    assert all(f"Way {letter}" in held[0] for letter in "bcd")


@pytest.mark.parametrize("name", ["sidebar", "sidebar-asked", "sidebar-spent"])
def test_the_rulings_stand_beneath_their_label(name: str, assets: Path) -> None:
    for look in LARGE:
        for page in leaves(GALLERY[name], look, assets, 1):
            assert ("Or rule now" in page) == ("Ruling reserved" in page)


@pytest.mark.parametrize("lines", range(1, 14))
def test_a_card_is_not_parted_where_a_page_holds_it(lines: int, assets: Path) -> None:
    told = Verdict(Glyph.AFFIRMED, Tone.GOOD, "Answered", "Those words defeat it.", "A word. " * lines, "", "", "", "")
    card = Card("Hearsay", "802", (plain("“Hearsay keeps it out.”"), plain("What was said elsewhere.")), "Point at it.")
    view = View("argued", ("A case",), (Page("", "", ()),), (told, card, Button("enter", "Back", ENTER)))
    for page in leaves(view, Look(text=200), assets, 1):
        assert ("802" in page) == ("Point at it." in page)


@pytest.mark.parametrize("words", range(4, 50, 4))
def test_the_points_of_a_verdict_stand_on_the_page_of_its_word(words: int, assets: Path) -> None:
    told = replace(AFFIRMED_BLOCK, reason="reason " * words)
    ways = ButtonRow((Button("w", "Why?", ENTER), Button("f", "What if?", ENTER)))
    right = (told, ways, Button("enter", "Go on", ENTER, primary=True))
    view = View("reveal", ("A case",), (Page("", "", ()),), right)
    for page in leaves(view, Look(text=200), assets, 1):
        assert ("Affirmed" in page) == ("8 of 8" in page)


@pytest.mark.parametrize("name", ["opinion", "opinion-long"])
def test_the_best_point_of_the_losing_side_stands_beneath_the_conclusion(name: str, assets: Path) -> None:
    for look in LARGE:
        for page in leaves(GALLERY[name], look, assets, 0):
            assert ("Therefore" in page) == ("BEST POINT" in page)


@pytest.mark.parametrize("lines", range(1, 24))
def test_a_question_stands_on_the_page_of_its_answer(lines: int, assets: Path) -> None:
    story = tuple(Prose(plain(f"Line {at}.")) for at in range(lines))
    said = (on_page.Testimony("Q.", plain("How old is she?")), on_page.Testimony("A.", plain("Nineteen.")))
    view = View("question", ("A case",), (Page("A title", "CRIMINAL", (*story, *said)),))
    for page in leaves(view, Look(text=200), assets, 0):
        assert ("How old is she?" in page) == ("Nineteen." in page)


@pytest.mark.parametrize("lines", range(1, 12))
def test_no_line_of_a_speech_stands_alone(lines: int, assets: Path) -> None:
    story = tuple(Prose(plain(f"Line {at}.")) for at in range(lines))
    said = on_page.Testimony("Q.", plain("Where were you standing when the lamp over the stair went out, Miss Amble?"))
    view = View("question", ("A case",), (Page("A title", "CRIMINAL", (*story, said)),))
    for page in leaves(view, Look(text=200), assets, 0):
        assert ("Where were you" in page) == ("Miss Amble" in page)


@pytest.mark.parametrize("last", [Note("The others play."), on_page.Excerpt(4, "title = maybe", 8, 13)], ids=repr)
def test_with_large_text_no_empty_line_parts_what_its_letters_set_apart(last: on_page.PageItem, assets: Path) -> None:
    story = tuple(Prose(plain(f"Line {at}.")) for at in range(8))
    view = View("question", ("A case",), (Page("A title", "CRIMINAL", (*story, on_page.Blank(), last)),))
    assert pages_of(view, Look(text=200), assets) == (1,)


def test_what_stands_under_a_title_takes_no_page_at_the_end(assets: Path) -> None:
    story = tuple(Prose(plain(f"Line {at}.")) for at in range(8))
    view = View("question", ("A case",), (Page("What she wrote", "CRIMINAL · AT TRIAL", story),))
    assert pages_of(view, Look(text=200), assets) == (1,)


@pytest.mark.parametrize("look", LARGE, ids=lambda look: f"{look.size} {look.text}")
def test_every_verdict_stands_on_the_one_page_of_the_sample(look: Look, assets: Path) -> None:
    (page,) = leaves(GALLERY["settings"], look, assets, 1)
    assert "Remanded" in page


@pytest.mark.parametrize("look", LARGE, ids=lambda look: f"{look.size} {look.text}")
def test_a_code_is_typed_told_and_taken_on_one_page(look: Look, assets: Path) -> None:
    for name in ("from-code", "from-code-begun", "from-code-slip"):
        assert pages_of(GALLERY[name], look, assets) == (1,)


def test_the_buttons_of_a_page_stand_apart_from_its_last_words(assets: Path) -> None:
    look = Look((1024, 640), 200)
    painting = paint(GALLERY["docket-empty"], pygame.Surface(look.size), look, assets)
    last = next(box for box, words in painting.inked if words.endswith("come back."))
    button = next(spot.rect for spot in painting.hotspots if spot.means == Intent(Act.FOLDER))
    assert button.top / look.scale - last.bottom >= APART


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_arrow_that_turns_nothing_is_hollow(theme: str, assets: Path) -> None:
    surface = pygame.Surface((1280, 720))
    painting = paint(LONG, surface, Look(theme=theme), assets)
    onward = next(spot.rect for spot in painting.hotspots if spot.means == Leaf(0, (1, 0)))
    wall = surface.get_at((8, 400))
    assert surface.get_at(onward.center) != wall
    assert surface.get_at(onward.move(-onward.w - 4, 0).center) == wall


def test_in_high_contrast_the_frame_of_a_verdict_is_whole(assets: Path) -> None:
    surface = pygame.Surface((1280, 720))
    painting = paint(REVERSED, surface, Look(theme="contrast"), assets)
    word = next(box for box, words in painting.inked if words == "Reversed")
    assert {tuple(surface.get_at((1248 - at, round(word.middle)))) for at in (1, 2, 3)} == {(0, 0, 0, 255)}


@pytest.mark.parametrize("look", LARGE, ids=lambda look: f"{look.size} {look.text}")
def test_what_the_boxes_of_the_rule_book_mean_stands_on_no_page_without_one(look: Look, assets: Path) -> None:
    last = leaves(GALLERY["rule-book"], look, assets, 0)[-1]
    assert "Work product" in last
    assert "only to be read" in last


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
def test_no_last_word_of_a_remark_stands_alone(size: tuple[int, int], assets: Path) -> None:
    told = "Counsel might have put it better, and the ruling would then have been the same."
    view = View("reveal", ("A case",), (Page("", "", ()),), (Note(told, Glyph.THEREFORE),))
    inked = paint(view, pygame.Surface(size), Look(size, 125), assets).inked
    lines: dict[float, float] = {}
    for box, words in inked:
        if words in told:
            lines[round(box.y)] = max(lines.get(round(box.y), 0.0), box.right)
    reached = [lines[y] - 740 for y in sorted(lines)]
    assert len(reached) > 1
    assert reached[-1] > reached[0] / 2


def test_a_caption_of_which_each_word_takes_a_line_is_set(assets: Path) -> None:
    faces = faces_for(assets, 1.0, 1.0)
    assert caps_lines("cross-examination continued", CAPS, faces, 60) == ("CROSS-EXAMINATION", "CONTINUED")
    assert caps_lines("at trial of the accused", CAPS, faces, 150) == ("AT TRIAL OF", "THE ACCUSED")


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)], ids=str)
def test_thirteen_reported_rulings_end_on_one_page(size: tuple[int, int], assets: Path) -> None:
    sitting = heard(bank_named("santa-fe-hearing"), [Choice.KEEP_OUT] * 13)
    assert sitting.hearing.over
    view = ending_view(sitting, bank_named("prompt-side"))
    assert pages_of(view, Look(size), assets) == (1, 1)
    assert pages_of(view, Look(size, 200), assets) == (2, 1)


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)], ids=str)
@pytest.mark.parametrize("shown", [GLOSSARY, keys_leaflet(GALLERY["rule-book"])], ids=lambda shown: shown.title)
def test_a_list_that_one_column_does_not_hold_stands_in_two(
    shown: Leaflet, size: tuple[int, int], assets: Path
) -> None:
    look = Look(size)
    assert pages_of(shown.view(), look, assets) == (1,)
    (page,) = leaves(shown.view(), look, assets, 0)
    said = page.replace("’", "'").split()
    assert all(word in said for _, text in shown.rows for word in text.split())


def test_among_the_keys_a_screen_notes_of_itself_without_a_dot_for_a_line_to_end_with() -> None:
    shown = keys_leaflet(replace(GALLERY["title"], note="not legal advice · it stays here"))
    assert ("This screen", "not legal advice; it stays here") in shown.rows


def test_hairlines_of_cards_side_by_side_are_level(assets: Path) -> None:
    cards = tuple(
        TitleCard(str(at), "Label", "Sub", note, selected=not at, intent=BACK)
        for at, note in enumerate(("short", "as many words as take two lines of the card", "short", "short"))
    )
    view = View("title", (), (TitleCards("In Limine", "A motto.", cards, ()),), columns=Columns.WHOLE)
    inked = paint(view, pygame.Surface((1280, 720)), Look(), assets).inked
    tops = [round(box.y) for box, words in inked if words.startswith(("short", "as many"))]
    assert len(tops) == 4
    assert max(tops) - min(tops) <= 1


def test_the_last_rows_of_the_map_are_not_driven_apart(assets: Path) -> None:
    view, look = books.drawn()["rule-book"].view(), Look((1024, 640), 200)
    last = Leaf(0, (pages_of(view, look, assets)[0] - 1, 0))
    boxes = [box for box, words in paint(view, pygame.Surface(look.size), look, assets, Brush(last)).inked if words]
    first = min(box.y for box in boxes if box.y > 110)
    assert first < 170


def test_no_last_word_of_what_a_label_says_stands_alone(assets: Path) -> None:
    told = "at the threshold: ruled on before the jury hears of it"
    page = Page("", "", (LabelRow("in limine", told), LabelRow("unfair prejudice", "short")))
    view = View("leaflet", ("A",), (page,), columns=Columns.WHOLE)
    inked = paint(view, pygame.Surface((1280, 720)), Look(text=200), assets).inked
    lines: dict[float, list[str]] = {}
    for box, words in inked:
        lines.setdefault(round(box.y), []).extend(word for word in words.split() if word in told.split())
    assert min(len(words) for words in lines.values() if words) > 2


STORY = (
    "A scenery bar fell, and a flyman died. Penhallow, the stage manager, is charged with endangerment; the State must "
    "show that she knew the danger. At her trial the defence offers a message which she sent to her sister alone."
)


@pytest.fixture(scope="module")
def four_readings() -> View:
    """The what-if of a phrase that has four."""
    bank = bank_named("prompt-side")
    question = next(each for each in bank.rulings if each.title == "What she wrote")
    asked = Asked(bank.id, question.id, key_of(next(iter(variants_of(question)))))
    return WhatIf(sit(bank, Hearing("key", bank.title, 7, (asked,)), TODAY)).view()


def test_four_readings_of_a_phrase_stand_on_the_page_of_their_story(four_readings: View, assets: Path) -> None:
    assert pages_of(four_readings, Look(), assets)[0] == 1


def test_a_story_is_not_broken_off_for_its_last_words_to_go_with_the_readings(
    four_readings: View, assets: Path
) -> None:
    first, _ = leaves(four_readings, Look(text=200), assets, 0)
    assert "cannot stop weeping for him" in first
    assert "phrase 1 of 3" in first


def opinion(steps: int) -> View:
    """An argument of so many steps of two lines; the words of each are lit in the story."""
    spans = tuple(Span(f"{part}.", Mark.DIM_LIT, str(at + 1)) for at, part in enumerate(STORY.split(". ")))
    says = "It was offered for what it says, and not for what it shows. " * 2
    told = tuple(
        Step("Response", "fails", Glyph.FAILS, says, "803(3)", (spans[at % len(spans)].text,), at == 0, ENTER)
        for at in range(steps)
    )
    argument = Argument(spans, told, "It stays out. Sustained.", Glyph.SUSTAINED, "It comes in if it is shown.")
    return View("opinion", ("Opinion",), (argument,), (Card("Near misses", "", ()),), Columns.OPINION)


@pytest.mark.parametrize("words", range(4, 40, 2))
def test_no_words_of_the_best_point_are_left_over_for_a_page(words: int, assets: Path) -> None:
    for steps in (1, 2, 3):
        argument = next(block for block in opinion(steps).left if isinstance(block, Argument))
        view = replace(opinion(steps), left=(replace(argument, best_point="urged " * words),))
        for look in (*LARGE, Look()):
            assert all(page.count("urged") in (0, words) for page in leaves(view, look, assets, 0))


def test_an_argument_leaves_its_words_to_the_story_where_that_spares_a_page(assets: Path) -> None:
    (two,), (three,) = (leaves(opinion(steps), Look(), assets, 0) for steps in (2, 3))
    assert [two.count("A scenery bar fell"), two.count("that she knew")] == [2, 2]
    assert [three.count("A scenery bar fell"), three.count("that she knew")] == [2, 1]


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("steps", range(1, 6))
def test_the_words_of_a_step_keep_within_its_frame(steps: int, theme: str, assets: Path) -> None:
    argument = next(block for block in opinion(steps).left if isinstance(block, Argument))
    first = replace(argument.steps[0], intent=BACK)
    view = replace(opinion(steps), left=(replace(argument, steps=(first, *argument.steps[1:])),))
    for size, text in product(((1280, 720), (1920, 1080)), (100, 125, 150, 200)):
        look = Look(size, text, theme)
        surface = pygame.Surface(size)
        frame = next(spot.rect for spot in paint(view, surface, look, assets).hotspots if spot.means == BACK)
        border = round((3 if theme == "light" else 4) * look.scale)
        across = range(frame.left + 12, frame.right - 12)
        rows = [frame.top + border, *(frame.bottom - 1 - at for at in range(border + 1))]
        assert all(len({tuple(surface.get_at((x, y))) for x in across}) == 1 for y in rows), (look.size, text)


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("steps", range(2, 6))
def test_an_opinion_keeps_within_its_sheet_on_every_page(steps: int, theme: str, assets: Path) -> None:
    look = Look(text=200, theme=theme)
    surface = pygame.Surface(look.size)
    for page in range(pages_of(opinion(steps), look, assets)[0]):
        paint(opinion(steps), surface, look, assets, Brush(Leaf(0, (page, 0))))
        assert all(len({tuple(surface.get_at((x, y))) for x in range(46, 1234)}) == 1 for y in range(90, 104)), page


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("lines", range(10))
def test_a_citation_keeps_within_the_frame_of_its_ground(lines: int, theme: str, assets: Path) -> None:
    means = [Intent(Act.CHOOSE, cite) for cite in ("401", "402", "801(d)(2)(A)", "802", "803(1)")]
    grounds = tuple(Candidate("1", each.what, "Hearsay", "Words.", chosen=False, intent=each) for each in means)
    above = Card("A card", "", tuple(plain("A line of it.") for _ in range(lines)))
    for text in (100, 125, 175, 200):
        look = Look((1280, 800), text, theme)
        view = View("ground", ("A case",), (Page("", "", ()),), (above, *grounds))
        surface = pygame.Surface(look.size)
        spots = paint(view, surface, look, assets, Brush(Leaf(1))).hotspots
        for frame in (spot.rect for spot in spots if spot.means in means):
            across = range(frame.left + 12, frame.right - 12)
            edges = ({tuple(surface.get_at((x, y))) for x in across} for y in (frame.top, frame.bottom - 1))
            assert all(len(edge) == 1 for edge in edges), (text, frame)


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)], ids=str)
@pytest.mark.parametrize("text", [100, 200])
def test_remarks_under_a_page_stand_on_its_last_lines(size: tuple[int, int], text: int, assets: Path) -> None:
    remark = "Nothing here scores a person’s guilt."
    page = Page("What the jury heard", "", (Prose(plain("One line.")),), (Note(remark),))
    inked = paint(View("results", ("A",), (page,)), pygame.Surface(size), Look(size, text), assets).inked
    numbers = [box for box, words in inked if words.isdecimal()]
    said = next(box for box, words in inked if words == remark)
    assert abs(said.middle - numbers[-1].middle) < 0.3 * said.h


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)], ids=str)
def test_a_hearing_of_eight_ends_on_one_page(size: tuple[int, int], assets: Path) -> None:
    bank = bank_named("prompt-side")
    sitting = heard(bank, [Choice.LET_IN if at % 3 else Choice.KEEP_OUT for at in range(8)])
    assert sitting.hearing.over
    assert pages_of(ending_view(sitting, bank), Look(size), assets) == (1, 1)


def test_five_grounds_with_long_names_are_weighed_on_one_page(assets: Path) -> None:
    """Nobody should pick from four because the fifth is overleaf."""
    page = GALLERY["ground"]
    name, cite = "Consistent statement against another attack", "801(d)(1)(B)(ii)"
    right = tuple(
        replace(block, name=name, cite=cite) if isinstance(block, Candidate) else block for block in page.right
    )
    assert sum(isinstance(block, Candidate) for block in right) == 5
    assert pages_of(replace(page, right=right), Look((1280, 720), 100), assets)[1] == 1


@pytest.mark.parametrize("text", [150, 175, 200])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_rows_of_pills_stand_apart_and_within_their_page(theme: str, text: int, assets: Path) -> None:
    view = View("doctor", ("A bank",), (Page("", "", (Pills(("801(d)(1)(B)(i)",) * 200),)),))
    look = Look((1280, 720), text, theme)
    surface, paper = pygame.Surface(look.size), THEMES[theme][Ink.PAPER]
    inked = paint(view, surface, look, assets, Brush(Leaf(0, (1, 0)))).inked
    pills = [box for box, words in inked if words.startswith("801")]
    x = round(pills[0].x + pills[0].w / 2)
    middles = sorted({round(pill.middle) for pill in pills})
    assert len(middles) > 2
    between = zip((middles[0] - (middles[1] - middles[0]), *middles), middles, strict=False)
    assert all(paper in {tuple(surface.get_at((x, y)))[:3] for y in range(*both)} for both in between)

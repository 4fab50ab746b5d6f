"""What a screen says stands on it as a printed page has it, and no name of anything is touched."""

from __future__ import annotations

import pytest

from game.scenes.buttons import Button, Key
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.marks import Mark, Span
from game.scenes.on_page import Excerpt, Page, Prose, Typed
from game.scenes.printing import bent, printed
from game.scenes.spoken import spoken_view
from game.scenes.telling import Card
from game.scenes.view import View


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("the witness's answers", "the witness’s answers"),
        ("the witnesses' answers", "the witnesses’ answers"),
        ("only as 'last week'", "only as ‘last week’"),
        ("('not relevant')", "(‘not relevant’)"),
        ("“'No,' he said”", "“‘No,’ he said”"),
        ("'s brother", "’s brother"),
        ("it isn't", "it isn’t"),
        ("“so it is”", "“so it is”"),
    ],
)
def test_a_straight_mark_bends_the_way_it_is_meant(typed: str, shown: str) -> None:
    assert bent(typed) == shown


def test_every_block_is_printed_and_no_name_is() -> None:
    means = Intent(Act.CHOOSE, "the crew's")
    told = (Span("the crew's letter", Mark.TELL, intent=means),)
    page = Page("It's so", "", (Prose(told), Excerpt(1, "ruling = 'open'", 0, 1), Typed("Code", "it's")))
    view = View("question", ("A judge's view",), (page,), (Card("'So'", "", (told,)),), keys=(Key("'", "it's", ENTER),))
    left, right = printed(view).left[0], printed(view).right[0]
    assert left == Page("It’s so", "", (Prose((Span("the crew’s letter", Mark.TELL, intent=means),)), *page.body[1:]))
    assert right == Card("‘So’", "", ((Span("the crew’s letter", Mark.TELL, intent=means),),))
    assert printed(view).keys == (Key("'", "it’s", ENTER),)
    assert "A judge’s view" in spoken_view(view)[0]


def test_what_needs_no_printing_is_handed_on() -> None:
    view = View("question", ("Here",), (Page("So", "", ()),), (Button("enter", "Go on", ENTER),))
    assert printed(view) is view

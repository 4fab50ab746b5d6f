"""The opinion: what is lit in the story, and how it is said."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from game.banks.variants import key_of, variants_of
from game.play.answers import Asked, Hearing
from game.play.sitting import sit
from game.scenes.marks import Glyph
from game.scenes.opinion import Opinion
from game.scenes.spoken import spoken_view
from game.scenes.telling import Argument
from game.scenes.wording import cited
from tests.banks.tellings import bank_named
from tests.benches import TODAY

if TYPE_CHECKING:
    from game.banks.schema import Question

BANK = bank_named("prompt-side")


@pytest.mark.parametrize("question", BANK.rulings, ids=lambda question: question.id)
def test_words_side_by_side_are_lit_as_one(question: Question) -> None:
    asked = Asked(BANK.id, question.id, key_of(next(iter(variants_of(question)))))
    opinion = Opinion(sit(BANK, Hearing("key", BANK.title, 7, (asked,)), TODAY))
    while True:
        view = opinion.view()
        argument = next(block for block in view.left if isinstance(block, Argument))
        assert all((one.mark, one.note) != (next_.mark, next_.note) for one, next_ in pairwise(argument.story))
        assert argument.therefore.count("Either ruling") <= 1
        assert {step.glyph for step in argument.steps} <= {Glyph.SUSTAINED, Glyph.HOLDS, Glyph.FAILS, Glyph.OPEN}
        assert not any("““" in line or "””" in line for line in spoken_view(view))
        if opinion.focus == len(argument.steps) - 1:
            break
        opinion = Opinion(opinion.sitting, opinion.focus + 1)


def test_marks_within_what_is_quoted_are_single() -> None:
    assert cited("told his brother: “I felt it run away.”") == "“told his brother: ‘I felt it run away.’”"

"""A walk through the rule book by the real loop: find a rule, look closer, rule on its case, and find it ruled once."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from game.desk.world import World
from game.play.answers import Choice
from game.scenes.asking import Candidate, Option
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.rule_blocks import RuleMap, RuleRow, RuleSheet
from game.scenes.rule_book import open_book
from game.scenes.title import Title
from game.scenes.turns import STAY
from game.store.places import assets_folder
from game.study.standing import SETTLED_LAW, State
from game.terminal.playing import run
from game.window.look import Look
from game.window.rehearsal import rehearse
from tests.e2e.players import Mouse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from game.scenes.view import View
    from game.window.paint import Painting

RULE, WORD, CITE = "Excited utterance", "stress", "803(2)"
TITLE, FIND = Intent(Act.CHOOSE, "rule_book"), Intent(Act.FIND)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A player's world, with the banks that came with the game."""
    here = World(tmp_path, seed=3)
    yield here
    here.journal.close()


@dataclass
class Errand:
    """Wants to find a rule on the map, to rule on its case and twin, and to see it in the book again."""

    done: list[Intent] = field(default_factory=list)

    def __call__(self, view: View) -> Intent:
        """What is wanted on this screen."""
        want = self._wanted(view)
        self.done.append(want)
        return want

    def _wanted(self, view: View) -> Intent:
        match view.scene:
            case "title":
                return TITLE
            case "rule-book" | "rule-book-rules":
                return ENTER if self._open(view) else Intent(Act.RULE, self._way(view))
            case "question":
                return self._chosen(view) or Intent(Act.CHOOSE, Choice.LET_IN)
            case "ground":
                return self._chosen(view) or _first(view)
        return BACK if view.scene == "results" else ENTER

    def _open(self, view: View) -> bool:
        return any(isinstance(block, RuleSheet) and block.cite == CITE for block in view.right)

    def _way(self, view: View) -> str:
        """From the map to 803, and from 803 to its second exception."""
        (rules,) = (block for block in view.left if isinstance(block, RuleMap))
        return RULE if any(isinstance(row, RuleRow) and row.name == RULE for row in rules.rows) else "803"

    def _chosen(self, view: View) -> Intent | None:
        return ENTER if any(block.chosen for block in view.right if isinstance(block, Option | Candidate)) else None

    def over(self, view: View) -> bool:
        """Whether the book lies open at the rule again after its case was ruled on."""
        return view.scene.startswith("rule-book") and self.done.count(TITLE) > 1


def _first(view: View) -> Intent:
    return next(block.intent for block in view.right if isinstance(block, Candidate))


def by_clicks() -> Callable[[View, Painting], tuple[int, int] | None]:
    """Run the errand by clicks."""
    errand = Errand()
    mouse = Mouse(until="", wants=errand)
    return lambda view, painting: None if errand.over(view) else mouse(view, painting)


class ByKeys:
    """Runs the errand by keys: the rule is found by typing a word of it."""

    def __init__(self) -> None:
        """Begin."""
        self.errand = Errand()
        self.typing = iter(("/", *WORD, "enter"))

    def __call__(self, view: View, _painting: Painting) -> str | None:
        """The next key; None at the end."""
        if self.errand.over(view):
            return None
        if view.scene.startswith("rule-book") and (key := next(self.typing, "")):
            return key
        want = self.errand(view)
        return next(key for key, means in view.bindings() if key and means == want)


def found_again(world: World) -> tuple[str, State]:
    """Where the book opens now, and how its rule stands."""
    here = open_book(world.court(), lambda _bank, _asked: STAY)
    rule = here.open_rule()
    assert rule is not None
    stands = here.stands(rule)
    assert stands is not None
    return rule.name, stands.state


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("player", [ByKeys, by_clicks])
def test_a_rule_is_found_ruled_on_and_found_again_in_the_window(
    player: Callable[[], Callable[[View, Painting], object]], text: int, world: World
) -> None:
    rehearse(
        Title(world.court()),
        lambda: Title(world.court()),
        world.perform,
        Look((1280, 720), text),
        assets_folder(),
        player(),  # type: ignore[arg-type]
    )
    asked = [answer.question for answer in world.journal.answers()]
    assert sorted(asked) == [f"federal/{CITE}/{RULE}/{part}" for part in ("case", "twin")]
    assert {answer.bank for answer in world.journal.answers()} == {SETTLED_LAW}
    assert found_again(world)[0] == RULE


def test_it_is_ruled_once_when_it_was_ruled_on_rightly(world: World) -> None:
    said = io.StringIO()
    run(Title(world.court()), lambda: Title(world.court()), world.perform, ruling_rightly(said), said)
    assert found_again(world) == (RULE, State.ONCE)
    assert f"Chosen: (2) {RULE} (once, " in said.getvalue()
    assert "(right, " in said.getvalue()


def ruling_rightly(said: io.StringIO) -> Iterator[str]:
    """Type what finds the rule, rules rightly on the half that is asked first, and opens the book again."""
    yield from ("l", "/", WORD, "", "")
    twin = "Now change one thing" in said.getvalue()
    yield "1" if twin else "2"
    ground = "802 Hearsay" if twin else f"{CITE} {RULE}"
    (line,) = (line for line in said.getvalue().splitlines() if line[1:].startswith(f". {ground}"))
    yield line[0]
    yield from ("back", "l")


@dataclass
class Leafing:
    """Wants the law of another day, then of the other forum: keys that with large text only the list of keys shows."""

    seen: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, view: View) -> Intent:
        """What is wanted on this screen."""
        if view.scene == "title":
            return TITLE
        if view.scene.startswith("rule-book"):
            self.seen += [] if view.crumbs in self.seen else [view.crumbs]
            return Intent(Act.KEYS)
        return Intent(Act.PRESS, "dr"[len(self.seen) - 1])


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)], ids=str)
def test_with_large_text_the_mouse_alone_finds_the_law_of_another_day_and_forum(
    size: tuple[int, int], world: World
) -> None:
    leafing = Leafing()
    mouse = Mouse(until="", wants=leafing)
    rehearse(
        Title(world.court()),
        lambda: Title(world.court()),
        world.perform,
        Look(size, 200),
        assets_folder(),
        lambda view, painting: mouse(view, painting) if len(leafing.seen) < len(("today", "day", "forum")) else None,
    )
    (_, first, today), (_, same, day), (_, forum, still) = leafing.seen
    assert (first, same, forum) == ("Federal Rules of Evidence", first, "New Mexico Rules of Evidence")
    assert today != day == still

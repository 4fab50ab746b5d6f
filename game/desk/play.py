"""`inlimine play`: a hearing straight away; and the bare command, which opens the game."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.desk.options import DATA_DIR, SEED, fail
from game.desk.sitting import in_terminal, open_at, open_game
from game.desk.world import World, world
from game.scenes.court import Court, Shelf
from game.scenes.docket import Docket, at_once, open_bank
from game.scenes.turns import Begin, Push, Scene

LENGTH = typer.Option("--questions", help="How many questions a hearing has.", min=1, max=100)


def bare(
    context: typer.Context,
    *,
    data_dir: Annotated[Path | None, DATA_DIR] = None,
) -> None:
    """Open the game, if no verb is given."""
    if context.invoked_subcommand is None:
        raise typer.Exit(open_game(world(data_dir)))


def play(
    banks: Annotated[
        list[Path] | None, typer.Argument(help="Bank files or folders; without any, all there are.")
    ] = None,
    *,
    terminal: Annotated[bool, typer.Option("--terminal", help="Play by lines, in plain text.")] = False,
    seed: Annotated[int | None, SEED] = None,
    questions: Annotated[int, LENGTH] = 8,
    data_dir: Annotated[Path | None, DATA_DIR] = None,
) -> None:
    """Open a hearing straight away."""
    here = world(data_dir, seed, questions, tuple(banks or ()))
    court = here.court()
    _refuse_empty(court.shelf)
    if terminal:
        raise typer.Exit(in_terminal(here, lambda: first_scene(here, court)))
    raise typer.Exit(open_at(here, lambda: first_scene(here, court)))


def first_scene(here: World, court: Court) -> Scene:
    """The first question, gone on with where a hearing was left; of several banks named, the docket."""
    banks = court.shelf.banks
    turn = open_bank(court, banks[0]) if here.files and len(banks) == 1 else at_once(court)
    for deed in turn.deeds:
        if isinstance(deed, Begin):
            here.perform(deed)
    return turn.move.scene if isinstance(turn.move, Push) else Docket(court)


def _refuse_empty(shelf: Shelf) -> None:
    playable = [bank for bank in shelf.banks if bank.questions]
    if playable:
        return
    if shelf.bad:
        first = shelf.bad[0].first
        fail(f"{first.path}:{first.line}:{first.column}: {first.code}: {first.message}", first.remedy)
    fail("no question can be played", "`inlimine check` says what is wrong with a bank")

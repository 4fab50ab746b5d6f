"""`inlimine play`: a hearing straight away; and the bare command, which opens the game."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import game
from game.banks.bank import Bank
from game.banks.problems import rendered
from game.desk.options import DATA_DIR, SEED, fail
from game.desk.sitting import begun, in_terminal, open_at, open_game
from game.desk.world import LENGTH, World, world
from game.play.answers import Hearing
from game.play.posed import holds
from game.scenes.court import Court, Shelf
from game.scenes.docket import Docket
from game.scenes.hearing import resume, start
from game.scenes.live import open_live
from game.scenes.sat_start import open_sitting
from game.scenes.turns import Push, Scene, Turn

QUESTIONS = typer.Option("--questions", help="How many questions a hearing has.", min=1, max=100, show_default="8")
SITTING = typer.Option("--sitting", help="As a sitting: how you ruled is told at the end, and not before.")
MINUTES = typer.Option("--minutes", help="Minutes a question for a sitting; without it no clock runs.", min=0, max=60)


def bare(
    context: typer.Context,
    *,
    data_dir: Annotated[Path | None, DATA_DIR] = None,
    version: Annotated[bool, typer.Option("--version", help="Which In Limine this is.")] = False,
) -> None:
    """Open the game, if no verb is given."""
    if version:
        typer.echo(f"In Limine {game.__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.Exit(open_game(world(data_dir)))
    context.default_map = (
        {verb: {"data_dir": data_dir} for verb in ("play", "results", "install")} if data_dir else None
    )


def play(
    banks: Annotated[
        list[Path] | None, typer.Argument(help="Bank files or folders; without any, all there are.")
    ] = None,
    *,
    terminal: Annotated[bool, typer.Option("--terminal", help="Play by lines, in plain text.")] = False,
    sitting: Annotated[bool, SITTING] = False,
    minutes: Annotated[float, MINUTES] = 0.0,
    seed: Annotated[int | None, SEED] = None,
    questions: Annotated[int | None, QUESTIONS] = None,
    data_dir: Annotated[Path | None, DATA_DIR] = None,
) -> None:
    """Open a hearing straight away, or go on with the one that was left."""
    here = world(data_dir, seed, questions, tuple(banks or ()))
    here.sitting, here.minutes = sitting, minutes
    shelf = here.shelve()
    _tell_bad(shelf, named=bool(banks))
    _refuse_sitting(here, terminal=terminal)

    def first() -> Scene:
        court = here.court()
        return begun(here, called(here, court))

    raise typer.Exit(in_terminal(here, first) if terminal else open_at(here, first, lambda: called(here, here.court())))


def _tell_bad(shelf: Shelf, *, named: bool) -> None:
    """Say of each bank that was named and cannot be played why; with none left to play, leave."""
    for bad in shelf.bad if named else ():
        typer.echo(rendered(bad.first), err=True)
    if not shelf.banks and not shelf.bad:
        fail("there is no bank there", "name a bank's .toml file, or a folder of them")
    if not shelf.banks:
        fail("no question can be played", "`inlimine check` says what is wrong with a bank")


def _refuse_sitting(here: World, *, terminal: bool) -> None:
    """Leave where what was asked for cannot be sat, or not with a clock."""
    bank = _asked_for(here, here.court()) if here.sitting else None
    if here.minutes and not here.sitting:
        fail("only a sitting has a clock", "add --sitting")
    if here.minutes and terminal:
        fail("no clock runs in the terminal", "leave --minutes out")
    if here.sitting and (bank is None or bank.of_a_real_case or not bank.rulings):
        fail("there is no paper to sit", "name a bank of questions that is not a case file")


def called(here: World, court: Court) -> Turn:
    """The hearing that is called: the one left in the middle, if it is the one asked for, else a new one."""
    bank = _asked_for(here, court)
    if bank is None:
        return Turn(Push(Docket(court)))
    if not bank.rulings:
        return open_live(court, bank)
    left = next((each for each in court.unfinished if _is_asked_for(each, bank, here)), None)
    if left:
        return resume(court, bank, left)
    return open_sitting(court, bank, here.minutes) if here.sitting else start(court, bank)


def _asked_for(here: World, court: Court) -> Bank | None:
    """The first bank that was named; where none was, the first that is invented; where none is, the player chooses."""
    if not here.files:
        return next((bank for bank in court.shelf.banks if bank.rulings and not bank.of_a_real_case), None)
    return min(court.shelf.banks, key=lambda bank: _named_at(here, Path(bank.path)), default=None)


def _named_at(here: World, path: Path) -> int:
    return next((at for at, named in enumerate(here.files) if named in (path, *path.parents)), len(here.files))


def _is_asked_for(left: Hearing, bank: Bank, here: World) -> bool:
    """Whether a hearing left in the middle is this bank's, and of the seed and the length that were asked for."""
    length = min(here.length or LENGTH, len(bank.rulings))
    return (
        all(asked.bank == bank.id for asked in left.asked)
        and holds(bank, left)
        and here.seed in (None, left.seed)
        and (left.sat or not here.sitting)
        and (here.length is None or bank.of_a_real_case or len(left.asked) == length)
    )

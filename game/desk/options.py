"""What several verbs ask for alike, and how a verb refuses."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import NoReturn

import typer

from game.law.evidence.books import BOOKS
from game.law.rules import Rulebook
from game.play.paper import SEEDS, Slip, seed_of

RULEBOOK = typer.Option("--rulebook", help=f"Whose rules: {', '.join(BOOKS)}.")
DATA_DIR = typer.Option(
    "--data-dir", help="Where your progress, settings and banks live.", file_okay=False, metavar="DIR"
)


def _seed(typed: str | int) -> int:
    """A seed as a number, or as the code that stands for it."""
    number = typed if isinstance(typed, int) else int(typed) if typed.removeprefix("-").isdecimal() else None
    found = seed_of(str(typed)) if number is None else number
    if isinstance(found, Slip):
        raise typer.BadParameter(found.told)
    if not 0 <= found < SEEDS:
        message = f"{found} is no seed: a seed is a number from 0 to {SEEDS - 1}, or a code."
        raise typer.BadParameter(message)
    return found


SEED = typer.Option(
    "--seed",
    help="The lot that draws questions and readings, as a number or a code: one seed, one paper.",
    parser=_seed,
    metavar="NUMBER|CODE",
)
DAY = typer.Option("--date", help="The law of which day, as 2026-11-22.", metavar="YYYY-MM-DD")


def fail(message: str, remedy: str, code: int = 2) -> NoReturn:
    """Say on standard error what is wrong and what to do, and leave."""
    typer.echo(f"inlimine: {message}\n  {remedy}", err=True)
    raise typer.Exit(code)


def say_json(value: object) -> None:
    """Print a value as JSON, in letters that the reader's encoding has."""
    in_full = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    typer.echo(json.dumps(value, ensure_ascii=not in_full, indent=1))


def rulebook_of(name: str) -> Rulebook:
    """The rulebook of this name."""
    book = BOOKS.get(name)
    return book or fail(f"there is no rulebook called {name}", f"choose one of: {', '.join(BOOKS)}")


def day_of(text: str | None) -> date | None:
    """The day a player wrote."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail(f"{text} is not a date", "write it as 2026-11-22")

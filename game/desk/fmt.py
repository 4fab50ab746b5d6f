"""`inlimine fmt`: lay banks out in one order and spacing, and keep every comment with what it stands by."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.banks.bank import UNREADABLE
from game.banks.files import bytes_of, name_of
from game.banks.layout import laid_out
from game.banks.parsing import decoded
from game.banks.problems import Problem, of_file, rendered
from game.store.files import why, write_whole

BANKS = typer.Argument(help="Bank files.", metavar="BANK…")
CHECK = typer.Option("--check", help="Change nothing; say which would be.")


def fmt(banks: Annotated[list[Path], BANKS], *, check: Annotated[bool, CHECK] = False) -> None:
    """Lay banks out anew: canonical order and spacing, comments kept, the meaning never changed."""
    ends = [_one(bank, check=check) for bank in banks]
    raise typer.Exit(max(ends))


def _one(path: Path, *, check: bool) -> int:
    """Lay one bank out; the answer is its exit code."""
    name, data = name_of(path), bytes_of(path)
    source = data if isinstance(data, Problem) else decoded(name, data)
    text = source if isinstance(source, Problem) else laid_out(source)
    if isinstance(text, Problem):
        typer.echo(rendered(text), err=True)
        return 2 if text.code in UNREADABLE else 1
    if text.encode() == data:
        typer.echo(f"{name}: as it should be")
    elif check:
        typer.echo(f"{name}: would be laid out anew")
        return 1
    else:
        return _written(path, name, text)
    return 0


def _written(path: Path, name: str, text: str) -> int:
    try:
        write_whole(path.resolve(), text.encode())
    except (OSError, ValueError) as error:
        problem = of_file(name, "unwritten", f"it cannot be written: {why(error)}", "look at its folder's permissions")
        typer.echo(rendered(problem), err=True)
        return 2
    typer.echo(f"{name}: laid out anew")
    return 0

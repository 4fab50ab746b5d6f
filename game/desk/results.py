"""`inlimine results`: every ruling on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.desk.options import DATA_DIR, say_json
from game.desk.world import world

if TYPE_CHECKING:
    from game.store.entries import Recorded


def results(
    *,
    data_dir: Annotated[Path | None, DATA_DIR] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For a program to read.")] = False,
) -> None:
    """List every ruling you have given."""
    journal = world(data_dir).journal
    answers = journal.answers()
    journal.close()
    if journal.notice:
        typer.echo(journal.notice, err=True)
    if as_json:
        say_json({"answers": [answer_json(answer) for answer in answers]})
    elif answers:
        typer.echo("\n".join(_line(answer) for answer in answers))
    else:
        typer.echo("No ruling yet. `inlimine play` opens a hearing.")


def answer_json(answer: Recorded) -> dict[str, object]:
    """One ruling as the contract's JSON."""
    return {
        "n": answer.n,
        "bank": answer.bank,
        "question": answer.question,
        "variant": answer.variant,
        "choice": answer.choice,
        "ground": answer.ground,
        "points": answer.points,
        "at": answer.at.isoformat(),
        "certainty": answer.certainty or "",
        "hints": answer.hints,
        "asked": answer.answer.asked,
    }


def _line(answer: Recorded) -> str:
    read = f" ({answer.variant})" if answer.variant else ""
    ground = f" on {answer.ground}" if answer.ground else ""
    what = f"{answer.bank}/{answer.question}{read}: {answer.choice}{ground}"
    terms = [f", {answer.certainty}" if answer.certainty else ""]
    terms += [f", {answer.hints} {'hint' if answer.hints == 1 else 'hints'}" if answer.hints else ""]
    return f"{answer.n:>4}  {answer.at:%Y-%m-%d %H:%M}  {what}, {answer.points} points{''.join(terms)}"

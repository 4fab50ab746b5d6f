"""`inlimine results`: every ruling on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from game.desk.exporting import as_csv, as_lines, rows_of
from game.desk.options import DATA_DIR, fail, say_json
from game.desk.world import world
from game.store.files import why, write_whole

if TYPE_CHECKING:
    from game.store.entries import Recorded

SHEET = typer.Option("--csv", help="Write them as a sheet.", metavar="FILE")
LINES = typer.Option("--jsonl", help="Write them as lines of JSON.", metavar="FILE")
NAME = typer.Option("--name", help="Your name, in every row; without it the file names nobody.")


def results(
    *,
    data_dir: Annotated[Path | None, DATA_DIR] = None,
    as_json: Annotated[bool, typer.Option("--json", help="For a program to read.")] = False,
    sheet: Annotated[Path | None, SHEET] = None,
    lines: Annotated[Path | None, LINES] = None,
    name: Annotated[str, NAME] = "",
) -> None:
    """List every ruling you have given, or write them to a file that can be handed in."""
    here = world(data_dir)
    answers = here.journal.answers()
    rows = rows_of(answers, here.journal.hearings(), here.shelve().banks) if sheet or lines else ()
    here.journal.close()
    if here.journal.notice:
        typer.echo(here.journal.notice, err=True)
    if sheet:
        _write(sheet, ".csv", as_csv(rows, name), len(rows))
    if lines:
        _write(lines, ".jsonl", as_lines(rows, name), len(rows))
    if sheet or lines:
        return
    if as_json:
        say_json({"answers": [answer_json(answer) for answer in answers]})
    elif answers:
        typer.echo("\n".join(_line(answer) for answer in answers))
    else:
        typer.echo("No ruling yet. `inlimine play` opens a hearing.")


def _write(file: Path, ending: str, content: bytes, count: int) -> None:
    if file.suffix.lower() != ending:
        fail(f"{file} would be overwritten", f"name a file that ends in {ending}, such as results{ending}")
    try:
        write_whole(file, content)
    except OSError as error:
        fail(f"{file} cannot be written: {why(error)}", "look at the folder and its permissions")
    typer.echo(
        f"{file} is written: {count} {'ruling' if count == 1 else 'rulings'}. Its first line says what it proves."
    )


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
    points = "point" if abs(answer.points) == 1 else "points"
    terms = [f", {answer.certainty}" if answer.certainty else ""]
    terms += [f", {answer.hints} {'hint' if answer.hints == 1 else 'hints'}" if answer.hints else ""]
    return f"{answer.n:>4}  {answer.at:%Y-%m-%d %H:%M}  {what}, {answer.points} {points}{''.join(terms)}"

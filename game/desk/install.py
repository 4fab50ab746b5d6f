"""`inlimine install`: a pack taken whole into the player's banks, or not at all."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from game.banks.bank import Bank
from game.banks.pack import Pack, read_pack
from game.banks.packing import zipped
from game.banks.problems import rendered
from game.banks.shelf import files_at, shelved
from game.desk.options import DATA_DIR, fail
from game.desk.pack import usable
from game.store.files import why
from game.store.own_banks import replaced, taken_in
from game.store.places import banks_folder, data_folder, questions_folder

PACK = typer.Argument(help="A pack: a .zip, or a folder with a pack.toml.", metavar="PACK")
REPLACE = typer.Option("--replace", help="Put it in the place of the one that is installed, which is kept as .bak.")


def install(
    pack: Annotated[Path, PACK],
    *,
    replace: Annotated[bool, REPLACE] = False,
    data_dir: Annotated[Path | None, DATA_DIR] = None,
) -> None:
    """Check a pack, and copy it whole into your banks folder."""
    found = usable(read_pack(pack))
    _playable(found)
    folder = banks_folder(data_folder(data_dir, os.environ))
    file = folder / f"{found.heading.name}.zip"
    data = zipped(found.members)
    told = _put(file, data, replace=replace)
    heading = found.heading
    typer.echo(f"{heading.title} {heading.version} ({', '.join(heading.authors)}; {heading.licence}): {told}")
    _say_what_plays(folder, file)


def _playable(pack: Pack) -> None:
    """Leave, with the first problem of each told, where a bank of the pack cannot be played."""
    bad = [each for each in shelved(pack.banks, date.today()) if not isinstance(each, Bank)]  # noqa: DTZ011 see check
    for each in bad:
        typer.echo(rendered(each.first), err=True)
    if bad:
        fail("nothing is installed: a bank of the pack cannot be played", "ask who made it, or mend it", code=1)


def _put(file: Path, data: bytes, *, replace: bool) -> str:
    try:
        if file.is_file() and file.read_bytes() == data:
            return f"it is installed already, as {file}"
        if os.path.lexists(file) and not replace:
            fail(f"another version of it is installed, as {file}", "give --replace to put this one in its place")
        if os.path.lexists(file):
            kept = replaced(file.parent, file.name, data)
            return f"installed as {file}; the one that was there is now called {kept}"
        taken_in(file.parent, file.name, data)
    except OSError as error:
        fail(f"{file} cannot be written: {why(error)}", "look at the folder and its permissions")
    return f"installed as {file}"


def _say_what_plays(folder: Path, file: Path) -> None:
    """Name each bank of the pack as the docket will have it, beside all the others."""
    inside = f"{file}/"
    for each in shelved(files_at([questions_folder(), folder]), date.today()):  # noqa: DTZ011 see check
        if not each.path.startswith(inside):
            continue
        if isinstance(each, Bank):
            aside = f"; {len(each.set_aside)} set aside" if each.set_aside else ""
            typer.echo(f"  {each.title}: {len(each.questions)} to play{aside}")
        else:
            typer.echo(f"  it cannot be played beside the others: {each.first.message}", err=True)

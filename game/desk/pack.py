"""`inlimine pack`: a folder of banks made into one file that can be passed on."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer
from pydantic import ValidationError

from game.banks.bank import Bank
from game.banks.member_names import PACK_TOML
from game.banks.pack import PackHeading, described, files_within, is_bank, left_out, pack_of_zip
from game.banks.packing import hashed, introduced, zipped
from game.banks.problems import Problem, rendered
from game.banks.reading import bank_of
from game.desk.check import bank_text
from game.desk.options import fail
from game.desk.proving import prove_all
from game.store.files import why, write_whole

if TYPE_CHECKING:
    from collections.abc import Mapping

Made = TypeVar("Made")
FOLDER = typer.Argument(help="The folder with your banks.", metavar="FOLDER")
OUT = typer.Option("--out", help="The .zip to write; without it, beside the folder.", metavar="FILE")
FIRST_TIME = "Only where there is no pack.toml yet: "


def pack(
    folder: Annotated[Path, FOLDER],
    *,
    out: Annotated[Path | None, OUT] = None,
    name: Annotated[str, typer.Option("--name", help=f"{FIRST_TIME}the pack's name.")] = "",
    title: Annotated[str, typer.Option("--title", help=f"{FIRST_TIME}its title.")] = "",
    version: Annotated[str, typer.Option("--pack-version", help=f"{FIRST_TIME}its version.")] = "1.0.0",
    licence: Annotated[str, typer.Option("--licence", help=f"{FIRST_TIME}its licence.")] = "",
    authors: Annotated[list[str] | None, typer.Option("--author", help=f"{FIRST_TIME}an author.")] = None,
) -> None:
    """Check every bank of a folder, write the hashes into its pack.toml, and make the zip."""
    if not folder.is_dir():
        fail(f"{folder} is not a folder", "name the folder in which your banks are")
    members = usable(files_within(folder))
    if not any(map(is_bank, members)):
        fail(f"there is no bank in {folder}", "put a bank's .toml file there; `inlimine check` proves it")
    _proved(folder, members)
    given = {"name": name, "title": title, "version": version, "licence": licence, "authors": tuple(authors or ())}
    text = _described(folder, members, given)
    members = {**members, PACK_TOML: hashed(text, members).encode()}
    data = zipped(members)
    made = usable(pack_of_zip(str(folder), data))
    target = out or folder.resolve().with_name(f"{made.heading.name}-{made.heading.version}.zip")
    _written(folder, target, members[PACK_TOML], data)
    for other in left_out(folder):
        typer.echo(f"{other} is no bank and stays out of the pack", err=True)
    count = len(made.banks)
    typer.echo(f"{target} is written: {count} {'bank' if count == 1 else 'banks'}, {len(data):,} bytes.")
    typer.echo(f"Whoever gets it plays it after: inlimine install {target.name}")


def usable(read: Made | Problem) -> Made:
    """What was made; or else the problem, told, and the end."""
    if isinstance(read, Problem):
        typer.echo(rendered(read), err=True)
        raise typer.Exit(1)
    return read


def _proved(folder: Path, members: Mapping[str, bytes]) -> None:
    """Leave, with everything that is wrong told, unless every question of every bank can be played."""
    paths = [str(folder / name) for name in sorted(members) if is_bank(name)]
    found = prove_all(paths, date.today())  # noqa: DTZ011 see check
    unfit = [(path, each) for path, each in found if not each.fit]
    for path, each in unfit:
        typer.echo(bank_text(path, each), err=True)
    if unfit:
        fail("the pack is not made: a bank in it has errors", "mend them; `inlimine check` shows them again", code=1)


def _described(folder: Path, members: Mapping[str, bytes], given: Mapping[str, object]) -> str:
    """The pack.toml that is there, or one made of what was given and what the banks say of themselves."""
    there = members.get(PACK_TOML)
    if there is not None:
        source, _ = usable(described(str(folder / PACK_TOML), there))
        return source.text
    banks = [bank for name in sorted(members) if is_bank(name) for bank in [bank_of(name, members[name])]]
    headings = [bank.heading for bank in banks if isinstance(bank, Bank)]
    said = {
        "name": re.sub(r"[^a-z0-9._-]+", "-", folder.resolve().name.lower()).strip("-._") or headings[0].id,
        "title": headings[0].title if len(headings) == 1 else folder.resolve().name,
        "licence": next((heading.license for heading in headings if heading.license), ""),
        "authors": tuple(dict.fromkeys(author for heading in headings for author in heading.authors)),
    }
    wanted = {"format": 1, **said, **{key: value for key, value in given.items() if value}}
    try:
        return introduced(PackHeading.model_validate(wanted))
    except ValidationError as error:
        lacking = tuple(dict.fromkeys(str(each["loc"][0]) for each in error.errors()))
        options = {"authors": "author", "version": "pack-version"}
        given_by = " and ".join(f"--{options.get(key, key)}" for key in lacking)
        told = " and no ".join(lacking)
        fail(f"the pack has no {told} that can be used", f"give {given_by}, or write a {PACK_TOML} yourself")


def _written(folder: Path, target: Path, description: bytes, data: bytes) -> None:
    if target.suffix.lower() != ".zip":
        fail(f"{target} is no name for a pack", "name a file that ends in .zip")
    for path, content in ((folder / PACK_TOML, description), (target, data)):
        try:
            write_whole(path, content)
        except OSError as error:
            fail(f"{path} cannot be written: {why(error)}", "look at the folder and its permissions")

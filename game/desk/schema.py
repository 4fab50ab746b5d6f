"""`inlimine schema`: the schema that lets an editor complete a bank's keys, facts and values."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from game.banks.editors import bank_schema, schema_text
from game.desk.options import fail, say_json
from game.store.files import why, write_whole


def schema(
    file: Annotated[
        Path | None, typer.Option("--write", help="Write it to this .json file instead.", metavar="FILE")
    ] = None,
) -> None:
    """Print the JSON Schema of a bank; an editor reads it and completes facts and values."""
    if file is None:
        say_json(bank_schema())
        return
    if file.suffix.lower() != ".json":
        fail(f"{file} would be overwritten", "name a file that ends in .json, such as bank.schema.json")
    try:
        write_whole(file, schema_text().encode())
    except OSError as error:
        fail(f"{file} cannot be written: {why(error)}", "look at the folder and its permissions")
    typer.echo(f"{file} is written. Begin your bank with the line: #:schema ./{file.name}")

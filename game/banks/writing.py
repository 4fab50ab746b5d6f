"""The writing of banks: values put into a TOML text by their places, and its comments and its order left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomlkit

from game.banks.layout import laid_out
from game.banks.problems import Problem, Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.banks.positions import Path

HEADING = '[bank]\nformat = 1\nid = ""\ntitle = ""\n'


def with_values(text: str, values: Mapping[Path, object]) -> str:
    """Put values where they belong in a text; None takes a key out.

    Raises KeyError if there is no such table.
    """
    document = tomlkit.parse(text)
    for path, value in values.items():
        table: Any = document
        for part in path[:-1]:
            table = table[part]
        if value is not None:
            table[path[-1]] = value
        elif path[-1] in table:
            del table[path[-1]]
    return tomlkit.dumps(document)


def bank_text(bank: str, title: str, questions: Sequence[str]) -> str:
    """Make a bank's text of its id, its title, and the texts of its questions."""
    heading = with_values(HEADING, {("bank", "id"): bank, ("bank", "title"): title})
    text = "\n\n".join([heading, *questions])
    found = laid_out(Source(bank, text))
    return text if isinstance(found, Problem) else found

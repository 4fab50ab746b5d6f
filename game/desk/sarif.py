"""Problems as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from string import ascii_letters, digits
from typing import TYPE_CHECKING, TypeAlias

import game

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.banks.problems import Also, Problem

Node: TypeAlias = "dict[str, object]"
PLAIN = frozenset(f"{ascii_letters}{digits}/-._~")
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif_of(problems: Sequence[Problem]) -> Node:
    """One run with every problem; a second place is a related location. Columns count characters from 1."""
    codes = sorted({problem.code for problem in problems})
    driver = {"name": "inlimine", "version": game.__version__, "rules": [{"id": code} for code in codes]}
    results = [_result(problem, codes.index(problem.code)) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(problem: Problem, rule: int) -> Node:
    end = problem.column + _width(problem.mark)
    found: Node = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": f"{problem.message}\n{problem.remedy}"},
        "locations": [_location(problem.path, problem.line, problem.column, end)],
    }
    if problem.question:
        found["properties"] = {"question": problem.question}
    if problem.also:
        found["relatedLocations"] = [_related(problem.path, problem.also)]
    return found


def _related(path: str, also: Also) -> Node:
    place = _location(path, also.line, also.column, also.column + _width(also.mark))
    return {"id": 1, "message": {"text": also.label}, **place}


def _location(path: str, line: int, column: int, end: int) -> Node:
    region = {"startLine": line, "startColumn": column, "endColumn": end}
    return {"physicalLocation": {"artifactLocation": {"uri": uri_of(path)}, "region": region}}


def _width(mark: str) -> int:
    return max(1, mark.count("^"))


def uri_of(path: str) -> str:
    """Spell a path as a URI: relative to the folder we are in, unless it is absolute."""
    here = Path(path)
    if here.is_absolute():
        return here.as_uri()
    return "".join(letter if letter in PLAIN else _escaped(letter) for letter in str(PurePosixPath(*here.parts)))


def _escaped(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "replace"))

"""One command run inside this process, as a person would type it."""

from __future__ import annotations

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from unittest.mock import patch

from game.__main__ import main


@dataclass(frozen=True)
class Ran:
    """How a command ended, and what it printed."""

    code: int
    out: str
    err: str


def inlimine(*arguments: str, given: str = "") -> Ran:
    """Run `inlimine` with these arguments, and this on standard input."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    standard_input = io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8")
    with (
        patch.object(sys, "argv", ["inlimine", *arguments]),
        patch.object(sys, "stdin", standard_input),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as left:
            code = int(left.code or 0)
    return Ran(code, out.getvalue(), err.getvalue())

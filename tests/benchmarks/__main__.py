"""Print every figure: `python -m tests.benchmarks`, or `... first bank proof what-if redraw law` for some of them."""

from __future__ import annotations

import platform
import sys
from typing import TYPE_CHECKING, TextIO

from tests.benchmarks.bank_load import bank_loads
from tests.benchmarks.bank_proof import bank_proofs
from tests.benchmarks.first_frame import first_frames
from tests.benchmarks.law_speed import law_speeds
from tests.benchmarks.redraw import redraws
from tests.benchmarks.timing import pinned
from tests.benchmarks.what_if import what_ifs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.benchmarks.law_speed import Frames, Rate
    from tests.benchmarks.redraw import Share
    from tests.benchmarks.timing import Ratio

BENCHMARKS: dict[str, Callable[[], Iterator[Ratio | Rate | Frames | Share]]] = {
    "first": first_frames,
    "bank": bank_loads,
    "proof": bank_proofs,
    "what-if": what_ifs,
    "redraw": redraws,
    "law": law_speeds,
}


def main(wanted: list[str]) -> int:
    """Run the benchmarks that are wanted, all if none is named."""
    unknown = [name for name in wanted if name not in BENCHMARKS]
    if unknown:
        _say(f"there is no benchmark {unknown[0]}; choose from: {', '.join(BENCHMARKS)}", sys.stderr)
        return 2
    pinned()
    _say(f"Python {platform.python_version()} on {platform.system()} {platform.machine()}, medians of runs by turns")
    for name in wanted or BENCHMARKS:
        for figure in BENCHMARKS[name]():
            _say(str(figure))
    return 0


def _say(line: str, out: TextIO | None = None) -> None:
    print(line, file=out or sys.stdout, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

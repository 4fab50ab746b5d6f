"""What In Limine promises, tried."""

from __future__ import annotations

import sys
from pathlib import Path

COMPILED = Path(__file__).parents[1] / ".pytest_cache" / "compiled"
"""So that no process need compile the game again: kept, as pytest keeps its own, for all workers and the next run."""

# Where no bytecode may be left beside the source, every worker would compile all of it, and rewrite every assertion.
if sys.dont_write_bytecode:
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(COMPILED)

"""What In Limine promises, tried."""

from __future__ import annotations

import os
import sys
from pathlib import Path

COMPILED = Path(__file__).parents[1] / ".pytest_cache" / "compiled"
"""So that no process need compile the game again: kept, as pytest keeps its own, for all workers and the next run."""

# Where no bytecode may be left beside the source, every worker and every process that a test starts would compile all
# of it, and every worker rewrite every assertion.
if sys.dont_write_bytecode:
    sys.dont_write_bytecode = False
    sys.pycache_prefix = os.environ["PYTHONPYCACHEPREFIX"] = str(COMPILED)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

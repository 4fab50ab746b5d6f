"""How fast it is, as ratios taken in one run: `python -m tests.benchmarks`. Figures are printed, never asserted."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

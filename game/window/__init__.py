"""The only room that knows pygame: it paints a `View`, and turns keys and clicks into intents.

pygame 2.6 imports an old setuptools when it lies beside it, which triples the time to the first frame;
hence the empty place kept for it while pygame is imported.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
_kept = "pkg_resources" not in sys.modules
if _kept:
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]
import pygame  # noqa: E402, F401 - after the place is kept

if _kept:
    del sys.modules["pkg_resources"]

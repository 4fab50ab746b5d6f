"""The one place where everything is wired: `inlimine`, and `python -m game`."""

from __future__ import annotations

import gc
import io
import os
import sys

DEBUG = "--debug"
INTERRUPTED = 130


def main() -> None:
    """Open the game on a bare command, before anything heavy is imported; else do what the verb says."""
    debug = DEBUG in sys.argv
    sys.argv = [argument for argument in sys.argv if argument != DEBUG]
    _be_forgiving()
    try:
        code = _run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    except BrokenPipeError:
        code = _unheard()
    except Exception as error:
        if debug:
            raise
        print(f"inlimine: something went wrong inside: {type(error).__name__}: {error}", file=sys.stderr)  # noqa: T201
        print("  run it again with --debug for the details; nothing you ruled on is lost", file=sys.stderr)  # noqa: T201
        code = 1
    sys.exit(code)


def _run() -> int | str | None:
    if len(sys.argv) == 1:
        gc.disable()  # what is made on the way to the first frame stays; `in_window` lets the collector in again
        from game.desk.sitting import open_game  # noqa: PLC0415 the first frame comes before the command line's library
        from game.desk.world import world  # noqa: PLC0415

        return open_game(world())
    from game.desk.app import app  # noqa: PLC0415

    try:
        app()
    except SystemExit as left:
        return left.code
    return 0


def _be_forgiving() -> None:
    """Let letters that a terminal's encoding does not know become a mark, and no error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _unheard() -> int:
    """Whoever read our output has read enough: say no more, not even at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


if __name__ == "__main__":
    main()

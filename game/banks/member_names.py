"""What a file within a pack may be called: one name on every system, and a place inside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from game.banks.limits import is_readable
from game.banks.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

PACK_TOML = "pack.toml"
TEXTS = frozenset(
    name + ending for name in ("readme", "license", "licence", "copying") for ending in ("", ".txt", ".md")
)
NAME_LETTERS = 120
NAME_DEPTH = 4
PLAIN = re.compile(r"[A-Za-z0-9 _.()/-]+")
DEVICES = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"})
PORT = re.compile(r"(?:com|lpt)[0-9¹²³]", re.IGNORECASE)
ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".jar", ".whl")
RENAME = "rename it: letters a to z, digits, spaces, dots, dashes, underscores and brackets"


class Fault(NamedTuple):
    """What is wrong with a member of a pack, and what to do about it."""

    code: str
    message: str
    remedy: str


def name_fault(name: str) -> Fault | None:
    """Say why no file of a pack may be called this, or None."""
    told = _outside(name) or next((told for part in name.split("/") if (told := _part(part))), "")
    if not told and not PLAIN.fullmatch(name):
        told = "it has letters or signs that not every system can write"
    return Fault("bad-name", f"a pack cannot hold the name {quoted(name)}: {told}", RENAME) if told else None


def kind_fault(name: str) -> Fault | None:
    """Say why a file of this name has no place in a pack, or None."""
    folder, _, last = name.lower().rpartition("/")
    if last.endswith(ARCHIVES):
        message = f"{quoted(name)} is an archive within the archive"
        return Fault("nested-archive", message, "take it out, and put the banks that are in it in its place")
    if last == PACK_TOML and folder:
        message = f"{quoted(name)} is a pack within the pack"
        remedy = "pack each folder by itself: pack.toml stands at the top, with the banks beside or below it"
        return Fault("nested-pack", message, remedy)
    if last.endswith(".toml") or last in TEXTS:
        return None
    message = f"{quoted(name)} has no place in a pack"
    return Fault("not-a-bank", message, "take it out: a pack holds banks (.toml) and the texts README and LICENSE")


def alike_fault(names: Iterable[str], folders: Iterable[str] = ()) -> Fault | None:
    """Name the first name that some system could not tell from another, or that is a file's and a folder's at once."""
    seen: dict[str, str] = {}
    for name in names:
        if name.casefold() in seen:
            message = f"{quoted(name)} and {quoted(seen[name.casefold()])} are one name on some systems"
            return Fault("duplicate-name", message, "rename one of the two")
        seen[name.casefold()] = name
    around = {above for name in seen for above in _folders_above(name)} | {each.casefold() for each in folders}
    both = next((name for folded, name in seen.items() if folded in around), None)
    if both is None:
        return None
    return Fault("duplicate-name", f"{quoted(both)} is both a file and a folder", "rename one of the two")


def _outside(name: str) -> str:
    """What in a whole name could lead out of the pack or deceive whoever reads it."""
    if not all(map(is_readable, name)) or "\t" in name:
        return "it holds a character that cannot be seen"
    if "\\" in name:
        return "it holds a backslash, which is a folder on some systems"
    if ":" in name:
        return "it holds a colon, which is a drive or a hidden stream on some systems"
    if name.startswith("/"):
        return "it begins at the root of the disk"
    if len(name) > NAME_LETTERS or name.count("/") >= NAME_DEPTH:
        return f"it is longer than {NAME_LETTERS} letters or deeper than {NAME_DEPTH} folders"
    return ""


def _part(part: str) -> str:
    """What is wrong with one folder or file of a name."""
    stem = part.split(".", 1)[0].strip().casefold()
    if part in ("", ".", ".."):
        return "it leads to another place than it says"
    if part != part.strip() or part.endswith("."):
        return "it begins or ends with a space or ends with a dot, which some systems leave out"
    if part.startswith("."):
        return "a name that begins with a dot is hidden"
    if stem in DEVICES or PORT.fullmatch(stem):
        return "Windows keeps that name for a device"
    return ""


def _folders_above(name: str) -> list[str]:
    parts = name.split("/")[:-1]
    return ["/".join(parts[: depth + 1]) for depth in range(len(parts))]

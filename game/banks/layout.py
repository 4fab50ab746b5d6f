"""A bank's text laid out anew: canonical order and spacing, every comment kept with what it stands by.

It works on the text itself and not on the values, so that a number, a date or a text of several lines stays
spelt as its author spelt it. What comes out is read again and compared: it must mean the same to the letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.banks.order import rank
from game.banks.parsing import parsed
from game.banks.problems import Problem, Source, of_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.banks.positions import Path, Statement

WIDTH = 120
SCHEMA = "#:"
TWO = "\n"
"""Two empty lines, such as stand before a question."""
BARE = re.compile(r"[A-Za-z0-9_-]+")
TOKEN = re.compile(
    r"""(?P<long>\"{3}(?>[^"\\]+|\\.|"{1,2}(?!"))*+"{3,5}|'{3}(?>[^']+|'{1,2}(?!'))*+'{3,5})"""
    r"""|(?P<text>"(?>[^"\\\n]+|\\.)*+"|'[^'\n]*')|(?P<comment>\#[^\n]*)"""
    r"""|(?P<mark>[\[\]{},=])|(?P<plain>[^\s\[\]{},=\#"']+)""",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a statement: lines to stand above it, and a few words behind it."""

    above: tuple[str, ...] = ()
    behind: str = ""


@dataclass
class Written:
    """A statement with the comments that stand by it: above, behind on its line, and below."""

    statement: Statement
    text: str
    above: list[str] = field(default_factory=list)
    behind: str = ""
    below: list[str] = field(default_factory=list)


@dataclass
class Node:
    """A table: its heading, if it has one of its own, its pairs, and the tables within it."""

    path: Path
    heading: Written | None = None
    pairs: list[Written] = field(default_factory=list)
    within: dict[str | int, Node] = field(default_factory=dict)

    def at(self, path: Path) -> Node:
        """Find or make the table at a place within this one."""
        node = self
        for at, part in enumerate(path):
            node = node.within.setdefault(part, Node(path[: at + 1]))
        return node


def laid_out(source: Source, remark: Callable[[Statement], Remark] | None = None) -> str | Problem:
    """Lay a bank's text out anew, with further remarks if there are any; or say what is wrong with it."""
    before = parsed(source)
    if isinstance(before, Problem):
        return before
    statements = source.positions.statements
    preamble, written = _read(source.text, statements)
    for each in written if remark else ():
        said = remark(each.statement) if remark else Remark()
        each.above = [*each.above, *(f"# {line}" for line in said.above)]
        each.behind = each.behind or (f"# {said.behind}" if said.behind else "")
    text = _told(preamble, _tree(written))
    after = parsed(Source(source.path, text))
    kept = sorted(comments(source.text)) == sorted(comments(text)) or remark is not None
    if isinstance(after, Problem) or repr(_in_order(before)) != repr(_in_order(after)) or not kept:
        message = "this file is written in a way that cannot be laid out without changing it"
        return of_file(source.path, "no-layout", message, "it is left as it is, and can be played all the same")
    return text


def comments(text: str) -> list[str]:
    """Every comment of a text."""
    return [found["comment"].rstrip() for found in TOKEN.finditer(text) if found["comment"]]


def _in_order(value: object, path: Path = ()) -> object:
    """A value to compare by: keys in the order of the alphabet, but for the phrases, whose order counts."""
    if isinstance(value, dict):
        keys = list(value) if path[-1:] == ("tells",) else sorted(value)
        return [(key, _in_order(value[key], (*path, key))) for key in keys]
    return [_in_order(each, path) for each in value] if isinstance(value, list) else value


# Reading: each comment finds what it stands by.


def _read(text: str, statements: Sequence[Statement]) -> tuple[list[str], list[Written]]:
    written: list[Written] = []
    preamble: list[str] = []
    at = 0
    for statement in statements:
        above = _gap(text[at : statement.start], written, preamble)
        written.append(Written(statement, text[statement.start : statement.end], above))
        at = statement.end
    rest = _gap(text[at:], written, preamble)
    if rest and written:
        written[-1].below += rest
    elif rest:
        preamble += rest
    return preamble, written


def _gap(gap: str, written: list[Written], preamble: list[str]) -> list[str]:
    """Share out the comments between two statements; the answer is those above the second."""
    lines = [line.strip() for line in gap.split("\n")]
    if written:
        written[-1].behind = lines.pop(0)
        return _shared(lines, written[-1].below)
    if lines[0].startswith(SCHEMA):
        preamble.append(lines.pop(0))
    block = _block(lines)
    if block and "" in lines[len(block) : len(block) + 1] and len(lines) > len(block) + 1:
        preamble += block
        lines = lines[len(block) :]
    return _trimmed(lines)


def _shared(lines: list[str], below: list[str]) -> list[str]:
    """A block right below a statement, with an empty line after it, is the statement's own."""
    block = _block(lines)
    if block and len(lines) > len(block) + 1 and not lines[len(block)]:
        below += block
        lines = lines[len(block) :]
    return _trimmed(lines)


def _block(lines: list[str]) -> list[str]:
    """The comments at the very start."""
    end = next((at for at, line in enumerate(lines) if not line), len(lines))
    return lines[:end]


def _trimmed(lines: list[str]) -> list[str]:
    """Leave one empty line where there were several; the last is where the statement itself begins."""
    lines = lines[:-1] if lines and not lines[-1] else lines
    return [line for at, line in enumerate(lines) if line or at == 0 or lines[at - 1]]


def _tree(written: Sequence[Written]) -> Node:
    root = Node(())
    for each in written:
        node = root.at(each.statement.table)
        if each.statement.value is None:
            node.heading = each
        else:
            node.pairs.append(each)
    return root


# Writing.


def _told(preamble: list[str], root: Node) -> str:
    lines: list[str] = []
    for line in _lines(root):
        while line == TWO and lines[-1:] == [""]:
            lines.pop()
        if line == TWO:
            lines += ["", ""]
        elif line or lines[-1:] != [""]:
            lines.append(line)
    body = "\n".join(lines).strip("\n")
    return "\n\n".join(part for part in ("\n".join(preamble), body) if part) + "\n"


def _lines(node: Node) -> Iterator[str]:
    if node.heading:
        yield TWO if node.path[:-1] == ("question",) else ""
        yield from _above(node.heading, first=False)
        yield from _with_comments(node.heading, _heading(node.heading))
    pairs = sorted(node.pairs, key=lambda each: rank(node.path, each.statement.keys))
    for at, each in enumerate(pairs):
        yield from _above(each, first=at == 0)
        yield from _with_comments(each, _pair(each))
    for key in sorted(node.within, key=lambda key: _place(node, key)):
        yield from _lines(node.within[key])


def _place(node: Node, key: str | int) -> tuple[int, ...]:
    return (key,) if isinstance(key, int) else rank(node.path, (key,))


def _above(each: Written, *, first: bool) -> Iterator[str]:
    """The comments above a statement; a heading is set off by what comes before it."""
    lines = each.above
    heading = each.statement.value is None
    yield from (lines[1:] if lines and not lines[0] and (first or heading) else lines)


def _with_comments(each: Written, text: str) -> Iterator[str]:
    yield f"{text} {each.behind}" if each.behind else text
    if each.below:
        yield from each.below
        yield ""


def _heading(each: Written) -> str:
    name = ".".join(_key(str(part)) for part in each.statement.table if isinstance(part, str))
    return f"[[{name}]]" if each.text.startswith("[[") else f"[{name}]"


def _pair(each: Written) -> str:
    statement = each.statement
    key = ".".join(map(_key, statement.keys))
    value = each.text[statement.value.start - statement.start :] if statement.value else ""
    return f"{key} = {_value(value, WIDTH - len(key) - 3)}"


def _key(key: str) -> str:
    return key if BARE.fullmatch(key) else _quoted(key)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _value(text: str, room: int) -> str:
    """Space a value evenly; one with a comment or a text of several lines in it stays as it is."""
    tokens = [(found.lastgroup or "", found[0]) for found in TOKEN.finditer(text)]
    if any(kind in {"long", "comment"} for kind, _ in tokens):
        return text
    if tokens[0][1] == "[":
        return _list(tokens, room)
    return _flat(tokens) if tokens[0][1] == "{" or len(tokens) == 1 else text


def _list(tokens: list[tuple[str, str]], room: int) -> str:
    flat = _flat(tokens)
    if len(flat) <= room:
        return flat
    items: list[list[tuple[str, str]]] = [[]]
    depth = 0
    for token in tokens[1:-1]:
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(token[1], 0) if token[0] == "mark" else 0
        if token == ("mark", ",") and not depth:
            items.append([])
        else:
            items[-1].append(token)
    lines = [f"    {_flat(item)}," for item in items if item]
    return "\n".join(["[", *lines, "]"])


def _flat(tokens: Sequence[tuple[str, str]]) -> str:
    """Spell a value on one line."""
    said = ""
    for at, (kind, text) in enumerate(tokens):
        following = tokens[at + 1][1] if at + 1 < len(tokens) else ""
        if kind != "mark":
            before = tokens[at - 1][0] if at else "mark"
            said += (" " if before == kind == "plain" else "") + (_straight(text) if kind == "text" else text)
        elif text == "=":
            said += " = "
        elif text == ",":
            said += "" if following in {"]", "}"} else ", "
        elif text == "{":
            said += "{" if following == "}" else "{ "
        else:
            said += " }" if text == "}" and not said.endswith("{") else text
    return said


def _straight(text: str) -> str:
    """Give a text the usual quotes, if nothing in it needs the others."""
    plain = text.startswith("'") and not {'"', "\\"} & set(text)
    return f'"{text[1:-1]}"' if plain else text

"""The house rules, run: who may import whom, what no line may say, what no module may do."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import tomli

if TYPE_CHECKING:
    from collections.abc import Iterator

TOP_LEVEL = {"game", "questions", "assets", "tests", "pyproject.toml", "README.md", "LICENSE"}
MADE_BY_TOOLS = {"build", "dist", "uv.lock"}
HOUSE_PAPERS = {".ci", ".github", ".gitignore"}

# Written as patterns so that this file does not say them.
NEVER_SAID = {
    "the host of a package registry": r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|(?:deb|security)\.debian\.org",
    "a path of one machine": r"(?<![\w.])/(?:work|root|home|Users)/\w|\b[A-Z]:\\Users\\",
}

NETWORKS = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "httpx", "aiohttp", "xmlrpc"}
SERIALISERS = {"pickle", "marshal", "shelve", "yaml", "dill", "cloudpickle"}
EVALUATORS = {"eval", "exec", "compile", "__import__"}
SHELLS = {"system", "popen"}
CLOCKS = {"now", "today", "utcnow"}
ROOMS_WITHOUT_A_CLOCK = ("law", "play", "study", "scenes")


@pytest.mark.parametrize("command", ["lint-imports --no-logo", "ruff check game tests", "mypy"])
def test_the_tools_find_nothing(checkout: Path, command: str) -> None:
    tool, *words = command.split()
    beside_python = Path(sys.executable).with_name(tool)
    done = subprocess.run([beside_python, *words], cwd=checkout, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_room_that_stands_is_bound_by_its_contracts(checkout: Path) -> None:
    stands = {path.stem for path in (checkout / "game").iterdir() if path.suffix == ".py" or any(path.glob("*.py"))}
    settings = tomli.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {contract["id"]: contract for contract in settings["tool"]["importlinter"]["contracts"]}
    layers = {room for layer in contracts["layers"]["layers"] for room in layer.split(" | ")}
    assert {f"game.{room}" for room in {"play", "study", "scenes"} & stands} == set(contracts["pure"]["source_modules"])
    assert {f"game.{room}" for room in {"window", "terminal"} & stands} == set(contracts["store"]["source_modules"])
    assert {room for room in stands if f"({room})" in layers} == set()


def test_the_top_level_holds_what_it_always_holds(checkout: Path) -> None:
    names = {path.name for path in checkout.iterdir() if not path.name.startswith(".")}
    assert names - MADE_BY_TOOLS <= TOP_LEVEL


def test_no_line_names_a_registry_or_a_machine(checkout: Path) -> None:
    said = [
        f"{path.relative_to(checkout)}:{line}: {what}"
        for path in texts(checkout)
        for line, what in unsayable(path.read_text(encoding="latin-1"))  # as pictures can be read too
    ]
    assert said == []


def test_no_module_of_the_game_does_what_the_house_forbids(checkout: Path) -> None:
    modules = sorted((checkout / "game").rglob("*.py"))
    done = [
        f"{path.relative_to(checkout)}:{line}: {what}"
        for path in modules
        for line, what in forbidden(path.read_text(encoding="utf-8"), path.relative_to(checkout / "game").parts[0])
    ]
    assert modules
    assert done == []


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("desk", "import socket"),
        ("desk", "import urllib.request"),
        ("store", "from pickle import loads"),
        ("banks", "import yaml"),
        ("law", "eval('1')"),
        ("law", "builtins.exec(text)"),
        ("desk", "subprocess.run(text, shell=True)"),
        ("desk", "subprocess.run(text, shell=shelled)"),
        ("desk", "os.system(text)"),
        ("desk", "from os import popen"),
        ("study", "date.today()"),
        ("scenes", "datetime.datetime.now(UTC)"),
        ("play", "field(default_factory=date.today)"),
        ("banks", "story.format(**tells)"),
        ("banks", "story % tells"),
        ("banks", "story %= tells"),
        ("banks", "fill = story.format"),
        ("banks", "from string import Template"),
    ],
)
def test_each_forbidden_thing_is_seen(room: str, line: str) -> None:
    assert {found for found, _ in forbidden(f"import ast\n{line}\n", room)} == {2}


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("desk", "date.today()"),
        ("play", "record_of(question, self.today)"),
        ("window", "frame % 2"),
        ("banks", "re.compile('a+')"),
        ("desk", "subprocess.run(words, shell=False)"),
        ("store", "connection.execute('select 1')"),
    ],
)
def test_what_is_allowed_is_not_taken_for_forbidden(room: str, line: str) -> None:
    assert list(forbidden(line, room)) == []


@pytest.mark.parametrize(
    "line", ["see py" + "pi.org", "cd /" + "work/main", "'/" + "home/ann/x'", "C:" + r"\Users\ann"]
)
def test_each_unsayable_thing_is_seen(line: str) -> None:
    assert [found for found, _ in unsayable(f"\n{line}")] == [2]


def texts(checkout: Path) -> Iterator[Path]:
    """Every file of ours, but not what tools keep in folders of their own."""
    for name in sorted(TOP_LEVEL | HOUSE_PAPERS):
        top = checkout / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            inside = path.relative_to(top).parts
            if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in inside):
                yield path


def unsayable(text: str) -> Iterator[tuple[int, str]]:
    """Each line that names what no file of ours may name."""
    for what, pattern in NEVER_SAID.items():
        for found in re.finditer(pattern, text):
            yield text.count("\n", 0, found.start()) + 1, what


def forbidden(source: str, room: str) -> Iterator[tuple[int, str]]:
    """Each line of a module that does what its room may not."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.expr | ast.stmt | ast.keyword):
            faults = (
                (reaches_out(node), "imports a network or a format that can carry code"),
                (runs_text(node), "runs text as a program"),
                (room in ROOMS_WITHOUT_A_CLOCK and reads_the_clock(node), "reads the clock"),
                (room == "banks" and formats_text(node), "formats what may be a bank's text"),
            )
            yield from ((node.lineno, what) for found, what in faults if found)


def reaches_out(node: ast.AST) -> bool:
    """Whether it imports a network or a serialiser."""
    match node:
        case ast.Import(names=names):
            imported = {name.name for name in names}
        case ast.ImportFrom(module=str(module)):
            imported = {module}
        case _:
            return False
    return any(name.split(".")[0] in NETWORKS | SERIALISERS for name in imported)


def runs_text(node: ast.AST) -> bool:
    """Whether it evaluates text or hands it to a shell."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(value=ast.Name(id="builtins"), attr=name)):
            return name in EVALUATORS
        case ast.Attribute(value=ast.Name(id="os"), attr=name) | ast.ImportFrom(module="os", names=[ast.alias(name)]):
            return name in SHELLS
        case ast.keyword(arg="shell", value=ast.Constant(value=said)):
            return bool(said)
        case ast.keyword(arg="shell"):
            return True
    return False


def reads_the_clock(node: ast.AST) -> bool:
    """Whether it asks what day or time it is."""
    match node:
        case ast.Call(func=ast.Attribute(attr=name)) | ast.Attribute(value=ast.Name("date" | "datetime"), attr=name):
            return name in CLOCKS
    return False


def formats_text(node: ast.AST) -> bool:
    """Whether it fills a template: in a bank's text, a brace or a percent sign must stay what it is."""
    match node:
        case ast.Attribute(attr="format" | "format_map") | ast.BinOp(op=ast.Mod()) | ast.AugAssign(op=ast.Mod()):
            return True
        case ast.ImportFrom(module="string") | ast.Import(names=[ast.alias("string")]):
            return True
    return False

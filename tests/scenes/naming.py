"""The names of the screens, read where the scenes give them, so that a test can ask for every one."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from game import scenes

SCENES = Path(scenes.__file__ or "").parent


@cache
def scenes_named() -> frozenset[str]:
    """Every name that a view is given where the scenes are made, also through a function beside it."""
    modules = (ast.parse(file.read_text(encoding="utf-8")) for file in SCENES.glob("*.py"))
    return frozenset(name for module in modules for made in _calls(module, "View") for name in _named(module, made))


def _calls(tree: ast.AST, name: str) -> list[ast.Call]:
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [call for call in found if isinstance(call.func, ast.Name) and call.func.id == name]


def _named(module: ast.Module, view: ast.Call) -> set[str]:
    said = [word.value for word in view.keywords if word.arg == "scene"] or view.args[:1]
    asked = {call.func.id for node in said for call in ast.walk(node) if _is_named(call)}  # type: ignore[attr-defined]
    told = [node for node in module.body if isinstance(node, ast.FunctionDef) and node.name in asked]
    given = [each for node in told for each in ast.walk(node) if isinstance(each, ast.Return) and each.value]
    return {name for node in (*said, *(each.value for each in given)) if node for name in _texts(node)}


def _is_named(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)


def _texts(node: ast.expr) -> set[str]:
    """The texts an expression can come to; what it asks of them does not count."""
    if isinstance(node, ast.IfExp):
        return _texts(node.body) | _texts(node.orelse)
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()

"""The schema for editors: what a bank may say, made from the models, and every fact with its values from the law."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from game.banks.schema import FORMAT, BankFile
from game.law.evidence.books import BOOKS
from game.law.evidence.word_list import headings
from game.law.records import HIGHEST_LEVEL, MOST_LINKS, MOST_PURPOSES, REMARKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.law.evidence.word_list import Heading, Listed

Node: TypeAlias = "dict[str, object]"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
MOST = {"link": MOST_LINKS, "purpose": MOST_PURPOSES}
OTHER_KINDS = (
    ("objection", ("side", "facts", "line"), ("motion", "option")),
    ("choice", ("option",), ("motion", "facts", "line")),
)
"""Which keys a question of another kind must have, and some that it cannot."""


def schema_text() -> str:
    """The schema as a file."""
    return json.dumps(bank_schema(), indent=1, ensure_ascii=False) + "\n"


@cache
def bank_schema() -> Node:
    """Everything a bank may say, as JSON Schema."""
    schema: Node = BankFile.model_json_schema()
    tables = _tables(schema)
    found = headings(BOOKS["federal"], BOOKS)
    tables |= {_named(word): _of_word(word) for heading in found for word in heading.words}
    tables["Facts"] = _facts(found)
    tables["Sets"] = _by_path(found)
    tables["CounselSets"] = _by_path([heading for heading in found if heading.path == "objection"])
    words = [word for heading in found for word in heading.words]
    tables["Shows"] = _bound(words)
    tables["Because"] = _bound([word for word in words if ".weighing." in word.name])
    for table in ("Question", "Utterance"):
        for key in ("facts", "shows", "because"):
            _points_to(tables, table, key, key.capitalize())
    _points_to(tables, "Reading", "sets", "Sets")
    _points_to(tables, "Counsel", "sets", "CounselSets")
    tables["Question"] |= {"allOf": _kinds()}
    return {"$schema": DIALECT, "$comment": f"format = {FORMAT}", **schema}


def _tables(schema: Node) -> dict[str, Node]:
    tables = schema["$defs"]
    assert isinstance(tables, dict)  # noqa: S101 pydantic writes one
    return tables


def _properties(tables: dict[str, Node], table: str) -> dict[str, Node]:
    found = tables[table]["properties"]
    assert isinstance(found, dict)  # noqa: S101 pydantic writes one
    return found


def _points_to(tables: dict[str, Node], table: str, key: str, to: str) -> None:
    """Let a key's value be what is described elsewhere; it keeps its own description."""
    keys = _properties(tables, table)
    keys[key] = {"$ref": f"#/$defs/{to}", "description": keys[key]["description"]}


def _bound(words: list[Listed]) -> Node:
    """Texts by the path of the fact that each tells or explains, for an editor to complete."""
    text = {"type": "string", "minLength": 1, "maxLength": 400}
    every = {word.name: {"description": next(iter(word.clauses.values()), word.takes), **text} for word in words}
    return {"type": "object", "maxProperties": 100, "properties": every, "additionalProperties": text}


def _kinds() -> list[Node]:
    """What a question must have: its motion, ruling and facts; or its side and lines; or its options."""
    usual = {"required": ["motion", "ruling", "facts"]}
    others = {"properties": {"kind": {"enum": [kind for kind, _, _ in OTHER_KINDS]}}, "required": ["kind"]}
    rules: list[Node] = [{"if": others, "else": usual}]
    for kind, must, cannot in OTHER_KINDS:
        of_kind = {"properties": {"kind": {"const": kind}}, "required": ["kind"]}
        then = {"required": list(must), "properties": dict.fromkeys(cannot, False)}
        rules.append({"if": of_kind, "then": then})
    return rules


def _named(word: Listed) -> str:
    return f"fact.{word.name}"


def _of_word(word: Listed) -> Node:
    """One fact: its values, what each says, and what silence means."""
    told: Node = {"description": _said(word)}
    values = [*word.values, *(int(value) for value in word.values if isinstance(value, str) and value.isdecimal())]
    match word.kind:
        case "bool":
            return {"type": "boolean", **told}
        case "level":
            return {"type": "integer", "minimum": 0, "maximum": HIGHEST_LEVEL, **told}
        case "number":
            return {"type": "integer", "minimum": 0, "maximum": 10**6 - 1, **told}
        case "set":
            return {"type": "array", "items": {"enum": values}, "uniqueItems": True, **told}
        case "enum":
            return {"enum": values, **told}
        case "date":
            return {"type": "string", "format": "date", **told}
    return {"type": "string", **told}


def _said(word: Listed) -> str:
    """Say a fact for whoever looks at it in an editor."""
    clauses = [f"- `{value}`: {clause}" for value, clause in word.clauses.items()]
    parts = [f"{word.remark}\n" if word.remark else "", *clauses, f"\nSilence: {word.silence}."]
    return "\n".join(part for part in parts if part).strip()


def _facts(found: tuple[Heading, ...]) -> Node:
    """The record's tables, one within another, and its lists of statements and uses."""
    root = _table("The record: what the court is told.")
    tables = {heading.path: _table(heading.says) for heading in found}
    for heading in found:
        keys = _keys(tables[heading.path])
        keys |= {word.name.rpartition(".")[2]: {"$ref": f"#/$defs/{_named(word)}"} for word in heading.words}
    for path, table in tables.items():
        outer, _, name = path.rpartition(".")
        whole: Node = {"type": "array", "items": table, "maxItems": MOST[path]} if path in MOST else table
        _keys(tables[outer] if outer else root)[name] = whole
    _keys(root).update({name: {"description": "A remark, which decides nothing."} for name in sorted(REMARKS)})
    return root


def _table(says: str) -> Node:
    return {"type": "object", "description": says, "properties": {}, "additionalProperties": False}


def _keys(table: Node) -> Node:
    found = table["properties"]
    assert isinstance(found, dict)  # noqa: S101 made by _table
    return found


def _by_path(found: tuple[Heading, ...] | list[Heading]) -> Node:
    """Facts by their paths, as a tell sets them; statements and uses may be numbered."""
    words = [word for heading in found for word in heading.words]
    return {
        "type": "object",
        "minProperties": 1,
        "properties": {path: {"$ref": f"#/$defs/{_named(word)}"} for word in words for path in _ways(word.name)},
        "additionalProperties": False,
    }


def _ways(name: str) -> Iterator[str]:
    """Every way to spell a fact's path: as it is, and with the number of its statement or use."""
    yield name
    group, _, rest = name.partition(".")
    yield from (f"{group}.{number}.{rest}" for number in range(MOST.get(group, 0)))

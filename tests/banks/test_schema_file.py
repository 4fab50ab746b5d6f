"""The schema that editors read is the one the game reads banks by; `INLIMINE_GOLDEN=write` writes it anew."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import tomli

from game.banks.editors import bank_schema, schema_text
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Derived, Switch
from tests.banks.samples import CHOICE, GOOD, changed
from tests.desk.running import inlimine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_BYTES = 400_000
LINE = "#:schema ./bank.schema.json\n"
STEM = CHOICE[: CHOICE.index("\n[[question.option]]")]
MISTAKES = {
    "a misspelt key": (changed("weight = 3", "wieght = 3"), "17:1", '"wieght" is not allowed'),
    "a value of the wrong kind": (changed("weight = 3", 'weight = "3"'), "17:10", "type Integer"),
    "a number out of bounds": (changed("weight = 3", "weight = 9"), "17:10", "must be ≤ 3"),
    "a ruling nobody can give": (changed('ruling = "admitted"', 'ruling = "admited"'), "13:10", "must be one of"),
    "a fact nobody knows": (changed("under_stress = true\ntim", "under_stres = true\ntim"), "50:1", "not allowed"),
    "a value that is none": (changed('"hours_or_more"', '"hours"'), "51:10", '"immediately_after", "minutes_after"'),
    "a path nobody knows": (changed('"link.under_stress" = true', '"link.under_stres" = true'), "21:10", "not allowed"),
    "a key that is missing": (changed('story = "', '# story = "'), "7:1", '"story" is required'),
    "a question without facts": (GOOD[: GOOD.index("[question.facts]")], "7:1", '"facts" is required'),
    "a choice without options": (GOOD + STEM, "56:1", '"option" is required'),
}
TOMBI = shutil.which("tombi")


def test_the_schema_beside_the_banks_is_the_games_own(checkout: Path) -> None:
    path = checkout / "questions" / "bank.schema.json"
    if os.environ.get("INLIMINE_GOLDEN") == "write":
        path.write_text(schema_text(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == schema_text()


def test_it_is_small_enough_for_an_editor() -> None:
    assert len(schema_text().encode()) < MOST_BYTES


def definitions() -> dict[str, dict[str, Any]]:
    found = bank_schema()["$defs"]
    assert isinstance(found, dict)
    return found


def keys_of(table: dict[str, Any], name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key of a table and of those written inside it."""
    for key, told in table.get("properties", {}).items():
        if told is not False:
            yield f"{name}.{key}", told
            yield from keys_of(told.get("items", told), f"{name}.{key}")


def test_every_field_says_what_it_means() -> None:
    tables = definitions()
    for name, table in tables.items():
        for field, told in keys_of(table, name):
            target = tables[told["$ref"].removeprefix("#/$defs/")] if "$ref" in told else {}
            assert told.get("description") or target.get("description") or "items" in told, field


def test_every_fact_of_the_law_stands_in_it_with_every_value_and_its_clause() -> None:
    tables = definitions()
    stated = {name: word for name, word in VOCABULARY.items() if not isinstance(word, Derived | Switch)}
    assert len(stated) > 150
    for name, word in stated.items():
        fact = tables[f"fact.{name}"]
        values = fact.get("enum") or fact.get("items", {}).get("enum", [])
        assert [str(kind) for kind in getattr(word, "kinds", [])] == [each for each in values if isinstance(each, str)]
        for value in values:
            assert f"- `{value}`: " in fact["description"]
    for name in ("derived.hearsay", *(name for name, word in VOCABULARY.items() if isinstance(word, Derived))):
        assert f"fact.{name}" not in tables


def at(schema: dict[str, Any], value: object) -> Iterator[str]:
    """Name what a schema of ours does not allow in a record."""
    told = definitions()[schema["$ref"].removeprefix("#/$defs/")] if "$ref" in schema else schema
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in told["properties"]:
                yield f"no key {key}"
            else:
                yield from at(told["properties"][key], inner)
    elif isinstance(value, list):
        yield from (wrong for each in value for wrong in at(told["items"], each))
    elif "enum" in told and value not in told["enum"]:
        yield f"{value} is none of {told['enum']}"


def test_every_record_of_the_shipped_banks_keeps_to_it(checkout: Path) -> None:
    count = 0
    for path in sorted((checkout / "questions").glob("*.toml")):
        assert path.read_text(encoding="utf-8").startswith(LINE)
        for question in tomli.loads(path.read_text(encoding="utf-8"))["question"]:
            records = [question.get("facts", {}), *(line.get("facts", {}) for line in question.get("line", []))]
            wrong = [each for record in records for each in at({"$ref": "#/$defs/Facts"}, record)]
            wrong += [path for path in question.get("shows", {}) if path not in definitions()["Sets"]["properties"]]
            assert wrong == []
            count += len(records)
    assert count > 200


def test_the_verb_prints_it_and_writes_it(tmp_path: Path) -> None:
    assert json.loads(inlimine("schema").out) == bank_schema()
    file = tmp_path / "bank.schema.json"
    ran = inlimine("schema", "--write", str(file))
    assert (ran.code, file.read_text(encoding="utf-8")) == (0, schema_text())
    assert "#:schema ./bank.schema.json" in ran.out


def test_it_is_written_over_no_bank_and_into_no_folder(tmp_path: Path) -> None:
    bank = tmp_path / "my.toml"
    bank.write_text(GOOD, encoding="utf-8")
    (tmp_path / "folder.json").mkdir()
    for path in (bank, tmp_path / "folder.json", tmp_path / "nowhere" / "bank.schema.json"):
        ran = inlimine("schema", "--write", str(path))
        assert ran.code == 2
        assert str(path) in ran.err
        assert "Traceback" not in ran.err
    assert bank.read_text(encoding="utf-8") == GOOD


@pytest.mark.skipif(TOMBI is None, reason="Tombi is not installed")
@pytest.mark.parametrize("name", MISTAKES)
def test_tombi_finds_each_mistake_where_it_stands(name: str, tmp_path: Path) -> None:
    text, place, words = MISTAKES[name]
    said = linted(tmp_path, text)
    assert f"bank.toml:{place}\n" in said
    assert words in said
    assert said.count("Error") == 1


@pytest.mark.skipif(TOMBI is None, reason="Tombi is not installed")
def test_tombi_finds_nothing_in_what_is_good(tmp_path: Path, checkout: Path) -> None:
    assert "Error" not in linted(tmp_path, GOOD + CHOICE)
    for path in sorted((checkout / "questions").glob("*.toml")):
        assert "Error" not in linted(tmp_path, path.read_text(encoding="utf-8").removeprefix(LINE))


def linted(folder: Path, text: str) -> str:
    """What Tombi says of a bank that lies beside its schema."""
    (folder / "bank.schema.json").write_text(schema_text(), encoding="utf-8")
    (folder / "bank.toml").write_text(LINE + text, encoding="utf-8")
    ran = subprocess.run([str(TOMBI), "lint", "--offline", "bank.toml"], cwd=folder, capture_output=True, text=True,
                         check=False, env={**os.environ, "NO_COLOR": "1"})  # fmt: skip
    return re.sub(r"\x1b\[[0-9;]*m", "", ran.stdout + ran.stderr)

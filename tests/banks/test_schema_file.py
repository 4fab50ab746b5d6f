"""The schema that editors read is the one the game reads banks by; `INLIMINE_GOLDEN=write` writes it anew."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from game.banks.schema import BankFile

if TYPE_CHECKING:
    from pathlib import Path


def test_the_schema_beside_the_banks_is_the_games_own(checkout: Path) -> None:
    path = checkout / "questions" / "bank.schema.json"
    schema = json.dumps(BankFile.model_json_schema(), indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("INLIMINE_GOLDEN") == "write":
        path.write_text(schema, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == schema


def test_every_field_says_what_it_means(checkout: Path) -> None:
    schema = json.loads((checkout / "questions" / "bank.schema.json").read_text(encoding="utf-8"))
    for name, table in schema["$defs"].items():
        for field, told in table["properties"].items():
            assert told.get("description"), f"{name}.{field}"

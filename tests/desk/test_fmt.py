"""`inlimine fmt` lays a bank out whole or leaves it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.banks.samples import GOOD
from tests.banks.test_layout import LAID, MESSY
from tests.desk.running import inlimine

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, text: str) -> Path:
    file = folder / "bank.toml"
    file.write_bytes(text.encode())
    return file


def test_a_bank_is_laid_out_once(tmp_path: Path) -> None:
    file = written(tmp_path, MESSY.replace("\n", "\r\n"))
    first = inlimine("fmt", str(file))
    assert (first.code, first.out) == (0, f"{file}: laid out anew\n")
    assert file.read_bytes() == LAID.encode()
    again = inlimine("fmt", str(file))
    assert (again.code, again.out) == (0, f"{file}: as it should be\n")
    assert [each.name for each in tmp_path.iterdir()] == ["bank.toml"]


def test_to_check_changes_nothing(tmp_path: Path) -> None:
    file = written(tmp_path, MESSY)
    ran = inlimine("fmt", "--check", str(file))
    assert (ran.code, ran.out) == (1, f"{file}: would be laid out anew\n")
    assert file.read_bytes() == MESSY.encode()


def test_a_file_with_an_error_is_left_alone_and_the_others_are_laid_out(tmp_path: Path) -> None:
    bad, good = tmp_path / "bad.toml", written(tmp_path, GOOD)
    bad.write_text("[bank\n", encoding="utf-8")
    ran = inlimine("fmt", str(bad), str(good))
    assert ran.code == 1
    assert f"{bad}:1:6: not-toml: " in ran.err
    assert bad.read_text(encoding="utf-8") == "[bank\n"


@pytest.mark.parametrize(("name", "code"), [("none.toml", "missing-file"), (".", "not-a-file")])
def test_what_is_no_file_is_told(tmp_path: Path, name: str, code: str) -> None:
    ran = inlimine("fmt", str(tmp_path / name))
    assert ran.code == 2
    assert code in ran.err


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _content: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("game.desk.fmt.write_whole", refuse)
    file = written(tmp_path, MESSY)
    ran = inlimine("fmt", str(file))
    assert ran.code == 2
    assert "it cannot be written: permission denied" in ran.err
    assert file.read_bytes() == MESSY.encode()

"""Where things are, whatever the environment says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import game
from game.store.places import assets_folder, banks_folder, data_folder, questions_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

CHECKOUT = Path(game.__file__).parent.parent
ASK = "import os; from game.store.places import data_folder; print(data_folder(None, os.environ))"


def told_under(environ: Mapping[str, str], cwd: Path) -> Path:
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env={"PYTHONPATH": str(CHECKOUT), **environ},
        cwd=cwd,
        capture_output=True,
        text=True,
        check=True,
    )
    return Path(done.stdout.strip())


def test_the_argument_goes_before_the_environment_and_the_environment_before_the_usual_place(tmp_path: Path) -> None:
    environ = {"INLIMINE_DATA_DIR": str(tmp_path / "named")}
    assert data_folder(tmp_path / "given", environ) == tmp_path / "given"
    assert data_folder(None, environ) == tmp_path / "named"
    assert data_folder(None, {"INLIMINE_DATA_DIR": ""}) == data_folder(None, {})


def test_a_tilde_in_the_environment_means_the_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert data_folder(None, {"INLIMINE_DATA_DIR": os.path.join("~", "court")}) == tmp_path / "court"  # noqa: PTH118


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is of Linux")
@pytest.mark.parametrize(
    "environ",
    [{}, {"HOME": ""}, {"HOME": "relative"}, {"XDG_DATA_HOME": "relative/share"}, {"XDG_DATA_HOME": ""}],
    ids=["no home", "empty home", "relative home", "relative XDG", "empty XDG"],
)
def test_an_odd_environment_still_gives_an_absolute_folder(environ: Mapping[str, str], tmp_path: Path) -> None:
    assert told_under(environ, tmp_path).is_absolute()


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is of Linux")
def test_the_usual_place_on_linux_is_the_one_xdg_names(tmp_path: Path) -> None:
    assert told_under({"XDG_DATA_HOME": str(tmp_path)}, tmp_path) == tmp_path / "inlimine"


def test_the_folder_of_the_players_banks_is_made(tmp_path: Path) -> None:
    assert banks_folder(tmp_path / "new").is_dir()


def test_a_file_where_the_data_folder_should_be_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a shopping list")
    assert banks_folder(tmp_path / "data") == tmp_path / "data" / "banks"
    assert (tmp_path / "data").read_text() == "a shopping list"


def test_a_checkout_has_its_questions_and_assets_beside_the_program() -> None:
    assert questions_folder() == CHECKOUT / "questions"
    assert assets_folder() == CHECKOUT / "assets"


def test_an_installed_game_has_them_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "game" / "_data" / "questions").mkdir(parents=True)
    monkeypatch.setattr(game, "__file__", str(tmp_path / "game" / "__init__.py"))
    assert questions_folder() == tmp_path / "game" / "_data" / "questions"

"""What is installed is what plays: the wheel carries the banks and the assets, and finds them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

BUILD = ("-m", "hatchling", "build", "--target", "wheel", "--directory")
WHERE = "from game.store import places; print(places.questions_folder(), places.assets_folder(), sep='\\n')"


@pytest.fixture(scope="module")
def installed(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked in it, far from the checkout."""
    built = tmp_path_factory.mktemp("built")
    subprocess.run([sys.executable, *BUILD, built], cwd=checkout, check=True, capture_output=True)
    (wheel,) = built.glob("inlimine-*.whl")
    with ZipFile(wheel) as archive:
        archive.extractall(built / "site")
    return built / "site"


@pytest.mark.parametrize("folder", ["questions", "assets"])
def test_the_wheel_carries_every_bank_and_asset(checkout: Path, installed: Path, folder: str) -> None:
    ours = contents(checkout / folder)
    assert ours
    assert contents(installed / "game" / "_data" / folder) == ours


def test_the_wheel_carries_the_game_and_nothing_of_the_workshop(checkout: Path, installed: Path) -> None:
    modules = {path.relative_to(checkout) for path in (checkout / "game").rglob("*.py")}
    assert {path.relative_to(installed) for path in installed.rglob("*.py")} == modules
    assert {path.suffix or path.name for path in installed.iterdir()} == {"game", ".dist-info"}
    assert (installed / "game" / "py.typed").is_file()


def test_an_installed_game_finds_its_own_banks_and_assets(installed: Path, tmp_path: Path) -> None:
    data = installed / "game" / "_data"
    found = python(installed, tmp_path, "-c", WHERE).splitlines()
    assert [Path(line) for line in found] == [data / "questions", data / "assets"]


def test_an_installed_game_plays(installed: Path, tmp_path: Path) -> None:
    page = python(installed, tmp_path, "-m", "game", "play", "--terminal", "--seed", "1", said="\n\n")
    assert "Question 1 of" in page


def python(installed: Path, tmp_path: Path, *words: str, said: str = "") -> str:
    """Run Python far from the checkout, with the installed game before all others, and return what it prints."""
    alone = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, *words]
    done = subprocess.run(
        command, cwd=tmp_path, env=alone, input=said, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder that is not a program, with what it holds."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix not in {".py", ".pyc"})
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

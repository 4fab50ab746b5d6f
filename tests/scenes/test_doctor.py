"""The bank doctor says what is wrong and where, and a file mended is mended without leaving the game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.checking import proved
from game.banks.reading import bank_of
from game.scenes.docket import Docket
from game.scenes.doctor import Doctor
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.listing import BankRow, ProblemRow
from game.scenes.on_page import Excerpt, Page
from game.scenes.turns import Become, OpenBanksFolder
from tests.benches import TEXT, TODAY
from tests.clinics import BROKEN, DISAGREES, Folder, after, folder

if TYPE_CHECKING:
    from game.scenes.turns import Scene

PROBLEMS, AGAIN = Intent(Act.DOCTOR), Intent(Act.REREAD)


def rows(scene: Scene) -> tuple[ProblemRow, ...]:
    return tuple(block for block in scene.view().left if isinstance(block, ProblemRow))


def excerpt(scene: Scene) -> Excerpt:
    (page,) = scene.view().right
    assert isinstance(page, Page)
    return next(item for item in page.body if isinstance(item, Excerpt))


def test_a_bad_file_is_opened_by_enter_and_shows_its_line_with_the_mark_under_the_letters() -> None:
    doctor = after(Docket(folder().court(), 2), ENTER)
    assert isinstance(doctor, Doctor)
    line = excerpt(doctor)
    assert (line.number, line.text) == (4, BROKEN.splitlines()[3])
    assert line.text[line.start : line.end].strip()


def test_every_problem_of_the_checker_is_there_errors_first() -> None:
    found = proved(bank_of("mine/disagrees.toml", DISAGREES.encode()), TODAY)
    doctor = after(Docket(folder().court(), 1), PROBLEMS)
    told = rows(doctor)
    assert {each.severity for each in found.problems} == {"error", "warning"}
    assert sorted(row.message.lower() for row in told) == sorted(each.message.lower() for each in found.problems)
    assert [row.error for row in told] == sorted((row.error for row in told), reverse=True)


def test_the_arrows_go_round_and_a_touch_goes_there() -> None:
    doctor = after(Docket(folder().court(), 1), PROBLEMS)
    there = after(doctor, NEXT)
    assert [row.selected for row in rows(there)][:2] == [False, True]
    assert after(there, PREVIOUS) == doctor
    assert after(doctor, rows(doctor)[1].intent) == there


def test_a_file_mended_outside_is_sound_once_read_again() -> None:
    here = folder()
    doctor = after(Docket(here.court(), 1), PROBLEMS)
    here.files["mine/disagrees.toml"] = TEXT.replace('id = "red-light"', 'id = "disagrees"')
    mended = after(doctor, AGAIN)
    assert not rows(mended)
    assert mended.view().notice == "Read again: 2 mended, and nothing is left to mend."
    docket = after(mended, BACK)
    assert isinstance(docket, Docket)
    assert docket.view().note == "2 banks play · 1 set aside"


def test_reading_again_says_what_is_new_what_is_left_and_when_the_file_has_gone() -> None:
    here = folder()
    doctor = after(Docket(here.court(), 1), PROBLEMS)
    assert after(doctor, AGAIN).view().notice == "Read again: nothing has changed; 2 left."
    here.files["mine/disagrees.toml"] = BROKEN
    assert after(doctor, AGAIN).view().notice == "Read again: 2 mended, 1 new; 1 left."
    del here.files["mine/disagrees.toml"]
    assert after(doctor, AGAIN).view().notice == "This file is not in the folder any more."


def test_the_docket_reads_its_folders_again_and_stays_at_its_file() -> None:
    here = Folder({"zoo.toml": TEXT})
    docket = Docket(here.court())
    assert docket.view().note == "one bank plays"
    here.files = {"ant.toml": TEXT.replace('id = "red-light"', 'id = "ant"'), **here.files, "bad.toml": BROKEN}
    again = after(docket, AGAIN)
    assert isinstance(again, Docket)
    assert again.selected == 1
    assert again.view().notice == "Read again: 2 banks play · 1 set aside."
    here.files.clear()
    assert after(again, AGAIN).view().scene == "docket-empty"
    assert after(after(again, AGAIN), AGAIN).view().notice == "Read again: 0 banks play."


def test_the_folder_can_be_opened_from_the_doctor_and_the_way_back_is_the_docket() -> None:
    doctor = after(Docket(folder().court(), 1), PROBLEMS)
    assert doctor.on(Intent(Act.FOLDER)).deeds == (OpenBanksFolder(),)
    for way in (BACK, ENTER):
        move = doctor.on(way).move
        assert isinstance(move, Become)
        assert isinstance(move.scene, Docket)
        assert move.scene.selected == 1


def test_a_row_names_a_line_only_where_the_problem_is_about_one() -> None:
    rows = Docket(Folder({"torn.toml": "", "wrong.toml": "[bank\n"}).court()).view().left
    told = [row.problem for row in rows if isinstance(row, BankRow)]
    assert told[0] == "The file is empty"
    assert told[1].startswith("Line 1: this is not TOML")

"""A question saved from chambers: proved, written behind what stands there, and played like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.reading import read_bank
from game.banks.variants import record_of
from game.desk.keeping import FILE, saved
from game.desk.world import World
from game.law.records import facts_of
from game.play.chambers import ruled, turned, unsaid
from game.scenes.turns import SaveQuestion
from tests.benches import TODAY, sitting
from tests.clinics import in_chambers

if TYPE_CHECKING:
    from pathlib import Path

    from game.law.records import Record


def calm() -> Record:
    return turned(in_chambers().record, "link.under_stress", 1).record


def kept(folder: Path) -> Bank:
    bank = read_bank(folder / FILE)
    assert isinstance(bank, Bank)
    found = proved(bank, TODAY)
    assert found.fit, found.problems
    return bank


@pytest.mark.parametrize("path", ["link.under_stress", "link.startling_event", "case.jurisdiction", "offer.against"])
@pytest.mark.parametrize("change", ["turned", "unsaid"])
def test_what_is_saved_is_proved_and_rules_as_it_ruled_in_chambers(tmp_path: Path, path: str, change: str) -> None:
    here = in_chambers()
    found = turned(here.record, path, 1) if change == "turned" else unsaid(here.record, path)
    assert saved(SaveQuestion(here.posed, found.record), tmp_path, TODAY).startswith("Saved")
    bank = kept(tmp_path)
    (question,) = bank.questions
    again = record_of(bank, question, {}, TODAY)
    assert facts_of(again) == facts_of(found.record)
    assert (again.against, again.forum) == (found.record.against, found.record.forum)
    assert ruled(again).outcome == ruled(found.record).outcome == question.ruling


def test_the_story_says_what_is_otherwise(tmp_path: Path) -> None:
    here = in_chambers()
    saved(SaveQuestion(here.posed, calm()), tmp_path, TODAY)
    (question,) = kept(tmp_path).questions
    assert question.story.endswith("But here the speaker had calmed down.")
    assert "sobbing" in question.story
    assert question.shows["link.under_stress"] == "the speaker had calmed down"


def test_a_phrase_that_reads_so_is_read_so(tmp_path: Path) -> None:
    other = sitting("calm=1").posed
    saved(SaveQuestion(in_chambers().posed, other.ruling.record), tmp_path, TODAY)
    (question,) = kept(tmp_path).questions
    assert "an hour later, calm over coffee" in question.story
    assert "But here" not in question.story


def test_what_stood_there_stays_letter_for_letter_and_ids_are_new(tmp_path: Path) -> None:
    here = in_chambers()
    saved(SaveQuestion(here.posed, calm()), tmp_path, TODAY)
    before = (tmp_path / FILE).read_text(encoding="utf-8") + "\n# my own note\n"
    (tmp_path / FILE).write_text(before, encoding="utf-8")
    told = saved(SaveQuestion(here.posed, unsaid(here.record, "link.timing").record), tmp_path, TODAY)
    assert "bus-stop-3" in told
    after = (tmp_path / FILE).read_text(encoding="utf-8")
    assert after.startswith(before.rstrip())
    assert after.startswith("#:schema")
    assert [each.id for each in kept(tmp_path).questions] == ["bus-stop-2", "bus-stop-3"]


def test_a_bank_with_something_to_mend_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[bank]\nformat = maybe\n", encoding="utf-8")
    told = saved(SaveQuestion(in_chambers().posed, calm()), tmp_path, TODAY)
    assert told.startswith(f"Not saved: {FILE} has something to mend first, on line 2: ")
    assert (tmp_path / FILE).read_text(encoding="utf-8") == "[bank]\nformat = maybe\n"


def test_what_cannot_be_proved_is_not_written(tmp_path: Path) -> None:
    record = unsaid(in_chambers().record, "objection.grounds").record
    told = saved(SaveQuestion(in_chambers().posed, record), tmp_path, TODAY)
    assert told.startswith("Not saved: ")
    assert not (tmp_path / FILE).exists()


def test_a_disk_that_refuses_is_told(tmp_path: Path) -> None:
    told = saved(SaveQuestion(in_chambers().posed, calm()), tmp_path / "nowhere", TODAY)
    assert told.startswith("It could not be saved: ")


def test_the_docket_has_it_at_once(tmp_path: Path) -> None:
    world = World(tmp_path, seed=3)
    assert world.perform(SaveQuestion(in_chambers().posed, calm())).startswith("Saved")
    assert world.court().shelf.bank("my-questions") is not None
    world.journal.close()

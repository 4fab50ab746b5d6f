"""`inlimine rule` gives the rulings that were worked out beforehand, in the shape that others rely on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.desk.running import inlimine

RECORDS = Path(__file__).parent / "records"
WORKED_OUT = {
    "02-duty-in-a-civil-claim": ("admitted", "403"),
    "04-expert-on-handling": ("admitted", "702"),
    "05-expert-with-an-untested-method": ("excluded", "702(c)"),
    "06-an-absent-examiners-results": ("excluded", "Amendment VI"),
    "08-findings-offered-by-the-state": ("excluded", "803(8)(A)(iii)"),
    "09-investigator-on-what-he-saw": ("admitted", "402"),
    "12-forty-images-cause-stipulated": ("excluded", "403"),
    "14-a-shout-on-the-video": ("admitted", "803(2)"),
    "15-answers-to-an-officer": ("excluded", "Amendment VI"),
    "16-an-accident-elsewhere": ("excluded", "402"),
    "19-the-crew-letter": ("excluded", "802"),
    "21-remorse-offered-by-the-accused": ("excluded", "402"),
    "22-his-words-to-a-safety-officer": ("admitted", "801(d)(2)(A)"),
    "24-anothers-no-contest-plea": ("excluded", "803(22)(A)"),
    "25-the-plea-shows-bias": ("admitted", "410(a)(2)"),
    "26-anothers-conviction-by-the-state": ("excluded", "803(22)(D)"),
    "27-the-companys-settlement": ("excluded", "408(a)(1)"),
}
SHAPE = {
    "merits", "ruling", "turns_on", "failed", "grounds", "purposes", "instruction", "opinion", "missing", "flips",
    "rulebook", "as_of", "contestable",
}  # fmt: skip
OPEN_RECORD = """
case.kind = "civil"
offer.proponent = "civil_plaintiff"
offer.against = ["civil_defendant"]
[[purpose]]
kind = "truth_of_statement"
material = true
any_tendency = true
[[link]]
assertion = true
speaker = "bystander"
startling_event = true
describes_event = true
timing = "minutes_after"
declarant.testifies = false
declarant.unavailable_reason = "available"
"""


def ruled(*arguments: str, given: str = "") -> dict[str, Any]:
    ran = inlimine("rule", *arguments, "--json", given=given)
    assert ran.code == 0, ran.err
    found: dict[str, Any] = json.loads(ran.out)
    return found


@pytest.mark.parametrize("name", sorted(path.stem for path in RECORDS.glob("*.toml")))
def test_a_record_is_ruled_on_as_it_was_worked_out(name: str) -> None:
    found = ruled(str(RECORDS / f"{name}.toml"), "--date", "2026-11-22")
    ruling, decisive = WORKED_OUT[name]
    assert found["ruling"] == ruling
    assert decisive in found["turns_on"]


def test_the_object_has_every_key_of_the_contract() -> None:
    found = ruled(str(RECORDS / "14-a-shout-on-the-video.toml"))
    assert set(found) == SHAPE
    assert {"cite", "name", "status", "answered_by", "purpose", "link"} <= set(found["grounds"][0])
    assert set(found["purposes"][0]) == {"kind", "against", "ruling"}
    assert {"kind", "says", "changes", "ruling", "turns_on"} == set(found["flips"][0])


def test_a_flip_applied_gives_the_ruling_it_promises() -> None:
    record = (RECORDS / "14-a-shout-on-the-video.toml").read_text(encoding="utf-8")
    calm = next(flip for flip in ruled("-", given=record)["flips"] if flip["changes"][0]["fact"] == "link.under_stress")
    again = ruled("-", given=record.replace("under_stress = true", "under_stress = false"))
    assert (again["ruling"], again["turns_on"]) == (calm["ruling"], calm["turns_on"])


def test_a_record_that_does_not_say_is_open_and_names_what_is_missing() -> None:
    found = ruled("-", given=OPEN_RECORD)
    assert found["ruling"] == "open"
    assert found["missing"] == ["link.under_stress"]
    assert found["turns_on"] == []


def test_without_an_objection_hearsay_comes_in_though_it_is_inadmissible() -> None:
    record = (RECORDS / "19-the-crew-letter.toml").read_text(encoding="utf-8")
    found = ruled("-", given=record.replace('objection.grounds = ["hearsay"]', "objection.made = false"))
    assert (found["merits"], found["ruling"], found["turns_on"]) == ("excluded", "admitted", ["103(a)(1)"])


def test_a_hearsay_objection_is_not_sustained_on_another_ground() -> None:
    record = (RECORDS / "12-forty-images-cause-stipulated.toml").read_text(encoding="utf-8")
    found = ruled("-", given=record.replace('["403"]', '["hearsay"]'))
    assert (found["merits"], found["ruling"]) == ("excluded", "admitted")


def test_the_day_and_the_forum_can_be_set_from_outside() -> None:
    path = str(RECORDS / "27-the-companys-settlement.toml")
    found = ruled(path, "--rulebook", "new-mexico", "--date", "2026-12-02")
    assert (found["rulebook"], found["as_of"]) == ("new-mexico", "2026-12-02")
    assert found["turns_on"][0].startswith("11-408")


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ('[case]\nkind = "civl"\n', "-:2:8: unknown-value", "did you mean"),
        ("[[link]]\nunder_stres = true\n", "-:2:15: unknown-fact", "link.under_stress"),
        ("[[link]]\nunder_stress = 3\n", "-:2:16: wrong-type", "true or false"),
        ("[[link]]\nhearsay = true\n", "-:2:11: derived-fact", "state the facts it follows from"),
        ("[case\n", "-:1:6: not-toml", "heading"),
        ("[[link]]\n" * 40 + "[[purpose]]\n" * 200, "too-many", "at most 8"),
    ],
)
def test_a_record_at_fault_is_told_where_and_what_to_do(text: str, place: str, words: str) -> None:
    ran = inlimine("rule", "-", given=text)
    assert ran.code == 2
    assert place in ran.err
    assert words in ran.err
    assert "Traceback" not in ran.err


def test_a_case_that_cannot_be_is_refused() -> None:
    impossible = OPEN_RECORD.replace("declarant.testifies = false", "declarant.testifies = true")
    ran = inlimine("rule", "-", given=impossible.replace('"available"', '"dead_or_infirm"'))
    assert ran.code == 1
    assert "impossible-world" in ran.err


def test_a_file_that_is_not_there_is_told_in_a_line() -> None:
    ran = inlimine("rule", "no-such-record.toml")
    assert ran.code == 2
    assert "no-such-record.toml:1:1: missing-file: there is no such file" in ran.err


@pytest.mark.parametrize("wrong", [("--rulebook", "texas"), ("--date", "tomorrow")])
def test_a_wrong_option_is_told_with_what_would_be_right(wrong: tuple[str, str]) -> None:
    ran = inlimine("rule", str(RECORDS / "19-the-crew-letter.toml"), *wrong)
    assert ran.code == 2
    assert wrong[1] in ran.err

"""`inlimine law` prints the rules and the facts, for a person and in the shape that others rely on.

`INLIMINE_GOLDEN=write pytest tests/desk/test_law.py` writes the reading copy of the whole rulebook anew.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from tests.desk.running import inlimine

TODAY = ("--date", "2026-11-22")
READING_COPY = Path(__file__).parents[1] / "law" / "reading_copy.txt"
RULE = {
    "cite", "name", "elements", "defeats", "defeated_by", "in_force", "source", "note", "case", "twin", "informative",
}  # fmt: skip
FACT = {"name", "type", "takes", "values", "default", "silence", "clauses", "remark", "remarks", "read_by"}


def printed(*arguments: str) -> str:
    ran = inlimine("law", *arguments)
    assert (ran.code, ran.err) == (0, "")
    return ran.out


def told(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed(*arguments, "--json"))
    return found


def cites(*arguments: str) -> list[str]:
    return [rule["cite"] for rule in told(*arguments)["rules"]]


def period_of(name: str, day: str) -> Any:  # noqa: ANN401 what JSON holds
    (found,) = (rule["in_force"] for rule in told("801(d)(1)(A)", "--date", day)["rules"] if rule["name"] == name)
    return found


def facts() -> dict[str, dict[str, Any]]:
    return {fact["name"]: fact for fact in told("--vocabulary")["facts"]}


def test_the_reading_copy_reads_as_it_did() -> None:
    copy = printed(*TODAY)
    if os.environ.get("INLIMINE_GOLDEN") == "write":
        READING_COPY.write_text(copy, encoding="utf-8")
    assert copy == READING_COPY.read_text(encoding="utf-8")


def test_one_rule_is_printed_with_what_it_answers_and_its_twin() -> None:
    copy = printed("803(2)", *TODAY)
    assert "803(2)  Excited utterance" in copy
    assert "the speaker was still under the stress of the event" in copy
    assert "Answers 802." in copy
    assert "Case: " in copy
    assert "Twin: " in copy
    assert "803(1)" not in copy


def test_the_object_has_every_key_of_the_contract() -> None:
    found = told(*TODAY)
    assert set(found) == {"rulebook", "as_of", "rules"}
    assert (found["rulebook"], found["as_of"]) == ("federal", "2026-11-22")
    assert all(set(rule) >= RULE for rule in found["rules"])


def test_a_rule_for_a_program_says_what_it_defeats_and_by_what_it_is_defeated() -> None:
    rule = told("803(2)", *TODAY)["rules"][0]
    assert rule["defeats"] == ["802"]
    assert rule["in_force"] == [None, None]
    (hearsay,) = told("802", *TODAY)["rules"]
    assert {"803(1)", "803(2)", "801(d)(2)(A)"} <= set(hearsay["defeated_by"])


def test_a_rule_s_number_gives_the_whole_family() -> None:
    found = cites("803", *TODAY)
    assert {"803(1)", "803(2)", "803(4)", "803(6)", "803(22)"} <= set(found)
    assert all(cite.startswith("803(") for cite in found)


def test_a_number_is_not_the_start_of_another() -> None:
    assert cites("803(1)", *TODAY) == ["803(1)"]
    assert inlimine("law", "60", *TODAY).code == 2


@pytest.mark.parametrize("asked", ["11-803", "803"])
def test_new_mexico_numbers_its_rules_in_its_own_way(asked: str) -> None:
    found = cites(asked, "--rulebook", "new-mexico", *TODAY)
    assert "11-803(2)" in found
    assert all(cite.startswith("11-803(") for cite in found)


@pytest.mark.parametrize("spelt", ["803 (2)", " 803(2) ", "11-803(2)"])
def test_a_citation_is_understood_however_it_is_spaced(spelt: str) -> None:
    assert set(cites(spelt, *TODAY)) == {"803(2)"}


def test_new_mexico_spells_what_a_rule_answers_in_its_own_way_too() -> None:
    rule = told("11-803(2)", "--rulebook", "new-mexico", *TODAY)["rules"][0]
    assert rule["defeats"] == ["11-802"]


def test_an_earlier_statement_needs_an_oath_until_the_amendment() -> None:
    before = printed("801(d)(1)(A)", "--date", "2026-11-30")
    after = printed("801(d)(1)(A)", "--date", "2026-12-01")
    assert "under penalty of perjury" in before
    assert "under penalty of perjury" not in after


def test_the_amendment_has_its_day() -> None:
    assert period_of("Prior inconsistent statement", "2026-11-30") == [None, "2026-12-01"]
    assert period_of("Prior inconsistent statement", "2026-12-01") == ["2026-12-01", None]


def test_every_fact_has_every_key_of_the_contract() -> None:
    found = facts()
    assert len(found) > 150
    assert all(set(fact) == FACT for fact in found.values())


def test_a_fact_that_must_be_stated_has_no_default() -> None:
    found = facts()
    for name in ("case.kind", "offer.against", "objection.grounds", "purpose.kind", "link.under_stress"):
        assert found[name]["default"] is None, name
    assert found["objection.made"]["default"] is True
    assert found["case.stage"]["default"] == "jury_trial"


def test_every_value_of_a_fact_has_its_clause() -> None:
    for fact in facts().values():
        spelt = [str(value).lower() if isinstance(value, bool) else str(value) for value in fact["values"]]
        assert list(fact["clauses"]) == spelt, fact["name"]
        assert all(fact["clauses"].values()), fact["name"]


def test_a_fact_knows_which_rules_read_it() -> None:
    assert "803(2)" in facts()["link.under_stress"]["read_by"]


def test_a_conclusion_is_no_fact_that_can_be_stated() -> None:
    assert "link.hearsay" not in facts()


def test_the_vocabulary_is_printed_for_a_person_too() -> None:
    copy = printed("--vocabulary")
    assert "link.under_stress" in copy
    assert "true: the speaker was still under the stress of the event" in copy
    assert "silence: presumed: this is a jury trial" in copy


def test_the_list_says_how_a_record_is_stated_before_it_names_a_fact() -> None:
    guide = told("--vocabulary")["guide"]
    assert printed("--vocabulary").startswith(guide)
    for asked in ("outermost first", "objection.grounds silent", "Silence.", "Roles."):
        assert asked in guide


def test_every_fact_says_how_it_is_answered_and_what_silence_means() -> None:
    for name, fact in facts().items():
        assert fact["takes"], name
        assert fact["silence"], name
        assert fact["silence"].startswith("presumed") or fact["default"] is None, name


def test_what_stands_on_the_record_itself_is_listed_like_the_rest() -> None:
    assert facts()["offer.against"]["type"] == "set"
    assert facts()["case.ruling_date"]["silence"] == "today"
    assert "new-mexico" in facts()["case.jurisdiction"]["takes"]


def test_what_silence_means_is_read_off_the_rules() -> None:
    assert facts()["settlement.item"]["silence"].startswith("not in issue")
    assert facts()["link.under_stress"]["silence"] == "must be stated once a rule is reached that asks (803(2))"


def test_a_fact_that_only_a_state_reads_is_listed_as_that_state_reads_it() -> None:
    assert facts()["expert.field"]["silence"] == "must be stated once a rule is reached that asks (11-702)"
    assert facts()["expert.polygraph"]["read_by"] == ["11-707"]
    assert [name for name, fact in facts().items() if "no rule reads it" in fact["silence"]] == []


def test_a_remark_names_only_facts_and_values_that_there_are() -> None:
    known = facts()
    values = {value for fact in known.values() for value in fact["values"] if isinstance(value, str)}
    for name, fact in known.items():
        for word in re.findall(r"[a-z]+(?:[._][a-z_]+)+", f"{fact['remark']} {' '.join(fact['remarks'].values())}"):
            assert word in values or any(each.startswith(word) for each in known), (name, word)


@pytest.mark.parametrize(
    ("wrong", "said", "remedy"),
    [
        (("999999",), "no rule of the Federal Rules of Evidence is cited 999999", "inlimine law"),
        (("803(2",), "no rule of the Federal Rules of Evidence is cited 803(2", 'did you mean "803(2)"?'),
        (("--date", "soon"), "soon is not a date", "write it as 2026-11-22"),
        (("--rulebook", "texas"), "there is no rulebook called texas", "federal, new-mexico"),
    ],
)
def test_a_wrong_use_is_told_with_what_would_be_right(wrong: tuple[str, ...], said: str, remedy: str) -> None:
    ran = inlimine("law", *wrong)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert remedy in ran.err

"""A question reads in every combination of its tells, and each reading tells its own record."""

from __future__ import annotations

from datetime import date
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.banks.schema import Question
from game.banks.telling import Found, clause_at, found_facts, seen_facts, stated, unseen_facts
from game.banks.variants import (
    Expected,
    expected_of,
    key_of,
    motion_of,
    reason_of,
    record_of,
    spelt,
    story_of,
    told,
    variant_of,
    variants_of,
    words_of,
)
from game.law.evidence.books import BOOKS
from game.law.reasoning import rule_on
from tests.banks.samples import GOOD, REAL, TODAY, bank, changed

TWO_TELLS = changed(
    "[question.shows]\n",
    """\
[[question.tells.who.reading]]
words = "a bystander"
sets = { "link.speaker" = "bystander" }

[[question.tells.who.reading]]
words = "the driver"
sets = { "link.speaker" = "civil_defendant" }
ruling = "admitted"
turns_on = ["801(d)(2)(A)"]
reason = "He is the party it is offered against."

[question.shows]
""",
    changed("a bystander, {calm},", "{who}, {calm},"),
)


def question(text: str = TWO_TELLS) -> Question:
    return bank(text).questions[0]


def test_variants_multiply_and_the_first_is_the_story_as_told() -> None:
    keys = [key_of(variant) for variant in variants_of(question())]
    assert keys == ["calm=0,who=0", "calm=0,who=1", "calm=1,who=0", "calm=1,who=1"]


def test_a_question_without_tells_has_one_variant_with_no_name() -> None:
    assert [key_of(variant) for variant in variants_of(question(REAL))] == [""]


@given(st.dictionaries(st.from_regex(r"\A[a-z0-9._-]{1,8}\Z"), st.integers(2, 4), max_size=3))
def test_every_key_leads_back_to_its_variant(counts: dict[str, int]) -> None:
    readings = {
        name: {"reading": [{"words": "w", "sets": {"link.oath": True}}] * count} for name, count in counts.items()
    }
    raw = {"id": "q", "title": "t", "story": "s", "motion": "m", "ruling": "open", "tells": readings, "facts": {"a": 1}}
    made = Question.model_validate(raw)
    variants = list(variants_of(made))
    assert len({key_of(variant) for variant in variants}) == len(variants) == prod(counts.values())
    assert not any(variants[0].values())
    for variant in variants:
        assert variant_of(made, key_of(variant)) == variant


@pytest.mark.parametrize("key", ["calm=2,who=0", "calm=0", "who=0,calm=0", "", "calm=-1,who=0", "x"])
def test_a_key_of_another_question_leads_nowhere(key: str) -> None:
    assert variant_of(question(), key) is None


def test_the_story_is_told_in_each_reading() -> None:
    texts = [words_of(story_of(question(), variant)) for variant in variants_of(question())]
    assert texts[0].startswith("After the crash a bystander, still shaking and sobbing, told an officer")
    assert texts[3].startswith("After the crash the driver, an hour later, calm over coffee, told an officer")
    assert len(set(texts)) == 4


def test_segments_carry_the_tell_its_reading_and_the_facts_told() -> None:
    second = next(variant for variant in variants_of(question()) if key_of(variant) == "calm=1,who=0")
    segments = [(each.text, each.tell, each.reading, each.facts) for each in story_of(question(), second)]
    assert segments == [
        ("After ", "", 0, ()),
        ("the crash", "", 0, ("link.startling_event",)),
        (" ", "", 0, ()),
        ("a bystander", "who", 0, ("link.speaker",)),
        (", ", "", 0, ()),
        ("an hour later, calm over coffee", "calm", 1, ("link.under_stress",)),
        (", told an officer: “The van ran the red light!” He cannot be found.", "", 0, ()),
    ]


def test_a_phrase_may_run_into_a_tell() -> None:
    text = changed('= "the crash"', '= "bystander, still shaking"', GOOD)
    segments = story_of(question(text), {"calm": 0})
    assert [(each.text, each.tell, each.facts) for each in segments[1:4]] == [
        ("bystander, ", "", ("link.startling_event",)),
        ("still shaking", "calm", ("link.under_stress", "link.startling_event")),
        (" and sobbing", "calm", ("link.under_stress",)),
    ]


def test_the_motion_is_cut_like_the_story() -> None:
    assert motion_of(question(GOOD))[0].facts == ("offer.proponent",)


@given(st.lists(st.text("ab {}.", max_size=8), min_size=1, max_size=4), st.text("ab ", min_size=1, max_size=3))
def test_no_word_of_the_story_is_lost(parts: list[str], phrase: str) -> None:
    story = "{t}".join(part.replace("{", "").replace("}", "") for part in parts)
    words = [{"words": word, "sets": {"link.oath": True}} for word in ("one", "two")]
    raw = {
        "id": "q", "title": "t", "story": story or "s", "motion": "m", "ruling": "open", "facts": {"a": 1},
        "tells": {"t": {"reading": words}}, "shows": {"link.oath": phrase},
    }  # fmt: skip
    made = Question.model_validate(raw)
    for reading, word in enumerate(("one", "two")):
        whole = made.story.replace("{t}", word)
        assert words_of(story_of(made, {"t": reading})) == told(made, {"t": reading}) == whole


def test_bank_text_is_never_a_template() -> None:
    text = changed("the red light!", "the {0.__class__} red %s light!", GOOD)
    assert "{0.__class__} red %s" in words_of(story_of(question(text), {"calm": 0}))


def test_each_reading_sets_its_facts() -> None:
    found = bank(TWO_TELLS)
    records = [record_of(found, question(), variant, TODAY) for variant in variants_of(question())]
    assert [record.links[0]["link.under_stress"] for record in records] == [True, True, False, False]
    assert [str(record.links[0]["link.speaker"]) for record in records] == ["bystander", "civil_defendant"] * 2


def test_the_author_answers_the_first_variant_and_each_single_turn() -> None:
    answers = [expected_of(question(), variant) for variant in variants_of(question())]
    assert answers == [
        Expected("admitted", ("803(2)",)),
        Expected("admitted", ("801(d)(2)(A)",)),
        Expected("excluded", ("802",)),
        None,
    ]


def test_a_reason_goes_with_its_reading() -> None:
    reasons = [reason_of(question(), variant) for variant in variants_of(question())]
    assert reasons == [None, "He is the party it is offered against.", None, None]


@pytest.mark.parametrize(
    ("old", "new", "day", "forum"),
    [
        ("weight = 3", "weight = 3", TODAY, "federal"),
        ("weight = 3", "ruling_date = 2027-01-01", date(2027, 1, 1), "federal"),
        ("format = 1", "format = 1\nruling_date = 2020-01-01", date(2020, 1, 1), "federal"),
        ("format = 1", 'format = 1\nrulebook = "new-mexico"', TODAY, "new-mexico"),
        ("weight = 3", 'rulebook = "new-mexico"', TODAY, "new-mexico"),
        ('case.kind = "civil"', 'case = { kind = "civil", ruling_date = 2019-01-01 }', date(2019, 1, 1), "federal"),
        ('case.kind = "civil"', 'case = { kind = "civil", ruling_date = "2019-01-01" }', date(2019, 1, 1), "federal"),
        ('case.kind = "civil"', 'case = { kind = "civil", jurisdiction = "new-mexico" }', TODAY, "new-mexico"),
        ('"link.under_stress" = true', '"case.ruling_date" = 2018-01-01', date(2018, 1, 1), "federal"),
        ('"link.under_stress" = true', '"case.jurisdiction" = "new-mexico"', TODAY, "new-mexico"),
    ],
)
def test_day_and_rulebook_come_from_the_narrowest_place(old: str, new: str, day: date, forum: str) -> None:
    found = bank(changed(old, new))
    record = record_of(found, found.questions[0], {"calm": 0}, TODAY)
    assert (record.day, record.forum) == (day, forum)


def test_a_question_that_is_no_record_is_refused() -> None:
    found = bank(changed("speaker =", "speakr ="))
    with pytest.raises(ValueError, match=r"link\.speakr"):
        record_of(found, found.questions[0], {"calm": 0}, TODAY)


def printed(text: str, variant: dict[str, int]) -> tuple[Found, ...]:
    found = bank(text)
    made = found.questions[0]
    record = record_of(found, made, variant, TODAY)
    return found_facts(made, rule_on(record, BOOKS[record.forum]))


def test_what_decides_and_is_not_told_is_printed_as_found() -> None:
    found = printed(GOOD, {"calm": 0})
    assert [each.letter for each in found] == list("abcdefgh"[: len(found)])
    said = {each.path: each.clause for each in found}
    assert said["link.describes_event"] == "it describes or explains the event"
    assert "link.under_stress" not in said  # the tell tells it
    assert "link.startling_event" not in said  # the story shows it
    assert "purpose.material" not in said  # a conclusion is never printed
    assert not any(each.inferred for each in found)


def test_what_a_case_file_infers_is_marked() -> None:
    marks = {each.path: each.inferred for each in printed(REAL, {})}
    assert marks["link.assertion"]
    assert not marks["purpose.kind"]


SECOND = """
[[question.facts.link]]
speaker = "police_officer"
assertion = true
describes_event = false

[question.facts.link.declarant]
testifies = false
"""


def test_of_several_statements_each_is_named() -> None:
    text = changed('"link.startling_event" = "the crash"\n', "").replace('"link.under', '"link.0.under')
    clauses = [each.clause for each in printed(text + SECOND, {"calm": 0})]
    assert "it relates to a startling event (the first statement)" in clauses
    assert "the speaker meant to assert something (the second statement)" in clauses


def test_a_path_is_spelt_as_rulings_spell_it() -> None:
    one = question()
    assert spelt(one, "link.0.timing") == spelt(one, "link.timing") == "link.timing"
    assert spelt(one, "case.kind") == "case.kind"


def test_an_ordinary_conclusion_needs_no_words() -> None:
    found = bank(GOOD)
    ruling = rule_on(record_of(found, found.questions[0], {"calm": 0}, TODAY), BOOKS["federal"])
    assert stated(ruling.record)["purpose.material"] is True
    assert unseen_facts(ruling, seen_facts(found.questions[0])) == ()
    assert clause_at(ruling.record, "offer.against") == "it is offered against the defendant"

"""Article II: what a court may take as so, and what a jury is then told."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from game.law.evidence.books import FEDERAL, NEW_MEXICO
from game.law.evidence.examples.article_2 import NOTICE
from game.law.evidence.examples.scenes import BY_PROSECUTION, Told
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pointing import missing, turns_on
from game.law.reasoning import Outcome, Ruling, rule_on
from game.law.records import record_from_paths


def ruled(facts: Told) -> Ruling:
    return rule_on(record_from_paths(facts, VOCABULARY, today=date(2026, 11, 22)), FEDERAL)


@pytest.mark.parametrize(("known", "settled"), [*product((True, False), repeat=2)])
def test_a_fact_is_noticed_if_either_way_puts_it_beyond_dispute(*, known: bool, settled: bool) -> None:
    ruling = ruled({**NOTICE, "judicial.generally_known": known, "judicial.accurately_determinable": settled})
    assert (ruling.outcome is Outcome.ADMITTED) is (known or settled)


def test_one_way_is_enough_and_the_other_need_not_be_told() -> None:
    facts = {path: value for path, value in NOTICE.items() if path != "judicial.generally_known"}
    assert ruled(facts).outcome is Outcome.ADMITTED
    doubtful = ruled({**facts, "judicial.accurately_determinable": False})
    assert doubtful.outcome is Outcome.OPEN
    assert missing(doubtful) == ("judicial.generally_known",)


def test_what_the_judge_alone_knows_stays_out_by_201() -> None:
    ruling = ruled({**NOTICE, "judicial.accurately_determinable": False})
    assert ruling.outcome is Outcome.EXCLUDED
    assert turns_on(ruling) == ("201(b)",)


def test_a_criminal_jury_may_and_a_civil_jury_must() -> None:
    criminal = ruled({**NOTICE, **BY_PROSECUTION})
    assert criminal.outcome is Outcome.FORM_LIMITED
    assert "201(f)" in turns_on(criminal)
    assert ruled(NOTICE).outcome is Outcome.ADMITTED
    assert ruled({**NOTICE, **BY_PROSECUTION, "case.stage": "bench_trial"}).outcome is Outcome.ADMITTED


def test_a_noticed_fact_must_still_matter() -> None:
    assert turns_on(ruled({**NOTICE, "purpose.material": False}))[:1] == ("402",)


def test_notice_is_in_issue_only_when_it_is_asked_for() -> None:
    facts = {**NOTICE, "offer.form": "live_testimony", "judicial.accurately_determinable": False}
    assert ruled(facts).outcome is Outcome.ADMITTED


def test_presumptions_decide_nothing() -> None:
    for book in (FEDERAL, NEW_MEXICO):
        found = [rule for rule in book.rules if rule.cite.removeprefix("11-") in {"301", "302"}]
        assert [rule.informative for rule in found] == [True, True]

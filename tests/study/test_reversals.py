"""How often a judge is reversed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.study.reversals import LAST, Share, by_article, counted, course, last, sureness
from game.study.ruled import Ruled

TODAY = date(2026, 11, 22)


def ruled(n: int, *, stands: bool = True, cite: str = "803(2)", sure: str = "") -> Ruled:
    return Ruled(n, TODAY, f"question {n}", stands, stands, cite, sure)


RULINGS = st.lists(
    st.builds(ruled, st.integers(1, 10**6), stands=st.booleans(), cite=st.sampled_from(("403", "803(2)", "11-702"))),
    unique_by=lambda each: each.n,
    max_size=130,
)


def test_only_the_last_fifty_count() -> None:
    rulings = [ruled(n, stands=n > 10) for n in range(1, 71)]
    assert counted(last(rulings)) == Share(LAST, 0)


@given(RULINGS)
def test_the_articles_add_up_to_the_whole(rulings: list[Ruled]) -> None:
    counts = by_article(rulings).values()
    assert counted(last(rulings)) == Share(sum(each.rulings for each in counts), sum(each.reversed for each in counts))


@given(RULINGS)
def test_the_course_has_a_point_for_each_of_the_last_fifty_and_ends_at_the_rate(rulings: list[Ruled]) -> None:
    points = course(rulings)
    assert len(points) == min(LAST, len(rulings))
    assert all(0 <= point <= 1 for point in points)
    assert not points or points[-1] == counted(last(rulings)).rate


@given(st.integers(0, 400), st.integers(0, 400))
def test_the_likely_range_holds_the_rate(one: int, other: int) -> None:
    counted = Share(max(one, other), min(one, other))
    low, high = counted.likely
    assert 0 <= low <= counted.rate <= high <= 1


@pytest.mark.parametrize(("counted", "low", "high"), [(Share(10, 0), 0.0, 0.278), (Share(50, 10), 0.112, 0.330)])
def test_the_likely_range_is_wilsons(counted: Share, low: float, high: float) -> None:
    assert counted.likely == pytest.approx((low, high), abs=0.001)  # as tabulated for 95 in 100


def test_articles_stand_in_the_order_of_the_code_and_a_states_beside_the_federal_ones() -> None:
    rulings = [
        ruled(1, cite="Bruton v. United States"),
        ruled(2, cite="1002"),
        ruled(3, cite="11-404"),
        ruled(4, cite="403"),
    ]
    found = by_article(rulings)
    assert [article.partition(",")[0] for article in found] == ["Article IV", "Article X", "the Constitution"]
    assert found["Article IV, relevance and its limits"] == Share(2, 0)


def test_sureness_counts_only_what_was_said() -> None:
    rulings = [ruled(1), ruled(2, sure="certain"), ruled(3, sure="certain", stands=False), ruled(4, sure="guess")]
    assert sureness(rulings) == {"certain": Share(2, 1), "guess": Share(1, 0)}

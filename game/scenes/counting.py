"""How many there are of a thing, as one would say it."""

from __future__ import annotations

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def in_words(count: int) -> str:
    """A count as one would say it: 'no', 'three', and from thirteen on in figures."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def many(count: int, what: str) -> str:
    """So many of a thing: 'no ruling', 'one ruling', 'eight rulings'."""
    return f"{in_words(count)} {what}{'s' if count > 1 else ''}"

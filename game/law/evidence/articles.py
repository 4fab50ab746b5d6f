"""The articles of the code, and in which of them a rule stands."""

from __future__ import annotations

ARTICLES = {
    1: ("I", "general provisions"),
    2: ("II", "judicial notice"),
    3: ("III", "presumptions"),
    4: ("IV", "relevance and its limits"),
    5: ("V", "privileges"),
    6: ("VI", "witnesses"),
    7: ("VII", "opinions and experts"),
    8: ("VIII", "hearsay"),
    9: ("IX", "authentication"),
    10: ("X", "the contents of writings"),
    11: ("XI", "miscellaneous"),
}


def article_told(cite: str) -> str:
    """Say in which article of the code a rule stands, or of what other law it is."""
    head = cite.removeprefix("11-").split("(", maxsplit=1)[0].split(",", maxsplit=1)[0].strip()
    number, _, _ = head.partition(" ")
    if number.isdecimal() and int(number) // 100 in ARTICLES:
        numeral, name = ARTICLES[int(number) // 100]
        return f"Article {numeral}, {name}"
    if cite.startswith(("Amendment", "Due Process", "Bruton", "Miranda", "Smith")):
        return "the Constitution, not the rules of evidence"
    return "other law than the rules of evidence"

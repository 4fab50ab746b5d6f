"""The rules of fairness to people who live: what a bank of a real case must say, and may not do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.banks.problems import meant, quoted
from game.banks.variants import spelt
from game.law.pointing import reads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.banks.bank import Bank
    from game.banks.problems import Problem
    from game.banks.schema import Report
    from game.banks.sheet import Sheet
    from game.law.reasoning import Ruling

NOBODY = frozenset({
    "State", "States", "United", "People", "Commonwealth", "County", "City", "Court", "District", "Matter", "The",
    "Company", "America", "III",
})  # fmt: skip
GOVERNMENT = re.compile(r"\b(?:State|States|People|Commonwealth|County|City) of(?: the)?(?: [A-Z]\w+)+")
FICTION_ONLY = ("if_in", "if_out", "weight", "decoys", "counsel")


def bank_problems(bank: Bank) -> Iterator[Problem]:
    """Look at the heading: a bank of a real case says that it is one."""
    if bank.heading.case is not None and bank.heading.invented:
        yield bank.source.problem(
            bank.source.positions.key(("bank", "invented")),
            "real-case",
            "a bank with a [bank.case] is not invented",
            "write invented = false",
        )


def fairness_problems(sheet: Sheet) -> Iterator[Problem]:
    """Look at one question."""
    real = sheet.bank.of_a_real_case
    if sheet.question.kind == "case_file":
        yield from _case_file(sheet)
    elif real:
        message = "a bank of a real case holds only rulings that were reported"
        remedy = 'write kind = "case_file" and its report, or move the question to an invented bank'
        yield sheet.at_key(("kind",), "real-case", message, remedy)
    if sheet.question.kind != "case_file" and sheet.question.report is not None:
        message, remedy = "an invented ruling has no report", 'take it out, or write kind = "case_file"'
        yield sheet.at_key(("report",), "real-case", message, remedy)
    if real:
        yield from _names(sheet)


def _case_file(sheet: Sheet) -> Iterator[Problem]:
    question = sheet.question
    if not sheet.bank.of_a_real_case:
        message = "a case file stands in a bank of its case, and this bank names none"
        yield sheet.at_key(("kind",), "real-case", message, "add [bank.case] with its name, court, outcome and sources")
    if question.report is None:
        remedy = "add [question.report] with ruled, source and reasons"
        yield sheet.at_key((), "unreported", "a case file says where the ruling was reported", remedy)
    if question.tells:
        message = "the facts of a real case are not changed for play"
        remedy = "write the story out, and put the tells in an invented twin"
        yield sheet.at_key(("tells",), "real-case", message, remedy)
    for key in FICTION_ONLY:
        if key in question.model_fields_set:
            message = f"{key} is for invented hearings: nothing is scored but the ruling"
            yield sheet.at_key((key,), "real-case", message, "take it out")


def _names(sheet: Sheet) -> Iterator[Problem]:
    """Look for the parties' names where only labels may stand."""
    case = sheet.bank.heading.case
    names = named_in(case.name) | labelled_in(case.labels or "") if case else frozenset()
    question = sheet.question
    for path, text in ((("title",), question.title), (("story",), question.story), (("motion",), question.motion)):
        for name in sorted(names):
            if re.search(rf"\b{re.escape(name)}\b", text):
                message = f"the name {quoted(name)} stands in the {path[0]}"
                remedy = "use a neutral label, such as the accused; names stand only in the case note"
                yield sheet.at_words(path, name, "named", message, remedy)


def named_in(case: str) -> frozenset[str]:
    """Pick the words of a case's name that name somebody: 'State of Utah v. Doe, No. 7' names Doe."""
    sides = GOVERNMENT.sub("", case.split(", No.", maxsplit=1)[0])
    return frozenset(re.findall(r"\b[^\W\d_a-z]\w{2,}", sides)) - NOBODY


def labelled_in(labels: str) -> frozenset[str]:
    """Pick the names that labels stand for: 'The accused: Jane Doe. The judge: John Roe.' names four."""
    named = " ".join(re.findall(r":([^.:]+)", labels))
    return frozenset(re.findall(r"\b[^\W\d_a-z]\w{2,}", named)) - NOBODY


def sourcing_problems(sheet: Sheet, ruling: Ruling, facts: Mapping[str, object]) -> Iterator[Problem]:
    """Ask of each fact that the ruling reads whether it was reported or is our inference."""
    report = sheet.question.report
    if report is None:
        return
    yield from _listed(sheet, report, facts)
    sourced = {spelt(sheet.question, path) for path in (*report.reported, *report.inferred)}
    unsourced = sorted((reads(ruling) & set(facts)) - sourced)
    if unsourced:
        message = f"neither reported nor inferred: {', '.join(unsourced)}"
        remedy = "name each under reported, if a report states it, or else under inferred"
        yield sheet.at_key(("report",), "unsourced-fact", message, remedy, "warning")


def _listed(sheet: Sheet, report: Report, facts: Mapping[str, object]) -> Iterator[Problem]:
    for key, paths in (("reported", report.reported), ("inferred", report.inferred)):
        for at, path in enumerate(paths):
            if spelt(sheet.question, path) not in facts:
                remedy = meant(path, facts, "take it out, or state the fact under [question.facts]")
                message = f"the record does not state {quoted(path)}"
                yield sheet.at_value(("report", key, at), "unknown-fact", message, remedy)
            elif key == "inferred" and path in report.reported:
                message, remedy = f"{path} is both reported and inferred", "leave it in one list"
                yield sheet.at_value(("report", key, at), "unsourced-fact", message, remedy)

"""The ending: what the jury heard by your rulings, the court of appeal's short order, and what next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from game.law.prose import capital, day_told, listed
from game.play.answers import Choice
from game.play.daily import MISSED, NEAR, RIGHT, marks
from game.play.paper import paper_of
from game.play.verdict import Word
from game.scenes.asking import MenuRow
from game.scenes.buttons import Key
from game.scenes.counting import NUMBERS, in_words, many
from game.scenes.intents import BACK, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import Glyph, Mark, Span
from game.scenes.moment import rule_in_focus
from game.scenes.on_page import Blank, Caps, LabelRow, Legend, Note, Page, PageItem, Prose
from game.scenes.pages import about_keys, ticks_of
from game.scenes.telling import Appeal, AppealRow
from game.scenes.view import Columns, View
from game.scenes.wording import outcome_spoken, points_told, sign_of, signed, spoken, standing_told
from game.study.standing import SETTLED_LAW, UNTOUCHED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.banks.bank import Bank
    from game.play.posed import Posed
    from game.play.sitting import Sitting
    from game.play.verdict import Verdict
    from game.study.standing import Standing

PREJUDICIAL = 2
MANY = {
    "ruling": "rulings",
    "ground": "grounds",
    "hint": "hints",
    "hints": "hints",
    "answer": "answers",
    "no": "no ground to name",
}
HEARD = ((Glyph.OVERRULED, "heard"), (Glyph.LIMITED, "heard, with limits"), (Glyph.SUSTAINED, "kept out"))
PREDICTED = ((Glyph.DOOR, "as you predicted"), (Glyph.SWAP, "otherwise"), (Glyph.OPEN, "you passed it over"))
"""What became of a prediction: in a case file nothing is right or wrong."""
NAMED = 2
SUBDIVISIONS = 2
TOLD = {RIGHT: "right", NEAR: "nearly", MISSED: "missed"}


def ending_view(sitting: Sitting, following: Bank | None, stands: Mapping[str, Standing] | None = None) -> View:
    """The page made of the rulings on the left, the order on appeal and the ways on to the right.

    `stands` is how the judge now stands with each rule, where rules were to be settled.
    """
    reviewed = sitting.reviewed()
    real = sitting.posed.real
    page = _reported_page(reviewed) if real else _jury_page(sitting, reviewed)
    page = page if stands is None else _settled_page(sitting, stands)
    paper = paper_of(sitting.bank, sitting.hearing)
    page = replace(page, foot=(*page.foot, LabelRow("Paper", paper))) if paper else page
    copy, ways = _copy(sitting, reviewed), _ways(sitting, reviewed, following)
    return View(
        scene="results",
        crumbs=(sitting.bank.title, "Results"),
        left=(page,),
        right=(Plate(Picture.BENCH), _appeal(reviewed, real=real), *copy, *ways),
        columns=Columns.JURY,
        tabs=("Rulings", "Predicted") if real else ("", ""),
        ticks=ticks_of(sitting)[: len(reviewed)]
        if not reviewed
        else tuple(sign_of(verdict)[2] for _, verdict in reviewed),
        banner=_banner(sitting),
        keys=(
            Key("", "choose", BACK, shown="1" if len(ways) == 1 else f"1–{len(ways)}"),
            Key("j", "judge’s card", Intent(Act.CARD)),
            Key("x", "write every ruling to a sheet", Intent(Act.EXPORT), quiet=True),
            *about_keys(sitting.posed),
            Key("esc", "docket" if from_the_docket(sitting) else "title", BACK),
            Key("enter", "", BACK),
        ),
        note=" · ".join(part for part in (_parts(reviewed), "saved on this computer") if part),
    )


def from_the_docket(sitting: Sitting) -> bool:
    """Whether the docket has what was heard: not the motion of the day, and not what settles a rule."""
    return not sitting.hearing.motion_of and sitting.bank.id != SETTLED_LAW


def motion_line(sitting: Sitting) -> str:
    """What can be pasted of a motion of the day: the day, the signs, the points, and nothing of the question."""
    day = day_told(date.fromisoformat(sitting.hearing.motion_of))
    ((_, verdict),) = sitting.reviewed()
    signs = marks(verdict, sitting.hearing.answers[0].hints)
    return f"In Limine · Motion of the day · {day} · {signs} · {signed(verdict.points)} of {verdict.out_of}"


def _copy(sitting: Sitting, reviewed: tuple[tuple[Posed, Verdict], ...]) -> tuple[MenuRow, ...]:
    """Of a motion of the day, its line of signs, with what they say beside."""
    if not sitting.hearing.motion_of:
        return ()
    ((_, verdict),) = reviewed
    hints = sitting.hearing.answers[0].hints
    signs = marks(verdict, hints)
    told = [f"{sign} {what} {TOLD[sign]}" for sign, what in zip(signs, ("ruling", "ground"), strict=False)]
    told += [f"{signs[2:]} {'hint' if hints == 1 else 'hints'}"] if hints else []
    return (MenuRow("y", "Copy the line of signs", ", ".join(told), Intent(Act.COPY)),)


def _banner(sitting: Sitting) -> tuple[str, str]:
    case = sitting.bank.heading.case
    return ("How it ended", case.outcome) if case else ("", "")


def _jury_page(sitting: Sitting, reviewed: tuple[tuple[Posed, Verdict], ...]) -> Page:
    heard = tuple(_heard(posed, verdict) for posed, verdict in reviewed if not posed.authored)
    asked = tuple(_answered(posed, verdict) for posed, verdict in reviewed if posed.authored)
    between: tuple[PageItem, ...] = (Blank(), Caps("Answered beside")) if heard and asked else ()
    signs = {each.glyph for each in heard}
    foot: tuple[PageItem, ...] = (
        *((Legend(tuple((glyph, told) for glyph, told in HEARD if glyph in signs)),) if heard else ()),
        Note("No verdict is shown. Nothing here scores a person’s guilt."),
    )
    return Page(
        "What the jury heard", f"{sitting.bank.title} · by your rulings".upper(), (*heard, *between, *asked), foot
    )


def _settled_page(sitting: Sitting, stands: Mapping[str, Standing]) -> Page:
    """Each rule that was practised, and how it now stands."""
    matters = dict.fromkeys(asked.question.rpartition("/")[0] for asked in sitting.hearing.asked)
    rows: list[PageItem] = []
    for matter in matters:
        _, cite, name = matter.split("/")
        rows.append(LabelRow(cite, f"{name}: {standing_told(stands.get(matter, UNTOUCHED))}."))
    foot = (Note("A rule is settled once its case and its twin were each ruled rightly, on two different days."),)
    return Page("Settled law", "BY YOUR RULINGS", tuple(rows), foot)


def _heard(posed: Posed, verdict: Verdict) -> Prose:
    """What your ruling made of an item: a sentence the jury heard, or one struck through."""
    out = verdict.choice not in (Choice.LET_IN, Choice.LIMITS)
    told = spoken(Choice.KEEP_OUT if out else verdict.choice, posed.stage)
    sentence = posed.question.if_in or posed.title
    return Prose((Span(sentence, Mark.STRUCK if out else Mark.PLAIN),), told.glyph)


def _answered(posed: Posed, verdict: Verdict) -> LabelRow:
    """How a choice was answered, which no jury hears of."""
    told = "as the author’s key has it" if verdict.stands else "otherwise than the author’s key"
    return LabelRow(posed.title, "passed over" if verdict.choice is Choice.SKIPPED else told)


def _reported_page(reviewed: tuple[tuple[Posed, Verdict], ...]) -> Page:
    """Each ruling as it was reported, and in the margin whether it was predicted: the list of both."""
    rows: list[LabelRow] = []
    for posed, verdict in reviewed:
        told = outcome_spoken(posed.key, posed.stage)
        glyph, sign = _predicted(verdict)
        rows.append(LabelRow(posed.title, f"{told.word.lower()}: {told.plain.lower()}", glyph=glyph, sign=sign))
    signs = {row.glyph for row in rows}
    foot: tuple[PageItem, ...] = (
        Legend(tuple(each for each in PREDICTED if each[0] in signs)),
        Note("None was tested on appeal. No question here asks whether anyone is guilty."),
    )
    return Page("The rulings as reported", "", tuple(rows), foot)


def _predicted(verdict: Verdict) -> tuple[Glyph, str]:
    same, other, passed_over = PREDICTED
    if verdict.choice is Choice.SKIPPED:
        return passed_over
    return same if verdict.word is Word.AS_REPORTED else other


def _appeal(reviewed: tuple[tuple[Posed, Verdict], ...], *, real: bool) -> Appeal:
    points, out_of = (sum(getattr(verdict, name) for _, verdict in reviewed) for name in ("points", "out_of"))
    told = f"{signed(points)} of {out_of} points"
    if real:
        return Appeal((), _prediction(reviewed), told, "What you predicted", "In all.")
    rows = tuple(_row(at, posed, verdict) for at, (posed, verdict) in enumerate(reviewed))
    return Appeal(rows, order(reviewed), told)


def _parts(reviewed: tuple[tuple[Posed, Verdict], ...]) -> str:
    """How the points of the whole hearing came about."""
    earned: dict[str, int] = {}
    for _, verdict in reviewed:
        for points, what in verdict.parts:
            label = MANY.get(what.partition(" ")[0], what)
            earned[label] = earned.get(label, 0) + points
    return points_told(tuple((points, what) for what, points in earned.items()))


def _row(at: int, posed: Posed, verdict: Verdict) -> AppealRow:
    glyph, tone, _ = sign_of(verdict)
    word: str = verdict.word
    if verdict.word is Word.REVERSED:
        word = "Reversed" if posed.question.weight >= PREJUDICIAL else "Harmless error"
    word = "Other grounds" if verdict.word is Word.OTHER_GROUNDS else word
    return AppealRow(at + 1, posed.title, short(rule_in_focus(posed, verdict)[0]), glyph, tone, word)


def short(cite: str) -> str:
    """A citation as far as its second subdivision: 803(8)(A)(iii) is 803(8)(A)."""
    parts = cite.split(")")
    return f"{')'.join(parts[:SUBDIVISIONS])})" if len(parts) > SUBDIVISIONS else cite


def order(reviewed: tuple[tuple[Posed, Verdict], ...]) -> str:
    """The court of appeal's short order: what stands, what was error, and whether it did harm."""
    stand = sum(verdict.stands for _, verdict in reviewed)
    other = sum(verdict.word is Word.OTHER_GROUNDS for _, verdict in reviewed)
    errors = [posed for posed, verdict in reviewed if verdict.word is Word.REVERSED]
    harmful = [posed for posed in errors if posed.question.weight >= PREJUDICIAL]
    remanded = sum(verdict.word is Word.REMANDED for _, verdict in reviewed)
    harmless = len(errors) - len(harmful)
    on_others = f", {in_words(other)} on other grounds" if other else ""
    sentences = [f"{capital(many(stand, 'ruling'))} {'stand' if stand > 1 else 'stands'}{on_others}."]
    sentences += (
        [f"{capital(many(harmless, 'error'))} {'were' if harmless > 1 else 'was'} harmless."] if harmless else []
    )
    sentences += [_prejudicial(harmful, after_harmless=harmless > 0)] if harmful else []
    sentences += [f"{capital(in_words(remanded))} {'is' if remanded == 1 else 'are'} remanded."] if remanded else []
    return " ".join(sentences)


def _prejudicial(harmful: list[Posed], *, after_harmless: bool) -> str:
    """The errors that mattered: each goes to a new hearing."""
    one = len(harmful) == 1
    count = capital(in_words(len(harmful)))
    was = "was" if one else "were"
    told = f"{count} {was} not" if after_harmless else f"{count} {'error' if one else 'errors'} {was} prejudicial"
    more = [f"{in_words(len(harmful) - NAMED)} more"] if len(harmful) > NAMED else []
    titles = listed([*(f"“{each.title}”" for each in harmful[:NAMED]), *more])
    return f"{told}: {titles} {'goes' if one else 'go'} to a new hearing."


def _prediction(reviewed: tuple[tuple[Posed, Verdict], ...]) -> str:
    same = sum(verdict.word is Word.AS_REPORTED for _, verdict in reviewed)
    also = sum(verdict.word is Word.OTHERWISE and verdict.points > 0 for _, verdict in reviewed)
    count = f"{same} of {len(reviewed)}" if len(reviewed) >= len(NUMBERS) else in_words(same)
    told = f"{capital(count)} predicted as reported."
    return f"{told} {capital(in_words(also))} more as the model would rule." if also else told


def _ways(sitting: Sitting, reviewed: tuple[tuple[Posed, Verdict], ...], following: Bank | None) -> tuple[MenuRow, ...]:
    other = any(posed.tells for posed, _ in reviewed) and not sitting.posed.real
    missed = sum(not verdict.right for _, verdict in reviewed)
    ways = [("Look at each ruling", "what became of it, and why", "review")] if sitting.hearing.sat else []
    if missed:
        ways.append(("Play the ones I missed", many(missed, "question"), "missed"))
    if not sitting.hearing.sat:
        ways.append(
            ("Again with new facts", "other readings", "again")
            if other
            else ("Play it again", "the same rulings", "again")
        )
    if following:
        ways.append(("Next hearing", following.title, "next"))
    return tuple(
        MenuRow(str(at + 1), label, aside, Intent(Act.CHOOSE, what), primary=at == 0)
        for at, (label, aside, what) in enumerate(ways)
    )

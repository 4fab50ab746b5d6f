"""Results to hand in: every ruling a row, as a sheet or as lines of JSON, with what the file proves and what not."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

import game
from game.play.examined import OUT_OF, is_live, take_up
from game.play.posed import pose, question_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from game.banks.bank import Bank
    from game.play.answers import Hearing
    from game.play.examined import Met
    from game.store.entries import Recorded

PROVES = (
    "In Limine results, written by the player's own computer: self-reported. The file shows every ruling of the"
    " journal it was made from and that none was altered by accident; it does not show who ruled, nor that nobody"
    " altered it on purpose. Each row can be graded again from its bank (see bank_digest, taken when the hearing"
    " began), question, variant and choice; 'verdict' and 'out_of' are empty where that very bank was not at hand."
)
RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a spreadsheet takes for the beginning of a formula, full-width signs included, or lets stand before one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One ruling as it is handed in. `session` is the same for one hearing and tells nothing else of it."""

    n: int
    at: str
    session: str
    bank: str
    bank_digest: str
    question: str
    variant: str
    choice: str
    ground: str
    certainty: str
    hints: int
    asked: int
    points: int
    out_of: int | None
    verdict: str
    seed: int | None
    game: str


def rows_of(answers: Sequence[Recorded], hearings: Sequence[Hearing], banks: Sequence[Bank]) -> tuple[Row, ...]:
    """Every ruling in the order in which they were given, graded again where its bank is at hand."""
    known = {hearing.key: hearing for hearing in hearings}
    at_hand = {bank.id: bank for bank in banks}
    salt = hearings[0].key if hearings else ""
    return tuple(_row(each, known.get(each.hearing), at_hand, salt) for each in answers)


def as_csv(rows: Sequence[Row], name: str = "") -> bytes:
    """Spell a sheet: a line on what it proves, the names of the columns, and the rows; texts quoted, numbers not."""
    made = io.StringIO(newline="")
    sheet = csv.writer(made, quoting=csv.QUOTE_NONNUMERIC)
    sheet.writerow([PROVES])
    sheet.writerow([*(["name"] if name else []), *Row.__dataclass_fields__])
    for row in rows:
        cells = [*([name] if name else []), *asdict(row).values()]
        sheet.writerow([harmless(cell) if isinstance(cell, str) else "" if cell is None else cell for cell in cells])
    return made.getvalue().encode("utf-8-sig", "replace")  # without the mark, Excel takes accents for Latin of old


def as_lines(rows: Sequence[Row], name: str = "") -> bytes:
    """Spell lines of JSON: what the file proves, then a ruling each."""
    said = {"name": name} if name else {}
    about = {"about": PROVES, "game": game.__version__, "rulings": len(rows)}
    lines = [about, *({**said, **asdict(row)} for row in rows)]
    return "".join(f"{json.dumps(line)}\n" for line in lines).encode()


def harmless(text: str) -> str:
    """Mark a text that a spreadsheet would run as one that it shall show."""
    return f"'{text}" if text.lstrip(" \u00a0").startswith(RUN) else text


def _row(each: Recorded, hearing: Hearing | None, banks: Mapping[str, Bank], salt: str) -> Row:
    digest, version = (hearing.digest, hearing.version) if hearing else ("", "")
    bank = banks.get(each.bank)
    same = bank is not None and hearing is not None and digest in ("", bank.digest)
    out_of, verdict = _graded(each, hearing, bank) if bank and hearing and same else (None, "")
    return Row(
        n=each.n,
        at=each.at.isoformat(),
        session=blake2b(f"{salt}\n{each.hearing}".encode("utf-8", "replace"), digest_size=4).hexdigest(),
        bank=each.bank,
        bank_digest=digest,
        question=each.question,
        variant=each.variant,
        choice=each.choice.value,
        ground=each.ground,
        certainty=each.certainty.value if each.certainty else "",
        hints=each.hints,
        asked=each.answer.asked,
        points=each.points,
        out_of=out_of,
        verdict=verdict,
        seed=hearing.seed if hearing else None,
        game=version,
    )


def _graded(each: Recorded, hearing: Hearing, bank: Bank) -> tuple[int | None, str]:
    """What the ruling could score, and what becomes of it under the law of its own day."""
    day = each.at.astimezone().date()
    if is_live(hearing):
        met = _run(bank, hearing, day)[each.place : each.place + 1]
        return (OUT_OF, met[0].fate.value) if met else (None, "")
    if each.place >= len(hearing.asked) or question_of(bank, hearing.asked[each.place]) is None:
        return None, ""
    verdict = pose(bank, hearing, each.place, day).review(each.choice, each.ground, each.answer.terms)
    return verdict.out_of, verdict.word.value


@lru_cache(maxsize=8)
def _run(bank: Bank, hearing: Hearing, day: date) -> tuple[Met, ...]:
    """Every line of an examination that was dealt with; none, if the bank no longer holds it."""
    try:
        return take_up(bank, hearing, day).met
    except LookupError:
        return ()

"""What several standing cases share: who offers it against whom, and that it bears on the case."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from game.law.facts import Value

Told: TypeAlias = "dict[str, Value | date]"
"""Facts keyed by path, as an example tells them."""

BEARS: Told = {"purpose.material": True, "purpose.any_tendency": True}

BY_PLAINTIFF: Told = {
    **BEARS,
    "case.kind": "civil",
    "case.subject": frozenset({"negligence"}),
    "offer.proponent": "civil_plaintiff",
    "offer.against": frozenset({"civil_defendant"}),
}
BY_DEFENDANT: Told = {
    **BY_PLAINTIFF,
    "offer.proponent": "civil_defendant",
    "offer.against": frozenset({"civil_plaintiff"}),
}
BY_PROSECUTION: Told = {
    **BEARS,
    "case.kind": "criminal",
    "case.subject": frozenset({"robbery"}),
    "offer.proponent": "prosecution",
    "offer.against": frozenset({"accused"}),
}
BY_ACCUSED: Told = {
    **BY_PROSECUTION,
    "offer.proponent": "accused",
    "offer.against": frozenset({"prosecution"}),
}

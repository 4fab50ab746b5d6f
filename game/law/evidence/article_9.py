"""Article IX. Authentication."""

from __future__ import annotations

from game.law.conditions import any_of
from game.law.evidence.terms import Objected, Route, Support
from game.law.evidence.vocabulary import Exhibit
from game.law.rules import Effect, Rule

GENUINENESS = Rule(
    cite="901(a)",
    name="Authentication",
    elements="There must be enough for a jury to find that the item is what its proponent says it is.",
    raised_by=any_of(Exhibit.kind.stated, Exhibit.genuineness.stated, Exhibit.authentication_route.stated),
    when=Exhibit.genuineness.is_one_of(Support.SUFFICIENT, Support.CONCLUSIVE),
    then=Effect.REQUIRED,
    objection=Objected.AUTHENTICATION,
    source="Fed. R. Evid. 901(a)",
    note="A low bar: the judge does not decide that it is genuine. Gaps in custody and hints of forgery go to weight "
    "once the bar is met. The ways of 901(b) are examples.",
)

SELF_AUTHENTICATING = Rule(
    cite="902",
    name="Self-authentication",
    elements="Sealed, certified and some other items need no outside proof that they are genuine.",
    raised_by=Exhibit.authentication_route.is_one_of(Route.SELF_AUTHENTICATING),
    answers=(GENUINENESS,),
    source="Fed. R. Evid. 902",
    note="It answers authentication only: hearsay, confrontation and relevance remain.",
)

SUBSCRIBING_WITNESS = Rule(
    cite="903",
    name="Subscribing witness",
    elements="One who signed as a witness need be called only if the law that governs the writing says so.",
    source="Fed. R. Evid. 903",
    note="It lifts an old requirement that this model never imposes.",
)

RULES = (GENUINENESS, SELF_AUTHENTICATING, SUBSCRIBING_WITNESS)

"""Article X. Proving what a writing, recording or photograph says."""

from __future__ import annotations

from game.law.conditions import all_of, unless
from game.law.evidence.terms import Copy, Form, Objected, Original
from game.law.evidence.vocabulary import Exhibit, Offer
from game.law.rules import Effect, Rule

BEST_EVIDENCE = Rule(
    cite="1002",
    name="Requirement of the original",
    elements="To prove what a writing, recording or photograph says, the original is needed.",
    raised_by=Exhibit.content_is_what_is_proved.stated,
    when=all_of(Exhibit.content_is_what_is_proved, unless(Exhibit.copy_type.is_one_of(Copy.ORIGINAL))),
    then=Effect.EXCLUDES,
    objection=Objected.ORIGINAL,
    source="Fed. R. Evid. 1002",
    note="An event may be told by one who saw it although it was also recorded. Silence on what is produced is read "
    "as the original.",
)

DUPLICATE = Rule(
    cite="1003",
    name="Duplicate",
    elements="A duplicate serves as well as the original, unless that is really questioned or the copy would be "
    "unfair.",
    raised_by=Exhibit.copy_type.is_one_of(Copy.DUPLICATE),
    when=all_of(unless(Exhibit.original_questioned), unless(Exhibit.duplicate_unfair)),
    answers=(BEST_EVIDENCE,),
    source="Fed. R. Evid. 1003",
)

ORIGINAL_EXCUSED = Rule(
    cite="1004",
    name="Original excused",
    elements="Other proof will do where the original is lost but not in bad faith, beyond reach, or kept back by the "
    "other side.",
    raised_by=Exhibit.original_status.stated,
    when=Exhibit.original_status.is_one_of(
        Original.LOST_GOOD_FAITH,
        Original.UNOBTAINABLE,
        Original.OPPONENT_WITHHELD,
    ),
    answers=(BEST_EVIDENCE,),
    source="Fed. R. Evid. 1004(a)-(c)",
    note="There are no degrees of other proof. A writing on a side issue is excused too (1004(d)); that, public "
    "copies (1005) and the other side's admission (1007) are not modelled.",
)

SUMMARY = Rule(
    cite="1006",
    name="Summary of bulky material",
    elements="A summary may prove what material says that is too bulky for court, if the other side could see it.",
    raised_by=Offer.form.is_one_of(Form.SUMMARY_CHART),
    when=all_of(Exhibit.voluminous, Exhibit.underlying_available),
    answers=(BEST_EVIDENCE,),
    source="Fed. R. Evid. 1006; amended 1 Dec 2024",
    note="The summary is itself evidence, whether or not the material is in. One that only helps the jury to follow "
    "other evidence is an aid (107).",
)

RULES = (BEST_EVIDENCE, DUPLICATE, ORIGINAL_EXCUSED, SUMMARY)

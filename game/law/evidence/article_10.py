"""Article X. Proving what a writing, recording or photograph says."""

from __future__ import annotations

from game.law.conditions import all_of, any_of, unless
from game.law.evidence.terms import Admission, Copy, Form, Foundation, Objected, Original, Paper
from game.law.evidence.vocabulary import Exhibit, Offer
from game.law.rules import Effect, Rule

TOLD_INSTEAD = all_of(unless(Exhibit.copy_type.stated), Offer.form.is_one_of(Form.LIVE_TESTIMONY, Form.SUMMARY_CHART))
"""Who tells what a writing says, or sums it up, does not produce it, whatever silence would otherwise mean."""

BEST_EVIDENCE = Rule(
    cite="1002",
    name="Requirement of the original",
    elements="To prove what a writing, recording or photograph says, the original is needed.",
    raised_by=Exhibit.content_is_what_is_proved.stated,
    when=all_of(
        Exhibit.content_is_what_is_proved,
        any_of(unless(Exhibit.copy_type.is_one_of(Copy.ORIGINAL)), TOLD_INSTEAD),
        unless(Exhibit.simple_mark),
    ),
    then=Effect.EXCLUDES,
    objection=Objected.ORIGINAL,
    source="Fed. R. Evid. 1002",
    note="An event may be told by one who saw it although it was also recorded. Silence on what is produced is read "
    "as the original, unless a witness tells of it. A thing with a plain mark, such as a badge number or a tag, a "
    "court may treat as a thing and not as a writing (1001(a); United States v. Duffy, 5th Cir. 1972).",
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
    note="There are no degrees of other proof.",
)

COLLATERAL = Rule(
    cite="1004(d)",
    name="Writing on a side issue",
    elements="The original is not needed of a writing that bears only on a side issue.",
    raised_by=Exhibit.collateral,
    answers=(BEST_EVIDENCE,),
    source="Fed. R. Evid. 1004(d)",
)

PUBLIC_COPY = Rule(
    cite="1005",
    name="Copy of a public record",
    elements="A public record is proved by a copy certified as correct, or sworn to by one who compared it; failing "
    "that, by other proof.",
    raised_by=Exhibit.kind.is_one_of(Paper.PUBLIC_RECORD, Paper.VITAL_RECORD, Paper.RECORDED_DEED, Paper.JUDGMENT),
    when=any_of(
        all_of(Exhibit.original_status.stated, Exhibit.original_status.is_one_of(Original.UNOBTAINABLE)),
        all_of(
            Exhibit.foundation_by.stated,
            Exhibit.foundation_by.is_one_of(Foundation.CERTIFICATE, Foundation.QUALIFIED_WITNESS),
        ),
    ),
    answers=(BEST_EVIDENCE,),
    source="Fed. R. Evid. 1005",
    note="Public originals stay where they are kept.",
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

OPPONENT_TOLD = Rule(
    cite="1007",
    name="Content told by the other side",
    elements="The other side's own testimony, deposition or written word may prove what it says.",
    raised_by=Exhibit.opponent_told_content.stated,
    when=Exhibit.opponent_told_content.is_one_of(Admission.IN_TESTIMONY, Admission.IN_WRITING),
    answers=(BEST_EVIDENCE,),
    source="Fed. R. Evid. 1007",
    note="What the other side let fall aloud out of court is too uncertain a copy.",
)

JURYS_PART = Rule(
    cite="1008",
    name="What the jury decides about a writing",
    elements="Whether it ever existed, which of two is the original, and what it said, are for the jury.",
    source="Fed. R. Evid. 1008",
    note="The judge decides the rest, such as whether the original is excused; it keeps nothing out.",
)

RULES = (
    BEST_EVIDENCE,
    DUPLICATE,
    ORIGINAL_EXCUSED,
    COLLATERAL,
    PUBLIC_COPY,
    SUMMARY,
    OPPONENT_TOLD,
    JURYS_PART,
)

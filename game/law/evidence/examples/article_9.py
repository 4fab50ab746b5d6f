"""Standing cases and twins for Articles IX and X: is it genuine, and what does it say."""

from __future__ import annotations

from game.law.evidence import article_9, article_10
from game.law.evidence.examples import Example
from game.law.evidence.examples.scenes import BY_PLAINTIFF, Told

DEED: Told = {
    **BY_PLAINTIFF,
    "case.subject": frozenset({"contract"}),
    "offer.form": "writing",
    "exhibit.kind": "legal_act_document",
    "purpose.kind": "verbal_act",
}
COPY: Told = {
    **DEED,
    "exhibit.content_is_what_is_proved": True,
    "exhibit.copy_type": "duplicate",
    "purpose.kind": "prove_content",
}

EXAMPLES = (
    Example(
        rule=article_9.GENUINENESS,
        story="The plaintiff offers an unsigned printout and can say of it only that it came by post.",
        facts={**DEED, "exhibit.genuineness": "insufficient", "exhibit.authentication_route": "none"},
        ruling="excluded",
        twin_story="The printout speaks of a broken clock that only the seller knew of.",
        twin={"exhibit.genuineness": "sufficient", "exhibit.authentication_route": "distinctive_traits"},
        twin_ruling="admitted",
    ),
    Example(
        rule=article_9.SELF_AUTHENTICATING,
        story="Nobody can speak to a deed, but it bears the seal of the registry and an officer's signature.",
        facts={
            **DEED,
            "exhibit.genuineness": "insufficient",
            "exhibit.authentication_route": "self_authenticating",
        },
        ruling="admitted",
        twin_story="It bears no seal.",
        twin={"exhibit.authentication_route": "none"},
        twin_ruling="excluded",
    ),
    Example(
        rule=article_10.BEST_EVIDENCE,
        story="To prove what a letter promised, the plaintiff tells from memory what it said.",
        facts={**COPY, "exhibit.copy_type": "other_evidence"},
        ruling="excluded",
        twin_story="She tells what was promised to her face, though a letter later repeated it.",
        twin={"exhibit.content_is_what_is_proved": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=article_10.DUPLICATE,
        story="To prove what a letter promised, the plaintiff brings a photocopy.",
        facts=COPY,
        ruling="admitted",
        twin_story="The defendant shows that the letter itself looks forged.",
        twin={"exhibit.original_questioned": True},
        twin_ruling="excluded",
    ),
    Example(
        rule=article_10.ORIGINAL_EXCUSED,
        story="The letter burned with her house, and the plaintiff tells what it said.",
        facts={**COPY, "exhibit.copy_type": "other_evidence", "exhibit.original_status": "lost_good_faith"},
        ruling="admitted",
        twin_story="She burned it to keep it from the court.",
        twin={"exhibit.original_status": "destroyed_bad_faith"},
        twin_ruling="excluded",
    ),
    Example(
        rule=article_10.SUMMARY,
        story="A chart adds up nine thousand invoices, which the other side could examine.",
        facts={
            **COPY,
            "offer.form": "summary_chart",
            "exhibit.copy_type": "other_evidence",
            "exhibit.voluminous": True,
        },
        ruling="admitted",
        twin_story="It adds up three.",
        twin={"exhibit.voluminous": False},
        twin_ruling="excluded",
    ),
)

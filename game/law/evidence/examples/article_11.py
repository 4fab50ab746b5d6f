"""The standing case and twin for Article XI."""

from __future__ import annotations

from game.law.evidence import article_11 as law
from game.law.evidence.examples import Example
from game.law.evidence.examples.scenes import BY_ACCUSED, BY_PLAINTIFF, BY_PROSECUTION

EXAMPLES = (
    Example(
        rule=law.HEARD_BY_THE_JUDGE,
        story="To show the judge that a witness is too ill to come, the plaintiff hands up her doctor's unsworn note.",
        facts={
            **BY_PLAINTIFF,
            "purpose.kind": "preliminary_fact",
            "link.speaker": "third_person",
            "link.assertion": True,
            "link.medium": "written",
            "link.declarant.testifies": False,
        },
        ruling="admitted",
        twin_story="The note is to prove to the jury what the crash did to her.",
        twin={"purpose.kind": "damages"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.SCOPE,
        story="At a sentencing the prosecution reads a letter from the shopkeeper who was robbed.",
        facts={
            **BY_PROSECUTION,
            "case.stage": "sentencing",
            "purpose.kind": "sentence",
            "link.speaker": "victim",
            "link.assertion": True,
            "link.declarant.testifies": False,
        },
        ruling="admitted",
        twin_story="At the trial it reads the letter to prove the robbery.",
        twin={"case.stage": "jury_trial", "purpose.kind": "truth_of_statement", "link.primary_purpose": "private"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.DISTANT_WITNESS,
        story="The plaintiff reads the deposition of a ship's mate who now lives three hundred miles off. The "
        "defendant's lawyer was at it.",
        facts={
            **BY_PLAINTIFF,
            "purpose.kind": "truth_of_statement",
            "link.speaker": "third_person",
            "link.assertion": True,
            "link.setting": "deposition",
            "link.declarant.testifies": False,
            "link.declarant.unavailable_reason": "over_100_miles",
            "link.declarant.earlier_examination_by": "same_party",
        },
        ruling="admitted",
        twin_story="It was the plaintiff who sent him so far away.",
        twin={"link.declarant.caused_by": "civil_plaintiff"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.MOTION_PAPERS,
        story="Asking for a new trial, the accused files a juror's affidavit that a bailiff spoke of his record.",
        facts={
            **BY_ACCUSED,
            "case.stage": "post_verdict",
            "witness.juror_matter": "extraneous_information",
            "purpose.kind": "attack_verdict",
            "purpose.needs_truth": frozenset({"0"}),
            "link.speaker": "third_person",
            "link.assertion": True,
            "link.medium": "written",
            "link.oath": True,
            "link.declarant.testifies": False,
        },
        ruling="admitted",
        twin_story="The juror wrote him an unsworn note.",
        twin={"link.oath": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.ACCUSED_BEFORE_THE_JUDGE,
        story="The accused tells the judge how his confession was got, and is asked whether he did it.",
        facts={
            **BY_PROSECUTION,
            "case.stage": "suppression_hearing",
            "offer.form": "question_only",
            "witness.role": "accused",
            "question.examination": "cross",
            "question.outside_direct": True,
            "purpose.kind": "events",
        },
        ruling="excluded",
        twin_story="He is asked how long they held him.",
        twin={"question.outside_direct": False},
        twin_ruling="admitted",
    ),
)

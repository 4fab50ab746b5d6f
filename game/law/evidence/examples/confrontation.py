"""Standing cases and twins for the right of confrontation, and for the accused's right to a defence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.evidence import confrontation as law
from game.law.evidence.examples import Example
from game.law.evidence.examples.article_8 import CIVIL, PROSECUTION, SAID, TOLD_THE_POLICE
from game.law.evidence.examples.article_8_exceptions import BY_THE_ACCUSED, GONE, KEPT, NO_SUCH_RECORD

if TYPE_CHECKING:
    from game.law.facts import Value

SHOUTED: dict[str, Value] = {
    **PROSECUTION,
    **SAID,
    "link.describes_event": True,
    "link.timing": "minutes_after",
    "link.startling_event": True,
    "link.under_stress": True,
}
CERTIFICATE: dict[str, Value] = {
    **PROSECUTION,
    **KEPT,
    "case.subject": frozenset({"drugs"}),
    "link.speaker": "analyst",
    "link.primary_purpose": "evidence_for_prosecution",
}
CONFESSION: dict[str, Value] = {
    **PROSECUTION,
    **TOLD_THE_POLICE,
    "case.joint_trial": True,
    "offer.against": frozenset({"codefendant"}),
    "link.speaker": "codefendant",
    "link.assertion": True,
    "link.declarant.testifies": False,
    "link.implicates_codefendant": "by_name",
}
TOLD_THE_JURY: dict[str, Value] = {
    "link.speaker": "witness",
    "link.assertion": True,
    "link.in_current_testimony": True,
    "link.declarant.testifies": True,
}
ANSWERED: dict[str, Value] = {
    **PROSECUTION,
    **TOLD_THE_POLICE,
    "link.speaker": "accused",
    "link.assertion": True,
    "link.inconsistent_with_testimony": True,
    "link.declarant.testifies": True,
}
SHIELDED: dict[str, Value] = {**PROSECUTION, "witness.shielded": True, "witness.shielding_needed": True}
FORBIDDEN: dict[str, Value] = {**PROSECUTION, "purpose.kind": "events", "offer.other_law_forbids": True}
SILENT: dict[str, Value] = {
    **PROSECUTION,
    "purpose.kind": "impeach_inconsistency",
    "link.speaker": "accused",
    "link.assertion": False,
    "link.silence": "after_warnings",
    "link.primary_purpose": "unclear",
    "link.declarant.testifies": True,
}

EXAMPLES = (
    Example(
        rule=law.TESTIMONIAL,
        story="Shaking, with the robber long gone and an officer taking notes for the case, a caller described him.",
        facts={**SHOUTED, "link.setting": "police_interview", "link.primary_purpose": "evidence_for_prosecution"},
        ruling="excluded",
        twin_story="Shaking, she called for help while he was still breaking down the door.",
        twin={"link.setting": "emergency_call", "link.primary_purpose": "ongoing_emergency"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.TESTIMONY,
        story="A dead witness's testimony before the grand jury is trustworthy, and there is no better proof. The "
        "prosecution, having given notice, offers it under 807.",
        facts={
            **PROSECUTION,
            **GONE,
            "link.setting": "grand_jury",
            "link.trustworthiness": "strong",
            "link.best_obtainable_proof": True,
        },
        ruling="excluded",
        twin_story="What it offers is a letter that she wrote to her sister.",
        twin={"link.setting": "private", "link.primary_purpose": "private"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.CONFRONTATION,
        story="The prosecution offers a laboratory's certificate that the powder is a drug, with everything that a "
        "business record needs. The analyst stays away.",
        facts=CERTIFICATE,
        ruling="excluded",
        twin_story="The accused offers the certificate, because it says that the powder is flour.",
        twin={"offer.proponent": "accused", "offer.against": frozenset({"prosecution"})},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.BRUTON,
        story="Two are tried together. One told the police that they had done it, and named the other.",
        facts=CONFESSION,
        ruling="excluded",
        twin_story="The confession is read with 'another person' for the name.",
        twin={"link.implicates_codefendant": "neutral_placeholder"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.CROSS_REFUSED,
        story="Having named the accused on direct, an accomplice claims his privilege and answers nothing on cross.",
        facts={
            **PROSECUTION,
            **TOLD_THE_JURY,
            "link.declarant.subject_to_cross": False,
        },
        ruling="excluded",
        twin_story="He answers, and has forgotten half of it.",
        twin={"link.declarant.subject_to_cross": True},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.FACED_HERE,
        story="The analyst who signed the laboratory's certificate takes the stand.",
        facts={**CERTIFICATE, "link.declarant.testifies": True},
        ruling="admitted",
        twin_story="A colleague comes instead, who had no part in the test.",
        twin={"link.declarant.testifies": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.FACED_BEFORE,
        story="The accused cross-examined a witness at his first trial. She has died since, and her testimony is read "
        "at the second.",
        facts={
            **PROSECUTION,
            **GONE,
            "link.setting": "trial_or_hearing",
            "link.primary_purpose": "evidence_for_prosecution",
            "link.declarant.earlier_examination_by": "same_party",
            "link.declarant.earlier_motive_similar": True,
        },
        ruling="admitted",
        twin_story="She testified at a trial of someone else, where he had no voice.",
        twin={"link.declarant.earlier_examination_by": "stranger_with_like_motive"},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.FORFEITED,
        story="The accused killed a man so that he should not testify about a theft. Tried for both, he objects to "
        "what the man had told the police.",
        facts={
            **PROSECUTION,
            **GONE,
            **TOLD_THE_POLICE,
            "case.subject": frozenset({"homicide", "theft"}),
            "link.speaker": "victim",
            "link.declarant.caused_by": "accused",
            "link.declarant.intent_to_silence": True,
        },
        ruling="admitted",
        twin_story="He killed him in a quarrel over cards.",
        twin={"link.declarant.intent_to_silence": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.NOT_DEMANDED,
        story="The prosecution gave notice of a certificate that no licence was entered. The accused demanded nobody.",
        facts={
            **PROSECUTION,
            **NO_SUCH_RECORD,
            "exhibit.foundation_by": "certificate",
            "link.primary_purpose": "evidence_for_prosecution",
            "offer.author_demanded": False,
        },
        ruling="admitted",
        twin_story="He demanded the clerk who had searched.",
        twin={"offer.author_demanded": True},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.DYING_WORDS,
        story="Knowing that he was dying, a man told a detective who had stabbed him.",
        facts={
            **PROSECUTION,
            **GONE,
            **TOLD_THE_POLICE,
            "case.subject": frozenset({"homicide"}),
            "link.speaker": "victim",
            "link.content": frozenset({"cause_of_own_death"}),
            "link.believed_death_imminent": True,
        },
        ruling="contestable",
        twin_story="He thought that he would be home by the weekend.",
        twin={"link.believed_death_imminent": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.RIGHT_TO_A_DEFENCE,
        story="Another man confessed to three friends on three nights. He is at hand, so no exception fits; without it "
        "the accused has no defence.",
        facts={**BY_THE_ACCUSED, **SAID, "link.speaker": "third_person", "purpose.constitution_requires": True},
        ruling="admitted",
        twin_story="The confession was one joke among many, and the accused has better proof.",
        twin={"purpose.constitution_requires": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.FACE_TO_FACE,
        story="A boy testifies from behind a screen that lets him see everyone but the accused, as is done with all "
        "children there.",
        facts={**SHIELDED, "witness.shielding_needed": False},
        ruling="excluded",
        twin_story="There is no screen.",
        twin={"witness.shielded": False, "witness.shielding_needed": None},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.SHIELD_NEEDED,
        story="After hearing her doctor the judge found that this girl could not speak before the accused. She "
        "testifies over a link.",
        facts=SHIELDED,
        ruling="admitted",
        twin_story="The judge heard nobody, and put up the link because she was young.",
        twin={"witness.shielding_needed": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.FORBIDDEN_ELSEWHERE,
        story="The plaintiff offers a recording of a telephone call that was tapped without leave. A statute keeps "
        "such recordings out of court.",
        facts={**FORBIDDEN, **CIVIL},
        ruling="excluded",
        twin_story="One of the two who spoke had made the recording, and the statute lets that be.",
        twin={"offer.other_law_forbids": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.RIGHT_TO_CROSS,
        story="The one witness who saw the accused is on probation from a juvenile court, and had reason to please the "
        "police. A statute keeps such files closed.",
        facts={**FORBIDDEN, **BY_THE_ACCUSED, "purpose.kind": "impeach_bias", "purpose.constitution_requires": True},
        ruling="admitted",
        twin_story="Ten others saw the accused, and the file shows a theft of apples.",
        twin={"purpose.constitution_requires": False},
        twin_ruling="excluded",
    ),
    Example(
        rule=law.SILENCE_AFTER_WARNING,
        story="The accused says at trial that he was elsewhere. The prosecutor asks why, once warned of his rights, he "
        "said nothing of it.",
        facts=SILENT,
        ruling="excluded",
        twin_story="He had said nothing of it to anyone in the week before his arrest.",
        twin={"link.silence": "before_arrest"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.SILENCE_AT_TRIAL,
        story="The prosecutor would point out that the accused alone could explain the money, and did not testify.",
        facts={
            **SILENT,
            "purpose.kind": "events",
            "link.silence": "at_trial",
            "link.declarant.testifies": False,
        },
        ruling="excluded",
        twin_story="He would point out that the accused never explained it before his arrest.",
        twin={"link.silence": "before_arrest"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.SILENCE_AS_PROOF,
        story="In its case in chief the prosecution would prove that the accused, arrested and not yet warned, said "
        "nothing.",
        facts={**SILENT, "purpose.kind": "events", "link.silence": "after_arrest"},
        ruling="contestable",
        twin_story="He takes the stand with a tale of an alibi, and it is offered against that.",
        twin={"purpose.kind": "impeach_inconsistency"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.OVERBORNE,
        story="The accused denies it on the stand. The prosecutor has what he said in hospital, in pain and begging to "
        "be left alone.",
        facts={**ANSWERED, "purpose.kind": "impeach_inconsistency", "link.involuntary": True},
        ruling="excluded",
        twin_story="He had sent for the officer himself.",
        twin={"link.involuntary": False},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.UNWARNED,
        story="In its case in chief the prosecution offers what the accused answered in the cells before anyone warned "
        "him.",
        facts={**ANSWERED, "link.unwarned": True},
        ruling="excluded",
        twin_story="He swears to the opposite, and it is offered against that alone.",
        twin={"purpose.kind": "impeach_inconsistency"},
        twin_ruling="admitted",
    ),
    Example(
        rule=law.FAIR_REPLY,
        story="The accused swears that he told the officers of his alibi at once. The prosecution would prove that he "
        "kept silent.",
        facts={**SILENT, "purpose.kind": "impeach_contradiction", "purpose.opened_by_opponent": True},
        ruling="admitted",
        twin_story="He swears only that he was elsewhere.",
        twin={"purpose.opened_by_opponent": False},
        twin_ruling="excluded",
    ),
)

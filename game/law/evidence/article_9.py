"""Article IX. Authentication."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.conditions import ALWAYS, all_of, any_of, unless
from game.law.evidence.article_1 import PROOF_PROMISED
from game.law.evidence.article_4 import CIVIL, NOTICE_GIVEN
from game.law.evidence.terms import Form, Objected, Paper, Route, SelfProof, Support
from game.law.evidence.vocabulary import Exhibit, Offer, Split
from game.law.rules import Effect, Rule

if TYPE_CHECKING:
    from game.law.conditions import Condition

GENUINENESS = Rule(
    cite="901(a)",
    name="Authentication",
    elements="There must be enough for a jury to find that the item is what its proponent says it is.",
    raised_by=any_of(
        Exhibit.kind.stated,
        Exhibit.genuineness.stated,
        Exhibit.authentication_route.stated,
        Exhibit.proves_itself_as.stated,
    ),
    when=Exhibit.genuine,
    then=Effect.REQUIRED,
    objection=Objected.AUTHENTICATION,
    answered_by=(PROOF_PROMISED,),
    source="Fed. R. Evid. 901(a)",
    note="A low bar: the judge does not decide that it is genuine. Gaps in custody and hints of forgery go to weight "
    "once the bar is met. It answers authentication only: hearsay, confrontation and relevance remain.",
)

AUTHOR_OF_POST = Rule(
    cite="901(a)",
    name="Author of a post",
    elements="Some courts ask of a post that its proponent rule out that another wrote it.",
    raised_by=Exhibit.author_disputed,
    when=all_of(
        Split.post_author.at("others must be ruled out"), unless(Exhibit.genuineness.is_one_of(Support.CONCLUSIVE))
    ),
    then=Effect.EXCLUDES,
    objection=Objected.AUTHENTICATION,
    source="Griffin v. State (Md. 2011); against it Tienda v. State (Tex. Crim. App. 2012), Sublet v. State (Md. 2015) "
    "and State v. Jesenya O. (N.M. 2022)",
    note="Most courts ask of a post what they ask of a letter: that a jury could find who wrote it. What the owner's "
    "brother may have typed is then for the jury. The courts that ask for more asked it of profiles on a network; text "
    "messages and e-mails are read here as letters are. A burden for pictures that a machine may have made has been "
    "proposed, and is no rule yet. Only Jesenya O. was read for this.",
)

# 901(b). Ways to show it. The list is of examples; what is enough is one question for all of them.

ENOUGH = Exhibit.genuineness.is_one_of(Support.NOT_NEEDED, Support.SUFFICIENT, Support.CONCLUSIVE)


def shown_by(
    cite: str, name: str, elements: str, raised_by: Condition, note: str = "", when: Condition = ENOUGH
) -> Rule:
    """One way of showing an item genuine."""
    source = f"Fed. R. Evid. {cite}"
    return Rule(
        cite=cite,
        name=name,
        elements=elements,
        raised_by=raised_by,
        when=when,
        then=Exhibit.genuine,
        source=source,
        note=note,
    )


KNOWN_BY_WITNESS = shown_by(
    "901(b)(1)",
    "Witness who knows it",
    "Someone who knows the item says that it is what it is claimed to be.",
    all_of(
        Exhibit.authentication_route.is_one_of(Route.KNOWLEDGEABLE_WITNESS),
        Exhibit.proves_itself_as.is_one_of(SelfProof.OTHER),
    ),
    "Silence on how it is shown is read so, unless the item is said to prove itself, which it does with no witness. "
    "Of a photograph: anyone who knows the scene can say that it is a fair picture; the photographer is not needed.",
)

KNOWN_HANDWRITING = shown_by(
    "901(b)(2)",
    "Handwriting one knows",
    "One who is no expert may know a hand, if the hand was not learned for this lawsuit.",
    Exhibit.authentication_route.is_one_of(Route.LAY_HANDWRITING),
    when=all_of(ENOUGH, unless(Exhibit.learned_for_litigation)),
)

COMPARED = shown_by(
    "901(b)(3)",
    "Comparison",
    "An expert, or the jury itself, compares it with a specimen shown to be genuine.",
    Exhibit.authentication_route.is_one_of(Route.COMPARISON),
)

DISTINCTIVE = shown_by(
    "901(b)(4)",
    "Distinctive traits",
    "What it looks like, says and contains, with all the circumstances, shows where it comes from.",
    Exhibit.authentication_route.is_one_of(Route.DISTINCTIVE_TRAITS),
    "A letter that answers a letter; a message that tells what only its sender knew. A name on a message alone is "
    "little.",
)

VOICE = shown_by(
    "901(b)(5)",
    "Voice",
    "One who has heard the voice, whenever and however, says whose it is.",
    Exhibit.authentication_route.is_one_of(Route.VOICE),
    "Unlike handwriting, a voice may be learned for the lawsuit.",
)

PHONE_CALL = shown_by(
    "901(b)(6)",
    "Telephone call",
    "A call went to the number then assigned, and the one who answered was, or spoke for, the one called.",
    Exhibit.authentication_route.is_one_of(Route.PHONE_CALL),
    "A shop's number and talk of its trade are enough. That an unknown caller gave a name is not.",
)

PUBLIC_OFFICE = shown_by(
    "901(b)(7)",
    "Record from its office",
    "It was recorded or filed as the law allows, or comes from the office where such things are kept.",
    Exhibit.authentication_route.is_one_of(Route.PUBLIC_OFFICE),
)

OLD_AGE = shown_by(
    "901(b)(8)",
    "Old document or data",
    "It is twenty years old, looks right, and was found where it would be if genuine.",
    Exhibit.authentication_route.is_one_of(Route.AGE),
    "Counted back from 2026. The hearsay exception for old documents asks for another age (803(16)).",
    all_of(ENOUGH, unless(all_of(Exhibit.prepared_in.stated, Exhibit.prepared_in.at_least(2007)))),
)

PROCESS = shown_by(
    "901(b)(9)",
    "Process or system",
    "Something describes the process or system and shows that its result is accurate.",
    any_of(
        Exhibit.authentication_route.is_one_of(Route.PROCESS_OR_SYSTEM),
        all_of(
            Exhibit.authentication_route.is_one_of(Route.NONE),
            any_of(
                all_of(Offer.form.stated, Offer.form.is_one_of(Form.MACHINE_OUTPUT)),
                Exhibit.kind.is_one_of(Paper.MACHINE_LOG),
            ),
        ),
    ),
    "What a machine put out fails here if nobody speaks for the machine.",
    all_of(ENOUGH, unless(Exhibit.authentication_route.is_one_of(Route.NONE))),
)

BY_STATUTE = shown_by(
    "901(b)(10)",
    "Way given by statute or rule",
    "A federal statute or a rule of the Supreme Court gives a way of its own.",
    Exhibit.authentication_route.is_one_of(Route.STATUTE_OR_RULE),
)

# 902. What proves itself.


def proves_itself(
    cite: str, name: str, elements: str, sort: SelfProof, note: str = "", when: Condition = ALWAYS
) -> Rule:
    """One sort of item that needs no outside proof that it is genuine."""
    return shown_by(cite, name, elements, Exhibit.proves_itself_as.is_one_of(sort), note, when)


SELF_AUTHENTICATING = Rule(
    cite="902",
    name="Self-authentication",
    elements="Sealed, certified and some other items need no outside proof that they are genuine.",
    raised_by=all_of(
        Exhibit.authentication_route.is_one_of(Route.SELF_AUTHENTICATING),
        Exhibit.proves_itself_as.is_one_of(SelfProof.OTHER),
    ),
    then=Exhibit.genuine,
    source="Fed. R. Evid. 902",
    note="So read where the record says that it proves itself and not as what. It settles that the item is genuine and "
    "nothing else, and the other side may still show that it is not.",
)

SEALED_PUBLIC = proves_itself(
    "902(1)",
    "Public document under seal",
    "A document with the seal of a government or one of its offices, and a signature.",
    SelfProof.SEALED_PUBLIC,
)

SIGNED_PUBLIC = proves_itself(
    "902(2)",
    "Public document signed and certified",
    "A document signed by an officer without a seal, whose signature one with a seal certifies.",
    SelfProof.SIGNED_PUBLIC,
)

FOREIGN_PUBLIC = proves_itself(
    "902(3)",
    "Foreign public document",
    "A document signed or attested for a foreign state, with a final certification of who signed it.",
    SelfProof.FOREIGN_PUBLIC,
    "Where all sides could look into it, the court may for good cause do without the certification.",
)

CERTIFIED_COPY = proves_itself(
    "902(4)",
    "Certified copy of a public record",
    "The copy of a public record is certified as correct by its keeper.",
    SelfProof.CERTIFIED_COPY,
)

OFFICIAL_PUBLICATION = proves_itself(
    "902(5)",
    "Official publication",
    "A book, pamphlet or page that purports to be put out by a public office.",
    SelfProof.OFFICIAL_PUBLICATION,
)

NEWSPAPER = proves_itself(
    "902(6)",
    "Newspaper or periodical",
    "Printed matter that purports to be a newspaper or periodical.",
    SelfProof.NEWSPAPER,
    "What it reports is still hearsay, if offered as true.",
)

TRADE_INSCRIPTION = proves_itself(
    "902(7)",
    "Trade inscription",
    "A label, sign or tag that purports to be put on in the course of business and tells origin or ownership.",
    SelfProof.TRADE_INSCRIPTION,
)

ACKNOWLEDGED = proves_itself(
    "902(8)",
    "Acknowledged document",
    "A document with a certificate of acknowledgement before a notary or the like.",
    SelfProof.ACKNOWLEDGED,
)

COMMERCIAL_PAPER = proves_itself(
    "902(9)",
    "Commercial paper",
    "Commercial paper, a signature on it and what goes with it, as commercial law allows.",
    SelfProof.COMMERCIAL_PAPER,
)

PRESUMED_GENUINE = proves_itself(
    "902(10)",
    "Presumed genuine by statute",
    "What a federal statute declares to be presumptively genuine.",
    SelfProof.BY_STATUTE,
)

CERTIFIED_RECORD = proves_itself(
    "902(11)",
    "Certified record of a regular activity",
    "A record that its keeper certifies as 803(6) asks, with notice and a chance to test it.",
    SelfProof.CERTIFIED_RECORD,
    "The certificate also stands for the witness of 803(6)(D).",
    NOTICE_GIVEN,
)

FOREIGN_RECORD = proves_itself(
    "902(12)",
    "Certified foreign record",
    "In a civil case, a foreign record that its keeper certifies on pain of punishment there, with notice.",
    SelfProof.FOREIGN_RECORD,
    "In a criminal case a statute of its own governs (18 U.S.C. 3505).",
    all_of(CIVIL, NOTICE_GIVEN),
)

CERTIFIED_OUTPUT = proves_itself(
    "902(13)",
    "Certified output of a system",
    "What an electronic system generated, with a qualified person's certificate that it is accurate, and notice.",
    SelfProof.CERTIFIED_OUTPUT,
    "Added 1 Dec 2017.",
    NOTICE_GIVEN,
)

CERTIFIED_DATA = proves_itself(
    "902(14)",
    "Certified copy of data",
    "Data copied from a device or file, with a qualified person's certificate that the copy is true, and notice.",
    SelfProof.CERTIFIED_DATA,
    "Usually by comparing hash values. Added 1 Dec 2017.",
    NOTICE_GIVEN,
)

SUBSCRIBING_WITNESS = Rule(
    cite="903",
    name="Subscribing witness",
    elements="One who signed as a witness need be called only if the law that governs the writing says so.",
    raised_by=Exhibit.subscriber_required.stated,
    when=Exhibit.subscriber_required,
    then=Effect.EXCLUDES,
    objection=Objected.AUTHENTICATION,
    source="Fed. R. Evid. 903",
    note="Hardly any law still does, wills apart.",
)

RULES = (
    GENUINENESS,
    AUTHOR_OF_POST,
    KNOWN_BY_WITNESS,
    KNOWN_HANDWRITING,
    COMPARED,
    DISTINCTIVE,
    VOICE,
    PHONE_CALL,
    PUBLIC_OFFICE,
    OLD_AGE,
    PROCESS,
    BY_STATUTE,
    SELF_AUTHENTICATING,
    SEALED_PUBLIC,
    SIGNED_PUBLIC,
    FOREIGN_PUBLIC,
    CERTIFIED_COPY,
    OFFICIAL_PUBLICATION,
    NEWSPAPER,
    TRADE_INSCRIPTION,
    ACKNOWLEDGED,
    COMMERCIAL_PAPER,
    PRESUMED_GENUINE,
    CERTIFIED_RECORD,
    FOREIGN_RECORD,
    CERTIFIED_OUTPUT,
    CERTIFIED_DATA,
    SUBSCRIBING_WITNESS,
)

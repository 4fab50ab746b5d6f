"""Three hints that a judge may buy, in this order: the words that decide, the article, two wrong grounds struck out."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from game.law.evidence.articles import article_told
from game.law.opinion import opinion
from game.law.pointing import failed, turns_on
from game.law.prose import is_scene

if TYPE_CHECKING:
    from game.law.reasoning import Ruling
    from game.play.posed import Posed

LIGHT, NAME, STRIKE = 1, 2, 3
STRUCK = 2


def deciding(ruling: Ruling) -> frozenset[str]:
    """The facts that decide, by path: those of the passages that carry the ruling, and what failed the nearest answer.

    Where those rest on no facts, all that the opinion rests on. Who is who and what the case is decide little that
    is not plain, and are left out where anything else decides.
    """
    passages = opinion(ruling).passages
    cites = turns_on(ruling)
    near = [each for each in failed(ruling) if not each.of_another_story][:1]
    carrying = [passage.facts for passage in passages if passage.cite in cites]
    facts = [fact for each in (*carrying, *(miss.facts for miss in near)) for fact in each]
    facts = facts or [fact for passage in passages for fact in passage.facts]
    turning = [fact for fact in facts if not is_scene(fact)]
    return frozenset(fact.path for fact in turning or facts)


def article(posed: Posed) -> str:
    """In which article the rule stands that decides, or, where the record leaves it open, the one first in issue."""
    cites = turns_on(posed.ruling) or tuple(passage.cite for passage in opinion(posed.ruling).passages)
    return article_told(cites[0]) if cites else ""


def struck(posed: Posed) -> frozenset[int]:
    """The places of two wrong grounds, drawn by lot; never so many that only right ones are left."""
    wrong = [at for at, ground in enumerate(posed.candidates) if not ground.right]
    by_lot = sorted(wrong, key=lambda at: blake2b(f"{posed.seed}:{posed.candidates[at].cite}".encode()).digest())
    return frozenset(by_lot[: min(STRUCK, len(wrong) - 1)])


def offered(posed: Posed, bought: int, *, on_grounds: bool) -> int:
    """Which hint comes next: 1 to 3, or 0 for none. Grounds can be struck only where they are laid out."""
    following = bought + 1
    if not posed.argued or following > STRIKE or (following == STRIKE and not (on_grounds and struck(posed))):
        return 0
    return following

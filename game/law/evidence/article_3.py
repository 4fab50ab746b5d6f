"""Article III. Presumptions in civil cases."""

from __future__ import annotations

from game.law.rules import Rule

PRESUMPTIONS = Rule(
    cite="301",
    name="Presumption in a civil case",
    elements="It obliges the party it is against to bring proof to meet it, and leaves the burden of persuasion.",
    source="Fed. R. Evid. 301",
    note="It decides nothing here: a presumption lets no item in and keeps none out. A statute or another rule may "
    "give one more force; criminal cases are left to the Constitution (Sandstrom v. Montana, 1979).",
)

STATE_PRESUMPTIONS = Rule(
    cite="302",
    name="Presumption where state law decides",
    elements="In a civil case state law gives a presumption its effect on a claim that state law decides.",
    source="Fed. R. Evid. 302",
    note="It decides nothing here. It is the companion of 501 and 601, which look to state law in the same cases.",
)

RULES = (PRESUMPTIONS, STATE_PRESUMPTIONS)

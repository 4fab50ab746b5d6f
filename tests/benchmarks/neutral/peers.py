"""The neutral law told to other people's engines, where they happen to be installed. The game needs none of them."""

from __future__ import annotations

import json
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from game.law.conditions import All, Condition, Not
from game.law.facts import Flag
from tests.benchmarks.neutral.as_values import LISTED
from tests.benchmarks.neutral.by_hand import FACTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.benchmarks.neutral.by_hand import Answer, Told

EFFECTS = {cite: effect for cite, effect, _ in LISTED}


def peers() -> Iterator[tuple[str, Callable[[Told], Answer]]]:
    """Each engine that is installed, by its name, ready to decide a case."""
    for name, module, made in (
        ("zen-engine, a decision table", "zen", _zen),
        ("clingo, one control, facts as externals", "clingo", _clingo),
        ("json-logic, one 'if'", "json_logic", _json_logic),
    ):
        if find_spec(module) is not None:
            yield name, made(import_module(module))


def literals(condition: Condition) -> Iterator[tuple[str, bool]]:
    """A conjunction, fact by fact, with what each must be."""
    match condition:
        case All(parts):
            for part in parts:
                yield from literals(part)
        case Not(part):
            yield from ((name, not value) for name, value in literals(part))
        case Flag():
            yield condition.name.removeprefix("fact."), True


def _zen(zen: Any) -> Callable[[Told], Answer]:  # noqa: ANN401 another's module
    inputs = [{"id": f"i{at}", "name": fact, "type": "expression", "field": fact} for at, fact in enumerate(FACTS)]
    output = {"id": "cite", "name": "cite", "type": "expression", "field": "cite"}
    rows = []
    for at, (cite, _, condition) in enumerate(LISTED):
        asked = dict(literals(condition))
        row = {f"i{n}": str(asked[fact]).lower() if fact in asked else "" for n, fact in enumerate(FACTS)}
        rows.append({"_id": f"r{at}", **row, "cite": json.dumps(cite)})
    table = {"hitPolicy": "first", "inputs": inputs, "outputs": [output], "rules": rows}
    nodes = [
        {"id": name, "type": kind, "name": name, "position": {"x": 0, "y": 0}, "content": content}
        for name, kind, content in (
            ("in", "inputNode", {}),
            ("table", "decisionTableNode", table),
            ("out", "outputNode", {}),
        )
    ]
    edges = [
        {"id": f"{source}-{target}", "sourceId": source, "targetId": target, "type": "edge"}
        for source, target in (("in", "table"), ("table", "out"))
    ]
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    def decide(told: Told) -> Answer:
        cite = decision.evaluate(told)["result"]["cite"]
        return EFFECTS[cite], cite

    return decide


def _clingo(clingo: Any) -> Callable[[Told], Answer]:  # noqa: ANN401 another's module
    program = [f"#external {fact}." for fact in FACTS]
    for at, (_, _, condition) in enumerate(LISTED):
        body = ", ".join(fact if value else f"not {fact}" for fact, value in literals(condition))
        program.append(f"met({at}) :- {body}." if body else f"met({at}).")
    program += ["above(N) :- met(N), met(M), M < N.", "first(N) :- met(N), not above(N).", "#show first/1."]
    control = clingo.Control(["--warn=none"])
    control.add("base", [], "\n".join(program))
    control.ground([("base", [])])
    symbols = {fact: clingo.Function(fact) for fact in FACTS}

    def decide(told: Told) -> Answer:
        for fact, symbol in symbols.items():
            control.assign_external(symbol, told[fact])
        found: list[int] = []
        control.solve(
            on_model=lambda model: found.extend(each.arguments[0].number for each in model.symbols(shown=True))
        )
        cite, effect, _ = LISTED[found[0]]
        return effect, cite

    return decide


def _json_logic(json_logic: Any) -> Callable[[Told], Answer]:  # noqa: ANN401 another's module
    branches: list[object] = []
    for cite, _, condition in LISTED:
        asked = [{"var": fact} if value else {"!": [{"var": fact}]} for fact, value in literals(condition)]
        branches += [{"and": asked}, cite] if asked else [cite]
    tree = {"if": branches}

    def decide(told: Told) -> Answer:
        cite = json_logic.jsonLogic(tree, told)
        return EFFECTS[cite], cite

    return decide

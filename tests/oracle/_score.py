"""Scores counted a second time, from the words of the contract, with exact fractions."""

from decimal import Decimal
from fractions import Fraction

INDEX = {"declined": Fraction(0), "not": Fraction(0), "partly": Fraction(1, 3), "largely": Fraction(2, 3), "fully": Fraction(1)}
WEAKNESS = [{"unanswered", "unknown"}, {"not", "declined"}, {"partly"}, {"largely"}, {"fully"}]
BANDS = ["not", "partly", "largely", "fully"]
LIMITS = [Fraction(15, 100), Fraction(50, 100), Fraction(85, 100)]

NOTHING = {
    "low": None, "high": None, "point": None, "answered": 0, "applicable": 0, "unknown": 0, "not_applicable": 0,
    "insufficient_basis": False, "band": None, "weakest": None, "supported": {"low": None, "high": None, "point": None},
}  # fmt: skip


def mean(values):
    """The weighted mean of [(value, weight)]; None of nothing."""
    total = sum(weight for _, weight in values)
    return sum(value * weight for value, weight in values) / total if values else None


def interval(states):
    """low, high and point of [(state, weight)], none of them `n/a`."""
    return {
        "low": mean([(INDEX.get(state, Fraction(0)), weight) for state, weight in states]),
        "high": mean([(INDEX.get(state, Fraction(1)), weight) for state, weight in states]),
        "point": mean([(INDEX[state], weight) for state, weight in states if state in INDEX]),
    }


def weakness(state):
    return next(place for place, states in enumerate(WEAKNESS) if state in states)


def band(low, weakest):
    by_value = sum(low > limit for limit in LIMITS)
    # One step above the weakest question, where its own place is one behind the bands' (nothing is below `not`).
    return BANDS[min(by_value, weakness(weakest))]


def weakest_and_band(asked, low):
    """The weakest of some things that are asked, where one is weaker than another, and the band, where none is open."""
    address, state = min(asked, key=lambda pair: weakness(pair[1]))
    all_alike = len({weakness(state) for _, state in asked}) == 1
    is_open = any(state not in INDEX for _, state in asked)
    return None if all_alike else address, None if is_open else band(low, state)


def count(facts, questions):
    """The figures of some questions, all due, in the order of the method; without the mark for a thin basis."""
    states = [(q, facts.claimed(q.address)) for q in questions]
    asked = [(q, state) for q, state in states if state != "n/a"]
    out = dict(NOTHING, supported=dict(NOTHING["supported"]))
    out["not_applicable"] = len(states) - len(asked)
    if not asked:
        return out
    out.update(interval([(state, q.weight) for q, state in asked]))
    out["supported"] = interval([(facts.supported(q.address), q.weight) for q, _ in asked])
    out["applicable"] = len(asked)
    out["answered"] = sum(state in INDEX for _, state in asked)
    out["unknown"] = sum(state == "unknown" for _, state in asked)
    out["weakest"], out["band"] = weakest_and_band([(q.address, state) for q, state in asked], out["low"])
    return out


def element(facts, name, actions):
    """The figures of one element of innovation capacity: of its actions where one is rated, else of the whole where that is."""
    rated = facts.section("innovation-capacity").get(name) or {}
    rated = {"rating": rated} if isinstance(rated, str) else rated
    states = [(f"{strategy}/{action}", rated.get(action, "unanswered")) for strategy, action in actions]
    as_a_whole = "rating" in rated and all(state == "unanswered" for _, state in states)
    counted = [(None, rated["rating"])] if as_a_whole else states
    asked = [(address, state) for address, state in counted if state != "n/a"]
    out = {key: NOTHING[key] for key in ("low", "high", "point", "answered", "applicable", "unknown", "band", "weakest")}
    out.update(id=name, as_a_whole=as_a_whole, not_applicable=len(counted) - len(asked))
    out["actions"] = [
        {"id": action, "strategy": strategy, "rating": state} for (strategy, action), (_, state) in zip(actions, states)
    ]
    if asked:
        out.update(interval([(state, Fraction(1)) for _, state in asked]))
        out["applicable"] = len(asked)
        out["answered"] = sum(state in INDEX for _, state in asked)
        out["unknown"] = sum(state == "unknown" for _, state in asked)
        out["weakest"], out["band"] = weakest_and_band(asked, out["low"])
    return out


def figures(facts, catalogue):
    """All that `score --format json` says of one record, with exact fractions for its numbers."""
    due_phases = catalogue.up_to(facts.data["phase"])

    def of(name, picked):
        due = [q for q in catalogue.questions if q.phase in due_phases and picked(q)]
        out = count(facts, due)
        thin = {}
        for q in due:
            thin[q.group] = thin.get(q.group, 0) + (facts.claimed(q.address) == "n/a")
        out["insufficient_basis"] = any(number >= 2 for number in thin.values())
        out["id"] = name
        return out

    def marked(out, is_due):
        out["due"] = is_due
        return out

    first_cells = [q.phase for q in catalogue.questions if q.block]
    blocks_due = any(phase in due_phases for phase in first_cells)
    return {
        "blocks": [marked(of(block, lambda q, b=block: q.block == b), blocks_due) for block in catalogue.blocks],
        "phases": [marked(of(phase, lambda q, p=phase: q.phase == p), phase in due_phases) for phase in catalogue.phases],
        "cells": [
            marked(of(group, lambda q, g=group: q.group == g), group.split(".")[0] in due_phases) for group in catalogue.groups
        ],
        "elements": [element(facts, name, actions) for name, actions in catalogue.elements],
    }


def shown(value):
    """A fraction as JSON shows it: four decimals, half to even."""
    if not isinstance(value, Fraction):
        return value
    scaled = value * 10**4
    whole = scaled.numerator // scaled.denominator
    rest = scaled - whole
    if rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2):
        whole += 1
    return Decimal(whole).scaleb(-4)

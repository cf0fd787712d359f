"""A record as the oracle sees it: the plain mapping, and what can be asked of it."""

from functools import lru_cache
from pathlib import Path

import yaml

# A comment that says which claims the facts of a generated record contradict. The oracle knows the rules' effect on the figures, and
# leaves it to the rules' own tests whether they find what they should.
PLANTED = "# contradicted: "

# Every scalar is the text that stands there. libyaml, where PyYAML has it, is ten times as fast.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

RATINGS = ["not", "partly", "largely", "fully"]

# The day of the judgement: dates are texts that sort like days.
AS_OF = "2026-09-01"


def holds_today(piece):
    return piece.get("date", AS_OF) <= AS_OF <= piece.get("valid-until", AS_OF)


def place_of(piece):
    """The spellings that the generator makes of one address, and a piece without one by itself."""
    at = piece.get("at")
    return at.split("#")[0].rstrip("/").lower() if at else ("nowhere", piece["id"])


class Facts:
    def __init__(self, text):
        self.data = yaml.load(text, Loader=LOADER)
        self.contradicted = set()
        for line in text.splitlines():
            if line.startswith(PLANTED):
                self.contradicted.update(line[len(PLANTED) :].split())

    @classmethod
    def read(cls, path):
        return cls(Path(path).read_text(encoding="utf-8"))

    def section(self, *keys):
        here = self.data
        for key in keys:
            here = here.get(key, {}) if isinstance(here, dict) else {}
        return here or {}

    def entries(self, *keys):
        return self.section(*keys) or []

    def answer(self, address):
        """The answer to a question in its long form; an empty one where there is none."""
        found = self.section("assessment", *address.split("."))
        return {"rating": found} if isinstance(found, str) else found

    @lru_cache(maxsize=None)
    def claimed(self, address):
        return self.answer(address).get("rating", "unanswered")

    @lru_cache(maxsize=None)
    def supported(self, address):
        claimed = self.claimed(address)
        if claimed not in ("largely", "fully"):
            return claimed
        if address in self.contradicted:
            return "partly"
        return min(claimed, self.carried(self.answer(address)), key=RATINGS.index)

    def carried(self, answer):
        """What the evidence that an answer names is good for."""
        register = {piece["id"]: piece for piece in self.entries("evidence") if holds_today(piece)}
        kinds = {name: register.get(name, {}).get("kind", "statement") for name in answer.get("evidence") or []}
        names = {name for name, kind in kinds.items() if kind != "statement"}
        if not names:
            return "partly"
        places = {place_of(register[name]) for name in names}
        known = {one["id"] for one in self.entries("stakeholders")} - self.withdrawn()
        raters = set(answer.get("by") or self.section("assessment").get("by") or [])
        confirmed = {register[name].get("confirmed-by") for name in names} & (known - raters) if raters else set()
        return "fully" if len(places) > 1 or confirmed else "largely"

    def withdrawn(self):
        return {one["id"] for one in self.entries("stakeholders") if one.get("commitment") == "withdrawn"}

    def committed(self):
        return [one for one in self.entries("stakeholders") if one.get("commitment") == "committed"]

    def missing(self, output):
        """How many parts an output lacks."""
        return _MISSING[output.rpartition(".")[2]](self)


def _challenge_statement(facts):
    validated = facts.section("challenge", "validated")
    agreed = set(validated.get("by") or []) & {one["id"] for one in facts.committed()}
    return (not facts.section("challenge", "statement")) + (not (validated.get("date") and agreed))


def _committed_stakeholders(facts):
    committed = facts.committed()
    communities = facts.section("communities")
    excused = communities.get("relevant") == "false" and communities.get("reason")
    represented = any(one.get("affected") == "true" for one in committed)
    leads = any({"decision", "ownership"} & set(one.get("holds") or []) for one in committed)
    return (len(committed) < 2) + (not leads) + (not (represented or excused))


def _governance_arrangement(facts):
    arrangement = facts.section("governance")
    gone = facts.withdrawn()
    facilitated = arrangement.get("facilitator") and arrangement["facilitator"] not in gone
    decided = set(arrangement.get("decides") or []) - gone
    return (not facilitated) + (not decided) + sum(not arrangement.get(key) for key in ("mandate", "resources"))


def _operational_conditions(facts):
    def settled(condition):
        return condition.get("state") == "secured" or (condition.get("state") == "not-needed" and bool(condition.get("reason")))

    keys = ("data-access", "confidentiality", "expertise", "budget")
    return sum(not settled(facts.section("operations", key)) for key in keys)


def _focus_and_hypotheses(facts):
    hypotheses = facts.entries("hypotheses")
    explored = any(theme.get("decision") == "explore" for theme in facts.entries("focus"))
    return (not explored and not hypotheses) + sum(not one.get("test") for one in hypotheses)


_MISSING = {
    "challenge-statement": _challenge_statement,
    "committed-stakeholders": _committed_stakeholders,
    "governance-arrangement": _governance_arrangement,
    "operational-conditions": _operational_conditions,
    "focus-and-hypotheses": _focus_and_hypotheses,
}

"""The sections of a random record that outputs stand on, and those in which contradictions are planted."""

import datetime

CONDITIONS = ["data-access", "confidentiality", "expertise", "budget"]


class Sections:
    def __init__(self, chance):
        self.chance = chance
        self.record = {}
        self.planted = []
        self.whole = False  # whether every output stands

    def often(self, share):
        return self.chance.random() < share

    def some(self, things, least=0):
        return self.chance.sample(things, self.chance.randrange(least, len(things) + 1)) if things else []

    # ── sections that outputs stand on ──

    def stakeholders(self, whole):
        out = []
        for number in range(self.chance.randrange(3, 6) if whole else self.chance.randrange(0, 5)):
            committed = whole or self.often(0.5)
            one = {
                "id": f"party-{number}",
                "name": f"Party {number}",
                "sector": self.chance.choice(["government", "business", "knowledge", "society"]),
                "holds": ["decision", "knowledge"] if whole else self.some(["decision", "ownership", "influence", "knowledge"]),
                "role": "Takes part",
                "expects": "A fair share",
                "gains": {"short-term": "Clarity", "long-term": "Continuity"},
                "commitment": "committed" if committed else self.chance.choice(["identified", "approached", "willing", "withdrawn"]),
            }
            if whole or self.often(0.5):
                one["affected"] = whole or self.often(0.5)
            out.append(one)
        return out

    def challenge(self, whole, ids):
        section = {"systemic-issue": "The grid is full", "urgency": "Building goes on"}
        if whole or self.often(0.7):
            section["statement"] = "A district that shares its power"
        if whole or self.often(0.7):
            validated = {}
            if whole or self.often(0.7):
                validated["date"] = datetime.date(2025, 3, 1)
            by = ids[:2] if whole else self.some(ids)
            if by:
                validated["by"] = by
            if validated:
                section["validated"] = validated
        return section

    def governance(self, whole, ids):
        section = {"rhythm": "Every month"}
        if ids and (whole or self.often(0.7)):
            section["facilitator"] = ids[0]
        if ids and (whole or self.often(0.7)):
            section["decides"] = self.some(ids, 1)
        for key in ("mandate", "resources"):
            if whole or self.often(0.7):
                section[key] = "Written down in the plan"
        return section

    def operations(self, whole):
        section = {}
        for key in CONDITIONS:
            state = self.chance.choice(["secured", "not-needed"] if whole else ["secured", "secured", "open", "not-needed", None])
            if state:
                section[key] = {"state": state}
            if state == "not-needed" and (whole or self.often(0.6)):
                section[key]["reason"] = "Everything is public"
        return section

    def focus(self, whole):
        decision = "explore" if whole or self.often(0.5) else self.chance.choice(["later", "out-of-scope"])
        levels = {"relevance": "high", "feasibility": "medium", "mandate-fit": "high"}
        return [{"id": "grid", "title": "The grid", **levels, "decision": decision}]

    def hypotheses(self, whole):
        out = []
        for number in range(self.chance.randrange(1, 3) if whole else self.chance.randrange(0, 4)):
            one = {"id": f"h{number}", "statement": "Sharing relieves the grid", "about": "grid", "state": "testing"}
            if whole or self.often(0.6):
                one["test"] = "A model of the load"
            out.append(one)
        return out

    def outputs(self):
        self.whole = whole = self.often(0.6)
        self.record["stakeholders"] = people = self.stakeholders(whole)
        ids = [one["id"] for one in people]
        if not whole and self.often(0.6):
            self.record["communities"] = {"relevant": self.often(0.3)}
            if self.often(0.6):
                self.record["communities"]["reason"] = "Nobody lives there yet"
        sections = {
            "challenge": lambda: self.challenge(whole, ids),
            "governance": lambda: self.governance(whole, ids),
            "operations": lambda: self.operations(whole),
            "focus": lambda: self.focus(whole),
            "hypotheses": lambda: self.hypotheses(whole),
        }
        for name, make in sections.items():
            section = make() if whole or self.often(0.75) else None
            if section:
                self.record[name] = section
        # `about: grid` needs its theme.
        if "hypotheses" in self.record and "focus" not in self.record:
            for one in self.record["hypotheses"]:
                del one["about"]

    # ── contradictions that the oracle knows of ──

    def plant(self):
        def open_condition():
            key = self.chance.choice(CONDITIONS)
            self.record["operations"] = {key: {"state": "open"}}
            return f"preconditions.operations.{key}"

        def hypothesis_without_test():
            tested = {"id": "h0", "statement": "Charging can wait", "test": "A model of the load"}
            self.record["hypotheses"] = [tested, {"id": "h1", "statement": "Sharing relieves the grid"}]
            return "preconditions.focus.testable-hypotheses"

        def follow_up_without_owner():
            owned = {"action": "Book the room", "owner": "party-0", "due": datetime.date(2026, 3, 1)}
            follow_ups = [owned, {"action": "Ask for the load profile", "due": datetime.date(2026, 3, 1)}]
            session = {"scope": "The grid", "intended": "A list", "outcome": "A list", "follow-ups": follow_ups}
            self.record["activities"] = [{"id": "a1", "title": "First", "kind": "workshop", "date": datetime.date(2026, 2, 1), **session}]
            return "establishing.activities.follow-up"

        def lesson_without_effect():
            self.record["lessons"] = []
            return "establishing.learning.influence"

        plants = [open_condition, hypothesis_without_test, lesson_without_effect]
        if self.record.get("stakeholders"):
            plants.append(follow_up_without_owner)
        self.planted = [plant() for plant in self.chance.sample(plants, self.chance.randrange(1, len(plants) + 1))]

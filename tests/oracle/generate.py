"""Makes random records that are valid, the same for the same seed, for the oracle to count.

    generate.py FOLDER [--count N] [--seed N]
    generate.py --self-test

Facts in a record may contradict its ratings, and what then counts is the business of some dozens of rules. So that the oracle needs none of
them, a claim that a fact could touch gets no evidence that carries it: it is supported up to `partly` whether it is contradicted or not.
Only a few contradictions are planted, each where no second rule is near, and a comment in the record names them.
"""

import argparse
import datetime
import pathlib
import random
import sys
import tempfile

import yaml

import _catalogue
from _facts import PLANTED
from _sections import Sections

AS_OF = datetime.date(2026, 9, 1)
STATES = ["not", "partly", "largely", "fully", "unknown", "n/a", "declined"]
KINDS = ["document", "data", "decision", "event", "statement", "statement"]

# How a record's ratings are spread: weights of STATES and, last, of no answer at all.
MOODS = {
    "mixed": [2, 3, 3, 3, 2, 2, 1, 3],
    "young": [2, 1, 1, 0, 2, 0, 1, 12],
    "strong": [0, 1, 6, 12, 0, 1, 0, 0],
    "nearly": [0, 2, 20, 20, 0, 2, 0, 0],
    "flawless": [0, 0, 3, 20, 0, 1, 0, 0],
    "perfect": [0, 0, 0, 1, 0, 0, 0, 0],
    "uneven": [2, 5, 6, 2, 0, 1, 1, 0],
    "middling": [0, 6, 5, 1, 0, 0, 0, 0],
    "hesitant": [0, 1, 1, 1, 8, 3, 1, 2],
    "thin": [1, 1, 2, 2, 0, 12, 0, 1],
    "refusing": [3, 0, 0, 0, 0, 1, 8, 1],
    "empty": [0, 0, 0, 0, 0, 0, 0, 1],
}
# Those in which no answer is left out, and gates are near enough to be passed.
FULL = ["strong", "nearly", "flawless", "perfect", "uneven", "middling"]


class Maker(Sections):
    def __init__(self, chance, catalogue, number):
        super().__init__(chance)
        self.catalogue = catalogue
        self.family = ("ratings", "outputs", "planted")[number // len(catalogue.phases) % 3]
        self.mood = chance.choice(FULL if chance.random() < 0.5 else list(MOODS))
        # Whatever falls short has an action, whatever is missing a waiver, and whatever is claimed its evidence.
        self.careful = self.mood in FULL and chance.random() < 0.6
        self.record.update({"atelier": 1, "id": f"oracle-{number:04}", "name": f"Oracle {number}"})
        self.record["phase"] = catalogue.phases[number % len(catalogue.phases)]

    def day(self, *, past=0.3, days=400):
        """A day around the one that is judged, that very day among them."""
        if self.often(0.15):
            return AS_OF
        days = self.chance.randrange(1, days)
        return AS_OF + datetime.timedelta(days=-days if self.often(past) else days)

    # ── evidence and answers ──

    def ids(self):
        return [one["id"] for one in self.record.get("stakeholders", [])]

    def evidence(self):
        out = []
        for number in range(8 if self.careful else self.chance.choice([0, 1, 2, 4, 8])):
            piece = {"id": f"e{number}", "title": f"Piece {number}", "date": datetime.date(2025, 1, 1)}
            if self.often(0.95):
                piece["kind"] = self.chance.choice(KINDS)
            if self.often(0.1):
                piece["date"] = self.day()
            if self.often(0.3):
                piece["valid-until"] = self.day()
            if self.often(0.5):  # two pieces may lie in one place, each spelled in its own way
                address = f"example.org/paper-{self.chance.randrange(4)}"
                piece["at"] = self.chance.choice([f"https://{address}", f"https://{address}/", f"HTTPS://{address}#top"])
            if self.ids() and self.often(0.4):
                piece["confirmed-by"] = self.chance.choice(self.ids())
            out.append(piece)
        if out:
            self.record["evidence"] = out

    def is_touched(self, question):
        """Whether a fact that stands in this record may speak against a claim to this question."""
        if question.address in self.planted:
            return False
        if self.family == "ratings":
            return False  # stakeholders at most, and nothing is amiss with those
        if self.family == "outputs" and self.whole and question.phase == "preconditions":
            return False
        return self.family == "planted" or question.block not in ("activities", "learning")

    def pieces(self, question):
        """What an answer names: anything, or only what carries nothing."""
        register = self.record.get("evidence", [])
        if self.is_touched(question):
            register = [piece for piece in register if piece.get("kind", "statement") == "statement"]
        names = [piece["id"] for piece in register]
        if self.careful and self.often(0.97):
            return names
        picked = self.some(names)[:3] if self.often(0.75) else []
        return picked + picked[:1] if self.often(0.1) else picked  # named twice, it counts once

    def answer(self, question, state):
        long = {"rating": state}
        if state in ("n/a", "declined"):
            long["reason"] = "Not for this district"
        pieces = self.pieces(question)
        if pieces:
            long["evidence"] = pieces
        if self.ids() and self.often(0.3):
            long["by"] = self.some(self.ids(), 1)
        if self.often(0.3):
            long["note"] = "As seen in the last session"
        if self.often(0.3):
            long["answer"] = "In the plan, chapter 2"
        return state if len(long) == 1 and self.often(0.8) else long

    def assessment(self):
        section = {"date": datetime.date(2026, 3, 1)}
        if self.ids() and self.often(0.6):
            section["by"] = self.some(self.ids(), 1)
        rated = 0.95 if self.often(0.7) else 0.5
        reached = self.catalogue.up_to(self.chance.choice(self.catalogue.phases))
        for question in self.catalogue.questions:
            mood = "mixed" if self.mood == "thin" and self.often(0.1) else self.mood
            state = self.chance.choices([*STATES, None], MOODS[mood])[0]
            if self.mood not in FULL and not self.often(rated if question.phase in reached else rated / 2):
                state = None
            if question.address in self.planted:
                state = self.chance.choice(["partly", "largely", "fully", "fully"])
            if state is None:
                continue
            phase, group, name = question.address.split(".")
            section.setdefault(phase, {}).setdefault(group, {})[name] = self.answer(question, state)
        self.record["assessment"] = section

    # ── innovation capacity ──

    def element(self, actions):
        """As a whole, by some of its actions, both (the actions then count), or only with a note."""
        ratings = {action: self.chance.choice(STATES) for _, action in self.some(actions)}
        if self.often(0.3):
            return self.chance.choice(STATES)
        if self.often(0.3):
            ratings = {}
        if not ratings and self.often(0.7) or self.often(0.15):
            ratings["rating"] = self.chance.choice(STATES)
        if not ratings or self.often(0.3):
            ratings["note"] = "As seen in the last session"
        return ratings

    def innovation_capacity(self):
        section = {name: self.element(actions) for name, actions in self.catalogue.elements if self.often(0.8)}
        if section and self.often(0.8):
            self.record["innovation-capacity"] = section

    # ── what lets a gate through ──

    def actions(self):
        share = 1 if self.careful else self.chance.choice([0.05, 0.3, 0.9])
        whole = 1 if self.careful else 0.9
        out = []
        for question in self.catalogue.questions:
            for _ in range(1 + self.often(0.1)):
                if not self.often(share):
                    continue
                action = {"id": f"act{len(out)}", "question": question.address}
                if self.ids() and self.often(whole):
                    action["owner"] = self.chance.choice(self.ids())
                if self.often(whole):
                    # A careful one is looked at within a year; the last day of it can be drawn.
                    action["review"] = self.day(past=1 - whole, days=366 if self.careful else 500)
                if not self.careful and self.often(0.8):
                    action["state"] = self.chance.choice(["planned", "trying", "trying", "trying", "kept", "dropped"])
                out.append(action)
        if out:
            self.record["actions"] = out

    def waivers(self):
        addresses = [q.address for q in self.catalogue.questions] + self.catalogue.groups + [a for a, _ in self.catalogue.outputs]
        share = self.chance.choice([0, 0.02, 0.2]) if self.ids() else 0
        out = []
        for address in addresses:
            if self.often(share) or (self.careful and self.ids() and address.startswith("preconditions.outputs.")):
                by = self.chance.choice(self.ids())
                out.append({"at": address, "reason": "Agreed for this year", "by": by, "until": self.day(past=0 if self.careful else 0.2)})
        if out:
            self.record["waivers"] = out

    def make(self):
        if self.family == "outputs":
            self.outputs()
        elif self.often(0.7):
            self.record["stakeholders"] = self.stakeholders(True)
        if self.family == "planted":
            self.plant()
        self.evidence()
        self.assessment()
        self.actions()
        self.waivers()
        self.innovation_capacity()
        return self.text()

    def text(self):
        class Plain(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
            def ignore_aliases(self, data):
                return True

        style = self.chance.choice([False, None])
        body = yaml.dump(self.record, Dumper=Plain, sort_keys=False, default_flow_style=style, width=100, allow_unicode=True)
        return (PLANTED + " ".join(self.planted) + "\n" if self.planted else "") + body


def records(catalogue, count, seed):
    """{file name: text}, each record from a chance of its own, so that a longer run begins like a shorter one."""
    return {
        f"record-{number:04}.yaml": Maker(random.Random(f"{seed}/{number}"), catalogue, number).make() for number in range(count)
    }


def write(folder, texts):
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def self_test():
    catalogue = _catalogue.load()
    first, again = records(catalogue, 40, 7), records(catalogue, 50, 7)
    assert all(again[name] == text for name, text in first.items()), "the same seed must give the same records"
    assert records(catalogue, 40, 8) != first, "another seed must give others"
    texts = "\n".join(again.values())
    for word in [*STATES, "evidence:", "waivers:", "actions:", "confirmed-by:", "innovation-capacity:", PLANTED, *(f"phase: {p}" for p in catalogue.phases)]:
        assert word in texts, f"no record has {word}"
    with tempfile.TemporaryDirectory() as folder:
        write(pathlib.Path(folder), first)
        assert len(list(pathlib.Path(folder).iterdir())) == 40


def main():
    parser = argparse.ArgumentParser(description="Makes random records, the same for the same seed.")
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if options.folder is None:
        parser.error("name a folder to write to")
    return write(options.folder, records(_catalogue.load(), options.count, options.seed))


if __name__ == "__main__":
    sys.exit(main())

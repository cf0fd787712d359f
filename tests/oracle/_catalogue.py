"""The method's catalogue as plain lists, read from the YAML that the project ships.

Written beside the C++ and not after it: where both are wrong in the same way, nobody notices.
"""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import yaml

SHIPPED = Path(__file__).resolve().parents[2] / "src" / "method" / "innovation-atelier.yaml"


@dataclass(frozen=True)
class Question:
    address: str
    phase: str
    group: str
    block: str  # empty outside of the cells
    weight: Fraction = Fraction(1)


@dataclass(frozen=True)
class Catalogue:
    phases: list
    blocks: list
    groups: list  # addresses of steps, cells and themes with questions
    questions: list
    outputs: list  # (address, phase)
    elements: list  # (id, [(strategy, action), …])

    def up_to(self, phase):
        """The phases that come before this one, and itself."""
        return self.phases[: self.phases.index(phase) + 1]

    def weighed(self, weights):
        """The same with other weights: {address: Fraction}."""
        questions = [
            Question(q.address, q.phase, q.group, q.block, weights.get(q.address, q.weight)) for q in self.questions
        ]
        return Catalogue(self.phases, self.blocks, self.groups, questions, self.outputs, self.elements)


def load(path=SHIPPED):
    data = yaml.load(Path(path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    phases = [phase["id"] for phase in data["phases"]]
    groups, questions, outputs = [], [], []

    def group(phase, key, entry, block=""):
        address = f"{phase}.{key}"
        if entry.get("questions"):  # the step that gathers the outputs asks nothing
            groups.append(address)
        for question in entry.get("questions", []):
            questions.append(Question(f"{address}.{question['id']}", phase, address, block))
        for output in entry.get("outputs", []):
            outputs.append((f"{address}.{output['id']}", phase))

    for phase in phases:
        for entry in data.get("steps", []) + data.get("themes", []):
            if entry["phase"] == phase:
                group(phase, entry["id"], entry)
        for block, entry in data.get("cells", {}).get(phase, {}).items():
            group(phase, block, entry, block)
    strengthens = [(s["element"], s["id"], action["id"]) for s in data["strategies"] for action in s["actions"]]
    elements = [
        (one["id"], [(strategy, action) for element, strategy, action in strengthens if element == one["id"]])
        for one in data["elements"]
    ]
    return Catalogue(phases, [block["id"] for block in data["blocks"]], groups, questions, outputs, elements)

"""Compares every figure of `score` and every result of `gate` with a count of its own, over random records.

    compare.py [--count N] [--seed N] [--keep FOLDER] PROGRAM
    compare.py --self-test

Exit status 1 and a readable difference where the two do not agree. --keep writes the records to FOLDER and leaves them there.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
from decimal import Decimal
from fractions import Fraction

import _catalogue
import _gate
import _score
import _self_test
import generate
from _facts import Facts

AS_OF = generate.AS_OF.isoformat()
SHOWN = 20  # differences, before the rest is only counted

# A city's own weights, to see that means are weighted: every seventh question counts double, every fifth a quarter.
OVERLAY = """overlay:
  id: oracle-weights
  version: 1
  title: Weights of the oracle
  base: {id: innovation-atelier, version: 1}
weigh:
"""


def weights_of(catalogue):
    out = {}
    for place, question in enumerate(catalogue.questions):
        if place % 7 == 0:
            out[question.address] = Fraction(2)
        elif place % 5 == 0:
            out[question.address] = Fraction(1, 4)
    return out


def overlay_of(weights):
    return OVERLAY + "".join(f"  - {{question: {address}, weight: {float(weight):g}}}\n" for address, weight in weights.items())


class Comparison:
    def __init__(self, program, folder, names):
        self.program = program
        self.folder = folder
        self.names = names
        self.differences = []
        self.compared = 0

    def run(self, *arguments):
        """The JSON that the program prints, its numbers as they stand there."""
        command = [self.program, *arguments, "--format", "json", "--as-of", AS_OF, "--no-config", *self.names]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{' '.join(command[:8])} … ended with {done.returncode}:\n{done.stderr}")
        try:
            return json.loads(done.stdout, parse_float=Decimal)
        except json.JSONDecodeError as error:
            sys.exit(f"{' '.join(command[:8])} … did not print JSON ({error}):\n{done.stdout[:2000]}\n{done.stderr}")

    def same(self, place, mine, theirs):
        self.compared += 1
        if mine != theirs:
            self.differences.append(f"{place}: counted {mine}, printed {theirs}")

    def each(self, output, facts, schema):
        """Pairs of a record as the oracle and as the program sees it."""
        self.same(f"{schema}: schema", f"atelier.{schema}", output.get("schema"))
        self.same(f"{schema}: as_of", AS_OF, output.get("as_of"))
        self.same(f"{schema}: records", [mine.data["id"] for mine in facts], [theirs.get("id") for theirs in output["records"]])
        return list(zip(facts, output["records"]))

    # ── score ──

    def score(self, facts, catalogue, *arguments):
        output = self.run("score", *arguments)
        cells = {question.group for question in catalogue.questions if question.block}
        for mine, theirs in self.each(output, facts, "score"):
            self.same(f"{mine.data['id']}: phase", mine.data["phase"], theirs["phase"])
            for kind, rows in _score.figures(mine, catalogue).items():
                place = f"{mine.data['id']} {kind}"
                if kind == "cells":  # steps and themes may stand among them
                    printed = {row["id"] for row in theirs[kind]}
                    rows = [row for row in rows if row["id"] in printed or row["id"] in cells]
                self.same(place, [row["id"] for row in rows], [row["id"] for row in theirs[kind]])
                for my_row, their_row in zip(rows, theirs[kind]):
                    self.row(f"{place} {my_row['id']}", my_row, their_row)

    def row(self, place, mine, theirs):
        for key, value in mine.items():
            if isinstance(value, dict):
                self.row(f"{place} {key}", value, theirs.get(key, {}))
            elif key in theirs or key != "due":  # blocks need not say whether they are due
                self.same(f"{place} {key}", _score.shown(value), theirs.get(key, "nothing"))

    # ── gate ──

    def gate(self, facts, catalogue, phase, profile, basis):
        output = self.run("gate", phase, "--profile", profile, "--basis", basis)
        for mine, theirs in self.each(output, facts, "gate"):
            place = f"{mine.data['id']} gate {phase} {profile} {basis}"
            judged = _gate.judge(mine, catalogue, phase, AS_OF, profile, basis)
            self.same(f"{place} result", judged["result"], theirs["result"])
            for kind in ("blockers", "conditions", "waived"):
                self.points(f"{place} {kind}", judged[kind], theirs[kind])

    def points(self, place, mine, theirs):
        self.same(place, [address for address, _, _ in mine], [point["address"] for point in theirs])
        for (address, needs, has), point in zip(mine, theirs):
            if needs:
                self.same(f"{place} {address}", (needs, has), (point["needs"], point["has"]))
            silent = [key for key in ("needs", "has", "why", "remedy") if not point[key]]
            self.same(f"{place} {address} says nothing in", [], silent)

    def report(self):
        for difference in self.differences[:SHOWN]:
            print(difference)
        more = len(self.differences) - SHOWN
        if more > 0:
            print(f"… and {more} more.")
        print(f"{self.compared} values of {len(self.names)} records compared, {len(self.differences)} differ.")
        return 1 if self.differences or not self.compared else 0


def compare(program, folder, options):
    catalogue = _catalogue.load()
    texts = generate.records(catalogue, options.count, options.seed)
    generate.write(folder, texts)
    facts = [Facts(text) for text in texts.values()]

    comparison = Comparison(program, folder, list(texts))
    comparison.score(facts, catalogue)
    for phase in catalogue.phases:
        for profile in ("largely", "iso33020"):
            for basis in ("claimed", "supported"):
                comparison.gate(facts, catalogue, phase, profile, basis)

    weights = weights_of(catalogue)
    (folder / "weights.yaml").write_text(overlay_of(weights), encoding="utf-8")
    comparison.score(facts, catalogue.weighed(weights), "--method", "weights.yaml")
    return comparison.report()


def main():
    parser = argparse.ArgumentParser(description="Compares score and gate with a count of its own.")
    parser.add_argument("program", nargs="?", type=pathlib.Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return _self_test.run()
    if options.program is None:
        parser.error("name the program to compare with")
    program = str(options.program.resolve())
    if options.keep:
        return compare(program, options.keep, options)
    with tempfile.TemporaryDirectory() as folder:
        return compare(program, pathlib.Path(folder), options)


if __name__ == "__main__":
    sys.exit(main())

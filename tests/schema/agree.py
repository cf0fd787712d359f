"""Holds the schemas of what people write against the program: over examples, random records, and damaged copies of all of them.

    agree.py [--count N] [--mutants N] [--seed N] PROGRAM

What a schema refuses the program refuses, always. What the program refuses the schema should, where it can be told from one place alone:
an unknown key, a wrong choice, a missing key and a date that does not exist always. What else only the program finds (one part held against another) is
counted by the family of the rule and shown.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "oracle"))

import _catalogue  # noqa: E402
import _mutate  # noqa: E402
import _yaml12  # noqa: E402
import generate  # noqa: E402

AS_OF = ["--as-of", generate.AS_OF.isoformat()]
# A schema catches every finding of these by itself.
ALWAYS = {"SCH001", "SCH003", "SCH004", "SCH005", "SCH009", "SCH010", "CFG001", "MET001", "MET007"}
# And of these, but for what an editor reads as a number or a truth value, and the program as it is written: `True` for `true`, `012`, `1.5` as an id.
# And `{}` for a day: may_be_a_date().
BY_LOOKS = {"SCH002", "SCH007", "SCH011"}
# The families that are about the shape of a text, more or less.
SHAPE = ("SCH", "CFG", "MET")
SHOWN = 20


class Program:
    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())

    def __call__(self, *arguments, cwd=ROOT, fine=(0, 1)):
        done = subprocess.run([self.path, *arguments], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode not in fine:
            sys.exit(f"{' '.join(arguments[:6])} ended with {done.returncode}:\n{done.stderr}")
        return done

    def validator(self, name, *arguments):
        schema = json.loads(self("schema", name, "--no-config", *arguments).stdout)
        jsonschema.Draft7Validator.check_schema(schema)
        return jsonschema.Draft7Validator(schema)

    def errors(self, folder, names, *arguments):
        """The codes of the errors in each of these files."""
        out = json.loads(self("validate", "--format", "json", "--no-config", *AS_OF, *arguments, *names, cwd=folder).stdout)
        codes = {name: set() for name in names}
        for finding in out["findings"]:
            if finding["severity"] == "error":
                codes[finding["file"]].add(finding["code"])
        return codes


def is_number_or_truth(told):
    """Whether a mutant was made by a scalar that reads so in YAML 1.2."""
    look = re.search(r"`(.*)` at ", told)
    return bool(look) and isinstance(_yaml12.load(look[1]), (bool, int, float))


def may_be_a_date(told):
    """A group without keys, which is what a reader of YAML 1.1 in JavaScript makes of a date; the schema lets it pass where a day stands."""
    return ", {} at " in told


class Agreement:
    def __init__(self):
        self.faults = []
        self.both = collections.Counter()
        self.alone = collections.Counter()
        self.accepted = 0
        self.refused_by_both = 0
        self.compared = 0

    def compare(self, told, text, validator, codes):
        """One text: what the schema says of it, and the codes that the program has. Returns the schema's first fault."""
        self.compared += 1
        if any(code.startswith("SYN") for code in codes):
            return None  # no YAML that an editor and the program read alike
        first = next(validator.iter_errors(_yaml12.load(text)), None)
        refused = first is not None
        if refused and not codes:
            self.faults.append(f"{told}: the schema refuses it and the program does not: {'/'.join(map(str, first.absolute_path))}: {first.message[:160]}")
        if not refused and codes & ALWAYS:
            self.faults.append(f"{told}: the program finds {' '.join(sorted(codes))} and the schema nothing")
        if not refused and codes & BY_LOOKS and not is_number_or_truth(told) and not may_be_a_date(told):
            self.faults.append(f"{told}: the program finds {' '.join(sorted(codes))} and the schema nothing")
        self.accepted += not refused and not codes
        self.refused_by_both += refused and bool(codes)
        for code in codes:
            (self.both if refused else self.alone)[code] += 1
        return first

    def show(self):
        families = collections.Counter()
        for code, number in self.alone.items():
            families[code[:3]] += number
        print(f"{self.compared} texts compared, {self.accepted} accepted by both")
        print("found by both:        " + ", ".join(f"{code} {self.both[code]}" for code in sorted(self.both) if code[:3] in SHAPE))
        print("by the program alone: " + ", ".join(f"{family} {families[family]}" for family in sorted(families)))

    def caught(self, *codes, least):
        """That these were met often enough for the comparison to mean anything."""
        for code in codes:
            if self.both[code] < least:
                self.faults.append(f"only {self.both[code]} texts have {code}, which is too few to compare")


def compare_all(program, validator, texts, agreement, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        for name, (_, text) in texts.items():
            (pathlib.Path(folder) / name).write_text(text, encoding="utf-8")
        codes = program.errors(folder, list(texts), *arguments)
        return {name: agreement.compare(told, text, validator, codes[name]) for name, (told, text) in texts.items()}


def mutants(chance, trees, count):
    out = {}
    for number in range(count):
        name, tree = chance.choice(trees)
        mutant = _mutate.Mutant(chance, tree)
        out[f"mutant-{number:05}.yaml"] = (f"{name}, {mutant.told}", _yaml12.write(mutant.tree))
    return out


def examples(*paths):
    return [(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for pattern in paths for path in sorted(ROOT.glob(pattern))]


def slim(tree, chance):
    """A part of a record: its first four keys and some others, so that damage does not always land among the ratings."""
    keys = list(tree)
    kept = keys[:4] + chance.sample(keys[4:], min(3, len(keys) - 4))
    return {key: tree[key] for key in keys if key in kept}


def records(program, options, agreement):
    chance = random.Random(options.seed)
    sound = generate.records(_catalogue.load(), options.count, options.seed)
    folders = ("republica", "first-week", "three-cities", "eight-cities", "blocked")
    shown = examples(*(f"examples/{folder}/*.yaml" for folder in folders))
    validator = program.validator("record")
    said = compare_all(program, validator, {name: (name, text) for name, text in sound.items()}, agreement)
    files = {f"{number}.yaml": one for number, one in enumerate(shown)}
    said |= {files[file][0]: fault for file, fault in compare_all(program, validator, files, agreement).items()}
    for name, fault in said.items():
        if fault and "blocked" not in name:
            agreement.faults.append(f"{name}: a sound record is refused: {fault.message[:160]}")
    trees = [(name, _yaml12.load(text)) for name, text in [*shown, *list(sound.items())[:60]] if "blocked" not in name]
    trees += [(f"part of {name}", slim(tree, chance)) for name, tree in trees * 3]
    compare_all(program, validator, mutants(chance, trees, options.mutants), agreement)

    overlay = ["--method", str(ROOT / "examples" / "overlay" / "havenmond.yaml")]
    local = program.validator("record", *overlay)
    text = (ROOT / "examples" / "overlay" / "atelier.yaml").read_text(encoding="utf-8")
    texts = {"overlay.yaml": ("overlay", text), **mutants(chance, [("overlay", _yaml12.load(text))], options.mutants // 8)}
    compare_all(program, local, texts, agreement, *overlay)
    if validator.is_valid(_yaml12.load(text)) or not local.is_valid(_yaml12.load(text)):
        agreement.faults.append("the schema does not follow the local method")


def responses(program, options, agreement):
    chance = random.Random(options.seed + 1)
    source = next(text for _, text in examples("examples/republica/*.yaml"))
    assessment = _yaml12.load(source)["assessment"]
    for phase in list(assessment.values()):  # evidence and stakeholders are the record's, and not at hand here
        for group in phase.values() if isinstance(phase, dict) else []:
            for answer in group.values():
                if isinstance(answer, dict):
                    answer.pop("evidence", None)
    assessment.pop("by", None)
    tree = {"response": 1, "atelier": "amsterdam-republica", "respondent": "developer", "date": "2026-03-01", "assessment": assessment}
    small = {**tree, "assessment": {"establishing": assessment["establishing"]}}
    validator = program.validator("response")
    texts = {"sound.yaml": ("a response", _yaml12.write(tree)), **mutants(chance, [("response", tree), ("small response", small)], options.mutants // 8)}
    compare_all(program, validator, texts, agreement)
    if not validator.is_valid(_yaml12.load(texts["sound.yaml"][1])):
        agreement.faults.append("a sound response is refused")


def one_by_one(program, name, trees, count, seed, call, agreement):
    """For texts that the program reads one at a time: `call` gives the arguments and the statuses that mean that it refused."""
    chance = random.Random(seed)
    validator = program.validator(name)
    refused_by_both = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "text.yaml"
        texts = {f"{number}": (told, _yaml12.write(tree)) for number, (told, tree) in enumerate(trees)}
        texts.update(mutants(chance, trees, count))
        for told, text in texts.values():
            path.write_text(text, encoding="utf-8")
            arguments, objected = call(str(path))
            done = program(*arguments, cwd=folder, fine=(0, 1, 2))
            said = done.stdout + done.stderr
            codes = set(re.findall(r"\berror ([A-Z]{3}[0-9]{3})\b", said))
            if done.returncode in objected and not codes:
                codes = {"other"}  # no finding, but a refusal: a language that does not ship, say
            elif done.returncode not in objected and codes:
                agreement.faults.append(f"{name}, {told}: status {done.returncode} with {sorted(codes)}\n{said[:300]}")
            before = agreement.refused_by_both
            agreement.compare(f"{name}, {told}", text, validator, codes)
            refused_by_both += agreement.refused_by_both - before
    if refused_by_both < count // 4:
        agreement.faults.append(f"{name}: only {refused_by_both} texts are refused by both, which is too few to compare")


def config_trees():
    whole = {"records": ["records"], "language": "en", "select": ["CLM", "EVD"], "ignore": ["EVD007"],
             "severity": {"ACT006": "warning"}, "fail-on": "warning", "limits": {"file": "8 MiB", "line": 4096, "nesting": 40},
             "ages": {"answers": 12}, "gate": {"profile": "iso33020", "basis": "supported"}}
    whole["limits"]["file"] = _yaml12.Raw("8 MiB")
    return [("a configuration", whole)]


def method_trees():
    base = _yaml12.load((ROOT / "src" / "method" / "innovation-atelier.yaml").read_text(encoding="utf-8"))
    overlay = _yaml12.load((ROOT / "examples" / "overlay" / "havenmond.yaml").read_text(encoding="utf-8"))
    return [("the catalogue", base), ("the overlay", overlay), ("the overlay", overlay)]


def main():
    parser = argparse.ArgumentParser(description="Compares the schemas of what people write with the program.")
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--mutants", type=int, default=800)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    program, agreement = Program(options.program), Agreement()
    records(program, options, agreement)
    responses(program, options, agreement)
    agreement.caught("SCH001", "SCH002", "SCH003", "SCH004", "SCH005", least=options.mutants // 100)
    share = options.mutants // 8
    one_by_one(program, "config", config_trees(), share, options.seed, lambda path: (["rules", "--config", path], (2,)), agreement)
    one_by_one(program, "method", method_trees(), share, options.seed, lambda path: (["method", "lint", path, "--no-config"], (1, 2)), agreement)
    agreement.show()
    for fault in agreement.faults[:SHOWN]:
        print(f"  {fault}")
    if len(agreement.faults) > SHOWN:
        print(f"  and {len(agreement.faults) - SHOWN} more")
    return bool(agreement.faults)


if __name__ == "__main__":
    sys.exit(main())

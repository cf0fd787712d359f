"""Validates every JSON that the program writes against the schema that it ships, over the examples and random records.

    outputs.py [--count N] [--seed N] PROGRAM

An output names its schema at its top. The names that stand in the source are compared with the list of `atelier schema`, so that an output
without a schema, and a schema that nothing writes, are found.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "oracle"))

import _catalogue  # noqa: E402
import generate  # noqa: E402

AS_OF = ["--as-of", generate.AS_OF.isoformat()]
PHASES = ["preconditions", "establishing", "maturing", "stabilising", "continuation"]
TERMS = [[], ["--basis", "supported"], ["--profile", "iso33020"]]
NAME = re.compile(r'"atelier\.([a-z-]+)"')


class Outputs:
    def __init__(self, program):
        self.program = str(pathlib.Path(program).resolve())
        self.faults = []
        self.validators = {}
        self.seen = {}
        for name in self.names():
            schema = json.loads(self.run("schema", name, "--no-config"))
            jsonschema.Draft7Validator.check_schema(schema)
            self.faults += [f"schema {name}: its id is {schema['$id']}"] * (schema["$id"] != f"urn:atelier:schema:{name}:1")
            self.validators[name] = jsonschema.Draft7Validator(schema)
            if schema != json.loads(self.run("schema", name, "--no-config")):
                self.faults.append(f"schema {name}: differs from one call to the next")

    def run(self, *arguments, cwd=ROOT):
        done = subprocess.run([self.program, *arguments], cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"atelier {' '.join(arguments[:8])} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout

    def names(self):
        return re.findall(r"^  ([a-z-]+) ", self.run("schema"), re.M)

    def check(self, text, told):
        value = json.loads(text)
        name = str(value.get("schema", "")).removeprefix("atelier.")
        self.seen[name] = self.seen.get(name, 0) + 1
        if name not in self.validators:
            return self.faults.append(f"{told}: no schema is called `{name}`")
        for fault in list(self.validators[name].iter_errors(value))[:3]:
            self.faults.append(f"{told}: {'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}")

    def json(self, *arguments, cwd=ROOT):
        self.check(self.run(*arguments, "--format", "json", cwd=cwd), " ".join(arguments[:6]))

    def lines(self, *arguments, cwd=ROOT):
        for line in self.run(*arguments, "--format", "ndjson", cwd=cwd).splitlines():
            self.check(line, " ".join(arguments[:6]))

    def all_over(self, folder, *paths):
        """Everything that is written of these records; each phase by one of the terms, which differ in no key."""
        self.json("validate", *AS_OF, *paths, cwd=folder)
        self.json("score", *AS_OF, *paths, cwd=folder)
        self.json("next", *AS_OF, *paths, cwd=folder)
        self.json("actions", *AS_OF, *paths, cwd=folder)
        self.json("actions", "--due", "2026-10-15", *AS_OF, *paths, cwd=folder)
        self.json("portfolio", *AS_OF, *paths, cwd=folder)
        self.json("portfolio", "--anonymous", "--by", "phase", *AS_OF, *paths, cwd=folder)
        for number, phase in enumerate(PHASES):
            self.json("gate", phase, *TERMS[number % len(TERMS)], *AS_OF, *paths, cwd=folder)
        with tempfile.TemporaryDirectory() as out:
            path = pathlib.Path(out) / "baseline.json"
            self.run("validate", *AS_OF, "--write-baseline", str(path), *paths, cwd=folder)
            self.check(path.read_text(encoding="utf-8"), "validate --write-baseline")
            self.json("validate", *AS_OF, "--baseline", str(path), *paths, cwd=folder)

    def several_formats(self):
        """Lines of JSON, with what is known and what is gone among them."""
        with tempfile.TemporaryDirectory() as out:
            path = pathlib.Path(out) / "baseline.json"
            call = ["validate", "examples/blocked", *AS_OF, "--no-config"]
            self.run(*call, "--write-baseline", str(path))
            baseline = json.loads(path.read_text(encoding="utf-8"))
            baseline["findings"][0] = {**baseline["findings"][0], "fingerprint": "0" * 16}
            path.write_text(json.dumps(baseline), encoding="utf-8")
            self.lines(*call, "--baseline", str(path))
            self.json(*call, "--baseline", str(path))
        self.lines("score", "examples/republica", *AS_OF)
        self.lines("gate", "maturing", "examples/republica", "examples/blocked", *AS_OF)
        self.lines("gate", "maturing", "tests/golden/unsound.yaml", *AS_OF)
        self.softened_and_left_out()

    def softened_and_left_out(self):
        """What a configuration makes milder, and what is counted and not shown."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            keys = "".join(f"k{number}: x\n" for number in range(1200))
            (path / "atelier.yaml").write_text(f"atelier: 1\nid: many\nname: Many\nphase: preconditions\n{keys}", encoding="utf-8")
            (path / ".atelier.yaml").write_text("ignore: [PHA]\nrecords: [atelier.yaml]\n", encoding="utf-8")
            self.lines("validate", *AS_OF, cwd=folder)
            self.lines("score", *AS_OF, cwd=folder)
            self.json("validate", *AS_OF, cwd=folder)

    def strict(self):
        """A schema that lets anything through would pass all the rest."""
        value = json.loads(self.run("gate", "maturing", "examples/republica", "--format", "json", *AS_OF))
        damaged = [{**value, "new": 1}, {**value, "version": 2}, {key: value[key] for key in value if key != "records"}]
        record = value["records"][0]
        damaged += [{**value, "records": [one]} for one in ({**record, "new": 1}, {**record, "result": "fine"}, {**record, "asked": "many"})]
        for number, one in enumerate(damaged):
            if self.validators["gate"].is_valid(one):
                self.faults.append(f"the schema of gate lets a damaged output through (number {number})")

    def written(self):
        """The names in the source beside those in the list."""
        found = set()
        for path in [*(ROOT / "src").rglob("*.?pp"), *(ROOT / "include").rglob("*.hpp")]:
            found |= set(NAME.findall(path.read_text(encoding="utf-8")))
        found.discard("yaml")
        for name in sorted(found - set(self.validators)):
            self.faults.append(f"the source writes `atelier.{name}`, and `atelier schema` has no such name: add it in src/schema/schema.cpp")
        texts = {"record", "response", "method", "config"}
        for name in sorted(set(self.validators) - texts - set(self.seen)):
            self.faults.append(f"nothing here was written by the schema `{name}`: add a call that writes it")


def main():
    parser = argparse.ArgumentParser(description="Validates all JSON outputs against their schemas.")
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=2)
    options = parser.parse_args()
    outputs = Outputs(options.program)
    outputs.json("rules")
    outputs.json("rules", "--select", "CLM")
    outputs.json("config", "--no-config")
    outputs.json("config", "--config", "tests/schema/settings.yaml", "pilots/heat.atelier.yaml")
    outputs.several_formats()
    outputs.json("method", "lint", "examples/overlay/havenmond.yaml", "--no-config")
    for example in sorted(path for path in (ROOT / "examples").iterdir() if list(path.glob("*atelier.yaml"))):
        outputs.all_over(example)
    with tempfile.TemporaryDirectory() as folder:
        generate.write(pathlib.Path(folder), generate.records(_catalogue.load(), options.count, options.seed))
        (pathlib.Path(folder) / "empty.yaml").write_text("", encoding="utf-8")
        (pathlib.Path(folder) / "text.yaml").write_text("no mapping at all\n", encoding="utf-8")
        (pathlib.Path(folder) / "half.yaml").write_text("atelier: 1\nid: half\nname: 'open\n", encoding="utf-8")
        names = sorted(path.name for path in pathlib.Path(folder).iterdir())
        outputs.all_over(folder, *names, "--no-config")
    outputs.strict()
    outputs.written()
    print(", ".join(f"{number} of {name}" for name, number in sorted(outputs.seen.items())))
    print("\n".join(outputs.faults[:20]))
    return bool(outputs.faults)


if __name__ == "__main__":
    sys.exit(main())

"""Every JSON that the program writes, and every example that people write, against the schemas that ship, as ajv reads them.

    json_schemas.py PROGRAM FOLDER

FOLDER is where install.py has put the packages. tests/schema/ does more of this with another validator; this one proves that the schemas
are draft-07 to the letter, and not only to one reader.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import _node
from _outputs import COMMANDS, Outputs

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "oracle"))
sys.path.insert(0, str(ROOT / "tests" / "schema"))

import _catalogue  # noqa: E402
import _yaml12  # noqa: E402
import generate  # noqa: E402

AS_OF = ["--as-of", generate.AS_OF.isoformat()]
RECORDS = 60


class Program:
    def __init__(self, path, folder):
        self.path, self.folder = str(pathlib.Path(path).resolve()), folder

    def __call__(self, *arguments):
        done = subprocess.run([self.path, *arguments], cwd=self.folder, capture_output=True, text=True, encoding="utf-8", check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"atelier {' '.join(arguments[:6])} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout


def outputs(program, names):
    (pathlib.Path(program.folder) / "unsound.yaml").write_text("atelier: 1\nname: 'open\n", encoding="utf-8")
    judged = [*names, "unsound.yaml"]
    calls = [["validate", *names], ["score", *judged], ["next", *judged], ["actions", *judged], ["portfolio", *judged], ["rules"], ["config"]]
    calls += [["gate", phase, *judged] for phase in ("preconditions", "establishing", "maturing", "stabilising", "continuation")]
    for call in calls:
        value = json.loads(program(*call, "--format", "json", "--no-config", *AS_OF))
        yield {"told": call[0], "name": value["schema"].removeprefix("atelier."), "value": value, "wanted": True}
    program("validate", *names, "--no-config", *AS_OF, "--write-baseline", "baseline.json")
    value = json.loads((pathlib.Path(program.folder) / "baseline.json").read_text(encoding="utf-8"))
    yield {"told": "validate --write-baseline", "name": "baseline", "value": value, "wanted": True}
    # With one finding more, which is gone.
    fixed = {"fingerprint": "0" * 16, "record": value["findings"][0]["record"], "code": "SCH001", "address": "gone"}
    baseline = json.dumps({**value, "findings": [*value["findings"], fixed]})
    (pathlib.Path(program.folder) / "older.json").write_text(baseline, encoding="utf-8")
    marked = json.loads(program("validate", *names, "--no-config", *AS_OF, "--baseline", "older.json", "--format", "json"))
    assert marked["summary"]["known"] and marked["summary"]["fixed"], marked["summary"]
    yield {"told": "validate --baseline", "name": "findings", "value": marked, "wanted": True}
    for call in (["validate", *names, "--baseline", "older.json"], ["score", *judged], ["gate", "maturing", *judged]):
        for line in program(*call, "--format", "ndjson", "--no-config", *AS_OF).splitlines():
            value = json.loads(line)
            yield {"told": f"a line of {call[0]}", "name": value["schema"].removeprefix("atelier."), "value": value, "wanted": True}
    value = json.loads((pathlib.Path(program.folder) / "baseline.json").read_text(encoding="utf-8"))
    yield {"told": "a baseline with a key more", "name": "baseline", "value": {**value, "more": 1}, "wanted": False}


def softened_and_left_out(program):
    """What a configuration makes milder, and what is counted and not shown."""
    folder = pathlib.Path(program.folder) / "milder"
    folder.mkdir()
    keys = "".join(f"k{number}: x\n" for number in range(1200))
    (folder / "atelier.yaml").write_text(f"atelier: 1\nid: many\nname: Many\nphase: preconditions\n{keys}", encoding="utf-8")
    (folder / ".atelier.yaml").write_text("ignore: [PHA]\nrecords: [atelier.yaml]\n", encoding="utf-8")
    here = Program(program.path, str(folder))
    lines = [line for call in ("validate", "score") for line in here(call, "--format", "ndjson", *AS_OF).splitlines()]
    # Of a thousand lines alike a few do.
    for line in lines[:3] + lines[1000:]:
        value = json.loads(line)
        yield {"told": "a line of what is milder", "name": value["schema"].removeprefix("atelier."), "value": value, "wanted": True}


def hostile(program):
    """The same over the examples, and over records with texts that mean harm."""
    for output in Outputs(program).each("json", (*COMMANDS, "portfolio")):
        value = json.loads(output.text)
        yield {"told": f"{output.command}, {output.case}", "name": value["schema"].removeprefix("atelier."), "value": value, "wanted": True}


def written_by_people(sound):
    def one(path, name, wanted=True):
        return {"told": path, "name": name, "value": _yaml12.load((ROOT / path).read_text(encoding="utf-8")), "wanted": wanted}

    for name, text in sound.items():
        yield {"told": name, "name": "record", "value": _yaml12.load(text), "wanted": True}
    yield one("examples/republica/atelier.yaml", "record")
    yield one("examples/first-week/atelier.yaml", "record")
    yield one("examples/blocked/atelier.yaml", "record", False)
    yield one("examples/overlay/atelier.yaml", "record", False)
    yield one("examples/overlay/atelier.yaml", "local")
    yield one("examples/overlay/havenmond.yaml", "method")
    yield one("examples/overlay/.atelier.yaml", "config")
    yield one("src/method/innovation-atelier.yaml", "method")


def main():
    _node.require()
    packages = pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        program = Program(sys.argv[1], folder)
        sound = generate.records(_catalogue.load(), RECORDS, 3)
        generate.write(pathlib.Path(folder), sound)
        schemas = {name: json.loads(program("schema", name, "--no-config")) for name in re.findall(r"^  ([a-z-]+) ", program("schema"), re.M)}
        schemas["local"] = json.loads(program("schema", "record", "--no-config", "--method", str(ROOT / "examples/overlay/havenmond.yaml")))
        texts = [*outputs(program, sorted(sound)), *softened_and_left_out(program), *hostile(sys.argv[1]), *written_by_people(sound)]
    done = _node.run(packages, "json_schemas.mjs", input=json.dumps({"schemas": schemas, "texts": texts}))
    if done.returncode != 0:
        sys.exit(f"ajv did not run:\n{done.stderr}")
    answer = json.loads(done.stdout)
    faults = answer["faults"] + [f"nothing was held against the schema {name}" for name in schemas if name not in answer["valid"] and name != "response"]
    print("\n".join(faults[:20]) or ", ".join(f"{number} of {name}" for name, number in sorted(answer["valid"].items())))
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())

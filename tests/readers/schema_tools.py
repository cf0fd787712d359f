"""The schema of a record with the tools that docs/editors.md names beside editors, called as it says: ajv-cli from npm, and the lines of
Python. Both take sound records, among them one with dates and the code of Norway, and refuse one with a slip.

    schema_tools.py PROGRAM FOLDER
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import _node

ROOT = pathlib.Path(__file__).resolve().parents[2]
NORWAY = ("atelier: 1\nid: oslo\nname: 2026\nphase: preconditions\ncountry: NO\nstarted: 2026-01-15\n"
          "assessment:\n  date: 2026-02-28\n  preconditions:\n    challenge:\n      urgency: unknown\n")
SLIPS = {"key": "cty: Oslo\n", "choice": "sessions:\n  - id: first\n    phase: prepared\n"}


def documented():
    """The call of ajv-cli without its package, and the program in Python, as they stand in the document."""
    text = (ROOT / "docs/editors.md").read_text(encoding="utf-8")
    call = re.search(r"^\$ npx ajv-cli@5 (.*) -s record\.schema\.json -d atelier\.yaml$", text, re.M)
    script = re.search(r"^```python\n(.*?)^```$", text, re.M | re.S)
    return call[1].split(), script[1]


def main():
    _node.require()
    program, readers = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    options, script = documented()
    faults = []
    with tempfile.TemporaryDirectory(prefix="atelier-schema-") as place:
        folder = pathlib.Path(place)
        subprocess.run([program, "schema", "record", "--no-config", "-o", "record.schema.json"], cwd=folder, check=True)
        (folder / "check.py").write_text(script, encoding="utf-8")
        (folder / "norway.yaml").write_text(NORWAY, encoding="utf-8")
        subprocess.run([program, "validate", "norway.yaml", "--no-config", "-q"], cwd=folder, check=True)
        shutil.copyfile(ROOT / "examples/republica/atelier.yaml", folder / "republica.yaml")
        for name, text in SLIPS.items():
            (folder / f"{name}.yaml").write_text(NORWAY + text, encoding="utf-8")
        calls = {"ajv-cli": lambda name: [readers / "node_modules/.bin/ajv", *options, "-s", "record.schema.json", "-d", f"{name}.yaml"],
                 "Python": lambda name: [sys.executable, "check.py", "record.schema.json", f"{name}.yaml"]}
        for tool, call in calls.items():
            for name, wanted in {"norway": True, "republica": True, **dict.fromkeys(SLIPS, False)}.items():
                done = subprocess.run(call(name), cwd=folder, capture_output=True, text=True, check=False)
                if (done.returncode == 0) != wanted:
                    faults.append(f"{tool} {'refuses' if wanted else 'takes'} {name}.yaml:\n{done.stdout}{done.stderr}")
    print("\n".join(faults) or "ajv-cli and Python, called as the document says, take sound records and no others")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())

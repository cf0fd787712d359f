"""Compares what the program prints in every format with what was approved: tests/golden/COMMAND.FORMAT, byte for byte.

    compare.py PROGRAM              compares
    compare.py --approve PROGRAM    writes the new outputs; read the diff before you keep them
"""

import argparse
import difflib
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FORMATS = ("text", "concise", "json", "ndjson", "markdown", "sarif", "sarif-github", "junit", "github", "gitlab")

# Few rules, so that a new one changes nothing here; among them a suppressed finding, one that the baseline knows, and one that is gone.
COMMANDS = {
    "validate": ["validate", "examples/blocked", "--select", "CLM008,REF002,SCH001,SUP,EVD006,HYP001",
                 "--baseline", "tests/golden/baseline.json"],
    "gate": ["gate", "establishing", "examples/republica", "examples/first-week", "tests/golden/unsound.yaml"],
    "next": ["next", "examples/republica", "examples/first-week", "tests/golden/unsound.yaml"],
    "score": ["score", "examples/republica", "tests/golden/unsound.yaml", "--fail-under", "0.5"],
    "elements": ["score", "--by", "element", "examples/republica", "examples/first-week"],
    "actions": ["actions", "examples/republica", "examples/blocked", "examples/first-week", "tests/golden/unsound.yaml"],
    "portfolio": ["portfolio", "examples/eight-cities/fjordnes.atelier.yaml", "examples/eight-cities/granholm.atelier.yaml",
                  "examples/eight-cities/portalva.atelier.yaml", "tests/golden/unsound.yaml", "--by", "phase"],
}
# Of the others all have a use. What data formats write of scores does not depend on the level.
FORMATS_OF = {"next": ("text", "json", "markdown"), "elements": ("text", "concise", "markdown", "gitlab"),
              "actions": ("text", "json", "markdown"), "portfolio": ("text", "json", "markdown", "csv")}


def normal(text):
    """The version of the program is the one thing that may differ."""
    return re.sub(r'("semanticVersion": )"[^"]+"', r'\1"VERSION"', text)


def printed(program, command, format):
    words = [program, *COMMANDS[command], "--format", format, "--as-of", "2026-09-01", "--no-config"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{command}, {format}: exit status {done.returncode}\n{done.stderr.decode()}")
    return normal(done.stdout.decode("utf-8")), done.returncode


def main():
    parser = argparse.ArgumentParser(description="Compares outputs with the approved ones.")
    parser.add_argument("--approve", action="store_true", help="write the new outputs")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    program, differ = arguments.program.resolve(), 0
    for command in COMMANDS:
        statuses = {}
        for format in FORMATS_OF.get(command, FORMATS):
            text, statuses[format] = printed(program, command, format)
            path = HERE / f"{command}.{format}"
            wanted = path.read_bytes().decode("utf-8") if path.is_file() else ""
            if text == wanted:
                continue
            differ += 1
            if arguments.approve:
                path.write_bytes(text.encode("utf-8"))
                print(f"approved: {path.relative_to(ROOT)}")
                continue
            lines = difflib.unified_diff(wanted.splitlines(), text.splitlines(), str(path.relative_to(ROOT)), "now", lineterm="")
            print("\n".join(list(lines)[:60]))
        if len(set(statuses.values())) != 1:
            print(f"{command}: the exit status depends on the format: {statuses}")
            return 1
    if differ and not arguments.approve:
        print(f"\n{differ} outputs differ. If that is meant: tests/golden/compare.py --approve PROGRAM, then read the diff.")
    return differ > 0 and not arguments.approve


if __name__ == "__main__":
    sys.exit(main())

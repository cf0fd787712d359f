"""Keeps docs/rules.md equal to what the program prints.

    rules.py PROGRAM            rewrites the page
    rules.py --check PROGRAM    compares it, and writes nothing
"""

import argparse
import pathlib
import subprocess
import sys

from _generated import bring_up_to_date

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOW = "Run tests/docs/rules.py PROGRAM"


def main():
    parser = argparse.ArgumentParser(description="Keeps docs/rules.md up to date.")
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    done = subprocess.run([arguments.program.resolve(), "rules", "--format", "markdown", "--no-config"],
                          stdout=subprocess.PIPE, check=True)
    listed = done.stdout.decode("utf-8")
    return not bring_up_to_date(ROOT / "docs" / "rules.md", ROOT, listed, HOW, arguments.check)


if __name__ == "__main__":
    sys.exit(main())

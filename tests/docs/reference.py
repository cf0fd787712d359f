"""Keeps docs/reference.md equal to what the program prints.

    reference.py PROGRAM            rewrites the page
    reference.py --check PROGRAM    compares it, and writes nothing
"""

import argparse
import pathlib
import subprocess
import sys

from _generated import bring_up_to_date

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOW = "Run tests/docs/reference.py PROGRAM"


def main():
    parser = argparse.ArgumentParser(description="Keeps docs/reference.md up to date.")
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    done = subprocess.run([arguments.program.resolve(), "man", "--format", "markdown"], stdout=subprocess.PIPE, check=True)
    return not bring_up_to_date(ROOT / "docs" / "reference.md", ROOT, done.stdout.decode("utf-8"), HOW, arguments.check)


if __name__ == "__main__":
    sys.exit(main())

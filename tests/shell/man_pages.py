"""Has mandoc read every man page, and wants it to object to nothing, matters of style included.

    man_pages.py PROGRAM

Ends with 77, which ctest shows as skipped, where there is no mandoc.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77


def printed(program, *words):
    return subprocess.run([program, *words], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")


def commands(program):
    """What stands in the help below `Commands`, as far as it begins a line."""
    listed = printed(program, "--help").partition("\nCommands\n")[2].partition("\n\n")[0]
    return [line.split()[0] for line in listed.splitlines() if line.startswith("  ") and line[2] != " "]


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    if not shutil.which("mandoc"):
        print("SKIPPED: mandoc is not here, so the man pages were not checked. Debian and Ubuntu: apt-get install mandoc")
        return SKIPPED
    names = commands(program)
    faults = [] if len(names) > 5 else [f"too few commands were found in the help: {names}"]
    with tempfile.TemporaryDirectory(prefix="atelier-man-") as place:
        pages = pathlib.Path(place) / "man1"
        pages.mkdir()
        (pages / "atelier.1").write_text(printed(program, "man"), encoding="utf-8")
        for name in names:
            (pages / f"atelier-{name}.1").write_text(printed(program, "man", name), encoding="utf-8")
        files = sorted(path.name for path in pages.iterdir())
        # In this folder, so that the pages find each other.
        lint = subprocess.run(["mandoc", "-T", "lint", "-W", "style", *files], cwd=pages, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, env={**os.environ, "LC_ALL": "C.UTF-8"}, check=False)
        if lint.returncode != 0 or lint.stdout:
            faults.append(lint.stdout.decode("utf-8") or f"mandoc ended with {lint.returncode}")
        shown = subprocess.run(["mandoc", "-T", "ascii", "-O", "width=78", "atelier-gate.1"], cwd=pages, stdout=subprocess.PIPE,
                               check=True).stdout.decode("utf-8")
        plain = re.sub(".\b", "", shown)
        for wanted in ("atelier gate PHASE [PATH ...] [OPTIONS]", "--profile PROFILE", "-o, --output FILE", "EXIT STATUS"):
            if wanted not in plain:
                faults.append(f"the page of gate does not say `{wanted}`:\n{plain}")
    print("\n".join(faults) or f"{len(files)} man pages, and mandoc objects to nothing")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())

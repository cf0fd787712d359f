"""Runs every console example of the documents and compares what it prints with what stands there.

    run_examples.py [--update] [--place TO=FILE]... PROGRAM
    run_examples.py --self-test

Documents are README.md, docs/**/*.md and examples/*/README.md. In their ```console blocks, a line that starts with
`$ ` is a command, and the lines up to the next one are what it must print, standard output and standard error as
they come. `[exit 1]` as the last of these lines says how it ends; without it the exit status must be 0.

Each document starts in a fresh folder that holds a copy of examples/ (the README of an example: in that example's
own copy), with PROGRAM first on the PATH. Files and the working folder carry on from block to block.
`--place examples/x/y=FILE` puts a built program there, as if the reader had built it.
`--update` writes what was printed into the documents, to be read and approved as a diff.
```console ignore is for installing and building, which a test should not do twice; it is counted.
"""

import argparse
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from _blocks import blocks_of, rewrite
from _commands import TOOLS, BUILDERS, names_in

ROOT = pathlib.Path(__file__).resolve().parents[2]
TIMEOUT_SECONDS = 60


class Reader:
    """Somebody who follows one document, command by command."""

    def __init__(self, document, root, folder, program, places):
        self.home = folder / "home"
        self.home.mkdir()
        work = folder / "work"
        shutil.copytree(root / "examples", work / "examples", ignore=shutil.ignore_patterns("build"))
        self.placed = set()
        for to, file in places:
            (work / to).parent.mkdir(parents=True, exist_ok=True)
            (work / to).symlink_to(file)
            self.placed.add(pathlib.PurePosixPath(to))
        inside = document.parent.relative_to(root)
        self.folder = work / inside if inside.parts[:1] == ("examples",) else work
        self.work = work
        self.leaves = folder / "folder"
        self.environment = {
            "PATH": os.pathsep.join([str(program.parent), "/usr/local/bin", "/usr/bin", "/bin"]),
            "HOME": str(self.home),
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm",
            "COLUMNS": "80",
            "TZ": "UTC",
            # git without the settings of this machine, and with the same hashes on every day.
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": "init.defaultBranch",
            "GIT_CONFIG_VALUE_0": "main",
            "GIT_CEILING_DIRECTORIES": str(folder),
            "GIT_AUTHOR_NAME": "A reader",
            "GIT_AUTHOR_EMAIL": "reader@example.org",
            "GIT_AUTHOR_DATE": "2026-01-05T09:00:00Z",
            "GIT_COMMITTER_NAME": "A reader",
            "GIT_COMMITTER_EMAIL": "reader@example.org",
            "GIT_COMMITTER_DATE": "2026-01-05T09:00:00Z",
        }

    def knows(self, name):
        if name in TOOLS:
            return True
        here = pathlib.PurePosixPath(self.folder.relative_to(self.work))
        return here / name in self.placed

    def run(self, command):
        # The trap tells where a `cd` has led, even where the command fails.
        script = f"trap 'pwd >{self.leaves}' EXIT\n{command}"
        done = subprocess.run(
            ["sh", "-c", script], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIMEOUT_SECONDS, check=False)
        self.folder = pathlib.Path(self.leaves.read_text(encoding="utf-8").rstrip("\n"))
        lines = done.stdout.decode("utf-8", "replace").split("\n")
        if lines[-1] == "":
            lines.pop()
        if done.returncode != 0:
            lines.append(f"[exit {done.returncode}]")
        return lines


def documents(root):
    found = [root / "README.md", *sorted((root / "docs").rglob("*.md")), *sorted((root / "examples").glob("*/README.md"))]
    return [path for path in found if path.is_file()]


def unknown(command, known):
    """Why a command may not stand in a document, or None."""
    try:
        names = names_in(command)
    except ValueError as fault:
        return f"cannot be read as a shell command: {fault}"
    strange = [name for name in names if not known(name)]
    return f"names a command that these examples do not run: {', '.join(strange)}" if strange else None


def check(document, root, program, places, update):
    """Returns the faults of one document as text, and how many commands were run and skipped."""
    shown = document.relative_to(root)
    text = document.read_text(encoding="utf-8")
    blocks = blocks_of(text)
    faults, run, skipped = [], 0, 0
    with tempfile.TemporaryDirectory(prefix="atelier-docs-") as folder:
        reader = Reader(document, root, pathlib.Path(folder).resolve(), program, places)
        for block in blocks:
            for step in block.steps:
                where = f"{shown}:{step.line}: {step.command}"
                known = BUILDERS.__contains__ if block.ignored else reader.knows
                fault = unknown(step.command, known)
                if fault:
                    faults.append(f"{where}\n  {fault}")
                    continue
                if block.ignored:
                    skipped += 1
                    continue
                run += 1
                try:
                    printed = reader.run(step.command)
                except subprocess.TimeoutExpired:
                    faults.append(f"{where}\n  did not end within {TIMEOUT_SECONDS} seconds")
                    continue
                if printed != step.expected and not update:
                    diff = difflib.unified_diff(step.expected, printed, str(shown), "printed", lineterm="")
                    faults.append("\n".join([where, *diff]))
                step.expected = printed
    if update:
        after, problem = rewrite(text, blocks)
        if problem:
            faults.append(f"{shown}:{problem}")
        elif after != text:
            document.write_text(after, encoding="utf-8")
            print(f"rewritten: {shown}")
    return faults, run, skipped


def check_all(root, program, places, update):
    faults, run, skipped = [], 0, 0
    for document in documents(root):
        more, ran, passed_over = check(document, root, program, places, update)
        faults += more
        run += ran
        skipped += passed_over
    for fault in faults:
        print(fault, end="\n\n")
    print(f"{run} commands run, {skipped} that install or build skipped, {len(faults)} faults")
    if faults and not update:
        print("Where the new output is right: tests/docs/run_examples.py --update PROGRAM, then read the diff.")
    return bool(faults)


def place(text):
    to, _, file = text.partition("=")
    if not file:
        raise argparse.ArgumentTypeError("expected TO=FILE")
    return to, pathlib.Path(file).resolve()


def main():
    parser = argparse.ArgumentParser(description="Runs the console examples of the documents.")
    parser.add_argument("--update", action="store_true", help="write what was printed into the documents")
    parser.add_argument("--place", action="append", type=place, default=[], metavar="TO=FILE", help="put a built program there")
    parser.add_argument("--self-test", action="store_true", help="prove that a wrong example is found")
    parser.add_argument("program", nargs="?", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.self_test:
        from _self_test import self_test
        return self_test(check_all)
    if not arguments.program:
        parser.error("which program?")
    return check_all(ROOT, arguments.program.resolve(), arguments.place, arguments.update)


if __name__ == "__main__":
    sys.exit(main())

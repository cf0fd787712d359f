"""What the program prints in a format: every command, over the examples and over hostile and tame records."""

import collections
import os
import pathlib
import subprocess
import tempfile

import _records

COMMANDS = {"validate": ["validate"], "gate": ["gate", "maturing"], "score": ["score"], "next": ["next", "--why"],
            "actions": ["actions"]}
# The others write every format.
FORMATS_OF = {"next": ("text", "json", "markdown"), "actions": ("text", "json", "markdown")}
EXAMPLES = ("first-week", "republica", "blocked", "three-cities", "eight-cities")

Output = collections.namedtuple("Output", "command case status text err")


class Outputs:
    """Runs the program in a folder of its own, so that the names of files are the same on each machine."""

    def __init__(self, program):
        self.program = pathlib.Path(program).resolve()
        self.place = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.place.name)
        (self.folder / "examples").symlink_to(_records.ROOT / "examples")
        self.cases = {name: [f"examples/{name}"] for name in EXAMPLES}
        self.faulty = {}
        for kind in ("hostile", "tame"):
            self.cases[kind], self.faulty[kind] = _records.write(self.folder, kind)

    def run(self, words, **environment):
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        done = subprocess.run([self.program, *words, "--no-config", "--as-of", _records.AS_OF], cwd=self.folder,
                              capture_output=True, check=False, env={**kept, **environment})
        if done.returncode not in (0, 1):
            raise SystemExit(f"{words}: exit status {done.returncode}\n{done.stderr.decode()}")
        return done

    def each(self, format, commands=COMMANDS, **environment):
        for command in commands:
            if format not in FORMATS_OF.get(command, (format,)):
                continue
            words = COMMANDS.get(command, [command])
            for case, paths in self.cases.items():
                done = self.run([*words, "--format", format, *paths, *self.faulty.get(case, [])], **environment)
                yield Output(command, case, done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


class Objections:
    """Collects what a reader has to object, and ends the test."""

    def __init__(self):
        self.lines = []
        self.looked_at = 0

    def add(self, output, what):
        self.lines.append(f"{output.command}, {output.case}: {what}")

    def same_shape(self, shapes):
        """`shapes` has what came of each (command, case): the hostile texts must not have changed it."""
        for (command, case), shape in shapes.items():
            if case == "hostile" and shape != shapes[command, "tame"]:
                self.lines.append(f"{command}: hostile texts change the shape:\n  {shape}\n  {shapes[command, 'tame']}")

    def finish(self):
        for line in self.lines[:50]:
            print(line)
        print(f"{self.looked_at} outputs were read, with {len(self.lines)} objections.")
        return 1 if self.lines or not self.looked_at else 0

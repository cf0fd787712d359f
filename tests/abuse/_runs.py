"""Runs of the program for the scripts in this folder, and what must hold of any of them."""

import os
import pathlib
import shutil
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77  # ctest shows it as skipped
AS_OF = "2026-09-01"

# The exit statuses that are promised (docs/commands.md): nothing to object, objections, the call or a file at fault, the program at fault.
STATUSES = (0, 1, 2, 70)

RECORD = "atelier: 1\nid: demo\nname: Demo\nphase: preconditions\n"


def skip(why):
    print(f"Skipped: {why}.")
    sys.exit(SKIPPED)


def sanitized(program):
    """A sanitizer's runtime makes calls and takes memory of its own, and does not bear that they fail."""
    return b"__asan_init" in program.read_bytes()


def environment(**more):
    """The same on each machine; git reads no settings of anybody."""
    return {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TZ": "UTC", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null", "ATELIER_AS_OF": AS_OF, **more}


def run(command, folder, *, variables=None, timeout=60, **more):
    """The finished process, with its output as bytes."""
    settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return subprocess.run([str(word) for word in command], cwd=folder, env=variables or environment(), timeout=timeout, check=False,
                          **settings)


def messages(stderr):
    """The sentences of the program on standard error: a refusal's second line, its help, is indented."""
    return [line for line in stderr.decode("utf-8", "replace").splitlines() if line.startswith("atelier: ")]


def copy_examples(folder):
    """Three records that are known to work, one with evidence on the disk, in a folder of their own."""
    for name in ("republica", "first-week", "blocked"):
        shutil.copytree(ROOT / "examples" / name, folder / "records" / name)


def record_at(path, text=RECORD):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


class Report:
    """Counts what was tried and keeps what went wrong; a test that tried nothing has failed."""

    def __init__(self, what):
        self.what = what
        self.tried = 0
        self.wrong = []
        self.start = time.monotonic()

    def fault(self, where, told):
        self.wrong.append(f"{where}: {told}")

    def finish(self):
        shown = 40
        for line in self.wrong[:shown]:
            print(line)
        if len(self.wrong) > shown:
            print(f"… and {len(self.wrong) - shown} more")
        print(f"{self.tried} {self.what} in {time.monotonic() - self.start:.1f} s, {len(self.wrong)} of them wrong.")
        sys.exit(1 if self.wrong or self.tried == 0 else 0)

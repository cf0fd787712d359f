"""Repositories that a stranger made: whatever they hold, no program runs but git, nothing is fetched, and the run ends soon.

    repositories.py [--whole] PROGRAM

Each is searched under strace. Only git itself may be started, by its absolute path, and of git no second command, such as `fetch`.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import _runs
import _strangers

WATCHED = "trace=%network,socket,socketpair,connect,sendto,sendmsg,io_uring_setup,execve"
ENDS_WITHIN = 30  # seconds, after which it counts as one that does not end; two are promised, and no test measures these


class Watch:
    """Runs the program under strace, and reads what it saw."""

    def __init__(self, program, report):
        self.program, self.report = program, report
        self.real_git = os.path.realpath(shutil.which("git"))

    def run(self, place, folder, words):
        done = _runs.run([shutil.which("strace"), "-f", "-qq", "-s", "4096", "-o", place.log, "-e", WATCHED, self.program, *words], folder,
                         variables=_runs.environment(HOME=str(place.outside / "home")) | place.variables, timeout=ENDS_WITHIN)
        return done, place.log.read_text(encoding="utf-8", errors="replace")

    def strange(self, log):
        """Lines of what must not happen."""
        lines = []
        for line in log.splitlines():
            if " +++ " in line or " --- " in line or "resumed>" in line or f'execve("{self.program}"' in line:
                continue
            started = re.search(r'execve\("(/[^"]*/git)", \["git", (.*)\]', line)
            if started and os.path.realpath(started[1]) == self.real_git and re.search(r'"(check-ignore|ls-files)"', started[2]):
                continue
            lines.append(line)
        return lines

    def check(self, name, make):
        with tempfile.TemporaryDirectory() as temporary:
            place = _strangers.Place(pathlib.Path(temporary).resolve())
            expected = make(place)
            if expected is None:
                print(f"{name} was left out: only root can give files away.")
                return
            place.marker.unlink(missing_ok=True)  # the git that made it may have run what it names
            try:
                self.look(name, place, expected)
            except subprocess.TimeoutExpired:
                self.report.fault(name, "does not end")

    def look(self, name, place, expected):
        folder = expected.get("at", place.repo)
        call = expected.get("call", [])
        done, log = self.run(place, folder, ["validate", "--list-files", *[word for word in call if not word.startswith("-") and word != "SYN"]])
        said = done.stderr.decode("utf-8", "replace")
        self.report.tried += 1
        for line in self.strange(log):
            self.report.fault(name, line[:300])
        listed = done.stdout.decode("utf-8", "replace").splitlines()
        if done.returncode != 0 or listed != expected["files"]:
            self.report.fault(name, f"status {done.returncode}, {listed} instead of {expected['files']}, {said[:300]!r}")
        for words in (expected.get("says"), expected.get("also")):
            if words is not None and words not in said:
                self.report.fault(name, f"`{words}` was not said: {said[:300]!r}")
        if expected.get("says") is None and said:
            self.report.fault(name, f"nothing was to be said: {said[:300]!r}")
        done, log = self.run(place, folder, ["validate", *call, "--format", "concise"])
        for line in self.strange(log):
            self.report.fault(name, line[:300])
        if done.returncode != expected.get("status", 0):
            self.report.fault(name, f"status {done.returncode}: {done.stdout[:200]!r} {done.stderr[:200]!r}")
        if place.marker.exists():
            self.report.fault(name, "a program of the stranger's ran")


def main():
    parser = argparse.ArgumentParser(description="Searches repositories that a stranger made.")
    parser.add_argument("--whole", action="store_true", help="the same: all of it is run in any case")
    parser.add_argument("--only", help="the repository of this name alone")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if shutil.which("strace") is None or _runs.run(["strace", "-o", "/dev/null", "true"], folder).returncode != 0:
            _runs.skip("strace is not here, or may not trace")
    report = _runs.Report("repositories of strangers")
    watch = Watch(arguments.program.resolve(), report)
    for name, make in _strangers.TABLE.items():
        if arguments.only in (None, name):
            watch.check(name, make)
    report.finish()


if __name__ == "__main__":
    main()

"""Lets each system call of a run fail in turn, or kills the run at it, and looks at what is left.

    faults.py [--whole] PROGRAM

strace does the failing. Whatever fails, the run ends with a status from the table and says what was in the way; the file that it was to
write is the old one or the new one, and no other is left. After a kill the next run is not disturbed by what the first one left. By default
the first and the last call of each name are tried, with one error; --whole tries all, with every error that fits.
"""

import argparse
import collections
import json
import pathlib
import re
import shutil
import subprocess
import tempfile

import _runs

CALL = re.compile(r"^([a-z0-9_]+)\(")
# The first call of the program itself; what stands before it is the C library that sets itself up, and has no way to tell of a fault.
FIRST = "fcntl(0, F_GETFD)"
# Ends of the run: nothing comes back from them that could be told.
LAST = {"exit", "exit_group", "rt_sigreturn", "restart_syscall"}
# The C library ends a program by itself whose futex has failed, which none does that works.
NOT_TO_FAIL = {"futex", *LAST}

# What each call may fail with; others with EIO. The first is what the short run takes.
ERRORS = {
    "openat": ["EACCES", "EMFILE", "EIO"], "open": ["EACCES"], "read": ["EIO", "EINTR"], "write": ["ENOSPC", "EIO", "EINTR"],
    "close": ["EIO"], "fsync": ["EIO", "ENOSPC"], "rename": ["EACCES", "EIO"], "link": ["EPERM", "EIO"], "mkdir": ["EACCES", "ENOSPC"],
    "mmap": ["ENOMEM"], "mremap": ["ENOMEM"], "munmap": ["EINVAL"], "mprotect": ["ENOMEM"],
    "clone": ["EAGAIN"], "clone3": ["EAGAIN", "ENOSYS"], "vfork": ["EAGAIN"], "pipe2": ["EMFILE"], "wait4": ["EINTR", "ECHILD"],
    "newfstatat": ["EACCES", "EIO"], "stat": ["EACCES"], "fstat": ["EIO"], "lstat": ["EACCES"], "fchmod": ["EPERM"], "getcwd": ["ENOENT"],
    "getdents64": ["EIO"], "readlink": ["EACCES"], "unlink": ["EACCES"],
}
# brk has no way to fail but to change nothing, which is what 0 looks like to the C library.
RETURNS = {"brk": "0"}
# Reading and writing go on after these.
GOES_ON = {("read", "EINTR"), ("write", "EINTR"), ("wait4", "EINTR"), ("clone3", "ENOSYS")}


class Case:
    """A call, the file that it writes, if any, and whether that is there before."""

    def __init__(self, name, words, writes=None, before=None, git=False):
        self.name, self.words, self.writes, self.before, self.git = name, words, writes, before, git

    def prepare(self, folder):
        _runs.copy_examples(folder)
        (folder / ".atelier.yaml").write_text("fail-on: never\n", encoding="utf-8")
        if self.before is not None:
            (folder / self.writes).write_text(self.before, encoding="utf-8")
        if self.git:
            subprocess.run(["git", "init", "--quiet"], cwd=folder, env=_runs.environment(), check=True)


CASES = [
    Case("report", ["validate", "records", "--format", "json", "-o", "report.json", "--jobs", "1"], "report.json", "old\n"),
    Case("baseline", ["validate", "records", "--write-baseline", "known.json", "--jobs", "1"], "known.json"),
    Case("init", ["init", "new/place", "--name", "Harbour Heat", "--with", "github,editor"], "new/place/atelier.yaml"),
    Case("status", ["status", "records/republica", "records/first-week", "--jobs", "1"]),
    Case("git", ["validate", "records", "--format", "concise", "--jobs", "1"], git=True),
    Case("threads", ["score", "records/republica", "records/first-week", "--format", "json", "--jobs", "2"]),
    Case("method", ["method", "lint", "records/republica/atelier.yaml"]),
]


def tree(folder):
    """Every file below a folder, git's own left out."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and ".git" not in path.parts}


def without(files, name):
    """The files but for one and for those that a killed run may leave beside what it was to write."""
    return {path: text for path, text in files.items() if path != name and ".atelier-" not in path}


class Run:
    """One case in a folder of its own: undisturbed first, then with faults."""

    def __init__(self, program, case, place, report):
        self.program, self.case, self.place, self.report = program, case, place, report
        self.clean = self.folder()
        self.before = tree(self.clean)
        log = place / "calls"
        self.usual = _runs.run(["strace", "-qq", "-o", log, program, *case.words], self.clean)
        self.after = tree(self.clean)
        self.calls = self.read(log)

    def folder(self):
        folder = self.place / "run"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        self.case.prepare(folder)
        return folder

    @staticmethod
    def read(log):
        """By name, the numbers of the calls that are the program's own."""
        counted, calls, own = collections.Counter(), collections.defaultdict(list), False
        for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
            own = own or line.startswith(FIRST)
            found = CALL.match(line)
            if not found:
                continue
            counted[found[1]] += 1
            if own and found[1] not in NOT_TO_FAIL:
                calls[found[1]].append(counted[found[1]])
        return calls

    def disturbed(self, name, number, how):
        folder = self.folder()
        command = ["strace", "-qq", "-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={name}:{how}:when={number}", self.program]
        return folder, _runs.run([*command, *self.case.words], folder)

    def fails(self, name, number, error):
        where = f"{self.case.name}: {name} no. {number} with {error}"
        folder, done = self.disturbed(name, number, f"retval={RETURNS[name]}" if name in RETURNS else f"error={error}")
        self.report.tried += 1
        said = _runs.messages(done.stderr)
        # Evidence that cannot be looked at is a finding, as evidence that is not there.
        files = tree(folder)
        if done.returncode in (0, 1) and name in ("newfstatat", "readlink", "getcwd") and b"EVD002" in done.stdout + files.get(self.case.writes, b""):
            return None
        same = done.returncode == self.usual.returncode and done.stdout == self.usual.stdout
        if done.returncode not in _runs.STATUSES:
            return self.report.fault(where, f"status {done.returncode}: {done.stderr.decode(errors='replace')[:200]}")
        if done.returncode == 70:
            self.report.fault(where, f"called itself at fault: {done.stderr.decode(errors='replace')[:200]}")
        if (name, error) in GOES_ON and not same:
            self.report.fault(where, f"did not go on: status {done.returncode}, {said}")
        if not same and not said and name != "write":
            self.report.fault(where, f"says nothing, though the result is another: status {done.returncode}")
        if done.returncode == 2 and len(said) > 1 and len(set(said)) != len(said):
            self.report.fault(where, f"says it twice: {said}")
        written = same and files == self.after
        if not written and done.returncode in (0, 1) and self.case.writes and files.get(self.case.writes) != self.after[self.case.writes]:
            self.report.fault(where, f"status {done.returncode}, and {self.case.writes} was not written")
        self.whole(where, files, done)
        if any(".atelier-" in path for path in files) and name not in ("unlink", "unlinkat"):
            self.report.fault(where, "left a temporary file behind")
        return None

    def killed(self, name, number):
        where = f"{self.case.name}: killed at {name} no. {number}"
        folder, _ = self.disturbed(name, number, "signal=KILL")
        self.report.tried += 1
        files = tree(folder)
        self.whole(where, files, None)
        if self.case.name == "init":  # says that a file is there, where it got as far as that; without it, begins anew
            if self.case.writes in files:
                return
        again = _runs.run([self.program, *self.case.words], folder)
        got = tree(folder)
        if again.returncode != self.usual.returncode and not (self.case.name == "init" and again.returncode == 2):
            self.report.fault(where, f"the next run ended with {again.returncode}: {again.stderr.decode(errors='replace')[:200]}")
        elif again.returncode == self.usual.returncode and got.get(self.case.writes) != self.after[self.case.writes]:
            self.report.fault(where, "the next run wrote something else")

    def whole(self, where, files, done):
        name = self.case.writes
        # A report on all but a file that could not be read is a whole one, as long as the status tells.
        reported = done is not None and done.returncode == 2 and any("cannot read" in said or "left out" in said for said in _runs.messages(done.stderr))
        if reported and name and name.endswith(".json") and files.get(name) not in (self.before.get(name), self.after[name]):
            try:
                json.loads(files[name])
            except ValueError:
                self.report.fault(where, f"{name} is half written")
        elif name and files.get(name) not in (self.before.get(name), self.after[name]):
            self.report.fault(where, f"{name} is half written")
        known = {**self.before, **self.after}
        for path, text in without(files, name).items():
            if text not in (self.before.get(path), self.after.get(path)) or path not in known:
                self.report.fault(where, f"{path} was changed")

    def all(self, whole):
        for name, numbers in self.calls.items():
            chosen = numbers if whole else sorted({numbers[0], numbers[-1]})
            if name == "close" and self.case.git:
                continue  # strace leaves the pipe to git open then, as no system does, and reading from it would not end
            errors = ERRORS.get(name, ["EIO"])
            for number in chosen:
                for error in errors if whole else errors[:1]:
                    self.fails(name, number, error)
                if self.case.writes and (whole or name in ("write", "fsync", "rename", "link")):
                    self.killed(name, number)


def can_trace(folder):
    if shutil.which("strace") is None:
        return False
    done = subprocess.run(["strace", "-qq", "-o", "/dev/null", "-e", "inject=getpid:error=EIO", "true"], cwd=folder, capture_output=True, check=False)
    return done.returncode == 0


def main():
    parser = argparse.ArgumentParser(description="Lets each system call of a run fail in turn.")
    parser.add_argument("--whole", action="store_true", help="all calls with every error that fits, in all cases")
    parser.add_argument("--case", help="this case alone")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    report = _runs.Report("faults of system calls")
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        if not can_trace(place):
            _runs.skip("strace is not here, or may not trace")
        if _runs.sanitized(program):
            _runs.skip("the runtime of the sanitizers does not bear the faults of its own calls")
        short = ("report", "init")
        for case in CASES:
            if arguments.case == case.name or (not arguments.case and (arguments.whole or case.name in short)):
                Run(program, case, place, report).all(arguments.whole)
    report.finish()


if __name__ == "__main__":
    main()

"""Hands the program files, folders and streams as nobody should have them, and looks at status, message and what is left.

    files.py PROGRAM

Always a status from the table, one message that says what is the matter, and no half-written file. What tests/unit/io asks of single
functions is not asked again.
"""

import argparse
import fcntl
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading

import _runs

LONG_NAME = "x" * 240 + ".atelier.yaml"
# Names that a terminal, a shell or a build service could stumble over.
NAMES = [b"a\nb.atelier.yaml", b"a\rb.atelier.yaml", b"\x1b[31mred.atelier.yaml", b"\xff\xfe.atelier.yaml", b"\xc3.atelier.yaml", b"-x.atelier.yaml",
         b"::error::x.atelier.yaml", b"a\tb.atelier.yaml", b"\xe2\x80\xaeltr.atelier.yaml", b" .atelier.yaml", b"a%0Ab.atelier.yaml",
         b"*.atelier.yaml", b"$(x).atelier.yaml", b"\x7f.atelier.yaml", b"\xc2\x9b31m.atelier.yaml", b"\\.atelier.yaml"]
FORMATS = ("text", "concise", "json", "ndjson", "sarif", "junit", "github", "gitlab", "markdown")
COMMANDS = (["validate"], ["score"], ["gate", "establishing"], ["status"], ["actions"], ["checklist"], ["next"])


class Trial:
    def __init__(self, program, report):
        self.program, self.report = program, report

    def run(self, folder, *words, **more):
        return _runs.run([self.program, *words], folder, **more)

    def expect(self, where, done, status, *, says=None, one=True):
        """The status is this one, and what stands on standard error is one message with these words; without `says` there is none."""
        self.report.tried += 1
        said = _runs.messages(done.stderr)
        told = f"status {done.returncode}, {done.stderr.decode(errors='replace')[:300]!r}"
        if done.returncode != status:
            self.report.fault(where, f"{status} was expected: {told}")
        elif says is None and said:
            self.report.fault(where, f"nothing was to be said: {told}")
        elif says is not None and (says not in done.stderr.decode(errors="replace") or (one and len(said) != 1)):
            self.report.fault(where, f"`{says}` was expected once: {told}")


# ── what cannot be read ──

def odd_files(trial, folder):
    """A FIFO, a device, a folder, a socket, a circle of links, a link to nowhere: named, as configuration, method and baseline."""
    os.mkfifo(folder / "pipe")
    (folder / "folder").mkdir()
    (folder / "circle").symlink_to("circle")
    (folder / "nowhere").symlink_to("not-there")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(folder / "socket"))
    _runs.record_at(folder / "atelier.yaml")
    odd = {"pipe": "is not a regular file", "/dev/zero": "is not a regular file", "circle": "links lead in a circle", "socket": "cannot read",
           "nowhere": "is a link that leads nowhere", "not-there": "there is no such file", "atelier.yaml/x": "cannot read", "x" * 5000: "name is too long"}
    for name, words in odd.items():
        for command in COMMANDS:
            trial.expect(f"{command[0]} {name[:20]}", trial.run(folder, *command, name), 2, says=words, one=command != ["checklist"])
        for option in ("--config", "--method", "--baseline"):
            trial.expect(f"{option} {name[:20]}", trial.run(folder, "validate", option, name, "atelier.yaml"), 2, says="cannot read")
        trial.expect(f"method lint {name[:20]}", trial.run(folder, "method", "lint", name), 2, says="cannot read")
    for option in ("--config", "--method", "--baseline"):
        trial.expect(f"{option} folder", trial.run(folder, "validate", option, "folder", "atelier.yaml"), 2, says="it is a folder")
    # The other records are looked at all the same.
    done = trial.run(folder, "validate", "pipe", "atelier.yaml", "--format", "concise")
    trial.expect("a FIFO beside a record", done, 2, says="not a regular file")
    if b"atelier.yaml:" not in done.stdout:
        trial.report.fault("a FIFO beside a record", "the record was not looked at")


def odd_configuration(trial, folder):
    """What stands in the place of a configuration and is none must not pass for none."""
    _runs.record_at(folder / "atelier.yaml")
    place = folder / ".atelier.yaml"
    for name, make in {"folder": place.mkdir, "FIFO": lambda: os.mkfifo(place), "circle": lambda: place.symlink_to(".atelier.yaml")}.items():
        make()
        trial.expect(f"configuration that is a {name}", trial.run(folder, "validate"), 2, says="cannot read the configuration .atelier.yaml")
        if name == "folder":
            place.rmdir()
        else:
            place.unlink()


def in_a_search(trial, folder):
    """Odd things that a search meets: left out aloud, and the rest is read."""
    _runs.record_at(folder / "good/atelier.yaml")
    os.mkfifo(folder / "pipe.atelier.yaml")
    (folder / "circle.atelier.yaml").symlink_to("circle.atelier.yaml")
    (folder / "round").symlink_to(".")
    done = trial.run(folder, "validate", "--list-files")
    trial.expect("a search", done, 2, says="was left out", one=False)
    if done.stdout != b"good/atelier.yaml\n" or len(_runs.messages(done.stderr)) != 2:
        trial.report.fault("a search", f"{done.stdout!r}, {done.stderr!r}")
    deep = folder / "deep"
    _runs.record_at(deep.joinpath(*["d"] * 70) / "atelier.yaml")
    trial.expect("a search that is too deep", trial.run(folder, "validate", "--list-files", "good", "deep"), 2, says="lies too deep and was left out")


SECRET = "hush-not-a-real-one"


def outside(trial, folder):
    """Whatever a stranger's repository leads to outside of it: its text stands in no output, and whether it is there cannot be told."""
    repository = folder / "repo"
    _runs.record_at(repository / "atelier.yaml", _runs.RECORD + "evidence:\n" + "".join(
        f"  - {{id: e{i}, title: T, kind: document, at: out/{name}}}\n" for i, name in enumerate(("secret.yaml", "not-there"))))
    (repository / ".git").mkdir()
    (repository / ".git/HEAD").write_text(f"{SECRET}: x\n", encoding="utf-8")
    (folder / "secret.yaml").write_text(f"{SECRET}: x\n", encoding="utf-8")
    (repository / "out").symlink_to("..")
    environment = {**_runs.environment(), "CI_TOKEN": SECRET}

    def ask(where, *words, status=None):
        done = trial.run(repository, *words, variables=environment)
        trial.report.tried += 1
        if SECRET.encode() in done.stdout + done.stderr or (status is not None and done.returncode != status):
            trial.report.fault(where, f"status {done.returncode}, {done.stdout[-300:]!r}, {done.stderr[-300:]!r}")
        return done

    targets = ("../secret.yaml", str(folder / "secret.yaml"), "out/secret.yaml", "/proc/self/environ", "/proc/kmsg", ".git/HEAD", "/dev/zero",
               "../not-there.yaml", "/etc/passwd")
    config = repository / ".atelier.yaml"
    for target in targets:
        for text in (f"method: {target}\n", f"records: [{target}]\n", f"records: [atelier.yaml, {target}]\nmethod: {target}\n"):
            config.write_text(text, encoding="utf-8")
            for command in COMMANDS[:2]:
                ask(f"{command[0]} with {text!r}", *command, status=2)
        config.unlink()
        config.symlink_to(target)
        if not target.startswith("out/"):
            ask(f"a configuration that is a link to {target}", "validate", status=2)
        config.unlink()
    link = repository / "leak.atelier.yaml"
    for target in targets:
        link.symlink_to(target)
        for command in COMMANDS:
            ask(f"{command[0]} with a link to {target}", *command)
        for form in FORMATS if target == targets[0] else ():
            ask(f"{form} with a link to {target}", "validate", "--format", form)
        link.unlink()
    done = ask("evidence through a link", "validate", "--select", "EVD002,EVD003", "--format", "concise", status=1)
    if done.stdout.count(b"EVD003") != 2 or b"EVD002" in done.stdout:
        trial.report.fault("evidence through a link", f"{done.stdout!r}")
    # What is typed is read.
    if SECRET.encode() not in trial.run(repository, "validate", "../secret.yaml").stdout:
        trial.report.fault("a path of the call", "it was not read")


def not_allowed(trial, folder):
    """Folders and files without the permission, as a user who has no more rights than others."""
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        print("Permissions were left out: this runs as root, and setpriv is not here.")
        return
    user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if os.geteuid() == 0 else []
    os.chmod(folder, 0o755)
    _runs.record_at(folder / "good/atelier.yaml")
    for name, mode, target in (("closed", 0o000, "folder"), ("unlisted", 0o311, "folder"), ("secret", 0o600 if user else 0o000, "file")):
        _runs.record_at(folder / name / "atelier.yaml")
        os.chmod(folder / name / "atelier.yaml" if target == "file" else folder / name, mode)
    program = shutil.copy2(trial.program, folder / "program")
    os.chmod(program, 0o755)

    def run(*words):
        return _runs.run([*user, program, *words], folder)

    done = run("validate", "--list-files", ".")
    trial.expect("unreadable folders", done, 2, says="cannot be read and was left out", one=False)
    for name in ("closed", "unlisted"):
        if f"the folder {name} cannot be read".encode() not in done.stderr:
            trial.report.fault("unreadable folders", f"{name} is not named: {done.stderr!r}")
    trial.expect("an unreadable record", run("validate", "secret"), 2, says="its permissions do not allow it")
    trial.expect("a record in a closed folder", run("validate", "closed/atelier.yaml"), 2, says="its permissions do not allow it")
    trial.expect("a folder that may not be written", run("validate", "good", "-o", "good/out"), 2, says="cannot write good/out: its permissions")
    trial.expect("init in a closed folder", run("init", "closed", "--name", "X"), 2, says="its permissions do not allow it")
    trial.expect("-C to a closed folder", run("-C", "closed", "status"), 2, says="its permissions do not allow it")
    os.chmod(folder / "closed", 0o755)
    os.chmod(folder / "unlisted", 0o755)


def no_working_folder(trial, folder):
    """A working folder that was deleted."""
    gone = folder / "gone"
    _runs.record_at(folder / "atelier.yaml")
    script = f"mkdir {gone} && cd {gone} && rmdir {gone} && exec {trial.program} \"$@\""
    for words, status, says in ((["validate", str(folder / "atelier.yaml")], 0, None), (["validate"], 2, "no record in this folder"),
                                (["config"], 0, None), (["init", "--name", "X"], 2, "cannot be written")):
        trial.expect(f"{words[0]} in a deleted folder", _runs.run(["sh", "-c", script, "sh", *words], folder), status, says=says)


# ── names ──

def odd_names(trial, folder):
    """File names with newlines, controls and invalid bytes: in no output do they stand as they are."""
    for name in NAMES:
        place = os.path.join(os.fsencode(folder), name)
        with open(place, "wb") as file:
            file.write((_runs.RECORD + "cty: x\n").encode())
    rough = (b"\x1b", b"\r", b"\x7f", b"\xff", b"\xc2\x9b", b"\xe2\x80\xae")
    for command in COMMANDS[:3]:
        for form in FORMATS:
            done = trial.run(folder, *command, ".", "--format", form)
            trial.expect(f"{command[0]} {form} of odd names", done, 1 if command[0] != "score" else 0)
            if any(byte in done.stdout + done.stderr for byte in rough) or b"a\nb.atelier" in done.stdout:
                trial.report.fault(f"{command[0]} {form} of odd names", "a name stands in the output as it is")
            try:
                done.stdout.decode("utf-8")
            except UnicodeDecodeError:
                trial.report.fault(f"{command[0]} {form} of odd names", "the output is no UTF-8")
    for name in NAMES:
        missing = b"not-" + name
        trial.expect(f"a missing {missing!r}", trial.run(folder, "validate", os.fsdecode(missing)), 2, says="there is no such file")
        trial.expect(f"-o {name!r}", trial.run(folder, "validate", "./" + os.fsdecode(name), "-o", "./" + os.fsdecode(name)), 2, says="which this call reads")
    _runs.record_at(folder / LONG_NAME)
    trial.expect("a long name", trial.run(folder, "validate", LONG_NAME), 0)
    trial.expect("a name too long for what is written beside it", trial.run(folder, "validate", LONG_NAME, "-o", "y" * 250), 2, says="the name is too long")


# ── streams ──

def no_streams(trial, folder):
    """Streams that are closed, full, or left by their readers."""
    _runs.record_at(folder / "atelier.yaml")
    for command in (*COMMANDS, ["--help"], ["--version"], ["rules"], ["explain", "EVD001"], ["man"], ["completion", "bash"], ["schema", "record"],
                    ["config"], ["method", "show", "establishing"]):
        name = " ".join(command)
        words = " ".join(command)
        full = _runs.run(["sh", "-c", f"exec {trial.program} {words} >/dev/full"], folder)
        trial.expect(f"{name} >/dev/full", full, 2, says="cannot write to standard output: the disk is full")
        closed = _runs.run(["sh", "-c", f"exec {trial.program} {words} >&-"], folder)
        trial.expect(f"{name} >&-", closed, 2, says="cannot write to standard output")
        both = _runs.run(["sh", "-c", f"exec {trial.program} {words} >&- 2>&- <&-"], folder)
        trial.expect(f"{name} without streams", both, 2)
        read, write = os.pipe()
        os.close(read)
        left = trial.run(folder, *command, stdout=write)
        os.close(write)
        trial.expect(f"{name} to a reader who has left", left, 1 if command[0] == "gate" else 0)
    trial.expect("errors to a full disk", _runs.run(["sh", "-c", f"exec {trial.program} validate none 2>/dev/full"], folder), 2)
    trial.expect("-o /dev/full", trial.run(folder, "validate", "-o", "/dev/full"), 2, says="cannot write /dev/full: the disk is full")
    trial.expect("- with standard input closed", _runs.run(["sh", "-c", f"exec {trial.program} validate - <&-"], folder), 2, says="cannot read")
    trial.expect("- with a folder as standard input", _runs.run(["sh", "-c", f"exec {trial.program} validate - <."], folder), 2, says="it is a folder")


def slow_streams(trial, folder):
    """Pipes that take or give a little at a time, and do not block."""
    _runs.record_at(folder / "atelier.yaml", _runs.RECORD + "".join(f"k{i}: x\n" for i in range(2000)))
    whole = trial.run(folder, "validate", "--format", "json")
    read, write = os.pipe()
    os.set_blocking(write, False)
    if hasattr(fcntl, "F_SETPIPE_SZ"):
        fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, 4096)
    with subprocess.Popen([str(trial.program), "validate", "--format", "json"], cwd=folder, env=_runs.environment(), stdout=write,
                          stderr=subprocess.PIPE, stdin=subprocess.DEVNULL) as slow:
        os.close(write)
        got = b""
        while piece := os.read(read, 1000):
            got += piece
        error = slow.stderr.read()
    os.close(read)
    trial.report.tried += 1
    if slow.returncode != whole.returncode or got != whole.stdout:
        trial.report.fault("a pipe that does not block", f"status {slow.returncode}, {len(got)} of {len(whole.stdout)} bytes, {error[:200]!r}")
    text = (folder / "atelier.yaml").read_bytes()
    read, write = os.pipe()
    os.set_blocking(read, False)

    def drip():
        for at in range(0, len(text), 997):
            os.write(write, text[at:at + 997])
        os.close(write)

    feeder = threading.Thread(target=drip)
    with subprocess.Popen([str(trial.program), "validate", "-", "--stdin-filename", "atelier.yaml", "--format", "json"], cwd=folder,
                          env=_runs.environment(), stdin=read, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as slow:
        feeder.start()
        got, error = slow.communicate(timeout=60)
    feeder.join()
    os.close(read)
    trial.report.tried += 1
    if got != whole.stdout:
        trial.report.fault("a standard input that does not block", f"status {slow.returncode}, {error[:200]!r}")


# ── what cannot be written ──

def limited_files(trial, folder):
    """Files that may not grow beyond a limit: the old one stays, and the signal that says so does not end the run."""
    _runs.record_at(folder / "atelier.yaml", _runs.RECORD + "".join(f"k{i}: x\n" for i in range(500)))
    old = folder / "out"
    old.write_text("old\n", encoding="utf-8")
    script = f"ulimit -f 8; exec {trial.program} \"$@\""
    for words in (["validate", "--format", "json", "-o", "out"], ["validate", "--select", "SCH", "--write-baseline", "out"]):
        done = _runs.run(["sh", "-c", script, "sh", *words], folder)
        trial.expect(f"{words[-2]} with a limit on files", done, 2, says="cannot write", one=False)
        if old.read_text(encoding="utf-8") != "old\n" or len(list(folder.iterdir())) != 2:
            trial.report.fault(f"{words[-2]} with a limit on files", f"left {sorted(path.name for path in folder.iterdir())}")


def written_over(trial, folder):
    """Outputs onto links, onto each other, onto what is read, onto what may not be written: refused, and nothing is written."""
    repository = folder / "repo"
    _runs.record_at(repository / "atelier.yaml", _runs.RECORD + "cty: x\n")
    (repository / ".git").mkdir()
    (folder / "precious").write_text("precious\n", encoding="utf-8")
    (folder / "home").mkdir()
    (repository / "read-only").write_text("old\n", encoding="utf-8")
    (repository / "read-only").chmod(0o444)
    (repository / "summary.md").write_text("old\n", encoding="utf-8")
    for name, target in (("link", "../precious"), ("inner", "atelier.yaml"), ("dangling", "../nowhere"), ("null", "/dev/null"), ("out", "../home")):
        (repository / name).symlink_to(target)

    def state():
        return {str(path.relative_to(folder)): path.is_symlink() or path.is_dir() or path.read_bytes() for path in folder.rglob("*")}

    before = state()

    def refused(where, *words, summary="summary.md"):
        environment = {**_runs.environment(), "GITHUB_STEP_SUMMARY": summary}
        trial.expect(where, trial.run(repository, "validate", *words, variables=environment), 2, says="", one=False)
        if state() != before:
            trial.report.fault(where, f"something was written: {sorted(state().items() ^ before.items())}")

    for name in ("link", "inner", "dangling", "null", "out/new", "read-only", "atelier.yaml"):
        for words in (["-o", name], ["--write-baseline", name], ["-o", name, "--write-baseline", "new", "--step-summary"],
                      ["-o", "new", "--write-baseline", name, "--step-summary"]):
            refused(" ".join(words), *words)
        refused(f"the summary in {name}", "--step-summary", "-o", "new", summary=name)
    for words in (["-o", "new", "--write-baseline", "./new"], ["-o", "summary.md", "--step-summary"],
                  ["-o", "../repo/new", "--write-baseline", "new"], ["--write-baseline", "../repo/summary.md", "--step-summary"]):
        refused(" ".join(words), *words)
    for name in ("/dev/stdout", "/dev/fd/1", "/dev/null", "/dev/stderr"):
        done = trial.run(repository, "validate", "--format", "concise", "-o", name)
        trial.report.tried += 1
        wanted = done.stderr if name == "/dev/stderr" else done.stdout
        if done.returncode != 1 or (b"SCH001" in wanted) == (name == "/dev/null"):
            trial.report.fault(f"-o {name}", f"status {done.returncode}, {done.stdout[:200]!r}, {done.stderr[:200]!r}")
    (folder / "log").write_text("before\n", encoding="utf-8")
    _runs.run(["sh", "-c", f"exec {trial.program} validate --format concise -o /dev/stdout >>../log"], repository)
    log = (folder / "log").read_text(encoding="utf-8")
    if not log.startswith("before\n") or "SCH001" not in log:
        trial.report.fault("-o /dev/stdout >>log", f"{log[:200]!r}")


def full_disk(trial, folder):
    """A small file system that is full."""
    disk = folder / "disk"
    disk.mkdir()
    inside = folder / "inside.sh"
    inside.write_text(f"""set -e
mount -t tmpfs -o size=64k,mode=777 none {disk}
printf 'old\\n' >{disk}/out
{trial.program} init {disk}/sub --name X >/dev/null
head -c 60000 /dev/zero >{disk}/filler || true
for words in "validate --format json -o {disk}/out" "validate --select SCH --write-baseline {disk}/out" "init {disk}/new --name X"; do
    status=0
    {trial.program} $words >/dev/null 2>{folder}/said || status=$?
    echo "$status|$(head -n 1 {folder}/said)|$(cat {disk}/out)|$(ls -A {disk} | tr '\\n' ' ')"
done
""", encoding="utf-8")
    _runs.record_at(folder / "atelier.yaml", _runs.RECORD + "".join(f"k{i}: x\n" for i in range(1200)))
    command = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--map-root-user"])]
    if shutil.which("unshare") is None or _runs.run([*command, "mount", "-t", "tmpfs", "none", disk], folder).returncode != 0:
        print("A full disk was left out: no small file system may be mounted here.")
        return
    done = _runs.run([*command, "sh", inside], folder)
    lines = done.stdout.decode().splitlines()
    if len(lines) != 3:
        trial.report.fault("a full disk", f"{lines}, {done.stderr.decode()[:300]}")
    for line in lines:
        trial.report.tried += 1
        status, said, old, left = line.split("|")
        if status != "2" or "the disk is full" not in said or old != "old" or left != "filler out sub ":
            trial.report.fault("a full disk", line)


# ── while it is read ──

def changing_file(trial, folder):
    """A file that shrinks, grows and is replaced while it is read: any of its states may be seen, and nothing breaks."""
    place = _runs.record_at(folder / "atelier.yaml")
    long = (_runs.RECORD + "# filler\n" * 200_000).encode()
    stop = threading.Event()

    def change():
        number = os.open(place, os.O_WRONLY)
        while not stop.is_set():
            os.pwrite(number, long, 0)
            os.ftruncate(number, 100)
        os.close(number)

    worker = threading.Thread(target=change)
    worker.start()
    try:
        for _ in range(25):
            done = trial.run(folder, "validate", "--format", "concise")
            trial.report.tried += 1
            if done.returncode not in (0, 1) or done.stderr:
                trial.report.fault("a file that changes", f"status {done.returncode}, {done.stderr[:200]!r}")
    finally:
        stop.set()
        worker.join()


def interrupted(trial, folder):
    """Ended by somebody in the middle: nothing half-written, and the shell is told by the signal."""
    for i in range(400):
        _runs.record_at(folder / f"records/{i}/atelier.yaml", _runs.RECORD + "".join(f"k{j}: x\n" for j in range(200)))
    for number in (signal.SIGINT, signal.SIGTERM):
        with subprocess.Popen([str(trial.program), "validate", "records", "-o", "out"], cwd=folder, env=_runs.environment(),
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as one:
            try:
                one.wait(0.02)
            except subprocess.TimeoutExpired:
                one.send_signal(number)
            one.communicate(timeout=60)
        trial.report.tried += 1
        if one.returncode not in (1, -number) or (one.returncode < 0 and (folder / "out").exists()):
            trial.report.fault("interrupted", f"status {one.returncode}, {sorted(path.name for path in folder.iterdir())}")
        (folder / "out").unlink(missing_ok=True)


TRIALS = (odd_files, odd_configuration, in_a_search, outside, not_allowed, no_working_folder, odd_names, no_streams, slow_streams, limited_files,
          written_over, full_disk, changing_file, interrupted)


def main():
    parser = argparse.ArgumentParser(description="Hands the program files and streams as nobody should have them.")
    parser.add_argument("--whole", action="store_true", help="the same: all of it is run in any case")
    parser.add_argument("--only", help="the trial of this name alone")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    report = _runs.Report("files and streams")
    trial = Trial(arguments.program.resolve(), report)
    for one in TRIALS:
        if arguments.only in (None, one.__name__):
            with tempfile.TemporaryDirectory() as folder:
                one(trial, pathlib.Path(folder))
    sys.stdout.flush()
    report.finish()


if __name__ == "__main__":
    main()

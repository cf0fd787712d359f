"""Shows that no run opens a socket, or starts anything but git: every command and format, under strace.

    sockets.py [--whole] PROGRAM

The record names https addresses as evidence; git, which is asked for its files, is watched too.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import tempfile

import _runs

FORMATS = ("text", "concise", "json", "ndjson", "sarif", "junit", "github", "gitlab", "markdown")
CALLS = [
    ["validate", "records"], ["status", "records"], ["next", "records"], ["actions", "records"], ["--help"], ["--version"], ["score", "records", "--explain", "establishing.vision"],
    ["gate", "maturing", "records"], ["checklist", "records/linked"], ["explain", "EVD004"], ["rules"], ["method", "list"],
    ["method", "lint", "records/linked/atelier.yaml"], ["config", "records/linked/atelier.yaml"], ["schema", "record"], ["completion", "zsh"],
    ["man"], ["init", "new", "--name", "Heat", "--with", "github,gitlab,pre-commit,editor"], ["help", "gate"],
]
RECORD = """atelier: 1
id: linked
name: Linked
phase: maturing
evidence:
  - {id: e1, title: A page, kind: document, at: "https://localhost/page"}
  - {id: e2, title: Another, kind: document, at: "http://localhost:1/"}
  - {id: e3, title: A third, kind: document, at: "ftp://localhost/x"}
  - {id: e4, title: A share, kind: document, at: "//localhost/share"}
"""
# Every call by which a process gets a socket or speaks through one; `network` is strace's own set, the rest in case that set forgets one.
WATCHED = "trace=%network,socket,socketpair,connect,sendto,sendmsg,io_uring_setup,execve"


def calls(whole):
    yield from CALLS
    for form in FORMATS if whole else ("json", "sarif", "github"):
        yield ["validate", "records", "--format", form]
        if whole:
            yield ["score", "records", "--format", form]
            yield ["gate", "establishing", "records", "--format", form]


def main():
    parser = argparse.ArgumentParser(description="Shows that no run opens a socket.")
    parser.add_argument("--whole", action="store_true", help="each format of each command")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    report = _runs.Report("runs under watch")
    with tempfile.TemporaryDirectory() as place:
        folder, log = pathlib.Path(place), pathlib.Path(place) / "log"
        if shutil.which("strace") is None or _runs.run(["strace", "-o", "/dev/null", "true"], folder).returncode != 0:
            _runs.skip("strace is not here, or may not trace")
        _runs.copy_examples(folder)
        (folder / "records/linked").mkdir()
        (folder / "records/linked/atelier.yaml").write_text(RECORD, encoding="utf-8")
        subprocess.run(["git", "init", "--quiet"], cwd=folder, env=_runs.environment(), check=True)
        # The watch sees a socket where there is one; a watch that sees nothing would prove nothing.
        _runs.run(["strace", "-f", "-o", log, "-e", WATCHED, "python3", "-c", "import socket; socket.socket()"], folder)
        if "socket(" not in log.read_text(encoding="utf-8", errors="replace"):
            report.fault("the watch", "saw no socket of a program that opens one")
        for words in calls(arguments.whole):
            done = _runs.run(["strace", "-f", "-qq", "-o", log, "-e", WATCHED, program, *words], folder)
            report.tried += 1
            if done.returncode not in _runs.STATUSES:
                report.fault(" ".join(words), f"status {done.returncode}: {done.stderr[:200]!r}")
            for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
                if re.search(r"execve\(\"[^\"]*/git\"", line) or f'execve("{program}"' in line or " +++ " in line or " --- " in line or "resumed>" in line:
                    continue
                report.fault(" ".join(words), line)
    report.finish()


if __name__ == "__main__":
    main()

"""Gives a run less memory than it needs, from what it starts with upwards: it ends with a status from the table and says so.

    memory.py [--whole] PROGRAM

The limit is that of the system (RLIMIT_AS), so that a program that is linked statically meets it too. That each single allocation may fail is
tested in tests/unit/commands/out_of_memory.cpp.
"""

import argparse
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

import _runs

MESSAGE = "there is not enough memory for this"
CLOSED = b"atelier: the folder . cannot be read and was left out\n"


def limit(size):
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))


def starts(program, folder, size):
    """Whether the program comes as far as telling its version."""
    try:
        return _runs.run([program, "--version"], folder, preexec_fn=limit(size)).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def whole(text):
    """Whether a file is as it was, or holds all of a report."""
    try:
        return text == "old\n" or bool(json.loads(text))
    except ValueError:
        return False


def main():
    parser = argparse.ArgumentParser(description="Gives a run less memory than it needs.")
    parser.add_argument("--whole", action="store_true", help="in steps of 16 KiB")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    program = arguments.program.resolve()
    if _runs.sanitized(program):
        _runs.skip("sanitizers reserve more memory than any limit that means something here")
    report = _runs.Report("runs with little memory")
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        (folder / "atelier.yaml").write_text(_runs.RECORD + "".join(f"k{i}: x\n" for i in range(4000)), encoding="utf-8")
        first = next((size << 20 for size in range(4, 400) if starts(program, folder, size << 20)), None)
        if first is None:
            sys.exit("no limit on memory up to 400 MiB lets the program start")
        for words in (["validate", "--format", "json", "-o", "out"], ["status"], ["validate", "--jobs", "2", "atelier.yaml", "copy.yaml"]):
            (folder / "copy.yaml").write_bytes((folder / "atelier.yaml").read_bytes())
            # Each thread's heap takes 64 MiB of addresses at once.
            step = (16 if arguments.whole else 512) << (14 if "--jobs" in words else 10)
            enough, size, short = False, first, 0
            while not enough and size < first + (400 << 20):
                (folder / "out").write_text("old\n", encoding="utf-8")
                done = _runs.run([program, *words], folder, preexec_fn=limit(size))
                report.tried += 1
                where = f"{' '.join(words)} with {size >> 10} KiB"
                told = f"status {done.returncode}: {done.stderr[:200]!r}"
                enough = done.returncode in (0, 1)
                short += not enough
                # Where the system itself has no memory to open the folder, that is told, and a report of what else there is may be whole.
                if done.returncode == 2 and done.stderr.startswith(CLOSED):
                    if not whole((folder / "out").read_text(encoding="utf-8")):
                        report.fault(where, "left half a report")
                    size += step
                    continue
                if not enough and (done.returncode != 2 or done.stderr.decode().count(MESSAGE) != 1):
                    report.fault(where, told)
                if not enough and (folder / "out").read_text(encoding="utf-8") != "old\n":
                    report.fault(where, "wrote a file all the same")
                size += step
            if not enough or not short:
                report.fault(" ".join(words), "was never short of memory, or never had enough")
    sys.stdout.flush()
    report.finish()


if __name__ == "__main__":
    main()

"""Hands the program texts that were made to cost much: at most 2 seconds and 256 MiB for any, and many files with few resources.

    resources.py [--whole] [--only NAME] PROGRAM

The system holds the bounds: a run that needs more of the processor is killed, and one that needs more memory is told that there is none.
Processor time, since a busy machine must not fail the test. Meant for a release: other builds are slower. --whole tries every shape with
every command.
"""

import argparse
import pathlib
import resource
import tempfile

import _runs

SECONDS = 2
MEMORY = 256 << 20
LONGEST = (4 << 20) - 4096  # as the limits stand, the longest text that is read
VALUES = 199_000            # and the most keys and values in it
HEAD = "atelier: 1\nid: demo\nname: Demo\nphase: continuation\n"
COMMANDS = (["validate"], ["validate", "--format", "json"], ["validate", "--format", "sarif"], ["score", "--format", "json"], ["gate", "maturing"], ["next", "-v"],
            ["checklist"], ["status"])


def filled(head, line, values=1, tail=""):
    """The head, and as many lines as may be in a text that is read; `values` are the keys, values and starts in one of them."""
    out, size, left = [head], len(head.encode()) + len(tail), VALUES
    number = 0
    while left >= values:
        one = line(number)
        size += len(one.encode())
        if size > LONGEST:
            break
        out.append(one)
        left -= values
        number += 1
    return "".join(out) + tail


def listed(key, entry, count):
    return f"{key}:\n" + "".join(f"  - {entry(i)}\n" for i in range(count))


def two(first, second):
    """Two long lists of which one speaks of the other: what walks one for each entry of the other would take minutes."""
    return HEAD + first + second


def named(section, words, count):
    return section + "".join(f"{words(i)},\n          " for i in range(count)) + "]\n"


STAKEHOLDERS = listed("stakeholders", "{{id: s{0}, commitment: willing}}".format, 15_000)
EVIDENCE = listed("evidence", "{{id: e{0}, kind: data}}".format, 15_000)
ANSWER = "assessment:\n  establishing:\n    vision:\n      endorsement:\n        rating: fully\n        evidence: ["

SHAPES = {
    "unknown keys": lambda: filled(HEAD, "k{0}: x\n".format, 2),
    "unknown keys that are nearly known": lambda: filled(HEAD, "stakehodlers{0}: x\n".format, 2),
    "one key again and again": lambda: filled(HEAD, lambda _: "name: x\n", 2),
    "keys without values": lambda: filled(HEAD, "k{0}:\n".format, 2),
    "comments": lambda: filled(HEAD, lambda _: "#\n", 0),
    "suppressions": lambda: filled(HEAD, lambda _: '# atelier: ignore[CLM004] reason="x"\n', 0),
    "suppressions of no rule": lambda: filled(HEAD, '# atelier: ignore[CLX{0}] reason="x"\n'.format, 0),
    "a suppression of many": lambda: HEAD + "# atelier: ignore[" + "CLM004," * 70_000 + 'CLM005] reason="x"\nk: x\n',
    "suppressions that are met": lambda: filled(HEAD, 'k{0}: x # atelier: ignore[SCH001] reason="x"\n'.format, 2),
    "anchors": lambda: filled(HEAD, "a{0}: &b{0} x\n".format, 2),
    "aliases": lambda: filled(HEAD + "a: &a x\n", "b{0}: *a\n".format, 2),
    "aliases of aliases": lambda: HEAD + "a0: &a0 [x]\n" + "".join(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 5000)),
    "tags": lambda: filled(HEAD, "b{0}: !!str x\n".format, 2),
    "lists in lists": lambda: HEAD + "a: " + "[" * 500_000,
    "groups in groups": lambda: HEAD + "".join(" " * i + "a:\n" for i in range(2500)),
    "braces": lambda: HEAD + "a: " + "{" * 500_000,
    "question marks": lambda: HEAD + "? " * 250_000,
    "dashes": lambda: HEAD + "- " * 250_000,
    "colons": lambda: HEAD + ": " * 250_000,
    "commas": lambda: HEAD + ",\n" * 2_000_000,
    "documents": lambda: HEAD + "---\n" * 1_000_000,
    "directives": lambda: HEAD + "%foo\n" * 800_000,
    "lone words": lambda: HEAD + "foo\n" * 1_000_000,
    "an open quote": lambda: HEAD + "a: 'x\n" + "x\n" * 2_000_000,
    "escapes": lambda: filled(HEAD, 'a{0}: "\\x41\\u0041\\U0001F600"\n'.format, 2),
    "long lines": lambda: filled(HEAD, lambda i: f"n{i}: " + "x" * 250_000 + "\n", 2),
    "blocks of text": lambda: filled(HEAD, lambda i: f"k{i}: |\n" + "  x y z\n" * 1000, 2),
    "blank lines": lambda: HEAD + "\n" * 4_000_000,
    "lines of blanks": lambda: HEAD + (" " * 100_000 + "\n") * 40,
    "controls": lambda: HEAD + "a: " + "\x01" * 500_000,
    "a control on each line": lambda: filled(HEAD, lambda _: "\x01\n", 0),
    "carriage returns": lambda: HEAD + "\r" * 4_000_000,
    "NULs": lambda: "\0" * 4_000_000,
    "bytes that are no UTF-8": lambda: HEAD.encode() + b"\xff\n" * 2_000_000,
    "bidi overrides": lambda: filled(HEAD, lambda _: "# \u202e\n", 0),
    "a list of words": lambda: named(HEAD + "governance:\n  decides: [", "x{0}".format, 150_000),
    "stakeholders": lambda: filled(HEAD + "stakeholders:\n", "  - {{id: s{0}}}\n".format, 4),
    "stakeholders with the same id": lambda: filled(HEAD + "stakeholders:\n", lambda _: "  - {id: s}\n", 4),
    "stakeholders with odd ids": lambda: filled(HEAD + "stakeholders:\n", "  - {{id: S {0}}}\n".format, 4),
    "empty stakeholders": lambda: filled(HEAD + "stakeholders:\n", lambda _: "  - {}\n", 2),
    "stakeholders that are words": lambda: filled(HEAD + "stakeholders:\n", "  - x{0}\n".format),
    "choices that are none": lambda: filled(HEAD + "stakeholders:\n", "  - {{id: s{0}, sector: govrnment{0}}}\n".format, 6),
    "days that are none": lambda: filled(HEAD + "stakeholders:\n", "  - {{id: s{0}, since: 2020-13-{0}}}\n".format, 6),
    "evidence on the disk": lambda: filled(HEAD + "evidence:\n", "  - {{id: e{0}, at: a/b/c{0}.pdf}}\n".format, 6),
    "waivers": lambda: filled(HEAD + "waivers:\n", lambda _: "  - {at: establishing.capacity.skills, reason: x}\n", 6),
    "waivers of nothing": lambda: filled(HEAD + "waivers:\n", "  - {{at: establishing.capacity.skillz{0}}}\n".format, 4),
    "questions that are none": lambda: filled(HEAD + "assessment:\n  establishing:\n    vision:\n", "      endorsemnt{0}: fully\n".format, 2),
    "addresses": lambda: HEAD + "challenge:\n  statement: " + "@a" * 120_000 + "\n",
    "telephone numbers": lambda: HEAD + "challenge:\n  statement: " + "+31 6 12345678 " * 16_000 + "\n",
    "digits": lambda: HEAD + "challenge:\n  statement: " + "1 " * 120_000 + "\n",
    "wide letters": lambda: HEAD + "lessons:\n" + "".join("  - {text: '" + "語" * 80_000 + "'}\n" for _ in range(16)),
    "validations by stakeholders": lambda: two(STAKEHOLDERS, named("challenge:\n  validated:\n    by: [", lambda i: f"x{i}", 100_000)),
    "an answer with evidence": lambda: two(EVIDENCE, named(ANSWER, lambda i: f"e{i % 15_000}", 100_000)),
    "an answer with unknown evidence": lambda: two(EVIDENCE, named(ANSWER, lambda i: f"x{i}", 100_000)),
    "sessions and who took part": lambda: two(STAKEHOLDERS, listed("activities", "{{id: a{0}, roles: [{{stakeholder: s{0}}}]}}".format, 9000)),
    "lessons and whom they are from": lambda: two(listed("activities", "{{id: a{0}}}".format, 15_000), listed("lessons", "{{id: l{0}, from: b{0}, about: x.y{0}}}".format, 14_000)),
    "services for parties": lambda: two(STAKEHOLDERS, listed("services", "{{id: x{0}, used-by: [s{0}x]}}".format, 12_000)),
    "actions": lambda: filled(HEAD + "actions:\n", "  - {{id: a{0}, question: maturing.learning.synthesis, state: trying, review: 2027-01-01}}\n".format, 10),
    "owners who have withdrawn": lambda: two(listed("stakeholders", "{{id: s{0}, commitment: withdrawn}}".format, 12_000), listed("activities", "{{id: a{0}, follow-ups: [{{action: x, owner: s{0}}}]}}".format, 8000)),
}
# What the short run tries: those that once took too long, and a few of each kind.
SHORT = ("unknown keys", "commas", "stakeholders", "validations by stakeholders", "an answer with evidence")

SIDES = {
    ".atelier.yaml": {
        "codes of no rule": lambda: "ignore:\n" + "".join(f"  - PHX{i}\n" for i in range(180_000)),
        "codes selected and ignored": lambda: "select:\n" + "  - CLM\n" * 90_000 + "ignore:\n" + "  - PHA\n" * 90_000,
        "severities": lambda: "severity:\n" + "".join(f"  CLM{i}: note\n" for i in range(90_000)),
        "records": lambda: "records:\n" + "".join(f"  - r{i}.yaml\n" for i in range(180_000)),
        "overrides": lambda: "overrides:\n" + "".join(f"  - paths: ['**/a*b*c*{i}*']\n    ignore: [PHA]\n" for i in range(19_000)),
        "unknown settings": lambda: "".join(f"k{i}: x\n" for i in range(95_000)),
    },
    "method.yaml": {
        "weights": lambda: "overlay: {id: local, version: 1, title: L, base: {id: innovation-atelier, version: 1}}\nweigh:\n"
                           + "".join(f"  - {{question: a.b.c{i}, weight: 2}}\n" for i in range(39_000)),
        "unknown keys": lambda: "overlay: {id: local, version: 1, title: L, base: {id: innovation-atelier, version: 1}}\n"
                                + "".join(f"k{i}: x\n" for i in range(95_000)),
    },
    "known.json": {
        "findings": lambda: '{"schema":"atelier.baseline","findings":['
                            + ",".join(f'{{"fingerprint":"{i:x}","record":"demo","code":"CLM001","address":"a"}}' for i in range(199_000)) + "]}",
        "too many findings": lambda: '{"schema":"atelier.baseline","findings":[' + '{"fingerprint":"x"},' * 2_000_000 + "{}]}",
        "brackets": lambda: "[" * 4_000_000,
        "groups in groups": lambda: '{"a":' * 800_000,
        "numbers": lambda: '{"a":[' + "1," * 30_000_000 + "1]}",
        "one long word": lambda: '{"a":"' + "x" * 60_000_000 + '"}',
    },
}
SIDE_CALLS = {
    ".atelier.yaml": (["validate", "atelier.yaml"], ["config"], ["score", "atelier.yaml"]),
    "method.yaml": (["method", "lint", "method.yaml"], ["score", "--method", "method.yaml", "atelier.yaml"]),
    "known.json": (["validate", "--baseline", "known.json", "atelier.yaml"],
                   ["validate", "--baseline", "known.json", "--write-baseline", "new.json", "--format", "json", "atelier.yaml"]),
}
SHORT_SIDES = ("codes selected and ignored", "too many findings")


def bounds():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def few_files_and_a_small_stack():
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
    resource.setrlimit(resource.RLIMIT_STACK, (256 << 10, 256 << 10))


def bounded(program, report, where, words, folder):
    done = _runs.run([program, *words], folder, preexec_fn=bounds, timeout=600)
    report.tried += 1
    if done.returncode not in (0, 1, 2) or b"not enough memory" in done.stderr:
        told = "took more than 2 s" if done.returncode < 0 else done.stderr.decode(errors="replace")[:200]
        report.fault(where, f"status {done.returncode}: {told}")


def put(path, text):
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def many_files(program, report, folder, count):
    for i in range(count):
        place = folder / f"many/{i % 50}/{i}.atelier.yaml"
        place.parent.mkdir(parents=True, exist_ok=True)
        put(place, HEAD.replace("demo", f"demo-{i}") + "cty: x\n")
    for words in (["validate", "--format", "ndjson"], ["score", "--format", "json"], ["gate", "1", "--format", "concise"], ["status"]):
        for jobs in ("1", "2", "64"):
            done = _runs.run([program, *words, "many", "--jobs", jobs], folder, preexec_fn=few_files_and_a_small_stack, timeout=600)
            report.tried += 1
            if done.returncode not in (0, 1) or done.stderr or (jobs != "1" and done.stdout != first) or len(done.stdout) < count:
                report.fault(f"{count} files, {words[0]}, {jobs} jobs", f"status {done.returncode}: {done.stderr[:200]!r}")
            first = done.stdout


def small_stack(program, report, folder):
    """Deep texts, as deep as any configuration may allow, on a stack of 256 KiB."""
    put(folder / "deep.yaml", HEAD + "a: " + "[" * 250 + "]" * 250 + "\n")
    put(folder / "deeper.yaml", HEAD + "a: " + "{a: " * 100_000 + "\n")
    put(folder / "limits.yaml", "limits: {nesting: 256}\n")
    for name in ("deep.yaml", "deeper.yaml"):
        for words in (["validate"], ["score"], ["status"], ["actions"]):
            done = _runs.run([program, *words, name, "--config", "limits.yaml"], folder, preexec_fn=few_files_and_a_small_stack)
            report.tried += 1
            if done.returncode not in (0, 1):
                report.fault(f"{name} on a small stack, {words[0]}", f"status {done.returncode}: {done.stderr[:200]!r}")


def main():
    parser = argparse.ArgumentParser(description="Hands the program texts that were made to cost much.")
    parser.add_argument("--whole", action="store_true", help="every shape with every command, and 5,000 files")
    parser.add_argument("--only", help="this shape alone")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    program, whole = arguments.program.resolve(), arguments.whole
    report = _runs.Report("runs within bounds")
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        for name, make in SHAPES.items():
            if arguments.only not in (None, name) or not (whole or arguments.only or name in SHORT):
                continue
            put(folder / "atelier.yaml", make())
            for words in COMMANDS if whole or arguments.only else (COMMANDS[0], COMMANDS[-1]):
                bounded(program, report, f"{name}, {' '.join(words)}", [*words, "atelier.yaml", "--no-config"], folder)
        put(folder / "atelier.yaml", HEAD)
        for file, texts in SIDES.items():
            for name, make in texts.items():
                if arguments.only or not (whole or name in SHORT_SIDES):
                    continue
                put(folder / file, make())
                for words in SIDE_CALLS[file] if whole else SIDE_CALLS[file][:1]:
                    bounded(program, report, f"{file} with {name}, {' '.join(words)}", words, folder)
            (folder / file).unlink(missing_ok=True)
        if not arguments.only:
            many_files(program, report, folder, 5000 if whole else 150)
            small_stack(program, report, folder)
    report.finish()


if __name__ == "__main__":
    main()

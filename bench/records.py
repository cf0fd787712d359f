"""Makes the records that are measured: the same bytes each time, below build/bench/data.

    records.py FOLDER [--quick]
    records.py --self-test

All grow from the record of examples/republica, which is sound and written as people write: comments, long sentences, lists in brackets
and in lines. A younger atelier leaves out what comes later in its life; an older one has held more sessions, and each left a lesson and
a decision. The random records of tests/oracle will not do here: they contradict themselves on purpose, so that most of the time would go
into the writing of some hundred findings each.
"""

import argparse
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

EXAMPLE = pathlib.Path(__file__).resolve().parent.parent / "examples/republica"
SEED = 1
KB, MB = 1000, 1000 * 1000

# What an atelier has not got yet, the latest first. Names of sections, or of phases within the assessment.
LATER = ["waivers", "innovation-capacity", "actions", "barriers", "maturing", "establishing", "lessons", "services", "activities",
         "capacity", "coordination", "vision"]
# What rests upon a phase of the assessment goes with it, and the atelier says that it is in the one before.
BEFORE = {"maturing": "establishing", "establishing": "preconditions"}

SESSION = """\
  - id: x{number}
    title: What was learned in round {number}, and what is to be tried next
    kind: {kind}
    date: {date}
    scope: The peaks of the {season}, who caused them, and nothing about heat; the map of the district lay on the table.
    intended: One list of what must be known before the next round, with a name behind each line and a day on which it is due.
    roles: [{{stakeholder: municipality, role: chair}}, {{stakeholder: grid-operator, role: expert}}]
    outcome: >-
      The parties went through the measurements of the {season} together and found that the shops, not the homes, decide
      when the connection is full. The grid operator showed what the cable could bear for {hours} hours, the developer what
      the battery could take over, and the energy community which of its members would move their washing for a lower price.
      Nobody asked for a larger connection any more; the open point is who pays for the meters.
    follow-ups: [{{action: Ask for the load profile of the {season}., owner: developer, due: {date}, done: {date}}}]
"""
LESSON = """\
  - {{id: y{number}, text: What the {season} taught about peaks cannot be read off a model; it has to be measured for {hours} days., from: x{number}, owner: municipality, changed: The plan of the next round.}}
"""
DECISION = """\
  - {{id: z{number}, date: {date}, title: When the battery charges in {season}, options: [by price, by forecast, by hand], outcome: by forecast, why: It kept the peaks of {hours} days below the limit.}}
"""
GROWTH = {"activities": SESSION, "lessons": LESSON, "decisions": DECISION}


def sections(text):
    """{name: its lines} in the order of the text; what stands before the first key is left out, and so is a record's own name."""
    parts = re.split(r"^(?=[a-z][a-z-]*:)", text, flags=re.MULTILINE)[1:]
    return {part.split(":")[0]: part for part in parts}


def without_phase(assessment, phase):
    return re.sub(rf"^  {phase}:.*?(?=^  [a-z]|^[^ \n]|\Z)", "", assessment, flags=re.MULTILINE | re.DOTALL)


def grown(chance, number):
    """One more session, with its lesson and its decision: {section: lines}."""
    facts = {
        "number": number,
        "kind": chance.choice(["workshop", "expert-meeting", "exchange"]),
        "date": f"{chance.randrange(2021, 2026)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
        "season": chance.choice(["spring", "summer", "autumn", "winter"]),
        "hours": chance.randrange(2, 90),
    }
    return {name: lines.format(**facts) for name, lines in GROWTH.items()}


def record(number, size):
    """The text of a record of about `size` bytes: the last that is not larger, or the least that is sound."""
    chance = random.Random(f"{SEED}/{number}/{size}")
    parts = sections((EXAMPLE / "atelier.yaml").read_text(encoding="utf-8"))
    parts["id"] = f"id: bench-{number:05}\n"
    parts["name"] = f"name: Bench {number}, Buiksloterham\n"
    length = sum(len(part.encode()) for part in parts.values())
    for name in LATER:
        if length <= size:
            break
        before = dict(parts)
        if name in BEFORE:
            parts["assessment"] = without_phase(parts["assessment"], name)
            parts["phase"] = f"phase: {BEFORE[name]}\n"
        else:
            del parts[name]
        length -= sum(len(part.encode()) for part in before.values()) - sum(len(part.encode()) for part in parts.values())
    more = {name: [] for name in GROWTH if name in parts}
    for count in range(1, size):
        extra = {name: lines for name, lines in grown(chance, count).items() if name in more}
        length += sum(len(lines.encode()) for lines in extra.values())
        if length > size:
            break
        for name, lines in extra.items():
            more[name].append(lines)
    for name, lines in more.items():
        body, gap, rest = parts[name].partition("\n\n")
        parts[name] = body.rstrip("\n") + "\n" + "".join(lines) + (gap[1:] + rest if gap else "")
    return "".join(parts.values())


def place(folder, texts):
    """Writes records into a folder, with the documents that they name beside them."""
    folder.mkdir(parents=True)
    shutil.copytree(EXAMPLE / "docs", folder / "docs")
    for name, text in texts:
        (folder / name).write_text(text, encoding="utf-8")


def many(count):
    """Records of 8 to 25 KB, spread evenly; a longer run begins like a shorter one."""
    for number in range(1, count + 1):
        yield f"r{number:05}.atelier.yaml", record(number, random.Random(f"{SEED}/{number}").randrange(8 * KB, 25 * KB))


def copy(folder, count, source):
    """The first `count` records of a folder, again from the start where they do not suffice. Links would not do: a file with two names is
    read once."""
    folder.mkdir()
    shutil.copytree(EXAMPLE / "docs", folder / "docs")
    names = sorted(path.name for path in source.glob("*.atelier.yaml"))
    for number in range(count):
        shutil.copyfile(source / names[number % len(names)], folder / f"{number:05}.atelier.yaml")


def counts(quick):
    """How many records there are, how many for the slow rivals, and the steps of time by files and by size."""
    if quick:
        return {"many": 40, "few": 5, "files": [20, 40, 80], "sizes": [100 * KB, 200 * KB, 400 * KB], "large": 400 * KB}
    return {"many": 2000, "few": 100, "files": [500, 1000, 2000, 4000, 8000], "sizes": [1 * MB, 2 * MB, 4 * MB], "large": 3900 * KB}


def make(folder, quick):
    """Everything anew, unless it is there: a folder that was left half done has no stamp."""
    stamp = folder / "made-by"
    source = pathlib.Path(__file__).read_text(encoding="utf-8") + (EXAMPLE / "atelier.yaml").read_text(encoding="utf-8")
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == source:
        return
    shutil.rmtree(folder, ignore_errors=True)
    # A repository of its own, as records have: this project's leaves out all that lies below build.
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    many_count, few_count, files, sizes, large = counts(quick).values()
    place(folder / "one", [("atelier.yaml", record(0, 12 * KB))])
    place(folder / "large", [("atelier.yaml", record(0, large))])
    place(folder / "many", many(many_count))
    copy(folder / "few", few_count, folder / "many")
    for count in files:
        copy(folder / f"files-{count}", count, folder / "many")
    for size in sizes:
        place(folder / f"size-{size}", [("atelier.yaml", record(0, size))])
    stamp.write_text(source, encoding="utf-8")


def self_test():
    texts = dict(many(20))
    assert texts == {**dict(many(10)), **texts}, "the same records each time, and a longer run begins like a shorter one"
    for name, text in texts.items():
        assert 7 * KB <= len(text.encode()) <= 25 * KB, f"{name} has {len(text.encode())} bytes"
    for size in (12 * KB, 100 * KB, 1 * MB):
        assert 0.9 * size < len(record(0, size).encode()) <= size, f"a record of {size} bytes has {len(record(0, size).encode())}"
    assert "phase: preconditions" in record(0, 8 * KB) and "phase: maturing" in record(0, 24 * KB)
    with tempfile.TemporaryDirectory() as folder:
        make(pathlib.Path(folder) / "data", quick=True)
        assert len(list((pathlib.Path(folder) / "data/files-80").glob("*.yaml"))) == 80


def main():
    parser = argparse.ArgumentParser(description="Makes the records that are measured.")
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if options.folder is None:
        parser.error("name a folder to write to")
    return make(options.folder, options.quick)


if __name__ == "__main__":
    sys.exit(main())

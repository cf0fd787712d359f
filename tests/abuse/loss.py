"""Deletes, doubles, moves and changes lines of sound records: no part of a text may be lost in silence.

    loss.py [--count N] [--seed N] [--whole] PROGRAM

Each damaged text has to show: another result of validate, score, gate, status or checklist (line numbers do not count), or a finding. Where
nothing shows, another YAML reader must find the same content in it (a comment, a blank line, the order of a mapping, another spelling), or
all that differs lies at places that UNJUDGED lists with the reason. --whole tries 20,000.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import tempfile

import yaml

import _runs

PHASES = ("preconditions", "establishing", "maturing", "stabilising", "continuation")

# Places at which something may change without another result, and why. A pattern is the end of a path: its keys, with `*` for an entry of a
# list. Behind `.**` stands all that lies below. What is not here has to show.
WORDS = "words for people: that they are there is judged, how they are worded is not"
FACT = "a fact for people and other tools: its form is checked, and no rule or figure rests on it"
SUM = "one of several that are judged together: the others carry the result"
PATTERNS = {
    WORDS: ("name", "title", "text", "statement", "mission", "systemic-issue", "urgency", "boundaries", "boundaries.*", "technical-systems",
            "governance-structures", "market-conditions", "social-dynamics", "between", "between.*", "about", "role", "expects", "short-term", "long-term",
            "mandate", "resources", "escalation", "rhythm", "reports-to", "note", "reason", "test", "decisions", "strategy", "how", "link", "scope", "intended",
            "outcome", "action", "changed", "shared-with", "shared-with.*", "source", "skill", "plan", "handover", "where", "adapted", "guidance",
            "answer", "barrier", "smallest-version", "learned", "options", "options.*", "why", "used-by", "used-by.*", "done", "city"),
    FACT: ("sector", "since", "started", "country", "language", "involved", "involved.*", "element", "fte", "kind", "from", "start", "evidence", "evidence.*",
           "innovation-capacity.**", "innovation-capacity", "context.**", "context", "decisions.**", "barriers.**", "barriers", "at", "change", "replications.**",
           "owner", "facilitator", "by", "by.*", "decides", "decides.*", "date", "due", "until", "valid-until", "confirmed-by", "review", "stakeholder"),
    "an id that nothing refers to; where something does, that is a finding": ("lessons.*.id", "services.*.id", "objectives.*.id", "decisions.*.id",
                                                                              "activities.*.id", "focus.*.id"),
    "what is usual: without it the method that ships is meant": ("method",),
    SUM: ("stakeholders.*", "holds", "holds.*", "affected", "commitment", "gains", "focus.*", "relevance", "feasibility", "mandate-fit", "decision", "objectives.*",
          "state", "endorsed.*", "alignment", "alignment.*", "structures", "structures.*", "networks", "networks.*", "services.*", "activities.*", "roles", "roles.*",
          "follow-ups", "follow-ups.*", "lessons.*", "core-team", "core-team.*", "funding", "funding.*", "skill-gaps", "skill-gaps.*", "evidence.*", "actions.*",
          "hypotheses.*", "waivers.*", "interdependencies", "interdependencies.*", "communities", "relevant", "validated", "rating"),
}
UNJUDGED = {pattern: reason for reason, patterns in PATTERNS.items() for pattern in patterns}


def lines_of(text):
    return text.splitlines(keepends=True)


class Damage:
    """One damaged text, and what was done to it."""

    def __init__(self, chance, lines):
        self.lines = list(lines)
        at = chance.randrange(len(lines))
        kind = chance.choice(("delete", "double", "move", "change", "change"))
        self.told = f"{kind} line {at + 1}"
        getattr(self, kind)(chance, at)
        self.text = "".join(self.lines)

    def delete(self, _, at):
        del self.lines[at]

    def double(self, _, at):
        self.lines.insert(at, self.lines[at])

    def move(self, chance, at):
        line = self.lines.pop(at)
        to = chance.randrange(len(self.lines) + 1)
        self.told += f" to {to + 1}"
        self.lines.insert(to, line)

    def change(self, chance, at):
        line = self.lines[at].rstrip("\n")
        way = chance.choice(("drop", "insert", "replace", "indent", "outdent", "cut", "join", "comment", "word"))
        place = chance.randrange(len(line)) if line else 0
        new = chance.choice("abz019-:#'\"[]{},&*!|>%@` ~")
        if way == "drop":
            line = line[:place] + line[place + 1:]
        elif way == "insert":
            line = line[:place] + new + line[place:]
        elif way == "replace":
            line = line[:place] + new + line[place + 1:]
        elif way == "indent":
            line = " " * chance.choice((1, 2, 4)) + line
        elif way == "outdent":
            line = line[chance.choice((1, 2, 4)):] if line.startswith("    ") else line.lstrip(" ")
        elif way == "cut":
            line = line[:place]
        elif way == "comment":
            line = line[:place] + " # " + line[place:]
        elif way == "word":
            words = line.split(" ")
            one = chance.randrange(len(words))
            words[one] = words[one][::-1]
            line = " ".join(words)
        self.told += f" ({way})"
        self.lines[at] = line + ("" if way == "join" else "\n")


# ── what the program makes of it ──

def bare(value):
    """Without places: a finding that has only moved is the same."""
    if isinstance(value, dict):
        gone = ("file", "line", "column", "end_line", "end_column")
        return {key: bare(below) for key, below in value.items() if key not in gone}
    return [bare(one) for one in value] if isinstance(value, list) else value


class Results:
    """By file, all that the program says about it."""

    def __init__(self, program, folder, names):
        self.program, self.folder = program, folder
        self.said = {name: [] for name in names}
        self.names = names
        for row in self.lines("validate", "--format", "ndjson"):
            if row.get("file") in self.said:
                self.said[row["file"]].append(json.dumps(bare(row), sort_keys=True))
        for words in (["score"], *(["gate", phase] for phase in PHASES)):
            done = self.run(*words, "--format", "json")
            for record in json.loads(done.stdout)["records"]:
                self.said[record["file"]].append(json.dumps(bare(record), sort_keys=True))

    def run(self, *words):
        done = _runs.run([self.program, *words, "--jobs", "2", *self.names], self.folder, timeout=300)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{words} ended with {done.returncode}: {done.stderr[:500]!r}")
        return done

    def lines(self, *words):
        return [json.loads(line) for line in self.run(*words).stdout.decode("utf-8").splitlines()]


def one_by_one(program, folder, name):
    """What is asked only where all else is silent, since it takes a run each."""
    out = []
    for words in (["status"], *(["checklist", "--phase", phase] for phase in PHASES)):
        done = _runs.run([program, *words, name], folder)
        out.append((done.returncode, done.stdout, re.sub(rb":\d+:\d+:", b":", done.stderr)))
    return out


# ── what another reader makes of it ──

def read(text):
    return yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def differences(mine, theirs, path=()):
    """The paths at which two trees differ."""
    if mine == theirs:
        return
    if isinstance(mine, dict) and isinstance(theirs, dict):
        for key in {**mine, **theirs}:
            if key not in mine or key not in theirs:
                yield (*path, key)
            else:
                yield from differences(mine[key], theirs[key], (*path, key))
    elif isinstance(mine, list) and isinstance(theirs, list):
        if sorted(map(repr, mine)) == sorted(map(repr, theirs)):
            yield (*path, "order")
        elif len(mine) != len(theirs):
            yield (*path, "*")
        else:
            for one, other in zip(mine, theirs):
                yield from differences(one, other, (*path, "*"))
    else:
        yield path


def reason_for(path):
    """Why a difference at this place may pass, or nothing."""
    if path[-1] == "order":
        return "the order of a list: it is shown in that order, and means no more"
    for start in range(len(path)):
        for pattern in (".".join(path[start:]), ".".join(path[start:-1]) + ".**"):
            if pattern in UNJUDGED:
                return UNJUDGED[pattern]
    return None


class Trial:
    def __init__(self, program, folder, report):
        self.program, self.folder, self.report = program, folder, report
        self.usual = None
        self.shown = collections.Counter()
        self.unexplained = collections.Counter()

    def record(self, path, count, chance):
        lines = lines_of(path.read_text(encoding="utf-8"))
        whole = 500  # texts to a run
        for start in range(0, count, whole):
            damaged = [Damage(chance, lines) for _ in range(min(whole, count - start))]
            self.compare("".join(lines), damaged)

    def compare(self, sound, damaged):
        names = [f"{number}.yaml" for number in range(len(damaged))]
        for name, one in zip(names, damaged):
            (self.folder / name).write_text(one.text, encoding="utf-8")
        (self.folder / "sound.yaml").write_text(sound, encoding="utf-8")
        said = Results(self.program, self.folder, ["sound.yaml", *names]).said
        self.usual = None
        for name, one in zip(names, damaged):
            self.report.tried += 1
            if said[name] != said["sound.yaml"]:
                self.shown["another result or a finding"] += 1
                continue
            self.silent(sound, name, one)

    def silent(self, sound, name, one):
        try:
            paths = list(differences(read(sound), read(one.text)))
        except yaml.YAMLError as error:
            return self.report.fault(one.told, f"nothing shows, and another reader takes it for broken: {str(error)[:200]}")
        if not paths:
            self.shown["the same content: a comment, a blank line, the order of a mapping, another spelling"] += 1
            return None
        if self.usual is None:
            self.usual = one_by_one(self.program, self.folder, "sound.yaml")
        if one_by_one(self.program, self.folder, name) != self.usual:
            self.shown["another status or checklist"] += 1
            return None
        reasons = {path: reason_for(path) for path in paths}
        for path in paths:
            if reasons[path] is None:
                self.unexplained[".".join(path)] += 1
                self.report.fault(one.told, f"nothing shows, though {'.'.join(path)} is another")
        if all(reasons.values()):
            self.shown[reasons[paths[0]]] += 1
        return None


def main():
    parser = argparse.ArgumentParser(description="Damages lines of sound records, and looks whether that shows.")
    parser.add_argument("--whole", action="store_true", help="20,000 damaged texts")
    parser.add_argument("--count", type=int, default=250)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    count = 20_000 if arguments.whole else arguments.count
    report = _runs.Report("damaged texts")
    chance = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(arguments.program.resolve(), pathlib.Path(folder), report)
        trial.record(_runs.ROOT / "examples/republica/atelier.yaml", count, chance)
    for reason, number in trial.shown.most_common():
        print(f"{number:6}  {reason}")
    for path, number in trial.unexplained.most_common(60):
        print(f"{number:6}  unexplained: {path}")
    report.finish()


if __name__ == "__main__":
    main()

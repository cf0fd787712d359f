"""What is run, on which files, and which ratios are held against which goals."""

import pathlib
import sys

import records

HERE = pathlib.Path(__file__).resolve().parent
AS_OF = "2026-09-01"  # so that nothing runs out between two runs


class Program:
    """One call. `calls` is how often a round makes it: a short one is over before the clock has said much."""

    def __init__(self, words, calls=1, statuses=(0,), rounds=None):
        self.words = [str(word) for word in words]
        self.calls = calls
        self.statuses = statuses
        self.rounds = rounds  # at most so many; None for all


class Ratio:
    """One line of the table: the time of `name` to that of `to`, and at most `goal` where there is one."""

    def __init__(self, case, name, to, goal=None, shown=None):
        self.case, self.name, self.to, self.goal = case, name, to, goal
        self.shown = shown or (f"≤ {goal:g}" if goal else "")


def programs(folder, data, quick):
    """{name: Program}. All get the files of the same folder, and write to /dev/null."""
    atelier, floors = folder / "atelier", folder / "bench"
    schema = folder / "rivals/record.schema.json"
    # ajv-cli reads YAML 1.1, where 2026-09-01 is no text but a day, so that it objects to each record.
    ajv = ["node", folder / "rivals/node_modules/ajv-cli/dist/index.js", "validate", "--strict=false", "-s", schema, "-d"]
    jsonschema = [sys.executable, "-B", HERE / "rivals/jsonschema_check.py", schema]

    def validate(where, *more):
        return [atelier, "validate", where, "--as-of", AS_OF, *more]

    def files(where):
        return sorted((data / where).glob("*atelier.yaml"))

    slow = 1 if quick else 3
    calls = 3 if quick else 20
    out = {
        "nothing": Program([floors / "nothing"], calls),
        "version": Program([atelier, "--version"], calls),
        "one": Program(validate(data / "one/atelier.yaml"), calls),
        "one.read": Program([floors / "read_bytes", *files("one")], calls),
        "one.events": Program([floors / "yaml_cpp_events", *files("one")], calls),
        "one.libyaml": Program([floors / "libyaml_events", *files("one")], calls),
        "one.ajv": Program([*ajv, data / "one/*.yaml"], 1, (0, 1)),
        "one.yamllint": Program(["yamllint", data / "one"], 1, (0, 1)),
        "one.jsonschema": Program([*jsonschema, data / "one"], 1, (0, 1)),
        "few": Program(validate(data / "few", "--jobs", "1")),
        "few.yamllint": Program(["yamllint", data / "few"], 1, (0, 1), slow),
        "few.jsonschema": Program([*jsonschema, data / "few"], 1, (0, 1), slow),
        "many": Program(validate(data / "many", "--jobs", "1")),
        "many.two": Program(validate(data / "many", "--jobs", "2")),
        "many.read": Program([floors / "read_bytes", *files("many")]),
        "many.events": Program([floors / "yaml_cpp_events", *files("many")]),
        "many.libyaml": Program([floors / "libyaml_events", *files("many")]),
        "many.ajv": Program([*ajv, data / "many/*.yaml"], 1, (0, 1)),
        "large": Program(validate(data / "large/atelier.yaml")),
        "large.events": Program([floors / "yaml_cpp_events", *files("large")]),
    }
    counts = records.counts(quick)
    for size in counts["sizes"]:
        out[f"size-{size}"] = Program(validate(data / f"size-{size}/atelier.yaml"), rounds=5)
    for count in counts["files"]:
        out[f"files-{count}"] = Program(validate(data / f"files-{count}", "--jobs", "1"), rounds=5)
    return out


def ratios(quick):
    many, few = records.counts(quick)["many"], records.counts(quick)["few"]
    return [
        Ratio("`--version` to the program that does nothing", "version", "nothing", 1.6),
        Ratio("one record of 12 KB to yaml-cpp's bare events", "one", "one.events", 1.4),
        Ratio("the same to ajv-cli", "one", "one.ajv", 0.01, "≤ 1/100"),
        Ratio("the same to yamllint", "one", "one.yamllint"),
        Ratio("the same to Python's C loader with jsonschema", "one", "one.jsonschema"),
        Ratio("the same to libyaml's bare events", "one", "one.libyaml"),
        Ratio("the same to reading the bytes", "one", "one.read"),
        Ratio(f"{many} records, one thread, to yaml-cpp's bare events", "many", "many.events", 1.15),
        Ratio(f"{many} records, two threads, to one", "many.two", "many", 0.55),
        Ratio(f"{many} records, two threads, to ajv-cli", "many.two", "many.ajv", 0.9),
        Ratio(f"{many} records, one thread, to libyaml's bare events", "many", "many.libyaml"),
        Ratio(f"{many} records, one thread, to reading the bytes", "many", "many.read"),
        Ratio(f"{few} records, one thread, to yamllint", "few", "few.yamllint"),
        Ratio(f"{few} records, one thread, to Python's C loader with jsonschema", "few", "few.jsonschema"),
        Ratio("the largest record to yaml-cpp's bare events", "large", "large.events"),
    ]

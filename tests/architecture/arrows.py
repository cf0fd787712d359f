"""Proves that the rooms of the house keep to their order: what a file includes stands below it or beside it.

    arrows.py [ROOT]      prints each line that runs upwards, and exits with 1 if there is one
    arrows.py --self-test proves on small made-up trees that every rule can fail
"""

import pathlib
import posixpath
import re
import sys

# From the ground up. A room may use what stands before it.
ROOMS = ["text", "diag", "yaml", "edit", "method", "record", "rules", "score", "gate", "advice", "portfolio", "emit", "schema", "vcs", "io",
         "commands"]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
COMMENT_OR_STRING = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|'(?:\\.|[^'\\\n])'|"(?:\\.|[^"\\\n])*\"""", re.DOTALL)

# Who may name a library: how its headers and its namespace begin, and the folders that may.
LIBRARIES = [
    ("yaml-cpp/", "YAML", ("include/atelier/yaml/",)),
    ("nlohmann/", "nlohmann", ("src/emit/", "src/commands/")),
    ("CLI/", "CLI", ("src/commands/",)),
]


def height(path):
    """The floor on which a file stands, or None for a folder that has no place in the order."""
    parts = path.split("/")
    if parts[0] == "include":
        parts = parts[2:]
    else:
        parts = parts[1:]
    if len(parts) == 1:
        # The version is below everything; any other header outside the rooms gathers them and is above.
        return -1 if parts[0] == "version.hpp" else len(ROOMS)
    return ROOMS.index(parts[0]) if parts[0] in ROOMS else None


def target(path, delimiter, included):
    """The file of this project that an include means, or None for one from elsewhere."""
    if included.startswith("atelier/"):
        return "include/" + included
    if included.split("/")[0] in ROOMS:
        return "src/" + included
    if delimiter == '"':
        return posixpath.normpath(posixpath.join(posixpath.dirname(path), included))
    return None


def blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def faults_of_file(path, text):
    def fault(number, message):
        return f"{path}:{number}: {message}\n    {text.splitlines()[number - 1].strip()}"

    floor = height(path)
    if floor is None:
        yield f"{path}: this folder is not in the order of the rooms; give it a place in ROOMS of tests/architecture/arrows.py"
        return
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        included = match.group(2)
        for headers, _, folders in LIBRARIES:
            if included.startswith(headers) and not path.startswith(folders):
                yield fault(number, f"only {' and '.join(folders)} may include {headers}")
        other = target(path, *match.groups())
        if other is None or not other.startswith(("include/", "src/")):
            continue
        if path.startswith("include/") and other.startswith("src/"):
            yield fault(number, "the headers of the core may not include src")
        other_floor = height(other)
        if other_floor is None:
            yield fault(number, "includes from a folder that is not in the order of the rooms")
        elif other_floor > floor:
            yield fault(number, f"runs upwards, from {room(floor)} to {room(other_floor)}")

    code = COMMENT_OR_STRING.sub(blank, text)
    for number, line in enumerate(code.splitlines(), 1):
        for _, namespace, folders in LIBRARIES:
            if re.search(rf"\b{namespace}::", line) and not path.startswith(folders):
                yield fault(number, f"only {' and '.join(folders)} may name {namespace}")
        if re.match(r"\s*#\s*define\b", line) and path.startswith("include/"):
            yield fault(number, "a public header may not define a macro")


def room(floor):
    return ROOMS[floor] if 0 <= floor < len(ROOMS) else "the version" if floor < 0 else "what gathers all rooms"


def faults(files):
    for path, text in sorted(files.items()):
        yield from faults_of_file(path, text)
    with_cli = [path for path, text in sorted(files.items()) if re.search(r"^\s*#\s*include\s*[<\"]CLI/", text, re.MULTILINE)]
    if len(with_cli) > 1:
        yield "CLI11 is slow to compile, so one file includes it; these do: " + ", ".join(with_cli)


def read_tree(root):
    paths = [p for top in ("include/atelier", "src") for p in sorted((root / top).rglob("*")) if p.suffix in (".hpp", ".cpp")]
    return {p.relative_to(root).as_posix(): p.read_text(encoding="utf-8") for p in paths}


SOUND = {
    "include/atelier/text/span.hpp": "#pragma once\n#include <vector>\n#include \"atelier/version.hpp\"\n",
    "include/atelier/yaml/parser.hpp": "#include <yaml-cpp/eventhandler.h>\n#include \"atelier/text/span.hpp\"\n#include \"tree.hpp\"\n",
    "include/atelier/rules/clm/one.hpp": "#include \"atelier/rules/rule.hpp\"\n// YAML::Load and nlohmann::json are named in words only\n",
    "include/atelier/core.hpp": "#include \"atelier/gate/gate.hpp\"\n",
    "src/emit/json.cpp": "#include <nlohmann/json.hpp>\n#include \"emit/format.hpp\"\n",
    "src/commands/support/line.cpp": "#include <CLI/CLI.hpp>\n#include \"emit/format.hpp\"\n",
}

UNSOUND = {
    "runs upwards, from text to yaml": {"include/atelier/text/a.hpp": '#include "atelier/yaml/tree.hpp"'},
    "runs upwards, from emit to commands": {"src/emit/a.cpp": '#  include "../commands/command.hpp"'},
    "runs upwards, from gate to what gathers": {"include/atelier/gate/a.hpp": "#include <atelier/core.hpp>"},
    "may not include src": {"include/atelier/gate/a.hpp": '#include "emit/format.hpp"'},
    "only src/commands/ may include CLI/": {"src/io/a.cpp": "#include <CLI/CLI.hpp>"},
    "one file includes it": {"src/commands/a.cpp": "#include <CLI/CLI.hpp>", "src/commands/b.cpp": "#include <CLI/App.hpp>"},
    "only include/atelier/yaml/ may include yaml-cpp/": {"include/atelier/record/a.hpp": "#include <yaml-cpp/yaml.h>"},
    "only include/atelier/yaml/ may name YAML": {"src/io/a.cpp": "const char quote = '\"'; auto node = YAML::Load(x);"},
    "only src/emit/ and src/commands/ may include nlohmann/": {"src/io/a.cpp": "#include <nlohmann/json.hpp>"},
    "only src/emit/ and src/commands/ may name nlohmann": {"src/io/a.cpp": "/* */ using json = nlohmann::json;"},
    "not define a macro": {"include/atelier/text/a.hpp": "#define LIMIT 3"},
    "not in the order of the rooms; give": {"src/attic/a.cpp": ""},
    "includes from a folder that": {"src/emit/a.cpp": '#include "atelier/attic/a.hpp"'},
}


def self_test():
    wrong = [f"a sound tree was objected to: {fault}" for fault in faults(SOUND)]
    for expected, files in UNSOUND.items():
        found = list(faults(files))
        if not any(expected in fault for fault in found):
            wrong.append(f"not found: {expected}; instead: {found}")
    print("\n".join(wrong) or f"{len(UNSOUND)} faults found, none in a sound tree")
    return bool(wrong)


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    root = pathlib.Path(arguments[0]) if arguments else pathlib.Path(__file__).resolve().parents[2]
    files = read_tree(root)
    found = list(faults(files))
    print("\n".join(found) or f"{len(files)} files keep to the order of the rooms")
    return bool(found) or not files


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

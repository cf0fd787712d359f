"""Plants one small mistake after another in a room of the source, and counts how many the room's own tests notice.

    mutate.py [--count N] [--seed N] [--jobs N] [ROOM...]    the rooms named, or all
    mutate.py --self-test                                    the tool itself, without a compiler

A mutant that does not compile is none. One that no test notices is shown with its line, to be looked at: either a test is missing, or the
line may as well read so.
"""

import argparse
import collections
import concurrent.futures
import json
import pathlib
import random
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]

Room = collections.namedtuple("Room", "sources program tests")
# The sources of a room, the test program that is theirs, and which of its test cases to run (all of them: none named).
ROOMS = {
    "score": Room(["include/atelier/score/*.hpp"], "atelier_unit_score", []),
    "gate": Room(["include/atelier/gate/judge.hpp", "include/atelier/gate/words.hpp", "include/atelier/gate/gate.hpp"],
                 "atelier_unit_gate", []),
    "guard": Room(["include/atelier/yaml/guard.hpp", "include/atelier/yaml/scalar_walk.hpp", "include/atelier/yaml/cursor.hpp"],
                  "atelier_unit_yaml", []),
    "escaping": Room(["src/emit/support/escape*.cpp"], "atelier_unit_emit", ["[escape]"]),
}
# A mutant in an endless loop is noticed too.
SECONDS = 60

Mutant = collections.namedtuple("Mutant", "path line begin end text what")

# What is put in the place of what. Each side stands alone: `<` is not part of `<<`, `<=` or a list of template arguments.
OPERATORS = [
    (r"==", "!="), (r"!=", "=="), (r"&&", "||"), (r"\|\|", "&&"), (r"<=", "<"), (r">=", ">"),
    (r"(?<= )<(?= )", "<="), (r"(?<= )>(?= )", ">="), (r"(?<= )\+(?= )", "-"), (r"(?<= )-(?= )", "+"),
    (r"(?<= )\*(?= )", "/"), (r"\+\+", "--"), (r"(?<= )\+=", "-="), (r"(?<= )-=", "+="),
    (r"(?<=[( !])!(?=[a-zA-Z_(*])", ""),
]
CONSTANTS = [(r"\btrue\b", "false"), (r"\bfalse\b", "true")]
NUMBER = re.compile(r"(?<![\w.'\"{])(\d+)(U|u)?(?![\w.'\"])")
RETURN = re.compile(r"\breturn ([^;{}]+);")


def blanked(text):
    """The text with comments, strings and preprocessor lines made blank, each byte in its place."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())
    return re.sub(r'//[^\n]*|/\*.*?\*/|R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|^[ \t]*#[^\n]*',
                  blank, text, flags=re.S | re.M)


def mutants_of(path, text):
    code = blanked(text)

    def mutant(begin, end, new):
        line = text.count("\n", 0, begin) + 1
        return Mutant(path, line, begin, end, new, f"{text[begin:end].strip() or 'nothing'} -> {new or 'nothing'}")

    for pattern, new in OPERATORS + CONSTANTS:
        for match in re.finditer(pattern, code):
            yield mutant(*match.span(), new)
    for match in NUMBER.finditer(code):
        yield mutant(*match.span(1), str(int(match.group(1)) + 1))
    for match in RETURN.finditer(code):
        if match.group(1).strip() not in ("true", "false"):
            yield mutant(*match.span(1), "{}")


def mutated(text, mutant):
    return text[:mutant.begin] + mutant.text + text[mutant.end:]


class Bench:
    """One test program, built anew around a changed source: only the files that see it are compiled again."""

    def __init__(self, build, room):
        self.build, self.room = build, room
        commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
        self.compile = {str(pathlib.Path(build / entry.get("output", self.output(entry))).resolve()): entry for entry in commands}
        self.link = self.ninja("-t", "commands", "-s", f"tests/{room.program}").strip().splitlines()[-1]
        self.needs = self.read_needs()

    @staticmethod
    def output(entry):
        return re.search(r" -o (\S+)", entry["command"]).group(1)

    def ninja(self, *words):
        return subprocess.run(["ninja", "-C", str(self.build), *words], capture_output=True, text=True, check=True).stdout

    def read_needs(self):
        """Which object needs which files, as the last build found it."""
        needs, object_ = collections.defaultdict(set), None
        for line in self.ninja("-t", "deps").splitlines():
            if line and not line.startswith(" "):
                object_ = line.split(":")[0]
            elif line.strip():
                needs[object_].add((self.build / line.strip()).resolve())
        return needs

    def objects(self, path):
        own = f"tests/CMakeFiles/{self.room.program}.dir/"
        out = [name for name, files in self.needs.items() if path in files and (name.startswith(own) or path.suffix == ".cpp")]
        return sorted(name for name in out if name.startswith((own, "CMakeFiles/atelier_kit.dir/")))

    def verdict(self, mutant):
        """`noticed`, `unnoticed`, or `no program`."""
        path = (ROOT / mutant.path).resolve()
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            changed = folder / mutant.path
            changed.parent.mkdir(parents=True)
            changed.write_text(mutated(path.read_text(encoding="utf-8"), mutant), encoding="utf-8")
            link = self.link
            for number, name in enumerate(self.objects(path)):
                made = folder / f"{number}.o"
                if not self.compiled(name, path, changed, folder, made):
                    return "no program"
                # A file of the library is put before the library, which is then not asked for it.
                link = link.replace(name, str(made)) if name in link else link.replace(".cpp.o ", f".cpp.o {made} ", 1)
            program = folder / "tests"
            link = re.sub(r"-o \S+", f"-o {program}", link.split("&&")[1].strip() if "&&" in link else link, count=1)
            if subprocess.run(shlex.split(link), cwd=self.build, capture_output=True, check=False).returncode != 0:
                return "no program"
            return "unnoticed" if self.passes(program) else "noticed"

    def compiled(self, name, path, changed, folder, made):
        command = shlex.split(self.compile[str((self.build / name).resolve())]["command"])
        words = [word for word in command if not word.endswith("ccache")]
        words[words.index("-o") + 1] = str(made)
        if path.suffix == ".cpp":
            words[words.index("-c") + 1] = str(changed)
        words[1:1] = ["-I", str(folder / "include"), "-w", "-g0"]
        return subprocess.run(words, cwd=self.build, capture_output=True, check=False).returncode == 0

    def passes(self, program):
        try:
            done = subprocess.run([str(program), *self.room.tests], cwd=ROOT, capture_output=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0


def all_mutants(room):
    for pattern in room.sources:
        for path in sorted(ROOT.glob(pattern)):
            yield from mutants_of(path.relative_to(ROOT), path.read_text(encoding="utf-8"))


def chosen(room, count, seed):
    """Some of them, spread over the room by chance, the same for the same seed; in the order of the source."""
    every = list(all_mutants(room))
    if count == 0 or count >= len(every):
        return every
    return sorted(random.Random(seed).sample(every, count))


def try_room(name, arguments):
    bench = Bench(arguments.build.resolve(), ROOMS[name])
    mutants = chosen(ROOMS[name], arguments.count, arguments.seed)
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        verdicts = list(pool.map(bench.verdict, mutants))
    for mutant, verdict in zip(mutants, verdicts):
        if verdict == "unnoticed":
            print(f"{mutant.path}:{mutant.line}: {mutant.what}")
    noticed, programs = verdicts.count("noticed"), len(verdicts) - verdicts.count("no program")
    share = 100 * noticed // programs if programs else 0
    print(f"{name}: {noticed} of {programs} mutants noticed, {share}%; {len(verdicts) - programs} more do not compile", flush=True)
    return programs > 0 and share >= arguments.least


def self_test():
    text = 'int f(int a) {  // a < b\n    if (a == 1 && !g("x == y")) return a + 2;\n    return true;\n}\n'
    found = {(mutant.line, mutant.what) for mutant in mutants_of(pathlib.Path("f.hpp"), text)}
    wanted = {(2, "== -> !="), (2, "&& -> ||"), (2, "! -> nothing"), (2, "+ -> -"), (2, "1 -> 2"), (2, "2 -> 3"), (2, "a + 2 -> {}"),
              (3, "true -> false")}
    assert found == wanted, found ^ wanted
    for mutant in mutants_of(pathlib.Path("f.hpp"), text):
        changed = mutated(text, mutant)
        assert changed != text and changed.count("\n") == text.count("\n"), mutant
    assert len(blanked(text)) == len(text)
    for name, room in ROOMS.items():
        some = chosen(room, 20, 1)
        assert len(some) == 20 and some == chosen(room, 20, 1) and some != chosen(room, 20, 2), name
    print("The tool holds.")


def main():
    parser = argparse.ArgumentParser(description="Counts which planted mistakes the tests notice.")
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("--count", type=int, default=60, help="mutants for each room; 0: all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--least", type=int, default=85, help="per cent that has to be noticed")
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build" / "dev", help="a build folder of the preset `dev`")
    parser.add_argument("rooms", nargs="*", metavar="ROOM", help=", ".join(ROOMS))
    arguments = parser.parse_args()
    if arguments.self_test:
        return self_test()
    if not (arguments.build / "build.ninja").is_file():
        parser.error(f"{arguments.build} is no build folder; scripts/mutate makes one")
    for room in arguments.rooms:
        if room not in ROOMS:
            parser.error(f"there is no room `{room}`; the rooms: {', '.join(ROOMS)}")
    held = [try_room(room, arguments) for room in arguments.rooms or ROOMS]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())

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
import resource
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
    "guard": Room(["include/atelier/yaml/guard.hpp", "include/atelier/yaml/abridged.hpp", "include/atelier/yaml/scalar_walk.hpp",
                   "include/atelier/yaml/cursor.hpp"],
                  "atelier_unit_yaml", []),
    "escaping": Room(["src/emit/support/escape*.cpp"], "atelier_unit_emit", ["[escape]"]),
}
# A mutant in an endless loop is noticed too, and one that fills the memory. Seconds of the processor: others may use the machine.
SECONDS = 8
BYTES = 4 << 30

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
    """A room's test program, built anew around a changed source: only the files that see it are compiled again.

    What sees a header are the room's tests. Each is compiled, linked and run by itself, and the first that fails is enough: those that
    noticed most so far come first. What sees a source is the kit, with which all tests of the room are linked and run.
    """

    def __init__(self, build, room):
        self.build, self.room = build, room
        commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
        self.compile = {self.output(entry): shlex.split(entry["command"]) for entry in commands}
        self.link = self.link_words()
        self.own = [word for word in self.link if word.startswith(f"tests/CMakeFiles/{room.program}.dir/")]
        self.needs = self.read_needs()
        self.noticed_by = collections.Counter()

    @staticmethod
    def output(entry):
        return re.search(r" -o (\S+)", entry["command"]).group(1)

    def ninja(self, *words):
        return subprocess.run(["ninja", "-C", str(self.build), *words], capture_output=True, text=True, check=True).stdout

    def link_words(self):
        line = self.ninja("-t", "commands", "-s", f"tests/{self.room.program}").strip().splitlines()[-1]
        # As ninja has it: `: && c++ … && :`.
        return shlex.split(line.split("&&")[1] if "&&" in line else line)

    def read_needs(self):
        """Which object needs which files, as the last build found it."""
        needs, object_ = collections.defaultdict(set), None
        for line in self.ninja("-t", "deps").splitlines():
            if line and not line.startswith(" "):
                object_ = line.split(":")[0]
            elif line.strip():
                needs[object_].add((self.build / line.strip()).resolve())
        return needs

    def verdict(self, mutant):
        """`noticed`, `unnoticed`, or `no program`."""
        path = (ROOT / mutant.path).resolve()
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            changed = folder / mutant.path
            changed.parent.mkdir(parents=True)
            changed.write_text(mutated(path.read_text(encoding="utf-8"), mutant), encoding="utf-8")
            if path.suffix == ".cpp":
                name = f"CMakeFiles/atelier_kit.dir/{mutant.path}.o"
                return self.tried(name, changed, folder, keep=self.own)
            seen_by = [name for name in self.own if path in self.needs[name]]
            for name in sorted(seen_by, key=lambda name: (-self.noticed_by[name], name)):
                verdict = self.tried(name, None, folder, keep=[])
                if verdict != "unnoticed":
                    self.noticed_by[name] += verdict == "noticed"
                    return verdict
            return "unnoticed"

    def tried(self, name, source, folder, keep):
        """The verdict of one object, made of the changed source or of what stands beside it, and linked with those of `keep`."""
        made, program = folder / "changed.o", folder / "tests"
        words = [word for word in self.compile[name] if not word.endswith("ccache")]
        words[words.index("-o") + 1] = str(made)
        if source is not None:
            words[words.index("-c") + 1] = str(source)
        # With the library's own checks, a step beyond the end of a text or a list ends the program.
        words[1:1] = ["-I", str(folder / "include"), "-w", "-g0", "-D_GLIBCXX_ASSERTIONS"]
        if subprocess.run(words, cwd=self.build, capture_output=True, check=False).returncode != 0:
            return "no program"
        words = [word for word in self.link if word not in self.own]
        words[words.index("-o") + 1] = str(program)
        # Before the library of the kit, which is then not asked for this object.
        words[1:1] = [str(made), *keep]
        if subprocess.run(words, cwd=self.build, capture_output=True, check=False).returncode != 0:
            return "no program"
        return "unnoticed" if self.passes(program) else "noticed"

    def passes(self, program):
        done = subprocess.run([str(program), *self.room.tests], cwd=ROOT, capture_output=True, check=False, preexec_fn=limit)
        return done.returncode == 0

    def check(self):
        """Ends the program where a verdict would say nothing: the tests fail without any mistake, or a changed source is not compiled."""
        for path in sources(self.room):
            if self.verdict(Mutant(path, 1, 0, 0, "#error planted\n", "")) != "no program":
                raise SystemExit(f"{path}: what is planted there is not compiled. Is {self.build} built?")
        for path in sources(self.room):
            if self.verdict(Mutant(path, 1, 0, 0, "", "")) != "unnoticed":
                raise SystemExit(f"{path}: the tests fail without a mistake planted, or are no program each by itself.")
            if path.suffix != ".cpp":
                break  # the tests are the same for all


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def sources(room):
    return [path.relative_to(ROOT) for pattern in room.sources for path in sorted(ROOT.glob(pattern))]


def all_mutants(room):
    for path in sources(room):
        yield from mutants_of(path, (ROOT / path).read_text(encoding="utf-8"))


def chosen(room, count, seed):
    """Some of them, spread over the room by chance, the same for the same seed; in the order of the source."""
    every = list(all_mutants(room))
    if count == 0 or count >= len(every):
        return every
    return sorted(random.Random(seed).sample(every, count))


def try_room(name, arguments):
    bench = Bench(arguments.build.resolve(), ROOMS[name])
    bench.check()
    mutants = chosen(ROOMS[name], arguments.count, arguments.seed)
    verdicts = []
    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for mutant, verdict in zip(mutants, pool.map(bench.verdict, mutants)):
            verdicts.append(verdict)
            if verdict == "unnoticed":
                print(f"{mutant.path}:{mutant.line}: {mutant.what}", flush=True)
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

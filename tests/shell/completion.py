"""Completes calls in a real shell, on a terminal, and looks at what the program is then given.

    completion.py bash|bash-completion|zsh|fish PROGRAM

`bash` is bash alone, `bash-completion` is bash with Debian's package of that name, which loads the script by itself.
Ends with 77, which ctest shows as skipped, where the shell or that package is not there.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from _terminal import Terminal

SKIPPED = 77
LOADER = pathlib.Path("/usr/share/bash-completion/bash_completion")
PROMPT = "ready> "
LIST_SECONDS = 3
STEERING = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\(B")  # colours and moves of the cursor

# File names that a shell could stumble over, or run. Each begins with a letter of its own.
NAMES = ["a b.atelier.yaml", "it's.atelier.yaml", "c:d.atelier.yaml", "q\"uote.atelier.yaml", "e=f.atelier.yaml",
         "g$(touch ran).atelier.yaml", "h`touch ran`.atelier.yaml", "j;touch ran.atelier.yaml", "k&touch ran.atelier.yaml",
         "l\\m.atelier.yaml", "né.atelier.yaml", "o*[p]?.atelier.yaml", "r~.atelier.yaml", "s#t.atelier.yaml", "u\\$(touch ran).atelier.yaml"]

# What is typed, with TABs, and what the program must then be given.
CASES = [
    ("va\t", ["validate"]),
    ("expl\tEVD001", ["explain", "EVD001"]),
    ("gate est\t", ["gate", "establishing"]),
    ("gate mat\trec\tsound\t", ["gate", "maturing", "records/sound.atelier.yaml"]),
    ("validate --fail-on nev\t", ["validate", "--fail-on", "never"]),
    ("validate --stat\t", ["validate", "--statistics"]),
    ("validate --format mark\t", ["validate", "--format", "markdown"]),
    ("validate --format=mark\t", ["validate", "--format=markdown"]),
    ("--color alw\tvalidate", ["--color", "always", "validate"]),
    ("score --by que\t", ["score", "--by", "question"]),
    ("checklist --block cap\t", ["checklist", "--block", "capacity"]),
    ("checklist --phase stab\t", ["checklist", "--phase", "stabilising"]),
    ("explain maturing.learning.syn\t", ["explain", "maturing.learning.synthesis"]),
    ("explain preconditions.out\tfoc\t", ["explain", "preconditions.outputs.focus-and-hypotheses"]),
    ("explain learning-as-outcome/time\t", ["explain", "learning-as-outcome/time-to-reflect"]),
    ("rules --select CLM,PH\t1", ["rules", "--select", "CLM,PHA001"]),
    ("rules --select=CLM,PH\t1", ["rules", "--select=CLM,PHA001"]),
    ("help checkl\t", ["help", "checklist"]),
    ("man rul\t", ["man", "rules"]),
    ("completion fi\t", ["completion", "fish"]),
    ("validate sound.atelier.yaml\t", ["validate", "sound.atelier.yaml"]),
    ("-C rec\t validate sou\t", ["-C", "records/", "validate", "sound.atelier.yaml"]),
    ("-C records checklist so\t", ["-C", "records", "checklist", "sound.atelier.yaml"]),
    ("validate records/only\t", ["validate", "records/only-records/"]),
    ("validate records/only-records/\t", ["validate", "records/only-records/one.atelier.yaml"]),
    ("validate --baseline no\t", ["validate", "--baseline", "notes.txt"]),
    ("validate ~/mi\t", ["validate", "{home}/mine.atelier.yaml"]),
    ("validate hostile/a\\ \t", ["validate", "hostile/a b.atelier.yaml"]),
    ("validate \"hostile/a \t", ["validate", "hostile/a b.atelier.yaml"]),
    ("validate 'hostile/a \t", ["validate", "hostile/a b.atelier.yaml"]),
    ("--method local.yaml explain preconditions.stakeholders.ski\t",
     ["--method", "local.yaml", "explain", "preconditions.stakeholders.skippers"]),
    ("explain '$(touch ran)\t'", ["explain", "$(touch ran)"]),
] + [(f"validate hostile/{name[0]}\t", ["validate", f"hostile/{name}"]) for name in NAMES]

# What is typed, and what must be shown.
LISTS = [
    ("explain ", ["maturing", "learning", "score"]),  # more than a page: what comes first
    ("explain m", ["maturing."]),
    ("explain E", ["EVD"]),
    ("explain CLM", ["CLM001", "CLM008"]),
    ("gate ", ["preconditions", "continuation"]),
    ("completion ", ["bash", "zsh", "fish"]),
]


def setup(shell, program, folder):
    """A home with the completion installed as a user would, a folder to work in, and the shell's command."""
    home, work, tools = folder / "home", folder / "work", folder / "tools"
    for each in (home, work / "records" / "only-records", work / "hostile", tools):
        each.mkdir(parents=True)
    # Calls are written down; what completes is the real program.
    (tools / "atelier").write_text(
        f"#!/bin/sh\nif [ \"$1\" = completion ] && [ \"$2\" = words ]; then exec '{program}' \"$@\"; fi\n"
        f"printf '%s\\0' \"$@\" >'{folder}/new' && mv '{folder}/new' '{folder}/call'\n", encoding="utf-8")
    (tools / "atelier").chmod(0o755)
    for path in (home / "mine.atelier.yaml", work / "sound.atelier.yaml", work / "records" / "sound.atelier.yaml",
                 work / "records" / "only-records" / "one.atelier.yaml", work / "notes.txt",
                 work / "records" / "only-records" / "notes.txt"):
        path.write_text("", encoding="utf-8")
    examples = pathlib.Path(__file__).resolve().parents[2] / "examples"
    shutil.copy(examples / "overlay" / "havenmond.yaml", work / "local.yaml")
    for name in NAMES:
        (work / "hostile" / name).write_text("", encoding="utf-8")

    environment = {"HOME": str(home), "PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin", "TERM": "xterm", "LC_ALL": "C.UTF-8",
                   "XDG_DATA_HOME": str(home / ".local/share"), "XDG_CONFIG_HOME": str(home / ".config"), "ZDOTDIR": str(home)}
    kind = "bash" if shell.startswith("bash") else shell
    script = subprocess.run([program, "completion", kind], stdout=subprocess.PIPE, check=True).stdout
    if shell == "bash":
        rc = home / "rc"
        (home / "atelier.bash").write_bytes(script)
        rc.write_text(f"PS1='{PROMPT}'\n. '{home}/atelier.bash'\n", encoding="utf-8")
        return ["bash", "--rcfile", str(rc), "-i"], environment, work
    if shell == "bash-completion":
        rc, place = home / "rc", home / ".local/share/bash-completion/completions/atelier"
        place.parent.mkdir(parents=True)
        place.write_bytes(script)
        rc.write_text(f"PS1='{PROMPT}'\n. {LOADER}\n", encoding="utf-8")
        return ["bash", "--rcfile", str(rc), "-i"], environment, work
    if shell == "zsh":
        (home / "functions").mkdir()
        (home / "functions" / "_atelier").write_bytes(script)
        (home / ".zshrc").write_text(f"PS1='{PROMPT}'\nfpath=('{home}/functions' $fpath)\nautoload -U compinit\n"
                                     "compinit -u\nsetopt no_beep\n", encoding="utf-8")
        return ["zsh", "-d", "-i"], environment, work
    place = home / ".config/fish/completions/atelier.fish"
    place.parent.mkdir(parents=True)
    place.write_bytes(script)
    (home / ".local/share/fish/generated_completions").mkdir(parents=True)  # or it would go and read all man pages
    (home / ".config/fish/config.fish").write_text(
        f"function fish_prompt; printf '{PROMPT}'; end\nset -g fish_greeting\nset -g fish_autosuggestion_enabled 0\n", encoding="utf-8")
    return ["fish", "--private", "-i"], environment, work


class Typing:
    def __init__(self, shell, program, folder):
        command, environment, self.work = setup(shell, program, folder)
        self.call = folder / "call"
        self.home = folder / "home"
        self.terminal = Terminal(command, environment, self.work)
        self.ready()

    def ready(self):
        if not self.terminal.wait_for(lambda: PROMPT in self.terminal.seen):
            sys.exit(f"the shell never became ready; it showed:\n{self.terminal.seen}")
        while self.terminal.read(0.1):
            pass

    def case(self, typed, wanted):
        """Why the program was not given what it should have been, or None."""
        self.call.unlink(missing_ok=True)
        self.terminal.seen = ""
        self.terminal.type(f"atelier {typed}")
        self.terminal.read(0.3)
        self.terminal.type("\r")
        came = self.terminal.wait_for(self.call.exists)
        shown = self.terminal.seen
        if not came:
            self.terminal.type("\x03")
            self.terminal.seen = ""
            self.ready()
            return f"{typed!r}: the call was never made; the terminal showed:\n{shown}"
        self.ready()
        given = self.call.read_bytes().decode("utf-8").split("\0")[:-1]
        wanted = [word.replace("{home}", str(self.home)) for word in wanted]
        if given != wanted:
            return f"{typed!r}: the program was given {given}, not {wanted}; the terminal showed:\n{shown!r}"
        return None

    def list(self, typed, wanted):
        """Why the words are not shown on the first TABs, or None. Some shells list on the first, others on the next."""
        self.terminal.seen = ""
        self.terminal.type(f"atelier {typed}")
        for _ in range(3):
            self.terminal.type("\t")
            if self.terminal.wait_for(lambda: all(word in STEERING.sub("", self.terminal.seen) for word in wanted), LIST_SECONDS):
                return None
        return f"{typed!r}: {wanted} was not shown, but:\n{STEERING.sub('', self.terminal.seen)}"


def type_all(shell, program, folder, steps):
    typing = Typing(shell, program, folder)
    try:
        return [step(typing) for step in steps]
    finally:
        typing.terminal.close()


def main():
    shell, program = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    name = "bash" if shell.startswith("bash") else shell
    if not shutil.which(name) or (shell == "bash-completion" and not LOADER.is_file()):
        print(f"SKIPPED: {shell} is not here, so its completion was not tested. Debian and Ubuntu: apt-get install {shell}")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="atelier-shell-") as place:
        folder = pathlib.Path(place).resolve()
        faults = type_all(shell, program, folder / "calls", [lambda typing, case=case: typing.case(*case) for case in CASES])
        # Each list in a shell of its own, since it leaves a menu behind.
        for number, (typed, wanted) in enumerate(LISTS):
            faults += type_all(shell, program, folder / str(number), [lambda typing: typing.list(typed, wanted)])
        ran = [str(path) for path in folder.rglob("ran*")]
    faults = [fault for fault in faults if fault]
    if ran:
        faults.append(f"a file name was run as a command: {ran}")
    for fault in faults:
        print(fault, end="\n\n")
    print(f"{shell}: {len(CASES) + len(LISTS)} calls completed, {len(faults)} faults")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())

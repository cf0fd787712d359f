"""A made-up repository that `atelier init` sets up, and this project as the submodule in it."""

import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PARTS = ("CMakeLists.txt", "CMakePresets.json", "apps", "cmake", "include", "packaging", "scripts", "src", ".pre-commit-hooks.yaml")

GOOD = ["init", "--name", "Harbour Heat", "--city", "Bilbao", "--with", "github,gitlab,pre-commit"]


def environment(program, home):
    """Without the settings of this machine, and with the program on the PATH."""
    return {
        "PATH": os.pathsep.join([str(program.parent), os.environ["PATH"]]),
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A reader", "GIT_AUTHOR_EMAIL": "reader@example.org",
        "GIT_COMMITTER_NAME": "A reader", "GIT_COMMITTER_EMAIL": "reader@example.org",
        "TERM": "dumb",
    }


def run(command, folder, variables):
    return subprocess.run(command, cwd=folder, env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, encoding="utf-8", check=False)


def must(command, folder, variables):
    done = run(command, folder, variables)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def copy_project(to, program, variables):
    """This project, with the program in the place where its build puts it, so that packaging/build finds it up to date."""
    to.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, to / part)
        else:
            shutil.copy2(source, to / part)
    release = to / "build/release"
    release.mkdir(parents=True)
    shutil.copy2(program, release / "atelier")
    (release / "atelier.source").write_text(must(["packaging/build", "--key"], to, variables))
    return to


def repository(folder, program, variables):
    folder.mkdir(parents=True)
    must(["git", "init", "--quiet", "--initial-branch=main"], folder, variables)
    must([program, *GOOD], folder, variables)
    copy_project(folder / "tools/atelier", program, variables)
    return folder


def break_record(folder):
    record = folder / "atelier.yaml"
    record.write_text(record.read_text(encoding="utf-8") + "cty: Bilbao\n", encoding="utf-8")

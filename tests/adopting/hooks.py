"""Makes commits under the real pre-commit: with the hook that `atelier init` writes, and with both hooks of this project's own
.pre-commit-hooks.yaml. A sound record must get through, one with an error must not.

    hooks.py PROGRAM
"""

import pathlib
import shutil
import sys
import tempfile

import yaml

from _repository import break_record, copy_project, environment, must, repository, run

SKIPPED = 77


def commit(folder, variables):
    must(["git", "add", "atelier.yaml", ".pre-commit-config.yaml"], folder, variables)
    return run(["git", "commit", "--message", "Change the record"], folder, variables)


def check(name, folder, variables):
    must(["pre-commit", "install"], folder, variables)
    sound = commit(folder, variables)
    if sound.returncode != 0 or "Passed" not in sound.stdout:
        yield f"{name}: a sound record does not get through:\n{sound.stdout}"
    break_record(folder)
    broken = commit(folder, variables)
    if broken.returncode == 0 or "there is no key `cty`" not in broken.stdout:
        yield f"{name}: a record with an error gets through:\n{broken.stdout}"


def faults(program, folder):
    home = folder / "home"
    home.mkdir()
    variables = environment(program, home)
    yield from check("the hook of init", repository(folder / "harbour", program, variables), variables)

    project = copy_project(folder / "project", program, variables)
    must(["git", "init", "--quiet", "--initial-branch=main"], project, variables)
    # With the built program in it: that it builds is not what is tried here.
    must(["git", "add", "--force", "."], project, variables)
    must(["git", "commit", "--quiet", "--message", "The project"], project, variables)
    revision = must(["git", "rev-parse", "HEAD"], project, variables).strip()
    hooks = [hook["id"] for hook in yaml.safe_load((project / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))]
    for hook in hooks:
        place = repository(folder / hook, program, variables)
        config = {"repos": [{"repo": str(project), "rev": revision, "hooks": [{"id": hook}]}]}
        (place / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
        only = dict(variables)
        if hook == "atelier-from-source":
            only["PATH"] = only["PATH"].partition(":")[2]
        yield from check(f"the hook {hook}", place, only)


def main():
    if shutil.which("pre-commit") is None:
        print("SKIPPED: pre-commit is missing, so that the hooks were not run. On Debian and Ubuntu: apt-get install pre-commit")
        return SKIPPED
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="atelier-hooks-") as folder:
        found = list(faults(program, pathlib.Path(folder).resolve()))
    print("\n".join(found) or "the hooks let sound records through, and no others")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())

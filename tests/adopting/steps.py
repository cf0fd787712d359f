"""Runs the steps of the workflow, the job and the action that `atelier init` sets up, in a shell, as the services would: on a sound
record they must pass, on one with an error they must fail and say what is wrong.

    steps.py PROGRAM
"""

import json
import pathlib
import sys
import tempfile

import yaml

from _repository import break_record, environment, repository, run

SLIP = "there is no key `cty`"


def github_steps(folder, variables):
    """The workflow's own step is a `uses`; the steps of the action that it names are run. What other actions do is left out."""
    workflow = yaml.safe_load((folder / ".github/workflows/atelier.yml").read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    (step,) = [step for step in job["steps"] if step["uses"].startswith("./")]
    place = folder / step["uses"]
    action = yaml.safe_load((place / "action.yml").read_text(encoding="utf-8"))
    inputs = {name: given.get("default") for name, given in action["inputs"].items()} | step.get("with", {})
    outputs, path = folder.parent / "output", folder.parent / "path"
    said = ""
    for one in action["runs"]["steps"]:
        if "run" not in one:
            continue
        outputs.touch()
        path.touch()
        own = {name: fill(value, inputs) for name, value in one.get("env", {}).items()}
        where = folder / fill(one.get("working-directory", "."), inputs)
        added = ":".join(path.read_text().split())
        done = run(["bash", "-e", "-o", "pipefail", "-c", one["run"]], where, variables | own | {
            "GITHUB_ACTION_PATH": str(place), "GITHUB_OUTPUT": str(outputs), "GITHUB_PATH": str(path),
            "GITHUB_ACTIONS": "true", "PATH": f"{added}:/usr/bin:/bin"})
        said += done.stdout
        if done.returncode != 0:
            return done.returncode, said
    if not outputs.read_text().startswith("key="):
        return "the cache has no key", said
    return 0, said


def fill(text, inputs):
    for name, value in inputs.items():
        text = text.replace("${{ inputs." + name + " }}", str(value))
    if "${{" in text:
        raise ValueError(f"not filled in: {text}")
    return text


def gitlab_steps(folder, variables):
    (job,) = yaml.safe_load((folder / ".gitlab-ci.yml").read_text(encoding="utf-8")).values()
    said = ""
    for line in job["script"]:
        done = run(["bash", "-e", "-o", "pipefail", "-c", line], folder, variables | {"PATH": "/usr/bin:/bin", "GITLAB_CI": "true"})
        said += done.stdout
        if done.returncode != 0:
            return done.returncode, said
    return 0, said


def faults(program, folder):
    home = folder / "home"
    home.mkdir()
    variables = environment(program, home)
    place = repository(folder / "harbour", program, variables)
    for name, steps in (("GitHub", github_steps), ("GitLab", gitlab_steps)):
        status, said = steps(place, variables)
        if status != 0:
            yield f"{name}: a sound record ends with {status}:\n{said}"
    quality = place / "gl-code-quality-report.json"
    before = len(json.loads(quality.read_text())) if quality.is_file() else -1
    break_record(place)
    for name, steps in (("GitHub", github_steps), ("GitLab", gitlab_steps)):
        status, said = steps(place, variables)
        if status != 1 or SLIP not in said:
            yield f"{name}: a record with an error ends with {status}:\n{said}"
    found = [entry["description"] for entry in json.loads(quality.read_text())]
    if len(found) <= before or not any(SLIP in text for text in found):
        yield f"the report for GitLab does not hold the error: {found}"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="atelier-adopting-") as folder:
        found = list(faults(program, pathlib.Path(folder).resolve()))
    print("\n".join(found) or "the workflow's action and the job pass, and fail where they should")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())

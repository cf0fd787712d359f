"""Runs the steps of the workflow, the job and the action that `atelier init` sets up, in a shell, as the services would: on a sound
record they must pass, on one with an error they must fail and say what is wrong, also where the change proposes a softer configuration.
They must pass on what docs/adopting.md, followed command by command, leaves behind.

    steps.py PROGRAM
"""

import json
import pathlib
import sys
import tempfile

import yaml

from _repository import ROOT, break_record, copy_project, environment, must, repository, run

sys.path.insert(0, str(ROOT / "tests" / "docs"))
from _blocks import blocks_of  # noqa: E402

SLIP = "there is no key `cty`"


def github_steps(folder, variables):
    """The steps that the workflow runs itself, and those of the action that it uses. What other actions do is left out."""
    workflow = yaml.safe_load((folder / ".github/workflows/atelier.yml").read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    variables = variables | {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(folder), "PATH": "/usr/bin:/bin"}
    said = ""
    for step in job["steps"]:
        if "run" in step:
            done = run(["bash", "-e", "-o", "pipefail", "-c", step["run"]], folder, variables)
            if done.returncode != 0:
                return done.returncode, said + done.stdout
        elif step["uses"].startswith("./"):
            status, more = action_steps(folder, folder / step["uses"], step.get("with", {}), variables)
            said += more
            if status != 0:
                return status, said
    return 0, said


def action_steps(folder, place, given, variables):
    action = yaml.safe_load((place / "action.yml").read_text(encoding="utf-8"))
    inputs = {name: each.get("default") for name, each in action["inputs"].items()} | given
    outputs, path = folder.parent / "output", folder.parent / "path"
    said, saved = "", False
    for one in action["runs"]["steps"]:
        if "run" not in one:
            saved = saved or one["uses"].startswith("actions/cache/save@")
            continue
        outputs.touch()
        path.touch()
        own = {name: fill(value, inputs) for name, value in one.get("env", {}).items()}
        where = folder / fill(one.get("working-directory", "."), inputs)
        added = ":".join(path.read_text().split())
        done = run(["bash", "-e", "-o", "pipefail", "-c", one["run"]], where, variables | own | {
            "GITHUB_ACTION_PATH": str(place), "GITHUB_OUTPUT": str(outputs), "GITHUB_PATH": str(path),
            "PATH": f"{added}:/usr/bin:/bin"})
        said += done.stdout
        if done.returncode != 0:
            return done.returncode, said
    known = dict(line.split("=", 1) for line in outputs.read_text().splitlines())
    if not known.get("key") or not pathlib.Path(known.get("folder", "")).is_absolute() or ".." in known["folder"]:
        return f"the cache has no key, or a folder that it does not take: {known}", said
    return (0 if saved else "the cache is not saved before the check"), said


def gitlab_steps(folder, variables):
    (job,) = yaml.safe_load((folder / ".gitlab-ci.yml").read_text(encoding="utf-8")).values()
    base = must(["git", "rev-parse", "HEAD^1"], folder, variables).strip()
    variables = variables | {"PATH": "/usr/bin:/bin", "GITLAB_CI": "true", "CI_PROJECT_DIR": str(folder), "CI_MERGE_REQUEST_DIFF_BASE_SHA": base}
    said = ""
    for line in job["script"]:
        done = run(["bash", "-e", "-o", "pipefail", "-c", line], folder, variables)
        said += done.stdout
        if done.returncode != 0:
            return done.returncode, said
    return 0, said


def fill(text, inputs):
    for name, value in inputs.items():
        text = text.replace("${{ inputs." + name + " }}", str(value))
    if "${{" in text:
        raise ValueError(f"not filled in: {text}")
    return text


def commit(place, variables, message):
    must(["git", "add", "."], place, variables)
    must(["git", "commit", "--quiet", "--allow-empty", "--message", message], place, variables)


def faults(program, folder):
    home = folder / "home"
    home.mkdir(parents=True)
    variables = environment(program, home)
    place = repository(folder / "harbour", program, variables)
    (place / ".gitignore").write_text("tools/\ngl-code-quality-report.json\n", encoding="utf-8")
    commit(place, variables, "Begin")
    commit(place, variables, "Propose nothing")
    for name, steps in (("GitHub", github_steps), ("GitLab", gitlab_steps)):
        status, said = steps(place, variables)
        if status != 0:
            yield f"{name}: a sound record ends with {status}:\n{said}"
    quality = place / "gl-code-quality-report.json"
    before = len(json.loads(quality.read_text())) if quality.is_file() else -1
    break_record(place)
    softer = "ignore: [SCH001]\n"
    for told, config in (("an error", None), ("an error, and a softer configuration", softer)):
        if config:
            must([program, "validate", "--ignore", "SCH001"], place, variables)
            (place / ".atelier.yaml").write_text(config, encoding="utf-8")
            must([program, "validate"], place, variables)
        commit(place, variables, "Propose")
        commit_before = must(["git", "rev-parse", "HEAD"], place, variables).strip()
        for name, steps in (("GitHub", github_steps), ("GitLab", gitlab_steps)):
            must(["git", "reset", "--quiet", "--hard", commit_before], place, variables)
            status, said = steps(place, variables)
            if status != 1 or SLIP not in said:
                yield f"{name}: a record with {told} ends with {status}:\n{said}"
    found = [entry["description"] for entry in json.loads(quality.read_text())]
    if len(found) <= before or not any(SLIP in text for text in found):
        yield f"the report for GitLab does not hold the error: {found}"


def follow_the_document(program, folder):
    """The reader types what stands there, but for building and installing; the submodule is a copy of this project."""
    home = folder / "home"
    home.mkdir(parents=True)
    variables = environment(program, home)
    for block in blocks_of((ROOT / "docs/adopting.md").read_text(encoding="utf-8")):
        if block.ignored:
            continue
        for step in block.steps:
            place = folder / "harbour" if (folder / "harbour").is_dir() else folder
            done = run(["sh", "-c", step.command], place, variables)
            expected = 1 if "[exit 1]" in step.expected else 0
            if done.returncode != expected:
                yield f"docs/adopting.md: `{step.command}` ended with {done.returncode}:\n{done.stdout}"
                return
    copy_project(folder / "harbour/tools/atelier", program, variables)
    status, said = github_steps(folder / "harbour", variables)
    if status != 0:
        yield f"docs/adopting.md, followed to the end, ends in a red check ({status}):\n{said}"


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory(prefix="atelier-adopting-") as folder:
        found = list(faults(program, pathlib.Path(folder).resolve() / "templates"))
        found += follow_the_document(program, pathlib.Path(folder).resolve() / "document")
    print("\n".join(found) or "the workflow's action and the job pass, and fail where they should")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())

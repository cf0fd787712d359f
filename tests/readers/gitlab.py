"""GitLab's Code Quality, held against a schema of the fields that it needs.

    gitlab.py PROGRAM FOLDER-OF-READERS
"""

import json
import pathlib
import sys

import _node
import _outputs


def main(program, readers):
    _node.require()
    outputs, objections = _outputs.Outputs(program), _outputs.Objections()
    files, shapes = {}, {}
    for output in outputs.each("gitlab"):
        path = outputs.folder / f"{output.command}-{output.case}.json"
        path.write_text(output.text, encoding="utf-8")
        files[str(path)] = output
        issues = json.loads(output.text)
        prints = [issue["fingerprint"] for issue in issues]
        if len(set(prints)) != len(prints):
            objections.add(output, "fingerprints are not unique")
        for issue in issues:
            path = issue["location"]["path"]
            if path.startswith(("./", "/")) or not (outputs.folder / path).is_file():
                objections.add(output, f"leads to no file: {path}")
        shapes[output.command, output.case] = [(issue["check_name"], issue["severity"]) for issue in issues]
        objections.looked_at += 1
    empty = outputs.run(["validate", "examples/republica", "--select", "SYN", "--format", "gitlab"])
    if json.loads(empty.stdout) != []:
        objections.lines.append(f"an empty run is {empty.stdout}")
    objections.same_shape(shapes)
    done = _node.run(readers, "gitlab.mjs", *files)
    if done.returncode != 0:
        sys.exit(done.stderr)
    for name, said in json.loads(done.stdout).items():
        for each in said:
            objections.add(files[name], each)
    return objections.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))

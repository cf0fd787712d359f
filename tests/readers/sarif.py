"""SARIF, held against the published types and read by the validator of its authors; and the hashes of lines, against those that are
computed as GitHub's upload does.

    sarif.py PROGRAM FOLDER-OF-READERS
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import urllib.parse

import _node
import _outputs

# This build was not told of a page on the web, which is all that is asked for here.
ALLOWED = "does not provide 'informationUri'"


def shape_of(value):
    """The structure without its texts."""
    if isinstance(value, dict):
        return {key: shape_of(each) for key, each in value.items()}
    if isinstance(value, list):
        return [shape_of(each) for each in value]
    return type(value).__name__


def messages_in(value):
    if isinstance(value, dict):
        for key, each in value.items():
            if key == "text":
                yield each
            else:
                yield from messages_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from messages_in(each)


def check(output, folder, objections):
    log = json.loads(output.text)
    for result in log["runs"][0]["results"]:
        for location in result["locations"]:
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            parts = urllib.parse.urlsplit(uri)
            if parts.scheme or parts.netloc or parts.query or parts.fragment:
                objections.add(output, f"not a relative path: {uri}")
            elif not (folder / urllib.parse.unquote(uri)).is_file():
                objections.add(output, f"leads to no file: {uri}")
    for text in messages_in(log):
        if re.search(r"\[[^\]]*\]\(", text) or re.search(r"\{\d+\}", text):
            objections.add(output, f"a link or a placeholder: {text}")
        if any(ord(c) < 32 or c in "\u202e\u200b\u2028" for c in text):
            objections.add(output, f"what cannot be seen: {text!r}")
    return log["runs"][0]["results"]


def hashes_differ(output, folder, readers):
    """Results of findings whose primaryLocationLineHash is not the one of their line."""
    results = json.loads(output.text)["runs"][0]["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    files = sorted({urllib.parse.unquote(place["artifactLocation"]["uri"]) for place in places})
    done = _node.run(readers, "line_hash.mjs", *(folder / name for name in files))
    if done.returncode != 0:
        sys.exit(done.stderr)
    wanted = json.loads(done.stdout)
    for result, place in zip(results, places):
        name, line = urllib.parse.unquote(place["artifactLocation"]["uri"]), place["region"]["startLine"]
        found = result["partialFingerprints"].get("primaryLocationLineHash")
        if found != wanted[str(folder / name)][line - 1]:
            yield f"{name}:{line}: {found}, not {wanted[str(folder / name)][line - 1]}"


def multitool_says(readers, files, objections):
    tool = _node.multitool(readers)
    if not tool.is_file():
        print("The validator of SARIF's authors is not there for this machine, and was not run.")
        return
    done = subprocess.run([tool.resolve(), "validate", *files], capture_output=True, text=True, check=False,
                          env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
    said = done.stdout + done.stderr
    # It ends with 0 whatever it finds, and with another status where it could not look.
    if done.returncode != 0 or f"Done. {len(files)} files scanned." not in said:
        objections.lines.append(f"the validator could not look:\n{said}")
    objections.lines += [line for line in said.splitlines()
                         if re.search(r": (error|warning|note)\b", line) and ALLOWED not in line]


def main(program, readers):
    _node.require()
    outputs, objections = _outputs.Outputs(program), _outputs.Objections()
    files, shapes = {}, {}
    for format, output in ((format, output) for format in ("sarif", "sarif-github") for output in outputs.each(format)):
        path = outputs.folder / f"{output.command}-{output.case}.{format}.sarif"
        path.write_text(output.text, encoding="utf-8")
        files[str(path)] = output
        results = check(output, outputs.folder, objections)
        shapes.setdefault(format, {})[output.command, output.case] = shape_of(results)
        if output.command == "validate":
            for each in hashes_differ(output, outputs.folder, readers):
                objections.add(output, each)
        if format == "sarif-github" and any("suppressions" in result for result in results):
            objections.add(output, "what is taken back would stand open on GitHub")
        objections.looked_at += 1
    for each in shapes.values():
        objections.same_shape(each)
    done = _node.run(readers, "sarif.mjs", *files)
    if done.returncode != 0:
        sys.exit(done.stderr)
    for name, said in json.loads(done.stdout).items():
        for each in said:
            objections.add(files[name], each)
    multitool_says(readers, list(files), objections)
    return objections.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))

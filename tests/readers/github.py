"""Workflow commands of GitHub Actions, read by a parser after the published rules.

    github.py PROGRAM FOLDER-OF-READERS
"""

import collections
import sys

import _outputs
from _workflow_commands import commands_in

ORDER = ["error", "warning", "notice"]
ALLOWED = {"file", "line", "col", "endColumn", "title"}
OTHER_FORMATS = ("text", "concise", "json", "ndjson", "markdown", "sarif", "sarif-github", "junit", "gitlab")


def main(program):
    outputs, objections = _outputs.Outputs(program), _outputs.Objections()
    shapes = {}
    for output in outputs.each("github"):
        objections.looked_at += 1
        commands, others = commands_in(output.text)
        names = [command.name for command in commands]
        counts = collections.Counter(names)
        if names != sorted(names, key=ORDER.index):
            objections.add(output, f"errors do not come first: {names}")
        if any(number > 10 for number in counts.values()):
            objections.add(output, f"more than ten of a kind: {counts}")
        for command in commands:
            if set(command.properties) - ALLOWED or not {"file", "line", "title"} <= set(command.properties):
                objections.add(output, f"properties: {command.properties}")
            elif not (outputs.folder / command.properties["file"]).is_file():
                objections.add(output, f"leads to no file: {command.properties['file']!r}")
            if "\x1b" in command.data or "\u202e" in command.data:
                objections.add(output, f"what cannot be seen: {command.data!r}")
        shapes[output.command, output.case] = counts, len(others)
    objections.same_shape(shapes)
    # Whatever else is printed stands in the same log.
    for format in OTHER_FORMATS:
        for output in outputs.each(format):
            objections.looked_at += 1
            for text in (output.text, output.err):
                for command in commands_in(text)[0]:
                    objections.add(output, f"{format}: a command: {command}")
    return objections.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

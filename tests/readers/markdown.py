"""Markdown, read by remark with GFM and by markdownlint.

    markdown.py PROGRAM FOLDER-OF-READERS
"""

import json
import pathlib
import sys

import _node
import _outputs

NEVER = ("html", "image", "link", "footnoteReference", "definition")
# Words that a forge would make something of become code, so a hostile text may have more of it.
WORDS = ("text", "inlineCode")


def main(program, readers):
    _node.require()
    outputs, objections = _outputs.Outputs(program), _outputs.Objections()
    written = {}
    printed = list(outputs.each("markdown", (*_outputs.COMMANDS, "portfolio")))
    for case, paths in outputs.cases.items():
        for number, path in enumerate(paths if not case.endswith("-cities") else []):
            for words in (["checklist"], ["checklist", "--element"]):
                done = outputs.run([*words, path])
                name = f"{' '.join(words)} {number}"
                printed.append(_outputs.Output(name, case, done.returncode, done.stdout.decode("utf-8"), ""))
    for output in printed:
        path = outputs.folder / f"{output.command}-{output.case}.md"
        path.write_text(output.text, encoding="utf-8")
        written[str(path)] = output
    done = _node.run(readers, "markdown.mjs", *written)
    if done.returncode != 0:
        sys.exit(done.stderr)
    answer = json.loads(done.stdout)
    shapes = {}
    for name, output in written.items():
        kinds = answer["made"][name]
        shapes[output.command, output.case] = {kind: number for kind, number in kinds.items() if kind not in WORDS}
        for kind in NEVER:
            if kind in kinds:
                objections.add(output, f"{kinds[kind]} of {kind}")
        for said in answer["said"].get(name, []):
            objections.add(output, f"markdownlint, line {said}")
        objections.looked_at += 1
    objections.same_shape(shapes)
    return objections.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))

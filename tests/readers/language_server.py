"""The real yaml-language-server, driven over stdio as an editor does, with the schemas of the program.

    language_server.py PROGRAM FOLDER

FOLDER is where install.py has put the packages. Each text begins with the modeline that docs/editors.md tells of; `|` stands for the cursor.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import _node
from _language_server import LanguageServer

ROOT = pathlib.Path(__file__).resolve().parents[2]
START = "atelier: 1\nid: demo\nname: 2026\nphase: establishing\n"
ASSESSMENT = "assessment:\n  establishing:\n    vision:\n"


class Editor:
    def __init__(self, server, folder, schema):
        self.server, self.folder, self.schema = server, folder, schema
        self.number = 0

    def open(self, body, start=START):
        """Path and cursor of a new text, and what the server says of it."""
        text = f"# yaml-language-server: $schema={self.schema}\n{start}{body}"
        at = text.find("|")
        line, column = text.count("\n", 0, max(at, 0)), at - text.rfind("\n", 0, max(at, 0)) - 1
        self.number += 1
        path = self.folder / f"{self.number}-{self.schema}.yaml"
        said = self.server.open(path, text.replace("|", "", 1))
        return path, line, column, [f"{one['range']['start']['line']}: {one['message']}" for one in said]

    def complete(self, body, start=START):
        path, line, column, _ = self.open(body, start)
        return {one["label"]: one for one in self.server.complete(path, line, column)}

    def hover(self, body):
        path, line, column, _ = self.open(body)
        return self.server.hover(path, line, column)

    def said(self, body, start=START):
        return self.open(body, start)[3]


def text_of(item):
    documentation = item.get("documentation") or ""
    return documentation["value"] if isinstance(documentation, dict) else documentation


class Checks:
    def __init__(self):
        self.faults = []

    def same(self, told, wanted, found):
        if wanted != found:
            self.faults.append(f"{told}:\n    wanted {wanted!r}\n    found  {found!r}")

    def holds(self, told, condition, found):
        if not condition:
            self.faults.append(f"{told}: {found!r}")


def record(editor, checks):
    ratings = ["not", "partly", "largely", "fully", "unknown", "n/a", "declined"]
    offered = editor.complete(ASSESSMENT + "      endorsement: |\n")
    checks.same("the ratings that are offered", ratings, list(offered))
    checks.same("what `largely` means", "in place, with small gaps", text_of(offered.get("largely", {})))
    checks.same("in the long form too", ratings, list(editor.complete(ASSESSMENT + "      endorsement:\n        rating: |\n")))

    offered = editor.complete(ASSESSMENT + "      endor|\n")
    checks.same("the questions that are offered", ["long-term-change", "first-year-objectives", "endorsement"], list(offered))
    checks.same("what is put in", "endorsement: ", offered.get("endorsement", {}).get("insertText"))
    question = "Have the partners formally adopted the vision and the mission?"
    checks.holds("each with its text", text_of(offered.get("endorsement", {})).startswith(question), offered)
    offered = editor.complete("actions:\n  - id: act1\n    question: |\n")
    checks.same("addresses are offered", question, text_of(offered.get("establishing.vision.endorsement", {})) or offered)
    offered = editor.complete("stakeholders:\n  - id: city\n    sector: |\n")
    checks.same("choices are offered", ["government", "business", "knowledge", "society"], list(offered))

    for body in ("      endor|sement: fully\n", "      endor|sement: {rating: fully}\n"):
        checks.holds("a question is explained", question in editor.hover(ASSESSMENT + body), editor.hover(ASSESSMENT + body))
        checks.holds("code is shown as code", "\\`" not in editor.hover(ASSESSMENT + body), editor.hover(ASSESSMENT + body))
    hover = editor.hover(ASSESSMENT + "      endorsement: ful|ly\n")
    checks.holds("and its rating", "in place, without a gap that matters" in hover, hover)
    hover = editor.hover("stakeholders:\n  - id: city\n    hol|ds: [decision]\n")
    checks.holds("a key is explained", "What it holds that the challenge cannot do without." in hover, hover)

    checks.same("a wrong key", ["5: Property citty is not allowed."], editor.said("citty: x\n"))
    checks.same("a wrong question", ["8: Property endorsment is not allowed."], editor.said(ASSESSMENT + "      endorsment: fully\n"))
    checks.same("a wrong key of an answer", ["8: Property ratin is not allowed."], editor.said(ASSESSMENT + "      endorsement: {ratin: fully}\n"))
    listed = ", ".join(f'"{rating}"' for rating in ratings)
    checks.same("a wrong rating", [f"8: Value is not accepted. Valid values: {listed}."], editor.said(ASSESSMENT + "      endorsement: fuly\n"))
    checks.same("a day that does not exist", ["5: A day that exists stands here, such as 2026-09-01."], editor.said("started: 2026-02-30\n"))
    checks.same("a missing key", ['5: Missing property "id".'], editor.said("barriers: [{text: No time}]\n"))
    checks.same("a text where a list must stand", ['5: Incorrect type. Expected "array".'], editor.said("stakeholders: city\n"))
    checks.same("an address that is none", ["6: The method has no such address: `atelier method list` names them."],
                editor.said("actions:\n  - {id: act1, question: establishing.vision.endorsment}\n"))
    checks.same("what is not filled in yet", [], editor.said("city:\nchallenge:\nstakeholders:\nstarted:\nassessment:\n  establishing:\n    vision:\n      endorsement:\n"))
    for name in ("republica", "first-week"):
        text = (ROOT / "examples" / name / "atelier.yaml").read_text(encoding="utf-8")
        checks.same(f"the example {name}", [], editor.said(text, ""))


def local(editor, checks):
    offered = editor.complete("assessment:\n  preconditions:\n    stakeholders:\n      |\n")
    checks.holds("a question of a local method", "skippers" in offered, list(offered))
    checks.same("the example overlay", [], editor.said((ROOT / "examples/overlay/atelier.yaml").read_text(encoding="utf-8"), ""))


def config(editor, checks):
    checks.holds("settings are offered", "fail-on" in editor.complete("|\n", ""), list(editor.complete("|\n", "")))
    checks.same("their choices", ["largely", "iso33020"], list(editor.complete("gate:\n  profile: |\n", "")))
    checks.same("a wrong setting", ["1: Property fail_on is not allowed."], editor.said("fail_on: error\n", ""))


def method(editor, checks):
    checks.same("the shipped method", [], editor.said((ROOT / "src/method/innovation-atelier.yaml").read_text(encoding="utf-8"), ""))
    checks.same("the overlay", [], editor.said((ROOT / "examples/overlay/havenmond.yaml").read_text(encoding="utf-8"), ""))
    head = "overlay:\n  id: city\n  version: 1\n  title: City\n  base: {id: innovation-atelier, version: 1}\n"
    offered = editor.complete(head + "weigh:\n  - question: |\n", "")
    checks.holds("addresses for an overlay", "establishing.vision.endorsement" in offered, list(offered)[:5])
    checks.same("a wrong key", ["7: Property wieght is not allowed."], editor.said(head + "weigh:\n  - {question: establishing.vision.endorsement, weight: 2, wieght: 2}\n", ""))


def by_settings(server, folder, checks):
    """The settings that docs/editors.md shows, word for word, and a record without a modeline."""
    blocks = re.findall(r"```json\n(.*?)```", (ROOT / "docs" / "editors.md").read_text(encoding="utf-8"), re.S)
    settings = json.loads(next(block for block in blocks if "yaml.schemas" in block))
    (folder / "record.schema.json").write_bytes((folder / "record.json").read_bytes())
    with LanguageServer(server, folder, {"yaml": {"schemas": settings["yaml.schemas"]}}) as language_server:
        for name in ("atelier.yaml", "harbour.atelier.yaml"):
            said = [one["message"] for one in language_server.open(folder / name, START + "citty: x\n")]
            checks.same(f"a wrong key in {name}, by the settings", ["Property citty is not allowed."], said)
        checks.same("another file, by the settings", [], language_server.open(folder / "other.yaml", START + "citty: x\n"))


def main():
    _node.require()
    program, packages = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    checks = Checks()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        overlay = ["--method", str(ROOT / "examples/overlay/havenmond.yaml")]
        kinds = {"record": (record, []), "local": (local, overlay), "config": (config, []), "method": (method, [])}
        for kind, (_, arguments) in kinds.items():
            schema = "record" if kind == "local" else kind
            subprocess.run([str(program), "schema", schema, "--no-config", "-o", f"{kind}.json", *arguments], cwd=folder, check=True)
        server = packages / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
        command = ["node", str(server), "--stdio"]
        with LanguageServer(command, folder) as language_server:
            for kind, (check, _) in kinds.items():
                check(Editor(language_server, folder, f"{kind}.json"), checks)
        by_settings(command, folder, checks)
    print("\n".join(checks.faults) or "The language server completes, explains and objects as it should.")
    return bool(checks.faults)


if __name__ == "__main__":
    sys.exit(main())

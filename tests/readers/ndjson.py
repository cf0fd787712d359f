"""Lines of JSON, read one by one: they hold what the one document of `--format json` holds, which ajv reads in json_schemas.py.

    ndjson.py PROGRAM FOLDER-OF-READERS
"""

import json
import sys

import _outputs

OWN = ("schema", "version", "as_of")
KINDS = {"validate": "atelier.finding", "gate": "atelier.gate-record", "score": "atelier.score-record"}


def without_own(line):
    return {key: value for key, value in line.items() if key not in OWN}


def main(program):
    outputs, objections = _outputs.Outputs(program), _outputs.Objections()
    whole = {(output.command, output.case): json.loads(output.text) for output in outputs.each("json")}
    for output in outputs.each("ndjson"):
        objections.looked_at += 1
        lines = [json.loads(line) for line in output.text.split("\n")[:-1]]
        document = whole[output.command, output.case]
        for line in lines:
            if tuple(line)[:3] != OWN or line["version"] != 1 or line["as_of"] != document["as_of"]:
                objections.add(output, f"does not say what it is: {json.dumps(line)[:120]}")
        of_kind = [without_own(line) for line in lines if line["schema"] == KINDS[output.command]]
        others = [line for line in lines if line["schema"] != KINDS[output.command]]
        if of_kind != document["findings" if output.command == "validate" else "records"]:
            objections.add(output, "the lines hold something else than the document")
        wanted = [document["summary"]] if output.command == "validate" else []
        if [without_own(line) for line in others] != wanted:
            objections.add(output, f"{len(others)} other lines: {others[:1]}")
    return objections.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""CSV, read by Python's csv module: every line has every column, numbers are those of the JSON, and no text becomes a formula.

    csv_files.py PROGRAM [FOLDER-OF-READERS]
"""

import csv
import io
import json
import sys

import _outputs

CALL = "portfolio"
FIGURES = ("low", "high", "point")
STARTS = tuple("=+-@\t\r\n\0") + ("\uff1d", "\uff0b", "\uff0d", "\uff20")
LEVELS = ("blocks", "cells", "steps", "themes")


def rows_of(text):
    """Strictly: a quote that is not doubled, or text behind a closing one, is an error."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    head, *lines = list(reader)
    return head, [dict(zip(head, line)) for line in lines], {len(line) for line in lines}


def number(field):
    return float(field) if field else None


def compare(rows, ateliers, add):
    """The figures of the lines beside those of the document, whose ateliers stand in the same order."""
    shown = [row for row in rows if row["level"]]
    for atelier in ateliers:
        figures = {figure["id"]: figure for key in LEVELS for figure in atelier[key]}
        own, shown = shown[:len(figures)], shown[len(figures):]
        if {row["figure"] for row in own} != set(figures):
            add(f"{atelier['id']}: other figures than the document has")
            continue
        for row in own:
            if [number(row[name]) for name in FIGURES] != [figures[row["figure"]][name] for name in FIGURES]:
                add(f"{row['figure']} of {atelier['id']}: other values than the document has")
            if any(row[name] and len(row[name].split(".")[1]) != 4 for name in FIGURES):
                add(f"{row['figure']}: not four decimals")
            if row["comparable"] != json.dumps(atelier["comparable"]):
                add(f"{atelier['id']}: comparable is {row['comparable']}")
    if shown:
        add(f"{len(shown)} lines more than the document has figures")


def main(program):
    outputs, objections = _outputs.Outputs(program), _outputs.Objections()
    documents = {output.case: json.loads(output.text) for output in outputs.each("json", [CALL])}
    shapes = {}
    for output in outputs.each("csv", [CALL]):
        objections.looked_at += 1
        head, rows, widths = rows_of(output.text)
        if widths - {len(head)}:
            objections.add(output, f"lines of {sorted(widths)} fields below a head of {len(head)}")
        if output.text.count("\n") != output.text.count("\r\n") or not output.text.endswith("\r\n"):
            objections.add(output, "lines that do not end with CR and LF")
        if any(field.startswith(STARTS) for row in rows for field in row.values()):
            objections.add(output, "a field that a spreadsheet takes for a formula")
        if any("no ranking" not in row["scale"] for row in rows):
            objections.add(output, "a line that does not say what its figures are not")
        document = documents[output.case]
        compare(rows, document["ateliers"], lambda what, output=output: objections.add(output, what))
        if sum(not row["level"] for row in rows) != document["cannot_be_judged"]:
            objections.add(output, "not a line for each record that cannot be judged")
        shapes[output.command, output.case] = [(row["id"], row["level"], row["figure"], row["low"]) for row in rows if row["level"]]
    objections.same_shape(shapes)
    return objections.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

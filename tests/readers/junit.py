"""JUnit, read by xmllint and by junitparser.

    junit.py PROGRAM FOLDER-OF-READERS
"""

import collections
import json
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import _outputs

SYSTEM_PYTHON = "/usr/bin/python3"
READ = """
import json, sys
import junitparser
out = []
for suite in junitparser.JUnitXml.fromfile(sys.argv[1]):
    cases = list(suite)
    kinds = [type(each).__name__ for case in cases for each in case.result]
    out.append([suite.tests, suite.failures, suite.skipped, len(cases), kinds.count("Failure"), kinds.count("Skipped"),
                len({(case.classname, case.name) for case in cases})])
print(json.dumps(out))
"""


def python_with_junitparser():
    for python in (sys.executable, SYSTEM_PYTHON):
        if subprocess.run([python, "-c", "import junitparser"], capture_output=True, check=False).returncode == 0:
            return python
    return None


def shape_of(element):
    return [element.tag, sorted(element.attrib), [shape_of(each) for each in element]]


def main(program):
    python, xmllint = python_with_junitparser(), shutil.which("xmllint")
    if python is None or xmllint is None:
        sys.exit("xmllint and junitparser are needed; scripts/test --full installs them.")
    outputs, objections = _outputs.Outputs(program), _outputs.Objections()
    shapes = {}
    for output in outputs.each("junit"):
        objections.looked_at += 1
        path = outputs.folder / "report.xml"
        path.write_text(output.text, encoding="utf-8")
        done = subprocess.run([xmllint, "--nonet", "--noout", path], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            objections.add(output, f"xmllint: {done.stderr}")
            continue
        done = subprocess.run([python, "-c", READ, path], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            objections.add(output, f"junitparser: {done.stderr}")
            continue
        suites = json.loads(done.stdout)
        for tests, failures, skipped, cases, failed, left, names in suites:
            if (tests, failures, skipped) != (cases, failed, left) or names != cases:
                objections.add(output, f"counts differ: {tests, failures, skipped} and {cases, failed, left}, {names} names")
        failures = sum(suite[1] for suite in suites)
        if (failures > 0) != (output.status == 1):
            objections.add(output, f"{failures} failures, and exit status {output.status}")
        root = ElementTree.fromstring(output.text)
        tags = collections.Counter(each.tag for each in root.iter())
        if set(tags) - {"testsuites", "testsuite", "testcase", "failure", "skipped", "system-out"}:
            objections.add(output, f"other elements: {tags}")
        shapes[output.command, output.case] = shape_of(root)
    objections.same_shape(shapes)
    return objections.finish()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

"""Several runs of packaging/run at once, as pre-commit starts them, build the program once, and each of them then runs it; a later one builds
nothing, and one after a change of the source builds again.

    build_once.py

A cmake that is none takes the place of the real one: what it builds is a script.
"""

import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CMAKE = """#!/bin/sh
case "$*" in
    --version) echo "cmake version 3.25.1" ;;
    *--build*)
        echo built >>built
        sleep 2
        printf '#!/bin/sh\\necho checked\\n' >build/release/atelier.new
        chmod +x build/release/atelier.new
        mv build/release/atelier.new build/release/atelier ;;
    *) mkdir -p build/release && : >build/release/build.ninja ;;
esac
"""


def project(folder):
    for part in ("packaging", "scripts"):
        shutil.copytree(ROOT / part, folder / part)
    for part in ("apps", "cmake", "include", "src"):
        (folder / part).mkdir()
        (folder / part / "text").write_text("1\n", encoding="utf-8")
    for part in ("CMakeLists.txt", "CMakePresets.json"):
        (folder / part).write_text("1\n", encoding="utf-8")
    tools = folder / "tools"
    tools.mkdir()
    (tools / "cmake").write_text(CMAKE, encoding="utf-8")
    (tools / "cmake").chmod(stat.S_IRWXU)
    return dict(os.environ, PATH=f"{tools}{os.pathsep}{os.environ['PATH']}")


def start(folder, variables):
    # Without a terminal of its own, as under pre-commit in a service.
    return subprocess.Popen([folder / "packaging/run", "validate"], env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, start_new_session=True)


def together(folder, variables, number):
    """How often the program was built, what the runs said, and on standard error."""
    (folder / "built").unlink(missing_ok=True)
    runs = [start(folder, variables) for _ in range(number)]
    said = [run.communicate() for run in runs]
    built = folder / "built"
    times = len(built.read_text().split()) if built.is_file() else 0
    return times, {out for out, _ in said}, "".join(err for _, err in said)


def main():
    faults = []
    with tempfile.TemporaryDirectory(prefix="atelier-build-once-") as place:
        folder = pathlib.Path(place).resolve()
        variables = project(folder)
        for told, number, wanted in (("at first", 4, 1), ("when it is there", 4, 0), ("after a change", 2, 1)):
            if told == "after a change":
                (folder / "src/text").write_text("2\n", encoding="utf-8")
            times, out, err = together(folder, variables, number)
            if times != wanted or out != {"checked\n"}:
                faults.append(f"{told}, {number} runs at once built {times} times and said {out}:\n{err}")
            if (wanted == 1) != ("atelier is built from its source" in err):
                faults.append(f"{told}, it was not said whether the program is built:\n{err}")
    print("\n".join(faults) or "several runs at once build once, say so, and run")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())

"""The same call writes the same bytes: under other locales, time zones, clocks' days, orders of folders, numbers of jobs, and builds.

    sameness.py [--whole] [--other PROGRAM] PROGRAM

--other is a program of the same source from another compiler or preset; without it that part is left out, aloud.
"""

import argparse
import pathlib
import random
import shutil
import subprocess
import tempfile

import _runs

FORMATS = ("text", "concise", "json", "ndjson", "sarif", "junit", "github", "gitlab", "markdown")
SHORT = ("text", "json", "sarif")
ZONES = ("UTC", "Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu", "nonsense", "")
LOCALES = ("C", "POSIX", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8", "ja_JP.EUC-JP", "nonsense")
# Locales that change what lower case, order and numbers are; made here where localedef is.
MADE = {"tr_TR.UTF-8": ("tr_TR", "UTF-8"), "de_DE.UTF-8": ("de_DE", "UTF-8"), "ja_JP.EUC-JP": ("ja_JP", "EUC-JP")}


def calls(whole):
    for form in FORMATS if whole else SHORT:
        yield ["validate", "records", "--format", form]
        if form != "gitlab" or whole:
            yield ["score", "records", "--format", form]
            yield ["gate", "maturing", "records", "--format", form]
    for form in ("text", "json", "markdown", "csv") if whole else ("json", "csv"):
        yield ["portfolio", "records", "--format", form]
    yield ["status", "records"]
    yield ["next", "records", "--why"]
    yield ["actions", "records"]
    yield ["actions", "records", "--format", "json"]
    yield ["checklist", "records/republica"]
    yield ["rules", "--format", "json"]
    yield ["schema", "record"]
    if whole:
        yield from (["explain", "EVD001"], ["method", "show", "maturing"], ["man", "validate"], ["completion", "bash"], ["--help"],
                    ["config"], ["validate", "records", "--statistics"], ["validate", "records", "--list-files"])


def fill(folder, chance):
    """The same records, written in another order, so that the file system lists them in another."""
    with tempfile.TemporaryDirectory() as place:
        source = pathlib.Path(place)
        _runs.copy_examples(source)
        for number in range(60):
            path = source / f"records/more/{number % 7}/{number}.atelier.yaml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(_runs.RECORD.replace("demo", f"demo-{number}") + f"cty{number}: I\n", encoding="utf-8")
        files = sorted(path for path in source.rglob("*") if path.is_file())
        chance.shuffle(files)
        for path in files:
            to = folder / path.relative_to(source)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, to)


def made_locales(folder):
    """Where the locales were put, or nothing."""
    if shutil.which("localedef") is None or not pathlib.Path("/usr/share/i18n/locales").is_dir():
        print("Locales that are not installed were left out: localedef or its sources are not here.")
        return None
    for name, (source, charset) in MADE.items():
        subprocess.run(["localedef", "-c", "-i", source, "-f", charset, folder / name], capture_output=True, check=False)
    return folder


def variants(whole, locales, other):
    for zone in ZONES if whole else ZONES[1:3]:
        yield f"time zone {zone!r}", {"TZ": zone}, [], None
    for locale in LOCALES if whole else ("C", "tr_TR.UTF-8"):
        more = {"LOCPATH": str(locales)} if locales else {}
        yield f"locale {locale}", {"LC_ALL": locale, "LANG": locale, "LANGUAGE": "de", **more}, [], None
    for jobs in ("1", "2", "3", "8", "64") if whole else ("1", "8"):
        yield f"{jobs} jobs", {}, ["--jobs", jobs], None
    yield "another terminal", {"TERM": "dumb", "COLORTERM": "truecolor"}, [], None
    if other:
        yield "another build", {}, [], other


def main():
    parser = argparse.ArgumentParser(description="The same call writes the same bytes.")
    parser.add_argument("--whole", action="store_true", help="all formats, zones, locales and numbers of jobs")
    parser.add_argument("--other", type=pathlib.Path, help="the program from another compiler or preset")
    parser.add_argument("program", type=pathlib.Path)
    arguments = parser.parse_args()
    program, whole = arguments.program.resolve(), arguments.whole
    other = arguments.other.resolve() if arguments.other else None
    report = _runs.Report("outputs")
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two, tempfile.TemporaryDirectory() as place:
        chance = random.Random(4)
        folder, shuffled = pathlib.Path(one), pathlib.Path(two)
        fill(folder, chance)
        fill(shuffled, chance)
        locales = made_locales(pathlib.Path(place)) if whole else None
        for words in calls(whole):
            usual = _runs.run([program, *words], folder)
            if usual.returncode not in (0, 1) or not usual.stdout:
                report.fault(" ".join(words), f"status {usual.returncode}: {usual.stderr[:200]!r}")
            cases = [(name, _runs.run([by or program, *words, *(more if words[0] in ("validate", "score", "gate", "status", "next", "actions") else [])], folder,
                                      variables={**_runs.environment(), **variables}))
                     for name, variables, more, by in variants(whole, locales, other)]
            cases.append(("another order of the folders", _runs.run([program, *words], shuffled)))
            cases.append(("once more", _runs.run([program, *words], folder)))
            for name, done in cases:
                report.tried += 1
                if (done.returncode, done.stdout, done.stderr) != (usual.returncode, usual.stdout, usual.stderr):
                    report.fault(f"{' '.join(words)} with {name}", f"status {done.returncode}, {len(done.stdout)} of {len(usual.stdout)} bytes, {done.stderr[:100]!r}")
        if other is None and whole:
            print("Another compiler was left out: --other names no program of it.")
    report.finish()


if __name__ == "__main__":
    main()

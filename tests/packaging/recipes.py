"""Holds the recipes for other package managers against the build: the version, the licence, the libraries.

    recipes.py

Their own tools are not here. What can be checked without them is: JSON that can be read, Python that compiles, Ruby
that parses (where ruby is).
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
# What a library is called here, in vcpkg, in Conan, in Homebrew.
LIBRARIES = {
    "yaml-cpp": ("yaml-cpp", "yaml-cpp", "yaml-cpp"),
    "fmt": ("fmt", "fmt", "fmt"),
    "CLI11": ("cli11", "cli11", "cli11"),
    "nlohmann_json": ("nlohmann-json", "nlohmann_json", "nlohmann-json"),
    "utf8proc": ("utf8proc", "utf8proc", "utf8proc"),
}


def libraries_of_the_build():
    """What cmake/ asks for, by the names that it uses."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "cmake").glob("Atelier*.cmake")))
    named = set(re.findall(r"^atelier_require_(?:package|library)\((\S+) ", text, re.MULTILINE))
    return named | set(re.findall(r"find_package\((yaml-cpp)\b", text))


def same(faults, what, found, wanted):
    if found != wanted:
        faults.append(f"{what}: {found}, but the build has {wanted}")


def vcpkg(faults, version):
    manifest = json.loads((PACKAGING / "vcpkg.json").read_text(encoding="utf-8"))
    same(faults, "the version in vcpkg.json", manifest["version-semver"], version)
    same(faults, "the libraries in vcpkg.json", sorted(manifest["dependencies"]), sorted(names[0] for names in LIBRARIES.values()))


def conan(faults, version):
    text = (PACKAGING / "conanfile.py").read_text(encoding="utf-8")
    compile(text, "conanfile.py", "exec")
    requires = re.search(r"^    requires = (.*)$", text, re.MULTILINE)[1]
    same(faults, "the libraries in conanfile.py", sorted(re.findall(r'"([^/"]+)/', requires)), sorted(names[1] for names in LIBRARIES.values()))
    # It reads the version from CMakeLists.txt; the same expression must find it here.
    pattern = re.search(r're\.search\(r"(.*?)", listed', text)[1]
    found = re.search(pattern, (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"), re.MULTILINE)
    same(faults, "the version that conanfile.py finds", found and found[1], version)


def homebrew(faults):
    text = (PACKAGING / "homebrew" / "atelier.rb.in").read_text(encoding="utf-8")
    named = [name for name in re.findall(r'depends_on "([^"]+)"', text) if name not in ("cmake", "ninja")]
    same(faults, "the libraries in the Homebrew formula", sorted(named), sorted(names[2] for names in LIBRARIES.values()))
    for name in ("ATELIER_VERSION", "ATELIER_SOURCE_URL", "ATELIER_SOURCE_SHA256"):
        if f"@{name}@" not in text:
            faults.append(f"the Homebrew formula has no place for {name}")
    if not shutil.which("ruby"):
        print("SKIPPED: ruby is not here, so it did not read the Homebrew formula. Debian and Ubuntu: apt-get install ruby")
        return
    done = subprocess.run(["ruby", "-c"], input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    if done.returncode != 0:
        faults.append(f"ruby cannot read the Homebrew formula: {done.stdout.decode()}")


def main():
    faults = []
    version = re.search(r"^    VERSION (\S+)$", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"), re.MULTILINE)[1]
    same(faults, "the libraries that this check knows", sorted(LIBRARIES), sorted(libraries_of_the_build()))
    vcpkg(faults, version)
    conan(faults, version)
    homebrew(faults)
    print("\n".join(faults) or f"the recipes fit version {version} and its {len(LIBRARIES)} libraries")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())

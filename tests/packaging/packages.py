"""Makes the packages twice and looks into them: same bytes, sound for lintian, and they install, run and go away cleanly.

    packages.py BUILD CPACK VERSION

dpkg works below a folder of its own (`--root`), on an empty database, and never on this machine's packages. The package
runs no scripts and needs no other, so nothing is lost by that. Installing takes root or fakeroot; without both, or
without lintian, that part is left out and said. Ends with 77, which ctest shows as skipped, where there is no dpkg.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tarfile
import tempfile

SKIPPED = 77

# What must be in both packages, below their prefix.
CONTENTS = ["bin/atelier", "share/bash-completion/completions/atelier", "share/fish/vendor_completions.d/atelier.fish",
            "share/atelier/schemas/record.schema.json", "share/doc/atelier/README.md", "share/doc/atelier/docs/commands.md"]
DEBIAN = ["share/man/man1/atelier.1.gz", "share/man/man1/atelier-gate.1.gz", "share/zsh/vendor-completions/_atelier",
          "share/doc/atelier/copyright", "share/doc/atelier/changelog.gz"]
TARBALL = ["share/man/man1/atelier.1", "share/man/man1/atelier-gate.1", "share/zsh/site-functions/_atelier",
           "share/doc/atelier/LICENSE"]


def run(*command, **options):
    return subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False, **options)


def make(cpack, build, folder):
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    done = run(cpack, "--config", build / "CPackConfig.cmake", "-B", folder, env=environment)
    if done.returncode != 0:
        sys.exit(f"cpack failed:\n{done.stdout.decode()}")
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def says_version(faults, program, version):
    done = run(program, "--version")
    if done.stdout.decode() != f"atelier {version}\n":
        faults.append(f"{program} --version says {done.stdout!r}")


def tarball(faults, path, folder, version):
    with tarfile.open(path) as packed:
        packed.extractall(folder)
        owners = {(member.uid, member.gid) for member in packed}
    if owners != {(0, 0)}:
        faults.append(f"{path.name} names owners of the machine that made it: {owners}")
    [top] = folder.iterdir()
    faults += [f"{path.name} lacks {name}" for name in CONTENTS + TARBALL if not (top / name).is_file()]
    if list(top.rglob("*.hpp")):
        faults.append(f"{path.name} has headers, without the libraries that they need")
    says_version(faults, top / "bin/atelier", version)


def lintian(faults, path):
    if not shutil.which("lintian"):
        print("SKIPPED: lintian is not here, so the Debian package was not checked by it. Debian and Ubuntu: apt-get install lintian")
        return
    done = run("lintian", "--allow-root", "--fail-on", "error,warning", path)
    if done.returncode != 0 or done.stdout.strip():
        faults.append(f"lintian objects:\n{done.stdout.decode()}")


def files_below(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def install(faults, path, folder, version):
    become = [] if os.geteuid() == 0 else ["fakeroot"]
    if become and not shutil.which("fakeroot"):
        print("SKIPPED: neither root nor fakeroot, so the Debian package was not installed.")
        return
    database = folder / "var/lib/dpkg"
    for each in ("updates", "info", "triggers"):
        (database / each).mkdir(parents=True)
    for each in ("status", "available"):
        (database / each).write_text("", encoding="utf-8")
    before = files_below(folder)
    dpkg = [*become, "dpkg", "--root", folder, "--force-not-root", "--log", "/dev/null"]
    done = run(*dpkg, "--install", path)
    if done.returncode != 0:
        faults.append(f"dpkg does not install it:\n{done.stdout.decode()}")
        return
    faults += [f"the Debian package lacks {name}" for name in CONTENTS + DEBIAN if not (folder / "usr" / name).is_file()]
    says_version(faults, folder / "usr/bin/atelier", version)
    done = run(*dpkg, "--purge", "atelier")
    left = [name for name in files_below(folder) if name not in before and not name.startswith("var/lib/dpkg/")]
    if done.returncode != 0 or left or (folder / "usr").exists():
        faults.append(f"purging ended with {done.returncode} and left {left or 'folders'}:\n{done.stdout.decode()}")
    if "Package: atelier" in (database / "status").read_text(encoding="utf-8"):
        faults.append("dpkg still knows the package after the purge")


def main():
    build, cpack, version = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    if not shutil.which("dpkg-deb"):
        print("SKIPPED: dpkg is not here, so no packages were made. Debian and Ubuntu: apt-get install dpkg-dev")
        return SKIPPED
    faults = []
    with tempfile.TemporaryDirectory(prefix="atelier-packages-") as place:
        folder = pathlib.Path(place)
        first, second = make(cpack, build, folder / "first"), make(cpack, build, folder / "second")
        if sorted(name.rpartition(".")[2] for name in first) != ["deb", "gz"]:
            faults.append(f"a Debian package and a tarball were expected, not {list(first)}")
        faults += [f"{name} differs from run to run" for name in first if first[name] != second.get(name)]
        for name in first:
            where = folder / f"{name}.unpacked"
            where.mkdir()
            if name.endswith(".deb"):
                lintian(faults, folder / "first" / name)
                install(faults, folder / "first" / name, where, version)
            else:
                tarball(faults, folder / "first" / name, where, version)
    print("\n".join(faults) or f"{', '.join(first)}: the same on two runs, sound, and gone without a trace")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())

"""The readers that come from npm: installed once for each build, and run by node."""

import hashlib
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77  # ctest shows the test as skipped
OLDEST = 18


def node_version():
    done = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False)
    number = done.stdout.strip().lstrip("v").split(".")[0]
    return int(number) if number.isdigit() else 0


def require():
    """Ends with the status of a skipped test where node or npm is missing, and says so."""
    missing = [name for name in ("node", "npm") if shutil.which(name) is None]
    if not missing and node_version() >= OLDEST:
        return
    what = f"{' and '.join(missing)} missing" if missing else f"node is older than {OLDEST}"
    print(f"SKIPPED: {what}, so that the readers from npm were not run.")
    print(f"  With node {OLDEST} or newer and npm, run scripts/test --full again.")
    sys.exit(SKIPPED)


def install(folder):
    """Brings the readers into `folder`, as the lockfile names them, and leaves them there for the next run."""
    require()
    folder.mkdir(parents=True, exist_ok=True)
    lock = (HERE / "package-lock.json").read_bytes()
    stamp = folder / "installed"
    wanted = hashlib.sha256(lock).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(HERE / name, folder / name)
    # No script of a package is run: what one of them does is done by hand below.
    done = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, check=False)
    if done.returncode != 0:
        sys.exit("The readers could not be installed from npm; the lines above say why.")
    tool = multitool(folder)
    if tool.is_file():
        tool.chmod(0o755)
    stamp.write_text(wanted)


def multitool(folder):
    return folder / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"


def run(folder, script, *arguments, **options):
    """Runs a script of this folder by node, with what is installed in `folder`."""
    shutil.copyfile(HERE / script, folder / script)  # node looks for packages beside the script
    return subprocess.run(["node", script, *map(str, arguments)], cwd=folder, capture_output=True, text=True,
                          encoding="utf-8", check=False, **options)

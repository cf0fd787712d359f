"""Brings the rivals that come from npm, as the lockfile names them, and the schema that they check against."""

import hashlib
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def rivals(build):
    folder = build / "rivals"
    folder.mkdir(parents=True, exist_ok=True)
    schema = subprocess.run([build / "atelier", "schema", "record"], capture_output=True, check=True).stdout
    (folder / "record.schema.json").write_bytes(schema)
    missing = [name for name in ("node", "npm") if shutil.which(name) is None]
    if missing:
        sys.exit(f"{' and '.join(missing)} missing: ajv-cli, one of the rivals, runs on node 18 or newer and comes from npm.")
    stamp, wanted = folder / "installed", hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(HERE / name, folder / name)
    # No script of a package is run.
    if subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, stdout=sys.stderr, check=False).returncode != 0:
        sys.exit("ajv-cli could not be installed from npm; the lines above say why.")
    stamp.write_text(wanted)

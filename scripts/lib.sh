# Shared by the scripts; sourced, not run. Leaves the working folder at the top of the project.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() { printf '%s\n' "$@"; }
fail() { printf '%s\n' "$@" >&2; exit 2; }

. scripts/lib-packages.sh
. scripts/lib-build.sh

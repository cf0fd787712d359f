# require_packages GROUP...: sees to it that the packages of these groups are there, or ends with status 2.

# Lines of scripts/packages for the given groups, without comments.
packages_of() {
    local groups=" $* " group rest
    while read -r group rest; do
        if [[ $groups == *" $group "* ]]; then say "$group $rest"; fi
    done < <(grep -v '^#' scripts/packages)
}

is_installed() {
    [[ $(dpkg-query --show --showformat '${db:Status-Abbrev}' "$1" 2>/dev/null) == ii* ]]
}

# Whether a thing is there, where no package manager that we know can be asked: command:x, header:a,b, file:x or python:x.
is_there() {
    local kind=${1%%:*} name=${1#*:} header
    case $kind in
        command) command -v "$name" >/dev/null ;;
        file) [[ -e $name ]] ;;
        python) python3 -c "import $name" 2>/dev/null ;;
        header)
            for header in ${name//,/ }; do
                if printf '#include <%s>\n' "$header" | c++ -std=c++20 -E -x c++ ${CPPFLAGS:-} - >/dev/null 2>&1; then return; fi
            done
            return 1 ;;
    esac
}

require_packages() {
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        install_on_debian "$@"
    else
        name_elsewhere "$@"
    fi
    if [[ " $* " == *" build "* ]]; then require_cmake; fi
}

install_on_debian() {
    local debian reason missing=() reasons=() become=()
    while read -r _ debian _ _ _ reason; do
        if is_installed "$debian"; then continue; fi
        missing+=("$debian")
        reasons+=("$(printf '  %-28s %s' "$debian" "$reason")")
    done < <(packages_of "$@")
    if [[ ${#missing[@]} -eq 0 ]]; then return; fi

    if [[ $(id -u) -ne 0 ]]; then become=(sudo); fi
    say "These packages are missing and will be installed, with whatever they need themselves:" "" >&2
    printf '%s\n' "${reasons[@]}" >&2
    local update=("${become[@]}" apt-get -qq update)
    local install=("${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "${missing[@]}")
    printf '\n  %s\n  %s\n\n' "${update[*]}" "${install[*]}" >&2
    if [[ ${#become[@]} -gt 0 ]] && ! command -v sudo >/dev/null; then
        fail "There is no sudo here, so please run these two commands as root, then this script again."
    fi
    "${update[@]}" >&2
    "${install[@]}" >&2 || fail "The packages could not be installed; the lines above say why."
}

# Elsewhere nothing is installed: what is missing is named.
name_elsewhere() {
    local system=other names=() debian fedora brew probe reason missing=()
    if command -v dnf >/dev/null; then system=fedora; elif command -v brew >/dev/null; then
        system=brew
        CPPFLAGS="${CPPFLAGS:-} -I$(brew --prefix)/include"
    fi
    while read -r _ debian fedora brew probe reason; do
        if is_there "$probe"; then continue; fi
        missing+=("$(printf '  %-28s %s' "${probe#*:}" "$reason")")
        case $system in
            fedora) names+=("$fedora") ;;
            brew) names+=("$brew") ;;
            *) names+=("$debian") ;;
        esac
    done < <(packages_of "$@")
    if [[ ${#missing[@]} -eq 0 ]]; then return; fi

    printf '%s\n' "These are missing:" "" "${missing[@]}" "" >&2
    # No mapfile here: the bash that comes with macOS is too old for it.
    local all
    all=$(printf '%s\n' "${names[@]}" | { grep -v '^-$' || true; } | sort -u | paste -s -d ' ' -)
    case $system in
        fedora) fail "On Fedora they come with:" "" "  sudo dnf install $all" "" "Then run this script again." ;;
        brew) fail "On macOS they come with:" "" "  xcode-select --install" ${all:+"  brew install $all"} "" "Then run this script again." ;;
        *) fail "Debian and Ubuntu call the packages: $all" "Please install what your system calls them, then run this script again." ;;
    esac
}

# Workflow presets came with CMake 3.25; older ones fail with words about the presets file.
require_cmake() {
    local version
    version=$(cmake --version | sed -n '1s/[^0-9]*\([0-9.]*\).*/\1/p')
    if [[ $(printf '%s\n' 3.25 "$version" | sort -V | head -n 1) != 3.25 ]]; then
        fail "CMake $version is here, but 3.25 or newer is needed. Debian 12 and Ubuntu 24.04 have it."
    fi
}

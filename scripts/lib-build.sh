# build_release with-tests|without-tests TARGET: brings build/release up to date, in silence where it is.

cached() {
    grep --quiet --line-regexp --fixed-strings "$1=$2" build/release/CMakeCache.txt 2>/dev/null
}

# A tree stays as it is configured; only an address that the caller names (ATELIER_HOME) is taken over.
is_configured() {
    [[ -f build/release/build.ninja ]] && { [[ -z ${ATELIER_HOME:-} ]] || cached ATELIER_HOME:STRING "$ATELIER_HOME"; }
}

configure_release() {
    local options=(${ATELIER_HOME:+-D "ATELIER_HOME=$ATELIER_HOME"}) said
    case $1 in
        # A tree that has the tests keeps them: going back and forth would configure anew each time.
        without-tests)
            if is_configured; then return; fi
            if [[ ! -f build/release/build.ninja ]]; then options+=(-D ATELIER_BUILD_TESTS=OFF); fi ;;
        with-tests)
            if is_configured && cached ATELIER_BUILD_TESTS:BOOL ON; then return; fi
            options+=(-D ATELIER_BUILD_TESTS=ON) ;;
    esac
    # Other systems seldom carry the archives that a static program is linked from.
    if ! command -v apt-get >/dev/null; then options+=(-D ATELIER_STATIC=OFF); fi
    said=$(cmake --preset release "${options[@]}" 2>&1) || fail "$said" "" "The build could not be prepared; the lines above say why."
}

build_release() {
    configure_release "$1"
    # A dry run of ninja cannot tell whether there is work, because it always looks for new files first. So the
    # lines that say "nothing to do" are taken out, and the first that is left announces the work.
    # A shell loop rather than awk, whose usual form on Debian keeps its input back until the build is over.
    cmake --build --preset release --target "$2" 2>&1 | {
        announced=
        while IFS= read -r line; do
            case $line in "[0/"*"Re-checking globbed"* | "ninja: no work to do"*) continue ;; esac
            [[ -n $announced ]] || say "Building in build/release; the first time takes some minutes."
            announced=yes
            printf '%s\n' "$line"
        done
    } >&2 || fail "" "The build failed; the lines above say where."
}

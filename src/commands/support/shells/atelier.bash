# bash completion for atelier. What could stand next is atelier's own answer, so it fits the version, the local
# method and the records that are there.

# Sets `plain` to what a word means once its quotes are taken off. Nothing in it is run or expanded.
_atelier_plain() {
    local rest=$1 quote='' char
    plain=
    while [[ -n $rest ]]; do
        char=${rest:0:1}
        rest=${rest:1}
        case $quote$char in
            "''" | '""') quote= ;;
            \' | \") quote=$char ;;
            \\ | \"\\)
                # Between double quotes a backslash is only meant for these.
                if [[ -n $quote && $rest != [\"\\\$\`]* ]]; then plain+=$char; fi
                plain+=${rest:0:1}
                rest=${rest:1}
                ;;
            *) plain+=$char ;;
        esac
    done
}

_atelier() {
    # bash takes words apart at `=` and `:`, so they are put together again: pieces without a space between are one.
    local line=${COMP_LINE:0:COMP_POINT} spared piece='' plain i
    local -a joined=() call=()
    for ((i = 0; i <= COMP_CWORD; ++i)); do
        spared=${line#"${line%%[![:space:]]*}"}
        if [[ ${#joined[@]} -eq 0 || $spared != "$line" ]]; then joined+=(''); fi
        piece=${COMP_WORDS[i]}
        if ((i == COMP_CWORD)); then piece=$spared; fi
        line=${spared#"$piece"}
        joined[${#joined[@]} - 1]+=$piece
    done
    for piece in "${joined[@]:1}"; do
        _atelier_plain "$piece"
        call+=("$plain")
    done

    # Only what stands behind the last `=` or `:` is replaced, unless it stands in quotes.
    local word=${joined[${#joined[@]} - 1]} kept='' last=$spared
    if [[ $last == [=:]* && $last != *[!=:]* ]]; then last=; fi
    kept=${word%"$last"}
    _atelier_plain "$kept"
    kept=$plain

    local kind offer files='' ends=''
    COMPREPLY=()
    while IFS=$'\t' read -r kind offer _; do
        COMPREPLY+=("${offer#"$kept"}")
        if [[ $kind == file || $kind == folder ]]; then files=yes; fi
        if [[ $kind == word || $kind == file ]]; then ends=yes; fi
    done < <(command atelier completion words -- "${call[@]}" 2>/dev/null)

    # Older versions of bash lack this; there the words come sorted, and with a space behind them.
    if type compopt >/dev/null 2>&1; then
        compopt -o nosort 2>/dev/null
        if [[ -n $files ]]; then compopt -o filenames; fi  # quotes what needs it
        if [[ -z $ends ]]; then compopt -o nospace; fi
    fi
}

complete -F _atelier atelier

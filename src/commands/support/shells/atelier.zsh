#compdef atelier
# zsh completion for atelier. What could stand next is atelier's own answer, so it fits the version, the local
# method and the records that are there.

_atelier() {
    local -a call answers whole parts files folders
    local answer kind offer meaning
    (( CURRENT > 2 )) && call=("${(@Q)words[2,CURRENT-1]}")
    answers=("${(@f)$(command atelier completion words -- "${call[@]}" "${(Q)PREFIX}" 2>/dev/null)}")

    # zsh would quote the tilde of a home folder, so it is taken for given.
    local kept=
    if [[ $PREFIX == '~/'* ]]; then
        kept='~/'
        compset -P '\~/'
    fi

    for answer in "${answers[@]}"; do
        kind=${answer%%$'\t'*}
        meaning=${answer#*$'\t'}
        offer=${meaning%%$'\t'*}
        meaning=${meaning#"$offer"}
        meaning=${meaning#$'\t'}
        case $kind in
            word) whole+=("${offer//:/\\:}${meaning:+:$meaning}") ;;
            part) parts+=("${offer//:/\\:}${meaning:+:$meaning}") ;;
            file) files+=("${offer#$kept}") ;;
            folder) folders+=("${offer#$kept}") ;;
        esac
    done

    local found=1
    (( ${#whole} )) && _describe -V -t words word whole && found=0
    (( ${#parts} )) && _describe -V -t parts 'more steps' parts -S '' && found=0
    (( ${#files} )) && compadd -f -a files && found=0
    (( ${#folders} )) && compadd -f -S '' -a folders && found=0
    return found
}

# Loaded by itself on the first TAB, or with `source`.
if [[ ${funcstack[1]} == _atelier ]]; then
    _atelier "$@"
else
    compdef _atelier atelier
fi

# fish completion for atelier. What could stand next is atelier's own answer, so it fits the version, the local
# method and the records that are there.

# What a token means once its quotes are taken off, also where the last quote is still open.
function __atelier_plain
    string unescape -- $argv[1]; or string unescape -- $argv[1]\"; or string unescape -- $argv[1]\'
end

function __atelier_offers
    set -l call (commandline -opc)
    set -e call[1]
    set -l last (__atelier_plain (commandline -ct | string collect --allow-empty))
    # fish shows what stands behind a tab as the meaning; what kind of word it is, it sees for itself.
    command atelier completion words -- $call "$last" 2>/dev/null | string replace --regex '^[a-z]+\t' ''
end

complete --command atelier --no-files --keep-order --arguments '(__atelier_offers)'

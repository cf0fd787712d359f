"""Which commands may stand in a document: simple tools that every reader has, and the program itself."""

import re
import shlex

TOOLS = frozenset((
    "atelier cat cd cp cut diff echo false git grep head ls mkdir mv printf pwd rm sed sort tail test touch tr true "
    "uniq wc").split())

# What a block marked `ignore` may hold: installing, building and fetching.
BUILDERS = frozenset((
    "apt apt-get brew cd cmake conan ctest dnf dpkg git man npx sha256sum sudo tar .ci/run scripts/bench scripts/demo scripts/format "
    "scripts/package scripts/test").split())

ASSIGNMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*=")
SEPARATORS = frozenset("| || & && ; ( ) |& ;;".split())


def names_in(command):
    """The name of every command on the line: the first word, and the first after each operator."""
    lexer = shlex.shlex(command.replace("\\\n", " "), posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    lexer.commenters = ""
    names, expects_name = [], True
    for word in lexer:
        if word.startswith("#"):
            break
        if word in SEPARATORS:
            expects_name = True
        elif expects_name and not ASSIGNMENT.match(word):
            names.append(word)
            expects_name = False
    return names

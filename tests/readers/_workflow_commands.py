"""Reads workflow commands as a runner of GitHub Actions does, after the published rules.

A line that begins with `::`, blanks in front of it aside, is `::name key=value,key=value::data`. In data `%0D`, `%0A` and `%25` are
decoded, in values `%3A` and `%2C` too. The older form, `##[name key=value;key=value]data`, is obeyed wherever it stands in a line.
"""

import collections
import re

Command = collections.namedtuple("Command", "name properties data")

NEW = re.compile(r"::([A-Za-z][A-Za-z-]*)(?: (.*?))?::(.*)")
OLD = re.compile(r"##\[([A-Za-z][A-Za-z.-]*)(?: ([^\]]*))?\](.*)")

DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
VALUE = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


def decoded(text, codes):
    for code, letter in codes:
        text = text.replace(code, letter)
    return text


def command_of(line):
    found = NEW.match(line.lstrip())
    if found is None:
        old = OLD.search(line)
        return Command(old[1], {}, old[3]) if old else None
    pairs = [pair.partition("=") for pair in (found[2] or "").split(",") if pair]
    return Command(found[1], {key: decoded(value, VALUE) for key, _, value in pairs}, decoded(found[3], DATA))


def commands_in(text):
    """All commands, and the lines that are none. A log ends its lines with LF, CR or both."""
    commands, others = [], []
    for line in re.split(r"\r\n|\r|\n", text):
        command = command_of(line)
        if command:
            commands.append(command)
        elif line:
            others.append(line)
    return commands, others

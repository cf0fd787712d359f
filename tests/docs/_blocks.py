"""The console blocks of a Markdown document, as values that can be written back."""

import dataclasses
import re

FENCE = re.compile(r"^(\s*)(`{3,}|~{3,})\s*([^`]*?)\s*$")


@dataclasses.dataclass
class Step:
    line: int            # of the command, from 1
    shown: list          # the lines of the command as they stand in the document
    command: str
    expected: list


@dataclasses.dataclass
class Block:
    begin: int           # index of the first line inside the fence
    end: int             # index of the closing fence
    indent: str
    fence: str
    ignored: bool
    before: list         # lines before the first command
    steps: list


def blocks_of(text):
    lines = text.split("\n")
    blocks, at = [], 0
    while at < len(lines):
        opening = FENCE.match(lines[at])
        at += 1
        if not opening:
            continue
        indent, fence, info = opening.groups()
        begin = at
        while at < len(lines) and not closes(lines[at], fence):
            at += 1
        if info.split()[:1] == ["console"]:
            blocks.append(block(lines, begin, at, indent, fence, "ignore" in info.split()[1:]))
        at += 1
    return blocks


def closes(line, fence):
    line = line.strip()
    return len(line) >= len(fence) and set(line) == {fence[0]}


def block(lines, begin, end, indent, fence, ignored):
    inside = [line.removeprefix(indent) for line in lines[begin:end]]
    before, steps, at = [], [], 0
    while at < len(inside):
        if not inside[at].startswith("$ "):
            (steps[-1].expected if steps else before).append(inside[at])
            at += 1
            continue
        first = at
        while inside[at].endswith("\\") and at + 1 < len(inside):
            at += 1
        at += 1
        shown = inside[first:at]
        steps.append(Step(begin + first + 1, shown, "\n".join(shown).removeprefix("$ "), []))
    return Block(begin, end, indent, fence, ignored, before, steps)


def rewrite(text, blocks):
    """The text with the blocks as they are now, and what stands in the way, if anything."""
    lines = text.split("\n")
    for one in reversed(blocks):
        if one.ignored:
            continue
        inside = list(one.before)
        for step in one.steps:
            inside += step.shown + step.expected
        if any(closes(line, one.fence) for line in inside):
            return text, f"{one.begin}: the output has a line that closes the block; open the block with a longer fence"
        lines[one.begin:one.end] = [(one.indent + line).rstrip() if not line else one.indent + line for line in inside]
    return "\n".join(lines), None

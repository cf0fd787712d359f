"""Keeps the table of every field in docs/record.md equal to the format as the binder knows it.

    fields.py            rewrites the table
    fields.py --check    compares it, and writes nothing

The format stands once, in include/atelier/record/: describe.hpp has keys and meanings, record.hpp the type of each member,
choices.hpp the words of each choice, meanings.hpp what each of them means. They are read here as text: the C++ is regular enough, and a program of its own that
prints the same from a visitor would have to be built before each look at the documentation.
"""

import argparse
import pathlib
import re
import sys

from _generated import between_markers, bring_up_to_date

ROOT = pathlib.Path(__file__).resolve().parents[2]
RECORD = ROOT / "include" / "atelier" / "record"
HOW = "Run tests/docs/fields.py"

PLAIN = {
    "Text": "text",
    "Word": "a path or an `https` address",
    "Slug": "an id",
    "Country": "a code of two capital letters",
    "Language": "a language tag",
    "Party": "a stakeholder's id, or text",
    "Day": "a date",
    "Flag": "`true` or `false`",
    "Whole": "a whole number",
    "Number": "a number",
    "PhaseRef": "a phase",
    "ElementRef": "an element of innovation capacity",
    "StrategyRef": "a strategy, or `strategy/action`",
    "ChangeKind": "a kind of change",
}
REACHES = {
    "question": "the address of a question",
    "topic": "the address of a question or cell",
    "gate": "the address of a question, cell or output",
}
# These two follow the method rather than a table, so that the page tells them in words.
BY_THE_METHOD = {"Assessment", "InnovationCapacity"}


def read(name):
    text = (RECORD / name).read_text(encoding="utf-8")
    return re.sub(r"//[^\n]*", "", text)


def descriptions():
    """Key, member, whether required, and meaning of every field, by the function or type that describes them."""
    text, out = read("describe.hpp"), {}
    functions = re.compile(r"void (describe\w*)\(V& visit, (\w+)& x\) \{(.*?)\n\}", re.S)
    visits = re.compile(r'visit\(\s*"([^"]+)",\s*x\.(\w+),\s*Need::(\w+),\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)', re.S)
    for function, kind, body in functions.findall(text):
        found = visits.findall(body)
        if len(found) != body.count("visit(\"") + body.count("visit(\n"):
            sys.exit(f"describe.hpp: a line of {function}({kind}) is written in a way that fields.py cannot read")
        name = kind if function == "describe" else function
        if found:
            out[name] = [(key, member, need == "required", "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', words)))
                         for key, member, need, words in found]
    return out


def members():
    """The type of every member, by type."""
    out = {}
    for kind, body in re.findall(r"struct (\w+) : Entry \{(.*?)\n\};", read("record.hpp"), re.S):
        out[kind] = {name: type_ for type_, name in re.findall(r"^\s{4}([\w:<>]+) (\w+)(?:\{[^}]*\})?;", body, re.M)}
    return out


def choices():
    found = re.findall(r"constexpr auto names\((\w+)\)\s*\{(.*?)\}\);?\s*\}", read("choices.hpp"), re.S)
    return {kind: re.findall(r'"([^"]+)"', words) for kind, words in found}


def meanings():
    """What each word of a choice means, by choice and in the order of its words."""
    found = re.findall(r"constexpr auto meanings\((\w+)\)\s*\{\s*return std::to_array<[^(]*\(\{(.*?)\}\);", read("meanings.hpp"), re.S)
    return {kind: re.findall(r'"([^"]+)"', words) for kind, words in found}


class Format:
    def __init__(self):
        self.described, self.members, self.choices = descriptions(), members(), choices()
        self.meanings, self.used = meanings(), {}
        for kind, words in self.meanings.items():
            if len(words) != len(self.choices[kind]):
                sys.exit(f"meanings.hpp: {kind} has {len(self.choices[kind])} words and {len(words)} meanings")

    def takes(self, kind):
        """What a value of a type is, in words."""
        inner = re.fullmatch(r"List<(.+)>", kind)
        if inner:
            one = inner[1]
            return "a list of entries" if one in self.described else f"a list: {self.takes(one)}"
        choice = re.fullmatch(r"Choice<(\w+)>", kind)
        if choice:
            return ", ".join(f"`{word}`" for word in self.choices[choice[1]])
        reach = re.fullmatch(r"Address<Reach::(\w+)>", kind)
        if reach:
            return REACHES[reach[1]]
        entity = {"StakeholderRef": "stakeholder", "EvidenceRef": "evidence"}.get(kind)
        reference = re.fullmatch(r"(Id|Ref)<Entity::(\w+)>", kind)
        if reference and reference[1] == "Id":
            return "an id of its own"
        if entity or reference:
            return f"the id of {article(entity or reference[2])}"
        if kind in self.described:
            return "keys of its own"
        return PLAIN[kind]

    def rows(self, fields, owner, prefix):
        for key, member, required, meaning in fields:
            kind = self.members[owner][member]
            if kind in BY_THE_METHOD:
                continue
            path = prefix + key
            choice = re.search(r"Choice<(\w+)>", kind)
            if choice:
                self.used.setdefault(choice[1], []).append(path)
            yield path, self.takes(kind), required, meaning
            inner = re.fullmatch(r"List<(\w+)>", kind)
            nested = inner[1] if inner else kind
            if nested in self.described:
                yield from self.rows(self.described[nested], nested, path + ("[]." if inner else "."))


def article(noun):
    return noun if noun == "evidence" else ("an " if noun[0] in "aeiou" else "a ") + noun


def table(rows):
    lines = ["| key | takes | meaning |", "|---|---|---|"]
    for path, takes, required, meaning in rows:
        lines.append(f"| `{path}`{' (required)' if required else ''} | {takes} | {meaning} |")
    return "\n".join(lines)


def words(form):
    """Every fixed word, choice by choice, with the fields that hold it."""
    lines = ["| word | means |", "|---|---|"]
    for kind, paths in form.used.items():
        if kind not in form.meanings:
            continue  # the ratings, which the page tells above
        lines.append(f"| **{', '.join(f'`{path}`' for path in paths)}** | |")
        lines += [f"| `{word}` | {meaning} |" for word, meaning in zip(form.choices[kind], form.meanings[kind])]
    return "\n".join(lines)


def tables():
    form = Format()
    sections, plain = [], []
    for field in form.described["describe_record"]:
        rows = list(form.rows([field], "Record", ""))
        if len(rows) < 2:
            plain += rows
            continue
        sections.append((field[0], field[3], rows))
    out = ["### At the top", "", table(plain)]
    for key, meaning, rows in sections:
        out += ["", f"### `{key}`", "", meaning, "", table(rows[1:])]
    answers = list(form.rows(form.described["Answer"], "Answer", ""))
    out += ["", "### One answer in `assessment`", "",
            "The short form is the rating alone: `urgency: fully`. The long form has these keys.", "", table(answers)]
    out += ["", "### What each word means", "",
            "Fields that take one of a few words, and what each of these says. `atelier explain WORD` tells the same.", "",
            words(form)]
    response = list(form.rows(form.described["describe_response"], "Record", ""))
    out += ["", "### A response", "", "One respondent's answers, in a file of their own.", "", table(response)]
    return "\n".join(out)


def main():
    parser = argparse.ArgumentParser(description="Keeps the table of fields in docs/record.md up to date.")
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    arguments = parser.parse_args()
    record = ROOT / "docs" / "record.md"
    return not bring_up_to_date(record, ROOT, between_markers(record, tables(), HOW), HOW, arguments.check)


if __name__ == "__main__":
    sys.exit(main())

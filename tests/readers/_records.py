"""Records for the readers: the examples, and two that differ in nothing but their texts, one tame and one hostile.

Whatever a format makes of the two has to have the same shape: a text adds no annotation, row, element, item or link.
"""

import itertools
import pathlib

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
AS_OF = "2026-09-01"

HOSTILE = (
    "::error file=a,line=1::taken over",
    "first\n::warning::second\n##[error]third\n::add-mask::fourth",
    "%0A::error::decoded %25 %0D",
    "</failure></testcase><testcase name=\"new\"/>]]><failure>",
    "]]> <![CDATA[ &lt;b&gt; &amp; &#27; <!-- --> <?x?> <!DOCTYPE a>",
    "<img src=x onerror=alert()> <script>alert()</script> <a href='javascript:x'>y</a>",
    "| a | b |\n|---|---|\n| c | d |",
    "[x](https://evil.example) ![y](https://evil.example/z) <https://evil.example> www.evil.example",
    "# Heading\n\n- [x] done\n- item\n\n> quoted\n\n```\ncode\n```\n---\n",
    "@everyone `code` *em* **strong** ~~gone~~ [^note] $x$ :tada: !ref",
    "\u202eturned\u202c \u200bunseen\ufeff \u2028line \u2029paragraph \U000e0041tag",
    "\\\" , \"severity\": \"none\" } ] } \\u0000 {{x}} ${x} {0} %s",
    "=cmd|' /C calc'!A \t+SUM(A) -x @y",
    "https://evil.example/?a=b&c=d#e file:///etc/passwd ../../x",
)
# As many, since texts that are the same may belong together.
TAME = tuple(f"Words that nobody minds, number {number}." for number in range(len(HOSTILE)))

NAMES = {"hostile": "a%2F::x,y=z <b>&|`[c](d)`\n::error::e ü", "tame": "tame"}
KEYS = {"hostile": '"</x>::error::[y](z)|"', "tame": '"A tame key"'}



class Loader(yaml.SafeLoader):
    """Leaves days the texts that they are: an example has one that does not exist."""


class Dumper(yaml.SafeDumper):
    """Writes such texts without quotes."""


for kind in (Loader, Dumper):
    kind.yaml_implicit_resolvers = {
        first: [(tag, what) for tag, what in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in kind.yaml_implicit_resolvers.items()}


def quoted_where_needed(dumper, text):
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if "\n" in text else None)


Dumper.add_representer(str, quoted_where_needed)

FREE = frozenset("name city title text statement role note reason".split())


def with_texts(value, texts, key=""):
    """The value with each text that is free to be anything replaced by the next of `texts`."""
    if isinstance(value, dict):
        return {name: with_texts(each, texts, name) for name, each in value.items()}
    if isinstance(value, list):
        return [with_texts(each, texts, key) for each in value]
    if isinstance(value, str) and (" " in value or key in FREE):
        return next(texts)
    return value


def text_of(kind, base, record_id):
    texts = itertools.cycle(HOSTILE if kind == "hostile" else TAME)
    record = yaml.load((ROOT / "examples" / base / "atelier.yaml").read_text(encoding="utf-8"), Loader=Loader)
    record = with_texts(record, texts)
    record["id"] = record_id
    reason = HOSTILE[0] if kind == "hostile" else TAME[0]
    lines = yaml.dump(record, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=1 << 20)
    return lines + f'nobody-knows: 2  # atelier: ignore[SCH001] reason="{reason}"\n'


def faulty(kind):
    """A record in which texts stand where keys, choices, days and references belong: findings quote those."""
    quoted = [yaml.dump(text, Dumper=Dumper, allow_unicode=True, default_style='"', width=1 << 20).strip()
              for text in (HOSTILE if kind == "hostile" else TAME)]
    lines = ["atelier: 1", "id: record-2", f"name: {quoted[0]}", "phase: maturing", "stakeholders:"]
    for number, text in enumerate(quoted):
        lines += [f"  - {{id: s{number}, name: {text}, sector: {text}, since: {text}, holds: [{text}], affected: {text}}}"]
    lines += [f"governance: {{facilitator: {quoted[3]}, decides: [{quoted[1]}]}}"]
    return "\n".join(lines) + "\n"


def keys(kind):
    return f"atelier: 1\nid: record-3\nname: Keys\nphase: maturing\n{KEYS[kind]}: 1\n"


def write(folder, kind):
    """Writes the records of a kind: the paths, from `folder` on, of those that can be judged, and of those that cannot."""
    texts = {name: text_of(kind, name, f"record-{number}") for number, name in enumerate(("republica", "blocked"))}
    faults = {"faulty": faulty(kind), "keys": keys(kind)}
    (folder / kind).mkdir()
    paths = {}
    for name, text in {**texts, **faults}.items():
        path = folder / kind / f"{NAMES[kind]}-{name}.atelier.yaml"
        path.write_text(text, encoding="utf-8")
        paths[name] = str(path.relative_to(folder))
    return [paths[name] for name in texts], [paths[name] for name in faults]

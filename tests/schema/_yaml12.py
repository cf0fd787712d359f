"""YAML as editors read it, after the core schema of YAML 1.2, and a writer that keeps every scalar as it is given."""

import datetime
import json
import re

import yaml


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Not PyYAML's own types: those are of YAML 1.1, where `no` is false and 2026-09-01 a date."""

    yaml_implicit_resolvers = {}


def _resolve(tag, pattern, first):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


_resolve("null", r"~|null|Null|NULL|", ["~", "n", "N", ""])
_resolve("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF"))
_resolve("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789"))
_resolve("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)", list("-+.0123456789"))


def _integer(_, node):
    text = node.value
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


def _float(_, node):
    return float(node.value.lower().replace(".inf", "inf").replace(".nan", "nan"))


def _mapping(loader, node):
    # A key is the text that stands there: so it is for an editor, and for the program.
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


Loader.add_constructor("tag:yaml.org,2002:int", _integer)
Loader.add_constructor("tag:yaml.org,2002:float", _float)
Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def load(text):
    return yaml.load(text, Loader=Loader)


class Raw(str):
    """A scalar as it stands in the text, quotes and all."""


def _scalar(value):
    if isinstance(value, Raw):
        return str(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return ""
    if isinstance(value, (int, float)):
        return repr(value)
    # JSON's quotes are YAML's; what could be taken for anything but text gets them.
    plain = re.fullmatch(r"[A-Za-z][A-Za-z0-9./-]*", value) and isinstance(load(value), str)
    return value if plain else json.dumps(value, ensure_ascii=False)


def write(value):
    """A tree of dicts, lists and scalars as a text, in flow style below its first keys."""
    return "".join(f"{key}: {_flow(below)}\n" for key, below in value.items())


def _flow(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(below)}" for key, below in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(one) or "~" for one in value) + "]"
    return _scalar(value)

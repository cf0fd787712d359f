"""Damages a record, a configuration or a method in one place, in the ways in which people do."""

import copy

from _yaml12 import Raw

# What may stand where a scalar stood: whatever looks like something else to some reader of YAML.
LOOKS = ["2026", "012", "1e3", "0x1f", "-5", "+1", "1.5", "0.25", ".5", ".inf", "true", "True", "false", "yes", "no", "NO", "on", "~", "null", "",
         "''", "' '", '"2026"', "'true'", "word", "two words", "UPPER", "a-b", "-a", "a.b", "2026-09-01", "'2026-09-01'", "text: in it"]
DAYS = ["2026-02-30", "2025-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-1", "01-02-2026",
        "2026-09-01T00:00:00", "0000-01-01", "0001-01-01", "2026/09/01", "20260901", "'2026-09-01 '", "soon"]
KINDS = [[Raw("a")], [], {}, {"a": Raw("b")}, Raw("word"), Raw("7"), Raw("true")]


def places(value, path=()):
    """Every place in a tree, as the container and the key in it, with what a path to it looks like."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for key, below in list(pairs):
        yield value, key, (*path, key)
        yield from places(below, (*path, key))


def slip(chance, word):
    """A word with one letter too many, too few, or in the wrong place."""
    at = chance.randrange(len(word))
    return chance.choice([word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:], word[:at] + "x" + word[at + 1 :]]) or "x"


class Mutant:
    def __init__(self, chance, tree):
        self.chance = chance
        self.tree = copy.deepcopy(tree)
        self.told = ""
        kind = chance.choice([self.rename, self.add, self.drop, self.look, self.look, self.look, self.day, self.kind, self.kind, self.word, self.word])
        kind()

    def pick(self, wanted=lambda container, key: True):
        found = [(c, k, p) for c, k, p in places(self.tree) if wanted(c, k)]
        return self.chance.choice(found) if found else None

    def put(self, place, value, told):
        container, key, path = place
        self.told = f"{told} at {'.'.join(map(str, path))}"
        container[key] = value

    def rename(self):
        container, key, path = self.pick(lambda c, _: isinstance(c, dict))
        self.told = f"renamed {'.'.join(map(str, path))}"
        renamed = slip(self.chance, key)
        items = [(renamed if k == key else k, v) for k, v in container.items()]
        container.clear()
        container.update(items)

    def add(self):
        holders = [c for c, _, _ in places(self.tree) if isinstance(c, dict)]
        key, look = self.chance.choice(["x", "note", "rating", "id", "reason", "1", "true"]), self.chance.choice(LOOKS[:-1])
        self.told = f"`{look}` at a key more, {key}"
        self.chance.choice(holders)[key] = Raw(look)

    def drop(self):
        container, key, path = self.pick()
        self.told = f"dropped {'.'.join(map(str, path))}"
        del container[key]

    def look(self):
        place = self.pick(lambda c, k: not isinstance(c[k], (dict, list)))
        look = self.chance.choice(LOOKS)
        self.put(place, Raw(look), f"`{look}`")

    def day(self):
        place = self.pick(lambda c, k: str(c[k])[:3] in ("202", "203", "209")) or self.pick()
        day = self.chance.choice(DAYS)
        self.put(place, Raw(day), f"`{day}`")

    def kind(self):
        kind = copy.deepcopy(self.chance.choice(KINDS))
        self.put(self.pick(), kind, f"{kind!r}")

    def word(self):
        place = self.pick(lambda c, k: isinstance(c[k], str) and c[k] and c[k][0].isalpha() and " " not in c[k])
        if place:
            self.put(place, slip(self.chance, str(place[0][place[1]])), "a slip")

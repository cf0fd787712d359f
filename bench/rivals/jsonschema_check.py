"""The rival that a user would write in Python: its C loader, and jsonschema with our schema.

    jsonschema_check.py SCHEMA FOLDER
"""

import json
import pathlib
import sys

import jsonschema
import yaml


class Loader(yaml.CSafeLoader):
    """Leaves dates as text, as the schema has them."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    validator = jsonschema.validators.validator_for(schema)(schema)
    faults = 0
    for path in sorted(pathlib.Path(sys.argv[2]).glob("*atelier.yaml")):
        for error in validator.iter_errors(yaml.load(path.read_bytes(), Loader=Loader)):
            print(f"{path}: {error.message}")
            faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

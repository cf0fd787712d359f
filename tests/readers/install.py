"""Installs the readers that come from npm, for the other tests of this folder.

    install.py FOLDER
"""

import pathlib
import sys

import _node

if __name__ == "__main__":
    _node.install(pathlib.Path(sys.argv[1]))

"""Proves on a made-up tree that right examples pass, that wrong ones are found, and that --update mends them."""

import contextlib
import io
import pathlib
import tempfile

PROGRAM = '#!/bin/sh\necho atelier "$@"\necho oops >&2\nexit "${1:-0}"\n'

RIGHT = """# Title
```console
$ atelier
atelier
oops
$ atelier 1
atelier 1
oops
[exit 1]
$ cd examples/small
```
Text, and a block of another kind:
````markdown
```console
$ shutdown
```
````
  ```console
  $ cat file \\
      file | sort
  here
  here
  $ echo '; | not-a-command' && HOME= printf 'a\\n'   # a remark
  ; | not-a-command
  a
  ```
```console ignore
$ scripts/demo
```
"""

EXAMPLE = """```console
$ cat file
here
$ build/tool
built
```
"""

WRONG = {
    "another output": ("```console\n$ echo a\nb\n```\n", "+a"),
    "a missing line": ("```console\n$ printf 'a\\nb\\n'\na\n```\n", "+b"),
    "an exit status unsaid": ("```console\n$ false\n```\n", "+[exit 1]"),
    "an exit status too many": ("```console\n$ true\n[exit 1]\n```\n", "-[exit 1]"),
    "a strange command": ("```console\n$ echo a | curl -\n```\n", "do not run: curl"),
    "an ignored example": ("```console ignore\n$ atelier\n```\n", "do not run: atelier"),
    "an open quote": ("```console\n$ echo 'a\n```\n", "cannot be read"),
}


def quietly(check_all, *arguments):
    with contextlib.redirect_stdout(io.StringIO()) as said:
        failed = check_all(*arguments)
    return failed, said.getvalue()


def self_test(check_all):
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve() / "tree"
        example = root / "examples" / "small"
        example.mkdir(parents=True)
        (example / "file").write_text("here\n", encoding="utf-8")
        (example / "README.md").write_text(EXAMPLE, encoding="utf-8")
        program = root / "bin" / "atelier"
        program.parent.mkdir()
        program.write_text(PROGRAM, encoding="utf-8")
        tool = root / "bin" / "tool"
        tool.write_text("#!/bin/sh\necho built\n", encoding="utf-8")
        for path in (program, tool):
            path.chmod(0o755)
        readme = root / "README.md"
        places = [("examples/small/build/tool", tool)]

        readme.write_text(RIGHT, encoding="utf-8")
        failed, said = quietly(check_all, root, program, places, False)
        if failed or "7 commands run, 1 that install" not in said:
            wrong.append(f"right examples were objected to:\n{said}")
        quietly(check_all, root, program, places, True)
        if readme.read_text(encoding="utf-8") != RIGHT:
            wrong.append("--update changed what was right")

        for name, (text, expected) in WRONG.items():
            readme.write_text(text, encoding="utf-8")
            failed, said = quietly(check_all, root, program, places, False)
            if not failed or expected not in said:
                wrong.append(f"not found: {name}\n{said}")
            if not expected.startswith(("+", "-")):
                continue
            quietly(check_all, root, program, places, True)
            failed, said = quietly(check_all, root, program, places, False)
            if failed:
                wrong.append(f"not mended by --update: {name}\n{said}")
    print("\n".join(wrong) or f"{len(WRONG)} kinds of wrong examples found, none among the right ones")
    return bool(wrong)

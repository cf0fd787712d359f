"""Pages that are generated, whole or between two markers: compared with what they should be, or rewritten."""

import difflib

BEGIN = "<!-- generated: begin. {how} -->"
END = "<!-- generated: end -->"


def between_markers(page, part, how):
    """The text of the page with `part` between its markers, or None where it has none."""
    begin = BEGIN.format(how=how)
    before, found, rest = page.read_text(encoding="utf-8").partition(begin)
    _, ended, after = rest.partition(END)
    return before + begin + f"\n\n{part.strip()}\n\n" + END + after if found and ended else None


def bring_up_to_date(page, root, wanted, how, check):
    """True where the page is as wanted, or is so now. With `check` nothing is written."""
    shown = page.relative_to(root)
    if wanted is None:
        print(f"{shown}: the lines `{BEGIN.format(how=how)}` and `{END}` must stand in it")
        return False
    is_there = page.read_text(encoding="utf-8") if page.is_file() else ""
    if is_there == wanted:
        return True
    if not check:
        page.write_text(wanted, encoding="utf-8")
        print(f"rewritten: {shown}")
        return True
    for line in difflib.unified_diff(is_there.splitlines(), wanted.splitlines(), str(shown), "generated", lineterm="", n=1):
        print(line)
    print(f"\n{shown} is not up to date. {how}, then read the diff.")
    return False

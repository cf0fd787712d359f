"""The arithmetic of the measurements, and the tables that it is shown in."""

import math


def median(values):
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def spread(values):
    """How far the middle half of the values lies apart, as a share of their median: the noise."""
    ordered = sorted(values)
    half = len(ordered) // 2
    if half == 0:
        return 0.0
    return (median(ordered[-half:]) - median(ordered[:half])) / median(ordered)


def exponent(sizes, times):
    """The k of time = c · size^k that fits best (least squares over the logarithms): 1 is linear, 2 quadratic."""
    xs, ys = [math.log(size) for size in sizes], [math.log(time) for time in times]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys)) / sum((a - x) ** 2 for a in xs)


def time(seconds):
    return f"{seconds * 1000:.2f} ms" if seconds < 1 else f"{seconds:.2f} s"


def share(value):
    """Three significant figures; a small one as a fraction, as people say it: 1/120."""
    return f"1/{1 / value:.0f}" if value < 0.05 else f"{value:.3g}"


def table(head, rows):
    """A Markdown table that can also be read as it stands."""
    lines = [head, *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    shown = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines]
    shown.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(shown)


def self_test():
    assert median([3, 1, 2]) == 2 and median([4, 1, 3, 2]) == 2.5 and median([7]) == 7
    assert spread([5]) == 0 and spread([1, 1, 1, 1]) == 0
    assert abs(spread([8, 9, 10, 11, 12]) - 0.3) < 1e-9  # the halves' medians: 8.5 and 11.5
    assert abs(exponent([1, 2, 4, 8], [3, 6, 12, 24]) - 1) < 1e-9
    assert abs(exponent([1, 10, 100], [5, 500, 50000]) - 2) < 1e-9
    assert abs(exponent([500, 1000, 2000], [1, 1, 1])) < 1e-9
    assert time(0.00044) == "0.44 ms" and time(2.5) == "2.50 s"
    assert share(1.2345) == "1.23" and share(0.01) == "1/100" and share(0.552) == "0.552"
    assert table(["case", "ratio"], [["one", "1.25"]]) == "| case | ratio |\n|------|-------|\n| one  | 1.25  |"

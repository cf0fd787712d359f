"""Runs everything that scripts/bench measures, in turn and several times, and prints the table of ratios.

    run.py FOLDER [--quick] [--rounds N]
    run.py --self-test

FOLDER is where the build left the program and the floors. Rounds are interleaved: each runs every program once (a short one some times),
so that what else the machine does falls on all alike. A figure is the median over the rounds of a round's median.
"""

import argparse
import os
import pathlib
import subprocess
import sys

import _cases
import _figures
import records
from rivals import install

ROUNDS = 11
KIB, MIB = 1024, 1024 * 1024
MOST_MEMORY = 12  # MiB for many records, and times its size for the largest
LINEAR = 1.05


class Runs:
    """What was measured of one program: for each round its seconds, and the highest peak of its memory in bytes."""

    def __init__(self):
        self.rounds = []
        self.processor = []
        self.memory = 0


def stopwatch(program, folder):
    """[(seconds, seconds of the processor, status, bytes)] of each call."""
    words = [str(folder / "bench/stopwatch"), str(program.calls), *program.words]
    said = subprocess.run(words, capture_output=True, text=True, check=False)
    if said.returncode != 0:
        sys.exit(f"{said.stderr}The stopwatch could not run {program.words[0]}.")
    out = []
    for line in said.stdout.splitlines():
        wall, processor, status, memory = line.split()
        if int(status) not in program.statuses:
            sys.exit(f"`{' '.join(program.words[:4])} …` ended with status {status}, not {program.statuses[0]}, and so measures nothing.")
        out.append((float(wall), float(processor), int(memory) * KIB))
    return out


def measure(programs, folder, rounds):
    out = {name: Runs() for name in programs}
    for number in range(rounds):
        for name, program in programs.items():
            if program.rounds is not None and number >= program.rounds:
                continue
            print(f"\rround {number + 1} of {rounds}: {name:<20}", end="", file=sys.stderr, flush=True)
            calls = stopwatch(program, folder)
            out[name].rounds.append(_figures.median([wall for wall, _, _ in calls]))
            out[name].processor.append(_figures.median([processor for _, processor, _ in calls]))
            out[name].memory = max(out[name].memory, *(memory for _, _, memory in calls))
    print("\r" + " " * 50 + "\r", end="", file=sys.stderr, flush=True)
    return out


def verdict(value, goal):
    return "" if goal is None else "met" if value <= goal else "missed"


def ratio_rows(ratios, runs):
    rows = []
    for ratio in ratios:
        of, to = runs[ratio.name], runs[ratio.to]
        # Round by round, so that a slow minute falls on both.
        both = [a / b for a, b in zip(of.rounds, to.rounds)]
        value = _figures.median(both)
        processor = _figures.median([a / b for a, b in zip(of.processor, to.processor) if b > 0] or [0])
        rows.append([ratio.case, _figures.share(value), f"{_figures.spread(both):.0%}", _figures.share(processor) if processor else "-",
                     ratio.shown, verdict(value, ratio.goal)])
    return rows


def scale_row(case, prefix, steps, runs):
    value = _figures.exponent(steps, [_figures.median(runs[f"{prefix}-{step}"].rounds) for step in steps])
    processor = _figures.exponent(steps, [_figures.median(runs[f"{prefix}-{step}"].processor) for step in steps])
    return [case, f"{value:.3f}", "", f"{processor:.3f}", f"≤ {LINEAR}", verdict(value, LINEAR)]


def memory_rows(runs, large, many):
    peak, times = runs["many"].memory / MIB, runs["large"].memory / large
    two = runs["many.two"].memory / MIB
    goal = f"≤ {MOST_MEMORY}"
    return [
        [f"peak memory, {many} records, one thread, MiB", f"{peak:.1f}", "", "", goal, verdict(peak, MOST_MEMORY)],
        [f"peak memory, {many} records, two threads, MiB", f"{two:.1f}", "", "", goal, verdict(two, MOST_MEMORY)],
        ["peak memory, the largest record, times its size", f"{times:.1f}", "", "", goal, verdict(times, MOST_MEMORY)],
    ]


def report(runs, data, quick, rounds):
    counts = records.counts(quick)
    large = (data / "large/atelier.yaml").stat().st_size
    rows = ratio_rows(_cases.ratios(quick), runs)
    rows += memory_rows(runs, large, counts["many"])
    rows.append(scale_row("time by size, exponent", "size", counts["sizes"], runs))
    rows.append(scale_row("time by files, exponent", "files", counts["files"], runs))
    print(_figures.table(["case", "ratio", "spread", "of processor time", "goal", "verdict"], rows), end="\n\n")
    times = [[name, _figures.time(_figures.median(run.rounds)), f"{_figures.spread(run.rounds):.0%}", f"{run.memory / MIB:.1f} MiB",
              str(len(run.rounds))] for name, run in runs.items()]
    print(_figures.table(["program", "time", "spread", "peak memory", "rounds"], times), end="\n\n")
    if quick:
        print("This was little data in few rounds: the verdicts say nothing.")
    print(f"{rounds} rounds on {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f} at the end. The machine's noise, as the spread of the "
          f"program that does nothing: {_figures.spread(runs['nothing'].rounds):.0%}.")


def self_test():
    _figures.self_test()
    records.self_test()
    folder = pathlib.Path("build")
    for quick in (False, True):
        programs = _cases.programs(folder, folder / "data", quick)
        for ratio in _cases.ratios(quick):
            assert ratio.name in programs and ratio.to in programs, f"no program for: {ratio.case}"
    runs = {name: Runs() for name in programs}
    for number, run in enumerate(runs.values()):
        run.rounds, run.processor, run.memory = [1.0 + number, 2.0 + number], [1.0, 2.0], MIB
    rows = ratio_rows(_cases.ratios(True), runs) + memory_rows(runs, MIB, 40)
    assert all(len(row) == 6 for row in rows) and rows[0][1] == _figures.share((2 / 1 + 3 / 2) / 2)
    assert rows[0][5] == "missed" and verdict(1.0, 1.0) == "met" and verdict(9.0, None) == ""
    assert rows[-1][1] == "1.0" and rows[-1][5] == "met"
    for step, seconds in zip((1, 2, 4), (1.0, 4.0, 16.0)):
        runs[f"size-{step}"] = Runs()
        runs[f"size-{step}"].rounds = runs[f"size-{step}"].processor = [seconds]
    assert scale_row("time by size", "size", (1, 2, 4), runs)[1:] == ["2.000", "", "2.000", "≤ 1.05", "missed"]


def main():
    parser = argparse.ArgumentParser(description="Measures atelier beside its rivals and its floors.")
    parser.add_argument("folder", nargs="?", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true", help="little data and few rounds: to see that it runs")
    parser.add_argument("--rounds", type=int, help=f"instead of {ROUNDS}")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if options.self_test:
        return self_test()
    if options.folder is None:
        parser.error("name the folder of the build")
    folder = options.folder.resolve()
    rounds = options.rounds or (3 if options.quick else ROUNDS)
    data = folder / ("data-quick" if options.quick else "data")
    install.rivals(folder)
    records.make(data, options.quick)
    runs = measure(_cases.programs(folder, data, options.quick), folder, rounds)
    return report(runs, data, options.quick, rounds)


if __name__ == "__main__":
    sys.exit(main())

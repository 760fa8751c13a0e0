"""Measures what the steps of a campaign on many machines cost, and reckons what more boards would.

    GAOSHI=.build/release/gaoshi /usr/bin/python3 Benchmarks/scale.py --boards 2000 --for 10000000 --cores 1000

Every unit has one board of 600 × 900 mm as PDF, with a small picture for the gallery. CPU seconds, not wall seconds,
so that other work on the machine does not count. Benchmarks/merge.py measures merges of a million rows.
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

import board


def measure(*arguments) -> tuple[float, float]:
    """CPU seconds and peak MiB of one run of the program, which must end well."""
    command = [board.PROGRAM, *map(str, arguments), "-q"]
    child = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"scale: {command}: status {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def size(folder: pathlib.Path) -> int:
    """The bytes of the files below a folder, as the disk gives them out."""
    return sum(path.stat().st_blocks * 512 for path in folder.rglob("*") if path.is_file())


class Campaign:
    """A workspace of so many boards, and the figures of every step."""

    def __init__(self, folder: pathlib.Path, boards: int, shards: int):
        work, plan, store = board.workspace(folder / "w", boards), folder / "plan.json", folder / "store"
        self.boards = boards
        self.plan = measure("plan", work, "--size", "600x900", "--format", "pdf", "-o", plan)
        runs = [
            measure("build", work, "--plan", plan, "--shard", f"{index}/{shards}", "-o", store, "-j", 1)
            for index in range(shards)]
        self.build = (sum(run[0] for run in runs), max(run[1] for run in runs))
        self.again = measure("build", work, "--plan", plan, "--shard", f"0/{shards}", "-o", store, "-j", 1)
        self.missing = measure("missing", "--plan", plan, "--shards", shards, store)
        self.merge = measure("merge", "--plan", plan, store, "-o", folder / "pack")
        self.verify = measure("verify", folder / "pack")
        self.pages = size(store / "objects") / boards
        self.rows = size(store / "shards") / boards
        self.lists = sum(
            (folder / "pack" / name).stat().st_size
            for name in ("manifest.json", "units.jsonl", "SHA256SUMS")) / boards

    def show(self):
        for name in ("plan", "build", "missing", "merge", "verify"):
            seconds, peak = getattr(self, name)
            print(f"{name:10}{seconds / self.boards * 1000:10.3f} ms of CPU a board{peak:8.0f} MiB")
        print(f"{'pages':10}{self.pages / 1000:10.1f} kB a board, PDF and small picture")
        print(f"{'rows':10}{self.rows / 1000:10.1f} kB a board in the shards' files, {self.lists / 1000:.1f} in the pack")


def marginal(few: Campaign, many: Campaign, step: str) -> float:
    """CPU seconds that one board more takes in a step."""
    return (getattr(many, step)[0] - getattr(few, step)[0]) / (many.boards - few.boards)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--boards", type=int, default=2000)
    parser.add_argument("--shards", type=int, default=4)
    parser.add_argument("--for", dest="wanted", type=int, default=10_000_000)
    parser.add_argument("--cores", type=int, default=1000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gaoshi-scale-") as temporary:
        folder = pathlib.Path(temporary)
        few = Campaign(folder / "few", options.boards // 4, options.shards)
        many = Campaign(folder / "many", options.boards, options.shards)
    many.show()
    n, cores = options.wanted, options.cores
    print(f"\n{n} boards on {cores} cores, from what one board more takes:")
    for step, machines in (("plan", 1), ("build", cores), ("missing", 1), ("merge", 1), ("verify", 1)):
        one = marginal(few, many, step)
        where = f"on {machines} cores" if machines > 1 else "on one core"
        print(f"{step:10}{one * 1000:10.3f} ms × {n} = {one * n / 3600:8.1f} core hours, {one * n / machines / 60:8.1f} min {where}")
    print(f"{'store':10}{(many.pages + many.rows) * n / 1e12:10.2f} TB; the pack adds {many.lists * n / 1e9:.0f} GB and {2 * n} names")


if __name__ == "__main__":
    main()

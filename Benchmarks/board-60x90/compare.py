"""Draws the same boards with this program and with typst in turn, and prints the ratio.

    make bench
    BOARDS=1000 ROUNDS=5 make bench

A board's time is marginal: the processor time of a run of many less that of a run of one, over the
boards between them, both on one processor; start-up and fonts do not count. The ratio is the median
of those of each round, since other work on the machine slows both.
"""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = os.environ.get("GAOSHI", str(HERE.parents[1] / ".build/release/gaoshi"))
BOARDS = int(os.environ.get("BOARDS", "300"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))


def run(command: list, processors: set[int]) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak MiB of one command, which must end well."""
    with tempfile.TemporaryFile() as talk:
        start = time.perf_counter()
        child = subprocess.Popen(
            list(map(str, command)), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=talk, preexec_fn=lambda: os.sched_setaffinity(0, processors))
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        if status != 0:
            talk.seek(0)
            sys.exit(f"compare: {command}: status {status}\n{talk.read().decode()}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Bench:
    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.all = os.sched_getaffinity(0)
        self.one = {max(self.all)}
        self.runs = 0
        for count in (1, BOARDS):
            subprocess.run([sys.executable, HERE / "data.py", folder / "data", str(count)], check=True)
            subprocess.run(
                [sys.executable, HERE / "workspace.py", folder / "data", str(count),
                 folder / f"workspace-{count}"], check=True)

    def files(self, count: int) -> list:
        """Each unit's own file."""
        return [PROGRAM, "build", self.folder / f"workspace-{count}/units", "-o", self.out(),
                "--jobs", "1", "--quiet"]

    def pack(self, count: int, jobs: int = 1) -> list:
        """A campaign's pack, with nothing remembered."""
        out = self.out()
        return [PROGRAM, "build", self.folder / f"workspace-{count}", "-o", out, "--cache",
                f"{out}-cache", "--jobs", jobs, "--quiet"]

    def typst(self, count: int) -> list:
        return [sys.executable, HERE / "draw_typst.py", self.folder / "data", count, self.out()]

    def out(self) -> pathlib.Path:
        self.runs += 1
        return self.folder / f"out-{self.runs}"

    def board(self, command) -> float:
        """Processor milliseconds of one board."""
        many = run(command(BOARDS), self.one)[1]
        return (many - run(command(1), self.one)[1]) / (BOARDS - 1) * 1000


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="gaoshi-bench-") as folder:
        bench = Bench(pathlib.Path(folder))
        ways = {"typst": bench.typst, "gaoshi, files": bench.files, "gaoshi, pack": bench.pack}
        rounds = [{name: bench.board(way) for name, way in ways.items()} for _ in range(ROUNDS)]
        print(f"{BOARDS} boards of 600 × 900 mm, one processor, medians of {ROUNDS} rounds")
        print(f"{'':16}{'CPU ms a board':>16}{'boards a second':>17}{'times typst':>13}")
        for name in ways:
            each = statistics.median(row[name] for row in rounds)
            times = statistics.median(row["typst"] / row[name] for row in rounds)
            print(f"{name:16}{each:16.2f}{1000 / each:17.0f}{times:13.2f}")

        if len(bench.all) > 1:
            walls = [[run(bench.pack(BOARDS, jobs), bench.all)[0] for jobs in (1, 2)]
                     for _ in range(ROUNDS)]
            gain = statistics.median(one / two for one, two in walls)
            print(f"a pack with two processors is made {gain:.2f} times as fast as with one")


if __name__ == "__main__":
    main()

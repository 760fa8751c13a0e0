"""Times the built program: one board from process start, then many boards in one process.

    make bench
    PEER='other-program --boards {n} --out /tmp/peer' make bench

PEER is a command that makes {n} boards of its own in one process; it is run in turn with ours,
and the last column is ours divided by its. A figure is the best of some runs: other work on the
machine only ever adds to it. CPU a board is marginal, the run of many less the run of one, so
start-up does not count.
"""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[1]
PROGRAM = os.environ.get("GAOSHI", str(PROJECT / ".build/release/gaoshi"))
EXAMPLE = PROJECT / "Examples/000-water"
MANY = int(os.environ.get("BOARDS", "200"))
RUNS = 5


def measure(command: list[str]) -> tuple[float, float, float]:
    """Wall ms, CPU ms and peak MiB of one run, which must end well."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as talk:
        child = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=talk)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        if status != 0:
            talk.seek(0)
            sys.exit(f"bench: {shlex.join(command)}: status {status}\n{talk.read().decode()}")
    return wall * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def workspace(folder: pathlib.Path, count: int) -> pathlib.Path:
    """A copy of the example with so many units, each with numbers of its own and one board."""
    shutil.copytree(EXAMPLE, folder)
    unit = next((folder / "units").glob("*.yaml"))
    text = re.sub(r"\nsites:.*", "\n", unit.read_text(encoding="utf-8"), flags=re.DOTALL)
    unit.unlink()
    for i in range(count):
        own = text.replace("5815739", f"{5815739 + i}").replace("水利厅\n", f"水利厅{i}处\n", 1)
        (folder / "units" / f"{i:04}.yaml").write_text(own, encoding="utf-8")
    return folder


def best(runs: list[tuple[float, float, float]]) -> tuple[float, float, float]:
    return tuple(min(column) for column in zip(*runs))


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="gaoshi-bench-") as temporary:
        folder = pathlib.Path(temporary)

        def ours(count: int, *options: str) -> list[str]:
            place = folder / f"workspace-{count}"
            if not place.exists():
                workspace(place, count)
            units = sorted(str(u) for u in (place / "units").iterdir())
            return [PROGRAM, "build", *units, "-o", str(folder / "out"), "--size", "600x900",
                    "--quiet", *options]

        programs = {"gaoshi": lambda n: ours(n, "--format", "pdf")}
        if peer := os.environ.get("PEER"):
            programs["peer"] = lambda n: shlex.split(peer.replace("{n}", str(n)))

        one: dict[str, list] = {name: [] for name in programs}
        many: dict[str, list] = {name: [] for name in programs}
        for _ in range(RUNS):
            for name, command in programs.items():
                one[name].append(measure(command(1)))
                many[name].append(measure(command(MANY)))

        print(f"{'':28}{'gaoshi':>12}" + (f"{'peer':>12}{'ratio':>8}" if peer else ""))
        rows = [
            ("one board, wall ms", lambda n: best(one[n])[0]),
            ("one board, peak MiB", lambda n: best(one[n])[2]),
            (f"each of {MANY}, CPU ms",
             lambda n: (best(many[n])[1] - best(one[n])[1]) / (MANY - 1)),
            (f"{MANY} boards, peak MiB", lambda n: best(many[n])[2]),
        ]
        for title, value in rows:
            figures = [value(name) for name in programs]
            line = f"{title:28}" + "".join(f"{figure:12.1f}" for figure in figures)
            print(line + (f"{figures[0] / figures[1]:8.2f}" if peer else ""))
        png = ["--format", "png", "--dpi", "150", "--jobs", "1"]
        single = best([measure(ours(1, *png)) for _ in range(RUNS)])
        some = best([measure(ours(20, *png)) for _ in range(RUNS)])
        print(f"{'one PNG at 150 dpi, wall ms':28}{single[0]:12.1f}")
        print(f"{'each of 20 PNG, CPU ms':28}{(some[1] - single[1]) / 19:12.1f}")


if __name__ == "__main__":
    main()

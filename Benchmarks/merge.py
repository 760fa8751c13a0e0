"""Times `gaoshi merge` on a plan as large as one likes, without making its pages.

    GAOSHI=.build/release/gaoshi /usr/bin/python3 Benchmarks/merge.py --units 1000000

The plan and what its shards made are written here, with the roots that the program looks for; all
rows share a few hundred pages, which is what a disk allows: ext4 gives a file 65,000 names. So the
merge reads every row, holds it against the roots and names every file, and the time of making pages
is left out. The rows are those of a page that the program made, with other names in them.
"""

import argparse
import contextlib
import hashlib
import json
import multiprocessing
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import board

UNITS_A_FOLDER = 1000


def dumps(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class Tree:
    """The root of RFC 6962 in constant memory."""

    def __init__(self):
        self.subtrees, self.count = [], 0

    def append(self, row: bytes):
        node, leaves = hashlib.sha256(b"\0" + row).digest(), 1
        while self.subtrees and self.subtrees[-1][1] == leaves:
            node, leaves = hashlib.sha256(b"\1" + self.subtrees.pop()[0] + node).digest(), 2 * leaves
        self.subtrees.append((node, leaves))
        self.count += 1

    def root(self) -> str:
        if not self.subtrees:
            return hashlib.sha256(b"").hexdigest()
        rest = list(self.subtrees)
        node = rest.pop()[0]
        while rest:
            node = hashlib.sha256(b"\1" + rest.pop()[0] + node).digest()
        return node.hex()


class RowFile:
    """A file of rows with their root at the end, as the program writes it."""

    def __init__(self, path: pathlib.Path, head: list[tuple[str, object]], rows: str):
        self.file = path.open("wb", buffering=1 << 18)
        self.tree, self.last = Tree(), None
        lines = [f"{dumps(name)}:{dumps(value)}," for name, value in head]
        lines[0] = "{" + lines[0]
        self.head = "".join(lines)[:-1] + "}"
        self.file.write(("\n".join(lines) + f'\n"{rows}":[\n').encode())

    def append(self, row: bytes):
        if self.last is not None:
            self.file.write(self.last + b",\n")
        self.last = row
        self.tree.append(row)

    def close(self) -> str:
        if self.last is not None:
            self.file.write(self.last + b"\n")
        root = self.tree.root()
        self.file.write(f'],\n"count":{self.tree.count},"root":"{root}"}}\n'.encode())
        self.file.close()
        return root


def run(*arguments) -> None:
    subprocess.run([board.PROGRAM, *map(str, arguments), "-q"], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)


def head_of(path: pathlib.Path, rows: str) -> list[tuple[str, object]]:
    """What a file of rows says before them."""
    text = path.read_text(encoding="utf-8").split(f'"{rows}":[\n')[0]
    return list(json.loads(text.rstrip(",\n") + "}").items())


class Sample:
    """One unit with one page, made by the program, to take rows after."""

    def __init__(self, folder: pathlib.Path):
        board.workspace(folder / "w", 1)
        # A name that stands nowhere but where the unit's id does.
        (folder / "w/units/0000.yaml").rename(folder / "w/units/the-sample.yaml")
        run("plan", folder / "w", "--size", "600x900", "--format", "pdf", "-o", folder / "plan.json")
        run("build", folder / "w", "--plan", folder / "plan.json", "--shard", "0/1",
            "-o", folder / "store")
        shard = folder / "store/shards/0-of-1.json"
        self.plan_head, self.shard_head = head_of(folder / "plan.json", "units"), head_of(shard, "rows")
        lines = shard.read_text(encoding="utf-8").splitlines()
        unit = next(line for line in lines if line.startswith('{"unit":')).rstrip(",")
        row = json.loads(next(line for line in lines if line.startswith('{"path":')).rstrip(","))
        row.pop("preview", None)
        self.id = row["unit"]
        self.unit, self.row = self._split(unit, {}), self._split(dumps(row), row)
        self.page = next((folder / "store/objects").glob(f"{row['sha256'][:2]}/*")).read_bytes()

    def _split(self, text: str, row: dict) -> list[str]:
        """The text as a format with `{id}` and `{sha256}`."""
        plain = text.replace("{", "{{").replace("}", "}}").replace(self.id, "{id}")
        return plain.replace(row["sha256"], "{sha256}", 1) if row else plain

    def rows(self, id: str, sha256: str) -> tuple[bytes, bytes]:
        return (self.unit.format(id=id).encode(), self.row.format(id=id, sha256=sha256).encode())


def write_objects(folder: pathlib.Path, page: bytes, count: int) -> list[str]:
    """Pages that differ in a comment behind their end."""
    names = []
    for number in range(count):
        data = page + f"%{number}\n".encode()
        name = hashlib.sha256(data).hexdigest()
        place = folder / name[:2]
        place.mkdir(parents=True, exist_ok=True)
        (place / name[2:]).write_bytes(data)
        names.append(name)
    return names


def fabricate(folder: pathlib.Path, units: int, shards: int, objects: int) -> None:
    sample = Sample(folder / "sample")
    store = folder / "store"
    (store / "shards").mkdir(parents=True)
    names = write_objects(store / "objects", sample.page, objects)
    ids = [f"{n // UNITS_A_FOLDER:06}/u{n:08}" for n in range(units)]

    plan = RowFile(folder / "plan.json", sample.plan_head, "units")
    for id in ids:
        plan.append(f'{{"unit":"{id}","sha256":"{hashlib.sha256(id.encode()).hexdigest()}"}}'.encode())
    digest = hashlib.sha256(f"{plan.head}\n{plan.close()}".encode()).hexdigest()

    header = dict(sample.shard_head)["header"]
    with contextlib.ExitStack() as stack:
        files = []
        for shard in range(shards):
            files.append(RowFile(
                store / f"shards/{shard}-of-{shards}.json",
                [("gaoshi-shard", 1), ("plan", digest), ("shard", shard), ("shards", shards),
                 ("header", header)], "rows"))
            stack.callback(files[-1].close)
        for number, id in enumerate(ids):
            shard = int(hashlib.sha256(id.encode()).hexdigest()[:16], 16) % shards
            for row in sample.rows(id, names[number % objects]):
                files[shard].append(row)


def measure(command: list[str]) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak MiB of one run, which must end well."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"merge: status {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--shards", type=int, default=100)
    parser.add_argument("--objects", type=int, default=400)
    parser.add_argument("--check", choices=["there", "hash"], default="there")
    parser.add_argument("--folder", type=pathlib.Path, help="kept, and used again as it is")
    options = parser.parse_args()
    with contextlib.ExitStack() as stack:
        folder = options.folder or pathlib.Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="gaoshi-merge-")))
        if not (folder / "store").exists():
            folder.mkdir(parents=True, exist_ok=True)
            # In a process of its own: what this one has had in memory would count as the program's peak.
            maker = multiprocessing.Process(
                target=fabricate, args=(folder, options.units, options.shards, options.objects))
            maker.start()
            maker.join()
            if maker.exitcode != 0:
                sys.exit("merge: the shards could not be written")
        shutil.rmtree(folder / "pack", ignore_errors=True)
        os.sync()
        wall, cpu, peak = measure(
            [board.PROGRAM, "merge", "--plan", str(folder / "plan.json"), str(folder / "store"),
             "-o", str(folder / "pack"), "-q", "--check", options.check, "--no-gallery"])
        size = sum(path.stat().st_size for path in (folder / "store/shards").iterdir())
        print(f"{options.units} units, {options.shards} shards, {size / 1e6:.0f} MB of rows: "
              f"{wall:.1f} s, {cpu:.1f} s of CPU, {peak:.0f} MiB, {options.units / wall:.0f} rows a second")


if __name__ == "__main__":
    main()

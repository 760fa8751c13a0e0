"""Makes the shards of a plan as the tasks of a Spark job; the pack is merged by the driver.

    spark-submit --master MASTER deploy/spark/build_pack.py --shards N --store STORE -o PACK WORKSPACE

Workspace, store, pack and program lie on a disk that all workers have. Each task runs the program
once; one that fails is run again by Spark, and a worker that is lost loses nothing but time. What
counts as made is what lies in the store, whatever Spark believes.
"""

import argparse
import os
import pathlib
import subprocess
import sys

from py4j.protocol import Py4JError
from pyspark.sql import SparkSession

DONE, CONTENT_WRONG, PACK_INCOMPLETE = 0, 1, 4


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("workspace", type=pathlib.Path)
    parser.add_argument("--shards", type=int, required=True)
    parser.add_argument("--store", type=pathlib.Path, required=True)
    parser.add_argument("--plan", type=pathlib.Path, help="STORE/plan.json unless given")
    parser.add_argument("-o", "--output", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=3, help="how often what is missing is made again")
    parser.add_argument("--gaoshi", default=os.environ.get("GAOSHI", "gaoshi"))
    return parser.parse_args()


def numbers(ranges: str) -> list[int]:
    """0,3-5 as 0, 3, 4, 5."""
    pairs = [part.split("-") for part in ranges.strip().split(",") if part]
    return [n for pair in pairs for n in range(int(pair[0]), int(pair[-1]) + 1)]


def maker(program: str, workspace: str, plan: str, shards: int, store: str):
    """What a task does; it carries texts only, so that workers need no file of ours."""

    def make(indices):
        for index in indices:
            done = subprocess.run(
                [program, "build", workspace, "--plan", plan, "--shard", f"{index}/{shards}",
                 "-o", store, "-j", "1", "-q"],
                stdin=subprocess.DEVNULL, capture_output=True, text=True)
            # A unit that is wrong stays wrong: the shard says so in the store, and the merge tells.
            if done.returncode not in (DONE, CONTENT_WRONG):
                raise RuntimeError(f"shard {index}: exit {done.returncode}\n{done.stderr[-4000:]}")
            yield index

    return make


def main() -> int:
    asked = arguments()
    store, output = asked.store.resolve(), asked.output.resolve()
    workspace = str(asked.workspace.resolve())
    plan = str((asked.plan or store / "plan.json").resolve())
    store.mkdir(parents=True, exist_ok=True)

    def gaoshi(*command, **options) -> subprocess.CompletedProcess:
        return subprocess.run([asked.gaoshi, *map(str, command)], text=True, **options)

    if not os.path.exists(plan):
        if code := gaoshi("plan", workspace, "-o", plan, "-q").returncode:
            return code
    missing = ["missing", "--plan", plan, "--shards", asked.shards, store, "-q"]
    make = maker(asked.gaoshi, workspace, plan, asked.shards, str(store))

    spark = SparkSession.builder.appName("gaoshi").getOrCreate()
    try:
        for _ in range(asked.rounds):
            left = gaoshi(*missing, stdout=subprocess.PIPE)
            if left.returncode != PACK_INCOMPLETE:
                break
            indices = numbers(left.stdout)
            try:
                # One shard a partition, which is the least that Spark does again.
                spark.sparkContext.parallelize(indices, len(indices)).mapPartitions(make).count()
            except Py4JError as problem:
                # A shard that failed too often ends Spark's job; the others may be there.
                print(f"build_pack: {problem}", file=sys.stderr)
    finally:
        spark.stop()

    if code := gaoshi(*missing).returncode:
        return code
    return gaoshi("merge", "--plan", plan, "--shards", asked.shards, store, "-o", output).returncode


if __name__ == "__main__":
    sys.exit(main())

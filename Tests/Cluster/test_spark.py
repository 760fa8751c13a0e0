"""deploy/spark on a master and two workers on this machine, one of which is killed."""

import os
import pathlib
import sys

import pyspark
import pytest

from conftest import DEPLOY, PROGRAM, Process, builders, free_ports, is_half_done, refuses_to_merge, tree, wait_until

SHARDS = 12
HOME = pathlib.Path(pyspark.__file__).parent


class Spark:
    """A standalone cluster on the loopback address: workers of one processor each."""

    def __init__(self, folder: pathlib.Path, daemons):
        self.folder, self.daemons = folder, daemons
        port, *web = free_ports(4)
        self.master = f"spark://127.0.0.1:{port}"
        self.environment = {
            **os.environ, "SPARK_HOME": str(HOME), "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_DAEMON_MEMORY": "256m", "SPARK_NO_DAEMONIZE": "1", "PYSPARK_PYTHON": sys.executable,
            "SPARK_LOCAL_DIRS": str(folder / "local"), "GAOSHI": str(PROGRAM)}
        self._start("master", "master.Master", "--port", port, "--webui-port", web[0])
        wait_until(lambda: "I have been elected leader" in self.log("master"), 60, "a master", 0.2)
        self.workers = [
            self._start(
                f"worker-{n}", "worker.Worker", "--cores", 1, "--memory", "700m", "--work-dir",
                folder / f"work-{n}", "--webui-port", web[n], self.master)
            for n in (1, 2)]
        wait_until(lambda: self.log("master").count("Registering worker") == 2, 60, "two workers", 0.2)

    def _start(self, name: str, kind: str, *options):
        return self.daemons.start(
            name, HOME / "bin/spark-class", f"org.apache.spark.deploy.{kind}", "--host", "127.0.0.1",
            *options, env=self.environment)

    def submit(self, *arguments):
        return self.daemons.start(
            "driver", HOME / "bin/spark-submit", "--master", self.master, "--executor-memory", "512m",
            "--driver-memory", "512m", "--conf", "spark.ui.enabled=false",
            DEPLOY / "spark/build_pack.py", *arguments, env=self.environment)

    def log(self, name: str) -> str:
        return (self.folder / f"{name}.log").read_text(encoding="utf-8", errors="replace")


@pytest.fixture
def spark(tmp_path, daemons):
    return Spark(tmp_path, daemons)


def kill(worker):
    """The worker with its executor and whatever that runs, as when the power goes."""
    below = Process(worker.pid).offspring
    worker.kill()
    for process in below:
        process.kill()
    worker.wait()


def test_a_worker_that_dies_loses_time_only(spark, slow, tmp_path):
    store, pack = tmp_path / "store", tmp_path / "pack"
    plan = slow.plan(store / "plan.json")
    driver = spark.submit("--shards", SHARDS, "--store", store, "-o", pack, slow.folder)
    worker = spark.workers[0]

    def is_at_work():
        own = {process.number for process in Process(worker.pid).offspring}
        return any(p.number in own and is_half_done(store, p) for p in builders(store))

    wait_until(is_at_work, 120, "a task at work on the first worker", 0.1)
    kill(worker)
    refuses_to_merge(plan, store, SHARDS, pack)
    assert driver.wait(400) == 0, spark.log("driver")
    assert "Lost executor" in spark.log("driver")
    assert tree(pack) == slow.pack


def test_numbers_of_shards_are_read_as_they_are_written():
    sys.path.insert(0, str(DEPLOY / "spark"))
    import build_pack
    assert build_pack.numbers("0,3-5,9\n") == [0, 3, 4, 5, 9]
    assert build_pack.numbers("") == []

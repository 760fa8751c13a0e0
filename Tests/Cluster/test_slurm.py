"""deploy/slurm on a cluster of two nodes on this machine, with nodes and tasks that are killed."""

import getpass
import os
import pathlib
import secrets
import signal
import socket
import subprocess

import pytest

from conftest import (
    DEPLOY, PROGRAM, Process, builders, free_ports, is_half_done, processes, refuses_to_merge, shard_of,
    tree, wait_until)

SHARDS = 8

CONFIG = """\
ClusterName=gaoshi
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool-%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd-%n.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd-%n.log
MailProg=/bin/true
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/linear
SchedulerType=sched/backfill
ReturnToService=2
JobRequeue=1
SlurmdTimeout=10
SlurmctldTimeout=10
MessageTimeout=10
NodeName=w0 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs=1
NodeName=w1 NodeHostname={host} NodeAddr=127.0.0.1 Port={ports[2]} CPUs=1
PartitionName=all Nodes=w0,w1 Default=YES MaxTime=INFINITE State=UP
"""


class Cluster:
    """One controller and two nodes of one processor each, on the loopback address only."""

    def __init__(self, folder: pathlib.Path, daemons):
        self.folder, self.daemons = folder, daemons
        self.nodes: dict[str, subprocess.Popen] = {}
        for name in ("state", "spool-w0", "spool-w1"):
            (folder / name).mkdir()
        self.config = folder / "slurm.conf"
        self.config.write_text(CONFIG.format(
            folder=folder, ports=free_ports(3), user=getpass.getuser(),
            host=socket.gethostname().split(".")[0]))
        self.environment = {
            **os.environ, "PATH": "/usr/sbin:" + os.environ["PATH"], "SLURM_CONF": str(self.config),
            "GAOSHI": str(PROGRAM), "POLL": "1"}
        self.start_munge()
        self.start_controller()
        for node in ("w0", "w1"):
            self.start_node(node)
        wait_until(lambda: self.states() == {"w0": "idle", "w1": "idle"}, 60, "two idle nodes", 0.5)

    def start_munge(self):
        key = self.folder / "munge.key"
        key.write_bytes(secrets.token_bytes(128))
        key.chmod(0o600)
        place = self.folder / "munge"
        self.daemons.start(
            "munged", "munged", "--foreground", "--force", f"--key-file={key}",
            f"--socket={place}.socket", f"--pid-file={place}.pid", f"--log-file={place}.log",
            f"--seed-file={place}.seed", env=self.environment)
        wait_until((self.folder / "munge.socket").exists, 20, "munged")

    def start_controller(self):
        self.controller = self.daemons.start(
            "slurmctld-out", "slurmctld", "-D", "-f", self.config, env=self.environment)

    def start_node(self, node: str):
        self.nodes[node] = self.daemons.start(
            f"slurmd-{node}-out", "slurmd", "-D", "-N", node, "-f", self.config, env=self.environment)

    def ask(self, *command) -> str:
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=60).stdout

    def states(self) -> dict[str, str]:
        lines = self.ask("sinfo", "--noheader", "--Node", "--format=%N %t").splitlines()
        return dict(line.split() for line in lines if line)

    def resume_nodes_until(self, condition, seconds: int):
        """What an administrator does: a controller with an old state drains nodes that run tasks which
        it knows nothing of."""
        def is_done():
            if any("drain" in state for state in self.states().values()):
                self.ask("scontrol", "update", "NodeName=w0,w1", "State=RESUME")
            return condition()
        wait_until(is_done, seconds, "an end of the script", 1)

    def kill_node(self, node: str, task: Process):
        """The task, the daemon that watches it and the node's own, as when the power goes."""
        step = task.parent
        assert "slurmstepd" in step.command[0]
        self.nodes[node].kill()
        step.kill()
        task.kill()
        self.nodes[node].wait()

    def submit(self, workspace, plan, store, pack) -> subprocess.Popen:
        return self.daemons.start(
            "submit", DEPLOY / "slurm/submit.sh", "-n", SHARDS, "-s", store, "-o", pack, "-p", plan,
            workspace, env=self.environment)

    def said(self) -> str:
        return (self.folder / "submit.log").read_text(encoding="utf-8")


class Run:
    """A pack in the making on the cluster."""

    def __init__(self, cluster: Cluster, campaign, folder: pathlib.Path):
        self.cluster, self.campaign = cluster, campaign
        self.store, self.pack = folder / "store", folder / "pack"
        self.plan = campaign.plan(self.store / "plan.json")
        self.submit = cluster.submit(campaign.folder, self.plan, self.store, self.pack)

    def task(self, node: str | None = None) -> Process:
        """A task that has done a part of its shard, on this node."""
        def search():
            for process in builders(self.store):
                if is_half_done(self.store, process) and (
                        node is None or f"SLURMD_NODENAME={node}" in process.environment):
                    return process
        return wait_until(search, 60, f"a task at work on {node or 'any node'}")

    def refuses(self):
        refuses_to_merge(self.plan, self.store, SHARDS, self.pack)

    def comes_to_the_one_pack(self, seconds: int):
        code = self.submit.wait(seconds)
        assert code == 0, self.cluster.said()
        assert tree(self.pack) == self.campaign.pack
        assert not [p for p in self.store.rglob(".gaoshi-*") if p.is_file()]


@pytest.fixture
def run(tmp_path, daemons, slow):
    made = Run(Cluster(tmp_path, daemons), slow, tmp_path)
    yield made
    # What a step of Slurm's runs is no child of ours: nothing of it may outlive the test.
    for process in processes():
        if f"SLURM_CONF={made.cluster.config}" in process.environment and process.number != os.getpid():
            process.kill()


def log(run: Run, shard: int) -> str:
    return "".join(p.read_text(encoding="utf-8") for p in (run.store / "logs").glob(f"{shard}-*.log"))


def test_a_node_that_dies_loses_time_only(run):
    task = run.task("w0")
    shard = shard_of(task)
    run.cluster.kill_node("w0", task)
    run.refuses()
    wait_until(lambda: run.cluster.states()["w0"].startswith("down"), 90, "w0 down", 0.5)
    run.cluster.start_node("w0")
    wait_until(lambda: run.cluster.states()["w0"] in ("idle", "alloc"), 60, "w0 back", 0.5)
    run.comes_to_the_one_pack(420)
    # The one that lay there was taken up again by Slurm itself.
    assert "restart 1" in log(run, shard)
    assert "round 2" not in run.cluster.said()


def test_a_task_that_dies_is_submitted_again(run):
    task = run.task()
    shard = shard_of(task)
    task.kill()
    run.refuses()
    run.comes_to_the_one_pack(240)
    # Slurm does not take up what failed by itself.
    assert f"round 2: shards {shard} " in run.cluster.said()
    assert log(run, shard).count("restart 0") == 2


def test_a_controller_that_dies_publishes_nothing_wrong(run):
    run.task()
    run.cluster.controller.send_signal(signal.SIGKILL)
    run.cluster.controller.wait()
    run.refuses()
    run.cluster.start_controller()
    run.cluster.resume_nodes_until(lambda: run.submit.poll() is not None, 420)
    run.comes_to_the_one_pack(1)

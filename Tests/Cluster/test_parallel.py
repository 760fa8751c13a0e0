"""deploy/parallel on this machine: a shard that is killed is made in the next round."""

import os
import subprocess

from conftest import DEPLOY, PROGRAM, builders, is_half_done, tree, wait_until


def test_parallel_makes_the_pack_though_a_shard_is_killed(slow, tmp_path, daemons):
    store, pack = tmp_path / "store", tmp_path / "pack"
    slow.plan(store / "plan.json")
    script = daemons.start(
        "parallel", DEPLOY / "parallel/make.sh", "-n", 8, "-s", store, "-o", pack, slow.folder,
        env={**os.environ, "GAOSHI": str(PROGRAM)})
    victim = wait_until(
        lambda: next((p for p in builders(store) if is_half_done(store, p)), None), 60, "a shard at work")
    victim.kill()
    assert script.wait(300) == 0, (tmp_path / "parallel.log").read_text(encoding="utf-8")
    assert tree(pack) == slow.pack


def test_parallel_says_how_it_is_called():
    done = subprocess.run([DEPLOY / "parallel/make.sh"], capture_output=True, text=True)
    assert done.returncode == 64
    assert done.stderr.startswith("  deploy/parallel/make.sh -n SHARDS")

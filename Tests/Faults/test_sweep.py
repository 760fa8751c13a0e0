"""Every call to the system fails once: the Nth open, write, sync, rename … for N = 1, 2, 3 … until a
run is clean, and kills at the Nth rename. After each the pack is the former one or the new one, whole;
the next build succeeds; nothing is left behind.

The long sweep takes every N (`make test-faults`); the short one every so many.
"""

import shutil

import pytest

from conftest import Desk, assert_told, root, step, tree

STEP = step(7)
CALLS = [
    ("openat", "EMFILE"), ("openat", "EACCES"), ("write", "ENOSPC"), ("write", "EIO"),
    ("fsync", "EIO"), ("syncfs", "EIO"), ("rename", "EACCES"), ("renameat2", "EACCES"),
    ("close", "EIO"), ("link", "ENOSPC"), ("mkdir", "ENOSPC"), ("utimensat", "EACCES"),
    ("ftruncate", "EIO"), ("flock", "EIO"), ("pread64", "EIO"), ("read", "EIO"),
]
KILLS = ["rename", "renameat2", "link", "write", "syncfs"]


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    """A desk with its former pack, whose next build makes another one; and both packs."""
    folder = tmp_path_factory.mktemp("sweep")
    desk = Desk(folder / "desk")
    assert desk.build().returncode == 0
    former = tree(desk.pack)
    desk.unit(0, "0871-65319999")
    other = desk.copy(folder / "other")
    assert other.build().returncode == 0
    return desk, former, tree(other.pack), root(other.pack), folder


def check(desk: Desk, former: dict, new: dict, new_root: str):
    now = tree(desk.pack)
    assert now in (former, new), sorted(set(now) ^ set(former))
    again = desk.build()
    assert again.returncode == 0, again.stderr
    assert root(desk.pack) == new_root
    assert tree(desk.pack) == new
    assert desk.leftovers() == []
    assert desk.run("verify", desk.pack).returncode == 0


def sweep(states, call: str, fault: str, tmp_path) -> int:
    """Lets each Nth call fail; how many did."""
    desk, former, new, new_root, _ = states
    faults = 0
    for number in range(1, 100_000, STEP):
        place = tmp_path / f"{number}"
        trial = desk.copy(place)
        done, hit = trial.injected(call, fault, number, "build", "-j", "2")
        if not hit:
            assert done.returncode == 0
            break
        faults += 1
        assert_told(done, fault, number)
        check(trial, former, new, new_root)
        shutil.rmtree(place)
    return faults


@pytest.mark.parametrize("call, error", CALLS)
def test_a_call_that_fails_costs_nothing(states, call, error, tmp_path):
    print(call, error, sweep(states, call, f"error={error}", tmp_path), "faults")


@pytest.mark.parametrize("call", KILLS)
def test_a_kill_leaves_one_pack_or_the_other(states, call, tmp_path):
    print(call, sweep(states, call, "signal=SIGKILL", tmp_path), "kills")

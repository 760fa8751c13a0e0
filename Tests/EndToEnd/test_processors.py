"""How many processors a build takes for its own."""

import os
import subprocess

import conftest


def test_a_process_that_is_held_to_one_processor_counts_one():
    done = subprocess.run(
        ["taskset", "-c", str(min(os.sched_getaffinity(0))), conftest.PROGRAM, "doctor", "--lang", "en"],
        cwd=conftest.examples.PROJECT, capture_output=True, text=True, check=True)
    assert "ok       processors  1\n" in done.stdout
    assert f"ok       processors  {len(os.sched_getaffinity(0))}\n" in conftest.run("doctor", "--lang", "en").stdout

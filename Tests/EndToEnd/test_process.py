"""What a process learns from the system: its processors and the words that it was called with."""

import os
import subprocess

import pytest

import conftest
import examples


def test_a_process_that_is_held_to_one_processor_counts_one():
    done = subprocess.run(
        ["taskset", "-c", str(min(os.sched_getaffinity(0))), conftest.PROGRAM, "doctor", "--lang", "en"],
        cwd=examples.PROJECT, capture_output=True, text=True, check=True)
    assert "ok       processors  1\n" in done.stdout
    assert f"ok       processors  {len(os.sched_getaffinity(0))}\n" in conftest.run("doctor", "--lang", "en").stdout


@pytest.mark.parametrize("words", [["verify", "nowhere"], ["plan", "Examples/000-water"], []])
def test_a_call_is_understood_where_proc_is_not_mounted(words):
    """As in a root that was only just made: to print the help and succeed would pass for a build."""
    words = [*words, "--data", examples.PROJECT] if words else words
    plain = subprocess.run([conftest.PROGRAM, *words], cwd=examples.PROJECT, capture_output=True)
    blind = subprocess.run(
        ["unshare", "--map-root-user", "--mount", "sh", "-c", 'mount -t tmpfs none /proc && exec "$@"', "sh",
         conftest.PROGRAM, *words],
        cwd=examples.PROJECT, capture_output=True)
    assert (blind.returncode, blind.stdout, blind.stderr) == (plain.returncode, plain.stdout, plain.stderr)
    assert plain.returncode == (3 if "nowhere" in words else 0)

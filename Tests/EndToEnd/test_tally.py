"""The sum of a test run: a step that broke off never looks like success."""

import subprocess

import pytest

import examples

PASSED = '<testsuites><testsuite><testcase name="a"/><testcase name="b"/></testsuite></testsuites>'
FAILED = '<testsuite><testcase name="a"/><testcase name="b"><failure/></testcase></testsuite>'
EMPTY = "<testsuites></testsuites>"


@pytest.mark.parametrize("report, code, last_line, ends_well", [
    pytest.param(PASSED, 0, "3 passed, 0 failed", True, id="all passed"),
    pytest.param(FAILED, 1, "2 passed, 1 failed", False, id="one failed"),
    pytest.param(PASSED, 134, "3 passed, 1 failed", False, id="crashed after the last report"),
    pytest.param(FAILED[:40], 139, "1 passed, 1 failed", False, id="crashed while reporting"),
    pytest.param(None, 1, "1 passed, 1 failed", False, id="did not compile"),
    pytest.param(EMPTY, 0, "1 passed, 1 failed", False, id="ran no test"),
])
def test_sum(tmp_path, report, code, last_line, ends_well):
    if report is not None:
        (tmp_path / "swift.xml").write_text(report)
    (tmp_path / "steps").write_text(f"lint exit 0\nswift exit {code} {tmp_path}/swift.xml\n")
    done = subprocess.run(
        ["python3", examples.PROJECT / "scripts/tally.py", tmp_path / "steps"],
        capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == last_line
    assert (done.returncode == 0) == ends_well

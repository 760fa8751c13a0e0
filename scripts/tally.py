"""Adds up the steps of a test run and prints "N passed, N failed" as the last line.

Each line of the file is "NAME exit CODE [REPORT]": a step without a report counts as one test, a
step with a JUnit report as its tests. A step that ended badly though no test of it failed, or that
ran no test at all, broke off: that counts as one failure, so a crash never looks like success.
"""

import sys
import xml.etree.ElementTree as ElementTree


def counts(report: str) -> tuple[int, int]:
    """The tests in a JUnit report that passed and that failed; skipped ones are neither."""
    passed = failed = 0
    for case in ElementTree.parse(report).iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is None:
            passed += 1
    return passed, failed


def tally(line: str) -> tuple[str, int, int, str]:
    """A step's name, what passed and failed in it, and a remark."""
    name, _, code, *report = line.split()
    if not report:
        return (name, 1, 0, "") if code == "0" else (name, 0, 1, f"exit code {code}")
    try:
        passed, failed = counts(report[0])
    except (OSError, ElementTree.ParseError):
        return name, 0, 1, f"left no report (exit code {code})"
    if passed + failed == 0:
        return name, 0, 1, "ran no test"
    if code != "0" and failed == 0:
        return name, passed, 1, f"broke off with exit code {code}"
    return name, passed, failed, ""


def main(path: str) -> int:
    passed = failed = 0
    with open(path, encoding="utf-8") as steps:
        for name, good, bad, remark in map(tally, steps):
            passed, failed = passed + good, failed + bad
            print(f"{name:8}{good:6} passed {bad:6} failed  {remark}".rstrip())
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

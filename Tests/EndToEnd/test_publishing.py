"""Files that cannot be written: exit 3, a plain message, and what was there stays as it was."""

import subprocess

import pytest

import conftest
import examples

UNIT = examples.PROJECT / "Examples/000-water/units/shuiliting.yaml"
BEFORE = "what was there"

#: Mounts a small file system over the folder, lays a file into it, spoils it, builds into it, and
#: says what came of it. The mount is the script's own: no one else sees it, and it ends with it.
SCRIPT = """
set -eu
mount -t tmpfs -o size=64k tmpfs "$1"
printf '%s' "$BEFORE" > "$1/shuiliting-board-600x900.pdf"
case $2 in
  full) cat /dev/zero > "$1/filler" 2>/dev/null || true ;;
  read-only) mount -o remount,ro "$1" ;;
esac
code=0
"$GAOSHI" build "$UNIT" -o "$1" --format pdf --lang en || code=$?
echo "exit $code"
for file in "$1"/* "$1"/.[!.]*; do
  [ ! -e "$file" ] || [ "${file##*/}" = filler ] || printf '%s\n%s\n' "${file##*/}" "$(cat "$file")"
done
"""


@pytest.mark.parametrize("state", ["full", "read-only"])
def test_a_folder_that_takes_nothing_keeps_what_it_has(state, tmp_path):
    done = subprocess.run(
        ["unshare", "--map-root-user", "--mount", "bash", "-c", SCRIPT, "sh", tmp_path, state],
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "GAOSHI": conftest.PROGRAM, "UNIT": UNIT,
             "BEFORE": BEFORE},
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300)
    if "exit" not in done.stdout:
        pytest.skip(f"no mounts here: {done.stderr.strip()}")
    assert done.stdout.splitlines() == [
        "exit 3", "shuiliting-board-600x900.pdf", BEFORE], done.stderr
    assert str(tmp_path) in done.stderr

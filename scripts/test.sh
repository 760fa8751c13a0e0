#!/usr/bin/env bash
# Checks everything: format, Swift tests, lines against another typesetter's, end-to-end tests on the
# built program, builds with faults, recipes for many machines. Run by `make test`.
# The last line is "N passed, N failed"; the exit code is 0 only when nothing failed or broke off.
set -uo pipefail
cd "$(dirname "$0")/.."
results=.build/results
say() { printf '\n==> %s\n' "$*"; }

say "set-up"
scripts/setup.sh build fonts test || exit 3
mkdir -p "$results"
rm -f "$results"/*

say "format"
swift format lint --strict --recursive --parallel Sources Tests Package.swift
echo "lint exit $?" >>"$results/steps"

say "Swift tests"
swift build --build-tests &&
  swift test --skip-build --parallel --xunit-output "$results/swift.xml"
echo "swift exit $? $results/swift-swift-testing.xml" >>"$results/steps"

say "judges"
swift build --product typeset-lines &&
  .tools/python/bin/python -m pytest -q -p no:cacheprovider -m "not whole" \
    --junitxml "$results/judges.xml" Tests/Judges
echo "judges exit $? $results/judges.xml" >>"$results/steps"

say "end-to-end tests"
# shellcheck disable=SC2086
swift build ${RELEASE_FLAGS:?run this with make test} &&
  .tools/python/bin/python -m pytest -q -p no:cacheprovider \
    --continue-on-collection-errors --junitxml "$results/python.xml" \
    Tests/EndToEnd
echo "python exit $? $results/python.xml" >>"$results/steps"

say "faults"
.tools/python/bin/python -m pytest -q -p no:cacheprovider --junitxml "$results/faults.xml" \
  Tests/Faults
echo "faults exit $? $results/faults.xml" >>"$results/steps"

say "recipes for many machines"
.tools/python/bin/python -m pytest -q -p no:cacheprovider --junitxml "$results/recipes.xml" \
  Tests/Cluster/test_recipes.py
echo "recipes exit $? $results/recipes.xml" >>"$results/steps"

say "sum"
exec /usr/bin/python3 scripts/tally.py "$results/steps"

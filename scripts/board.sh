#!/usr/bin/env bash
# Renders every workspace of Examples/ to output/ as PDF and PNG, and says where the files are.
# Run by `make board`, which builds the program first.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${GAOSHI:-$PWD/.build/release/gaoshi}

for workspace in Examples/*/; do
  name=$(basename "$workspace")
  echo "==> $name"
  "$program" build "$workspace"units/*.yaml -o "output/$name" --format pdf,png --quiet
done

echo
echo "The boards are in $PWD/output:"
find output -name '*.pdf' -o -name '*.png' | LC_ALL=C sort | sed 's/^/  /'

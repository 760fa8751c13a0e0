#!/usr/bin/env bash
# Makes one pack on a few machines by GNU parallel: over ssh, or on this machine alone.
#
#   deploy/parallel/make.sh -n SHARDS -s STORE -o PACK [-H HOSTS] [-r ROUNDS] WORKSPACE
#
#   -n  how many shards; -s the folder they are made into: both it and the workspace on a disk that
#       all machines have under the same path
#   -H  a file with one host a line, as `parallel --sshloginfile` takes it (`2/user@host` for two at
#       once, `:` for this machine); without it this machine alone
#   -r  how often what is missing is made again at most, 3 unless given
#
# GAOSHI names the program, the same file on all machines.
set -euo pipefail
gaoshi=${GAOSHI:-gaoshi}

say() { printf '==> %s\n' "$*" >&2; }
usage() { sed -n '4,11p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 64; }

shards='' store='' pack='' hosts='' rounds=3
while getopts n:s:o:H:r: option; do
  case $option in
    n) shards=$OPTARG ;; s) store=$OPTARG ;; o) pack=$OPTARG ;;
    H) hosts=$OPTARG ;; r) rounds=$OPTARG ;; *) usage ;;
  esac
done
shift $((OPTIND - 1))
workspace=${1:-}
[[ -n "$shards" && -n "$store" && -n "$pack" && -n "$workspace" ]] || usage

mkdir -p "$store"
workspace=$(realpath "$workspace") store=$(realpath "$store") plan=$store/plan.json
gaoshi=$(realpath "$(command -v "$gaoshi")")

missing() { "$gaoshi" missing --plan "$plan" --shards "$shards" "$store" -q; }

# 0,3-5 as 0 3 4 5, one a line.
numbers() {
  local part
  for part in ${1//,/ }; do seq "${part%-*}" "${part#*-}"; done
}

if [[ ! -e "$plan" ]]; then "$gaoshi" plan "$workspace" -o "$plan" -q; fi

for ((round = 1; round <= rounds; round++)); do
  code=0
  left=$(missing) || code=$?
  if (( code == 0 )); then break; fi
  if (( code != 4 )); then exit "$code"; fi
  say "round $round: shards $left"
  # The log says which host made which shard, and when. A host that is gone fails its shards; the
  # next round gives them to the others.
  numbers "$left" | parallel --will-cite --joblog "$store/round-$round.log" --retries 2 \
    ${hosts:+--sshloginfile "$hosts"} \
    "$(printf '%q ' "$gaoshi" build "$workspace" --plan "$plan") --shard {}/$shards" \
    "-o $(printf '%q' "$store") -j 1 -q" || say "some failed: see $store/round-$round.log"
done

code=0
missing >&2 || code=$?
if (( code != 0 )); then exit "$code"; fi
exec "$gaoshi" merge --plan "$plan" --shards "$shards" "$store" -o "$pack"

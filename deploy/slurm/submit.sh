#!/usr/bin/env bash
# Makes one pack on a Slurm cluster: plan, job array, what is missing once more, merge.
#
#   deploy/slurm/submit.sh -n SHARDS -s STORE -o PACK [-p PLAN] [-r ROUNDS] WORKSPACE [-- SBATCH-OPTION…]
#
#   -n  how many shards; -s the folder they are made into, -o the pack: both on a disk of all nodes
#   -p  the plan; STORE/plan.json unless given. One that is there is gone on with
#   -r  how often what is missing is submitted at most, 5 unless given
#
# GAOSHI names the program, the same file on all nodes. POLL is the seconds between two looks at the
# queue. Ends with 0 when the pack is published, 4 when shards are still missing, and otherwise like
# gaoshi merge.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
gaoshi=${GAOSHI:-gaoshi}
poll=${POLL:-15}

say() { printf '==> %s\n' "$*" >&2; }
usage() { sed -n '4,8p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 64; }

shards='' store='' pack='' plan='' rounds=5
while getopts n:s:o:p:r: option; do
  case $option in
    n) shards=$OPTARG ;; s) store=$OPTARG ;; o) pack=$OPTARG ;;
    p) plan=$OPTARG ;; r) rounds=$OPTARG ;; *) usage ;;
  esac
done
shift $((OPTIND - 1))
workspace=${1:-}
[[ -n "$shards" && -n "$store" && -n "$pack" && -n "$workspace" ]] || usage
shift
if [[ ${1:-} == -- ]]; then shift; fi

# The largest index of a job array is one less than MaxArraySize.
largest=$(scontrol show config | awk '$1 == "MaxArraySize" { print $3 - 1 }')
if (( shards - 1 > largest )); then
  say "this cluster takes at most $((largest + 1)) shards (MaxArraySize)"
  exit 64
fi

# Tasks start in folders of their own, so all paths are absolute.
mkdir -p "$store/logs"
workspace=$(realpath "$workspace") store=$(realpath "$store") pack=$(realpath -m "$pack")
plan=$(realpath -m "${plan:-$store/plan.json}")
gaoshi=$(realpath "$(command -v "$gaoshi")")

missing() { "$gaoshi" missing --plan "$plan" --shards "$shards" "$store" -q; }

# The files of shards that are there: a look at their names, which may be taken often.
count_files() { find "$store/shards" -name "[0-9]*-of-$shards.json" 2>/dev/null | wc -l; }

# Waits until no task of a job is left. A controller that does not answer is asked again; one that
# came back with an older state holds tasks, or takes finished ones for running ones: those are let
# go and given up, for what counts is what lies in the store.
wait_for() {
  local job=$1 states told=no
  while true; do
    sleep "$poll"
    if ! states=$(squeue --noheader --array --jobs "$job" --format '%r' 2>/dev/null); then
      # An old job is forgotten, which is no failure of the controller.
      if scontrol ping >/dev/null 2>&1; then return; fi
      say "the controller does not answer"
    elif [[ -z "$states" ]]; then
      return
    elif (( $(count_files) == shards )) && missing >/dev/null; then
      scancel "$job" 2>/dev/null || true
      return
    elif grep -qi 'held' <<<"$states"; then
      say "tasks of job $job are held: releasing them"
      scontrol release "$job" 2>/dev/null || true
    elif [[ $told == no ]] && grep -q 'DRAINED' <<<"$states"; then
      say "tasks of job $job wait for nodes that are down or drained: see sinfo -R"
      told=yes
    fi
  done
}

if [[ ! -e "$plan" ]]; then
  say "planning"
  "$gaoshi" plan "$workspace" -o "$plan" -q
fi

for ((round = 1; round <= rounds; round++)); do
  code=0
  left=$(missing) || code=$?
  if (( code == 0 )); then break; fi
  if (( code != 4 )); then exit "$code"; fi
  job=$(sbatch --parsable --array="$left" --output="$store/logs/%a-%A.log" "$@" \
    "$here/shard.sbatch" "$gaoshi" "$workspace" "$plan" "$shards" "$store")
  job=${job%%;*}
  say "round $round: shards $left as job $job"
  wait_for "$job"
done

code=0
left=$(missing) || code=$?
if (( code != 0 )); then
  if [[ -n "$left" ]]; then say "still missing after $rounds rounds: $left; see $store/logs"; fi
  exit "$code"
fi
say "merging"
exec "$gaoshi" merge --plan "$plan" --shards "$shards" "$store" -o "$pack"

#!/usr/bin/env bash
# Installs the Debian packages of the named sections of packages.txt, and for "test" the Python
# packages of the end-to-end tests; for "cluster" those of the tests on many machines on top of them.
# Asks neither apt nor PyPI when all is there.
#   scripts/setup.sh build fonts test
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '==> %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 3; }

# The packages of one section of the list.
section() {
  awk -v want="[$1]" '/^\[/ { on = ($0 == want); next } on && NF && !/^#/ { print $1 }' \
    scripts/packages.txt
}

is_installed() { [[ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]; }

as_root() {
  if [[ $(id -u) -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "these packages need root, and sudo is not there: run as root: $*"
  fi
}

install_packages() {
  command -v dpkg-query >/dev/null || fail "this set-up is for Debian 12; packages.txt lists what to install elsewhere"
  local missing=() package
  for name in "$@"; do
    for package in $(section "$name"); do
      is_installed "$package" || missing+=("$package")
    done
  done
  if [[ ${#missing[@]} -eq 0 ]]; then return; fi
  say "installing ${missing[*]}"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300)
  local install=(install -y --no-install-recommends "${missing[@]}")
  # A package list that is there may be good enough; a fresh one is fetched only when it is not.
  as_root "${apt[@]}" "${install[@]}" >/dev/null 2>&1 ||
    { as_root "${apt[@]}" update && as_root "${apt[@]}" "${install[@]}" >/dev/null; } ||
    fail "apt-get could not install ${missing[*]}"
}

install_python() {
  local list=Tests/EndToEnd/requirements.txt stamp=.tools/python/requirements.txt
  if cmp -s "$list" "$stamp"; then return; fi
  say "installing the Python packages of $list"
  rm -rf .tools/python
  # Debian's own Python, whatever else stands first on the path.
  /usr/bin/python3 -m venv .tools/python
  .tools/python/bin/python -m pip install --quiet --disable-pip-version-check -r "$list" ||
    fail "pip could not install $list"
  # Written last: a set-up that broke off is done again.
  cp "$list" "$stamp"
}

add_python() {
  local list=Tests/Cluster/requirements.txt stamp=.tools/python/cluster.txt
  if cmp -s "$list" "$stamp"; then return; fi
  say "installing the Python packages of $list"
  .tools/python/bin/python -m pip install --quiet --disable-pip-version-check -r "$list" ||
    fail "pip could not install $list"
  cp "$list" "$stamp"
}

command -v swift >/dev/null || fail "Swift 6.1 or later is needed: https://www.swift.org/install"
install_packages "$@"
if [[ " $* " == *" test "* ]]; then install_python; fi
if [[ " $* " == *" cluster "* ]]; then add_python; fi

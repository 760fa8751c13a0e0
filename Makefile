# make board    every board of Examples/ as PDF and PNG, in output/
# make test     everything that is checked; the last line says N passed, N failed
# make test-judges  our lines against those of Chromium and typst, all of them
# make test-faults  fails every system call of a build and of other commands, one after another
# make test-cluster  makes packs on Slurm and Spark on this machine, and kills parts of them
# make bench    times the built program, whole campaigns, the setting of text, and the same boards drawn by typst
# make format   formats the Swift sources
# make clean    removes what was built
#
# Each may run again, and without a network once it has run.

# The one place for build flags. The Swift library is linked in: the program starts sooner and
# runs where no Swift is installed.
export RELEASE_FLAGS := -c release --static-swift-stdlib --product gaoshi
export GAOSHI := $(CURDIR)/.build/release/gaoshi

.PHONY: board test test-judges test-faults test-cluster bench format clean release

board: release
	@scripts/board.sh

test:
	@scripts/test.sh

test-judges:
	@scripts/setup.sh build fonts test
	@swift build --product typeset-lines
	@.tools/python/bin/python -m pytest -q -rP -p no:cacheprovider Tests/Judges

test-faults: release
	@scripts/setup.sh build fonts test
	@FAULTS=all .tools/python/bin/python -m pytest -q -rP -p no:cacheprovider Tests/Faults

test-cluster: release
	@scripts/setup.sh build fonts test cluster
	@.tools/python/bin/python -m pytest -q -rP -p no:cacheprovider --durations=5 Tests/Cluster

bench: release
	@/usr/bin/python3 Benchmarks/board.py
	@/usr/bin/python3 Benchmarks/campaign.py
	@swift run -c release bench-text
	@scripts/setup.sh build fonts test
	@.tools/python/bin/python Benchmarks/board-60x90/compare.py

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift

clean:
	swift package clean
	rm -rf .tools
	find output Tests/GoldenTests/Actual -mindepth 1 ! -name ".git*" -delete

# Ends with the program at $(GAOSHI).
release:
	@scripts/setup.sh build fonts
	@echo "==> building"
	@swift build $(RELEASE_FLAGS)

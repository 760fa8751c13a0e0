"""Damage is found and named, full disks cost nothing, two builds do not meet."""

import fcntl
import os
import pathlib
import subprocess
import time

import pytest

from conftest import Desk, root, tree


def flip(path: pathlib.Path, place: int, stamp: bool = False):
    """Changes one bit of a file in place; with `stamp` its time of change stays."""
    status = path.stat()
    data = bytearray(path.read_bytes())
    data[place % len(data)] ^= 1
    with open(path, "r+b") as file:
        file.write(data)
    if stamp:
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def objects(desk: Desk) -> list[pathlib.Path]:
    return sorted(path for path in (desk.folder / ".gaoshi/objects").rglob("*") if path.is_file())


def test_a_flipped_bit_in_the_store_is_named_and_made_anew(desk):
    assert desk.build("-o", "one").returncode == 0
    damaged = objects(desk)[0]
    # The pack's file is another name of the object: both are damaged.
    flip(damaged, 1000)
    again = desk.build("-o", "two")
    assert again.returncode == 0
    assert f"warning[cache-damaged]: the cached file “{damaged.relative_to(desk.folder)}”" in again.stderr
    assert root(desk.folder / "two") == root(desk.folder / "one")
    assert desk.run("verify", "two").returncode == 0


def test_a_changed_file_of_the_pack_is_mended_by_the_next_build(desk):
    assert desk.build().returncode == 0
    good = tree(desk.pack)
    flip(desk.pack / "u0-board-A4.pdf", 2000)
    checked = desk.run("verify", "output/pack")
    assert checked.returncode == 4
    assert "“output/pack/u0-board-A4.pdf” is damaged or was changed" in checked.stderr
    assert desk.build().returncode == 0
    assert tree(desk.pack) == good


def test_verify_finds_what_looks_untouched(desk):
    assert desk.build().returncode == 0
    flip(desk.pack / "u1-board-A4.pdf", 2000, stamp=True)
    checked = desk.run("verify", "output/pack")
    assert checked.returncode == 4
    assert "u1-board-A4.pdf" in checked.stderr
    # What the message advises mends it, though the object is another name of the same bytes.
    assert "delete it" in checked.stderr
    (desk.pack / "u1-board-A4.pdf").unlink()
    assert desk.build().returncode == 0
    assert desk.run("verify", "output/pack").returncode == 0


@pytest.mark.parametrize("name", ["manifest.json", "units.jsonl", "SHA256SUMS"])
def test_a_flipped_bit_in_what_the_pack_says_of_itself_is_named(desk, name):
    assert desk.build().returncode == 0
    size = (desk.pack / name).stat().st_size
    good = (desk.pack / name).read_bytes()
    for place in range(3, size, max(1, size // 12)):
        flip(desk.pack / name, place)
        checked = desk.run("verify", "output/pack")
        assert checked.returncode in (3, 4), (place, checked.stderr)
        assert "output/pack/" in checked.stderr
        (desk.pack / name).write_bytes(good)


def test_the_index_may_be_cut_off_or_flipped_anywhere(desk):
    assert desk.build().returncode == 0
    good_root = root(desk.pack)
    index = next((desk.folder / ".gaoshi").glob("index-*.log"))
    good = index.read_bytes()
    for place in range(0, len(good), max(1, len(good) // 16)):
        index.write_bytes(good[:place])
        assert desk.build().returncode == 0
        assert root(desk.pack) == good_root
        flipped = bytearray(good)
        flipped[place] ^= 4
        index.write_bytes(flipped)
        done = desk.build()
        assert done.returncode == 0
        assert "cache-damaged" in done.stderr
        assert root(desk.pack) == good_root
    assert desk.leftovers() == []


def test_a_damaged_index_is_no_mistake_of_the_authors_and_is_cleared_by_gc(desk):
    assert desk.build().returncode == 0
    index = next((desk.folder / ".gaoshi").glob("index-*.log"))
    flip(index, 40)
    done = desk.build("--strict")
    assert done.returncode == 0
    assert "cache-damaged" in done.stderr
    assert desk.run("gc").returncode == 0
    done = desk.build("--strict")
    assert done.returncode == 0
    assert "cache-damaged" not in done.stderr


def test_swapped_objects_are_found(desk):
    assert desk.build("-o", "one").returncode == 0
    first, second = objects(desk)[:2]
    one, two = first.read_bytes(), second.read_bytes()
    for path, data in [(first, two), (second, one)]:
        path.unlink()
        path.write_bytes(data)
    done = desk.build("-o", "two")
    assert done.returncode == 0
    assert done.stderr.count("cache-damaged") == 2
    assert tree(desk.folder / "two") == tree(desk.folder / "one")


@pytest.fixture
def disk(tmp_path):
    """A small disk in memory."""
    place = tmp_path / "disk"
    place.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", place], capture_output=True)
    assert made.returncode == 0, "these tests mount small disks, which needs root"
    yield place
    subprocess.run(["umount", "-l", place], check=True)


@pytest.mark.parametrize("where", ["pack", "cache"])
def test_a_full_disk_is_told_and_costs_nothing(desk, disk, where):
    pack = disk / "pack" if where == "pack" else desk.folder / "pack"
    cache = disk / "cache" if where == "cache" else desk.folder / "cache"
    options = ["-o", pack, "--cache", cache]
    assert desk.build(*options).returncode == 0
    former = tree(pack)
    filler = disk / "filler"
    with open(filler, "wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4096)
        except OSError:
            pass
    desk.unit(0, "0871-65319999")
    desk.unit(1, "0871-65319998")
    done = desk.build(*options)
    assert done.returncode == 3
    assert "the disk is full" in done.stderr
    assert tree(pack) == former
    filler.unlink()
    assert desk.build(*options).returncode == 0
    assert desk.run("verify", pack).returncode == 0
    assert [name for name in os.listdir(disk) if name.startswith(".gaoshi")] == []


def test_what_is_not_a_packs_is_never_lost(desk):
    assert desk.build().returncode == 0
    (desk.pack / "notes.txt").write_text("mine")
    desk.unit(0, "0871-65319999")
    done = desk.build()
    assert done.returncode == 3
    assert "holds “notes.txt”, which is not a pack’s" in done.stderr
    assert (desk.pack / "notes.txt").read_text() == "mine"


def test_of_two_builds_one_waits_or_ends_with_5(desk):
    assert desk.build().returncode == 0
    holder = os.open(desk.pack, os.O_RDONLY)
    fcntl.flock(holder, fcntl.LOCK_EX)
    done = desk.build()
    assert done.returncode == 5
    assert "another build writes into the folder “output/pack”" in done.stderr
    from conftest import PROGRAM
    waiting = subprocess.Popen([PROGRAM, "build", "--wait", "-q"], cwd=desk.folder, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    assert waiting.poll() is None
    os.close(holder)
    assert waiting.wait(60) == 0


def test_builds_that_share_a_cache_make_one_pack(desk):
    from conftest import PROGRAM
    for turn in range(3):
        desk.unit(0, f"0871-6530{turn:04}")
        builds = [
            subprocess.Popen([PROGRAM, "build", "-q", "-o", f"p{n}"], cwd=desk.folder, stderr=subprocess.DEVNULL)
            for n in range(8)]
        assert [build.wait(120) for build in builds] == [0] * 8
        assert len({root(desk.folder / f"p{n}") for n in range(8)}) == 1
    assert desk.leftovers() == []


@pytest.mark.parametrize("name", ["manifest.json", "units.jsonl", "SHA256SUMS"])
def test_a_pack_whose_lists_are_damaged_is_built_again(desk, name):
    """What verify recommends has to work: the build replaces the pack, and says that it was damaged."""
    assert desk.build().returncode == 0
    good = tree(desk.pack)
    data = (desk.pack / name).read_bytes()
    damages = [data[:place] for place in range(0, len(data), max(1, len(data) // 6))]
    for place in range(1, len(data), max(1, len(data) // 12)):
        damages.append(data[:place] + bytes([data[place] ^ 0x11]) + data[place + 1:])
    for damaged in damages:
        (desk.pack / name).unlink()
        (desk.pack / name).write_bytes(damaged)
        done = desk.build()
        assert done.returncode == 0, (name, damaged[-50:], done.stderr)
        assert tree(desk.pack) == good
    assert desk.leftovers() == []


def test_a_damaged_pack_gives_nothing_to_a_build_of_a_part(desk):
    assert desk.build().returncode == 0
    flip(desk.pack / "manifest.json", 400)
    damaged = tree(desk.pack)
    desk.unit(0, "0871-65319999")
    done = desk.build("--only", "unit=u0")
    assert done.returncode == 3
    assert "error[pack-damaged]" in done.stderr
    assert "output/pack/manifest.json" in done.stderr
    assert "without --only" in done.stderr
    assert tree(desk.pack) == damaged


def test_a_file_of_someone_elses_is_never_taken_for_a_damaged_packs(desk):
    assert desk.build().returncode == 0
    (desk.pack / "notes.txt").write_text("mine")
    for name in ("manifest.json", "SHA256SUMS"):
        flip(desk.pack / name, 300)
        done = desk.build()
        assert done.returncode == 3
        assert "notes.txt" in done.stderr
        assert (desk.pack / "notes.txt").read_text() == "mine"


def test_a_file_of_someone_elses_among_the_gallerys_is_kept_in_a_copied_pack(tmp_path):
    """A copy has other dates, so that its list of checksums may be damaged."""
    desk = Desk(tmp_path / "desk", gallery="true")
    assert desk.build().returncode == 0
    for path in desk.pack.rglob("*"):
        os.utime(path)
    (desk.pack / "gallery/notes.txt").write_text("mine")
    done = desk.build()
    assert done.returncode == 3
    assert "gallery/notes.txt" in done.stderr
    assert (desk.pack / "gallery/notes.txt").read_text() == "mine"
    (desk.pack / "gallery/notes.txt").unlink()
    assert desk.build().returncode == 0


@pytest.mark.parametrize("grouping", ["unit", "region"])
def test_a_damaged_file_does_not_go_into_an_archive(desk, grouping):
    assert desk.build().returncode == 0
    flip(desk.pack / "u1-board-A4.pdf", 2000, stamp=True)
    done = desk.run("zip", "output/pack", "--by", grouping, "-o", "zips")
    assert done.returncode in (3, 4), done.stderr
    assert "u1-board-A4.pdf" in done.stderr
    assert "is damaged" in done.stderr
    for archive in (desk.folder / "zips").glob("*"):
        assert "u1" not in archive.name and grouping == "unit"


def test_an_object_that_cannot_be_read_now_is_not_taken_away(desk):
    """A disk that answers again later must find it: other machines may be merging the same store."""
    assert desk.run("plan", "-o", "plan.json").returncode == 0
    assert desk.build("--plan", "plan.json", "--shard", "0/1", "-o", "store").returncode == 0
    victim = sorted(path for path in (desk.folder / "store/objects").rglob("*") if path.is_file())[0]
    prefix = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", str(victim.relative_to(desk.folder)),
              "-e", "trace=openat", "-e", "inject=openat:error=EIO"]
    done = desk.run("merge", "--plan", "plan.json", "store", "-o", "merged", prefix=prefix)
    assert done.returncode == 3
    assert victim.name in done.stderr
    assert victim.is_file()
    assert desk.run("merge", "--plan", "plan.json", "store", "-o", "merged").returncode == 0
    assert desk.run("verify", "merged").returncode == 0


@pytest.mark.parametrize("name", ["manifest.json", "SHA256SUMS"])
def test_a_merge_tells_that_the_former_pack_is_damaged_and_replaces_it(desk, name):
    assert desk.run("plan", "-o", "plan.json").returncode == 0
    assert desk.build("--plan", "plan.json", "--shard", "0/1", "-o", "store").returncode == 0
    assert desk.run("merge", "--plan", "plan.json", "store", "-o", "merged").returncode == 0
    whole = tree(desk.folder / "merged")
    flip(desk.folder / "merged" / name, 300)
    done = desk.run("merge", "--plan", "plan.json", "store", "-o", "merged")
    assert done.returncode == 0
    assert ("warning[pack-damaged]" in done.stderr) == (name == "manifest.json")
    assert tree(desk.folder / "merged") == whole
    assert desk.run("verify", "merged").returncode == 0

"""What holds for a build holds for what people do with its pack: each command's calls to the system
fail in turn, or it is killed; then its result is the former one or the new one, and run again it
gives the right one.

The long sweep takes every call (`make test-faults`); the short one every so many.
"""

import dataclasses
import hashlib
import pathlib
import shutil

import pytest

from conftest import Desk, assert_told, step, tree

STEP = step(23)
FAULTS = [
    ("openat", "error=EACCES"), ("read", "error=EIO"), ("write", "error=ENOSPC"), ("fsync", "error=EIO"),
    ("rename", "error=EACCES"), ("close", "error=EIO"), ("mkdir", "error=ENOSPC"),
    ("write", "signal=SIGKILL"), ("rename", "signal=SIGKILL"),
]
DATABASE = [
    ("openat", "error=EMFILE"), ("pwrite64", "error=ENOSPC"), ("pread64", "error=EIO"), ("fdatasync", "error=EIO"),
    ("fsync", "error=EIO"), ("unlink", "error=EACCES"), ("fcntl", "error=EACCES"),
    ("pwrite64", "signal=SIGKILL"), ("fdatasync", "signal=SIGKILL"), ("unlink", "signal=SIGKILL"),
]


@dataclasses.dataclass
class Deed:
    """A command that writes something, and where."""

    arguments: str
    result: str
    #: Whether each file of the result stands for itself.
    parts: bool = False


DEEDS = [
    Deed("changes former output/pack -o changes.csv", "changes.csv"),
    Deed("changes former output/pack -o changes.pdf", "changes.pdf"),
    Deed("zip output/pack -o zips", "zips", parts=True),
    Deed("gallery output/pack -o gallery", "gallery"),
    Deed("plan -o plan.json", "plan.json"),
    Deed("build --plan made.json --shard 0/1 -o store", "store/shards"),
    Deed("merge --plan made.json made -o merged", "merged"),
    Deed("export -o units.xlsx", "units.xlsx"),
    Deed("import units.csv --replace -o imported", "imported"),
    Deed("summary --quarter 2024Q3 -o summary.md", "summary.md"),
    Deed("coverage --policy five-places --no-fail -o coverage.xlsx", "coverage.xlsx"),
    Deed("ledger export -o ledger.csv", "ledger.csv"),
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A desk with a former pack, a new one, a ledger, a plan and a store."""
    desk = Desk(tmp_path_factory.mktemp("commands") / "desk")
    site = "sites: [{place: 大门, kind: gate, materials: [board], size: A4}]\n"
    for number in range(2):
        unit = desk.folder / f"units/u{number}.yaml"
        unit.write_text(unit.read_text(encoding="utf-8") + site, encoding="utf-8")
    assert desk.build().returncode == 0
    shutil.copytree(desk.pack, desk.folder / "former")
    unit.write_text(unit.read_text(encoding="utf-8").replace("65310001", "65319999"), encoding="utf-8")
    for arguments in [
        "build", "ledger printed --unit u0 --date 2024-08-01", "plan -o made.json",
        "build --plan made.json --shard 0/1 -o made", "export -o units.csv",
    ]:
        done = desk.run(*arguments.split())
        assert done.returncode == 0, (arguments, done.stderr)
    return desk


def result(desk: Desk, deed: Deed) -> dict[str, str]:
    """The hashes of what the deed wrote, without what it has in hand."""
    path = desk.folder / deed.result
    if path.is_file():
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()}
    return {name: sha256 for name, sha256 in tree(path).items() if ".gaoshi-" not in name}


def sweep(desk: Desk, tmp_path: pathlib.Path, call: str, fault: str, arguments: str, check) -> int:
    """Lets each so manieth call fail, and gives the desk to `check`; how many did."""
    faults = 0
    for number in range(1, 100_000, STEP):
        place = tmp_path / f"{number}"
        trial = desk.copy(place)
        done, hit = trial.injected(call, fault, number, *arguments.split())
        if not hit:
            assert done.returncode == 0, done.stderr
            break
        faults += 1
        # Swift reads its arguments from /proc; without any the program explains itself.
        if "gaoshi help <subcommand>" in done.stdout:
            continue
        assert_told(done, fault, number)
        check(trial, done)
        shutil.rmtree(place)
    return faults


@pytest.mark.parametrize("call, fault", FAULTS)
@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.result)
def test_a_call_that_fails_leaves_the_former_result_or_the_new_one(desk, tmp_path, deed, call, fault):
    whole = desk.copy(tmp_path / "whole")
    if "." in deed.result:
        (whole.folder / deed.result).write_text("former")
    start = whole.copy(tmp_path / "start")
    former = result(whole, deed)
    assert whole.run(*deed.arguments.split()).returncode == 0
    new = result(whole, deed)
    assert new and new != former

    def check(trial: Desk, done):
        now = result(trial, deed)
        if deed.parts:
            assert now.items() <= new.items()
        else:
            assert now in ({}, former, new)
            assert former == {} or now != {}
        if done.returncode == 0:
            assert now == new
        again = trial.run(*deed.arguments.split())
        assert again.returncode == 0, again.stderr
        assert result(trial, deed) == new
        assert trial.leftovers() == []

    print(sweep(start, tmp_path, call, fault, deed.arguments, check), "faults")


@pytest.mark.parametrize("call, fault", DATABASE)
def test_the_ledger_has_a_deed_or_has_it_not(desk, tmp_path, call, fault):
    def rows(desk: Desk) -> str:
        done = desk.run("ledger", "list")
        assert done.returncode == 0, done.stderr
        return done.stdout

    deed = "ledger printed --unit u1 --date 2024-08-02"
    former = rows(desk)
    whole = desk.copy(tmp_path / "whole")
    assert whole.run(*deed.split()).returncode == 0
    new = rows(whole)
    assert new != former

    def check(trial: Desk, done):
        now = rows(trial)
        assert now in (former, new)
        if done.returncode == 0:
            assert now == new
        if now == former:
            assert trial.run(*deed.split()).returncode == 0
            assert rows(trial) == new

    print(sweep(desk, tmp_path, call, fault, deed, check), "faults")

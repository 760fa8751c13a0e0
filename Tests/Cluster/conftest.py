"""A campaign, its pack from one process, and what a test needs to start and end daemons."""

import contextlib
import hashlib
import os
import pathlib
import signal
import socket
import subprocess
import time

import pytest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("GAOSHI", PROJECT / ".build/release/gaoshi")).resolve()
DEPLOY = PROJECT / "deploy"

UNIT = """\
unit: 云岭县水利局{number}站
level: county
edition: {{date: "2024-06-01", version: "1"}}
campaign: ../campaign.yaml
channels:
  - hotline: "12350"
  - phone: 0871-6531{number:04}
  - mini-program:
      name: 应急管理部安全生产举报
      link: https://dctjfx.mem.gov.cn/aqscjb
      path: 微信搜索“应急管理部安全生产举报”小程序
"""
CAMPAIGN = "campaign: 测试\nhosts: [mem.gov.cn]\nsizes: [A4]\nformats: [{formats}]\n"


def gaoshi(*arguments, code: int = 0, **options) -> subprocess.CompletedProcess:
    """Runs the program, which must end with the code."""
    done = subprocess.run(
        [PROGRAM, *map(str, arguments), "--lang", "en"], stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=600, **options)
    assert done.returncode == code, f"gaoshi {arguments}: {done.returncode}\n{done.stderr}"
    return done


def tree(folder: pathlib.Path) -> dict[str, str]:
    """The hash of every file below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()}


class Campaign:
    """A workspace, and the pack that one process makes of it."""

    def __init__(self, folder: pathlib.Path, units: int, formats: str = "pdf", dpi: int = 150):
        self.folder, self.dpi = folder / "notices", dpi
        (self.folder / "units").mkdir(parents=True)
        (self.folder / "campaign.yaml").write_text(CAMPAIGN.format(formats=formats), encoding="utf-8")
        for number in range(units):
            (self.folder / f"units/u{number:03}.yaml").write_text(
                UNIT.format(number=number), encoding="utf-8")
        gaoshi("build", self.folder, "--dpi", dpi, "-o", folder / "one", "--cache", folder / "cache", "-q")
        self.pack = tree(folder / "one")

    def plan(self, path: pathlib.Path) -> pathlib.Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        gaoshi("plan", self.folder, "--dpi", self.dpi, "-o", path, "-q")
        return path


@pytest.fixture(scope="session")
def small(tmp_path_factory) -> Campaign:
    """A campaign that is made in a second."""
    return Campaign(tmp_path_factory.mktemp("small"), units=6)


@pytest.fixture(scope="session")
def slow(tmp_path_factory) -> Campaign:
    """One that takes long enough for something to be killed meanwhile."""
    return Campaign(tmp_path_factory.mktemp("slow"), units=96, formats="pdf, png", dpi=400)


def refuses_to_merge(plan: pathlib.Path, store: pathlib.Path, shards: int, pack: pathlib.Path):
    """While a shard is missing nothing is published."""
    early = gaoshi("merge", "--plan", plan, "--shards", shards, store, "-o", pack, code=4)
    assert "error[shard-missing]" in early.stderr
    assert not pack.exists()


def wait_until(condition, seconds: float, what: str, every: float = 0.05):
    """The first answer that is not false."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if answer := condition():
            return answer
        time.sleep(every)
    raise AssertionError(f"after {seconds} s: not {what}")


def free_ports(count: int) -> list[int]:
    """Ports on the loopback address that nobody has."""
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


class Process:
    """A process by its number, as /proc tells of it."""

    def __init__(self, number: int):
        self.number, self.folder = number, pathlib.Path(f"/proc/{number}")

    def __eq__(self, other):
        return self.number == other.number

    def _list(self, name: str) -> list[str]:
        try:
            return (self.folder / name).read_bytes().decode(errors="replace").split("\0")
        except OSError:
            return []

    @property
    def command(self) -> list[str]:
        return self._list("cmdline")

    @property
    def environment(self) -> list[str]:
        return self._list("environ")

    @property
    def _status(self) -> list[str]:
        try:
            return (self.folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            return ["X"] + ["0"] * 50

    @property
    def parent(self) -> "Process":
        return Process(int(self._status[1]))

    @property
    def seconds(self) -> float:
        """The processor time that it has had."""
        return sum(map(int, self._status[11:13])) / os.sysconf("SC_CLK_TCK")

    @property
    def offspring(self) -> list["Process"]:
        """All below it, the nearest first."""
        children = [process for process in processes() if process.parent == self]
        return children + [below for child in children for below in child.offspring]

    def kill(self):
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.number, signal.SIGKILL)


def processes() -> list[Process]:
    return [Process(int(name)) for name in os.listdir("/proc") if name.isdigit()]


def builders(store: pathlib.Path) -> list[Process]:
    """The processes that make shards into a store right now."""
    return [process for process in processes()
            if process.command[:1] == [str(PROGRAM)] and str(store) in process.command]


def shard_of(process: Process) -> int:
    """The number of the shard that a process makes."""
    command = process.command
    return int(command[command.index("--shard") + 1].split("/")[0])


def is_half_done(store: pathlib.Path, process: Process) -> bool:
    """Whether it has drawn for a while, which a shard of `slow` does for two seconds, and has not said
    that it is done."""
    if "--shard" not in process.command:
        return False
    return process.seconds > 0.6 and not list(store.glob(f"shards/{shard_of(process)}-of-*.json"))


class Daemons:
    """Processes of a test, which end with it: the last one first."""

    def __init__(self, logs: pathlib.Path):
        self.logs, self.running = logs, []

    def start(self, name: str, *command, **options) -> subprocess.Popen:
        log = (self.logs / f"{name}.log").open("ab")
        child = subprocess.Popen(
            list(map(str, command)), stdin=subprocess.DEVNULL, stdout=log, stderr=log, **options)
        log.close()
        self.running.append(child)
        return child

    def end(self):
        for child in reversed(self.running):
            below = Process(child.pid).offspring
            child.terminate()
            try:
                child.wait(20)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            for process in below:
                process.kill()


@pytest.fixture
def daemons(tmp_path):
    made = Daemons(tmp_path)
    yield made
    made.end()

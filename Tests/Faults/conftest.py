"""A small workspace, its former pack and the one that is to come."""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess

import pytest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("GAOSHI", str(PROJECT / ".build/release/gaoshi"))

UNIT = """\
unit: {name}
level: county
edition: {{date: "2024-06-01", version: "1"}}
campaign: ../campaign.yaml
channels:
  - hotline: "12350"
  - phone: {phone}
  - mini-program:
      name: 应急管理部安全生产举报
      link: https://dctjfx.mem.gov.cn/aqscjb
      path: 微信搜索“应急管理部安全生产举报”小程序
"""
CAMPAIGN = "campaign: 测试\nhosts: [mem.gov.cn]\nsizes: [A4]\nformats: [pdf]\ngallery: {gallery}\n"


class Desk:
    """A workspace in a folder of its own."""

    def __init__(self, folder: pathlib.Path, units: int = 2, gallery: str = "false"):
        self.folder = folder
        (folder / "units").mkdir(parents=True)
        (folder / "campaign.yaml").write_text(CAMPAIGN.format(gallery=gallery), encoding="utf-8")
        for number in range(units):
            self.unit(number)

    def unit(self, number: int, phone: str | None = None):
        text = UNIT.format(name=f"云岭县水利局{number}站", phone=phone or f"0871-6531{number:04}")
        (self.folder / f"units/u{number}.yaml").write_text(text, encoding="utf-8")

    @property
    def pack(self) -> pathlib.Path:
        return self.folder / "output/pack"

    def run(self, *arguments, prefix=(), env=None, timeout=120) -> subprocess.CompletedProcess:
        return subprocess.run(
            [*prefix, PROGRAM, *map(str, arguments), "--lang", "en"], cwd=self.folder, text=True,
            capture_output=True, timeout=timeout, env=env)

    def build(self, *arguments, **options) -> subprocess.CompletedProcess:
        return self.run("build", *arguments, **options)

    def counts(self, *arguments) -> dict:
        """What a build says of itself at its end."""
        done = self.build("--json", *arguments)
        return json.loads(done.stdout.splitlines()[-1])

    def copy(self, folder: pathlib.Path) -> "Desk":
        """The same workspace with all that was built in it, stamps too."""
        shutil.copytree(self.folder, folder, symlinks=True)
        other = Desk.__new__(Desk)
        other.folder = folder
        return other

    def injected(self, call: str, fault: str, number: int, *arguments):
        """One run in which a call to the system fails, and whether it was called so often at all."""
        log = self.folder.parent / f"{self.folder.name}.strace"
        prefix = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={call}",
                  "-e", f"inject={call}:{fault}:when={number}"]
        done = self.run(*arguments, prefix=prefix)
        hit = any("(INJECTED)" in line or "killed by SIGKILL" in line
                  for line in log.read_text(errors="replace").splitlines())
        return done, hit

    def leftovers(self) -> list[str]:
        """What a build leaves beside its places while it works."""
        return sorted(
            str(path.relative_to(self.folder)) for path in self.folder.rglob(".gaoshi-*"))


def step(short: int) -> int:
    """Each how manieth call fails: every one with FAULTS=all."""
    return 1 if os.environ.get("FAULTS") == "all" else short


def assert_told(done: subprocess.CompletedProcess, fault: str, number: int):
    """A run with a fault in it went well all the same, or said in words what failed."""
    # 127: the loader itself could not open a library. 3: a file, with its path.
    expected = (-9, 137) if "SIGKILL" in fault else (0, 2, 3, 127)
    # A file that another one names is that one's mistake.
    if done.returncode == 1 and "error[file-unreadable]" in done.stderr:
        return
    assert done.returncode in expected, (number, done.returncode, done.stderr)
    if done.returncode == 3:
        assert "error" in done.stderr


def root(pack: pathlib.Path) -> str:
    """The root that a pack's manifest names."""
    last = (pack / "manifest.json").read_text(encoding="utf-8").splitlines()[-1]
    return json.loads("{" + last)["root"]


def tree(folder: pathlib.Path) -> dict[str, str]:
    """The hash of every file below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path / "desk")

"""The commands of the recipes, as their engines would run them."""

import os
import pathlib
import subprocess

import yaml

from conftest import DEPLOY, PROGRAM


class Machine:
    """A folder with the program on the path, where commands of a recipe run."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        tools = folder / "bin"
        tools.mkdir(parents=True)
        program = tools / "gaoshi"
        program.write_text(f'#!/bin/sh\nexec "{PROGRAM}" "$@"\n', encoding="utf-8")
        program.chmod(0o755)
        self.environment = {"PATH": f"{tools}:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}

    def run(self, command: list[str], **variables: str) -> int:
        return subprocess.run(
            command, cwd=self.folder, env={**self.environment, **variables}, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=300).returncode


def load(path: str) -> dict:
    return yaml.load((DEPLOY / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _first_failure(codes) -> int:
    return next((code for code in codes if code != 0), 0)


class GitLab:
    """The jobs of the pipeline; a runner's shell stops at the first command that fails."""

    def __init__(self, machine: Machine, workspace: pathlib.Path, shards: int):
        self.file, self.machine, self.shards = load("gitlab/.gitlab-ci.yml"), machine, shards
        self.variables = {**self.file["variables"], "WORKSPACE": str(workspace)}
        # Every runner has what the jobs before it kept; here they share one folder.
        self.pack = machine.folder / "pack"

    def _job(self, name: str, **variables: str) -> int:
        script = "\n".join(self.file[name]["script"])
        return self.machine.run(["/bin/bash", "-eo", "pipefail", "-c", script], **self.variables, **variables)

    def plan(self) -> int:
        return self._job("plan")

    def build(self, shard: int) -> int:
        return self._job("build", CI_NODE_INDEX=str(shard + 1), CI_NODE_TOTAL=str(self.shards))

    def merge(self) -> int:
        return self._job("merge")


class GitHub:
    """The jobs of the workflow, each in the folder that its artifacts would be brought to."""

    def __init__(self, machine: Machine, workspace: pathlib.Path, shards: int):
        self.file, self.machine, self.shards = load("github/workflows/pack.yml"), machine, shards
        self.workspace = str(workspace)
        self.pack = machine.folder / "pack"

    def _job(self, name: str, shard: int = 0) -> int:
        values = {"${{ strategy.job-index }}": str(shard), "${{ strategy.job-total }}": str(self.shards)}
        codes = []
        for step in self.file["jobs"][name]["steps"]:
            if "run" in step:
                variables = {key: values[value] for key, value in step.get("env", {}).items()}
                codes.append(self.machine.run(
                    ["/bin/sh", "-e", "-c", step["run"]], WORKSPACE=self.workspace, **variables))
        return _first_failure(codes)

    def plan(self) -> int:
        return self._job("plan")

    def build(self, shard: int) -> int:
        code = self._job("build", shard)
        # upload-artifact and download-artifact with a pattern.
        stores = self.machine.folder / "stores"
        stores.mkdir(exist_ok=True)
        os.rename(self.machine.folder / "store", stores / f"store-{shard}")
        return code

    def merge(self) -> int:
        return self._job("merge")


class Kubernetes:
    """The containers of the two Jobs; the volume is the machine's folder."""

    def __init__(self, machine: Machine, workspace: pathlib.Path, shards: int):
        self.machine, self.workspace, self.shards = machine, workspace, shards
        self.pack = machine.folder / "pack"

    def _container(self, file: str, **variables: str) -> int:
        container = load(f"kubernetes/{file}")["spec"]["template"]["spec"]["containers"][0]
        mount = container["volumeMounts"][0]["mountPath"]
        named = {
            item["name"]: item["value"].replace(mount, str(self.machine.folder), 1)
            for item in container["env"]}
        assert named["SHARDS"] == load("kubernetes/build.yaml")["spec"]["completions"]
        named.update(SHARDS=str(self.shards), **variables)
        if "WORKSPACE" in named:
            named["WORKSPACE"] = str(self.workspace)
        return self.machine.run([*container["command"], *container["args"]], **named)

    def plan(self) -> int:
        return self.machine.run(["gaoshi", "plan", str(self.workspace), "-o", "plan.json", "-q"])

    def build(self, shard: int) -> int:
        return self._container("build.yaml", JOB_COMPLETION_INDEX=str(shard))

    def merge(self) -> int:
        return self._container("merge.yaml")

"""Builds Examples/ once with the built program; every test reads what came out."""

import os
import pathlib
import subprocess
import tempfile

import pytest

import examples
import pdf

PROGRAM = pathlib.Path(os.environ.get("GAOSHI", examples.PROJECT / ".build/release/gaoshi"))

_output = tempfile.TemporaryDirectory(prefix="gaoshi-e2e-")
_built: dict[str, list[pathlib.Path]] = {}


def run(*arguments, cwd=examples.PROJECT, env=None, check=True) -> subprocess.CompletedProcess:
    """Runs the program in a small fixed environment, with no standard input."""
    plain = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", **(env or {})}
    done = subprocess.run(
        [PROGRAM, *map(str, arguments)], cwd=cwd, env=plain, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=300)
    if check and done.returncode != 0:
        raise AssertionError(f"gaoshi {arguments}: exit {done.returncode}\n{done.stderr}")
    return done


def build(workspace: examples.Workspace) -> list[pathlib.Path]:
    """The PDFs of one workspace, built at the first call."""
    if workspace.name not in _built:
        folder = pathlib.Path(_output.name) / workspace.name
        run("build", *workspace.units, "-o", folder, "--format", "pdf", "--quiet")
        _built[workspace.name] = sorted(folder.glob("*.pdf"))
    return _built[workspace.name]


def pytest_configure(config):
    config.addinivalue_line("markers", "materials(*names): only these of what was built")


def pytest_generate_tests(metafunc):
    """A test that asks for `board` runs once for each PDF of Examples/."""
    if "board" in metafunc.fixturenames:
        boards = [pdf.Board(w, path) for w in examples.workspaces() for path in build(w)]
        if only := metafunc.definition.get_closest_marker("materials"):
            boards = [b for b in boards if b.material in only.args]
        metafunc.parametrize("board", boards, ids=lambda b: f"{b.workspace.name}/{b.path.name}")
    elif "workspace" in metafunc.fixturenames:
        metafunc.parametrize("workspace", examples.workspaces(), ids=lambda w: w.name)


@pytest.fixture
def gaoshi():
    """Runs the program: gaoshi("build", …)."""
    return run

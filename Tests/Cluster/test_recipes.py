"""The recipes of deploy/: their files as their engines want them, their commands on this machine."""

import os
import pathlib
import subprocess
import sys

import kubernetes_validate
import pytest
import yaml

from conftest import DEPLOY, PROJECT, tree
from recipes import GitHub, GitLab, Kubernetes, Machine

SHARDS = 3


@pytest.mark.parametrize("file, schema", [
    ("gitlab/.gitlab-ci.yml", ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    ("github/workflows/pack.yml", ["vendor.github-workflows"])])
def test_a_pipeline_is_as_its_schema_wants_it(file, schema):
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema, DEPLOY / file],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", ["build.yaml", "merge.yaml"])
def test_a_job_is_as_kubernetes_wants_it(file):
    job = yaml.safe_load((DEPLOY / "kubernetes" / file).read_text(encoding="utf-8"))
    kubernetes_validate.validate(job, "1.33", strict=True)


@pytest.mark.parametrize("engine", [GitLab, GitHub, Kubernetes])
def test_the_commands_of_a_recipe_make_the_pack_of_one_process(engine, small, tmp_path):
    recipe = engine(Machine(tmp_path), small.folder, SHARDS)
    assert recipe.plan() == 0
    for shard in reversed(range(SHARDS)):
        if shard == 0:
            # One is still missing.
            assert recipe.merge() == 4
            assert not recipe.pack.exists()
        assert recipe.build(shard) == 0
    assert recipe.merge() == 0
    assert tree(recipe.pack) == small.pack


def test_every_script_is_sound_for_its_shell():
    scripts = [*DEPLOY.rglob("*.sh"), *DEPLOY.rglob("*.sbatch")]
    assert len(scripts) == 3
    for script in scripts:
        assert subprocess.run(["/bin/bash", "-n", script]).returncode == 0
        assert script.suffix == ".sbatch" or os.access(script, os.X_OK)


def test_the_table_of_engines_names_every_folder():
    table = (DEPLOY / "README.md").read_text(encoding="utf-8")
    folders = sorted(path.name for path in DEPLOY.iterdir() if path.is_dir())
    for folder in folders:
        assert f"[{folder}]({folder}/README.md)" in table
        assert (DEPLOY / folder / "README.md").exists()


def test_what_no_one_ran_is_said_to_be_so():
    for folder in ("gitlab", "github", "kubernetes"):
        text = pathlib.Path(PROJECT / "deploy" / folder / "README.md").read_text(encoding="utf-8")
        assert "\nNot run on " in text

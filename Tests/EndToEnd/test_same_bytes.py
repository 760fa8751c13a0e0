"""Same input, same bytes: whatever the clock, time zone, locale and folder."""

import shutil
import time

import examples


def test_two_runs_give_the_same_bytes(workspace, gaoshi, tmp_path):
    first, second = tmp_path / "first", tmp_path / "elsewhere" / "第二"
    here = tmp_path / "elsewhere" / "copy of it"
    shutil.copytree(workspace.folder, here)
    units = [here / "units" / unit.name for unit in workspace.units]

    gaoshi("build", *workspace.units, "-o", first, "--format", "pdf,png,svg", "--dpi", "40",
           env={"TZ": "UTC", "LC_ALL": "C"})
    # PDF dates have whole seconds.
    time.sleep(1.1)
    gaoshi("build", *units, "-o", second, "--format", "pdf,png,svg", "--dpi", "40", cwd=here,
           env={"TZ": "Asia/Urumqi", "LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"})

    names = sorted(p.name for p in first.iterdir() if p.suffix in (".pdf", ".png", ".svg"))
    assert {name.rsplit(".", 1)[1] for name in names} == {"pdf", "png", "svg"}
    for name in names:
        assert (first / name).read_bytes() == (second / name).read_bytes(), name

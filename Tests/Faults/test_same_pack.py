"""The same workspace gives the same pack, wherever, whenever and by however many it is made; and a
change makes again what reads it, and nothing else."""

import json
import os
import random
import shutil

import pytest

from conftest import Desk, root, tree


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    """A desk of nine units, and its pack."""
    desk = Desk(tmp_path_factory.mktemp("same") / "desk", units=9, gallery="true")
    assert desk.build("-j", "1").returncode == 0
    return desk, tree(desk.pack)


@pytest.mark.parametrize("env", [
    {"TZ": "Pacific/Kiritimati"}, {"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8"},
    {"LC_ALL": "zh_CN.GB18030", "HOME": "/nonexistent"}, {"LANG": "de_DE.UTF-8", "COLUMNS": "20"},
])
def test_the_environment_does_not_matter(reference, env, tmp_path):
    desk, expected = reference
    done = desk.build("-o", tmp_path / "pack", "--cache", tmp_path / "cache",
                      env={"PATH": os.environ["PATH"], **env})
    assert done.returncode == 0
    assert tree(tmp_path / "pack") == expected


@pytest.mark.parametrize("threads", [1, 2, 5])
def test_the_number_of_threads_does_not_matter(reference, threads, tmp_path):
    desk, expected = reference
    options = ["-o", tmp_path / "pack", "--cache", tmp_path / "cache", "-j", threads]
    assert desk.build(*options).returncode == 0
    assert tree(tmp_path / "pack") == expected


def test_the_folder_the_way_to_it_and_the_order_of_its_files_do_not_matter(reference, tmp_path):
    desk, expected = reference
    other = tmp_path / "another folder 另一个"
    (other / "units").mkdir(parents=True)
    shutil.copy(desk.folder / "campaign.yaml", other)
    names = sorted(os.listdir(desk.folder / "units"))
    random.Random(1).shuffle(names)
    for name in names:
        shutil.copy(desk.folder / "units" / name, other / "units")
    old = os.umask(0o077)
    try:
        moved = Desk.__new__(Desk)
        moved.folder = tmp_path
        assert moved.build(other, "-o", "pack").returncode == 0
    finally:
        os.umask(old)
    assert tree(tmp_path / "pack") == expected


@pytest.mark.parametrize("count", [1, 2, 7, 64])
def test_shards_in_any_order_make_the_same_pack(reference, count, tmp_path):
    desk, expected = reference
    plan, store, pack = (tmp_path / name for name in ("plan.json", "store", "pack"))
    assert desk.run("plan", "-o", plan).returncode == 0
    order = list(range(count))
    random.Random(count).shuffle(order)
    for index in order:
        assert desk.build("--plan", plan, "--shard", f"{index}/{count}", "-o", store).returncode == 0
    assert desk.run("merge", "--plan", plan, store, "-o", pack).returncode == 0
    assert tree(pack) == expected


@pytest.mark.parametrize("victim", ["object", "row", "plan"])
def test_a_merge_refuses_what_is_damaged_and_names_it(reference, victim, tmp_path):
    desk, _ = reference
    plan, store = tmp_path / "plan.json", tmp_path / "store"
    assert desk.run("plan", "-o", plan).returncode == 0
    assert desk.build("--plan", plan, "--shard", "0/1", "-o", store).returncode == 0
    path = {
        "object": next(p for p in sorted((store / "objects").rglob("*")) if p.is_file()),
        "row": store / "shards/0-of-1.json", "plan": plan}[victim]
    data = bytearray(path.read_bytes())
    place = data.rindex(b'"unit"') + 9 if victim != "object" else len(data) // 2
    data[place] ^= 1
    path.write_bytes(data)
    done = desk.run("merge", "--plan", plan, store, "-o", tmp_path / "pack")
    assert done.returncode != 0
    assert str(path.name) in done.stderr
    assert not (tmp_path / "pack").exists()


def authority(desk: Desk, phone: str):
    (desk.folder / "authorities").mkdir(exist_ok=True)
    (desk.folder / "authorities/national.yaml").write_text(
        f'unit: 应急管理部\nlevel: national\nchannels:\n  - hotline: "{phone}"\n', encoding="utf-8")


def test_a_change_makes_again_what_reads_it_and_nothing_else(tmp_path):
    """1,000 units under one national file."""
    desk = Desk(tmp_path / "desk", units=0)
    authority(desk, "12350")
    for number in range(1000):
        (desk.folder / f"units/u{number:04}.yaml").write_text(
            f"unit: 第{number}号站\nlevel: unit\nslogans: [吹哨人{number}]\nparent: ../authorities/national.yaml\n"
            "campaign: ../campaign.yaml\nwaive: [{rule: mini-program-missing, reason: 本行业未接入}]\n",
            encoding="utf-8")
    options = ["--material", "banner", "--size", "2000x700"]
    assert desk.counts(*options)["drawn"] == 1000
    assert (desk.counts(*options)["drawn"], desk.counts(*options)["unchanged"]) == (0, 1000)
    former = desk.copy(tmp_path / "former")
    unit = desk.folder / "units/u0500.yaml"
    unit.write_text(unit.read_text(encoding="utf-8").replace("吹哨人500]", "吹哨人五百]"), encoding="utf-8")
    end = desk.counts(*options)
    assert (end["drawn"], end["unchanged"]) == (1, 999)
    # The list of what to print again names that page, and what is another value on it.
    told = [json.loads(line) for line in desk.run("changes", former.pack, desk.pack, "--json").stdout.splitlines()]
    assert [(page["do"], page["page"]) for page in told[:-1]] == [("reprint", "u0500-banner-2000x700")]
    assert [(v["field"], v["old"], v["new"]) for v in told[0]["values"]] == [
        ("slogans[0]", "吹哨人500", "吹哨人五百")]
    authority(desk, "12345")
    end = desk.counts(*options)
    assert (end["drawn"], end["unchanged"]) == (1000, 0)
    authority(desk, "12350")
    unit.write_text(unit.read_text(encoding="utf-8").replace("吹哨人五百]", "吹哨人500]"), encoding="utf-8")
    assert desk.counts(*options)["drawn"] == 0
    assert tree(desk.pack) == tree(former.pack)


def test_only_pages_of_a_changed_template_are_made_again(desk):
    from conftest import PROJECT
    for name in ("board", "poster"):
        shutil.copytree(PROJECT / "Templates" / name, desk.folder / "Templates" / name)
    options = ["--material", "board", "--material", "poster"]
    assert desk.counts(*options)["drawn"] == 4
    template = desk.folder / "Templates/poster/template.yaml"
    template.write_text(template.read_text(encoding="utf-8") + "# 改过\n", encoding="utf-8")
    end = desk.counts(*options)
    assert (end["drawn"], end["unchanged"]) == (2, 2)
    # A template of the workspace's own that was not there before hides the program's.
    (desk.folder / "Templates/themes").mkdir()
    shutil.copy(PROJECT / "Templates/themes/red-gold.yaml", desk.folder / "Templates/themes")
    assert desk.counts(*options)["drawn"] == 4


def test_what_a_page_warns_of_is_told_again_when_it_is_not_drawn(desk):
    """The warnings of a page are its own: another way to ask for the page tells them too."""
    unit = desk.folder / "units/u0.yaml"
    unit.write_text(
        unit.read_text(encoding="utf-8").split("  - mini-program")[0]
        + "waive: [{rule: mini-program-missing, reason: 本行业未接入}]\n"
        "sites: [{place: 大门, materials: [board], size: A4, distance: 20m}]\n", encoding="utf-8")
    first = desk.build()
    assert first.returncode == 0
    assert "warning[text-too-small]" in first.stderr
    for options in [[], ["--material", "board"], ["-o", "other"], ["--only", "unit=u0"]]:
        again = desk.build(*options)
        assert "warning[text-too-small]" in again.stderr, options
        assert "0 pages made" in again.stderr, again.stderr
        assert desk.build("--strict", *options).returncode == 1
    # The place of the warning follows the unit's file, though the page is the same.
    moved = desk.folder / "units/moved"
    moved.mkdir()
    text = unit.read_text(encoding="utf-8").replace("../campaign", "../../campaign")
    unit.unlink()
    (moved / "u0.yaml").write_text("\n\n" + text, encoding="utf-8")
    again = desk.build()
    assert "units/moved/u0.yaml" in again.stderr


@pytest.mark.parametrize("parts", [
    ["unit=u0"], ["material=poster", "material=board"], ["unit=u0 material=board", "unit=u0 material=poster"],
    ["region=533123", "region=530000"],
])
def test_a_pack_made_in_parts_is_the_pack_made_at_once(tmp_path, parts):
    desk = Desk(tmp_path / "desk", units=3, gallery="true")
    for number in range(3):
        unit = desk.folder / f"units/u{number}.yaml"
        unit.write_text(
            unit.read_text(encoding="utf-8")
            + f"region: \"{533123 if number else 530000}\"\nwithout: [dormitory]\n"
            "sites: [{place: 大门, kind: gate, materials: [board, poster], size: A4}]\n", encoding="utf-8")
    assert desk.build().returncode == 0
    unit = desk.folder / "units/u0.yaml"
    text = unit.read_text(encoding="utf-8")
    unit.write_text(text.replace("0871-65310000", "0871-65319999").replace("大门", "正门"), encoding="utf-8")
    for part in parts:
        done = desk.build(*(word for only in part.split() for word in ("--only", only)))
        assert done.returncode == 0, done.stderr
    assert desk.build("-o", "whole", "--cache", "fresh").returncode == 0
    assert tree(desk.pack) == tree(desk.folder / "whole")

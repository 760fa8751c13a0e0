"""The ledger as other programs see it, and what offices make of it: tables, coverage, the quarter's summary."""

import json
import re
import sqlite3
import subprocess

import openpyxl
import pytest

import examples
import packs

UNIT = """\
unit: {name}
level: unit
sector: 水利
region: "{region}"
area-code: "0991"
parent: ../authorities/national.yaml
campaign: ../campaign.yaml
channels:
  - phone: 0991-581{number}
    owner: 安全科
matters:
  add: [有限空间作业未审批]
sites:
  - {{place: 大门, materials: [board], count: 2}}
  - {{place: 一号车间门口, materials: [board]}}
  - {{place: 二号车间门口, materials: [poster]}}
"""


@pytest.fixture
def campaign(tmp_path, gaoshi):
    """A workspace of two companies, built."""
    source = examples.PROJECT / "Examples/000-water"
    (tmp_path / "authorities").mkdir()
    (tmp_path / "units").mkdir()
    (tmp_path / "authorities/national.yaml").write_bytes((source / "authorities/national.yaml").read_bytes())
    (tmp_path / "campaign.yaml").write_text(
        "campaign: 安全生产月\nhosts: [mem.gov.cn]\ngallery: false\npolicies: [five-places]\n")
    for name, region, number in [("甲厂", "650100", "5739"), ("乙厂", "650200", "5740")]:
        write(tmp_path, name, region, number)
    gaoshi("build", tmp_path, "-q")
    return tmp_path


def write(workspace, name, region, number):
    (workspace / f"units/{name}.yaml").write_text(UNIT.format(name=name, region=region, number=number))


def rows(done) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def states(gaoshi, workspace, *filters) -> list[str]:
    return [f"{r['name']} {r['site']} {r['hanging']}/{r['count']} {r['state']}"
            for r in rows(gaoshi("ledger", "list", workspace, "--json", *filters))]


def test_old_number_is_found_wherever_it_hangs(campaign, gaoshi):
    gaoshi("ledger", "printed", campaign, "--date", "2024-06-01", "-q")
    gaoshi("ledger", "hung", campaign, "--site", "gate", "--date", "2024-06-02", "-q")
    write(campaign, "甲厂", "650100", "9999")
    gaoshi("build", campaign, "-q")
    assert states(gaoshi, campaign, "--outdated") == ["甲厂 大门 0/2 outdated"]
    assert states(gaoshi, campaign, "--unit", "乙厂", "--site", "大门") == ["乙厂 大门 2/2 hung"]

    # One new board hangs, one old one is still there.
    gaoshi("ledger", "printed", campaign, "--unit", "甲厂", "-q")
    gaoshi("ledger", "hung", campaign, "--unit", "甲厂", "--site", "gate", "--count", 1, "-q")
    assert states(gaoshi, campaign, "--outdated") == ["甲厂 大门 1/2 outdated"]
    gaoshi("ledger", "hung", campaign, "--unit", "甲厂", "--site", "gate", "-q")
    assert states(gaoshi, campaign, "--outdated") == []

    # The book still knows how it was.
    assert states(gaoshi, campaign, "--site", "gate", "--as-of", "2024-06-30") == [
        "乙厂 大门 2/2 hung", "甲厂 大门 2/2 hung"]
    past = rows(gaoshi("ledger", "history", campaign, "--json", "--unit", "甲厂", "--site", "gate"))
    assert [r["event"] for r in past] == [
        "planned", "printed", "hung", "changed", "printed", "hung", "down", "hung", "down"]


def test_impossible_steps_note_nothing(campaign, gaoshi):
    done = gaoshi("ledger", "hung", campaign, "--json", check=False)
    assert done.returncode == 1
    assert {r["refused"] for r in rows(done)} == {"what is wanted now has not been printed"}
    assert gaoshi("ledger", "hung", campaign, "--unit", "丙*", check=False).returncode == 1
    assert gaoshi("ledger", "printed", campaign, "--date", "2999-01-01", check=False).returncode == 64
    assert {s.split()[-1] for s in states(gaoshi, campaign)} == {"planned"}


def test_sqlite_finds_a_sound_database_without_anything_beside_it(campaign, gaoshi):
    gaoshi("ledger", "printed", campaign, "-q")
    assert [p.name for p in campaign.iterdir() if p.name.startswith("ledger")] == ["ledger.sqlite"]
    database = sqlite3.connect(campaign / "ledger.sqlite")
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA journal_mode").fetchall() == [("delete",)]
    assert database.execute("SELECT count(*) FROM item").fetchone() == (6,)
    pack = {row["path"]: row["sha256"] for row in manifest_rows(campaign / "output/pack")}
    for page, sha256 in database.execute("SELECT page, sha256 FROM item"):
        assert pack[f"{page}.pdf"] == sha256


def manifest_rows(pack):
    return json.loads((pack / "manifest.json").read_text())["files"]


def test_build_without_change_writes_nothing(campaign, gaoshi):
    before = (campaign / "ledger.sqlite").stat()
    gaoshi("build", campaign, "-q")
    after = (campaign / "ledger.sqlite").stat()
    assert (before.st_mtime_ns, before.st_size) == (after.st_mtime_ns, after.st_size)


def test_ledger_in_use_ends_with_5_and_a_build_makes_up_for_it(campaign, gaoshi):
    write(campaign, "丙厂", "650300", "5741")
    holder = sqlite3.connect(campaign / "ledger.sqlite", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    done = gaoshi("build", campaign, "--json", check=False)
    assert done.returncode == 5
    assert "ledger-busy" in done.stdout
    holder.execute("ROLLBACK")
    gaoshi("build", campaign, "-q")
    assert len(states(gaoshi, campaign, "--unit", "丙厂")) == 3


def test_pack_made_elsewhere_is_taken(campaign, gaoshi, tmp_path_factory):
    gaoshi("build", campaign, "-o", tmp_path_factory.mktemp("away") / "pack", "-q")
    (campaign / "ledger.sqlite").unlink()
    assert gaoshi("ledger", "list", campaign, check=False).returncode == 1
    gaoshi("ledger", "record", campaign, "--date", "2024-05-01", "-q")
    assert len(states(gaoshi, campaign)) == 6


def test_foreign_file_in_its_place_is_left(campaign, gaoshi):
    (campaign / "ledger.sqlite").write_bytes(b"my own notes\n" * 400)
    write(campaign, "丙厂", "650300", "5741")
    done = gaoshi("build", campaign, "--json", check=False)
    assert done.returncode == 3
    assert "ledger-foreign" in done.stdout
    assert (campaign / "ledger.sqlite").read_bytes() == b"my own notes\n" * 400


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_export_is_a_table_for_offices(campaign, gaoshi, suffix):
    gaoshi("ledger", "printed", campaign, "--date", "2024-06-01", "--note", "=1+1", "-q")
    table = campaign / f"ledger.{suffix}"
    gaoshi("ledger", "export", campaign, "-o", table, "--lang", "zh")
    if suffix == "xlsx":
        sheet = openpyxl.load_workbook(table).active
        read = [[cell.value for cell in row] for row in sheet.iter_rows()]
        note = sheet.cell(2, read[0].index("备注") + 1)
        assert (note.value, note.data_type) == ("=1+1", "s")
        assert read[1][read[0].index("应有份数")] in (1, 2)
    else:
        assert table.read_bytes().startswith("\ufeff单位,".encode())
        read = [line.split(",") for line in table.read_text("utf-8-sig").splitlines()]
    assert len(read) == 7
    assert {row[read[0].index("状态")] for row in read[1:]} == {"已印待挂"}
    assert {row[read[0].index("区划")] for row in read[1:]} == {"650100", "650200"}


def test_coverage_names_what_is_missing_with_its_source(campaign, gaoshi):
    done = gaoshi("coverage", campaign, "--json", check=False)
    assert done.returncode == 1
    *gaps, end = rows(done)
    assert [(g["unit"], g["requirement"], g["sites"]) for g in gaps if g["unit"] == "甲厂"] == [
        ("甲厂", "notice-column", []), ("甲厂", "workshop", ["二号车间门口"]),
        ("甲厂", "dormitory", []), ("甲厂", "hazard", [])]
    assert all("自治区水利安全生产举报宣传实施方案" in g["source"] for g in gaps)
    assert (end["units"], end["covered"], end["missing"]) == (2, 0, 8)

    # A factory without a dormitory says so; a pack is asked without its workspace.
    unit = campaign / "units/甲厂.yaml"
    unit.write_text(unit.read_text() + "without: [dormitory, hazard]\n")
    gaoshi("build", campaign, "-q")
    done = gaoshi("coverage", campaign / "output/pack", "--policy", "five-places", "--json", check=False)
    assert [g["requirement"] for g in rows(done) if g.get("unit") == "甲厂"] == ["notice-column", "workshop"]


def test_summary_is_of_the_quarter_in_each_form(campaign, gaoshi):
    write(campaign, "乙厂", "650200", "0000")
    # Planned today, yet hung long before: the book takes what was done at its word.
    gaoshi("ledger", "printed", campaign, "--date", "2024-08-01", "-q")
    gaoshi("ledger", "hung", campaign, "--date", "2024-08-02", "-q")
    gaoshi("ledger", "taken-down", campaign, "--unit", "甲厂", "--date", "2024-11-05", "-q")
    texts = {}
    for suffix in ("pdf", "html", "md"):
        file = campaign / f"summary.{suffix}"
        gaoshi("summary", campaign, "--quarter", "2024Q3", "-o", file, "--lang", "zh")
        first = file.read_bytes()
        gaoshi("summary", campaign, "--quarter", "2024Q3", "-o", file, "--lang", "zh")
        assert file.read_bytes() == first
        texts[suffix] = first.decode() if suffix != "pdf" else subprocess.run(
            ["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True).stdout
    for suffix, text in texts.items():
        plain = re.sub(r"\s+", "", re.sub("<[^>]*>", "", text))
        assert "截至2024年9月30日" in plain
        assert "2个单位应挂物料8份，已挂8份（100%）" in plain, suffix
        assert "二号车间门口" in plain, suffix
    assert "|8 月|0|0|8|8|0|0|" in texts["md"]
    assert "|举报奖励公告牌|6 / 6|████████████████████|" in texts["md"]
    later = gaoshi("summary", campaign, "--quarter", "2024Q4", "-o", campaign / "q4.md", "--lang", "zh")
    assert later.stdout.endswith("q4.md\n")
    assert "已挂 4 份（50%）" in (campaign / "q4.md").read_text()
    assert "|甲厂|4|0|4|4|0|4|" in (campaign / "q4.md").read_text()
    future = gaoshi("summary", campaign, "--quarter", "2999Q1", "-o", campaign / "f.md", check=False)
    assert future.returncode == 64
    assert "quarter-to-come" in future.stderr


def test_ten_thousand_units_are_taken_and_renaming_them_all_keeps_what_hangs(tmp_path, gaoshi):
    (tmp_path / "campaign.yaml").write_text("campaign: 甲\n")
    for prefix in ("u", "v"):
        pack = packs.Pack(tmp_path / "output/pack")
        for number in range(10_000):
            pack.add(f"{prefix}{number:05}", f"单位{number}", region="650100", formats=("pdf",),
                     sites=[("大门", "gate", 1, "hung")])
        pack.write()
        gaoshi("ledger", "record", tmp_path, "-q")
        if prefix == "u":
            gaoshi("ledger", "printed", tmp_path, "-q")
            gaoshi("ledger", "hung", tmp_path, "-q")
    listed = gaoshi("ledger", "list", tmp_path, "--json").stdout.splitlines()
    assert len(listed) == 10_000
    assert {json.loads(line)["state"] for line in listed} == {"hung"}
    assert json.loads(listed[42])["page"] == "v00042-board-600x900"

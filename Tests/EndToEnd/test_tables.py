"""Tables as openpyxl writes and reads them: what Excel and WPS do with ours, and ours with theirs."""

import csv
import json
import shutil

import openpyxl
import pytest

import examples

HEADINGS = ["单位名称", "上级", "行政区划", "区号", "举报电话", "点位", "物料", "数量"]
UNITS = [
    ["甲县水利局", "应急管理部", 530126, "0871", "0871-60000000", "大门", "公告牌", 2],
    ["乙厂", "应急管理部", 530126, "0871", 12350, "厂区大门", "公告牌、海报", 1],
]


@pytest.fixture
def office(tmp_path):
    """A workspace with an authority and no units."""
    source = examples.PROJECT / "Examples/000-water"
    (tmp_path / "authorities").mkdir()
    for name in ("campaign.yaml", "authorities/national.yaml"):
        (tmp_path / name).write_bytes((source / name).read_bytes())
    return tmp_path


def book(path, rows, change=lambda sheet: None):
    """A workbook with these rows."""
    made = openpyxl.Workbook()
    for row in rows:
        made.active.append(row)
    change(made.active)
    made.save(path)


def told(done) -> list[str]:
    """The errors of a run with --json, as row:column code."""
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return [f"{o['line']}:{o['column']} {o['code']}" for o in lines if o.get("severity") == "error"]


def test_numbers_stored_as_numbers_titles_and_merged_cells(gaoshi, office):
    def change(sheet):
        sheet.merge_cells("A1:H1")
        sheet.merge_cells("A3:A4")
        sheet.merge_cells("B3:B4")

    rows = [["某县举报信息表"], HEADINGS, UNITS[0], [None] * 5 + ["宿舍", "公告牌", 1], UNITS[1]]
    book(office / "t.xlsx", rows, change)
    gaoshi("import", "t.xlsx", cwd=office)
    first = (office / "units/甲县水利局.yaml").read_text(encoding="utf-8")
    assert 'region: "530126"' in first
    assert [line for line in first.splitlines() if "place:" in line] == [
        "  - place: 大门", "  - place: 宿舍"]
    assert 'phone: "12350"' in (office / "units/乙厂.yaml").read_text(encoding="utf-8")
    gaoshi("check", ".", "--quiet", cwd=office)


@pytest.mark.parametrize("value, code", [
    (9915815739, "leading-zero-lost"), (1.23e17, "digits-lost"), ("=1/0", "formula-uncomputed")])
def test_what_a_spreadsheet_damaged_is_never_printed(gaoshi, office, value, code):
    book(office / "t.xlsx", [HEADINGS, [*UNITS[0][:4], value, *UNITS[0][5:]]])
    done = gaoshi("import", "t.xlsx", "--json", cwd=office, check=False)
    assert done.returncode == 1
    assert told(done) == [f"2:5 {code}"]
    assert not (office / "units").exists()


def test_hidden_rows_and_sheets_are_told(gaoshi, office):
    def change(sheet):
        sheet.row_dimensions[3].hidden = True
        other = sheet.parent.create_sheet("旧表")
        other.append(HEADINGS)
        other.sheet_state = "hidden"

    book(office / "t.xlsx", [HEADINGS, *UNITS], change)
    done = gaoshi("import", "t.xlsx", "--json", cwd=office)
    codes = [json.loads(line).get("code") for line in done.stdout.splitlines()]
    assert {"row-hidden", "sheet-hidden"} <= set(codes)
    assert len(list((office / "units").iterdir())) == 2


def test_several_sheets_want_a_name(gaoshi, office):
    def change(sheet):
        sheet.title = "一季度"
        other = sheet.parent.create_sheet("二季度")
        other.append(HEADINGS)
        other.append(UNITS[1])

    book(office / "t.xlsx", [HEADINGS, UNITS[0]], change)
    assert gaoshi("import", "t.xlsx", cwd=office, check=False).returncode == 1
    gaoshi("import", "t.xlsx", "--sheet", "二季度", cwd=office)
    assert [p.name for p in (office / "units").iterdir()] == ["乙厂.yaml"]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-8", "utf-8-sig", "utf-16"])
def test_csv_in_every_encoding(gaoshi, office, encoding):
    with open(office / "t.csv", "w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows([HEADINGS, *UNITS])
    gaoshi("import", "t.csv", cwd=office)
    assert len(list((office / "units").iterdir())) == 2
    gaoshi("check", ".", "--quiet", cwd=office)


def test_a_name_wrapped_by_hand_is_one_line(gaoshi, office):
    book(office / "t.xlsx", [HEADINGS, ["甲县\n水利局", *UNITS[0][1:]]])
    done = gaoshi("import", "t.xlsx", "--json", cwd=office)
    assert '"code":"lines-joined"' in done.stdout
    assert [p.name for p in (office / "units").iterdir()] == ["甲县水利局.yaml"]


def test_twenty_thousand_rows(gaoshi, office):
    rows = [[f"第{i}号单位", *UNITS[0][1:4], f"0871-6{i:07}", *UNITS[0][5:]] for i in range(20000)]
    book(office / "t.xlsx", [HEADINGS, *rows])
    gaoshi("import", "t.xlsx", "--quiet", cwd=office)
    assert len(list((office / "units").iterdir())) == 20000
    gaoshi("export", "-o", "back.xlsx", "--quiet", cwd=office)
    back = openpyxl.load_workbook(office / "back.xlsx", read_only=True).active
    assert sum(1 for _ in back.iter_rows()) == 20001


def test_an_exported_workbook_is_one_for_openpyxl(gaoshi, tmp_path):
    gaoshi("export", examples.PROJECT / "Examples/000-water", "-o", tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    head = {cell.value: cell for cell in sheet[1]}
    assert sheet.title == "单位"
    assert sheet.freeze_panes == "A2"
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.auto_filter.ref == sheet.dimensions
    phone = sheet.cell(2, head["举报电话1"].column)
    assert (phone.value, phone.data_type, phone.number_format) == ("0991-5815739", "s", "@")
    assert sheet.cell(2, head["区号"].column).value == "0991"
    assert sheet.column_dimensions[head["单位名称"].column_letter].width > 20


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_every_example_comes_back_from_its_table(gaoshi, office, tmp_path, suffix):
    for example in examples.workspaces():
        folder = examples.PROJECT / "Examples" / example.name
        table = tmp_path / f"{example.name}.{suffix}"
        gaoshi("export", folder, "-o", table)
        units = tmp_path / example.name / "units"
        for part in ("campaign.yaml", "authorities"):
            place = tmp_path / example.name / part
            place.parent.mkdir(exist_ok=True)
            place.symlink_to(folder / part)
        gaoshi("import", table, "-o", units)
        for unit in (folder / "units").glob("*.yaml"):
            assert values(gaoshi, units / unit.name) == values(gaoshi, unit)


def test_what_comes_back_prints_the_same_pages(gaoshi, tmp_path):
    for example in examples.workspaces():
        first, again = tmp_path / example.name, tmp_path / f"{example.name}-again"
        for workspace in (first, again):
            shutil.copytree(example.folder, workspace)
        shutil.rmtree(again / "units")
        gaoshi("export", ".", "-o", "../t.xlsx", cwd=first)
        gaoshi("import", "../t.xlsx", cwd=again)
        for workspace in (first, again):
            gaoshi("build", ".", "--quiet", cwd=workspace)
        assert looks(first) and looks(again) == looks(first)


def looks(workspace) -> dict[str, str]:
    """What each page of a workspace's pack looks like, by the page's name."""
    manifest = json.loads((workspace / "output/pack/manifest.json").read_text(encoding="utf-8"))
    return {row["path"]: row["look"] for row in manifest["files"]}


def values(gaoshi, unit) -> list:
    """Each resolved value of a unit and how it came to be."""
    lines = gaoshi("explain", unit, "--json").stdout.splitlines()
    found = (json.loads(line) for line in lines)
    return [(o["path"], o["value"], o["how"]) for o in found if "path" in o]

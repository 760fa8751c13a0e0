"""The gallery of a pack, as a person meets it: opened from the disk in Debian's Chromium."""

import os
import pathlib
import re
import shutil
import subprocess

import pytest

import examples
import packs
from browser import chromium, visit, wait_for
from conftest import PROGRAM, run

SCRIPT = "<script>alert(1)</script>"
HOSTILE = {
    "a-script": SCRIPT,
    "b-image": '"><img src=x onerror=alert(1)>',
    "c-quotes": "“引号”'\"`${1}` &amp; &lt;b&gt;",
    "d-direction": "水利\u202e局gpj\u2066厅",
    "e-ends": "一行\u2028两行\n三行\t]]> --> */ \\u003c",
    "f 空格#?%41'\"&": "路径里的字符",
}


@pytest.fixture(scope="module")
def browser():
    with chromium() as started:
        yield started


def gallery_of(pack: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    run("gallery", pack, "-o", folder)
    return folder


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Five units that differ in all that can be asked for."""
    folder = tmp_path_factory.mktemp("small")
    pack = packs.Pack(folder / "pack", "云岭安全月")
    phone, fax = "phone", "fax"
    pack.add("water", "云岭县水利局", short="水利局", region="530101", sector="水利",
             numbers=packs.NATIONAL + ((phone, "0871-65310000"),), materials=("board", "banner"),
             sites=(("大门", "gate", 2, "hung"), ("三号车间", "workshop", 1, "pasted")))
    pack.add("coal", "黑山煤矿", region="650101", sector="矿山", numbers=((phone, "0991-5815739"),),
             materials=("poster",), codes=("https://example.mem.gov.cn/a?b=1",))
    pack.add("food", "红旗食品厂", region="650201", sector="轻工",
             numbers=((phone, "(0990) 581 5159"), (fax, "0990-12350111")), formats=("pdf", "svg"))
    pack.add("school", "第一中学", region="110101", numbers=((phone, "010－8531 0000转8"),), materials=("sticker",))
    pack.add("home", "夕阳红养老院", sector="民政", numbers=(("email", "laoren@example.cn"),), materials=())
    return gallery_of(pack.write(), folder / "gallery")


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    return gallery_of(packs.large(folder / "pack", 10_000), folder / "gallery")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile")
    pack = packs.Pack(folder / "pack", f"</title>{SCRIPT}")
    for unit, name in HOSTILE.items():
        pack.add(unit, name, region="530101", sector=name, numbers=(("phone", name),), codes=(f"javascript:{name}",),
                 sites=((name, name, 1, name),))
    return gallery_of(pack.write(), folder / "gallery")


def names(page) -> list[str]:
    page.wait_for_timeout(150)
    return page.locator(".card h2").all_inner_texts()


def search(page, words: str) -> list[str]:
    page.fill("#search", words)
    return names(page)


@pytest.mark.parametrize("words, found", [
    ("云岭", ["云岭县水利局"]),
    ("水利局 云岭", ["云岭县水利局"]),
    ("水利局 黑山", []),
    ("school", ["第一中学"]),
    ("民政", ["夕阳红养老院"]),
    ("６５０１０１", ["黑山煤矿"]),
    ("6501", ["黑山煤矿"]),
    # Two digits are the beginning of a region; more may be a part of a number too.
    ("65", ["黑山煤矿", "红旗食品厂"]),
    ("653", ["云岭县水利局"]),
    ("新疆", ["黑山煤矿", "红旗食品厂"]),
    ("Xinjiang", ["黑山煤矿", "红旗食品厂"]),
    ("地区:6502", ["红旗食品厂"]),
    ("09915815739", ["黑山煤矿"]),
    ("0991-5815739", ["黑山煤矿"]),
    ("0991 581 5739", ["黑山煤矿"]),
    ("5815159", ["红旗食品厂"]),
    ("01085310000", ["第一中学"]),
    ("010-85310000转8", ["第一中学"]),
    ("number:12350", ["红旗食品厂", "云岭县水利局"]),
    ("laoren@example.cn", ["夕阳红养老院"]),
    ("LAOREN", ["夕阳红养老院"]),
    ("b=1", ["黑山煤矿"]),
    ("海报", ["黑山煤矿"]),
    ("poster", ["黑山煤矿"]),
    ("横幅 水利", ["云岭县水利局"]),
    ("A3", ["黑山煤矿"]),
    ("600×900", ["红旗食品厂", "云岭县水利局"]),
    ("size:120x", ["第一中学"]),
    ("0871-65310001", []),
])
def test_a_search_finds_exactly_the_right_units(browser, small, words, found):
    seen = visit(browser).open(small)
    assert search(seen.page, words) == found
    shown = seen.page.inner_text(".status strong")
    assert shown.startswith(f"{len(found)} 个单位")
    assert seen.complaints == []


def test_filters_narrow_each_other_and_the_address_keeps_them(browser, small):
    seen = visit(browser).open(small)
    page = seen.page
    page.select_option("[data-key=region]", "65")
    assert names(page) == ["黑山煤矿", "红旗食品厂"]
    page.select_option("[data-key=format]", "svg")
    assert names(page) == ["红旗食品厂"]
    assert page.inner_text(".status") == "1 个单位 · 1 页 · 1 个文件 · 1 份（共 5 个单位）清除条件"
    again = visit(browser).open(small, page.evaluate("location.hash"))
    assert names(again.page) == ["红旗食品厂"]
    page.click(".link")
    assert len(names(page)) == 5
    page.select_option("[data-key=region]", "-")
    assert names(page) == ["夕阳红养老院"]
    page.click(".link")
    page.select_option("[data-key=sort]", "region")
    assert names(page)[0] == "第一中学" and names(page)[-1] == "夕阳红养老院"


def test_a_unit_shows_all_that_the_pack_has_of_it(browser, small):
    seen = visit(browser).open(small, "#unit=water")
    page = seen.page
    page.wait_for_selector(".page")
    said = page.inner_text("dialog")
    for words in ["云岭县水利局", "云南 530101", "12350", "0871-65310000", "600 × 900 毫米", "6000 × 700 毫米",
                  "大门 × 2 悬挂", "三号车间 × 1 张贴", "红金", "公告牌", "横幅"]:
        assert words in said, words
    page.click("summary")
    assert "units/water.yaml:4" in page.inner_text(".values")
    links = page.locator("a.file").evaluate_all("links => links.map(link => link.href)")
    assert [link.rsplit("/", 1)[1] for link in links] == [
        "water-banner-6000x700.pdf", "water-banner-6000x700.png", "water-board-600x900.pdf", "water-board-600x900.png"]
    assert all(link.startswith((small.parent / "pack").as_uri()) for link in links)
    wait_for(page, "[...document.querySelectorAll('dialog img')].every(image => image.naturalWidth > 0)")
    assert seen.complaints == []


def test_keys_are_enough(browser, small):
    seen = visit(browser).open(small)
    page = seen.page
    page.keyboard.press("/")
    page.keyboard.type("65")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_selector(".page")
    assert page.inner_text("#detail-name") == "红旗食品厂"
    page.keyboard.press("ArrowLeft")
    wait_for(page, "document.querySelector('#detail-name')?.textContent === '黑山煤矿'")
    page.keyboard.press("Escape")
    wait_for(page, "document.activeElement.querySelector('h2')?.textContent === '黑山煤矿'")
    page.go_back()
    assert seen.complaints == []


def test_both_languages_and_both_grounds(browser, small):
    seen = visit(browser, language="en-GB", color_scheme="dark").open(small)
    page = seen.page
    assert page.inner_text(".status strong") == "5 units · 5 pages · 10 files · 9 copies"
    assert search(page, "coal") == ["黑山煤矿"]
    assert page.inner_text(".status strong") == "1 unit · 1 page · 2 files · 1 copy"
    assert page.inner_text(".card .count span") == "1 page · 1 copy"
    search(page, "")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("[title='Use light colours']")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != dark
    page.click(".words")
    assert page.inner_text(".status strong").startswith("5 个单位")
    page.reload()
    page.wait_for_selector("html[data-ready]")
    assert page.inner_text(".status strong").startswith("5 个单位")


def test_pictures_load_when_they_are_seen(browser, large):
    seen = visit(browser).open(large)
    seen.page.wait_for_selector(".card img")
    seen.page.wait_for_timeout(500)
    first = len(seen.images())
    assert 0 < first <= 60
    assert seen.page.locator(".card").count() <= 20
    assert len([url for url in seen.requests if "/units-" in url]) <= 3
    # A flight over everything loads nothing on the way.
    seen.page.evaluate("""async () => {
      const list = document.getElementById('units');
      for (let i = 1; i <= 40; i++) {
        list.scrollTop = list.scrollHeight * i / 40;
        await new Promise(requestAnimationFrame);
      }
    }""")
    wait_for(seen.page, "document.querySelectorAll('.card .waiting').length === 0")
    assert len([url for url in seen.requests if "/units-" in url]) <= 8
    assert seen.page.locator(".card").count() <= 20


def test_ten_thousand_units_answer(browser, large):
    seen = visit(browser).open(large)
    page = seen.page
    assert page.inner_text(".status strong") == "10,000 个单位 · 50,000 页 · 100,000 个文件 · 150,000 份"
    assert search(page, "0910-5007200") == ["第007200号化工有限公司"]
    assert search(page, "5007 200") == ["第007200号化工有限公司"]
    assert search(page, "第009999号") == ["第009999号物流中心"]
    page.fill("#search", "地区:6523")
    wait_for(page, "document.querySelector('.status strong').textContent.startsWith('1,000 个单位')")
    page.fill("#search", "")
    wait_for(page, "document.querySelector('.status strong').textContent.startsWith('10,000 个单位')")
    page.locator(".card").first.focus()
    page.keyboard.press("End")
    last = page.evaluate("document.activeElement.querySelector('h2').textContent")
    assert last == "第009992号化工有限公司"
    assert seen.complaints == []


def test_names_stay_text(browser, hostile):
    seen = visit(browser).open(hostile)
    page = seen.page
    shown = page.locator(".card h2").evaluate_all("heads => heads.map(head => head.textContent)")
    assert sorted(shown) == sorted(HOSTILE.values())
    for place in range(len(HOSTILE)):
        page.locator(".card").nth(place).click()
        page.wait_for_selector(".page")
        page.click("summary")
        assert page.locator("dialog script, dialog img[src=x], dialog a[href^='javascript']").count() == 0
        wait_for(page, "[...document.querySelectorAll('dialog img')].every(image => image.naturalWidth > 0)")
        page.keyboard.press("Escape")
    assert page.title().startswith(f"</title>{SCRIPT}")
    assert page.inner_text("h1") == f"</title>{SCRIPT}"
    # What turns the direction of text round reaches no further than the name.
    assert page.locator(".card h2 > bdi").count() == len(HOSTILE)
    assert seen.complaints == []


def test_a_link_leads_to_its_file_whatever_its_name(browser, hostile):
    unit = next(unit for unit in HOSTILE if "#" in unit)
    (hostile.parent / "pack" / f"{unit}-board-600x900.png").write_bytes(packs.png(10, 10, 255))
    seen = visit(browser).open(hostile)
    seen.page.locator(".card", has_text="路径里的字符").click()
    seen.page.wait_for_selector("a.file")
    address = seen.page.locator("a.file").nth(1).get_attribute("href")
    opened = seen.page.context.new_page()
    opened.goto(seen.page.evaluate("address => new URL(address, location.href).href", address))
    assert opened.evaluate("document.images[0].naturalWidth") == 10


def test_nothing_is_asked_of_the_network(browser, large):
    seen = visit(browser).open(large, "#unit=110101%2Fu000004")
    seen.page.wait_for_selector(".page")
    assert seen.requests
    assert all(url.startswith("file://") for url in seen.requests)
    policy = seen.page.get_attribute("meta[http-equiv='Content-Security-Policy']", "content")
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy and "http" not in policy
    blocked = seen.page.evaluate("""() => new Promise(resolve => {
      addEventListener('securitypolicyviolation', event => resolve(event.effectiveDirective), { once: true });
      fetch('https://example.com/').catch(() => {});
    })""")
    assert blocked == "connect-src"


def test_the_contact_sheet_holds_what_is_shown(browser, small, tmp_path):
    seen = visit(browser).open(small, "#material=board")
    seen.page.evaluate("window.print = () => { window.printed = true; }")
    seen.page.keyboard.press("Control+p")
    wait_for(seen.page, "window.printed")
    captions = seen.page.locator(".sheet figcaption").evaluate_all("all => all.map(one => one.textContent)")
    assert captions == ["红旗食品厂公告牌 600x900 × 1", "水利局公告牌 600x900 × 3"]
    assert seen.page.evaluate("[...document.querySelectorAll('.sheet img')].every(image => image.naturalWidth > 0)")
    # On paper there is the sheet and nothing else.
    seen.page.emulate_media(media="print")
    assert seen.page.locator("#app").is_hidden() and seen.page.locator(".sheet h1").is_visible()
    seen.page.emulate_media(media="screen")
    assert seen.page.locator("#app").is_visible() and seen.page.locator(".sheet").is_hidden()
    seen.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert seen.page.locator(".sheet").count() == 0


@pytest.mark.parametrize("width, height", [(1440, 900), (390, 844)])
def test_nothing_runs_out_of_the_window(browser, hostile, width, height):
    seen = visit(browser, width, height).open(hostile)
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    seen.page.locator(".card").first.click()
    seen.page.wait_for_selector(".page")
    assert seen.page.evaluate("""() => {
      const body = document.querySelector('.detail-body');
      return body.scrollWidth <= body.clientWidth;
    }""")


def test_a_missing_part_is_told(browser, small, tmp_path):
    broken = tmp_path / "gallery"
    shutil.copytree(small, broken)
    (broken / "gallery/data/index-0000.js").unlink()
    seen = visit(browser)
    seen.page.goto((broken / "index.html").as_uri())
    seen.page.wait_for_selector(".notice:not([hidden])")
    assert "gallery/data/index-0000.js" in seen.page.inner_text(".notice")


def test_the_page_of_an_example_shows_its_boards(browser, tmp_path):
    run("build", examples.PROJECT / "Examples/000-water", "-o", tmp_path / "pack", "--cache", tmp_path / "cache")
    gallery = gallery_of(tmp_path / "pack", tmp_path / "gallery")
    seen = visit(browser).open(gallery)
    assert search(seen.page, "0991 581 5739") == ["新疆维吾尔自治区水利厅"]
    # What is for the unit's staff alone is in no file of the gallery.
    everything = "".join(f.read_text(encoding="utf-8") for f in gallery.rglob("*.js"))
    assert "0991-5815739" in everything
    seen.page.locator(".card").click()
    seen.page.wait_for_selector("a.file")
    for address in seen.page.locator("a.file").evaluate_all("links => links.map(link => link.href)"):
        assert pathlib.Path(address.removeprefix("file://")).is_file()
    assert seen.complaints == []


def test_a_gallery_replaces_a_gallery_and_nothing_else(small, tmp_path):
    pack = small.parent / "pack"
    before = {f: f.read_bytes() for f in small.rglob("*") if f.is_file()}
    run("gallery", pack, "-o", small)
    assert {f: f.read_bytes() for f in small.rglob("*") if f.is_file()} == before

    (tmp_path / "index.html").write_text("<h1>mine</h1>")
    refused = run("gallery", pack, "-o", tmp_path, check=False)
    assert refused.returncode == 3 and "gallery-folder-foreign" in refused.stderr
    assert (tmp_path / "index.html").read_text() == "<h1>mine</h1>"
    for inside in (pack, pack / "new", pack.parent):
        refused = run("gallery", pack, "-o", inside, check=False)
        assert refused.returncode == 3 and "gallery-in-pack" in refused.stderr
    assert not (pack / "new").exists()

    (tmp_path / "pack").mkdir()
    manifest = (pack / "manifest.json").read_text(encoding="utf-8")
    (tmp_path / "pack/manifest.json").write_text(manifest.replace("water", "waiter", 1), encoding="utf-8")
    refused = run("gallery", tmp_path / "pack", "-o", tmp_path / "out", check=False)
    assert refused.returncode == 3 and "manifest.json" in refused.stderr
    assert not (tmp_path / "out").exists()


def test_memory_does_not_grow_with_the_pack(large, tmp_path):
    """Rows of 1,000 units fit into one run of the sorter as they are, those of 10,000 units do not."""
    few = packs.large(tmp_path / "few", 1_000)

    def peak(pack, name) -> int:
        process = subprocess.Popen([PROGRAM, "gallery", pack, "-o", tmp_path / name, "--quiet"])
        _, status, usage = os.wait4(process.pid, 0)
        assert status == 0
        return usage.ru_maxrss

    assert peak(large.parent / "pack", "many-gallery") < 1.3 * peak(few, "few-gallery")


def test_the_script_makes_no_markup_of_texts():
    folder = examples.PROJECT / "Sources/GaoshiGallery/Page"
    for script in folder.glob("*.js"):
        code = script.read_text(encoding="utf-8")
        assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", code)

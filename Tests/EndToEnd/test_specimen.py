"""The specimen sheet, read by other programs."""

import re

import pdf
import pytest


@pytest.fixture(scope="module")
def sheet(tmp_path_factory):
    from conftest import run

    folder = tmp_path_factory.mktemp("specimen")
    run("specimen", "-o", folder, "--quiet")
    return folder / "specimen.pdf"


@pytest.fixture(scope="module")
def text(sheet):
    return pdf.tool("pdftotext", "-raw", sheet, "-").decode()


def test_is_one_a3_page_with_its_fonts_inside(sheet):
    facts = pdf.tool("pdfinfo", sheet).decode()
    assert re.search(r"^Pages: +1$", facts, re.M)
    assert re.search(r"^Page size: +841\.89 x 1190\.55 pts \(A3\)$", facts, re.M)
    fonts = pdf.tool("pdffonts", sheet).decode().splitlines()[2:]
    # emb, sub, uni: embedded, cut, and with a way back to characters.
    assert fonts and all(line.split()[-5:-2] == ["yes"] * 3 for line in fonts)


@pytest.mark.parametrize("rule", [
    "避头尾", "连续标点", "行首行尾标点", "引号随文", "中西文间距", "不可拆分", "分散对齐", "两端对齐", "孤字",
    "标题均衡", "点号悬挂", "缩进与编号", "着重号与注音", "竖排", "对联", "地区字形", "字号拟合", "大号数字",
    "等宽数字", "其他文字", "维吾尔文", "哈萨克文", "藏文", "壮文", "蒙古文",
])
def test_names_each_rule(text, rule):
    assert rule in text


def test_telephones_keep_their_order_among_words_from_right_to_left(text):
    assert "(0991) 581 5739" in text
    assert "(0999) 802 3456" in text


def test_goes_to_the_output_folder_in_the_formats_asked_for(gaoshi, tmp_path):
    done = gaoshi("specimen", "-o", tmp_path, "--format", "svg,png", "--dpi", "20")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["specimen.png", "specimen.svg"]
    assert done.stdout.splitlines() == [f"{tmp_path}/specimen.svg", f"{tmp_path}/specimen.png"]

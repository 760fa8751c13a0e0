"""Several languages on one board: which stands first, how high its letters are, what is missing."""

import numpy
import pytest

import pdf

NATIONAL = """
unit: 应急管理部
level: national
channels:
  - hotline: "12350"
  - mini-program: {name: 应急管理部安全生产举报, link: https://dctjfx.mem.gov.cn/aqscjb}
"""
SIGN = """
template: sign
names: {zh: 牌, en: Sign}
sizes: [A4]
ground: white
roles: {word: {face: sans, size: 30u, leading: 1.4, ink: black}}
body: {stack: [{text: "{{ headline }}", role: word, align: center}]}
"""


@pytest.fixture
def sign(gaoshi, tmp_path):
    """A page with nothing but a headline in two languages; gives the built PDF."""

    def make(headline: str, languages: str, policy: str = "") -> pdf.Board:
        files = {
            "campaign.yaml": "campaign: 活动\nhosts: [mem.gov.cn]\n",
            "national.yaml": NATIONAL,
            "Templates/sign/template.yaml": SIGN,
            "units/u.yaml": f"unit: 甲\nparent: ../national.yaml\ncampaign: ../campaign.yaml\n"
            f"headline: {headline}\nlanguages: {languages}\n{policy}\n",
        }
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        output = tmp_path / "output"
        gaoshi(
            "build", tmp_path / "units/u.yaml", "--material", "sign", "--size", "A4",
            "--format", "pdf", "-o", output, "--quiet")
        return pdf.Board(workspace=None, path=next(output.glob("*.pdf")))

    return make


def heights(board: pdf.Board) -> tuple[int, int]:
    """How many rows of pixels the ink of the upper line takes, and that of the lower one.

    The upper line is 国, in one piece; marks of the lower one may stand apart from its letters.
    """
    rows = (board.raster(300).min(axis=2) < 128).any(axis=1)
    edges = numpy.flatnonzero(numpy.diff(numpy.concatenate([[0], rows.astype(int), [0]])))
    return int(edges[1] - edges[0]), int(edges[-1] - edges[2])


# Words with a letter as high and one as deep as the script has among its ordinary ones.
WORDS = [("za", "hp"), ("en", "hp"), ("bo", "ཀཁག"), ("ug", "ئۇيغۇر")]


@pytest.mark.parametrize("language, word", WORDS)
@pytest.mark.parametrize("ratio", ["1", "0.5"])
def test_letters_are_as_high_as_han_times_the_ratio(sign, language, word, ratio):
    policy = f'language-policy: {{ratio: "{ratio}"}}'
    board = sign(f"{{zh-Hans: 国, {language}: {word}}}", f"[zh-Hans, {language}]", policy)
    han, letters = heights(board)
    assert letters / han == pytest.approx(float(ratio), rel=0.03)


@pytest.mark.parametrize("policy, first", [("chinese-first", "国"), ("as-listed", "hp")])
def test_the_policy_says_which_language_stands_first(sign, policy, first):
    board = sign("{zh-Hans: 国, za: hp}", "[za, zh-Hans]", f"language-policy: {{order: {policy}}}")
    assert board.text.split() == (["国", "hp"] if first == "国" else ["hp", "国"])


def test_a_text_without_a_translation_is_printed_once_with_a_note(sign, gaoshi, tmp_path):
    board = sign("水利", "[zh-Hans, za]")
    assert board.text.split() == ["水利"]
    done = gaoshi("check", tmp_path / "units/u.yaml", "--lang", "en")
    assert "note[translation-missing]" in done.stderr + done.stdout
    assert "“水利”" in done.stderr + done.stdout


def test_forms_and_marks_follow_the_region(sign):
    plain = sign("骨，角", "[zh-Hans]").raster(150)
    taiwan = sign("骨，角", "[zh-Hant]").raster(150)
    hongkong = sign("骨，角", "[zh-HK]").raster(150)
    assert (plain != taiwan).any() and (taiwan != hongkong).any()

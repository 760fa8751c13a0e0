"""The paragraphs that every typesetter sets."""

import itertools
import pathlib

from setting import Order

HERE = pathlib.Path(__file__).resolve().parent
STOPS = "、，；：。！？"
OPENING = "“‘（《〈「『【〔［｛〖"
CLOSING = "”’）》〉」』】〕］｝〗"
OTHERS = ["·", "～", "–", "—", "——", "……", "/", "／"]
MARKS = [*STOPS, *OPENING, *CLOSING, *OTHERS]
LEVELS = ["none", "basic", "gb", "strict"]

# Words of Western and mixed text, each of which comes between Han characters.
WORDS = [
    "a", "App", "0", "2024", "15%", "30", "A4", "1.5", "8:30", "6·16", "MP4", "iOS", "3～5",
    "(a)", "[1]", "“App”", "（0571）", "《A》", "，a", "a，", "/a", "℃", "30℃", "№5", "+86", "#1",
    "@", "&", "A/B", "-5", "a-b", "0571-88", "$5", "￥5", "5元", "第5", "é", "Я", "α", "①", "→",
]


def line_ends() -> list[Order]:
    """Every mark, and every two, at each place near a line's end, at every level."""
    orders = []
    for marks in [*MARKS, *map("".join, itertools.product(MARKS, MARKS))]:
        levels = LEVELS if marks in MARKS else ["gb"]
        for before, level in itertools.product(range(1, 5), levels):
            text = "汉" * before + marks + "字" * 6
            orders.append(Order(text, 4, changed=(("lineEdges", level),)))
    return orders


def pairs() -> list[Order]:
    """Every two marks side by side, on one line."""
    return [Order(f"汉{a}{b}汉") for a, b in itertools.product(MARKS, MARKS)]


def rows() -> list[Order]:
    """Three marks and four, as sentences have them."""
    middles = ["。”）", "！”）", "？！”", "！！！", "？？？", "！？！", "）》，", "”》）", "》）。", "’”。",
               "：“‘", "，《“", "（《“", "）（", "》《", "》、《", "”“", "”、“", "……”", "——“", "”——",
               "……。", "。……", "）……（", "”）；（“", "》〉）、", "！！！”", "？”“", "。』」"]
    return [Order(f"汉{middle}汉", font=font) for middle in middles for font in ("sans", "serif")]


def single() -> list[Order]:
    """Each mark by itself between Han characters, in both fonts."""
    return [Order(f"汉{m}汉", font=font) for m in MARKS for font in ("sans", "serif")]


def gaps() -> list[Order]:
    """Western words between Han characters, and at a line's edges."""
    one_line = [Order(text) for w in WORDS for text in (f"汉{w}汉", f"{w}汉", f"汉{w}")]
    broken = [Order("汉" * n + w + "字" * 6, 5) for w in WORDS for n in range(1, 6)]
    return one_line + broken


def starts() -> list[Order]:
    """Each opening mark at a line's start, a paragraph's start and after an indent."""
    return [
        Order(text, 4, indent=indent)
        for m in OPENING
        for text, indent in ((f"{m}汉字", 0), (f"{m}汉字", 2), (f"汉汉汉汉{m}汉字", 0))
    ]


def sentences() -> list[Order]:
    """Sentences of notices in many measures."""
    written = (HERE / "sentences.txt").read_text(encoding="utf-8").split("\n")
    measures = [6, 7.5, 9, 10.25, 12, 14, 17, 21.3]
    return [Order(text, measure) for text in written if text for measure in measures]


def short() -> list[Order]:
    """A part of everything that takes a second or two."""
    return pairs()[::5] + rows() + single() + gaps()[::3] + starts() + line_ends()[::17] \
        + sentences()[::4]


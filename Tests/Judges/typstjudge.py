"""typst as a judge: one page for each paragraph, every character's place out of the PDF."""

import json
import pathlib
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

import typst

from setting import Character, Line, Order

# In points.
EM = 100

SOURCE = """
#set text(size: %(em)dpt, lang: "zh", region: "cn", hyphenate: false)
#for order in json("orders.json") {
  // Room on the right for what sticks out: mutool does not see what is off the page.
  set page(
    margin: (right: 40em, rest: 0pt), height: auto,
    width: if order.width == none { auto } else { (order.width + 40) * 1em })
  set text(font: order.font, cjk-latin-spacing: if order.gap { auto } else { none })
  set par(
    linebreaks: "simple", justify: false, leading: 1em,
    first-line-indent: (amount: order.indent * 1em, all: true))
  page(order.text)
}
"""

FONTS = {"sans": "Noto Sans CJK SC", "serif": "Noto Serif CJK SC"}


def set_lines(orders: list[Order]) -> list[list[Line]]:
    """Each order's lines; typst has one level of line edges only and always squeezes."""
    asked = [
        {"text": o.text, "width": o.measure, "font": FONTS[o.font], "indent": o.indent,
         "gap": o.rules["hanWesternGap"] > 0}
        for o in orders
    ]
    with tempfile.TemporaryDirectory(prefix="gaoshi-typst-") as name:
        folder = pathlib.Path(name)
        (folder / "orders.json").write_text(json.dumps(asked), encoding="utf-8")
        source = folder / "main.typ"
        source.write_text(SOURCE % {"em": EM}, encoding="utf-8")
        pdf = folder / "main.pdf"
        typst.compile(source, output=pdf)
        xml = folder / "main.xml"
        subprocess.run(
            ["mutool", "draw", "-q", "-F", "stext", "-o", xml, pdf], check=True, timeout=600,
            capture_output=True)
        pages = ElementTree.parse(xml).getroot().findall("page")
    return [lines(o, page) for o, page in zip(orders, pages, strict=True)]


def lines(order: Order, page: ElementTree.Element) -> list[Line]:
    """The page's characters in reading order, cut into lines where the height changes."""
    result: list[Line] = []
    height = None
    place = 0
    for c in page.iter("char"):
        text, x, y = c.get("c"), float(c.get("x")) / EM, float(c.get("y")) / EM
        # mutool reads wide gaps as spaces, and typst leaves out the spaces at line ends.
        if text == " " and order.text[place:place + 1] != " ":
            continue
        if height is None or abs(y - height) > 0.5:
            result.append([])
        while place < len(order.text) and order.text[place] == " " and text != " ":
            (result[-2] if not result[-1] else result[-1]).append(Character(" ", x))
            place += 1
        if order.text[place:place + 1] != text:
            raise RuntimeError(f"{order.text}: typst has {text} at {place}")
        height = y
        place += 1
        # One glyph for ——: mutool puts its second half behind it.
        if text == "—" and result[-1] and result[-1][-1].text == "—":
            x = result[-1][-1].x + 1
        result[-1].append(Character(text, x))
    return result

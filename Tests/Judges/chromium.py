"""Debian's Chromium as a judge: paragraphs in one page, every character's place by its rectangle."""

import json
import pathlib
import re
import subprocess
import tempfile
import urllib.parse

from setting import Character, Line, Order

PROGRAM = "/usr/bin/chromium"

# Big enough that layout units of 1/64 px are no difference.
EM = 200

PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>
body { margin: 0; font: %(em)dpx/1.5 "Noto Sans CJK SC" }
div { white-space: pre-wrap; overflow-wrap: normal }
.serif { font-family: "Noto Serif CJK SC" }
</style><body><script>
const em = %(em)d, answers = [];
for (const order of %(orders)s) {
  const block = document.body.appendChild(document.createElement("div"));
  block.lang = "zh-Hans";
  block.className = order.font;
  Object.assign(block.style, order.style);
  block.style.width = order.measure === null ? "max-content" : order.measure * em + "px";
  block.textContent = order.text;
  const left = block.getBoundingClientRect().left, text = block.firstChild, places = [];
  let offset = 0;
  for (const character of order.text) {
    const range = document.createRange();
    range.setStart(text, offset);
    range.setEnd(text, offset += character.length);
    const rects = range.getClientRects(), rect = rects[rects.length - 1];
    places.push([character, (rect.left - left) / em, rect.top]);
  }
  answers.push(places);
  block.remove();
}
document.body.textContent = "answers:" + encodeURIComponent(JSON.stringify(answers));
</script>"""


def style(order: Order) -> dict[str, str]:
    """The CSS that asks for what the rules ask for."""
    rules = order.rules
    return {
        "lineBreak": {"none": "loose", "basic": "normal"}.get(rules["lineEdges"], "strict"),
        "textSpacingTrim": "trim-start" if rules["squeezesNeighbours"] else "space-all",
        "textAutospace": "normal" if rules["hanWesternGap"] else "no-autospace",
        "textIndent": f"{order.indent}em",
    }


def set_lines(orders: list[Order]) -> list[list[Line]]:
    """Each order's lines."""
    asked = [
        {"text": o.text, "measure": o.measure, "font": o.font, "style": style(o)} for o in orders
    ]
    with tempfile.TemporaryDirectory(prefix="gaoshi-chromium-") as folder:
        page = pathlib.Path(folder) / "page.html"
        page.write_text(
            PAGE % {"em": EM, "orders": json.dumps(asked).replace("</", "<\\/")},
            encoding="utf-8")
        done = subprocess.run(
            [PROGRAM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--force-device-scale-factor=1", f"--user-data-dir={folder}/profile", "--dump-dom",
             page.as_uri()],
            capture_output=True, text=True, timeout=600)
    found = re.search("answers:([^<]*)", done.stdout)
    if found is None:
        raise RuntimeError(f"Chromium gave no answer:\n{done.stderr[-2000:]}")
    return [lines(places) for places in json.loads(urllib.parse.unquote(found[1]))]


def lines(places: list[tuple[str, float, float]]) -> list[Line]:
    """Characters, in reading order, cut into lines where the height changes."""
    result: list[Line] = []
    height = None
    for text, x, top in places:
        if height is None or abs(top - height) > EM / 2:
            result.append([])
        height = top
        result[-1].append(Character(text, x))
    return result

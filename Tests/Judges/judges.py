"""The judges by name."""

import chromium
import typstjudge
from ways import Judge

JUDGES = {
    # Chromium's gap between Han and Western text is an eighth of an em and no other.
    "chromium": Judge("chromium", chromium.set_lines, (("hanWesternGap", 0.125),)),
    "typst": Judge("typst", typstjudge.set_lines),
}

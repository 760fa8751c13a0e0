"""What the judges do otherwise than we, way by way, each with the width that it comes to.

Every way is explained in docs/typesetting.md, under the name that it has here. The ways are not
excuses looked up after the fact: for any stretch of text they say how far apart the judge's
setting and ours are, and also where there is no difference.
"""

import dataclasses
import re
from collections.abc import Callable
from string import ascii_letters as ASCII_LETTERS

from corpus import CLOSING, OPENING, STOPS
from setting import Line, Order

BRACKETS = OPENING + CLOSING
SHOUTS = "！？"
PAUSES = "、，；：。"
QUOTES = "“”‘’"
# ——, ……, connectors and solidi, which have no blank of their own.
DASHES = "—…～–/／"


def pairs(text: str):
    """Neighbours in a stretch; a stretch at a line's start begins with ^."""
    return zip(text, text[1:])


def shouts(text: str) -> list[str]:
    return re.findall(f"[{SHOUTS}]+", text)


def our_em(shouts: str) -> float:
    """What ！ and ？ in a row take: one em for two, two for three."""
    return len(shouts) // 2 + len(shouts) % 2


def is_free_shout(text: str, place: int) -> bool:
    """Whether a ！ or ？ still has its blank: those that make one em together have none."""
    row = re.search(f"[{SHOUTS}]*$", text[:place + 1])[0]
    whole = row + re.match(f"[{SHOUTS}]*", text[place + 1:])[0]
    return len(whole) % 2 == 1 and len(row) == len(whole)


# Ways that both judges have.


def wide_interpunct(text: str) -> float:
    return 0.5 * text.count("·")


def blank_beside_dash(text: str) -> float:
    return 0.5 * sum(
        a in CLOSING and b in DASHES or a in DASHES and b in OPENING for a, b in pairs(text))


# Chromium's.


def two_pauses(text: str) -> float:
    return -0.5 * sum(a in PAUSES and b in PAUSES + "·" for a, b in pairs(text))


def shouts_in_full(text: str) -> float:
    return sum(len(row) - our_em(row) for row in shouts(text))


def blank_of_shout(text: str) -> float:
    """Chromium never halves ！ and ？, nor a closing mark before them."""
    after = sum(
        a in SHOUTS and b in BRACKETS and is_free_shout(text, place)
        for place, (a, b) in enumerate(pairs(text)))
    return 0.5 * (after + sum(a in CLOSING and b in SHOUTS for a, b in pairs(text)))


def gap_after_stop(text: str) -> float:
    """Chromium's gap after a Western stop; not found where Han stands before the word."""
    return 0.125 * sum(a in ".,:" and is_han(b) for a, b in pairs(text))


def blank_at_end(text: str) -> float:
    """A line's end stands as $ between its characters and what follows."""
    last = re.search(r"(.)\$(.?)", text)
    if not last or last[2] and last[2] in OPENING and last[2] not in QUOTES:
        return 0
    is_cut = last[1] in PAUSES + CLOSING \
        or last[1] in SHOUTS and is_free_shout(text, last.start())
    return 0.5 * is_cut


# typst's.


def two_stops(text: str) -> float:
    """Any two stops are squeezed alike, ！ and ？ too, and a stop before an interpunct."""
    other = sum(
        a in STOPS and b in STOPS + "·" and not (a in SHOUTS and b in SHOUTS)
        or a in SHOUTS and b in BRACKETS and not is_free_shout(text, place)
        for place, (a, b) in enumerate(pairs(text)))
    return -0.5 * other + sum(len(r) - 0.5 * (len(r) - 1) - our_em(r) for r in shouts(text))


def two_interpuncts(text: str) -> float:
    return -0.5 * sum(a == b == "·" for a, b in pairs(text))


def third_opening(text: str) -> float:
    """Of three opening marks the third gets a part of its blank back."""
    triples = zip(text, text[1:], text[2:])
    return sum(
        0.5 if b in "“‘" else 0.25 for a, b, c in triples
        if a in OPENING and b in OPENING and c in OPENING)


def indented_start(text: str) -> float:
    return 0.5 * (text[:1] == "¶" and text[1] in OPENING)


def start_after_interpunct(before: str, text: str) -> float:
    """“ at a line's start keeps a part of its blank if the line before ends with an interpunct."""
    return 0.25 * (before == "·" and text[:2] == "^“")


def is_han(text: str) -> bool:
    return "一" <= text <= "鿿"


def sign_gaps(signs: str, gap: float):
    """Signs that have no gap to Han beside them."""

    def amount(text: str) -> float:
        return -gap * sum(
            a in signs and is_han(b) or is_han(a) and b in signs for a, b in pairs(text))

    return amount


WAYS = {
    "chromium": {
        "chromium-interpunct": wide_interpunct,
        "chromium-dash": blank_beside_dash,
        "chromium-pauses": two_pauses,
        "chromium-shouts": shouts_in_full,
        "chromium-shout-bracket": blank_of_shout,
        "chromium-signs": sign_gaps("+$", 0.125),
        "chromium-western-stop": gap_after_stop,
        "chromium-line-end": blank_at_end,
    },
    "typst": {
        "typst-interpunct": wide_interpunct,
        "typst-dash": blank_beside_dash,
        "typst-stops": two_stops,
        "typst-interpuncts": two_interpuncts,
        "typst-third-opening": third_opening,
        "typst-indented-start": indented_start,
        "typst-signs": sign_gaps("+@", 0.25),
    },
}

# Those that hang on the character before a line's start.
START_WAYS = {
    "chromium": {},
    "typst": {"typst-start-after-interpunct": start_after_interpunct},
}

# A line that ends elsewhere because of widths that other ways explain.
WIDTHS = "widths-on-the-line"


def between(first: str, second: str):
    """Whether a line would end between a character of the first and one of the second; an empty
    string is any character."""
    return lambda a, b, level: (not first or a in first) and (not second or b in second)


def either(*rules):
    return lambda *edge: any(rule(*edge) for rule in rules)


def at_no_level(a: str, b: str, level: str) -> bool:
    return level == "none" and (b in MARKED or a in MARKED)


MARKED = STOPS + BRACKETS + DASHES + "·"
AROUND_QUOTES = either(between("", QUOTES), between(QUOTES, ""))
AROUND_SOLIDI = either(between("/／", ""), between("", "/／"))

# By judge and by who refuses to end a line: whether it does between two characters. The first
# that says yes counts.
EDGES = {
    ("chromium", "ours"): {
        "chromium-parted-ellipsis": between("…", "…"),
        "chromium-connector": between("", "～–—·"),
        "chromium-solidus": AROUND_SOLIDI,
        "chromium-hyphen": between("-", "0123456789"),
    },
    ("chromium", "theirs"): {
        "chromium-loose": at_no_level,
        "chromium-quotes": AROUND_QUOTES,
        "chromium-ellipsis": between("", "…"),
        "chromium-full-line": between(CLOSING + STOPS + "·", OPENING),
    },
    ("typst", "ours"): {
        "typst-connector": between("", "～–—·"),
        "typst-addresses": between("./", ASCII_LETTERS),
        "typst-solidus": AROUND_SOLIDI,
    },
    ("typst", "theirs"): {
        "typst-one-level": at_no_level,
        "typst-single-quotes": either(between("", "‘’"), between("‘’", "")),
        "typst-ellipsis": between("", "…"),
    },
}

# Ways that show at a line's end only, and then where lines end.
END_WAYS = {"chromium-line-end"}


@dataclasses.dataclass(frozen=True)
class Judge:
    """A typesetter to compare with, and what ours is told where it cannot be told."""

    name: str
    set_lines: Callable[[list[Order]], list[list[Line]]]
    rules: tuple[tuple[str, object], ...] = ()


def names(judge: str) -> set[str]:
    """All ways of a judge."""
    edges = {name for who in ("ours", "theirs") for name in EDGES[judge, who]}
    return {*WAYS[judge], *START_WAYS[judge], *edges, WIDTHS}


def explain(
    judge: Judge, order: Order, text: str, before: str = ""
) -> dict[str, float]:
    """The ways that show in a stretch, and by how much the judge's is wider."""
    # Noto Serif draws the interpunct narrow, and then there is nothing to take away.
    if order.font == "serif":
        text = text.replace("·", "a")
    amounts = {name: way(text) for name, way in WAYS[judge.name].items()}
    amounts |= {name: way(before, text) for name, way in START_WAYS[judge.name].items()}
    return {name: amount for name, amount in amounts.items() if abs(amount) > 1e-9}

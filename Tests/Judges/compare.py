"""Sets the same paragraphs with ours and with a judge, and accounts for every difference."""

import collections
import dataclasses

import ours
from setting import Line, Order, is_letter
from ways import EDGES, END_WAYS, WIDTHS, Judge, explain, is_han

# Places nearer than this, in em, are the same: judges round to units of their own.
CLOSE = 0.004


@dataclasses.dataclass
class Report:
    """What was compared, how often each way of the judge's showed, and what no way explains."""

    compared: int = 0
    ways: collections.Counter = dataclasses.field(default_factory=collections.Counter)
    unexplained: list[str] = dataclasses.field(default_factory=list)

    def table(self) -> str:
        rows = [f"{count:7}  {name}" for name, count in sorted(self.ways.items())]
        return "\n".join([f"{self.compared:7}  places compared", *rows])


@dataclasses.dataclass(frozen=True)
class Parting:
    """A line that ours and the judge begin alike and end differently."""

    order: Order
    start: int
    ours: int
    theirs: int
    # Whether the longer of the two lines sticks out of the measure.
    sticks_out: bool

    @property
    def longer(self) -> str:
        return self.order.text[self.start:max(self.ours, self.theirs)]

    @property
    def ends_earlier(self) -> str:
        return "ours" if self.ours < self.theirs else "theirs"

    @property
    def refused(self) -> tuple[str, int]:
        """Who refuses to end the line where the other does, if it is not for want of room."""
        if self.sticks_out:
            other = "theirs" if self.ends_earlier == "ours" else "ours"
            return other, min(self.ours, self.theirs)
        return self.ends_earlier, max(self.ours, self.theirs)

    def alone(self) -> Order:
        """The longer line as a paragraph of its own."""
        indent = self.order.indent if self.start == 0 else 0
        return dataclasses.replace(self.order, text=self.longer, indent=indent)

    def __str__(self) -> str:
        first, second = sorted([(self.ours, "|"), (self.theirs, "¦")])
        text = self.order.text
        return (text[self.start:first[0]] + first[1] + text[first[0]:second[0]] + second[1]
                + text[second[0]:] + f" in {self.order.measure} {dict(self.order.changed)}")


def compare(judge: Judge, orders: list[Order]) -> Report:
    report = Report()
    our_lines = set_ours(judge, orders)
    their_lines = judge.set_lines(orders)
    partings = []
    for order, a, b in zip(orders, our_lines, their_lines, strict=True):
        compare_widths(judge, order, a, b, report)
        partings += find_partings(order, a, b, report)
    account_for(judge, partings, report)
    return report


def set_ours(judge: Judge, orders: list[Order]) -> list[list[Line]]:
    """Ours, with what the judge cannot be told."""
    return ours.set_lines(
        [dataclasses.replace(o, changed=o.changed + judge.rules) for o in orders])


def stretches(order: Order, lines: list[Line]) -> dict[tuple[bool, int, int], tuple[float, str]]:
    """The distances to each letter from the one before and from a line's start to its first letter.

    A line's start is ^ in the text of a stretch, an indented one ¶.
    """
    found = {}
    place = 0
    for line in lines:
        before, x = place - 1, 0.0
        mark = "¶" if place == 0 and order.indent else "^"
        for offset, character in enumerate(line):
            if is_letter(character.text):
                here = place + offset
                is_first = before < place
                text = mark * is_first + order.text[max(before, place):here + 1]
                found[is_first, max(before, place), here] = character.x - x, text
                before, x = here, character.x
        place += len(line)
    return found


def compare_widths(
    judge: Judge, order: Order, our_lines: list[Line], their_lines: list[Line], report: Report
) -> None:
    our_stretches, theirs = stretches(order, our_lines), stretches(order, their_lines)
    for key in our_stretches.keys() & theirs.keys():
        (a, text), (b, _) = our_stretches[key], theirs[key]
        start = key[1] if key[0] else 0
        found = explain(judge, order, text, order.text[start - 1:start])
        report.compared += 1
        report.ways.update(found.keys())
        if abs(b - a - sum(found.values())) > CLOSE:
            report.unexplained.append(
                f"{text} takes {a:.3f} em, with {judge.name} {b:.3f} {found} in {order}")


def find_partings(
    order: Order, our_lines: list[Line], their_lines: list[Line], report: Report
) -> list[Parting]:
    def by_start(lines: list[Line]) -> dict[int, Line]:
        found, place = {}, 0
        for line in lines:
            found[place] = line
            place += len(line)
        return found

    ours_at, theirs_at = by_start(our_lines), by_start(their_lines)
    common = sorted(ours_at.keys() & theirs_at.keys())
    report.compared += len(common)
    partings = []
    for start in common:
        a, b = ours_at[start], theirs_at[start]
        if len(a) != len(b):
            longer = max(a, b, key=len)
            # No character that ends a line is narrower than this.
            end = longer[-1].x + (1 if is_han(longer[-1].text) else 0.2)
            sticks_out = order.measure is not None and end > order.measure + CLOSE
            partings.append(Parting(order, start, start + len(a), start + len(b), sticks_out))
    return partings


def account_for(judge: Judge, partings: list[Parting], report: Report) -> None:
    """Asks whoever ended a line earlier whether the longer line would have had the room."""
    setters = {"ours": lambda orders: set_ours(judge, orders), "theirs": judge.set_lines}
    for who, setter in setters.items():
        some = [p for p in partings if p.ends_earlier == who]
        if not some:
            continue
        for parting, lines in zip(some, setter([p.alone() for p in some]), strict=True):
            has_room = len(lines) == 1
            found = edge_ways(judge, parting) if has_room or parting.sticks_out \
                else room_ways(judge, parting)
            report.ways.update(found)
            if not found:
                reason = "has the room" if has_room else "has no room"
                report.unexplained.append(f"{parting}: {who} ends earlier and {reason}")


def edge_ways(judge: Judge, parting: Parting) -> list[str]:
    """The way by which one of the two refuses to end a line where the other does."""
    who, end = parting.refused
    text = parting.order.text
    level = parting.order.rules["lineEdges"]
    refusals = EDGES[judge.name, who].items()
    found = [n for n, refuses in refusals if refuses(text[end - 1], text[end], level)]
    return found[:1]


def room_ways(judge: Judge, parting: Parting) -> list[str]:
    """The widths on the line, if they make it too wide for whoever ended it earlier."""
    mark = "¶" if parting.start == 0 and parting.order.indent else "^"
    end = parting.start + len(parting.longer)
    text = mark + parting.longer.rstrip(" ") + "$" + parting.order.text[end:end + 1]
    found = explain(judge, parting.order, text)
    extra = sum(found.values())
    is_reason = extra < 0 if parting.ends_earlier == "ours" else extra > 0
    return [WIDTHS, *(END_WAYS & found.keys())] if is_reason else []

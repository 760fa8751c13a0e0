"""What is asked of every typesetter, ours and the judges, and what each gives back."""

import dataclasses

# The rules as SettingRules names them, at their defaults except that lines are filled one after
# another, as the judges fill theirs, and that nothing is kept together but by line-edge rules.
PLAIN = {
    "lineEdges": "gb", "squeezesNeighbours": True, "trimsLineStart": True, "trimsLineEnd": True,
    "hanWesternGap": 0.25, "foldsTypedSpaces": False, "keeps": [], "lineChoice": "firstFit",
    "avoidsOrphans": False, "hangsMarks": False,
}


@dataclasses.dataclass(frozen=True)
class Order:
    """A paragraph to be set."""

    text: str
    # In em; None is one unbroken line.
    measure: float | None = None
    font: str = "sans"
    # Of the first line, in em.
    indent: float = 0
    # What differs from PLAIN.
    changed: tuple[tuple[str, object], ...] = ()

    @property
    def rules(self) -> dict:
        return PLAIN | dict(self.changed)


@dataclasses.dataclass(frozen=True)
class Character:
    """A character of a line and where it stands, in em from the measure's start."""

    text: str
    x: float


Line = list[Character]


def is_letter(text: str) -> bool:
    """Whether the place of its glyph says where it stands, which is not so of trimmed marks."""
    return text.isalnum() or text in "%℃→"

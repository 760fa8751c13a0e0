"""What the board says: all that is public, nothing that is not, no number from elsewhere."""

import re

import pytest

import examples


def squeezed(text: str) -> str:
    # Without the marks of direction that pdftotext puts round words from right to left.
    return re.sub(r"[\s\u202a-\u202e]+", "", text)


def has_number(text: str, number: str) -> bool:
    return re.search(rf"(?<![\d-]){re.escape(number)}(?![\d-])", text) is not None


@pytest.mark.materials("board")
def test_every_public_number_is_there_exactly(board):
    assert not [n for n in examples.numbers(board.unit) if not has_number(board.text, n)]


def test_a_number_to_call_is_there(board):
    assert any(has_number(board.text, number) for number in examples.numbers(board.unit))


@pytest.mark.materials("board")
def test_every_public_value_is_there(board):
    text = squeezed(board.text + board.laid_text)
    missing = [v for v in examples.public_values(board.unit) if squeezed(v) not in text]
    assert not missing


def test_no_internal_value_is_there(board):
    text = squeezed(board.text)
    assert not [v for v in examples.internal_values(board.unit) if squeezed(v) in text]


def test_every_number_on_the_board_was_written(board):
    written = " ".join(
        [t for level in examples.chain(board.unit) for t in examples.texts(level)]
        + examples.texts(board.workspace.campaign) + examples.numbers(board.unit))
    known = set(re.findall(r"\d[\d-]{3,}\d", written))
    assert not set(re.findall(r"\d[\d-]{3,}\d", board.text)) - known


def test_the_internal_contact_of_the_water_department_is_kept_back():
    """The check above must not be empty: this name is in the file and marked internal."""
    unit = examples.PROJECT / "Examples/000-water/units/shuiliting.yaml"
    assert examples.internal_values(unit) == ["高旭欣"]

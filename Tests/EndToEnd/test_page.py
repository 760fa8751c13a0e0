"""The PDF as a file: size, structure, fonts, what it says about itself."""

import conftest
import examples
import pdf

#: Trimmed sheets of ISO 216 in millimetres, upright.
SHEETS = {"A2": (420, 594), "A3": (297, 420), "A4": (210, 297)}


def millimetres(size: str) -> tuple[float | None, float]:
    """Width and height; no width where the content decides."""
    name = size.removesuffix("-landscape")
    if name not in SHEETS:
        width, height = size.split("x")
        return None if width == "auto" else float(width), float(height)
    width, height = SHEETS[name]
    return (height, width) if size.endswith("-landscape") else (width, height)


def test_every_material_asked_for_is_there(workspace):
    built = [pdf.Board(workspace, path) for path in conftest.build(workspace)]
    for unit in workspace.units:
        own = [b for b in built if b.unit == unit]
        assert {b.material for b in own} == examples.materials(unit)
        assert {b.size for b in own if b.material == "board"} == examples.sizes(
            workspace, unit, "board")


def test_page_has_the_trim_size(board):
    width, _, height, *_ = board.info["Page size"].split()
    asked = millimetres(board.size)
    # A banner longer than a PDF page is drawn at a tenth of its size, and its name says so.
    scale = 0.1 if "-1to10" in board.path.name else 1
    for points, mm in zip((float(width), float(height)), asked):
        assert mm is None or abs(points - mm * scale * 72 / 25.4) < 0.05
    assert board.info["Pages"] == "1"


def test_structure_is_sound(board):
    assert b"No syntax or stream encoding errors" in pdf.tool("qpdf", "--check", board.path)


def test_fonts_are_embedded_and_cut(board):
    assert board.fonts
    for font in board.fonts:
        assert (font["emb"], font["sub"], font["uni"]) == ("yes", "yes", "yes"), font
    # One whole face of Noto CJK has more than 10 MB.
    assert board.path.stat().st_size < 1_000_000


def test_the_file_names_its_unit(board):
    unit = examples.read(board.unit)["unit"]
    assert unit in board.info["Title"] or unit in board.info.get("Author", "")

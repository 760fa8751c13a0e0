"""What is seen: every painted glyph has its ink. See ink.py."""

import dataclasses

import numpy
import pytest

import conftest
import examples
import ink
import pdf


def test_every_glyph_has_its_ink(board):
    glyphs = board.glyphs()
    assert len(glyphs) >= len(board.text.split())
    dpi = ink.resolution(glyphs)
    faults = ink.faults(board.raster(dpi), dpi, glyphs)
    assert not faults, "\n".join(map(str, faults))


@pytest.fixture(scope="module")
def page():
    """One board's glyphs and picture, to spoil."""
    workspace = examples.workspaces()[0]
    boards = [pdf.Board(workspace, path) for path in conftest.build(workspace)]
    board = next(b for b in boards if b.material == "board")
    glyphs = board.glyphs()
    dpi = ink.resolution(glyphs)
    return glyphs, dpi, board.raster(dpi)


def test_a_glyph_that_vanishes_is_seen(page):
    glyphs, dpi, raster = page
    for lost in glyphs[:: len(glyphs) // 20]:
        near = [g for g in glyphs if max(abs(g.x - lost.x), abs(g.y - lost.y)) < 4 * lost.size]
        assert {f.glyph for f in ink.faults(blanked(raster, dpi, lost), dpi, near)} == {lost}


def test_a_glyph_in_the_place_of_another_is_seen(page):
    glyphs, dpi, raster = page
    han = [g for g in glyphs if "\u4e00" <= g.character <= "\u9fff"]
    for first, second in zip(han[::9], han[1::9]):
        if first.character == second.character:
            continue
        wrong = dataclasses.replace(first, character=second.character)
        assert ink.faults(raster, dpi, [wrong]), f"{first.character} passed for {second.character}"


def blanked(raster: numpy.ndarray, dpi: float, glyph: pdf.Glyph) -> numpy.ndarray:
    """The picture with one glyph's ink taken away."""
    mask, left, top, _ = ink.drawing(ink.faces()[glyph.font], dpi / 72, glyph)
    spoilt = raster.copy()
    rows, columns = mask.shape
    # One pixel more all round: the two programs' edges differ by a fraction of one.
    window = spoilt[top - 1:top + rows + 1, left - 1:left + columns + 1]
    wide = numpy.pad(mask, 1)
    under = numpy.median(window[wide == 0], axis=0)
    window[ink.spread(wide > 0)] = under
    return spoilt

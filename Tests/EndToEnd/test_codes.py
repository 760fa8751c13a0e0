"""The scan codes: two readers find every link in a picture as coarse as 30 dots an inch."""

import PIL.Image
import pytest
import zxingcpp

import examples
import pdf


@pytest.mark.materials("board", "poster")
def test_zbar_reads_every_code(board, tmp_path):
    PIL.Image.fromarray(board.raster(30)).save(tmp_path / "page.png")
    read = pdf.tool("zbarimg", "--quiet", "--raw", tmp_path / "page.png").decode().split("\n")
    assert set(filter(None, read)) == examples.links(board.unit)


@pytest.mark.materials("board", "poster")
def test_zxing_reads_every_code(board):
    read = {code.text for code in zxingcpp.read_barcodes(board.raster(30))}
    assert read == examples.links(board.unit)

"""An official picture of a code stands in for a link only if it is what it says it is."""

import hashlib

import numpy
import pytest
import zxingcpp
from PIL import Image

LINK = "https://dctjfx.mem.gov.cn/aqscjb"

UNIT = """unit: 某某矿业有限公司
channels:
  - hotline: "12350"
  - mini-program:
      name: 应急管理部安全生产举报
      link: {link}
      picture: {{file: code.png, kind: {kind}{pin}}}
"""


def qr_picture(path, text, side):
    """A QR code with its quiet zone as a PNG of about `side` pixels."""
    symbol = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    picture = Image.fromarray(numpy.array(symbol.to_image(scale=1, add_quiet_zones=True)))
    scale = max(1, side // picture.width)
    picture.resize((picture.width * scale, picture.height * scale), Image.NEAREST).save(path)


def round_picture(path, side):
    """A round picture that no reader decodes, as a mini-program's code is."""
    x, y = numpy.mgrid[:side, :side]
    radius = numpy.hypot(x - side / 2, y - side / 2)
    rings = (radius < side / 2) & (radius.astype(int) // max(1, side // 40) % 2 == 0)
    Image.fromarray(numpy.where(rings, 0, 255).astype("uint8")).save(path)


def build(gaoshi, folder, kind, pin=""):
    unit = folder / "unit.yaml"
    unit.write_text(UNIT.format(link=LINK, kind=kind, pin=pin), encoding="utf-8")
    return gaoshi(
        "build", unit, "-o", folder / "out", "--size", "600x900", "--format", "pdf", "--lang", "en",
        check=False)


def test_a_picture_of_the_declared_link_is_printed(gaoshi, tmp_path):
    qr_picture(tmp_path / "code.png", LINK, 2400)
    done = build(gaoshi, tmp_path, "qr")
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*.pdf"))) == 1


def test_a_picture_of_another_link_stops_the_build(gaoshi, tmp_path):
    qr_picture(tmp_path / "code.png", "https://example.com/other", 2400)
    done = build(gaoshi, tmp_path, "qr")
    assert done.returncode == 1
    assert "error[picture-differs]" in done.stderr
    assert not list((tmp_path / "out").glob("*.pdf"))


@pytest.mark.parametrize("side, code", [(3000, 0), (430, 1)])
def test_a_round_code_is_not_enlarged_past_its_pixels(gaoshi, tmp_path, side, code):
    round_picture(tmp_path / "code.png", side)
    digest = hashlib.sha256((tmp_path / "code.png").read_bytes()).hexdigest()
    done = build(gaoshi, tmp_path, "mini-program-code", f", sha256: {digest}")
    assert done.returncode == code, done.stderr
    assert ("error[picture-too-coarse]" in done.stderr) == (code == 1)


@pytest.mark.parametrize("pin", ["", ", sha256: " + "0" * 64])
def test_a_round_code_needs_its_own_hash(gaoshi, tmp_path, pin):
    round_picture(tmp_path / "code.png", 3000)
    done = build(gaoshi, tmp_path, "mini-program-code", pin)
    assert done.returncode == 1
    assert "error[picture-" in done.stderr

"""Draws boards with typst: `draw_typst.py DATA N OUT`, one compiler for all of them.

The codes' modules come from libqrencode, as ours do, at the same version.
"""

import ctypes
import json
import pathlib
import sys
import tempfile

import typst

HERE = pathlib.Path(__file__).resolve().parent
FONTS = ["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"]
LEVEL_M = 1


class Symbol(ctypes.Structure):
    _fields_ = [("version", ctypes.c_int), ("width", ctypes.c_int),
                ("data", ctypes.POINTER(ctypes.c_ubyte))]


encoder = ctypes.CDLL("libqrencode.so.4")
encoder.QRcode_encodeData.restype = ctypes.POINTER(Symbol)
encoder.QRcode_free.argtypes = [ctypes.POINTER(Symbol)]


def code(payload: str) -> str:
    """An SVG of the symbol with its quiet zone."""
    bytes_ = payload.encode()
    symbol = encoder.QRcode_encodeData(len(bytes_), bytes_, 0, LEVEL_M)
    side = symbol.contents.width
    modules = ctypes.string_at(symbol.contents.data, side * side)
    encoder.QRcode_free(symbol)
    path = []
    for row in range(side):
        dark = "".join("#" if module & 1 else " " for module in modules[row * side:][:side])
        column = dark.find("#")
        while column >= 0:
            end = dark.find(" ", column)
            end = side if end < 0 else end
            path.append(f"M{column} {row}h{end - column}v1h{column - end}z")
            column = dark.find("#", end)
    whole = side + 8
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{whole}"'
            f' viewBox="-4 -4 {whole} {whole}">'
            f'<path d="{"".join(path)}"/></svg>')


def main() -> None:
    data, count, out = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        # These two faces only: typst reads every font that it is shown.
        for name in FONTS:
            found = next(pathlib.Path("/usr/share/fonts").rglob(name))
            (pathlib.Path(folder) / name).symlink_to(found)
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        compiler = typst.Compiler(str(HERE / "board.typ"), root=str(HERE), font_paths=fonts)
        for index in range(count):
            text = (data / f"{index:04}.json").read_text(encoding="utf-8")
            compiler.compile(
                output=str(out / f"{index:04}.pdf"), format="pdf", pdf_tags=False,
                sys_inputs={"board": text, "code": code(json.loads(text)["qr_url"])})


if __name__ == "__main__":
    main()

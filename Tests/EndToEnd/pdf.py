"""Looks into a PDF with programs that Gaoshi has no part in: poppler, MuPDF, qpdf, zbar."""

import dataclasses
import pathlib
import re
import subprocess
import xml.etree.ElementTree as ElementTree

import numpy

import examples


def tool(*command) -> bytes:
    """What a program prints; it must end well."""
    done = subprocess.run(list(map(str, command)), capture_output=True, timeout=300)
    if done.returncode != 0:
        raise AssertionError(f"{command}: exit {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


@dataclasses.dataclass(frozen=True)
class Glyph:
    """One glyph on a page: points, right and down from the top left corner."""

    character: str
    font: str
    advance: float
    x: float
    y: float
    #: The em square on the page: where (1, 0) and (0, 1) of the font's own space go.
    right: tuple[float, float]
    up: tuple[float, float]
    colour: tuple[int, int, int]

    @property
    def size(self) -> float:
        return (self.up[0] ** 2 + self.up[1] ** 2) ** 0.5


@dataclasses.dataclass(frozen=True)
class Board:
    """One built PDF and the workspace that it comes from."""

    workspace: examples.Workspace
    path: pathlib.Path

    @property
    def unit(self) -> pathlib.Path:
        """The unit file that the name begins with."""
        return next(u for u in self.workspace.units if self.path.name.startswith(u.stem + "-"))

    @property
    def material(self) -> str:
        return self.path.name.removeprefix(self.unit.stem + "-").split("-")[0]

    @property
    def size(self) -> str:
        """The size that the name carries, such as 600x900, A2 or autox700."""
        size = r"-((?:\d+|auto)x\d+|A\d(?:-landscape)?)[-.]"
        return re.search(size, self.path.name.removeprefix(self.unit.stem))[1]

    @property
    def info(self) -> dict[str, str]:
        lines = tool("pdfinfo", self.path).decode().splitlines()
        return {key: value.strip() for key, value in (line.split(":", 1) for line in lines)}

    @property
    def text(self) -> str:
        return tool("pdftotext", "-raw", self.path, "-").decode()

    @property
    def laid_text(self) -> str:
        """The text by its places on the page, which puts words from right to left in order."""
        return tool("pdftotext", self.path, "-").decode()

    @property
    def fonts(self) -> list[dict[str, str]]:
        """The rows of pdffonts: name, emb, sub, uni."""
        head, rule, *rows = tool("pdffonts", self.path).decode().splitlines()
        ends = [m.span() for m in re.finditer(r"-+", rule)]
        names = [head[a:b].strip() for a, b in ends]
        return [{n: row[a:b].strip() for n, (a, b) in zip(names, ends)} for row in rows]

    def raster(self, dpi: float, path: pathlib.Path | None = None) -> numpy.ndarray:
        """The page as rows of RGB pixels."""
        ppm = tool("pdftoppm", "-r", dpi, path or self.path)
        head = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", ppm)
        width, height = int(head[1]), int(head[2])
        return numpy.frombuffer(ppm, numpy.uint8, offset=head.end()).reshape(height, width, 3)

    def glyphs(self) -> list[Glyph]:
        """Every glyph that is painted, spaces left out."""
        page = ElementTree.fromstring(tool("mutool", "trace", self.path))
        return [g for text in page.iter("fill_text") for g in painted(text)]


def painted(text: ElementTree.Element):
    """The glyphs of one painting of text."""
    a, b, c, d, e, f = map(float, text.get("transform").split())
    colour = tuple(round(float(v) * 255) for v in text.get("color").split())
    if len(colour) == 1:
        colour *= 3
    for span in text.iter("span"):
        p, q, r, s = map(float, span.get("trm").split())
        for g in span.iter("g"):
            # A character inside a ligature has no glyph of its own.
            if g.get("glyph") == "-1" or g.get("unicode", "").isspace():
                continue
            x, y = float(g.get("x")), float(g.get("y"))
            yield Glyph(
                character=g.get("unicode"), font=span.get("font").split("+")[-1],
                advance=float(g.get("adv")), x=x * a + y * c + e, y=x * b + y * d + f,
                right=(p * a + q * c, p * b + q * d), up=(r * a + s * c, r * b + s * d),
                colour=colour)

"""Compares the ink of a page, glyph by glyph, with what FreeType draws from the pinned fonts.

Text that can be copied out of a PDF proves nothing about what is seen: a font cut badly loses
outlines and keeps its characters. So each painted glyph is drawn once more, by another program and
from the original font file, and the page must have ink where the drawing has it and none elsewhere.
"""

import dataclasses
import functools
import pathlib
import unicodedata

import freetype
import numpy

import examples
from pdf import Glyph

#: Pixels that the smallest em on the page gets: enough for a stroke to be seen as a stroke.
EM = 64

#: At least this share of a glyph's solid pixels must have ink on them or beside them (the two programs
#: place a glyph by fractions of a pixel, each in its own steps), at most that of its hollow ones.
SOLID, HOLLOW = 0.95, 0.15


@dataclasses.dataclass(frozen=True)
class Fault:
    glyph: Glyph
    reason: str

    def __str__(self) -> str:
        g = self.glyph
        return (f"{g.character} U+{ord(g.character[0]):04X} of {g.font}"
                f" at {g.x:.1f},{g.y:.1f} pt: {self.reason}")


@functools.cache
def faces() -> dict[str, freetype.Face]:
    """The pinned faces by their PostScript names."""
    catalog = examples.read(examples.PROJECT / "Fonts/fonts.yaml")
    found = {}
    for face in catalog["faces"].values():
        folders = [examples.PROJECT / "Fonts", pathlib.Path("/usr/share/fonts")]
        file = next(f for folder in folders for f in folder.rglob(face["file"]))
        opened = freetype.Face(str(file), int(face["index"]))
        found[opened.postscript_name.decode()] = opened
    return found


def resolution(glyphs: list[Glyph]) -> float:
    """The dots per inch at which the smallest glyph is EM pixels high."""
    return EM / min(g.size for g in glyphs) * 72


def faults(raster: numpy.ndarray, dpi: float, glyphs: list[Glyph]) -> list[Fault]:
    """The glyphs whose ink is not what it must be."""
    compared = ((g, compare(raster, dpi / 72, g)) for g in glyphs)
    return [Fault(glyph, reason) for glyph, reason in compared if reason]


def compare(raster: numpy.ndarray, scale: float, glyph: Glyph) -> str | None:
    """Why a glyph is not as it must be; nothing if it is in one of its forms."""
    face = faces().get(glyph.font)
    if face is None:
        return "its font is none of Fonts/fonts.yaml"
    # Of the forms of a letter that joins, only those as wide as what was painted can be it.
    alike = [f for f in forms(face, glyph.character) if abs(advance(face, f) - glyph.advance) <= 0.01]
    reasons = [compare_form(raster, scale, glyph, face, f) for f in alike or [glyph.character]]
    return None if None in reasons else reasons[0]


@functools.cache
def joined_forms() -> dict[str, list[str]]:
    """The presentation forms of each Arabic letter: alone, and at the beginning, middle and end."""
    found: dict[str, list[str]] = {}
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFF00)):
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if kind in ("<isolated>", "<initial>", "<medial>", "<final>") and len(letters) == 1:
            found.setdefault(chr(int(letters[0], 16)), []).append(chr(code))
    return found


def forms(face: freetype.Face, character: str) -> list[str]:
    """The character and, if its letters join, the shapes that it may take."""
    joined = joined_forms().get(character, [])
    return [character, *(form for form in joined if face.get_char_index(form))]


def advance(face: freetype.Face, form: str) -> float:
    """A character's width in em."""
    face.load_glyph(face.get_char_index(form), freetype.FT_LOAD_NO_SCALE)
    return face.glyph.advance.x / face.units_per_EM


def compare_form(
        raster: numpy.ndarray, scale: float, glyph: Glyph, face: freetype.Face, form: str,
) -> str | None:
    """Why a glyph is not as it must be in one of its forms; nothing if it is."""
    mask, left, top, nominal = drawing(face, scale, glyph, form)
    if mask.size == 0:
        return None
    window = raster[max(top, 0):top + mask.shape[0], max(left, 0):left + mask.shape[1]]
    if window.shape[:2] != mask.shape:
        return "it runs over the page's edge"
    inked, contrast = ink(window, mask, glyph.colour)
    if contrast < 30:
        return "it does not stand out from what is under it"
    if abs(nominal - glyph.advance) > 0.01:
        # A form that the shaper put in its place (a two-em dash): ink, but not this outline.
        return None if inked.any() else "no ink"
    solid = spread(inked)[mask >= 250]
    hollow = inked[~spread(mask > 0)]
    if solid.size and solid.mean() < SOLID:
        return f"{solid.mean():.0%} of its ink is there"
    if hollow.size and hollow.mean() > HOLLOW:
        return f"{hollow.mean():.0%} of its hollow is filled"
    return None


def drawing(face: freetype.Face, scale: float, glyph: Glyph, form: str | None = None):
    """FreeType's picture of the character at its place: coverage, left, top; and the advance."""
    x, y = glyph.x * scale, glyph.y * scale
    pixels = glyph.size * scale
    face.set_char_size(round(pixels * 64))
    # Font space points up, the page down.
    unit = [v / glyph.size for v in (*glyph.right, *glyph.up)]
    matrix = freetype.Matrix(
        *(round(v * 0x10000) for v in (unit[0], unit[2], -unit[1], -unit[3])))
    delta = freetype.Vector(round((x % 1) * 64), round((1 - y % 1) * 64))
    face.set_transform(matrix, delta)
    face.load_glyph(
        face.get_char_index(form or glyph.character),
        freetype.FT_LOAD_NO_HINTING | freetype.FT_LOAD_NO_BITMAP)
    nominal = face.glyph.linearHoriAdvance / 65536 / pixels
    face.glyph.render(freetype.FT_RENDER_MODE_NORMAL)
    bitmap = face.glyph.bitmap
    mask = numpy.array(bitmap.buffer, numpy.uint8).reshape(bitmap.rows, bitmap.pitch)
    left = int(x // 1) + face.glyph.bitmap_left
    top = int(y // 1) + 1 - face.glyph.bitmap_top
    return mask[:, :bitmap.width], left, top, nominal


def ink(window: numpy.ndarray, mask: numpy.ndarray, colour) -> tuple[numpy.ndarray, float]:
    """Which pixels are nearer to the text's colour than to what is under it; and the contrast."""
    outside = window[mask == 0]
    under = numpy.median(outside, axis=0) if len(outside) else numpy.array([255.0] * 3)
    step = numpy.array(colour, float) - under
    length = float((step ** 2).sum())
    if length == 0:
        return numpy.zeros(mask.shape, bool), 0
    return ((window - under) @ step) / length >= 0.5, length ** 0.5


def spread(pixels: numpy.ndarray) -> numpy.ndarray:
    """The pixels that are set or touch one that is."""
    wide = numpy.pad(pixels, 1)
    rows, columns = pixels.shape
    near = [wide[i:i + rows, j:j + columns] for i in range(3) for j in range(3)]
    return numpy.logical_or.reduce(near)

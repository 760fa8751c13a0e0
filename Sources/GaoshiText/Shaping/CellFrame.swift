/// Where a cluster's glyphs stand in their cell, in em of their text.
struct CellFrame {
  struct Glyph {
    let id: UInt32
    /// From the cell's start along the line.
    let along: Double
    /// Up from the baseline, or right of the centre line.
    let across: Double
  }

  let glyphs: [Glyph]
  let advance: Double
  var fit = GlyphFit()
  /// Whether it is Western text upright in an em of its own.
  let fillsEm: Bool

  /// Frames a cluster; a turned `isMark` has its ink on the centre line, whatever the height that
  /// its face gives it above the baseline (GB/T 15834-2011, 5.2.2).
  init(_ cluster: Cluster, _ item: Item, _ face: FontFace, isMark: Bool) {
    fillsEm = item.posture == .single || item.posture == .abreast
    if fillsEm {
      (glyphs, fit) = Self.filling(cluster.glyphs, face)
      advance = 1
    } else if item.posture == .upright {
      (glyphs, advance) = Self.downwards(cluster.glyphs, face)
    } else {
      var rise = 0.0
      if item.posture == .turned, isMark, let glyph = cluster.glyphs.first {
        let ink = face.ink(of: glyph.id)
        rise = (face.capHeight - ink.bottom - ink.top) / 2
      }
      (glyphs, advance) = Self.alongLine(cluster.glyphs, raisedBy: rise)
    }
  }

  private static func alongLine(
    _ shaped: [ShapedGlyph], raisedBy rise: Double = 0
  ) -> ([Glyph], Double) {
    var pen = 0.0
    let glyphs = shaped.map { glyph in
      defer { pen += glyph.xAdvance }
      return Glyph(id: glyph.id, along: pen + glyph.xOffset, across: glyph.yOffset + rise)
    }
    return (glyphs, pen)
  }

  /// Upright glyphs; where the face says nothing about lines down the page, the em box of Han type
  /// stands in for its metrics.
  private static func downwards(_ shaped: [ShapedGlyph], _ face: FontFace) -> ([Glyph], Double) {
    if !face.hasVerticalMetrics {
      let glyphs = shaped.map { Glyph(id: $0.id, along: hanAscent, across: $0.xOffset) }
      return (glyphs, 1)
    }
    var pen = 0.0
    let glyphs = shaped.map { glyph in
      defer { pen -= glyph.yAdvance }
      return Glyph(id: glyph.id, along: pen - glyph.yOffset, across: glyph.xOffset)
    }
    return (glyphs, pen)
  }

  /// Upright Western text in the middle of an em.
  ///
  /// What is wider shrinks to four fifths at most
  /// and is condensed for the rest.
  private static func filling(
    _ shaped: [ShapedGlyph], _ face: FontFace
  ) -> ([Glyph], GlyphFit) {
    let (glyphs, width) = alongLine(shaped)
    var fit = GlyphFit()
    if width > 1 {
      fit.size = max(0.8, 1 / width)
      fit.width = 1 / (width * fit.size)
    }
    let scale = fit.size * fit.width
    let baseline = 0.5 + face.capHeight / 2 * fit.size
    let placed = glyphs.map { glyph in
      Glyph(
        id: glyph.id, along: baseline - glyph.across * fit.size,
        across: (glyph.along - width / 2) * scale)
    }
    return (placed, fit)
  }
}

/// How far the em box of Han type reaches above the baseline, in em.
let hanAscent = 0.88

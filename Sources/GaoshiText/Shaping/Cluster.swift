internal import CHarfBuzz
internal import GaoshiCore

/// A glyph as it comes from the shaper, in em; y upwards.
struct ShapedGlyph {
  let id: UInt32
  let xOffset: Double
  let yOffset: Double
  let xAdvance: Double
  let yAdvance: Double
}

/// Glyphs that stand for letters and cannot be parted.
struct Cluster {
  let letters: Range<Int>
  let glyphs: [ShapedGlyph]
}

extension FontLibrary {
  /// Shapes an item; its glyphs grouped by the letter that they begin at, digits abreast all in one
  /// group.
  func clusters(of item: Item, in letters: [Letter], style: TextStyle) -> [Cluster] {
    let buffer = shaped(item, of: letters, style: style)
    defer { hb_buffer_destroy(buffer) }
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return [] }
    let em = Double(faces[item.face].unitsPerEm)
    let glyphs = (0..<Int(count)).map { index in
      ShapedGlyph(
        id: infos[index].codepoint, xOffset: Double(positions[index].x_offset) / em,
        yOffset: Double(positions[index].y_offset) / em,
        xAdvance: Double(positions[index].x_advance) / em,
        yAdvance: Double(positions[index].y_advance) / em)
    }
    // Clusters come from left to right and are wanted in reading order.
    if item.level % 2 == 1 { return backward(glyphs, infos, item) }
    if item.posture == .abreast { return [Cluster(letters: item.letters, glyphs: glyphs)] }
    var clusters: [Cluster] = []
    var next = 0
    while next < glyphs.count {
      let first = next
      let letter = infos[first].cluster
      while next < glyphs.count && infos[next].cluster == letter { next += 1 }
      let end = next < glyphs.count ? Int(infos[next].cluster) : item.letters.upperBound
      clusters.append(Cluster(letters: Int(letter)..<end, glyphs: Array(glyphs[first..<next])))
    }
    return clusters
  }

  /// The clusters of text from right to left, in reading order; the glyphs of each from the left.
  private func backward(
    _ glyphs: [ShapedGlyph], _ infos: UnsafePointer<hb_glyph_info_t>, _ item: Item
  ) -> [Cluster] {
    var clusters: [Cluster] = []
    var next = 0
    var end = item.letters.upperBound
    while next < glyphs.count {
      let first = next
      let letter = infos[first].cluster
      while next < glyphs.count && infos[next].cluster == letter { next += 1 }
      clusters.append(Cluster(letters: Int(letter)..<end, glyphs: Array(glyphs[first..<next])))
      end = Int(letter)
    }
    return clusters.reversed()
  }

  private func shaped(_ item: Item, of letters: [Letter], style: TextStyle) -> OpaquePointer {
    guard let buffer = hb_buffer_create() else { preconditionFailure("HarfBuzz never gives nil") }
    // One cluster per character where the font allows it; script and language are never guessed:
    // guessed as Common, —— comes out 1.676 em wide instead of 2.
    hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
    hb_buffer_set_direction(buffer, item.direction)
    hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(item.script))
    hb_buffer_set_language(buffer, hb_language_from_string(style.language, -1))
    let face = faces[item.face]
    for index in item.letters {
      let shown = letters[index].shown(
        vertically: item.posture.isUpright, in: face, language: style.language)
      hb_buffer_add(buffer, shown.value, UInt32(index))
    }
    var wanted = style.features
    // Digits of half an em, where the face has them: two fill an em.
    if item.posture == .abreast { wanted["hwid"] = 1 }
    let features = wanted.sorted { $0.key < $1.key }.map {
      hb_feature_t(tag: tag($0.key), value: $0.value, start: 0, end: UInt32.max)
    }
    hb_shape(face.font, buffer, features, UInt32(features.count))
    return buffer
  }
}

extension Item {
  fileprivate var direction: hb_direction_t {
    if posture == .upright { return HB_DIRECTION_TTB }
    return level % 2 == 1 ? HB_DIRECTION_RTL : HB_DIRECTION_LTR
  }
}

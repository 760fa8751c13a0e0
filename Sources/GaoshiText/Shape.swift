internal import CHarfBuzz
internal import GaoshiCore

/// Glyphs that stand for one or more characters and cannot be parted.
struct Cluster: Sendable {
  /// A glyph; distances in em, upwards.
  struct Glyph: Sendable {
    let id: UInt32
    let x: Double
    let y: Double
  }

  /// How many of the item's letters it stands for.
  var letters: Int
  var glyphs: [Glyph]
  /// In em.
  var advance: Double
  /// Empty space left and right of the ink, in em.
  var blankBefore: Double
  var blankAfter: Double
}

/// Shaped stretches by what they were shaped from.
///
/// Emptied when full, so that a long run of many units does not grow without end.
struct ShapeCache {
  struct Key: Hashable {
    let face: FontFace
    let script: UInt32
    let language: String
    let features: [String: UInt32]
    let text: String
  }

  private var shapes: [Key: [Cluster]] = [:]
  private(set) var misses = 0

  subscript(key: Key) -> [Cluster] {
    mutating get {
      if let known = shapes[key] { return known }
      misses += 1
      if shapes.count >= 4096 { shapes.removeAll(keepingCapacity: true) }
      let fresh = shape(key)
      shapes[key] = fresh
      return fresh
    }
  }
}

extension FontLibrary {
  /// The clusters of an item, in order.
  func shape(_ item: Item, of letters: [Letter], style: TextStyle) -> [Cluster] {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters[item.letters].lazy.map(\.scalar))
    return shapes[
      ShapeCache.Key(
        face: item.face, script: item.script, language: style.language, features: style.features,
        text: String(text))]
  }
}

/// Shapes left-to-right text of one face and script.
private func shape(_ key: ShapeCache.Key) -> [Cluster] {
  guard let buffer = hb_buffer_create() else { return [] }
  defer { hb_buffer_destroy(buffer) }
  // One cluster per character where the font allows it; script and language are never guessed:
  // guessed as Common, —— comes out 1.676 em wide instead of 2.
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
  hb_buffer_set_script(buffer, hb_script_from_iso15924_tag(key.script))
  hb_buffer_set_language(buffer, hb_language_from_string(key.language, -1))
  for (index, scalar) in key.text.unicodeScalars.enumerated() {
    hb_buffer_add(buffer, scalar.value, UInt32(index))
  }
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
  let features = key.features.sorted { $0.key < $1.key }.map {
    hb_feature_t(tag: tag($0.key), value: $0.value, start: 0, end: UInt32.max)
  }
  hb_shape(key.face.font, buffer, features, UInt32(features.count))
  return clusters(of: buffer, letters: key.text.unicodeScalars.count, in: key.face)
}

/// Groups a shaped buffer's glyphs by the character that they begin at.
private func clusters(of buffer: OpaquePointer, letters: Int, in face: FontFace) -> [Cluster] {
  var count: UInt32 = 0
  guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
    let positions = hb_buffer_get_glyph_positions(buffer, &count)
  else { return [] }
  let em = Double(face.unitsPerEm)
  var clusters: [Cluster] = []
  var starts: [Int] = []
  for (info, position) in zip(
    UnsafeBufferPointer(start: infos, count: Int(count)),
    UnsafeBufferPointer(start: positions, count: Int(count)))
  {
    if starts.last != Int(info.cluster) {
      starts.append(Int(info.cluster))
      clusters.append(
        Cluster(letters: 0, glyphs: [], advance: 0, blankBefore: 0, blankAfter: 0))
    }
    clusters[clusters.count - 1].add(info, position, em: em, font: face.font)
  }
  for (index, start) in starts.enumerated() {
    let end = index + 1 < starts.count ? starts[index + 1] : letters
    clusters[index].letters = end - start
  }
  return clusters
}

extension Cluster {
  fileprivate mutating func add(
    _ info: hb_glyph_info_t, _ position: hb_glyph_position_t, em: Double, font: OpaquePointer
  ) {
    let x = advance + Double(position.x_offset) / em
    glyphs.append(Glyph(id: info.codepoint, x: x, y: Double(position.y_offset) / em))
    advance += Double(position.x_advance) / em
    var extents = hb_glyph_extents_t()
    hb_font_get_glyph_extents(font, info.codepoint, &extents)
    let left = x + Double(extents.x_bearing) / em
    blankBefore = glyphs.count == 1 ? left : min(blankBefore, left)
    blankAfter = advance - (left + Double(extents.width) / em)
  }
}

/// Marks links, mail addresses and names of files, in which nothing is ever mended.
func findProtected(in scalars: [Unicode.Scalar]) -> [Bool] {
  var isProtected = Array(repeating: false, count: scalars.count)
  var start = 0
  while start < scalars.count {
    guard isVisibleASCII(scalars[start]) else {
      start += 1
      continue
    }
    let end = scalars[start...].firstIndex { !isVisibleASCII($0) } ?? scalars.count
    for token in tokens(in: scalars, start..<end) {
      for index in token { isProtected[index] = true }
    }
    start = end
  }
  return isProtected
}

/// The links, addresses and file names that a run of ASCII holds.
private func tokens(in scalars: [Unicode.Scalar], _ run: Range<Int>) -> [Range<Int>] {
  if let dot = fileExtension(in: scalars, run) { return [dot] }
  let text = scalars[run]
  if let scheme = text.firstRange(of: Array("://".unicodeScalars)) {
    let start = text[..<scheme.lowerBound].lastIndex { !isLetter($0) }.map { $0 + 1 }
    return [(start ?? run.lowerBound)..<linkEnd(in: scalars, run)]
  }
  // Anything with a point or an @ between letters or digits: mail, hosts, versions, paths.
  return text.split { ",:;!?()\"'".unicodeScalars.contains($0) }.compactMap { piece in
    let isJoint = { (scalar: Unicode.Scalar) in scalar == "@" || scalar == "/" || scalar == "\\" }
    let holdsName = piece.contains(where: isJoint) && piece.contains(where: isLetter)
    return holdsName ? piece.startIndex..<trimmedEnd(scalars, piece.indices) : nil
  }
}

/// A link goes on through Han only where a part of a link follows them.
private func linkEnd(in scalars: [Unicode.Scalar], _ run: Range<Int>) -> Int {
  var end = run.upperBound
  while true {
    let rest = scalars[end...]
    let han = rest.prefix { CharacterKind($0) == .han }
    guard let next = scalars[han.endIndex...].first, !han.isEmpty,
      "/?=&#%".unicodeScalars.contains(next)
    else { break }
    end = scalars[han.endIndex...].firstIndex { !isVisibleASCII($0) } ?? scalars.count
  }
  return trimmedEnd(scalars, run.lowerBound..<end)
}

/// Stops, quotes and a closing bracket at the end of a link belong to the sentence.
private func trimmedEnd(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int {
  var end = range.upperBound
  while end > range.lowerBound, ".,;:!?)\"'".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
  return end
}

/// The point of a name such as 通知.pdf, whose ending is one of a file or a host.
private func fileExtension(in scalars: [Unicode.Scalar], _ run: Range<Int>) -> Range<Int>? {
  guard scalars[run.lowerBound] == ".", run.lowerBound > 0 else { return nil }
  let letters = scalars[(run.lowerBound + 1)..<run.upperBound].prefix {
    isLetter($0) || ("0"..."9").contains($0)
  }
  let word = String(String.UnicodeScalarView(letters)).lowercased()
  return endings.contains(word) ? run.lowerBound..<letters.endIndex : nil
}

private let endings: Set<String> = [
  "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "ofd", "txt", "csv", "rtf",
  "jpg", "jpeg", "png", "gif", "svg", "bmp", "tif", "tiff", "zip", "rar", "7z", "mp3", "mp4",
  "yaml", "yml", "json", "xml", "htm", "html", "cn", "com", "net", "org", "gov",
]

private func isVisibleASCII(_ scalar: Unicode.Scalar) -> Bool {
  (0x21...0x7E).contains(scalar.value)
}

private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
  ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
}

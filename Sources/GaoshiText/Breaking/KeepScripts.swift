/// Keeps whole what scripts other than Chinese and European ones keep whole: isolated numbers in
/// text from right to left, and a Tibetan shad with the sentence that it opens, as in །བསྒྲུབས་
/// after a space.
func keepScripts(_ breaks: inout [LineBreak], _ letters: [Letter]) {
  for index in letters.indices.dropFirst() where breaks[index] != .required {
    let opensSentence = letters[index - 1].isShad && letters[index].mark != .space
    if letters[index].continuesNumber || opensSentence { breaks[index] = .never }
  }
}

extension Letter {
  /// Whether it is one of the marks that end and begin Tibetan sentences.
  fileprivate var isShad: Bool { (0x0F0D...0x0F12).contains(scalar.value) }
}

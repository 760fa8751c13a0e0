internal import GaoshiCore

/// How many columns of a terminal a text takes.
func width(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
}

/// The text with spaces after it, up to a column; at least one.
func pad(_ text: String, _ columns: Int) -> String {
  text + String(repeating: " ", count: max(1, columns - width(text)))
}

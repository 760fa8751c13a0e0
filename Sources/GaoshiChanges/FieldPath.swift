/// The path of a value in its file, taken apart: `channels[1].phone` is `phone` of the second entry of
/// `channels`.
struct FieldPath: Hashable {
  /// The list and the entry's number in it, with what stands before them; nil outside of lists.
  struct Entry: Hashable {
    /// The file and the list: entries of several files stand in one list.
    let list: String
    let number: Int
  }

  let entry: Entry?
  /// The path without numbers: `channels[].phone`.
  let kind: String

  init(_ field: String, file: String?) {
    var kind = ""
    var entry: Entry?
    var rest = field[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      kind += rest[...open] + "]"
      if entry == nil, let number = Int(rest[rest.index(after: open)..<close]) {
        // A list inside of an entry goes with its entry.
        entry = Entry(list: (file ?? "") + "\n" + kind, number: number)
      }
      rest = rest[rest.index(after: close)...]
    }
    self.entry = entry
    self.kind = kind + rest
  }
}

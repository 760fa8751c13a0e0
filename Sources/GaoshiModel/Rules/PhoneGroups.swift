extension PhoneNumber {
  /// The number in the groups in which it is read aloud: 0991-581 5739, 023-5865 9106,
  /// 138 1234 5678, 400 812 3456.
  ///
  /// Never used unless a template asks for it: a number is printed as its author wrote it.
  var grouped: String {
    let number =
      switch form {
      case .landline(let area, let local): area + "-" + Self.groups(of: local)
      case .local(let digits): Self.groups(of: digits)
      case .mobile(let digits): Self.split(digits, [3, 4, 4])
      case .service(let digits): Self.split(digits, [3, 3, 4])
      case .short(let area, let code): area.isEmpty ? code : area + "-" + code
      }
    return extensionDigits.isEmpty ? number : number + "转" + extensionDigits
  }

  /// Seven digits as three and four, eight as four and four.
  private static func groups(of local: String) -> String {
    split(local, [local.count - 4, 4])
  }

  private static func split(_ digits: String, _ lengths: [Int]) -> String {
    var rest = Substring(digits)
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }.joined(separator: " ")
  }
}

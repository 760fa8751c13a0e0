// GaoshiSpecimen: the rules of setting go in, one A3 page that shows each of them comes out.
public import GaoshiCore
public import GaoshiPage
public import GaoshiText

/// The specimen sheet 排版样张: every rule of setting with its source, as it is set and, where that
/// can be told apart, as it would be without the rule.
public enum Specimen {
  /// A3, upright.
  public static let size = Size(width: .mm(297), height: .mm(420))

  /// The characters that the sheet needs of each role; what a font library is made with.
  public static var characters: [FontCatalog.Role: Set<Unicode.Scalar>] {
    let texts = Sheet.texts + SampleSet.columns.joined().flatMap(\.texts) + SampleSet.scripts.texts
    return texts.reduce(into: [:]) { all, text in
      all[text.style.role, default: []].formUnion(text.text.unicodeScalars)
      for reading in text.ruby {
        all[text.style.role, default: []].formUnion(reading.unicodeScalars)
      }
    }
  }

  /// Sets the sheet.
  ///
  /// - Parameter fonts: a library with the roles and characters of `characters`.
  public static func page(with fonts: FontLibrary, into sink: inout DiagnosticSink) -> Page {
    var sheet = Sheet(fonts)

    // The head, and the other scripts at the foot.
    let top = sheet.drawHead()
    let bottom = sheet.drawScripts(SampleSet.scripts)

    // Between them the rules, in columns of one height.
    sheet.draw(SampleSet.columns, from: top, to: bottom)

    sink.report(contentsOf: sheet.sink.diagnostics)
    return Page(size: size, items: sheet.items)
  }
}

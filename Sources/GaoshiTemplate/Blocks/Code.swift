import GaoshiCode
import GaoshiCore
import GaoshiModel
import GaoshiPage

/// `code: name`: the code that a name of the notice stands for.
struct CodePattern: BlockPattern {
  static let keyword = "code"
  private let path: Sourced<[String]>
  private let side: Measure?
  private let dark: InkName?
  private let light: InkName?

  init(_ fields: inout BlockFields) {
    path = fields.path(Self.keyword)
    side = fields.measure("side")
    dark = fields.ink("dark")
    light = fields.ink("light")
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    guard case .code(let code) = composer.value(at: path, scope) else { return nil }
    guard let content = content(of: code, composer) else { return nil }
    return CodeBox(
      content: content, origin: code.origin, side: side, dark: composer.ink(dark) ?? .black,
      light: composer.ink(light) ?? .white, link: code.payload.isEmpty ? nil : code.payload)
  }

  private func content(of code: ScanCode, _ composer: Composer) -> CodeBox.Content? {
    if let picture = code.picture {
      let format = Art.Format(path: picture.path)
      return .picture(Art(name: picture.path, format: format, bytes: picture.bytes))
    }
    do {
      return .symbol(try QRSymbol(encoding: code.payload))
    } catch {
      composer.sink.error(error.code, error.message, at: code.origin.span, hint: error.hint)
      return nil
    }
  }
}

extension Art.Format {
  /// The format that a file's name promises; the painter checks the bytes.
  init(path: String) {
    let name = path.lowercased()
    self = name.hasSuffix(".svg") ? .svg : name.hasSuffix(".png") ? .png : .jpeg
  }
}

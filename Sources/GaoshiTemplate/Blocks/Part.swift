import GaoshiCore
import GaoshiModel

/// `part: name`: a block that the template describes once under `parts` and uses in many places;
/// `with` gives texts to the names inside it.
struct PartPattern: BlockPattern {
  static let keyword = "part"
  private let name: Sourced<String>
  private let arguments: [(name: String, wording: Wording)]

  init(_ fields: inout BlockFields) {
    name = fields.partName(Self.keyword)
    arguments = fields.wordings("with")
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    guard let part = composer.template.parts[name.value] else { return nil }
    var inner = scope
    for (name, wording) in arguments {
      inner = inner.with(name, .text(composer.argument(wording, scope)))
    }
    return part.compose(composer, inner).first?.box
  }
}

import GaoshiCore

extension WrittenChannel {
  /// Nil where no kind is written, which was reported.
  init?(_ fields: FieldReader) {
    guard let (kind, body) = Self.kind(of: fields) else { return nil }
    self.init(kind: kind, span: fields.node.span)
    id = fields.text("id")
    owner = fields.prose("owner")
    hours = fields.prose("hours")
    audience = fields.text("audience")
    order = fields.integer("order")
    note = fields.prose("note")
    label = fields.prose("label")
    person = fields.prose("person")
    replaces = fields.text("replaces")
    if let text = body.text { value = WrittenProse(text) } else { readDetails(FieldReader(body)) }
  }

  /// The first kind that is written; a second one was reported.
  private static func kind(of fields: FieldReader) -> (Sourced<ChannelKind>, YAMLNode)? {
    for entry in fields.node.entries ?? [] {
      guard let kind = ChannelKind(rawValue: entry.key.value) else { continue }
      return (Sourced(kind, at: entry.key.span), entry.value)
    }
    return nil
  }

  private mutating func readDetails(_ fields: FieldReader) {
    value = fields.prose(kind.value.mainKey)
    hours = fields.prose("hours") ?? hours
    to = fields.prose("to")
    department = fields.prose("department")
    postcode = fields.text("postcode")
    code = fields.flag("code")
    path = fields.prose("path")
    picture = fields.record("picture", WrittenPicture.init)
    // The main key of a kind is its value and stands nowhere else.
    if kind.value.mainKey != "name" { name = fields.prose("name") }
    if kind.value.mainKey != "link" { link = fields.text("link") }
  }
}

extension WrittenPicture {
  init(_ fields: FieldReader) {
    span = fields.node.span
    file = fields.text("file")
    kind = fields.text("kind")
    sha256 = fields.text("sha256")
  }
}

extension WrittenCampaign {
  init(_ fields: FieldReader) {
    span = fields.node.span
    campaign = fields.text("campaign")
    year = fields.text("year")
    phrase = fields.prose("phrase")
    hosts = fields.texts("hosts")
    date = fields.text("date")
    materials = fields.texts("materials")
    sizes = fields.texts("sizes")
    formats = fields.texts("formats")
    theme = fields.text("theme")
    languagePolicy = fields.record("language-policy", WrittenLanguagePolicy.init)
    names = fields.text("names")
    policies = fields.texts("policies")
    gallery = fields.flag("gallery")
    shops = fields.list("shops") { $0.record(WrittenShop.init) }
    prose = fields.node.prose(in: .record(.campaign))
  }
}

extension WrittenShop {
  init(_ fields: FieldReader) {
    span = fields.node.span
    shop = fields.text("shop")
    regions = fields.texts("regions")
    materials = fields.texts("materials")
  }
}

import GaoshiCore

extension WrittenUnit {
  init(_ fields: FieldReader) {
    span = fields.node.span
    unit = fields.text("unit")
    short = fields.prose("short")
    names = fields.entries("names")
    level = fields.text("level")
    sector = fields.text("sector")
    region = fields.text("region")
    areaCode = fields.text("area-code")
    languages = fields.texts("languages")
    languagePolicy = fields.record("language-policy", WrittenLanguagePolicy.init)
    parent = fields.text("parent")
    campaign = fields.text("campaign")
    headline = fields.prose("headline")
    slogans = fields.section("slogans")
    issuer = fields.prose("issuer")
    supervisor = fields.prose("supervisor")
    edition = fields.record("edition", WrittenEdition.init)
    channels = fields.list("channels") { $0.record(WrittenChannel.init) ?? nil }
    hide = fields.record("inherit") { $0.texts("hide") } ?? nil
    matters = fields.section("matters")
    rewards = fields.record("rewards", WrittenRewards.init)
    flow = fields.section("flow") { $0.record(WrittenStep.init) }
    promises = fields.section("promises")
    liability = fields.section("liability")
    excluded = fields.section("excluded")
    waive = fields.list("waive") { $0.record(WrittenWaiver.init) }
    sites = fields.list("sites") { $0.record(WrittenSite.init) }
    without = fields.texts("without")
    prose = fields.node.prose(in: .record(.unit))
  }
}

extension WrittenLanguagePolicy {
  init(_ fields: FieldReader) {
    span = fields.node.span
    order = fields.text("order")
    ratio = fields.text("ratio")
  }
}

extension WrittenEdition {
  init(_ fields: FieldReader) {
    span = fields.node.span
    date = fields.text("date")
    version = fields.text("version")
  }
}

extension WrittenRewards {
  init(_ fields: FieldReader) {
    span = fields.node.span
    basis = fields.prose("basis")
    rows = fields.section("rows") { $0.record(WrittenReward.init) }
    note = fields.prose("note")
  }
}

extension WrittenReward {
  init(_ fields: FieldReader) {
    span = fields.node.span
    matter = fields.prose("matter")
    amount = fields.prose("amount")
  }
}

extension WrittenStep {
  init(_ fields: FieldReader) {
    span = fields.node.span
    step = fields.prose("step")
    limit = fields.prose("limit")
  }
}

extension WrittenWaiver {
  init(_ fields: FieldReader) {
    span = fields.node.span
    rule = fields.text("rule")
    reason = fields.text("reason")
  }
}

extension WrittenSite {
  init(_ fields: FieldReader) {
    span = fields.node.span
    place = fields.prose("place")
    kind = fields.text("kind")
    materials = fields.texts("materials")
    count = fields.integer("count")
    mount = fields.text("mount")
    distance = fields.text("distance")
    size = fields.text("size")
    theme = fields.text("theme")
    readers = fields.text("readers")
  }
}

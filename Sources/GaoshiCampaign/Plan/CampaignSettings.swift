internal import GaoshiConfig
internal import GaoshiCore

/// What the workspace's campaign file says of packs as a whole.
struct CampaignSettings: Sendable {
  /// A print shop and what it prints.
  struct Shop: Sendable {
    let name: String
    /// Beginnings of division codes; empty for every region.
    let regions: [String]
    /// Empty for every material.
    let materials: [String]

    /// Whether the shop prints a material of a unit.
    func prints(_ material: String, region: String?) -> Bool {
      let isNear = regions.isEmpty || regions.contains { region?.hasPrefix($0) ?? false }
      return isNear && (materials.isEmpty || materials.contains(material))
    }
  }

  let campaign: String
  let date: String
  let names: NamePattern
  let hasGallery: Bool
  let shops: [Shop]
  /// Names of sets of requirements, with the places where they are written.
  let policies: [Sourced<String>]

  /// Reads the campaign's file; nil if it is wrong, and the sink says why.
  init?(_ bytes: [UInt8], file: String, into sink: inout DiagnosticSink) {
    var own = DiagnosticSink()
    let written = WrittenCampaign.parse(bytes, file: file, into: &own)
    sink.report(contentsOf: own.diagnostics)
    guard let written, !own.hasErrors else { return nil }
    campaign = written.campaign?.value ?? ""
    date = written.date?.value ?? ""
    names = written.names.flatMap { NamePattern($0.value) } ?? .standard
    policies = written.policies ?? []
    hasGallery = written.gallery?.value ?? true
    shops = (written.shops ?? []).map { shop in
      Shop(
        name: shop.shop?.value ?? "", regions: shop.regions?.map(\.value) ?? [],
        materials: shop.materials?.map(\.value) ?? [])
    }
  }
}

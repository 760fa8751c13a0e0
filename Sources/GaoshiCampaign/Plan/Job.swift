internal import GaoshiCore
internal import GaoshiFiles
internal import GaoshiModel
internal import GaoshiTemplate

/// One page to make: a material of one unit in one size and theme.
struct Job {
  let unitFile: String
  let notice: Notice
  let material: Value.Text
  let size: PageSize
  let theme: Value.Text
  /// Whether the theme is another than the campaign's and so belongs in the file's name.
  let namesTheme: Bool
  /// The site that the page is for; nil if several share it.
  var site: Site?
  /// Every site that the page hangs at.
  var sites: [Site]
  /// The farthest that any of its readers stands.
  var distance: Length?
  /// Whether any of its readers need larger type.
  var forOlderReaders: Bool

  /// How many are to be printed: those of all sites, or one.
  var copies: Int { max(1, sites.reduce(0) { $0 + $1.count }) }

  /// What makes two sites share one file.
  var key: [String] { [material.text, size.name, theme.text] }

  /// The file's name.
  func name(_ format: OutputFormat, isTenth: Bool = false) -> String {
    outputName(
      unitFile: unitFile, material: material.text, size: size,
      theme: namesTheme ? theme.text : nil, format: format, isTenth: isTenth)
  }

  /// The default theme.
  static let theme = "red-gold"
}

/// The jobs of one unit: its sites' materials in their sizes; sites that need the same page share
/// it, read from as far as the farthest.
func planJobs(
  _ notice: Notice, unitFile: String, request: BuildRequest, library: TemplateLibrary,
  into sink: inout DiagnosticSink
) -> [Job] {
  var jobs: [Job] = []
  for (site, material) in places(for: notice, request) {
    let template = library.template(named: material.text, into: &sink)
    for size in sizes(notice, site, request, template, into: &sink) {
      let job = Job(
        unitFile: unitFile, notice: notice, material: material, size: size,
        theme: theme(notice, site, request), site: site)
      join(job, to: &jobs)
    }
  }
  return jobs
}

/// What hangs where: each site with its materials; nil for a page that is made for no site.
///
/// A material or a size that is asked for but is not a site's own is made for no site, and then no
/// viewing distance counts.
private func places(
  for notice: Notice, _ request: BuildRequest
) -> [(site: Site?, material: Value.Text)] {
  let sites = notice.sites.filter { request.sizes.isEmpty || $0.size == nil }
  guard !request.materials.isEmpty else {
    let places = sites.flatMap { site in site.materials.map { (Optional(site), $0) } }
    return places.isEmpty ? notice.campaign.materials.map { (nil, $0) } : places
  }
  return request.materials.map { Value.Text($0) }.flatMap { material in
    let hanging = sites.filter { $0.materials.contains { $0.text == material.text } }
    return hanging.isEmpty ? [(nil, material)] : hanging.map { ($0, material) }
  }
}

extension Job {
  fileprivate init(
    unitFile: String, notice: Notice, material: Value.Text, size: PageSize, theme: Value.Text,
    site: Site?
  ) {
    self.init(
      unitFile: unitFile, notice: notice, material: material, size: size, theme: theme,
      namesTheme: theme.text != notice.campaign.theme?.text ?? Job.theme, site: site,
      sites: [site].compactMap(\.self), distance: site?.distance?.length,
      forOlderReaders: site?.readers == .older)
  }
}

private func join(_ job: Job, to jobs: inout [Job]) {
  guard let same = jobs.firstIndex(where: { $0.key == job.key }) else {
    jobs.append(job)
    return
  }
  jobs[same].site = nil
  jobs[same].sites += job.sites
  jobs[same].distance = [jobs[same].distance, job.distance].compactMap(\.self).max()
  jobs[same].forOlderReaders = jobs[same].forOlderReaders || job.forOlderReaders
}

private func theme(_ notice: Notice, _ site: Site?, _ request: BuildRequest) -> Value.Text {
  request.theme.map { Value.Text($0) } ?? site?.theme ?? notice.campaign.theme
    ?? Value.Text(Job.theme)
}

/// The sizes asked for, else the site's own, else those of the campaign that the template is made
/// for (a banner is no 600x900), else the template's first.
private func sizes(
  _ notice: Notice, _ site: Site?, _ request: BuildRequest, _ template: Template?,
  into sink: inout DiagnosticSink
) -> [PageSize] {
  if !request.sizes.isEmpty { return request.sizes }
  if let own = site?.size { return [own].compactMap { size($0, into: &sink) } }
  let made = template?.sizes ?? []
  let wanted = notice.campaign.sizes.compactMap { size($0, into: &sink) }.filter(made.contains)
  return wanted.isEmpty ? Array(made.prefix(1)) : wanted
}

private func size(_ text: Value.Text, into sink: inout DiagnosticSink) -> PageSize? {
  let size = PageSize(text.text)
  if size == nil { reportSize(text, into: &sink) }
  return size
}

private func reportSize(_ text: Value.Text, into sink: inout DiagnosticSink) {
  sink.error(
    "size-unknown", Message(zh: "“\(text.text)”不是尺寸", en: "“\(text.text)” is no size"),
    at: text.origin.span,
    hint: Message(
      zh: "写成 600x900（毫米）、A4 或 A3-landscape，每边 40 毫米到 20 米",
      en: "write 600x900 (millimetres), A4 or A3-landscape, each side from 40 mm to 20 m"))
}

internal import GaoshiCore
internal import GaoshiModel
internal import GaoshiPage
internal import GaoshiTemplate

/// Puts a job into its template's blocks; nil if something is wrong with them.
func compose(
  _ job: Job, with library: TemplateLibrary, into sink: inout DiagnosticSink
) -> Document? {
  guard let template = library.template(named: job.material.text, into: &sink),
    let theme = library.theme(named: job.theme.text, into: &sink)
  else { return nil }
  return library.compose(
    job.notice.value(at: job.site), template: template, theme: theme,
    request: PageRequest(
      size: job.size, distance: job.distance, forOlderReaders: job.forOlderReaders,
      languageRatio: job.notice.languages.ratio),
    into: &sink)
}

/// The formats that were asked for, else the campaign's.
func formats(of job: Job, request: BuildRequest) -> [OutputFormat] {
  if !request.formats.isEmpty { return request.formats }
  return job.notice.campaign.formats.compactMap { OutputFormat(rawValue: $0.text) }
}

/// What the files of a job say about themselves.
func metadata(of job: Job, _ document: Document, machine: Machine) -> Metadata {
  let notice = job.notice
  return Metadata(
    title: document.title, author: notice.unit.name.text, subject: notice.headline.text,
    language: document.language,
    date: notice.edition.date?.text ?? notice.campaign.date?.text ?? machine.date)
}

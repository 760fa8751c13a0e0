internal import GaoshiCore
internal import GaoshiPage

/// The pictures of one document, each once however often it is shown.
final class DocumentArt {
  private let renderer: Renderer
  private var forms: [(form: ArtForm, number: Int?)] = []
  private var places: [ArtForms.Key: Int] = [:]

  init(_ renderer: Renderer) { self.renderer = renderer }

  /// Which of the document's pictures one is, drawn so large.
  func place(of art: Art, size: Size) throws(RenderProblem) -> Int {
    let key = ArtForms.Key(art: art, size: size)
    if let known = places[key] { return known }
    forms.append((try renderer.forms.form(of: key, from: renderer.art), nil))
    places[key] = forms.count - 1
    return forms.count - 1
  }

  /// The number of a picture's object.
  func number(of place: Int, in file: inout PDFFile) -> Int {
    let number = forms[place].number ?? file.reserve()
    forms[place].number = number
    return number
  }

  /// Writes all pictures that have a number.
  func write(to file: inout PDFFile) {
    for case (let form, let number?) in forms { form.write(to: &file, as: number) }
  }
}

/// The pictures of a run in the form that documents take, each drawn once.
final class ArtForms {
  private var forms: [Key: ArtForm] = [:]

  /// A picture in a size.
  struct Key: Hashable {
    let art: Art
    let size: Size

    /// By name and length, since bytes may be megabytes.
    func hash(into hasher: inout Hasher) {
      hasher.combine(art.name)
      hasher.combine(art.bytes.count)
      hasher.combine(size)
    }
  }

  /// - Throws: what opening and painting art throws; `pdf-layout` if another Cairo writes its
  ///   documents in another way.
  func form(of key: Key, from cache: ArtCache) throws(RenderProblem) -> ArtForm {
    if let known = forms[key] { return known }
    let document = try draw(try cache.open(key.art), size: key.size)
    guard let form = ArtForm(document, size: key.size) else { throw .unknownLayout }
    forms[key] = form
    return form
  }

  private func draw(_ art: OpenArt, size: Size) throws(RenderProblem) -> [UInt8] {
    let surface = try Surface.pdf(size)
    let canvas = try Canvas(on: surface)
    try art.paint(on: canvas, in: Rect(origin: .zero, size: size))
    canvas.endPage()
    try canvas.check()
    return try surface.finish()
  }
}

/// A picture as a form XObject (ISO 32000-1, 8.10): what Cairo wrote on a page of its own, with all
/// that this page refers to.
struct ArtForm {
  private let size: Size
  /// The packed operators.
  private let content: ArraySlice<UInt8>
  /// The resources first, then everything that they lead to.
  private let objects: [CairoDocument.Object]

  init?(_ bytes: [UInt8], size: Size) {
    guard let document = CairoDocument(bytes), let content = document.pageContent,
      let resources = document.pageResources
    else { return nil }
    self.size = size
    self.content = content
    objects = document.closure(of: resources)
  }

  /// Writes the form under a number, and the other objects under new ones.
  func write(to file: inout PDFFile, as number: Int) {
    var numbers: [Int: Int] = [:]
    for object in objects { numbers[object.number] = file.reserve() }
    var box = ContentStream()
    box.numbers(size.width.points, size.height.points)
    let resources = objects.first.flatMap { numbers[$0.number] } ?? 0
    file.write(
      number,
      "/Type /XObject /Subtype /Form /BBox [ 0 0 \(String(decoding: box.bytes, as: UTF8.self))]"
        + " /Resources \(resources) 0 R /Filter /FlateDecode", stream: content)
    for object in objects {
      file.write(numbers[object.number, default: 0], object.renumbered(by: numbers))
    }
  }
}

extension RenderProblem {
  fileprivate static let unknownLayout = RenderProblem(
    code: "pdf-layout",
    message: Message(
      zh: "这个版本的 Cairo 写出的 PDF 结构未知",
      en: "this version of Cairo lays its PDF out in a way that is not known"),
    hint: Message(zh: "使用 Debian 12 的 Cairo 1.16", en: "use Cairo 1.16 of Debian 12"))
}

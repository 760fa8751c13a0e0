internal import GaoshiCore
internal import GaoshiTemplate
internal import GaoshiText

/// The fonts of a campaign: cut to what its pages show, once if the characters of all its files are
/// known beforehand, and again only when a page shows another one.
final class CampaignFonts {
  private let campaign: CampaignBuild
  private let objects: ObjectStore
  private let extras: Set<Unicode.Scalar>
  private var characters: [FontCatalog.Role: Set<Unicode.Scalar>] = [:]
  private var libraries: [FontLibrary] = []
  private var drawers: [Drawer] = []

  /// - Parameter extras: characters that may be shown later.
  init(_ campaign: CampaignBuild, _ objects: ObjectStore, extras: Set<Unicode.Scalar>) {
    self.campaign = campaign
    self.objects = objects
    self.extras = extras
  }

  /// A drawer for each thread, with fonts that have what these pages show.
  func drawers(for jobs: [PlannedJob]) throws(Stop) -> [Drawer] {
    let needed = jobs.reduce(into: [:]) { all, job in
      all.merge(job.document.characters) { $0.union($1) }
    }
    if let library = libraries.last, library.covers(needed) { return drawers }
    characters.merge(needed) { $0.union($1) }
    do throws(FontProblem) {
      let library = try FontLibrary(
        campaign.catalog, in: campaign.machine.surroundings(for: campaign.workspace).fontFolders,
        characters: characters, extras: extras)
      libraries.append(library)
      drawers = (0..<campaign.threads).map { thread in
        Drawer(campaign, objects, thread == 0 ? library : library.sibling())
      }
      return drawers
    } catch {
      throw Stop(error)
    }
  }

  /// Waits until the font files that were used are compared with their checksums.
  func verify() throws(Stop) {
    do throws(FontProblem) { for library in libraries { try library.verify() } } catch {
      throw Stop(error)
    }
  }
}

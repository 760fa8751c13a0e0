import Foundation
import GaoshiCore
import TestKit

/// The product's own fonts and templates, read from the checkout.
func productSurroundings() -> Surroundings {
  let root = Project.folder.path
  return Surroundings(
    readFile: { path throws(FileProblem) in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw FileProblem(path: path, message: Message(zh: "读不了", en: "cannot be read"))
      }
      return Array(data)
    },
    fontFolders: ["\(root)/Fonts", "/usr/share/fonts", "/usr/local/share/fonts"],
    templateFolders: ["\(root)/Templates"])
}

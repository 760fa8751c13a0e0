import Glibc
import TestKit
import Testing

@testable import GaoshiCampaign

@Suite struct PlacesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("the nearest campaign.yaml above a file makes its workspace")
  func nearest() throws {
    try scratch.write("", "campaign.yaml")
    try scratch.write("", "inner/campaign.yaml")
    try scratch.write("", "inner/units/a.yaml")
    try scratch.write("", "units/a.yaml")
    #expect(workspace("inner/units/a.yaml", from: "/usr") == scratch("inner"))
    #expect(workspace("units/a.yaml", from: "/usr") == scratch.path)
  }

  @Test("a workspace is named as it is seen from the current folder")
  func relativeNames() throws {
    try scratch.write("", "w/campaign.yaml")
    try scratch.write("", "w/units/a.yaml")
    #expect(Workspace(holding: "w/units/a.yaml", current: scratch.path)?.folder == "w")
    #expect(Workspace(holding: "units/a.yaml", current: scratch("w"))?.folder == "")
    #expect(Workspace(holding: "a.yaml", current: scratch("w/units"))?.folder == scratch("w"))
  }

  @Test("without a campaign.yaml there is no workspace")
  func none() throws {
    try scratch.write("", "units/a.yaml")
    #expect(workspace("units/a.yaml", from: "/usr") == nil)
    #expect(workspace("missing/a.yaml", from: "/usr") == nil)
  }

  @Test(
    "templates and fonts are found from the program's place",
    arguments: [
      (".build/x86_64/release/gaoshi", ""), ("usr/bin/gaoshi", "usr/share/gaoshi"),
    ])
  func installed(program: String, data: String) throws {
    let folder = data.isEmpty ? "" : data + "/"
    try scratch.write("", folder + "Templates/board/template.yaml")
    try scratch.write("", folder + "Fonts/fonts.yaml")
    try scratch.write("", program)
    let expected = data.isEmpty ? scratch.path : scratch(data)
    #expect(Installation(executable: scratch(program))?.folder == expected)
  }

  @Test("a folder without the list of fonts is not the program's data")
  func incomplete() throws {
    try scratch.write("", "Templates/board/template.yaml")
    try scratch.write("", "bin/gaoshi")
    #expect(Installation(executable: scratch("bin/gaoshi")) == nil)
  }

  private func workspace(_ file: String, from current: String) -> String? {
    Workspace(holding: scratch(file), current: current)?.folder
  }
}

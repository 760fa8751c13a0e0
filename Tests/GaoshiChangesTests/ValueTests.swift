import GaoshiPack
import Testing

@testable import GaoshiChanges

@Suite struct ValueTests {
  /// The values of a unit before and after, and the changes of a page that shows all of them.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let old: [[String]]
    let new: [[String]]
    let changes: [String]

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a channel put in front is the only change",
      old: [["phone 1", "owner A"], ["phone 2", "owner B"]],
      new: [["phone 9", "owner C"], ["phone 1", "owner A"], ["phone 2", "owner B"]],
      changes: ["[0].phone - > 9", "[0].owner - > C"]),
    Case(
      name: "a channel put in front keeps its owner, whom another one shares",
      old: [["phone 1", "owner A"], ["phone 2", "owner A"]],
      new: [["phone 9", "owner A"], ["phone 1", "owner A"], ["phone 2", "owner A"]],
      changes: ["[0].phone - > 9", "[0].owner - > A"]),
    Case(
      name: "a channel taken away is told with its old number",
      old: [["phone 1", "owner A"], ["phone 2", "owner B"]], new: [["phone 2", "owner B"]],
      changes: ["[0].phone 1 > -", "[0].owner A > -"]),
    Case(
      name: "a number that changed is found by its owner though its place changed too",
      old: [["phone 1", "owner A"], ["phone 2", "owner B"]],
      new: [["phone 9", "owner C"], ["phone 2", "owner B"], ["phone 3", "owner A"]],
      changes: ["[0].phone - > 9", "[0].owner - > C", "[2].phone 1 > 3"]),
    Case(
      name: "channels in another order are no change",
      old: [["phone 1"], ["fax 2"], ["phone 3"]], new: [["phone 3"], ["phone 1"], ["fax 2"]],
      changes: []),
    Case(
      name: "what is left over is paired in order",
      old: [["phone 1"], ["phone 2"]], new: [["phone 3"], ["phone 4"], ["phone 5"]],
      changes: ["[0].phone 1 > 3", "[1].phone 2 > 4", "[2].phone - > 5"]),
    Case(
      name: "a telephone does not become a fax",
      old: [["phone 1"]], new: [["fax 1"]], changes: ["[0].fax - > 1", "[0].phone 1 > -"]),
    Case(
      name: "an owner added to a channel is the only change",
      old: [["phone 1"], ["phone 2"]], new: [["phone 1", "owner A"], ["phone 2"]],
      changes: ["[0].owner - > A"]),
    Case(
      name: "numbers that change hands are two changes",
      old: [["phone 1", "owner A"], ["phone 2", "owner B"]],
      new: [["phone 2", "owner A"], ["phone 1", "owner B"]],
      changes: ["[0].phone 1 > 2", "[1].phone 2 > 1"]),
  ]

  private static func values(_ channels: [[String]]) -> [UnitRecord.Value] {
    var values: [UnitRecord.Value] = []
    for (number, channel) in channels.enumerated() {
      for text in channel {
        let words = text.split(separator: " ").map(String.init)
        values.append(
          .init(
            field: "channels[\(number)].\(words[0])", value: words[1], file: "u.yaml",
            line: values.count))
      }
    }
    return values
  }

  @Test(
    "values are matched by what they say, then by their entries, then in order", arguments: cases)
  func match(_ row: Case) {
    let (old, new) = (Self.values(row.old), Self.values(row.new))
    let changes = ValuePairs(old, new).changes(on: Set(old.indices), and: Set(new.indices))
    #expect(
      changes.map { "\($0.field.dropFirst(8)) \($0.old ?? "-") > \($0.new ?? "-")" }
        == row.changes)
  }

  @Test("values that do not stand on the page do not count")
  func outside() {
    let old = Self.values([["phone 1"], ["phone 2"]])
    let new = Self.values([["phone 8"], ["phone 9"]])
    let pairs = ValuePairs(old, new)
    #expect(pairs.changes(on: [1], and: [1]).map(\.new) == ["9"])
    #expect(pairs.changes(on: [], and: []) == [])
  }

  @Test("a value that leaves a page is gone from it, though the unit still has it")
  func leaves() {
    let values = Self.values([["phone 1"], ["phone 2"]])
    let changes = ValuePairs(values, values).changes(on: [0, 1], and: [0])
    #expect(
      changes == [ValueChange(field: "channels[1].phone", old: "2", new: nil, place: "u.yaml:1")])
  }

  @Test("entries of two files with one number are two entries")
  func files() {
    func values(_ own: String) -> [UnitRecord.Value] {
      [
        .init(field: "channels[0].phone", value: "12350", file: "nation.yaml", line: 1),
        .init(field: "channels[0].phone", value: own, file: "unit.yaml", line: 2),
      ]
    }
    let changes = ValuePairs(values("1"), values("2")).changes(on: [0, 1], and: [0, 1])
    #expect(
      changes == [
        ValueChange(field: "channels[0].phone", old: "1", new: "2", place: "unit.yaml:2")
      ])
  }
}

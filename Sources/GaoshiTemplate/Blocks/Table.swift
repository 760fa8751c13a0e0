import GaoshiConfig
import GaoshiCore

/// `table: [rows]`: rows of cells that line up in columns.
struct TablePattern: BlockPattern {
  static let keyword = "table"
  private let rows: [RowOfCells]
  private let columns: [Extent]
  private let gap: Measure
  private let rowPadding: Measure
  private let endPadding: Measure
  private let line: InkName?
  private let lineThickness: Measure
  private let lineAbove: Bool
  private let lineBelow: Bool
  private let anchor: RowBox.CrossAnchor

  /// A row, or a row for each entry of a list.
  struct RowOfCells: Sendable {
    var cells: [ChildPattern]
    var fill: InkName?
    var condition: Sourced<Condition>?
    var each: (list: Sourced<[String]>, name: String)?
    var span: Span

    init(_ fields: inout BlockFields) {
      cells = fields.children("cells")
      fill = fields.ink("fill")
      condition = fields.condition()
      each = fields.each()
      span = fields.node.span
    }
  }

  init(_ fields: inout BlockFields) {
    rows = fields.rows(Self.keyword)
    columns = fields.extents("columns")
    gap = fields.measure("gap") ?? .zero
    rowPadding = fields.measure("row-padding") ?? .zero
    endPadding = fields.measure("end-padding") ?? .zero
    line = fields.ink("line")
    lineThickness = fields.measure("line-thickness") ?? .units(0.12)
    lineAbove = fields.flag("line-above") ?? false
    lineBelow = fields.flag("line-below") ?? true
    anchor = fields.choice("align") ?? .baseline
    // A cell without a column would not be drawn: better said here than missed on the page.
    let isReadable = !fields.reader.sink.hasErrors
    for row in rows where isReadable && ![1, columns.count].contains(row.cells.count) {
      fields.reader.reportForm(
        of: "cells",
        expected: Message(
          zh: "\(columns.count) 格（与 columns 相同），或跨整行的 1 格",
          en: "\(columns.count) cells, one for each of the columns, or 1 across them all"),
        at: row.span)
    }
  }

  func compose(_ composer: Composer, _ scope: Scope) -> (any Box)? {
    let rows = rows.flatMap { compose($0, composer, scope) }
    guard rows.contains(where: { $0.fill == nil || $0.cells.count > 1 }) else { return nil }
    let lines = composer.ink(line).map {
      TableBox.Lines(ink: $0, thickness: lineThickness, above: lineAbove, below: lineBelow)
    }
    return TableBox(
      rows: rows, columns: columns, gap: gap, rowPadding: rowPadding, endPadding: endPadding,
      lines: lines, anchor: anchor)
  }

  private func compose(
    _ row: RowOfCells, _ composer: Composer, _ scope: Scope
  ) -> [TableBox.Row] {
    if let condition = row.condition, !composer.holds(condition, scope) { return [] }
    return composer.scopes(for: row.each, scope).map { scope in
      // A cell whose data is empty stays as an empty cell, so that the columns keep their places.
      let cells = row.cells.map { cell in
        cell.compose(composer, scope).first
          ?? Child(box: RuleBox(ink: nil, thickness: .zero, isUpright: false))
      }
      return TableBox.Row(cells: cells, fill: composer.ink(row.fill))
    }
  }
}

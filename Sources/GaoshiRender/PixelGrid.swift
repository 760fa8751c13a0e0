internal import GaoshiCore
internal import GaoshiPage

/// A page in pixels, cut into bands that are painted one after another.
struct PixelGrid {
  let width: Int
  let height: Int
  /// Pixels to a point, such that the sides are whole.
  let scaleX: Double
  let scaleY: Double

  /// How many pixels on each side become one in the end.
  let squares: Int

  /// The longest side of a tile; Cairo's own limit is 32767.
  let tileSide: Int
  /// The most pixels of a tile, four bytes each.
  let tileArea: Int

  /// The most pixels of a picture.
  ///
  /// Three bytes each are held until they are packed.
  static let most = 120_000_000

  init(
    _ size: Size, dpi: Double, tileSide: Int = 16_384, tileArea: Int = 2_000_000
  ) throws(RenderProblem) {
    try RenderProblem.check(size)
    precondition(dpi.isFinite && dpi > 0, "the command line checks the resolution")
    let columns = max(1, (size.width.points / 72 * dpi).rounded())
    let rows = max(1, (size.height.points / 72 * dpi).rounded())
    guard columns * rows <= Double(Self.most) else { throw .rasterTooLarge(size, dpi: dpi) }
    width = Int(columns)
    height = Int(rows)
    scaleX = columns / size.width.points
    scaleY = rows / size.height.points
    squares = 1
    self.tileSide = tileSide
    self.tileArea = tileArea
  }

  private init(_ grid: PixelGrid, squares side: Int) {
    width = grid.width * side
    height = grid.height * side
    scaleX = grid.scaleX * Double(side)
    scaleY = grid.scaleY * Double(side)
    squares = side
    tileSide = grid.tileSide
    tileArea = grid.tileArea
  }

  /// The grid with a square of pixels, so many on each side, for each one.
  func parted(intoSquares side: Int) -> PixelGrid { PixelGrid(self, squares: side) }

  /// The whole picture, row of tiles by row of tiles.
  var tiles: [Tile] {
    let columns = min(width, tileSide)
    let rows = min(tileSide, max(1, tileArea / columns))
    return stride(from: 0, to: height, by: rows).flatMap { y in
      stride(from: 0, to: width, by: columns).map { x in
        Tile(x: x, y: y, width: min(columns, width - x), height: min(rows, height - y))
      }
    }
  }

  /// A part of the page in whole pixels.
  struct Tile {
    let x: Int
    let y: Int
    let width: Int
    let height: Int
  }

  /// The part of the page under a tile, a pixel wider on each side.
  func region(of tile: Tile) -> Rect {
    Rect(
      x: .pt(Double(tile.x - 1) / scaleX), y: .pt(Double(tile.y - 1) / scaleY),
      width: .pt(Double(tile.width + 2) / scaleX), height: .pt(Double(tile.height + 2) / scaleY))
  }
}

extension Renderer {
  /// Paints a page tile by tile: the memory for painting stays small, however large the page.
  func draw(_ page: Page, on grid: PixelGrid) throws(RenderProblem) -> PixelStore {
    var store = PixelStore(width: grid.width, height: grid.height)
    for tile in grid.tiles {
      let surface = try Surface.raster(width: tile.width, height: tile.height)
      try draw(page, tile, of: grid, on: surface)
      try surface.withPixels { pixels, stride in store.put(pixels, stride: stride, at: tile) }
    }
    return store
  }

  /// Paints a tile on its surface.
  func draw(
    _ page: Page, _ tile: PixelGrid.Tile, of grid: PixelGrid, on surface: borrowing Surface
  ) throws(RenderProblem) {
    let canvas = try Canvas(on: surface)
    canvas.cover(with: .white)
    try canvas.scaled(x: grid.scaleX, y: grid.scaleY, movedBy: (tile.x, tile.y)) {
      () throws(RenderProblem) in
      try paint(
        page.items, on: canvas, as: .pixels(squares: grid.squares), region: grid.region(of: tile))
    }
    try canvas.check()
  }
}

extension RenderProblem {
  fileprivate static func rasterTooLarge(_ size: Size, dpi: Double) -> RenderProblem {
    let squareInches = size.width.points / 72 * (size.height.points / 72)
    let fitting = Int((Double(PixelGrid.most) / squareInches).squareRoot().rounded(.down))
    let millions = Int(squareInches * dpi * dpi / 1e6)
    return RenderProblem(
      code: "raster-too-large",
      message: Message(
        zh: "按每英寸 \(Int(dpi)) 点，图片有 \(millions) 百万像素，最多 120 百万",
        en: "at \(Int(dpi)) dpi the picture has \(millions) million pixels; the most is 120"),
      hint: Message(zh: "用 --dpi \(fitting) 或更小", en: "use --dpi \(fitting) or less"))
  }
}

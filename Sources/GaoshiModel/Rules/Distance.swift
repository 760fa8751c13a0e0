internal import GaoshiCore

/// A viewing distance such as 5m, 1.5m, 80cm or 500mm; nil for any other text, and out of 0.2–100 m.
func parseDistance(_ text: String) -> Length? {
  let units = [("mm", 1.0), ("cm", 10), ("m", 1000)]
  guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }) else { return nil }
  let number = text.dropLast(unit.count)
  guard number.allSatisfy({ ("0"..."9").contains($0) || $0 == "." }), let value = Double(number),
    (200...100_000).contains(value * factor)
  else { return nil }
  return .mm(value * factor)
}

/// What to say of a viewing distance that is none.
func refuseDistance(_ text: String) -> [Finding] {
  [
    Finding(
      .error, "distance-invalid",
      Message(
        zh: "“\(text)”不是观看距离", en: "“\(text)” is no viewing distance"),
      hint: Message(
        zh: "写数和单位，从 0.2m 到 100m，如 distance: 5m",
        en: "write a number and a unit, from 0.2m to 100m, such as distance: 5m"))
  ]
}

internal import GaoshiCore

/// Checks that a region code begins with a province of GB/T 2260; the reader has seen six digits.
func checkRegion(_ text: String) -> [Finding] {
  guard !provinces.contains(String(text.prefix(2))) else { return [] }
  return [
    Finding(
      .error, "region-unknown",
      Message(
        zh: "行政区划代码“\(text)”的前两位 \(text.prefix(2)) 不是任何省级代码",
        en: "no province has the code \(text.prefix(2)), the start of “\(text)”"),
      hint: Message(
        zh: "按 GB/T 2260 核对，如新疆为 65、重庆为 50",
        en: "compare GB/T 2260: Xinjiang is 65, Chongqing is 50"),
      characters: 0..<2)
  ]
}

/// Checks the area code that completes local numbers.
func checkAreaCode(_ text: String) -> [Finding] {
  guard !PhoneNumber.isAreaCode(text) else { return [] }
  return [
    Finding(
      .error, "area-code-invalid",
      Message(zh: "“\(text)”不是有效的区号", en: "“\(text)” is no area code"),
      hint: Message(
        zh: "区号是 010、02x 或 0 加三位数字，如 area-code: \"0991\"",
        en: "area codes are 010, 02x, or 0 and three digits, such as area-code: \"0991\""))
  ]
}

/// The first two digits of all codes of GB/T 2260.
private let provinces: Set<String> = [
  "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
  "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65",
  "71", "81", "82",
]

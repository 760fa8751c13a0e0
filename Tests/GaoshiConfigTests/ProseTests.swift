import GaoshiConfig
import GaoshiCore
import Testing

/// Texts that are printed: plain, or by language.
@Suite struct ProseTests {
  @Test("a printed text may be given by language, in a record, a list and a channel alike")
  func byLanguage() throws {
    let reading = readUnit(
      """
      unit: 甲
      headline: {zh-Hans: 标题, ug: ئېلان}
      promises:
        - 诺
        - zh-Hans: 言
          en: word
      channels:
        - visit: {place: {zh-Hans: 楼, en: house}}
          owner: {en: us, zh-Hans: 我们}
      """)
    #expect(reading.printed() == "")
    let unit = try #require(reading.value)
    #expect(unit.headline?.value == "标题")
    #expect(unit.headline?.languages.map(\.key.value) == ["zh-Hans", "ug"])
    #expect(unit.headline?.span.column == 21, "the place is that of the Chinese")
    #expect(unit.promises?.elements.map(\.value) == ["诺", "言"])
    #expect(unit.promises?.elements[0].languages == [])
    let channel = try #require(unit.channels?.first)
    #expect(channel.value?.value == "楼")
    #expect(channel.owner?.value == "我们", "Chinese counts wherever it stands")
  }

  @Test("every fault of a text by language is told at its own place")
  func faults() {
    let reading = readUnit(
      """
      unit: 甲
      headline: {ug: ئېلان}
      issuer: {zh-Hans: "*办", 维吾尔: x, en: ~}
      slogans: [[a], {}]
      short: [甲]
      """)
    #expect(
      reading.diagnostics.map { "\($0.code) \($0.span?.line ?? 0):\($0.span?.column ?? 0)" } == [
        "chinese-missing 2:11", "redacted-value 3:20", "wrong-form 3:25", "empty-value 3:37",
        "wrong-type 4:11", "chinese-missing 4:16", "wrong-type 5:8",
      ])
    #expect(
      reading.printed().contains(
        """
        a.yaml:2:11: error[chinese-missing]: “headline” is given by language, but not in Chinese
          2 | headline: {ug: ئېلان}
            |           ^
        """))
  }

  @Test(
    "the policy is strict: two orders and a sober ratio",
    arguments: [
      ("{order: uyghur-first}", ["unknown-word"]), ("{ratio: \"5\"}", ["wrong-form"]),
      ("{ratio: .5}", ["wrong-form"]), ("{ratio: 0.8, order: as-listed}", []),
      ("{ratios: 1}", ["unknown-key"]), ("1", ["wrong-type"]),
    ])
  func policy(_ written: String, _ codes: [String]) {
    #expect(readUnit("unit: 甲\nlanguage-policy: \(written)").codes == codes)
    #expect(readCampaign("campaign: 甲\nlanguage-policy: \(written)").codes == codes)
  }
}

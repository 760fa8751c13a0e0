/// The number that a spreadsheet made this one of, when it took it for a number to reckon with and
/// dropped the zero at its start; nil if no zero is missing.
///
/// 9915815739 can only have been 0991-5815739; what is a number as it stands is never touched.
///
/// - Parameter areaCode: the unit's own area code, which settles what is not sure without it.
package func numberBeforeLostZero(_ text: String, areaCode: String?) -> String? {
  guard text.first.map({ ("1"..."9").contains($0) }) == true, PhoneNumber(parsing: text) == nil,
    let whole = PhoneNumber(parsing: "0" + text), case .landline(let area, let local) = whole.form
  else { return nil }
  // 37162345678 could be a mobile number with a wrong digit, unless the unit's area code is 0371.
  let couldBeMobile = text.hasPrefix("1") && text.allSatisfy(\.isNumber) && text.count == 11
  guard !couldBeMobile || area == areaCode else { return nil }
  return "\(area)-\(local)" + (whole.extensionDigits.isEmpty ? "" : "-\(whole.extensionDigits)")
}

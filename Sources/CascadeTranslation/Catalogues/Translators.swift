import CascadeCurriculum

/// Who translated a document, as the head of its catalogue says it.
extension Catalogue {
  /// Their names, sorted: all whom the tool took work from, and whom a program wrote in as the last one. None where
  /// machines alone have translated.
  public var translators: [String] {
    guard messages.contains(where: { !$0.isGone && $0.isTranslated && $0.state != .machine }) else { return [] }
    let listed = (header[Self.list] ?? "").split(separator: ";").map(String.init)
    let last = header[Self.last].map { [$0] } ?? []
    return Set((listed + last).compactMap(TranslatorName.of)).sorted()
  }

  /// Adds one to them, for the unit `id`, unless a machine translated that.
  mutating func credit(_ name: String, for id: UnitID) {
    guard let name = TranslatorName.of(name), !translators.contains(name),
      messages.contains(where: { $0.id == id && !$0.isGone && $0.state != .machine })
    else { return }
    header[Self.list] = (translators + [name]).sorted().joined(separator: "; ")
  }

  /// Lets go of who they are: a copy for others names nobody.
  mutating func forgetTranslators() {
    header[Self.list] = nil
    header[Self.last] = nil
  }

  private static var list: String { "X-Cascade-Translators" }
  private static var last: String { "Last-Translator" }
}

/// The name of a translator, as the head of a file has it.
enum TranslatorName {
  /// `field` without an address for mail; `nil` where it names nobody.
  static func of(_ field: String) -> String? {
    let signs = field.unicodeScalars.prefix { $0 != "<" && $0 != "\n" }.filter { scalar in
      scalar != ";" && ![.control, .format].contains(scalar.properties.generalCategory) || scalar == "\u{200C}"
    }
    let name = String(String.UnicodeScalarView(signs))
    let trimmed = String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    let isNobody = trimmed.isEmpty || trimmed == "FULL NAME" || trimmed == "Automatically generated"
    return isNobody || trimmed.contains("@") ? nil : trimmed
  }
}

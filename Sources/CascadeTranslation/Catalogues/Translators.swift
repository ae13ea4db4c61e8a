/// Who translated a document, as the head of its catalogue says it.
extension Catalogue {
  /// Their names, sorted: all whom the tool took work from, and whom a program wrote in as the last one.
  public var translators: [String] {
    let listed = (header[Self.list] ?? "").split(separator: ";").map(String.init)
    let last = header[Self.last].map { [$0] } ?? []
    return Set((listed + last).compactMap(TranslatorName.of)).sorted()
  }

  /// Adds one to them.
  mutating func credit(_ name: String) {
    guard let name = TranslatorName.of(name), !translators.contains(name) else { return }
    header[Self.list] = (translators + [name]).sorted().joined(separator: "; ")
  }

  private static var list: String { "X-Cascade-Translators" }
  private static var last: String { "Last-Translator" }
}

/// The name of a translator, as the head of a file has it.
enum TranslatorName {
  /// `field` without an address for mail; `nil` where it names nobody.
  static func of(_ field: String) -> String? {
    let name = field.prefix { $0 != "<" && $0 != "\n" }.filter { $0 != ";" }
    let trimmed = String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    let isNobody = trimmed.isEmpty || trimmed == "FULL NAME" || trimmed == "Automatically generated"
    return isNobody || trimmed.contains("@") ? nil : trimmed
  }
}

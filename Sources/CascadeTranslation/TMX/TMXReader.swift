public import CascadeCurriculum
import CascadeXML

/// Reads TMX 1.1 to 1.4 as other programs write it: what was translated from one language into another.
///
/// A unit that cannot be read is a fault with its line and its reason; the others are there. The document type declaration
/// that the standard asks for is passed over; one that declares anything is not taken, and neither is an entity but XML's
/// own. A file that is no XML is read unit by unit.
public enum TMXReader {
  /// The pairs of `bytes` from `source` into `target`, found in `origin`, in UTF-8, UTF-16 or what the declaration says.
  public static func read(
    _ bytes: [UInt8], from source: LocaleTag, into target: LocaleTag, origin: String = ""
  ) -> TMXFile {
    let text = XMLBytes(bytes)
    let reader = TMXTreeReader(source: source, target: target, origin: origin, encoding: text.encoding)
    let parsed = XMLElement.parse(text.withoutDeclaredType, isLenient: true)
    if let root = parsed.root { return reader.file(root) }
    return TMXRecovery.read(text, parsed.violations, reader)
  }
}

/// Walks a document to its units.
struct TMXTreeReader {
  private(set) var file = TMXFile()
  private let source: LocaleTag
  private let target: LocaleTag
  private let origin: String
  /// Whether a machine made the whole file.
  private var isOfMachine = false

  init(source: LocaleTag, target: LocaleTag, origin: String, encoding: String?) {
    self.source = source
    self.target = target
    self.origin = origin
    file.encoding = encoding
  }

  /// What a whole document holds.
  func file(_ root: XMLElement) -> TMXFile {
    var reader = self
    guard root.name == "tmx" else {
      reader.add(ReturnPackage.Fault(line: root.line, reason: "no TMX file: it begins with '\(root.name)'"))
      return reader.file
    }
    let units = root.first("body")?.elements.filter { $0.name == "tu" } ?? []
    reader.isOfMachine = root.first("header").map(Self.isMachine) ?? false
    for unit in units { reader.unit(unit) }
    if units.isEmpty {
      reader.add(ReturnPackage.Fault(line: root.line, reason: "a TMX file without units"))
    }
    return reader.file
  }

  /// Notes what could not be read.
  mutating func add(_ fault: ReturnPackage.Fault) { file.faults.append(fault) }

  /// Reads one unit.
  mutating func unit(_ element: XMLElement) {
    do throws(TMXProblem) {
      if let pair = try pair(element) { file.pairs.append(pair) } else { file.foreign += 1 }
    } catch {
      add(
        ReturnPackage.Fault(
          line: element.line, reason: error.reason, unit: element["tuid"].map { UnitID($0) }))
    }
  }

  /// The pair that `element` is; `nil` where it says nothing in one of the languages.
  private func pair(_ element: XMLElement) throws(TMXProblem) -> MemoryPair? {
    let variants = element.elements.filter { $0.name == "tuv" }
    if variants.isEmpty { throw TMXProblem(reason: "a unit without 'tuv'") }
    guard let first = variant(of: source, variants), let second = variant(of: target, variants) else { return nil }
    guard let sourceWords = first.first("seg"), let targetWords = second.first("seg") else {
      throw TMXProblem(reason: "a unit without 'seg'")
    }
    var codes = TMXCodes()
    let text = try TMXSegmentReader.read(sourceWords, &codes, isSource: true)
    let translation = try TMXSegmentReader.read(targetWords, &codes, isSource: false)
    guard !text.isBlank, !translation.isBlank else { throw TMXProblem(reason: "a unit without words") }
    if let scalar = text.unwantedCharacter ?? translation.unwantedCharacter {
      throw TMXProblem(reason: "a character that no words may hold: 'U+\(scalar.hexadecimal)'")
    }
    var pair = MemoryPair(source: text, target: translation, codes: codes.all, origin: origin)
    let properties = Properties(element)
    let state = properties["x-cascade-state"]
    if state == "stale" { throw TMXProblem(reason: "its translation is older than its source") }
    if let known = state.flatMap(TranslationState.init(rawValue:)) {
      pair.state = known
    } else if isOfMachine || Self.isMachine(second) || Self.isMachine(element) {
      pair.state = .machine
    } else {
      pair.isStateKnown = false
    }
    pair.unit = element["tuid"].map { UnitID($0) }
    pair.document = properties["x-cascade-doc"] ?? ""
    pair.kind = properties["x-cascade-kind"].flatMap { UnitKind(rawValue: $0) }
    pair.isRestricted = properties["x-cascade-restricted"] == "yes"
    if let previous = properties["x-context-pre"], let next = properties["x-context-post"] {
      pair.context = MemoryContext(previous: previous, next: next)
    }
    return pair
  }

  private struct Properties {
    private var values: [String: String] = [:]

    init(_ element: XMLElement) {
      for child in element.elements where child.name == "prop" {
        if let type = child["type"], values[type] == nil { values[type] = child.words }
      }
    }

    subscript(type: String) -> String? { values[type] }
  }

  private static let machines = [
    "machine", "deepl", "google", "microsoft", "bing", "modernmt", "gpt", "openai", "claude", "gemini", "llm", "argos",
    "libretranslate", "opus-mt", "nllb", "yandex", "systran", "amazon",
  ]

  /// Whether the tool that made a unit says that it is a machine.
  private static func isMachine(_ element: XMLElement) -> Bool {
    let names = [element["creationid"], element["changeid"], element["creationtool"]].compactMap { $0?.lowercased() }
    return names.contains { name in
      name == "mt" || name == "mt!" || machines.contains(where: name.contains)
    }
  }

  /// The first variant in the language; one that says no region or another script's name serves only where either has none.
  private func variant(of tag: LocaleTag, _ variants: [XMLElement]) -> XMLElement? {
    let tags = variants.map { variant in
      (variant["lang", in: XMLElement.xmlNamespace] ?? variant["lang"]).flatMap {
        LocaleTag($0.replacing("_", with: "-"))
      }
    }
    if let exact = tags.firstIndex(of: tag) { return variants[exact] }
    let near = tags.firstIndex { other in
      guard let other, other.language == tag.language else { return false }
      return other.text == tag.language || tag.text == other.language
    }
    return near.map { variants[$0] }
  }
}

extension CodedText {
  /// The first character that commands a terminal, or that XML forbids: from a memory it would go on into every file that
  /// is written.
  var unwantedCharacter: Unicode.Scalar? {
    for case .text(let words) in pieces {
      let found = words.unicodeScalars.first { scalar in
        if scalar == "\n" || scalar == "\t" || scalar == "\r" { return false }
        return scalar.properties.generalCategory == .control || scalar == "\u{FFFE}" || scalar == "\u{FFFF}"
      }
      if let found { return found }
    }
    return nil
  }
}

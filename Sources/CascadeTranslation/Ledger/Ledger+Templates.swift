extension Ledger {
  /// The ledger as gettext templates, by the name of the document.
  public func templates() -> [(document: String, bytes: [UInt8])] {
    var documents: [String] = []
    var byDocument: [String: [POEntry]] = [:]
    for entry in entries {
      if byDocument[entry.unit.document] == nil { documents.append(entry.unit.document) }
      byDocument[entry.unit.document, default: []].append(Self.message(entry))
    }
    return documents.sorted().map { document in
      (document, POWriter.bytes(of: [POHeader(fields: Self.header).entry] + (byDocument[document] ?? [])))
    }
  }

  private static let header = [
    ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"), ("X-Generator", "Cascade"),
  ]

  private static func message(_ entry: Entry) -> POEntry {
    var message = POEntry(context: entry.id.text, source: entry.unit.text)
    let note = UnitNote(entry.unit).line
    // gettext keeps what tools noted only as long as a message is used.
    if entry.isGone { message.translatorComments = [note] } else { message.extractedComments = [note] }
    message.isObsolete = entry.isGone
    return message
  }

  /// Reads the template of `document`; what cannot be read is told.
  public mutating func add(template bytes: [UInt8], of document: String) -> [POReader.Fault] {
    let read = POReader.read(bytes)
    for message in read.entries where !message.isHeader {
      guard let id = message.context else { continue }
      let note = (message.extractedComments + message.translatorComments).compactMap(UnitNote.init(line:)).first
      let unit = LedgerUnit(
        kind: note?.kind ?? UnitKind.paragraph.rawValue, document: document, section: note?.section ?? "",
        text: message.source, isRestricted: note?.isRestricted ?? false)
      append(Entry(id: UnitID(id), unit: unit, isGone: message.isObsolete))
    }
    return read.faults
  }
}

/// What a message says of its unit besides the words, in a line that gettext's tools keep: `cascade: kind=stem section=…`.
struct UnitNote: Hashable {
  var kind: String
  var section: String
  var isRestricted: Bool

  init(_ unit: LedgerUnit) {
    kind = unit.kind
    section = unit.section
    isRestricted = unit.isRestricted
  }

  /// The note that `line` is; `nil` for any other.
  init?(line: String) {
    guard line.hasPrefix("cascade: kind=") else { return nil }
    var fields: [Substring: Substring] = [:]
    for pair in line.dropFirst("cascade: ".count).split(separator: " ") {
      guard let sign = pair.firstIndex(of: "=") else { continue }
      fields[pair[..<sign]] = pair[pair.index(after: sign)...]
    }
    kind = String(fields["kind"] ?? "")
    section = String(fields["section"] ?? "")
    isRestricted = fields["restricted"] == "yes"
  }

  var line: String {
    "cascade: kind=\(kind)" + (section.isEmpty ? "" : " section=\(section)") + (isRestricted ? " restricted=yes" : "")
  }
}

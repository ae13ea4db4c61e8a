extension DiagnosticReport {
  /// The report as SARIF 2.1.0, for services that show findings beside code, as UTF-8.
  ///
  /// Addresses are relative to where the command ran. A finding's fingerprint is made of its check, file, message and
  /// line of source, not of the line's number, so that a service knows it again after lines above have come or gone.
  public func sarif() -> [UInt8] {
    var printer = SARIFPrinter(folder: folder, sources: ReportedSources(source))
    let ids = Set(diagnostics.map(\.id)).sorted()
    return JSONWriter.document(capacity: 1024 * diagnostics.count) { json in
      json.object { json in
        json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
        json.member("version", "2.1.0")
        json.objects("runs", for: CollectionOfOne(ids)) { json, ids in
          json.object("tool") { json in
            json.object("driver") { json in
              json.member("name", tool.name)
              json.member("semanticVersion", tool.version)
              json.objects("rules", for: ids) { printer.rule($1, rule($1), &$0) }
            }
          }
          json.member("columnKind", "utf16CodeUnits")
          let indices = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
          json.objects("results", for: diagnostics) { printer.result($1, indices[$1.id] ?? 0, &$0) }
        }
      }
    }
  }
}

/// Writes the objects of a SARIF log; each method writes the members of one.
private struct SARIFPrinter {
  let folder: String
  var sources: ReportedSources
  private var fingerprints = Fingerprints()

  init(folder: String, sources: ReportedSources) {
    self.folder = folder
    self.sources = sources
  }

  /// SARIF 2.1.0, section 3.49, `reportingDescriptor`.
  func rule(_ id: CheckID, _ rule: DiagnosticReport.Rule?, _ json: inout JSONWriter) {
    json.member("id", id.description)
    guard let rule else { return }
    text("shortDescription", rule.summary, &json)
    text("fullDescription", rule.explanation, &json)
    text("help", rule.explanation, &json)
    json.object("defaultConfiguration") { $0.member("level", rule.severity.rawValue) }
  }

  /// SARIF 2.1.0, section 3.27, `result`.
  mutating func result(_ diagnostic: Diagnostic, _ ruleIndex: Int, _ json: inout JSONWriter) {
    json.member("ruleId", diagnostic.id.description)
    json.member("ruleIndex", ruleIndex)
    json.member("level", diagnostic.severity.rawValue)
    text("message", diagnostic.message, &json)
    json.objects("locations", for: CollectionOfOne(diagnostic)) { json, diagnostic in
      location(diagnostic.span, in: diagnostic.path, &json)
    }
    if !diagnostic.notes.isEmpty {
      json.objects("relatedLocations", for: diagnostic.notes.enumerated()) { json, note in
        json.member("id", note.offset + 1)
        location(note.element.span, in: note.element.path, &json)
        text("message", note.element.message, &json)
      }
    }
    if !diagnostic.fixes.isEmpty {
      json.objects("fixes", for: diagnostic.fixes) { fix($1, in: diagnostic.path, &$0) }
    }
    let fingerprint = fingerprints.next(diagnostic, &sources)
    json.object("partialFingerprints") { $0.member("primaryLocationLineHash", fingerprint) }
  }

  /// SARIF 2.1.0, section 3.55, `fix`.
  private mutating func fix(_ fix: Diagnostic.Fix, in path: String, _ json: inout JSONWriter) {
    text("description", fix.title, &json)
    json.objects("artifactChanges", for: CollectionOfOne(fix)) { json, fix in
      artifact(path, &json)
      json.objects("replacements", for: CollectionOfOne(fix)) { json, fix in
        region("deletedRegion", fix.span, in: path, &json)
        text("insertedContent", fix.replacement, &json)
      }
    }
  }

  private mutating func location(_ span: SourceSpan, in path: String, _ json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      artifact(path, &json)
      region("region", span, in: path, &json)
    }
  }

  private func artifact(_ path: String, _ json: inout JSONWriter) {
    json.object("artifactLocation") { $0.member("uri", (folder + path).asURIReference) }
  }

  /// SARIF 2.1.0, section 3.30, `region`; a file that is not there has byte places only.
  private mutating func region(
    _ key: StaticString, _ span: SourceSpan, in path: String, _ json: inout JSONWriter
  ) {
    let positions = sources.positions(of: span, in: path)
    json.object(key) { json in
      if let (start, end) = positions {
        json.member("startLine", start.line)
        json.member("startColumn", start.utf16)
        json.member("endLine", end.line)
        json.member("endColumn", end.utf16)
      }
      json.member("byteOffset", span.lower)
      json.member("byteLength", span.count)
    }
  }

  private func text(_ key: StaticString, _ text: String, _ json: inout JSONWriter) {
    json.object(key) { $0.member("text", text) }
  }
}

extension String {
  /// The path as a URI reference: every byte but letters, digits and `-._~/` as `%41` (RFC 3986, section 3.3).
  fileprivate var asURIReference: String {
    var result = String.UnicodeScalarView()
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result.append(contentsOf: ((byte < 16 ? "%0" : "%") + digits).unicodeScalars)
      }
    }
    return String(result)
  }
}

extension DiagnosticReport {
  /// The version of the JSON format; it changes when a reader of the old one could be misled.
  public static var jsonVersion: Int { 1 }

  /// The report for programs, in the format of `docs/json.md`, as UTF-8.
  public func json() -> [UInt8] {
    var sources = ReportedSources(source)
    return JSONWriter.document(capacity: 512 * diagnostics.count) { json in
      json.object { json in
        json.member("format", "cascade-diagnostics")
        json.member("version", Self.jsonVersion)
        json.object("tool") { json in
          json.member("name", tool.name)
          json.member("version", tool.version)
        }
        json.member("folder", folder)
        json.object("counts") { json in
          json.member("error", count(.error))
          json.member("warning", count(.warning))
          json.member("note", count(.note))
        }
        json.objects("diagnostics", for: diagnostics) { $0.members(of: $1, &sources) }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of diagnostic: Diagnostic, _ sources: inout ReportedSources) {
    member("id", diagnostic.id.description)
    member("severity", diagnostic.severity.rawValue)
    member("message", diagnostic.message)
    member("path", diagnostic.path)
    place(diagnostic.span, in: diagnostic.path, &sources)
    objects("notes", for: diagnostic.notes) { json, note in
      json.member("message", note.message)
      json.member("path", note.path)
      json.place(note.span, in: note.path, &sources)
    }
    objects("fixes", for: diagnostic.fixes) { json, fix in
      json.member("title", fix.title)
      json.place(fix.span, in: diagnostic.path, &sources)
      json.member("replacement", fix.replacement)
    }
  }

  private mutating func place(_ span: SourceSpan, in path: String, _ sources: inout ReportedSources) {
    let positions = sources.positions(of: span, in: path)
    member("offset", span.lower)
    member("length", span.count)
    member("start") { $0.position(positions?.start) }
    member("end") { $0.position(positions?.end) }
  }

  private mutating func position(_ position: Position?) {
    guard let position else { return null() }
    object { json in
      json.member("line", position.line)
      json.member("utf8", position.utf8)
      json.member("utf16", position.utf16)
      json.member("scalar", position.scalar)
    }
  }
}

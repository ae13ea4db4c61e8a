package import CascadeMarkup
package import CascadeText

/// Reads the keys and values of one file into typed values, and collects what there is to say about them.
///
/// A value that cannot be read is reported once. Where it is certain what was meant, that is a fix and is read in its
/// place, so that nothing else is reported because of it; a required text that is missing is read as empty.
package struct FieldReader: Sendable {
  /// The file, relative to the curriculum's folder.
  package let path: String
  /// The category of its findings.
  package let family: FieldFinding.Family
  /// What has been found so far.
  package private(set) var diagnostics: [Diagnostic] = []
  let bytes: [UInt8]

  /// A reader of the file `path`, which holds `bytes`.
  package init(_ family: FieldFinding.Family, path: String, bytes: [UInt8]) {
    self.family = family
    self.path = path
    self.bytes = bytes
  }

  /// Adds a finding.
  package mutating func report(
    _ finding: FieldFinding, _ message: String, at span: SourceSpan, notes: [Diagnostic.Note] = [],
    fixes: [Diagnostic.Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(finding.id(in: family), finding.severity, message, at: span, in: path, notes: notes, fixes: fixes))
  }

  /// The fields of a map; `nil`, with a finding, where `value` is none.
  ///
  /// `name` is the id that the map must have because its file or folder is called so.
  package mutating func fields(of value: Value, as shape: FieldShape, named name: Substring? = nil) -> Fields? {
    guard case .map(let entries) = value.content else {
      report(.wrongType, "\(shape.noun) is written as keys with values; found \(Self.found(value))", at: value.span)
      return nil
    }
    var present: UInt64 = 0
    var hasUnknown = false
    for entry in entries {
      guard let index = shape.index(of: entry.key) else {
        hasUnknown = true
        continue
      }
      if index < 64 { present |= 1 << UInt64(index) }
    }
    let mended = hasUnknown ? reportUnknown(entries, shape, &present) : entries
    for (index, key) in shape.keys.enumerated() where key.isRequired && index < 64 {
      guard present & 1 << UInt64(index) == 0 else { continue }
      let fixes = key.name == "id" ? name.map { insertion(ofID: $0, at: value.span) } : nil
      reportMissing(key, of: shape.noun, at: value.span, fixes: fixes ?? [])
    }
    return Fields(mended, at: value.span)
  }

  /// The fields of the map that `field` holds; `nil` without one.
  package mutating func fields(of field: Field?, as shape: FieldShape) -> Fields? {
    guard let field, !isEmpty(field, expected: shape.noun) else { return nil }
    return fields(of: field.value, as: shape)
  }

  /// Says that the map at `span`, which describes `noun`, lacks a key.
  mutating func reportMissing(
    _ key: FieldShape.Key, of noun: String, at span: SourceSpan, fixes: [Diagnostic.Fix] = []
  ) {
    report(
      .missingKey, "\(noun) needs '\(key.name)', \(key.purpose)", at: SourceSpan(span.lower, span.lower), fixes: fixes)
  }

  /// Says which keys are unknown, and gives the entries under the names that were meant.
  private mutating func reportUnknown(
    _ entries: [Value.Entry], _ shape: FieldShape, _ present: inout UInt64
  ) -> [Value.Entry] {
    var taken = Set(entries.map(\.key))
    var mended = entries
    for (place, entry) in entries.enumerated() where shape.index(of: entry.key) == nil {
      let free = shape.keys.lazy.map(\.name).filter { !taken.contains($0) }
      guard let meant = NearMiss.nearest(to: entry.key, in: free) else {
        let known = shape.keys.count > 14 ? "" : "; the keys are \(Self.enumeration(shape.keys.map(\.name), "and"))"
        report(.unknownKey, "no key '\(Self.shortened(entry.key))' in \(shape.noun)\(known)", at: entry.keySpan)
        continue
      }
      report(
        .unknownKey, "no key '\(Self.shortened(entry.key))' in \(shape.noun); did you mean '\(meant)'?",
        at: entry.keySpan, fixes: [fix(entry.keySpan, meant)])
      mended[place].key = meant
      taken.insert(meant)
      if let index = shape.index(of: meant), index < 64 { present |= 1 << UInt64(index) }
    }
    return mended
  }
}

private import CascadeCurriculum

/// The form of a manifest on disk: a line for each file, behind it one for each document in it that a judge accepted,
/// and a digest of all lines at the end.
///
/// ```
/// cascade-manifest 2
/// inputs <64 digits>
/// findings <warnings> <notes>
/// <64 digits of the fingerprint> <64 digits of the content> <length> <path>
/// accepted <64 digits>
/// end <64 digits>
/// ```
extension Manifest {
  private static let header = Array("cascade-manifest 2\ninputs ".utf8)
  private static let accepted = Array("accepted ".utf8)
  private static let space = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")

  /// The manifest as it lies on disk.
  package var text: [UInt8] {
    var text = Self.header
    text.reserveCapacity(256 + entries.count * 192)
    inputs.digest.appendHex(to: &text)
    text.append(contentsOf: "\nfindings \(findings.warnings) \(findings.notes)\n".utf8)
    for entry in entries {
      entry.fingerprint.digest.appendHex(to: &text)
      text.append(Self.space)
      entry.content.appendHex(to: &text)
      text.append(Self.space)
      text.append(contentsOf: String(entry.size).utf8)
      text.append(Self.space)
      text.append(contentsOf: entry.path.utf8)
      text.append(Self.newline)
      for verdict in entry.accepted {
        text.append(contentsOf: Self.accepted)
        verdict.appendHex(to: &text)
        text.append(Self.newline)
      }
    }
    let digest = Digest(of: text)
    text.append(contentsOf: "end ".utf8)
    digest.appendHex(to: &text)
    text.append(Self.newline)
    return text
  }

  /// Reads a manifest; `nil` for one that is broken, cut off or of another version.
  package init?(text: [UInt8]) {
    let end = text.count - 69
    guard end > 0, text[end..<end + 4].elementsEqual("end ".utf8), text.last == Self.newline,
      let digest = Digest(hex: text[end + 4..<end + 68]), Digest(of: Array(text[..<end])) == digest,
      text.starts(with: Self.header)
    else { return nil }
    var rest = text[Self.header.count..<end]
    guard let first = Self.line(&rest), let inputs = Digest(hex: first),
      let second = Self.line(&rest), let findings = Self.findings(second)
    else { return nil }
    var entries: [Entry] = []
    while let line = Self.line(&rest) {
      if !entries.isEmpty, line.starts(with: Self.accepted) {
        guard let verdict = Digest(hex: line.dropFirst(Self.accepted.count)) else { return nil }
        entries[entries.count - 1].accepted.append(verdict)
      } else {
        guard let entry = Self.entry(line) else { return nil }
        entries.append(entry)
      }
    }
    self.inputs = Fingerprint(inputs)
    self.findings = findings
    self.entries = entries
  }

  private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: newline) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  private static func findings(_ line: ArraySlice<UInt8>) -> FindingCount? {
    let words = line.split(separator: space)
    guard words.count == 3, words[0].elementsEqual("findings".utf8), let warnings = number(words[1]),
      let notes = number(words[2])
    else { return nil }
    return FindingCount(warnings: warnings, notes: notes)
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    let start = line.startIndex
    guard line.count > 132, let fingerprint = Digest(hex: line[start..<start + 64]), line[start + 64] == space,
      let content = Digest(hex: line[start + 65..<start + 129]), line[start + 129] == space,
      let end = line[(start + 130)...].firstIndex(of: space), let size = number(line[start + 130..<end])
    else { return nil }
    let path = String(decoding: line[(end + 1)...], as: UTF8.self)
    return Entry(path: path, fingerprint: Fingerprint(fingerprint), content: content, size: size)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}

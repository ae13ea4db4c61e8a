import CascadeCurriculum
import CascadeText
import Testing

@Suite("Every key of every file") struct EveryKeyTests {
  @Test("a file with every key reads without a finding", arguments: FullFile.all)
  func good(full: FullFile) {
    let found = full.findings(SourceFile(path: full.path, bytes: Array(full.text.utf8)))
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test("a misspelt key is the only finding, and its fix mends the file", arguments: FullFile.all)
  func misspelt(full: FullFile) {
    for key in full.keys where !full.names.contains(full.name(key)) {
      let bytes = Array(full.text.utf8)
      let typed = full.name(key) + "x"
      let file = SourceFile(
        path: full.path, bytes: bytes[..<key.lowerBound] + Array(typed.utf8) + bytes[key.upperBound...])
      let found = full.findings(file)
      #expect(found.map(\.id.description) == ["\(full.category)/unknown-key"], "\(typed): \(found.map(\.message))")
      #expect(found.first?.span == SourceSpan(key.lowerBound, key.upperBound + 1))
      #expect(file.text(after: found.flatMap(\.fixes)) == full.text, "\(typed)")
    }
  }

  @Test("a value of another form is found where it stands", arguments: FullFile.all)
  func wrongForm(full: FullFile) {
    let bytes = Array(full.text.utf8)
    let nonsense = "{nonsense: [1]}"
    for (key, value) in full.values {
      let file = SourceFile(
        path: full.path, bytes: bytes[..<value.lowerBound] + Array(nonsense.utf8) + bytes[value.upperBound...])
      let found = full.findings(file)
      let place = SourceSpan(value.lowerBound, value.lowerBound + nonsense.utf8.count)
      #expect(!found.isEmpty, "\(full.name(key))")
      #expect(found.contains { place.contains($0.span) }, "\(full.name(key)): \(found.map(\.message))")
    }
  }

  @Test("nothing after a key is found, and only that", arguments: FullFile.all)
  func empty(full: FullFile) {
    let bytes = Array(full.text.utf8)
    for (key, value) in full.values {
      let file = SourceFile(path: full.path, bytes: Array(bytes[..<value.lowerBound] + bytes[value.upperBound...]))
      let found = full.findings(file)
      #expect(
        found.map(\.id.description) == ["\(full.category)/empty-value"], "\(full.name(key)): \(found.map(\.message))")
    }
  }

  @Test("whatever is typed, findings lie in the file", arguments: FullFile.all)
  func hostile(full: FullFile) {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let signs = Array("[]{}:,-#\"'|>&*!% \n\t".utf8) + [0, 0x80, 0xFF, 0xE0]
    for _ in 0..<100 {
      var bytes = Array(full.text.utf8)
      for _ in 0...next(3) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(signs[next(signs.count)], at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + next(40)))
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      let whole = SourceSpan(0, bytes.count)
      for found in full.findings(SourceFile(path: full.path, bytes: bytes)) {
        #expect(whole.contains(found.span) && found.fixes.allSatisfy { whole.contains($0.span) }, "\(found)")
      }
    }
  }

  @Test("ten thousand unknown keys cost no more than each of them")
  func manyKeys() {
    let keys = (0..<10_000).map { "key\($0): a\n" }.joined()
    let found = PeopleReader.read(SourceFile(path: "people.yaml", bytes: Array(keys.utf8))).diagnostics
    #expect(found.count == 10_001)
  }
}

extension FullFile {
  /// The places of the keys that begin a line or an entry.
  fileprivate var keys: [Range<Int>] {
    var keys: [Range<Int>] = []
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let indent = line.utf8.prefix { " -".utf8.contains($0) }.count
      let rest = line.utf8.dropFirst(indent)
      if let colon = rest.firstIndex(of: UInt8(ascii: ":")), rest.first != UInt8(ascii: "{") {
        keys.append(offset + indent..<offset + indent + rest.distance(from: rest.startIndex, to: colon))
      }
      offset += line.utf8.count + 1
    }
    return keys
  }

  /// The keys whose values stand on the same line, with the places of the values.
  fileprivate var values: [(key: Range<Int>, value: Range<Int>)] {
    let bytes = Array(text.utf8)
    return keys.compactMap { key in
      let end = bytes[key.upperBound...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      return key.upperBound + 2 < end ? (key, key.upperBound + 2..<end) : nil
    }
  }

  /// The bytes at `place` as text.
  fileprivate func name(_ place: Range<Int>) -> String { String(decoding: Array(text.utf8)[place], as: UTF8.self) }
}

import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Testing

@Suite("XLIFF, broken and hostile") struct XLIFFHostileTests {
  @Test("of a file that was cut off, all whole units are taken", arguments: XLIFFSample.Format.allCases)
  func truncated(format: XLIFFSample.Format) async throws {
    var package = try await XLIFFSample.curriculum()
    package.documents = package.documents.prefix(4).map { document in
      var document = document
      document.units = document.units.prefix(12).map { unit in
        var unit = unit
        unit.target = unit.source
        return unit
      }
      return document
    }
    let bytes = format.bytes(of: package)
    let whole = XLIFFReader.read(bytes).units
    let text = String(decoding: bytes, as: UTF8.self)
    let end = format == .second ? "</unit>" : "</trans-unit>"
    let ends = text.ranges(of: end).map { text.utf8.distance(from: text.startIndex, to: $0.upperBound) }
    #expect(ends.count == whole.count && whole.count > 20)
    for length in stride(from: 0, to: bytes.count, by: 97) {
      let read = XLIFFReader.read(Array(bytes[..<length]))
      let intact = ends.count { $0 <= length }
      #expect(read.units.map(\.target) == whole.prefix(intact).map(\.target), "cut at \(length)")
      #expect(!read.faults.isEmpty)
    }
  }

  @Test("no change of bytes makes the reader or the judge trap")
  func mutated() {
    var random = GeneratedMarkdown(seed: 11)
    for format in XLIFFSample.Format.allCases {
      let bytes = format.bytes(of: XLIFFSample.package())
      for _ in 0..<300 {
        var text = bytes
        for _ in 0..<4 { text = random.mutation(of: text) }
        _ = XLIFFReader.read(text)
        _ = XLIFFJudge.judge(text)
      }
    }
  }

  private static let unit = "<trans-unit id=\"good\"><source>a</source><target>b</target></trans-unit>"

  private static func repeated(_ text: String, _ count: Int = 100_000) -> String {
    String(repeating: text, count: count)
  }

  /// What is in the body beside a good unit, before it.
  private static let bodies: [(name: String, body: String)] = [
    ("elements in elements", "<trans-unit id=\"u\"><source>\(repeated("<g id=\"1\">"))</source></trans-unit>"),
    (
      "closed elements in elements",
      "<trans-unit id=\"u\"><source>\(repeated("<g id=\"1\">"))\(repeated("</g>"))</source></trans-unit>"
    ),
    ("groups in groups", repeated("<group>")),
    ("units in units", repeated("<trans-unit id=\"x\">", 20_000)),
    ("comments that do not end", repeated("<!-- ")),
    ("sections that do not end", repeated("<![CDATA[")),
    ("sections in a unit", "<trans-unit>\(repeated("<![CDATA["))</trans-unit>"),
    ("tags that do not end", repeated("<file ")),
    ("brackets", repeated("<")),
    ("entities", repeated("&e;")),
    ("attributes", "<trans-unit id=\"u\" \(repeated("a=\"1\" "))></trans-unit>"),
  ]

  @Test(
    "nesting and endless beginnings cost little and lose nothing else", .timeLimit(.minutes(2)),
    arguments: bodies.indices)
  func bounded(place: Int) {
    let (name, body) = Self.bodies[place]
    let read = XLIFFReader.read(XLIFFReaderTests.first("\(body)\n\(Self.unit)"))
    #expect(read.units.map(\.id.text) == ["good"], "\(name): \(read.faults.prefix(2))")
    #expect(!read.faults.isEmpty, "\(name)")
  }

  @Test(
    "entities are never resolved, and the units beside them are taken",
    arguments: [
      "<!DOCTYPE xliff [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE xliff SYSTEM \"http://example.org/xliff.dtd\">",
      """
      <!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">
      <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]>
      """,
    ])
  func entities(declaration: String) {
    let bad = "<trans-unit id=\"bad\"><source>a</source><target>&e;</target></trans-unit>"
    let read = XLIFFReader.read(Array(declaration.utf8) + XLIFFReaderTests.first(bad + Self.unit).dropFirst(21))
    #expect(read.units.map(\.id.text) == ["good"])
    #expect(read.faults.map(\.unit) == [nil, UnitID("bad")])
    #expect(read.faults.last?.text.contains("&e;") == true)
  }

  @Test("what is no XLIFF is told", arguments: ["", "words", "<html/>", "\u{0}", "<xliff/>"])
  func foreign(text: String) {
    let read = XLIFFReader.read(Array(text.utf8))
    #expect(read.units.isEmpty && read.faults.count == 1)
  }
}

import CascadeCurriculum
import CascadeTranslation
import Testing

@Suite("TMX reader") struct TMXReaderTests {
  private static func read(_ text: String, into tag: LocaleTag = XLIFFSample.bengali) -> TMXFile {
    TMXReader.read(Array(text.utf8), from: .english, into: tag, origin: "agency.tmx")
  }

  private static func file(_ units: String, head: String = "<?xml version=\"1.0\"?>\n") -> String {
    """
    \(head)<tmx version="1.4"><header srclang="en" datatype="plaintext"/><body>
    \(units)
    </body></tmx>
    """
  }

  private static func unit(_ source: String, _ target: String, lang: String = "bn", _ more: String = "") -> String {
    """
    <tu \(more)><tuv xml:lang="en"><seg>\(source)</seg></tuv><tuv xml:lang="\(lang)"><seg>\(target)</seg></tuv></tu>
    """
  }

  @Test("what we write comes back as it was", arguments: [TMXWriter.Selection.withMachine, .translated, .machine])
  func roundTrip(selection: TMXWriter.Selection) throws {
    let package = TMXWriterTests.package()
    let file = TMXReader.read(TMXWriter.bytes(of: package, selection), from: .english, into: XLIFFSample.dari)
    #expect(file.faults.isEmpty && file.foreign == 0 && file.encoding == nil)
    let units = Dictionary(
      package.documents.flatMap { document in
        document.units.enumerated().map { ($1.id, ($1, document.name)) }
      }
    ) { first, _ in first }
    #expect(!file.pairs.isEmpty)
    for pair in file.pairs {
      let (unit, document) = try #require(pair.unit.flatMap { units[$0] })
      #expect(pair.source == unit.source)
      #expect(pair.target == unit.target)
      #expect(pair.codes.map(\.kind) == unit.codes.map(\.kind))
      #expect(pair.state == unit.state && pair.kind == unit.kind && pair.document == document)
      #expect(pair.isRestricted == unit.isRestricted && pair.context != nil)
    }
  }

  @Test("what is older than its source is not taken")
  func former() {
    let file = TMXReader.read(
      TMXWriter.bytes(of: TMXWriterTests.package(), .former), from: .english, into: XLIFFSample.dari)
    #expect(file.pairs.isEmpty)
    #expect(file.faults.map(\.reason) == ["its translation is older than its source"])
  }

  @Test("the codes of other programs are paired, and the document type that the standard asks for is passed over")
  func foreign() throws {
    let head = "<?xml version=\"1.0\"?>\n<!-- a > b -->\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
    let file = Self.read(
      Self.file(
        Self.unit(
          "<bpt i=\"1\">&lt;b&gt;</bpt>Ask<ept i=\"1\">&lt;/b&gt;</ept> <hi>her</hi><ph>&lt;br/&gt;</ph>",
          "<ph>&lt;br/&gt;</ph><bpt i=\"5\">&lt;b&gt;</bpt>আগে<ept i=\"5\">&lt;/b&gt;</ept>"),
        head: head))
    #expect(file.faults.isEmpty)
    let pair = try #require(file.pairs.first)
    #expect(pair.source == CodedText([.open(1), .text("Ask"), .close(1), .text(" her"), .standalone(2)]))
    #expect(pair.target == CodedText([.standalone(2), .open(1), .text("আগে"), .close(1)]))
    #expect(pair.codes.map(\.kind) == [.strong, .lineBreak])
    #expect(pair.origin == "agency.tmx" && pair.state == .translated)
  }

  @Test("languages are found by region, or without one; others are counted")
  func languages() {
    let text = Self.file(
      Self.unit("One", "یک", lang: "fa") + Self.unit("Two", "دو", lang: "prs-AF")
        + Self.unit("Three", "سه", lang: "fa-IR")
        + "<tu><tuv lang=\"EN-US\"><seg>Four</seg></tuv><tuv lang=\"fa_AF\"><seg>چهار</seg></tuv></tu>")
    let file = Self.read(text, into: XLIFFSample.dari)
    #expect(file.pairs.map(\.source.words) == ["One", "Two", "Four"])
    #expect(file.foreign == 1 && file.faults.isEmpty)
  }

  @Test(
    "a unit that cannot be taken is told with its line, and the others are there",
    arguments: [
      ("<tu><tuv xml:lang=\"en\"><seg>x</seg></tuv><tuv xml:lang=\"bn\"/></tu>", "a unit without 'seg'"),
      ("<tu/>", "a unit without 'tuv'"),
      (unit("", "ক"), "a unit without words"), (unit("x", " "), "a unit without words"),
      (unit("<b>x</b>", "ক"), "an element that is no part of words: 'b'"),
      (unit("<ept>x</ept>", "ক"), "an 'ept' without 'i'"),
      (unit("x", "ক\u{7F}"), "a character that no words may hold: 'U+007F'"),
      (unit("x", "ক&#x9b;1m"), "a character that no words may hold: 'U+009B'"),
    ])
  func faults(unit: String, reason: String) {
    let file = Self.read(Self.file(Self.unit("One", "এক") + "\n" + unit + "\n" + Self.unit("Two", "দুই")))
    #expect(file.pairs.map(\.source.words) == ["One", "Two"])
    #expect(file.faults.map(\.reason) == [reason])
    #expect(file.faults.map(\.line) == [4])
  }

  @Test("a line end, a tab and what joins letters are no faults")
  func signs() {
    let target = "می\u{200C}کند&#9;"
    let file = Self.read(Self.file(Self.unit("Two\nlines\tand&#13;", target)))
    #expect(file.faults.isEmpty)
    #expect(file.pairs.map(\.target.words) == ["می\u{200C}کند\t"])
  }

  @Test("a file that is broken in one place is read unit by unit")
  func broken() {
    let units = Self.unit("One", "এক") + "\n" + Self.unit("a & b", "দুই") + "\n<tu><tuv>\n" + Self.unit("Three", "তিন")
    for text in [
      Self.file(units), String(Self.file(units).dropLast(10)), Self.file(units).replacing("\n", with: "\r\n"),
    ] {
      let file = Self.read(text)
      #expect(file.pairs.map(\.source.words) == ["One", "Three"])
      #expect(file.faults.map(\.line).dropFirst() == [4, 5])
      #expect(file.faults.first?.reason.hasPrefix("no well-formed XML, so it was read unit by unit") == true)
      #expect(file.faults.last?.reason == "a unit that does not end")
    }
  }

  @Test("what a hostile file declares is not taken, and nothing is fetched")
  func hostile() {
    let head = """
      <?xml version="1.0"?>
      <!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>

      """
    let file = Self.read(Self.file(Self.unit("&b;", "&c;") + Self.unit("One", "এক"), head: head))
    #expect(file.pairs.map(\.target.words) == ["এক"])
    #expect(file.faults.count == 2)
    let deep = String(repeating: "<hi>", count: 5000) + "x" + String(repeating: "</hi>", count: 5000)
    #expect(Self.read(Self.file(Self.unit(deep, "ক"))).pairs.isEmpty)
    for text in ["", "<", "<tu", "<tu>", "<tmx/>", "no file", "<xliff/>", "<!DOCTYPE", "<!-- ", "\u{FEFF}"] {
      let file = Self.read(text)
      #expect(file.pairs.isEmpty && !file.faults.isEmpty, "\(text)")
    }
    let many = String(repeating: "<tu>", count: 20_000)
    #expect(Self.read(many).faults.count == 20_001)
  }

  @Test("UTF-16 and what a declaration names are read and told; a byte order mark is no fault")
  func encodings() throws {
    let text = Self.file(
      Self.unit("One", "এক"), head: "<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
    )
    let units = Array(("\u{FEFF}" + text).utf16)
    for isBig in [true, false] {
      let bytes = units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
      let file = TMXReader.read(bytes, from: .english, into: XLIFFSample.bengali)
      #expect(file.pairs.map(\.target.words) == ["এক"])
      #expect(file.encoding == "UTF-16" && file.faults.isEmpty)
    }
    let marked = Self.read("\u{FEFF}" + Self.file(Self.unit("One", "এক")))
    #expect(marked.pairs.count == 1 && marked.encoding == nil && marked.faults.isEmpty)
    let latin = Self.file(Self.unit("Cafe", "caf\u{E9}"), head: "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n")
    let bytes = latin.unicodeScalars.map { UInt8($0.value) }
    let file = TMXReader.read(bytes, from: .english, into: XLIFFSample.bengali)
    #expect(file.pairs.map(\.target.words) == ["café"])
    #expect(file.encoding == "ISO-8859-1")
    // Cut short, the units are still in that encoding.
    let cut = TMXReader.read(Array(bytes.dropLast(8)), from: .english, into: XLIFFSample.bengali)
    #expect(cut.pairs.map(\.target.words) == ["café"])
  }

  @Test("who made a unit says whether it was a machine")
  func machine() {
    let file = Self.read(
      Self.file(
        Self.unit("One", "এক", "creationid=\"MT\"") + Self.unit("Two", "দুই", "creationid=\"Mitra\"")
          + Self.unit("Three", "তিন").replacing("<tu >", with: "<tu><prop type=\"x-cascade-state\">machine</prop>")))
    #expect(file.pairs.map(\.state) == [.machine, .translated, .machine])
    #expect(file.pairs.map(\.isStateKnown) == [true, false, true])
  }

  @Test("who stands for a unit is known where a file says so", arguments: ["translated", "reviewed", "odd"])
  func state(word: String) {
    let text = Self.file(
      Self.unit("One", "এক").replacing("<tu >", with: "<tu><prop type=\"x-cascade-state\">\(word)</prop>"))
    let pair = Self.read(text).pairs.first
    #expect(pair?.state.rawValue == (word == "odd" ? "translated" : word) && pair?.isStateKnown == (word != "odd"))
  }
}

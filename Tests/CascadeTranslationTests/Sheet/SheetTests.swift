import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Foundation
import Testing

@Suite("Sheet") struct SheetTests {
  @Test("a small package is written as it always was")
  func golden() throws {
    let package = TMXWriterTests.package(with: "\u{7}")
    try expectGolden(
      SheetCSVWriter.bytes(of: package), at: ExchangeFixtures.folder.appending(path: "sheet.csv"))
    try expectGolden(
      SheetPageWriter.bytes(of: package), at: ExchangeFixtures.folder.appending(path: "sheet.html"))
  }

  @Test("the page runs nothing, fetches nothing, and shows each column in its direction")
  func page() {
    var package = TMXWriterTests.package(with: "\u{7}")
    package.documents[0].name = "<script>alert(1)</script>"
    let page = String(decoding: SheetPageWriter.bytes(of: package), as: UTF8.self)
    #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"))
    #expect(page.contains("<td lang=\"en\" dir=\"ltr\">") && page.contains("<td lang=\"fa-AF\" dir=\"rtl\">"))
    #expect(page.contains("@media print") && !page.contains("\u{7}"))
  }

  @Test("drafts and outdated translations do not come back as done")
  func states() {
    let read = SheetCSVReader.read(SheetCSVWriter.bytes(of: TMXWriterTests.package(with: "\u{7}")))
    #expect(read.faults.isEmpty, "\(read.faults)")
    let targets = Dictionary(uniqueKeysWithValues: read.units.map { ($0.id.text, $0.target) })
    #expect(targets["welcome.cccccc"] == .some(nil) && targets["welcome.dddddd"] == .some(nil))
    #expect(targets["welcome.bbbbbb"] == .tokens("আগে জিজ্ঞাসা করুন"))
    #expect(read.units.first { $0.id.text == "welcome.cccccc" }?.comments == ["Is this polite?"])
  }

  /// A package of units with words of all kinds.
  static func generated(seed: UInt64, count: Int) -> TranslationPackage {
    var random = SplitMix(state: seed)
    let words = [
      "a", " ", ",", ";", "\t", "\"", "\"\"", "'", "=1+1", "+", "-", "@SUM", "＝", "\n", "১", "90", "আগে", "پرسید",
      "\u{200C}", "<", "&", "|", "[x]", "#", "😀", "\u{FEFF}", "\\", "sep=;", "id",
    ]
    func text() -> CodedText {
      CodedText((0..<1 + random.number(below: 8)).map { _ in .text(words[random.number(below: words.count)]) })
    }
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
    let units = (0..<count).map { place in
      var letters = ""
      var rest = place
      for _ in 0..<6 {
        letters.append(alphabet[rest % 32])
        rest /= 32
      }
      var unit = TranslationUnit(
        id: UnitID("d.\(letters)"), kind: UnitKind.allCases[place % UnitKind.allCases.count],
        source: CodedText(text().pieces + [.text("x")]), codes: [])
      unit.target = place % 4 == 0 ? nil : CodedText(text().pieces + [.text("y")])
      unit.comments = place % 5 == 0 ? ["c, \"\(place)\"", "[d]", "=e"] : []
      unit.notes = place % 3 == 0 ? ["paragraph \(place)", "two\nlines"] : []
      return unit
    }
    return TranslationPackage(
      from: .english, to: XLIFFSample.bengali, documents: [.init(name: "d", path: "d.md", units: units)])
  }

  private func expectSame(_ read: ReturnPackage, _ units: [TranslationUnit]) {
    #expect(read.faults.isEmpty, "\(read.faults.prefix(3))")
    #expect(read.units.map(\.id) == units.map(\.id))
    for (read, unit) in zip(read.units, units) {
      #expect(read.source == .tokens(unit.source.tokens(unit.codes)), "\(unit.id)")
      #expect(read.target == unit.target.map { .tokens($0.tokens(unit.codes)) }, "\(unit.id)")
      #expect(read.comments == unit.comments, "\(unit.id)")
    }
  }

  @Test("whatever words there are come back as they went out", arguments: 1...20)
  func roundTrip(seed: UInt64) {
    let package = Self.generated(seed: seed, count: 60)
    expectSame(SheetCSVReader.read(SheetCSVWriter.bytes(of: package)), package.documents[0].units)
  }

  @Test("the bundled curriculum comes back as its own translation")
  func curriculum() async throws {
    var package = try await XLIFFSample.curriculum()
    for document in package.documents.indices {
      for place in package.documents[document].units.indices {
        package.documents[document].units[place].target = package.documents[document].units[place].source
      }
    }
    expectSame(SheetCSVReader.read(SheetCSVWriter.bytes(of: package)), package.documents.flatMap(\.units))
  }

  /// The cells of a table in strict RFC 4180.
  private static func cells(of text: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    var hasClosed = false
    for scalar in text.unicodeScalars {
      let isQuote = scalar == "\""
      let isEnd = !isQuoted && ",\r\n".unicodeScalars.contains(scalar)
      if isEnd { cells.append("") }
      // A quotation mark that closed a cell and has another one behind it stands for itself.
      if isQuote ? hasClosed : !isEnd { cells[cells.count - 1].unicodeScalars.append(scalar) }
      hasClosed = isQuote && isQuoted
      if isQuote { isQuoted.toggle() }
    }
    return cells
  }

  @Test("no cell begins as a formula does")
  func formulas() {
    for seed in 1...10 {
      let package = Self.generated(seed: UInt64(seed), count: 60)
      let text = String(decoding: SheetCSVWriter.bytes(of: package).dropFirst(3), as: UTF8.self)
      for cell in Self.cells(of: text) {
        let first = cell.unicodeScalars.first { !$0.properties.isWhitespace && $0.value != 0xFEFF }
        #expect(first.map { !"=+-@＝＋－＠".unicodeScalars.contains($0) } ?? true, "\(cell)")
      }
    }
    var unit = TranslationUnit(
      id: UnitID("d.aaaaaa"), kind: .paragraph, source: CodedText(" \t=HYPERLINK(\"x\")"), codes: [])
    unit.target = CodedText("'=a")
    let package = TranslationPackage(
      from: .english, to: XLIFFSample.bengali, documents: [.init(name: "d", path: "d.md", units: [unit])])
    let bytes = SheetCSVWriter.bytes(of: package)
    #expect(String(decoding: bytes, as: UTF8.self).contains(",\"' \t=HYPERLINK(\"\"x\"\")\",''=a,"))
    expectSame(SheetCSVReader.read(bytes), [unit])
  }

  @Test("sheets are read as spreadsheets leave them")
  func spreadsheets() {
    func read(_ text: String) -> [[String]] {
      let package = SheetCSVReader.read(Array(text.utf8))
      #expect(package.faults.isEmpty, "\(package.faults)")
      return package.units.map { unit in
        [unit.id.text, unit.source?.tokens([]) ?? "-", unit.target?.tokens([]) ?? "-"] + unit.comments
      }
    }
    let unit = ["d.aaaaaa", "Ask, first", "প্রথমে"]
    #expect(read("ID;Kind;SOURCE;Translation;Note\nd.aaaaaa;paragraph;Ask, first;প্রথমে;[x]\n") == [unit])
    #expect(read("id\tkind\tsource\ttranslation\tnote\rd.aaaaaa\tparagraph\tAsk, first\tপ্রথমে\thm\r") == [unit + ["hm"]])
    #expect(read("sep=;\r\nTarget;reviewer;\"Id\"\r\nপ্রথমে;Karim;d.aaaaaa\r\n;;\r\n") == [["d.aaaaaa", "-", "প্রথমে"]])
    #expect(read("Bengali,,\n,,\nid,source,translation\nd.aaaaaa,\"Ask, first\",প্রথমে") == [unit])
    #expect(read("id,kind,source,translation,note\nd.aaaaaa,paragraph,Ask\n") == [["d.aaaaaa", "Ask", "-"]])
    #expect(read("id,source,translation\nd.aaaaaa,Ask,'=ক\nd.bbbbbb,Ask,'ক'\n").map { $0[2] } == ["=ক", "'ক'"])
    let text = "id;source;translation\r\nd.aaaaaa;\"Ask; \"\"him\"\"\";\"ক\r\nখ\"\r\n"
    let wide = Array(text.utf16)
    let little = wide.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    let big = wide.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for bytes in [Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big] {
      let read = SheetCSVReader.read(bytes)
      #expect(read.faults.isEmpty)
      #expect(read.units.map(\.source) == [.tokens("Ask; \"him\"")] && read.units.map(\.target) == [.tokens("ক\nখ")])
    }
  }

  @Test("a bad row is told with its line, and the rest goes in")
  func badRows() {
    let text = """
      id,kind,source,translation,note
      d.aaaaaa,paragraph,a,ক,
      d.bbbbbb,paragraph,b,"খ,
      d.cccccc,paragraph,c,গ,
      d.dddddd,paragraph,d,one, two,
      ,paragraph,e,lost,
      d.eeeeee,paragraph,f,#NAME?,
      d.ffffff,paragraph,g,???? ??,
      d.aaaaaa,paragraph,a,ক,
      d.aaaaaa,paragraph,a,other,
      d.gggggg,paragraph,h,ঘ,
      d.hhhhhh,paragraph,i,"ঙ

      """
    let read = SheetCSVReader.read(Array(text.utf8))
    #expect(read.units.map(\.id.text) == ["d.aaaaaa", "d.cccccc", "d.gggggg"])
    #expect(read.units.map(\.line) == [2, 4, 11])
    #expect(read.faults.map(\.line) == [3, 5, 6, 7, 8, 10, 12])
    #expect(
      read.faults.map { $0.unit?.text ?? "-" }
        == ["b", "d", "-", "e", "f", "a", "h"].map { $0 == "-" ? $0 : "d." + String(repeating: $0, count: 6) })
    #expect(read.faults[0].text.contains("খ") && read.faults[2].text == "lost" && read.faults[5].text == "other")
    let damaged = SheetCSVReader.read(
      Array("id,translation\nd.aaaaaa,x".utf8) + [0xE9, 0x0A] + Array("d.bbbbbb,y\n".utf8))
    #expect(damaged.units.map(\.id.text) == ["d.bbbbbb"] && damaged.faults.map(\.line) == [2])
  }

  @Test("a translation that fills a cell to its end is told: a spreadsheet has cut it off there")
  func fullCells() {
    func sheet(_ count: Int) -> [UInt8] {
      Array("id,translation\nd.aaaaaa,\(String(repeating: "ক", count: count))\nd.bbbbbb,খ\n".utf8)
    }
    let full = SheetCSVReader.read(sheet(32_767))
    #expect(full.units.map(\.id.text) == ["d.bbbbbb"])
    #expect(full.faults.map(\.line) == [2] && full.faults.first?.reason.hasPrefix("32767 characters") == true)
    #expect(SheetCSVReader.read(sheet(32_766)).faults.isEmpty)
  }

  @Test("what is no sheet is told", arguments: ["", "words", "a,b\nc,d", "\u{0}", "<xliff/>", "\"", "id;source"])
  func foreign(text: String) {
    let read = SheetCSVReader.read(Array(text.utf8))
    #expect(read.units.isEmpty && read.faults.count == 1)
  }

  @Test("no mangling traps, and no row is lost silently", arguments: 0..<300)
  func mangled(seed: UInt64) {
    var random = SplitMix(state: seed)
    let units = Self.generated(seed: seed, count: 30).documents[0].units
    var bytes = SheetCSVWriter.bytes(of: Self.generated(seed: seed, count: 30))
    let header = bytes.firstIndex(of: 0x0A) ?? 0
    let pieces = ["\"", ",", ";", "\r\n", "\"\"", "'", "\t", "\u{0}", "=", "\n"].map { Array($0.utf8) }
    for _ in 0..<1 + random.number(below: 4) {
      let place = header + 1 + random.number(below: bytes.count - header - 1)
      switch random.number(below: 4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(contentsOf: pieces[random.number(below: pieces.count)], at: place)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.number(below: 12)))
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + random.number(below: 12))], at: place)
      }
    }
    let read = SheetCSVReader.read(bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    let told = read.units.map(\.id.text) + read.faults.compactMap(\.unit?.text)
    // A row whose start fell to a quotation mark stands in the cell before; what is left of it is told.
    let swallowed = read.faults.isEmpty ? "" : String(describing: read.units.map(\.target))
    let kept = read.faults.map(\.text).joined(separator: "\n") + swallowed
    for unit in units where text.contains("\(unit.id.text),\(unit.kind.rawValue),") {
      #expect(told.contains { $0.contains(unit.id.text) } || kept.contains(unit.id.text), "\(unit.id)")
    }
  }

  @Test("any bytes at all are read without a trap")
  func hostile() {
    var random = GeneratedMarkdown(seed: 3)
    let bytes = SheetCSVWriter.bytes(of: TMXWriterTests.package(with: "\u{7}"))
    for _ in 0..<300 {
      var text = bytes
      for _ in 0..<5 { text = random.mutation(of: text) }
      _ = SheetCSVReader.read(text)
    }
    for text in [
      String(repeating: "\"\n", count: 100_000), String(repeating: "d.aaaaaa,\"", count: 50_000),
      String(repeating: "\nd.aaaaaa,paragraph", count: 50_000), String(repeating: ",", count: 500_000),
    ] {
      let read = SheetCSVReader.read(Array("id,kind,translation\n\(text)".utf8))
      #expect(!read.faults.isEmpty || read.units.isEmpty)
    }
  }
}

import CascadeCurriculum
import CascadeTestSupport
import CascadeTranslation
import Foundation
import Testing

@Suite("Offers of a memory") struct MemoryOfferTests {
  private static let id = UnitID("welcome.aaaaaa")

  /// A catalogue of one text, as a file of PO has it.
  private static func file(_ more: String, _ target: String = "") -> String {
    """
    msgid ""
    msgstr "Language: bn\\n"

    \(more)
    msgctxt "welcome.aaaaaa"
    msgid "Ask <b1>her</b1> first."
    msgstr "\(target)"

    """
  }

  private static let fuzzy = """
    # cascade: match=87 DIGEST agency memory.tmx
    #. cascade: kind=paragraph
    #, fuzzy
    #| msgid "Ask <b1>him</b1> first."
    """

  private static func digest(_ text: String) -> String { String(Digest(of: Array(text.utf8)).description.prefix(8)) }

  /// The digest of what the offer was made for.
  private static let source = digest("Ask <b1>him</b1> first.")

  private static func filled(_ target: String = "আগে তাকে", isFuzzy: Bool = true) -> String {
    let text = file(fuzzy, target).replacing("DIGEST", with: "\(source)-\(digest("আগে তাকে"))")
    return isFuzzy ? text : text.replacing("#, fuzzy\n", with: "")
  }

  private static func read(_ text: String) throws -> Message {
    let read = Catalogue.read(Array(text.utf8), locale: XLIFFSample.bengali, document: "welcome")
    #expect(read.faults.isEmpty)
    return try #require(read.catalogue.messages.first)
  }

  private static func written(_ text: String) -> String {
    let read = Catalogue.read(Array(text.utf8), locale: XLIFFSample.bengali, document: "welcome")
    return String(
      decoding: read.catalogue.bytes { _ in (["cascade: kind=paragraph"], "modules/welcome/module.md") }, as: UTF8.self)
  }

  @Test("what is filled in is fuzzy, is no translation, and is written as it was")
  func filledIn() throws {
    let message = try Self.read(Self.filled())
    #expect(!message.isTranslated && !message.isStale && message.formerSource == nil)
    let offer = try #require(message.offer)
    #expect(offer.score == 87 && offer.isFilledIn && !offer.isEdited)
    #expect(offer.source == "Ask <b1>him</b1> first." && offer.target == "আগে তাকে")
    #expect(offer.origin == "agency memory.tmx")
    let written = Self.written(Self.filled())
    #expect(written.contains("# cascade: match=87 ") && written.contains("#, fuzzy\n#| msgid \"Ask <b1>him"))
    #expect(written == Self.written(written))
    // Nobody has looked at it where a program drops the mark alone.
    #expect(try Self.read(Self.filled(isFuzzy: false)).offer == offer)
  }

  @Test("what somebody has begun to edit is kept, and what somebody has accepted is a translation")
  func edited() throws {
    let edited = try Self.read(Self.filled("আগে ওকে"))
    #expect(edited.offer?.isEdited == true && edited.offer?.target == "আগে ওকে" && !edited.isTranslated)
    let written = Self.written(Self.filled("আগে ওকে"))
    #expect(written.contains("# cascade: match=87 \(Self.source)-edited agency memory.tmx\n"))
    #expect(try Self.read(written).offer?.isEdited == true)
    let accepted = Self.filled(isFuzzy: false).replacing("#| msgid \"Ask <b1>him</b1> first.\"\n", with: "")
    let message = try Self.read(accepted)
    #expect(message.isTranslated && !message.isStale && message.offer == nil && message.state == .translated)
    #expect(!Self.written(accepted).contains("match="))
  }

  @Test("what somebody has begun is kept when the text is gone, as no translation, and comes back with it")
  func gone() throws {
    let read = Catalogue.read(
      Array(Self.filled("আগে \\\"ওকে\\\"\\n").utf8), locale: XLIFFSample.bengali, document: "welcome"
    ).catalogue
    let left = read.updated(with: [], [])
    #expect(left.messages.map(\.isGone) == [true] && left.messages.map(\.isTranslated) == [false])
    let bytes = left.bytes { _ in ([], "") }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.hasSuffix(
        """

        # cascade: match=87 \(Self.source)-edited agency memory.tmx
        #, fuzzy
        #~| msgid "Ask <b1>him</b1> first."
        #~ msgctxt "welcome.aaaaaa"
        #~ msgid "Ask <b1>her</b1> first."
        #~ msgstr "আগে \\"ওকে\\"\\n"

        """), "\(text)")
    let again = Catalogue.read(bytes, locale: XLIFFSample.bengali, document: "welcome").catalogue
    #expect(again.messages.map(\.offer) == left.messages.map(\.offer))
    #expect(again.updated(with: [], []).bytes { _ in ([], "") } == bytes)
    let words = "Ask <b1>her</b1> first."
    var ledger = Ledger()
    #expect(ledger.add(template: Array(Self.file("").utf8), of: "welcome").isEmpty)
    let known = ledger.updated(with: [LedgerUnit(kind: "paragraph", document: "welcome", section: "", text: words)])
    let back = again.updated(with: known.units, [words])
    #expect(back.messages.map(\.offer) == left.messages.map(\.offer))
    #expect(back.messages.map(\.isGone) == [false] && back.progress.untranslated == 1)
    guard Gettext.isThere else { return }
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: folder.file("welcome.po"))
    let written = try CascadeProcess.run(
      ["--no-wrap", "welcome.po"], in: folder.url, program: Gettext.program("msgcat"))
    #expect(written.outputText == text)
  }

  @Test("what was offered, and nobody has touched, goes with its text")
  func goneUntouched() throws {
    let obsolete = Self.filled().replacing("#. cascade: kind=paragraph\n", with: "").replacing("#| ", with: "#~| ")
      .replacing("\nmsg", with: "\n#~ msg").replacing("#~ msgstr \"Language", with: "msgstr \"Language")
    let read = Catalogue.read(Array(obsolete.utf8), locale: XLIFFSample.bengali, document: "welcome").catalogue
    #expect(read.messages.map(\.isGone) == [true] && read.messages.map(\.isTranslated) == [false])
    #expect(read.updated(with: [], []).messages.isEmpty)
  }

  /// What is told above a message; the source holds a line end and a backslash.
  private static let told = #"""
    # cascade: match=78 00000000 welcome.bbbbbb
    # cascade: match-source=Ask\nhim\\ now
    # cascade: match-target=আগে\n
    """#

  @Test("what is less like is told in comments, whatever stands in it")
  func toldInComments() throws {
    let offer = try #require(try Self.read(Self.file(Self.told)).offer)
    #expect(offer.score == 78 && !offer.isFilledIn && !offer.isEdited)
    #expect(offer.source == "Ask\nhim\\ now" && offer.target == "আগে\n")
    let written = Self.written(Self.file(Self.told))
    #expect(written.contains("msgstr \"\"\n") && !written.contains("#, fuzzy"))
    #expect(try Self.read(written).offer == offer)
  }

  @Test("an offer that comes back as it went out is no translation, and one that was accepted is")
  func returned() throws {
    let same = ReturnPackage(po: Array(Self.filled().utf8)).units
    #expect(same.map(\.id) == [Self.id] && same.first?.target == nil)
    #expect(ReturnPackage(po: Array(Self.filled(isFuzzy: false).utf8)).units.first?.target == nil)
    #expect(ReturnPackage(po: Array(Self.filled("আগে ওকে").utf8)).units.first?.target != nil)
  }

  @Test("gettext's own tools keep it")
  func gettext() throws {
    guard Gettext.isThere else { return }
    let folder = try TemporaryFolder()
    try Data(Self.written(Self.filled()).utf8).write(to: folder.file("welcome.po"))
    let written = try CascadeProcess.run(
      ["--no-wrap", "welcome.po"], in: folder.url, program: Gettext.program("msgcat"))
    #expect(written.outputText == Self.written(Self.filled()))
    // Also where they bring the catalogue up to date from a template.
    let template = Self.file("#. cascade: kind=heading")
    try Data(template.utf8).write(to: folder.file("welcome.pot"))
    for file in [Self.filled(), Self.file(Self.told)] {
      try Data(Self.written(file).utf8).write(to: folder.file("welcome.po"))
      let merged = try CascadeProcess.run(
        ["--previous", "--no-wrap", "--quiet", "welcome.po", "welcome.pot"], in: folder.url,
        program: Gettext.program("msgmerge"))
      #expect(merged.outputText.contains("#. cascade: kind=heading"), "\(merged.errorText)")
      let offer = try Self.read(merged.outputText).offer
      #expect(try offer != nil && offer == Self.read(file).offer)
    }
  }

  @Test("one that somebody accepted before the text changed stays a translation, or at the least words that are kept")
  func acceptedBefore() throws {
    guard Gettext.isThere else { return }
    let folder = try TemporaryFolder()
    let accepted = Self.filled(isFuzzy: false).replacing("#| msgid \"Ask <b1>him</b1> first.\"\n", with: "")
    func inUnicode(_ text: String) -> Data {
      Data(text.replacing("bn\\n\"", with: "bn\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"").utf8)
    }
    try inUnicode(accepted).write(to: folder.file("welcome.po"))
    let template = Self.file("").replacing("first.\"", with: "at first.\"")
    try inUnicode(template).write(to: folder.file("welcome.pot"))
    func merged(_ options: [String]) throws -> Message {
      let run = try CascadeProcess.run(
        options + ["--no-wrap", "--quiet", "welcome.po", "welcome.pot"], in: folder.url,
        program: Gettext.program("msgmerge"))
      #expect(run.outputText.contains("at first."), "\(run.errorText)")
      return try Self.read(run.outputText)
    }
    let known = try merged(["--previous"])
    #expect(known.isStale && known.offer == nil && known.target == "আগে তাকে")
    let unknown = try merged([])
    #expect(unknown.offer?.isEdited == true && unknown.offer?.target == "আগে তাকে")
  }

  @Test("XLIFF has it as a match beside the text, valid by the standard", arguments: XLIFFSample.Format.allCases)
  func xliff(format: XLIFFSample.Format) throws {
    var package = XLIFFSample.package()
    let source = CodedText([.open(1), .text("Ask him"), .close(1), .text(" if "), .standalone(3)])
    package.documents[0].units[2].match = TranslationMatch(
      score: 87, source: source, target: CodedText([.standalone(3), .text("\u{7} তাকে")]), origin: "agency & co.tmx")
    let bytes = format.bytes(of: package)
    if format == .second {
      #expect(XLIFFJudge.judge(bytes).isEmpty)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        text.contains("<mtc:match ref=\"#s1\" id=\"m1\" similarity=\"87\" type=\"tm\" origin=\"agency &amp; co.tmx\">"))
    } else {
      #expect(String(decoding: bytes, as: UTF8.self).contains("<alt-trans match-quality=\"87%\""))
    }
    // It is no translation that comes back.
    let read = XLIFFReader.read(bytes)
    let unit = try #require(read.units.first { $0.id == Self.id })
    #expect(read.faults.isEmpty && unit.target == nil)
    #expect(unit.source == .coded(package.documents[0].units[2].source))
  }
}

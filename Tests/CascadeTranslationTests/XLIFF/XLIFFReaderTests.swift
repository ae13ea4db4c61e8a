import CascadeCurriculum
import CascadeTranslation
import Testing

@Suite("XLIFF read") struct XLIFFReaderTests {
  static func first(_ units: String, root: String = "", file: String = "") -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"\(root)>
      <file original="a.md" source-language="en" target-language="bn" datatype="x"\(file)><header/><body>
      \(units)
      </body></file></xliff>
      """.utf8)
  }

  static func second(_ units: String, version: String = "2.0") -> [UInt8] {
    Array(
      """
      <xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:\(version)" srcLang="en" trgLang="bn">
      <file id="a">
      \(units)
      </file></xliff>
      """.utf8)
  }

  private static let codes = [
    InlineCode(number: 1, kind: .strong, node: 1), InlineCode(number: 2, kind: .code, node: 2, display: "c"),
    InlineCode(number: 3, kind: .link, node: 3),
  ]

  /// The targets of a file, with tokens.
  private static func targets(_ bytes: [UInt8]) -> [String?] {
    let read = XLIFFReader.read(bytes)
    #expect(read.faults.isEmpty, "\(read.faults)")
    return read.units.map { $0.target?.tokens(codes) }
  }

  /// The source's codes in our form, and targets in those of other programs.
  private static let foreign = [
    "<g id=\"1\">a</g> <x id=\"2\"/> <g id=\"3\">b</g>",
    "<bpt id=\"1\" rid=\"1\">&lt;b></bpt>a<ept id=\"1\" rid=\"1\">&lt;/b></ept> <ph id=\"2\">code</ph> <g id=\"3\">b</g>",
    "<bx id=\"1\" rid=\"r\"/>a<ex id=\"9\" rid=\"r\"/> <x id=\"2\"/> <g id=\"3\">b</g>",
    "<it id=\"1\" pos=\"open\" rid=\"1\">&lt;b></it>a<it id=\"1\" pos=\"close\" rid=\"1\"/> <x id=\"2\"/> <g id=\"3\">b</g>",
    "<mrk mtype=\"seg\" mid=\"1\"><g id=\"1\">a</g></mrk> <mrk mtype=\"seg\" mid=\"2\"><x id=\"2\"/></mrk> <g id=\"3\">b</g>",
    "<g id=\"1\"><![CDATA[a]]></g><!-- no word --> <x id=\"2\"/> <?pi ?><g id=\"3\">&#98;</g>",
  ]

  @Test("codes of any program are the codes of the unit", arguments: foreign)
  func foreignCodes(target: String) {
    let source = Self.foreign[0]
    let unit =
      "<trans-unit id=\"u\" xml:space=\"preserve\"><source>\(source)</source><target>\(target)</target></trans-unit>"
    #expect(Self.targets(Self.first(unit)) == ["<b1>a</b1> <x2/> <a3>b</a3>"])
  }

  @Test("codes that a program numbered anew are found by their order in the source")
  func renumbered() {
    let unit = """
      <trans-unit id="u"><source><bpt id="p"/>a<ept id="q" rid="p"/> <ph id="r"/> <g id="s">b</g></source>
      <target><g id="s">b</g> <ph id="r"/> <bpt id="p"/>a<ept id="q" rid="p"/></target>
      <alt-trans><target>no</target></alt-trans></trans-unit>
      """
    #expect(Self.targets(Self.first(unit)) == ["<a3>b</a3> <x2/> <b1>a</b1>"])
  }

  @Test("a copy that a program made under an id of its own is known by its data, its type or its base")
  func copies() {
    let second = """
      <unit id="u"><originalData><data id="d">**</data></originalData><segment>
      <source><pc id="3" type="link">b</pc><pc id="1" dataRefStart="d" dataRefEnd="d">a</pc></source>
      <target><pc id="3" type="link">b</pc><pc id="1" dataRefStart="d" dataRefEnd="d">a</pc><pc id="2" dataRefStart="d"
       dataRefEnd="d">c</pc><pc id="x" copyOf="1">d</pc></target></segment></unit>
      """
    #expect(Self.targets(Self.second(second)) == ["<a3>b</a3><b1>a</b1><b1>c</b1><b1>d</b1>"])
    let first = """
      <trans-unit id="u"><source><g id="1" ctype="bold">a</g></source>
      <target><g id="1" ctype="bold">a</g><g id="2" ctype="bold">c</g></target></trans-unit>
      """
    #expect(Self.targets(Self.first(first)) == ["<b1>a</b1><b1>c</b1>"])
  }

  @Test("segments of 2.1 are joined in their order, with what stands between", arguments: ["2.0", "2.2"])
  func segments(version: String) {
    let unit = """
      <unit id="u" xml:space="preserve"><segment id="s1" state="reviewed"><source><sc id="1"/>One.</source>
      <target order="3"><sc id="1"/>Eins.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment state="final"><source><mrk id="m1">Two</mrk> <ph id="2"/>.<ec startRef="1"/></source>
      <target order="1"><sm id="m1"/>Zwei<em startRef="m1"/> <ph id="2"/>.<ec startRef="1"/></target></segment></unit>
      """
    let read = XLIFFReader.read(Self.second(unit, version: version))
    #expect(read.faults.isEmpty)
    #expect(read.units.first?.source?.tokens(Self.codes) == "<b1>One. Two <x2/>.</b1>")
    #expect(read.units.first?.target?.tokens(Self.codes) == "Zwei <x2/>.</b1> <b1>Eins.")
    #expect(read.units.first?.state == .reviewed)
  }

  @Test("a unit of which only some segments are translated is a fault that keeps them")
  func partly() {
    let second = """
      <unit id="u"><segment><source>One.</source><target>Eins.</target></segment>
      <segment><source>Two.</source></segment></unit>
      """
    let first = """
      <trans-unit id="u"><source>One. Two.</source>
      <seg-source><mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk></seg-source>
      <target><mrk mtype="seg" mid="1">Eins.</mrk> <mrk mtype="seg" mid="2"/></target></trans-unit>
      """
    for (bytes, reason) in [
      (Self.second(second), "segment 2 of 2 is not translated, and others are"),
      (Self.first(first), "segment '2' is not translated, and others are"),
    ] {
      let read = XLIFFReader.read(bytes)
      #expect(read.units.isEmpty)
      #expect(read.faults.map(\.reason) == [reason])
      #expect(read.faults.first?.unit == UnitID("u"))
      #expect(read.faults.first?.text.contains("Eins.") == true)
    }
  }

  @Test(
    "states are told in the words of the standard and of programs",
    arguments: [
      ("", " state=\"translated\"", .translated), ("", " state=\"final\"", .reviewed), ("", "", nil),
      (" approved=\"yes\"", "", .reviewed), ("", " state=\"needs-translation\"", .stale),
      ("", " state=\"needs-review-translation\" state-qualifier=\"mt-suggestion\"", .machine),
      (" mq:status=\"ManuallyConfirmed\"", " state=\"new\"", .translated),
      (" mq:status=\"NotStarted\"", " state=\"translated\"", .initial),
    ] as [(String, String, ReturnedState?)])
  func states(unit: String, target: String, state: ReturnedState?) {
    let text = "<trans-unit id=\"u\"\(unit)><source>a</source><target\(target)>b</target></trans-unit>"
    #expect(XLIFFReader.read(Self.first(text, root: " xmlns:mq=\"MQXliff\"")).units.map(\.state) == [state])
    #expect(XLIFFReader.read(Self.first(text)).units.map(\.state) == [state])
  }

  @Test("what translators noted is kept, and what the package told them is not")
  func comments() {
    let first = """
      <trans-unit id="u"><source>a</source><note from="cascade">one</note><note from="Ayesha">two</note><note>three</note>
      <note from="former-source">four</note></trans-unit>
      """
    #expect(XLIFFReader.read(Self.first(first)).units.map(\.comments) == [["two", "three"]])
    let second = """
      <unit id="u"><notes><note category="cascade">one</note><note>two</note></notes>
      <segment><source>a</source></segment></unit>
      """
    #expect(XLIFFReader.read(Self.second(second)).units.map(\.comments) == [["two"]])
  }

  @Test("Trados's own states are read")
  func confirmations() {
    let unit = """
      <trans-unit id="u"><source>a</source><target>b</target><sdl:seg-defs xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">
      <sdl:seg id="1" conf="ApprovedTranslation"/><sdl:seg id="2" conf="Translated"/></sdl:seg-defs></trans-unit>
      """
    #expect(XLIFFReader.read(Self.first(unit)).units.map(\.state) == [.translated])
  }

  @Test("the copy that OmegaT got is no translation, and spaces are kept where the file says so")
  func spaces() {
    let text = """
      <trans-unit id="u"><source>a
         b</source><target state="new">a b</target></trans-unit>
      <trans-unit id="v" xml:space="preserve"><source>a  b</source><target state="new"> a\u{A0}
       c</target></trans-unit>
      <trans-unit id="w"><source>a  b</source><target>
        <g id="1"> a </g> c </target></trans-unit>
      """
    #expect(Self.targets(Self.first(text)) == [nil, " a\u{A0}\n c", "<b1>a </b1>c"])
  }

  @Test("a byte order mark, UTF-16, a prefix and another declared encoding change nothing")
  func encodings() {
    let unit = "<trans-unit id=\"u\"><source>a</source><target>é</target></trans-unit>"
    let text = String(decoding: Self.first(unit), as: UTF8.self)
    let units = Array(text.replacing("version=\"1.0\"", with: "version=\"1.0\" encoding=\"UTF-16\"").utf16)
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let latin = text.replacing("version=\"1.0\"", with: "version=\"1.0\" encoding=\"ISO-8859-1\"").unicodeScalars.map {
      UInt8($0.value)
    }
    let prefixed = text.replacing("</", with: "</x:").replacing("<", with: "<x:").replacing("<x:/x:", with: "</x:")
      .replacing("<x:?", with: "<?").replacing("xmlns=", with: "xmlns:x=")
    for bytes in [Array("\u{FEFF}\(text)".utf8), big, little, latin, Array(prefixed.utf8)] {
      #expect(Self.targets(bytes) == ["é"])
      // The same, broken at its end.
      let broken = XLIFFReader.read(Array(bytes.dropLast(6)))
      #expect(broken.units.count == 1 && broken.faults.count == 1)
    }
  }

  @Test("bytes that are no UTF-8, and a character that XML forbids, are faults of their units alone")
  func badBytes() {
    let units = """
      <trans-unit id="u"><source>a</source><target>one</target></trans-unit>
      <trans-unit id="v"><source>a</source><target>tw@</target></trans-unit>
      <trans-unit id="w"><source>a</source><target>thr\u{1}</target></trans-unit>
      <trans-unit id="x"><source>a</source><target>four</target></trans-unit>
      """
    let read = XLIFFReader.read(Self.first(units).map { $0 == UInt8(ascii: "@") ? 0xFF : $0 })
    #expect(read.units.map(\.id.text) == ["u", "x"])
    #expect(read.faults.dropFirst().map(\.unit?.text) == ["v", "w"])
    #expect(read.faults.dropFirst().map(\.line) == [5, 6])
    #expect(
      read.faults.dropFirst().map(\.reason) == ["bytes that are no UTF-8", "a character that XML does not allow"])
  }

  @Test(
    "a unit that cannot be taken is named, with its line, and its text is kept",
    arguments: [
      ("<trans-unit><source>a</source><target>T</target></trans-unit>", "a unit without an id", nil),
      ("<trans-unit id=\"u\"><target>T</target></trans-unit>", "a unit without 'source'", "u"),
      (
        "<trans-unit id=\"u\"><source>a</source><target>T<x id=\"q\"/></target></trans-unit>",
        "the code 'q', which the source does not have", "u"
      ),
      ("<trans-unit id=\"u\"><source>a</source><target>T<x/></target></trans-unit>", "a code without an id", "u"),
      (
        "<trans-unit id=\"before\"><source>a</source><target>T</target></trans-unit>",
        "a unit that was there before, with another translation", "before"
      ),
      (
        "<trans-unit id=\"u\"><source>a</source><target>T & t</target></trans-unit>",
        "a '&' that stands for nothing; '&amp;' is the sign itself", "u"
      ),
      (
        "<trans-unit id=\"u\"><source>a</source><target>T &nbsp;</target></trans-unit>", "Entity 'nbsp' not defined",
        "u"
      ),
      ("<trans-unit id=\"u\"><source>a</source><target>T", "a unit that does not end", "u"),
      ("<trans-unit id=\"u\"><source>a</source><target>T</target></trans-unit", "", "u"),
      (
        "<trans-unit id=\"u\"><source>a</source><target>T<!-- </target></trans-unit>", "a comment that does not end",
        "u"
      ),
      (
        "<trans-unit id=\"u\"><source>a<b></source><target>T</target></trans-unit>",
        "a tag that is not closed, or closed in the wrong place", "u"
      ),
    ] as [(String, String, String?)])
  func faults(unit: String, reason: String, id: String?) {
    let bytes = Self.first(
      """
      <trans-unit id="before"><source>a</source><target>b</target></trans-unit>
      <!-- <trans-unit id="hidden"><source>a</source></trans-unit> -->
      \(unit)
      <trans-unit id="after"><source>c</source><target>d</target></trans-unit>
      """)
    let read = XLIFFReader.read(bytes)
    #expect(read.units.map(\.id.text) == ["before", "after"], "\(read.faults)")
    #expect(read.documents.map(\.name) == ["a.md"])
    #expect(read.units.map(\.target) == [.coded(CodedText("b")), .coded(CodedText("d"))])
    let fault = read.faults.first { !$0.reason.hasPrefix("no well-formed XML") }
    #expect(fault?.reason.contains(reason) == true, "\(read.faults)")
    #expect(fault?.line == 6 && fault?.unit?.text == id)
    #expect(fault?.text.contains("T") == true)
  }
}

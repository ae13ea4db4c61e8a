import CascadeXML
import Foundation
import Testing

@Suite("RELAX NG and XSD") struct SchemaAgreementTests {
  private let schemas: XMLSchemas

  init() throws { schemas = try AcademySchemas.shared.get() }

  /// Bodies of a module that both take.
  static let valid = [
    "",
    "<paragraph/>",
    "<paragraph xml:lang=\"bn\" direction=\"ltr\">x</paragraph>",
    "<section id=\"a\"><title level=\"2\">A <code>b</code></title><rule/></section>",
    "<step id=\"s\" minutes=\"20\" method=\"role-play\" grouping=\"threes\" objectives=\"O1 O2\"><title level=\"3\" id=\"t\">T</title></step>",
    "<card id=\"c\" restricted=\"yes\" copies=\"3\"><paragraph/></card>",
    "<law id=\"l\" source=\"x\" status=\"checked\" as-of=\"2026-03\" compare=\"same\"/>",
    "<list tight=\"no\" kind=\"number\" start=\"3\"><item checked=\"no\"><paragraph>a</paragraph></item><item/></list>",
    "<table><head><cell align=\"left\">a</cell></head><row><cell/></row></table>",
    "<question id=\"q\" points=\"1\" use=\"test\" kind=\"single\" objectives=\"O1\"><paragraph/><options><option right=\"yes\"><option-feedback restricted=\"yes\"/></option></options></question>",
    "<question id=\"q\" points=\"1\" use=\"test\" kind=\"matching\" objectives=\"O1\"><matching><side><choice key=\"1\"/></side><side/></matching></question>",
    "<local id=\"x\" kind=\"x-a\"><property name=\"a\" value=\"\"/><title level=\"4\" id=\"y\"/><paragraph/></local>",
    "<checklist id=\"s\" pass=\"2\"><ratings><rating>no</rating></ratings><criterion must=\"yes\"><statement>a</statement></criterion></checklist>",
    "<paragraph><citation><cited source=\"a\" locator=\"art. 5\"/></citation><image src=\"a\" alternative=\"\"/></paragraph>",
    "<quote>\(String(repeating: "<quote>", count: 150))\(String(repeating: "</quote>", count: 150))</quote>",
  ]

  /// Bodies of a module that neither takes.
  static let invalid = [
    "text",
    "<nothing/>",
    "<paragraph class=\"a\"/>",
    "<paragraph><paragraph/></paragraph>",
    "<paragraph direction=\"down\"/>",
    "<paragraph xml:lang=\"not a tag\"/>",
    "<section><title level=\"2\"/></section>",
    "<section id=\"a\"/>",
    "<section id=\"a\"><title level=\"2\"/></section><paragraph/>",
    "<step minutes=\"-1\"/>",
    "<step minutes=\"a\"/>",
    "<step minutes=\"\"/>",
    "<step method=\"lecture\"/>",
    "<step objectives=\"\"/>",
    "<step minutes=\"5\"/>",
    "<step tiers=\"trainer boss\"/>",
    "<step><paragraph/><title level=\"3\"/></step>",
    "<card copies=\"3\"/>",
    "<card restricted=\"no\" copies=\"3\"/>",
    "<answer/>",
    "<law source=\"x\" status=\"sure\" as-of=\"2026-03\"/>",
    "<law source=\"x\" status=\"checked\" as-of=\"March\"/>",
    "<law source=\"x\" status=\"checked\"/>",
    "<list><item/></list>",
    "<list kind=\"bullet\"><paragraph/></list>",
    "<table><row/></table>",
    "<question objectives=\"O1\"/>",
    "<question kind=\"riddle\" objectives=\"O1\"/>",
    "<question kind=\"single\" objectives=\"O1\"><options><paragraph/></options></question>",
    "<question kind=\"matching\" objectives=\"O1\"><matching><side/></matching></question>",
    "<paragraph><image alternative=\"\"/></paragraph>",
    "<paragraph><term>a</term></paragraph>",
    "<paragraph xmlns=\"\"/>",
    "<paragraph xmlns:o=\"urn:o\" o:a=\"1\"/>",
  ]

  @Test("take the same valid documents", arguments: valid)
  func accept(body: String) {
    #expect(schemas.judge(AcademySchemas.module(body)).isEmpty)
  }

  @Test("refuse the same broken documents", arguments: invalid)
  func refuse(body: String) {
    let rules = Set(schemas.judge(AcademySchemas.module(body)).map(\.rule))
    #expect(rules == [.relaxNG, .xsd])
  }

  @Test("take a module, a page, a course and a curriculum as a document, and nothing else")
  func roots() {
    let namespace = "xmlns=\"https://cascade-curriculum.org/ns/academy/1\""
    let valid = [
      "<page \(namespace) id=\"a\" place=\"front\"><title>A</title><body/></page>",
      "<course \(namespace) id=\"a\" tier=\"beat\" every=\"day\"><title>A</title></course>",
      """
      <curriculum \(namespace) format="1" id="a" version="1" edition="complete" reader="facilitator" tiers="trainer beat"
        xml:lang="en" direction="ltr" source-language="en" licence="CC-BY-4.0" status="draft"><title>A</title><modules/></curriculum>
      """,
    ]
    for text in valid { #expect(schemas.judge(Array(text.utf8)).isEmpty) }
    for text in ["<body \(namespace)/>", "<module/>", "<modules \(namespace)/>", "<html/>"] {
      #expect(Set(schemas.judge(Array(text.utf8)).map(\.rule)) == [.relaxNG, .xsd])
    }
  }

  /// What is declared in one of the files, as "element name" and "attribute name", each once.
  private func declared(in file: String, by pattern: Regex<(Substring, Substring, Substring)>) throws -> Set<String> {
    Set(try AcademySchemas.text(file).matches(of: pattern).map { "\($0.1) \($0.2)" })
  }

  @Test("all three files and the reference name the same elements and attributes")
  func sameNames() throws {
    let relaxNG = try declared(in: "academy.rng", by: /<(element|attribute) name="([^"]+)"/)
    #expect(relaxNG.count > 200)
    #expect(try declared(in: "academy.rnc", by: /(element|attribute) ([a-z:-]+) \{/) == relaxNG)
    var xsd = try declared(in: "academy.xsd", by: /<xs:(element|attribute) (?:name|ref)="([^"]+)"/)
    #expect(try AcademySchemas.text("academy.xsd").contains("name=\"module\""))
    xsd.formUnion(["element curriculum", "element module", "element page", "element course"])
    #expect(xsd == relaxNG)
    let reference = try AcademySchemas.text("README.md")
    for name in relaxNG.sorted() {
      let word = name.split(separator: " ")[1]
      #expect(reference.contains("`\(word)`") || reference.contains("### \(word)"), "the reference lacks \(name)")
    }
  }

  @Test("both syntaxes of RELAX NG have the same definitions, and as many of each operator")
  func sameGrammar() throws {
    let compact = try AcademySchemas.text("academy.rnc").split(separator: "\n").filter {
      !$0.drop { $0 == " " }.hasPrefix("#")
    }.joined(separator: "\n").replacing(/pattern = "[^"]*"/, with: "")
    let full = try AcademySchemas.text("academy.rng")
    let defined = full.matches(of: /<define name="([^"]+)"/).map { String($0.1) }
    #expect(compact.matches(of: /(?m)^\\?([a-z.-]+) =/).map { String($0.1) }.filter { $0 != "start" } == defined)
    func count(_ pattern: Regex<Substring>) -> Int { compact.matches(of: pattern).count }
    #expect(count(/\}\?|[a-z)]\?/) == full.matches(of: /<optional>/).count)
    #expect(count(/[a-z)]\*/) == full.matches(of: /<zeroOrMore>/).count)
    #expect(count(/[a-z)]\+/) == full.matches(of: /<oneOrMore>/).count)
    #expect(count(/"[a-z-]+"(?! \})/) == full.matches(of: /<value>/).count)
  }

  @Test("the schema of XML's own namespace is the one that is built in")
  func namespaceSchema() throws {
    #expect(try AcademySchemas.text("xml.xsd") == XMLSchemas.namespaceSchema.description)
  }

  @Test("every element is documented")
  func documented() throws {
    let text = try AcademySchemas.text("academy.rng")
    let elements = text.matches(of: /<(?:element|attribute) name="[^"]+">\s*<(a:documentation)?/)
    #expect(elements.allSatisfy { $0.1 != nil })
  }
}

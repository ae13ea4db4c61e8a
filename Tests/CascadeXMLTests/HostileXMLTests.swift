import CascadeXML
import Foundation
import Testing

@Suite("Hostile XML") struct HostileXMLTests {
  private let schemas: XMLSchemas

  init() throws { schemas = try AcademySchemas.shared.get() }

  /// Document, and a word of what is said about it.
  static let documents: [(name: String, text: String, reason: String)] = [
    (
      "billion laughs",
      """
      <!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;">
      <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]><l>&e;</l>
      """, "document type declaration"
    ),
    (
      "external entity", "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><l>&x;</l>",
      "document type declaration"
    ),
    ("external subset", "<!DOCTYPE l SYSTEM \"http://example.org/l.dtd\"><l/>", "document type declaration"),
    (
      "parameter entities", "<!DOCTYPE l [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><l/>",
      "document type declaration"
    ),
    ("undefined entity", "<l>&nbsp;</l>", "nbsp"),
    ("deep nesting", String(repeating: "<a>", count: 100_000), "depth"),
    ("control character", "<a>\u{1}</a>", "PCDATA invalid Char"),
    ("nothing", "", "empty"),
    ("an attribute twice", "<a b=\"1\" b=\"2\"/>", "redefined"),
    ("two roots", "<a/><b/>", "Extra content"),
  ]

  @Test("is refused with a reason", arguments: documents.indices)
  func refuses(place: Int) throws {
    let (name, text, reason) = Self.documents[place]
    let violations = schemas.judge(Array(text.utf8))
    #expect(violations.first?.rule == .syntax, "\(name)")
    #expect(violations.first?.message.contains(reason) == true, "\(name): \(violations)")
    #expect(violations.allSatisfy { !$0.message.contains("root:") })
  }

  @Test("elements 300 deep are taken from ourselves only")
  func deepNesting() {
    let opening = String(repeating: "<quote>", count: 300)
    let document = AcademySchemas.module(opening + String(repeating: "</quote>", count: 300))
    #expect(schemas.judge(document).first?.rule == .syntax)
    #expect(schemas.judge(document, isOwn: true).isEmpty)
  }

  @Test("broken UTF-8 is refused")
  func encoding() {
    var document = AcademySchemas.module("<paragraph>x</paragraph>")
    document.insert(0xFF, at: document.count - 40)
    #expect(schemas.judge(document).first?.rule == .syntax)
  }
}

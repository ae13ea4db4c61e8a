import CascadeXML
import Testing

@Suite("XML elements") struct XMLElementTests {
  @Test("a document is a value: names, namespaces, attributes, words and lines")
  func value() throws {
    let text = """
      <?xml version="1.0"?><!-- nothing -->
      <a xmlns="urn:a" xmlns:b="urn:b" xml:lang="bn" b:c="1 &lt; 2 &#233;">x<![CDATA[<y>]]><?p q?> &amp;<!-- n --> z
      <b:d/></a>
      """
    let root = try #require(XMLElement.parse(Array(text.utf8)).root)
    #expect(root.name == "a" && root.namespace == "urn:a" && root.line == 2)
    #expect(
      root["lang", in: XMLElement.xmlNamespace] == "bn" && root["c", in: "urn:b"] == "1 < 2 é" && root["c"] == nil)
    #expect(root.children.first == .text("x<y> & z\n"))
    #expect(root.words == "x<y> & z\n")
    #expect(root.elements.map(\.name) == ["d"] && root.elements.first?.namespace == "urn:b")
    #expect(root.first("d")?.line == 3 && root.first("e") == nil)
  }

  @Test("a prefix that stands for nothing is an error, unless it is to pass")
  func prefixes() {
    let bytes = Array("<a><b:c b:d=\"1\"/></a>".utf8)
    #expect(XMLElement.parse(bytes).violations.isEmpty == false)
    let lenient = XMLElement.parse(bytes, isLenient: true).root?.first("c")
    #expect(lenient?["d"] == "1" && lenient?.namespace.isEmpty == true)
  }

  @Test("what hostile XML documents do to schemas they do not do here", arguments: HostileXMLTests.documents.indices)
  func hostile(place: Int) {
    let (name, text, reason) = HostileXMLTests.documents[place]
    for isLenient in [false, true] {
      let parsed = XMLElement.parse(Array(text.utf8), isLenient: isLenient)
      #expect(parsed.root == nil, "\(name)")
      #expect(parsed.violations.first?.message.contains(reason) == true, "\(name): \(parsed.violations)")
    }
  }
}

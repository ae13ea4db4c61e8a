import CascadeOutputs
import Testing

@Suite("SVGCleaner") struct SVGCleanerTests {
  private func clean(_ text: String) throws -> String {
    String(decoding: try SVGCleaner.cleaned(Array(text.utf8)), as: UTF8.self)
  }

  private func inside(_ text: String) throws -> String {
    let whole = try clean("<svg>\(text)</svg>")
    let start = "<svg xmlns=\"http://www.w3.org/2000/svg\">"
    #expect(whole.hasPrefix(start) && whole.hasSuffix("</svg>\n"))
    return String(whole.dropFirst(start.count).dropLast("</svg>\n".count))
  }

  @Test("what draws and describes stays")
  func keeps() throws {
    let drawing = "<title>A &amp; B</title><g fill=\"#fff\"><rect x=\"1\" y=\"2\"></rect><text>ক</text></g>"
    #expect(try inside(drawing) == drawing)
  }

  @Test(
    "what runs, fetches or hides goes with all that it holds",
    arguments: [
      "<script>alert(1)</script>", "<script/>", "<foreignObject><p>x</p></foreignObject>",
      "<image href=\"https://example.org/a.png\"/>", "<animate attributeName=\"href\"/>", "<!-- secret -->",
      "<metadata><rdf:RDF xmlns:rdf=\"r\"><x/></rdf:RDF></metadata>", "<?xml-stylesheet href=\"a.css\"?>",
    ])
  func drops(text: String) throws {
    #expect(try inside(text) == "")
  }

  @Test(
    "attributes that run or lead out go",
    arguments: [
      "onload=\"alert(1)\"", "href=\"https://example.org\"", "xlink:href=\"data:image/svg+xml,x\"",
      "style=\"fill: url(https://example.org/a.svg#b)\"", "style=\"f\\69ll: red\"", "fill=\"url('//example.org')\"",
      "data-x=\"1\"", "style=\"background: image-set('a.png' 1x)\"", "style=\"fill:u/**/rl(a)\"",
    ])
  func attributes(text: String) throws {
    #expect(try inside("<use \(text)></use>") == "<use></use>")
  }

  @Test("links inside the picture stay, under one name")
  func references() throws {
    #expect(try inside("<use xlink:href=\"#a\" fill=\"url(#b)\"/>") == "<use href=\"#a\" fill=\"url(#b)\"></use>")
    #expect(try inside("<a href=\"javascript:x\"><path d=\"M0 0\"/></a>") == "<path d=\"M0 0\"></path>")
  }

  @Test("a style element is judged as a whole")
  func style() throws {
    #expect(try inside("<style>.a { fill: red }</style>") == "<style>.a { fill: red }</style>")
    #expect(try inside("<style>.a { fill: ur<![CDATA[l(https://example.org)]]> }</style>") == "<style></style>")
    #expect(try inside("<style>@import 'x';</style>") == "<style></style>")
  }

  @Test(
    "what is no well-formed SVG is refused",
    arguments: [
      "", "text", "<html></html>", "<svg>", "<svg></g>", "<svg", "<svg><g></svg></g>", "<svg a=b></svg>",
      "<svg>&x;</svg>",
      "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg>&x;</svg>", "<svg>&#0;</svg>", "<svg></svg><svg></svg>",
    ])
  func refuses(text: String) {
    #expect(throws: PictureError.self) { try clean(text) }
  }

  @Test("elements that lie deeper than browsers go are refused")
  func depth() throws {
    let deep = String(repeating: "<g>", count: 150) + String(repeating: "</g>", count: 150)
    #expect(try inside(deep).utf8.count == deep.utf8.count)
    let deeper = String(repeating: "<g>", count: 50_000) + String(repeating: "</g>", count: 50_000)
    #expect(throws: PictureError.self) { try inside(deeper) }
  }

  @Test(
    "what nobody sees is not copied",
    arguments: [
      "<g display=\"none\"><text>B</text></g>", "<text style=\"fill: red; display : none\">B</text>",
      "<g visibility=\"hidden\"><text>B</text></g>", "<text opacity=\"0\">B</text>",
      "<path display=\"none\" d=\"M0 0\"/>",
    ])
  func hidden(element: String) throws {
    #expect(try inside(element + "<path d=\"M1 1\"/>") == "<path d=\"M1 1\"></path>")
  }
}

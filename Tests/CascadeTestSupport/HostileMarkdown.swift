/// A shape of text that makes a careless parser of Markdown take too long or too much: those of cmark's own suite, and
/// those that our containers, citations, values and attributes add.
public struct HostileMarkdown: Sendable, CustomStringConvertible {
  /// What it is.
  public let description: String
  /// The text of a given size: about so many bytes, or a few times as many.
  public let text: @Sendable (_ size: Int) -> [UInt8]

  private init(_ description: String, _ text: @escaping @Sendable (_ size: Int) -> String) {
    self.description = description
    self.text = { Array(text($0).utf8) }
  }

  /// `piece` again and again after `start`, then `end`.
  private static func run(_ start: String, _ piece: String, _ end: String = "") -> Self {
    Self([start, piece + "…", end].filter { !$0.isEmpty }.map(\.debugDescription).joined(separator: " ")) {
      start + piece.repeated(to: $0) + end
    }
  }

  /// `opening` again and again, `middle`, and `closing` as often.
  private static func nest(_ opening: String, _ middle: String, _ closing: String) -> Self {
    Self("nested \(opening.debugDescription) \(middle.debugDescription) \(closing.debugDescription)") {
      let count = max(1, $0 / (opening.utf8.count + closing.utf8.count))
      return String(repeating: opening, count: count) + middle + String(repeating: closing, count: count)
    }
  }

  /// `first` again and again after `start`, then `second` as often.
  private static func chain(_ start: String, _ first: String, _ second: String) -> Self {
    Self("\([start, first + "…", second + "…"].map(\.debugDescription).joined(separator: " "))") {
      start + first.repeated(to: $0) + second.repeated(to: $0)
    }
  }

  /// Every shape.
  public static let all: [Self] =
    emphasis + brackets + addresses + code + html + blocks + definitions + tables + ours + plain
}

extension HostileMarkdown {
  private static let emphasis: [Self] = [
    nest("*a **a ", "b", " a** a*"), nest("*a ", "b", " a*"), nest("~~a ", "b", " a~~"), nest("_a*b ", "c", " d*e_"),
    run("", "a_ "), run("", "_a "), run("", "*a_ "), run("", "a*"), run("", "*"), run("", "_"), run("", "**a "),
    run("a**b", "c* "), run("a***b", "c** "), run("", "*a **b "), run("", "~a "), run("", "a~ "), run("", "~~a ~b "),
    run("", "~"), run("", "~*"), run("", "*~~a"), run("", "**é"), run("", "_é_*"),
    chain("~a", " *a", " a~~"), chain("~a", " __a", " a~~"), chain("~~a", " a~", "~a"), chain("~~a", " a~", " a*"),
  ]

  private static let brackets: [Self] = [
    nest("[", "a", "]"), nest("![", "a", "]"), nest("[^", "a", "]"), nest("[a](", "b", ")"), nest("![[", "a", "]()"),
    nest("a[", "", "][b]"), nest("a[0", "", "][0]"),
    run("", "a]"), run("", "[a"), run("", "["), run("", "]"), run("", "!["), run("", "[[a]"), run("", "[ a_"),
    run("", "[ (]("), run("", "![[]()"), run("", "**x [a*b**c*](d)"), run("", "[a](<b"), run("", "[a](b"),
    run("", "[a](b \"c"), run("", "[a](b (c"), run("[a](", " "), run("[a](", "\\"), run("", "[a]()"), run("", "[a][b]"),
    run("[", "a]", ""), run("", "[a][", "\n\n[a]: b\n"), run("", "[^a", "\n\n[^a]: b\n"), run("", "[^"),
    run("", "[^a]"),
    run("", "[a]\\"), run("", "![a](b)"), run("", "[\\"), run("[a](b", "()"), run("", "[a](b\n"), run("", "[a]("),
  ]

  private static let addresses: [Self] = [
    run("", "www."), run("", "http://"), run("", "http://a."), run("", "www.a.b "), run("www.a.b", ")"),
    run("www.a.b", "("), run("www.a.b", "&a;"), run("www.a.b", "*_~"), run("", "w"), run("", ":"), run("", "_www._"),
    run("", "a@"), run("", "@"), run("", "a@b."), run("", "a@b.c "), run("", "a@b.c"), run("a@", "b-"),
    run("", "a.b-c+"),
    run("", "\\a@b.c "), run("", "<a@b.c>"), run("", "<a@b"), run("", "<a:b>"), run("", "<a:"), run("", "[http://a.b "),
    run("", "(http://a.b)"),
  ]

  private static let code: [Self] = [
    Self("longer and longer runs of backticks") { size in
      (1...max(1, size.squareRoot)).map { "e" + String(repeating: "`", count: $0) }.joined()
    },
    Self("shorter and shorter runs of backticks") { size in
      (1...max(1, size.squareRoot)).reversed().map { "e" + String(repeating: "`", count: $0) }.joined()
    },
    run("", "`"), run("", "`a"), run("", "`a`"), run("", "``a`"), run("", "```\n"), run("```\n", "a\n"),
    run("", "    a\n\n"), run("", "    a\n"), run("", "\ta\n"), run("> ```\n", "> a\n"), run("", "~~~a\n"),
    run("- ", "\ta\n\n"),
  ]

  private static let html: [Self] = [
    run("</", "<!--"), run("</", "<?"), run("a", "<!A"), run("a", "<![CDATA["), run("a", "<!--"), run("a", "<?"),
    run("", "<"), run("", "<a "), run("", "<a b='"), run("", "<a b=c"), run("", "<b>"), run("<a ", "a "),
    run("a<a", " "),
    run("<!--", "a\n"), run("<div>\n", "a\n"), run("", "<div>\n\n"), run("<script>\n", "</\n"), run("", "a<!-- -->"),
    run("", "<!--"), run("", "<?"),
    run("a <", "a"), run("</", "a "), run("", "<a\n"), run("", "<pre>\n"),
  ]

  private static let blocks: [Self] = [
    run("", "> ", "a"), run("", ">", "a"), run("", "- ", "a"), run("", "* "), run("", "1. ", "a"), run("", "- > ", "a"),
    nest(">", "", "a*"), run("", "> a\n"), run("", ">\n"), run("", "> a\n\n"), run("", "- a\n"), run("", "1. a\n\n"),
    Self("lists in lists over many lines") { size in
      (0..<max(1, size.squareRoot)).map { String(repeating: "  ", count: $0) + "* a\n" }.joined()
    },
    Self("quotes in quotes over many lines") { size in
      (0..<max(1, size.squareRoot)).map { String(repeating: ">", count: $0) + "a\n" }.joined()
    },
    Self("empty lines in deep lists") { "- ".repeated(to: $0) + "x" + "\n".repeated(to: $0) },
    Self("empty lines in deep lists in a quote") { "> " + "- ".repeated(to: $0) + "x\n" + ">\n".repeated(to: $0) },
    Self("lazy lines in deep lists") { "- ".repeated(to: min($0, 1800)) + "x\n" + "a\n".repeated(to: $0) },
    Self("lines of deep lists") { String(repeating: "- ".repeated(to: 1800) + "x\n", count: max(1, $0 / 1800)) },
    run("", "#"), run("", "# a\n"), run("# ", "#"), run("# ", "# "), run("", "a\n===\n"), run("[a]: b\n", "===\n"),
    run("", "* * *\n"), run("", "*\t"), run("", "- - a\n"), run("", "- [ ] a\n"), run("", "a\n2. b\n"),
    run("", "-\n\n"),
    run("# a ", "{"), run("", "{#a}"), run("# a {#", "a "), run("", "# a {#b}\n"), run("", "> [!NOTE]\n"),
    run("", "> [!NOTE]\n> a\n\n"),
  ]

  private static let definitions: [Self] = [
    run("", "[a]: b\n"), run("", "[a]: b 'c'\n"), run("", "[a]: b \"c\n"), run("", "[a]: (\n"), run("", "[a]:\n"),
    run("", "[^a]: b\n"), run("", "[^a]: b\n\n    c\n\n"), run("", "[^a]: [^a]\n"), run("", "[a]\n\n", "[a]: b\n"),
    run("[^a]: ", "[^a]"), run("[", "\\"), run("", "[^a]:"), run("", "[a]: <\n"), run("[a]: b '", "c\n"),
    Self("many definitions and links") { size in
      (0..<size / 16).map { "[\($0)]: u\n" }.joined() + "\n" + (0..<size / 16).map { "[\($0)] " }.joined()
    },
    Self("many footnotes") { size in
      (0..<size / 16).map { "[^\($0)]: u\n\n" }.joined() + "\n"
        + (0..<size / 16).reversed().map { "[^\($0)] " }.joined()
    },
    Self("footnotes in footnotes") { size in
      "[^0]\n\n" + (0..<size / 16).map { "[^\($0)]: [^\($0 + 1)]\n\n" }.joined()
    },
    Self("long labels") { "[\("é".repeated(to: 990))] ".repeated(to: $0) + "\n\n[a]: b\n" },
  ]

  private static let tables: [Self] = [
    run("", "|"), run("", "a|"), run("", "|\n"), run("", "| a |\n"), run("|a|\n|-|\n", "|b|\n"),
    run("|a|\n|-|\n", "b\n"),
    run("", "|a|\n|-|\n"), run("", "-|-\n"), run("", "aaa\rbbb\n-\u{0B}\n"), run("", "a|b\n-|-\n\n"), run("", ":-"),
    run("|a|\n|-|\n|", "\\|"), run("|a|\n|-|\n|", "`|"), run("|a|\n|-|\n|", "*a|"), run("", "|:-:\n"),
    Self("a table of many columns") { "|a".repeated(to: $0) + "\n" + "|-".repeated(to: $0) + "\n" },
    Self("a table of many columns and many short rows") {
      "|a".repeated(to: $0) + "\n" + "|-".repeated(to: $0) + "\n" + "a\n".repeated(to: $0)
    },
    Self("many tables of many columns and many short rows") {
      ("|a".repeated(to: 500) + "\n" + "|-".repeated(to: 500) + "\n" + "a\n".repeated(to: 1000) + "\n").repeated(to: $0)
    },
  ]

  private static let ours: [Self] = [
    run("", "::: a\n"), run("", ":::\n"), run("", ":"), run("", ":: a\n"), run("", "> ::: a\n"), run("", "- ::: a\n"),
    run("", "::: a\n:::\n"), run("", "- ::: a\n  :::\n"), run("", "::: a {\n"), run("", "::: a {#b c=d}\n:::\n"),
    run("", "::::: a\n:::\n"), nest("::: a\n", "b\n", ":::\n"),
    run("::: a {", "k=v ", "}\n"), run("::: a {", "k ", "}\n"), run("::: a {", "#k ", "}\n"),
    run("::: a {", "k='", "}\n"),
    run("::: a {", "="), run("::: ", "a "), run("::: a {", "{"), run("::: a ", "}"),
    Self("many attributes") { size in "::: a {" + (0..<size / 8).map { "k\($0)=v " }.joined() + "}\n:::\n" },
    Self("lines in deep containers") { "::: a\n".repeated(to: min($0, 6000)) + "b\n".repeated(to: $0) },
    Self("lines of colons that are none") { "：：：a\n".repeated(to: $0) },
    run("", "[@a"), run("", "[@a]"), run("", "[@a; "), run("[@", "a;", "]"), run("", "[@a;@b,c]"),
    run("[@a, ", "b ", "]"),
    run("", "[@a\\"), nest("[@", "a", "]"), run("[@", "a"), run("", "[@a b] "),
    run("", "{{"), run("", "{{a"), run("", "{{a}}"), run("", "{"), run("{{", "a"), run("", "{{ "),
    nest("{{", "a", "}}"),
    run("---\n", "a: b\n"), run("---\n", "a: b\n", "---\n"), run("+++\n", "a\n"), run("---\n", "---\n"),
    run("---\n", "- "),
  ]

  private static let plain: [Self] = [
    run("", "\n"), run("", "\r"), run("", "\t"), run("", " "), run("", "a"), run("", "a "), run("", "a\n"),
    run("", "é"),
    run("", "a  \n"), run("", "a\\\n"), run("", "\\"), run("", "\\*"), run("", "&"), run("", "&amp;"), run("", "&#38;"),
    run("&", "a"), run("&#", "1"), run("", "\u{FEFF}"), run("", "abc\u{0}de\u{0}"), run("", "\u{0}"), run("", "!"),
    run("", "a" + "  "), run("a", " ", "b"), run("", " \n"), run("", "পু"), run("", "\u{3000}*"),
  ]
}

extension String {
  /// The text again and again, `size` bytes or a little less, but once at least.
  fileprivate func repeated(to size: Int) -> String { String(repeating: self, count: max(1, size / utf8.count)) }
}

extension Int {
  /// The whole part of the square root.
  fileprivate var squareRoot: Int { Int(Double(self).squareRoot()) }
}

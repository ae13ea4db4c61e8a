import CascadeMarkup
import CascadeText
import Testing

@Suite("Markdown writer") struct MarkdownWriterTests {
  private func written(_ build: (inout MarkdownWriter) -> Void) -> String {
    var writer = MarkdownWriter()
    build(&writer)
    return String(decoding: writer.written(), as: UTF8.self)
  }

  private func paragraph(_ build: (inout MarkdownInlines) -> Void) -> String { written { $0.paragraph(build) } }

  @Test("writes a module")
  func module() throws {
    let step = try #require(MarkdownName("step"))
    let id = try #require(MarkdownName("fair"))
    let length = try #require(MarkdownName("minutes"))
    let minutes = try #require(MarkdownWriter.Attribute(length, "20"))
    let note = try #require(MarkdownWriter.Attribute(length, "a \"b\""))
    let text = written { writer in
      let isWritten = writer.frontMatter("id: fairness")
      #expect(isWritten)
      writer.heading(2, id: id, "Fairness")
      writer.container(step, id: id, [minutes]) { writer in
        writer.heading(3, "Why")
        writer.paragraph("People obey.")
        writer.container(step, [note]) { $0.nestedList() }
      }
      writer.thematicBreak()
      writer.code("a\n```\n", info: "swift")
    }
    #expect(
      text == """
        ---
        id: fairness
        ---

        ## Fairness {#fair}

        :::: step {#fair minutes=20}
        ### Why

        People obey.

        ::: step {minutes='a "b"'}

        - a
          - b

        :::

        ::::

        ***

        ````swift
        a
        ```
        ````

        """)
  }

  @Test("writes lists, tight and loose, of bullets, numbers and tasks")
  func lists() {
    let text = written { writer in
      writer.list { writer in
        writer.item("a")
        writer.task(isDone: true) { $0.paragraph("b") }
        writer.item { writer in
          writer.list { $0.task(isDone: false) { $0.paragraph("c") } }
        }
        writer.item { _ in }
      }
      writer.list(isTight: false) { writer in
        writer.item("d")
        writer.item { writer in
          writer.paragraph("e")
          writer.quote { $0.paragraph("f") }
        }
      }
      writer.list(from: 9) { writer in
        writer.item("g")
        writer.item { writer in
          writer.paragraph("h")
          writer.list(from: 2) { $0.item("i") }
        }
      }
    }
    #expect(
      text == """
        - a
        - [x] b
        -
          + [ ] c
        -

        + d

        + e

          > f

        9. g
        10. h

            2. i

        """)
  }

  @Test("writes quotations, alerts, tables and footnotes")
  func blocks() throws {
    let label = try #require(MarkdownName("n"))
    let text = written { writer in
      writer.quote { writer in
        writer.paragraph("a")
        writer.quote { _ in }
      }
      writer.alert(.tip) { writer in
        writer.paragraph("b")
        writer.paragraph("c")
      }
      writer.alert(.note) { $0.heading(1, "d") }
      writer.table([.unset, .right]) { writer in
        writer.row { $0.cell("e|f") }
        writer.row { writer in
          writer.cell { $0.code("g|h") }
          writer.cell { $0.footnote(label) }
        }
      }
      writer.footnote(label) { writer in
        writer.paragraph("i")
        writer.paragraph("j")
      }
    }
    #expect(
      text == """
        > a
        >
        > >

        > [!TIP]
        > b
        >
        > c

        > [!NOTE]
        >
        > # d

        | e\\|f | |
        | --- | --: |
        | `g\\|h` | [^n] |

        [^n]: i

            j

        """)
  }

  @Test("writes inlines")
  func inlines() throws {
    let key = try #require(MarkdownName("tyler-2006"))
    let source = try #require(MarkdownInlines.CitedSource(key, at: "art. 19(1) [b]"))
    let text = paragraph { line in
      line.emphasis { $0.strong { $0.text("a") } }
      line.emphasis { $0.text("b") }
      line.strikethrough { $0.text("c") }
      line.text(" ")
      line.code("d`")
      line.link(to: "e f(", title: "g \"h\"") { $0.text("[i]") }
      line.link(to: "https://j.k/l_(m)") { $0.text("https://j.k/l_(m)") }
      line.lineBreak()
      line.image("n(1).svg", alternative: "o")
      line.term(key, "p")
      line.citation(source, source)
      line.value(key)
    }
    #expect(
      text == #"""
        ***a***_b_~~&#99;~~ `` d` ``[\[i\]](<e f(> "g \"h\"")<https://j.k/l_(m)>\
        ![o](n(1).svg)[p](term:tyler-2006)[@tyler-2006, art. 19(1) \[b\]; @tyler-2006, art. 19(1) \[b\]]{{tyler-2006}}

        """#)
  }

  @Test("escapes what would mean something, and nothing else", arguments: Self.samples)
  func escapes(text: String, markdown: String) { #expect(paragraph { $0.text(text) } == markdown + "\n") }

  static let samples: [(String, String)] = [
    ("# a", "\\# a"), ("#a", "#a"), ("1. a", #"1\. a"#), ("1.a", "1.a"), ("1. ", #"1\.&#32;"#), ("+ a", #"\+ a"#),
    ("- a", #"\- a"#), ("-a", "-a"), ("::: a", #"\::: a"#), (":: a", #"\:: a"#), (": a", ": a"),
    ("：：a", "&#65306;：a"), ("---", #"\---"#), ("***", #"\*\*\*"#), ("> a", #"\> a"#), ("{{a}}", #"\{{a}}"#),
    ("{a}", "{a}"), ("[@a]", #"\[@a]"#), ("[a]", "[a]"), ("[a](b)", #"[a\](b)"#), ("[a]: b", #"\[a]: b"#),
    ("[^a]", #"\[^a]"#), ("www.a.b", #"www\.a.b"#), ("http://a.b", #"http\://a.b"#), ("http: a", "http: a"),
    ("~~a~~", #"\~\~a\~\~"#), ("a~b", "a~b"), ("2 * 3", "2 * 3"), ("2*3*4", #"2\*3\*4"#),
    ("snake_case_name", "snake_case_name"), ("_a_", #"\_a\_"#), ("`a`", #"\`a\`"#), ("<a>", #"\<a>"#),
    ("a < b", "a < b"), ("&amp;", #"\&amp;"#), ("&", "&"), ("a\nb", "a&#10;b"), (" a ", "&#32;a&#32;"),
    ("\ta", "&#9;a"), (#"a\b"#, #"a\b"#), (#"a\*"#, #"a\\\*"#), ("+++", #"\+++"#), ("%PDF-1", #"\%PDF-1"#),
    ("ক।", "ক।"), ("!", "!"), ("=", "="), ("| a |", "| a |"),
  ]

  @Test("a letter beside a mark is a character reference where the mark would not count else")
  func references() {
    for (text, markdown) in [
      (" a", "&#120;*&#32;a*y\n"), ("!", "&#120;*!*&#121;\n"), ("a", "x*a*y\n"), ("a ", "x*a&#32;*&#121;\n"),
    ] {
      let written = paragraph { line in
        line.text("x")
        line.emphasis { $0.text(text) }
        line.text("y")
      }
      #expect(written == markdown)
    }
  }

  @Test("lines end in a line feed, those of front matter too", arguments: ["\r\n", "\r", "\n"])
  func lineEnds(end: String) {
    let text = ["---", "a: b", "c: d", "---", "", "x", "y"].joined(separator: end)
    let document = MarkdownReader.read(SourceFile(path: "m.md", bytes: Array(text.utf8))).value
    let markdown = String(decoding: MarkdownWriter.markdown(of: document), as: UTF8.self)
    #expect(markdown == "---\na: b\nc: d\n---\n\nx\ny\n")
  }

  @Test("names, attributes and locators that Markdown cannot hold are none")
  func checkedWords() {
    for text in ["", "-", "a b", "a-", "a__b", "a\"", "_a", "a//b", "{a}", "a]"] { #expect(MarkdownName(text) == nil) }
    for text in ["a", "C2.2", "https:a", "ক১", "a_b-c"] { #expect(MarkdownName(text)?.text == text) }
    guard let name = MarkdownName("a") else { return }
    for value in ["", "a\nb", "\" '", "}'\""] { #expect(MarkdownWriter.Attribute(name, value) == nil) }
    #expect(MarkdownInlines.CitedSource(name, at: "a; b") == nil)
    var writer = MarkdownWriter()
    let isWritten = writer.frontMatter("a\n--- \nb")
    #expect(!isWritten && writer.written().isEmpty)
  }
}

extension MarkdownWriter {
  /// A list in a list.
  fileprivate mutating func nestedList() {
    list { writer in
      writer.item { writer in
        writer.paragraph("a")
        writer.list { $0.item("b") }
      }
    }
  }
}

import CascadeCurriculum
import CascadeText

/// Writes one page of a handbook: mark-up of ours, interface words, numbers in the locale's digits, authors' words.
struct PageWriter {
  /// What has been written.
  var html: ByteWriter
  let context: HandbookContext

  init(_ context: HandbookContext, capacity: Int = 1 << 14) {
    html = ByteWriter(capacity: capacity)
    self.context = context
  }

  // MARK: Interface words

  /// An interface word that takes nothing.
  mutating func say(_ word: Word) {
    for piece in context.words.pieces(word) {
      if case .literal(let bytes) = piece { html.written(bytes) }
    }
  }

  /// An interface word with a number, in the form that the number asks for.
  mutating func say(_ word: Word, count: Int) {
    for piece in context.words.pieces(word, count: count) {
      switch piece {
      case .literal(let bytes): html.written(bytes)
      case .placeholder: number(count)
      }
    }
  }

  /// An interface word; `fill` writes what stands in its places, each isolated from the direction around it.
  mutating func say(_ word: Word, _ fill: (inout PageWriter, Word.Placeholder) -> Void) {
    for piece in context.words.pieces(word) {
      switch piece {
      case .literal(let bytes): html.written(bytes)
      case .placeholder(let placeholder):
        html.markup("<bdi>")
        fill(&self, placeholder)
        html.markup("</bdi>")
      }
    }
  }

  /// An interface word inside an attribute's value, with `text` in its place.
  mutating func sayPlainly(_ word: Word, _ text: String = "") {
    for piece in context.words.pieces(word) {
      switch piece {
      case .literal(let bytes): html.written(bytes)
      case .placeholder: html.text(text)
      }
    }
  }

  /// ` · `, between facts of a line.
  mutating func separate() { html.markup(" <span class=\"dot\" aria-hidden=\"true\">·</span> ") }

  // MARK: Numbers

  /// A whole number in the locale's digits and groups.
  mutating func number(_ number: Int) {
    if number < 0 { html.markup("−") }
    var rest = number.magnitude
    var unit: UInt = 1
    var count = 1
    while rest / unit > 9 {
      unit *= 10
      count += 1
    }
    while count > 0 {
      html.written(context.digits[Int(rest / unit)])
      rest %= unit
      unit /= 10
      count -= 1
      if context.words.numbers.isParted(before: count) { html.text(context.words.numbers.separator) }
    }
  }

  /// `4.2`: the number of a block in its module.
  mutating func number(_ number: Int, in module: Int) {
    self.number(module)
    html.markup(".")
    self.number(number)
  }

  /// A date in the locale's calendars and words.
  mutating func date(_ date: PartialDate) {
    html.markup("<time datetime=\"")
    html.text(date.description)
    html.markup("\">")
    digits(of: context.words.dates.text(of: date))
    html.markup("</time>")
  }

  /// The same, of a date as an author typed it.
  mutating func date(_ text: String) {
    if let date = PartialDate(text) { self.date(date) } else { digits(of: text) }
  }

  /// A clock time or a number as it was typed, with its digits in the locale's.
  mutating func digits(of text: String) { html.text(context.words.locale.localizingDigits(text)) }

  // MARK: Authors' words

  /// Words of a YAML file or front matter, marked where their language is not the interface's.
  mutating func words(_ text: Text) {
    guard let language = text.language else { return words(context.values.words(text.string), text.wording) }
    words(context.values.words(text.string), in: language)
  }

  /// The same, of words in which the values are already.
  mutating func words(_ text: String, _ wording: Text.Wording) {
    let isUncertain = wording == .machine || wording == .stale
    if isUncertain { html.markup(wording == .machine ? Self.machineWords : Self.staleWords) }
    words(text, isLocalized: wording != .source)
    if isUncertain { html.markup("</span>") }
  }

  private static let machineWords: StaticString = "<span data-translation=\"machine\">"
  private static let staleWords: StaticString = "<span data-translation=\"stale\">"

  /// Words of the curriculum's, put into the edition's language or not, marked where that is not the interface's.
  mutating func words(_ text: String, isLocalized: Bool) {
    words(text, in: context.language(isLocalized: isLocalized))
  }

  /// The text of a node of a module's or page's content as the delivery shows it, marked likewise.
  mutating func words(of node: Int, in content: Content) {
    let (text, wording) = context.delivery.words(of: node, in: content)
    words(text, wording)
  }

  /// Words in `language`, marked where that is not the interface's.
  mutating func words(_ text: String, in language: LocaleTag) {
    guard language != context.words.locale.tag else {
      html.text(text)
      return
    }
    html.markup("<bdi")
    html.written(context.attributes(for: language))
    html.markup(">")
    html.text(text)
    html.markup("</bdi>")
  }

  /// A name, id or code: the same in every language, isolated from the direction around it.
  mutating func name(_ text: String) {
    html.markup("<bdi>")
    html.text(text)
    html.markup("</bdi>")
  }
}

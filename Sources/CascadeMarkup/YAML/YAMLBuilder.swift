import CascadeText

/// Builds values from libyaml's events, with a stack of its own.
struct YAMLBuilder {
  private let path: String
  /// The value of the document; `nil` before its end, and for an empty one.
  private(set) var root: Value?
  /// What is wrong with the text.
  private(set) var diagnostics: [Diagnostic] = []
  private var open: [Collection] = []
  private var documents = 0

  /// How deep lists and maps may lie in each other.
  static let deepest = 64

  /// A list or map whose end has not come yet.
  private struct Collection {
    var start: Int
    var values: [Value] = []
    var entries: [Value.Entry] = []
    var isMap: Bool
    var key: (text: String, span: SourceSpan, isRefused: Bool)?
    /// The places of the keys, from a dozen of them on; below that looking through them is faster.
    var indices: [String: Int] = [:]

    /// The index of the entry with `key`.
    func index(of key: String) -> Int? {
      entries.count < 12 ? entries.firstIndex { $0.key == key } : indices[key]
    }
  }

  init(path: String) { self.path = path }

  /// Takes events to the end; `false` if the text cannot be read on.
  mutating func build(_ events: inout YAMLEvents) -> Bool {
    while true {
      guard let (event, span, hasProperty) = events.next() else { return false }
      if hasProperty {
        report(
          .yamlAlias, "anchors '&' and tags '!' are not read; text that begins with them goes in quotes", span.first)
      }
      switch event {
      case .scalar(let text, let isPlain): scalar(text, isPlain, span)
      case .alias:
        report(.yamlAlias, "aliases '*' are not read; text that begins with '*' goes in quotes", span)
        add(Value(.scalar(""), at: span))
      case .listStart, .mapStart:
        guard begin(event, span) else { return true }
      case .listEnd, .mapEnd: end(span)
      case .documentStart:
        documents += 1
        if documents > 1 {
          report(.yamlDocuments, "a second document begins here; a file holds one", span)
          return true
        }
      case .other: break
      case .end: return true
      }
    }
  }

  private mutating func begin(_ event: YAMLEvents.Event, _ span: SourceSpan) -> Bool {
    guard open.count < Self.deepest else {
      report(.yamlTooNested, "lists and maps lie more than \(Self.deepest) deep here", span.first)
      open = []
      return false
    }
    if case .mapStart = event {
      open.append(Collection(start: span.lower, isMap: true))
    } else {
      open.append(Collection(start: span.lower, isMap: false))
    }
    return true
  }

  private mutating func scalar(_ text: String, _ isPlain: Bool, _ span: SourceSpan) {
    reportControls(in: text, span)
    guard let top = open.indices.last, open[top].isMap, open[top].key == nil else {
      add(Value(.scalar(text), at: span, isQuoted: !isPlain))
      return
    }
    var isRefused = false
    if isPlain, text == "<<" {
      report(.yamlAlias, "'<<' puts nothing in here; write the keys out", span)
      isRefused = true
    } else if let first = open[top].index(of: text) {
      let note = Diagnostic.Note("first given here", at: open[top].entries[first].keySpan, in: path)
      diagnostics.append(
        MarkupCheck.yamlDuplicateKey.diagnostic("the key '\(text)' is given twice", at: span, in: path, notes: [note]))
      isRefused = true
    }
    open[top].key = (text, span, isRefused)
  }

  /// Tells of the first control character of a text but for tabs and line ends: XML can hold none.
  private mutating func reportControls(in text: String, _ span: SourceSpan) {
    guard let control = text.utf8.first(where: { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 }) else { return }
    let digits = String(control, radix: 16, uppercase: true)
    let name = "U+00\(digits.utf8.count < 2 ? "0" : "")\(digits)"
    report(.yamlControl, "this text holds a control character (\(name)); take it out", span)
  }

  private mutating func end(_ span: SourceSpan) {
    let done = open.removeLast()
    // A block's end is reported where the next token begins; its last value says where it ends.
    let last = done.isMap ? done.entries.last?.value.span.upper : done.values.last?.span.upper
    let upper = span.isEmpty ? Swift.max(done.start, last ?? span.lower) : span.upper
    let place = SourceSpan(done.start, upper)
    add(Value(done.isMap ? .map(done.entries) : .list(done.values), at: place))
  }

  private mutating func add(_ value: Value) {
    guard let top = open.indices.last else {
      if root == nil { root = value }
      return
    }
    guard open[top].isMap else {
      open[top].values.append(value)
      return
    }
    guard let key = open[top].key else {
      // A key that is a list or a map: it stands for nothing, and its value is passed over.
      report(.yamlKey, "a key is a word; this is a list or a map", value.span)
      open[top].key = ("", value.span, true)
      return
    }
    open[top].key = nil
    guard !key.isRefused else { return }
    open[top].entries.append(Value.Entry(key: key.text, keySpan: key.span, value: value))
    let count = open[top].entries.count
    if count == 12 {
      for (index, entry) in open[top].entries.enumerated() { open[top].indices[entry.key] = index }
    } else if count > 12 {
      open[top].indices[key.text] = count - 1
    }
  }

  private mutating func report(_ check: MarkupCheck, _ message: String, _ span: SourceSpan) {
    diagnostics.append(check.diagnostic(message, at: span, in: path))
  }
}

extension SourceSpan {
  /// The first byte of the span.
  fileprivate var first: SourceSpan { SourceSpan(lower, Swift.min(lower + 1, upper)) }
}

import CascadeCurriculum

extension InlineCode.Kind {
  /// What XLIFF 2.1 calls it: `type` and `subType` (section 4.3.1).
  var xliff2: (type: StaticString, subType: StaticString?) {
    switch self {
    case .strong: ("fmt", "xlf:b")
    case .emphasis: ("fmt", "xlf:i")
    case .deletion: ("fmt", "cascade:deletion")
    case .link: ("link", nil)
    case .code: ("other", "cascade:code")
    case .image: ("image", nil)
    case .footnote: ("other", "cascade:footnote")
    case .citation: ("other", "cascade:citation")
    case .value: ("ui", "xlf:var")
    case .lineBreak: ("fmt", "xlf:lb")
    }
  }

  /// What XLIFF 1.2 calls it: `ctype` (section 2.3).
  var xliff1: StaticString {
    switch self {
    case .strong: "bold"
    case .emphasis: "italic"
    case .deletion: "x-cascade-deletion"
    case .link: "link"
    case .code: "x-cascade-code"
    case .image: "image"
    case .footnote: "x-cascade-footnote"
    case .citation: "x-cascade-citation"
    case .value: "x-cascade-value"
    case .lineBreak: "lb"
    }
  }

  /// How Markdown begins and ends it, where that is the same each time.
  var marks: (start: String, end: String)? {
    switch self {
    case .strong: ("**", "**")
    case .emphasis: ("*", "*")
    case .deletion: ("~~", "~~")
    case .link, .code, .image, .footnote, .citation, .value, .lineBreak: nil
    }
  }
}

extension InlineCode {
  /// What stands for itself, as an author writes it; empty for what has no words.
  var native: String {
    switch kind {
    case .code: "`\(display)`"
    case .image: display.isEmpty ? "" : "![\(display)]"
    case .footnote: "[^\(display)]"
    case .citation: "[\(display)]"
    case .value: "{{\(display)}}"
    case .lineBreak: "\\"
    case .strong, .emphasis, .deletion, .link: ""
    }
  }

  /// What an editor shows in the place of what stands for itself.
  var visible: String {
    switch kind {
    case .lineBreak: "↵"
    case .image where display.isEmpty: "▢"
    default: display.isEmpty ? native : display
    }
  }
}

extension [InlineCode] {
  /// The code of that number; one that stands for itself where the source has none such.
  func code(_ number: Int, isPaired: Bool) -> InlineCode {
    first { $0.number == number } ?? InlineCode(number: number, kind: isPaired ? .deletion : .code, node: 0)
  }
}

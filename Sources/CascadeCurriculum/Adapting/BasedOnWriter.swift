import CascadeText

/// Writes `overlays/<id>/based-on.yaml`: what each part of an overlay stands for, as it was when its author last looked.
///
/// Each text stands there in its own lines, so that version control shows what changed in it. The list of their names, each
/// on its own line too, tells when one of them was taken out.
package enum BasedOnWriter {
  private static let head = """
    # Kept by 'cascade overlay accept', and by nobody else: what each part of this overlay stands for, as it read when
    # its author last looked at it. Keep it under version control.

    """

  /// The file that holds `kept`, in that order, and names besides them the `lost` parts, whose texts it should hold.
  package static func bytes(of kept: [KeptBase], lost: [String] = []) -> [UInt8] {
    let names = (kept.map(\.subject.description) + lost).sorted()
    let parts = names.isEmpty ? "parts: []\n" : "parts:\n" + names.map { "  - \(quoted($0))\n" }.joined()
    let texts = kept.isEmpty ? "based-on: []\n" : "based-on:\n" + kept.map(entry).joined()
    return Array((head + parts + texts).utf8)
  }

  private static func entry(_ base: KeptBase) -> String {
    let digest = Digest(of: Array(base.text.utf8))
    return "  - \(name(of: base.subject))\n    digest: \(digest)\n    text: \(scalar(base.text))\n"
  }

  private static func name(of subject: OverlayBase.Subject) -> String {
    switch subject {
    case .block(let file, let block): "\(name(of: file))\n    block: \(quoted(block.text))"
    case .field(let file, let key): "\(name(of: file))\n    field: \(quoted(key))"
    case .course(let id): "course: \(quoted(id.text))"
    }
  }

  private static func name(of file: FileID) -> String {
    switch file {
    case .module(let id): "module: \(quoted(id.text))"
    case .page(let id): "page: \(quoted(id.text))"
    }
  }

  /// The text in lines of its own; in quotes where YAML could not hold it so.
  private static func scalar(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first != " ", first != "\t", first != "\n",
      text.unicodeScalars.last != "\n", text.unicodeScalars.allSatisfy(mayStandInLines)
    else { return quoted(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "|-" + lines.map { $0.isEmpty ? "\n" : "\n      \($0)" }.joined()
  }

  /// Whether YAML keeps the character in a block of lines: it takes no controls, and some separators for line ends.
  private static func mayStandInLines(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar == "\n": result += "\\n"
      case _ where mayStandInLines(scalar): result.unicodeScalars.append(scalar)
      default:
        let hex = String(scalar.value, radix: 16, uppercase: true)
        result += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
      }
    }
    return result + "\""
  }
}

public import CascadeText

/// The files that something new begins with, made from those under `Templates/scaffolds`.
public struct Scaffold: Sendable {
  /// The files, by path below the folder that they are for.
  public let files: [SourceFile]

  /// The templates with each `%name%` replaced by its value in `words`.
  ///
  /// In YAML a value stands in double quotes, so it is escaped for them.
  public init(_ templates: [SourceFile], _ words: [String: String]) {
    files = templates.map { SourceFile(path: $0.path, bytes: Self.filled($0.bytes, words)) }
  }

  private static func filled(_ template: [UInt8], _ words: [String: String]) -> [UInt8] {
    let percent = UInt8(ascii: "%")
    var result: [UInt8] = []
    result.reserveCapacity(template.count + 256)
    var rest = template[...]
    while let open = rest.firstIndex(of: percent) {
      let after = rest[(open + 1)...]
      guard let close = after.firstIndex(of: percent),
        let word = words[String(decoding: after[..<close], as: UTF8.self)]
      else {
        result.append(contentsOf: rest[...open])
        rest = after
        continue
      }
      result.append(contentsOf: rest[..<open])
      result.append(contentsOf: quotable(word).utf8)
      rest = rest[(close + 1)...]
    }
    return result + rest
  }

  /// The text as it stands between double quotes in YAML.
  private static func quotable(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n", "\r", "\t": result += " "
      default: if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// An id made of `text`: its ASCII letters and digits in lower case, other runs as one `-`; `fallback` where none
  /// are left.
  public static func id(from text: String, fallback: String) -> String {
    var id: [UInt8] = []
    for byte in text.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): id.append(byte)
      default: if let last = id.last, last != UInt8(ascii: "-") { id.append(UInt8(ascii: "-")) }
      }
    }
    if id.last == UInt8(ascii: "-") { id.removeLast() }
    return id.isEmpty ? fallback : String(decoding: id, as: UTF8.self)
  }

  /// Whether `text` may be an id: `a-z 0-9 -`, and not empty.
  public static func isID(_ text: String) -> Bool {
    !text.isEmpty && id(from: text, fallback: "") == text
  }
}

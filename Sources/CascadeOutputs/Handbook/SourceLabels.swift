import CascadeCurriculum

/// How citations name sources: author and year, with a letter where that is not enough.
enum SourceLabels {
  /// A label for each source, in the same order; the same whatever a delivery reaches.
  static func labels(of sources: [Source]) -> [String] {
    let bases = sources.map { "\(author(of: $0)) \(year(of: $0))" }
    var counts: [String: Int] = [:]
    for base in bases { counts[base, default: 0] += 1 }
    var used: [String: Int] = [:]
    return bases.map { base in
      guard counts[base, default: 0] > 1 else { return base }
      let place = used[base, default: 0]
      used[base] = place + 1
      return base + letters(place)
    }
  }

  /// `Tyler`, `Clarke & Eck`, `Hinkle et al.`, a body's name; the title where there is neither.
  private static func author(of source: Source) -> String {
    let names = source.makers.map(\.family.string)
    switch names.count {
    case 0: return source["authority"]?.string ?? source["publisher"]?.string ?? source.title.string
    case 1: return names[0]
    case 2: return "\(names[0]) & \(names[1])"
    default: return "\(names[0]) et al."
    }
  }

  private static func year(of source: Source) -> String {
    PartialDate(source.issued.string)?.yearText ?? source.issued.string
  }

  /// `a` to `z`, then `aa`.
  private static func letters(_ place: Int) -> String {
    let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8(place % 26))
    return String(repeating: "a", count: place / 26) + String(letter)
  }
}

extension PartialDate {
  /// The four digits of the year.
  var yearText: String { String(description.prefix(4)) }
}

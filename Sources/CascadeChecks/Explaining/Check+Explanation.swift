import CascadeText

extension Check {
  /// What `cascade explain` prints: what, why, a bad and a good sample, how to silence it; in plain text, prose folded
  /// at `width` letters.
  public func explained(width: Int = 80) -> String {
    var lines = ["\(id): \(severity.rawValue)", ""]
    lines += Prose.folded(summary, width: width) + [""]
    lines += Prose.folded(explanation, width: width) + [""]
    for (label, sample) in [("Reported:", bad), ("Not reported:", good)] where !sample.isNone {
      lines += [label, ""] + sample.shown.map { $0.isEmpty ? "" : "    " + $0 } + [""]
    }
    lines += silencing(width: width)
    return lines.joined(separator: "\n") + "\n"
  }

  private func silencing(width: Int) -> [String] {
    guard !isFirm else { return Prose.folded(Self.firmness, width: width) }
    return Prose.folded(
      """
      To silence it in one file, in that file's front matter or at the top of that YAML file, with the id of the place \
      (without `at`: in the whole file) and your reason:
      """, width: width)
      + ["", "    ignore:", "      - {check: \(id), at: \(Self.samplePlace), reason: why it is right here}", ""]
      + Prose.folded("For the whole curriculum, in `curriculum.yaml`:", width: width)
      + ["", "    checks: {\(id): off}"]
  }

  static let samplePlace = "some-block"
  static let firmness = """
    It is an error: an output would be wrong, missing or unsafe. So it can be neither silenced nor lowered.
    """
}

extension Sample {
  /// The lines of the sample, without its marks, and a line of `^` below each place that they enclosed.
  package var shown: [String] {
    let isOne = !text.hasPrefix("=== ")
    var lines: [String] = []
    for part in parts {
      if !isOne { lines.append("=== " + part.path) }
      lines += Self.underlined(part.text)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// The lines of a marked text: each without marks, then, where something was marked in it, a line that underlines it.
  private static func underlined(_ text: String) -> [String] {
    var lines: [String] = []
    var depth = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var shown = ""
      var carets = ""
      for character in line.unicodeScalars {
        switch character {
        case "⟦":
          depth += 1
          if line.unicodeScalars.last == "⟧", line.unicodeScalars.count == 2 { carets += "^" }
        case "⟧": depth -= 1
        case "⟪": shown += "«"
        case "⟫": shown += "»"
        default:
          shown.unicodeScalars.append(character)
          carets += depth > 0 && !(shown.allSatisfy(\.isWhitespace)) ? "^" : " "
        }
      }
      lines.append(shown)
      let trimmed = carets.reversed().drop { $0 == " " }.reversed()
      if !trimmed.isEmpty { lines.append(String(trimmed)) }
    }
    return lines
  }
}

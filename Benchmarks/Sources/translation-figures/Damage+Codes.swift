import CascadeTranslation

extension Damage {
  /// What happens to codes that stand among words.
  static let codes: [Damage] = [
    tokens("foreign digits in codes") { token, random in
      let zero = [0x660, 0x6F0, 0x966, 0x9E6][random.number(below: 4)] as UInt32
      var result = String.UnicodeScalarView()
      for scalar in token.unicodeScalars {
        let isDigit = (0x30...0x39).contains(scalar.value)
        result.append(isDigit ? Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar : scalar)
      }
      return String(result)
    },
    tokens("codes mirrored") { token, _ in
      String(token.map { $0 == "<" ? ">" : $0 == ">" ? "<" : $0 })
    },
    tokens("codes reversed") { token, _ in String(token.reversed()) },
    tokens("letters of codes turned") { token, _ in
      let inner = token.filter { !"</>".contains($0) }
      let turned = inner.filter(\.isNumber) + inner.filter(\.isLetter)
      return token.replacing(inner, with: turned)
    },
    tokens("codes with blanks, capitals or wide signs") { token, random in
      switch random.number(below: 4) {
      case 0: token.replacing("<", with: "< ").replacing(">", with: " >")
      case 1: token.uppercased()
      case 2: token.replacing("<", with: "＜").replacing(">", with: "＞")
      default: token.replacing(">", with: "\u{200F}>")
      }
    },
    tokens("codes without a bracket") { token, random in
      String(random.number(below: 2) == 0 ? token.dropFirst() : token.dropLast())
    },
    Damage(name: "starts and ends of codes swapped", formats: [.po, .sheet]) { file, _ in
      replacing(file) { text, codes in
        text.replacing(/<(\/?)([bias][0-9]+)>/) { match in
          codes += 1
          return match.1.isEmpty ? "</\(match.2)>" : "<\(match.2)>"
        }
      }
    },
  ]

  /// Damage to some of the tokens of each translation.
  private static func tokens(
    _ name: String, _ change: @escaping @Sendable (String, inout SplitMix) -> String
  ) -> Damage {
    Damage(name: name, formats: [.po, .sheet]) { file, random in
      replacing(file) { text, codes in
        var result = ""
        var rest = text[...]
        while let match = rest.firstMatch(of: /<\/?[a-z][0-9]+\/?>/) {
          result += rest[..<match.range.lowerBound]
          let isHit = random.number(below: 3) > 0
          result += isHit ? change(String(match.output), &random) : String(match.output)
          if isHit { codes += 1 }
          rest = rest[match.range.upperBound...]
        }
        return result + rest
      }
    }
  }

  /// The file with what `change` makes of each translation; `nil` where it changes none.
  private static func replacing(_ file: WholeFile, _ change: (String, inout Int) -> String) -> DamagedFile? {
    var targets: [String: String] = [:]
    var result = DamagedFile(bytes: [])
    for sent in file.units {
      var codes = 0
      let changed = change(sent.target, &codes)
      if changed == sent.target {
        result.intact.insert(sent.id)
      } else {
        targets[sent.id.text] = changed
        result.damaged.insert(sent.id)
        result.codes[sent.id] = codes
      }
    }
    guard !targets.isEmpty else { return nil }
    if file.format == .po {
      var entries = POReader.read(file.bytes).entries
      for place in entries.indices {
        if let target = entries[place].context.flatMap({ targets[$0] }) { entries[place].target = target }
      }
      result.bytes = POWriter.bytes(of: entries)
    } else {
      var sheet = Sheet(file.bytes)
      for place in sheet.rows.indices { sheet.rows[place][3] = targets[sheet.rows[place][0]] ?? sheet.rows[place][3] }
      result.bytes = sheet.bytes(",")
    }
    return result
  }
}

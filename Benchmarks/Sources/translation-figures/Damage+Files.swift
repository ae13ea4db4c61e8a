import CascadeTranslation
import Foundation

extension Damage {
  /// What happens to files as a whole.
  static let files: [Damage] = [
    Damage(name: "cut off") { file, random in
      guard let first = file.units.first else { return nil }
      let cut = first.range.lowerBound + random.number(below: file.bytes.count - first.range.lowerBound)
      var result = DamagedFile(bytes: Array(file.bytes[..<cut]))
      for sent in file.units {
        let named = file.bytes.place(of: sent.id.text, from: sent.range.lowerBound).map { $0 + sent.id.text.utf8.count }
        if sent.range.upperBound <= cut {
          result.intact.insert(sent.id)
        } else if let named, named < cut, sent.range.lowerBound < cut {
          result.damaged.insert(sent.id)
        }
      }
      return result
    },
    Damage(name: "saved as UTF-16") { file, random in
      let isBig = random.number(below: 2) == 0
      let text = String(decoding: file.bytes.withoutMark, as: UTF8.self)
      let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
        isBig ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
      }
      return DamagedFile(bytes: bytes, intact: Set(file.units.map(\.id)))
    },
    Damage(name: "saved as Windows-1252") { file, _ in
      let text = String(decoding: file.bytes.withoutMark, as: UTF8.self)
      var result = DamagedFile(
        bytes: text.unicodeScalars.map { scalar in
          if scalar.value < 0x80 { return UInt8(scalar.value) }
          return String(scalar).data(using: .windowsCP1252)?.first ?? UInt8(ascii: "?")
        })
      for sent in file.units {
        let isPlain = file.bytes[sent.range].allSatisfy { $0 < 0x80 }
        if isPlain { result.intact.insert(sent.id) } else { result.damaged.insert(sent.id) }
      }
      return result
    },
    Damage(name: "saved with a byte order mark") { file, _ in
      DamagedFile(bytes: [0xEF, 0xBB, 0xBF] + file.bytes, intact: Set(file.units.map(\.id)))
    },
    Damage(name: "with other line ends") { file, random in
      let text = String(decoding: file.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      // XML lets no program write a line end of its own kind into words; the others do.
      let end = random.number(below: 2) == 0 ? "\r\n" : "\r"
      return DamagedFile(bytes: Array(text.replacing("\n", with: end).utf8), intact: Set(file.units.map(\.id)))
    },
    Damage(name: "a sign is lost") { file, random in
      let sent = file.units[random.number(below: file.units.count)]
      let signs = Set((file.format == .po || file.format == .sheet ? "\"" : "<>\"").utf8)
      let places = sent.range.filter { signs.contains(file.bytes[$0]) }
      guard !places.isEmpty else { return nil }
      var bytes = file.bytes
      bytes.remove(at: places[random.number(below: places.count)])
      let others = Set(file.units.map(\.id)).subtracting([sent.id])
      return DamagedFile(bytes: bytes, intact: others, damaged: [sent.id])
    },
    Damage(name: "of another curriculum") { file, _ in
      var text = String(decoding: file.bytes, as: UTF8.self)
      for sent in file.units {
        text = text.replacing(sent.id.text, with: "another.\(String(sent.id.text.suffix(6).reversed()))")
      }
      return DamagedFile(bytes: Array(text.utf8), damaged: Set(file.units.map(\.id)), mustBeRefused: true)
    },
    Damage(name: "of another edition", formats: [.po, .xliff, .xliff12, .weblate, .omegat]) { file, _ in
      // Every text says something else there, in words that this one never had.
      var result = DamagedFile(bytes: [], damaged: Set(file.units.map(\.id)), mustBeRefused: true)
      if file.format == .po {
        var entries = POReader.read(file.bytes).entries
        for place in entries.indices where !entries[place].isHeader {
          entries[place].source = "zorp quux \(place) blick"
        }
        result.bytes = POWriter.bytes(of: entries)
      } else {
        let parts = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "</source>")
        let changed = parts.dropLast().enumerated().map { place, part in
          let start = part.range(of: "<source>", options: .backwards)?.upperBound ?? part.endIndex
          return "\(part[..<start])zorp quux \(place) blick</source>"
        }
        result.bytes = Array((changed + parts.suffix(1)).joined().utf8)
      }
      return result
    },
  ]
}

extension [UInt8] {
  /// Without a byte order mark of UTF-8.
  var withoutMark: [UInt8] { starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self }
}

private import CCollation
package import CascadeCurriculum

/// The order of words in a locale's dictionaries and indexes; the same whatever the machine's own language is.
///
/// A class, because it owns a handle of the system's ICU, which is only read from once it is open.
package final class Collation: @unchecked Sendable {
  // ICU lets any number of threads compare with one collator that none of them changes.
  private let handle: UnsafeMutableRawPointer?

  /// The order of `tag`, the common one of its script where there is none of its own.
  package init(_ tag: LocaleTag) { handle = cascade_collation_open(tag.text) }

  deinit { if let handle { cascade_collation_close(handle) } }

  /// Which rules the order follows: another number where an update of the system may order differently.
  package var version: Int { handle.map { Int(cascade_collation_version($0)) } ?? 0 }

  /// The places of `words` in their order; words that are equal in it stand by their bytes, then as they stood.
  package func order(of words: [String]) -> [Int] {
    words.indices.sorted { left, right in
      let order = compare(words[left], words[right])
      if order != 0 { return order < 0 }
      if words[left].utf8.elementsEqual(words[right].utf8) { return left < right }
      return words[left].utf8.lexicographicallyPrecedes(words[right].utf8)
    }
  }

  private func compare(_ left: String, _ right: String) -> Int32 {
    guard let handle else { return 0 }
    var (left, right) = (left, right)
    return left.withUTF8 { left in
      right.withUTF8 { right in
        left.withMemoryRebound(to: CChar.self) { left in
          right.withMemoryRebound(to: CChar.self) { right in
            cascade_collation_compare(
              handle, left.baseAddress, Int32(left.count), right.baseAddress, Int32(right.count))
          }
        }
      }
    }
  }
}

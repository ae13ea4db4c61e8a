/// What one kind of map takes: its keys, which of them it needs, and what they are for.
package struct FieldShape: Sendable {
  /// What the map describes, with an article: "a module".
  package let noun: String
  /// Its keys, in the order in which people are told of them.
  package let keys: [Key]

  /// The shape of `noun`; the first 64 keys may be required ones.
  package init(_ noun: String, _ keys: [Key]) {
    self.noun = noun
    self.keys = keys
  }

  /// One key of a map.
  package struct Key: Sendable {
    /// The key.
    package let name: String
    /// What it is for, to follow a comma: "the words in its heading".
    package let purpose: String
    /// Whether the map needs it.
    package let isRequired: Bool

    /// A key that the map needs.
    package static func required(_ name: String, _ purpose: String) -> Key {
      Key(name: name, purpose: purpose, isRequired: true)
    }

    /// A key that the map may have.
    package static func optional(_ name: String, _ purpose: String) -> Key {
      Key(name: name, purpose: purpose, isRequired: false)
    }

    /// The key `ignore`, which every file takes.
    package static let ignore = optional("ignore", "findings that are silenced in this file")
  }

  /// The place of the key `name`; `nil` for an unknown one.
  func index(of name: String) -> Int? { keys.firstIndex { $0.name == name } }
}

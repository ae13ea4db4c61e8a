/// The fields at the head of a PO file, in their order.
public struct POHeader: Hashable, Sendable {
  /// Names and values.
  public private(set) var fields: [Field]

  /// One line of a header.
  public struct Field: Hashable, Sendable {
    /// The name, such as `Language`.
    public var name: String
    /// What it says.
    public var value: String
  }

  /// A header of `fields`.
  public init(fields: [(String, String)]) { self.fields = fields.map { Field(name: $0.0, value: $0.1) } }

  /// The header that `entry` holds.
  public init(_ entry: POEntry) {
    fields = entry.target.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      return Field(name: String(line[..<colon]), value: String(value))
    }
  }

  /// What the field `name` says; `nil` where there is none.
  public subscript(name: String) -> String? {
    get { fields.first { $0.name == name }?.value }
    set {
      if let place = fields.firstIndex(where: { $0.name == name }) {
        if let newValue { fields[place].value = newValue } else { fields.remove(at: place) }
      } else if let newValue {
        fields.append(Field(name: name, value: newValue))
      }
    }
  }

  /// The header as the first message of a file.
  public var entry: POEntry {
    POEntry(context: nil, source: "", target: fields.map { "\($0.name): \($0.value)\n" }.joined())
  }
}

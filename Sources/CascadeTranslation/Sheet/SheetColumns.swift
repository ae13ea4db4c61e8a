/// Where the columns of a sheet are, found by their names in any order and case, with others between them.
struct SheetColumns: Hashable {
  /// The cells of the record that names the columns.
  let names: [String]
  let id: Int
  let kind: Int?
  let source: Int?
  let translation: Int
  let note: Int?

  /// The columns that `record` names; `nil` if it does not name those of ids and of translations.
  init?(_ record: SheetRecord) {
    let names = record.cells.map(Self.folded)
    func place(_ known: Set<String>) -> Int? { names.firstIndex { known.contains($0) } }
    guard let id = place(["id", "key"]), let translation = place(["translation", "target"]) else { return nil }
    self.names = names
    self.id = id
    self.translation = translation
    kind = place(["kind"])
    source = place(["source"])
    note = place(["note", "notes", "comment", "comments", "remark", "remarks"])
  }

  /// Whether `record` names the same columns again, as it does where sheets were put together.
  func isRepeated(by record: SheetRecord) -> Bool { record.cells.map(Self.folded) == names }

  private static func folded(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace && $0.value != 0xFEFF && $0 != "'" })
  }
}

import CascadeTranslation

/// A kind of damage to a file that comes back.
struct Damage: Sendable {
  /// What is done, in a few words.
  let name: String
  /// The formats that it is done to; each, where empty.
  var formats: Set<ExchangeFormat> = []
  /// Does it; `nil` where the file does not lend itself to it.
  let make: @Sendable (WholeFile, inout SplitMix) -> DamagedFile?
}

/// A file with damage.
struct DamagedFile {
  /// The file.
  var bytes: [UInt8]
  /// The texts that are as they were: each must be taken in.
  var intact: Set<UnitID> = []
  /// The others that the file still holds: each must be taken in as it was, or be named.
  var damaged: Set<UnitID> = []
  /// Texts whose codes alone are damaged, with the number of codes.
  var codes: [UnitID: Int] = [:]
  /// Whether nothing of it may be taken in.
  var mustBeRefused = false
}

/// What became of damaged files.
struct DamageOutcome {
  var files = 0
  var intact = (taken: 0, all: 0)
  var damaged = (named: 0, all: 0)
  var codes = (repaired: 0, all: 0)
  var wrong = 0
  var examples: [String] = []

  /// Takes `file` in, as `translate merge` does.
  mutating func judge(_ file: DamagedFile, _ whole: WholeFile, _ shelf: Shelf) {
    files += 1
    var store = shelf.store
    let ending = whole.format == .omegat ? "xlf" : whole.format.ending
    let returned = ExchangeFormat.read(file.bytes, name: "returned.\(ending)")
    let report = store.merge(returned, into: Shelf.tag, shelf.units, shelf.update)
    let messages = store.messages(of: Shelf.tag)
    let repaired = Set(report.repairs.map(\.id))
    let lines = LineNumbers(file.bytes)
    for sent in whole.units {
      let message = messages[sent.id]
      let isRight = message?.target == sent.target
      if message != nil, !isRight || file.mustBeRefused {
        wrong += 1
        example(whole, "taken wrongly: \(sent.id) \(message?.target ?? "") for \(sent.target), of \(sent.unit.tokens)")
      }
      if file.intact.contains(sent.id) {
        intact.all += 1
        if isRight {
          intact.taken += 1
        } else {
          let reason = report.refusal ?? report.setAside.first { $0.id == sent.id.text }?.reason ?? "not named"
          example(whole, "intact, not taken: \(sent.id): \(reason)")
        }
      } else if file.damaged.contains(sent.id) {
        damaged.all += 1
        let isNamed =
          isRight && !file.mustBeRefused || report.refusal.map { !$0.isEmpty } ?? false
          || report.setAside.contains { remark in
            !remark.reason.isEmpty && remark.line > 0
              && (remark.id == sent.id.text || remark.text.contains(sent.id.text)
                || lines.unit(sent.id, holds: remark.line))
          }
        if isNamed { damaged.named += 1 } else { example(whole, "not named: \(sent.id) \(message?.target ?? "")") }
      }
      if let count = file.codes[sent.id] {
        codes.all += count
        if isRight, repaired.contains(sent.id.text) { codes.repaired += count }
      }
    }
  }

  private mutating func example(_ file: WholeFile, _ text: String) {
    if examples.count < 3 { examples.append("\(file.format): \(text.prefix(240))") }
  }
}

/// Which lines of a file tell of a text.
private struct LineNumbers {
  private let lines: [Substring]

  init(_ bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self).split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// Whether the text `id` stands on the line `number` or on the five before it.
  func unit(_ id: UnitID, holds number: Int) -> Bool {
    lines.indices.contains(number - 1)
      && lines[Swift.max(0, number - 6)...Swift.min(number + 1, lines.count - 1)].contains { $0.contains(id.text) }
  }
}

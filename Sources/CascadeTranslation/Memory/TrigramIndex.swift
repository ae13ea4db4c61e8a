private import GRDB

/// Which texts share three characters in a row with another: an index of SQLite's FTS5, in memory.
///
/// It holds no text, only which trigrams stand in which; whoever asks compares the texts themselves.
struct TrigramIndex: Sendable {
  /// How many trigrams of a text are looked for: each from another stretch of it, so that a change in one place leaves
  /// the others.
  static let mostTrigrams = 24
  /// Those of a long text that are looked for however many other texts have them.
  static let leastTrigrams = 12
  /// How many texts may have the trigrams together before the most frequent are passed over.
  static let mostFound = 3000

  private let queue: DatabaseQueue
  /// How many texts have each trigram.
  private let frequencies: [String: Int]

  /// An index of `texts`, each of which is known by its place. Time and memory grow with all characters together.
  init(_ texts: some Sequence<[Int32]>) throws(MemoryError) {
    do {
      queue = try DatabaseQueue()
      frequencies = try queue.write { database in
        try database.execute(
          sql: """
            CREATE VIRTUAL TABLE texts USING fts5(
              characters, content='', detail=none, columnsize=0, tokenize='trigram case_sensitive 1');
            CREATE VIRTUAL TABLE trigrams USING fts5vocab(texts, row);
            """)
        let insertion = try database.makeStatement(sql: "INSERT INTO texts(rowid, characters) VALUES (?, ?)")
        for (place, text) in texts.enumerated() {
          try insertion.execute(arguments: [place, Self.string(Self.framed(text)[...])])
        }
        let rows = try Row.fetchCursor(database, sql: "SELECT term, doc FROM trigrams")
        var frequencies: [String: Int] = [:]
        while let row = try rows.next() { frequencies[row[0]] = row[1] }
        return frequencies
      }
    } catch {
      throw MemoryError.noIndex("\(error)")
    }
  }

  /// The places of the texts that share one of the chosen trigrams of `text`, in order.
  func places(near text: [Int32]) throws(MemoryError) -> [Int] {
    let trigrams = trigrams(of: text)
    guard !trigrams.isEmpty else { return [] }
    let pattern = trigrams.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: " OR ")
    do {
      return try queue.read { database in
        let statement = try database.cachedStatement(sql: "SELECT rowid FROM texts WHERE texts MATCH ?")
        return try Int.fetchAll(statement, arguments: [pattern])
      }
    } catch {
      throw MemoryError.noIndex("\(error)")
    }
  }

  /// The rarest trigram of each stretch of `text` that any text has; of many, the most frequent are left out.
  private func trigrams(of text: [Int32]) -> [String] {
    let framed = Self.framed(text)
    let count = framed.count - 2
    let stretches = Swift.min(Self.mostTrigrams, count)
    var chosen: [(trigram: String, frequency: Int)] = []
    for stretch in 0..<stretches {
      var best: (trigram: String, frequency: Int)?
      for start in stretch * count / stretches..<(stretch + 1) * count / stretches {
        let trigram = Self.string(framed[start..<start + 3])
        guard let frequency = frequencies[trigram], frequency < best?.frequency ?? .max else { continue }
        best = (trigram, frequency)
      }
      if let best, !chosen.contains(where: { $0.trigram == best.trigram }) { chosen.append(best) }
    }
    chosen.sort { ($0.frequency, $0.trigram) < ($1.frequency, $1.trigram) }
    var found = 0
    let kept = chosen.enumerated().prefix { place, choice in
      found += choice.frequency
      return place < Self.leastTrigrams || found <= Self.mostFound
    }
    return kept.map(\.element.trigram)
  }

  /// The text between signs for its ends, so that each of its characters stands in three trigrams.
  private static func framed(_ text: [Int32]) -> [Int32] { [start, start] + text + [end, end] }

  private static let start: Int32 = 0xE002
  private static let end: Int32 = 0xE003

  private static func string(_ characters: ArraySlice<Int32>) -> String {
    var view = String.UnicodeScalarView()
    // FTS5 would take a zero for the end of the text.
    for character in characters where character != 0 {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: character)) { view.append(scalar) }
    }
    return String(view)
  }
}

/// Why a memory cannot be searched.
public enum MemoryError: Error, Sendable, CustomStringConvertible {
  /// The system's SQLite makes no index: it has no FTS5 with trigrams (3.34 and later have), or there is no room.
  case noIndex(String)

  /// What is wrong, in a line.
  public var description: String {
    switch self {
    case .noIndex(let reason): "the translation memory cannot be searched: \(reason)"
    }
  }
}

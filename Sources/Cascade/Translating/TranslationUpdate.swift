public import CascadeCurriculum
public import CascadeTranslation

/// What bringing translations up to date came to.
public struct TranslationUpdate: Sendable {
  /// The languages, sorted.
  public var locales: [LocaleTag]
  /// What became of each text since the last time.
  public var changes: Changes
  /// The files that were written, relative to the curriculum's folder.
  public var written: [String]
  /// The files that were removed, because nothing is left in them.
  public var removed: [String]
  /// How far each language is.
  public var progress: [TranslationStatus.Language]
  /// What a memory did for each language, in their order; empty where none was asked.
  public var fills: [Fill] = []
  /// The files of memories that were read, in their order, for each language.
  public var memories: [MemoryReading] = []

  /// What a memory did for a language.
  public struct Fill: Hashable, Sendable {
    /// The language.
    public var locale: LocaleTag
    /// How much could be done.
    public var report: FillReport
  }

  /// How many texts of a curriculum are what they were.
  public struct Changes: Hashable, Sendable {
    /// Same text, same place.
    public var same = 0
    /// Same text elsewhere.
    public var moved = 0
    /// Another text that says the same.
    public var cosmetic = 0
    /// Another text: its translations are stale.
    public var edited = 0
    /// Parted: their translations are stale.
    public var split = 0
    /// Joined: their translations are stale.
    public var merged = 0
    /// Texts that were not there.
    public var new = 0
    /// Texts that no longer are.
    public var gone = 0

    init(_ update: Ledger.Update) {
      gone = update.gone.count
      for unit in update.units {
        switch unit.change {
        case .same: same += 1
        case .moved: moved += 1
        case .cosmetic: cosmetic += 1
        case .edited: edited += 1
        case .split: split += 1
        case .merged: merged += 1
        case .splitOff, .new: new += 1
        }
      }
    }
  }
}

/// How far the translations of a curriculum are.
public struct TranslationStatus: Sendable {
  /// A language.
  public struct Language: Hashable, Sendable {
    /// Its tag.
    public var locale: LocaleTag
    /// Its documents that have units, by name.
    public var documents: [Document]

    /// All documents together.
    public var total: Catalogue.Progress { documents.reduce(Catalogue.Progress()) { $0 + $1.progress } }
  }

  /// A document in a language.
  public struct Document: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// How far it is.
    public var progress: Catalogue.Progress
  }

  /// The languages, by tag.
  public var languages: [Language]
  /// Whether the catalogues are as old as the curriculum; else the figures are what an update would say.
  public var isUpToDate: Bool
}

public import CascadeCurriculum

/// What one document says in one language: `locales/<tag>/<document>.po`.
public struct Catalogue: Sendable {
  /// The language.
  public let locale: LocaleTag
  /// The document.
  public let document: String
  /// The units, in the order of the document; those that are gone come last.
  public private(set) var messages: [Message]
  /// The fields of the header that are not the tool's, such as who translated last.
  var header: POHeader

  /// The comments of its file that are meant for the tool and say nothing to it.
  public private(set) var strays: [POReader.Fault] = []

  /// A catalogue without units.
  public init(locale: LocaleTag, document: String) {
    self.locale = locale
    self.document = document
    messages = []
    header = POHeader(fields: [])
  }

  /// The units that the document has now, with what was translated before.
  ///
  /// What was edited, parted or joined keeps its translation and is stale; what is gone is kept, and nobody sees it.
  /// `known` are the messages of other documents too, from which a text may have come here.
  public func updated(
    with units: [Ledger.Update.Known], _ sources: [String], known: [UnitID: Message] = [:]
  ) -> Catalogue {
    let former = known.merging(messages.map { ($0.id, $0) }) { elsewhere, here in here.preferred(to: elsewhere) }
    var result = self
    result.messages = zip(units, sources).map { unit, source in
      var message = former[unit.id] ?? Message(id: unit.id, source: source)
      // By what the catalogue itself holds, which may be older than the ledger where a run was cut short.
      if message.isTranslated, message.formerSource == nil, message.source != source,
        !CosmeticChange.isOne(from: message.source, to: source)
      {
        message.formerSource = message.source
      }
      // Nobody has looked at what was offered for other words.
      if let offer = message.offer, !offer.isEdited, message.source != source { message.offer = nil }
      // Edited back: what was translated is what stands there again.
      if message.formerSource == source { message.formerSource = nil }
      message.source = source
      message.isGone = false
      return message
    }
    let stay = Set(units.map(\.id))
    for message in messages where !stay.contains(message.id) && message.isBegun {
      var left = message
      left.isGone = true
      result.messages.append(left)
    }
    return result
  }

  /// The catalogue for those who may not read the units `ids`: without them, without what is gone, and with the units
  /// `ordered`, whose order is an answer, in the order of their ids.
  func without(_ ids: Set<UnitID>, ordered: Set<UnitID>) -> Catalogue {
    var rest = self
    rest.messages.removeAll { $0.isGone || ids.contains($0.id) }
    rest.forgetTranslators()
    rest.messages.sortRuns(of: { ordered.contains($0.id) }) { $0.id < $1.id }
    return rest
  }

  /// Lets go of what is kept as gone and is among `ids`, since it is used elsewhere.
  mutating func forget(gone ids: Set<UnitID>) { messages.removeAll { $0.isGone && ids.contains($0.id) } }

  /// Takes a translation in; `false` where no unit of the document has that id.
  public mutating func take(_ target: String, for id: UnitID, _ state: TranslationState, from source: String) -> Bool {
    guard let place = messages.firstIndex(where: { $0.id == id && !$0.isGone }) else { return false }
    messages[place].target = target
    messages[place].state = state
    messages[place].formerSource = source == messages[place].source ? nil : source
    messages[place].offer = nil
    return true
  }

  /// Puts what a memory offers for a unit in the place of what it offered before; `nil` takes that away. What somebody has
  /// begun to edit, and what is translated, stays.
  mutating func offer(_ offer: MemoryOffer?, for id: UnitID) {
    guard let place = messages.firstIndex(where: { $0.id == id && !$0.isGone }),
      !messages[place].isBegun
    else { return }
    messages[place].offer = offer
  }

  /// Keeps what a program has put in the place of a translation of the unit `id`, where nobody has begun one.
  mutating func offer(_ guess: Guess, _ words: String, for id: UnitID) {
    guard let place = messages.firstIndex(where: { $0.id == id && !$0.isGone }),
      !messages[place].isBegun, messages[place].offer == nil || !guess.isCopy
    else { return }
    messages[place].offer = MemoryOffer(guess, words, for: messages[place].source)
  }

  /// Keeps what somebody has made of an offer without saying that it is done.
  mutating func edit(offerOf id: UnitID, to words: String) {
    guard let place = messages.firstIndex(where: { $0.id == id && !$0.isGone }),
      let offer = messages[place].offer, offer.target != words
    else { return }
    messages[place].offer?.target = words
    messages[place].offer?.isEdited = true
  }

  /// Takes what was offered for `texts` away from all units but `ids`.
  mutating func withdrawOffers(for texts: Set<String>, except ids: Set<UnitID>) {
    for place in messages.indices where !ids.contains(messages[place].id) {
      if let offer = messages[place].offer, texts.contains(offer.source) { messages[place].offer = nil }
    }
  }

  /// How many units there are, and how far they are.
  public var progress: Progress {
    messages.reduce(into: Progress()) { progress, message in if !message.isGone { progress.count(message) } }
  }

  /// How far a translation is.
  public struct Progress: Hashable, Sendable {
    /// All units.
    public var units = 0
    /// Those that say nothing yet.
    public var untranslated = 0
    /// Those whose source has changed since.
    public var stale = 0
    /// Those that a machine wrote.
    public var machine = 0
    /// Those that a second person has read, and whose source is as it was.
    public var reviewed = 0

    /// Nothing.
    public init() {}

    fileprivate mutating func count(_ message: Message) {
      units += 1
      if !message.isTranslated {
        untranslated += 1
      } else if message.isStale {
        stale += 1
      } else if message.state == .machine {
        machine += 1
      } else if message.state == .reviewed {
        reviewed += 1
      }
    }

    /// Adds up two documents.
    public static func + (left: Progress, right: Progress) -> Progress {
      var sum = left
      sum.units += right.units
      sum.untranslated += right.untranslated
      sum.stale += right.stale
      sum.machine += right.machine
      sum.reviewed += right.reviewed
      return sum
    }
  }
}

// MARK: - PO

extension Catalogue {
  /// Reads a PO file; what cannot be read is told, and the rest is there. `text` is what a unit said when the ledger was
  /// written.
  public static func read(
    _ bytes: [UInt8], locale: LocaleTag, document: String, text: (UnitID) -> String? = { _ in nil }
  ) -> (catalogue: Catalogue, faults: [POReader.Fault]) {
    let read = POReader.read(bytes)
    let guesses = GuessFinder(read.entries)
    var catalogue = Catalogue(locale: locale, document: document)
    for entry in read.entries {
      if entry.isHeader {
        catalogue.header = POHeader(entry)
      } else if let id = entry.context {
        let guess = guesses.guess(in: entry).flatMap { $0.isOwn([text(UnitID(id))]) ? nil : $0 }
        catalogue.messages.append(message(entry, UnitID(id), guess))
        catalogue.strays += StrayComment.faults(of: entry, in: bytes)
      }
    }
    return (catalogue, read.faults)
  }

  private static func message(_ entry: POEntry, _ id: UnitID, _ guess: Guess?) -> Message {
    var message = Message(id: id, source: entry.source)
    message.offer = guess.map { MemoryOffer($0, entry.target, for: entry.source) } ?? MemoryOffer(entry)
    if message.offer == nil { message.target = entry.target }
    message.state = state(of: entry) ?? .translated
    if entry.isFuzzy, message.isTranslated { message.formerSource = entry.previousSource ?? "" }
    message.comments = entry.translatorComments.filter { !$0.hasPrefix(statePrefix) && !MemoryOffer.isOwn($0) }
    message.isGone = entry.isObsolete
    message.line = entry.line
    return message
  }

  private static let statePrefix = "cascade: state="

  /// Who stands for the translation, where a translator's comment says so: `msgmerge` puts those of the template in the
  /// place of the others. What it says holds for those words alone: behind it stands their digest. Words that were changed
  /// since are a person's, whether a machine had written them or a second person had read them.
  static func state(of entry: POEntry) -> TranslationState? {
    for comment in entry.translatorComments where comment.hasPrefix(statePrefix) {
      let words = comment.dropFirst(statePrefix.count).split(separator: " ")
      guard let state = words.first.flatMap({ TranslationState(rawValue: String($0)) }) else { continue }
      switch state {
      case .translated: return .translated
      case .machine:
        guard words.count == 2, DraftDigest.isOne(words[1]) else { return .machine }
        return DraftDigest.isDraft(entry.target, of: entry.source, by: words[1]) ? .machine : .translated
      case .reviewed:
        let source = entry.isFuzzy ? entry.previousSource ?? "" : entry.source
        return words.count == 2 && words[1] == digest(of: entry.target, source) ? .reviewed : .translated
      }
    }
    // The format lets a draft be marked among the extracted comments too; the next update writes it where it lasts.
    return entry.extractedComments.contains(statePrefix + TranslationState.machine.rawValue) ? .machine : nil
  }

  /// What tells words that were read from others: of the translation and of what it was made from.
  private static func digest(of target: String, _ source: String) -> String {
    String(Digest(of: Array("\(source)\u{0}\(target)".utf8)).description.prefix(8))
  }

  /// The catalogue as a PO file, as `msgcat --no-wrap` writes it. `notes` says of each unit what helps to translate it,
  /// a line each, and where it stands.
  public func bytes(_ notes: (UnitID) -> (comments: [String], path: String)) -> [UInt8] {
    var entries = [wholeHeader.entry]
    for message in messages {
      var entry = POEntry(context: message.id.text, source: message.source, target: message.target)
      entry.translatorComments = message.comments
      entry.isObsolete = message.isGone
      if !message.isGone {
        let (comments, path) = notes(message.id)
        entry.extractedComments = comments
        entry.references = [path]
      }
      if message.isTranslated { entry.translatorComments += Self.stateComment(message) }
      if message.isStale {
        entry.isFuzzy = true
        entry.previousContext = message.id.text
        entry.previousSource = message.formerSource.flatMap { $0.isEmpty ? nil : $0 }
      }
      if let offer = message.offer, !message.isTranslated { Self.write(offer, to: &entry) }
      entries.append(entry)
    }
    return POWriter.bytes(of: entries)
  }

  /// The line that says who stands for the translation; none where it is whoever translated.
  private static func stateComment(_ message: Message) -> [String] {
    let words = "\(statePrefix)\(message.state.rawValue) "
    switch message.state {
    case .translated: return []
    case .machine: return [words + DraftDigest.of(message.target)]
    case .reviewed: return [words + digest(of: message.target, message.formerSource ?? message.source)]
    }
  }

  /// Below a certain score the translator reads an offer, and types for herself.
  private static func write(_ offer: MemoryOffer, to entry: inout POEntry) {
    entry.translatorComments += offer.comments
    guard offer.isFilledIn else { return }
    entry.target = offer.target
    entry.isFuzzy = true
    entry.previousSource = offer.source.isEmpty ? nil : offer.source
  }

  private var wholeHeader: POHeader {
    var whole = header
    whole["Language"] = locale.text.replacing("-", with: "_")
    whole["MIME-Version"] = "1.0"
    whole["Content-Type"] = "text/plain; charset=UTF-8"
    whole["Content-Transfer-Encoding"] = "8bit"
    whole["Plural-Forms"] = PluralForms.of(locale)
    whole["X-Generator"] = "Cascade"
    return whole
  }
}

/// How a language counts, as gettext wants to know it. No unit has plural forms; editors of PO files ask for the field.
private enum PluralForms {
  static func of(_ locale: LocaleTag) -> String {
    switch locale.language {
    case "bn", "fa", "hi", "gu", "am", "as": "nplurals=2; plural=(n > 1);"
    case "ar":
      "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    case "id", "ms", "my", "th", "vi", "zh", "ja", "ko": "nplurals=1; plural=0;"
    default: "nplurals=2; plural=(n != 1);"
    }
  }
}

import CascadeCurriculum
import CascadeText

/// What every page of a delivery's handbook shows around its text.
enum FrameParts {
  /// What a reader must know first, as elements; the same on each page.
  static func notices(_ delivery: Delivery, words: InterfaceWords, lacksWords: Bool) -> [UInt8] {
    var notices = Notices(delivery: delivery, words: words)
    if let overlay = delivery.overlay {
      if overlay.standing == .historical { notices.add("historical", .historicalNotice) }
      if let banner = overlay.banner { notices.add("banner") { $0.words(banner) } }
    }
    if delivery.status == .draft { notices.add("draft", .draftNotice) }
    if delivery.showsRestricted { notices.add("restricted", .restrictedNotice) }
    let edition = delivery.edition.id
    if delivery.curriculum.language.language != delivery.locale.tag.language,
      !(delivery.translations?.whole.contains(edition) ?? false)
    {
      let hasAny = !(delivery.translations?.isEmpty ?? true)
      notices.add("untranslated", hasAny ? .partlyTranslatedNotice : .untranslatedNotice)
    }
    if delivery.translations?.drafts.contains(edition) ?? false { notices.add("machine-text", .machineTextNotice) }
    if delivery.translations?.stale.contains(edition) ?? false { notices.add("stale-text", .staleTextNotice) }
    if delivery.tellsOfReview { notices.add("to-review", .toReviewNotice) }
    if lacksWords {
      notices.add("frame-words", .englishNotice)
    } else if words.isMachineDraft {
      notices.add("frame-words", .machineNotice)
    }
    return notices.html.bytes
  }

  /// Version, date, publisher, licence.
  static func footer(_ delivery: Delivery, words: InterfaceWords) -> [UInt8] {
    let curriculum = delivery.curriculum
    var notices = Notices(delivery: delivery, words: words)
    notices.html.markup("<p>")
    notices.words(curriculum.title)
    var facts: [(Word, String)] = [(.version, curriculum.version.string)]
    if let date = curriculum.date { facts.append((.date, words.locale.localizingDigits(date.description))) }
    if let publisher = curriculum.publisher { facts.append((.publisher, delivery.words(publisher))) }
    facts.append((.licence, curriculum.licence.string))
    for (word, text) in facts {
      notices.html.markup(" · ")
      notices.say(word)
      notices.html.markup(": <bdi>")
      notices.html.text(text)
      notices.html.markup("</bdi>")
    }
    notices.html.markup("</p>\n")
    return notices.html.bytes
  }
}

extension Delivery {
  /// Whether the edition is a draft: its own status, else the curriculum's.
  var status: PublicationStatus { edition.status ?? curriculum.status }
}

/// Gathers notices before there is a page to write.
private struct Notices {
  let delivery: Delivery
  let words: InterfaceWords
  var html = ByteWriter()

  mutating func add(_ kind: StaticString, _ word: Word) { add(kind) { $0.say(word) } }

  mutating func add(_ kind: StaticString, _ write: (inout Notices) -> Void) {
    html.markup("<p class=\"notice ")
    html.markup(kind)
    html.markup("\">")
    write(&self)
    html.markup("</p>\n")
  }

  /// Words of the curriculum's, put into the edition's language or not.
  mutating func words(_ text: Text) {
    foreign(delivery.words(text), in: text.isLocalized ? delivery.locale.tag : delivery.curriculum.language)
  }

  mutating func say(_ word: Word) {
    for piece in words.pieces(word) {
      switch piece {
      case .literal(let bytes): html.written(bytes)
      case .placeholder: foreign(languageName, in: delivery.curriculum.language)
      }
    }
  }

  /// The name of the language that the text stands in: in itself where we know it, else its tag.
  private var languageName: String {
    LanguageNames.own[delivery.curriculum.language.language] ?? delivery.curriculum.language.text
  }

  mutating func foreign(_ text: String, in language: LocaleTag) {
    guard language != words.locale.tag else {
      html.text(text)
      return
    }
    let locale = Locale(language)
    html.markup("<bdi lang=\"")
    html.text(locale.tag.text)
    html.markup("\" dir=\"")
    html.text(locale.direction.rawValue)
    html.markup("\">")
    html.text(text)
    html.markup("</bdi>")
  }
}

/// What languages call themselves.
enum LanguageNames {
  /// By language subtag.
  static let own: [String: String] = [
    "ar": "العربية", "bn": "বাংলা", "en": "English", "es": "español", "fa": "دری", "fr": "français", "hi": "हिन्दी",
    "ne": "नेपाली", "ps": "پښتو", "pt": "português", "ru": "русский", "si": "සිංහල", "ta": "தமிழ்", "ur": "اردو",
  ]
}

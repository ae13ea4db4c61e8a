import CascadeCurriculum
import CascadeMarkup
import CascadeText
import CascadeXML

/// Renders a delivery as academy XML, element by element as `Schemas/README.md` lists them.
struct AcademyXML: Sendable {
  /// What is rendered.
  let delivery: Delivery
  /// Who made which picture, by its path.
  let credits: [String: ImageCredit]
  /// The tiers of the document.
  let tiers: [Tier]
  /// The language of the source, where the document is in another locale.
  let fallback: LocaleTag?

  /// A renderer for `delivery`.
  init(_ delivery: Delivery) {
    self.delivery = delivery
    credits = Dictionary(delivery.curriculum.credits.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    tiers = delivery.edition.tier.map { [$0] } ?? Tier.allCases
    fallback = delivery.curriculum.language == delivery.locale.tag ? nil : delivery.curriculum.language
  }

  /// Whether it is the edition that holds everything, which an academy imports.
  var isComplete: Bool { delivery.edition.isComplete }

  /// The namespace of every element.
  static let namespace: StaticString = "https://cascade-curriculum.org/ns/academy/1"
  /// How the document is set: a level of elements, a space.
  static let layout = XMLWriter.Layout.lines(indentation: 1)
  /// How a module begins when it is a document of its own.
  static let moduleStart: StaticString = "<module xmlns=\"https://cascade-curriculum.org/ns/academy/1\""
  /// How it begins inside the whole.
  static let modulePrefix: StaticString = "\n  <module"
  /// How a curriculum without modules ends.
  static let emptyEnd: StaticString = "<modules/>\n</curriculum>\n"
  /// What takes that end's place.
  static let modulesBegin: StaticString = "<modules>"
  /// What follows the last module.
  static let modulesEnd: StaticString = "\n </modules>\n</curriculum>\n"

  /// The whole document but for its modules; ends in ``emptyEnd``.
  func curriculum() -> [UInt8] {
    var writer = XMLWriter(layout: Self.layout, capacity: 1 << 16)
    writer.declaration()
    writer.open("curriculum")
    writer.attribute("xmlns", word: Self.namespace)
    writeRootAttributes(&writer)
    let curriculum = delivery.curriculum
    writeWords("title", curriculum.title, &writer)
    writeWords("publisher", curriculum.publisher, &writer)
    writeSettings(&writer)
    writeValues(&writer)
    writePeople(&writer)
    writeFramework(&writer)
    writeNeeds(&writer)
    writeGlossary(&writer)
    writeSources(&writer)
    writeOverlays(&writer)
    writeAlignments(&writer)
    writeTests(&writer)
    writeAwards(&writer)
    if !curriculum.pages.isEmpty {
      writer.open("pages")
      for place in curriculum.pages.indices { writePage(delivery.page(at: place), &writer) }
      writer.close()
    }
    writeCourses(&writer)
    writer.open("modules")
    writer.close()
    writer.close()
    return writer.finish()
  }

  private func writeRootAttributes(_ writer: inout XMLWriter) {
    let (curriculum, edition) = (delivery.curriculum, delivery.edition)
    writer.attribute("format", 1)
    writer.attribute("id", curriculum.id.text)
    writer.attribute("version", delivery.words(curriculum.version))
    writer.attribute("edition", edition.id.text)
    writer.attribute("reader", edition.reader.rawValue)
    writer.names("tiers", tiers.map(\.rawValue))
    writer.attribute("overlay", optional: edition.overlay?.id.text)
    writer.attribute("xml:lang", delivery.locale.tag.text)
    writer.attribute("direction", delivery.locale.direction.rawValue)
    writer.attribute("source-language", curriculum.language.text)
    writer.attribute("licence", curriculum.licence.string)
    writer.attribute("status", (edition.status ?? curriculum.status).rawValue)
    writer.attribute("date", optional: curriculum.date?.description)
  }

  /// Writes plain text with its values put in, marked where it is not in the document's locale; nothing for `nil`.
  func writeWords(_ name: StaticString, _ text: Text?, _ writer: inout XMLWriter) {
    guard let text else { return }
    writer.open(name, .text)
    if let language = text.language {
      writer.language(language)
    } else if let fallback, !text.isLocalized {
      writer.language(fallback)
    }
    writer.reliance(text.wording)
    writer.text(delivery.words(text))
    writer.close()
  }

  /// Writes plain text inside an element that is marked itself where it is not in the document's locale.
  func writeMarkedWords(_ name: StaticString, _ text: Text?, _ writer: inout XMLWriter) {
    guard let text else { return }
    writer.open(name, .text)
    if let language = text.language {
      writer.language(language)
    } else if fallback != nil, text.isLocalized {
      writer.language(delivery.locale.tag)
    }
    writer.reliance(text.wording)
    writer.text(delivery.words(text))
    writer.close()
  }
}

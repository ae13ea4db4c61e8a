private import CascadeChecks
private import CascadeCurriculum
private import CascadeOutputs
private import CascadeText
private import CascadeTranslation

extension Listing {
  /// Every list, by id.
  public static let all: [Listing] = [
    checks, competencies, courses, editions, gaps, kinds, lists, locales, modules, outputs, sources, terms,
    translationChecks,
  ]

  static let lists = Listing(
    "lists", "The lists that there are.", .tool { all.map { Item($0.id, $0.summary) } })

  static let checks = Listing(
    "checks", "What 'cascade check' looks for, with its severity.",
    .tool {
      Check.all.map {
        Item(
          $0.id.description, "\($0.severity.rawValue): \($0.summary)", [Detail("severity", .text($0.severity.rawValue))]
        )
      }
    })

  static let translationChecks = Listing(
    "translation-checks", "What 'cascade translate check' looks for, with its severity.",
    .tool {
      QualityCheck.all.map {
        Item(
          $0.id.description, "\($0.severity.rawValue): \($0.summary)", [Detail("severity", .text($0.severity.rawValue))]
        )
      }
    })

  static let kinds = Listing(
    "kinds", "The kinds of ::: container that authors may type.",
    .tool {
      Directive.all.filter { $0.kind != .local }.map { kind in
        Item(
          kind.kind.rawValue, kind.summary + (kind.isRestricted ? " (restricted)" : ""),
          [
            Detail("restricted", .truth(kind.isRestricted)), Detail("timed", .truth(kind.isTimed)),
            Detail("attributes", .texts(kind.attributes.map(\.key))),
          ])
      }
    })

  static let outputs = Listing(
    "outputs", "What 'cascade build --to' can make.", .tool { Output.all.map { Item($0.id, $0.summary) } })

  static let editions = Listing(
    "editions", "The editions, with reader, tier and locales.",
    .curriculum { curriculum in
      curriculum.editions.map { edition in
        let locales = edition.locales.map(\.text)
        let tier = edition.tier.map { "\($0.rawValue)" }
        return Item(
          edition.id.text,
          "for the \(edition.reader.rawValue)\(tier.map { ", tier \($0)" } ?? ""): \(locales.joined(separator: ", "))",
          [Detail("reader", .text(edition.reader.rawValue))] + (tier.map { [Detail("tier", .text($0))] } ?? [])
            + [Detail("locales", .texts(locales))]
            + (edition.overlay.map { [Detail("overlay", .text($0.id.text))] } ?? []))
      }
    })

  static let locales = Listing(
    "locales", "The locales that editions are published in.",
    .curriculum { curriculum in
      Set(curriculum.editions.flatMap(\.locales)).sorted().map { locale in
        let editions = curriculum.editions.filter { $0.locales.contains(locale) }.map(\.id.text)
        return Item(
          locale.text,
          (locale == curriculum.language ? "the source language: " : "") + editions.joined(separator: ", "),
          [Detail("source", .truth(locale == curriculum.language)), Detail("editions", .texts(editions))])
      }
    })

  static let modules = Listing(
    "modules", "The modules in order, with their minutes for each tier.",
    .curriculum { curriculum in
      curriculum.modules.map { module in
        let minutes = Tier.allCases.compactMap { tier in module.minutes[tier].map { (tier.rawValue, $0.count) } }
        let times = minutes.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return Item(
          module.id.text, "\(module.number). \(module.title.string) (minutes: \(times))",
          [
            Detail("number", .number(module.number)), Detail("title", .text(module.title.string)),
            Detail("path", .text(module.path)), Detail("minutes", .texts(minutes.map { "\($0.0): \($0.1)" })),
          ])
      }
    })

  static let courses = Listing(
    "courses", "The courses, with tier and number of days.",
    .curriculum { curriculum in
      curriculum.courses.map { course in
        let days = "\(course.days.count) \(course.every.rawValue)\(course.days.count == 1 ? "" : "s")"
        return Item(
          course.id.text, "\(course.title.string) (tier \(course.tier.rawValue), \(days))",
          [
            Detail("title", .text(course.title.string)), Detail("tier", .text(course.tier.rawValue)),
            Detail("path", .text(course.path)), Detail("days", .number(course.days.count)),
          ])
      }
    })

  static let competencies = Listing(
    "competencies", "The statements of the competency framework.",
    .curriculum { curriculum in
      curriculum.competencies.competencies.flatMap(\.statements).map { Item($0.id.text, $0.statement.string) }
    })

  static let gaps = Listing(
    "gaps", "The gaps that the needs assessment found.",
    .curriculum { curriculum in curriculum.needs.gaps.map { Item($0.id.text, $0.statement.string) } })

  static let terms = Listing(
    "terms", "The terms of the glossary, for links such as [text](term:id).",
    .curriculum { curriculum in curriculum.terms.map { Item($0.id.text, $0.term.string) } })

  static let sources = Listing(
    "sources", "The sources, for citations such as [@key].",
    .curriculum { curriculum in curriculum.sources.map { Item($0.id.text, $0.title.string) } })
}

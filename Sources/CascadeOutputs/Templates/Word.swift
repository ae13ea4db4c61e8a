/// The interface words: every word of a handbook that no author of the curriculum wrote.
///
/// The key of a word in `Templates/locales/<tag>.yaml` is its name in kebab case: `onThisPage` is `on-this-page`.
package enum Word: Int, CaseIterable, Sendable {
  /// The frame of every page.
  case skip, contents, onThisPage, sequence, previous, next, allEditions, listSeparator
  /// The parts of a handbook.
  case front, back, modules, courses, reference, glossary, sources, coverage
  /// Editions and whom they are for.
  case facilitatorHandbook, participantHandbook, tierTrainer, tierSupervisor, tierBeat
  /// Facts about the curriculum.
  case version, date, publisher, translators, licence, status, draft, final
  /// What a reader must know first.
  case draftNotice, historicalNotice, machineNotice, untranslatedNotice, partlyTranslatedNotice, englishNotice
  case restrictedNotice, machineTextNotice, staleTextNotice, toReviewNotice
  /// The head of a module.
  case module, atAGlance, time, audience, prerequisites, gaps, authors, objectives, level, competencies, toPrint
  case protection, furtherReading, minutes, title, kind
  /// Bloom levels.
  case remember, understand, apply, analyse, evaluate, create
  /// The session plan.
  case sessionPlan, sessionPlanCaption, method, grouping, elapsed, total
  /// Methods.
  case plenary, smallGroup, pairs, rolePlay, caseStudy, scenarioMethod, communityWalk, gallery, individual, teachBack
  case quiz
  /// Groupings.
  case groupAlone, groupPairs, groupThrees, groupFours, groupFives, groupTables, groupAll
  /// Blocks.
  case step, activity, activityNumber, scenario, scenarioNumber, debrief, materials, outcome, handout
  case card, checklist, blank, keyPoints, contentWarning, safeguard, national, overlayText, law, table
  case figureNumber, figureCredit
  /// What a country changes.
  case toReview, nationalGap, differences, differencesAndReasons, differencesIntro, noDifferences, replaced, takenOut
  case added, reworded, ownTimetable, changedValues, insteadOf, inProtectedText, inUse, historical
  /// Blocks that only facilitators see.
  case facilitatorDelivery, facilitatorPreparation, facilitatorCoFacilitator, facilitatorEvidence, facilitatorNotes
  case reason, restricted, answer, feedback, rubric, authority, reviewDue
  /// Copies of a sheet.
  case copiesEach, copiesPair, copiesThree, copiesTable, copiesRoom, copies
  /// Checklists and rubrics.
  case metFrom, required
  /// How sure something is.
  case checked, confident, unverified, asOf, reviewedBy, stricter, same, weaker
  /// GitHub alerts.
  case alertNote, alertTip, alertImportant, alertWarning, alertCaution
  /// Questions.
  case question, questionNumber, single, multiple, trueOrFalse, matching, ordering, short, numeric, essay
  case points, passPoints, redLine, partial, need, measures, right, answerKey, yourAnswer
  case acceptHand, acceptExact, within, rightOrder, shownOrder, testOnly
  /// Timetables.
  case timetable, clock, session, rest, lunch, prayer, registration, recap, reflection, task, taskResult
  case certificates, other, test, testItems, testPass, partOfModule, people, groupSize, atATable, rhythm, everyDay
  case everyWeek, dayTotal, notes, testRetake
  /// Awards.
  case awards, awardAttendance, awardTest, awardAfter, awardMet, awardMonths
  /// Glossary.
  case term, seeAlso, abbreviation, equivalentDraft, high, medium, low, remark
  /// Sources.
  case sourceUnverified, noSources, noTerms
  /// What people did for a source, by CSL's names.
  case sourceEditor, sourceChair, sourceCollectionEditor, sourceCompiler, sourceComposer, sourceContainerAuthor
  case sourceContributor, sourceCurator, sourceDirector, sourceEditorTranslator, sourceEditorialDirector
  case sourceExecutiveProducer, sourceGuest, sourceHost, sourceIllustrator, sourceInterviewer, sourceNarrator
  case sourceOrganizer, sourceOriginalAuthor, sourcePerformer, sourceProducer, sourceRecipient
  case sourceReviewedAuthor, sourceScriptWriter, sourceSeriesCreator, sourceTranslator
  /// Coverage.
  case coverageIntro, statement, notCovered, gap, priority, rank, confirmed, singleSource, noModuleForGap
  case nonTraining, finding, owner, action, synthetic, notTaught, objectiveLevels, levels, evidence, peopleAsked
  case instruments
  /// Footnotes.
  case backToText

  /// The word for the part that somebody had in a source, by CSL's name of it: `translator`.
  package init?(role: String) {
    guard let word = Self.byRole[role] else { return nil }
    self = word
  }

  private static let byRole: [String: Word] = Dictionary(
    uniqueKeysWithValues: allCases.compactMap { word in
      word.key.hasPrefix("source-") ? (String(word.key.dropFirst("source-".count)), word) : nil
    })

  /// The key in a file of interface words.
  package var key: String { Self.keys[rawValue] }

  /// The keys, by raw value.
  private static let keys = allCases.map { word in
    var key: [UInt8] = []
    for byte in String(describing: word).utf8 {
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { key.append(UInt8(ascii: "-")) }
      key.append(byte | 0x20)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// What the page puts into the word.
  package var placeholders: [Placeholder] {
    switch self {
    case .minutes, .copies, .points, .passPoints, .need, .testItems, .awardMonths: [.count]
    case .sessionPlanCaption, .total, .dayTotal: [.minutes]
    case .module, .activityNumber, .scenarioNumber, .questionNumber, .figureNumber: [.number]
    case .untranslatedNotice, .partlyTranslatedNotice: [.language]
    case .overlayText, .differencesIntro, .insteadOf, .metFrom, .authority, .figureCredit, .reviewedBy, .test,
      .awardTest, .awardAfter, .awardMet:
      [.name]
    case .asOf, .reviewDue: [.date]
    case .within, .testPass, .awardAttendance, .peopleAsked: [.number]
    case .people: [.least, .most]
    case .atATable: [.count]
    case .equivalentDraft: [.level]
    default: []
    }
  }

  /// Whether it has a form for each plural category of its language.
  package var isPlural: Bool { placeholders == [.count] }

  /// A place in a word that the page fills.
  package enum Placeholder: String, CaseIterable, Sendable {
    case count, number, minutes, name, language, date, least, most, level
  }
}

public import CascadeText

extension Check {
  /// Every check, by id.
  public static let all: [Check] = [
    .gapWithoutModule,
    .moduleWithoutGap,
    .redLineNotAssessed,
    .statementWithoutObjective,
    .topGapsShortOfTime,
    .awardWithoutPass,
    .longDay,
    .moduleInNoCourse,
    .noBreak,
    .prerequisiteLater,
    .prerequisiteMissing,
    .testBeforeModules,
    .testDoesNotFit,
    .assessedAboveLevel,
    .assessedBelowLevel,
    .noMeasurableVerb,
    .notAssessed,
    .notTaught,
    .tooManyObjectives,
    .verbOfAnotherLevel,
    .allOfTheAbove,
    .equalOptions,
    .longestIsRight,
    .noFeedback,
    .questionWithoutObjective,
    .numberOfOptions,
    .onlyRightOptions,
    .pointsDifferFromRubric,
    .redLineWithoutFeedback,
    .samePlaceIsRight,
    .tooFewForTest,
    .tooShort,
    .unmarkedNegative,
    .firmSilence,
    .unknownCheck,
    .unusedSilence,
    .checkedBox,
    .linkToRestricted,
    .repeatsAnswer,
    .tellingPicture,
    .unfencedAnswer,
    .longBlock,
    .noMinutes,
    .nothingToDo,
    .partsOutlastWhole,
    .sumDiffers,
  ].sorted { $0.id < $1.id }

  /// The check of that id.
  public static func named(_ id: CheckID) -> Check? { byID[id] }

  /// What stands before the slash of the ids, each once, sorted.
  public static let categories: [String] = Array(Set(all.map { String($0.id.category) })).sorted()

  private static let byID = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
}

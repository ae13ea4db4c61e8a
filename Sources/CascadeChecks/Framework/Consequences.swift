import CascadeCurriculum
import CascadeMarkup
import CascadeText

/// What only follows from errors on fence lines, and need not be said beside them.
///
/// A block whose kind or attributes cannot be read takes no time and measures nothing, so sums, timetables and coverage
/// come out wrong until it is mended.
struct Consequences {
  /// The files in which a container cannot be read as it was meant.
  private let files: Set<String>
  /// The timetables that teach a module of those files.
  private let courses: Set<String>
  /// Whether one of the containers is a question.
  private let hasQuestion: Bool

  init(of found: [Diagnostic], in curriculum: Curriculum) {
    let causes = found.filter { Self.isCause($0) }
    hasQuestion = causes.contains { $0.id == ContentFinding.unknownQuestionKind.id }
    let files = Set(causes.map(\.path))
    self.files = files
    guard !files.isEmpty else {
      courses = []
      return
    }
    var modules = Set(curriculum.modules.filter { files.contains($0.path) }.map(\.id))
    for file in curriculum.overlays.flatMap(\.files) where files.contains(file.path) {
      if case .module(let id)? = file.target { modules.insert(id) }
    }
    let all = curriculum.courses + curriculum.overlays.flatMap(\.courses)
    courses = Set(
      all.filter { course in
        course.days.flatMap(\.sessions).contains { session in
          guard case .module(let reference, _) = session.kind else { return false }
          return modules.contains(reference.id)
        }
      }.map(\.path))
  }

  /// Whether `diagnostic` only follows from an error that is told elsewhere.
  func hold(_ diagnostic: Diagnostic) -> Bool {
    guard !files.isEmpty else { return false }
    if files.contains(diagnostic.path), Self.inFile.contains(diagnostic.id) { return true }
    if courses.contains(diagnostic.path), Self.inCourse.contains(diagnostic.id) { return true }
    return hasQuestion && Self.ofQuestions.contains(diagnostic.id)
  }

  /// Whether a container is read otherwise than it was meant because of what the finding tells. An attribute that is
  /// like none of the kind was not meant for one.
  private static func isCause(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.severity == .error else { return false }
    if diagnostic.id == ContentFinding.unknownAttribute.id, diagnostic.fixes.isEmpty { return false }
    return causes.contains(diagnostic.id)
  }

  private static let causes = Set(
    [
      ContentFinding.unknownKind, .undeclaredKind, .unknownAttribute, .missingAttribute, .badAttributeValue,
      .unknownQuestionKind,
    ].map(\.id)
      + [MarkupCheck.unclosedContainer, .looksLikeFence, .malformedAttributes, .repeatedAttribute].map(\.id))

  private static let inFile: Set<CheckID> = [
    Check.sumDiffers.id, Check.noMinutes.id, Check.nothingToDo.id, Check.longBlock.id, Check.partsOutlastWhole.id,
    Check.notTaught.id, Check.notAssessed.id,
  ]

  private static let inCourse: Set<CheckID> = [
    ResolveCheck.wrongTime.id, ResolveCheck.moduleFinished.id, ResolveCheck.moduleUnfinished.id,
    ResolveCheck.splitInsideBlock.id, Check.longDay.id, Check.noBreak.id, Check.testDoesNotFit.id,
  ]

  private static let ofQuestions: Set<CheckID> = [Check.redLineNotAssessed.id, Check.tooFewForTest.id]
}

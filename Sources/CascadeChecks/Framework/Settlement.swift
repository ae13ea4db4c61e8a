import CascadeCurriculum
import CascadeText

/// Applies the severities of `curriculum.yaml` and the silences of every file to findings.
struct Settlement {
  private let curriculum: Curriculum
  private let severities: SeverityTable
  private let files: [SilencedFile]

  init(of curriculum: Curriculum) {
    self.curriculum = curriculum
    severities = SeverityTable(curriculum.severities)
    files = SilencedFile.all(in: curriculum)
  }

  /// The findings that are left, with their final severities, and what there is to say of the silences themselves.
  func settle(_ found: [Diagnostic]) -> [Diagnostic] {
    var places: [String: Int] = [:]
    for (place, file) in files.enumerated() where places[file.path] == nil { places[file.path] = place }
    var isUsed = files.map { Array(repeating: false, count: $0.silences.count) }
    var left: [Diagnostic] = []
    for diagnostic in found {
      if let place = places[diagnostic.path], let silence = files[place].silence(hiding: diagnostic) {
        isUsed[place][silence] = true
      } else if let kept = severities.applied(to: diagnostic) {
        left.append(kept)
      }
    }
    for (place, file) in files.enumerated() {
      left += file.remarks(isUsed: isUsed[place]).compactMap(severities.applied)
    }
    left += severities.remarks.compactMap(severities.applied)
    return left.inReadingOrder()
  }
}

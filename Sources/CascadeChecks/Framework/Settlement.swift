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
    let consequences = Consequences(of: found, in: curriculum)
    for diagnostic in found.withoutEchoes() {
      if let place = places[diagnostic.path], let silence = files[place].silence(hiding: diagnostic) {
        isUsed[place][silence] = true
      } else if consequences.hold(diagnostic) {
        continue
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

extension [Diagnostic] {
  /// Those that do not only say what another says of the same place.
  fileprivate func withoutEchoes() -> [Diagnostic] { withoutDoubledNames().withoutRefusedLines() }

  /// Of an id that another file has already, it need not be said that it differs from the name of its own.
  private func withoutDoubledNames() -> [Diagnostic] {
    let doubled = Set(filter { $0.id == ResolveCheck.duplicateID.id }.map { Place($0) })
    guard !doubled.isEmpty else { return self }
    let echoes = Set(FieldFinding.Family.allCases.map { FieldFinding.nameDiffers.id(in: $0) })
    return filter { !echoes.contains($0.id) || !doubled.contains(Place($0)) }
  }

  /// Of a line that was refused because it looks like a fence, it need not be said that it opens no container.
  private func withoutRefusedLines() -> [Diagnostic] {
    guard contains(where: { $0.id == Check.fenceInText.id }) else { return self }
    var refused: [String: [SourceSpan]] = [:]
    for finding in self where finding.id == Check.looksLikeFence.id {
      refused[finding.path, default: []].append(finding.span)
    }
    for path in refused.keys { refused[path]?.sort() }
    return filter { finding in
      finding.id != Check.fenceInText.id || !(refused[finding.path] ?? []).cover(finding.span)
    }
  }
}

/// Where a finding is.
private struct Place: Hashable {
  let path: String
  let span: SourceSpan

  init(_ diagnostic: Diagnostic) {
    path = diagnostic.path
    span = diagnostic.span
  }
}

extension [SourceSpan] {
  /// Whether one of the spans, which are in order and apart from each other, holds `span`. O(log count).
  func cover(_ span: SourceSpan) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].upper <= span.lower { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].contains(span)
  }
}

public import CascadeCurriculum
public import CascadeText

/// Runs checks over a curriculum, part by part, and applies what its authors say of severities and silences.
///
/// The parts may be judged in any order and on any core; ``settle(_:in:)`` then takes all findings, those of the
/// earlier stages too.
public struct CheckRunner: Sendable {
  private let ofModules: [(origin: Report.Origin, judge: @Sendable (Module, Curriculum, inout Report) -> Void)]
  private let ofTexts: [(origin: Report.Origin, judge: @Sendable (TextFile, Curriculum, inout Report) -> Void)]
  private let ofWhole: [(origin: Report.Origin, judge: @Sendable (Curriculum, inout Report) -> Void)]

  /// A runner of `checks`.
  public init(_ checks: [Check] = Check.all) {
    ofModules = checks.compactMap { check in
      switch check.judging {
      case .perModule(let judge), .perModuleAndCurriculum(let judge, _): (Report.Origin(check), judge)
      case .perText, .perCurriculum, .reported: nil
      }
    }
    ofTexts = checks.compactMap { check in
      guard case .perText(let judge) = check.judging else { return nil }
      return (Report.Origin(check), judge)
    }
    ofWhole = checks.compactMap { check in
      switch check.judging {
      case .perCurriculum(let judge), .perModuleAndCurriculum(_, let judge): (Report.Origin(check), judge)
      case .perModule, .perText, .reported: nil
      }
    }
  }

  /// A part of a curriculum that is judged by itself.
  public enum Part: Hashable, Sendable {
    /// The module at that place of `Curriculum.modules`.
    case module(Int)
    /// The page at that place of `Curriculum.pages`.
    case page(Int)
    /// The file at the place `file` of the overlay at that place of `Curriculum.overlays`.
    case overlayFile(overlay: Int, file: Int)
    /// The whole, judged by one check: the one at that place among the checks that look at the whole.
    case whole(check: Int)
  }

  /// The parts of `curriculum`; those that take long come first, so that no core waits for another's last one.
  public func parts(of curriculum: Curriculum) -> [Part] {
    ofWhole.indices.map { .whole(check: $0) } + curriculum.modules.indices.map { .module($0) }
      + curriculum.pages.indices.map { .page($0) }
      + curriculum.overlays.indices.flatMap { overlay in
        curriculum.overlays[overlay].files.indices.map { .overlayFile(overlay: overlay, file: $0) }
      }
  }

  /// What the checks find in one part, with their own severities and nothing silenced.
  public func findings(in part: Part, of curriculum: Curriculum) -> [Diagnostic] {
    switch part {
    case .module(let place): findings(in: curriculum.modules[place], of: curriculum)
    case .page(let place): findings(in: TextFile(curriculum.pages[place], of: curriculum), of: curriculum)
    case .overlayFile(let overlay, let file):
      findings(
        in: TextFile(curriculum.overlays[overlay].files[file], of: curriculum.overlays[overlay]), of: curriculum)
    case .whole(let check): findings(of: ofWhole[check], in: curriculum)
    }
  }

  /// What there is to say about `curriculum`: what its checks find and what the earlier `stages` found, with severities
  /// and silences applied, in reading order.
  public func run(on curriculum: Curriculum, after stages: [Diagnostic] = []) async -> [Diagnostic] {
    let found = await parts(of: curriculum).parallelMap { findings(in: $0, of: curriculum) }
    return settle(stages + found.flatMap(\.self), in: curriculum)
  }

  /// `found` with the curriculum's severities and silences applied, and what there is to say of those, in reading order.
  public func settle(_ found: [Diagnostic], in curriculum: Curriculum) -> [Diagnostic] {
    Settlement(of: curriculum).settle(found)
  }

  private func findings(in module: Module, of curriculum: Curriculum) -> [Diagnostic] {
    var report = Report(on: module.path)
    for (origin, judge) in ofModules {
      report.origin = origin
      judge(module, curriculum, &report)
    }
    judge(TextFile(module, of: curriculum), of: curriculum, into: &report)
    return report.diagnostics
  }

  private func findings(in file: TextFile, of curriculum: Curriculum) -> [Diagnostic] {
    var report = Report(on: file.path)
    judge(file, of: curriculum, into: &report)
    return report.diagnostics
  }

  private func judge(_ file: TextFile, of curriculum: Curriculum, into report: inout Report) {
    for (origin, judge) in ofTexts {
      report.origin = origin
      judge(file, curriculum, &report)
    }
  }

  /// Nothing while the curriculum has unsettled files: what is missed in the whole may stand in one of them.
  private func findings(
    of whole: (origin: Report.Origin, judge: @Sendable (Curriculum, inout Report) -> Void), in curriculum: Curriculum
  ) -> [Diagnostic] {
    guard curriculum.unsettled.isEmpty else { return [] }
    var report = Report(on: CurriculumPath.curriculum)
    report.origin = whole.origin
    whole.judge(curriculum, &report)
    return report.diagnostics
  }
}

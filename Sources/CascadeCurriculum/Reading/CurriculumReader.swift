import CascadeMarkup
public import CascadeText

/// The read stage: what each file of a folder says, taken together but not yet resolved.
public struct ReadCurriculum: Sendable {
  /// Everything read, with modules in the order of their folders, without numbers, and with links as typed.
  public var curriculum: Curriculum
  /// The modules in the order of `curriculum.yaml`.
  public var order: [Reference<Module>]
}

/// Reads every file of a curriculum's folder.
public enum CurriculumReader {
  /// What the files say; `nil` where `curriculum.yaml` cannot be read.
  ///
  /// The folder lets go of the bytes of Markdown files, piece by piece: the documents have them.
  public static func read(_ folder: inout LoadedFolder, workers: Int) async -> Checked<ReadCurriculum?> {
    guard let main = folder.files.first(where: { $0.path == CurriculumPath.curriculum }) else { return Checked(nil) }
    let file = CurriculumFileReader.read(main)
    let settings = TextSettings(
      kinds: file.value?.localKinds ?? [], language: file.value?.language ?? .english,
      givesPartialCredit: file.value?.givesPartialCredit ?? false,
      hasOverlays: folder.files.contains { $0.path.hasPrefix("overlays/") })
    let parts = await parts(of: &folder, settings, workers: workers)
    guard let said = file.value else {
      return Checked(nil, file.diagnostics + parts.flatMap(\.diagnostics))
    }
    var assembly = CurriculumAssembly(said)
    for part in parts { assembly.add(part.value) }
    let unread = unread(folder.files.map(\.path).filter { $0 != CurriculumPath.curriculum }, parts)
    assembly.settleOverlays(unread: unread)
    var curriculum = assembly.curriculum
    curriculum.unsettled = unread
    curriculum.assets = folder.assets.filter { !$0.path.hasPrefix("theme/") }.map {
      Curriculum.Asset(path: $0.path, size: $0.size, digest: $0.digest.description)
    }
    return Checked(
      ReadCurriculum(curriculum: curriculum, order: said.modules),
      file.diagnostics + parts.flatMap(\.diagnostics) + assembly.diagnostics)
  }

  /// The files of which nothing could be made, because of an error in them.
  private static func unread(_ paths: [String], _ parts: [Checked<ReadFile>]) -> Set<String> {
    var unread: Set<String> = []
    for (path, part) in zip(paths, parts) {
      guard case .nothing = part.value, part.diagnostics.worst == .error else { continue }
      unread.insert(path)
    }
    return unread
  }

  /// What each file but `curriculum.yaml` says, in order.
  private static func parts(
    of folder: inout LoadedFolder, _ settings: TextSettings, workers: Int
  ) async -> [Checked<ReadFile>] {
    var parts: [Checked<ReadFile>] = []
    parts.reserveCapacity(folder.files.count)
    var start = 0
    while start < folder.files.count {
      let range = start..<min(start + atOnce, folder.files.count)
      let files = folder.files[range].filter { $0.path != CurriculumPath.curriculum }
      parts += await files.parallelMap(workers: workers) { FileReader.read($0, settings) }
      for place in range where folder.files[place].path.hasSuffix(".md") { folder.forgetText(at: place) }
      start = range.upperBound
    }
    return parts
  }

  /// How many files are read before their bytes are let go.
  private static let atOnce = 1024
}

/// What the reading of a text must know of `curriculum.yaml`.
struct TextSettings: Sendable {
  let kinds: [Curriculum.LocalKind]
  let language: LocaleTag
  /// Whether partial answers give partial points where a question does not say.
  let givesPartialCredit: Bool
  /// Whether a text may be woven with an overlay's, which reads its opening lines again.
  let hasOverlays: Bool
}

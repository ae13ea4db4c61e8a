import CascadeMarkup
package import CascadeText

/// The read stage: what each file of a folder says, taken together but not yet resolved.
package struct ReadCurriculum: Sendable {
  /// Everything read, with modules in the order of their folders, without numbers, and with links as typed.
  package var curriculum: Curriculum
  /// The modules in the order of `curriculum.yaml`.
  package var order: [Reference<Module>]
}

/// Reads every file of a curriculum's folder.
package enum CurriculumReader {
  /// What the files say; `nil` where `curriculum.yaml` cannot be read.
  package static func read(_ folder: LoadedFolder, workers: Int) async -> Checked<ReadCurriculum?> {
    guard let main = folder.files.first(where: { $0.path == CurriculumPath.curriculum }) else { return Checked(nil) }
    let file = CurriculumFileReader.read(main)
    let settings = TextSettings(
      kinds: file.value?.localKinds ?? [], language: file.value?.language ?? .english)
    let others = folder.files.filter { $0.path != CurriculumPath.curriculum }
    let parts = await others.parallelMap(workers: workers) { FileReader.read($0, settings) }
    guard let said = file.value else {
      return Checked(nil, file.diagnostics + parts.flatMap(\.diagnostics))
    }
    var assembly = CurriculumAssembly(said)
    for part in parts { assembly.add(part.value) }
    let unread = unread(others, parts)
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
  private static func unread(_ files: [SourceFile], _ parts: [Checked<ReadFile>]) -> Set<String> {
    var unread: Set<String> = []
    for (file, part) in zip(files, parts) {
      guard case .nothing = part.value, part.diagnostics.worst == .error else { continue }
      unread.insert(file.path)
    }
    return unread
  }
}

/// What the reading of a text must know of `curriculum.yaml`.
struct TextSettings: Sendable {
  let kinds: [Curriculum.LocalKind]
  let language: LocaleTag
}

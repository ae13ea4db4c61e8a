private import CascadeCurriculum
private import CascadeText
private import Glibc

extension Workspace {
  /// Begins the module `id` and adds it to the end of the curriculum's list; gives the paths of the files written.
  ///
  /// - Throws: ``ScaffoldError``; then nothing was changed.
  public func addModule(_ id: String, title: String) async throws(ScaffoldError) -> [String] {
    let curriculum = try await curriculum()
    guard let statement = curriculum.competencies.competencies.lazy.flatMap(\.statements).first else {
      throw .nothingToName(what: "competency", path: path("competencies.yaml"))
    }
    let file = path("curriculum.yaml")
    let bytes = try scaffolding { () throws(FileError) in try readFile(file) }
    guard let edited = ModuleList.adding(id, to: bytes) else { throw .noModuleList(path: file) }
    let words = [
      "id": id, "title": title, "tier": (curriculum.editions.lazy.compactMap(\.tier).first ?? .trainer).rawValue,
      "competency": statement.id.text,
    ]
    let scaffold = try await scaffold("module", words)
    _ = mkdir(path("modules"), 0o777)
    try scaffold.write(newFolder: path("modules/\(id)"))
    do throws(FileError) {
      try Scaffold.write(edited, over: file)
    } catch {
      scaffold.takeBack(folder: path("modules/\(id)"))
      throw .file(error)
    }
    return scaffold.files.map { path("modules/\(id)/\($0.path)") } + [file]
  }

  /// Begins the course `id`, a day with the first module of its tier; gives the paths of the files written.
  ///
  /// - Throws: ``ScaffoldError``; then nothing was changed.
  public func addCourse(_ id: String, title: String) async throws(ScaffoldError) -> [String] {
    let curriculum = try await curriculum()
    let tier = curriculum.editions.lazy.compactMap(\.tier).first ?? .trainer
    guard let module = curriculum.modules.first(where: { $0.minutes[tier] != nil }) else {
      throw .nothingToName(what: "module for the tier \(tier.rawValue)", path: path("curriculum.yaml"))
    }
    let words = ["id": id, "title": title, "tier": tier.rawValue, "module": module.id.text]
    let scaffold = try await scaffold("course", words)
    let file = path("courses/\(id).yaml")
    _ = mkdir(path("courses"), 0o777)
    guard access(file, F_OK) != 0 else { throw .exists(path: file) }
    for made in scaffold.files {
      try scaffolding { () throws(FileError) in try Scaffold.write(made.bytes, newFile: file) }
    }
    return [file]
  }

  private func path(_ name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }

  private func curriculum() async throws(ScaffoldError) -> Curriculum {
    do throws(WorkspaceError) {
      guard let curriculum = try await analyse().curriculum else { throw .notACurriculum(folder: folder) }
      return curriculum
    } catch {
      throw .workspace(error)
    }
  }

  private func scaffold(_ name: String, _ words: [String: String]) async throws(ScaffoldError) -> Scaffold {
    do throws(FileError) {
      return Scaffold(try await Resources.ofProgram().files(in: "Templates/scaffolds/\(name)"), words)
    } catch {
      throw .file(error)
    }
  }
}

/// Runs `body`, and tells of a file's failure as one of beginning something.
private func scaffolding<Result>(_ body: () throws(FileError) -> Result) throws(ScaffoldError) -> Result {
  do throws(FileError) {
    return try body()
  } catch {
    throw .file(error)
  }
}

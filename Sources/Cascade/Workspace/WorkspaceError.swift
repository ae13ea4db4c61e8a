public import CascadeCurriculum
private import CascadeText
public import CascadeTranslation

/// Why the work could not be done, whatever the text says.
public enum WorkspaceError: Error, Sendable {
  /// The folder holds no `curriculum.yaml`.
  case notACurriculum(folder: String)
  /// Files of the curriculum cannot be read.
  case unreadable([FileError])
  /// A page shell, style sheet, schema or list of interface words of the tool is missing or cannot be read.
  case resources(String)
  /// A name given to `--to`, `--edition` or `--locale` does not exist.
  case unknownName(what: String, name: String, known: [String])
  /// A build would make nothing.
  case nothingToBuild(String)
  /// Nothing could be published.
  case publishing(PublishError)
  /// A file of translations cannot be written.
  case unwritable(FileError)
  /// `curriculum.yaml` says nothing that could be worked with.
  case unclear(folder: String)
  /// A file of an overlay, or a text that it changes, holds an error, so that nobody knows which parts there are.
  case unclearOverlay(path: String)
  /// Messages of catalogues cannot be read, each with its file, line and reason: writing them anew would lose them.
  case unreadableTranslations([String])
  /// A file of translations does not say which language it is in.
  case languageUnknown(path: String)
  /// A translation into the language of the curriculum itself is asked for.
  case sourceLanguage(LocaleTag)
  /// The translation memory cannot be searched.
  case memory(MemoryError)
  /// The work was cancelled.
  case cancelled
}

extension WorkspaceError: CustomStringConvertible {
  /// One line for each thing that is wrong.
  public var description: String {
    switch self {
    case .notACurriculum(let folder):
      "'\(folder)' is no curriculum: it holds no curriculum.yaml (cascade new curriculum makes one)"
    case .unreadable(let errors): errors.map(\.description).joined(separator: "\n")
    case .resources(let message): message
    case .unknownName(let what, let name, let known):
      "there is no \(what) '\(name)'. \(NearMiss.advice(on: name, in: known))"
    case .nothingToBuild(let reason): "nothing was built: \(reason)"
    case .publishing(let error): error.description
    case .unwritable(let error): error.description
    case .unclear(let folder): "the curriculum.yaml of '\(folder)' cannot be worked with; 'cascade check' says why"
    case .unclearOverlay(let path): "nothing was kept: '\(path)' cannot be worked with; 'cascade check' says why"
    case .unreadableTranslations(let faults):
      (faults + ["nothing was written, so that nothing of this is lost; mend it first"]).joined(separator: "\n")
    case .languageUnknown(let path): "'\(path)' does not say which language it is in; say so with --locale"
    case .sourceLanguage(let tag): "the curriculum itself is written in '\(tag)'; name the language to translate into"
    case .memory(let error): error.description
    case .cancelled: "cancelled; the last good output stands"
    }
  }
}

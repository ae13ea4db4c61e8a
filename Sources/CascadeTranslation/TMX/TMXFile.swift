import CascadeCurriculum

/// What a file for memories holds, as far as it can be read.
public struct TMXFile: Sendable {
  /// The pairs, in the order of the file.
  public var pairs: [MemoryPair] = []
  /// What could not be taken, by line.
  public var faults: [ReturnPackage.Fault] = []
  /// How many units say nothing in one of the two languages.
  public var foreign = 0
  /// What the file is written in, where that is not UTF-8.
  public var encoding: String?
}

/// Why a unit of a memory cannot be taken, in words.
struct TMXProblem: Error {
  /// Why: `a unit without words`.
  var reason: String
}

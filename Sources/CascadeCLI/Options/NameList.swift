internal import ArgumentParser

/// Names joined by commas.
struct NameList: ExpressibleByArgument {
  /// The names, in the order typed.
  let names: [String]

  /// Reads `a,b`; `nil` where a name is missing.
  init?(argument: String) {
    names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if names.contains("") { return nil }
  }
}

extension WorkspaceError {
  /// Whether it is the request that is at fault, such as a name that does not exist, and not the machine.
  public var isWrongUsage: Bool {
    switch self {
    case .unknownName, .publishing(.misplaced), .languageUnknown, .sourceLanguage: true
    default: false
    }
  }
}

extension Directive {
  /// Every kind, in the order in which `cascade list kinds` shows them.
  public static let all: [Directive] = [
    .activity
  ]
}

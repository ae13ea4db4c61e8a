extension Output {
  /// Every output, in the order in which `cascade list outputs` shows them.
  public static let all: [Output] = [
    .handbook,
    .xml,
  ]
}

extension Directive {
  static let keyPoints = Directive(
    .keyPoints, "The few lines to keep.",
    role: .aside)
}

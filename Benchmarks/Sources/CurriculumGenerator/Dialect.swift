/// How the same text is written for one tool: its containers, links, citations and values.
public enum Dialect: String, Sendable, CaseIterable {
  /// Our own format.
  case cascade
  /// Plain Markdown for Hugo: no fences, links between pages as Hugo lays them out.
  case hugo

  /// The line that opens a container; nothing in plain Markdown.
  func open(_ line: String) -> String { self == .cascade ? "::: \(line)\n\n" : "" }

  /// The line that closes a container.
  var close: String { self == .cascade ? ":::\n\n" : "" }

  /// A link to the block `id` of module `number`.
  func link(_ text: String, module number: Int, _ id: String) -> String {
    let name = ModuleMaker.id(number)
    return self == .cascade ? "[\(text)](../\(name)/module.md#\(id))" : "[\(text)](../\(name).html#\(id))"
  }

  /// A glossary term.
  func term(_ text: String, _ id: String) -> String {
    self == .cascade ? "[\(text)](term:\(id))" : "[\(text)](../../glossary.html#\(id))"
  }

  /// A citation with its place in the source.
  func cite(_ source: String, _ place: String) -> String {
    self == .cascade ? "[@\(source), \(place)]" : "[[\(source), \(place)](../../sources.html#\(source))]"
  }

  /// A value of the edition.
  func value(_ name: String, _ text: String) -> String { self == .cascade ? "{{\(name)}}" : text }
}

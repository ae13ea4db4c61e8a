/// Where a link leads as far as its syntax tells, before anybody looks whether that exists.
package enum LinkDestination: Sendable, Hashable {
  /// Another site: `https:`, `http:`, `mailto:`, `tel:`.
  case external
  /// A heading or block of the same file: `#id`, without the `#`.
  case anchor(String)
  /// A file of the curriculum, by its path in it, and a heading or block there.
  case file(String, anchor: String?)
  /// A term of the glossary.
  case term(String)
  /// Nowhere; a diagnostic has said why.
  case refused
}

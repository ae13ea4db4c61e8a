import CascadeXML

/// What libxml2 says of broken XML, for people who translate.
enum XMLComplaint {
  /// What `violation` says, in plain words where it is one of those that editing by hand brings about.
  static func plain(_ violation: XMLViolation?) -> String {
    guard let message = violation?.message.prefix(while: { $0 != "\n" }), !message.isEmpty else {
      return "no well-formed XML"
    }
    return words.first { message.hasPrefix($0.beginning) }?.plain ?? String(message)
  }

  private static let words: [(beginning: String, plain: String)] = [
    ("xmlParseEntityRef: no name", "a '&' that stands for nothing; '&amp;' is the sign itself"),
    ("EntityRef: expecting ';'", "a '&' that stands for nothing; '&amp;' is the sign itself"),
    ("StartTag: invalid element name", "a '<' that begins no tag; '&lt;' is the sign itself"),
    ("xmlParseStartTag: invalid element name", "a '<' that begins no tag; '&lt;' is the sign itself"),
    ("Opening and ending tag mismatch", "a tag that is not closed, or closed in the wrong place"),
    ("Premature end of data", "a tag that is not closed"),
    ("Comment not terminated", "a comment that does not end"),
    ("CData section not finished", "a section of words that does not end"),
    ("AttValue:", "an attribute whose value has no quotation marks around it"),
    ("PCDATA invalid Char value", "a character that XML does not allow"),
    ("xmlParseCharRef: invalid xmlChar value", "a character that XML does not allow"),
    ("Input is not proper UTF-8", "bytes that are no UTF-8"),
    ("Excessive depth", "elements in elements, too deep to be a text"),
  ]
}

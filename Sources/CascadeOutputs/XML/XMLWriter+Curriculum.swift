import CascadeCurriculum
import CascadeText
import CascadeXML

extension XMLWriter {
  /// Adds an attribute where there is a value.
  mutating func attribute(_ name: StaticString, optional value: String?) {
    if let value { attribute(name, value) }
  }

  /// Adds an attribute where there is a number.
  mutating func attribute(_ name: StaticString, optional value: Int?) {
    if let value { attribute(name, value) }
  }

  /// Adds an attribute that lists names, where there are any.
  mutating func names(_ name: StaticString, _ names: [String]) {
    if !names.isEmpty { attribute(name, names.joined(separator: " ")) }
  }

  /// Adds an attribute that says `yes`, where it is so.
  mutating func mark(_ name: StaticString, _ isSet: Bool) {
    if isSet { attribute(name, word: "yes") }
  }

  /// Adds an attribute that says `yes` or `no`.
  mutating func answer(_ name: StaticString, _ isSet: Bool) {
    attribute(name, word: isSet ? "yes" : "no")
  }

  /// Says that what follows is in the language `tag`.
  mutating func language(_ tag: LocaleTag) {
    attribute("xml:lang", tag.text)
    attribute("direction", Locale(tag).direction.rawValue)
  }

  /// Says how far translated words can be relied on, where there is anything to say.
  mutating func reliance(_ wording: Text.Wording) {
    switch wording {
    case .source, .translated: break
    case .machine: attribute("translation", word: "machine")
    case .stale: attribute("translation", word: "stale")
    }
  }

  /// Writes an element that holds nothing and names one thing.
  mutating func reference(_ name: StaticString, _ id: String) {
    open(name)
    attribute("ref", id)
    close()
  }

  /// Writes what authors silenced.
  mutating func silences(_ silences: [Silence]) {
    for silence in silences {
      open("silenced", .text)
      attribute("check", silence.check.string)
      attribute("at", optional: silence.at?.string)
      text(silence.reason.string)
      close()
    }
  }
}

public import CascadeCurriculum

/// What a translator sent back, as far as it can be read.
public struct ReturnedFile: Sendable {
  /// What the file is called, for messages.
  public var name: String
  /// The language that the file says it is in; `nil` where it does not.
  public var locale: LocaleTag?
  /// The units that it holds, translated or not, in its order.
  public var units: [Returned]
  /// What of it cannot be read.
  public var faults: [POReader.Fault]

  /// A unit that came back.
  public struct Returned: Hashable, Sendable {
    /// Its id.
    public var id: UnitID
    /// The words that were translated, with codes as tokens.
    public var source: String
    /// The translation, with codes as tokens; empty where there is none.
    public var target: String
    /// Who stands for it, as the file says; `nil` where it does not.
    public var state: TranslationState?
    /// Whether the file says that the translation needs work.
    public var needsWork: Bool
    /// The line on which it stands, from 1.
    public var line: Int
  }

  /// Reads a PO file, from whatever tool.
  public init(po bytes: [UInt8], name: String) {
    self.name = name
    let read = POReader.read(bytes)
    faults = read.faults
    units = []
    for entry in read.entries {
      if entry.isHeader {
        locale = POHeader(entry)["Language"].flatMap { LocaleTag($0.replacing("_", with: "-")) }
      } else if !entry.isObsolete, let id = entry.context {
        units.append(
          Returned(
            id: UnitID(id), source: entry.source, target: entry.target, state: Catalogue.state(of: entry),
            needsWork: entry.isFuzzy, line: entry.line))
      } else if !entry.isObsolete {
        faults.append(POReader.Fault(line: entry.line, reason: "a message without 'msgctxt', which names the unit"))
      }
    }
  }
}

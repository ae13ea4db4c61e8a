private import CascadeCurriculum

extension ReturnPackage {
  /// Reads a PO file, from whatever tool.
  public init(po bytes: [UInt8]) {
    self.init()
    let read = POReader.read(bytes)
    faults = read.faults.map { Fault(line: $0.line, reason: $0.reason, unit: $0.context.map { UnitID($0) }) }
    var document = Document(name: "")
    let guesses = GuessFinder(read.entries)
    for entry in read.entries {
      if entry.isHeader {
        let header = POHeader(entry)
        targetLanguage = header["Language"]
        translator = header["Last-Translator"].flatMap(TranslatorName.of)
      } else if !entry.isObsolete, let stray = StrayComment.faults(of: entry, in: bytes).first {
        faults.append(
          Fault(line: stray.line, reason: stray.reason, unit: entry.context.map { UnitID($0) }, text: entry.target))
      } else if !entry.isObsolete, let id = entry.context {
        var unit = ReturnedUnit(id: UnitID(id), line: entry.line)
        unit.source = .tokens(entry.source)
        // What was offered and came back as it was, nobody has looked at.
        let isUntouched = MemoryOffer(entry).map { !$0.isEdited } ?? false
        if !entry.target.isEmpty, !isUntouched { unit.target = .tokens(entry.target) }
        unit.state = entry.isFuzzy ? .stale : Catalogue.state(of: entry).map(ReturnedState.init)
        unit.guess = guesses.guess(in: entry)
        document.units.append(unit)
      } else if !entry.isObsolete {
        faults.append(
          Fault(line: entry.line, reason: "a message without 'msgctxt', which names the unit", text: entry.target))
      }
    }
    documents = [document]
  }
}

extension ReturnedState {
  /// The state that a catalogue says.
  fileprivate init(_ state: TranslationState) {
    switch state {
    case .machine: self = .machine
    case .translated: self = .translated
    case .reviewed: self = .reviewed
    }
  }
}

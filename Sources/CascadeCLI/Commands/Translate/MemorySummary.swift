internal import Cascade
private import CascadeText
private import CascadeTranslation

/// What reading translation memories came to, for people.
struct MemorySummary {
  private let readings: [MemoryReading]

  /// How many faults of a file are told one by one.
  private static let mostFaults = 20

  init(_ readings: [MemoryReading]) { self.readings = readings }

  /// Whether anything could not be taken.
  var hasFaults: Bool { readings.contains { !$0.faults.isEmpty } }

  /// Says it on standard error; what is wrong with a file in every language, once.
  func print() {
    var told: [String: Set<ReturnPackage.Fault>] = [:]
    for reading in readings {
      let faults = reading.faults.filter { told[reading.path]?.contains($0) != true }
      told[reading.path, default: []].formUnion(faults)
      for fault in faults.prefix(Self.mostFaults) {
        let unit = fault.unit.map { " (\($0.text.withVisibleControls))" } ?? ""
        Console.note("\(reading.path):\(fault.line)\(unit): not taken: \(fault.reason.withVisibleControls)")
      }
      if faults.count > Self.mostFaults {
        Console.note("\(reading.path): and \(faults.count - Self.mostFaults) more that were not taken")
      }
      var parts = ["\(reading.pairs) translations into '\(reading.locale)'"]
      if reading.foreign > 0 { parts.append("\(reading.foreign) units of other languages") }
      if let encoding = reading.encoding { parts.append("written in \(encoding.withVisibleControls)") }
      Console.note("\(reading.path): \(parts.joined(separator: ", "))")
    }
  }
}

import Cascade
import CascadeCurriculum
import Testing

@Suite("Manifest") struct ManifestTests {
  private let sample: Manifest = {
    func fingerprint(_ text: String) -> Fingerprint {
      var builder = FingerprintBuilder("test")
      builder.add("part", text)
      return builder.finish()
    }
    return Manifest(
      inputs: fingerprint("all"), findings: FindingCount(warnings: 3, notes: 1),
      entries: ["b/index.html", "a b.html", "কর্ম.html"].map {
        Manifest.Entry(
          path: $0, fingerprint: fingerprint($0), content: Digest(of: Array($0.utf8)), size: $0.utf8.count,
          accepted: $0.contains(" ") ? [Digest(of: [1]), Digest(of: [2])] : [])
      })
  }()

  @Test("is read back as it was written, sorted by path")
  func roundTrip() {
    #expect(Manifest(text: sample.text) == sample)
    #expect(sample.entries.map(\.path) == ["a b.html", "b/index.html", "কর্ম.html"])
    let shuffled = Manifest(inputs: sample.inputs, findings: sample.findings, entries: sample.entries.reversed())
    #expect(shuffled.text == sample.text)
  }

  @Test("is no manifest when it is cut off anywhere, or has one byte changed")
  func broken() {
    let text = sample.text
    for count in 0..<text.count { #expect(Manifest(text: Array(text[..<count])) == nil) }
    for index in text.indices {
      var changed = text
      changed[index] ^= 1
      #expect(Manifest(text: changed) == nil)
    }
  }
}

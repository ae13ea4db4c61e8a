import CascadeCurriculum
import Testing

@Suite("Fingerprint") struct FingerprintTests {
  @Test("a digest is SHA-256, in hexadecimal")
  func digest() {
    #expect(
      Digest(of: Array("abc".utf8)).description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Digest(of: []).description == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      Digest(of: Array(repeating: UInt8(ascii: "a"), count: 1_000_000)).description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("a digest is read back from its digits, and from nothing else")
  func hex() {
    let digest = Digest(of: Array("কর্মশালা".utf8))
    #expect(Digest(hex: Array(digest.description.utf8)[...]) == digest)
    #expect(Digest(hex: Array(digest.description.uppercased().utf8)[...]) == nil)
    #expect(Digest(hex: Array(digest.description.utf8).dropLast()) == nil)
    #expect(Digest(hex: Array(repeating: UInt8(ascii: "g"), count: 64)[...]) == nil)
  }

  @Test("parts cannot run together")
  func parts() {
    func print(_ parts: [String]) -> Fingerprint {
      var builder = FingerprintBuilder("test")
      for part in parts { builder.add("part", part) }
      return builder.finish()
    }
    #expect(print(["ab", "c"]) != print(["a", "bc"]))
    #expect(print(["abc"]) != print(["abc", ""]))
    #expect(print(["ab", "c"]) == print(["ab", "c"]))
  }

  @Test("names, purposes and the number of a list's texts count")
  func names() {
    func print(_ purpose: StaticString, _ fill: (inout FingerprintBuilder) -> Void) -> Fingerprint {
      var builder = FingerprintBuilder(purpose)
      fill(&builder)
      return builder.finish()
    }
    let all = [
      print("page") { $0.add("title", "x") }, print("page") { $0.add("id", "x") }, print("other") { $0.add("id", "x") },
      print("page") { $0.add("id", ["x"]) }, print("page") { $0.add("id", 1) },
      print("page") { $0.add("id", Digest(of: [])) },
    ]
    #expect(Set(all).count == all.count)
  }

  @Test("long parts take the same place as short ones")
  func long() {
    let text = String(repeating: "long ", count: 100_000)
    var asText = FingerprintBuilder("test")
    asText.add("part", text)
    var asBytes = FingerprintBuilder("test")
    asBytes.add("part", Array(text.utf8))
    #expect(asText.finish() == asBytes.finish())
  }
}

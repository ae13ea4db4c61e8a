import CascadeTestSupport
import Testing

@Suite("Marked text") struct MarkedTextTests {
  @Test("marks become byte ranges")
  func marks() {
    let sample = MarkedText("é ⟦ab⟧ c")
    #expect(sample.spans == [3..<5])
    #expect(sample.bytes == Array("é ab c".utf8))
  }
}

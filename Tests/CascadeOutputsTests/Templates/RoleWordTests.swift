import CascadeOutputs
import Testing

@Suite("Words for parts in a source") struct RoleWordTests {
  @Test(
    "are there for every name that CSL has for them",
    arguments: [
      "editor", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
      "director", "editor-translator", "editorial-director", "executive-producer", "guest", "host", "illustrator",
      "interviewer", "narrator", "organizer", "original-author", "performer", "producer", "recipient",
      "reviewed-author", "script-writer", "series-creator", "translator",
    ])
  func words(role: String) { #expect(Word(role: role)?.key == "source-" + role) }
}

package import CascadeText

/// What the front matter of `pages/<id>.md` says.
package struct PageFrontMatter: Hashable, Sendable {
  /// The id; the file's name where it is missing.
  package var id: ID<Page>
  /// Where the id is written.
  package var idSpan: SourceSpan
  /// The title; empty where it is missing.
  package var title: Text
  /// Where in the book it stands; in front where that cannot be read.
  package var place: Page.Place
  /// Findings silenced in the file.
  package var silences: [Silence]
}

package import CascadeText

/// What the front matter of `overlays/<id>/<file>.md` says.
package struct OverlayFrontMatter: Hashable, Sendable {
  /// The overlay; the folder's name where it is missing.
  package var overlay: Reference<Overlay>
  /// The module or page whose blocks the file replaces; `nil` where neither or both are named.
  package var target: FileID?
  /// Where the module or page is named.
  package var targetSpan: SourceSpan
  /// The language that the file is written in; `nil` for the curriculum's.
  package var language: LocaleTag?
  /// Other words for fields of the module.
  package var set: [OverlayFile.SetField]
  /// Findings silenced in the file.
  package var silences: [Silence]
}

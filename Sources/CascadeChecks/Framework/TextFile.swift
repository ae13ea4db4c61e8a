package import CascadeCurriculum

/// One Markdown file of a curriculum: a module, a page or a file of an overlay.
package struct TextFile: Sendable {
  /// Relative to the curriculum's folder.
  package let path: String
  /// The text.
  package let content: Content
  /// The language it is written in.
  package let language: LocaleTag
  /// The module or page that it is, or that its blocks go into; `nil` where an overlay names one that does not exist.
  package let file: FileID?
  /// The overlay whose file it is; `nil` for the curriculum's own text.
  package let overlay: ID<Overlay>?
  /// Which characters it holds that some checks look for: found once for all of them.
  let traits: TextTraits
  /// What no participant sees of it: found once for all checks that ask.
  let restricted: RestrictedNodes

  /// The text of a module.
  package init(_ module: Module, of curriculum: Curriculum) {
    path = module.path
    content = module.content
    language = curriculum.language
    file = .module(module.id)
    overlay = nil
    traits = TextTraits(of: content.document)
    restricted = RestrictedNodes(of: content)
  }

  /// The text of a page.
  package init(_ page: Page, of curriculum: Curriculum) {
    path = page.path
    content = page.content
    language = curriculum.language
    file = .page(page.id)
    overlay = nil
    traits = TextTraits(of: content.document)
    restricted = RestrictedNodes(of: content)
  }

  /// The text of a file of `overlay`.
  package init(_ file: OverlayFile, of overlay: Overlay) {
    path = file.path
    content = file.content
    language = file.language
    self.file = file.target
    self.overlay = overlay.id
    traits = TextTraits(of: content.document)
    restricted = RestrictedNodes(of: content)
  }
}

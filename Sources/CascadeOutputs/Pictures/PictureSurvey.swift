package import CascadeCurriculum
private import CascadeMarkup
package import CascadeText

/// Looks at the pictures that the texts show, before anything is built.
package enum PictureSurvey {
  /// The stable id of what it finds.
  package static let id: CheckID = "picture/unusable"

  /// The words in the pictures, and one finding for each picture that no output can take, at the first place that shows it.
  ///
  /// Costs one reading of every picture.
  package static func run(
    over curriculum: Curriculum, workers: Int, read: @escaping @Sendable (String) throws(FileError) -> [UInt8]
  ) async -> Checked<[PictureText]> {
    let found = await uses(in: curriculum).parallelMap(workers: workers) { use in look(at: use, read) }
    return Checked(found.flatMap(\.value), found.flatMap(\.diagnostics))
  }

  /// A picture, the first place that shows it, and who sees it.
  private struct Use: Sendable {
    let picture: String
    let path: String
    let span: SourceSpan
    var isRestricted: Bool
    var isGuarded: Bool
    /// The overlay that alone shows it; `nil` where others do too.
    var overlay: ID<Overlay>?
  }

  /// Each picture that is shown, in the order of their paths; of the places that show it, those in modules come first,
  /// then those in pages, then those in overlays. A picture in another language stands in the place of one.
  private static func uses(in curriculum: Curriculum) -> [Use] {
    var uses: [String: Use] = [:]
    // What an overlay's block is put into may be for facilitators, or a rule: its pictures count as both.
    func add(_ content: Content, at path: String, of overlay: ID<Overlay>? = nil) {
      let isOfOverlay = overlay != nil
      let restricted = RestrictedNodes(of: content)
      func add(_ picture: String, at node: Int) {
        let isRestricted = isOfOverlay || restricted.contains(node)
        let isGuarded =
          isOfOverlay
          || content.blocks.contains { block in
            block.kind.isGuarded && block.node < node && node < Int(content.document.nodes[block.node].end)
          }
        let own = Use(
          picture: picture, path: path, span: content.document.nodes[node].span, isRestricted: isRestricted,
          isGuarded: isGuarded, overlay: overlay)
        var use = uses[picture] ?? own
        use.isRestricted = use.isRestricted && isRestricted
        use.isGuarded = use.isGuarded || isGuarded
        if use.overlay != overlay { use.overlay = nil }
        uses[picture] = use
      }
      for image in content.images { if let picture = image.path { add(picture, at: image.node) } }
      for link in content.links {
        guard case .asset(let picture) = link.target, PictureKind(path: picture) != nil else { continue }
        add(picture, at: link.node)
      }
    }
    for module in curriculum.modules { add(module.content, at: module.path) }
    for page in curriculum.pages { add(page.content, at: page.path) }
    for overlay in curriculum.overlays {
      for file in overlay.files { add(file.content, at: file.path, of: overlay.id) }
    }
    for asset in curriculum.assets {
      guard let original = LocalizedPicture.original(of: asset.path), let use = uses[original] else { continue }
      uses[asset.path] = Use(
        picture: asset.path, path: use.path, span: use.span, isRestricted: use.isRestricted, isGuarded: use.isGuarded,
        overlay: use.overlay)
    }
    return uses.values.sorted { $0.picture < $1.picture }
  }

  /// The words in a picture, and why it cannot be used.
  private static func look(
    at use: Use, _ read: (String) throws(FileError) -> [UInt8]
  ) -> Checked<[PictureText]> {
    var texts: [PictureText] = []
    let isOriginal = LocalizedPicture.original(of: use.picture) == nil
    func fault() -> String? {
      guard let kind = PictureKind(path: use.picture) else { return "it is no SVG, PNG or JPEG" }
      let bytes: [UInt8]
      do throws(FileError) { bytes = try read(use.picture) } catch { return "it \(error.reason)" }
      do throws(PictureError) {
        _ = try kind.cleaned(bytes) { span, words in
          if isOriginal {
            texts.append(
              PictureText(
                picture: use.picture, span: span, words: words, isRestricted: use.isRestricted,
                isGuarded: use.isGuarded, overlay: use.overlay))
          }
          return nil
        }
        return nil
      } catch {
        return error.reason
      }
    }
    guard let fault = fault() else { return Checked(texts) }
    return Checked(
      [],
      [
        Diagnostic(
          id, .error, "the picture '\(use.picture)' cannot be used: \(fault)", at: use.span, in: use.path,
          notes: [Diagnostic.Note("the picture", at: .start, in: use.picture)])
      ])
  }
}

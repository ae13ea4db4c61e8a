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

  /// A picture, the first place that shows it, and where it is seen.
  private struct Use: Sendable {
    let picture: String
    let path: String
    let span: SourceSpan
    var exposure: Exposure
    /// Whether only texts in another language than the curriculum's show it, so that nobody translates its words.
    var isForeign: Bool
  }

  /// Each picture that is shown, in the order of their paths; of the places that show it, those in modules come first,
  /// then those in pages, then those in overlays. A picture in another language stands in the place of one.
  private static func uses(in curriculum: Curriculum) -> [Use] {
    var uses: [String: Use] = [:]
    func add(_ content: Content, at path: String, _ exposed: @autoclosure () -> TextExposures, isForeign: Bool = false)
    {
      let linked = content.links.compactMap { link -> (String, Int)? in
        guard case .asset(let picture) = link.target, PictureKind(path: picture) != nil else { return nil }
        return (picture, link.node)
      }
      guard !content.images.isEmpty || !linked.isEmpty else { return }
      let exposures = exposed()
      func add(_ picture: String, at node: Int) {
        let exposure = exposures.exposure(of: node)
        guard var use = uses[picture] else {
          uses[picture] = Use(
            picture: picture, path: path, span: content.document.nodes[node].span, exposure: exposure,
            isForeign: isForeign)
          return
        }
        use.exposure.formUnion(exposure)
        use.isForeign = use.isForeign && isForeign
        uses[picture] = use
      }
      for image in content.images { if let picture = image.path { add(picture, at: image.node) } }
      for (picture, node) in linked { add(picture, at: node) }
    }
    let replaced = ReplacedTexts(in: curriculum)
    for module in curriculum.modules {
      add(module.content, at: module.path, TextExposures(of: module, in: curriculum, replaced))
    }
    for page in curriculum.pages { add(page.content, at: page.path, TextExposures(of: page, in: curriculum, replaced)) }
    for overlay in curriculum.overlays {
      for file in overlay.files {
        add(
          file.content, at: file.path, TextExposures(of: file, of: overlay.id, in: curriculum, replaced),
          isForeign: file.language != curriculum.language)
      }
    }
    for asset in curriculum.assets {
      guard let original = LocalizedPicture.original(of: asset.path), let use = uses[original] else { continue }
      if let tag = LocalizedPicture.language(of: asset.path) { uses[original]?.exposure.replace(in: tag) }
      uses[asset.path] = Use(
        picture: asset.path, path: use.path, span: use.span, exposure: use.exposure, isForeign: use.isForeign)
    }
    return uses.values.sorted { $0.picture < $1.picture }
  }

  /// The words in a picture, and why it cannot be used.
  private static func look(
    at use: Use, _ read: (String) throws(FileError) -> [UInt8]
  ) -> Checked<[PictureText]> {
    var texts: [PictureText] = []
    let isTranslated = LocalizedPicture.original(of: use.picture) == nil && !use.isForeign
    func fault() -> String? {
      guard let kind = PictureKind(path: use.picture) else { return "it is no SVG, PNG or JPEG" }
      let bytes: [UInt8]
      do throws(FileError) { bytes = try read(use.picture) } catch { return "it \(error.reason)" }
      do throws(PictureError) {
        _ = try kind.cleaned(bytes) { span, words in
          if isTranslated {
            texts.append(
              PictureText(
                picture: use.picture, span: span, words: words, use.exposure))
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
